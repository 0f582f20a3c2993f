"""Documents: composed from a template, issued with number and public code, revoked."""

import io
import secrets
from datetime import date, datetime, time
from typing import cast

import segno
from django.conf import settings
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone

from .. import papan
from ..cetak import cetak, versi_templat
from ..models import Dokumen
from ..pelaku import Pelaku
from ..rules import dokumen as rules
from ..rules.dokumen import JenisDokumen, Naskah, StatusDokumen
from .berkas import simpan_berkas
from .isian import IsianDitolak

INSTANSI = "Pemerintah Kota Dumai"


def susun(jenis: str, naskah: Naskah, *, tanggal: date, nomor: str = "", kode: str = "") -> bytes:
    """The PDF of ``naskah`` as kind ``jenis``; nothing is stored.

    The same arguments give the same bytes.  Without ``kode`` there is neither QR code nor check.
    Raises ``CetakGagal`` when template or data are at fault or a limit was reached.
    """
    satu = _jenis(jenis)
    alamat = settings.SITUS_URL + reverse("inti:periksa")
    rangka = {
        "judul": naskah.judul,
        "kaki": naskah.kaki,
        "instansi": INSTANSI,
        "nomor": nomor,
        "kode": rules.berkelompok(kode),
        "qr": _qr(settings.SITUS_URL + reverse("inti:periksa_kode", args=[kode])) if kode else "",
        "alamat": alamat.partition("://")[2].rstrip("/"),
        "belum_resmi": naskah.belum_resmi,
    }
    pada = datetime.combine(tanggal, time(), timezone.get_default_timezone())
    return cetak(satu.templat, {**naskah.isi, "rangka": rangka}, pada=pada)


def dokumen_senada(jenis: str, naskah: Naskah, *, objek: int) -> Dokumen | None:
    """The valid document about ``objek`` that says and looks exactly like ``naskah`` now."""
    sidik = rules.sidik(naskah.parameter(), versi_templat(_jenis(jenis).templat))
    return Dokumen.objects.berlaku(jenis, objek).filter(sidik_data=sidik).first()


def terbitkan_dokumen(
    jenis: str,
    naskah: Naskah,
    *,
    objek: int,
    pemilik_id: int | None,
    penerbit: str,
    oleh: Pelaku,
    tanggal: date | None = None,
    kode: str = "",
) -> Dokumen:
    """Issue a document about ``objek``, or return the valid one that says the same.

    A valid one that says something else is revoked: the new one takes its place.  ``pemilik_id``
    is the account of the person it is about, ``penerbit`` the unit that stands behind it; the
    check page shows only the latter.  ``kode`` is the public code of an invented document; a
    real one gets its own, which nobody can guess.  Otherwise as :func:`susun`.
    """
    sidik = rules.sidik(naskah.parameter(), versi_templat(_jenis(jenis).templat))
    with transaction.atomic():
        _satu_per_satu(jenis, objek)
        lama = Dokumen.objects.berlaku(jenis, objek).first()
        if lama is not None and lama.sidik_data == sidik:
            return lama
        kode = kode or rules.kode(secrets.randbits(80))
        hari = tanggal or timezone.localdate()
        baru = _tersusun(jenis, naskah, tanggal=hari, oleh=oleh, kode=kode)
        baru.objek, baru.pemilik_id, baru.penerbit = objek, pemilik_id, penerbit
        if lama is not None:
            _cabut(lama, f"{rules.DIGANTI} {baru.nomor}.", oleh)
        baru.save(force_insert=True)
        return baru


def _tersusun(jenis: str, naskah: Naskah, *, tanggal: date, oleh: Pelaku, kode: str) -> Dokumen:
    """A document not yet in the database, with number, public code and its kept file."""
    satu = _jenis(jenis)
    versi, parameter = versi_templat(satu.templat), naskah.parameter()
    baris = _nomor_baris()
    nomor = rules.nomor(satu, tanggal.year, baris)
    pdf = susun(jenis, naskah, tanggal=tanggal, nomor=nomor, kode=kode)
    berkas = simpan_berkas(io.BytesIO(pdf), nomor, oleh=oleh)
    return Dokumen(
        pk=baris,
        jenis=jenis,
        nomor=nomor,
        judul=naskah.judul[:200],
        tanggal=tanggal,
        kode_publik=kode,
        sha256=berkas.sha256,
        berkas=berkas,
        parameter=parameter,
        versi_templat=versi,
        sidik_data=rules.sidik(parameter, versi),
        oleh_id=oleh.pk,
    )


def _jenis(jenis: str) -> JenisDokumen:
    satu: JenisDokumen = papan.ambil("dokumen", jenis)
    return satu


def cabut_dokumen(dokumen: Dokumen, *, oleh: Pelaku, alasan: str) -> Dokumen:
    """Revoke a document for good; the check page says so from now on.

    ``IsianDitolak`` without a reason, and for one that was revoked before.
    """
    if not alasan.strip():
        raise IsianDitolak("Tulis alasan pencabutan.", "alasan")
    with transaction.atomic():
        baris = Dokumen.objects.select_for_update().get(pk=dokumen.pk)
        if not baris.berlaku:
            raise IsianDitolak("Dokumen ini sudah dicabut.")
        return _cabut(baris, alasan.strip(), oleh)


def susun_ulang(dokumen: Dokumen) -> bytes:
    """The same document made again from what is stored with it.

    Its bytes are those of the file as long as the template is the one of ``versi_templat``.
    """
    return susun(
        dokumen.jenis,
        Naskah(**dokumen.parameter),
        tanggal=dokumen.tanggal,
        nomor=dokumen.nomor,
        kode=dokumen.kode_publik,
    )


def _cabut(dokumen: Dokumen, alasan: str, oleh: Pelaku) -> Dokumen:
    dokumen.status, dokumen.dicabut_pada = StatusDokumen.DICABUT, timezone.now()
    dokumen.dicabut_oleh_id, dokumen.alasan_cabut = oleh.pk, alasan
    dokumen.save(update_fields=["status", "dicabut_pada", "dicabut_oleh", "alasan_cabut"])
    return dokumen


def _satu_per_satu(jenis: str, objek: int) -> None:
    """Two who ask for the same document wait for each other, also before there is a row."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"dokumen:{jenis}:{objek}"]
        )


def _nomor_baris() -> int:
    """The key of the next row, which the number needs before the row is there."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT nextval(pg_get_serial_sequence('inti_dokumen', 'id'))")
        return cast(int, kursor.fetchone()[0])


def _qr(alamat: str) -> str:
    keluar = io.BytesIO()
    segno.make(alamat, error="m", micro=False).save(keluar, kind="svg", border=4, xmldecl=False)
    return keluar.getvalue().decode()
