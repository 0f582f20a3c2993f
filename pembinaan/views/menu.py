"""What this room puts into the menu and into the tasks of an account."""

from datetime import date
from typing import Any

from django.db.models import Count, Min
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from dumai_asn.direktori.choices import PEGAWAI, PENILAI
from dumai_asn.direktori.queries.jangkauan import pegawai_dari
from dumai_asn.direktori.rules.istilah import Peran
from dumai_asn.inti.ingatan import ingat
from dumai_asn.inti.rules.tanggal import jam, pendek
from dumai_asn.inti.rupa.menu import ButirMenu, Tugas

from ..queries.kelas import presensi_kurang
from ..queries.pendaftaran import sesi_saya
from ..queries.wewenang import mengelola_kota, menunggu_jawaban

#: Tasks of one kind on the home page.
TUGAS_MAKS = 3
PENGELOLA = frozenset({Peran.PENGELOLA, Peran.PENGELOLA_UNIT})


def menu_pembinaan(request: HttpRequest) -> list[ButirMenu]:
    """At most three statements, for whoever answers enrolments; none for an employee."""
    peran = request.peran.kode
    if peran == PEGAWAI:
        alamat = reverse("pembinaan:saya")
        return [ButirMenu("pembinaan", "Pembinaan saya", "mortarboard", alamat, urutan=50)]
    if peran == PENILAI:
        alamat, jumlah = reverse("pembinaan:persetujuan"), _menunggu(request)["jumlah"]
        judul = "Persetujuan pelatihan"
        return [
            ButirMenu("persetujuan_pelatihan", judul, "person-check", alamat, jumlah, urutan=60)
        ]
    if peran in PENGELOLA:
        alamat, jumlah = reverse("pembinaan:pelatihan"), _menunggu(request)["jumlah"]
        return [
            ButirMenu(
                "pelatihan", "Pelatihan", "mortarboard", alamat, jumlah, utama=True, urutan=30
            )
        ]
    return []


def _menunggu(request: HttpRequest) -> dict[str, Any]:
    """Number, first day of a class and oldest request; menu and tasks of one page share it."""
    pada = timezone.localdate()
    return ingat(
        request.user,
        ("pembinaan.menunggu", pada),
        lambda: (
            menunggu_jawaban(request.user, pada)
            .order_by()
            .aggregate(
                jumlah=Count("pk"), batas=Min("kelas__masa__startswith"), sejak=Min("dibuat_pada")
            )
        ),
    )


def tugas_pembinaan(request: HttpRequest) -> list[Tugas]:
    """Enrolments to answer, attendance to record, own meetings of today; by the role in use."""
    pada = timezone.localdate()
    if request.peran.kode == PEGAWAI:
        return _sesi_hari_ini(request, pada)
    if request.peran.kode != PENILAI and request.peran.kode not in PENGELOLA:
        return []
    return [*_persetujuan(request), *_presensi(request, pada)]


def _persetujuan(request: HttpRequest) -> list[Tugas]:
    menunggu = _menunggu(request)
    if not menunggu["jumlah"]:
        return []
    sejak = pendek(timezone.localdate(menunggu["sejak"]))
    return [
        Tugas(
            "pembinaan.persetujuan",
            f"Jawab {menunggu['jumlah']} pendaftaran pelatihan",
            reverse("pembinaan:persetujuan"),
            "Periksa pendaftaran",
            tenggat=menunggu["batas"],
            alasan=f"Yang paling lama menunggu sejak {sejak}."
            " Kursi diberikan menurut urutan persetujuan.",
        )
    ]


def _presensi(request: HttpRequest, pada: date) -> list[Tugas]:
    if request.peran.kode not in PENGELOLA or not mengelola_kota(request.user, pada):
        return []
    return [
        Tugas(
            f"pembinaan.presensi:{sesi.pk}",
            f"Isi presensi {sesi}, {sesi.kelas}",
            reverse("pembinaan:presensi", args=[sesi.kelas_id, sesi.pk]),
            "Isi presensi",
            tenggat=timezone.localdate(sesi.mulai),
            alasan=f"Baru tercatat {sesi.tercatat} dari {sesi.peserta} peserta.",
        )
        for sesi in presensi_kurang(pada)[:TUGAS_MAKS]
    ]


def _sesi_hari_ini(request: HttpRequest, pada: date) -> list[Tugas]:
    pegawai = pegawai_dari(request.user)
    if pegawai is None:
        return []
    return [
        Tugas(
            f"pembinaan.sesi:{sesi.pk}",
            f"Hadiri {sesi}, {sesi.kelas}",
            reverse("pembinaan:kelas_saya", args=[sesi.kelas_id]),
            "Lihat kelas",
            tenggat=pada,
            alasan=f"Pukul {jam(timezone.localtime(sesi.mulai).time())} di {sesi.kelas.tempat}.",
        )
        for sesi in sesi_saya(pegawai.pk, pada)[:TUGAS_MAKS]
    ]
