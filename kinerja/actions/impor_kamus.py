"""Import kind ``kamus``: the dictionary of indicators, known by the code of each entry."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from json import dumps
from typing import Any

from django.db import connection
from psycopg2.extras import execute_values

from dumai_asn.direktori.rules.istilah import Rumpun
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti.impor import JenisImpor
from dumai_asn.inti.models import BarisImpor
from dumai_asn.inti.rules.angka import AngkaTidakSah, untuk_isian, urai
from dumai_asn.inti.rules.impor import KolomImpor, StatusBaris, TingkatPesan

from ..models import KamusIndikator
from ..rules.isi_skp import UsulIndikator, salah_indikator
from ..rules.istilah import Arah, Aspek, BentukSKP, PendekatanSKP, Perspektif

#: Text column of the file → attribute of an entry, and how long it may be.
_TEKS = {
    "kode": ("kode", 30),
    "jabatan": ("jabatan", 200),
    "rencana_hasil_kerja": ("rhk", 500),
    "bukti_dukung": ("bukti", 300),
    "sumber": ("sumber", 200),
}
_PILIHAN: Mapping[str, type[StrEnum]] = {
    "aspek": Aspek,
    "perspektif": Perspektif,
    "arah": Arah,
    "rumpun": Rumpun,
}
_ANGKA = ("target", "target_atas")


def periksa_kamus(impor_id: int, pada: date) -> None:
    """Judge the staged rows by the dictionary; changes nothing but the staging."""
    ada = {satu.kode: satu for satu in KamusIndikator.objects.filter(kode__isnull=False)}
    terlihat: set[str] = set()
    hasil = []
    semua = BarisImpor.objects.filter(impor_id=impor_id).order_by("nomor")
    for baris in semua.exclude(status=StatusBaris.GALAT):
        isi, salah = _baca(baris.data)
        if isi["kode"] in terlihat:
            salah.append(("kode", "Kode ini sudah dipakai baris lain dalam berkas."))
        terlihat.add(isi["kode"])
        hasil.append((baris.nomor, *_nilai(ada.get(isi["kode"]), isi, salah)))
    _catat(impor_id, hasil)


def terapkan_kamus(impor_id: int, oleh: Any, pada: date) -> None:
    """Write the rows that :func:`periksa_kamus` has just judged, in the same transaction."""
    baris = BarisImpor.objects.filter(impor_id=impor_id).order_by("nomor")
    baru = [_baca(s.data)[0] for s in baris.filter(status=StatusBaris.BARU)]
    KamusIndikator.objects.bulk_create(KamusIndikator(**isi) for isi in baru)
    berubah = baris.filter(status=StatusBaris.BERUBAH, objek_id__isnull=False)
    ubah = {s.objek_id or 0: _baca(s.data)[0] for s in berubah}
    lama = list(KamusIndikator.objects.select_for_update().filter(pk__in=list(ubah)))
    for satu in lama:
        for nama, nilai in ubah[satu.pk].items():
            setattr(satu, nama, nilai)
    KamusIndikator.objects.bulk_update(lama, [n for n in _kolom() if n != "kode"], batch_size=500)


def _kolom() -> list[str]:
    return ["teks", "satuan", *(nama for nama, _ in _TEKS.values()), *_PILIHAN, *_ANGKA]


def _baca(data: Mapping[str, str]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """A row as the columns of an entry, and what is wrong with it as (column, words)."""
    salah: list[tuple[str, str]] = []
    isi: dict[str, Any] = {"teks": data.get("indikator", ""), "satuan": data.get("satuan", "")}
    for kolom, (nama, batas) in _TEKS.items():
        isi[nama] = data.get(kolom, "")
        if len(isi[nama]) > batas:
            salah.append((kolom, f"Paling panjang {batas} huruf."))
    for kolom, istilah in _PILIHAN.items():
        teks = data.get(kolom, "").strip().upper().replace(" ", "_")
        isi[kolom] = istilah(teks) if teks in set(istilah) else None
        if teks and isi[kolom] is None:
            salah.append((kolom, f"Isi salah satu: {', '.join(istilah)}."))
    isi["arah"] = isi["arah"] or Arah.NAIK
    for kolom in _ANGKA:
        isi[kolom], keliru = _angka(data.get(kolom, ""))
        salah += [(kolom, keliru)] if keliru else []
    if not isi["kode"]:
        salah.append(("kode", "Isi kodenya; dari sini indikator dikenali lagi."))
    return isi, salah + _menurut_aturan(isi)


def _angka(teks: str) -> tuple[Decimal | None, str]:
    try:
        return urai(teks), ""
    except AngkaTidakSah as galat:
        return None, str(galat)


def _menurut_aturan(isi: Mapping[str, Any]) -> list[tuple[str, str]]:
    if isi["arah"] is Arah.TAHAPAN:
        return [("arah", "Indikator bertahap ditulis di halaman kamus, bukan lewat berkas.")]
    bentuk = BentukSKP.JPT if isi["perspektif"] and not isi["aspek"] else BentukSKP.JA_JF
    nama = ("teks", "satuan", "aspek", "perspektif", "arah", *_ANGKA)
    usul = UsulIndikator(**{satu: isi[satu] for satu in nama})
    salah = salah_indikator(usul, bentuk=bentuk, pendekatan=PendekatanSKP.KUANTITATIF)
    return [("indikator" if s.isian == "teks" else s.isian, s.pesan) for s in salah]


def _nilai(
    lama: KamusIndikator | None, isi: Mapping[str, Any], salah: list[tuple[str, str]]
) -> tuple[str, int | None, str, str]:
    """Status, object, changes and messages of one row."""
    pesan = [
        {"kolom": k, "pesan": p, "tingkat": str(TingkatPesan.GALAT), "perbaiki_di": "berkas kamus"}
        for k, p in salah
    ]
    if salah:
        return str(StatusBaris.GALAT), lama.pk if lama else None, "[]", dumps(pesan)
    if lama is None:
        return str(StatusBaris.BARU), None, "[]", "[]"
    berubah = [
        {"kolom": nama, "dari": _kata(getattr(lama, nama)), "ke": _kata(isi[nama])}
        for nama in _kolom()
        if getattr(lama, nama) != isi[nama]
    ]
    status = StatusBaris.BERUBAH if berubah else StatusBaris.TETAP
    return str(status), lama.pk, dumps(berubah), "[]"


def _kata(nilai: Any) -> str:
    return untuk_isian(nilai) if isinstance(nilai, Decimal) else str(nilai or "")


_CATAT = """
UPDATE inti_barisimpor x SET status = b.status, objek_id = b.objek_id,
       perubahan = b.perubahan, pesan = x.pesan || b.pesan
FROM (VALUES %s) AS b (nomor, status, objek_id, perubahan, pesan)
WHERE x.impor_id = {impor} AND x.nomor = b.nomor
"""


def _catat(impor_id: int, hasil: list[tuple[Any, ...]]) -> None:
    if not hasil:
        return
    with connection.cursor() as kursor:
        execute_values(
            kursor.cursor,
            _CATAT.format(impor=int(impor_id)),
            hasil,
            template="(%s, %s, %s::bigint, %s::jsonb, %s::jsonb)",
            page_size=1000,
        )


def _kolom_berkas(kunci: str, *nama: str, wajib: bool = False, arti: str) -> KolomImpor:
    return KolomImpor(kunci, (kunci, *nama), wajib=wajib, arti=arti)


IMPOR_KAMUS = JenisImpor(
    kunci="kamus",
    judul="Kamus indikator",
    izin=Izin.KELOLA_KAMUS,
    benda="indikator",
    bantuan="Satu indikator sebaris, dikenali dari kodenya. Yang tidak ada di"
    " berkas tidak dihapus.",
    urutan=30,
    periksa=periksa_kamus,
    terapkan=terapkan_kamus,
    kolom=(
        _kolom_berkas("kode", wajib=True, arti="Kode indikator, misalnya KES-01"),
        _kolom_berkas("jabatan", arti="Nama jabatan; kosong untuk semua jabatan"),
        _kolom_berkas("rumpun", arti="TEKNIS, GURU, atau NAKES"),
        _kolom_berkas("rencana_hasil_kerja", "rhk", arti="Contoh rencana hasil kerja"),
        _kolom_berkas("indikator", wajib=True, arti="Apa yang diukur"),
        _kolom_berkas("aspek", arti="KUANTITAS, KUALITAS, WAKTU, atau BIAYA"),
        _kolom_berkas("perspektif", arti="Untuk pimpinan; kosong selain itu"),
        _kolom_berkas("satuan", arti="Misalnya %, dokumen, hari"),
        _kolom_berkas("target", arti="Angka; untuk RENTANG batas bawahnya"),
        _kolom_berkas("target_atas", arti="Batas atas RENTANG"),
        _kolom_berkas("arah", arti="NAIK, TURUN, atau RENTANG"),
        _kolom_berkas("bukti_dukung", "bukti", arti="Apa yang membuktikannya"),
        _kolom_berkas("sumber", arti="Peraturan atau dokumen asalnya"),
    ),
)
