"""Words of accounts for templates."""

from django import template

from ..rules.perangkat import perangkat

register = template.Library()
register.filter("perangkat", perangkat)
