import django.contrib.postgres.constraints
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.text
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
        ("inti", "0001_ekstensi"),
        ("akun", "__first__"),
    ]

    operations = [
        dumai_asn.inti.migrasi.Serentak(
            operations=[
                migrations.CreateModel(
                    name="Delegasi",
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
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        ("alasan", models.CharField(max_length=300)),
                        (
                            "dari",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="delegasi_keluar",
                                to="direktori.pegawai",
                            ),
                        ),
                        (
                            "kepada",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="delegasi_masuk",
                                to="direktori.pegawai",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "delegasi",
                        "verbose_name_plural": "delegasi",
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("masa__isempty", False), ("masa__startswith__isnull", False)
                                ),
                                name="delegasi_masa_sah",
                                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("dari", models.F("kepada")), _negated=True),
                                name="delegasi_kepada_orang_lain",
                                violation_error_message="Wewenang tidak dapat didelegasikan kepada diri sendiri.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[("dari", "="), ("masa", "&&")],
                                name="delegasi_satu_sehari",
                                violation_error_message="Wewenang ini sudah didelegasikan pada masa tersebut.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Formasi",
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
                        ("kursi", models.PositiveIntegerField()),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "jabatan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="formasi",
                                to="direktori.jabatan",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="formasi",
                                to="direktori.unitkerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "formasi",
                        "verbose_name_plural": "formasi",
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("masa__isempty", False), ("masa__startswith__isnull", False)
                                ),
                                name="formasi_masa_sah",
                                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[("unit", "="), ("jabatan", "="), ("masa", "&&")],
                                name="formasi_satu_angka_sehari",
                                violation_error_message="Formasi jabatan ini sudah tercatat pada masa tersebut.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GarisPenilai",
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
                            "sumber",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["TURUNAN", "TETAPAN"]
                            ),
                        ),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        ("alasan", models.CharField(blank=True, db_default="", max_length=300)),
                        (
                            "pegawai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="garis_penilai",
                                to="direktori.pegawai",
                            ),
                        ),
                        (
                            "penilai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="garis_dinilai",
                                to="direktori.pegawai",
                            ),
                        ),
                        (
                            "penempatan",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="garis_penilai",
                                to="direktori.penempatan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "garis penilai",
                        "verbose_name_plural": "garis penilai",
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("masa__isempty", False), ("masa__startswith__isnull", False)
                                ),
                                name="garispenilai_masa_sah",
                                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("penilai", models.F("pegawai")), _negated=True),
                                name="garispenilai_bukan_diri_sendiri",
                                violation_error_message="Pegawai tidak dapat menilai dirinya sendiri.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("sumber", "TURUNAN"),
                                    models.Q(("alasan", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="garispenilai_tetapan_beralasan",
                                violation_error_message="Tulis alasan penetapan penilai.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[("penempatan", "="), ("masa", "&&")],
                                name="garispenilai_satu_penilai_sehari",
                                violation_error_message="Sudah ada penilai untuk jabatan ini pada masa tersebut.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JabatanEvent",
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
                        ("nama", models.CharField(max_length=200)),
                        (
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=[
                                    "JPT_UTAMA",
                                    "JPT_MADYA",
                                    "JPT_PRATAMA",
                                    "ADMINISTRATOR",
                                    "PENGAWAS",
                                    "FUNGSIONAL",
                                    "PELAKSANA",
                                ],
                            ),
                        ),
                        (
                            "jenjang",
                            dumai_asn.inti.bidang.IstilahField(
                                blank=True,
                                max_length=40,
                                nilai=[
                                    "PEMULA",
                                    "TERAMPIL",
                                    "MAHIR",
                                    "PENYELIA",
                                    "AHLI_PERTAMA",
                                    "AHLI_MUDA",
                                    "AHLI_MADYA",
                                    "AHLI_UTAMA",
                                    "KLEREK",
                                    "OPERATOR",
                                    "TEKNISI",
                                ],
                                null=True,
                            ),
                        ),
                        ("kelas", models.PositiveSmallIntegerField(blank=True, null=True)),
                        (
                            "rumpun",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="TEKNIS",
                                default="TEKNIS",
                                max_length=40,
                                nilai=["GURU", "NAKES", "TEKNIS"],
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="direktori.jabatan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Ketidakhadiran",
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
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=[
                                    "CUTI_TAHUNAN",
                                    "CUTI_SAKIT",
                                    "CUTI_MELAHIRKAN",
                                    "CUTI_BESAR",
                                    "CUTI_ALASAN_PENTING",
                                    "CLTN",
                                    "TUGAS_BELAJAR",
                                    "DIBERHENTIKAN_SEMENTARA",
                                    "MPP",
                                    "PEJABAT_NEGARA",
                                    "LEMBAGA_NONSTRUKTURAL",
                                    "DINAS_LUAR",
                                ],
                            ),
                        ),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "dasar",
                            models.CharField(
                                blank=True, db_default="", max_length=200, verbose_name="dasar (SK)"
                            ),
                        ),
                        (
                            "keterangan",
                            dumai_asn.inti.bidang.RahasiaField(
                                blank=True, db_default="", default=""
                            ),
                        ),
                        (
                            "pegawai",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="ketidakhadiran",
                                to="direktori.pegawai",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ketidakhadiran",
                        "verbose_name_plural": "ketidakhadiran",
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("masa__isempty", False), ("masa__startswith__isnull", False)
                                ),
                                name="ketidakhadiran_masa_sah",
                                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[("pegawai", "="), ("masa", "&&")],
                                name="ketidakhadiran_satu_sehari",
                                violation_error_message="Ketidakhadiran lain sudah tercatat pada masa tersebut.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KetidakhadiranEvent",
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
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=[
                                    "CUTI_TAHUNAN",
                                    "CUTI_SAKIT",
                                    "CUTI_MELAHIRKAN",
                                    "CUTI_BESAR",
                                    "CUTI_ALASAN_PENTING",
                                    "CLTN",
                                    "TUGAS_BELAJAR",
                                    "DIBERHENTIKAN_SEMENTARA",
                                    "MPP",
                                    "PEJABAT_NEGARA",
                                    "LEMBAGA_NONSTRUKTURAL",
                                    "DINAS_LUAR",
                                ],
                            ),
                        ),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "dasar",
                            models.CharField(
                                blank=True, db_default="", max_length=200, verbose_name="dasar (SK)"
                            ),
                        ),
                        (
                            "keterangan",
                            dumai_asn.inti.bidang.RahasiaField(
                                blank=True, db_default="", default=""
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="direktori.ketidakhadiran",
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="NomorInduk",
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
                        ("nomor", models.CharField(max_length=18, unique=True)),
                        (
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["PNS", "PPPK"]
                            ),
                        ),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "pegawai",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="nomor",
                                to="direktori.pegawai",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "nomor induk",
                        "verbose_name_plural": "nomor induk",
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("masa__isempty", False), ("masa__startswith__isnull", False)
                                ),
                                name="nomorinduk_masa_sah",
                                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("nomor__regex", "^[0-9]{18}$")),
                                name="nomorinduk_18_angka",
                                violation_error_message="Nomor induk terdiri atas 18 angka.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[("pegawai", "="), ("masa", "&&")],
                                name="nomorinduk_satu_sehari",
                                violation_error_message="Pegawai ini sudah mempunyai nomor induk pada masa itu.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NomorIndukEvent",
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
                        ("nomor", models.CharField(max_length=18)),
                        (
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["PNS", "PPPK"]
                            ),
                        ),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="direktori.nomorinduk",
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Pegawai",
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
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="ASN",
                                default="ASN",
                                max_length=40,
                                nilai=["ASN", "PEJABAT_NEGARA"],
                            ),
                        ),
                        ("nama", models.CharField(max_length=200)),
                        ("gelar_depan", models.CharField(blank=True, db_default="", max_length=60)),
                        (
                            "gelar_belakang",
                            models.CharField(blank=True, db_default="", max_length=60),
                        ),
                        (
                            "kelamin",
                            dumai_asn.inti.bidang.IstilahField(
                                blank=True, max_length=1, nilai=["L", "P"], null=True
                            ),
                        ),
                        (
                            "lahir",
                            models.DateField(blank=True, null=True, verbose_name="tanggal lahir"),
                        ),
                        (
                            "akun",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pegawai",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pegawai",
                        "verbose_name_plural": "pegawai",
                        "abstract": False,
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass(
                                    django.db.models.functions.text.Upper("nama"), "gin_trgm_ops"
                                ),
                                name="pegawai_nama_trgm",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PegawaiEvent",
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
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="ASN",
                                default="ASN",
                                max_length=40,
                                nilai=["ASN", "PEJABAT_NEGARA"],
                            ),
                        ),
                        ("nama", models.CharField(max_length=200)),
                        ("gelar_depan", models.CharField(blank=True, db_default="", max_length=60)),
                        (
                            "gelar_belakang",
                            models.CharField(blank=True, db_default="", max_length=60),
                        ),
                        (
                            "kelamin",
                            dumai_asn.inti.bidang.IstilahField(
                                blank=True, max_length=1, nilai=["L", "P"], null=True
                            ),
                        ),
                        (
                            "lahir",
                            models.DateField(blank=True, null=True, verbose_name="tanggal lahir"),
                        ),
                        (
                            "akun",
                            models.ForeignKey(
                                blank=True,
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
                                to="direktori.pegawai",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Penempatan",
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
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["DEFINITIF", "PLT", "PLH", "TIM"]
                            ),
                        ),
                        ("kepala", models.BooleanField(db_default=False, default=False)),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "dasar",
                            models.CharField(
                                blank=True, db_default="", max_length=200, verbose_name="dasar (SK)"
                            ),
                        ),
                        (
                            "jabatan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="penempatan",
                                to="direktori.jabatan",
                            ),
                        ),
                        (
                            "pegawai",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="penempatan",
                                to="direktori.pegawai",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="penempatan",
                                to="direktori.unitkerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "penempatan",
                        "verbose_name_plural": "penempatan",
                        "abstract": False,
                        "indexes": [models.Index(fields=["pegawai"], name="penempatan_pegawai")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("masa__isempty", False), ("masa__startswith__isnull", False)
                                ),
                                name="penempatan_masa_sah",
                                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("jenis", "TIM"), ("kepala", True), _negated=True
                                ),
                                name="penempatan_tim_tanpa_kepala",
                                violation_error_message="Ketua tim bukan kepala unit.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("jenis", "DEFINITIF")),
                                expressions=[("pegawai", "="), ("masa", "&&")],
                                name="penempatan_satu_definitif_sehari",
                                violation_error_message="Pegawai ini sudah berjabatan definitif pada masa itu.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("kepala", True)),
                                expressions=[("unit", "="), ("jenis", "="), ("masa", "&&")],
                                name="penempatan_satu_kepala_sehari",
                                violation_error_message="Unit ini sudah mempunyai kepala pada masa tersebut.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PenempatanEvent",
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
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["DEFINITIF", "PLT", "PLH", "TIM"]
                            ),
                        ),
                        ("kepala", models.BooleanField(db_default=False, default=False)),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "dasar",
                            models.CharField(
                                blank=True, db_default="", max_length=200, verbose_name="dasar (SK)"
                            ),
                        ),
                        (
                            "jabatan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="direktori.jabatan",
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
                                to="direktori.penempatan",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="direktori.unitkerja",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Penugasan",
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
                            "peran",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=[
                                    "ADMINISTRATOR",
                                    "PENGELOLA",
                                    "PENGELOLA_UNIT",
                                    "PIMPINAN",
                                    "KONSELOR",
                                    "AUDITOR",
                                ],
                            ),
                        ),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        ("dasar", models.CharField(max_length=200, verbose_name="dasar (SK)")),
                        (
                            "akun",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="penugasan",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="direktori.unitkerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "penugasan",
                        "verbose_name_plural": "penugasan",
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("masa__isempty", False), ("masa__startswith__isnull", False)
                                ),
                                name="penugasan_masa_sah",
                                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("peran__in", ("PENGELOLA_UNIT", "PIMPINAN")),
                                        ("unit__isnull", False),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("peran__in", ("PENGELOLA_UNIT", "PIMPINAN")),
                                            _negated=True,
                                        ),
                                        ("unit__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="penugasan_unit_bila_perlu",
                                violation_error_message="Pengelola unit dan pimpinan memerlukan unit.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("akun", "="),
                                    ("peran", "="),
                                    (
                                        django.db.models.functions.comparison.Coalesce(
                                            "unit", models.Value(0)
                                        ),
                                        "=",
                                    ),
                                    ("masa", "&&"),
                                ],
                                name="penugasan_tanpa_rangkap",
                                violation_error_message="Akun ini sudah memegang peran itu pada masa tersebut.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PenugasanEvent",
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
                            "peran",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=[
                                    "ADMINISTRATOR",
                                    "PENGELOLA",
                                    "PENGELOLA_UNIT",
                                    "PIMPINAN",
                                    "KONSELOR",
                                    "AUDITOR",
                                ],
                            ),
                        ),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        ("dasar", models.CharField(max_length=200, verbose_name="dasar (SK)")),
                        (
                            "akun",
                            models.ForeignKey(
                                db_constraint=False,
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
                                to="direktori.penugasan",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="direktori.unitkerja",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RiwayatPegawai",
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
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=["GOLONGAN", "STATUS", "PENDIDIKAN", "KONTRAK", "KEDUDUKAN"],
                            ),
                        ),
                        ("nilai", models.CharField(max_length=80)),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "dasar",
                            models.CharField(
                                blank=True, db_default="", max_length=200, verbose_name="dasar (SK)"
                            ),
                        ),
                        (
                            "pegawai",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="riwayat",
                                to="direktori.pegawai",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "riwayat pegawai",
                        "verbose_name_plural": "riwayat pegawai",
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("masa__isempty", False), ("masa__startswith__isnull", False)
                                ),
                                name="riwayatpegawai_masa_sah",
                                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[("pegawai", "="), ("jenis", "="), ("masa", "&&")],
                                name="riwayatpegawai_satu_sehari",
                                violation_error_message="Fakta sejenis sudah tercatat pada masa tersebut.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RiwayatPegawaiEvent",
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
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=["GOLONGAN", "STATUS", "PENDIDIKAN", "KONTRAK", "KEDUDUKAN"],
                            ),
                        ),
                        ("nilai", models.CharField(max_length=80)),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "dasar",
                            models.CharField(
                                blank=True, db_default="", max_length=200, verbose_name="dasar (SK)"
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
                                to="direktori.riwayatpegawai",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="UnitKerja",
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
                        ("kode", models.CharField(max_length=40, unique=True)),
                        ("nama", models.CharField(max_length=200)),
                        ("singkatan", models.CharField(blank=True, db_default="", max_length=40)),
                        (
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=[
                                    "KOTA",
                                    "SEKRETARIAT",
                                    "INSPEKTORAT",
                                    "DINAS",
                                    "BADAN",
                                    "KECAMATAN",
                                    "KELURAHAN",
                                    "BAGIAN",
                                    "BIDANG",
                                    "SUBBAGIAN",
                                    "SEKSI",
                                    "UPT",
                                    "RSUD",
                                    "PUSKESMAS",
                                    "SEKOLAH",
                                    "TIM",
                                ],
                            ),
                        ),
                        ("mandiri", models.BooleanField(db_default=False, default=False)),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "asal",
                            models.ManyToManyField(
                                blank=True, related_name="penerus", to="direktori.unitkerja"
                            ),
                        ),
                        (
                            "induk",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="anak",
                                to="direktori.unitkerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "unit kerja",
                        "verbose_name_plural": "unit kerja",
                        "ordering": ["kode"],
                        "abstract": False,
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass(
                                    django.db.models.functions.text.Upper("nama"), "gin_trgm_ops"
                                ),
                                name="unitkerja_nama_trgm",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("masa__isempty", False), ("masa__startswith__isnull", False)
                                ),
                                name="unitkerja_masa_sah",
                                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
                            ),
                            models.UniqueConstraint(
                                models.F("jenis"),
                                condition=models.Q(("jenis", "KOTA")),
                                name="unitkerja_satu_kota",
                                violation_error_message="Kota sudah ada; hanya satu akar yang boleh ada.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("induk__isnull", True), ("jenis", "KOTA")),
                                    models.Q(
                                        models.Q(("jenis", "KOTA"), _negated=True),
                                        ("induk__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="unitkerja_akar_hanya_kota",
                                violation_error_message="Setiap unit selain kota harus mempunyai induk.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("induk__isnull", True),
                                    models.Q(("induk", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="unitkerja_bukan_induk_sendiri",
                                violation_error_message="Unit tidak dapat menjadi induk bagi dirinya sendiri.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UnitKerjaEvent",
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
                        ("kode", models.CharField(max_length=40)),
                        ("nama", models.CharField(max_length=200)),
                        ("singkatan", models.CharField(blank=True, db_default="", max_length=40)),
                        (
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=[
                                    "KOTA",
                                    "SEKRETARIAT",
                                    "INSPEKTORAT",
                                    "DINAS",
                                    "BADAN",
                                    "KECAMATAN",
                                    "KELURAHAN",
                                    "BAGIAN",
                                    "BIDANG",
                                    "SUBBAGIAN",
                                    "SEKSI",
                                    "UPT",
                                    "RSUD",
                                    "PUSKESMAS",
                                    "SEKOLAH",
                                    "TIM",
                                ],
                            ),
                        ),
                        ("mandiri", models.BooleanField(db_default=False, default=False)),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "induk",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="direktori.unitkerja",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="direktori.unitkerja",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DelegasiEvent",
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
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        ("alasan", models.CharField(max_length=300)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="direktori.delegasi",
                            ),
                        ),
                        (
                            "dari",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="direktori.pegawai",
                            ),
                        ),
                        (
                            "kepada",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="direktori.pegawai",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="GarisPenilaiEvent",
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
                            "sumber",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["TURUNAN", "TETAPAN"]
                            ),
                        ),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        ("alasan", models.CharField(blank=True, db_default="", max_length=300)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="direktori.garispenilai",
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
                            "penilai",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="direktori.pegawai",
                            ),
                        ),
                        (
                            "penempatan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="direktori.penempatan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Jabatan",
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
                        ("nama", models.CharField(max_length=200, unique=True)),
                        (
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=[
                                    "JPT_UTAMA",
                                    "JPT_MADYA",
                                    "JPT_PRATAMA",
                                    "ADMINISTRATOR",
                                    "PENGAWAS",
                                    "FUNGSIONAL",
                                    "PELAKSANA",
                                ],
                            ),
                        ),
                        (
                            "jenjang",
                            dumai_asn.inti.bidang.IstilahField(
                                blank=True,
                                max_length=40,
                                nilai=[
                                    "PEMULA",
                                    "TERAMPIL",
                                    "MAHIR",
                                    "PENYELIA",
                                    "AHLI_PERTAMA",
                                    "AHLI_MUDA",
                                    "AHLI_MADYA",
                                    "AHLI_UTAMA",
                                    "KLEREK",
                                    "OPERATOR",
                                    "TEKNISI",
                                ],
                                null=True,
                            ),
                        ),
                        ("kelas", models.PositiveSmallIntegerField(blank=True, null=True)),
                        (
                            "rumpun",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="TEKNIS",
                                default="TEKNIS",
                                max_length=40,
                                nilai=["GURU", "NAKES", "TEKNIS"],
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "jabatan",
                        "verbose_name_plural": "jabatan",
                        "ordering": ["nama"],
                        "abstract": False,
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass(
                                    django.db.models.functions.text.Upper("nama"), "gin_trgm_ops"
                                ),
                                name="jabatan_nama_trgm",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kelas__isnull", True),
                                    ("kelas__range", (1, 17)),
                                    _connector="OR",
                                ),
                                name="jabatan_kelas_sah",
                                violation_error_message="Kelas jabatan antara 1 dan 17.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FormasiEvent",
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
                        ("kursi", models.PositiveIntegerField()),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="direktori.formasi",
                            ),
                        ),
                        (
                            "jabatan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="direktori.jabatan",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="direktori.unitkerja",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jabatan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="6c1c601bbdc0d9a98951fca87e8567806041dd72",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_9c245",
                            table="direktori_jabatan",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jabatan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_jabatanevent" ("dibuat_pada", "diubah_pada", "id", "jenis", "jenjang", "kelas", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rumpun") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."jenjang", new_values."kelas", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."rumpun" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="eadf7616e6c5c3f97cb1631743e6fe05e6849a0e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_60b71",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="direktori_jabatan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jabatan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_jabatanevent" ("dibuat_pada", "diubah_pada", "id", "jenis", "jenjang", "kelas", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rumpun") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."jenjang", new_values."kelas", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rumpun" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c87e836e07e303160867204eb98b92d6e1c99398",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1ee0d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="direktori_jabatan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jabatan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_jabatanevent" ("dibuat_pada", "diubah_pada", "id", "jenis", "jenjang", "kelas", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rumpun") SELECT old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jenis", old_values."jenjang", old_values."kelas", old_values."nama", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rumpun" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="3b992cc521529879a706f77adc28d2b75b0a8a8e",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1f339",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="direktori_jabatan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jabatanevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f9b8b0cf518a1e04f292ecc9d1c521d9eca74af7",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_327c0",
                            table="direktori_jabatanevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pegawai",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="7b9145e24c250dcb109efe91592655e46e5f8440",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_74821",
                            table="direktori_pegawai",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pegawai",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_pegawaievent" ("akun_id", "dibuat_pada", "diubah_pada", "gelar_belakang", "gelar_depan", "id", "jenis", "kelamin", "lahir", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."akun_id", new_values."dibuat_pada", new_values."diubah_pada", new_values."gelar_belakang", new_values."gelar_depan", new_values."id", new_values."jenis", new_values."kelamin", new_values."lahir", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8827be65ead1a29934ff2582e41eb87dc884911d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_74b27",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="direktori_pegawai",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pegawai",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_pegawaievent" ("akun_id", "dibuat_pada", "diubah_pada", "gelar_belakang", "gelar_depan", "id", "jenis", "kelamin", "lahir", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."akun_id", new_values."dibuat_pada", new_values."diubah_pada", new_values."gelar_belakang", new_values."gelar_depan", new_values."id", new_values."jenis", new_values."kelamin", new_values."lahir", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8ab06781061b98c88a0dee13aef8e94bc58120c2",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_91475",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="direktori_pegawai",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pegawai",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_pegawaievent" ("akun_id", "dibuat_pada", "diubah_pada", "gelar_belakang", "gelar_depan", "id", "jenis", "kelamin", "lahir", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."akun_id", old_values."dibuat_pada", old_values."diubah_pada", old_values."gelar_belakang", old_values."gelar_depan", old_values."id", old_values."jenis", old_values."kelamin", old_values."lahir", old_values."nama", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f714fb9374fd924e2b0fce6170be1fd78b6feefc",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2151c",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="direktori_pegawai",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="nomorindukevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="84e752da6be38436c9c912f50927290487f89062",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_1041e",
                            table="direktori_nomorindukevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="nomorinduk",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="1e8826b23c428ac720705cda38c6790e3329cbc1",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_6a348",
                            table="direktori_nomorinduk",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="nomorinduk",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_nomorindukevent" ("dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nomor", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."masa", new_values."nomor", new_values."nomor_ubah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="924557c13d29cb59dabcb07be860d2e58cad32d1",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7087c",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="direktori_nomorinduk",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="nomorinduk",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_nomorindukevent" ("dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nomor", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."masa", new_values."nomor", new_values."nomor_ubah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="36824131b3c3855bb282d1454a2cc635334392bf",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_566e6",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="direktori_nomorinduk",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="nomorinduk",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_nomorindukevent" ("dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nomor", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jenis", old_values."masa", old_values."nomor", old_values."nomor_ubah", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="573b37f7131c00d9d7d77dbb3334e550ee63b2b7",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_20c69",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="direktori_nomorinduk",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ketidakhadiranevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="6f014e163e0d74bd3dc6f0ea41e8857af146487e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_cc25c",
                            table="direktori_ketidakhadiranevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ketidakhadiran",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="6d816ee3e52bc103139604901becaca497311a6e",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_3fb5a",
                            table="direktori_ketidakhadiran",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ketidakhadiran",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_ketidakhadiranevent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jenis", "keterangan", "masa", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."dasar", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."keterangan", new_values."masa", new_values."nomor_ubah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="952a22b42e48137caad5210fca2aa3d6330dff26",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4029f",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="direktori_ketidakhadiran",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ketidakhadiran",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_ketidakhadiranevent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jenis", "keterangan", "masa", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."dasar", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."keterangan", new_values."masa", new_values."nomor_ubah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="959eef7af7675c10af7a056058c5b496222932aa",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c98bb",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="direktori_ketidakhadiran",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ketidakhadiran",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_ketidakhadiranevent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jenis", "keterangan", "masa", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."dasar", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jenis", old_values."keterangan", old_values."masa", old_values."nomor_ubah", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="28f29a9436cf944c625160fadbdf3a16437b8234",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0da9f",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="direktori_ketidakhadiran",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="delegasievent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2666f841d5b6f328af50ef0b61f22a32db70b0e3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b27b9",
                            table="direktori_delegasievent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="delegasi",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="fb72fc3abe0cda89f74fe29cc8484d543d4f8838",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_d24af",
                            table="direktori_delegasi",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="delegasi",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_delegasievent" ("alasan", "dari_id", "dibuat_pada", "diubah_pada", "id", "kepada_id", "masa", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."alasan", new_values."dari_id", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."kepada_id", new_values."masa", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="6f9d3a55b33652c5ca98e15b0d97602c78a14261",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_dede0",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="direktori_delegasi",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="delegasi",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_delegasievent" ("alasan", "dari_id", "dibuat_pada", "diubah_pada", "id", "kepada_id", "masa", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."alasan", new_values."dari_id", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."kepada_id", new_values."masa", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0a7c708743887b089f260ed79f7a86a16062f84d",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_59347",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="direktori_delegasi",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="delegasi",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_delegasievent" ("alasan", "dari_id", "dibuat_pada", "diubah_pada", "id", "kepada_id", "masa", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."alasan", old_values."dari_id", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."kepada_id", old_values."masa", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="c9489e1748e432fcdfbb769744aeb85b3b49e1be",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7c349",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="direktori_delegasi",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pegawaievent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="0d36a28c41275195a6d92c55f0dc77ec79f271d2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_cab4b",
                            table="direktori_pegawaievent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="garispenilaievent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b4d8b5f054e2201a8e8771b007f9760cb9630b42",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9a1f8",
                            table="direktori_garispenilaievent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="garispenilai",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="23f025e4939fcd2b83763c9243171f8bc1803575",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_9034f",
                            table="direktori_garispenilai",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="garispenilai",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_garispenilaievent" ("alasan", "dibuat_pada", "diubah_pada", "id", "masa", "nomor_ubah", "pegawai_id", "penempatan_id", "penilai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sumber") SELECT new_values."alasan", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."masa", new_values."nomor_ubah", new_values."pegawai_id", new_values."penempatan_id", new_values."penilai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sumber" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="76f978fe6dfa15e2bac78f49c26aa2716634aac6",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f44cb",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="direktori_garispenilai",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="garispenilai",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_garispenilaievent" ("alasan", "dibuat_pada", "diubah_pada", "id", "masa", "nomor_ubah", "pegawai_id", "penempatan_id", "penilai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sumber") SELECT new_values."alasan", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."masa", new_values."nomor_ubah", new_values."pegawai_id", new_values."penempatan_id", new_values."penilai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sumber" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="eb191cb336aac6a402b3ca98154e7d24763292e2",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b1b71",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="direktori_garispenilai",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="garispenilai",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_garispenilaievent" ("alasan", "dibuat_pada", "diubah_pada", "id", "masa", "nomor_ubah", "pegawai_id", "penempatan_id", "penilai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sumber") SELECT old_values."alasan", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."masa", old_values."nomor_ubah", old_values."pegawai_id", old_values."penempatan_id", old_values."penilai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sumber" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="cccb476c20434bb94b0650c1072ec4f6cbaf6793",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_33d36",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="direktori_garispenilai",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riwayatpegawai",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="0de73641c00e5488e55176c48469ef64926b4af5",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_7623a",
                            table="direktori_riwayatpegawai",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riwayatpegawai",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_riwayatpegawaievent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nilai", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."dasar", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."masa", new_values."nilai", new_values."nomor_ubah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="bae73addf212b60cddb2262722e70326f2888f53",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a0e8b",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="direktori_riwayatpegawai",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riwayatpegawai",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_riwayatpegawaievent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nilai", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."dasar", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."masa", new_values."nilai", new_values."nomor_ubah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5d5d3411f0dabbfc3b6451445a44d89e286f0e2a",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f2d85",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="direktori_riwayatpegawai",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riwayatpegawai",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_riwayatpegawaievent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nilai", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."dasar", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jenis", old_values."masa", old_values."nilai", old_values."nomor_ubah", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="74d7832a6523e63ac18c4870444c0c25b16d110a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f2b06",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="direktori_riwayatpegawai",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riwayatpegawaievent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="62f8e2ec99b2f723f505a41066a1d61b2a8df1a2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a4cd0",
                            table="direktori_riwayatpegawaievent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="unitkerja",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="a7c5c57acad64d29b763772a58a4eac8ac4f6870",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_31318",
                            table="direktori_unitkerja",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="unitkerja",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tanpa_lingkaran",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    IF EXISTS (\n        WITH RECURSIVE leluhur AS (\n            SELECT id, induk_id FROM direktori_unitkerja WHERE id = NEW.induk_id\n            UNION\n            SELECT u.id, u.induk_id FROM direktori_unitkerja u JOIN leluhur l ON u.id = l.induk_id\n        )\n        SELECT 1 FROM leluhur WHERE id = NEW.id\n    ) THEN\n        RAISE EXCEPTION 'unit tidak dapat berada di bawah cabangnya sendiri'\n            USING ERRCODE = '23514';\n    END IF;\n    RETURN NULL;\n",
                            hash="247be5eec60da7eef11498dcaf6a6bb109ef277a",
                            operation='INSERT OR UPDATE OF "induk_id"',
                            pgid="pgtrigger_tanpa_lingkaran_9c935",
                            table="direktori_unitkerja",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="unitkerja",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_unitkerjaevent" ("dibuat_pada", "diubah_pada", "id", "induk_id", "jenis", "kode", "mandiri", "masa", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "singkatan") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."induk_id", new_values."jenis", new_values."kode", new_values."mandiri", new_values."masa", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."singkatan" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f6f3dfe8088c6f38d0d22fb758dbb77d2687a0b3",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_870da",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="direktori_unitkerja",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="unitkerja",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_unitkerjaevent" ("dibuat_pada", "diubah_pada", "id", "induk_id", "jenis", "kode", "mandiri", "masa", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "singkatan") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."induk_id", new_values."jenis", new_values."kode", new_values."mandiri", new_values."masa", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."singkatan" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="79bf43343764002ebb90f9fea7d959da16176b43",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_24820",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="direktori_unitkerja",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="unitkerja",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_unitkerjaevent" ("dibuat_pada", "diubah_pada", "id", "induk_id", "jenis", "kode", "mandiri", "masa", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "singkatan") SELECT old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."induk_id", old_values."jenis", old_values."kode", old_values."mandiri", old_values."masa", old_values."nama", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."singkatan" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="6b87b6396c667d23ee86ab77b28da2f6125fffe3",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c5180",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="direktori_unitkerja",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penugasanevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="eb113833b3565927246bfb8230bfb22934dcf154",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_04f1f",
                            table="direktori_penugasanevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penugasan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="5039c70897b16bd3962e938ce321b1e4a7e24989",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_804c2",
                            table="direktori_penugasan",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penugasan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sisa_administrator",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    IF OLD.peran = 'ADMINISTRATOR' THEN\n        PERFORM pg_advisory_xact_lock(hashtext('direktori.administrator'));\n    END IF;\n    IF OLD.peran = 'ADMINISTRATOR' AND upper_inf(OLD.masa) AND NOT EXISTS (\n        SELECT 1 FROM direktori_penugasan p\n        JOIN akun_akun a ON a.id = p.akun_id AND a.is_active\n        WHERE p.peran = 'ADMINISTRATOR' AND upper_inf(p.masa) AND p.id <> OLD.id\n    ) AND (TG_OP = 'DELETE' OR NEW.peran <> 'ADMINISTRATOR' OR NOT upper_inf(NEW.masa)) THEN\n        RAISE EXCEPTION 'administrator terakhir tidak dapat dilepas' USING ERRCODE = '23514';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n",
                            hash="3e3aeb83208ba22ba4ca48d5507e6f9486323253",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_sisa_administrator_625d1",
                            table="direktori_penugasan",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penugasan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_penugasanevent" ("akun_id", "dasar", "dibuat_pada", "diubah_pada", "id", "masa", "nomor_ubah", "peran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") SELECT new_values."akun_id", new_values."dasar", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."masa", new_values."nomor_ubah", new_values."peran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="768e2bca9a91db8ffda30bb72b78083d1985ac46",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0dd3a",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="direktori_penugasan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penugasan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_penugasanevent" ("akun_id", "dasar", "dibuat_pada", "diubah_pada", "id", "masa", "nomor_ubah", "peran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") SELECT new_values."akun_id", new_values."dasar", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."masa", new_values."nomor_ubah", new_values."peran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4e4e8c5488e8be69ce19b11780259aee8f78359c",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5761d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="direktori_penugasan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penugasan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_penugasanevent" ("akun_id", "dasar", "dibuat_pada", "diubah_pada", "id", "masa", "nomor_ubah", "peran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") SELECT old_values."akun_id", old_values."dasar", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."masa", old_values."nomor_ubah", old_values."peran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="4de5f5924e732637d851c044b57e7fb28f754d48",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_55b51",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="direktori_penugasan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penempatanevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="26ba0d34016445ff9c8bdb01bb2b48735ec7c42c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_63d93",
                            table="direktori_penempatanevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penempatan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="62e977c0561ac70fddc5af7c5a050ac59cb76eb8",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_a2ced",
                            table="direktori_penempatan",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penempatan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_penempatanevent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jabatan_id", "jenis", "kepala", "masa", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") SELECT new_values."dasar", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jabatan_id", new_values."jenis", new_values."kepala", new_values."masa", new_values."nomor_ubah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b2905c7b2f9d3cc70f2b7b4bf9196be6e7aca6b6",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_51f20",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="direktori_penempatan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penempatan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_penempatanevent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jabatan_id", "jenis", "kepala", "masa", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") SELECT new_values."dasar", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jabatan_id", new_values."jenis", new_values."kepala", new_values."masa", new_values."nomor_ubah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a311dec6b996f36489abcac3211a7d80efabf4a4",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_434f6",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="direktori_penempatan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penempatan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_penempatanevent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jabatan_id", "jenis", "kepala", "masa", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") SELECT old_values."dasar", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jabatan_id", old_values."jenis", old_values."kepala", old_values."masa", old_values."nomor_ubah", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="5d93f4c45bff2c5c102298cbf7ebff888f3ae4f6",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_58a27",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="direktori_penempatan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="formasievent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="c7f4f22993e17f47f0e42e4e5ada663470244510",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_6c55e",
                            table="direktori_formasievent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="formasi",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="7b6648f86a0d43fbf026b22dc22a7dee7d7a1c04",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_c0807",
                            table="direktori_formasi",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="formasi",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_formasievent" ("dibuat_pada", "diubah_pada", "id", "jabatan_id", "kursi", "masa", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jabatan_id", new_values."kursi", new_values."masa", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4e2c8a29ad24685c423d3e8e4d101f746ab0e8f2",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1fd5c",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="direktori_formasi",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="formasi",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_formasievent" ("dibuat_pada", "diubah_pada", "id", "jabatan_id", "kursi", "masa", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jabatan_id", new_values."kursi", new_values."masa", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d38f18cb55f90f6c111bdffd2e04109cf5c18dd7",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0635c",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="direktori_formasi",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="formasi",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_formasievent" ("dibuat_pada", "diubah_pada", "id", "jabatan_id", "kursi", "masa", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") SELECT old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jabatan_id", old_values."kursi", old_values."masa", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="df150b6e9a566c74ff3001b79a582e2e0224c4cb",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_16b62",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="direktori_formasi",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="unitkerjaevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="96f3dfe76f5c9cd06be27d577c5e1dc07cd61680",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_8f285",
                            table="direktori_unitkerjaevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
