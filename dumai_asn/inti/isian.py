"""A form whose typing is kept: the few lines a view needs.

::

    draf = IsianDraf(request, "acuan.ubah", baris=acuan)
    form = draf.untuk(Formulir(draf.kiriman, initial=awal(acuan)))
    if draf.dikirim and form.is_valid():
        …
        return draf.selesai(redirect(tujuan))

The page does the rest: ``{% crispy form %}`` draws key, notice and comparison, the script of
every page sends what is typed.
"""

import json
from typing import TypeVar

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from django.utils.functional import cached_property

from .actions.draf import hapus_draf
from .banding import Banding, asal, kapan, perbedaan, terpilih
from .models import Draf, KunciDraf, Teredit

F = TypeVar("F", bound=forms.Form)

#: Tells the next page which copy the browser may forget; names a form and a number, no content.
COOKIE = "draf_selesai"


class IsianDraf:
    """The draft of one form for the account of ``request``.

    ``formulir`` names the form in the whole house (room, dot, what it is), ``objek`` what it is
    about.  ``baris`` is the editable row the form changes: it is the object then, and a draft
    that was begun before the row changed is shown beside what is stored.
    """

    def __init__(
        self,
        request: HttpRequest,
        formulir: str,
        objek: object = "",
        *,
        baris: Teredit | None = None,
    ) -> None:
        self.request, self.baris = request, baris
        if baris is None:
            self.kunci = KunciDraf(request.user.pk, formulir, str(objek))
        else:
            tabel = baris._meta.label
            self.kunci = KunciDraf(request.user.pk, formulir, str(baris.pk), tabel, baris.pk)
        #: When the draft in the form was kept, in words; "" while it shows what is stored.
        self.dipulihkan = ""

    @property
    def dikirim(self) -> bool:
        """Whether this request sends the form."""
        return self.request.method == "POST"

    @cached_property
    def kiriman(self) -> QueryDict | None:
        """What was sent, with the side chosen in a comparison; None while the form is shown."""
        return terpilih(self.request.POST) if self.dikirim else None

    @cached_property
    def isi(self) -> QueryDict:
        """What the draft holds while the form is only shown; empty without one."""
        hasil = QueryDict(mutable=True)
        if self._draf and not self.dikirim:
            for nama, nilai in json.loads(self._draf.isi).items():
                hasil.setlist(nama, nilai)
        return hasil

    @cached_property
    def _draf(self) -> Draf | None:
        draf = Draf.objects.milik(self.kunci).first()
        return None if draf is None or draf.basi(timezone.now()) else draf

    @property
    def tanda(self) -> str:
        """The signed key that the page carries."""
        return self.kunci.tanda()

    @property
    def nama(self) -> str:
        """The key by which the browser knows its own copy."""
        return f"{self.kunci.formulir}:{self.kunci.objek}"

    def untuk(self, form: F, *lain: forms.Form) -> F:
        """``form`` with its draft in it, if there is one and the form is only shown.

        ``lain`` are further forms of the same ``<form>``, such as those of a formset.
        """
        form.draf = self
        if not form.is_bound and not self.dikirim:
            self._pulihkan(form, *lain)
        return form

    def selesai(self, jawaban: HttpResponse) -> HttpResponse:
        """``jawaban`` to a form that was accepted: its draft is gone, here and in the browser."""
        hapus_draf(self.kunci)
        return lupakan(jawaban, self.nama)

    def _pulihkan(self, *semua: forms.Form) -> None:
        draf = self._draf
        if draf is None:
            return
        beda = tuple(b for form in semua for b in perbedaan(form, self.isi, form.initial))
        if not beda:
            return
        for form in semua:
            _isi(form, self.isi)
        self.dipulihkan = kapan(draf.diubah_pada)
        if self.baris is not None and draf.nomor_ubah not in (None, self.baris.nomor_ubah):
            semua[0].banding = Banding(beda, asal(self.baris))


def lupakan(jawaban: HttpResponse, nama: str) -> HttpResponse:
    """Let the browser forget its own copy of the draft ``nama`` with the next page."""
    jawaban.set_cookie(
        COOKIE, nama, max_age=600, secure=settings.SESSION_COOKIE_SECURE, samesite="Lax"
    )
    return jawaban


def _isi(form: forms.Form, isi: QueryDict) -> None:
    """Let an unbound form show ``isi``; keys of one use come along, other hidden fields do not."""
    awal = dict(form.initial)
    for nama, jenis in form.fields.items():
        kunci, bentuk = form.add_prefix(nama), jenis.widget
        tersembunyi = bentuk.is_hidden and not isinstance(jenis, forms.UUIDField)
        if tersembunyi or bentuk.needs_multipart_form:
            continue
        if not bentuk.value_omitted_from_data(isi, {}, kunci):
            awal[nama] = bentuk.value_from_datadict(isi, {}, kunci)
    form.initial = awal
