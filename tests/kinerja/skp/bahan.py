"""Short ways to an SKP with content, submitted, fixed."""

from decimal import Decimal

from dumai_asn.direktori.models import Penempatan
from kinerja.actions.alur_skp import (
    ajukan_skp,
    tetapkan_skp,
)
from kinerja.actions.isi_skp import (
    simpan_indikator,
    simpan_rhk,
)
from kinerja.rules.isi_skp import UsulIndikator, UsulRHK
from kinerja.rules.istilah import (
    Aspek,
)

SEMENTARA = UsulRHK("Permohonan izin terselesaikan", induk_sementara="RHK kepala bidang")
UKURAN = UsulIndikator(
    "Izin terbit tepat waktu", aspek=Aspek.KUALITAS, satuan="%", target=Decimal(95)
)


def tempat_dari(kota, nama="sari"):
    return Penempatan.objects.get(pegawai=kota.pegawai[nama])


def isi_draf(versi, oleh):
    rhk = simpan_rhk(versi, SEMENTARA, oleh=oleh, nomor_ubah=versi.nomor_ubah)
    simpan_indikator(versi, rhk, UKURAN, oleh=oleh, nomor_ubah=versi.nomor_ubah)
    return rhk


def ajukan(versi, oleh):
    return ajukan_skp(versi, oleh=oleh, nomor_ubah=versi.nomor_ubah)


def tetapkan(versi, sari, bagus):
    rhk = isi_draf(versi, sari)
    diajukan = ajukan(versi, sari)
    return rhk, tetapkan_skp(diajukan, oleh=bagus, nomor_ubah=diajukan.nomor_ubah)
