"""The five sign-ins of the demo city, as its pages name them."""

#: Username → (what it sits as, icon), in the order of the sign-in page.
MASUK = {
    "pegawai": ("Pegawai", "person"),
    "penilai": ("Pejabat penilai", "clipboard-check"),
    "pengelola": ("Pengelola kepegawaian", "binoculars"),
    "pengelola-opd": ("Pengelola unit", "building"),
    "pimpinan": ("Pimpinan", "bank"),
}
