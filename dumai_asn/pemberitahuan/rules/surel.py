"""Which mail may not wait, and when the rest waits."""

from .bawaan import BAWAAN_SUREL, AcuanSurel

#: Messages about the account itself: a code, a new password.  Their mail is neither held back
#: nor switched off; who takes an account over would do just that.
KEAMANAN = "akun"


def kelompok(jenis: str) -> str:
    """The group of a kind, as board ``kelompok_pesan`` names it: its first part."""
    return jenis.partition(".")[0]


def jam_tenang(jam: int, *, acuan: AcuanSurel = BAWAAN_SUREL) -> bool:
    """Whether the hour from ``jam`` (0 to 23) is quiet for who has chosen nothing."""
    dari, sampai = acuan.tenang_dari, acuan.tenang_sampai
    return dari <= jam < sampai if dari <= sampai else jam >= dari or jam < sampai
