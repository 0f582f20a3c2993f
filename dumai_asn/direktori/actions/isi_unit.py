"""What is in a unit beside its people, on the day it ends: units below, roles, seats."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Min
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.rules.angka import tulis as angka
from dumai_asn.inti.rules.rentang import SATU_HARI
from dumai_asn.inti.rules.tanggal import panjang

from ..choices import JUDUL_PERAN
from ..models import Formasi, Penugasan, RiwayatUnit, UnitKerja
from ..queries.dinas import sejak
from ..queries.penugasan import peran_petugas
from ..rules.penugasan import tolak_memberi
from ..rules.perpindahan import Kursi, Langkah, Pemimpin
from .menata import Akibat


@dataclass(frozen=True, slots=True)
class Penutupan:
    """What is asked for.

    ``sampai``: the last day of the unit.  ``tujuan``: what takes its content over; None for an
    empty unit.  ``gabung``: that unit continues this one.
    """

    sampai: date
    tujuan: UnitKerja | None = None
    gabung: bool = False
    pemimpin: Pemimpin = Pemimpin.TUJUAN
    kursi: Kursi = Kursi.PINDAH
    dasar: str = ""
    alasan: str = ""

    @property
    def mulai(self) -> date:
        """The first day without the unit."""
        return self.sampai + SATU_HARI


@dataclass
class AkibatTutup(Akibat):
    """What a closing does; ``langkah``: each placement that moves or ends."""

    langkah: list[Langkah] = field(default_factory=list)

    @property
    def orang(self) -> int:
        """How many people get another place, or lose an acting one."""
        return len({satu.lama.pegawai_id for satu in self.langkah})


def pindahkan_anak(
    unit: UnitKerja, isi: Penutupan, anak: list[UnitKerja], akibat: AkibatTutup
) -> None:
    """Units below stand under the one that takes over; where they stood stays in their history."""
    if not anak or isi.tujuan is None:
        return
    terakhir = {
        satu.unit_id: satu.berakhir
        for satu in RiwayatUnit.objects.filter(unit__in=anak).order_by("masa__endswith")
    }
    riwayat = []
    for satu in anak:
        awal = terakhir.get(satu.pk) or satu.masa.lower or date.min
        if awal > isi.mulai:
            raise IsianDitolak(
                f"{satu} berubah sejak {panjang(awal)}. Pilih hari terakhir sesudahnya.", "sampai"
            )
        if awal < isi.mulai:
            riwayat.append(
                RiwayatUnit(
                    unit=satu,
                    nama=satu.nama,
                    singkatan=satu.singkatan,
                    induk=unit,
                    masa=DateRange(awal, isi.mulai),
                )
            )
    RiwayatUnit.objects.bulk_create(riwayat)
    UnitKerja.objects.filter(pk__in=[s.pk for s in anak]).update(induk=isi.tujuan)
    akibat.catat(f"Unit di bawahnya pindah ke {isi.tujuan}", len(anak), *map(str, anak))


def akhiri_peran(unit: UnitKerja, isi: Penutupan, oleh: Akun, akibat: AkibatTutup) -> None:
    """Roles over the unit end with it: nobody gets a wider one by the way."""
    semua = Penugasan.objects.filter(unit=unit, masa__overlap=sejak(isi.mulai))
    baris = list(semua.select_related("akun").order_by("pk"))
    peran = peran_petugas(oleh) if baris else []
    for satu in baris:
        kata = tolak_memberi(peran_petugas=peran, peran=satu.peran, diri_sendiri=False)
        if kata:
            raise IsianDitolak(
                f"{satu.akun} masih {JUDUL_PERAN[str(satu.peran)]} di {unit}. Mintalah"
                " administrator mengakhiri perannya dahulu."
            )
        if satu.masa.lower and satu.masa.lower >= isi.mulai:
            satu.delete()
        else:
            satu.masa = DateRange(satu.masa.lower, isi.mulai)
            satu.save()
    if baris:
        nama = [f"{s.akun}, {JUDUL_PERAN[str(s.peran)]}" for s in baris]
        akibat.catat("Peran di unit ini berakhir", len(baris), *nama)


def pindahkan_kursi(unit: UnitKerja, isi: Penutupan, akibat: AkibatTutup) -> None:
    """Seats end with the unit, or go on beside those of the other one."""
    kursi = list(Formasi.objects.filter(unit=unit, masa__contains=isi.mulai).order_by("pk"))
    Formasi.objects.filter(unit=unit, masa__startswith__gte=isi.mulai).delete()
    for satu in Formasi.objects.filter(unit=unit, masa__contains=isi.mulai):
        satu.masa = DateRange(satu.masa.lower, isi.mulai)
        satu.save()
    jumlah = sum(satu.kursi for satu in kursi)
    if not jumlah:
        return
    if isi.tujuan is None or isi.kursi is Kursi.BERAKHIR:
        akibat.catat(f"{angka(jumlah)} kursi berakhir")
        return
    _tambah_kursi(isi.tujuan, kursi, isi.mulai)
    akibat.catat(f"{angka(jumlah)} kursi pindah ke {isi.tujuan}")


def _tambah_kursi(tujuan: UnitKerja, kursi: list[Formasi], mulai: date) -> None:
    milik = Formasi.objects.filter(unit=tujuan)
    ada = {satu.jabatan_id: satu for satu in milik.filter(masa__contains=mulai)}
    nanti = dict(
        milik.filter(masa__startswith__gt=mulai)
        .values_list("jabatan")
        .annotate(hari=Min("masa__startswith"))
    )
    for satu in kursi:
        lama = ada.get(satu.jabatan_id)
        if lama is not None and lama.masa.lower == mulai:
            lama.kursi += satu.kursi
            lama.save()
            continue
        akhir, isi = nanti.get(satu.jabatan_id), satu.kursi
        if lama is not None:
            akhir, isi = lama.masa.upper, isi + lama.kursi
            lama.masa = DateRange(lama.masa.lower, mulai)
            lama.save()
        Formasi.objects.create(
            unit=tujuan, jabatan_id=satu.jabatan_id, kursi=isi, masa=DateRange(mulai, akhir)
        )
