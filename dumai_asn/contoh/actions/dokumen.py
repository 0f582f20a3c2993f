"""Two issued SKP, so that the public check has something to say: one valid, one revoked."""

from datetime import date
from hashlib import sha256

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.dokumen import cabut_dokumen, terbitkan_dokumen
from dumai_asn.inti.models import Dokumen
from dumai_asn.inti.rules.dokumen import ALASAN_CABUT, kode
from kinerja.models import VersiSKP
from kinerja.queries.dokumen_skp import naskah_skp
from kinerja.rules.dokumen import SKP
from kinerja.rules.istilah import StatusVersi

from ..models import TandaContoh


def isi_dokumen(pada: date) -> None:
    """Issue the SKP of two sign-ins, and revoke the second; the same codes for the same seed.

    On a day on which their SKP is not fixed yet there is nothing to issue.
    """
    _terbitkan("pegawai", pada)
    if dokumen := _terbitkan("penilai", pada):
        petugas = Akun.objects.get_by_natural_key("pengelola")
        cabut_dokumen(dokumen, oleh=petugas, alasan=f"{ALASAN_CABUT[0]}: nama jabatan salah tulis")


def _terbitkan(nama: str, pada: date) -> Dokumen | None:
    akun = Akun.objects.get_by_natural_key(nama)
    versi = (
        VersiSKP.objects.filter(
            skp__pegawai__akun=akun,
            status=StatusVersi.DITETAPKAN,
            masa__contains=pada,
        )
        .select_related(
            "skp__pegawai", "skp__penempatan__jabatan", "skp__penempatan__unit", "dijawab_oleh"
        )
        .order_by("skp", "nomor")
        .first()
    )
    if versi is None:
        return None
    naskah = naskah_skp(versi, pada)
    benih = f"{TandaContoh.objects.get().benih}:{versi.pk}".encode()
    return terbitkan_dokumen(
        SKP.kode,
        naskah,
        objek=versi.pk,
        pemilik_id=akun.pk,
        penerbit=naskah.isi["unit"],
        oleh=akun,
        tanggal=pada,
        kode=kode(int.from_bytes(sha256(benih).digest()[:10])),
    )
