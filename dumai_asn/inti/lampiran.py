"""Files that go with a form, in every room.

A form that takes files is a :class:`BerlampiranForm` with a :class:`LampiranField` called
``berkas``.  Without JavaScript its files come with the form; ``static/js/unggah.js`` sends them
beforehand in pieces and adds the codes of the uploads as hidden fields ``unggahan``.  Either way
the content is judged here, in words, and what is stored stays stored while another field is
mended.  The template ends the form with::

    {% include "inc/terunggah.html" with terunggah=form.terunggah only %}

and loads ``rupa/gaya/unggah.css`` and ``js/unggah.js``.
"""

from typing import Any
from uuid import UUID

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.urls import reverse_lazy

from .actions.berkas import UKURAN_MAKS, BerkasDitolak, simpan_berkas
from .actions.unggahan import HILANG, jadikan_berkas, terima_utuh
from .forms import HelperIsian
from .models import Berkas
from .pelaku import Pelaku
from .rules.ukuran import ukuran_kata

TERIMA = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.pptx,image/*"
KATA = (
    "PDF, foto, atau dokumen Word, Excel, PowerPoint. "
    f"Paling besar {ukuran_kata(UKURAN_MAKS)}; foto diperkecil sendiri."
)
#: Seconds for which a stored file may wait for the rest of its form.
MENUNGGU = 86_400


class IsianBanyakBerkas(forms.FileInput):
    """A file input that takes several files."""

    allow_multiple_selected = True


class LampiranField(forms.FileField):
    """Up to ``maks`` files; cleans to the list of those that came with the form itself.

    Emptiness, size and kind are judged by the content store, in words.
    """

    def __init__(self, *, maks: int = 1, **kwargs: Any) -> None:
        self.maks = maks
        kwargs.setdefault("widget", IsianBanyakBerkas if maks > 1 else forms.FileInput)
        kwargs.setdefault("help_text", KATA)
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {
            "accept": TERIMA,
            "data-unggah": reverse_lazy("inti:unggahan_mulai"),
            "data-batas": UKURAN_MAKS,
            "data-maks": self.maks,
        }

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        return list(data) if isinstance(data, list | tuple) else [data] if data else []


class BerlampiranForm(forms.Form):
    """Keeps the files of its field ``berkas``; :attr:`lampiran` are the kept ones with names.

    A stored file comes back as a ticked box (:attr:`terunggah`: value and name) whose value is
    signed for this account, so that it is neither uploaded twice nor claimed by somebody else.
    """

    def __init__(self, *args: Any, oleh: Pelaku, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.oleh = oleh
        self.terunggah: list[tuple[str, str]] = []
        self.lampiran: list[tuple[Berkas, str]] = []

    @property
    def _garam(self) -> str:
        return f"inti.terunggah:{self.oleh.pk}"

    def _terkirim(self, nama: str) -> list[str]:
        return list(dict.fromkeys(self.data.getlist(nama))) if self.is_bound else []

    def _kenali_terunggah(self) -> None:
        for tanda in self._terkirim("terunggah"):
            try:
                nomor, nama = signing.loads(tanda, salt=self._garam, max_age=MENUNGGU)
            except signing.BadSignature:
                continue
            berkas = Berkas.objects.filter(pk=nomor).first()
            if berkas:
                self._pegang(berkas, nama)

    def _pegang(self, berkas: Berkas, nama: str) -> None:
        self.lampiran.append((berkas, nama))
        self.terunggah.append((signing.dumps([berkas.pk, nama], salt=self._garam), nama))

    def clean_berkas(self) -> list[UploadedFile]:
        """Store every file that can be kept; name each one that cannot."""
        self._kenali_terunggah()
        langsung, kode = self.cleaned_data["berkas"], self._terkirim("unggahan")
        maks = self.fields["berkas"].maks
        if len(self.lampiran) + len(langsung) + len(kode) > maks > 1:
            raise ValidationError(f"Paling banyak {maks} berkas sekali kirim.")
        galat = []
        for satu in (*kode, *langsung):
            try:
                self._pegang(*self._simpan(satu))
            except BerkasDitolak as ditolak:
                galat.append(ValidationError(str(ditolak)))
        if galat:
            raise ValidationError(galat)
        return langsung

    def _simpan(self, satu: UploadedFile | str) -> tuple[Berkas, str]:
        if not isinstance(satu, str):
            return simpan_berkas(satu, satu.name, oleh=self.oleh), satu.name
        try:
            kode = UUID(satu)
        except ValueError:
            raise BerkasDitolak(HILANG.format(nama="Berkas yang diunggah")) from None
        return jadikan_berkas(kode, oleh=self.oleh)


class FormulirImpor(forms.Form):
    """One file to import; :attr:`kode` is the finished upload, however it came.

    It is never made a :class:`Berkas`: what is read is not kept.
    """

    helper = HelperIsian()
    berkas = LampiranField(
        label="Berkas",
        required=False,
        help_text="CSV atau Excel (.xlsx) dengan judul kolom. Paling besar "
        f"{ukuran_kata(UKURAN_MAKS)}.",
    )

    def __init__(self, *args: Any, oleh: Pelaku, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.oleh = oleh
        self.kode: UUID | None = None
        self.fields["berkas"].widget.attrs["accept"] = ".csv,.xlsx"

    def clean_berkas(self) -> list[UploadedFile]:
        """The upload that came beforehand, or the file that came with the form as one."""
        langsung, kode = self.cleaned_data["berkas"], self.data.getlist("unggahan")
        try:
            if kode:
                self.kode = UUID(kode[-1])
            elif langsung:
                self.kode = terima_utuh(langsung[0], langsung[0].name, oleh=self.oleh).kode
            else:
                raise ValidationError("Pilih berkasnya.")
        except BerkasDitolak as ditolak:
            raise ValidationError(str(ditolak)) from None
        except ValueError:
            raise ValidationError(HILANG.format(nama="Berkas yang diunggah")) from None
        return langsung
