"""What people are told about their training; messages are rows, written with the act itself."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from dumai_asn.inti.rules.tanggal import rentang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..models import Kelas, Pendaftaran
from ..queries.kelas import hari_kelas
from ..queries.pendaftaran import penjawab
from ..rules.kelas import tahun_jp

_PESERTA = "Anda menerima ini karena terdaftar pada kelas pelatihan ini."


@dataclass(frozen=True)
class Kabar:
    """A kind of message to a participant; ``{kelas}``, ``{masa}``, ``{tempat}``, ``{catatan}``
    and ``{kursi}`` are filled in."""

    jenis: str
    judul: str
    isi: str


DISETUJUI = Kabar(
    "pembinaan.disetujui",
    "Pendaftaran pelatihan Anda disetujui",
    "{kelas}, {masa} di {tempat}. Kursi Anda nomor {kursi}.",
)
DITUNGGU = Kabar(
    "pembinaan.ditunggu",
    "Anda masuk daftar tunggu pelatihan",
    "{kelas} disetujui, tetapi kursinya penuh. Anda naik dengan sendirinya bila ada yang batal.",
)
DITOLAK = Kabar(
    "pembinaan.ditolak",
    "Pendaftaran pelatihan Anda ditolak",
    "{kelas}. Alasan: {catatan}",
)
DITARIK = Kabar(
    "pembinaan.jawaban_ditarik",
    "Jawaban pendaftaran pelatihan Anda ditarik kembali",
    "{kelas}. Abaikan jawaban tadi. Pendaftaran Anda menunggu jawaban lagi.",
)
NAIK = Kabar(
    "pembinaan.naik",
    "Anda mendapat kursi pelatihan",
    "Ada kursi kosong di {kelas}, {masa} di {tempat}. Kursi Anda nomor {kursi}."
    " Bila tidak dapat hadir, batalkan agar kursinya dipakai orang lain.",
)
DIBATALKAN = Kabar(
    "pembinaan.dibatalkan",
    "Pendaftaran pelatihan Anda dibatalkan",
    "{kelas}. Alasan: {catatan}",
)
JADWAL = Kabar(
    "pembinaan.jadwal",
    "Jadwal pelatihan Anda berubah",
    "{kelas} sekarang {masa} di {tempat}. Lihat jadwal sesinya.",
)
LULUS = Kabar(
    "pembinaan.lulus",
    "Anda lulus pelatihan",
    "{kelas}. {catatan} {jp} JP sudah tercatat di rekening JP {tahun}.",
)
TIDAK_LULUS = Kabar("pembinaan.tidak_lulus", "Anda tidak lulus pelatihan", "{kelas}. {catatan}")


def kepada_peserta(kabar: Kabar, daftar: Iterable[Pendaftaran], *, kunci: str = "") -> None:
    """Tell every participant once a change of the enrolment; ``kunci`` tells other occurrences
    apart that may come again."""
    daftar = list(
        Pendaftaran.objects.select_related("kelas__program", "pegawai")
        .filter(pk__in=[satu.pk for satu in daftar])
        .order_by("pk")
    )
    beritahu(
        [
            Pesan(
                akun_id=satu.pegawai.akun_id,
                jenis=kabar.jenis,
                kunci=f"pendaftaran:{satu.pk}:{satu.nomor_ubah}{kunci}",
                judul=kabar.judul,
                isi=kabar.isi.format(**_isi(satu)),
                tautan=reverse("pembinaan:kelas_saya", args=[satu.kelas_id]),
                mengapa=_PESERTA,
            )
            for satu in daftar
            if satu.pegawai.akun_id
        ]
    )


def kepada_penjawab(daftar: Collection[Pendaftaran], pada: date) -> None:
    """Tell evaluator and delegate that somebody of theirs asks for a seat."""
    siapa = penjawab([satu.pegawai_id for satu in daftar], pada)
    beritahu(
        [
            Pesan(
                akun_id=akun,
                jenis="pembinaan.diajukan",
                kunci=f"pendaftaran:{satu.pk}",
                judul="Pendaftaran pelatihan menunggu persetujuan Anda",
                isi=f"{satu.pegawai} ingin mengikuti {satu.kelas}, {_masa(satu.kelas)}."
                f" Alasan: {satu.alasan}",
                tautan=reverse("pembinaan:permohonan", args=[satu.pk]),
                mengapa="Anda menerima ini karena menilai pegawai itu atau mewakili penilainya.",
            )
            for satu in daftar
            for akun, _ in siapa[satu.pegawai_id]
        ]
    )


def _isi(satu: Pendaftaran) -> dict[str, object]:
    kelas = satu.kelas
    return {
        "kelas": kelas,
        "masa": _masa(kelas),
        "tempat": kelas.tempat,
        "kursi": satu.kursi,
        "catatan": satu.catatan,
        "jp": kelas.jp,
        "tahun": tahun_jp(hari_kelas(kelas)[1]),
    }


def _masa(kelas: Kelas) -> str:
    return rentang(kelas.masa.lower, kelas.masa.upper)
