"""Figures that are rolled up: what each counts, in words and as one SQL text.

A figure stands on the board ``ukuran_rekap``, so any room above may add one.  Its SQL gives
one row a person for one cycle; the roll-up adds the rows over the frozen tree, and every number
on a page opens the very rows it was made of, because both come from this one text.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dumai_asn.inti import papan

from ..rules.istilah import StatusPenilaian

#: Tables whose change makes figures dirty; migration 0002 puts the triggers there, a test
#: compares.  A room that adds a figure from another table brings that trigger itself.
TABEL_KOTOR = (
    "evaluasi_penilaian",
    "kinerja_laporanperiode",
    "kinerja_rencanaaksi",
    "kinerja_versiskp",
)


@dataclass(frozen=True)
class Ukuran:
    """A figure.

    ``sql`` is a SELECT whose only parameter is ``%(siklus)s`` (a literal per cent sign is
    written twice) and whose columns are, in any order:

    ``unit_id``     unit the person counts for (the one stored on the evaluation)
    ``pegawai_id``  the person, at most once a figure
    ``kelompok``    class within the figure (a predikat); ``''`` where there are none
    ``n``           1 when the person could be counted, else 0
    ``jumlah``      what is added up: 0 or 1, or an amount
    ``penyebut``    what the base grows by; never left out, so that missing is not zero

    Only main evaluations (``utama``) are rolled up.  ``versi`` goes up when the meaning changes.
    """

    kode: str
    judul: str
    penjelasan: str
    versi: int
    sql: str

    def baris(self, siklus_id: int) -> tuple[str, list[object]]:
        """The rows of one cycle as SQL with positional parameters, to stand inside a query."""
        return (
            self.sql.replace("%(siklus)s", "%s"),
            [siklus_id] * self.sql.count("%(siklus)s"),
        )


_ORANG = """
FROM evaluasi_penilaian p
JOIN evaluasi_siklus s ON s.id = p.siklus_id
WHERE p.siklus_id = %(siklus)s AND p.utama
"""
_TERKIRIM = f"p.status <> '{StatusPenilaian.TERBUKA}'"


def _langkah(selesai: str, *, terhitung: str = "true") -> str:
    """A step that a person has done or not; the base is everybody liable in the cycle."""
    return f"""
SELECT p.unit_id, p.pegawai_id, '' AS kelompok, ({terhitung})::int AS n,
       ({terhitung} AND {selesai})::int AS jumlah, 1 AS penyebut
{_ORANG}"""


def _sebaran(kolom: str) -> str:
    """A class of each evaluation once it was sent; a draft of the evaluator counts nowhere."""
    return f"""
SELECT p.unit_id, p.pegawai_id, CASE WHEN {_TERKIRIM} THEN p.{kolom} ELSE '' END AS kelompok,
       ({_TERKIRIM})::int AS n, ({_TERKIRIM})::int AS jumlah, 1 AS penyebut
{_ORANG}"""


def _status(*status: StatusPenilaian) -> str:
    return f"p.status IN ({', '.join(repr(str(satu)) for satu in status)})"


_P = StatusPenilaian

SKP_TETAP = Ukuran(
    "evaluasi.skp",
    "SKP ditetapkan",
    "Pegawai dengan SKP definitif yang ditetapkan dan berlaku dalam periode, dari semua pegawai "
    "yang wajib dinilai.",
    1,
    _langkah(
        """EXISTS (
    SELECT 1 FROM kinerja_skp k
    JOIN kinerja_versiskp v ON v.skp_id = k.id
    JOIN kinerja_periode e ON e.id = s.periode_id
    WHERE k.pegawai_id = p.pegawai_id AND k.jenis = 'DEFINITIF' AND v.masa && e.masa
)"""
    ),
)
RENCANA_AKSI = Ukuran(
    "evaluasi.rencana_aksi",
    "Rencana aksi lengkap",
    "Pegawai yang mempunyai rencana aksi periode ini untuk setiap RHK, dari semua pegawai yang "
    "wajib dinilai.",
    1,
    _langkah(
        """NOT EXISTS (
    SELECT 1 FROM kinerja_isirhk i
    WHERE i.versi_id = p.versi_id AND NOT EXISTS (
        SELECT 1 FROM kinerja_rencanaaksi a
        WHERE a.rhk_id = i.rhk_id AND a.periode_id = s.periode_id
    )
)""",
        terhitung="p.versi_id IS NOT NULL",
    ),
)
LAPORAN = Ukuran(
    "evaluasi.laporan",
    "Laporan diajukan",
    "Pegawai yang sudah mengajukan laporan periode, dari semua pegawai yang wajib dinilai.",
    1,
    _langkah(
        """EXISTS (
    SELECT 1 FROM kinerja_laporanperiode l
    WHERE l.skp_id = p.skp_id AND l.periode_id = s.periode_id
      AND l.status IN ('DIAJUKAN', 'DITERIMA')
)""",
        terhitung="p.skp_id IS NOT NULL",
    ),
)
DINILAI = Ukuran(
    "evaluasi.dinilai",
    "Sudah dinilai",
    "Pegawai yang penilaiannya sudah dikirim penilai, dari semua pegawai yang wajib dinilai.",
    1,
    _langkah(_TERKIRIM),
)
DISERAHKAN = Ukuran(
    "evaluasi.diserahkan",
    "Nilai diserahkan",
    "Pegawai yang nilainya sudah diserahkan kepadanya, dari semua pegawai yang wajib dinilai.",
    1,
    _langkah(_status(_P.DISERAHKAN, _P.DITERIMA, _P.KEBERATAN, _P.FINAL)),
)
DITERIMA = Ukuran(
    "evaluasi.diterima",
    "Nilai diterima",
    "Pegawai yang menyatakan menerima nilainya, atau yang nilainya sudah final, dari semua "
    "pegawai yang wajib dinilai.",
    1,
    _langkah(_status(_P.DITERIMA, _P.FINAL)),
)
FINAL = Ukuran(
    "evaluasi.final",
    "Nilai final",
    "Pegawai yang nilainya sudah final, dari semua pegawai yang wajib dinilai.",
    1,
    _langkah(_status(_P.FINAL)),
)
TANPA_PENILAI = Ukuran(
    "evaluasi.tanpa_penilai",
    "Tanpa penilai",
    "Pegawai tanpa pejabat penilai kinerja pada hari terakhir masa yang dinilai, dari semua "
    "pegawai yang wajib dinilai.",
    1,
    _langkah("p.penilai_id IS NULL"),
)
PREDIKAT = Ukuran(
    "evaluasi.predikat",
    "Sebaran predikat",
    "Pegawai menurut predikat dari penilaian yang sudah dikirim; yang belum dinilai tidak "
    "termasuk predikat mana pun.",
    1,
    _sebaran("predikat"),
)
RATING_HASIL = Ukuran(
    "evaluasi.hasil",
    "Sebaran rating hasil kerja",
    "Pegawai menurut rating hasil kerja dari penilaian yang sudah dikirim.",
    1,
    _sebaran("rating_hasil"),
)
RATING_PERILAKU = Ukuran(
    "evaluasi.perilaku",
    "Sebaran rating perilaku kerja",
    "Pegawai menurut rating perilaku kerja dari penilaian yang sudah dikirim.",
    1,
    _sebaran("rating_perilaku"),
)

UKURAN = (
    SKP_TETAP,
    RENCANA_AKSI,
    LAPORAN,
    DINILAI,
    DISERAHKAN,
    DITERIMA,
    FINAL,
    TANPA_PENILAI,
    PREDIKAT,
    RATING_HASIL,
    RATING_PERILAKU,
)


def semua_ukuran() -> Iterable[Ukuran]:
    """Every figure on the board, of this room and of the rooms above."""
    return [isi for _, isi in papan.penyedia("ukuran_rekap")]
