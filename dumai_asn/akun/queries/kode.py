"""What letters and mails say about a code."""

from django.conf import settings
from django.utils import timezone

from dumai_asn.inti.rules.tanggal import panjang

from ..models import KodeAktivasi
from ..rules.istilah import StatusKode


def isi_surat(nomor: str) -> str:
    """The lines that a mail about code ``nomor`` adds; written when it leaves, stored nowhere."""
    kode = KodeAktivasi.objects.filter(pk=int(nomor), status=StatusKode.BERLAKU).first()
    if kode is None or kode.sampai < timezone.localdate():
        return "Kode dalam surat ini sudah tidak berlaku."
    return (
        f"Kode Anda: {kode.teks}\n"
        f"Buka {settings.SITUS_URL}/aktivasi/, tulis NIP dan kode ini, lalu buat kata sandi baru.\n"
        f"Kode berlaku sekali, sampai {panjang(kode.sampai)}. Jangan berikan kepada siapa pun."
    )
