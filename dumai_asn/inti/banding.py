"""Two versions of one form side by side: what this person wrote, and what is stored now.

Works without JavaScript: each differing field has two radio buttons, the own side chosen unless
it is empty, and the stored values travel in the page.  ``terpilih(request.POST)`` puts them in
place of the own ones where the person chose so, and the form carries the number of the row it
was compared with, so that saving again is a decision taken with both in sight.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import timezone

from .actions.isian import IsianBerubah
from .forms import NomorUbahField
from .models import Teredit
from .queries import pengubah
from .rules import angka, tanggal

#: Prefixes of what the comparison sends: the choice, and the stored value behind it.
PILIHAN, TERSIMPAN = "banding_", "tersimpan_"


@dataclass(frozen=True)
class Beda:
    """One field that differs: in words for both sides, and the stored value as it is sent."""

    nama: str
    label: str
    isian: str
    tersimpan: str
    nilai: tuple[str, ...]
    #: Nothing stands on the own side, so the stored one is chosen at first.
    kosong: bool = False


@dataclass(frozen=True)
class Banding:
    """What ``inc/banding.html`` draws; ``asal`` says who changed the row, and when."""

    beda: tuple[Beda, ...]
    asal: str


def bandingkan(
    form: forms.Form,
    galat: IsianBerubah,
    tersimpan: Mapping[str, Any] | None = None,
    lain: Iterable[forms.Form] = (),
) -> None:
    """After ``galat``, let ``form`` show both versions and carry the present number.

    ``tersimpan`` is what is stored now by field; without it the form's own ``initial``, which a
    view fills from the row at the start of the request.  ``lain`` are the forms of a formset
    beside it, each compared with its own ``initial``.
    """
    beda = perbedaan(form, form.data, form.initial if tersimpan is None else tersimpan)
    beda += tuple(b for satu in lain for b in perbedaan(satu, satu.data, satu.initial))
    form.add_error(
        None, str(galat) if beda else f"{galat} Isian pada halaman ini sendiri tidak berbeda."
    )
    form.banding = Banding(beda, asal(galat.objek)) if beda else None
    form.data = form.data.copy()
    for nama, ruas in form.fields.items():
        if isinstance(ruas, NomorUbahField):
            form.data[form.add_prefix(nama)] = str(galat.nomor)


def perbedaan(form: forms.Form, data: Any, tersimpan: Mapping[str, Any]) -> tuple[Beda, ...]:
    """The visible fields whose value in ``data`` is not what is stored; files are left out.

    A form of a formset has ``sebutan``, which tells its fields from those of the next row.
    """
    hasil = []
    sebutan = getattr(form, "sebutan", "")
    for ruas in form.visible_fields():
        jenis, kini = ruas.field, tersimpan.get(ruas.name, ruas.field.initial)
        sendiri = jenis.widget.value_from_datadict(data, {}, ruas.html_name)
        if jenis.widget.needs_multipart_form or not jenis.has_changed(kini, sendiri):
            continue
        hasil.append(
            Beda(
                ruas.html_name,
                f"{ruas.label}, {sebutan}" if sebutan else str(ruas.label),
                _sebut(jenis, _baca(jenis, sendiri)),
                _sebut(jenis, kini),
                _kirim(jenis, kini),
                sendiri in (None, "", []),
            )
        )
    return tuple(hasil)


def terpilih(kiriman: QueryDict) -> QueryDict:
    """What was sent, with the stored value wherever "Yang tersimpan" was chosen."""
    pilihan = [
        nama.removeprefix(PILIHAN)
        for nama in kiriman
        if nama.startswith(PILIHAN) and kiriman[nama] == "tersimpan"
    ]
    if not pilihan:
        return kiriman
    hasil = kiriman.copy()
    for nama in pilihan:
        hasil.setlist(nama, kiriman.getlist(f"{TERSIMPAN}{nama}"))
        if not hasil.getlist(nama):
            del hasil[nama]
    return hasil


def asal(objek: Teredit) -> str:
    """Who changed the row last and when, as far as the audit trail knows: ``Wan Awang, 09.20``."""
    return ", ".join(filter(None, (pengubah(objek), kapan(objek.diubah_pada))))


def kapan(pada: datetime) -> str:
    """``09.14`` for a time of today, ``23 Nov, 09.14`` for another day's."""
    setempat = timezone.localtime(pada)
    pukul = tanggal.jam(setempat.time())
    hari_ini = setempat.date() == timezone.localdate()
    return pukul if hari_ini else f"{tanggal.pendek(setempat.date())}, {pukul}"


def _baca(jenis: forms.Field, sendiri: Any) -> Any:
    try:
        return jenis.to_python(sendiri)
    except ValidationError:
        return sendiri


def _sebut(jenis: forms.Field, nilai: Any) -> str:
    """A value as a reader sees it."""
    if isinstance(nilai, bool):
        return "Ya" if nilai else "Tidak"
    if nilai in (None, "", [], ()):
        return "(kosong)"
    if isinstance(nilai, list | tuple):
        return ", ".join(_sebut(jenis, satu) for satu in nilai)
    if isinstance(nilai, Decimal | int) and not hasattr(jenis, "choices"):
        return angka.tulis(nilai)
    if isinstance(nilai, date):
        return tanggal.panjang(nilai)
    if isinstance(nilai, time):
        return tanggal.jam(nilai)
    pilihan = {str(kunci): str(kata) for kunci, kata in getattr(jenis, "choices", ())}
    return pilihan.get(str(nilai), str(nilai))


def _kirim(jenis: forms.Field, nilai: Any) -> tuple[str, ...]:
    """The stored value as the browser would send it."""
    if isinstance(jenis.widget, forms.CheckboxInput):
        return ("on",) if nilai else ()
    bentuk = jenis.widget.format_value(jenis.prepare_value(nilai))
    semua = bentuk if isinstance(bentuk, list | tuple) else [bentuk]
    return tuple(str(satu) for satu in semua if satu is not None)
