from tests.inti.bangun import papan_kosong, papan_uji

__all__ = ["papan_kosong", "papan_uji"]
