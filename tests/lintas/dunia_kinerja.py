"""Progress, evidence, changes of an SKP, goals and the dictionary of the one world."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from uuid import UUID

from django.utils import timezone

from dumai_asn.inti.actions.berkas import simpan_berkas
from kinerja.actions.bukti import BuktiBaru, periksa_bukti
from kinerja.actions.laporan import ajukan_laporan
from kinerja.actions.pola import IsianPola, simpan_pola
from kinerja.actions.progres import IsianProgres, catat_progres
from kinerja.actions.skp import mulai_perubahan
from kinerja.actions.tindakan import IsianAksi, IsianTindakan, buat_tindakan, lakukan_tindakan
from kinerja.models import (
    BuktiDukung,
    KamusIndikator,
    LaporanPeriode,
    PeranHasil,
    SasaranUnit,
    TemplatSKP,
)
from kinerja.rules.alur import Tindakan
from kinerja.rules.istilah import StatusVersi
from kinerja.rules.pola import IramaPola
from kinerja.rules.tindakan import AksiTindakan
from tests.kinerja.bangun import rencanakan
from tests.lintas.dunia import KUNCI, PDF, Dunia


def perubahan(dunia: Dunia) -> None:
    """Sari draws up a change of her SKP; that of Dodi waits for an answer."""
    akun = dunia.kota.akun
    dunia.draf = mulai_perubahan(dunia.susunan.skp, oleh=akun["sari"], alasan="Tugas baru")
    dunia.diajukan = mulai_perubahan(dunia.dodi.skp, oleh=akun["dodi"], alasan="Tugas baru")
    dunia.diajukan.status, dunia.diajukan.diajukan_pada = StatusVersi.DIAJUKAN, timezone.now()
    dunia.diajukan.save(update_fields=["status", "diajukan_pada"])
    dunia.diajukan.refresh_from_db()


def kaskade(dunia: Dunia) -> None:
    """A goal of Sari's office, and a result that Dodi owes her."""
    dunia.sel = PeranHasil.objects.create(
        rhk_pimpinan=dunia.susunan.rhk, pegawai=dunia.kota.pegawai["dodi"], hasil="Berkas lengkap"
    )
    dunia.sasaran = SasaranUnit.objects.create(
        unit=dunia.kota.unit["IZIN"],
        tahun_id=2026,
        teks="Perizinan cepat dan pasti",
        indikator="Izin tepat waktu",
        satuan="%",
        target=95,
    )


def kamus(dunia: Dunia) -> None:
    """Two entries of the dictionary that may be one."""
    dunia.kamus = [
        KamusIndikator.objects.create(teks=teks, satuan="%", target=95)
        for teks in ("Izin terbit tepat waktu", "Izin terbit pada waktunya")
    ]
    jabatan = dunia.kota.jabatan["Penata Perizinan Ahli Pertama"]
    dunia.templat = TemplatSKP.objects.create(jabatan=jabatan, nama="Penata perizinan")
    butir = dunia.templat.butir.create(urutan=1, teks="Permohonan izin terselesaikan")
    butir.indikator.create(urutan=1, teks="Izin terbit tepat waktu", satuan="%", target=95)


def progres(dunia: Dunia) -> None:
    sari, bagus = dunia.kota.akun["sari"], dunia.kota.akun["bagus"]
    skp, indikator = dunia.susunan.skp, dunia.susunan.indikator["naik"]
    berkas = simpan_berkas(BytesIO(PDF), "rekap.pdf", oleh=sari)
    rencanakan(dunia.susunan, dunia.periode["Triwulan III"])
    catat_progres(
        skp,
        IsianProgres(indikator.pk, date(2026, 9, 20), nilai=90, alasan_terlambat="Uji"),
        oleh=sari,
        kunci_kirim=KUNCI,
        bukti=[
            BuktiBaru("rekap.pdf", berkas),
            BuktiBaru("Dasbor", tautan="https://contoh.invalid/dasbor"),
        ],
    )
    dunia.bukti, dunia.bukti_kembali = BuktiDukung.objects.filter(skp=skp).order_by("pk")
    periksa_bukti(
        dunia.bukti_kembali,
        Tindakan.KEMBALIKAN,
        oleh=bagus,
        catatan="Lampirkan tangkapan layarnya.",
        nomor_ubah=dunia.bukti_kembali.nomor_ubah,
    )
    ajukan_laporan(
        skp,
        dunia.periode["Triwulan III"],
        oleh=sari,
        ringkasan="Selesai",
        alasan_terlambat="Menunggu data",
    )
    dunia.laporan = LaporanPeriode.objects.get(skp=skp)


def tindak_lanjut(dunia: Dunia) -> None:
    """Bagus asks two things of Sari; one is done, with a file.  She records every Monday."""
    sari, bagus = dunia.kota.akun["sari"], dunia.kota.akun["bagus"]
    simpan_pola(
        dunia.susunan.indikator["naik"],
        IsianPola(IramaPola.MINGGUAN, 1, nilai=Decimal(90)),
        oleh=sari,
        nomor_ubah=0,
    )
    dunia.tindakan, dunia.tindakan_selesai = (
        buat_tindakan(
            dunia.kota.pegawai["sari"],
            IsianTindakan(teks, date(2026, 10, 15)),
            oleh=bagus,
            kunci_kirim=UUID(int=9000 + n),
        )
        for n, teks in enumerate(("Menata antrean loket", "Menyerahkan rekap"))
    )
    berkas = BuktiBaru("rekap.pdf", simpan_berkas(BytesIO(PDF), "rekap.pdf", oleh=sari))
    lakukan_tindakan(
        dunia.tindakan_selesai,
        AksiTindakan.SELESAIKAN,
        IsianAksi("Sudah", bukti=(berkas,)),
        oleh=sari,
        nomor_ubah=dunia.tindakan_selesai.nomor_ubah,
    )
