"""The page of settings, what this room puts on it, its menu entry and its tasks."""

from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from .. import access
from ..queries import acuan as acuan_queries
from ..queries import kerja
from ..rupa import pengaturan as rupa
from ..rupa.menu import ButirMenu, Tugas
from ..rupa.pengaturan import KartuPengaturan

#: Roles whose menu shows the page; plain strings, because no room above is imported here.
PENGURUS = frozenset({"PENGELOLA", "ADMINISTRATOR", "AUDITOR"})


@require_safe
def pengaturan(request: HttpRequest) -> HttpResponse:
    """One card a page of settings; an account without any sees the own jobs alone."""
    return render(request, "inti/pengaturan.html", {"kartu": rupa.kartu(request)})


def menu(request: HttpRequest) -> Sequence[ButirMenu]:
    """No statement: the role in use decides."""
    if request.peran.kode not in PENGURUS:
        return []
    return [
        ButirMenu("pengaturan", "Pengaturan", "sliders", reverse("inti:pengaturan"), urutan=900)
    ]


def tugas(request: HttpRequest) -> Sequence[Tugas]:
    """Days off that are missing, for who enters them; three statements in that role, else none."""
    if request.peran.kode not in PENGURUS or not request.user.has_perm(access.KELOLA_ACUAN):
        return []
    return [
        Tugas(
            f"inti.hari_libur:{tahun}",
            f"Isi hari libur {tahun}",
            f"{reverse('inti:hari_libur')}?tahun={tahun}",
            "Isi hari libur",
            tenggat=date(tahun - 1, 12, 31),
            alasan="Batas dalam hari kerja dan jadwal hari kerja memerlukannya.",
        )
        for tahun in acuan_queries.libur_perlu_diisi(timezone.localdate())
    ]


def kartu(request: HttpRequest) -> Sequence[KartuPengaturan]:
    """The cards of this room."""
    akun = request.user
    acuan = akun.has_perm(access.KELOLA_ACUAN) or akun.has_perm(access.LIHAT_JEJAK)
    jadwal = akun.has_perm(access.KELOLA_JADWAL) or akun.has_perm(access.LIHAT_PEKERJAAN)
    dokumen = [_dokumen()] if akun.has_perm(access.CABUT_DOKUMEN) else []
    return [*(_acuan() if acuan else ()), *dokumen, _pekerjaan(), *(_jadwal() if jadwal else ())]


def _acuan() -> list[KartuPengaturan]:
    pada = timezone.localdate()
    belum = sum(satu.perlu_dipastikan for satu in acuan_queries.keadaan_acuan(pada))
    libur = len(acuan_queries.libur_perlu_diisi(pada))
    return [
        KartuPengaturan(
            "Acuan",
            "Angka dari peraturan, dengan sumber dan masa berlakunya.",
            "bank",
            reverse("inti:acuan_daftar"),
            belum,
            "perlu dipastikan",
        ),
        KartuPengaturan(
            "Hari libur",
            "Libur nasional dan cuti bersama.",
            "calendar3",
            reverse("inti:hari_libur"),
            libur,
            "tahun belum diisi",
        ),
    ]


def _dokumen() -> KartuPengaturan:
    return KartuPengaturan(
        "Dokumen",
        "Yang diterbitkan dengan nomor dan kode: mencari dan mencabut.",
        "file-earmark-text",
        reverse("inti:dokumen_daftar"),
    )


def _pekerjaan() -> KartuPengaturan:
    return KartuPengaturan(
        "Pekerjaan",
        "Impor, unduhan besar, dan pekerjaan panjang lain.",
        "arrow-repeat",
        reverse("inti:pekerjaan_daftar"),
    )


def _jadwal() -> list[KartuPengaturan]:
    terlewat = sum(satu.terlewat for satu in kerja.keadaan_jadwal(timezone.now()))
    return [
        KartuPengaturan(
            "Jadwal",
            "Yang berjalan sendiri setiap hari.",
            "clock",
            reverse("inti:jadwal"),
            terlewat,
            "terlewat",
        ),
        KartuPengaturan(
            "Kotak keluar",
            "Kejadian yang gagal diteruskan ke bagian lain aplikasi.",
            "inbox",
            reverse("inti:kejadian"),
            kerja.kejadian_gagal().count(),
            "gagal",
        ),
    ]
