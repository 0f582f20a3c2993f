"""Setting a clone up: what is done, what is skipped, what is said when it fails."""

import subprocess
import sys
from pathlib import Path

import pytest

from dumai_asn.lokal import install
from dumai_asn.lokal.console import Galat
from dumai_asn.lokal.folder import PROJECT


@pytest.fixture
def klon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone that holds only what the installer reads."""
    for berkas in ("script/setup", "script/uv.txt", "package-lock.json"):
        (tmp_path / berkas).parent.mkdir(exist_ok=True)
        (tmp_path / berkas).write_bytes((PROJECT / berkas).read_bytes())
    (tmp_path / "requirements.txt").write_text("satu==1\n")
    (tmp_path / "requirements-dev.txt").write_text("satu==1\ndua==2\n")
    monkeypatch.setattr(install, "PROJECT", tmp_path)
    monkeypatch.setattr(install, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(install, "NODE_MODULES", tmp_path / "node_modules")
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def langkah(klon: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The steps that were taken, without taking them."""
    tercatat: list[str] = []

    def buat() -> None:
        tercatat.append("venv")
        (klon / ".venv").mkdir(exist_ok=True)

    monkeypatch.setattr(install, "_make_venv", buat)
    monkeypatch.setattr(install, "_install_uv", lambda: None)
    monkeypatch.setattr(install, "_install_locked", tercatat.append)
    return tercatat


def test_nothing_is_done_twice(langkah: list[str]) -> None:
    install.install_python("runtime")
    install.install_python("runtime")
    assert langkah == ["venv", "requirements.txt"]


def test_the_dev_lock_holds_the_runtime_too(langkah: list[str]) -> None:
    install.install_python("dev")
    install.install_python("runtime")
    assert langkah == ["venv", "requirements-dev.txt"]


def test_a_changed_lock_is_installed_into_the_same_environment(
    klon: Path, langkah: list[str]
) -> None:
    install.install_python("runtime")
    (klon / "requirements.txt").write_text("satu==1.1\n")
    install.install_python("runtime")
    assert langkah == ["venv", "requirements.txt", "requirements.txt"]


def test_a_half_made_environment_is_made_anew(klon: Path, langkah: list[str]) -> None:
    (klon / ".venv").mkdir()
    install.install_python("runtime")
    assert langkah == ["venv", "requirements.txt"]


@pytest.mark.lambat
def test_unreachable_registry_is_said_in_one_line(
    klon: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kunci = "tidak-ada-di-mana-pun==1 --hash=sha256:" + "0" * 64
    (klon / "requirements.txt").write_text(kunci + "\n")
    monkeypatch.setattr(install, "_python", lambda: sys.executable)
    for nama in ("PIP_INDEX_URL", "UV_DEFAULT_INDEX"):
        monkeypatch.setenv(nama, "http://127.0.0.1:9/simple")  # nobody listens there
    monkeypatch.setenv("UV_HTTP_RETRIES", "0")
    monkeypatch.setattr(install, "PIP", (*install.PIP[:-1], "0"))
    with pytest.raises(Galat, match=r"paket Python tidak dapat diunduh.*registri") as galat:
        install._install_locked("requirements.txt")
    assert "\n" not in str(galat.value)
    assert (klon / "data" / "log" / "pasang.log").stat().st_size > 0


def test_uv_is_told_what_pip_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("UV_DEFAULT_INDEX", raising=False)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    lingkungan = install._uv_environment()
    assert lingkungan["UV_DEFAULT_INDEX"] == "http://127.0.0.1:9/simple"
    assert lingkungan["UV_SYSTEM_CERTS"] == "1"


def test_npm_of_the_machine_needs_a_recent_node(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for nama in ("npm", "node"):
        (tmp_path / nama).write_text("#!/bin/sh\necho v$VERSI\n")
        (tmp_path / nama).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("VERSI", "20.20.2")
    assert install._machine_npm() == tmp_path
    monkeypatch.setenv("VERSI", "12.22.9")
    assert install._machine_npm() is None


def test_lock_files_name_no_host() -> None:
    berkas = ("requirements.txt", "requirements-dev.txt", "script/uv.txt", "script/node.txt")
    for nama in berkas:
        isi = (PROJECT / nama).read_text()
        assert "://" not in isi, nama
        assert isi.count("--hash=sha256:") >= isi.count("==") > 0, nama
    assert '"resolved"' not in (PROJECT / "package-lock.json").read_text()


def test_no_shell_script_is_malformed() -> None:
    skrip = [*(PROJECT / "script").iterdir(), PROJECT / ".ci" / "run"]
    for berkas in skrip:
        if berkas.suffix != ".txt":
            assert subprocess.run(["bash", "-n", berkas]).returncode == 0, berkas
            assert berkas.stat().st_mode & 0o111, f"{berkas} tidak dapat dijalankan"
