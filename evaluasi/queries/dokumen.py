"""A result as the official form says it: every value in words, read from what was frozen."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from dumai_asn.direktori.queries.identitas import Identitas, identitas
from dumai_asn.inti.rules.angka import tulis
from dumai_asn.inti.rules.dokumen import Naskah
from dumai_asn.inti.rules.tanggal import panjang, rentang
from dumai_asn.inti.rupa.istilah import PREDIKAT
from kinerja.choices import RUPA
from kinerja.models import IsiIndikator, IsiPerilaku, IsiRHK
from kinerja.queries.masa import masa_dari
from kinerja.queries.perilaku import berakhlak_pada
from kinerja.rules.istilah import Arah, BentukSKP, JenisRHK, PendekatanSKP

from ..choices import CAPAIAN, RATING
from ..models import CapaianOrganisasi, NilaiRHK, Penilaian, PohonSiklus
from ..rules.istilah import CapaianOrg

KOTA = "Dumai"
BELUM_TANDA_TANGAN = f"{KOTA}, ………………………………"


def unit_capaian(penilaian: Penilaian) -> PohonSiklus | None:
    """The unit whose achievement counts for this person: the nearest one with its own agreement.

    In the frozen tree; None when the unit was born after the cycle opened.
    """
    sendiri = PohonSiklus.objects.filter(siklus=penilaian.siklus_id, unit=penilaian.unit_id).first()
    if sendiri is None:
        return None
    leluhur = {
        satu.unit_id: satu
        for satu in PohonSiklus.objects.filter(
            siklus=penilaian.siklus_id, unit__in=sendiri.jalur, mandiri=True
        ).select_related("unit")
    }
    return next((leluhur[nomor] for nomor in reversed(sendiri.jalur) if nomor in leluhur), None)


def naskah_evaluasi(penilaian: Penilaian) -> Naskah:
    """The evaluation form of a row of ``penilaian_lengkap``; a constant number of statements."""
    masa = masa_dari(penilaian.masa)
    orang = identitas(
        [nomor for nomor in (penilaian.pegawai_id, penilaian.penilai_id) if nomor],
        masa.hari_terakhir,
    )
    pegawai = replace(
        orang[penilaian.pegawai_id],
        jabatan=penilaian.jabatan.nama if penilaian.jabatan else "",
        unit=penilaian.unit.nama,
    )
    penilai = orang[penilaian.penilai_id] if penilaian.penilai_id else Identitas("")
    periode = penilaian.siklus.periode
    mandiri = unit_capaian(penilaian)
    return Naskah(
        judul=f"Evaluasi kinerja {periode}, {pegawai.nama}",
        kaki=f"Evaluasi kinerja, {periode}. {_nama_nip(pegawai)}",
        belum_resmi=True,
        isi={
            "unit": mandiri.unit.nama if mandiri else penilaian.unit.nama,
            "masa": rentang(masa.mulai, masa.akhir),
            "anak_judul": _anak_judul(penilaian),
            "pegawai": pegawai.pasangan(),
            "penilai": penilai.pasangan(),
            **_capaian(penilaian, mandiri),
            **_hasil_kerja(penilaian),
            **_perilaku(penilaian, masa.hari_terakhir),
            **_putusan(penilaian),
            "tanda_tangan": _tanda_tangan(penilaian, pegawai, penilai),
        },
    )


def _nama_nip(orang: Identitas) -> str:
    return f"{orang.nama}, NIP {orang.nip}" if orang.nip else orang.nama


def _anak_judul(penilaian: Penilaian) -> str:
    periode = f"PERIODE: {penilaian.siklus.periode}".upper()
    if penilaian.versi is None:
        return f"TANPA SKP · {periode}"
    pendekatan = RUPA[PendekatanSKP][penilaian.versi.pendekatan].kata
    return f"PENDEKATAN HASIL KERJA {pendekatan.upper()} · {periode}"


def _capaian(penilaian: Penilaian, mandiri: PohonSiklus | None) -> dict[str, Any]:
    nilai = (
        CapaianOrganisasi.objects.filter(siklus=penilaian.siklus_id, unit=mandiri.unit_id)
        .values_list("nilai", flat=True)
        .first()
        if mandiri
        else None
    )
    urut = list(CapaianOrg)
    return {
        "capaian": [{"kata": kata, "pilih": kode == nilai} for kode, kata in CAPAIAN.items()],
        # The curve runs from the worst to the best, and is highest at the predikat of that name.
        "puncak": -1 if nilai is None else len(urut) - 1 - urut.index(CapaianOrg(nilai)),
    }


def _hasil_kerja(penilaian: Penilaian) -> dict[str, Any]:
    """RHK and indicators of the rated version; realisation as it was kept when it was sent."""
    jpt = penilaian.skp is not None and penilaian.skp.bentuk == BentukSKP.JPT
    catatan = {satu.rhk_id: satu for satu in NilaiRHK.objects.filter(penilaian=penilaian)}
    indikator: dict[int, list[IsiIndikator]] = defaultdict(list)
    for isi in (
        IsiIndikator.objects.filter(versi=penilaian.versi_id)
        .select_related("indikator")
        .order_by("urutan", "id")
    ):
        indikator[isi.indikator.rhk_id].append(isi)
    kelompok: dict[str, list[dict[str, Any]]] = {"utama": [], "tambahan": []}
    for rhk in IsiRHK.objects.filter(versi=penilaian.versi_id).order_by("urutan"):
        nilai = catatan.get(rhk.rhk_id)
        baris = nilai.realisasi.split("\n") if nilai else []
        kelompok["utama" if rhk.jenis is JenisRHK.UTAMA else "tambahan"].append(
            {
                "induk": rhk.teks_induk,
                "teks": rhk.teks,
                "umpan_balik": nilai.umpan_balik if nilai else "",
                "indikator": [_indikator(isi, baris) for isi in indikator[rhk.rhk_id]],
            }
        )
    return {"jpt": jpt, **kelompok}


def _indikator(isi: IsiIndikator, baris: list[str]) -> dict[str, str]:
    awal = f"{isi.teks}: "
    istilah = isi.aspek or isi.perspektif
    return {
        "teks": isi.teks,
        "aspek": RUPA[type(istilah)][istilah].kata if istilah else "",
        "target": _target(isi),
        "realisasi": next((b.removeprefix(awal) for b in baris if b.startswith(awal)), ""),
    }


def _target(isi: IsiIndikator) -> str:
    if isi.arah is Arah.TAHAPAN:
        return f"{len(isi.tahapan)} tahap selesai"
    if isi.target is None:
        return isi.target_teks
    angka = tulis(isi.target)
    if isi.arah is Arah.RENTANG and isi.target_atas is not None:
        angka = f"{angka}–{tulis(isi.target_atas)}"
    return f"{angka} {isi.satuan}".strip()


def _perilaku(penilaian: Penilaian, hari: date) -> dict[str, Any]:
    umpan = dict(penilaian.nilai_perilaku.values_list("nilai", "umpan_balik"))
    harapan = dict(
        IsiPerilaku.objects.filter(versi=penilaian.versi_id).values_list("nilai", "ekspektasi")
    )
    return {
        "perilaku": [
            {
                "nilai": satu.label,
                "panduan": list(satu.panduan),
                "ekspektasi": harapan.get(kode, ""),
                "umpan_balik": umpan.get(kode, ""),
            }
            for kode, satu in berakhlak_pada(hari).items()
        ]
    }


def _putusan(penilaian: Penilaian) -> dict[str, str]:
    """The two ratings and what follows from them; a sent evaluation has all three."""
    hasil, perilaku = RATING[penilaian.rating_hasil], RATING[penilaian.rating_perilaku]
    versi = penilaian.versi_aturan
    return {
        "rating_hasil": hasil,
        "rating_perilaku": perilaku,
        "predikat": PREDIKAT[penilaian.predikat].kata,
        "keterangan": f"hasil kerja {hasil.lower()}, perilaku kerja {perilaku.lower()}",
        "catatan": penilaian.catatan,
        "aturan": f"Aturan {versi}." if versi else "",
    }


def _tanda_tangan(
    penilaian: Penilaian, pegawai: Identitas, penilai: Identitas
) -> list[dict[str, str]]:
    """Dates are those of the acts; a line to write on where the act is still to come."""
    sebagai, nama, nip = "Pejabat penilai kinerja", penilai.nama, penilai.nip
    oleh = penilaian.dinilai_oleh
    if penilaian.penilai is None:
        sebagai, nama = "Pengelola kepegawaian", oleh.nama if oleh else ""
    elif oleh is not None and oleh.pk != penilaian.penilai.akun_id:
        sebagai, nama, nip = f"a.n. pejabat penilai kinerja {penilai.nama}", oleh.nama, ""
    return [
        {
            "tempat_tanggal": _di_kota(penilaian.diterima_pada),
            "sebagai": "Pegawai yang dinilai",
            "nama": pegawai.nama,
            "nip": pegawai.nip,
        },
        {
            "tempat_tanggal": _di_kota(penilaian.dinilai_pada),
            "sebagai": sebagai,
            "nama": nama,
            "nip": nip,
        },
    ]


def _di_kota(saat: datetime | None) -> str:
    if saat is None:
        return BELUM_TANDA_TANGAN
    hari: date = timezone.localdate(saat)
    return f"{KOTA}, {panjang(hari)}"
