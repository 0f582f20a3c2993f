"""What this room keeps about one person in feedback and in the dictionary, as tables for them."""

from collections.abc import Sequence

from django.db.models import Q

from dumai_asn.akun.models import Akun
from dumai_asn.inti.rules.data_saya import Lembar, lembar

from ..models import KamusIndikator, PermintaanUmpanBalik, TambahanUmpanBalik
from .umpan_balik import umpan_diberikan, umpan_diterima

_TEKS = {
    "hari": "hari",
    "jenis": "jenis",
    "nilai": "nilai",
    "situasi": "situasi",
    "perilaku": "perilaku",
    "dampak": "dampak",
    "saran": "saran",
}


def lembar_umpan(akun: Akun) -> Sequence[Lembar]:
    """Feedback received and given with additions, requests, and proposals for the dictionary.

    A note to the evaluator alone stands in its giver's copy and not in that of the person.
    """
    return [*_umpan(akun), *_permintaan(akun), _usulan(akun)]


def _umpan(akun: Akun) -> list[Lembar]:
    terlihat = Q(umpan__in=umpan_diterima(akun)) | Q(umpan__in=umpan_diberikan(akun))
    tambahan = TambahanUmpanBalik.objects.filter(terlihat)
    return [
        lembar(
            "umpan_balik_diterima",
            "Umpan balik yang dibagikan kepada Anda",
            umpan_diterima(akun).order_by("hari", "pk"),
            nomor_umpan="pk",
            dari="dari__nama",
            sebagai="hubungan",
            **_TEKS,
        ),
        lembar(
            "umpan_balik_diberikan",
            "Umpan balik yang Anda berikan",
            umpan_diberikan(akun).order_by("hari", "pk"),
            nomor_umpan="pk",
            kepada="kepada__nama",
            sebagai="hubungan",
            dibaca="ruang",
            **_TEKS,
        ),
        lembar(
            "tambahan_umpan_balik",
            "Tambahan pada umpan balik",
            tambahan.order_by("pk"),
            nomor_umpan="umpan_id",
            tambahan="teks",
            ditulis="dibuat_pada",
        ),
    ]


def _permintaan(akun: Akun) -> list[Lembar]:
    minta = PermintaanUmpanBalik.objects.order_by("pk")
    isi = {
        "pertanyaan": "pertanyaan",
        "tenggat": "tenggat",
        "status": "status",
        "alasan_menolak": "alasan_tolak",
    }
    return [
        lembar(
            "permintaan_dari_anda",
            "Umpan balik yang Anda minta",
            minta.filter(peminta__akun=akun),
            kepada="diminta__nama",
            **isi,
        ),
        lembar(
            "permintaan_kepada_anda",
            "Umpan balik yang diminta dari Anda",
            minta.filter(diminta__akun=akun),
            dari="peminta__nama",
            **isi,
        ),
    ]


def _usulan(akun: Akun) -> Lembar:
    return lembar(
        "usulan_kamus",
        "Indikator yang Anda usulkan ke kamus",
        KamusIndikator.objects.filter(pengusul=akun).order_by("pk"),
        indikator="teks",
        jabatan="jabatan",
        status="status",
        alasan="alasan",
    )
