"""The component page: every state of every component, for builders and for the automatic checks."""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from dumai_asn.inti.banding import Banding, Beda
from dumai_asn.inti.forms import (
    AngkaField,
    HelperIsian,
    NomorUbahField,
    PilihanSegmen,
    TanggalField,
    TeksField,
)
from dumai_asn.inti.rupa.ikon import IKON
from dumai_asn.inti.rupa.menu import Tugas

from .draf import SESI_BERAKHIR

RATING = [
    ("DI_BAWAH", "Di bawah ekspektasi"),
    ("SESUAI", "Sesuai ekspektasi"),
    ("DI_ATAS", "Di atas ekspektasi"),
]


class FormulirContoh(forms.Form):
    """One field of each kind."""

    helper = HelperIsian()
    nomor_ubah = NomorUbahField()
    realisasi = AngkaField(label="Realisasi November (hari)", help_text="Rata-rata bulan ini.")
    sampai = TanggalField(label="Data sampai dengan")
    keterangan = TeksField(label="Keterangan", baris=3, required=False, max_length=500)
    layanan = forms.ChoiceField(label="Layanan", choices=[("", "Pilih layanan"), ("oss", "OSS")])
    rating = forms.ChoiceField(
        label="Rating hasil kerja", choices=RATING, widget=PilihanSegmen(kunci="123")
    )
    jalur = forms.ChoiceField(
        label="Cara belajar",
        choices=[("kelas", "Kelas"), ("daring", "Daring")],
        widget=forms.RadioSelect,
    )
    benar = forms.BooleanField(label="Data ini sudah saya periksa")
    bukti = forms.FileField(
        label="Bukti", required=False, help_text="PDF atau foto, paling besar 5 MB."
    )


def _tugas() -> list[Tugas]:
    pada = timezone.localdate()
    return [
        Tugas(
            "a",
            "Perbaiki bukti RHK 3 yang dikembalikan",
            "#a",
            "Perbaiki bukti",
            pada - timedelta(days=4),
            "Catatan penilai: “Lampirkan daftar hadir pendampingan.”",
            2,
        ),
        Tugas(
            "b",
            "Kirim kemajuan bulan November",
            "#b",
            "Lanjutkan",
            pada + timedelta(days=1),
            "3 dari 5 indikator terisi. Draf tersimpan kemarin, 16.42.",
        ),
        Tugas(
            "c",
            "Konfirmasi catatan dialog 12 November",
            "#c",
            "Baca catatan",
            pada + timedelta(days=6),
            "2 tindak lanjut disepakati dengan Pak Awang.",
        ),
        Tugas("d", "Lengkapi profil kompetensi", "#d", "Mulai"),
    ]


def _konteks() -> dict[str, Any]:
    return {
        **_dasar(),
        **_isian(),
        **_draf(),
        **_bagan(),
        "tugas": _tugas(),
        "langkah": _langkah(),
        "halaman": Paginator(range(312), 25).page(2),
        "hari_ini": timezone.localdate(),
        "jejak": [
            ("Rata-rata capaian 5 dari 5 indikator", "99,4 %"),
            ("Bukti diterima", "7 dari 8"),
        ],
        "unit": [
            SimpleNamespace(
                nama="Dinas Pendidikan", cakupan="1.412 dari 1.436", sel=[96, 81, 52, 38, 61, None]
            ),
            SimpleNamespace(
                nama="Kecamatan Sungai Sembilan", cakupan="96 dari 98", sel=[94, 77, 55, 49, 70, 52]
            ),
        ],
    }


def _dasar() -> dict[str, Any]:
    return {
        "warna": [
            ("utama", "isi tombol"),
            ("samping", "bilah samping"),
            ("utama-lembut", "terpilih"),
            ("emas", "penanda saja"),
            ("bg", "latar"),
            ("sf", "kartu"),
            ("garis-kuat", "tepi isian"),
            ("teks", "tulisan"),
            ("ok", "selesai"),
            ("info", "diajukan"),
            ("waspada", "jatuh tempo"),
            ("bahaya", "terlambat"),
            ("tunggu", "menunggu"),
            ("netral", "draf"),
        ],
        "ikon": sorted(IKON),
        "peran": ["ok", "info", "waspada", "bahaya", "tunggu", "netral"],
        "predikat": ["SANGAT_BAIK", "BAIK", "BUTUH_PERBAIKAN", "KURANG", "SANGAT_KURANG"],
    }


def _isian() -> dict[str, Any]:
    return {
        "formulir": FormulirContoh(initial={"nomor_ubah": 1}),
        "formulir_salah": FormulirContoh(
            {
                "nomor_ubah": "1",
                "realisasi": "3,2 hr",
                "keterangan": "Dua berkas menunggu.",
                "rating": "SESUAI",
            }
        ),
        "langkah_skp": [
            {"judul": "RHK", "kata": "4 RHK dipilih", "keadaan": "sudah"},
            {"judul": "Indikator", "kata": "2 dari 4 lengkap", "keadaan": "kini"},
            {"judul": "Perilaku", "kata": "7 nilai", "keadaan": "nanti"},
            {"judul": "Periksa & ajukan", "keadaan": "nanti"},
        ],
        "peristiwa": [
            {
                "ikon": "check-circle-fill",
                "peran": "ok",
                "judul": "Hasil diterima",
                "kata": "Suri Kemala, 5 Okt, 08.12",
            },
            {
                "ikon": "chat-left-text-fill",
                "peran": "tunggu",
                "judul": "Keberatan diajukan",
                "kata": "12 Okt, hari ke-7 dari 14",
            },
            {"judul": "Keputusan atasan penilai", "kata": "Paling lambat 26 Okt", "peran": ""},
        ],
    }


def _draf() -> dict[str, Any]:
    """Typing that is kept, in each state; nothing of it is stored."""
    draf = SimpleNamespace(tanda="contoh", nama="contoh:1", dipulihkan="09.14", baris=None)
    beda = (
        Beda("sasaran", "Sasaran peserta", "Petugas loket", "Petugas loket dan penyelia", ()),
        Beda("jp", "JP", "(kosong)", "21", ("21",), kosong=True),
    )
    putus = "Sambungan terputus. Tulisan Anda tersimpan di perangkat ini dan dikirim saat"
    berubah = "Isian ini diubah di tempat lain pukul 09.20. Bandingkan dulu sebelum menyimpan."
    return {
        "contoh_draf": SimpleNamespace(draf=draf, is_bound=False),
        "contoh_banding": SimpleNamespace(banding=Banding(beda, "Wan Awang Perdana, 09.20")),
        "status": [
            ("cloud-check", "Tersimpan 09.14", ""),
            ("exclamation-triangle-fill", f"{putus} tersambung.", ""),
            ("exclamation-triangle-fill", SESI_BERAKHIR, "Masuk lagi"),
            ("exclamation-triangle-fill", berubah, "Bandingkan"),
            ("exclamation-triangle-fill", "Formulir ini juga terbuka di tab lain.", ""),
        ],
    }


def _bagan() -> dict[str, Any]:
    sebaran = [
        ("Sangat Baik", 9, "p-sb"),
        ("Baik", 27, "p-b"),
        ("Butuh Perbaikan", 4, "p-bp"),
        ("Kurang", 1, "p-k"),
        ("Sangat Kurang", 0, "p-sk"),
    ]
    pendek = ("SB", "B", "BP", "K", "SK")
    naik = [(kata, n, kelas) for kata, (_, n, kelas) in zip(pendek, sebaran, strict=True)]
    return {
        "sebaran": sebaran,
        "kepala_sebaran": ["Predikat", "Pegawai"],
        "baris_sebaran": [(kata, n) for kata, n, _ in sebaran],
        "sebaran_naik": naik[::-1],
        "panduan": [1, 3, 7, 22, 8],
        "perilaku": [
            ("Pelayanan", 3.8, 3),
            ("Akuntabel", 3.2, 3),
            ("Kompeten", 2.4, 3),
            ("Harmonis", 3.4, 3),
            ("Loyal", None, 3),
            ("Adaptif", 2.6, 3),
            ("Kolaboratif", 3.3, 3),
        ],
        "deret_nyata": [("Jul", 86.2), ("Agu", 88), ("Sep", None), ("Okt", 90.1), ("Nov", 91.4)],
        "ramalan": [("Des", 92.6, 90.8, 94.4)],
        "peta": [38, 52, 72, 90, 100, None],
    }


def _langkah() -> list[dict[str, str]]:
    return [
        {"judul": "Target", "ikon": "bullseye", "keadaan": "sudah", "kata": "Ditetapkan 28 Jan"},
        {
            "judul": "Bukti",
            "ikon": "folder-check",
            "keadaan": "kini",
            "kata": "3 dari 5 RHK lengkap",
        },
        {"judul": "Dialog", "ikon": "chat-dots", "keadaan": "nanti", "kata": "1 dialog, 12 Nov"},
        {
            "judul": "Nilai",
            "ikon": "clipboard-check",
            "keadaan": "nanti",
            "kata": "Dibuka 1 Desember",
        },
        {"judul": "Pembinaan", "ikon": "mortarboard", "keadaan": "nanti", "kata": "14 dari 20 JP"},
    ]


@login_not_required
@require_GET
def komponen(request: HttpRequest) -> HttpResponse:
    """Every component; only where ``KOMPONEN`` is on."""
    if not settings.KOMPONEN:
        raise Http404
    return render(request, "inti/komponen.html", _konteks())
