"""The nomor induk of an ASN: eighteen digits that tell birth, appointment, sex, serial.

PNS (Peraturan Kepala BKN 43/2007): 8 birth date, 6 year and month of the CPNS appointment,
1 sex, 3 serial.  PPPK: 8 birth date, 4 year of first appointment, 2 contract code that is never
a month (13 or more), 1 sex, 3 serial.
"""

from dataclasses import dataclass
from datetime import date

from dumai_asn.direktori.rules.bawaan import BAWAAN_NIP, AcuanNIP
from dumai_asn.direktori.rules.istilah import JenisKelamin, JenisNomor, StatusPegawai

PANJANG = 18
BULAN_TERAKHIR = 12
_KELAMIN = {"1": JenisKelamin.LAKI_LAKI, "2": JenisKelamin.PEREMPUAN}


class NIPTidakSah(ValueError):
    """The digits cannot be a nomor induk; the message says which part is wrong."""


@dataclass(frozen=True, slots=True)
class NIP:
    """What a nomor induk tells.

    ``tmt`` is the first day of the appointment (PPPK: 1 January of the year), ``kode`` the
    digits 13-14, ``peringatan`` what is unusual but possible.
    """

    nomor: str
    lahir: date
    tmt: date
    kode: str
    kelamin: JenisKelamin
    urut: int
    jenis: JenisNomor
    peringatan: tuple[str, ...] = ()

    @property
    def berspasi(self) -> str:
        """Grouped 8-6-1-3, as official letters print it."""
        nomor = self.nomor
        return f"{nomor[:8]} {nomor[8:14]} {nomor[14]} {nomor[15:]}"


def urai(teks: str, *, acuan: AcuanNIP = BAWAAN_NIP) -> NIP:
    """Read a nomor induk, with or without spaces.

    Raises :class:`NIPTidakSah` for: not 18 ASCII digits, an impossible date, a sex digit other
    than 1 or 2, serial 000, code 00, an appointment before the year of the 17th birthday.
    """
    nomor = "".join(teks.split())
    if len(nomor) != PANJANG or not (nomor.isascii() and nomor.isdigit()):
        raise NIPTidakSah(f"Nomor induk terdiri dari {PANJANG} angka.")
    lahir = _tanggal(nomor[:4], nomor[4:6], nomor[6:8], "Tanggal lahir (angka 1 sampai 8)")
    kode = nomor[12:14]
    jenis = JenisNomor.PNS if int(kode) <= BULAN_TERAKHIR else JenisNomor.PPPK
    bulan = kode if jenis is JenisNomor.PNS else "01"
    tmt = _tanggal(nomor[8:12], bulan, "01", "Pengangkatan (angka 9 sampai 14)")
    if nomor[14] not in _KELAMIN:
        raise NIPTidakSah("Angka ke-15 harus 1 (laki-laki) atau 2 (perempuan).")
    urut = int(nomor[15:])
    if not urut:
        raise NIPTidakSah("Nomor urut (tiga angka terakhir) tidak boleh 000.")
    if tmt.year - lahir.year < acuan.selisih_tahun_minimal:
        raise NIPTidakSah(
            f"Tahun pengangkatan {tmt.year} lebih awal daripada tahun ulang tahun"
            f" ke-{acuan.selisih_tahun_minimal}."
        )
    return NIP(
        nomor=nomor,
        lahir=lahir,
        tmt=tmt,
        kode=kode,
        kelamin=_KELAMIN[nomor[14]],
        urut=urut,
        jenis=jenis,
        peringatan=_peringatan(jenis, kode, acuan),
    )


def beda_status(nip: NIP, status: str) -> str | None:
    """A warning when the pattern does not fit the status in the master data, else None.

    Only a warning: historic and converted numbers exist, and the master data wins.  Raises
    ``ValueError`` for an unknown status.
    """
    pppk = {StatusPegawai.PPPK, StatusPegawai.PPPK_PARUH_WAKTU}
    harapan = JenisNomor.PPPK if StatusPegawai(status) in pppk else JenisNomor.PNS
    if nip.jenis is harapan:
        return None
    return f"Pola nomor induk ini milik {nip.jenis}, sedangkan datanya {harapan}."


def _tanggal(tahun: str, bulan: str, hari: str, sebutan: str) -> date:
    try:
        return date(int(tahun), int(bulan), int(hari))
    except ValueError:
        raise NIPTidakSah(f"{sebutan} bukan tanggal yang ada.") from None


def _peringatan(jenis: JenisNomor, kode: str, acuan: AcuanNIP) -> tuple[str, ...]:
    if jenis is JenisNomor.PNS or kode in acuan.kode_pppk_lazim:
        return ()
    return (f"Kode {kode} pada angka ke-13 dan 14 tidak lazim. Periksa kembali nomornya.",)


def berkelompok(nomor: str) -> str:
    """Grouped as on paper, 8-6-1-3: ``19870514 201101 2 901``; anything else unchanged."""
    if len(nomor) != 18:
        return nomor
    return " ".join((nomor[:8], nomor[8:14], nomor[14], nomor[15:]))
