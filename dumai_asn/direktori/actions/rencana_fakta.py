"""What happens to dated facts and numbers of a person, thought through before it is written.

Like ``rencana_penempatan``: a confirmation page shows the plan, the action of the same name makes
it again under the lock and writes it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Generic, TypeVar

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.rentang import Rentang
from dumai_asn.inti.rules.tanggal import panjang, rentang

from ..choices import JENIS_RIWAYAT
from ..models import NomorInduk, Pegawai, RiwayatPegawai
from ..queries.fakta import (
    fakta_pada,
    fakta_pegawai,
    kata_nilai,
    nilai_dari,
    nomor_pegawai,
    pemilik_nomor,
)
from ..queries.jangkauan import pegawai_terjangkau
from ..queries.penempatan import dapat_dikelola, rentang_dari
from ..rules import fakta as aturan
from ..rules.dampak import Dampak, hari_berubah
from ..rules.istilah import JenisNomor, JenisRiwayat
from ..rules.nip import NIPTidakSah, beda_status, berkelompok, urai

Bertanggal = RiwayatPegawai | NomorInduk
B = TypeVar("B", bound=Bertanggal)


@dataclass(frozen=True)
class RencanaFakta(Generic[B]):
    """What is about to be written: ``simpan`` those that shrink first, ``utama`` what it is about.

    ``hapus`` goes away first; ``hari``: the days that read differently; ``ingat``: to think of.
    """

    kata: str
    utama: B
    simpan: list[B]
    hapus: B | None
    hari: tuple[Rentang, ...]
    ingat: tuple[Dampak, ...] = ()

    def dampak(self, pada: date) -> list[Dampak]:
        """Neighbours that move along, and what to think of."""
        lain = [
            Dampak(f"{nilai_dari(s).kata} menjadi {rentang(s.masa.lower, s.masa.upper)}", 1)
            for s in self.simpan
            if s is not self.utama
        ]
        return [*self.ingat, *lain]

    def perlu_alasan(self, pada: date) -> bool:
        """Whether a day that is over reads differently afterwards."""
        return any((hari.mulai or date.min) < pada for hari in self.hari)


def wajib_mengelola(oleh: Akun, pegawai: Pegawai) -> None:
    """``PermissionDenied`` for who does not keep this person's data; nobody keeps their own."""
    if not dapat_dikelola(oleh, pegawai.pk, timezone.localdate()):
        raise PermissionDenied("Data pegawai ini dikelola oleh petugas lain.")


def rencana_tambah_fakta(
    pegawai: Pegawai,
    *,
    jenis: JenisRiwayat,
    nilai: str,
    mulai: date,
    dasar: str,
    oleh: Akun,
    selesai: date | None = None,
) -> RencanaFakta[RiwayatPegawai]:
    """A fact from ``mulai`` on; the one of its kind running then ends the day before.

    ``selesai`` is the first day after it (contracts).  ``IsianDitolak`` in words.
    """
    wajib_mengelola(oleh, pegawai)
    milik = list(fakta_pegawai(pegawai.pk).filter(jenis=jenis))
    periksa_fakta(pegawai, jenis, nilai, mulai)
    baru = RiwayatPegawai(pegawai=pegawai, jenis=jenis, dasar=dasar)
    rencana = _susun(
        f"{JENIS_RIWAYAT[jenis]} Anda dicatat",
        milik,
        baru,
        lambda isi: aturan.tambah(isi, nilai=nilai, mulai=mulai, akhir=selesai),
    )
    return _dengan(rencana, _ingat_fakta(pegawai, baru))


def rencana_betulkan_fakta(
    satu: RiwayatPegawai,
    *,
    nilai: str,
    mulai: date,
    selesai: date | None,
    dasar: str,
    oleh: Akun,
) -> RencanaFakta[RiwayatPegawai]:
    """A fact as it should have been; neighbours that touched it move along."""
    wajib_mengelola(oleh, satu.pegawai)
    milik = list(fakta_pegawai(satu.pegawai_id).filter(jenis=satu.jenis))
    periksa_fakta(satu.pegawai, JenisRiwayat(satu.jenis), nilai, mulai)
    baru = _salin(next(s for s in milik if s.pk == satu.pk))
    baru.dasar = dasar
    rencana = _susun(
        f"{JENIS_RIWAYAT[satu.jenis]} Anda dibetulkan",
        milik,
        baru,
        lambda isi: aturan.betulkan(isi, satu.pk, nilai=nilai, mulai=mulai, akhir=selesai),
    )
    return _dengan(rencana, _ingat_fakta(satu.pegawai, baru))


def rencana_batalkan_fakta(
    satu: RiwayatPegawai, *, sambung: bool, oleh: Akun
) -> RencanaFakta[RiwayatPegawai]:
    """Take a fact away that never was; ``sambung``: the one before it goes on instead."""
    wajib_mengelola(oleh, satu.pegawai)
    if JenisRiwayat(satu.jenis) not in aturan.DICATAT:
        raise IsianDitolak("Kedudukan dibatalkan lewat akhir dinas atau kembali bertugas.")
    milik = list(fakta_pegawai(satu.pegawai_id).filter(jenis=satu.jenis))
    return _tanpa(f"{JENIS_RIWAYAT[satu.jenis]} Anda dibatalkan", milik, satu, sambung)


def rencana_nomor_baru(
    pegawai: Pegawai, *, nomor: str, mulai: date, dasar: str, oleh: Akun
) -> RencanaFakta[NomorInduk]:
    """A new number from ``mulai``; the former one ends the day before and still finds the person.

    ``IsianDitolak`` for digits that cannot be a number and for one that somebody has.  A pattern
    that does not fit the status or the day of birth is only a warning: the master data wins.
    """
    wajib_mengelola(oleh, pegawai)
    baru = NomorInduk(pegawai=pegawai, dasar=dasar)
    ingat = baca_nomor(baru, nomor, mulai, oleh)
    milik = list(nomor_pegawai(pegawai.pk))
    rencana = _susun(
        "Nomor induk baru Anda dicatat",
        milik,
        baru,
        lambda isi: aturan.tambah(isi, nilai=baru.nomor, mulai=mulai),
    )
    return _dengan(rencana, ingat)


def rencana_betulkan_nomor(
    satu: NomorInduk,
    *,
    nomor: str,
    mulai: date,
    selesai: date | None,
    dasar: str,
    oleh: Akun,
) -> RencanaFakta[NomorInduk]:
    """A number or its days as they should have been."""
    wajib_mengelola(oleh, satu.pegawai)
    milik = list(nomor_pegawai(satu.pegawai_id))
    baru = _salin(next(s for s in milik if s.pk == satu.pk))
    baru.dasar = dasar
    ingat = baca_nomor(baru, nomor, mulai, oleh)
    rencana = _susun(
        "Nomor induk Anda dibetulkan",
        milik,
        baru,
        lambda isi: aturan.betulkan(isi, satu.pk, nilai=baru.nomor, mulai=mulai, akhir=selesai),
    )
    return _dengan(rencana, ingat)


def rencana_batalkan_nomor(
    satu: NomorInduk, *, sambung: bool, oleh: Akun
) -> RencanaFakta[NomorInduk]:
    """Take a number away; an ASN keeps at least one."""
    wajib_mengelola(oleh, satu.pegawai)
    milik = list(nomor_pegawai(satu.pegawai_id))
    if len(milik) == 1:
        raise IsianDitolak("Ini satu-satunya nomor orang ini. Betulkan nomornya saja.")
    return _tanpa("Nomor induk Anda dibatalkan", milik, satu, sambung)


def baca_nomor(baru: NomorInduk, nomor: str, mulai: date, oleh: Akun) -> tuple[Dampak, ...]:
    """Put the digits on ``baru``; what is odd about them comes back."""
    try:
        nip = urai(nomor, acuan=acuan_pada("direktori.nip", mulai))
    except NIPTidakSah as galat:
        raise IsianDitolak(str(galat), "nomor") from galat
    pemilik = pemilik_nomor(nip.nomor)
    if pemilik is not None and pemilik.pk != baru.pegawai_id:
        raise IsianDitolak(_milik_orang(pemilik, oleh), "nomor")
    if pemilik is not None and baru.pk is None:
        raise IsianDitolak("Nomor ini sudah tercatat untuk orang ini.", "nomor")
    status = fakta_pada(baru.pegawai_id, JenisRiwayat.STATUS, mulai) if baru.pegawai_id else None
    pppk = nip.jenis is JenisNomor.PPPK if status is None else status in aturan.PPPK
    baru.nomor, baru.jenis = nip.nomor, JenisNomor.PPPK if pppk else JenisNomor.PNS
    aneh = [*nip.peringatan, beda_status(nip, status) if status else None]
    return tuple(Dampak(kata, 1) for kata in (*aneh, *tak_cocok(baru.pegawai, nip)) if kata)


def tak_cocok(pegawai: Pegawai, nip: Any) -> list[str]:
    """What a number tells about birth and sex that the person's own data tell otherwise."""
    kata = []
    if pegawai.lahir and pegawai.lahir != nip.lahir:
        kata.append(
            f"Tanggal lahir menurut nomor {panjang(nip.lahir)},"
            f" menurut data {panjang(pegawai.lahir)}"
        )
    if pegawai.kelamin and pegawai.kelamin != nip.kelamin:
        kata.append("Jenis kelamin menurut nomor berbeda dari datanya")
    return kata


def _milik_orang(pemilik: Pegawai, oleh: Akun) -> str:
    """A number that somebody has; whose it is, is told only within reach."""
    terjangkau = pegawai_terjangkau(oleh, timezone.localdate()).filter(pk=pemilik.pk)
    if terjangkau.exists():
        return f"Nomor ini milik {pemilik}. Bila orangnya sama, gabungkan datanya dahulu."
    return "Nomor ini sudah dipakai pegawai lain. Periksa lagi, atau hubungi pengelola kota."


def periksa_fakta(pegawai: Pegawai, jenis: JenisRiwayat, nilai: str, mulai: date) -> None:
    """``IsianDitolak`` for a value that the person's status of that day does not allow."""
    status = None
    if jenis in (JenisRiwayat.GOLONGAN, JenisRiwayat.KONTRAK):
        status = fakta_pada(pegawai.pk, JenisRiwayat.STATUS, mulai)
    try:
        aturan.periksa_nilai(
            jenis, nilai, status=status, acuan=acuan_pada("direktori.golongan", mulai)
        )
    except aturan.FaktaTidakSah as galat:
        raise IsianDitolak(str(galat), galat.isian) from galat


def _ingat_fakta(pegawai: Pegawai, baru: RiwayatPegawai) -> tuple[Dampak, ...]:
    """Facts that no longer fit beside a new status, and a contract that runs out."""
    mulai = baru.masa.lower or date.min
    if baru.jenis is JenisRiwayat.KONTRAK and baru.masa.upper:
        hari = panjang(Rentang(mulai, baru.masa.upper).hari_terakhir or mulai)
        return (Dampak(f"Kontrak berakhir {hari}; catat kontrak berikut atau akhir dinasnya", 1),)
    if baru.jenis is not JenisRiwayat.STATUS:
        return ()
    golongan = fakta_pada(pegawai.pk, JenisRiwayat.GOLONGAN, mulai)
    acuan = acuan_pada("direktori.golongan", mulai)
    kata = []
    if golongan and golongan not in dict(aturan.golongan_untuk(baru.nilai, acuan=acuan)):
        kata.append(
            f"Golongan {golongan} bukan golongan {kata_nilai(baru)}; catat golongan barunya"
        )
    nomor = NomorInduk.objects.filter(pegawai=pegawai.pk, masa__contains=mulai).first()
    if nomor and (nomor.jenis is JenisNomor.PPPK) != (baru.nilai in aturan.PPPK):
        kata.append(f"Nomor {berkelompok(nomor.nomor)} nomor {nomor.jenis}; catat nomor barunya")
    return tuple(Dampak(satu, 1) for satu in kata)


def _susun(kata: str, milik: Sequence[B], utama: B, aturannya: Any) -> RencanaFakta[B]:
    """Rows with their new values, asked of a rule of ``rules/fakta.py``."""
    asli = {s.pk: s for s in milik}
    try:
        hasil = aturannya([nilai_dari(s) for s in milik])
    except aturan.FaktaTidakSah as galat:
        # The value of a number is typed in a field of that name.
        isian = "nomor" if galat.isian == "nilai" and isinstance(utama, NomorInduk) else galat.isian
        raise IsianDitolak(str(galat), isian) from galat
    simpan: list[Any] = []
    hari: list[Rentang] = []
    for satu in hasil:
        lama = asli.get(satu.pk)
        baris = utama if satu is hasil[-1] else _salin(asli[satu.pk])
        berubah = lama is not None and nilai_dari(lama).nilai != satu.nilai
        baris.masa = DateRange(satu.masa.mulai, satu.masa.akhir)
        if isinstance(baris, RiwayatPegawai):
            baris.nilai = satu.nilai
        simpan.append(baris)
        hari += hari_berubah(rentang_dari(lama.masa) if lama else None, satu.masa, isi=berubah)
    return RencanaFakta(kata, utama, _menyusut_dahulu(simpan, asli), None, tuple(hari))


def _tanpa(kata: str, milik: Sequence[B], satu: B, sambung: bool) -> RencanaFakta[B]:
    isi = [nilai_dari(s) for s in milik]
    asli: dict[int | None, B] = {s.pk: s for s in milik}
    lanjut = []
    for hasil in aturan.batalkan(isi, satu.pk, sambung=sambung):
        baris = _salin(asli[hasil.pk])
        baris.masa = DateRange(hasil.masa.mulai, hasil.masa.akhir)
        lanjut.append(baris)
    hapus = asli[satu.pk]
    return RencanaFakta(kata, hapus, lanjut, hapus, (rentang_dari(hapus.masa),))


def _menyusut_dahulu(simpan: list[Any], asli: Mapping[int, Any]) -> list[Any]:
    """A row that gives days away is written before the one that takes them."""

    def bertambah(baris: Any) -> bool:
        lama = asli.get(baris.pk)
        return lama is None or not (
            (lama.masa.lower or date.min) <= (baris.masa.lower or date.min)
            and (baris.masa.upper or date.max) <= (lama.masa.upper or date.max)
        )

    return sorted(simpan, key=bertambah)


def _salin(satu: B) -> B:
    """The same row as an object of its own."""
    baru = type(satu)(**{f.attname: getattr(satu, f.attname) for f in satu._meta.concrete_fields})
    baru._state.adding, baru._state.db = False, satu._state.db
    baru.pegawai = satu.pegawai
    return baru


def _dengan(rencana: RencanaFakta[B], ingat: tuple[Dampak, ...]) -> RencanaFakta[B]:
    return replace(rencana, ingat=ingat)
