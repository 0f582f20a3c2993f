"""Windows move, and people or branches get more time: each with a reason, each told."""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai, UnitKerja
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.actions.massal import BarisBerubah, BarisDitolak, HasilMassal
from dumai_asn.inti.models import AksiMassal
from dumai_asn.inti.rules.angka import tulis
from dumai_asn.inti.rules.rentang import SATU_HARI, Rentang
from dumai_asn.inti.rules.tanggal import panjang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..access import wajib_kelola_jendela
from ..choices import sebut_langkah
from ..models import Jendela, Perpanjangan
from ..queries.atur_jendela import akun_menurut_unit, alamat_langkah, orang_jendela
from ..queries.masa import masa_dari
from ..rules.geser import SalahTanggal, ditutup, kata_ditutup, pastikan_tambahan
from ..rules.istilah import StatusTahun

#: Kind of the messages written here.
JENIS = "kinerja.jendela"


def geser_jendela(
    jendela: Jendela,
    *,
    oleh: Akun,
    mulai: date,
    selesai: date,
    alasan: str,
    nomor_ubah: int,
    sadar: bool = False,
) -> Jendela:
    """Move a window: ``mulai`` is its first, ``selesai`` its last open day.

    ``sadar``: HR has read which days are closed by it; whoever is concerned is told then.
    ``PermissionDenied`` without the right, ``IsianBerubah`` when somebody moved it since the
    form was opened, :class:`IsianDitolak` for the past, a year that is closed, no reason, or
    days that would close unread.
    """
    wajib_kelola_jendela(oleh)
    pada = timezone.localdate()
    if selesai < mulai:
        raise IsianDitolak("Hari terakhir tidak boleh sebelum hari pertama.", "selesai")
    baru = Rentang(mulai, selesai + SATU_HARI)
    with transaction.atomic():
        baris = _kunci(jendela)
        lama = masa_dari(baris.masa)
        if lama == (baru.mulai, baru.akhir) and baris.alasan == alasan.strip():
            return baris
        if baris.nomor_ubah != nomor_ubah:
            raise IsianBerubah(baris)
        _beralasan(alasan)
        hilang = _sah(lambda: ditutup(lama.mulai, lama.akhir, baru, pada))
        orang = orang_jendela(baris, pada) if hilang else Pegawai.objects.none()
        if hilang and not sadar:
            raise IsianDitolak(
                f"Ini menutup {kata_ditutup(hilang)} bagi {tulis(orang.count())} orang. Centang"
                " bila memang demikian.",
                "sadar",
            )
        baris.masa, baris.alasan = DateRange(baru.mulai, baru.akhir), alasan.strip()
        baris.save(update_fields=["masa", "alasan"])
        if hilang:
            _kabari_dipercepat(baris, orang, selesai)
    return baris


def perpanjang(
    jendela: Jendela, untuk: Pegawai | UnitKerja, *, oleh: Akun, sampai: date, alasan: str
) -> Perpanjangan:
    """Give one person, or a unit with its branch, time until the end of ``sampai``.

    Pressed twice, or by two officers, it is one extension.  ``PermissionDenied`` without the
    right, :class:`IsianDitolak` for a day that gives nothing, no reason, or a closed year.
    """
    wajib_kelola_jendela(oleh)
    pada = timezone.localdate()
    sasaran = {"unit" if isinstance(untuk, UnitKerja) else "pegawai": untuk}
    with transaction.atomic():
        baris = _kunci(jendela)
        _beralasan(alasan)
        _sah(lambda: pastikan_tambahan(sampai, masa_dari(baris.masa).akhir, pada))
        ada = baris.perpanjangan.filter(**sasaran, sampai__gte=sampai).order_by("-sampai").first()
        if ada is not None and ada.sampai == sampai:
            return ada
        if ada is not None:
            raise IsianDitolak(
                f"{untuk} sudah diperpanjang sampai {panjang(ada.sampai)}.", "sampai"
            )
        hasil: Perpanjangan = baris.perpanjangan.create(
            **sasaran, sampai=sampai, alasan=alasan.strip(), oleh=oleh
        )
        _kabari_penerima(
            baris,
            [hasil],
            "diperpanjang",
            f"Anda mempunyai waktu sampai {panjang(sampai)} pukul 24.00. Alasan: {hasil.alasan}",
        )
    return hasil


def akhiri_banyak(ids: Sequence[int], *, oleh: Akun) -> HasilMassal:
    """Let extensions end today at midnight; those that have ended are left and named."""
    wajib_kelola_jendela(oleh)
    pada = timezone.localdate()
    with transaction.atomic():
        semua = _terkunci(ids)
        jadi = [satu for satu in semua if satu.sampai > pada]
        lama = {satu.pk: {"sampai": satu.sampai.isoformat()} for satu in jadi}
        Perpanjangan.objects.filter(pk__in=lama).update(sampai=pada)
        _kabari_menurut_jendela(
            jadi, "diakhiri", "Waktu tambahan Anda berakhir hari ini pukul 24.00."
        )
        sisa = [satu for satu in semua if satu.pk not in lama]
        return HasilMassal(
            _berubah(lama),
            tuple(BarisDitolak(s.pk, str(s.pegawai or s.unit), "Sudah berakhir.") for s in sisa),
        )


def teruskan_banyak(aksi: AksiMassal, *, oleh: Akun) -> HasilMassal:
    """Take :func:`akhiri_banyak` back for extensions that nobody changed since."""
    wajib_kelola_jendela(oleh)
    semula = {butir["id"]: butir for butir in aksi.isi}
    with transaction.atomic():
        semua = _terkunci(semula)
        jadi = [satu for satu in semua if satu.nomor_ubah == semula[satu.pk]["nomor_ubah"]]
        for satu in jadi:
            satu.sampai = date.fromisoformat(semula[satu.pk]["sebelum"]["sampai"])
        Perpanjangan.objects.bulk_update(jadi, ["sampai"])
        _kabari_menurut_jendela(jadi, "diteruskan", "Waktu tambahan Anda tetap berlaku.")
        boleh = {satu.pk for satu in jadi}
        sisa = [satu for satu in semua if satu.pk not in boleh]
        return HasilMassal(
            _berubah({pk: {} for pk in boleh}),
            tuple(
                BarisDitolak(s.pk, str(s.pegawai or s.unit), "Sudah diubah lagi sesudahnya.")
                for s in sisa
            ),
        )


def _kunci(jendela: Jendela) -> Jendela:
    baris = (
        Jendela.objects.select_for_update(of=("self",))
        .select_related("periode__tahun")
        .get(pk=jendela.pk)
    )
    if baris.periode.tahun.status == StatusTahun.DITUTUP:
        raise IsianDitolak(f"Tahun kinerja {baris.periode.tahun_id} sudah ditutup.")
    return baris


def _terkunci(ids: Collection[int]) -> list[Perpanjangan]:
    semua = Perpanjangan.objects.select_for_update(of=("self",)).filter(pk__in=list(ids))
    return list(semua.select_related("jendela__periode", "pegawai", "unit").order_by("pk"))


def _sah(rule: Callable[[], list[Rentang] | None]) -> list[Rentang]:
    try:
        return rule() or []
    except SalahTanggal as galat:
        raise IsianDitolak(galat.pesan, galat.isian) from galat


def _beralasan(alasan: str) -> None:
    if not alasan.strip():
        raise IsianDitolak("Tulis alasannya.", "alasan")


def _berubah(lama: dict[int, dict[str, str]]) -> tuple[BarisBerubah, ...]:
    nomor = _nomor_ubah(lama)
    return tuple(BarisBerubah(pk, nomor[pk], isi) for pk, isi in lama.items())


def _nomor_ubah(ids: Collection[int]) -> dict[int, int]:
    """The counters that the database has moved on; one statement."""
    return dict(Perpanjangan.objects.filter(pk__in=ids).values_list("pk", "nomor_ubah"))


def _kabari_dipercepat(jendela: Jendela, orang: "QuerySet[Pegawai]", selesai: date) -> None:
    jendela.refresh_from_db(fields=["nomor_ubah"])
    _kabari(
        jendela,
        orang.values_list("akun", flat=True),
        f"geser:{jendela.pk}:{jendela.nomor_ubah}",
        "dipercepat",
        f"Sekarang sampai {panjang(selesai)} pukul 24.00. Alasan: {jendela.alasan}",
    )


def _kabari_menurut_jendela(semua: Sequence[Perpanjangan], kata: str, isi: str) -> None:
    nomor = _nomor_ubah([satu.pk for satu in semua])
    for satu in semua:
        satu.nomor_ubah = nomor[satu.pk]
    for jendela in {satu.jendela_id: satu.jendela for satu in semua}.values():
        milik = [satu for satu in semua if satu.jendela_id == jendela.pk]
        _kabari_penerima(jendela, milik, kata, isi)


def _kabari_penerima(jendela: Jendela, semua: Sequence[Perpanjangan], kata: str, isi: str) -> None:
    unit = [satu.unit_id for satu in semua if satu.unit_id is not None]
    di_unit = akun_menurut_unit(jendela, timezone.localdate(), unit)
    for satu in semua:
        akun = [satu.pegawai.akun_id] if satu.pegawai else di_unit.get(satu.unit_id or 0, [])
        _kabari(jendela, akun, f"perpanjangan:{satu.pk}:{satu.nomor_ubah}", kata, isi)


def _kabari(
    jendela: Jendela, akun: Collection[int | None], kunci: str, kata: str, isi: str
) -> None:
    judul = f"Waktu {sebut_langkah(jendela.langkah)} {jendela.periode} {kata}"[:200]
    tautan = alamat_langkah(jendela.langkah)
    mengapa = "Anda menerima ini karena jendela tersebut berlaku untuk Anda."
    beritahu([Pesan(satu, JENIS, kunci, judul, isi, tautan, mengapa) for satu in akun if satu])
