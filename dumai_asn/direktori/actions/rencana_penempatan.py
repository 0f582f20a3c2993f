"""What happens to where people stand, thought through before anything is written.

A plan is what a confirmation page shows and what the action of the same name writes: made again
under the locks, so that both ask the same rules.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.rentang import SATU_HARI, Rentang
from dumai_asn.inti.rules.tanggal import panjang, rentang

from ..models import Jabatan, Pegawai, Penempatan, UnitKerja
from ..queries.jangkauan import unit_dengan_izin
from ..queries.penempatan import (
    baris,
    berhalangan,
    dampak,
    dapat_dikelola,
    kepala_sepanjang,
    rentang_dari,
    riwayat_penempatan,
)
from ..rules.dampak import Dampak, Perubahan, sentuh_lampau
from ..rules.istilah import JenisPenempatan
from ..rules.izin import Izin
from ..rules.penempatan import (
    Baris,
    Penolakan,
    batas_plt,
    celah,
    tetangga,
    tolak_akhir,
    tolak_baris,
    tolak_pindah,
    tolak_sementara,
)

DI_LUAR = "Unit ini di luar wewenang Anda. Mintalah pengelola kepegawaian kota mencatatnya."


@dataclass(frozen=True)
class Rencana:
    """What an action is about to write, already asked of the rules.

    ``utama`` is the row it is about, ``simpan`` every row with its new values, those that shrink
    first; ``hapus`` goes away.  ``unit``: those whose head changes; ``ingat``: what to think of.
    """

    kata: str
    utama: Penempatan
    simpan: list[Penempatan]
    perubahan: list[Perubahan]
    hapus: Penempatan | None
    unit: set[int]
    ingat: tuple[Dampak, ...] = ()

    def dampak(self, pada: date) -> list[Dampak]:
        """What follows elsewhere, and neighbours that move along."""
        lain = [
            Dampak(f"{s} menjadi {rentang(s.masa.lower, s.masa.upper)}", 1)
            for s in self.simpan
            if s is not self.utama
        ]
        return [*self.ingat, *lain, *dampak(self.perubahan, pada)]

    def perlu_alasan(self, pada: date) -> bool:
        """Whether a day that is over reads differently afterwards."""
        return sentuh_lampau(self.perubahan, pada)


def rencana_pindah(
    pegawai: Pegawai,
    *,
    unit: UnitKerja,
    jabatan: Jabatan,
    kepala: bool,
    mulai: date,
    dasar: str,
    oleh: Akun,
    pertama: bool = False,
) -> Rencana:
    """A transfer or promotion: ends the definitive placement running on ``mulai`` the day before.

    ``pertama``: the first post of somebody just recorded, asked of the unit alone.  Raises
    ``IsianDitolak`` in words, ``PermissionDenied`` outside one's units.
    """
    milik = list(riwayat_penempatan(pegawai.pk))
    if pertama and not milik:
        _wajib_unit(oleh, unit)
    else:
        _wajib(oleh, pegawai, unit)
    lama = next(
        (
            s
            for s in milik
            if s.jenis is JenisPenempatan.DEFINITIF and rentang_dari(s.masa).memuat(mulai)
        ),
        None,
    )
    baru = _baru(pegawai, unit, jabatan, JenisPenempatan.DEFINITIF, kepala, mulai, None, dasar)
    calon = baris(baru)
    _tolak(tolak_pindah(baris(lama) if lama else None, calon))
    ubah = [_ubah(lama, lama.masa.lower, mulai)] if lama else []
    rencana = _rencana(
        "Penempatan Anda dicatat" if pertama else "Anda berpindah tugas", milik, [*ubah, baru]
    )
    kosong = celah([baris(s) for s in milik], calon) if lama is None else None
    if kosong is None:
        return rencana
    kata = f"Tanpa penempatan definitif {rentang(kosong.mulai, kosong.akhir)}"
    return replace(rencana, ingat=(Dampak(kata, 1),))


def rencana_sementara(
    pegawai: Pegawai,
    *,
    jenis: JenisPenempatan,
    unit: UnitKerja,
    jabatan: Jabatan,
    mulai: date,
    selesai: date,
    dasar: str,
    oleh: Akun,
    alasan: str = "",
) -> Rencana:
    """Plt of an empty head seat or Plh of an absent head, from ``mulai`` to before ``selesai``."""
    _wajib(oleh, pegawai, unit)
    milik = list(riwayat_penempatan(pegawai.pk))
    baru = _baru(pegawai, unit, jabatan, jenis, True, mulai, selesai, dasar)
    calon, kepala = baris(baru), kepala_sepanjang(unit.pk)
    pejabat = [s.pegawai_id for s in kepala if s.jenis is JenisPenempatan.DEFINITIF]
    _tolak(
        tolak_sementara(
            calon,
            kepala=kepala,
            berhalangan=berhalangan(pejabat, calon.masa),
            alasan=alasan,
        )
    )
    if not _definitif(milik, mulai):
        raise IsianDitolak("Plt dan Plh harus berjabatan definitif pada hari mulai.", "mulai")
    rencana = _rencana(f"Anda ditunjuk sebagai {jenis.capitalize()}", milik, [baru])
    batas = batas_plt(mulai, acuan=acuan_pada("direktori.penempatan", mulai))
    if jenis is not JenisPenempatan.PLT or selesai <= batas:
        return rencana
    kata = f"Plt lazimnya paling lama sampai {panjang(batas - SATU_HARI)}, lalu diperpanjang"
    return replace(rencana, ingat=(Dampak(kata, 1),))


def rencana_tim(
    pegawai: Pegawai,
    *,
    unit: UnitKerja,
    mulai: date,
    selesai: date | None,
    dasar: str,
    oleh: Akun,
) -> Rencana:
    """Membership of a team beside the own post, which stays the post in the team."""
    _wajib(oleh, pegawai, unit)
    milik = list(riwayat_penempatan(pegawai.pk))
    tetap = _definitif(milik, mulai)
    if tetap is None:
        raise IsianDitolak("Anggota tim harus berjabatan definitif pada hari mulai.", "mulai")
    jabatan, jenis = tetap.jabatan, JenisPenempatan.TIM
    baru = _baru(pegawai, unit, jabatan, jenis, False, mulai, selesai, dasar)
    return _rencana("Anda masuk tim", milik, [baru])


def rencana_betulkan(
    satu: Penempatan,
    *,
    unit: UnitKerja,
    jabatan: Jabatan,
    kepala: bool,
    mulai: date,
    selesai: date | None,
    dasar: str,
    oleh: Akun,
) -> Rencana:
    """A row as it should have been; a definitive neighbour that touched it moves along."""
    _wajib(oleh, satu.pegawai, satu.unit, unit)
    milik = list(riwayat_penempatan(satu.pegawai_id))
    lama = next(s for s in milik if s.pk == satu.pk)
    _tolak(tolak_akhir(Rentang(mulai, None), selesai))
    baru = _ubah(lama, mulai, selesai)
    baru.unit, baru.jabatan, baru.kepala, baru.dasar = unit, jabatan, kepala, dasar
    ikut = []
    for tetangganya, masa in tetangga([baris(s) for s in milik], baris(lama), baris(baru)):
        if masa is None:
            raise IsianDitolak(
                f"Dengan tanggal itu tidak ada hari yang tersisa untuk {tetangganya.sebutan}."
                " Batalkan penempatan itu dahulu, atau pilih tanggal lain.",
                "mulai",
            )
        asli = next(s for s in milik if s.pk == tetangganya.pk)
        ikut.append(_ubah(asli, masa.mulai, masa.akhir))
    return _rencana("Penempatan Anda dibetulkan", milik, [*ikut, baru])


def rencana_akhiri(satu: Penempatan, *, selesai: date, oleh: Akun) -> Rencana:
    """End a placement before ``selesai``, sooner or later than it would have ended."""
    _wajib(oleh, satu.pegawai, satu.unit)
    milik = list(riwayat_penempatan(satu.pegawai_id))
    lama = next(s for s in milik if s.pk == satu.pk)
    _tolak(tolak_akhir(rentang_dari(lama.masa), selesai))
    baru = _ubah(lama, lama.masa.lower, selesai)
    return _rencana("Penempatan Anda berakhir", milik, [baru])


def rencana_batalkan(satu: Penempatan, *, sambung: bool, oleh: Akun) -> Rencana:
    """Take away a row that should never have been.

    ``sambung``: the definitive placement that ended where it began goes on to its end, which undoes
    a transfer.
    """
    _wajib(oleh, satu.pegawai, satu.unit)
    milik = list(riwayat_penempatan(satu.pegawai_id))
    lama = next(s for s in milik if s.pk == satu.pk)
    sebelum = sebelumnya(milik, lama) if sambung else None
    ubah = [_ubah(sebelum, sebelum.masa.lower, lama.masa.upper)] if sebelum else []
    return _rencana("Penempatan Anda dibatalkan", milik, ubah, hapus=lama)


def sebelumnya(milik: Collection[Penempatan], satu: Penempatan) -> Penempatan | None:
    """The definitive placement that ended where a definitive one began."""
    if satu.jenis is not JenisPenempatan.DEFINITIF:
        return None
    return next(
        (
            s
            for s in milik
            if s.jenis is JenisPenempatan.DEFINITIF and s.masa.upper == satu.masa.lower
        ),
        None,
    )


def _rencana(
    kata: str,
    milik: list[Penempatan],
    ubah: list[Penempatan],
    hapus: Penempatan | None = None,
) -> Rencana:
    """Ask the rules about every row as it will stand beside the others; the last is the main one.

    A row that only loses days needs no asking.
    """
    asli = {s.pk: s for s in milik}
    tinggal = [s for s in milik if s is not hapus]
    nanti: dict[int | None, Baris] = {s.pk: baris(s) for s in [*tinggal, *ubah]}
    for satu in ubah:
        if satu.pk is None or _gerak(asli[satu.pk], satu) or _isi(asli[satu.pk], satu):
            calon = nanti[satu.pk]
            unit = rentang_dari(satu.unit.masa)
            kepala = _kepala(satu, nanti, hapus)
            _tolak(tolak_baris(calon, milik=nanti.values(), kepala=kepala, unit=unit))
    berubah = [_perubahan(asli.get(s.pk), s) for s in ubah]
    berubah += [_perubahan(hapus, None)] if hapus else []
    semua = [*ubah, *(asli[s.pk] for s in ubah if s.pk), *([hapus] if hapus else [])]
    return Rencana(
        kata=kata,
        utama=hapus or ubah[-1],
        # The database compares each row with what stands there at that moment.
        simpan=sorted(ubah, key=lambda s: _gerak(asli[s.pk], s) if s.pk else 2),
        perubahan=berubah,
        hapus=hapus,
        unit={s.unit_id for s in semua if s.kepala},
    )


def _kepala(
    satu: Penempatan, nanti: dict[int | None, Baris], hapus: Penempatan | None
) -> list[Baris]:
    """Heads of the unit of ``satu`` as they will be."""
    if not satu.kepala:
        return []
    semua = {k.pk: k for k in kepala_sepanjang(satu.unit_id)} | nanti
    return [
        k
        for k in semua.values()
        if k.kepala and k.unit_id == satu.unit_id and (hapus is None or k.pk != hapus.pk)
    ]


def _isi(lama: Penempatan, baru: Penempatan) -> bool:
    """Whether more than days change."""
    return (lama.unit_id, lama.jabatan_id, lama.kepala) != (
        baru.unit_id,
        baru.jabatan_id,
        baru.kepala,
    )


def _ujung(satu: Penempatan) -> tuple[date, date]:
    return satu.masa.lower or date.min, satu.masa.upper or date.max


def _gerak(lama: Penempatan, baru: Penempatan) -> int:
    """0: no new day; 1: days come and go; 2: days only come."""
    (a, z), (mulai, akhir) = _ujung(lama), _ujung(baru)
    datang, pergi = mulai < a or akhir > z, mulai > a or akhir < z
    return 0 if not datang else 1 if pergi else 2


def _perubahan(lama: Penempatan | None, baru: Penempatan | None) -> Perubahan:
    ada = [s for s in (lama, baru) if s is not None]
    return Perubahan(
        pegawai_id=ada[0].pegawai_id,
        penempatan_id=ada[0].pk,
        lama=rentang_dari(lama.masa) if lama else None,
        baru=rentang_dari(baru.masa) if baru else None,
        isi=lama is not None and baru is not None and _isi(lama, baru),
        kepala=any(s.kepala for s in ada),
        definitif=ada[0].jenis is JenisPenempatan.DEFINITIF,
    )


def _baru(
    pegawai: Pegawai,
    unit: UnitKerja,
    jabatan: Jabatan,
    jenis: JenisPenempatan,
    kepala: bool,
    mulai: date,
    selesai: date | None,
    dasar: str,
) -> Penempatan:
    _tolak(tolak_akhir(Rentang(mulai, None), selesai))
    return Penempatan(
        pegawai=pegawai,
        unit=unit,
        jabatan=jabatan,
        jenis=jenis,
        kepala=kepala,
        masa=DateRange(mulai, selesai),
        dasar=dasar,
    )


def _ubah(satu: Penempatan, mulai: date | None, selesai: date | None) -> Penempatan:
    """The same row with other days, as an object of its own."""
    baru = Penempatan.objects.model(
        **{f.attname: getattr(satu, f.attname) for f in Penempatan._meta.concrete_fields}
    )
    baru._state.adding, baru._state.db = False, satu._state.db
    baru.pegawai, baru.unit, baru.jabatan = satu.pegawai, satu.unit, satu.jabatan
    baru.masa = DateRange(mulai, selesai)
    return baru


def _definitif(milik: list[Penempatan], hari: date) -> Penempatan | None:
    return next(
        (
            s
            for s in milik
            if s.jenis is JenisPenempatan.DEFINITIF and rentang_dari(s.masa).memuat(hari)
        ),
        None,
    )


def _wajib(oleh: Akun, pegawai: Pegawai, *unit: UnitKerja) -> None:
    """The person on the day of the act, and every unit named, must be one's own to keep."""
    pada = timezone.localdate()
    if not dapat_dikelola(oleh, pegawai.pk, pada):
        raise PermissionDenied("Data pegawai ini dikelola oleh petugas lain.")
    _wajib_unit(oleh, *unit)


def _wajib_unit(oleh: Akun, *unit: UnitKerja) -> None:
    pada = timezone.localdate()
    ids = {satu.pk for satu in unit}
    if unit_dengan_izin(oleh, Izin.KELOLA_PEGAWAI, pada).filter(pk__in=ids).count() != len(ids):
        raise PermissionDenied(DI_LUAR)


def _tolak(penolakan: Penolakan | None) -> None:
    if penolakan is not None:
        raise IsianDitolak(penolakan.pesan, penolakan.isian)
