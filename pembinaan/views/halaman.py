"""Paging, the same for every list of this room."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, QueryDict

from dumai_asn.inti.banding import terpilih

#: Rows on one page of a list.
SEHALAMAN = 20


def isian(request: HttpRequest) -> QueryDict | None:
    """What was sent, with the side chosen in a comparison; None while a form is only shown."""
    return terpilih(request.POST) if request.method == "POST" else None


def halaman(
    request: HttpRequest, baris: Any, *, param: str = "halaman", sebanyak: int = SEHALAMAN
) -> Page:
    """The page asked for by ``?halaman=``; a number that does not exist gives the nearest."""
    return Paginator(baris, sebanyak).get_page(request.GET.get(param))
