"""Letters that bring a code to its owner on paper."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from django.conf import settings

from dumai_asn.inti.actions.dokumen import susun
from dumai_asn.inti.rules.dokumen import Naskah
from dumai_asn.inti.rules.tanggal import panjang

from ..rules.dokumen import SURAT_AKTIVASI


@dataclass(frozen=True, slots=True)
class SuratAktivasi:
    """One letter, in words: ``kode`` as it is typed, ``berlaku`` its last day."""

    nama: str
    nip: str
    unit: str
    kode: str
    berlaku: str


def susun_surat_aktivasi(surat: Sequence[SuratAktivasi], *, bagian: str, tanggal: date) -> bytes:
    """A PDF with one letter a page, in the name of ``bagian``; neither it nor a code is stored.

    Answer with it once, under ``Cache-Control: no-store``.
    """
    naskah = Naskah(
        judul=SURAT_AKTIVASI.judul,
        kaki="Surat aktivasi akun. Rahasia, untuk penerima.",
        isi={
            "bagian": bagian,
            "tanggal": panjang(tanggal),
            "situs": settings.SITUS_URL,
            "surat": [asdict(satu) for satu in surat],
        },
    )
    return susun(SURAT_AKTIVASI.kode, naskah, tanggal=tanggal)
