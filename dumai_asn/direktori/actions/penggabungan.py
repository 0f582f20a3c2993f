"""Two rows that are one person: merging them, taking that back, saying that they are two.

A merge moves what points to the one row over to the other, in every room, in one transaction, and
writes down which rows moved.  Rooms above may lend a hand on the board ``penggabungan_pegawai``
(:class:`Penggabung`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pghistory
import pgtrigger
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from dumai_asn.akun.actions.kode import cabut_kode_hidup
from dumai_asn.akun.actions.sesi import akhiri_sesi
from dumai_asn.akun.models import Akun
from dumai_asn.inti import papan
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris

from ..models import GarisPenilai, Pegawai, Penempatan, Penggabungan, Penugasan
from ..queries.jangkauan import pegawai_dari
from ..queries.penggabungan import (
    baris_bertabrakan,
    baris_penunjuk,
    bentrokan,
    hambatan_pembatalan,
    mengalah,
    mengelola_kota,
    nama_ruas,
    penunjuk,
)
from ..rules.istilah import StatusPenggabungan, SumberGaris
from ..signals import penempatan_berubah
from .garis import bangun_garis_penilai, kunci_garis

#: Columns of the one who stays that are filled from the other where they are empty.
PELENGKAP = ("lahir", "kelamin", "pns_id")


@dataclass(frozen=True)
class Penggabung:
    """What a room adds.

    ``tolak(tetap, lebur)`` gives reasons in words why not now.  ``lepas`` names its triggers
    (``app.Model:name``) that guard contents and must let an identity be mended.  ``tinggal`` names
    its models (``app.Model``) whose colliding rows stay on the empty row instead of refusing.
    """

    tolak: Callable[[Pegawai, Pegawai], Sequence[str]] = lambda tetap, lebur: ()
    lepas: tuple[str, ...] = ()
    tinggal: tuple[str, ...] = ()


def tolak_gabung(tetap: Pegawai, lebur: Pegawai, akun_lebur: bool = False) -> list[str]:
    """Every reason why these two cannot be merged yet, with what to mend; empty: can."""
    hasil = [
        f"{satu.jumlah} {satu.nama} bertabrakan: {'; '.join(satu.contoh)}."
        " Akhiri, betulkan, atau batalkan salah satunya dahulu."
        for satu in bentrokan(tetap.pk, lebur.pk)
    ]
    tutup = tetap.akun if akun_lebur else lebur.akun
    peran = Penugasan.objects.filter(akun=tutup).pada(timezone.localdate())
    if tutup is not None and tetap.akun_id and lebur.akun_id and peran.exists():
        hasil.append(
            f"Akun {tutup.username} memegang peran dan akan ditutup. Akhiri perannya dahulu,"
            " atau pertahankan akun ini."
        )
    for penyedia in papan.penyedia("penggabungan_pegawai"):
        hasil += penyedia.isi.tolak(tetap, lebur)
    return hasil


def gabungkan(
    tetap: Pegawai, lebur: Pegawai, *, alasan: str, oleh: Akun, akun_lebur: bool = False
) -> Penggabungan:
    """Let ``lebur`` be ``tetap`` from now on.

    ``akun_lebur``: of two accounts that of ``lebur`` stays open, else that of ``tetap``; the other
    is closed.  Facts of ``lebur`` that overlap those of ``tetap`` stay on the empty row.
    ``IsianDitolak`` names everything to be mended first; ``PermissionDenied`` for who does not keep
    the data of the whole city, or is one of the two.
    """
    if not alasan.strip():
        raise IsianDitolak("Tulis alasannya, misalnya nomor surat atau temuan impor.", "alasan")
    with transaction.atomic(), pghistory.context(akun=oleh.pk, alasan=alasan.strip()):
        tetap, lebur = _kunci(tetap.pk, lebur.pk, oleh)
        if tetap.digabung_ke_id or lebur.digabung_ke_id:
            raise IsianDitolak("Salah satunya sudah digabung. Buka ulang daftar calonnya.")
        if sebab := tolak_gabung(tetap, lebur, akun_lebur):
            raise IsianDitolak(" ".join(sebab))
        semula: dict[str, Any] = {"tetap": _kolom(tetap), "lebur": _kolom(lebur)}
        GarisPenilai.objects.filter(
            sumber=SumberGaris.TURUNAN, pegawai__in=(tetap, lebur), penilai__in=(tetap, lebur)
        ).delete()
        with pgtrigger.ignore(*_lepas()):
            dipindahkan = _pindahkan(tetap.pk, lebur.pk)
        tutup = _satukan(tetap, lebur, akun_lebur)
        semula["tutup"] = tutup
        baris = Penggabungan.objects.create(
            tetap=tetap,
            lebur=lebur,
            status=StatusPenggabungan.BERLAKU,
            alasan=alasan.strip(),
            dipindahkan=dipindahkan,
            semula=semula,
            oleh=oleh,
        )
        _sesudah(baris)
    akhiri_sesi(tutup)
    return baris


def batalkan_penggabungan(satu: Penggabungan, *, alasan: str, oleh: Akun, nomor_ubah: int) -> None:
    """Take a merge apart again: what moved goes back, the closed account opens.

    ``IsianDitolak`` when something made since hangs on what moved.
    """
    if not alasan.strip():
        raise IsianDitolak("Tulis alasan pembatalannya.", "alasan")
    with transaction.atomic(), pghistory.context(akun=oleh.pk, alasan=alasan.strip()):
        tetap, lebur = _kunci(satu.tetap_id, satu.lebur_id, oleh)
        baris = kunci_baris(satu, nomor_ubah)
        if baris.status is not StatusPenggabungan.BERLAKU:
            raise IsianDitolak("Penggabungan ini sudah dibatalkan.")
        if sebab := hambatan_pembatalan(baris):
            raise IsianDitolak(" ".join(sebab))
        with pgtrigger.ignore(*_lepas()):
            for nama, ids in baris.dipindahkan.items():
                label, _, ruas = nama.rpartition(".")
                semua: Any = apps.get_model(label)._base_manager
                semua.filter(pk__in=ids, **{ruas: tetap.pk}).update(**{ruas: lebur.pk})
        Pegawai.objects.filter(pk__in=(tetap.pk, lebur.pk)).update(akun=None, pns_id="")
        for orang, kolom in ((tetap, baris.semula["tetap"]), (lebur, baris.semula["lebur"])):
            Pegawai.objects.filter(pk=orang.pk).update(**kolom, digabung_ke=None)
        Akun.objects.filter(pk__in=baris.semula["tutup"]).update(is_active=True)
        baris.status = StatusPenggabungan.DIBATALKAN
        baris.save(update_fields=["status"])
        _sesudah(baris)


def nyatakan_berbeda(a: Pegawai, b: Pegawai, *, oleh: Akun) -> Penggabungan:
    """Somebody looked: they are two people, and the pair is not proposed again."""
    with transaction.atomic(), pghistory.context(akun=oleh.pk):
        a, b = _kunci(a.pk, b.pk, oleh)
        baris, _ = Penggabungan.objects.get_or_create(
            tetap=a, lebur=b, status=StatusPenggabungan.BUKAN, defaults={"oleh": oleh}
        )
    return baris


def _kunci(tetap: int, lebur: int, oleh: Akun) -> tuple[Pegawai, Pegawai]:
    """Both rows, always in the same order; whoever writes about one of them waits."""
    sendiri = pegawai_dari(oleh)
    if not mengelola_kota(oleh, timezone.localdate()):
        raise PermissionDenied("Data ganda digabung oleh pengelola kepegawaian kota.")
    if sendiri is not None and sendiri.pk in (tetap, lebur):
        raise PermissionDenied("Data Anda sendiri digabung oleh petugas lain.")
    if tetap == lebur:
        raise IsianDitolak("Pilih dua orang yang berbeda.")
    kunci_garis()
    semua = Pegawai.objects.select_for_update().filter(pk__in=(tetap, lebur)).order_by("pk")
    orang = semua.in_bulk()
    return orang[tetap], orang[lebur]


def _kolom(orang: Pegawai) -> dict[str, Any]:
    return {
        "akun_id": orang.akun_id,
        "lahir": orang.lahir.isoformat() if orang.lahir else None,
        "kelamin": orang.kelamin and str(orang.kelamin),
        "pns_id": orang.pns_id,
    }


def _lepas() -> list[str]:
    return [satu for p in papan.penyedia("penggabungan_pegawai") for satu in p.isi.lepas]


def _pindahkan(tetap: int, lebur: int) -> dict[str, list[int]]:
    """Everything over to who stays; what of it is remembered, by relation."""
    hasil = {}
    for model, ruas in penunjuk():
        baris = baris_penunjuk(model, ruas, lebur)
        if model in mengalah():
            tinggal = baris_bertabrakan(model, ruas, tetap, lebur).values_list("pk", flat=True)
            baris = baris.exclude(pk__in=list(tinggal))
        ids = list(baris.order_by("pk").values_list("pk", flat=True))
        if ids:
            semua: Any = model._base_manager
            semua.filter(pk__in=ids).update(**{ruas.attname: tetap})
            hasil[nama_ruas(model, ruas)] = ids
    # Derived lines are rebuilt afterwards; none of them is to point to an empty row meanwhile.
    GarisPenilai.objects.filter(pegawai=lebur).update(pegawai=tetap)
    GarisPenilai.objects.filter(penilai=lebur).update(penilai=tetap)
    return hasil


def _satukan(tetap: Pegawai, lebur: Pegawai, akun_lebur: bool) -> list[int]:
    """The two rows themselves; ids of accounts that were closed."""
    dari, ke = lebur.akun_id, tetap.akun_id
    isi = {k: getattr(lebur, k) for k in PELENGKAP if not getattr(tetap, k) and getattr(lebur, k)}
    Pegawai.objects.filter(pk=lebur.pk).update(
        digabung_ke=tetap, akun=None, **({"pns_id": ""} if "pns_id" in isi else {})
    )
    tinggal, tutup = (dari, ke) if dari and (akun_lebur or not ke) else (ke, dari)
    Pegawai.objects.filter(pk=tetap.pk).update(akun=tinggal, **isi)
    if tutup is None:
        return []
    Pegawai.objects.filter(pk=lebur.pk).update(akun=tutup)
    cabut_kode_hidup([tutup], oleh=None)
    return [tutup] if Akun.objects.filter(pk=tutup, is_active=True).update(is_active=False) else []


def _sesudah(baris: Penggabungan) -> None:
    """Derived lines of both and of whom they evaluate, and the rooms above."""
    orang = (baris.tetap_id, baris.lebur_id)
    sendiri = Penempatan.objects.filter(pegawai__in=orang).values_list("pk", flat=True)
    dinilai = GarisPenilai.objects.filter(penilai__in=orang, sumber=SumberGaris.TURUNAN)
    bangun_garis_penilai({*sendiri, *dinilai.values_list("penempatan", flat=True)})
    awal = Penempatan.objects.filter(pegawai__in=orang).order_by("masa").first()
    if awal is not None:
        penempatan_berubah.send(
            sender=Penempatan,
            pegawai_ids=frozenset(orang),
            masa=(awal.masa.lower, None),
            kunci=f"penggabungan/{baris.pk}/{baris.status}",
        )
