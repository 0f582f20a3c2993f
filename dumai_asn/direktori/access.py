"""The gates of the directory: what other rooms ask before they show or do something."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from dumai_asn.akun.models import Akun, KodeAktivasi

from .models import (
    Delegasi,
    Formasi,
    GarisPenilai,
    HukumanDisiplin,
    Jabatan,
    Ketidakhadiran,
    NomorInduk,
    Pegawai,
    Penempatan,
    Penggabungan,
    Penugasan,
    PermintaanPerbaikan,
    Perpindahan,
    RiwayatPegawai,
    StandarKompetensi,
    UnitKerja,
)
from .queries.cari import penempatan_utama, tujuan
from .queries.delegasi import boleh_mendelegasikan, delegasi_terlihat
from .queries.fakta import fakta_pegawai, nomor_pegawai
from .queries.hukuman import hukuman_petugas, pegawai_petugas
from .queries.jangkauan import memegang, pegawai_dari, pegawai_terjangkau, unit_dengan_izin
from .queries.penempatan import dapat_dikelola, riwayat_penempatan
from .queries.penggabungan import daftar_penggabungan, mengelola_kota
from .queries.perbaikan import boleh_meminta, perbaikan_terlihat
from .queries.perpindahan import perpindahan_terlihat
from .rules.fakta import DICATAT
from .rules.istilah import StatusPenggabungan
from .rules.izin import Izin


def wajib_izin(akun: Akun, izin: str, *, pada: date | None = None) -> None:
    """Let pass who holds ``izin`` somewhere today; everybody else gets 403."""
    if not memegang(akun, izin, pada or timezone.localdate()):
        raise PermissionDenied("Anda tidak memegang tugas untuk membuka halaman ini.")


def diri(akun: Akun) -> Pegawai:
    """The person behind ``akun``; 403 for an account that belongs to no employee."""
    pegawai = pegawai_dari(akun)
    if pegawai is None:
        raise PermissionDenied("Halaman ini untuk pegawai, dan akun Anda bukan akun pegawai.")
    return pegawai


def pegawai_dalam_jangkauan(akun: Akun, pegawai_id: int, *, pada: date | None = None) -> Pegawai:
    """A person whose data ``akun`` may see; 404 otherwise."""
    pegawai = pegawai_terjangkau(akun, pada or timezone.localdate()).filter(pk=pegawai_id).first()
    if pegawai is None:
        raise Http404
    return pegawai


def unit_dalam_izin(akun: Akun, izin: str, unit_id: int, *, pada: date | None = None) -> UnitKerja:
    """A unit over which ``akun`` holds ``izin``; 404 otherwise."""
    unit = unit_dengan_izin(akun, izin, pada or timezone.localdate()).filter(pk=unit_id).first()
    if unit is None:
        raise Http404
    return unit


def kartu(pegawai_id: int, *, pada: date | None = None) -> Penempatan:
    """What the card of a person shows, to whoever is signed in; 404 for who holds no post today."""
    pada = pada or timezone.localdate()
    penempatan = penempatan_utama([pegawai_id], pada).get(pegawai_id)
    if penempatan is None:
        raise Http404
    return penempatan


def unit_umum(unit_id: int, *, pada: date | None = None) -> UnitKerja:
    """A unit that exists today, with its parent, to whoever is signed in; 404 otherwise."""
    unit = UnitKerja.objects.pada(pada or timezone.localdate()).select_related("induk")
    satu = unit.filter(pk=unit_id).first()
    if satu is None:
        raise Http404
    return satu


def unit_pernah(unit_id: int, *, pada: date) -> UnitKerja:
    """A unit that exists on ``pada`` or ended before it, with its parent; 404 otherwise."""
    unit = UnitKerja.objects.filter(masa__startswith__lte=pada).select_related("induk")
    satu = unit.filter(pk=unit_id).first()
    if satu is None:
        raise Http404
    return satu


def akun_dikelola(akun: Akun, nomor: int) -> Akun:
    """An account that HR looks after; 403 for who does not manage accounts."""
    wajib_izin(akun, Izin.KELOLA_AKUN)
    satu = Akun.objects.select_related("pegawai").filter(pk=nomor).first()
    if satu is None:
        raise Http404
    return satu


def kode_dikelola(akun: Akun, nomor: int) -> KodeAktivasi:
    """A code to approve or withdraw; 403 for who does not manage accounts."""
    wajib_izin(akun, Izin.KELOLA_AKUN)
    satu = KodeAktivasi.objects.select_related("akun").filter(pk=nomor).first()
    if satu is None:
        raise Http404
    return satu


def penerima_peran(akun: Akun, nomor: int) -> Akun:
    """An account that may be given a role; 403 for who gives none."""
    wajib_izin(akun, Izin.KELOLA_PENUGASAN)
    satu = Akun.objects.filter(pk=nomor, is_active=True).first()
    if satu is None:
        raise Http404
    return satu


def penugasan_dikelola(akun: Akun, nomor: int) -> Penugasan:
    """An assignment as the page of roles shows it; 403 for who gives none."""
    wajib_izin(akun, Izin.KELOLA_PENUGASAN)
    satu = Penugasan.objects.select_related("akun", "unit").filter(pk=nomor).first()
    if satu is None:
        raise Http404
    return satu


def garis_dikelola(akun: Akun, nomor: int, *, pada: date | None = None) -> Penempatan:
    """A placement whose evaluator ``akun`` sets.

    404 for a stranger; 403 for who may see the person but does not manage the unit.
    """
    pada = pada or timezone.localdate()
    satu = Penempatan.objects.select_related("pegawai", "unit", "jabatan").filter(pk=nomor).first()
    if satu is None:
        raise Http404
    if unit_dengan_izin(akun, Izin.KELOLA_PEGAWAI, pada).filter(pk=satu.unit_id).exists():
        return satu
    pegawai_dalam_jangkauan(akun, satu.pegawai_id, pada=pada)
    raise PermissionDenied(
        "Penilai ditetapkan oleh pengelola kepegawaian. Hubungi pengelola unit Anda bila keliru."
    )


def tetapan_dikelola(akun: Akun, nomor: int) -> GarisPenilai:
    """An evaluator line to end or mend; 404 and 403 like :func:`garis_dikelola`."""
    satu = GarisPenilai.objects.select_related("penilai", "pegawai").filter(pk=nomor).first()
    if satu is None:
        raise Http404
    satu.penempatan = garis_dikelola(akun, satu.penempatan_id)
    return satu


def delegasi_dilihat(akun: Akun, nomor: int) -> Delegasi:
    """A delegation given or received, or of somebody whom ``akun`` manages; 404 otherwise."""
    satu = delegasi_terlihat(akun, timezone.localdate()).filter(pk=nomor).first()
    if satu is None:
        raise Http404
    return satu


def wajib_struktur(akun: Akun) -> None:
    """Let pass who shapes units, posts and seats; 403 in words for everybody else."""
    wajib_izin(akun, Izin.KELOLA_STRUKTUR)


def unit_diatur(akun: Akun, nomor: int) -> UnitKerja:
    """A unit to change, ended ones too; 403 for who does not shape the structure."""
    wajib_struktur(akun)
    satu = UnitKerja.objects.select_related("induk").filter(pk=nomor).first()
    if satu is None:
        raise Http404
    return satu


def jabatan_diatur(akun: Akun, nomor: int) -> Jabatan:
    """A post to change; 403 for who does not shape the structure."""
    wajib_struktur(akun)
    satu = Jabatan.objects.filter(pk=nomor).first()
    if satu is None:
        raise Http404
    return satu


def standar_diatur(akun: Akun, nomor: int, baris: int) -> StandarKompetensi:
    """A competency standard of a post to take back; 403 for who does not shape the structure."""
    wajib_struktur(akun)
    satu = StandarKompetensi.objects.select_related("jabatan").filter(pk=baris, jabatan=nomor)
    if (standar := satu.first()) is None:
        raise Http404
    return standar


def formasi_diatur(akun: Akun, nomor: int) -> Formasi:
    """Seats to change; 403 for who does not shape the structure."""
    wajib_struktur(akun)
    satu = Formasi.objects.select_related("unit", "jabatan").filter(pk=nomor).first()
    if satu is None:
        raise Http404
    return satu


def delegasi_diubah(akun: Akun, nomor: int) -> Delegasi:
    """A delegation to end; 404 for a stranger, 403 for its receiver."""
    satu = delegasi_dilihat(akun, nomor)
    if not boleh_mendelegasikan(akun, satu.dari, timezone.localdate()):
        raise PermissionDenied("Delegasi ini diakhiri oleh pemberinya atau pengelola unitnya.")
    return satu


def pegawai_dikelola(akun: Akun, nomor: int) -> Pegawai:
    """A person whose data ``akun`` keeps today; 404 for a stranger, 403 for who may only see."""
    pada = timezone.localdate()
    if not dapat_dikelola(akun, nomor, pada):
        orang = pegawai_dalam_jangkauan(akun, nomor, pada=pada)
        if orang.akun_id == akun.pk:
            raise PermissionDenied("Data Anda sendiri dicatat oleh petugas lain.")
        raise PermissionDenied("Data pegawai ini dicatat oleh pengelola kepegawaian unitnya.")
    return Pegawai.objects.get(pk=nomor)


def penempatan_dikelola(akun: Akun, nomor: int, penempatan: int) -> Penempatan:
    """A placement to mend; 403 where it lies in a unit that others keep."""
    pegawai_dikelola(akun, nomor)
    satu = riwayat_penempatan(nomor).filter(pk=penempatan).first()
    if satu is None:
        raise Http404
    unit = unit_dengan_izin(akun, Izin.KELOLA_PEGAWAI, timezone.localdate())
    if not unit.filter(pk=satu.unit_id).exists():
        raise PermissionDenied("Penempatan ini di unit yang dikelola oleh petugas lain.")
    return satu


def perpindahan_dikelola(akun: Akun, nomor: int) -> Perpindahan:
    """A bulk transfer to a unit whose people this account keeps; 404 for every other."""
    wajib_izin(akun, Izin.KELOLA_PEGAWAI)
    satu = perpindahan_terlihat(akun).filter(pk=nomor).first()
    if satu is None:
        raise Http404
    return satu


def fakta_dikelola(akun: Akun, nomor: int, fakta: int) -> RiwayatPegawai:
    """A fact to mend; standing is no such one, it changes with the end of service."""
    pegawai_dikelola(akun, nomor)
    satu = fakta_pegawai(nomor).filter(pk=fakta, jenis__in=DICATAT).first()
    if satu is None:
        raise Http404
    return satu


def nomor_dikelola(akun: Akun, nomor: int, baris: int) -> NomorInduk:
    """A number to mend."""
    pegawai_dikelola(akun, nomor)
    satu = nomor_pegawai(nomor).filter(pk=baris).first()
    if satu is None:
        raise Http404
    return satu


def ketidakhadiran_dilihat(akun: Akun, nomor: int) -> Pegawai:
    """Whose absences ``akun`` may read: the own ones, and those of people it keeps data of."""
    pada = timezone.localdate()
    orang = pegawai_dari(akun)
    if orang is not None and orang.pk == nomor:
        return orang
    if not dapat_dikelola(akun, nomor, pada):
        pegawai_dalam_jangkauan(akun, nomor, pada=pada)
        raise PermissionDenied("Ketidakhadiran hanya dilihat orangnya dan pengelola unitnya.")
    return Pegawai.objects.get(pk=nomor)


def ketidakhadiran_dikelola(akun: Akun, nomor: int, satu: int) -> Ketidakhadiran:
    """An absence to change."""
    pegawai_dikelola(akun, nomor)
    baris = Ketidakhadiran.objects.select_related("pegawai").filter(pk=satu, pegawai=nomor).first()
    if baris is None:
        raise Http404
    return baris


def hukuman_dilihat(akun: Akun, nomor: int) -> Pegawai:
    """Whose punishments ``akun`` may read: the own ones, and those of people it keeps them of.

    404 for a stranger; 403, whatever is recorded, for who reaches the person otherwise.
    """
    pada = timezone.localdate()
    orang = pegawai_dari(akun)
    if orang is not None and orang.pk == nomor:
        return orang
    orang = pegawai_petugas(akun, pada).filter(pk=nomor).first()
    if orang is None:
        pegawai_dalam_jangkauan(akun, nomor, pada=pada)
        raise PermissionDenied("Hukuman disiplin hanya dilihat orangnya dan petugas disiplin.")
    return orang


def wajib_petugas_hukuman(akun: Akun, nomor: int) -> Pegawai:
    """A person whose punishments ``akun`` records; 404 for every other one."""
    wajib_izin(akun, Izin.KELOLA_HUKUMAN)
    orang = pegawai_petugas(akun, timezone.localdate()).filter(pk=nomor).first()
    if orang is None:
        raise Http404
    return orang


def hukuman_dikelola(akun: Akun, nomor: int) -> HukumanDisiplin:
    """A punishment to correct or take back; 403 for who is no officer, 404 for another branch."""
    wajib_izin(akun, Izin.KELOLA_HUKUMAN)
    satu = hukuman_petugas(akun, timezone.localdate()).filter(pk=nomor).first()
    if satu is None:
        raise Http404
    return satu


def perbaikan_untuk(akun: Akun, nomor: str) -> Pegawai:
    """Whose data ``akun`` may say is wrong: the own person, or ``nomor`` when it evaluates them."""
    if not nomor:
        return diri(akun)
    if not (nomor.isascii() and nomor.isdigit() and len(nomor) < 18):
        raise Http404
    pada = timezone.localdate()
    orang = pegawai_dalam_jangkauan(akun, int(nomor), pada=pada)
    if not boleh_meminta(akun, orang.pk, pada):
        raise PermissionDenied("Permintaan diajukan oleh orangnya sendiri atau penilainya.")
    return orang


def perbaikan_dilihat(akun: Akun, nomor: int) -> PermintaanPerbaikan:
    """A request that ``akun`` made, that is about it, or that it answers; 404 otherwise."""
    satu = perbaikan_terlihat(akun, timezone.localdate()).filter(pk=nomor)
    baris = satu.select_related("pegawai", "pemohon", "berkas").first()
    if baris is None:
        raise Http404
    return baris


def pegawai_pengganti(nomor: int) -> int:
    """Who stands for a row that was merged; 404 for every other one.

    The number tells nothing: the page it leads to asks its own gate.
    """
    satu = tujuan(nomor)
    if satu is None:
        raise Http404
    return satu


def wajib_kelola_kota(akun: Akun) -> None:
    """Let pass who keeps the data of the whole city; 403 in words for everybody else."""
    if not mengelola_kota(akun, timezone.localdate()):
        raise PermissionDenied("Data ganda digabung oleh pengelola kepegawaian kota.")


def pasangan_ganda(akun: Akun, nomor: Sequence[str]) -> list[Pegawai]:
    """Two people to lay side by side; 404 unless there are two that are merged nowhere yet."""
    wajib_kelola_kota(akun)
    ids = [int(n) for n in nomor if n.isascii() and n.isdigit() and len(n) < 18]
    orang = Pegawai.objects.filter(digabung_ke=None).select_related("akun").in_bulk(ids)
    if len(ids) != 2 or len(orang) != 2:
        raise Http404
    return [orang[satu] for satu in ids]


def penggabungan_dikelola(akun: Akun, nomor: int) -> Penggabungan:
    """A merge to take apart."""
    wajib_kelola_kota(akun)
    satu = daftar_penggabungan().filter(pk=nomor, status=StatusPenggabungan.BERLAKU).first()
    if satu is None:
        raise Http404
    return satu
