"""How terms of the upper rooms look: their codes are plain strings here, no room is imported.

The shell and the components draw predikat, direction and matrix on every page; what the codes mean
is decided by the rules of kinerja and evaluasi.
"""

from typing import NamedTuple


class RupaPredikat(NamedTuple):
    """Full word, short word, class of the colour, icon."""

    kata: str
    pendek: str
    kelas: str
    ikon: str


PREDIKAT = {
    "SANGAT_BAIK": RupaPredikat("Sangat Baik", "SB", "p-sb", "star-fill"),
    "BAIK": RupaPredikat("Baik", "B", "p-b", "hand-thumbs-up-fill"),
    "BUTUH_PERBAIKAN": RupaPredikat("Butuh Perbaikan", "BP", "p-bp", "arrow-up-right-circle-fill"),
    "KURANG": RupaPredikat("Kurang", "K", "p-k", "exclamation-triangle-fill"),
    "SANGAT_KURANG": RupaPredikat("Sangat Kurang", "SK", "p-sk", "exclamation-octagon-fill"),
}


class RupaStatus(NamedTuple):
    """Class of a status role and its icon."""

    kelas: str
    ikon: str


STATUS = {
    "ok": RupaStatus("ok", "check-circle-fill"),
    "info": RupaStatus("info", "info-circle-fill"),
    "waspada": RupaStatus("waspada", "exclamation-triangle-fill"),
    "bahaya": RupaStatus("bahaya", "exclamation-octagon-fill"),
    "tunggu": RupaStatus("tunggu", "hourglass-split"),
    "netral": RupaStatus("netral", "clock"),
}
#: Django's message levels are roles too.
STATUS |= {
    "success": STATUS["ok"],
    "warning": STATUS["waspada"],
    "error": STATUS["bahaya"],
    "debug": STATUS["netral"],
}


class RupaTanda(NamedTuple):
    """How sure a reference value is: words, role of the badge."""

    kata: str
    peran: str


TANDA_ACUAN = {
    "C2": RupaTanda("Pasti", "ok"),
    "C1": RupaTanda("Satu sumber", "info"),
    "U": RupaTanda("Perlu dipastikan", "waspada"),
}

#: State of a long job → words, role of the badge.
STATUS_PEKERJAAN = {
    "ANTRE": ("Menunggu giliran", "netral"),
    "BERJALAN": ("Sedang dikerjakan", "tunggu"),
    "SELESAI": ("Selesai", "ok"),
    "GAGAL": ("Gagal", "bahaya"),
    "DIBATALKAN": ("Dihentikan", "netral"),
}

JENIS_LIBUR = {"LIBUR": "Libur nasional", "CUTI_BERSAMA": "Cuti bersama"}

TOMBOL = {
    "utama": "btn-primary",
    "biasa": "",
    "lembut": "btn-lembut",
    "polos": "btn-polos",
    "bahaya": "btn-bahaya",
}

#: Kind of evidence → icon.
BERKAS = {
    "pdf": "file-earmark-pdf",
    "gambar": "image",
    "tautan": "link-45deg",
    "dokumen": "file-earmark-text",
}

#: Direction of an indicator: icon, words.
ARAH = {
    "NAIK": ("arrow-up", "makin tinggi makin baik"),
    "TURUN": ("arrow-down", "makin rendah makin baik"),
    "RENTANG": ("arrows-collapse-vertical", "paling baik di dalam rentang"),
    "TAHAPAN": ("flag", "selesai bertahap"),
}

#: Lower ends of heatmap steps 1–5, in per cent done.
BATAS_PETA = (0, 50, 65, 80, 95)

RATING = {"DI_BAWAH": "Di bawah", "SESUAI": "Sesuai", "DI_ATAS": "Di atas"}

#: What each cell of the picture says; the predikat itself is computed by evaluasi, and a test there
#: holds this drawing against that rule.
GAMBAR_MATRIKS = {
    "DI_ATAS": {"DI_BAWAH": "KURANG", "SESUAI": "BAIK", "DI_ATAS": "SANGAT_BAIK"},
    "SESUAI": {"DI_BAWAH": "KURANG", "SESUAI": "BAIK", "DI_ATAS": "BAIK"},
    "DI_BAWAH": {
        "DI_BAWAH": "SANGAT_KURANG",
        "SESUAI": "BUTUH_PERBAIKAN",
        "DI_ATAS": "BUTUH_PERBAIKAN",
    },
}


class SelMatriks(NamedTuple):
    """One cell; ``lajur``: in the rated row or column, ``hasil``: the rated cell itself."""

    kolom: str
    kata_kolom: str
    predikat: RupaPredikat
    lajur: bool
    hasil: bool


class BarisMatriks(NamedTuple):
    """One row of the matrix, its rating code and word."""

    kode: str
    kata: str
    kini: bool
    sel: list[SelMatriks]


def matriks(hasil: str | None, perilaku: str | None) -> list[BarisMatriks]:
    """The matrix as drawn; with a rating missing its row or column stays unlit."""
    return [
        BarisMatriks(
            baris,
            RATING[baris],
            baris == hasil,
            [
                SelMatriks(
                    kolom,
                    RATING[kolom],
                    PREDIKAT[kode],
                    baris == hasil or kolom == perilaku,
                    baris == hasil and kolom == perilaku,
                )
                for kolom, kode in kolom_kolom.items()
            ],
        )
        for baris, kolom_kolom in GAMBAR_MATRIKS.items()
    ]


def matriks_kata(hasil: str | None, perilaku: str | None) -> str:
    """The matrix in one sentence; an unrated side is said, never guessed."""
    bagian = [
        f"hasil kerja {RATING[hasil].lower() if hasil else 'belum dinilai'}",
        f"perilaku kerja {RATING[perilaku].lower() if perilaku else 'belum dinilai'}",
    ]
    if hasil and perilaku:
        bagian.append(f"predikat {PREDIKAT[GAMBAR_MATRIKS[hasil][perilaku]].kata}")
    return f"Matriks: {', '.join(bagian)}"


#: State of an import → words, badge role.
STATUS_IMPOR = {
    "UNGGAH": ("Sedang diperiksa", "tunggu"),
    "DIPERIKSA": ("Siap diterapkan", "info"),
    "DITERAPKAN": ("Diterapkan", "ok"),
    "DIURUNGKAN": ("Diurungkan", "netral"),
    "GAGAL": ("Tidak terbaca", "bahaya"),
    "DIBUANG": ("Dibuang", "netral"),
}
#: What a row of an import will do → words, badge role.
STATUS_BARIS = {
    "BARU": ("Baru", "ok"),
    "BERUBAH": ("Berubah", "info"),
    "TETAP": ("Tetap", "netral"),
    "GALAT": ("Galat", "bahaya"),
    "DIABAIKAN": ("Diabaikan", "netral"),
}
