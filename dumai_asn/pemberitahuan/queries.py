"""Reads of the inbox."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.rules.data_saya import DataSaya, Lembar, lembar

from .istilah import StatusKirim
from .models import Pemberitahuan, Pengiriman, PilihanSurel
from .rules.bawaan import AcuanSurel
from .rules.surel import jam_tenang

#: Mail that waits for a person: given up, or perhaps delivered.
BERMASALAH = (StatusKirim.GAGAL, StatusKirim.TIDAK_PASTI)


def kotak(akun: Akun) -> "QuerySet[Pemberitahuan]":
    """Messages of ``akun``, newest first."""
    return Pemberitahuan.objects.filter(akun=akun).order_by("-id")


def saring(
    pesan: "QuerySet[Pemberitahuan]",
    *,
    q: str = "",
    jenis: str = "",
    dari: date | None = None,
    sampai: date | None = None,
) -> "QuerySet[Pemberitahuan]":
    """Messages that speak of ``q``, of one kind, received from ``dari`` to ``sampai`` (both in).

    ``jenis`` is the first part of a message's kind, as board ``kelompok_pesan`` names it.
    """
    if q:
        pesan = pesan.filter(Q(judul__icontains=q) | Q(isi__icontains=q))
    if jenis:
        pesan = pesan.filter(jenis__startswith=f"{jenis}.")
    if dari:
        pesan = pesan.filter(dibuat_pada__gte=_awal(dari))
    if sampai:
        pesan = pesan.filter(dibuat_pada__lt=_awal(sampai) + timedelta(days=1))
    return pesan


def _awal(hari: date) -> datetime:
    """Midnight in Dumai; the last day of the calendar has no tomorrow."""
    return timezone.make_aware(datetime.combine(min(hari, date(9999, 12, 30)), time.min))


def jumlah_belum_dibaca(akun: Akun) -> int:
    """How many messages of ``akun`` are unread, for the bell."""
    return Pemberitahuan.objects.filter(akun=akun, dibaca_pada__isnull=True).count()


def surat_bermasalah() -> "QuerySet[Pengiriman]":
    """Mail that failed or is uncertain."""
    return Pengiriman.objects.filter(status__in=BERMASALAH, pemberitahuan__isnull=False)


def siap_kirim(sekarang: datetime, acuan: AcuanSurel) -> "QuerySet[Pengiriman]":
    """Queued mail that may leave by itself at ``sekarang``; urgent mail always may."""
    tunggal = Q(akun__pilihan_surel__isnull=True) | Q(akun__pilihan_surel__ringkas=False)
    return _antre(sekarang).filter(Q(mendesak=True) | (_tidak_tenang(sekarang, acuan) & tunggal))


def siap_ringkas(sekarang: datetime, acuan: AcuanSurel) -> "QuerySet[Pengiriman]":
    """Queued mail for summaries that may leave at ``sekarang``.

    Once a day from the hour of ``acuan``; what the server refused goes on at once.
    """
    setempat = timezone.localtime(sekarang)
    giliran = Q(percobaan__gt=0)
    if setempat.hour >= acuan.jam_ringkasan:
        terakhir = "akun__pilihan_surel__ringkasan_pada"
        giliran |= Q(**{f"{terakhir}__isnull": True}) | Q(**{f"{terakhir}__lt": setempat.date()})
    return _antre(sekarang).filter(
        giliran, _tidak_tenang(sekarang, acuan), mendesak=False, akun__pilihan_surel__ringkas=True
    )


def _antre(sekarang: datetime) -> "QuerySet[Pengiriman]":
    return Pengiriman.objects.filter(
        Q(coba_lagi_pada__isnull=True) | Q(coba_lagi_pada__lte=sekarang),
        status=StatusKirim.ANTRE,
        pemberitahuan__isnull=False,
    ).order_by("pk")


def _tidak_tenang(sekarang: datetime, acuan: AcuanSurel) -> Q:
    """Rows of accounts whose quiet hours ``sekarang`` is not in."""
    jam = timezone.localtime(sekarang).time()
    dari, sampai = "akun__pilihan_surel__tenang_dari", "akun__pilihan_surel__tenang_sampai"
    semalam = Q(**{f"{dari}__gt": F(sampai)})
    sehari = Q(**{f"{dari}__lt": F(sampai)})
    sebelum, sesudah = Q(**{f"{dari}__gt": jam}), Q(**{f"{sampai}__lte": jam})
    tidak = (
        Q(**{"akun__pilihan_surel__isnull": False, f"{dari}__isnull": True})
        | (semalam & sebelum & sesudah)
        | (sehari & (sebelum | sesudah))
    )
    return (
        tidak if jam_tenang(jam.hour, acuan=acuan) else tidak | Q(akun__pilihan_surel__isnull=True)
    )


def pilihan_surel(akun: Akun, acuan: AcuanSurel) -> PilihanSurel:
    """What ``akun`` chose, or (not stored) what holds without a choice."""
    ada = PilihanSurel.objects.filter(akun=akun).first()
    if ada is not None:
        return ada
    jam = (time(acuan.tenang_dari), time(acuan.tenang_sampai))
    dari, sampai = jam if jam[0] != jam[1] else (None, None)
    return PilihanSurel(akun=akun, tenang_dari=dari, tenang_sampai=sampai)


def lembar_pesan(akun: Akun) -> Sequence[Lembar]:
    """Messages of the account, and what was mailed to it."""
    return [
        lembar(
            "pesan",
            "Pemberitahuan",
            kotak(akun).order_by("pk"),
            diterima="dibuat_pada",
            judul="judul",
            isi="isi",
            mengapa="mengapa",
            dibaca="dibaca_pada",
        ),
        lembar(
            "surat",
            "Pengingat yang dikirim",
            Pengiriman.objects.filter(akun=akun).order_by("pk"),
            dibuat="dibuat_pada",
            aturan="aturan",
            langkah="langkah",
            alamat="alamat",
            status="status",
            selesai="selesai_pada",
        ),
        lembar(
            "pilihan_surel",
            "Pilihan surel",
            PilihanSurel.objects.filter(akun=akun).order_by("pk"),
            tanpa_surel="mati",
            satu_ringkasan_sehari="ringkas",
            tenang_dari="tenang_dari",
            tenang_sampai="tenang_sampai",
        ),
    ]


DATA_SAYA = DataSaya(lembar_pesan)
