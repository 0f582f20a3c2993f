"""Base columns and the triggers that every editable row shares."""

from typing import Any, TypeVar

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

M = TypeVar("M", bound=type[models.Model])


def lacak(model: M) -> M:
    """Class decorator: audit of a mutable legal fact, for every writer, raw SQL included.

    The tracked models are listed in ``docs/jejak.md``.
    """
    return pghistory.track(
        pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent()
    )(model)


class Tercatat(models.Model):
    """A row that knows when it was made."""

    dibuat_pada = models.DateTimeField("dibuat pada", db_default=Now(), editable=False)

    class Meta:
        abstract = True


class Teredit(Tercatat):
    """An editable aggregate: its optimistic lock goes up with every change.

    The database counts, so that no set-based UPDATE can forget it.  Forms carry
    ``nomor_ubah`` hidden; an action compares it under the row's lock.
    """

    diubah_pada = models.DateTimeField("diubah pada", db_default=Now(), editable=False)
    nomor_ubah = models.PositiveIntegerField("nomor ubah", db_default=1, editable=False)

    class Meta:
        abstract = True
        triggers = [
            pgtrigger.Trigger(
                name="nomor_ubah",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                # Compared here and not in a condition: the same trigger object serves every
                # model, and a BEFORE condition may not look at generated columns.
                func="""
                    IF NEW IS DISTINCT FROM OLD THEN
                        NEW.nomor_ubah := OLD.nomor_ubah + 1;
                        NEW.diubah_pada := now();
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]


def hanya_tambah(nama: str = "hanya_tambah") -> pgtrigger.Trigger:
    """Guard of an append-only table: rows are written once and never changed."""
    return pgtrigger.Protect(name=nama, operation=pgtrigger.Update | pgtrigger.Delete)


def masa_sah(model: str, kolom: str = "masa") -> models.CheckConstraint:
    """A range of days has a first day and is not empty."""
    return models.CheckConstraint(
        name=f"{model}_{kolom}_sah",
        condition=Q(**{f"{kolom}__isempty": False, f"{kolom}__startswith__isnull": False}),
        violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
    )


def alur_sah(nama: str, kolom: str, pasangan: Any) -> pgtrigger.FSM:
    """The last guard of a transition table: the database refuses every other move."""
    return pgtrigger.FSM(name=nama, field=kolom, transitions=sorted(set(pasangan)))
