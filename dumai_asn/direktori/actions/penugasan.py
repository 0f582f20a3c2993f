"""Roles: giving and ending assignments."""

from datetime import date, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from psycopg2.extras import DateRange

from dumai_asn.akun.actions.kode import cabut_kode_hidup
from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import kunci_baris
from dumai_asn.inti.rules.tanggal import panjang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..access import wajib_izin
from ..choices import JUDUL_PERAN
from ..models import Penugasan, UnitKerja
from ..queries.penugasan import peran_petugas
from ..rules.istilah import Peran
from ..rules.izin import Izin
from ..rules.penugasan import tolak_memberi, tolak_mengakhiri

RANGKAP = "Akun ini sudah memegang peran itu pada masa tersebut."
TERAKHIR = "Administrator terakhir tidak dapat dilepas. Tugaskan administrator lain dahulu."


def tugaskan(
    akun: Akun,
    *,
    peran: Peran,
    unit: UnitKerja | None,
    mulai: date,
    dasar: str,
    oleh: Akun | None,
    selesai: date | None = None,
) -> Penugasan:
    """Give ``akun`` a role from ``mulai`` until before ``selesai`` (None: until further notice).

    ``oleh`` is None only for the first administrator of an installation; anybody else needs
    ``direktori.kelola_penugasan`` and a role that gives this one, or ``PermissionDenied``.
    Raises ``ValidationError`` with readable words for an overlap, a missing unit, an empty range
    or somebody who has left.  A code that waits to open the account is withdrawn: from now on
    it needs a second officer.
    """
    if oleh is not None:
        wajib_izin(oleh, Izin.KELOLA_PENUGASAN)
    penugasan = Penugasan(
        akun=akun, peran=peran, unit=unit, masa=_masa(mulai, selesai), dasar=dasar
    )
    penugasan.clean_fields()
    try:
        with transaction.atomic():
            terkunci = Akun.objects.select_for_update().get(pk=akun.pk)
            if oleh is not None:
                _wajib_memberi(oleh, akun, peran)
            if terkunci.berakhir is not None and terkunci.berakhir <= mulai:
                raise ValidationError("Orang ini tidak lagi bertugas pada tanggal itu.")
            penugasan.full_clean()
            penugasan.save()
            cabut_kode_hidup([akun.pk], oleh=oleh)
            _kabari(penugasan, "diberikan kepada Anda", oleh)
    except IntegrityError as galat:
        raise ValidationError(RANGKAP) from galat
    return penugasan


def _wajib_memberi(oleh: Akun, akun: Akun, peran: Peran) -> None:
    """``PermissionDenied`` unless a role of ``oleh`` gives this one to somebody else."""
    sendiri = oleh.pk == akun.pk
    _tolak_bila(tolak_memberi(peran_petugas=peran_petugas(oleh), peran=peran, diri_sendiri=sendiri))


def akhiri_penugasan(
    penugasan: Penugasan, *, selesai: date, oleh: Akun, nomor_ubah: int | None = None
) -> Penugasan:
    """End an assignment before ``selesai``, sooner or later than it would have ended.

    ``oleh`` needs ``direktori.kelola_penugasan`` and a role that gives this one, or
    ``PermissionDenied``; one's own is never prolonged.  Raises ``ValidationError`` when that
    would leave the installation without administrator, or no day, and ``IsianBerubah`` when
    ``nomor_ubah`` is not the row's any more.
    """
    wajib_izin(oleh, Izin.KELOLA_PENUGASAN)
    try:
        with transaction.atomic():
            # All administrators, so that two who leave at once do not each count on the other.
            terkunci = (
                Penugasan.objects.select_for_update()
                .filter(Q(pk=penugasan.pk) | Q(peran=Peran.ADMINISTRATOR))
                .order_by("pk")
                .in_bulk()
            )[penugasan.pk]
            if nomor_ubah is not None:
                kunci_baris(terkunci, nomor_ubah)
            _tolak_bila(
                tolak_mengakhiri(
                    peran_petugas=peran_petugas(oleh),
                    peran=terkunci.peran,
                    diri_sendiri=terkunci.akun_id == oleh.pk,
                    selesai_lama=terkunci.masa.upper,
                    selesai=selesai,
                )
            )
            terkunci.masa = _masa(terkunci.masa.lower, selesai)
            terkunci.full_clean()
            terkunci.save(update_fields=["masa"])
            terkunci.refresh_from_db()
            _kabari(terkunci, f"berakhir {panjang(selesai - timedelta(days=1))}", oleh)
    except IntegrityError as galat:
        raise ValidationError(TERAKHIR) from galat
    return terkunci


def _masa(mulai: date | None, selesai: date | None) -> DateRange:
    if mulai is None or (selesai is not None and selesai <= mulai):
        raise ValidationError("Tanggal selesai harus sesudah tanggal mulai.")
    return DateRange(mulai, selesai)


def _tolak_bila(sebab: str) -> None:
    if sebab:
        raise PermissionDenied(sebab)


def _kabari(penugasan: Penugasan, kata: str, oleh: Akun | None) -> None:
    """Tell the person, unless they did it themselves."""
    if oleh is None or oleh.pk == penugasan.akun_id:
        return
    judul = JUDUL_PERAN[str(penugasan.peran)]
    unit = f" untuk {penugasan.unit}" if penugasan.unit else ""
    beritahu(
        [
            Pesan(
                penugasan.akun_id,
                "direktori.penugasan",
                f"penugasan:{penugasan.pk}:{penugasan.nomor_ubah}",
                f"Peran {judul}{unit} {kata}",
                f"Dicatat oleh {oleh} dengan dasar {penugasan.dasar}. Bila ini keliru, hubungi"
                " pengelola kepegawaian.",
                mengapa="Anda menerima ini karena peran itu milik akun Anda.",
            )
        ]
    )
