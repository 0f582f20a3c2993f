"""What this room keeps about one person, as tables for that person.

A rating that was not handed over yet is nobody's but the evaluator's: its row says so and is
otherwise empty, as on the page "Nilai saya".
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import Case, CharField, F, Value, When
from django.db.models.expressions import Combinable

from dumai_asn.akun.models import Akun
from dumai_asn.inti.models import Dokumen
from dumai_asn.inti.rules.data_saya import DataSaya, Lembar, lembar

from ..models import NilaiPerilaku, NilaiRHK, Penilaian
from ..rules.dokumen import EVALUASI
from .hasil import DIBACA
from .penilaian import TERSERAH


def lembar_evaluasi(akun: Akun) -> Sequence[Lembar]:
    """Evaluations of the person, and what was written on each RHK and value."""
    return [_penilaian(akun), *_nilai(akun), _dokumen(akun)]


def _penilaian(akun: Akun) -> Lembar:
    status = Case(
        When(status__in=TERSERAH, then=F("status")),
        default=Value("BELUM_DISERAHKAN"),
        output_field=CharField(),
    )
    return lembar(
        "penilaian",
        "Penilaian",
        Penilaian.objects.filter(pegawai__akun=akun).order_by("siklus__periode__masa", "pk"),
        periode="siklus__periode__nama",
        tahun="siklus__periode__tahun_id",
        bagian_dinilai="masa",
        status=status,
        pejabat_penilai="penilai__nama",
        rating_hasil_kerja=_bila_diserahkan("rating_hasil"),
        rating_perilaku_kerja=_bila_diserahkan("rating_perilaku"),
        predikat=_bila_diserahkan("predikat"),
        alasan_hasil=_bila_diserahkan("alasan_hasil"),
        alasan_perilaku=_bila_diserahkan("alasan_perilaku"),
        catatan=_bila_diserahkan("catatan"),
        versi_aturan=_bila_diserahkan("versi_aturan"),
        dinilai=_bila_diserahkan("dinilai_pada"),
        diserahkan="diserahkan_pada",
        diterima="diterima_pada",
    )


def _nilai(akun: Akun) -> list[Lembar]:
    terserah: dict[str, Any] = {
        "penilaian__pegawai__akun": akun,
        "penilaian__status__in": TERSERAH,
    }
    siklus = {
        "periode": "penilaian__siklus__periode__nama",
        "tahun": "penilaian__siklus__periode__tahun_id",
    }
    return [
        lembar(
            "nilai_rhk",
            "Umpan balik atas RHK",
            NilaiRHK.objects.filter(**terserah).order_by("penilaian", "pk"),
            **siklus,
            realisasi="realisasi",
            umpan_balik="umpan_balik",
        ),
        lembar(
            "nilai_perilaku",
            "Penilaian perilaku kerja",
            NilaiPerilaku.objects.filter(**terserah).order_by("penilaian", "pk"),
            **siklus,
            nilai="nilai",
            rating="rating",
            umpan_balik="umpan_balik",
        ),
    ]


def _dokumen(akun: Akun) -> Lembar:
    return lembar(
        "dokumen",
        "Dokumen evaluasi yang diterbitkan",
        Dokumen.objects.filter(pemilik=akun.pk, jenis=EVALUASI.kode).order_by("pk"),
        nomor="nomor",
        judul="judul",
        tanggal="tanggal",
        penerbit="penerbit",
        status="status",
        dicabut="dicabut_pada",
        alasan_cabut="alasan_cabut",
    )


def _bila_diserahkan(kolom: str) -> Combinable:
    return Case(When(status__in=TERSERAH, then=F(kolom)), default=None)


DATA_SAYA = DataSaya(
    lembar_evaluasi,
    dibaca={
        "evaluasi.menilai": "bahan penilaian Anda",
        DIBACA: "hasil penilaian Anda",
    },
)
