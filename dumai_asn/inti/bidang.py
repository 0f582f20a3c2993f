"""Model fields that every room shares."""

import secrets
from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from django.contrib.postgres.fields import DateRangeField
from django.core.exceptions import ValidationError
from django.db import models

from . import migrasi, rahasia  # noqa: F401  (migrasi: terms are written as strings)


class IstilahField(models.CharField):
    """A term of a :class:`~enum.StrEnum`, held to its members by the column's own CHECK.

    Read values come back as members, so a template can ask for their label and icon.
    Migrations keep only the allowed strings and never import the enumeration.
    """

    def __init__(
        self,
        istilah: type[StrEnum] | None = None,
        *args: Any,
        nilai: Iterable[str] = (),
        **kwargs: Any,
    ) -> None:
        self.istilah = istilah
        self.nilai = tuple(str(butir) for butir in (istilah or nilai))
        kwargs.setdefault("max_length", 40)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        nama, _, args, kwargs = super().deconstruct()
        kwargs["nilai"] = list(self.nilai)
        return nama, "dumai_asn.inti.bidang.IstilahField", args, kwargs

    def db_check(self, connection: Any) -> str | None:
        if not hasattr(self, "column"):  # inside an ArrayField
            return None
        kolom = connection.ops.quote_name(self.column)
        return f"{kolom} IN ({', '.join(repr(butir) for butir in self.nilai)})"

    def db_parameters(self, connection: Any) -> dict[str, Any]:
        return {**super().db_parameters(connection), "check": self.db_check(connection)}

    def from_db_value(self, value: str | None, *_: Any) -> str | None:
        return value if value is None or self.istilah is None else self.istilah(value)

    def to_python(self, value: Any) -> Any:
        if value in (None, "") or self.istilah is None:
            return value
        try:
            return self.istilah(value)
        except ValueError:
            raise ValidationError("Pilihan ini tidak dikenal.", code="istilah") from None


class MasaField(DateRangeField):
    """A half-open range of days ``[mulai, selesai)``; no upper bound: until further notice."""

    def __init__(self, verbose_name: str = "masa", **kwargs: Any) -> None:
        super().__init__(verbose_name=verbose_name, **kwargs)


class RahasiaField(models.TextField):
    """Confidential text: ciphertext in the database, in history and in drafts.

    Not searchable, not sortable.  Empty text stays empty, so "nothing written" needs no key.
    """

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)
        return rahasia.sandikan(value) if value else value

    def from_db_value(self, value: str | None, *_: Any) -> str | None:
        return rahasia.buka(value) if value else value


def kode_publik_baru() -> str:
    """An opaque code for strangers (QR, links); 80 random bits."""
    return secrets.token_hex(10)
