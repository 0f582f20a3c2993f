"""Two files of the national employee data: one applied some days ago, one that waits to be read."""

import csv
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import NomorInduk, Penempatan, RiwayatPegawai
from dumai_asn.direktori.rules.istilah import JenisJabatan, JenisPenempatan
from dumai_asn.inti.actions.impor import baca_berkas, periksa_baris, terapkan_impor
from dumai_asn.inti.models import Impor

Baris = dict[str, str]

#: People of the branch of this unit stand in both files, at most so many.
UNIT, BANYAK = "DPMPTSP", 10
#: Their names are told in the guide of the demo, so they stay as they are.
TOKOH = ("pegawai", "penilai", "pengelola-opd", "administrator", "pengelola", "pimpinan")
#: Education as the national file writes it.
PENDIDIKAN = {
    "SLTA": "SLTA",
    "D3": "Diploma III/Sarjana Muda",
    "S1": "S-1/Sarjana",
    "S2": "S-2",
}
KELOMPOK = {
    JenisJabatan.FUNGSIONAL: "Jabatan Fungsional",
    JenisJabatan.PELAKSANA: "Jabatan Pelaksana",
}
GOLONGAN = ("II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b")


def isi_impor(pada: date) -> None:
    """Both, by the engine of the pages."""
    orang = _orang(pada)
    if len(orang) < 2:
        return
    terap = _masuk("data-asn-oktober.csv", _bergelar(orang), pada, lalu=6)
    terapkan_impor(terap, oleh=None, pada=pada)
    saat = _saat(pada, 6)
    Impor.objects.filter(pk=terap.pk).update(
        diperiksa_pada=saat,
        diterapkan_pada=saat + timedelta(minutes=9),
        diterapkan_oleh=_pengelola(),
    )
    _masuk("data-asn-november.csv", _campuran(orang, pada), pada, lalu=0)


def _pengelola() -> Akun:
    return Akun.objects.get_by_natural_key("pengelola")


def _saat(pada: date, lalu: int) -> datetime:
    return timezone.make_aware(datetime.combine(pada - timedelta(lalu), time(8, 40)))


def _masuk(nama: str, semua: list[Baris], pada: date, *, lalu: int) -> Impor:
    """A file read and checked."""
    impor = Impor.objects.create(jenis="pegawai", nama_berkas=nama, oleh=_pengelola(), pada=pada)
    with TemporaryDirectory() as folder:
        jalur = Path(folder) / nama
        with jalur.open("w", encoding="utf-8", newline="") as berkas:
            penulis = csv.DictWriter(berkas, list(semua[0]), delimiter=";")
            penulis.writeheader()
            penulis.writerows(semua)
        baca_berkas(impor, jalur)
    periksa_baris(impor, pada)
    Impor.objects.filter(pk=impor.pk).update(diperiksa_pada=_saat(pada, lalu))
    return impor


def _orang(pada: date) -> list[Baris]:
    """People of the unit as the national file would write them today."""
    tempat = (
        Penempatan.objects.pada(pada)
        .filter(
            jenis=JenisPenempatan.DEFINITIF,
            unit__kode__startswith=UNIT,
            pegawai__riwayat__in=RiwayatPegawai.objects.filter(
                masa__contains=pada, jenis="STATUS", nilai="PNS"
            ),
        )
        .exclude(pegawai__akun__username__in=TOKOH)
        .exclude(jabatan__jenis=JenisJabatan.JPT_PRATAMA)
        .select_related("pegawai", "jabatan", "unit")
        .order_by("pegawai")[:BANYAK]
    )
    ids = [satu.pegawai_id for satu in tempat]
    nomor = {
        n.pegawai_id: n for n in NomorInduk.objects.filter(masa__contains=pada, pegawai__in=ids)
    }
    fakta: dict[tuple[int, str], RiwayatPegawai] = {
        (f.pegawai_id, f.jenis): f
        for f in RiwayatPegawai.objects.filter(masa__contains=pada, pegawai__in=ids)
    }
    return [_baris(satu, nomor[satu.pegawai_id], fakta) for satu in tempat]


def _baris(
    satu: Penempatan, nomor: NomorInduk, fakta: dict[tuple[int, str], RiwayatPegawai]
) -> Baris:
    orang, golongan = satu.pegawai, fakta[satu.pegawai_id, "GOLONGAN"]
    return {
        "nip_baru": f"'{nomor.nomor}",
        "nama": orang.nama.upper(),
        "gelar_depan": orang.gelar_depan or "null",
        "gelar_belakang": orang.gelar_belakang or "null",
        "tanggal_lahir": _hari(orang.lahir),
        "jenis_kelamin": "M" if orang.kelamin == "L" else "F",
        "agama_nama": "-",
        "jenis_pegawai_nama": "PNS Daerah Otonom",
        "kedudukan_hukum_nama": "Aktif",
        "status_cpns_pns": "PNS",
        "tmt_cpns": _hari(nomor.masa.lower),
        "gol_akhir_nama": golongan.nilai,
        "tmt_golongan": _hari(golongan.masa.lower),
        "jenis_jabatan_nama": KELOMPOK.get(satu.jabatan.jenis, "Jabatan Struktural"),
        "jabatan_nama": satu.jabatan.nama,
        "tmt_jabatan": _hari(satu.masa.lower),
        "tingkat_pendidikan_nama": PENDIDIKAN[fakta[satu.pegawai_id, "PENDIDIKAN"].nilai],
        "unor_id": satu.unit.kode,
        "unor_nama": satu.unit.nama,
    }


def _hari(hari: date | None) -> str:
    return f"{hari:%d-%m-%Y}" if hari else "null"


def _bergelar(orang: list[Baris]) -> list[Baris]:
    """One of them has got a degree since."""
    gelar = orang[0]["gelar_belakang"]
    orang[0]["gelar_belakang"] = "M.A.P." if gelar == "null" else f"{gelar}, M.A.P."
    return orang


def _campuran(orang: list[Baris], pada: date) -> list[Baris]:
    """Somebody new, somebody promoted, and what has to be mended before it can come in."""
    naik = orang[1]["gol_akhir_nama"]
    hasil = [satu | {} for satu in orang]
    if naik in GOLONGAN[:-1]:
        hasil[1] |= {
            "gol_akhir_nama": GOLONGAN[GOLONGAN.index(naik) + 1],
            "tmt_golongan": _hari(pada.replace(day=1)),
        }
    baru = {
        "nip_baru": "'200108122025062001",
        "nama": "RINI MAHARANI",
        "gelar_belakang": "null",
        "tanggal_lahir": "12-08-2001",
        "jenis_kelamin": "F",
        "status_cpns_pns": "CPNS",
        "tmt_cpns": "01-06-2025",
        "gol_akhir_nama": "III/a",
        "tmt_golongan": "01-06-2025",
        "jenis_jabatan_nama": "Jabatan Pelaksana",
        "jabatan_nama": "Pengolah Data dan Informasi",
        "tmt_jabatan": "01-06-2025",
        "tingkat_pendidikan_nama": "S-1/Sarjana",
    }
    asing = {"unor_id": "UPT.99", "unor_nama": "UPT Layanan Digital", "nama": "DANI PRATAMA"}
    return [
        *hasil,
        hasil[0],
        orang[-1] | baru,
        orang[-1]
        | baru
        | asing
        | {"nip_baru": "'199703052025061002", "tanggal_lahir": "05-03-1997", "jenis_kelamin": "M"},
        orang[-1] | {"nip_baru": "1.98E+17", "nama": "SISKA AMALIA"},
    ]
