"""Places to go and things to do, for the shell and the home page."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from dumai_asn.direktori.choices import PEGAWAI, PENILAI
from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.rules.istilah import Peran
from dumai_asn.inti.ingatan import ingat
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rupa.menu import ButirMenu, Tugas

from ..models import VersiSKP
from ..queries.laporan import Kewajiban, kewajiban_sendiri
from ..queries.tautan import rhk_sementara
from ..queries.tugas import (
    Menunggu,
    bukti_dikembalikan,
    ditunggu,
    jumlah_menunggu,
    skp_dikerjakan,
)
from ..rules.istilah import StatusLaporan, StatusVersi
from ..rules.tautan import batas_sementara

#: Returned pieces of evidence listed one by one.
BUKTI_MAKS = 3
#: Roles that look after the goals of units, or look down on them.
_SASARAN = frozenset({Peran.PENGELOLA, Peran.PENGELOLA_UNIT, Peran.PIMPINAN})


def menu(request: HttpRequest) -> Sequence[ButirMenu]:
    """One statement as employee, one as evaluator."""
    pegawai = request.pegawai
    if request.peran.kode in _SASARAN:
        return [_sasaran()]
    if not pegawai:
        return []
    if request.peran.kode == PEGAWAI:
        return _menu_pegawai(pegawai)
    return _menu_penilai(request) if request.peran.kode == PENILAI else []


def _menu_pegawai(pegawai: Pegawai) -> list[ButirMenu]:
    jumlah = ditunggu(pegawai, timezone.localdate()).dikembalikan
    return [
        ButirMenu(
            "skp", "SKP saya", "bullseye", reverse("kinerja:skp"),
            utama=True, pendek="SKP", urutan=20,
        ),
        ButirMenu(
            "progres", "Progres & bukti", "graph-up-arrow", reverse("kinerja:progres"),
            jumlah=jumlah, urutan=30,
        ),
        ButirMenu(
            "catat", "Catat kemajuan", "plus-lg", reverse("kinerja:catat"),
            pendek="Catat", urutan=35, tempat="tonjol",
        ),
    ]  # fmt: skip


def _sasaran() -> ButirMenu:
    return ButirMenu("sasaran", "Sasaran unit", "bullseye", reverse("kinerja:sasaran"), urutan=25)


def _menu_penilai(request: HttpRequest) -> list[ButirMenu]:
    return [
        ButirMenu(
            "tim", "Tim saya", "people", reverse("kinerja:tim"),
            jumlah=_menunggu(request).orang, utama=True, pendek="Tim", urutan=20,
        ),
        ButirMenu(
            "matriks", "Matriks peran hasil", "grid-3x3", reverse("kinerja:matriks"), urutan=22
        ),
        _sasaran(),
    ]  # fmt: skip


def _menunggu(request: HttpRequest) -> Menunggu:
    """Asked by the menu and by the tasks of the same page: counted once."""
    pada = timezone.localdate()
    return ingat(
        request.user, ("kinerja.menunggu", pada), lambda: jumlah_menunggu(request.pegawai.pk, pada)
    )


def tugas(request: HttpRequest) -> Sequence[Tugas]:
    """Two statements as employee, none beyond the menu's as evaluator."""
    pegawai = request.pegawai
    if not pegawai:
        return []
    if request.peran.kode == PENILAI:
        return _tugas_penilai(request)
    return _tugas_pegawai(pegawai) if request.peran.kode == PEGAWAI else []


def _tugas_pegawai(pegawai: Pegawai) -> list[Tugas]:
    pada = timezone.localdate()
    belum = [k for k in kewajiban_sendiri(pegawai, pada) if k.mulai <= pada and not k.selesai]
    kembali = ditunggu(pegawai, pada).dikembalikan
    bukti = [
        Tugas(
            kunci=f"kinerja.bukti:{satu.pk}",
            judul=f"Perbaiki bukti “{satu.nama}”",
            url=reverse("kinerja:bukti", args=[satu.pk]),
            tombol="Perbaiki bukti",
            alasan=f"Catatan penilai: “{satu.catatan}”",
        )
        for satu in (bukti_dikembalikan(pegawai)[:BUKTI_MAKS] if kembali else ())
    ]
    skp = [_tugas_skp(satu) for satu in skp_dikerjakan(pegawai)]
    return [*skp, *_tugas_taut(pegawai, pada), *bukti, *(_tugas_laporan(satu) for satu in belum)]


def _tugas_skp(versi: VersiSKP) -> Tugas:
    kembali = versi.status == StatusVersi.DIKEMBALIKAN
    kata = "Perbaiki" if kembali else "Selesaikan"
    return Tugas(
        kunci=f"kinerja.skp:{versi.pk}",
        judul=f"{kata} SKP {versi.skp.tahun_id}",
        url=reverse("kinerja:susun", args=[versi.pk]),
        tombol=f"{kata} SKP",
        alasan=f"Catatan penilai: “{versi.catatan}”" if kembali and versi.catatan else "",
    )


def _tugas_taut(pegawai: Pegawai, pada: date) -> list[Tugas]:
    """One a year in which some RHK still has only words for a source."""
    jumlah = Counter(rhk_sementara(pegawai.pk).values_list("skp__tahun", flat=True))
    return [
        Tugas(
            kunci=f"kinerja.taut:{tahun}",
            judul=f"Tautkan {banyak} RHK SKP {tahun} ke sumbernya",
            url=f"{reverse('kinerja:skp')}#belum-bertaut",
            tombol="Tautkan RHK",
            tenggat=batas_sementara(tahun, acuan=acuan_pada("kinerja.skp", pada)),
            alasan="Sumbernya masih sementara.",
        )
        for tahun, banyak in sorted(jumlah.items())
    ]


def _tugas_laporan(satu: Kewajiban) -> Tugas:
    catatan = satu.laporan.catatan if satu.laporan else ""
    kata = "Perbaiki" if satu.status is StatusLaporan.DIKEMBALIKAN else "Ajukan"
    return Tugas(
        kunci=f"kinerja.laporan:{satu.skp_id}:{satu.periode.pk}",
        judul=f"{kata} laporan {satu.periode.nama}",
        url=f"{reverse('kinerja:progres')}?periode={satu.periode.pk}&skp={satu.skp_id}",
        tombol=f"{kata} laporan",
        tenggat=satu.hari_terakhir,
        alasan=f"Catatan penilai: “{catatan}”" if catatan else "",
    )


def _tugas_penilai(request: HttpRequest) -> list[Tugas]:
    menunggu = _menunggu(request)
    url = f"{reverse('kinerja:tim')}?saring=menunggu"
    hasil = []
    if menunggu.skp:
        kata, alamat = f"Jawab {menunggu.skp} SKP", reverse("kinerja:persetujuan_skp")
        hasil.append(Tugas("kinerja.jawab_skp", kata, alamat, "Periksa SKP"))
    if menunggu.matriks:
        kata, alamat = f"Anda ditunggu {menunggu.matriks} orang", reverse("kinerja:matriks")
        alasan = "RHK mereka menunggu matriks peran hasil Anda."
        hasil.append(Tugas("kinerja.ditunggu", kata, alamat, "Isi matriks", alasan=alasan))
    if menunggu.laporan:
        kata = f"Periksa {menunggu.laporan} laporan"
        hasil.append(Tugas("kinerja.periksa_laporan", kata, url, "Periksa laporan"))
    if menunggu.bukti:
        kata = f"Periksa {menunggu.bukti} bukti"
        hasil.append(Tugas("kinerja.periksa_bukti", kata, url, "Periksa bukti"))
    return hasil
