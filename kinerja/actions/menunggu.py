"""Reminding the one for whom others wait."""

from datetime import date

from django.urls import reverse

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..queries.menunggu import penahan_terjangkau


def ingatkan_penahan(pegawai: Pegawai, tahun: int, *, oleh: Akun, pada: date) -> bool:
    """Tell ``pegawai`` who waits; False when that was done today already, by anybody.

    Raises :class:`IsianDitolak` when nobody within reach of ``oleh`` waits any more, and for
    somebody without an account.
    """
    satu = penahan_terjangkau(oleh, tahun, pada).get(pegawai.pk)
    if satu is None:
        raise IsianDitolak(f"Tidak ada lagi yang menunggu {pegawai.nama}.")
    if pegawai.akun_id is None:
        raise IsianDitolak(f"{pegawai.nama} belum mempunyai akun. Hubungi langsung.")
    tujuan = "kinerja:persetujuan_skp" if satu.jawaban else "kinerja:matriks"
    pesan = Pesan(
        akun_id=pegawai.akun_id,
        jenis="kinerja.ditunggu",
        kunci=f"tahan:{pegawai.pk}:{tahun}:{pada:%Y-%m-%d}",
        judul=f"Anda ditunggu {satu.orang} orang untuk SKP {tahun}",
        isi=f"{satu.sebab}.",
        tautan=reverse(tujuan),
        mengapa="Anda menerima ini karena orang yang Anda nilai menunggu Anda.",
    )
    return beritahu([pesan]) == 1
