"""Requests to mend data, a doubled person, and a punishment: a few of each.

Written through the models and not in SQL, because their words are kept encrypted.
"""

from datetime import date, datetime, time, timedelta

from django.db.models import Q
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import (
    HukumanDisiplin,
    LangkahPerbaikan,
    NomorInduk,
    Pegawai,
    Penempatan,
    Penggabungan,
    Penugasan,
    PermintaanPerbaikan,
    RiwayatPegawai,
    UnitKerja,
)
from dumai_asn.direktori.queries.perbaikan import tercatat
from dumai_asn.direktori.rules.istilah import (
    BagianData,
    Peran,
    StatusPenggabungan,
    StatusPerbaikan,
    TindakanPerbaikan,
)

#: Part, what is wrong, what it should be, state, act with words, days ago.
PERMINTAAN = (
    (
        BagianData.PENDIDIKAN,
        "Ijazah saya yang terakhir belum tercatat.",
        "S2 Administrasi Publik, lulus tahun lalu.",
        StatusPerbaikan.DITERUSKAN,
        TindakanPerbaikan.TERUSKAN,
        "Ajukan pencantuman gelar di MySAPK; kami menunggu impor berikutnya.",
        12,
    ),
    (
        BagianData.PENEMPATAN,
        "Tanggal mulai di unit sekarang terlalu lambat satu bulan.",
        "Sesuai surat perintah melaksanakan tugas.",
        StatusPerbaikan.BARU,
        None,
        "",
        2,
    ),
    (
        BagianData.KETIDAKHADIRAN,
        "Cuti tahunan saya tercatat dua hari lebih lama.",
        "Saya kembali bertugas dua hari sebelumnya.",
        StatusPerbaikan.SELESAI,
        TindakanPerbaikan.SELESAIKAN,
        "Sudah dibetulkan.",
        40,
    ),
)

#: Signs in like the five, though the sign-in page has no button for it.
PURNATUGAS = "purnatugas"


def isi_catatan(pada: date) -> None:
    """Write them; the same rows for the same seed."""
    _permintaan(pada)
    _ganda()
    _digabung()
    _hukuman(pada)
    _purnatugas(pada)


def _permintaan(pada: date) -> None:
    akun, petugas = _akun("pegawai"), _akun("pengelola")
    orang = Pegawai.objects.get(akun=akun)
    kini = tercatat([orang.pk], pada)
    for bagian, salah, seharusnya, status, tindakan, kata, lalu in PERMINTAAN:
        saat = timezone.make_aware(datetime.combine(pada - timedelta(lalu), time(9, 20)))
        satu = PermintaanPerbaikan.objects.create(
            pegawai=orang,
            pemohon=akun,
            bagian=bagian,
            salah=salah,
            seharusnya=seharusnya,
            tercatat=kini.get((orang.pk, bagian), ""),
            status=status,
            tenggat=pada - timedelta(lalu) + timedelta(28 if tindakan else 7),
            petugas=petugas if tindakan else None,
            dibuat_pada=saat,
        )
        langkah = [LangkahPerbaikan(tindakan=TindakanPerbaikan.AJUKAN, oleh=akun, dibuat_pada=saat)]
        if tindakan:
            esok = saat + timedelta(days=1, hours=2)
            langkah.append(
                LangkahPerbaikan(tindakan=tindakan, oleh=petugas, kata=kata, dibuat_pada=esok)
            )
        for baris in langkah:
            baris.permintaan = satu
        LangkahPerbaikan.objects.bulk_create(langkah)


def _ganda() -> None:
    """A person who came in twice: the number was typed with one wrong digit."""
    _kembaran(0)


def _digabung() -> None:
    """Another one who came in twice, found and merged; it can be taken apart again."""
    pasangan = _kembaran(1)
    if pasangan is None:
        return
    tetap, lebur = pasangan
    semula = {
        nama: {
            "akun_id": orang.akun_id,
            "lahir": orang.lahir.isoformat() if orang.lahir else None,
            "kelamin": orang.kelamin and str(orang.kelamin),
            "pns_id": "",
        }
        for nama, orang in (("tetap", tetap), ("lebur", lebur))
    }
    Pegawai.objects.filter(pk=lebur.pk).update(digabung_ke=tetap)
    Penggabungan.objects.create(
        tetap=tetap,
        lebur=lebur,
        status=StatusPenggabungan.BERLAKU,
        alasan="Satu angka NIP salah ketik pada berkas perangkat daerah",
        semula=semula | {"tutup": []},
        oleh=_akun("pengelola"),
    )


def _kembaran(ke: int) -> tuple[Pegawai, Pegawai] | None:
    """A person and a second row with one wrong digit; None when the city is too small."""
    urut = (
        NomorInduk.objects.filter(masa__upper_inf=True, jenis="PNS", pegawai__akun__penugasan=None)
        .exclude(pegawai__akun=None)
        .select_related("pegawai")
        .order_by("-pegawai", "pk")[ke : ke + 1]
    )
    asal = next(iter(urut), None)
    if asal is None:
        return None
    nomor = asal.nomor[:-1] + str((int(asal.nomor[-1]) + 5) % 10)
    if NomorInduk.objects.filter(nomor=nomor).exists():
        return None
    dua = Pegawai.objects.create(
        nama=asal.pegawai.nama, lahir=asal.pegawai.lahir, kelamin=asal.pegawai.kelamin
    )
    NomorInduk.objects.create(pegawai=dua, nomor=nomor, jenis=asal.jenis, masa=asal.masa)
    RiwayatPegawai.objects.create(pegawai=dua, jenis="KEDUDUKAN", nilai="AKTIF", masa=asal.masa)
    return asal.pegawai, dua


def _hukuman(pada: date) -> None:
    """HR of a dinas is named officer of discipline there; one warning, long past the objection."""
    unit, petugas = UnitKerja.objects.get(kode="DPMPTSP"), _akun("pengelola-opd")
    Penugasan.objects.create(
        akun=petugas,
        peran=Peran.PETUGAS_DISIPLIN,
        unit=unit,
        masa=DateRange(date(pada.year, 1, 2), None),
        dasar="Keputusan kepala dinas tentang petugas disiplin",
    )
    cabang = UnitKerja.objects.cabang([unit.pk])
    tokoh = Q(pegawai__akun__username__in=("pegawai", "penilai", "pengelola-opd"))
    tempat = Penempatan.objects.pada(pada).filter(
        unit__in=cabang.values("pk"), jenis="DEFINITIF", kepala=False
    )
    satu = tempat.exclude(tokoh).order_by("-pegawai").first()
    if satu is not None:
        HukumanDisiplin.objects.create(
            pegawai_id=satu.pegawai_id,
            tingkat="RINGAN",
            jenis="Teguran tertulis",
            masa=DateRange(date(pada.year, 3, 10), None),
            dasar="Keputusan kepala dinas 800.1.6/31",
            uraian="Tidak masuk kerja tanpa alasan yang sah selama lima hari dalam setahun.",
        )


def _purnatugas(pada: date) -> None:
    """Somebody who retired this month: signs in, and finds the own data alone.

    Freed from duty for the year before, so that no post and no SKP of this year stands open.
    """
    berhenti = pada.replace(day=1)
    lahir = (berhenti - timedelta(days=10)).replace(year=berhenti.year - 58, day=20)
    mulai = date(lahir.year + 24, 3, 1)
    akun = Akun.objects.create(
        username=PURNATUGAS,
        nama="Hasnah Rubiah",
        email=f"{PURNATUGAS}@contoh.invalid",
        password=_akun("pegawai").password,
        berakhir=berhenti,
    )
    orang = Pegawai.objects.create(
        akun=akun, nama=akun.nama, gelar_belakang="S.Sos.", lahir=lahir, kelamin="P"
    )
    aktif = DateRange(mulai, berhenti)
    nomor = f"{lahir:%Y%m%d}{mulai:%Y%m}2901"
    NomorInduk.objects.create(pegawai=orang, nomor=nomor, jenis="PNS", masa=DateRange(mulai, None))
    for jenis, nilai, masa, dasar in (
        ("KEDUDUKAN", "AKTIF", aktif, ""),
        (
            "KEDUDUKAN",
            "PENSIUN",
            DateRange(berhenti, None),
            "SK pemberhentian dengan hak pensiun",
        ),
        ("STATUS", "PNS", aktif, "SK pengangkatan PNS"),
    ):
        RiwayatPegawai.objects.create(
            pegawai=orang, jenis=jenis, nilai=nilai, masa=masa, dasar=dasar
        )


def _akun(nama: str) -> Akun:
    return Akun.objects.get_by_natural_key(nama)
