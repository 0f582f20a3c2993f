"""Documents that were issued: what the public check answers from, and the file itself."""

from typing import Self

import pghistory
import pgtrigger
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from ..bidang import IstilahField
from ..rules.dokumen import StatusDokumen, alasan_publik, berkelompok
from .berkas import Berkas
from .dasar import Tercatat

#: The only columns that ever change, once, when a document is revoked.
PENCABUTAN = ("status", "dicabut_pada", "dicabut_oleh", "alasan_cabut")


class DokumenQuerySet(models.QuerySet["Dokumen"]):
    """Reads of issued documents."""

    def berlaku(self, jenis: str, objek: int) -> Self:
        """The valid document of a kind about an object: one or none, with its file."""
        return self.filter(jenis=jenis, objek=objek, status=StatusDokumen.BERLAKU).select_related(
            "berkas"
        )

    def publik(self, kode: str) -> Self:
        """What a stranger who holds ``kode`` may know, and no other column."""
        return self.filter(kode_publik=kode).only(
            "jenis", "nomor", "tanggal", "penerbit", "kode_publik", "sha256", "status",
            "dicabut_pada", "alasan_cabut",
        )  # fmt: skip


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
    exclude=["parameter"],  # never changes, and says more than a trail needs
)
class Dokumen(Tercatat):
    """One issued document; rooms serve its file through their own ``access.py``.

    ``jenis`` stands on the board ``dokumen``; ``objek`` is the key of what it is about in the
    room that issued it, and at most one document of a kind is valid for an object.
    ``kode_publik`` (80 bits) is all a stranger needs to ask whether the document is valid, and
    ``sha256`` of the file whether it is this one.  ``parameter`` with ``versi_templat`` makes the
    same file again, ``sidik_data`` is the hash of both.  ``pemilik`` is the account of the person
    it is about, None where there is none.
    """

    jenis = models.CharField(max_length=40)
    objek = models.BigIntegerField()
    nomor = models.CharField(max_length=40)
    judul = models.CharField(max_length=200)
    tanggal = models.DateField()
    penerbit = models.CharField(max_length=200)
    kode_publik = models.CharField(max_length=16, unique=True)
    sha256 = models.CharField(max_length=64)
    berkas = models.ForeignKey(Berkas, models.PROTECT, related_name="+", db_index=False)
    parameter = models.JSONField(encoder=DjangoJSONEncoder)
    versi_templat = models.CharField(max_length=12)
    sidik_data = models.CharField(max_length=64)
    pemilik = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )
    status = IstilahField(
        StatusDokumen, db_default=StatusDokumen.BERLAKU, default=StatusDokumen.BERLAKU
    )
    dicabut_pada = models.DateTimeField(null=True)
    dicabut_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    alasan_cabut = models.CharField(max_length=300, blank=True, db_default="", default="")

    objects = DokumenQuerySet.as_manager()

    class Meta:
        verbose_name = "dokumen"
        verbose_name_plural = "dokumen"
        constraints = [
            # The number names kind and year.
            models.UniqueConstraint(fields=["nomor"], name="dokumen_nomor_unik"),
            models.UniqueConstraint(
                fields=["jenis", "objek"],
                name="dokumen_satu_berlaku",
                condition=Q(status=StatusDokumen.BERLAKU),
                violation_error_message="Dokumen ini sudah diterbitkan.",
            ),
            models.CheckConstraint(
                name="dokumen_pencabutan_lengkap",
                condition=Q(status=StatusDokumen.BERLAKU, dicabut_pada=None, alasan_cabut="")
                | Q(status=StatusDokumen.DICABUT, dicabut_pada__isnull=False) & ~Q(alasan_cabut=""),
                violation_error_message="Tulis alasan pencabutan.",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tetap_ada", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="tetap",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange(exclude=[*PENCABUTAN]),
            ),
            pgtrigger.Protect(
                name="cabut_sekali",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__status=StatusDokumen.DICABUT),
            ),
        ]

    def __str__(self) -> str:
        return self.nomor

    @property
    def kode(self) -> str:
        """The public code as it stands on paper."""
        return berkelompok(self.kode_publik)

    @property
    def berlaku(self) -> bool:
        """Whether it was not revoked."""
        return self.status is StatusDokumen.BERLAKU

    @property
    def alasan_publik(self) -> str:
        """Why it was revoked, as far as strangers may know."""
        return alasan_publik(self.alasan_cabut)
