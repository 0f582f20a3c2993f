"""Templates of SKP as a list."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom, TindakanMassal, nomor
from dumai_asn.inti.daftar.saring import SaringCariDaftar

from .. import access
from ..actions.bagi_templat import bagikan_templat, tarik_bagian
from ..choices import RUPA
from ..models import TemplatSKP
from ..queries.bagi_templat import pemangku, sebab_dilewati
from ..queries.templat import daftar_templat
from ..rules.istilah import PendekatanSKP


class SaringTemplat(SaringCariDaftar):
    """Templates by name or post, and whether they are offered."""

    ditawarkan = forms.ChoiceField(
        label="Ditawarkan", choices=[("", "Semua"), ("ya", "Ya"), ("tidak", "Tidak")]
    )
    PENERAP = {
        "q": lambda baris, teks: baris.filter(
            Q(nama__icontains=teks) | Q(jabatan__nama__icontains=teks)
        ),
        "ditawarkan": lambda baris, kode: baris.filter(aktif=kode == "ya"),
    }


def _templat(akun: Akun, argumen: Argumen) -> Any:
    access.wajib_kelola_kamus(akun)
    return daftar_templat()


TEMPLAT = Deklarasi(
    nama="kinerja.templat",
    judul="Templat SKP",
    benda="templat",
    halaman="kinerja:templat",
    sumber=_templat,
    saring=SaringTemplat,
    nama_baris=lambda t: t.nama,
    urut="jabatan",
    ikon="book",
    kolom=(
        Kolom("nama", "Templat", lambda t: t.nama, ("nama",), "kinerja/sel/templat.html#nama"),
        Kolom("jabatan", "Jabatan", lambda t: t.jabatan.nama, ("jabatan__nama", "nama")),
        Kolom(
            "pendekatan",
            "Pendekatan",
            lambda t: RUPA[PendekatanSKP][t.pendekatan].kata,
            ("pendekatan",),
        ),
        Kolom("banyak", "Hasil kerja", lambda t: t.banyak, ("banyak",), jenis=Jenis.ANGKA),
        Kolom("aktif", "Ditawarkan", lambda t: "Ya" if t.aktif else "Tidak", ("aktif",)),
    ),
    kosong=("Belum ada templat", "Ambil dari SKP yang sudah ditetapkan."),
)


class SaringPenerima(SaringCariDaftar):
    """Holders of the post by name or unit."""

    PENERAP = {
        "q": lambda tempat, teks: tempat.filter(
            Q(pegawai__nama__icontains=teks) | Q(unit__nama__icontains=teks)
        ),
    }


def tahun_dibagi(argumen: Argumen) -> int:
    """The year the drafts are for; next year when none is named."""
    return nomor(argumen, "tahun") or timezone.localdate().year + 1


def _templat_dari(akun: Akun, argumen: Argumen) -> TemplatSKP:
    return access.templat_dikelola(akun, nomor(argumen, "templat_id") or 0)


def _penerima(akun: Akun, argumen: Argumen) -> Any:
    templat = _templat_dari(akun, argumen)
    return pemangku(templat, tahun_dibagi(argumen), timezone.localdate())


def _berencana(baris: Sequence[Any], akun: Akun, argumen: Argumen) -> Sequence[Any]:
    """What would happen to each, in words."""
    templat, tahun = _templat_dari(akun, argumen), tahun_dibagi(argumen)
    sebab = sebab_dilewati(baris, templat, tahun, timezone.localdate())
    for satu in baris:
        satu.rencana = sebab.get(satu.pk, "Mendapat draf")
    return baris


def _susun_penerima(akun: Akun, argumen: Argumen) -> Deklarasi:
    templat, tahun = _templat_dari(akun, argumen), tahun_dibagi(argumen)

    def pratinjau(ids: Sequence[int]) -> Sequence[tuple[str, str]]:
        semua = pemangku(templat, tahun, timezone.localdate()).filter(pk__in=ids)
        baris = _berencana(list(semua.order_by("pegawai__nama", "pk")), akun, argumen)
        return [(satu.pegawai.nama_lengkap, satu.rencana) for satu in baris]

    bagikan = TindakanMassal(
        kode="bagikan",
        kata="Bagikan templat",
        tanya=f"Setiap orang mendapat draf SKP {tahun} dari templat ini dan diberi tahu.",
        hasil="draf SKP dibuat",
        lakukan=lambda ids, isian, oleh: bagikan_templat(ids, templat, tahun, oleh=oleh),
        batalkan=lambda aksi, oleh: tarik_bagian(aksi, oleh=oleh),
        pratinjau=pratinjau,
        ikon="send",
    )
    return replace(PENERIMA, tindakan=(bagikan,), susun=None)


PENERIMA = Deklarasi(
    nama="kinerja.penerima_templat",
    judul="Penerima templat",
    benda="pegawai",
    halaman="kinerja:templat_bagikan",
    jalur=("templat_id",),
    argumen=("tahun",),
    sumber=_penerima,
    saring=SaringPenerima,
    susun=_susun_penerima,
    lengkapi=_berencana,
    nama_baris=lambda t: t.pegawai.nama_lengkap,
    urut="unit",
    ikon="people",
    orang=("pegawai", "pegawai__akun"),
    kolom=(
        Kolom("nama", "Pegawai", lambda t: t.pegawai.nama_lengkap, ("pegawai__nama",)),
        Kolom(
            "unit", "Unit", lambda t: t.unit.nama, ("unit__nama", "pegawai__nama"), kelas="penuh"
        ),
        Kolom("rencana", "Bila dibagikan", lambda t: t.rencana, kelas="penuh"),
    ),
    kosong=("Tidak ada pemangku jabatan ini", "Templat dibagikan kepada pemangku jabatannya."),
)
