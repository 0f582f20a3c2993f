"""Training programmes, their classes, who has a seat, and who came."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from dumai_asn.direktori.models import Pegawai
from dumai_asn.inti.bidang import IstilahField, MasaField, kode_publik_baru
from dumai_asn.inti.models import Teredit, alur_sah, lacak, masa_sah
from dumai_asn.inti.rules.angka import tulis

from ..rules.alur import ALUR_KELAS, ALUR_PENDAFTARAN
from ..rules.bawaan import BAWAAN_JP
from ..rules.istilah import (
    BentukBangkom,
    Jalur,
    JenisPelatihan,
    StatusKehadiran,
    StatusKelas,
    StatusPendaftaran,
)

#: States in which an enrolment holds a seat.
BERKURSI = (
    StatusPendaftaran.DISETUJUI,
    StatusPendaftaran.LULUS,
    StatusPendaftaran.TIDAK_LULUS,
)
#: States in which a person is still in the running for a class.
HIDUP = (*BERKURSI, StatusPendaftaran.DIAJUKAN, StatusPendaftaran.DAFTAR_TUNGGU)
#: Hours one activity may be recorded with; a sanity check of the database, not the law.
JP_SAH = (1, BAWAAN_JP.maksimal_kegiatan)
PESAN_JP = f"JP antara 1 dan {tulis(BAWAAN_JP.maksimal_kegiatan)}."


@lacak
class ProgramPelatihan(Teredit):
    """An entry of the catalogue; ``jp`` is empty where LAN sets the hours."""

    judul = models.CharField(max_length=200, unique=True)
    jenis = IstilahField(JenisPelatihan)
    jalur = IstilahField(Jalur)
    bentuk = IstilahField(BentukBangkom)
    jp = models.PositiveSmallIntegerField("JP", null=True, blank=True)
    sasaran = models.CharField("sasaran peserta", max_length=300, blank=True, db_default="")
    uraian = models.TextField(blank=True, db_default="", default="")
    aktif = models.BooleanField(db_default=True, default=True)

    class Meta(Teredit.Meta):
        verbose_name = "program pelatihan"
        verbose_name_plural = "program pelatihan"
        ordering = ["judul"]
        constraints = [
            models.CheckConstraint(
                name="programpelatihan_jp_sah",
                condition=Q(jp__isnull=True) | Q(jp__range=JP_SAH),
                violation_error_message=PESAN_JP,
            ),
        ]

    def __str__(self) -> str:
        return self.judul


@lacak
class Kelas(Teredit):
    """One run of a programme with a quota of seats; enrolment closes after ``batas_daftar``."""

    program = models.ForeignKey(ProgramPelatihan, models.PROTECT, related_name="kelas")
    nama = models.CharField(max_length=80)
    status = IstilahField(StatusKelas, db_default=StatusKelas.DRAF, default=StatusKelas.DRAF)
    kuota = models.PositiveIntegerField()
    jp = models.PositiveSmallIntegerField("JP")
    masa = MasaField()
    batas_daftar = models.DateField("hari terakhir pendaftaran")
    tempat = models.CharField(max_length=200)
    penyelenggara = models.CharField(max_length=200, blank=True, db_default="")
    kode_publik = models.CharField(
        max_length=20, unique=True, default=kode_publik_baru, editable=False
    )
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )

    class Meta(Teredit.Meta):
        verbose_name = "kelas"
        verbose_name_plural = "kelas"
        constraints = [
            masa_sah("kelas"),
            models.UniqueConstraint(
                fields=["program", "nama"],
                name="kelas_nama_unik",
                violation_error_message="Program ini sudah mempunyai kelas dengan nama itu.",
            ),
            models.CheckConstraint(
                name="kelas_kuota_sah",
                condition=Q(kuota__gte=1),
                violation_error_message="Kuota paling sedikit satu kursi.",
            ),
            models.CheckConstraint(
                name="kelas_jp_sah",
                condition=Q(jp__range=JP_SAH),
                violation_error_message=PESAN_JP,
            ),
        ]
        indexes = [models.Index(fields=["status", "batas_daftar"], name="kelas_status_batas")]
        triggers = [
            *Teredit.Meta.triggers,
            alur_sah("alur_kelas", "status", ALUR_KELAS.pasangan()),
        ]

    def __str__(self) -> str:
        return f"{self.program} · {self.nama}"


class Sesi(Teredit):
    """One meeting of a class."""

    kelas = models.ForeignKey(Kelas, models.CASCADE, related_name="sesi", db_index=False)
    urutan = models.PositiveSmallIntegerField()
    judul = models.CharField(max_length=200, blank=True, db_default="")
    mulai = models.DateTimeField()
    selesai = models.DateTimeField()
    jp = models.PositiveSmallIntegerField("JP", db_default=0, default=0)

    class Meta(Teredit.Meta):
        verbose_name = "sesi"
        verbose_name_plural = "sesi"
        ordering = ["kelas", "urutan"]
        constraints = [
            models.UniqueConstraint(fields=["kelas", "urutan"], name="sesi_urutan_unik"),
            models.CheckConstraint(
                name="sesi_waktu_sah",
                condition=Q(selesai__gt=F("mulai")),
                violation_error_message="Jam selesai harus sesudah jam mulai.",
            ),
        ]

    def __str__(self) -> str:
        return f"Sesi {self.urutan}"


@lacak
class Pendaftaran(Teredit):
    """An enrolment.  A seat is a number: unique in the class, so it is never given twice."""

    kelas = models.ForeignKey(Kelas, models.PROTECT, related_name="pendaftaran", db_index=False)
    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="pendaftaran")
    status = IstilahField(
        StatusPendaftaran,
        db_default=StatusPendaftaran.DIAJUKAN,
        default=StatusPendaftaran.DIAJUKAN,
    )
    kursi = models.PositiveIntegerField(null=True, blank=True)
    alasan = models.CharField("alasan mengikuti", max_length=300, blank=True, db_default="")
    didaftarkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    dijawab_pada = models.DateTimeField(null=True, blank=True)
    dijawab_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    catatan = models.CharField(max_length=300, blank=True, db_default="")

    class Meta(Teredit.Meta):
        verbose_name = "pendaftaran"
        verbose_name_plural = "pendaftaran"
        constraints = [
            models.UniqueConstraint(
                fields=["kelas", "pegawai"],
                name="pendaftaran_sekali_per_kelas",
                condition=Q(status__in=HIDUP),
                violation_error_message="Pegawai ini sudah terdaftar pada kelas tersebut.",
            ),
            models.UniqueConstraint(fields=["kelas", "kursi"], name="pendaftaran_kursi_unik"),
            models.CheckConstraint(
                name="pendaftaran_berkursi_bila_disetujui",
                condition=Q(status__in=BERKURSI, kursi__gte=1)
                | (~Q(status__in=BERKURSI) & Q(kursi__isnull=True)),
                violation_error_message="Peserta yang disetujui harus mempunyai kursi.",
            ),
            # Back to here leads only the way of an answer that was taken back whole.
            models.CheckConstraint(
                name="pendaftaran_diajukan_belum_dijawab",
                condition=~Q(status=StatusPendaftaran.DIAJUKAN)
                | Q(dijawab_oleh__isnull=True, dijawab_pada__isnull=True, catatan=""),
                violation_error_message="Pendaftaran yang menunggu belum mempunyai jawaban.",
            ),
        ]
        indexes = [
            models.Index(fields=["kelas", "status", "id"], name="pendaftaran_kelas_status"),
            models.Index(
                fields=["dijawab_oleh", "dijawab_pada"],
                name="pendaftaran_penjawab",
                condition=Q(dijawab_oleh__isnull=False),
            ),
        ]
        triggers = [
            *Teredit.Meta.triggers,
            alur_sah("alur_pendaftaran", "status", ALUR_PENDAFTARAN.pasangan()),
        ]

    def __str__(self) -> str:
        return f"{self.pegawai_id} → {self.kelas_id}"


@lacak
class Kehadiran(Teredit):
    """Attendance of one participant at one session; no row means not recorded yet."""

    sesi = models.ForeignKey(Sesi, models.CASCADE, related_name="kehadiran", db_index=False)
    pendaftaran = models.ForeignKey(Pendaftaran, models.CASCADE, related_name="kehadiran")
    status = IstilahField(StatusKehadiran)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )

    class Meta(Teredit.Meta):
        verbose_name = "kehadiran"
        verbose_name_plural = "kehadiran"
        constraints = [
            models.UniqueConstraint(fields=["sesi", "pendaftaran"], name="kehadiran_sekali"),
        ]

    def __str__(self) -> str:
        return str(self.status)
