"""The house as a whole: rooms in their order, doors that are open on purpose, settings, files."""

import re
from collections import Counter
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db.migrations.loader import MigrationLoader
from django.urls import URLPattern, URLResolver, get_resolver

from tests.rumah.sumber import AKAR, RUANG, berkas_teks, label, modul, nama, urutan_ruang

# --- rooms ----------------------------------------------------------------------------------

#: Children of ``dumai_asn`` that are no rooms: they know no room, and import-linter holds that.
BUKAN_RUANG = {"dumai_asn.lokal"}


def test_setiap_ruang_berdiri_dalam_urutan_impor():
    anak = {f"dumai_asn.{p.parent.name}" for p in (AKAR / "dumai_asn").glob("*/__init__.py")}
    aplikasi = {
        satu.name for satu in apps.get_app_configs() if Path(satu.path).is_relative_to(AKAR)
    }
    aplikasi -= {satu for satu in aplikasi if ".venv" in str(apps.get_app_config(label(satu)).path)}
    assert anak - BUKAN_RUANG <= set(urutan_ruang())
    assert aplikasi == set(urutan_ruang())


def test_urutan_aplikasi_sama_dengan_urutan_ruang():
    """An upper room's templates and commands win over a lower room's."""
    milik = [satu for satu in settings.INSTALLED_APPS if satu in urutan_ruang()]
    assert milik == list(urutan_ruang())


#: Template folders that carry another name than their room.
MAP_TEMPLAT = {"account": "akun", "mfa": "akun", "usersessions": "akun"}
_URL = re.compile(r"\{%\s*url\s+['\"](\w+):")
_REVERSE = re.compile(r"\b(?:reverse|reverse_lazy|redirect|resolve_url)\(\s*['\"](\w+):")


def _di_atas(ruang: str) -> set[str]:
    urutan = [label(satu) for satu in urutan_ruang()]
    return set(urutan[: urutan.index(ruang)])


def test_templat_ruang_bawah_tidak_menyebut_halaman_ruang_atas():
    ruang = {label(satu) for satu in urutan_ruang()}
    temuan = []
    for jalur in sorted((AKAR / "templates").rglob("*")):
        pertama = jalur.relative_to(AKAR / "templates").parts[0]
        pemilik = MAP_TEMPLAT.get(pertama, pertama if pertama in ruang else "inti")
        if jalur.is_file():
            for tujuan in _URL.findall(jalur.read_text(encoding="utf-8")):
                if tujuan in _di_atas(pemilik):
                    temuan.append(f"{nama(jalur)}: {tujuan}")
    assert temuan == []


def test_kode_ruang_bawah_tidak_menyebut_halaman_ruang_atas():
    temuan = []
    for ruang in urutan_ruang():
        for jalur in sorted((AKAR / ruang.replace(".", "/")).rglob("*.py")):
            for tujuan in _REVERSE.findall(jalur.read_text(encoding="utf-8")):
                if tujuan in _di_atas(label(ruang)):
                    temuan.append(f"{nama(jalur)}: {tujuan}")
    assert temuan == []


# --- doors ----------------------------------------------------------------------------------

#: Pages without sign-in.  A new one is a decision.
TANPA_MASUK = {
    "account_login": "signing in",
    "akun_aktivasi": "the first password, by a code from HR",
    "account_inactive": "says that the account is closed",
    "account_logout": "leads whoever is out already to the sign-in page",
    "mfa_authenticate": "the second step of signing in",
    "inti:healthz": "asked by the launcher and by monitoring",
    "inti:readyz": "asked by the launcher and by monitoring",
    "inti:periksa": "whoever holds a paper asks whether it is valid",
    "inti:periksa_kode": "and is told that much, nothing of its content",
    "inti:draf": "answers a page whose session is over in words, and keeps nothing then",
    "inti:komponen": "invented examples only, and only where KOMPONEN is on",
}


def _alamat(penyelesai: URLResolver, ruang: str = ""):
    for pola in penyelesai.url_patterns:
        if isinstance(pola, URLResolver):
            yield from _alamat(pola, f"{pola.namespace}:" if pola.namespace else ruang)
        elif isinstance(pola, URLPattern):
            yield f"{ruang}{pola.name}", pola.callback


def test_halaman_tanpa_masuk_hanya_yang_tertulis():
    terbuka = {
        n for n, view in _alamat(get_resolver()) if not getattr(view, "login_required", True)
    }
    assert terbuka == set(TANPA_MASUK)


def test_setiap_alamat_bernama_dan_sekali():
    semua = Counter(n for n, _ in _alamat(get_resolver()))
    assert [n for n, jumlah in semua.items() if jumlah > 1 or n.endswith("None")] == []


# --- settings -------------------------------------------------------------------------------


def test_env_example_menyebut_setiap_nama_dengan_satu_baris_penjelasan():
    dibaca = set(
        re.findall(
            r"\benv\.\w+\(\s*\"([A-Z_]+)\"",
            (AKAR / "dumai_asn" / "settings.py").read_text(encoding="utf-8"),
        )
    )
    baris = (AKAR / ".env.example").read_text(encoding="utf-8").splitlines()
    tertulis = []
    for sebelum, satu in zip(["", *baris], baris, strict=False):
        if cocok := re.match(r"#?([A-Z_]+)=", satu):
            tertulis.append(cocok[1])
            assert re.match(r"# [A-Z]", sebelum), f"{cocok[1]} without a word"
    assert sorted(tertulis) == sorted(dibaca)


# --- migrations -----------------------------------------------------------------------------


def _migrasi():
    pemuat = MigrationLoader(None)
    milik = {label(satu) for satu in urutan_ruang()}
    return [m for (aplikasi, _), m in sorted(pemuat.disk_migrations.items()) if aplikasi in milik]


def test_migrasi_bernama_dan_bernomor_sekali():
    nomor = Counter((m.app_label, m.name[:4]) for m in _migrasi())
    assert [satu for satu, jumlah in nomor.items() if jumlah > 1] == []
    buruk = [
        f"{m.app_label}.{m.name}"
        for m in _migrasi()
        if not re.fullmatch(r"\d{4}_[a-z][a-z0-9_]+", m.name)
        or re.search(r"_auto_|_initial$|_alter_|_remove_.*_and_more", m.name)
    ]
    assert buruk == []


def test_migrasi_dapat_dibalik():
    buruk = [
        f"{m.app_label}.{m.name}: {operasi.describe()}"
        for m in _migrasi()
        for operasi in m.operations
        if not operasi.reversible
    ]
    assert buruk == []


def test_migrasi_tidak_mengimpor_ruang():
    """Rules and models move on; a migration must read the same in ten years."""
    izin = {"dumai_asn.inti.bidang", "dumai_asn.inti.migrasi"}
    temuan = []
    for jalur in modul():
        if "migrations" not in jalur.parts:
            continue
        for cocok in re.finditer(
            rf"^(?:from|import) ((?:{'|'.join(RUANG)})[\w.]*)", jalur.read_text("utf-8"), re.M
        ):
            if cocok[1] not in izin:
                temuan.append(f"{nama(jalur)}: {cocok[1]}")
    assert temuan == []


# --- files ----------------------------------------------------------------------------------

#: Paths of one machine, and hosts packages were fetched from.
ASING = re.compile(
    r"(?<![\w.~-])/(?:root|home|Users|work|mnt)/[\w.-]+"
    r"|https?://(?!(?:127\.0\.0\.1|localhost|\[::1\])\b)[\w.-]*"
    r"(?:pypi|pythonhosted|npmjs|registry|artifact|nexus|proxy|mirror)[\w.-]*",
    re.IGNORECASE,
)


@pytest.mark.parametrize("akar", ["", *RUANG, "templates", "static", "docs", "script", "tests"])
def test_tidak_ada_jalur_mesin_atau_gudang_paket(akar):
    temuan = [
        f"{nama(jalur)}: {cocok[0]}"
        for jalur in berkas_teks()
        if (jalur.parent == AKAR if not akar else jalur.is_relative_to(AKAR / akar))
        and jalur != Path(__file__)
        for cocok in ASING.finditer(jalur.read_text(encoding="utf-8", errors="replace"))
    ]
    assert temuan == []
