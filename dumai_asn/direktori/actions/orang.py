"""A person recorded by hand, and the person's own data."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.tanggal import panjang

from ..models import NomorInduk, Pegawai
from ..queries.fakta import nomor_pegawai, pegawai_serupa
from ..queries.jangkauan import pegawai_terjangkau
from ..rules.dampak import Dampak
from ..rules.istilah import JenisKelamin, JenisRiwayat, Kedudukan
from ..rules.nip import NIPTidakSah, urai
from .menata import Akibat, catat_fakta, menata
from .penempatan import pindahkan
from .rencana_fakta import baca_nomor, periksa_fakta, tak_cocok, wajib_mengelola
from .rencana_penempatan import rencana_pindah


@dataclass(frozen=True, slots=True)
class DataDiri:
    """Name and birth as official papers have them; None and "" where unknown."""

    nama: str
    gelar_depan: str = ""
    gelar_belakang: str = ""
    lahir: date | None = None
    kelamin: JenisKelamin | None = None


def catat_pegawai(
    *,
    data: DataDiri,
    nomor: str,
    status: str,
    mulai: date,
    dasar: str,
    oleh: Akun,
    golongan: str = "",
    alasan: str = "",
    coba: bool = False,
    **tempat: Any,
) -> tuple[Pegawai, Akibat]:
    """A person who is new to the city from ``mulai``, with number, status, post and account.

    ``tempat``: ``unit``, ``jabatan``, ``kepala``.  Birth and sex come from the number where they
    are not given.  People who may be the same one are among what follows; a number that somebody
    has is refused.
    """
    pada = timezone.localdate()
    with menata(None, oleh=oleh, alasan=alasan, coba=coba):
        akibat = Akibat(mulai=mulai)
        orang = Pegawai(**_isi(data))
        _lengkapi(orang, nomor, mulai)
        _serupa(orang, oleh, akibat)
        _buat_akun(orang, nomor, akibat)
        orang.save()
        isi: dict[str, Any] = {"mulai": mulai, "dasar": dasar, "oleh": oleh}
        akibat.daftar += rencana_pindah(orang, pertama=True, **tempat, **isi).dampak(pada)
        pindahkan(orang, pertama=True, alasan=alasan, **tempat, **isi)
        masa = DateRange(mulai, None)
        for jenis, nilai in ((JenisRiwayat.STATUS, status), (JenisRiwayat.GOLONGAN, golongan)):
            if nilai:
                periksa_fakta(orang, jenis, nilai, mulai)
                catat_fakta(orang, jenis, nilai, masa, dasar)
        catat_fakta(orang, JenisRiwayat.KEDUDUKAN, Kedudukan.AKTIF, masa, dasar)
        baru = NomorInduk(pegawai=orang, masa=masa, dasar=dasar)
        akibat.daftar += baca_nomor(baru, nomor, mulai, oleh)
        baru.save()
    return orang, akibat


def ubah_data_pegawai(
    pegawai: Pegawai,
    *,
    data: DataDiri,
    oleh: Akun,
    alasan: str,
    nomor_ubah: int,
    coba: bool = False,
) -> Akibat:
    """Name, titles, birth and sex as official papers have them; always with a reason.

    What does not fit the number is told, not refused: the master data wins.  ``IsianBerubah`` when
    somebody was faster.
    """
    if not alasan.strip():
        raise IsianDitolak("Tulis alasan perubahannya.", "alasan")
    pada = timezone.localdate()
    if data.lahir is not None and data.lahir >= pada:
        raise IsianDitolak("Tanggal lahir harus sebelum hari ini.", "lahir")
    with menata(pegawai, oleh=oleh, alasan=alasan, coba=coba):
        wajib_mengelola(oleh, pegawai)
        orang = kunci_baris(pegawai, nomor_ubah)
        for nama, nilai in _isi(data).items():
            setattr(orang, nama, nilai)
        orang.save()
        if orang.akun_id:
            Akun.objects.filter(pk=orang.akun_id).exclude(nama=orang.nama).update(nama=orang.nama)
        akibat = Akibat()
        for kata in _beda_nomor(orang, pada):
            akibat.catat(kata)
        if orang.pns_id:
            akibat.catat("Betulkan juga di SIASN; impor berikut memakai isi SIASN")
    return akibat


def _isi(data: DataDiri) -> dict[str, Any]:
    return {
        "nama": data.nama,
        "gelar_depan": data.gelar_depan,
        "gelar_belakang": data.gelar_belakang,
        "lahir": data.lahir,
        "kelamin": data.kelamin,
    }


def _beda_nomor(orang: Pegawai, pada: date) -> list[str]:
    """What the latest number tells otherwise; a historic one that cannot be read tells nothing."""
    kini = nomor_pegawai(orang.pk).first()
    try:
        return (
            tak_cocok(orang, urai(kini.nomor, acuan=acuan_pada("direktori.nip", pada)))
            if kini
            else []
        )
    except NIPTidakSah:
        return []


def _lengkapi(orang: Pegawai, nomor: str, mulai: date) -> None:
    """Birth and sex out of the number where nobody typed them."""
    try:
        nip = urai(nomor, acuan=acuan_pada("direktori.nip", mulai))
    except NIPTidakSah as galat:
        raise IsianDitolak(str(galat), "nomor") from galat
    orang.lahir = orang.lahir or nip.lahir
    orang.kelamin = orang.kelamin or nip.kelamin


def _serupa(orang: Pegawai, oleh: Akun, akibat: Akibat) -> None:
    """People who may be this one; who they are is told only within reach."""
    semua = pegawai_serupa(orang.nama, orang.lahir)
    terlihat = set(
        pegawai_terjangkau(oleh, timezone.localdate())
        .filter(pk__in=[satu.pk for satu in semua])
        .values_list("pk", flat=True)
    )
    for satu in semua:
        if satu.pk in terlihat:
            lahir = f", lahir {panjang(satu.lahir)}" if satu.lahir else ""
            kata = f"Mungkin orang yang sama: {satu}{lahir}. Periksa halamannya dahulu"
            akibat.daftar.append(Dampak(kata, 1, url=reverse("direktori:pegawai", args=[satu.pk])))
        else:
            akibat.catat(
                "Ada pegawai di luar wewenang Anda yang lahir pada hari itu dengan nama serupa."
                " Tanyakan pengelola kota dahulu"
            )


def _buat_akun(orang: Pegawai, nomor: str, akibat: Akibat) -> None:
    """The number as user name, no usable password; none where that name is taken."""
    nama = "".join(nomor.split())
    if Akun.objects.filter(username=nama).exists():
        akibat.catat("Nomor ini sudah menjadi nama pengguna akun lain; dicatat tanpa akun")
        return
    akun = Akun(username=nama, nama=orang.nama)
    akun.set_unusable_password()
    akun.save()
    orang.akun = akun
