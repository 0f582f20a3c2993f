"""Devices are named in words, not by the header of the browser."""

import pytest

from dumai_asn.akun.rules.perangkat import perangkat

_AKAR = "Mozilla/5.0 ({}) AppleWebKit/537.36 (KHTML, like Gecko) "


@pytest.mark.parametrize(
    ("agen", "kata"),
    [
        (
            _AKAR.format("Windows NT 10.0; Win64; x64") + "Chrome/150.0 Safari/537.36",
            "Chrome di Windows",
        ),
        (
            _AKAR.format("Windows NT 10.0") + "Chrome/150.0 Safari/537.36 Edg/150.0",
            "Edge di Windows",
        ),
        (
            _AKAR.format("Linux; Android 14; SM-A155F")
            + "SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36",
            "Samsung Internet di Android",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
            "Safari di iPhone",
        ),
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "Firefox di Linux",
        ),
        ("Firefox/1", "Firefox"),
        ("curl/8.0", "Perangkat tidak dikenal"),
        ("", "Perangkat tidak dikenal"),
    ],
)
def test_nama_perangkat(agen, kata):
    assert perangkat(agen) == kata
