"""A unit ends, and everything in it goes on elsewhere: people, seats, units below it, roles."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris
from dumai_asn.inti.actions.kemajuan import lapor_kemajuan
from dumai_asn.inti.actions.pekerjaan import PekerjaanGagal, minta_pekerjaan
from dumai_asn.inti.models import Pekerjaan
from dumai_asn.inti.rules.angka import tulis as angka
from dumai_asn.inti.rules.tanggal import panjang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..models import GarisPenilai, Penempatan, UnitKerja
from ..queries.dinas import sejak
from ..queries.jangkauan import pegawai_dari, unit_dengan_izin
from ..queries.penempatan import rentang_dari
from ..queries.penutupan import PENANDA, dampak_unit, isi_unit, jejak_penutupan
from ..rules.istilah import JenisPenempatan, JenisUnit
from ..rules.izin import Izin
from ..rules.perpindahan import (
    Kursi,
    Langkah,
    Pemimpin,
    Tempat,
    langkah_pemimpin,
    langkah_tutup,
    tolak_tutup,
)
from .isi_unit import AkibatTutup, Penutupan, akhiri_peran, pindahkan_anak, pindahkan_kursi
from .menata import beralasan, menata
from .perpindahan import (
    kunci_orang,
    sebut_lain,
    sebut_penilai,
    tempat_sejak,
    tulis_perpindahan,
    urungkan_perpindahan,
)
from .unit import bukan_lingkaran, wajib_mengatur

#: Kind of job on the board ``pekerjaan``, and how many people are moved while one waits.
PEKERJAAN = "direktori.penutupan"
SEKALI = 200


def tutup_unit(
    unit: UnitKerja, *, oleh: Akun, nomor_ubah: int, isi: Penutupan, coba: bool = False
) -> AkibatTutup:
    """End a unit with everything that is in it, or nothing; ``coba`` only finds out what follows.

    ``IsianDitolak`` in words, also for what upper rooms object to; ``IsianBerubah`` when the unit
    is not the one the form showed.
    """
    penanda = {PENANDA: unit.pk}
    with menata(None, oleh=oleh, alasan=isi.alasan, coba=coba, **penanda):
        wajib_mengatur(oleh)
        orang = set(isi_unit(unit.pk, isi.mulai).values_list("pegawai", flat=True))
        kunci_orang(orang)
        lama = _kunci_unit(unit, isi.tujuan, nomor_ubah)
        _belum_ada_yang_masuk(lama, isi.mulai, orang)
        anak = list(UnitKerja.objects.filter(induk=lama, masa__overlap=sejak(isi.mulai)))
        akibat = _susun(lama, isi, len(anak), oleh)
        beralasan(akibat, isi.alasan, timezone.localdate(), coba)
        _sebut_lain(lama, isi, akibat)
        pindahkan_anak(lama, isi, anak, akibat)
        akhiri_peran(lama, isi, oleh, akibat)
        pindahkan_kursi(lama, isi, akibat)
        _orang(lama, isi, akibat)
        UnitKerja.objects.filter(pk=lama.pk).update(masa=DateRange(lama.masa.lower, isi.mulai))
        if isi.gabung and isi.tujuan is not None:
            isi.tujuan.asal.add(lama)
        if not coba:
            _kabari(lama, isi, akibat, oleh)
    return akibat


def minta_penutupan(
    unit: UnitKerja, *, oleh: Akun, nomor_ubah: int, isi: Penutupan, orang: int
) -> Pekerjaan:
    """The same in the background; asked for twice it is one job."""
    wajib_mengatur(oleh)
    parameter = {
        "sampai": isi.sampai.isoformat(),
        "tujuan": isi.tujuan.pk if isi.tujuan else None,
        "gabung": isi.gabung,
        "pemimpin": str(isi.pemimpin),
        "kursi": str(isi.kursi),
        "dasar": isi.dasar,
        "alasan": isi.alasan,
    }
    return minta_pekerjaan(
        jenis=PEKERJAAN,
        kunci=f"{unit.pk}",
        judul=f"Tutup {unit}: {angka(orang)} orang pindah",
        parameter=parameter | {"unit": unit.pk, "nomor_ubah": nomor_ubah},
        oleh=oleh,
    )


def kerjakan_penutupan(pekerjaan: Pekerjaan) -> dict[str, Any]:
    """The job: everything in its one transaction."""
    isi = dict(pekerjaan.parameter)
    unit = UnitKerja.objects.get(pk=isi.pop("unit"))
    nomor_ubah = isi.pop("nomor_ubah")
    tujuan = UnitKerja.objects.get(pk=isi["tujuan"]) if isi["tujuan"] else None
    minta = Penutupan(
        sampai=date.fromisoformat(isi["sampai"]),
        tujuan=tujuan,
        gabung=isi["gabung"],
        pemimpin=Pemimpin(isi["pemimpin"]),
        kursi=Kursi(isi["kursi"]),
        dasar=isi["dasar"],
        alasan=isi["alasan"],
    )
    lapor_kemajuan(pekerjaan, 1, 3, catatan="Memindahkan orang dan menghitung ulang penilainya.")
    try:
        akibat = tutup_unit(unit, oleh=pekerjaan.pemohon, nomor_ubah=nomor_ubah, isi=minta)
    except (ValueError, PermissionDenied) as galat:
        raise PekerjaanGagal(str(galat)) from galat
    lapor_kemajuan(pekerjaan, 3, 3)
    return {
        "kata": f"{unit} ditutup, {angka(akibat.orang)} orang pindah.",
        "tautan": f"/unit/{unit.pk}/",
        "tombol": "Buka unitnya",
    }


def urungkan_penutupan(unit: UnitKerja, *, oleh: Akun, alasan: str) -> None:
    """Take a closing back as a whole while nothing depends on it; ``IsianDitolak`` names what."""
    if not alasan.strip():
        raise IsianDitolak("Tulis alasan pembatalannya.", "alasan")
    with menata(None, oleh=oleh, alasan=alasan, coba=False, urung_struktur=unit.pk):
        wajib_mengatur(oleh)
        jejak = jejak_penutupan(unit.pk)
        if jejak is None:
            raise IsianDitolak("Penutupan ini sudah dibatalkan, atau unitnya diubah sesudahnya.")
        kunci_orang(_orang_jejak(jejak))
        list(UnitKerja.objects.select_for_update().filter(pk=unit.pk))
        for penerus in unit.penerus.all():
            penerus.asal.remove(unit)
        urungkan_perpindahan(jejak, (PENANDA, unit.pk))


def _orang_jejak(jejak: UUID) -> list[int]:
    model: Any = Penempatan
    kejadian = model.pgh_event_model.objects.filter(pgh_context_id=jejak)
    return sorted(set(kejadian.values_list("pegawai", flat=True)))


def _kunci_unit(unit: UnitKerja, tujuan: UnitKerja | None, nomor_ubah: int) -> UnitKerja:
    """Both units and those below, by key, so that nobody who locks units waits in a ring.

    Nobody enters a unit that is held like this; who is about to, meets a closed one.
    """
    ids = [unit.pk, *([tujuan.pk] if tujuan else [])]
    semua = UnitKerja.objects.select_for_update().filter(Q(pk__in=ids) | Q(induk=unit.pk))
    terkunci = {satu.pk: satu for satu in semua.order_by("pk")}
    if tujuan is not None:
        tujuan.masa = terkunci[tujuan.pk].masa
    return kunci_baris(unit, nomor_ubah)


def _belum_ada_yang_masuk(unit: UnitKerja, mulai: date, terkunci: set[int]) -> None:
    """Whoever entered while this waited is not held; to hold them now could wait in a ring."""
    if not set(isi_unit(unit.pk, mulai).values_list("pegawai", flat=True)) <= terkunci:
        raise IsianDitolak(
            f"Pada saat yang sama ada yang pindah ke {unit}. Periksa isinya, lalu ulangi."
        )


def _susun(unit: UnitKerja, isi: Penutupan, anak: int, oleh: Akun) -> AkibatTutup:
    """Ask the rules about everything, and find where each placement goes."""
    tujuan = isi.tujuan
    semua = tempat_sejak(isi_unit(unit.pk, isi.mulai), isi.mulai)
    diri = pegawai_dari(oleh)
    tolak = tolak_tutup(
        nama=unit.nama,
        masa=rentang_dari(unit.masa),
        akar=unit.induk_id is None,
        sampai=isi.sampai,
        hari_ini=timezone.localdate(),
        orang=len(semua),
        anak=anak,
        tujuan=rentang_dari(tujuan.masa) if tujuan else None,
        nama_tujuan=tujuan.nama if tujuan else "",
        sendiri=diri is not None and any(s.pegawai_id == diri.pk for s in semua),
    )
    if tolak is not None:
        raise IsianDitolak(tolak.pesan, tolak.isian)
    if tujuan is None:
        return AkibatTutup()
    if tujuan.pk == unit.pk:
        raise IsianDitolak("Pilih unit lain sebagai penerusnya.", "cari_unit")
    bukan_lingkaran(unit, tujuan, isi.mulai)
    ids = {unit.pk, tujuan.pk}
    boleh = unit_dengan_izin(oleh, Izin.KELOLA_PEGAWAI, timezone.localdate())
    if semua and boleh.filter(pk__in=ids).count() != len(ids):
        raise PermissionDenied("Orangnya dipindahkan oleh pengelola kepegawaian kota.")
    langkah = _langkah(semua, tujuan, isi)
    if isi.pemimpin is Pemimpin.ASAL:
        langkah += _ganti_pemimpin(unit, tujuan, langkah, isi)
    return AkibatTutup(mulai=isi.mulai if semua or anak else date.max, langkah=langkah)


def _langkah(semua: list[Tempat], tujuan: UnitKerja, isi: Penutupan) -> list[Langkah]:
    """Where each placement goes."""
    tim = tujuan.jenis == JenisUnit.TIM
    anggota = _anggota(tujuan, isi.mulai) if tim else frozenset()
    return [
        langkah_tutup(
            satu,
            mulai=isi.mulai,
            tujuan=tujuan.pk,
            tim=tim,
            anggota=anggota,
            memimpin=isi.pemimpin is Pemimpin.ASAL,
        )
        for satu in semua
    ]


def _anggota(tim: UnitKerja, mulai: date) -> frozenset[int]:
    anggota = isi_unit(tim.pk, mulai).filter(jenis=JenisPenempatan.TIM)
    return frozenset(anggota.values_list("pegawai", flat=True))


def _ganti_pemimpin(
    unit: UnitKerja, tujuan: UnitKerja, langkah: list[Langkah], isi: Penutupan
) -> list[Langkah]:
    """Who heads ``tujuan`` stays in it without heading it; acting heads end."""
    if not any(satu.kepala for satu in langkah):
        raise IsianDitolak(
            f"{unit} tidak mempunyai kepala definitif pada {panjang(isi.mulai)}. Pilih kepala unit"
            " tujuan.",
            "pemimpin",
        )
    lama = tempat_sejak(isi_unit(tujuan.pk, isi.mulai).filter(kepala=True), isi.mulai)
    for satu in lama:
        mulai = satu.masa.mulai or isi.mulai
        if satu.jenis is JenisPenempatan.DEFINITIF and mulai > isi.mulai:
            raise IsianDitolak(
                f"Kepala {tujuan} sudah direncanakan berganti sejak {panjang(mulai)}."
                " Batalkan rencana itu dahulu, atau biarkan kepala unit tujuan memimpin.",
                "pemimpin",
            )
    return [langkah_pemimpin(satu, mulai=isi.mulai, unit_id=tujuan.pk) for satu in lama]


def _sebut_lain(unit: UnitKerja, isi: Penutupan, akibat: AkibatTutup) -> None:
    """What moves, and what the other rooms say; one of them may refuse."""
    pindah = sum(s.unit_id == getattr(isi.tujuan, "pk", 0) for s in akibat.langkah)
    berakhir = sum(s.unit_id is None for s in akibat.langkah)
    if pindah:
        akibat.catat(f"{angka(pindah)} penempatan pindah ke {isi.tujuan}")
    if berakhir:
        akibat.catat(f"{angka(berakhir)} penunjukan Plt, Plh, atau tim berakhir")
    sebut_lain(akibat, akibat.langkah, isi.mulai, "unit tujuan")
    akibat.daftar += dampak_unit(unit.pk, isi.mulai)


def _orang(unit: UnitKerja, isi: Penutupan, akibat: AkibatTutup) -> None:
    if isi.tujuan is None:
        return
    dua = [unit.pk, isi.tujuan.pk]
    dahulu = _penilai(dua, isi.sampai)
    tulis_perpindahan(akibat.langkah, mulai=isi.mulai, dasar=isi.dasar, unit=dua)
    kini = _penilai(dua, isi.mulai)
    sebut_penilai(akibat, dahulu, kini)


def _penilai(unit: list[int], pada: date) -> dict[int, int]:
    """Person → evaluator in the branches of these units on a day."""
    cabang = UnitKerja.objects.cabang(unit).values("pk")
    garis = GarisPenilai.objects.pada(pada).filter(penempatan__unit__in=cabang)
    return dict(garis.values_list("pegawai", "penilai"))


def _kabari(unit: UnitKerja, isi: Penutupan, akibat: AkibatTutup, oleh: Akun) -> None:
    """Tell whoever moved, in one statement."""
    if isi.tujuan is None:
        return
    pindah = {s.lama.pegawai_id for s in akibat.langkah if s.unit_id == isi.tujuan.pk}
    akun = Akun.objects.filter(pegawai__in=pindah).exclude(pk=oleh.pk).order_by("pk")
    kata = f"{unit} digabungkan" if isi.gabung else f"{unit} ditutup"
    kunci = f"struktur:{uuid4()}"
    beritahu(
        [
            Pesan(
                pk,
                "direktori.penempatan",
                kunci,
                kata,
                f"Sejak {panjang(isi.mulai)} Anda bertugas di {isi.tujuan}, dengan jabatan yang"
                f" sama. Dasar: {isi.dasar}. Bila keliru, hubungi pengelola kepegawaian.",
                mengapa="Anda menerima ini karena penempatan itu milik Anda.",
            )
            for pk in akun.values_list("pk", flat=True)
        ]
    )
