"""What somebody has typed into a form and not sent yet."""

from dataclasses import astuple, dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.core import signing
from django.db import models

from ..bidang import RahasiaField

#: After this long an untouched draft is thrown away; browsers keep theirs as long.
MASA_DRAF = timedelta(days=14)


#: Tells these signatures from all others made with the same secret.
_GARAM = "inti.draf"


@dataclass(frozen=True)
class KunciDraf:
    """Which draft: of which account, form and object.

    ``tabel`` and ``nomor`` are the row whose ``nomor_ubah`` decides whether the draft is still
    about what is stored ("" and 0 for none).  A page carries the key signed: whoever holds one
    was shown that form, so nobody keeps drafts of forms they may not open.
    """

    akun_id: int
    formulir: str
    objek: str = ""
    tabel: str = ""
    nomor: int = 0

    def tanda(self) -> str:
        """The key for the page; :meth:`baca` takes it back for :data:`MASA_DRAF`."""
        return signing.dumps(astuple(self), salt=_GARAM, compress=False)

    @classmethod
    def baca(cls, tanda: str) -> "KunciDraf":
        """The key behind ``tanda``; ``signing.BadSignature`` when it is false or too old."""
        return cls(*signing.loads(tanda, salt=_GARAM, max_age=MASA_DRAF))


class DrafQuerySet(models.QuerySet["Draf"]):
    """Drafts by their owner; nobody else ever reads one."""

    def milik(self, kunci: KunciDraf) -> "DrafQuerySet":
        """The one draft of that account, form and object."""
        return self.filter(akun=kunci.akun_id, formulir=kunci.formulir, objek=kunci.objek)

    def basi(self, sekarang: datetime) -> "DrafQuerySet":
        """Drafts that nobody has touched for :data:`MASA_DRAF`."""
        return self.filter(diubah_pada__lt=sekarang - MASA_DRAF)


class Draf(models.Model):
    """An unfinished form of one account; not audited, and read by its owner alone.

    ``formulir`` names the form, ``objek`` what it is about ("" for none).  ``isi`` is JSON,
    field → list of values as the browser sent them, in one encrypted text: a draft of a
    confidential form is as secret as the form.  ``nomor_ubah`` is the object's number when the
    form was opened (None where nothing can have moved meanwhile).
    """

    akun = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name="akun"
    )
    formulir = models.CharField(max_length=80)
    objek = models.CharField(max_length=80, blank=True)
    isi = RahasiaField()
    nomor_ubah = models.PositiveIntegerField(null=True)
    diubah_pada = models.DateTimeField("diubah pada")

    objects = DrafQuerySet.as_manager()

    class Meta:
        verbose_name = "draf"
        verbose_name_plural = "draf"
        constraints = [
            models.UniqueConstraint(fields=["akun", "formulir", "objek"], name="draf_satu"),
        ]
        indexes = [models.Index(fields=["diubah_pada"], name="draf_basi")]

    def __str__(self) -> str:
        return f"{self.formulir}:{self.objek}"

    def basi(self, sekarang: datetime) -> bool:
        """Whether nobody has touched it for :data:`MASA_DRAF`."""
        return self.diubah_pada < sekarang - MASA_DRAF
