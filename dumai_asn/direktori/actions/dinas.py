"""The end of somebody's service and the way back: everything that hangs on it, at once.

Each takes ``coba``: everything is written, what follows is read, and it is taken back, so that the
page of confirmation tells what would really happen.
"""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.urung_impor import urungkan_jejak
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.rentang import SATU_HARI, Rentang
from dumai_asn.inti.rules.tanggal import panjang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..choices import KEDUDUKAN
from ..models import GarisPenilai, Pegawai, Penempatan, RiwayatPegawai, UnitKerja
from ..queries.dinas import (
    administrator_terakhir,
    awal_dinas,
    bermasa_sejak,
    dinilai_sejak,
    jejak_catatan,
    kedudukan_pegawai,
    penempatan_sejak,
    penilai_baru,
    sejak,
    tetapan_dalam_jejak,
)
from ..queries.fakta import fakta_pada, nilai_dari
from ..queries.fakta_tampil import keadaan_dinas
from ..queries.penempatan import dampak, garis_terdampak, rentang_dari
from ..rules.akhir_dinas import data_sampai
from ..rules.dampak import Perubahan
from ..rules.dinas import periksa_akhir, periksa_kembali
from ..rules.istilah import JenisPenempatan, JenisRiwayat, Kedudukan, Peran, SumberGaris
from .akhir_dinas import selaraskan_akun, tutup_akun
from .fakta import tulis_rencana
from .garis import bangun_garis_penilai
from .menata import Akibat, beralasan, catat_fakta, menata
from .penempatan import pindahkan
from .penempatan import tulis_rencana as tulis_penempatan
from .rencana_fakta import rencana_nomor_baru, rencana_tambah_fakta, wajib_mengelola
from .rencana_penempatan import Rencana, rencana_pindah
from .tulis_pegawai import siapkan_urung

PENANDA = "akhir_dinas"


def akhiri_dinas(
    pegawai: Pegawai,
    *,
    sebab: Kedudukan,
    terakhir: date,
    dasar: str,
    oleh: Akun,
    alasan: str = "",
    coba: bool = False,
) -> Akibat:
    """End somebody's service after ``terakhir``, in advance or afterwards.

    Placements, roles, delegations, absences and lines set by hand end with it; whoever was
    evaluated gets the next evaluator upward; the account follows (``selaraskan_akun``).
    ``IsianDitolak`` in words, also for what upper rooms object to.
    """
    pada = timezone.localdate()
    with menata(pegawai, oleh=oleh, alasan=alasan, coba=coba, akhir_dinas=pegawai.pk):
        wajib_mengelola(oleh, pegawai)
        akibat = Akibat(mulai=terakhir + SATU_HARI)
        beralasan(akibat, alasan, pada, coba)
        status = fakta_pada(pegawai.pk, JenisRiwayat.STATUS, terakhir)
        milik = [nilai_dari(s) for s in kedudukan_pegawai(pegawai.pk)]
        periksa_akhir(milik, sebab=sebab, terakhir=terakhir, status=status, pada=pada)
        _tulis_kedudukan(pegawai, sebab, terakhir, dasar)
        dinilai = dinilai_sejak(pegawai.pk, akibat.mulai)
        _akhiri_lain(pegawai, akibat)
        _akhiri_penempatan(pegawai, akibat, pada)
        bangun_garis_penilai(dinilai)
        for nama, jumlah in penilai_baru(dinilai, max(akibat.mulai, pada)):
            kata = f"Dinilai {nama} sejak itu" if nama else "Tanpa penilai sejak itu"
            akibat.catat(f"{kata}: {jumlah} orang")
        _tutup_akun(pegawai, sebab, akibat, coba)
        if not coba:
            _kabari(pegawai, sebab, terakhir, oleh)
    return akibat


def batalkan_akhir_dinas(
    pegawai: Pegawai, *, oleh: Akun, alasan: str, coba: bool = False
) -> Akibat:
    """Take the recorded end back as if it had never been, or refuse in words.

    What ended with it goes on; an end that came with an import or the demo takes nothing back but
    itself.
    """
    if not alasan.strip():
        raise IsianDitolak("Tulis alasan pembatalannya.", "alasan")
    with menata(pegawai, oleh=oleh, alasan=alasan, coba=coba):
        wajib_mengelola(oleh, pegawai)
        akhir = keadaan_dinas(pegawai.pk, timezone.localdate()).akhir
        if akhir is None:
            raise IsianDitolak("Tidak ada akhir dinas yang tercatat untuk orang ini.")
        akibat = Akibat(mulai=akhir.masa.lower or date.min)
        jejak = jejak_catatan(akhir, PENANDA)
        if jejak is None:
            _buka_kedudukan(akhir)
            akibat.catat("Penempatan yang sudah berakhir tidak ikut kembali; catat lagi bila perlu")
        else:
            _urungkan(pegawai, jejak, akibat)
        if not coba:
            selaraskan_akun(timezone.now(), pegawai.akun_id)
        akibat.catat("Akun mengikuti; bila sudah ditutup, terbitkan kode baru")
    return akibat


def kembali_bertugas(
    pegawai: Pegawai,
    *,
    mulai: date,
    status: str,
    dasar: str,
    oleh: Akun,
    nomor: str = "",
    golongan: str = "",
    alasan: str = "",
    coba: bool = False,
    **tempat: Any,
) -> Akibat:
    """Somebody who left is back from ``mulai``: the same person, perhaps under a new number.

    ``tempat``: ``unit``, ``jabatan`` and ``kepala`` of the new placement.  Roles held before do not
    come back.
    """
    pada = timezone.localdate()
    with menata(pegawai, oleh=oleh, alasan=alasan, coba=coba, kembali=pegawai.pk):
        wajib_mengelola(oleh, pegawai)
        akibat = Akibat(mulai=mulai)
        beralasan(akibat, alasan, pada, coba)
        _bertugas_lagi(pegawai, mulai, dasar)
        isi: dict[str, Any] = {"mulai": mulai, "dasar": dasar, "oleh": oleh}
        _nilai_baru(pegawai, JenisRiwayat.STATUS, status, isi, akibat)
        if nomor:
            rencana = rencana_nomor_baru(pegawai, nomor=nomor, **isi)
            akibat.daftar += rencana.dampak(pada)
            tulis_rencana(rencana)
        if golongan:
            _nilai_baru(pegawai, JenisRiwayat.GOLONGAN, golongan, isi, akibat)
        akibat.daftar += rencana_pindah(pegawai, **tempat, **isi).dampak(pada)
        pindahkan(pegawai, alasan=alasan or "Kembali bertugas", **tempat, **isi)
        if not coba:
            selaraskan_akun(timezone.now(), pegawai.akun_id)
        akibat.catat("Akun terbuka lagi dengan kode aktivasi baru; peran lama tidak ikut kembali")
    return akibat


def _bertugas_lagi(pegawai: Pegawai, mulai: date, dasar: str) -> None:
    """The standing that is running ends; AKTIF takes its place up to where it would have ended."""
    kedudukan = list(kedudukan_pegawai(pegawai.pk))
    lama = periksa_kembali([nilai_dari(s) for s in kedudukan], mulai=mulai)
    keluar = next(s for s in kedudukan if s.pk == lama.pk)
    masa = DateRange(mulai, keluar.masa.upper)
    keluar.masa = DateRange(keluar.masa.lower, mulai)
    keluar.save()
    catat_fakta(pegawai, JenisRiwayat.KEDUDUKAN, Kedudukan.AKTIF, masa, dasar)


def _urungkan(pegawai: Pegawai, jejak: UUID, akibat: Akibat) -> None:
    """Everything the act wrote, as it was before."""
    tetapan = tetapan_dalam_jejak(jejak)
    # What was derived for those days makes room for what had been set by hand.
    GarisPenilai.objects.filter(
        penempatan__in=tetapan,
        sumber=SumberGaris.TURUNAN,
        masa__overlap=sejak(akibat.mulai),
    ).delete()
    urungkan_jejak(
        jejak,
        penanda=(PENANDA, pegawai.pk),
        turunan=("direktori.GarisPenilai", "akun.Akun"),
        dahulu=siapkan_urung,
    )
    kembali = list(penempatan_sejak(pegawai.pk, akibat.mulai))
    _bangun_kembali(kembali, akibat.mulai, tetapan)
    for satu in kembali:
        akibat.catat(f"Berlanjut: {satu}")


def _tulis_kedudukan(pegawai: Pegawai, sebab: Kedudukan, terakhir: date, dasar: str) -> None:
    kedudukan, luar = JenisRiwayat.KEDUDUKAN, terakhir + SATU_HARI
    semua = list(kedudukan_pegawai(pegawai.pk))
    aktif = next((s for s in semua if terakhir in s.masa), None)
    if aktif is None:
        # Nobody ever recorded a standing: the days known so far were days of service.
        mulai = awal_dinas(pegawai.pk)
        if mulai is None or mulai > terakhir:
            raise IsianDitolak("Hari terakhir mendahului hari pertama bertugas.", "sampai")
        catat_fakta(pegawai, kedudukan, Kedudukan.AKTIF, DateRange(mulai, luar), "")
    elif aktif.masa.upper != luar:
        aktif.masa = DateRange(aktif.masa.lower, luar)
        aktif.save()
    catat_fakta(pegawai, kedudukan, sebab, DateRange(luar, None), dasar)


def _akhiri_lain(pegawai: Pegawai, akibat: Akibat) -> None:
    """Roles, delegations, absences and lines set by hand have no day after the last one."""
    hari = akibat.mulai
    terakhir_itu = administrator_terakhir(pegawai.akun_id)
    for sebutan, semua in bermasa_sejak(pegawai, hari).items():
        jumlah = 0
        for satu in semua:
            if terakhir_itu and getattr(satu, "peran", None) is Peran.ADMINISTRATOR:
                raise IsianDitolak(
                    "Ia administrator terakhir. Tugaskan administrator lain lebih dahulu."
                )
            jumlah += 1
            if satu.masa.lower and satu.masa.lower >= hari:
                satu.delete()
            else:
                satu.masa = DateRange(satu.masa.lower, hari)
                satu.save()
        if jumlah:
            akibat.catat(f"{sebutan} ikut berakhir: {jumlah}")


def _akhiri_penempatan(pegawai: Pegawai, akibat: Akibat, pada: date) -> None:
    hari = akibat.mulai
    semua = list(penempatan_sejak(pegawai.pk, hari))
    unit = {satu.unit_id for satu in semua if satu.kepala}
    # A head's seat is one thing for everybody.
    list(UnitKerja.objects.select_for_update(no_key=True).filter(pk__in=unit).order_by("pk"))
    ubah = {satu.pk: _perubahan(satu, hari) for satu in semua}
    lain = dampak(list(ubah.values()), pada)
    for halangan in (satu.judul for satu in lain if satu.halangan):
        raise IsianDitolak(halangan)
    akibat.daftar += lain
    for satu in semua:
        perubahan = ubah[satu.pk]
        hapus = satu if perubahan.baru is None else None
        akibat.catat(f"{'Batal' if hapus else 'Berakhir'}: {satu}")
        if hapus is None:
            satu.masa = DateRange(satu.masa.lower, hari)
        simpan = [] if hapus else [satu]
        kepala = {satu.unit_id} if satu.kepala else set()
        tulis_penempatan(Rencana("", satu, simpan, [perubahan], hapus, kepala))


def _perubahan(satu: Penempatan, hari: date) -> Perubahan:
    lama = rentang_dari(satu.masa)
    mulai = lama.mulai or date.min
    return Perubahan(
        pegawai_id=satu.pegawai_id,
        penempatan_id=satu.pk,
        lama=lama,
        baru=None if mulai >= hari else Rentang(lama.mulai, hari),
        kepala=satu.kepala,
        definitif=satu.jenis is JenisPenempatan.DEFINITIF,
    )


def _tutup_akun(pegawai: Pegawai, sebab: Kedudukan, akibat: Akibat, coba: bool) -> None:
    """The account follows; not while it is only tried, for sessions that end do not come back."""
    if pegawai.akun_id is None:
        return
    if not coba:
        selaraskan_akun(timezone.now(), pegawai.akun_id)
    if sebab is Kedudukan.MENINGGAL:
        akibat.catat("Akun langsung ditutup")
        if not coba:
            tutup_akun([pegawai.akun_id])
        return
    acuan = acuan_pada("direktori.akhir_dinas", akibat.mulai)
    sampai = data_sampai(akibat.mulai, acuan=acuan)
    akibat.catat(
        f"Sejak {panjang(akibat.mulai)} akun hanya membuka data sendiri, sampai {panjang(sampai)}"
    )


def _buka_kedudukan(akhir: RiwayatPegawai) -> None:
    """Without a trail of the act: the standing before goes on, the end is gone."""
    lalu = kedudukan_pegawai(akhir.pegawai_id).filter(masa__endswith=akhir.masa.lower).first()
    selesai = akhir.masa.upper
    akhir.delete()
    if lalu is not None:
        lalu.masa = DateRange(lalu.masa.lower, selesai)
        lalu.save()


def _bangun_kembali(kembali: list[Penempatan], hari: date, tetapan: list[int]) -> None:
    """Lines of those who are back, of whoever a head among them evaluates, and set by hand."""
    ubah = [
        Perubahan(
            satu.pegawai_id,
            satu.pk,
            None,
            Rentang(max(satu.masa.lower or date.min, hari), satu.masa.upper),
            kepala=satu.kepala,
        )
        for satu in kembali
    ]
    unit = {satu.unit_id for satu in kembali if satu.kepala}
    bangun_garis_penilai(sorted({*garis_terdampak(ubah, unit), *(s.pk for s in kembali), *tetapan}))


def _nilai_baru(
    pegawai: Pegawai, jenis: JenisRiwayat, nilai: str, isi: dict[str, Any], akibat: Akibat
) -> None:
    """Record a fact only where it changes."""
    if fakta_pada(pegawai.pk, jenis, isi["mulai"]) == nilai:
        return
    rencana = rencana_tambah_fakta(pegawai, jenis=jenis, nilai=nilai, **isi)
    akibat.daftar += rencana.dampak(timezone.localdate())
    tulis_rencana(rencana)


def _kabari(pegawai: Pegawai, sebab: Kedudukan, terakhir: date, oleh: Akun) -> None:
    """Tell the person; after a death there is nobody to tell."""
    if pegawai.akun_id is None or sebab is Kedudukan.MENINGGAL:
        return
    beritahu(
        [
            Pesan(
                pegawai.akun_id,
                "direktori.dinas",
                f"dinas:{uuid4()}",
                f"Hari terakhir dinas Anda {panjang(terakhir)}",
                f"Sebab: {KEDUDUKAN[sebab].lower()}. Sesudah itu akun Anda masih membuka data"
                f" sendiri untuk diunduh. Dicatat oleh {oleh}. Bila keliru, hubungi pengelola"
                " kepegawaian.",
                mengapa="Anda menerima ini karena data itu milik Anda.",
            )
        ]
    )
