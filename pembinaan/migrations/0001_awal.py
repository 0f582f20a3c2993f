import django.db.models.deletion
import django.db.models.functions.datetime
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import dumai_asn.inti.bidang
import dumai_asn.inti.migrasi


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("akun", "__first__"),
        ("direktori", "0001_awal"),
    ]

    operations = [
        dumai_asn.inti.migrasi.Serentak(
            operations=[
                migrations.CreateModel(
                    name="ProgramPelatihanEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "dibuat_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="dibuat pada",
                            ),
                        ),
                        (
                            "diubah_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="diubah pada",
                            ),
                        ),
                        (
                            "nomor_ubah",
                            models.PositiveIntegerField(
                                db_default=1, editable=False, verbose_name="nomor ubah"
                            ),
                        ),
                        ("judul", models.CharField(max_length=200)),
                        (
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=[
                                    "STRUKTURAL",
                                    "TEKNIS",
                                    "MANAJERIAL",
                                    "SOSIAL_KULTURAL",
                                    "FUNGSIONAL",
                                ],
                            ),
                        ),
                        (
                            "jalur",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["KLASIKAL", "NONKLASIKAL", "CAMPURAN"]
                            ),
                        ),
                        (
                            "bentuk",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=[
                                    "TUGAS_BELAJAR",
                                    "PELATIHAN_STRUKTURAL",
                                    "PELATIHAN_MANAJERIAL",
                                    "PELATIHAN_TEKNIS",
                                    "PELATIHAN_FUNGSIONAL",
                                    "PELATIHAN_SOSIAL_KULTURAL",
                                    "PELATIHAN_NASIONAL",
                                    "SEMINAR",
                                    "LOKAKARYA",
                                    "KURSUS",
                                    "PENATARAN",
                                    "BIMBINGAN_TEKNIS",
                                    "SOSIALISASI",
                                    "COACHING",
                                    "MENTORING",
                                    "E_LEARNING",
                                    "PELATIHAN_JARAK_JAUH",
                                    "DETASERING",
                                    "PEMBELAJARAN_ALAM_TERBUKA",
                                    "PATOK_BANDING",
                                    "PERTUKARAN",
                                    "BELAJAR_MANDIRI",
                                    "KOMUNITAS_BELAJAR",
                                    "BIMBINGAN_DI_TEMPAT_KERJA",
                                    "MAGANG",
                                ],
                            ),
                        ),
                        (
                            "jp",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="JP"
                            ),
                        ),
                        (
                            "sasaran",
                            models.CharField(
                                blank=True,
                                db_default="",
                                max_length=300,
                                verbose_name="sasaran peserta",
                            ),
                        ),
                        ("uraian", models.TextField(blank=True, db_default="", default="")),
                        ("aktif", models.BooleanField(db_default=True, default=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="pembinaan.programpelatihan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RiwayatBangkom",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "dibuat_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="dibuat pada",
                            ),
                        ),
                        (
                            "diubah_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="diubah pada",
                            ),
                        ),
                        (
                            "nomor_ubah",
                            models.PositiveIntegerField(
                                db_default=1, editable=False, verbose_name="nomor ubah"
                            ),
                        ),
                        ("tahun", models.PositiveSmallIntegerField()),
                        ("judul", models.CharField(max_length=200)),
                        (
                            "bentuk",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=[
                                    "TUGAS_BELAJAR",
                                    "PELATIHAN_STRUKTURAL",
                                    "PELATIHAN_MANAJERIAL",
                                    "PELATIHAN_TEKNIS",
                                    "PELATIHAN_FUNGSIONAL",
                                    "PELATIHAN_SOSIAL_KULTURAL",
                                    "PELATIHAN_NASIONAL",
                                    "SEMINAR",
                                    "LOKAKARYA",
                                    "KURSUS",
                                    "PENATARAN",
                                    "BIMBINGAN_TEKNIS",
                                    "SOSIALISASI",
                                    "COACHING",
                                    "MENTORING",
                                    "E_LEARNING",
                                    "PELATIHAN_JARAK_JAUH",
                                    "DETASERING",
                                    "PEMBELAJARAN_ALAM_TERBUKA",
                                    "PATOK_BANDING",
                                    "PERTUKARAN",
                                    "BELAJAR_MANDIRI",
                                    "KOMUNITAS_BELAJAR",
                                    "BIMBINGAN_DI_TEMPAT_KERJA",
                                    "MAGANG",
                                ],
                            ),
                        ),
                        ("jp", models.PositiveSmallIntegerField(verbose_name="JP")),
                        ("mulai", models.DateField()),
                        ("selesai", models.DateField(verbose_name="hari terakhir")),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["DIAJUKAN", "DIVERIFIKASI", "DITOLAK"]
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pegawai",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="bangkom",
                                to="direktori.pegawai",
                            ),
                        ),
                        (
                            "pendaftaran",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="riwayat",
                                to="pembinaan.pendaftaran",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "riwayat bangkom",
                        "verbose_name_plural": "riwayat bangkom",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["pegawai", "tahun"], name="riwayatbangkom_rekening"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("jp__range", (1, 1000))),
                                name="riwayatbangkom_jp_sah",
                                violation_error_message="JP antara 1 dan 1.000.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("selesai__gte", models.F("mulai")),
                                    ("selesai__year", models.F("tahun")),
                                ),
                                name="riwayatbangkom_dalam_tahun",
                                violation_error_message="Tanggal selesai harus pada tahun yang dicatat.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RiwayatBangkomEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "dibuat_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="dibuat pada",
                            ),
                        ),
                        (
                            "diubah_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="diubah pada",
                            ),
                        ),
                        (
                            "nomor_ubah",
                            models.PositiveIntegerField(
                                db_default=1, editable=False, verbose_name="nomor ubah"
                            ),
                        ),
                        ("tahun", models.PositiveSmallIntegerField()),
                        ("judul", models.CharField(max_length=200)),
                        (
                            "bentuk",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=[
                                    "TUGAS_BELAJAR",
                                    "PELATIHAN_STRUKTURAL",
                                    "PELATIHAN_MANAJERIAL",
                                    "PELATIHAN_TEKNIS",
                                    "PELATIHAN_FUNGSIONAL",
                                    "PELATIHAN_SOSIAL_KULTURAL",
                                    "PELATIHAN_NASIONAL",
                                    "SEMINAR",
                                    "LOKAKARYA",
                                    "KURSUS",
                                    "PENATARAN",
                                    "BIMBINGAN_TEKNIS",
                                    "SOSIALISASI",
                                    "COACHING",
                                    "MENTORING",
                                    "E_LEARNING",
                                    "PELATIHAN_JARAK_JAUH",
                                    "DETASERING",
                                    "PEMBELAJARAN_ALAM_TERBUKA",
                                    "PATOK_BANDING",
                                    "PERTUKARAN",
                                    "BELAJAR_MANDIRI",
                                    "KOMUNITAS_BELAJAR",
                                    "BIMBINGAN_DI_TEMPAT_KERJA",
                                    "MAGANG",
                                ],
                            ),
                        ),
                        ("jp", models.PositiveSmallIntegerField(verbose_name="JP")),
                        ("mulai", models.DateField()),
                        ("selesai", models.DateField(verbose_name="hari terakhir")),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["DIAJUKAN", "DIVERIFIKASI", "DITOLAK"]
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pegawai",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="direktori.pegawai",
                            ),
                        ),
                        (
                            "pendaftaran",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="pembinaan.pendaftaran",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="pembinaan.riwayatbangkom",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Sesi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "dibuat_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="dibuat pada",
                            ),
                        ),
                        (
                            "diubah_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="diubah pada",
                            ),
                        ),
                        (
                            "nomor_ubah",
                            models.PositiveIntegerField(
                                db_default=1, editable=False, verbose_name="nomor ubah"
                            ),
                        ),
                        ("urutan", models.PositiveSmallIntegerField()),
                        ("judul", models.CharField(blank=True, db_default="", max_length=200)),
                        ("mulai", models.DateTimeField()),
                        ("selesai", models.DateTimeField()),
                        (
                            "jp",
                            models.PositiveSmallIntegerField(
                                db_default=0, default=0, verbose_name="JP"
                            ),
                        ),
                        (
                            "kelas",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sesi",
                                to="pembinaan.kelas",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "sesi",
                        "verbose_name_plural": "sesi",
                        "ordering": ["kelas", "urutan"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("kelas", "urutan"), name="sesi_urutan_unik"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("selesai__gt", models.F("mulai"))),
                                name="sesi_waktu_sah",
                                violation_error_message="Jam selesai harus sesudah jam mulai.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Kehadiran",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "dibuat_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="dibuat pada",
                            ),
                        ),
                        (
                            "diubah_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="diubah pada",
                            ),
                        ),
                        (
                            "nomor_ubah",
                            models.PositiveIntegerField(
                                db_default=1, editable=False, verbose_name="nomor ubah"
                            ),
                        ),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["HADIR", "IZIN", "TIDAK"]
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pendaftaran",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="kehadiran",
                                to="pembinaan.pendaftaran",
                            ),
                        ),
                        (
                            "sesi",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="kehadiran",
                                to="pembinaan.sesi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kehadiran",
                        "verbose_name_plural": "kehadiran",
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("sesi", "pendaftaran"), name="kehadiran_sekali"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Kelas",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "dibuat_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="dibuat pada",
                            ),
                        ),
                        (
                            "diubah_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="diubah pada",
                            ),
                        ),
                        (
                            "nomor_ubah",
                            models.PositiveIntegerField(
                                db_default=1, editable=False, verbose_name="nomor ubah"
                            ),
                        ),
                        ("nama", models.CharField(max_length=80)),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="DRAF",
                                default="DRAF",
                                max_length=40,
                                nilai=[
                                    "DRAF",
                                    "DIBUKA",
                                    "DITUTUP",
                                    "BERJALAN",
                                    "SELESAI",
                                    "DIBATALKAN",
                                ],
                            ),
                        ),
                        ("kuota", models.PositiveIntegerField()),
                        ("jp", models.PositiveSmallIntegerField(verbose_name="JP")),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "batas_daftar",
                            models.DateField(verbose_name="hari terakhir pendaftaran"),
                        ),
                        ("tempat", models.CharField(max_length=200)),
                        (
                            "penyelenggara",
                            models.CharField(blank=True, db_default="", max_length=200),
                        ),
                        (
                            "kode_publik",
                            models.CharField(
                                default=dumai_asn.inti.bidang.kode_publik_baru,
                                editable=False,
                                max_length=20,
                                unique=True,
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="kelas",
                                to="pembinaan.programpelatihan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kelas",
                        "verbose_name_plural": "kelas",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["status", "batas_daftar"], name="kelas_status_batas"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("masa__isempty", False), ("masa__startswith__isnull", False)
                                ),
                                name="kelas_masa_sah",
                                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
                            ),
                            models.UniqueConstraint(
                                fields=("program", "nama"),
                                name="kelas_nama_unik",
                                violation_error_message="Program ini sudah mempunyai kelas dengan nama itu.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kuota__gte", 1)),
                                name="kelas_kuota_sah",
                                violation_error_message="Kuota paling sedikit satu kursi.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("jp__range", (1, 1000))),
                                name="kelas_jp_sah",
                                violation_error_message="JP antara 1 dan 1.000.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Pendaftaran",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "dibuat_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="dibuat pada",
                            ),
                        ),
                        (
                            "diubah_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="diubah pada",
                            ),
                        ),
                        (
                            "nomor_ubah",
                            models.PositiveIntegerField(
                                db_default=1, editable=False, verbose_name="nomor ubah"
                            ),
                        ),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="DIAJUKAN",
                                default="DIAJUKAN",
                                max_length=40,
                                nilai=[
                                    "DIAJUKAN",
                                    "DISETUJUI",
                                    "DAFTAR_TUNGGU",
                                    "DITOLAK",
                                    "DIBATALKAN",
                                    "LULUS",
                                    "TIDAK_LULUS",
                                ],
                            ),
                        ),
                        ("kursi", models.PositiveIntegerField(blank=True, null=True)),
                        (
                            "alasan",
                            models.CharField(
                                blank=True,
                                db_default="",
                                max_length=300,
                                verbose_name="alasan mengikuti",
                            ),
                        ),
                        ("dijawab_pada", models.DateTimeField(blank=True, null=True)),
                        ("catatan", models.CharField(blank=True, db_default="", max_length=300)),
                        (
                            "didaftarkan_oleh",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "dijawab_oleh",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "kelas",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pendaftaran",
                                to="pembinaan.kelas",
                            ),
                        ),
                        (
                            "pegawai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pendaftaran",
                                to="direktori.pegawai",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pendaftaran",
                        "verbose_name_plural": "pendaftaran",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["kelas", "status", "id"], name="pendaftaran_kelas_status"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        (
                                            "DISETUJUI",
                                            "LULUS",
                                            "TIDAK_LULUS",
                                            "DIAJUKAN",
                                            "DAFTAR_TUNGGU",
                                        ),
                                    )
                                ),
                                fields=("kelas", "pegawai"),
                                name="pendaftaran_sekali_per_kelas",
                                violation_error_message="Pegawai ini sudah terdaftar pada kelas tersebut.",
                            ),
                            models.UniqueConstraint(
                                fields=("kelas", "kursi"), name="pendaftaran_kursi_unik"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("kursi__gte", 1),
                                        ("status__in", ("DISETUJUI", "LULUS", "TIDAK_LULUS")),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("status__in", ("DISETUJUI", "LULUS", "TIDAK_LULUS")),
                                            _negated=True,
                                        ),
                                        ("kursi__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="pendaftaran_berkursi_bila_disetujui",
                                violation_error_message="Peserta yang disetujui harus mempunyai kursi.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KehadiranEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "dibuat_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="dibuat pada",
                            ),
                        ),
                        (
                            "diubah_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="diubah pada",
                            ),
                        ),
                        (
                            "nomor_ubah",
                            models.PositiveIntegerField(
                                db_default=1, editable=False, verbose_name="nomor ubah"
                            ),
                        ),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["HADIR", "IZIN", "TIDAK"]
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="pembinaan.kehadiran",
                            ),
                        ),
                        (
                            "pendaftaran",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="pembinaan.pendaftaran",
                            ),
                        ),
                        (
                            "sesi",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="pembinaan.sesi",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PendaftaranEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "dibuat_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="dibuat pada",
                            ),
                        ),
                        (
                            "diubah_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="diubah pada",
                            ),
                        ),
                        (
                            "nomor_ubah",
                            models.PositiveIntegerField(
                                db_default=1, editable=False, verbose_name="nomor ubah"
                            ),
                        ),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="DIAJUKAN",
                                default="DIAJUKAN",
                                max_length=40,
                                nilai=[
                                    "DIAJUKAN",
                                    "DISETUJUI",
                                    "DAFTAR_TUNGGU",
                                    "DITOLAK",
                                    "DIBATALKAN",
                                    "LULUS",
                                    "TIDAK_LULUS",
                                ],
                            ),
                        ),
                        ("kursi", models.PositiveIntegerField(blank=True, null=True)),
                        (
                            "alasan",
                            models.CharField(
                                blank=True,
                                db_default="",
                                max_length=300,
                                verbose_name="alasan mengikuti",
                            ),
                        ),
                        ("dijawab_pada", models.DateTimeField(blank=True, null=True)),
                        ("catatan", models.CharField(blank=True, db_default="", max_length=300)),
                        (
                            "didaftarkan_oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "dijawab_oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "kelas",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="pembinaan.kelas",
                            ),
                        ),
                        (
                            "pegawai",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="direktori.pegawai",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="pembinaan.pendaftaran",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProgramPelatihan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "dibuat_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="dibuat pada",
                            ),
                        ),
                        (
                            "diubah_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="diubah pada",
                            ),
                        ),
                        (
                            "nomor_ubah",
                            models.PositiveIntegerField(
                                db_default=1, editable=False, verbose_name="nomor ubah"
                            ),
                        ),
                        ("judul", models.CharField(max_length=200, unique=True)),
                        (
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=[
                                    "STRUKTURAL",
                                    "TEKNIS",
                                    "MANAJERIAL",
                                    "SOSIAL_KULTURAL",
                                    "FUNGSIONAL",
                                ],
                            ),
                        ),
                        (
                            "jalur",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["KLASIKAL", "NONKLASIKAL", "CAMPURAN"]
                            ),
                        ),
                        (
                            "bentuk",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=[
                                    "TUGAS_BELAJAR",
                                    "PELATIHAN_STRUKTURAL",
                                    "PELATIHAN_MANAJERIAL",
                                    "PELATIHAN_TEKNIS",
                                    "PELATIHAN_FUNGSIONAL",
                                    "PELATIHAN_SOSIAL_KULTURAL",
                                    "PELATIHAN_NASIONAL",
                                    "SEMINAR",
                                    "LOKAKARYA",
                                    "KURSUS",
                                    "PENATARAN",
                                    "BIMBINGAN_TEKNIS",
                                    "SOSIALISASI",
                                    "COACHING",
                                    "MENTORING",
                                    "E_LEARNING",
                                    "PELATIHAN_JARAK_JAUH",
                                    "DETASERING",
                                    "PEMBELAJARAN_ALAM_TERBUKA",
                                    "PATOK_BANDING",
                                    "PERTUKARAN",
                                    "BELAJAR_MANDIRI",
                                    "KOMUNITAS_BELAJAR",
                                    "BIMBINGAN_DI_TEMPAT_KERJA",
                                    "MAGANG",
                                ],
                            ),
                        ),
                        (
                            "jp",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="JP"
                            ),
                        ),
                        (
                            "sasaran",
                            models.CharField(
                                blank=True,
                                db_default="",
                                max_length=300,
                                verbose_name="sasaran peserta",
                            ),
                        ),
                        ("uraian", models.TextField(blank=True, db_default="", default="")),
                        ("aktif", models.BooleanField(db_default=True, default=True)),
                    ],
                    options={
                        "verbose_name": "program pelatihan",
                        "verbose_name_plural": "program pelatihan",
                        "ordering": ["judul"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("jp__isnull", True), ("jp__range", (1, 1000)), _connector="OR"
                                ),
                                name="programpelatihan_jp_sah",
                                violation_error_message="JP antara 1 dan 1.000.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KelasEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "dibuat_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="dibuat pada",
                            ),
                        ),
                        (
                            "diubah_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="diubah pada",
                            ),
                        ),
                        (
                            "nomor_ubah",
                            models.PositiveIntegerField(
                                db_default=1, editable=False, verbose_name="nomor ubah"
                            ),
                        ),
                        ("nama", models.CharField(max_length=80)),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="DRAF",
                                default="DRAF",
                                max_length=40,
                                nilai=[
                                    "DRAF",
                                    "DIBUKA",
                                    "DITUTUP",
                                    "BERJALAN",
                                    "SELESAI",
                                    "DIBATALKAN",
                                ],
                            ),
                        ),
                        ("kuota", models.PositiveIntegerField()),
                        ("jp", models.PositiveSmallIntegerField(verbose_name="JP")),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "batas_daftar",
                            models.DateField(verbose_name="hari terakhir pendaftaran"),
                        ),
                        ("tempat", models.CharField(max_length=200)),
                        (
                            "penyelenggara",
                            models.CharField(blank=True, db_default="", max_length=200),
                        ),
                        (
                            "kode_publik",
                            models.CharField(
                                default=dumai_asn.inti.bidang.kode_publik_baru,
                                editable=False,
                                max_length=20,
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="pembinaan.kelas",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="pembinaan.programpelatihan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programpelatihan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="17fb58a4736147be7663f82fe5c4f01d50144640",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_d72fc",
                            table="pembinaan_programpelatihan",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programpelatihan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pembinaan_programpelatihanevent" ("aktif", "bentuk", "dibuat_pada", "diubah_pada", "id", "jalur", "jenis", "jp", "judul", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sasaran", "uraian") SELECT new_values."aktif", new_values."bentuk", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jalur", new_values."jenis", new_values."jp", new_values."judul", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sasaran", new_values."uraian" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a9ea95ac776523e172477c8cf75e351d4550ce17",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d8930",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="pembinaan_programpelatihan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programpelatihan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pembinaan_programpelatihanevent" ("aktif", "bentuk", "dibuat_pada", "diubah_pada", "id", "jalur", "jenis", "jp", "judul", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sasaran", "uraian") SELECT new_values."aktif", new_values."bentuk", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jalur", new_values."jenis", new_values."jp", new_values."judul", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sasaran", new_values."uraian" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3a50031b9179b6998061fdc27918e7577c9a0420",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ecc7b",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="pembinaan_programpelatihan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programpelatihan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pembinaan_programpelatihanevent" ("aktif", "bentuk", "dibuat_pada", "diubah_pada", "id", "jalur", "jenis", "jp", "judul", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sasaran", "uraian") SELECT old_values."aktif", old_values."bentuk", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jalur", old_values."jenis", old_values."jp", old_values."judul", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sasaran", old_values."uraian" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="71993fbba5e7aebe50e0ad7d5927b9c5595dd907",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_31ee5",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="pembinaan_programpelatihan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pendaftaran",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="0c5b0bbc1fab6322c5acfe81110dd57d6d3487b2",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_7449b",
                            table="pembinaan_pendaftaran",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pendaftaran",
                    trigger=pgtrigger.compiler.Trigger(
                        name="alur_pendaftaran",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE _is_valid_transition BOOLEAN;",
                            func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{DAFTAR_TUNGGU:DIBATALKAN,DAFTAR_TUNGGU:DISETUJUI,DAFTAR_TUNGGU:DITOLAK,DIAJUKAN:DAFTAR_TUNGGU,DIAJUKAN:DIBATALKAN,DIAJUKAN:DISETUJUI,DIAJUKAN:DITOLAK,DISETUJUI:DIBATALKAN,DISETUJUI:LULUS,DISETUJUI:TIDAK_LULUS}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                            hash="a7081a9715d0243959231fd72dbf6c3aa52109ae",
                            operation="UPDATE",
                            pgid="pgtrigger_alur_pendaftaran_63e8c",
                            table="pembinaan_pendaftaran",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pendaftaran",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pembinaan_pendaftaranevent" ("alasan", "catatan", "dibuat_pada", "didaftarkan_oleh_id", "dijawab_oleh_id", "dijawab_pada", "diubah_pada", "id", "kelas_id", "kursi", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") SELECT new_values."alasan", new_values."catatan", new_values."dibuat_pada", new_values."didaftarkan_oleh_id", new_values."dijawab_oleh_id", new_values."dijawab_pada", new_values."diubah_pada", new_values."id", new_values."kelas_id", new_values."kursi", new_values."nomor_ubah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="27bb2bad490a47f634296409a8691184fedce50f",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d57a3",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="pembinaan_pendaftaran",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pendaftaran",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pembinaan_pendaftaranevent" ("alasan", "catatan", "dibuat_pada", "didaftarkan_oleh_id", "dijawab_oleh_id", "dijawab_pada", "diubah_pada", "id", "kelas_id", "kursi", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") SELECT new_values."alasan", new_values."catatan", new_values."dibuat_pada", new_values."didaftarkan_oleh_id", new_values."dijawab_oleh_id", new_values."dijawab_pada", new_values."diubah_pada", new_values."id", new_values."kelas_id", new_values."kursi", new_values."nomor_ubah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="82eb5aec4999ee0508ae719924e6b356169d39c5",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b5f76",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="pembinaan_pendaftaran",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pendaftaran",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pembinaan_pendaftaranevent" ("alasan", "catatan", "dibuat_pada", "didaftarkan_oleh_id", "dijawab_oleh_id", "dijawab_pada", "diubah_pada", "id", "kelas_id", "kursi", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") SELECT old_values."alasan", old_values."catatan", old_values."dibuat_pada", old_values."didaftarkan_oleh_id", old_values."dijawab_oleh_id", old_values."dijawab_pada", old_values."diubah_pada", old_values."id", old_values."kelas_id", old_values."kursi", old_values."nomor_ubah", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="69b2b6281b2081cb39f8f334deec95846028382b",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bead3",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="pembinaan_pendaftaran",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pendaftaranevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f91e9afa7be5aa76851cf97e66ad809373280d8b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_46cba",
                            table="pembinaan_pendaftaranevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="kelasevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4d8a0d19d2e3efdb7a6f7a9dea0cbb7900d4d39e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_708f7",
                            table="pembinaan_kelasevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="kelas",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="9410447822149976c4d6dabb0024574578123966",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_cad80",
                            table="pembinaan_kelas",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="kelas",
                    trigger=pgtrigger.compiler.Trigger(
                        name="alur_kelas",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE _is_valid_transition BOOLEAN;",
                            func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{BERJALAN:SELESAI,DIBUKA:BERJALAN,DIBUKA:DIBATALKAN,DIBUKA:DITUTUP,DITUTUP:BERJALAN,DITUTUP:DIBATALKAN,DITUTUP:DIBUKA,DRAF:DIBATALKAN,DRAF:DIBUKA}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                            hash="d6f6397e9a8bbdc7f19b08eef27531cfddf2f233",
                            operation="UPDATE",
                            pgid="pgtrigger_alur_kelas_70b8e",
                            table="pembinaan_kelas",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="kelas",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pembinaan_kelasevent" ("batas_daftar", "dibuat_pada", "diubah_pada", "id", "jp", "kode_publik", "kuota", "masa", "nama", "nomor_ubah", "oleh_id", "penyelenggara", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "status", "tempat") SELECT new_values."batas_daftar", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jp", new_values."kode_publik", new_values."kuota", new_values."masa", new_values."nama", new_values."nomor_ubah", new_values."oleh_id", new_values."penyelenggara", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."program_id", new_values."status", new_values."tempat" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4e08f573e75c847f0cb30b7f70084c0caf5e36fa",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d7c52",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="pembinaan_kelas",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="kelas",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pembinaan_kelasevent" ("batas_daftar", "dibuat_pada", "diubah_pada", "id", "jp", "kode_publik", "kuota", "masa", "nama", "nomor_ubah", "oleh_id", "penyelenggara", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "status", "tempat") SELECT new_values."batas_daftar", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jp", new_values."kode_publik", new_values."kuota", new_values."masa", new_values."nama", new_values."nomor_ubah", new_values."oleh_id", new_values."penyelenggara", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."program_id", new_values."status", new_values."tempat" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="678e7bc069bf15c83fd72c6e146a53b4ab5f0434",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fb43e",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="pembinaan_kelas",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="kelas",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pembinaan_kelasevent" ("batas_daftar", "dibuat_pada", "diubah_pada", "id", "jp", "kode_publik", "kuota", "masa", "nama", "nomor_ubah", "oleh_id", "penyelenggara", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "status", "tempat") SELECT old_values."batas_daftar", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jp", old_values."kode_publik", old_values."kuota", old_values."masa", old_values."nama", old_values."nomor_ubah", old_values."oleh_id", old_values."penyelenggara", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."program_id", old_values."status", old_values."tempat" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="82d00b2202c17b880fb085777e40be8a0583d9fe",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_523ec",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="pembinaan_kelas",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programpelatihanevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="e989e7d0515a983ff03c0a196cb535f5438db852",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_26b08",
                            table="pembinaan_programpelatihanevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riwayatbangkom",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="f48a1155999249eaa514ed15868eb6b25d1ef26b",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_0b468",
                            table="pembinaan_riwayatbangkom",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riwayatbangkom",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pembinaan_riwayatbangkomevent" ("bentuk", "dibuat_pada", "diubah_pada", "id", "jp", "judul", "mulai", "nomor_ubah", "oleh_id", "pegawai_id", "pendaftaran_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai", "status", "tahun") SELECT new_values."bentuk", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jp", new_values."judul", new_values."mulai", new_values."nomor_ubah", new_values."oleh_id", new_values."pegawai_id", new_values."pendaftaran_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."selesai", new_values."status", new_values."tahun" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7ad464b7660ec2e9b1076338acfac65dca9b6795",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e08fb",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="pembinaan_riwayatbangkom",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riwayatbangkom",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pembinaan_riwayatbangkomevent" ("bentuk", "dibuat_pada", "diubah_pada", "id", "jp", "judul", "mulai", "nomor_ubah", "oleh_id", "pegawai_id", "pendaftaran_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai", "status", "tahun") SELECT new_values."bentuk", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jp", new_values."judul", new_values."mulai", new_values."nomor_ubah", new_values."oleh_id", new_values."pegawai_id", new_values."pendaftaran_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."selesai", new_values."status", new_values."tahun" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="6c9a5db34bb5078e9825f28c31dd59b5c66b1347",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0ac3e",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="pembinaan_riwayatbangkom",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riwayatbangkom",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pembinaan_riwayatbangkomevent" ("bentuk", "dibuat_pada", "diubah_pada", "id", "jp", "judul", "mulai", "nomor_ubah", "oleh_id", "pegawai_id", "pendaftaran_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai", "status", "tahun") SELECT old_values."bentuk", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jp", old_values."judul", old_values."mulai", old_values."nomor_ubah", old_values."oleh_id", old_values."pegawai_id", old_values."pendaftaran_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."selesai", old_values."status", old_values."tahun" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="80707a7ce18fcbc668f349c1fdb20ea0d0cc8237",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_47e51",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="pembinaan_riwayatbangkom",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riwayatbangkomevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="447f6babb9f548b3d5e57d7f5009233d7db9ad99",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d7cb8",
                            table="pembinaan_riwayatbangkomevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sesi",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="11f0ac3b2310d8b157a1918014626c06adef29cf",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_c160d",
                            table="pembinaan_sesi",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="kehadiranevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2a5dd0c6069d9e9ba06b2bff1162cdd6399c37c4",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_02aed",
                            table="pembinaan_kehadiranevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="kehadiran",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="eddfc099af042d72b8ab484a3bafd0429bfc5395",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_6627b",
                            table="pembinaan_kehadiran",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="kehadiran",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pembinaan_kehadiranevent" ("dibuat_pada", "diubah_pada", "id", "nomor_ubah", "oleh_id", "pendaftaran_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sesi_id", "status") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."nomor_ubah", new_values."oleh_id", new_values."pendaftaran_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sesi_id", new_values."status" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="939109f2f9531e8456ee8688dd93c48da39fa2fd",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_de57d",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="pembinaan_kehadiran",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="kehadiran",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pembinaan_kehadiranevent" ("dibuat_pada", "diubah_pada", "id", "nomor_ubah", "oleh_id", "pendaftaran_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sesi_id", "status") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."nomor_ubah", new_values."oleh_id", new_values."pendaftaran_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sesi_id", new_values."status" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="55e1ae5e219ce5aa48a6978956275f877f904927",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f0603",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="pembinaan_kehadiran",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="kehadiran",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pembinaan_kehadiranevent" ("dibuat_pada", "diubah_pada", "id", "nomor_ubah", "oleh_id", "pendaftaran_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sesi_id", "status") SELECT old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."nomor_ubah", old_values."oleh_id", old_values."pendaftaran_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sesi_id", old_values."status" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="d6965b83310d5e676b442392db52f644bef367fb",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_886af",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="pembinaan_kehadiran",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
