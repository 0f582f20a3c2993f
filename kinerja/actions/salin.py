"""A draft begins with what another SKP or a template says."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Penempatan

from ..models import (
    Indikator,
    IsiIndikator,
    IsiPerilaku,
    IsiRHK,
    RencanaHasilKerja,
    VersiSKP,
)
from ..models.kamus import IndikatorTemplat
from ..rules.istilah import BentukSKP, PendekatanSKP
from .skp import mulai_skp

#: What an indicator says, whatever it stands in.
UKURAN = (
    "teks",
    "arah",
    "penghitungan",
    "satuan",
    "desimal",
    "target",
    "target_atas",
    "target_teks",
    "tahapan",
)


@dataclass(frozen=True, slots=True)
class ButirBaru:
    """A RHK to write: its words, its source (a goal, else words), and its indicators."""

    teks: str
    jenis: str
    klasifikasi: str
    induk: str
    indikator: tuple[IsiIndikator | IndikatorTemplat, ...]
    sasaran_id: int | None = None


def mulai_dari(
    penempatan: Penempatan,
    tahun: int,
    butir: Sequence[ButirBaru],
    *,
    oleh: Akun,
    pendekatan: str,
    lama: VersiSKP | None = None,
) -> VersiSKP:
    """Begin an own SKP with these items, and with expectations and lists of ``lama``.

    A draft that has items already comes back as it is, so a second press adds nothing.  Refuses
    like :func:`mulai_skp`.
    """
    with transaction.atomic():
        versi = mulai_skp(penempatan, tahun, oleh=oleh, pendekatan=pendekatan)
        if versi.isi_rhk.exists():
            return versi
        tulis_butir([versi], butir)
        if lama is not None:
            _salin_pelengkap(versi, lama)
    return versi


def tulis_butir(semua: Sequence[VersiSKP], butir: Sequence[ButirBaru]) -> None:
    """Write the items into new drafts: four statements, whatever the number of drafts."""
    rhk = RencanaHasilKerja.objects.bulk_create(
        [_rhk(versi, satu) for versi in semua for satu in butir], batch_size=2000
    )
    pasangan = [(v, n, b) for v in semua for n, b in enumerate(butir, start=1)]
    IsiRHK.objects.bulk_create(
        [
            IsiRHK(
                versi=versi, rhk=baris, urutan=n, teks=b.teks,
                jenis=b.jenis, klasifikasi=b.klasifikasi,
            )
            for baris, (versi, n, b) in zip(rhk, pasangan, strict=True)
        ],
        batch_size=2000,
    )  # fmt: skip
    asal = [
        (versi, baris, i)
        for baris, (versi, _, b) in zip(rhk, pasangan, strict=True)
        for i in b.indikator
    ]
    indikator = Indikator.objects.bulk_create(
        [Indikator(rhk=baris, kamus_id=_kamus(i)) for _, baris, i in asal], batch_size=2000
    )
    urutan: dict[int, int] = {}
    isi = []
    for baru, (versi, _, i) in zip(indikator, asal, strict=True):
        urutan[versi.pk] = urutan.get(versi.pk, 0) + 1
        isi.append(_isi_indikator(versi, baru, urutan[versi.pk], i))
    IsiIndikator.objects.bulk_create(isi, batch_size=2000)


def _rhk(versi: VersiSKP, butir: ButirBaru) -> RencanaHasilKerja:
    """JA_JF names one source, words while there is no other; JPT a goal or nothing."""
    bentuk = versi.skp.bentuk
    perlu = bentuk != BentukSKP.JPT and butir.sasaran_id is None
    return RencanaHasilKerja(
        skp=versi.skp,
        bentuk=bentuk,
        sasaran_id=butir.sasaran_id,
        induk_sementara=(butir.induk or butir.teks)[:500] if perlu else "",
    )


def _kamus(asal: IsiIndikator | IndikatorTemplat) -> int | None:
    return asal.kamus_id if isinstance(asal, IndikatorTemplat) else asal.indikator.kamus_id


def _isi_indikator(
    versi: VersiSKP, indikator: Indikator, urutan: int, asal: IsiIndikator | IndikatorTemplat
) -> IsiIndikator:
    angka = versi.pendekatan == PendekatanSKP.KUANTITATIF
    jpt = versi.skp.bentuk == BentukSKP.JPT
    return IsiIndikator(
        versi=versi,
        indikator=indikator,
        urutan=urutan,
        aspek=asal.aspek if angka and not jpt else None,
        perspektif=asal.perspektif if angka and jpt else None,
        **{nama: getattr(asal, nama) for nama in UKURAN},
    )


def _salin_pelengkap(versi: VersiSKP, lama: VersiSKP) -> None:
    for kolom in ("dukungan", "pertanggungjawaban", "konsekuensi"):
        setattr(versi, kolom, getattr(lama, kolom))
    versi.save(update_fields=["dukungan", "pertanggungjawaban", "konsekuensi"])
    for satu in lama.isi_perilaku.exclude(ekspektasi=""):
        IsiPerilaku.objects.filter(versi=versi, nilai=satu.nilai).update(ekspektasi=satu.ekspektasi)
    versi.refresh_from_db()
