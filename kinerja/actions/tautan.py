"""The source of a RHK: what may be chosen, and filling one that was left open."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak

from ..access import pelaku_skp
from ..models import SKP, RencanaHasilKerja
from ..models.skp import VERSI_TERBUKA
from ..queries.sumber import sasaran_dapat_dipilih, sel_terbit
from ..queries.tautan import berputar
from ..rules.istilah import Pelaku
from .bersama import kunci_skp


def isi_sumber(rhk: RencanaHasilKerja, sumber: str, *, oleh: Akun) -> RencanaHasilKerja:
    """Link a RHK that was begun with words to ``sumber`` ("sel:7", "sasaran:3").

    No new version: nothing that was agreed changes.  Done twice with the same source it changes
    nothing.  Raises :class:`IsianDitolak` for a source that is not offered or leads in a circle,
    and where a source stands already; ``PermissionDenied`` for anybody but the owner.
    """
    jenis, _, nomor = sumber.partition(":")
    if jenis not in ("sel", "sasaran") or not nomor.isdecimal() or len(nomor) > 18:
        raise IsianDitolak("Pilih satu sumber dari daftar ini.", "sumber")
    sel, sasaran = (int(nomor), None) if jenis == "sel" else (None, int(nomor))
    with transaction.atomic():
        skp = kunci_skp(rhk.skp)
        if Pelaku.EMPUNYA not in pelaku_skp(oleh, skp):
            raise PermissionDenied("Sumber RHK ditautkan oleh pemilik SKP-nya.")
        baris = RencanaHasilKerja.objects.select_for_update().get(pk=rhk.pk)
        if not baris.induk_sementara:
            if (baris.peran_hasil_id, baris.sasaran_id) == (sel, sasaran):
                return baris
            raise IsianDitolak(
                "RHK ini sudah bertaut. Sumbernya dipindahkan lewat perubahan SKP.", "sumber"
            )
        pastikan_sumber(skp, sel, sasaran, rhk=baris)
        baris.peran_hasil_id, baris.sasaran_id, baris.induk_sementara = sel, sasaran, ""
        baris.save(update_fields=["peran_hasil", "sasaran", "induk_sementara"])
        # A page that still shows the placeholder is told so when it is saved.
        terbuka = skp.versi.filter(status__in=VERSI_TERBUKA, isi_rhk__rhk=baris)
        skp.versi.filter(pk__in=terbuka.values("pk")).update(diubah_pada=timezone.now())
    return baris


def pastikan_sumber(
    skp: SKP, sel: int | None, sasaran: int | None, *, rhk: RencanaHasilKerja | None = None
) -> None:
    """Only what this person may choose: a cell published for them, a goal of a unit above.

    ``rhk`` is the one that is linked; None while it does not exist.
    """
    if sel is not None and not sel_terbit(skp).filter(pk=sel).exists():
        raise IsianDitolak(
            "RHK pimpinan ini tidak dibagikan kepada Anda. Pilih sumber lain.", "sumber"
        )
    if sasaran is not None and not sasaran_dapat_dipilih(skp).filter(pk=sasaran).exists():
        raise IsianDitolak(
            "Sasaran ini bukan milik unit Anda atau unit di atasnya. Pilih sumber lain.", "sumber"
        )
    if rhk is not None and sel is not None and berputar(rhk.pk, sel):
        raise IsianDitolak(
            "RHK pimpinan itu sendiri bersumber dari RHK ini, jadi tidak dapat menjadi sumbernya."
            " Pilih sumber lain.",
            "sumber",
        )
