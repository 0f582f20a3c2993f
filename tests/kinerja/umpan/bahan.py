"""What the tests of feedback say and ask."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from kinerja.actions.permintaan_umpan import (
    IsianMinta,
    minta_umpan,
)
from kinerja.actions.umpan_balik import IsianUmpan, beri_umpan
from kinerja.rules.umpan_balik import (
    JenisUmpan,
    RuangUmpan,
)

#: The trigger that freezes reads the database's clock, so these stories happen today.
HARI = datetime.now(ZoneInfo("Asia/Jakarta")).date()
SBD = IsianUmpan(
    JenisUmpan.SBD,
    RuangUmpan.DIBAGI,
    "Anda menjelaskan syaratnya dua kali dengan sabar",
    situasi="Di loket, Senin pagi",
    dampak="Pemohon pulang dengan berkas lengkap",
)
TERIMA_KASIH = IsianUmpan(
    JenisUmpan.APRESIASI, RuangUmpan.DIBAGI, "Terima kasih sudah membantu", nilai="HARMONIS"
)


def beri(kota, dari, kepada, isian=SBD, **lain):
    kunci = lain.pop("kunci_kirim", None) or uuid4()
    return beri_umpan(kota.pegawai[kepada], isian, oleh=kota.akun[dari], kunci_kirim=kunci, **lain)


def garis(isian):
    return replace(isian, ruang=RuangUmpan.GARIS)


def minta(kota, dari, *kepada, tanya="Bagaimana rapat saya?", hari=7, **lain):
    return minta_umpan(
        [kota.pegawai[satu] for satu in kepada],
        IsianMinta(tanya, HARI + timedelta(days=hari), **lain),
        oleh=kota.akun[dari],
        kunci_kirim=uuid4(),
    )
