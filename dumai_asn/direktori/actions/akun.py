"""Helping people into their accounts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from dumai_asn.akun.actions.kode import catat_cetak, sahkan_kode, terbitkan_kode
from dumai_asn.akun.models import Akun, KodeAktivasi
from dumai_asn.akun.rules.istilah import StatusKode, TujuanKode
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.tanggal import panjang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..models import UnitKerja
from ..queries.akun import belum_aktif, berperan, penerima_surat, perlu_surat
from ..rules.akhir_dinas import TahapAkun, tahap_akun

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
        acuan = acuan_pada("direktori.akhir_dinas", pada)
        if tahap_akun(terkunci.berakhir, pada, acuan=acuan) is TahapAkun.TUTUP:
            raise IsianDitolak(
                "Dinas orang ini sudah berakhir, jadi akunnya tetap ditutup. Catat dahulu bahwa"
                " ia bertugas kembali."
            )
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
