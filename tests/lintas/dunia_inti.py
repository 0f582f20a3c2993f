"""Messages, a job, an import and reference values of the one world."""

from datetime import date
from uuid import uuid5

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.acuan import IsianAcuan, tetapkan_acuan
from dumai_asn.inti.actions.hari_libur import tambah_libur
from dumai_asn.inti.actions.pekerjaan import minta_pekerjaan
from dumai_asn.inti.actions.unduhan import simpan_unduhan
from dumai_asn.inti.actions.unggahan import mulai_unggahan
from dumai_asn.inti.istilah import StatusPekerjaan
from dumai_asn.inti.models import Impor, Pekerjaan
from dumai_asn.inti.models.daftar import AksiMassal, TampilanDaftar
from dumai_asn.inti.rules.acuan import Tanda
from dumai_asn.inti.rules.libur import Libur
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu
from dumai_asn.pemberitahuan.models import Pemberitahuan
from evaluasi.rules.bawaan import AcuanSaran
from evaluasi.tasks import BUKA_SIKLUS
from tests.lintas.dunia import HARI, KUNCI, PDF, Dunia


def _impor(oleh: Akun) -> Impor:
    """A file that was checked and waits to be applied."""
    impor = Impor.objects.create(
        jenis="unit",
        nama_berkas="unit.csv",
        oleh=oleh,
        pada=HARI.date(),
        status="DIPERIKSA",
        jumlah_baris=1,
        hitung={"baru": 1, "berubah": 0, "tetap": 0, "galat": 0, "peringatan": 0, "hilang": 0},
    )
    impor.baris.create(nomor=2, data={"kode": "X1", "nama": "Dinas X"}, status="BARU")
    return impor


def kabar(dunia: Dunia) -> None:
    sari = dunia.kota.akun["sari"]
    beritahu([Pesan(sari.pk, "uji", "satu", "Kabar untuk Sari")])
    dunia.pesan = Pemberitahuan.objects.get(akun=sari, jenis="uji")
    dunia.pekerjaan = minta_pekerjaan(
        jenis=BUKA_SIKLUS, kunci=str(uuid5(KUNCI, "uji")), judul="Uji", parameter={}, oleh=sari
    )
    program = {"daftar": "pembinaan.program", "akun": sari}
    dunia.tampilan = TampilanDaftar.objects.create(nama="Teknis", isian="jenis=TEKNIS", **program)
    dunia.aksi = AksiMassal.objects.create(tindakan="uji", **program)
    simpan_unduhan(dunia.pekerjaan, [PDF], "rekap.pdf", "application/pdf")
    dunia.unggahan = mulai_unggahan("rekap.pdf", len(PDF), oleh=sari)


def pengaturan(dunia: Dunia) -> None:
    """A reference value to come, a day off, and a job of Sari's that failed."""
    ratna = dunia.kota.akun["ratna"]
    dunia.acuan = tetapkan_acuan(
        "evaluasi.saran",
        oleh=ratna,
        isian=IsianAcuan(
            AcuanSaran(sesuai_sampai=120), date(2027, 1, 1), "Perwako 1/2027", Tanda.C1, ""
        ),
        nomor_ubah=0,
        pada=HARI.date(),
    )
    dunia.impor = _impor(ratna)
    dunia.libur = tambah_libur(oleh=ratna, isian=Libur(date(2026, 12, 25), "LIBUR", "Natal"))
    dunia.pekerjaan_gagal = Pekerjaan.objects.create(
        jenis=BUKA_SIKLUS,
        kunci="gagal",
        judul="Gagal",
        pemohon=dunia.kota.akun["sari"],
        status=StatusPekerjaan.GAGAL,
    )
