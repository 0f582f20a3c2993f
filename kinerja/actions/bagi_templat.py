"""One template becomes a draft for many people, and is taken back while nobody touched it."""

from collections.abc import Sequence

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Penempatan
from dumai_asn.inti.actions.massal import BarisBerubah, BarisDitolak, HasilMassal
from dumai_asn.inti.models import AksiMassal
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..access import wajib_kelola_kamus
from ..models import (
    SKP,
    Indikator,
    IsiIndikator,
    IsiPerilaku,
    IsiRHK,
    Progres,
    RencanaHasilKerja,
    TemplatSKP,
    VersiSKP,
)
from ..queries.bagi_templat import sebab_dilewati
from ..queries.salin import butir_templat
from ..rules.istilah import NilaiPerilaku, StatusVersi
from ..rules.skp import bentuk_skp, masa_skp
from .salin import ButirBaru, tulis_butir

JENIS = "kinerja.templat_dibagikan"


def bagikan_templat(
    ids: Sequence[int], templat: TemplatSKP, tahun: int, *, oleh: Akun
) -> HasilMassal:
    """Begin the SKP of ``tahun`` for these placements with ``templat``; each person is told.

    Who has an SKP already, owes none, or has no time left is passed over and named, so that a
    second press adds nothing.  The template is read under its lock: who changes it meanwhile
    waits.  ``PermissionDenied`` without the right.
    """
    wajib_kelola_kamus(oleh)
    with transaction.atomic():
        templat = TemplatSKP.objects.select_for_update().get(pk=templat.pk)
        tempat = list(
            Penempatan.objects.select_for_update(of=("self",))
            .filter(pk__in=list(ids))
            .select_related("pegawai", "unit", "jabatan")
            .order_by("pk")
        )
        lewat = sebab_dilewati(tempat, templat, tahun, timezone.localdate())
        versi = _tulis([satu for satu in tempat if satu.pk not in lewat], templat, tahun, oleh)
        _kabari(versi, f"Draf SKP {tahun} disiapkan untuk Anda", "Periksa isinya, lalu ajukan.")
        return HasilMassal(
            tuple(BarisBerubah(v.skp.penempatan_id, v.pk, {"versi": v.pk}) for v in versi),
            tuple(
                BarisDitolak(satu.pk, satu.pegawai.nama_lengkap, lewat[satu.pk])
                for satu in tempat
                if satu.pk in lewat
            ),
        )


def tarik_bagian(aksi: AksiMassal, *, oleh: Akun) -> HasilMassal:
    """Take :func:`bagikan_templat` back for drafts that nobody touched since."""
    wajib_kelola_kamus(oleh)
    semula = {butir["sebelum"]["versi"]: butir["id"] for butir in aksi.isi}
    with transaction.atomic():
        semua = list(
            VersiSKP.objects.select_for_update(of=("self",))
            .filter(pk__in=semula)
            .select_related("skp__pegawai")
            .order_by("pk")
        )
        dipakai = set(Progres.objects.filter(skp__versi__in=semua).values_list("skp", flat=True))
        jadi = [v for v in semua if _utuh(v) and v.skp_id not in dipakai]
        _kabari(jadi, "Draf SKP dari templat ditarik", "Susun SKP Anda seperti biasa.")
        hasil = tuple(BarisBerubah(semula[v.pk], 0, {}) for v in jadi)
        sisa = tuple(
            BarisDitolak(semula[v.pk], v.skp.pegawai.nama_lengkap, "Drafnya sudah diubah.")
            for v in semua
            if v not in jadi
        )
        _hapus(jadi)
        return HasilMassal(hasil, sisa)


def _utuh(versi: VersiSKP) -> bool:
    return versi.status == StatusVersi.DRAF and versi.nomor_ubah == 1


def _tulis(
    tempat: Sequence[Penempatan], templat: TemplatSKP, tahun: int, oleh: Akun
) -> list[VersiSKP]:
    skp = SKP.objects.bulk_create([_skp(satu, tahun) for satu in tempat])
    versi = VersiSKP.objects.bulk_create(
        [
            VersiSKP(skp=satu, nomor=1, pendekatan=templat.pendekatan, disusun_oleh=oleh)
            for satu in skp
        ]
    )
    IsiPerilaku.objects.bulk_create(
        [IsiPerilaku(versi=satu, nilai=nilai) for satu in versi for nilai in NilaiPerilaku],
        batch_size=2000,
    )
    butir = butir_templat(templat, templat.bentuk)
    isi = [ButirBaru(b.teks, b.jenis, b.klasifikasi, b.induk, b.indikator) for b in butir]
    tulis_butir(versi, isi)
    return versi


def _skp(tempat: Penempatan, tahun: int) -> SKP:
    mulai = tempat.masa.lower
    masa = masa_skp(mulai, tempat.masa.upper, tahun) if mulai else None
    if masa is None:
        raise ValueError("Jabatan ini tidak diduduki pada tahun tersebut.")
    mandiri = tempat.kepala and tempat.unit.mandiri
    return SKP(
        pegawai=tempat.pegawai,
        penempatan=tempat,
        tahun_id=tahun,
        jenis=tempat.jenis,
        bentuk=bentuk_skp(tempat.jabatan.jenis, kepala_unit_mandiri=mandiri),
        masa=DateRange(masa.mulai, masa.akhir),
    )


def _hapus(versi: Sequence[VersiSKP]) -> None:
    skp = [satu.skp_id for satu in versi]
    for isi in (IsiPerilaku, IsiIndikator, IsiRHK):
        isi.objects.filter(versi__in=versi).delete()
    Indikator.objects.filter(rhk__skp__in=skp).delete()
    RencanaHasilKerja.objects.filter(skp__in=skp).delete()
    VersiSKP.objects.filter(pk__in=[satu.pk for satu in versi]).delete()
    SKP.objects.filter(pk__in=skp).delete()


def _kabari(versi: Sequence[VersiSKP], judul: str, isi: str) -> None:
    beritahu(
        [
            Pesan(
                akun_id=satu.skp.pegawai.akun_id,
                jenis=JENIS,
                kunci=f"{judul[:24]}:{satu.pk}",
                judul=judul,
                isi=isi,
                tautan=reverse("kinerja:skp"),
                mengapa="Anda menerima ini karena SKP tersebut milik Anda.",
            )
            for satu in versi
            if satu.skp.pegawai.akun_id
        ]
    )
