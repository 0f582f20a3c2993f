"""What each row of a units file would do to the tree: judged, nothing is written."""

from dataclasses import dataclass, field
from datetime import date

from dumai_asn.inti.models import BarisImpor
from dumai_asn.inti.rules.impor import StatusBaris, TingkatPesan

from ..models import Jabatan, Pegawai, Penempatan, UnitKerja
from ..rules.istilah import JenisJabatan, JenisPenempatan, JenisUnit
from ..rules.unit_siasn import jenis_jabatan, jenis_unit, lingkaran, tingkat_eselon

BERKAS_UNIT, DI_APLIKASI = "berkas unit", "aplikasi ini"
KODE_KOTA = "KOTA"
_KODE_MAKS, _NAMA_MAKS = 40, 200


@dataclass
class BarisUnit:
    """One row on its way to a judgement; ``induk`` is the code it will stand under."""

    nomor: int
    kode: str
    nama: str
    induk: str | None
    jabatan: str
    eselon: int | None
    pemimpin: str
    jenis: JenisUnit
    pesan: list[dict[str, str]] = field(default_factory=list)
    perubahan: list[dict[str, str]] = field(default_factory=list)
    status: StatusBaris | None = None
    unit_id: int | None = None
    jabatan_baru: JenisJabatan | None = None
    kepala: int | None = None

    def galat(self, kolom: str, pesan: str, di: str = BERKAS_UNIT) -> None:
        self._catat(kolom, pesan, TingkatPesan.GALAT, di)
        self.status = StatusBaris.GALAT

    def ingatkan(self, kolom: str, pesan: str, di: str = BERKAS_UNIT) -> None:
        self._catat(kolom, pesan, TingkatPesan.PERINGATAN, di)

    def _catat(self, kolom: str, pesan: str, tingkat: TingkatPesan, di: str) -> None:
        isi = {"kolom": kolom, "pesan": pesan, "tingkat": str(tingkat), "perbaiki_di": di}
        self.pesan.append(isi)

    def ubah(self, kolom: str, dari: str, ke: str) -> None:
        self.perubahan.append({"kolom": kolom, "dari": dari, "ke": ke})

    @property
    def jalan(self) -> bool:
        return self.status is None


@dataclass(frozen=True)
class Keadaan:
    """What we have on the day of the check, read once."""

    unit: dict[str, UnitKerja]
    menurut_id: dict[int, UnitKerja]
    kota: UnitKerja | None
    jabatan: dict[str, Jabatan]
    orang: dict[str, tuple[int, str]]
    tempat: dict[int, tuple[int, int, bool]]
    kepala: dict[int, tuple[int, str]]


def bandingkan(impor_id: int, pada: date) -> tuple[list[BarisUnit], Keadaan, str]:
    """Every staged row with its judgement, what we have, and the code of the city."""
    baris = _baca(impor_id)
    kini = _keadaan(pada, {satu.pemimpin for satu in baris if satu.pemimpin})
    _ganda(baris)
    akar = _akar(baris, kini)
    _cocokkan(baris, kini, pada)
    _induk(baris, kini, akar)
    for satu in baris:
        if satu.jalan:
            _bandingkan(satu, kini)
    return baris, kini, akar


def _baca(impor_id: int) -> list[BarisUnit]:
    hasil = []
    semua = BarisImpor.objects.filter(impor_id=impor_id).order_by("nomor")
    for nomor, data, status in semua.values_list("nomor", "data", "status").iterator(2000):
        eselon = tingkat_eselon(data.get("eselon", ""))
        nama = data.get("nama", "")
        satu = BarisUnit(
            nomor,
            data.get("kode", ""),
            nama,
            data.get("induk", "") or None,
            data.get("jabatan", ""),
            eselon,
            data.get("pemimpin", ""),
            _jenis(data.get("jenis", ""), nama, eselon),
            status=StatusBaris(status) if status else None,
        )
        _wajib(satu, data.get("eselon", ""))
        hasil.append(satu)
    return hasil


def _jenis(tertulis: str, nama: str, eselon: int | None) -> JenisUnit:
    """What the file says itself, where it does; otherwise what the name tells."""
    sebut = tertulis.upper().replace(" ", "_")
    return JenisUnit(sebut) if sebut in set(JenisUnit) else jenis_unit(nama, eselon)


def _wajib(satu: BarisUnit, eselon: str) -> None:
    if not satu.kode or len(satu.kode) > _KODE_MAKS:
        satu.galat("Id", f"Isi Id unit, paling panjang {_KODE_MAKS} huruf.")
    if not satu.nama or len(satu.nama) > _NAMA_MAKS:
        satu.galat("NamaUnor", f"Isi nama unit, paling panjang {_NAMA_MAKS} huruf.")
    if len(satu.jabatan) > _NAMA_MAKS:
        satu.galat("NamaJabatan", f"Nama jabatan paling panjang {_NAMA_MAKS} huruf.")
    if eselon and satu.eselon is None:
        satu.ingatkan("EselonId", f"Eselon “{eselon}” tidak dikenal, jadi dilewati.")


def _keadaan(pada: date, pemimpin: set[str]) -> Keadaan:
    unit = {satu.kode: satu for satu in UnitKerja.objects.all()}
    orang = {
        pns_id: (pk, nama)
        for pns_id, pk, nama in Pegawai.objects.filter(pns_id__in=pemimpin).values_list(
            "pns_id", "pk", "nama"
        )
    }
    definitif = Penempatan.objects.pada(pada).filter(jenis=JenisPenempatan.DEFINITIF)
    milik = definitif.filter(pegawai__in=[pk for pk, _ in orang.values()])
    kepala = definitif.filter(kepala=True).values_list("unit_id", "pegawai_id", "pegawai__nama")
    return Keadaan(
        unit=unit,
        menurut_id={satu.pk: satu for satu in unit.values()},
        kota=next((satu for satu in unit.values() if satu.jenis == JenisUnit.KOTA), None),
        jabatan={satu.nama.lower(): satu for satu in Jabatan.objects.all()},
        orang=orang,
        tempat={
            orang_id: (pk, unit_id, ya)
            for orang_id, pk, unit_id, ya in milik.values_list(
                "pegawai_id", "pk", "unit_id", "kepala"
            )
        },
        kepala={unit_id: (orang_id, nama) for unit_id, orang_id, nama in kepala},
    )


def _ganda(baris: list[BarisUnit]) -> None:
    pertama: dict[str, BarisUnit] = {}
    for satu in baris:
        if not satu.jalan:
            continue
        lain = pertama.setdefault(satu.kode, satu)
        if lain is satu:
            continue
        if (lain.nama, lain.induk, lain.jabatan) == (satu.nama, satu.induk, satu.jabatan):
            satu.ingatkan("Id", f"Sama dengan baris {lain.nomor}, jadi diabaikan.")
            satu.status = StatusBaris.DIABAIKAN
        else:
            satu.galat("Id", f"Id ini sudah dipakai baris {lain.nomor} dengan isi lain.")


def _akar(baris: list[BarisUnit], kini: Keadaan) -> str:
    """The code of the city: ours where there is one, the file's otherwise; its row names it."""
    calon = [s for s in baris if s.jalan and not s.induk and s.jenis is JenisUnit.KOTA]
    akar = kini.kota.kode if kini.kota else (calon[0].kode if calon else KODE_KOTA)
    for satu in calon[1:]:
        satu.galat("DiatasanId", f"Kota sudah ada pada baris {calon[0].nomor}.")
    for satu in baris:
        if not satu.jalan or satu in calon:
            continue
        if satu.jenis is JenisUnit.KOTA:
            satu.jenis = JenisUnit.BIDANG
        if not satu.induk:
            satu.induk = akar
            if satu.kode != akar:
                satu.ingatkan("DiatasanId", "Tanpa unit atasan, jadi diletakkan langsung di kota.")
    if calon and calon[0].kode != akar:
        # The city has a code of its own here; what the file hangs on its root hangs on ours.
        for satu in baris:
            satu.induk = akar if satu.induk == calon[0].kode else satu.induk
    return akar


def _cocokkan(baris: list[BarisUnit], kini: Keadaan, pada: date) -> None:
    for satu in baris:
        if not satu.jalan:
            continue
        unit = kini.unit.get(satu.kode)
        if not satu.induk and kini.kota is not None:
            unit = kini.kota
        if unit is None:
            continue
        satu.unit_id = unit.pk
        if unit.masa.upper is not None and unit.masa.upper <= pada:
            satu.galat("Id", "Unit ini sudah ditutup di aplikasi.", DI_APLIKASI)


def _induk(baris: list[BarisUnit], kini: Keadaan, akar: str) -> None:
    """Parents in any order; rows under nothing, under an error or under themselves are errors."""
    menurut = {satu.kode: satu for satu in baris if satu.jalan}
    kini_induk = {
        kode: kini.menurut_id[unit.induk_id].kode if unit.induk_id else None
        for kode, unit in kini.unit.items()
    }
    dikenal = {*kini.unit, akar, *menurut}
    _tanpa_induk(menurut, kini, [s for s in menurut.values() if s.induk and s.induk not in dikenal])
    while True:
        rencana = kini_induk | {k: s.induk for k, s in menurut.items() if s.jalan}
        cincin = lingkaran(rencana, list(menurut))
        salah = [menurut[kode] for kode in cincin if kode in menurut and menurut[kode].jalan]
        if not salah:
            return
        for satu in salah:
            kata = " → ".join(_nama(kode, menurut, kini) for kode in cincin[satu.kode][:6])
            satu.galat("DiatasanId", f"Unit berada di bawah dirinya sendiri: {kata}.")
        hilang = {satu.kode for satu in salah} - kini.unit.keys()
        _tanpa_induk(menurut, kini, [s for s in menurut.values() if s.jalan and s.induk in hilang])


def _tanpa_induk(menurut: dict[str, BarisUnit], kini: Keadaan, salah: list[BarisUnit]) -> None:
    """Errors of these rows, and of everything new below them."""
    anak: dict[str | None, list[BarisUnit]] = {}
    for satu in menurut.values():
        anak.setdefault(satu.induk, []).append(satu)
    while salah:
        satu = salah.pop()
        if not satu.jalan:
            continue
        satu.galat("DiatasanId", f"Unit atasan {satu.induk} tidak ada atau galat.")
        if satu.kode not in kini.unit:
            salah.extend(anak.get(satu.kode, []))


def _nama(kode: str, menurut: dict[str, BarisUnit], kini: Keadaan) -> str:
    return menurut[kode].nama if kode in menurut else kini.unit[kode].nama


def _bandingkan(satu: BarisUnit, kini: Keadaan) -> None:
    unit = kini.menurut_id.get(satu.unit_id or 0)
    if unit is not None:
        atas = kini.menurut_id.get(unit.induk_id or 0)
        if unit.nama.lower() != satu.nama.lower() and unit.jenis != JenisUnit.KOTA:
            satu.ubah("NamaUnor", unit.nama, satu.nama)
        if satu.induk and (atas is None or atas.kode != satu.induk):
            satu.ubah("DiatasanId", atas.nama if atas else "", satu.induk)
    _jabatan(satu, kini)
    _pemimpin(satu, kini)
    if unit is None:
        satu.status = StatusBaris.BARU
        satu.perubahan = []
    else:
        satu.status = StatusBaris.BERUBAH if satu.perubahan else StatusBaris.TETAP


def _jabatan(satu: BarisUnit, kini: Keadaan) -> None:
    if not satu.jabatan:
        return
    jenis = jenis_jabatan(satu.eselon)
    lama = kini.jabatan.get(satu.jabatan.lower())
    if lama is not None:
        if jenis is not None and lama.jenis != jenis:
            satu.ingatkan(
                "EselonId", f"{lama.nama} tercatat sebagai jabatan jenis lain.", DI_APLIKASI
            )
    elif jenis is None:
        satu.ingatkan("EselonId", f"Tanpa eselon, jadi jabatan {satu.jabatan} tidak dibuat.")
    else:
        satu.jabatan_baru = jenis
        satu.ubah("NamaJabatan", "", satu.jabatan)


def _pemimpin(satu: BarisUnit, kini: Keadaan) -> None:
    """The head, where nobody stands in the way; everything else is told and left to HR."""
    if not satu.pemimpin:
        return
    orang = kini.orang.get(satu.pemimpin)
    if orang is None:
        satu.ingatkan(
            "PemimpinPnsId", "Pemimpin belum dikenal. Impor pegawai, lalu impor unit lagi."
        )
        return
    tempat = kini.tempat.get(orang[0])
    kepala = kini.kepala.get(satu.unit_id or 0)
    if tempat is None or tempat[1] != satu.unit_id:
        satu.ingatkan(
            "PemimpinPnsId", f"{orang[1]} tidak ditempatkan di unit ini.", "penempatan pegawai"
        )
    elif kepala is not None and kepala[0] != orang[0]:
        satu.ingatkan(
            "PemimpinPnsId",
            f"Kepala yang tercatat {kepala[1]}, menurut berkas {orang[1]}.",
            "penempatan pegawai",
        )
    elif not tempat[2]:
        satu.kepala = tempat[0]
        satu.ubah("PemimpinPnsId", "", orang[1])
