"""One action for each thing that happens to where people stand."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any
from uuid import uuid4

import pghistory
from django.db import IntegrityError, transaction
from django.db.models import F, ProtectedError
from django.db.models.expressions import RawSQL
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak, periksa_tertunda
from dumai_asn.inti.rules.tanggal import rentang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..models import GarisPenilai, Pegawai, Penempatan, UnitKerja
from ..queries.penempatan import garis_terdampak, riwayat_penempatan
from ..rules.istilah import SumberGaris
from ..signals import penempatan_berubah
from .garis import bangun_garis_penilai
from .rencana_penempatan import (
    Rencana,
    rencana_akhiri,
    rencana_batalkan,
    rencana_betulkan,
    rencana_pindah,
    rencana_sementara,
    rencana_tim,
)

BENTROK = (
    "Data lain tersimpan pada saat yang sama dan bertabrakan. Periksa riwayatnya, lalu coba lagi."
)


def pindahkan(pegawai: Pegawai, *, oleh: Akun, alasan: str = "", **isi: Any) -> Penempatan:
    """Transfer or promote, as :func:`rencana_pindah` takes it."""
    return _kerjakan(pegawai, lambda: rencana_pindah(pegawai, oleh=oleh, **isi), oleh, alasan)


def tunjuk_sementara(pegawai: Pegawai, *, oleh: Akun, alasan: str = "", **isi: Any) -> Penempatan:
    """Appoint a Plt or Plh, as :func:`rencana_sementara` takes it."""
    return _kerjakan(
        pegawai,
        lambda: rencana_sementara(pegawai, oleh=oleh, alasan=alasan, **isi),
        oleh,
        alasan,
    )


def masukkan_tim(pegawai: Pegawai, *, oleh: Akun, alasan: str = "", **isi: Any) -> Penempatan:
    """Add to a team, as :func:`rencana_tim` takes it."""
    return _kerjakan(pegawai, lambda: rencana_tim(pegawai, oleh=oleh, **isi), oleh, alasan)


def betulkan_penempatan(
    satu: Penempatan, *, oleh: Akun, alasan: str, nomor_ubah: int, **isi: Any
) -> Penempatan:
    """Correct a stored row, as :func:`rencana_betulkan` takes it; always with a reason."""
    _beralasan(alasan)
    return _kerjakan(
        satu.pegawai,
        lambda: rencana_betulkan(_segar(satu, nomor_ubah), oleh=oleh, **isi),
        oleh,
        alasan,
    )


def akhiri_penempatan(
    satu: Penempatan, *, selesai: date, oleh: Akun, nomor_ubah: int, alasan: str = ""
) -> Penempatan:
    """End a placement, as :func:`rencana_akhiri` takes it."""
    return _kerjakan(
        satu.pegawai,
        lambda: rencana_akhiri(_segar(satu, nomor_ubah), selesai=selesai, oleh=oleh),
        oleh,
        alasan,
    )


def batalkan_penempatan(
    satu: Penempatan, *, sambung: bool, oleh: Akun, nomor_ubah: int, alasan: str
) -> None:
    """Delete a row, as :func:`rencana_batalkan` takes it; refused once work stands on it."""
    _beralasan(alasan)
    _kerjakan(
        satu.pegawai,
        lambda: rencana_batalkan(_segar(satu, nomor_ubah), sambung=sambung, oleh=oleh),
        oleh,
        alasan,
    )


def _kerjakan(
    pegawai: Pegawai, susun: Callable[[], Rencana], oleh: Akun, alasan: str
) -> Penempatan:
    """Lock the person, ask the rules again, write, and tell; the row it is about."""
    with terbaca(), transaction.atomic(), pghistory.context(akun=oleh.pk, alasan=alasan.strip()):
        Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk)
        rencana = susun()
        if rencana.simpan:
            # A head's seat, and whether the unit is still there; asked again once they are ours.
            _kunci_unit(rencana)
            rencana = susun()
        pada = timezone.localdate()
        if rencana.perlu_alasan(pada):
            _beralasan(alasan)
        for satu in rencana.dampak(pada):
            if satu.halangan:
                raise IsianDitolak(satu.judul)
        tulis_rencana(rencana)
        _kabari(rencana, oleh)
        periksa_tertunda()
    return rencana.utama


def _kunci_unit(rencana: Rencana) -> None:
    """Units that people enter or lead: whoever closes one waits, or was first and is seen."""
    ids = rencana.unit | {satu.unit_id for satu in rencana.simpan}
    semua = UnitKerja.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk")
    masa = {satu.pk: satu.masa for satu in semua}
    for satu in rencana.simpan:
        satu.unit.masa = masa[satu.unit_id]


@contextmanager
def terbaca() -> Iterator[None]:
    """The database's own refusals in words: two writers at once, or work that stands on a row."""
    try:
        yield
    except ProtectedError as galat:
        raise IsianDitolak(
            "SKP atau penilaian sudah menempel pada penempatan ini, jadi tidak dapat dibatalkan."
            " Betulkan unit, jabatan, atau tanggalnya."
        ) from galat
    except IntegrityError as galat:
        raise IsianDitolak(BENTROK) from galat


def tulis_rencana(rencana: Rencana) -> None:
    """Write a plan inside the transaction of whoever made it under the locks; lines follow."""
    terdampak = set(garis_terdampak(rencana.perubahan, rencana.unit))
    if rencana.hapus is not None:
        GarisPenilai.objects.filter(penempatan=rencana.hapus.pk).delete()
        rencana.hapus.delete()
        terdampak.discard(rencana.hapus.pk)
    for satu in rencana.simpan:
        satu.save()
        terdampak.add(satu.pk)
    _pangkas_tetapan([satu.pk for satu in rencana.simpan])
    bangun_garis_penilai(sorted(terdampak))
    hari = [satu for p in rencana.perubahan for satu in p.hari]
    akhir = max((s.akhir or date.max for s in hari), default=date.max)
    penempatan_berubah.send(
        sender=Penempatan,
        pegawai_ids=frozenset(p.pegawai_id for p in rencana.perubahan),
        masa=(
            min((s.mulai or date.min for s in hari), default=None),
            None if akhir == date.max else akhir,
        ),
        kunci=str(uuid4()),
    )


def _pangkas_tetapan(ids: list[int]) -> None:
    """Lines set by hand end with the placement they belong to."""
    tetapan = GarisPenilai.objects.filter(penempatan__in=ids, sumber=SumberGaris.TETAPAN)
    luar = tetapan.exclude(masa__overlap=F("penempatan__masa"))
    luar.delete()
    tetapan.exclude(masa__contained_by=F("penempatan__masa")).update(
        masa=RawSQL(
            "masa * (SELECT p.masa FROM direktori_penempatan p WHERE p.id = penempatan_id)", []
        )
    )


def _segar(satu: Penempatan, nomor_ubah: int) -> Penempatan:
    """The row as it is now; ``IsianBerubah`` when the form showed another one."""
    kini = riwayat_penempatan(satu.pegawai_id).filter(pk=satu.pk).first()
    if kini is None:
        raise IsianDitolak("Penempatan ini sudah dibatalkan. Buka lagi riwayatnya.")
    if kini.nomor_ubah != nomor_ubah:
        raise IsianBerubah(kini)
    return kini


def _beralasan(alasan: str) -> None:
    if not alasan.strip():
        raise IsianDitolak("Tulis alasannya, karena hari yang sudah lewat ikut berubah.", "alasan")


def _kabari(rencana: Rencana, oleh: Akun) -> None:
    """Tell the person, unless they did it themselves."""
    satu = rencana.utama
    akun = satu.pegawai.akun_id
    if akun is None or akun == oleh.pk:
        return
    isi = f"{satu.jabatan}, {satu.unit}, {rentang(satu.masa.lower, satu.masa.upper)}."
    beritahu(
        [
            Pesan(
                akun,
                "direktori.penempatan",
                f"penempatan:{uuid4()}",
                rencana.kata,
                f"{isi} Dicatat oleh {oleh}. Bila keliru, hubungi pengelola kepegawaian.",
                mengapa="Anda menerima ini karena penempatan itu milik Anda.",
            )
        ]
    )
