"""House rules that a linter does not know, read off the source.

A finding names file and line.  An exemption is written here with its reason, so that a new one
is a visible decision.
"""

import ast
import re
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rumah.sumber import (
    AKAR,
    RUANG,
    di_bawah,
    modul,
    nama,
    panggilan,
    pohon,
    urutan_ruang,
)

#: Fetching an object for a request happens in ``access.py``, which also says who may have it.
AMBIL = {"get_object_or_404", "get_list_or_404", "aget_object_or_404"}

#: Views that look at tables by themselves.
VIEW_MEMBACA = {
    "dumai_asn/inti/views/kesehatan.py": "readiness asks the sweep's clock, nobody's object",
    "kinerja/views/tampil.py": "the report of a duty that the gate has opened already",
    "pembinaan/views/presensi.py": "hands the whole table to a query that narrows it to the class",
}


def test_view_tidak_mengambil_baris_sendiri():
    temuan = []
    for jalur in di_bawah("views", "api"):
        for simpul, terakhir in panggilan(jalur):
            kunci = {satu.arg for satu in simpul.keywords}
            if terakhir in AMBIL or (terakhir in {"get", "aget"} and kunci & {"pk", "id"}):
                temuan.append(f"{nama(jalur)}:{simpul.lineno}")
        for simpul in ast.walk(pohon(jalur)):
            if (
                isinstance(simpul, ast.Attribute)
                and simpul.attr == "objects"
                and nama(jalur) not in VIEW_MEMBACA
            ):
                temuan.append(f"{nama(jalur)}:{simpul.lineno}")
    assert temuan == []


def test_hanya_antrean_membangunkan_pekerja():
    temuan = [
        f"{nama(jalur)}:{simpul.lineno}"
        for jalur in modul()
        if nama(jalur) != "dumai_asn/inti/antrean.py"
        for simpul, terakhir in panggilan(jalur)
        if terakhir in {"delay", "delay_on_commit", "apply_async", "send_task"}
    ]
    assert temuan == []


#: What an upper room may use of a lower one; its doors (views, forms, tasks) are its own.
TERBUKA_KE_ATAS = {
    "access", "actions", "choices", "middleware", "models", "queries", "rules", "signals",
}  # fmt: skip


def test_ruang_tidak_memakai_pintu_ruang_lain():
    temuan = []
    for jalur in modul():
        sendiri = _ruang(nama(jalur).removesuffix(".py").replace("/", "."))
        for simpul in ast.walk(pohon(jalur)):
            if not isinstance(simpul, ast.ImportFrom) or simpul.level or not simpul.module:
                continue
            lain = _ruang(simpul.module)
            if lain is None or lain in (sendiri, "dumai_asn.inti"):
                continue
            bagian = simpul.module.removeprefix(lain).split(".")[1:2]
            if bagian and bagian[0] not in TERBUKA_KE_ATAS:
                temuan.append(f"{nama(jalur)}:{simpul.lineno} {simpul.module}")
    assert temuan == []


def _ruang(nama_modul: str) -> str | None:
    return next((r for r in urutan_ruang() if f"{nama_modul}.".startswith(f"{r}.")), None)


#: Today by the server's clock, wrong in Jakarta from midnight to seven in the morning.
HARI_SERVER = re.compile(
    r"\bCURRENT_DATE\b|\bLOCALTIMESTAMP\b|\b(?:now\(\)|current_timestamp)\s*::\s*date\b"
    r"|\bdate\s*\(\s*now\(\)|\bCAST\s*\(\s*now\(\)\s+AS\s+date",
    re.IGNORECASE,
)


def test_sql_tidak_bertanya_hari_kepada_server():
    temuan = [
        f"{nama(jalur)}: {cocok[0]}"
        for ruang in RUANG
        for akhiran in ("py", "sql")
        for jalur in sorted((AKAR / ruang).rglob(f"*.{akhiran}"))
        for cocok in HARI_SERVER.finditer(jalur.read_text(encoding="utf-8"))
    ]
    assert temuan == []


def test_hari_ini_hanya_dari_django_dan_tidak_dalam_rules():
    """``date.today()`` follows the process; a rule gets its day as a parameter."""
    temuan = []
    for jalur in modul():
        if "lokal" in jalur.parts:  # the launcher has no Django
            continue
        for simpul, terakhir in panggilan(jalur):
            jam = terakhir in {"today", "utcnow", "fromtimestamp"} or (
                "rules" in jalur.parts and terakhir in {"now", "localdate", "localtime", "time_ns"}
            )
            aman = any(satu.arg == "tz" for satu in simpul.keywords) or len(simpul.args) > 1
            if jam and not aman:
                temuan.append(f"{nama(jalur)}:{simpul.lineno}")
    assert temuan == []


# --- numbers of the law ---------------------------------------------------------------------

#: Numbers of arithmetic rather than of a regulation.
ANGKA_BIASA = {0, 1, 2, 100}
#: Modules in ``rules/`` that may write other numbers down.
ANGKA_LAIN = {
    "dumai_asn/inti/rules/hari_kerja.py": "the weekday on which a weekend begins",
    "dumai_asn/inti/rules/angka.py": "how many digits a form takes",
    "dumai_asn/inti/rules/dokumen.py": "how many signs a public code has, and how they are grouped",
    "dumai_asn/inti/rules/ics.py": "bytes of a line in a calendar file",
    "dumai_asn/inti/rules/lembar.py": "letters of a spreadsheet's cell, bytes handed on at a time",
    "dumai_asn/inti/rules/ukuran.py": "bytes of a kB and of a MB",
    "dumai_asn/inti/rules/impor.py": "letters of a cell, and what a number in a spreadsheet holds",
    "kinerja/rules/pola.py": "days looked back, the weekend, a day that every month has",
    "dumai_asn/direktori/rules/unit_siasn.py": "former eselon, one to five",
    "dumai_asn/direktori/rules/nip.py": "positions of the parts of a nomor induk",
    "dumai_asn/direktori/rules/siasn.py": "day 0 of a spreadsheet, a memory of words",
    "dumai_asn/direktori/rules/baris_siasn.py": "letters of a cell that are kept",
    "dumai_asn/direktori/rules/penempatan.py": "months of a year",
    "dumai_asn/contoh/rules/susunan.py": "the shape of an invented city",
    "kinerja/rules/pohon.py": "hundredths of a per cent, parts named in a sentence, places kept",
    "kinerja/rules/isi_skp.py": "what a column holds, and that weights are per cent",
    "kinerja/rules/smart.py": "from which likeness on a text counts as a copy",
    "kinerja/rules/jendela.py": "the last day of a month with 31 days",
    "kinerja/rules/ringkasan.py": "days of a week, months of a quarter and of a year",
    "evaluasi/rules/periode.py": "months of a quarter and of a year",
}


def _aturan():
    return [jalur for jalur in di_bawah("rules") if jalur.stem != "bawaan"]


def test_angka_peraturan_hanya_dalam_bawaan():
    temuan = [
        f"{nama(jalur)}:{simpul.lineno}: {simpul.value}"
        for jalur in _aturan()
        if nama(jalur) not in ANGKA_LAIN
        for simpul in ast.walk(pohon(jalur))
        if isinstance(simpul, ast.Constant)
        and type(simpul.value) in (int, float)
        and simpul.value not in ANGKA_BIASA
    ]
    assert temuan == []


def test_pengecualian_angka_masih_diperlukan():
    assert {nama(jalur) for jalur in _aturan()} >= set(ANGKA_LAIN)


def _fungsi_beracuan() -> dict[tuple[str, str], ast.FunctionDef]:
    """(module of rules, public function) that takes ``acuan``."""
    return {
        (jalur.stem, simpul.name): simpul
        for jalur in _aturan()
        for simpul in ast.walk(pohon(jalur))
        if isinstance(simpul, ast.FunctionDef)
        and not simpul.name.startswith("_")
        and any(satu.arg == "acuan" for satu in [*simpul.args.args, *simpul.args.kwonlyargs])
    }


def test_rules_menerima_acuan_sebagai_kata_kunci_dengan_bawaan():
    temuan = []
    for fungsi in _fungsi_beracuan().values():
        bawaan = dict(
            zip([satu.arg for satu in fungsi.args.kwonlyargs], fungsi.args.kw_defaults, strict=True)
        ).get("acuan")
        if not (isinstance(bawaan, ast.Name) and bawaan.id.startswith("BAWAAN")):
            temuan.append(fungsi.name)
    assert _fungsi_beracuan()
    assert temuan == []


#: The one writer that judges by the defaults themselves.
TANPA_ACUAN = {
    "dumai_asn/contoh/actions/isi.py": "fills an empty database, where no dated row can stand",
}


def _panggilan_rules(jalur: Path) -> Iterator[tuple[ast.Call, tuple[str, str]]]:
    """Calls of rules, as ``f()`` or ``modul.f()``, with module and name of the function."""
    fungsi: dict[str, tuple[str, str]] = {}
    modul_rules: dict[str, str] = {}
    for simpul in ast.walk(pohon(jalur)):
        if isinstance(simpul, ast.ImportFrom):
            bagian = (simpul.module or "").split(".")
            for satu in simpul.names:
                lokal = satu.asname or satu.name
                if bagian[-1] == "rules":
                    modul_rules[lokal] = satu.name
                elif "rules" in bagian:
                    fungsi[lokal] = (bagian[-1], satu.name)
    for simpul, terakhir in panggilan(jalur):
        match simpul.func:
            case ast.Name(id=lokal) if lokal in fungsi:
                yield simpul, fungsi[lokal]
            case ast.Attribute(value=ast.Name(id=lokal)) if lokal in modul_rules:
                yield simpul, (modul_rules[lokal], terakhir)


def test_di_luar_rules_acuan_selalu_diberikan():
    """Else a page would judge by today's default what another day's value decides."""
    beracuan = _fungsi_beracuan()
    temuan = [
        f"{nama(jalur)}:{simpul.lineno}: {fungsi}"
        for jalur in modul()
        if "rules" not in jalur.parts and nama(jalur) not in TANPA_ACUAN
        for simpul, (asal, fungsi) in _panggilan_rules(jalur)
        if (asal, fungsi) in beracuan
        and not any(satu.arg in ("acuan", None) for satu in simpul.keywords)
    ]
    assert temuan == []


#: Who may read a default outside ``rules/``.
BACA_BAWAAN = {
    **TANPA_ACUAN,
    "pembinaan/models/pelatihan.py": "the CHECK of a column is wide enough for every date",
}


def test_bawaan_hanya_dibaca_oleh_rules_dan_pendaftar():
    temuan = []
    for jalur in modul():
        if "rules" in jalur.parts or nama(jalur) in BACA_BAWAAN:
            continue
        for simpul in ast.walk(pohon(jalur)):
            if isinstance(simpul, ast.ImportFrom):
                diambil = {satu.name for satu in simpul.names}
                dari_bawaan = (simpul.module or "").endswith("rules.bawaan")
                if any(satu.startswith("BAWAAN") for satu in diambil) or (
                    dari_bawaan and diambil - {"ACUAN"} and jalur.stem == "apps"
                ):
                    temuan.append(f"{nama(jalur)}:{simpul.lineno}")
    assert temuan == []


def test_rules_tidak_mencari_acuan_sendiri():
    temuan = [
        f"{nama(jalur)}:{simpul.lineno}"
        for jalur in di_bawah("rules")
        for simpul, terakhir in panggilan(jalur)
        if terakhir == "acuan_pada"
    ]
    assert temuan == []


# --- forms ----------------------------------------------------------------------------------


def test_halaman_dengan_formulir_bernama_satu():
    """Its methods stand in ``inti/isian.py``; the rest says ``@halaman_isian``."""
    berjudul = '"GET", "HEAD", "POST"'
    temuan = [nama(j) for j in modul() if berjudul in j.read_text(encoding="utf-8")]
    assert temuan == ["dumai_asn/inti/isian.py"]


def test_draf_hilang_bersama_tulisannya():
    """A view that says a draft is done writes by ``kerjakan``, or inside ``draf.menulis()``."""
    temuan = []
    for jalur in di_bawah("views"):
        teks = jalur.read_text(encoding="utf-8")
        if "draf.selesai(" in teks and not re.search(r"\.kerjakan\(|draf\.menulis\(", teks):
            temuan.append(nama(jalur))
    assert temuan == []


# --- size -----------------------------------------------------------------------------------

#: Budget, and what fails the build.
MODUL, MODUL_MAKS = 400, 400
FUNGSI, FUNGSI_MAKS = 40, 60
FUNGSI_PANJANG = {
    "dumai_asn/inti/views/komponen.py:_konteks": "one dictionary that shows every component",
}


@pytest.mark.filterwarnings("default::UserWarning")
def test_modul_dan_fungsi_tetap_pendek():
    terlalu, mendekati = [], []
    for jalur in modul():
        if "migrations" in jalur.parts:
            continue
        baris = len(jalur.read_text(encoding="utf-8").splitlines())
        if baris > MODUL_MAKS:
            terlalu.append(f"{nama(jalur)}: {baris}")
        for simpul in ast.walk(pohon(jalur)):
            if isinstance(simpul, ast.FunctionDef | ast.AsyncFunctionDef):
                panjang = (simpul.end_lineno or simpul.lineno) - simpul.lineno + 1
                tempat = f"{nama(jalur)}:{simpul.name}"
                if panjang > FUNGSI_MAKS and tempat not in FUNGSI_PANJANG:
                    terlalu.append(f"{tempat}: {panjang}")
                elif FUNGSI < panjang <= FUNGSI_MAKS:
                    mendekati.append(f"{tempat}: {panjang}")
    if mendekati:
        warnings.warn(f"longer than {FUNGSI} lines: {', '.join(mendekati)}", stacklevel=1)
    assert terlalu == []


def test_tidak_ada_pekerjaan_yang_ditinggal_sebagai_catatan():
    temuan = [
        f"{nama(jalur)}:{nomor}"
        for jalur in modul()
        for nomor, baris in enumerate(jalur.read_text(encoding="utf-8").splitlines(), start=1)
        if re.search(r"\b(TODO|FIXME|XXX|NotImplementedError)\b", baris)
    ]
    assert temuan == []
