"""The end of somebody's service, and the way back: which day, for which reason."""

from datetime import date

from dumai_asn.direktori.rules.fakta import PPPK, FaktaTidakSah, Nilai
from dumai_asn.direktori.rules.istilah import Kedudukan
from dumai_asn.inti.rules.rentang import SATU_HARI
from dumai_asn.inti.rules.tanggal import panjang, rentang

#: Ways to leave, in the order in which a form lists them.
SEBAB = (
    Kedudukan.PENSIUN,
    Kedudukan.KONTRAK_BERAKHIR,
    Kedudukan.PINDAH,
    Kedudukan.BERHENTI,
    Kedudukan.DIBERHENTIKAN,
    Kedudukan.MENINGGAL,
)


def periksa_akhir(
    milik: list[Nilai], *, sebab: Kedudukan, terakhir: date, status: str | None, pada: date
) -> None:
    """Refuse an end of service on ``terakhir``, the last day; ``FaktaTidakSah`` says why.

    ``milik``: the recorded standing, empty for who has none (then the post counts); ``status``:
    that of the last day.  A death is told when it has happened; the rest may be known in advance.
    """
    if sebab not in SEBAB:
        raise FaktaTidakSah("Pilih sebabnya.", "sebab")
    if sebab is Kedudukan.MENINGGAL and terakhir > pada:
        raise FaktaTidakSah("Tanggal meninggal tidak boleh sesudah hari ini.", "sampai")
    if sebab is Kedudukan.KONTRAK_BERAKHIR and status is not None and status not in PPPK:
        raise FaktaTidakSah("Hanya PPPK yang berkontrak. Pilih sebab lain.", "sebab")
    keluar = [s for s in milik if s.nilai != Kedudukan.AKTIF and _sesudah(s, terakhir)]
    if keluar:
        raise FaktaTidakSah(f"Sudah tercatat {keluar[0].sebutan}. Batalkan akhir dinas itu dahulu.")
    if milik and not any(s.nilai == Kedudukan.AKTIF and s.masa.memuat(terakhir) for s in milik):
        raise FaktaTidakSah(
            f"Pada {panjang(terakhir)} orang ini tidak tercatat bertugas. Periksa harinya.",
            "sampai",
        )
    if any((s.masa.mulai or date.min) > terakhir for s in milik):
        raise FaktaTidakSah("Sesudah hari itu masih tercatat kedudukan lain. Periksa riwayatnya.")


def periksa_kembali(milik: list[Nilai], *, mulai: date) -> Nilai:
    """The standing that a return on ``mulai`` ends; ``FaktaTidakSah`` when there is none."""
    kini = next((s for s in milik if s.masa.memuat(mulai)), None)
    if kini is None or kini.nilai == Kedudukan.AKTIF:
        raise FaktaTidakSah("Pada hari itu orang ini tercatat masih bertugas.", "mulai")
    if kini.nilai == Kedudukan.MENINGGAL:
        raise FaktaTidakSah(
            "Orang ini tercatat meninggal dunia. Bila keliru, batalkan akhir dinasnya."
        )
    if kini.masa.mulai == mulai:
        raise FaktaTidakSah(
            f"Dinasnya baru berakhir hari itu ({rentang(mulai, mulai + SATU_HARI)})."
            " Batalkan akhir dinasnya, atau pilih hari yang lebih kemudian.",
            "mulai",
        )
    return kini


def _sesudah(satu: Nilai, hari: date) -> bool:
    return satu.masa.akhir is None or satu.masa.akhir > hari + SATU_HARI
