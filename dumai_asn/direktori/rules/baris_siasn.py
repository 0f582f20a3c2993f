"""One row of the national employee data: what it says of a person, and what is wrong with it.

Only what the row itself tells; whether the unit exists or the person is known is asked of the
database, for all rows at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from dumai_asn.direktori.rules import siasn
from dumai_asn.direktori.rules.bawaan import BAWAAN_NIP, BAWAAN_SIASN, AcuanNIP, AcuanSiasn
from dumai_asn.direktori.rules.bawaan_jabatan import BAWAAN_GOLONGAN, AcuanGolongan
from dumai_asn.direktori.rules.istilah import (
    JenisJabatan,
    JenisKelamin,
    JenisKetidakhadiran,
    Jenjang,
    Kedudukan,
    Rumpun,
    StatusPegawai,
)
from dumai_asn.direktori.rules.nip import NIP, NIPTidakSah, beda_status
from dumai_asn.direktori.rules.nip import urai as urai_nip

GALAT = "GALAT"
PERINGATAN = "PERINGATAN"
SIASN = "SIASN"

#: Column of the source → the most characters we keep of it.
_PANJANG = {
    "nama": 200,
    "gelar_depan": 60,
    "gelar_belakang": 60,
    "jabatan_nama": 200,
    "pns_id": 40,
    "unor_id": 40,
}


class Temuan(NamedTuple):
    """One remark on a cell; ``tingkat`` GALAT stops the row, PERINGATAN does not."""

    kolom: str
    pesan: str
    tingkat: str = GALAT
    perbaiki_di: str = SIASN


@dataclass(frozen=True, slots=True)
class Orang:
    """A person as one row tells, in our words.

    ``mulai`` is the day of appointment, ``absen`` an absence that the standing names, ``jenis``
    None for a structural post whose level its name does not tell.
    """

    nip: str
    pns_id: str
    nama: str
    gelar_depan: str
    gelar_belakang: str
    kelamin: JenisKelamin | None
    lahir: date | None
    status: StatusPegawai | None
    kedudukan: Kedudukan | None
    absen: JenisKetidakhadiran | None
    golongan: str
    tmt_golongan: date | None
    pendidikan: str
    jabatan: str
    struktural: bool
    jenis: JenisJabatan | None
    jenjang: Jenjang | None
    rumpun: Rumpun
    tmt_jabatan: date | None
    unor_id: str
    unor: str
    mulai: date | None
    tmt_pns: date | None


def baca(
    sel: Mapping[str, str],
    pada: date,
    *,
    acuan: AcuanSiasn = BAWAAN_SIASN,
    acuan_nip: AcuanNIP = BAWAAN_NIP,
    acuan_golongan: AcuanGolongan = BAWAAN_GOLONGAN,
) -> tuple[Orang, list[Temuan]]:
    """Read one row; ``sel`` maps the source's column names to cleaned text, ``pada`` is today."""
    return _Pembaca(sel, pada, acuan, acuan_nip, acuan_golongan).baca()


class _Pembaca:
    """Reads cell after cell and keeps what there is to say."""

    def __init__(
        self,
        sel: Mapping[str, str],
        pada: date,
        acuan: AcuanSiasn,
        acuan_nip: AcuanNIP,
        acuan_golongan: AcuanGolongan,
    ) -> None:
        self.sel, self.pada, self.acuan, self.acuan_nip = sel, pada, acuan, acuan_nip
        self.acuan_golongan = acuan_golongan
        self.temuan: list[Temuan] = []

    def baca(self) -> tuple[Orang, list[Temuan]]:
        for kolom, arti in (("nama", "Nama"), ("jabatan_nama", "Nama jabatan")):
            if not self.teks(kolom):
                self.catat(kolom, f"{arti} kosong.")
        if not (self.teks("unor_id") or self.teks("unor_nama")):
            self.catat("unor_nama", "Unit organisasi kosong.")
        nip = self.nip()
        status = self.status(nip)
        kedudukan, absen = self.kedudukan()
        kelompok, jabatan = self.teks("jenis_jabatan_nama"), self.teks("jabatan_nama")
        jenis = self.jenis(kelompok, jabatan)
        fungsional = jenis is JenisJabatan.FUNGSIONAL
        gelar = siasn.gelar(self.teks("gelar_depan"), self.teks("gelar_belakang"))
        orang = Orang(
            nip=nip.nomor if nip else "",
            pns_id=self.teks("pns_id"),
            nama=self.teks("nama"),
            gelar_depan=gelar.depan,
            gelar_belakang=gelar.belakang,
            kelamin=self.kelamin(nip),
            lahir=self.lahir(nip),
            status=status,
            kedudukan=kedudukan,
            absen=absen,
            golongan=self.golongan(status),
            tmt_golongan=self.tmt("tmt_golongan", nip),
            pendidikan=self.pendidikan(),
            jabatan=jabatan,
            struktural=siasn.struktural(kelompok),
            jenis=jenis,
            jenjang=siasn.jenjang(jabatan) if fungsional else None,
            rumpun=siasn.rumpun(jabatan, acuan=self.acuan) if fungsional else Rumpun.TEKNIS,
            tmt_jabatan=self.tmt("tmt_jabatan", nip),
            unor_id=self.teks("unor_id"),
            unor=self.teks("unor_nama"),
            mulai=self.tmt("tmt_cpns", nip) or (nip.tmt if nip else None),
            tmt_pns=self.tmt("tmt_pns", nip),
        )
        return orang, self.temuan

    def teks(self, kolom: str) -> str:
        isi = (self.sel.get(kolom) or "").strip()
        if len(isi) > _PANJANG.get(kolom, 300):
            self.catat(kolom, f"Isi kolom ini terlalu panjang ({len(isi)} huruf).")
            return ""
        return isi

    def catat(self, kolom: str, pesan: str, tingkat: str = GALAT) -> None:
        temuan = Temuan(kolom, pesan, tingkat)
        if temuan not in self.temuan:
            self.temuan.append(temuan)

    def peringati(self, kolom: str, pesan: str) -> None:
        self.catat(kolom, pesan, PERINGATAN)

    def nip(self) -> NIP | None:
        teks = self.teks("nip_baru")
        if siasn.berpangkat_sepuluh(teks):
            self.temuan.append(
                Temuan(
                    "nip_baru",
                    f"NIP berubah menjadi {teks} karena berkas disimpan lewat lembar sebar."
                    " Unduh ulang dari SIASN dan jangan menyimpannya lewat lembar sebar, atau"
                    " jadikan kolom NIP teks.",
                    perbaiki_di="berkas ini",
                )
            )
            return None
        try:
            nip = urai_nip(teks, acuan=self.acuan_nip)
        except NIPTidakSah as galat:
            self.catat("nip_baru", str(galat) if teks else "NIP kosong.")
            return None
        for pesan in nip.peringatan:
            self.peringati("nip_baru", pesan)
        return nip

    def status(self, nip: NIP | None) -> StatusPegawai | None:
        jenis = self.teks("jenis_pegawai_nama")
        status = siasn.status(jenis, self.teks("status_cpns_pns"))
        if status is None:
            self.catat("jenis_pegawai_nama", f"Jenis pegawai “{jenis}” tidak dikenal.")
        elif nip and (pesan := beda_status(nip, status)):
            self.peringati("nip_baru", pesan)
        return status

    def kedudukan(self) -> tuple[Kedudukan | None, JenisKetidakhadiran | None]:
        teks = self.teks("kedudukan_hukum_nama")
        if not teks:
            self.peringati("kedudukan_hukum_nama", "Kedudukan hukum kosong; dianggap aktif.")
            return Kedudukan.AKTIF, None
        hasil = siasn.kedudukan(teks)
        if hasil is None:
            self.catat("kedudukan_hukum_nama", f"Kedudukan hukum “{teks}” tidak dikenal.")
            return None, None
        return hasil

    def hari(self, kolom: str) -> date | None:
        try:
            return siasn.hari(self.teks(kolom))
        except ValueError as galat:
            self.catat(kolom, str(galat))
            return None

    def tmt(self, kolom: str, nip: NIP | None) -> date | None:
        hari = self.hari(kolom)
        if hari is None:
            return None
        if hari > self.pada:
            self.catat(kolom, "TMT belum tiba. Impor lagi sesudah hari itu.")
        elif nip and hari <= nip.lahir:
            self.catat(kolom, "TMT lebih awal daripada tanggal lahir.")
        elif (
            kolom == "tmt_cpns"
            and nip
            and (hari.year, hari.month)
            < (
                nip.tmt.year,
                nip.tmt.month,
            )
        ):
            self.peringati(kolom, "TMT CPNS lebih awal daripada pengangkatan menurut NIP.")
        return hari

    def lahir(self, nip: NIP | None) -> date | None:
        hari = self.hari("tanggal_lahir")
        if nip and hari and hari != nip.lahir:
            self.peringati(
                "tanggal_lahir", "Tanggal lahir berbeda dari yang tertulis di dalam NIP."
            )
        return hari or (nip.lahir if nip else None)

    def kelamin(self, nip: NIP | None) -> JenisKelamin | None:
        teks = self.teks("jenis_kelamin")
        kelamin = siasn.kelamin(teks)
        if teks and kelamin is None:
            self.peringati("jenis_kelamin", f"Jenis kelamin “{teks}” tidak dikenal.")
        elif nip and kelamin and kelamin != nip.kelamin:
            self.peringati(
                "jenis_kelamin", "Jenis kelamin berbeda dari yang tertulis di dalam NIP."
            )
        return kelamin or (nip.kelamin if nip else None)

    def golongan(self, status: StatusPegawai | None) -> str:
        teks = self.teks("gol_akhir_nama")
        if status is None:
            return ""
        golongan = siasn.golongan(teks, status, acuan=self.acuan_golongan)
        if golongan is None:
            sebutan = "PNS" if status in {StatusPegawai.PNS, StatusPegawai.CPNS} else "PPPK"
            self.peringati(
                "gol_akhir_nama",
                f"“{teks}” bukan golongan {sebutan} yang dikenal, jadi golongannya dibiarkan."
                " Bila golongan itu baru, tambahkan di acuan Pangkat dan golongan.",
            )
        elif not golongan and status is not StatusPegawai.PPPK_PARUH_WAKTU:
            self.peringati("gol_akhir_nama", "Golongan kosong.")
        return golongan or ""

    def pendidikan(self) -> str:
        teks = self.teks("tingkat_pendidikan_nama")
        hasil = siasn.pendidikan(teks)
        if hasil is None:
            self.peringati("tingkat_pendidikan_nama", f"Tingkat pendidikan “{teks}” tidak dikenal.")
        return hasil or ""

    def jenis(self, kelompok: str, jabatan: str) -> JenisJabatan | None:
        jenis = siasn.jenis_jabatan(kelompok, jabatan, acuan=self.acuan)
        if jenis is None and not siasn.struktural(kelompok):
            self.catat("jenis_jabatan_nama", f"Jenis jabatan “{kelompok}” tidak dikenal.")
        return jenis
