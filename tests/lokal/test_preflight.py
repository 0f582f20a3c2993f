"""A start that cannot work says so at once, in one line a person can act on."""

import socket
import sys
from pathlib import Path

import pytest

from dumai_asn.lokal.console import Galat
from dumai_asn.lokal.folder import PROJECT, State, claim, prepare
from dumai_asn.lokal.ports import HOST, free_port
from dumai_asn.lokal.preflight import claim_start

from .alat import jalankan, lokal


def test_taken_port(tmp_path: Path) -> None:
    with socket.create_server((HOST, 0)) as lain:
        port = str(lain.getsockname()[1])
        hasil = lokal(tmp_path, PORT=port)
    assert hasil.returncode == 1
    assert hasil.stderr.splitlines() == [
        f"Galat: porta {port} sedang dipakai program lain;"
        f" pilih yang lain: PORT={int(port) + 1} script/server"
    ]


@pytest.mark.parametrize("porta", ["delapan ribu", "0", "65536", "²"])
def test_port_that_is_none(monkeypatch: pytest.MonkeyPatch, porta: str) -> None:
    monkeypatch.setenv("PORT", porta)
    with pytest.raises(Galat, match="bukan nomor porta"):
        claim_start()


@pytest.mark.parametrize("jumlah", ["19", "banyak", "-5"])
def test_size_of_the_demo_city(monkeypatch: pytest.MonkeyPatch, jumlah: str) -> None:
    monkeypatch.setenv("PEGAWAI", jumlah)
    with pytest.raises(Galat, match="paling sedikit 20"):
        claim_start()


def test_folder_that_cannot_be_written(tmp_path: Path) -> None:
    berkas = tmp_path / "berkas"
    berkas.touch()
    with pytest.raises(Galat, match=r"tidak dapat ditulis.*DATA_DIR"):
        prepare(berkas / "data")


def test_new_folder_is_closed_to_others(tmp_path: Path) -> None:
    assert prepare(tmp_path / "data").stat().st_mode & 0o777 == 0o700
    assert list((tmp_path / "data").iterdir()) == []


def test_second_start_names_the_first(tmp_path: Path) -> None:
    with claim(tmp_path, "http://127.0.0.1:8000 (pid 42)"):
        hasil = lokal(tmp_path, PORT=str(free_port()))
    assert hasil.returncode == 1
    assert hasil.stderr.splitlines() == [
        f"Galat: server untuk {tmp_path} sudah berjalan: http://127.0.0.1:8000 (pid 42)"
    ]
    with claim(tmp_path, "yang berikut"):
        pass  # the claim ended with its holder


def test_old_python(tmp_path: Path) -> None:
    tua = tmp_path / "python3"
    tua.write_text('#!/bin/sh\n[ "$1" = --version ] && exec echo Python 3.9.2\nexit 1\n')
    tua.chmod(0o755)
    for versi in (11, 12, 13, 14):
        (tmp_path / f"python3.{versi}").symlink_to(tua)
    hasil = jalankan(tmp_path, "script/setup", PATH=f"{tmp_path}:/usr/bin:/bin", PYTHON="")
    assert hasil.returncode == 1
    assert hasil.stderr == "Galat: perlu Python 3.11 atau lebih baru; yang ada: Python 3.9.2.\n"


def test_unknown_option() -> None:
    hasil = jalankan(PROJECT, sys.executable, "-m", "dumai_asn.lokal.install", "--cepat")
    assert hasil.returncode == 1
    assert "pilihan tidak dikenal: --cepat" in hasil.stderr


def test_state_is_private_and_kept(tmp_path: Path) -> None:
    keadaan = State(tmp_path)
    sandi = keadaan.password("pg_password")
    assert State(tmp_path).password("pg_password") == sandi
    assert (tmp_path / "state.json").stat().st_mode & 0o777 == 0o600
    (tmp_path / "state.json").write_text("{")
    with pytest.raises(Galat, match=r"state\.json rusak"):
        State(tmp_path)
