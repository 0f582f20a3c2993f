"""A page with a form: what is typed is kept, what an action refuses comes back in words.

::

    @halaman_isian
    def ubah(request, nomor):
        draf = IsianDraf(request, "pembinaan.program", baris=program)
        form = draf.untuk(FormProgram(draf.kiriman, initial=FormProgram.awal(program)))
        if draf.dikirim and form.is_valid():
            hasil = form.kerjakan(lambda: ubah_program(program, oleh=request.user, …))
            if hasil:
                return draf.selesai(redirect(tujuan))
        return render(…)

The page does the rest: ``{% crispy form %}`` draws key, notice and comparison, the script of
every page sends what is typed.
"""

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from typing import Any, Optional, TypeVar
from zlib import crc32

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.decorators.http import require_http_methods

from .actions.draf import hapus_draf
from .actions.isian import IsianBerubah, IsianDitolak
from .banding import Banding, asal, bandingkan, kapan, perbedaan, terpilih
from .forms import HelperIsian, tolak
from .models import Draf, KunciDraf, Teredit
from .rules.alur import AlurDitolak

F = TypeVar("F", bound=forms.Form)
T = TypeVar("T")

#: Tells the next page which copy the browser may forget; names a form and a number, no content.
COOKIE = "draf_selesai"
#: For a view that shows a form and takes it.
halaman_isian = require_http_methods(["GET", "HEAD", "POST"])


class Isian(forms.Form):
    """A form whose answer comes from an action."""

    helper = HelperIsian()
    #: Where its typing is kept; set by :meth:`IsianDraf.untuk`.
    draf: Optional["IsianDraf"] = None

    def kerjakan(self, aksi: Callable[[], T], lain: Collection[forms.Form] = ()) -> T | None:
        """``aksi()``, and the draft goes in the same transaction; None when nothing was done.

        A refusal becomes an error of this form and leaves the draft; after a conflict the form
        shows both versions, so do the forms ``lain`` of a formset beside it.
        """

        def tulis() -> T:
            with self.draf.menulis() if self.draf else nullcontext():
                return aksi()

        return self.tanya(tulis, lain)

    def tanya(self, aksi: Callable[[], T], lain: Collection[forms.Form] = ()) -> T | None:
        """Like :meth:`kerjakan` for what writes nothing yet: the draft stays."""
        try:
            return aksi()
        except IsianBerubah as galat:
            bandingkan(self, galat, self.tersimpan(galat.objek), lain)
        except (IsianDitolak, AlurDitolak, PermissionDenied, ValidationError) as galat:
            self.ditolak(galat)
        return None

    def ditolak(self, galat: Exception) -> None:
        """Show why nothing was done."""
        tolak(self, galat)

    def tersimpan(self, objek: Any) -> Mapping[str, Any] | None:
        """What the changed row ``objek`` holds now, by field; None: what the form began with."""
        return None


class IsianDraf:
    """The draft of one form for the account of ``request``.

    ``formulir`` names the form in the whole house (room, dot, what it is), ``objek`` what it is
    about.  ``baris`` is the editable row the form changes: it is the object then, and a draft
    that was begun before the row changed is shown beside what is stored.  ``awal`` is what the
    address filled in: a form that begins otherwise has another draft.
    """

    def __init__(
        self,
        request: HttpRequest,
        formulir: str,
        objek: object = "",
        *,
        baris: Teredit | None = None,
        awal: str = "",
    ) -> None:
        self.request, self.baris = request, baris
        if awal:
            objek = f"{objek}~{crc32(awal.encode()):x}"
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

    @contextmanager
    def menulis(self) -> Iterator[None]:
        """One transaction for what is written inside and for throwing the draft away with it."""
        with transaction.atomic():
            yield
            hapus_draf(self.kunci)

    def selesai(self, jawaban: HttpResponse) -> HttpResponse:
        """``jawaban`` to a form that was accepted, which lets the browser forget its copy."""
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
