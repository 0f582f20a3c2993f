"""What the actions of this room share: the lock on an SKP, and when an entry is late."""

from collections.abc import Collection
from datetime import date

from django.utils import timezone

from dumai_asn.inti.actions.isian import IsianDitolak

from ..models import SKP, Progres, VersiSKP
from ..queries.jendela_skp import jendela_skp
from ..queries.laporan import kewajiban_lapor, memuat
from ..queries.rencana import tanpa_rencana
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


def pastikan_terencana(skp: SKP, progres: Collection[Progres]) -> None:
    """Refuse evidence for an entry whose RHK has no plan of action in the period of its day.

    The plan comes before its evidence (PermenPANRB 6/2022, pendokumentasian kinerja); a missing
    one may be written until the report is in.
    """
    hari = {(satu.indikator.rhk_id, satu.tanggal) for satu in progres}
    kurang = tanpa_rencana(skp, hari, timezone.localdate())
    if kurang is None:
        return
    nama = kurang.periode.nama
    if kurang.selesai:
        raise IsianDitolak(
            f"Laporan {nama} sudah diajukan tanpa rencana aksi untuk RHK ini. Catat tanpa bukti,"
            " atau minta penilai mengembalikan laporannya dahulu."
        )
    raise IsianDitolak(
        f"RHK ini belum punya rencana aksi {nama}. Isi rencana aksinya dahulu; isian di halaman"
        " ini tetap tersimpan."
    )
