"""What a browser says of itself, in words its owner knows."""

#: (mark, name), the first that fits wins: every browser also claims to be the ones below it.
_PERAMBAN = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SISTEM = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "Chromebook"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)


def perangkat(agen: str) -> str:
    """``"Chrome di Windows"`` from the header User-Agent; unknown ones are called so."""
    peramban = next((nama for tanda, nama in _PERAMBAN if tanda in agen), "")
    sistem = next((nama for tanda, nama in _SISTEM if tanda in agen), "")
    return " di ".join(filter(None, (peramban, sistem))) or "Perangkat tidak dikenal"
