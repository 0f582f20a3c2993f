"""HR reminds those for whom others wait: at most once a day, holder and cycle."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.queries.jangkauan import unit_dengan_izin
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti.rules.tanggal import panjang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..models import Siklus
from ..queries.pantau import INGATKAN, Penahan, kunci_siklus, penahanan

#: Who may remind: HR of the city, and HR of a perangkat daerah within its branch.
IZIN_MENGINGATKAN = Izin.KELOLA_PEGAWAI


@dataclass(frozen=True)
class HasilIngat:
    """Accounts that got a message now, that had one today already, holders without an account."""

    dikirim: int
    sudah: int
    tanpa_akun: int


def ingatkan_penahan(
    siklus: Siklus, unit_id: int, *, oleh: Akun, pada: date, penahan_id: int | None = None
) -> HasilIngat:
    """One message to whoever holds up people of a branch: to one holder, or to all of them.

    Whoever acts for the holder today gets it instead.  ``PermissionDenied`` when ``oleh`` does
    not run the personnel work of the unit.  The key of the message is cycle and day, so a
    second press, another tab or another office sends nothing twice.
    """
    if not unit_dengan_izin(oleh, IZIN_MENGINGATKAN, pada).filter(pk=unit_id).exists():
        raise PermissionDenied("Hanya pengelola kepegawaian unit ini yang dapat mengingatkan.")
    with transaction.atomic():
        semua = [
            satu
            for satu in penahanan(siklus, unit_id, pada).baris
            if satu.pegawai is not None and penahan_id in (None, satu.pegawai.pk)
        ]
        per_akun: dict[int, list[Penahan]] = defaultdict(list)
        for satu in semua:
            if satu.akun_id is not None:
                per_akun[satu.akun_id].append(satu)
        dikirim = beritahu([_pesan(akun, baris, siklus, pada) for akun, baris in per_akun.items()])
    tanpa_akun = sum(satu.akun_id is None for satu in semua)
    return HasilIngat(dikirim, len(per_akun) - dikirim, tanpa_akun)


def _pesan(akun_id: int, baris: list[Penahan], siklus: Siklus, pada: date) -> Pesan:
    jumlah = sum(satu.jumlah for satu in baris)
    return Pesan(
        akun_id=akun_id,
        jenis=INGATKAN,
        kunci=f"{kunci_siklus(siklus.pk)}/{pada.isoformat()}",
        judul=f"{jumlah} orang menunggu Anda: {siklus.periode}",
        isi=" ".join(_kalimat(baris)),
        tautan=reverse("evaluasi:menilai_daftar"),
        mengapa="Anda menerima ini karena pengelola kepegawaian mengingatkan yang ditunggu.",
    )


def _kalimat(baris: list[Penahan]) -> Iterable[str]:
    skp = sum(satu.skp for satu in baris)
    penilaian = sum(satu.penilaian for satu in baris)
    if skp:
        yield f"{skp} SKP menunggu persetujuan Anda."
    if penilaian:
        yield f"{penilaian} penilaian belum Anda kirim."
    sejak = min((satu.sejak for satu in baris if satu.sejak), default=None)
    if sejak:
        yield f"Yang terlama menunggu sejak {panjang(sejak)}."
    diganti = [satu.pegawai.nama_lengkap for satu in baris if satu.pegawai.akun_pengganti]
    if diganti:
        yield f"Anda bertindak untuk {', '.join(diganti)}."
