from django.apps import AppConfig


class AkunConfig(AppConfig):
    name = "dumai_asn.akun"
    label = "akun"
    verbose_name = "Akun"

    def ready(self) -> None:
        from dumai_asn.inti import papan

        from .actions.rahasia import putar_rahasia_mfa
        from .queries.kode import isi_surat
        from .rules.bawaan import ACUAN
        from .rules.dokumen import SURAT_AKTIVASI
        from .views.menu import menu

        for butir in ACUAN:
            papan.daftarkan("acuan", butir.kunci, butir)
        papan.daftarkan("dokumen", SURAT_AKTIVASI.kode, SURAT_AKTIVASI)
        papan.daftarkan("menu", "akun", menu, urutan=100)
        papan.daftarkan("rahasia", "mfa_authenticator.data", putar_rahasia_mfa)
        # What the message of a code says in the mail alone: the inbox must not keep a code.
        papan.daftarkan("isi_surat", "akun.kode_surel", isi_surat)
