"""The lists of this room."""

from collections.abc import Sequence
from typing import Any

from django import forms

from dumai_asn.akun.models import Akun
from dumai_asn.inti import papan
from dumai_asn.inti.access import KELOLA_JADWAL, LIHAT_PEKERJAAN, wajib_satu
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom, TindakanMassal
from dumai_asn.inti.daftar.saring import SaringCariDaftar
from dumai_asn.inti.rules.galat import kata_galat

from .actions.pengiriman import kirim_ulang
from .istilah import StatusKirim
from .models import Pengiriman
from .queries import surat_bermasalah

#: State of mail that waits for a person → words, role of the badge.
STATUS_KIRIM = {
    StatusKirim.GAGAL: ("Gagal", "bahaya"),
    StatusKirim.TIDAK_PASTI: ("Tidak pasti", "waspada"),
}
MUNGKIN_SAMPAI = (
    "Sambungan putus sebelum server surat menjawab, jadi surat ini mungkin sudah sampai."
)


def kelompok() -> dict[str, str]:
    """First part of a kind of message → what it is about, in words."""
    return {satu.kunci: satu.isi for satu in papan.penyedia("kelompok_pesan")}


class SaringSurat(SaringCariDaftar):
    """Mail by person or address, state, and what it is about."""

    status = forms.ChoiceField(
        label="Keadaan",
        choices=[("", "Semua"), *((str(k), isi[0]) for k, isi in STATUS_KIRIM.items())],
    )
    jenis = forms.ChoiceField(
        label="Jenis surat", choices=lambda: [("", "Semua jenis"), *kelompok().items()]
    )
    PENERAP = {
        "q": lambda surat, teks: (
            surat.filter(akun__nama__icontains=teks) | surat.filter(alamat__icontains=teks)
        ),
        "status": lambda surat, status: surat.filter(status=status),
        "jenis": lambda surat, jenis: surat.filter(aturan__startswith=f"{jenis}."),
    }


def _surat(akun: Akun, argumen: Argumen) -> Any:
    wajib_satu(akun, KELOLA_JADWAL, LIHAT_PEKERJAAN)
    return surat_bermasalah().select_related("akun")


def _lengkapi(baris: Sequence[Any], akun: Akun, argumen: Argumen) -> Sequence[Any]:
    kata = kelompok()
    for satu in baris:
        satu.jenis = kata.get(satu.aturan.partition(".")[0], "Lainnya")
        satu.sebutan = STATUS_KIRIM[satu.status]
        satu.sebab = _sebab(satu)
    return baris


def _sebab(surat: Pengiriman) -> str:
    """Why, in words; of uncertain mail first that it may have arrived."""
    if surat.status is StatusKirim.TIDAK_PASTI:
        return f"{MUNGKIN_SAMPAI} {kata_galat(surat.galat)}".strip()
    return kata_galat(surat.galat)


SURAT = Deklarasi(
    nama="pemberitahuan.surat",
    judul="Surat keluar",
    benda="surat",
    halaman="pemberitahuan:surat",
    sumber=_surat,
    saring=SaringSurat,
    lengkapi=_lengkapi,
    urut="dibuat",
    ikon="check-circle",
    nama_baris=lambda s: f"{s.akun.nama}, {s.jenis}",
    orang=("akun", "akun"),
    kolom=(
        Kolom(
            "penerima",
            "Penerima",
            lambda s: s.akun.nama,
            ("akun__nama", "pk"),
            "pemberitahuan/sel/surat.html#penerima",
        ),
        Kolom("alamat", "Alamat surel", lambda s: s.alamat, ("alamat", "pk"), awal=False),
        Kolom(
            "status",
            "Keadaan",
            lambda s: s.sebutan[0],
            ("status", "pk"),
            "pemberitahuan/sel/surat.html#status",
            kelas="penuh",
        ),
        Kolom("jenis", "Jenis surat", lambda s: s.jenis, ("aturan", "pk"), kelas="penuh"),
        Kolom(
            "sebab",
            "Sebab",
            lambda s: s.sebab,
            templat="pemberitahuan/sel/surat.html#sebab",
            kelas="penuh",
            sendiri=True,
        ),
        Kolom(
            "dibuat",
            "Dibuat",
            lambda s: s.dibuat_pada,
            ("pk",),
            jenis=Jenis.WAKTU,
            kelas="penuh",
        ),
        Kolom("percobaan", "Dicoba", lambda s: s.percobaan, ("percobaan",), jenis=Jenis.ANGKA),
        Kolom(
            "berakhir",
            "Berakhir",
            lambda s: s.selesai_pada,
            ("selesai_pada",),
            jenis=Jenis.WAKTU,
            awal=False,
        ),
    ),
    tindakan=(
        TindakanMassal(
            "kirim",
            "Kirim ulang",
            "Surat yang tidak pasti mungkin sudah sampai. Nomor pesannya sama, jadi kebanyakan"
            " program surat menampilkannya sekali.",
            "surat masuk antrean lagi",
            lambda ids, isian, oleh: kirim_ulang(ids, oleh=oleh),
            boleh=lambda akun, argumen: akun.has_perm(KELOLA_JADWAL),
            ikon="send",
        ),
    ),
    kosong=(
        "Tidak ada surat yang perlu diperiksa",
        "Surat yang ditolak server atau tidak jelas nasibnya muncul di sini.",
    ),
)
