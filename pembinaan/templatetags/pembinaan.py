"""Terms of this room in templates: ``{% load pembinaan %}{% sebut kelas.status %}``."""

from enum import StrEnum
from typing import Any

from django import template

from ..choices import BENTUK, JALUR, JENIS, sebutan, sebutan_peluang
from ..rules.peluang import Peluang

register = template.Library()


@register.inclusion_tag("inc/lencana.html")
def sebut(istilah: StrEnum, polos: bool = False) -> dict[str, Any]:
    """The badge of a state; ``polos`` for rows and tables."""
    return {**sebutan(istilah)._asdict(), "polos": polos}


@register.inclusion_tag("inc/lencana.html")
def sebut_peluang(satu: Peluang) -> dict[str, Any]:
    """What a participant still needs to pass."""
    return {**sebutan_peluang(satu)._asdict(), "polos": True}


@register.filter
def kata_jenis(program: Any) -> str:
    """Kind and form of a programme: ``Teknis, bimbingan teknis``."""
    bentuk = BENTUK[program.bentuk]
    return f"{JENIS[program.jenis]}, {bentuk[:1].lower()}{bentuk[1:]}"


@register.filter
def kata_jalur(program: Any) -> str:
    """How a programme is held."""
    return JALUR[program.jalur]


@register.filter
def kata_bentuk(riwayat: Any) -> str:
    """The form of a line of the ledger."""
    return BENTUK[riwayat.bentuk]
