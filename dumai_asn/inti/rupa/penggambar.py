"""Form widgets written by Python where Django's templates hold nothing but a tag.

A choice of a hundred units is a hundred options, each of which Django draws with two templates.
What is written here is the same but for line breaks between tags; a test compares the two.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.utils.formats import localize
from django.utils.html import conditional_escape as aman

Widget = Mapping[str, Any]


def _teks(nilai: Any) -> str:
    """An attribute's value; a safe string stays one."""
    return aman(nilai if isinstance(nilai, str) else str(nilai))


def _atribut(widget: Widget) -> str:
    return "".join(
        f" {aman(nama)}" if nilai is True else f' {aman(nama)}="{_teks(nilai)}"'
        for nama, nilai in widget["attrs"].items()
        if nilai is not False
    )


def _input(widget: Widget) -> str:
    nilai = widget["value"]
    isi = "" if nilai is None else f' value="{_teks(nilai)}"'
    awal = f'<input type="{aman(widget["type"])}" name="{aman(widget["name"])}"'
    return f"{awal}{isi}{_atribut(widget)}>"


def _pilihan(widget: Widget) -> str:
    if not widget.get("wrap_label"):
        return _input(widget)
    id_ = widget["attrs"].get("id")
    untuk = f' for="{_teks(id_)}"' if id_ else ""
    return f"<label{untuk}>{_input(widget)} {aman(localize(widget['label']))}</label>"


def _textarea(widget: Widget) -> str:
    isi = aman(localize(widget["value"])) if widget["value"] else ""
    return f'<textarea name="{aman(widget["name"])}"{_atribut(widget)}>\n{isi}</textarea>'


def _option(widget: Widget) -> str:
    judul = aman(localize(widget["label"]))
    return f'<option value="{_teks(widget["value"])}"{_atribut(widget)}>{judul}</option>'


def _select(widget: Widget) -> str:
    isi = []
    for kelompok, pilihan, _ in widget["optgroups"]:
        baris = "".join(f"\n  {_option(satu)}" for satu in pilihan)
        if kelompok:
            baris = f'\n  <optgroup label="{aman(localize(kelompok))}">{baris}\n  </optgroup>'
        isi.append(baris)
    return f'<select name="{aman(widget["name"])}"{_atribut(widget)}>{"".join(isi)}\n</select>'


_JENIS = ("text", "number", "email", "url", "password", "hidden", "date", "search", "tel", "file")
_TULIS: dict[str, Callable[[Widget], str]] = {
    f"django/forms/widgets/{nama}.html": tulis
    for nama, tulis in (
        *((jenis, _input) for jenis in (*_JENIS, "checkbox", "input")),
        ("radio_option", _pilihan),
        ("checkbox_option", _pilihan),
        ("textarea", _textarea),
        ("select", _select),
        ("select_option", _option),
    )
}


class Penggambar(DjangoTemplates):
    """Django's renderer, but for the widgets above."""

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        tulis = _TULIS.get(template_name)
        if tulis is None:
            return super().render(template_name, context, request)
        return tulis(context["widget"])
