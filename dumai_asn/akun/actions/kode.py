"""Codes of one use: issue, approve, withdraw, print, and get into an account with one.

Locks are taken in one order: accounts first, then their codes.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.queries import acuan_pada

from ..models import Akun, CetakKode, KodeAktivasi
from ..models.akun import rapikan_nama
from ..rules import kode as aturan
from ..rules.istilah import HIDUP, StatusKode, TujuanKode
from ..signals import kode_terpakai

KELOLA = "akun.kelola_akun"
#: The same words for an unknown NIP, a wrong, used, withdrawn or old code.
TIDAK_COCOK = (
    "NIP atau kode tidak cocok, atau kode itu sudah dipakai atau lewat masanya. Periksa lagi, "
    "atau minta kode baru kepada pengelola kepegawaian."
)


def terbitkan_kode(
    akun_ids: Iterable[int],
    *,
    oleh: Akun,
    berperan: Collection[int],
    pada: date,
    lewat_surel: bool = False,
    lepas_dua_langkah: bool = False,
) -> list[KodeAktivasi]:
    """A new code for each account; one that was still alive is withdrawn.

    ``berperan`` are the accounts that hold a role: theirs waits for a second officer.
    ``lepas_dua_langkah`` also takes the second sign-in step off when a recovery code is used.
    Raises :class:`IsianDitolak` for the own account, ``PermissionDenied`` without the right.
    """
    _wajib_kelola(oleh)
    sampai = aturan.hari_terakhir(pada, acuan=acuan_pada("akun.kode", pada))
    with transaction.atomic():
        akun = list(Akun.objects.select_for_update().filter(pk__in=akun_ids).order_by("pk"))
        for satu in akun:
            _tolak_bila(aturan.boleh_menerbitkan(petugas=oleh.pk, pemilik=satu.pk))
        cabut_kode_hidup([satu.pk for satu in akun], oleh=oleh)
        return KodeAktivasi.objects.bulk_create(
            KodeAktivasi(
                akun=satu,
                tujuan=TujuanKode.PEMULIHAN if satu.has_usable_password() else TujuanKode.AKTIVASI,
                status=StatusKode.MENUNGGU_PENGESAHAN
                if satu.pk in berperan
                else StatusKode.BERLAKU,
                sampai=sampai,
                lewat_surel=lewat_surel and bool(satu.email),
                lepas_dua_langkah=lepas_dua_langkah,
                diterbitkan_oleh=oleh,
            )
            for satu in akun
        )


def sahkan_kode(kode: KodeAktivasi, *, oleh: Akun, pada: date) -> KodeAktivasi:
    """A second officer lets a code take effect; its days count from now.

    Raises :class:`IsianDitolak` for the officer who issued it, its holder, or a decided code.
    """
    _wajib_kelola(oleh)
    with transaction.atomic():
        baris = _kunci(kode)
        _tolak_bila(
            aturan.boleh_mengesahkan(
                status=baris.status,
                penerbit=baris.diterbitkan_oleh_id,
                petugas=oleh.pk,
                pemilik=baris.akun_id,
            )
        )
        baris.status = StatusKode.BERLAKU
        baris.sampai = aturan.hari_terakhir(pada, acuan=acuan_pada("akun.kode", pada))
        baris.disahkan_oleh, baris.disahkan_pada = oleh, timezone.now()
        baris.save(update_fields=["status", "sampai", "disahkan_oleh", "disahkan_pada"])
    return baris


def cabut_kode(kode: KodeAktivasi, *, oleh: Akun) -> None:
    """Withdraw a code, or refuse its approval; one that is over already stays as it is."""
    _wajib_kelola(oleh)
    with transaction.atomic():
        _cabut([_kunci(kode).pk], oleh)


def cabut_kode_hidup(akun_ids: Iterable[int], *, oleh: Akun | None) -> int:
    """Withdraw whatever code of these accounts still opens something; returns how many."""
    with transaction.atomic():
        hidup = (
            KodeAktivasi.objects.select_for_update()
            .filter(akun__in=list(akun_ids), status__in=HIDUP)
            .order_by("pk")
        )
        return _cabut([satu.pk for satu in hidup], oleh)


def catat_cetak(kode: Sequence[KodeAktivasi], *, oleh: Akun) -> None:
    """Keep who put these codes on paper; only the officer who issued them may.

    Raises ``PermissionDenied`` for anybody else's code.
    """
    _wajib_kelola(oleh)
    if any(satu.diterbitkan_oleh_id != oleh.pk for satu in kode):
        raise PermissionDenied("Kode hanya terlihat oleh petugas yang menerbitkannya.")
    with transaction.atomic():
        CetakKode.objects.bulk_create(CetakKode(kode=satu, oleh=oleh) for satu in kode)


def pakai_kode(nama_pengguna: str, ketikan: str, sandi: str, *, pada: date) -> Akun:
    """Make a password with a code, once; all other sessions of the account end with it.

    Raises :class:`IsianDitolak` with :data:`TIDAK_COCOK` whatever did not match, or with the
    words of a password rule on ``password1``; then the code stays good.
    """
    with transaction.atomic():
        akun = Akun.objects.select_for_update().filter(username=rapikan_nama(nama_pengguna)).first()
        kode = _cari(akun, ketikan, pada)
        if akun is None or kode is None:
            raise IsianDitolak(TIDAK_COCOK)
        try:
            validate_password(sandi, akun)
        except ValidationError as galat:
            raise IsianDitolak(" ".join(galat.messages), "password1") from galat
        akun.set_password(sandi)
        akun.is_active = True
        akun.save(update_fields=["password", "is_active"])
        if kode.lepas_dua_langkah:
            Authenticator.objects.filter(user=akun).delete()
        kode.status, kode.dipakai_pada = StatusKode.TERPAKAI, timezone.now()
        kode.save(update_fields=["status", "dipakai_pada"])
        cabut_kode_hidup([akun.pk], oleh=None)
        kode_terpakai.send(sender=KodeAktivasi, kode=[kode.pk])
    return akun


def _cari(akun: Akun | None, ketikan: str, pada: date) -> KodeAktivasi | None:
    hidup = KodeAktivasi.objects.select_for_update().filter(
        akun=akun, status=StatusKode.BERLAKU, sampai__gte=pada
    )
    return next((satu for satu in hidup.order_by("pk") if satu.cocok(ketikan)), None)


def _kunci(kode: KodeAktivasi) -> KodeAktivasi:
    Akun.objects.select_for_update().get(pk=kode.akun_id)
    return KodeAktivasi.objects.select_for_update().get(pk=kode.pk)


def _cabut(nomor: list[int], oleh: Akun | None) -> int:
    return KodeAktivasi.objects.filter(pk__in=nomor, status__in=HIDUP).update(
        status=StatusKode.DICABUT, dicabut_oleh=oleh, dicabut_pada=timezone.now()
    )


def _wajib_kelola(oleh: Akun) -> None:
    if not oleh.has_perm(KELOLA):
        raise PermissionDenied("Anda tidak memegang tugas untuk mengelola akun pegawai.")


def _tolak_bila(sebab: str) -> None:
    if sebab:
        raise IsianDitolak(sebab)
