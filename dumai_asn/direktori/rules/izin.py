"""Which assigned role holds which permission, and how far it reaches.

Rights of a relation (own SKP, own team, own class) are not here: they follow from stored, dated
relations and are asked in each room's ``access.py``.  Roles add up; a PIMPINAN assigned to the
root unit reaches the whole city, because its branch is the city.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from dumai_asn.direktori.rules.istilah import Cakupan, Peran


class Izin(StrEnum):
    """Permission strings as Django's ``akun.has_perm()`` takes them."""

    KELOLA_ACUAN = "inti.kelola_acuan"
    KELOLA_JADWAL = "inti.kelola_jadwal"
    JALANKAN_IMPOR = "inti.jalankan_impor"
    LIHAT_PEKERJAAN = "inti.lihat_pekerjaan"
    LIHAT_JEJAK = "inti.lihat_jejak"
    CABUT_DOKUMEN = "inti.cabut_dokumen"
    KELOLA_AKUN = "akun.kelola_akun"
    KELOLA_PEGAWAI = "direktori.kelola_pegawai"
    KELOLA_STRUKTUR = "direktori.kelola_struktur"
    KELOLA_HUKUMAN = "direktori.kelola_hukuman"
    KELOLA_PENUGASAN = "direktori.kelola_penugasan"
    LIHAT_SEMUA = "direktori.lihat_semua"
    KELOLA_JENDELA = "kinerja.kelola_jendela"
    KELOLA_SASARAN = "kinerja.kelola_sasaran"
    KELOLA_KAMUS = "kinerja.kelola_kamus"
    KELOLA_SIKLUS = "evaluasi.kelola_siklus"
    LIHAT_REKAP = "evaluasi.lihat_rekap"
    KELOLA_PELATIHAN = "pembinaan.kelola_pelatihan"


def _pada(cakupan: Cakupan, *izin: Izin) -> Mapping[Izin, Cakupan]:
    return MappingProxyType(dict.fromkeys(izin, cakupan))


#: Role → permission → reach.  The table in docs/izin.md and the matrix test read it from here.
IZIN: Mapping[Peran, Mapping[Izin, Cakupan]] = MappingProxyType(
    {
        # Runs the installation; sees no performance data by that.
        Peran.ADMINISTRATOR: _pada(
            Cakupan.KOTA,
            Izin.KELOLA_PENUGASAN,
            Izin.KELOLA_AKUN,
            Izin.KELOLA_JADWAL,
            Izin.LIHAT_PEKERJAAN,
            Izin.LIHAT_JEJAK,
        ),
        # HR of the city; which roles it gives, and never to itself: ``rules/penugasan.py``.
        Peran.PENGELOLA: _pada(
            Cakupan.KOTA,
            Izin.KELOLA_ACUAN,
            Izin.KELOLA_JADWAL,
            Izin.JALANKAN_IMPOR,
            Izin.LIHAT_PEKERJAAN,
            Izin.CABUT_DOKUMEN,
            Izin.KELOLA_AKUN,
            Izin.KELOLA_PENUGASAN,
            Izin.KELOLA_PEGAWAI,
            Izin.KELOLA_STRUKTUR,
            Izin.LIHAT_SEMUA,
            Izin.KELOLA_JENDELA,
            Izin.KELOLA_SASARAN,
            Izin.KELOLA_KAMUS,
            Izin.KELOLA_SIKLUS,
            Izin.LIHAT_REKAP,
            Izin.KELOLA_PELATIHAN,
        ),
        # HR of one perangkat daerah: the same work, inside the own branch.
        Peran.PENGELOLA_UNIT: _pada(
            Cakupan.CABANG,
            Izin.KELOLA_PEGAWAI,
            Izin.LIHAT_SEMUA,
            Izin.KELOLA_SASARAN,
            Izin.LIHAT_REKAP,
            Izin.KELOLA_PELATIHAN,
        ),
        Peran.PIMPINAN: _pada(Cakupan.CABANG, Izin.LIHAT_SEMUA, Izin.LIHAT_REKAP),
        # A counsellor reaches a person through the session only.
        Peran.KONSELOR: _pada(Cakupan.CABANG),
        # Disciplinary punishments and nothing else; assigned to the root unit: of the whole city.
        Peran.PETUGAS_DISIPLIN: _pada(Cakupan.CABANG, Izin.KELOLA_HUKUMAN),
        # Reads, never writes.
        Peran.AUDITOR: _pada(
            Cakupan.KOTA,
            Izin.LIHAT_SEMUA,
            Izin.LIHAT_REKAP,
            Izin.LIHAT_PEKERJAAN,
            Izin.LIHAT_JEJAK,
        ),
    }
)


def cakupan(peran: str, izin: str) -> Cakupan | None:
    """How far ``izin`` reaches for ``peran``; None when the role does not hold it.

    Raises ``ValueError`` for an unknown role or permission.
    """
    return IZIN[Peran(peran)].get(Izin(izin))


def pemegang(izin: str) -> frozenset[Peran]:
    """Every role that holds ``izin``; ``ValueError`` for an unknown permission."""
    dicari = Izin(izin)
    return frozenset(peran for peran, isi in IZIN.items() if dicari in isi)
