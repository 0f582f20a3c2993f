"""Who passes a class as it stands, by the rule."""

from collections.abc import Mapping

from dumai_asn.inti.queries import acuan_pada

from ..models import Kelas, Pendaftaran, Sesi
from ..rules.bawaan import AcuanKelulusan
from ..rules.istilah import StatusKehadiran, StatusPendaftaran
from ..rules.kelulusan import Kelulusan, kelulusan
from ..rules.peluang import Peluang, peluang
from .kelas import hari_kelas, kehadiran_peserta


def acuan_kelulusan(kelas: Kelas) -> AcuanKelulusan:
    """The share of meetings in force on the last day of the class."""
    hasil: AcuanKelulusan = acuan_pada("pembinaan.kelulusan", hari_kelas(kelas)[1])
    return hasil


def kelulusan_kelas(kelas: Kelas) -> dict[int, Kelulusan]:
    """Every participant who holds a seat and was not judged yet; four statements."""
    sesi = list(Sesi.objects.filter(kelas=kelas).values_list("pk", flat=True))
    peserta = Pendaftaran.objects.filter(kelas=kelas, status=StatusPendaftaran.DISETUJUI)
    hadir = kehadiran_peserta(list(peserta.order_by("pk").values_list("pk", flat=True)))
    acuan = acuan_kelulusan(kelas)
    return {
        nomor: kelulusan([isi.get(satu) for satu in sesi], acuan=acuan)
        for nomor, isi in hadir.items()
    }


def peluang_peserta(
    hadir: Mapping[int, Mapping[int, StatusKehadiran]], sesi: list[int], acuan: AcuanKelulusan
) -> dict[int, Peluang]:
    """What each of these participants still needs, from attendance already read."""
    return {
        nomor: peluang([isi.get(satu) for satu in sesi], acuan=acuan)
        for nomor, isi in hadir.items()
    }
