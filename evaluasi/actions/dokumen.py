"""The evaluation form as a document: issued once a result is handed over."""

from django.db import transaction

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.dokumen import dokumen_senada, terbitkan_dokumen
from dumai_asn.inti.actions.pekerjaan import minta_pekerjaan
from dumai_asn.inti.models import Dokumen, Pekerjaan
from dumai_asn.inti.rules.alur import AlurDitolak

from ..models import Penilaian
from ..queries.dokumen import naskah_evaluasi
from ..queries.penilaian import TERSERAH, penilaian_lengkap
from ..rules.dokumen import EVALUASI

#: Name of the job on the board ``pekerjaan``.
SUSUN = "dokumen.evaluasi"


def minta_evaluasi(penilaian: Penilaian, *, oleh: Akun) -> Pekerjaan | None:
    """Ask for the document of a result; None when the one that was issued still says the same.

    Asking twice leads to the same job.  ``AlurDitolak`` before the result is handed over.
    """
    _terserah(penilaian)
    if dokumen_senada(EVALUASI.kode, naskah_evaluasi(penilaian), objek=penilaian.pk):
        return None
    return minta_pekerjaan(
        jenis=SUSUN,
        kunci=str(penilaian.pk),
        judul=f"Dokumen evaluasi {penilaian.siklus.periode}, {penilaian.pegawai.nama}",
        parameter={"penilaian": penilaian.pk},
        oleh=oleh,
    )


def terbitkan_evaluasi(penilaian: Penilaian, *, oleh: Akun) -> Dokumen:
    """Issue the document of a result as it stands now; an older one is revoked.

    Nobody can change the result meanwhile.  Errors as in :func:`minta_evaluasi`.
    """
    with transaction.atomic():
        baris = penilaian_lengkap().select_for_update(of=("self",)).get(pk=penilaian.pk)
        _terserah(baris)
        naskah = naskah_evaluasi(baris)
        return terbitkan_dokumen(
            EVALUASI.kode,
            naskah,
            objek=baris.pk,
            pemilik_id=baris.pegawai.akun_id,
            penerbit=naskah.isi["unit"],
            oleh=oleh,
        )


def _terserah(penilaian: Penilaian) -> None:
    if penilaian.status not in TERSERAH:
        raise AlurDitolak("Dokumen evaluasi tersedia sesudah hasil diserahkan kepada pegawai.")
