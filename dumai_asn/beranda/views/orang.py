"""Home of a civil servant and of an evaluator."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import uuid4

from django.http import HttpRequest
from django.utils import timezone

from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.queries.jangkauan import sebagai_penilai
from dumai_asn.inti.rules.tanggal import jam, pendek
from evaluasi.models import Penilaian
from evaluasi.queries.penilaian import hasil_sendiri
from kinerja.queries.capaian import CapaianSKP, capaian_skp
from kinerja.queries.laju import baris_laju, indikator_cepat
from kinerja.queries.laporan import Kewajiban, dikerjakan, kewajiban_sendiri
from kinerja.queries.masa import masa_dari
from kinerja.queries.penilai import DiMeja, di_meja
from kinerja.queries.skp import skp_berlaku
from kinerja.queries.tim import baris_tim, tim
from kinerja.queries.tugas import Ditunggu, ditunggu, skp_diajukan
from kinerja.rules.istilah import StatusLaporan, StatusVersi
from pembinaan.queries.jp import Rekening, rekening_dan_kelas

from ..queries import kemajuan_menilai, selesai_bulan

#: Rows of pace and of the team on the first screen.
SEKILAS = 6


def pegawai(request: HttpRequest, pada: date) -> dict[str, Any]:
    """Loop, waiting, last score, JP account and pace of the person."""
    orang = request.pegawai
    skp = skp_berlaku([orang.pk], pada).get(orang.pk)
    capaian = capaian_skp([skp.pk], pada=pada).get(skp.pk) if skp else None
    wajib = kewajiban_sendiri(orang, pada)
    kini = dikerjakan(wajib, pada)
    nilai = next(iter(hasil_sendiri(request.user)), None)
    jp, terbuka = rekening_dan_kelas(orang.pk, pada.year, pada)
    indikator = capaian.indikator if capaian else ()
    return {
        "selesai": len(selesai_bulan(request.user, pada.replace(day=1))),
        "skp": skp,
        "masa": kini.periode if kini else pada.year,
        "tutup": kini.hari_terakhir if kini else None,
        "lingkar": _lingkar(capaian, kini, ditunggu(orang, pada), nilai, jp),
        "balik": f"menjadi dasar target {pada.year + 1}",
        "menunggu": [*_menunggu_skp(orang, pada), *_menunggu(wajib)],
        "nilai": nilai,
        "jp": jp,
        "terbuka": terbuka,
        "jp_kurang": f"Kurang {jp.status.kurang} JP" if jp.status and jp.status.kurang else "",
        "jp_persen": min(100, jp.jumlah * 100 // jp.minimal) if jp.minimal else None,
        "laju": [baris_laju(satu) for satu in indikator[:SEKILAS]],
        "cepat": indikator_cepat(capaian),
        "kunci": uuid4(),
        "pada": pada,
        "terukur": sum(satu.realisasi is not None for satu in indikator),
        "jumlah_indikator": len(indikator),
    }


def penilai(request: HttpRequest, pada: date) -> dict[str, Any]:
    """How far the rating is, and the people of the team."""
    anggota = tim(sebagai_penilai(request.user, pada), pada)
    return {
        "selesai": len(selesai_bulan(request.user, pada.replace(day=1))),
        "menilai": kemajuan_menilai(request.user, pada),
        "baris": baris_tim(anggota[:SEKILAS], pada),
        "jumlah_tim": anggota.count(),
    }


def _menunggu_skp(orang: Pegawai, pada: date) -> list[dict[str, Any]]:
    """Own SKP that wait for an answer: how long, and on whose desk."""
    semua = skp_diajukan(orang)
    meja = di_meja([satu.skp_id for satu in semua], pada) if semua else {}
    hasil = []
    for satu in semua:
        hari = (pada - timezone.localdate(satu.diajukan_pada)).days
        di = meja.get(satu.skp_id)
        nama = di.penilai.nama_bertindak if di else "pengelola kepegawaian"
        hasil.append(
            {
                "kata": f"{hari} hari di {nama}" if hari else f"Baru diajukan ke {nama}",
                "judul": f"Persetujuan SKP {satu.skp.tahun_id}, versi {satu.nomor}",
                "sub": _kata_diberi_tahu(di) or "Isinya terkunci sampai dijawab.",
            }
        )
    return hasil


def _kata_diberi_tahu(meja: DiMeja | None) -> str:
    if meja is None or meja.diberi_tahu is None:
        return ""
    saat = timezone.localtime(meja.diberi_tahu)
    kata = "Diingatkan" if meja.diingatkan else "Diberi tahu"
    return f"{kata} {pendek(saat.date())}, {jam(saat.time())}."


def _menunggu(wajib: Sequence[Kewajiban]) -> list[dict[str, Any]]:
    """Reports that this person sent and somebody else has to answer."""
    return [
        {
            "kata": f"Diajukan {pendek(timezone.localdate(satu.laporan.diajukan_pada))}",
            "judul": f"Laporan {satu.periode}",
            "sub": "Menunggu jawaban penilai Anda.",
        }
        for satu in wajib
        if satu.laporan and satu.status is StatusLaporan.DIAJUKAN
    ]


def _lingkar(
    capaian: CapaianSKP | None,
    kini: Kewajiban | None,
    datang: Ditunggu,
    nilai: Penilaian | None,
    jp: Rekening,
) -> list[dict[str, str]]:
    """The five steps of the loop; exactly one of them is now."""
    tetap = bool(capaian and capaian.ditetapkan)
    langkah = [
        ("Target", "bullseye", tetap, _kata_target(capaian)),
        ("Bukti", "folder-check", bool(kini and kini.selesai), _kata_bukti(capaian, kini)),
        ("Dialog", "chat-dots", _berdialog(kini, datang), _kata_dialog(datang)),
        ("Nilai", "clipboard-check", False, _kata_nilai(nilai)),
        ("Pembinaan", "mortarboard", False, _kata_jp(jp)),
    ]
    sekarang = next((i for i, satu in enumerate(langkah) if not satu[2]), len(langkah) - 1)
    keadaan = ["sudah" if i < sekarang else "kini" if i == sekarang else "nanti" for i in range(5)]
    return [
        {"judul": judul, "ikon": ikon, "keadaan": keadaan[i], "kata": kata}
        for i, (judul, ikon, _, kata) in enumerate(langkah)
    ]


def _kata_target(capaian: CapaianSKP | None) -> str:
    if capaian is None:
        return "Belum ada SKP"
    if capaian.ditetapkan:
        return f"Versi {capaian.nomor} ditetapkan"
    return {
        StatusVersi.DIAJUKAN: "Menunggu persetujuan",
        StatusVersi.DIKEMBALIKAN: "Dikembalikan penilai",
    }.get(capaian.status, "Draf belum diajukan")


def _kata_bukti(capaian: CapaianSKP | None, kini: Kewajiban | None) -> str:
    if capaian is None:
        return "Menunggu SKP"
    if kini and kini.selesai:
        return f"Laporan {kini.periode.nama} diajukan"
    berbukti = sum(rhk.bukti.semua > 0 for rhk in capaian.rhk)
    return f"{berbukti} dari {len(capaian.rhk)} RHK berbukti"


def _berdialog(kini: Kewajiban | None, datang: Ditunggu) -> bool:
    """Whether the period at work has brought the person feedback."""
    awal = masa_dari(kini.periode.masa).mulai if kini else None
    return bool(awal and datang.umpan_terakhir and datang.umpan_terakhir >= awal)


def _kata_dialog(datang: Ditunggu) -> str:
    if datang.umpan_terakhir is None:
        return "Belum ada umpan balik"
    return f"{datang.umpan} umpan balik, {pendek(datang.umpan_terakhir)}"


def _kata_nilai(nilai: Penilaian | None) -> str:
    return f"Terakhir {nilai.siklus.periode}" if nilai else "Belum ada nilai"


def _kata_jp(jp: Rekening) -> str:
    return f"{jp.jumlah} dari {jp.minimal} JP" if jp.minimal else f"{jp.jumlah} JP"
