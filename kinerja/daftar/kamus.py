"""The dictionary of indicators as a list."""

from typing import Any

from django import forms
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.choices import RUMPUN
from dumai_asn.direktori.queries.jangkauan import memegang
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom, TindakanMassal
from dumai_asn.inti.daftar.saring import SaringCariDaftar
from dumai_asn.inti.forms import TeksField

from ..actions.kamus import pensiunkan_banyak, pulihkan_banyak
from ..choices import RUPA
from ..queries.kamus import daftar_kamus, kamus_cocok
from ..rules.istilah import Aspek, StatusKamus


def mengelola(akun: Akun) -> bool:
    """Whether ``akun`` curates the dictionary today."""
    return memegang(akun, Izin.KELOLA_KAMUS, timezone.localdate())


class SaringKamus(SaringCariDaftar):
    """Entries by meaning, post, family and state."""

    jabatan = TeksField(label="Jabatan", max_length=100)
    rumpun = forms.ChoiceField(label="Rumpun", choices=[("", "Semua rumpun"), *RUMPUN.items()])
    aspek = forms.ChoiceField(
        label="Aspek",
        choices=[("", "Semua aspek"), *((str(a), RUPA[Aspek][a].kata) for a in Aspek)],
    )
    status = forms.ChoiceField(
        label="Status",
        choices=[
            ("", "Semua status"),
            *((str(s), RUPA[StatusKamus][s].kata) for s in StatusKamus),
        ],
    )
    PENERAP = {
        "q": kamus_cocok,
        "jabatan": lambda baris, teks: baris.filter(jabatan__icontains=teks),
        "rumpun": lambda baris, kode: baris.filter(rumpun=kode),
        "aspek": lambda baris, kode: baris.filter(aspek=kode),
        "status": lambda baris, kode: baris.filter(status=kode),
    }


def _kamus(akun: Akun, argumen: Argumen) -> Any:
    return daftar_kamus(mengelola(akun))


KAMUS = Deklarasi(
    nama="kinerja.kamus",
    judul="Kamus indikator",
    benda="indikator",
    halaman="kinerja:kamus",
    sumber=_kamus,
    saring=SaringKamus,
    nama_baris=lambda k: k.teks,
    urut="jabatan",
    ikon="book",
    kolom=(
        Kolom("teks", "Indikator", lambda k: k.teks, ("teks",), "kinerja/sel/kamus.html#teks"),
        Kolom("jabatan", "Jabatan", lambda k: k.jabatan or "Semua jabatan", ("jabatan", "teks")),
        Kolom("rhk", "Contoh RHK", lambda k: k.rhk, awal=False),
        Kolom("aspek", "Aspek", lambda k: k.aspek and RUPA[Aspek][k.aspek].kata, ("aspek",)),
        Kolom("target", "Target", lambda k: k.target_kata),
        Kolom("satuan", "Satuan", lambda k: k.satuan, ("satuan",), awal=False),
        Kolom("bukti", "Bukti dukung", lambda k: k.bukti, awal=False),
        Kolom("sumber", "Sumber", lambda k: k.sumber, ("sumber",), awal=False),
        Kolom("kode", "Kode", lambda k: k.kode, ("kode",), awal=False),
        Kolom("pemakaian", "Dipakai", lambda k: k.pemakaian, ("pemakaian",), jenis=Jenis.ANGKA),
        Kolom(
            "status",
            "Status",
            lambda k: RUPA[StatusKamus][k.status].kata,
            ("status",),
            "kinerja/sel/kamus.html#status",
        ),
    ),
    tindakan=(
        TindakanMassal(
            kode="pensiunkan",
            kata="Berhenti tawarkan",
            tanya="Indikator tidak muncul lagi ketika orang mencari. SKP yang memakainya tetap.",
            hasil="tidak ditawarkan lagi",
            lakukan=lambda ids, isian, oleh: pensiunkan_banyak(ids, oleh=oleh),
            batalkan=lambda aksi, oleh: pulihkan_banyak(aksi, oleh=oleh),
            boleh=lambda akun, argumen: mengelola(akun),
            ikon="archive-fill",
        ),
    ),
    kosong=("Kamus belum berisi", "Pengelola kepegawaian mengisinya atau mengimpornya."),
)
