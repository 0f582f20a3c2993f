"""What the actions of this room share: the lock on an SKP, and when an entry is late."""

from datetime import date

from django.utils import timezone

from dumai_asn.inti.actions.isian import IsianDitolak

from ..models import SKP, VersiSKP
from ..queries.jendela_skp import jendela_skp
from ..queries.laporan import kewajiban_lapor, memuat
from ..rules.istilah import StatusTahun


def kunci_skp(skp: SKP) -> SKP:
    """Lock an SKP: everything on it is written one after the other.

    Raises :class:`IsianDitolak` once its year is closed for good.
    """
    terkunci = SKP.objects.select_for_update(of=("self",)).select_related("tahun", "pegawai")
    baris = terkunci.get(pk=skp.pk)
    if baris.tahun.status == StatusTahun.DITUTUP:
        raise IsianDitolak(f"Tahun kinerja {baris.tahun_id} sudah ditutup.")
    return baris


def pastikan_tahun(skp: SKP, pada: date) -> None:
    """A closed year takes nothing; a locked one late joiners and whom HR gave more time."""
    if skp.tahun.status == StatusTahun.DITUTUP:
        raise IsianDitolak(f"Tahun kinerja {skp.tahun_id} sudah ditutup.")
    if skp.tahun.status == StatusTahun.DIKUNCI and not jendela_skp(skp, pada).terbuka:
        raise IsianDitolak(
            f"Tahun kinerja {skp.tahun_id} sudah dikunci. Minta perpanjangan waktu kepada"
            " pengelola kepegawaian."
        )


def ambil_alih(versi: VersiSKP) -> None:
    """What its person goes on with is theirs: the HR that drew it up writes no more."""
    if versi.disusun_pengelola:
        versi.diserahkan_pada = timezone.now()
        versi.save(update_fields=["diserahkan_pada"])


def alasan_diperlukan(skp: SKP, tanggal: date, pada: date) -> bool:
    """Whether an entry dated ``tanggal`` is late on ``pada``: its period's window has closed.

    A day outside every reported period has no window to be late for.
    """
    semua = kewajiban_lapor([skp.pegawai_id], [skp.tahun_id], pada)
    berlaku = [satu for satu in semua if satu.skp_id == skp.pk and memuat(satu, tanggal)]
    return bool(berlaku) and not any(satu.terbuka(pada) for satu in berlaku)
