"""Helping people into their accounts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from dumai_asn.akun.actions.kode import (
    cabut_kode_hidup,
    catat_cetak,
    sahkan_kode,
    terbitkan_kode,
)
from dumai_asn.akun.models import Akun, KodeAktivasi
from dumai_asn.akun.rules.istilah import StatusKode, TujuanKode
from dumai_asn.akun.rules.kode import boleh_menerbitkan
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.massal import HasilMassal, tanpa_urung
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.tanggal import panjang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..access import wajib_izin
from ..models import UnitKerja
from ..queries.akun import belum_aktif, berperan, kode_hidup, penerima_surat, perlu_surat
from ..rules.akhir_dinas import TahapAkun, tahap_akun
from ..rules.izin import Izin

SUDAH_TUTUP = (
    "Dinas orang ini sudah berakhir, jadi akunnya tetap ditutup. Catat dahulu bahwa ia bertugas"
    " kembali."
)
#: Letters in one print; the next press takes the next ones.
SEKALI_CETAK = 300


def terbitkan_kode_pegawai(
    akun: Akun, *, oleh: Akun, pada: date, lewat_surel: bool, lepas_dua_langkah: bool = False
) -> KodeAktivasi:
    """A code for one person, who is told; an account with a role waits for a second officer.

    Raises ``IsianDitolak`` for the own account and for one that is closed for good.
    """
    with transaction.atomic():
        terkunci = Akun.objects.select_for_update().get(pk=akun.pk)
        if terkunci.pk in _sudah_tutup([terkunci], pada):
            raise IsianDitolak(SUDAH_TUTUP)
        (kode,) = terbitkan_kode(
            [akun.pk],
            oleh=oleh,
            berperan=berperan([akun.pk], pada),
            pada=pada,
            lewat_surel=lewat_surel,
            lepas_dua_langkah=lepas_dua_langkah,
        )
        if kode.status is StatusKode.BERLAKU:
            _kabari([kode])
    return kode


def terbitkan_massal(ids: Collection[int], *, oleh: Akun, pada: date) -> HasilMassal:
    """Codes by mail for many people at once, who are told; roles wait for a second officer.

    Left with words: the own account, who has no address (a letter is the way), whose service is
    over.  ``PermissionDenied`` without the right.
    """
    wajib_izin(oleh, Izin.KELOLA_AKUN)
    with transaction.atomic():
        akun = list(Akun.objects.select_for_update().filter(pk__in=ids).order_by("pk"))
        tutup = _sudah_tutup(akun, pada)
        sebab = {satu.pk: _sebab_tanpa_kode(satu, oleh, tutup) for satu in akun}
        dapat = [satu.pk for satu in akun if not sebab[satu.pk]]
        kode = terbitkan_kode(
            dapat, oleh=oleh, berperan=berperan(dapat, pada), pada=pada, lewat_surel=True
        )
        _kabari([satu for satu in kode if satu.status is StatusKode.BERLAKU])
    return _hasil(akun, sebab)


def cabut_massal(ids: Collection[int], *, oleh: Akun, pada: date) -> HasilMassal:
    """Withdraw whatever code of these people still opens something, or waits to."""
    wajib_izin(oleh, Izin.KELOLA_AKUN)
    with transaction.atomic():
        akun = list(Akun.objects.select_for_update().filter(pk__in=ids).order_by("pk"))
        hidup = set(kode_hidup(pada).filter(akun__in=akun).values_list("akun", flat=True))
        sebab = {satu.pk: "" if satu.pk in hidup else "Tidak mempunyai kode." for satu in akun}
        cabut_kode_hidup(hidup, oleh=oleh)
    return _hasil(akun, sebab)


def _sebab_tanpa_kode(akun: Akun, oleh: Akun, tutup: Collection[int]) -> str:
    if akun.pk in tutup:
        return SUDAH_TUTUP
    if not akun.email:
        return "Belum mempunyai alamat surel. Cetak suratnya dari halaman akunnya."
    return boleh_menerbitkan(petugas=oleh.pk, pemilik=akun.pk)


def _hasil(akun: Sequence[Akun], sebab: Mapping[int, str]) -> HasilMassal:
    return tanpa_urung(
        [satu.pk for satu in akun if not sebab[satu.pk]],
        {satu.pk: (satu.nama, sebab[satu.pk]) for satu in akun if sebab[satu.pk]},
    )


def _sudah_tutup(akun: Sequence[Akun], pada: date) -> set[int]:
    """Those whose service has been over for so long that no code opens their account."""
    acuan = acuan_pada("direktori.akhir_dinas", pada)
    return {
        satu.pk for satu in akun if tahap_akun(satu.berakhir, pada, acuan=acuan) is TahapAkun.TUTUP
    }


def sahkan_kode_pegawai(kode: KodeAktivasi, *, oleh: Akun, pada: date) -> KodeAktivasi:
    """The second officer's yes; from now on the code is valid and the holder knows of it."""
    with transaction.atomic():
        sah = sahkan_kode(kode, oleh=oleh, pada=pada)
        _kabari([sah])
    return sah


@dataclass(frozen=True)
class Cetakan:
    """Letters to put on paper, and how many people of the unit still have none."""

    surat: Sequence[KodeAktivasi]
    sisa: int


def cetak_surat_unit(
    unit: UnitKerja, *, oleh: Akun, pada: date, lewat_surel: bool = False
) -> Cetakan:
    """Letters for the people of a branch who have no password and no letter yet.

    At most :data:`SEKALI_CETAK` at a time.  Accounts with a role are left out: theirs are issued
    one by one, with a second officer.
    """
    with transaction.atomic():
        perlu = perlu_surat(belum_aktif(unit, pada), oleh=oleh, pada=pada).order_by("nama", "pk")
        akun_ids = list(perlu.values_list("pk", flat=True)[:SEKALI_CETAK])
        kode = terbitkan_kode(akun_ids, oleh=oleh, berperan=(), pada=pada, lewat_surel=lewat_surel)
        catat_cetak(kode, oleh=oleh)
        if lewat_surel:
            _kabari([satu for satu in kode if satu.lewat_surel])
        sisa = perlu.count()
    return Cetakan(list(penerima_surat([satu.pk for satu in kode], pada)), sisa)


def cetak_surat(kode: KodeAktivasi, *, oleh: Akun, pada: date) -> Cetakan:
    """The letter of one code, for the officer who issued it.

    Raises ``IsianDitolak`` for a code that opens nothing (any more, or yet).
    """
    with transaction.atomic():
        terkunci = KodeAktivasi.objects.select_for_update().get(pk=kode.pk)
        if terkunci.status is not StatusKode.BERLAKU or terkunci.sampai < pada:
            raise IsianDitolak("Kode ini sudah atau belum berlaku, jadi suratnya tidak dicetak.")
        catat_cetak([terkunci], oleh=oleh)
    return Cetakan(list(penerima_surat([kode.pk], pada)), 0)


def _kabari(kode: Sequence[KodeAktivasi]) -> None:
    """Tell the holders; the code itself stands only in a mail, when it leaves."""
    beritahu(
        [
            Pesan(
                satu.akun_id,
                "akun.kode_surel" if satu.lewat_surel else "akun.kode",
                str(satu.pk),
                "Kode pemulihan diterbitkan untuk akun Anda"
                if satu.tujuan is TujuanKode.PEMULIHAN
                else "Kode aktivasi diterbitkan untuk akun Anda",
                f"Diterbitkan oleh {satu.diterbitkan_oleh}, berlaku sampai"
                f" {panjang(satu.sampai)}. Bila Anda tidak memintanya, segera hubungi pengelola"
                " kepegawaian; kata sandi Anda yang sekarang tetap berlaku.",
                mengapa="Anda menerima ini karena akun ini milik Anda.",
            )
            for satu in kode
        ]
    )
