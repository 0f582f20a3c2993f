"""What this room hands to the search: classes, as HR or as an employee may open them."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q
from django.urls import reverse

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.queries.jangkauan import memegang, pegawai_dari
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti.rules.tanggal import rentang as kata_rentang
from dumai_asn.inti.rupa.cari import Temuan

from ..queries.kelas import cari_kelas
from ..rules.istilah import StatusKelas


def cari(akun: Akun, teks: str, pada: date, batas: int) -> Sequence[Temuan]:
    """One statement: every class for HR, those open or one's own for an employee."""
    kelas = cari_kelas(teks)
    if memegang(akun, Izin.KELOLA_PELATIHAN, pada):
        alamat = "pembinaan:kelas"
    else:
        alamat = "pembinaan:kelas_saya"
        saya = pegawai_dari(akun)
        if saya is None:
            return []
        terbuka = Q(status=StatusKelas.DIBUKA, batas_daftar__gte=pada)
        milik = Q(pk__in=saya.pendaftaran.values("kelas")) & ~Q(status=StatusKelas.DRAF)
        kelas = kelas.filter(terbuka | milik)
    return [
        Temuan(
            "Kelas",
            satu.program.judul,
            reverse(alamat, args=[satu.pk]),
            "mortarboard",
            f"{satu.nama}, {kata_rentang(satu.masa.lower, satu.masa.upper)}",
        )
        for satu in kelas[:batas]
    ]
