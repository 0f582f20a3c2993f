"""Who opened whose data, and what this room keeps about one account."""

from datetime import datetime

from django.db.models import F, QuerySet

from .. import papan
from ..models import Dokumen, Draf, JejakBaca, Pekerjaan, TampilanDaftar
from ..pelaku import Pelaku
from ..rules.data_saya import DataSaya, Lembar, lembar


def pernah_membaca(akun_id: int) -> "QuerySet[JejakBaca]":
    """Who else opened data of this account's person, newest day first."""
    return (
        JejakBaca.objects.filter(pemilik=akun_id)
        .exclude(akun=F("pemilik"))
        .select_related("akun")
        .order_by("-hari", "-id")
    )


def dibuka_pemilik(jenis: str, objek: int, akun_id: int | None) -> datetime | None:
    """When the person first opened an object about them; None while they have not."""
    return (
        JejakBaca.objects.filter(akun=akun_id, pemilik=akun_id, jenis=jenis, objek=objek)
        .order_by("hari")
        .values_list("dibuat_pada", flat=True)
        .first()
    )


def jenis_unduhan(daftar: str) -> str:
    """Kind of the traces that a download of the list of that name leaves."""
    return f"unduh.{daftar}"


def kata_dibaca() -> dict[str, str]:
    """Kind of a read → what was opened, in words: every room's kinds, then downloads of lists."""
    ruang = {
        jenis: kata
        for ruang in papan.penyedia("data_saya")
        for jenis, kata in ruang.isi.dibaca.items()
    }
    unduhan = {
        jenis_unduhan(satu.kunci): f"data Anda dalam unduhan “{satu.isi.judul}”"
        for satu in papan.penyedia("daftar")
        if satu.isi.orang
    }
    return ruang | unduhan


def lembar_inti(akun: Pelaku) -> list[Lembar]:
    """Who opened the person's data, documents about them, own jobs, drafts and views of lists."""
    return [_dibuka(akun), *_milik(akun)]


def _dibuka(akun: Pelaku) -> Lembar:
    kata = kata_dibaca()
    baris = pernah_membaca(akun.pk).order_by("pk")
    return Lembar(
        "dibuka_oleh",
        "Siapa membuka data Anda",
        ["hari", "pertama pukul", "nama", "membuka"],
        (
            (hari, pukul, nama, kata.get(jenis, jenis))
            for hari, pukul, nama, jenis in baris.values_list(
                "hari", "dibuat_pada", "akun__nama", "jenis"
            )
        ),
    )


def _milik(akun: Pelaku) -> list[Lembar]:
    return [
        lembar(
            "dokumen",
            "Dokumen yang diterbitkan tentang Anda",
            Dokumen.objects.filter(pemilik=akun.pk).order_by("pk"),
            nomor="nomor",
            judul="judul",
            tanggal="tanggal",
            penerbit="penerbit",
            status="status",
            dicabut="dicabut_pada",
            alasan_dicabut="alasan_cabut",
        ),
        lembar(
            "pekerjaan",
            "Pekerjaan yang Anda minta",
            Pekerjaan.objects.filter(pemohon=akun.pk).order_by("pk"),
            diminta="dibuat_pada",
            judul="judul",
            status="status",
            selesai="selesai_pada",
        ),
        lembar(
            "draf",
            "Isian yang belum dikirim",
            Draf.objects.filter(akun=akun.pk).order_by("pk"),
            formulir="formulir",
            diubah="diubah_pada",
            isi="isi",
        ),
        lembar(
            "tampilan_daftar",
            "Tampilan daftar yang Anda simpan",
            TampilanDaftar.objects.filter(akun=akun.pk).order_by("pk"),
            daftar="daftar",
            nama="nama",
            saringan="isian",
        ),
    ]


DATA_SAYA = DataSaya(lembar_inti)
