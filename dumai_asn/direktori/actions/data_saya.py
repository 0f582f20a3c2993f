"""A person takes everything the application keeps about them along, as one ZIP."""

import json
import mimetypes
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from tempfile import TemporaryFile
from typing import IO, Any

from django.core.files.storage import default_storage
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti import papan
from dumai_asn.inti.actions.kemajuan import lapor_kemajuan
from dumai_asn.inti.actions.pekerjaan import minta_pekerjaan
from dumai_asn.inti.actions.unduhan import simpan_unduhan
from dumai_asn.inti.models import Pekerjaan
from dumai_asn.inti.rules.data_saya import BerkasSendiri, Lembar
from dumai_asn.inti.rules.lembar import csv_bita
from dumai_asn.inti.rules.tanggal import jam, panjang

from ..queries.data_saya import PEKERJAAN, siap_sejak

#: Bytes of own files that go along; more would keep a worker and a phone busy for too long.
BERKAS_MAKS = 200 * 1024 * 1024
#: A file this young is offered again instead of being made anew.
JEDA = timedelta(hours=1)
_SEKALI = 1024 * 1024
_TIDAK_AMAN = re.compile(r"[^\w.-]+")


def minta_data_saya(*, oleh: Akun) -> Pekerjaan:
    """Ask for one's own data; the job under way, or a file made within the last hour, is enough."""
    siap = siap_sejak(oleh, timezone.now() - JEDA)
    return siap or minta_pekerjaan(
        jenis=PEKERJAAN,
        kunci=str(oleh.pk),
        judul="Menyiapkan data Anda",
        parameter={},
        oleh=oleh,
    )


def siapkan_data_saya(pekerjaan: Pekerjaan) -> dict[str, Any]:
    """The job: a table a sheet of every room, the own files, and a word on what is in it."""
    akun = Akun.objects.get(pk=pekerjaan.pemohon_id)
    ruang = list(papan.penyedia("data_saya"))
    lembar = [(r.kunci, satu) for r in ruang for satu in r.isi.lembar(akun)]
    berkas = [satu for r in ruang for satu in r.isi.berkas(akun)]
    ikut = sum(satu.ukuran for satu in berkas) <= BERKAS_MAKS
    jumlah = len(lembar) + (len(berkas) if ikut else 0)
    with TemporaryFile() as wadah:
        with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
            isi = []
            for nomor, (kunci, satu) in enumerate(lembar, start=1):
                nama = f"{kunci}/{satu.kunci}.csv"
                isi.append(f"{nama}: {satu.judul}, {_tulis_lembar(arsip, nama, satu)} baris")
                lapor_kemajuan(pekerjaan, nomor, jumlah)
            for nomor, milik in enumerate(berkas, start=len(lembar) + 1):
                isi.append(_tulis_berkas(arsip, milik) if ikut else _sebut_berkas(milik))
                lapor_kemajuan(pekerjaan, nomor, max(jumlah, nomor))
            arsip.writestr("BACA_DAHULU.txt", _pengantar(akun, isi, ikut))
        wadah.seek(0)
        hari = timezone.localdate().isoformat()
        hasil = simpan_unduhan(
            pekerjaan, _potong(wadah), f"data-saya-{hari}.zip", "application/zip"
        )
    return hasil | {
        "tombol": "Unduh data saya",
        "kata": "Data Anda siap diunduh. Hanya Anda yang dapat mengunduhnya, selama tujuh hari.",
    }


def _tulis_lembar(arsip: zipfile.ZipFile, nama: str, satu: Lembar) -> int:
    jumlah = 0

    def baris() -> Iterator[Sequence[object]]:
        nonlocal jumlah
        yield satu.kolom
        for jumlah, isi in enumerate(satu.baris, start=1):  # noqa: B007  (counted for the outside)
            yield [_sel(nilai) for nilai in isi]

    with arsip.open(_butir(nama, zipfile.ZIP_DEFLATED), "w") as keluar:
        for potong in csv_bita(baris()):
            keluar.write(potong)
    return jumlah


def _sel(nilai: Any) -> Any:
    """A range of days and a list as one cell of words."""
    if hasattr(nilai, "upper_inf"):
        return _rentang(nilai.lower, nilai.upper)
    if isinstance(nilai, list | tuple):
        return "; ".join(
            satu if isinstance(satu, str) else json.dumps(satu, ensure_ascii=False)
            for satu in nilai
        )
    return nilai


def _rentang(mulai: date | None, selesai: date | None) -> str:
    awal = mulai.isoformat() if mulai else "…"
    return f"{awal} s.d. {(selesai - timedelta(days=1)).isoformat() if selesai else 'sekarang'}"


def _tulis_berkas(arsip: zipfile.ZipFile, milik: BerkasSendiri) -> str:
    nama = f"berkas/{_nama(milik)}"
    if not default_storage.exists(milik.lokasi):
        return f"{nama}: tidak ditemukan di penyimpanan; laporkan kepada pengelola kepegawaian"
    # Pictures and documents are packed already.
    butir = _butir(nama, zipfile.ZIP_STORED)
    with default_storage.open(milik.lokasi) as asal, arsip.open(butir, "w") as keluar:
        for potong in asal.chunks(_SEKALI):
            keluar.write(potong)
    return f"{nama}: {milik.nama}"


def _butir(nama: str, padatan: int) -> zipfile.ZipInfo:
    """An entry that carries today's date instead of 1980."""
    butir = zipfile.ZipInfo(nama, timezone.localtime().timetuple()[:6])
    butir.compress_type = padatan
    return butir


def _sebut_berkas(milik: BerkasSendiri) -> str:
    return f"tidak disertakan: {milik.nama} ({milik.kunci}), {milik.ukuran} bita"


def _nama(milik: BerkasSendiri) -> str:
    """``bukti-12-rekap.pdf``: told apart by key, ending as its content is."""
    nama = _TIDAK_AMAN.sub("_", milik.nama).strip("._")[:80]
    akhiran = mimetypes.guess_extension(milik.jenis_isi) or ".bin"
    badan = nama.removesuffix(akhiran) or "berkas"
    return f"{milik.kunci}-{badan}{akhiran}"


def _pengantar(akun: Akun, isi: Sequence[str], ikut: bool) -> str:
    sekarang = timezone.localtime()
    kata = [
        f"Data {akun.nama}, disiapkan {panjang(sekarang.date())} pukul {jam(sekarang.time())}.",
        "",
        "Isi berkas ini adalah data tentang Anda yang disimpan aplikasi Pembinaan ASN Kota Dumai",
        "dan boleh Anda lihat. Tabel (CSV, UTF-8, dipisah koma) dapat dibuka dengan program lembar",
        "kerja. Istilah tertulis sebagaimana disimpan. Tanda petik di depan isian yang tampak",
        "seperti rumus sengaja ditambahkan supaya rumus itu tidak dijalankan.",
        "Penilaian yang belum diserahkan penilai hanya disebut keadaannya.",
    ]
    if not ikut:
        kata += [
            "",
            "Berkas bukti tidak disertakan karena seluruhnya lebih dari 200 MB. Unduh satu-satu",
            "dari halaman bukti di aplikasi.",
        ]
    return "\r\n".join([*kata, "", *isi, ""])


def _potong(wadah: IO[bytes]) -> Iterator[bytes]:
    while potong := wadah.read(_SEKALI):
        yield potong
