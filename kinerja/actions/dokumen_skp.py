"""A fixed version of an SKP as a document with number and public code."""

from django.db import transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.dokumen import terbitkan_dokumen
from dumai_asn.inti.models import Dokumen
from dumai_asn.inti.rules.alur import AlurDitolak

from ..models import VersiSKP
from ..queries.dokumen_skp import dokumen_versi, naskah_skp
from ..queries.versi import DITETAPKAN
from ..rules.dokumen import SKP


def terbitkan_skp(versi: VersiSKP, *, oleh: Akun) -> Dokumen:
    """Issue the document of ``versi``, or return the one it has already.

    ``AlurDitolak`` for a version that was never fixed.
    """
    with transaction.atomic():
        baris = (
            VersiSKP.objects.select_for_update(of=("self",))
            .select_related(
                "skp__pegawai", "skp__penempatan__jabatan", "skp__penempatan__unit", "dijawab_oleh"
            )
            .get(pk=versi.pk)
        )
        if baris.status not in DITETAPKAN:
            raise AlurDitolak("Dokumen SKP tersedia sesudah versi ini ditetapkan.")
        if (ada := dokumen_versi(baris)) is not None:
            return ada
        naskah = naskah_skp(baris, timezone.localdate())
        return terbitkan_dokumen(
            SKP.kode,
            naskah,
            objek=baris.pk,
            pemilik_id=baris.skp.pegawai.akun_id,
            penerbit=naskah.isi["unit"],
            oleh=oleh,
        )
