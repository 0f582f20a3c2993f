"""Words for the terms of this room: ``{% load evaluasi %}``."""

from django import template

from .. import choices
from ..choices import Sebutan

register = template.Library()


@register.filter
def rating_kata(rating: str | None) -> str:
    """Words of a rating: "Sesuai ekspektasi"; "Belum dinilai" while there is no rating."""
    return choices.RATING[rating] if rating else "Belum dinilai"  # type: ignore[index]


@register.filter
def status_penilaian(status: str) -> Sebutan:
    """Words, role and icon of the state of an evaluation."""
    return choices.STATUS_PENILAIAN[status]  # type: ignore[index]


@register.filter
def status_siklus(status: str | None) -> Sebutan:
    """Words, role and icon of the state of a cycle; None is a period without a cycle."""
    return choices.STATUS_SIKLUS[status] if status else Sebutan("Belum disiapkan", "netral")  # type: ignore[index]
