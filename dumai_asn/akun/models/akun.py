"""The account: who signs in, and how pages look for them."""

from typing import Any

import pghistory
from django.contrib.auth import get_backends
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from dumai_asn.inti.bidang import IstilahField

from ..istilah import Tema, UkuranTeks


def rapikan_nama(teks: str) -> str:
    """The username behind what a person typed: no spaces, dots, or leading apostrophe.

    A NIP is often pasted from a spreadsheet as ``'19900101 202012 1 001``.
    """
    return "".join(teks.split()).lstrip("'’‘").replace(".", "").casefold()


class AkunManager(BaseUserManager["Akun"]):
    """Creation goes through actions; this manager only knows how to find."""

    def get_by_natural_key(self, username: str | None) -> "Akun":
        return self.get(username=rapikan_nama(username or ""))


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(
        condition=pghistory.AnyChange(
            "username", "nama", "email", "is_active", "berakhir", "password"
        )
    ),
    pghistory.DeleteEvent(),
    exclude=["password", "last_login", "tema", "ukuran_teks", "tur"],
)
class Akun(AbstractBaseUser):
    """A person who can sign in.

    ``username`` is free text: the NIP for staff.  Rights come from today's ``Penugasan`` by
    direktori's authentication backend; an account itself holds none, there is no superuser.
    """

    username = models.CharField("nama pengguna", max_length=60, unique=True)
    nama = models.CharField(max_length=200)
    email = models.EmailField("surel", blank=True, db_default="")
    is_active = models.BooleanField("aktif", db_default=True, default=True)
    tema = IstilahField(Tema, db_default=Tema.PERANGKAT, default=Tema.PERANGKAT)
    ukuran_teks = IstilahField(UkuranTeks, db_default=UkuranTeks.BIASA, default=UkuranTeks.BIASA)
    pintasan = models.BooleanField("pintasan papan ketik", db_default=True, default=True)
    #: Roles whose tour was seen or waved away.
    tur = ArrayField(models.CharField(max_length=40), db_default=[], default=list, editable=False)
    #: First day out of the city's service, kept by direktori's sweep; None while it goes on.
    berakhir = models.DateField("dinas berakhir", null=True, blank=True, editable=False)
    dibuat_pada = models.DateTimeField(db_default=Now(), editable=False)

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["nama"]

    objects = AkunManager()

    is_staff = False
    is_superuser = False

    class Meta:
        verbose_name = "akun"
        verbose_name_plural = "akun"

    def __str__(self) -> str:
        return self.nama

    def get_full_name(self) -> str:
        """The name pages greet with."""
        return self.nama

    def has_perm(self, izin: str, obj: Any = None) -> bool:
        """Whether today's assignments give the right ``izin`` (``app.kode``)."""
        return self.is_active and any(
            backend.has_perm(self, izin, obj)
            for backend in get_backends()
            if hasattr(backend, "has_perm")
        )
