"""Many people move to one unit by one decree: at once or not at all, and back as a whole."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any
from uuid import uuid4

import pghistory
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.kemajuan import lapor_kemajuan
from dumai_asn.inti.actions.pekerjaan import PekerjaanGagal, minta_pekerjaan
from dumai_asn.inti.models import Pekerjaan
from dumai_asn.inti.rules.angka import tulis as angka
from dumai_asn.inti.rules.rentang import SATU_HARI
from dumai_asn.inti.rules.tanggal import panjang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..models import Jabatan, Pegawai, Perpindahan, UnitKerja
from ..queries.jangkauan import memegang, unit_dengan_izin
from ..queries.penempatan import rentang_dari
from ..queries.perpindahan import (
    PENANDA,
    calon_pindah,
    jejak_perpindahan,
    penilai_pada,
    unit_tersentuh,
    yang_pindah,
)
from ..rules.istilah import JenisUnit
from ..rules.izin import Izin
from ..rules.perpindahan import Langkah, Tempat
from ..rules.pindah_bersama import Calon, tolak_calon, tolak_tujuan
from .menata import Akibat, beralasan, menata
from .perpindahan import (
    kunci_orang,
    sebut_lain,
    sebut_penilai,
    tulis_perpindahan,
    urungkan_perpindahan,
)

#: Kind of job on the board ``pekerjaan``, and how many people are moved while one waits.
PEKERJAAN = "direktori.perpindahan"
SEKALI = 200
BERUBAH = (
    "Keadaan berubah sejak Anda memeriksanya: ada yang sudah dipindahkan, atau pilihannya tidak"
    " sama lagi. Periksa lagi daftarnya sebelum memindahkan."
)


@dataclass(frozen=True, slots=True)
class Kepindahan:
    """What is asked for; ``jabatan`` None: everybody keeps the own post."""

    tujuan: UnitKerja
    mulai: date
    dasar: str
    alasan: str = ""
    jabatan: Jabatan | None = None


@dataclass
class AkibatPindah(Akibat):
    """Who moves, who cannot and why, and what follows."""

    pindah: list[Calon] = field(default_factory=list)
    ditolak: list[tuple[Calon, str]] = field(default_factory=list)
    langkah: list[Langkah] = field(default_factory=list)
    perpindahan: Perpindahan | None = None

    @property
    def sidik(self) -> str:
        """Fingerprint of who moves from where: what was shown is what is done."""
        isi = repr(sorted((s.lama.pk, s.unit_id, s.jabatan_id) for s in self.langkah))
        return sha256(isi.encode()).hexdigest()[:32]


def susun_pindah(ids: Sequence[int], *, isi: Kepindahan, oleh: Akun) -> AkibatPindah:
    """Ask the rules about everybody; writes nothing.

    ``IsianDitolak`` when nobody can move there, ``PermissionDenied`` outside one's units.
    """
    _wajib_kelola(oleh, {isi.tujuan.pk})
    tujuan = isi.tujuan
    tolak = tolak_tujuan(tujuan.nama, JenisUnit(tujuan.jenis), rentang_dari(tujuan.masa), isi.mulai)
    if tolak is not None:
        raise IsianDitolak(tolak.pesan, tolak.isian)
    akibat = AkibatPindah(mulai=isi.mulai)
    jabatan = isi.jabatan.pk if isi.jabatan else None
    for satu in calon_pindah(ids, isi.mulai, oleh):
        sebab = tolak_calon(satu, mulai=isi.mulai, unit_id=tujuan.pk, jabatan_id=jabatan)
        if sebab or satu.tempat is None or satu.tempat.pk is None:
            akibat.ditolak.append((satu, sebab))
            continue
        lama = satu.tempat
        tempat = Tempat(satu.tempat.pk, satu.pegawai_id, lama.jenis, False, lama.masa)
        akibat.pindah.append(satu)
        akibat.langkah.append(Langkah(tempat, isi.mulai, tujuan.pk, jabatan_id=jabatan))
    return akibat


def pindahkan_bersama(
    ids: Sequence[int], *, isi: Kepindahan, oleh: Akun, sidik: str = "", coba: bool = False
) -> AkibatPindah:
    """Move everybody who can, in one transaction; ``coba`` only finds out what follows.

    ``sidik``: of what was shown; anything else is refused in words, and nothing is written.
    """
    with menata(None, oleh=oleh, alasan=isi.alasan, coba=coba):
        kunci_orang(ids)
        # Whoever closes the unit waits, or has closed it before this reads it.
        tujuan = UnitKerja.objects.select_for_update(no_key=True).get(pk=isi.tujuan.pk)
        isi.tujuan.masa = tujuan.masa
        akibat = susun_pindah(ids, isi=isi, oleh=oleh)
        if not coba and akibat.sidik != sidik:
            raise IsianDitolak(BERUBAH)
        if not akibat.langkah:
            raise IsianDitolak("Tidak seorang pun dari pilihan ini dapat pindah ke sana.")
        beralasan(akibat, isi.alasan, timezone.localdate(), coba)
        sebut_lain(akibat, akibat.langkah, isi.mulai, f"{tujuan}")
        akibat.perpindahan = _catat(isi, oleh, len(akibat.langkah))
        orang = [satu.pegawai_id for satu in akibat.pindah]
        dahulu = penilai_pada(orang, isi.mulai - SATU_HARI)
        with pghistory.context(**{PENANDA: akibat.perpindahan.pk}):
            tulis_perpindahan(akibat.langkah, mulai=isi.mulai, dasar=isi.dasar)
        kini = penilai_pada(orang, isi.mulai)
        sebut_penilai(akibat, dahulu, kini)
        if not coba:
            _kabari(isi, orang, dahulu, kini, oleh)
    return akibat


def minta_pindah_bersama(
    ids: Sequence[int], *, isi: Kepindahan, oleh: Akun, akibat: AkibatPindah
) -> Pekerjaan:
    """The same in the background; asked for twice it is one job."""
    _wajib_kelola(oleh, {isi.tujuan.pk})
    return minta_pekerjaan(
        jenis=PEKERJAAN,
        kunci=f"{isi.tujuan.pk}/{akibat.sidik}",
        judul=f"Pindahkan {angka(len(akibat.langkah))} orang ke {isi.tujuan}",
        parameter={
            "ids": list(ids),
            "tujuan": isi.tujuan.pk,
            "jabatan": isi.jabatan.pk if isi.jabatan else None,
            "mulai": isi.mulai.isoformat(),
            "dasar": isi.dasar,
            "alasan": isi.alasan,
            "sidik": akibat.sidik,
        },
        oleh=oleh,
    )


def kerjakan_pindah_bersama(pekerjaan: Pekerjaan) -> dict[str, Any]:
    """The job: everything in its one transaction."""
    isi = dict(pekerjaan.parameter)
    jabatan = isi["jabatan"] and Jabatan.objects.get(pk=isi["jabatan"])
    minta = Kepindahan(
        tujuan=UnitKerja.objects.get(pk=isi["tujuan"]),
        mulai=date.fromisoformat(isi["mulai"]),
        dasar=isi["dasar"],
        alasan=isi["alasan"],
        jabatan=jabatan or None,
    )
    lapor_kemajuan(pekerjaan, 1, 3, catatan="Memindahkan orang dan menghitung ulang penilainya.")
    try:
        akibat = pindahkan_bersama(
            isi["ids"], isi=minta, oleh=pekerjaan.pemohon, sidik=isi["sidik"]
        )
    except (ValueError, PermissionDenied) as galat:
        raise PekerjaanGagal(str(galat)) from galat
    lapor_kemajuan(pekerjaan, 3, 3)
    nomor = akibat.perpindahan.pk if akibat.perpindahan else 0
    return {
        "kata": f"{angka(len(akibat.langkah))} orang pindah ke {minta.tujuan}.",
        "tautan": f"/perpindahan/{nomor}/",
        "tombol": "Lihat siapa yang pindah",
    }


def urungkan_pindah_bersama(satu: Perpindahan, *, oleh: Akun, alasan: str) -> None:
    """Take it back as a whole while nothing depends on it; ``IsianDitolak`` names what."""
    if not alasan.strip():
        raise IsianDitolak("Tulis alasan pembatalannya.", "alasan")
    with menata(None, oleh=oleh, alasan=alasan, coba=False, urung_perpindahan=satu.pk):
        orang = list(yang_pindah(satu).values_list("pk", flat=True))
        kunci_orang(orang)
        _wajib_kelola(oleh, unit_tersentuh(satu))
        baris = Perpindahan.objects.select_for_update().get(pk=satu.pk)
        jejak = jejak_perpindahan(baris)
        if jejak is None or not orang:
            raise IsianDitolak("Perpindahan ini sudah dibatalkan.")
        urungkan_perpindahan(jejak, (PENANDA, baris.pk))
        baris.dibatalkan = timezone.localdate()
        baris.save(update_fields=["dibatalkan"])
        beritahu(
            [
                Pesan(
                    akun,
                    "direktori.penempatan",
                    f"perpindahan-batal:{baris.pk}",
                    f"Perpindahan Anda ke {baris.tujuan} dibatalkan",
                    f"Penempatan Anda kembali seperti sebelumnya. Dasar yang dibatalkan:"
                    f" {baris.dasar}.",
                    mengapa="Anda menerima ini karena penempatan itu milik Anda.",
                )
                for akun in _akun(orang, oleh)
            ]
        )


def _wajib_kelola(oleh: Akun, unit: set[int]) -> None:
    """Every unit named must be one's own to keep, today."""
    pada = timezone.localdate()
    boleh = unit_dengan_izin(oleh, Izin.KELOLA_PEGAWAI, pada).filter(pk__in=unit)
    if not memegang(oleh, Izin.KELOLA_PEGAWAI, pada) or boleh.count() != len(unit):
        raise PermissionDenied(
            "Unit itu di luar wewenang Anda. Mintalah pengelola kepegawaian kota mencatatnya."
        )


def _catat(isi: Kepindahan, oleh: Akun, orang: int) -> Perpindahan:
    return Perpindahan.objects.create(
        tujuan=isi.tujuan,
        jabatan=isi.jabatan,
        mulai=isi.mulai,
        dasar=isi.dasar,
        alasan=isi.alasan,
        orang=orang,
        oleh=oleh,
    )


def _akun(pegawai_ids: Sequence[int], oleh: Akun) -> list[int]:
    akun = Akun.objects.filter(pegawai__in=pegawai_ids).exclude(pk=oleh.pk)
    return list(akun.order_by("pk").values_list("pk", flat=True))


def _kabari(
    isi: Kepindahan,
    orang: Sequence[int],
    dahulu: Mapping[int, int],
    kini: Mapping[int, int],
    oleh: Akun,
) -> None:
    """Tell whoever moved, and the evaluators who lose or get people."""
    kunci, sejak = f"perpindahan:{uuid4()}", panjang(isi.mulai)
    jabatan = f"sebagai {isi.jabatan}" if isi.jabatan else "dengan jabatan yang sama"
    pesan = [
        Pesan(
            akun,
            "direktori.penempatan",
            kunci,
            "Anda berpindah tugas",
            f"Sejak {sejak} Anda bertugas di {isi.tujuan}, {jabatan}. Dasar: {isi.dasar}. Bila"
            " keliru, hubungi pengelola kepegawaian.",
            mengapa="Anda menerima ini karena penempatan itu milik Anda.",
        )
        for akun in _akun(orang, oleh)
    ]
    berganti = [satu for satu in orang if dahulu.get(satu) != kini.get(satu)]
    for garis, kata in ((dahulu, "tidak lagi Anda nilai"), (kini, "Anda nilai")):
        jumlah = Counter(garis[satu] for satu in berganti if satu in garis)
        penilai = Pegawai.objects.filter(pk__in=jumlah, akun__isnull=False).exclude(akun=oleh.pk)
        pesan += [
            Pesan(
                akun,
                "direktori.garis",
                kunci if garis is kini else f"{kunci}:lepas",
                f"{angka(jumlah[pk])} orang {kata} sejak {sejak}",
                f"Mereka pindah ke {isi.tujuan}. Dasar: {isi.dasar}.",
                mengapa="Anda menerima ini karena Anda pejabat penilai mereka.",
            )
            for pk, akun in penilai.order_by("pk").values_list("pk", "akun")
        ]
    beritahu(pesan)
