"""Roles: who may do what, where, from when, by which decree."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Coalesce

from dumai_asn.inti.bidang import IstilahField, MasaField
from dumai_asn.inti.models import Teredit, lacak, masa_sah

from ..rules.istilah import Peran
from .penempatan import BermasaQuerySet
from .unit import UnitKerja

#: Roles that reach one branch of the tree and therefore need a unit.
PERAN_BERUNIT = (Peran.PENGELOLA_UNIT, Peran.PIMPINAN, Peran.PETUGAS_DISIPLIN)

#: The lock makes two administrators who leave at once wait for each other.
_SISA_ADMINISTRATOR = """
    IF OLD.peran = 'ADMINISTRATOR' THEN
        PERFORM pg_advisory_xact_lock(hashtext('direktori.administrator'));
    END IF;
    IF OLD.peran = 'ADMINISTRATOR' AND upper_inf(OLD.masa) AND NOT EXISTS (
        SELECT 1 FROM direktori_penugasan p
        JOIN akun_akun a ON a.id = p.akun_id AND a.is_active
        WHERE p.peran = 'ADMINISTRATOR' AND upper_inf(p.masa) AND p.id <> OLD.id
    ) AND (TG_OP = 'DELETE' OR NEW.peran <> 'ADMINISTRATOR' OR NOT upper_inf(NEW.masa)) THEN
        RAISE EXCEPTION 'administrator terakhir tidak dapat dilepas' USING ERRCODE = '23514';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
"""


@lacak
class Penugasan(Teredit):
    """An account in a role over a range of days.

    PENGELOLA_UNIT, PIMPINAN and PETUGAS_DISIPLIN name the unit whose branch they reach; the other
    roles reach the whole city.  The last ADMINISTRATOR without an end date cannot be removed: the
    database refuses it, whoever asks.
    """

    akun = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="penugasan")
    peran = IstilahField(Peran)
    unit = models.ForeignKey(UnitKerja, models.PROTECT, null=True, blank=True, related_name="+")
    masa = MasaField()
    dasar = models.CharField("dasar (SK)", max_length=200)

    objects = BermasaQuerySet["Penugasan"].as_manager()

    class Meta(Teredit.Meta):
        verbose_name = "penugasan"
        verbose_name_plural = "penugasan"
        constraints = [
            masa_sah("penugasan"),
            models.CheckConstraint(
                name="penugasan_unit_bila_perlu",
                condition=Q(peran__in=PERAN_BERUNIT, unit__isnull=False)
                | (~Q(peran__in=PERAN_BERUNIT) & Q(unit__isnull=True)),
                violation_error_message="Peran ini memerlukan unit.",
            ),
            ExclusionConstraint(
                name="penugasan_tanpa_rangkap",
                expressions=[
                    ("akun", RangeOperators.EQUAL),
                    ("peran", RangeOperators.EQUAL),
                    # A city-wide role has no unit, and NULL would equal nothing.
                    (Coalesce("unit", Value(0)), RangeOperators.EQUAL),
                    ("masa", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Akun ini sudah memegang peran itu pada masa tersebut.",
            ),
        ]
        triggers = [
            *Teredit.Meta.triggers,
            pgtrigger.Trigger(
                name="sisa_administrator",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                func=_SISA_ADMINISTRATOR,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.peran} {self.akun_id}"
