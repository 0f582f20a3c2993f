import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.serializers.json
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
        ("kinerja", "0001_awal"),
    ]

    operations = [
        dumai_asn.inti.migrasi.Serentak(
            operations=[
                migrations.CreateModel(
                    name="CapaianOrganisasi",
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
                            "nilai",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=[
                                    "ISTIMEWA",
                                    "BAIK",
                                    "BUTUH_PERBAIKAN",
                                    "KURANG",
                                    "SANGAT_KURANG",
                                ],
                            ),
                        ),
                        ("catatan", models.TextField(blank=True, db_default="", default="")),
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
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="capaian",
                                to="direktori.unitkerja",
                            ),
                        ),
                        (
                            "siklus",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="capaian",
                                to="evaluasi.siklus",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "capaian organisasi",
                        "verbose_name_plural": "capaian organisasi",
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("siklus", "unit"), name="capaianorganisasi_satu_unit"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Penilaian",
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
                        ("utama", models.BooleanField(db_default=True, default=True)),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="TERBUKA",
                                default="TERBUKA",
                                max_length=40,
                                nilai=[
                                    "TERBUKA",
                                    "DINILAI",
                                    "DISERAHKAN",
                                    "DITERIMA",
                                    "KEBERATAN",
                                    "FINAL",
                                ],
                            ),
                        ),
                        (
                            "masa",
                            dumai_asn.inti.bidang.MasaField(
                                verbose_name="bagian periode yang dinilai"
                            ),
                        ),
                        (
                            "rating_hasil",
                            dumai_asn.inti.bidang.IstilahField(
                                blank=True,
                                max_length=40,
                                nilai=["DI_BAWAH", "SESUAI", "DI_ATAS"],
                                null=True,
                            ),
                        ),
                        (
                            "rating_perilaku",
                            dumai_asn.inti.bidang.IstilahField(
                                blank=True,
                                max_length=40,
                                nilai=["DI_BAWAH", "SESUAI", "DI_ATAS"],
                                null=True,
                            ),
                        ),
                        (
                            "predikat",
                            models.GeneratedField(
                                db_persist=True,
                                expression=models.Case(
                                    models.When(
                                        rating_hasil="DI_ATAS",
                                        rating_perilaku="DI_ATAS",
                                        then=models.Value("SANGAT_BAIK"),
                                    ),
                                    models.When(
                                        rating_hasil="DI_ATAS",
                                        rating_perilaku="SESUAI",
                                        then=models.Value("BAIK"),
                                    ),
                                    models.When(
                                        rating_hasil="DI_ATAS",
                                        rating_perilaku="DI_BAWAH",
                                        then=models.Value("KURANG"),
                                    ),
                                    models.When(
                                        rating_hasil="SESUAI",
                                        rating_perilaku="DI_ATAS",
                                        then=models.Value("BAIK"),
                                    ),
                                    models.When(
                                        rating_hasil="SESUAI",
                                        rating_perilaku="SESUAI",
                                        then=models.Value("BAIK"),
                                    ),
                                    models.When(
                                        rating_hasil="SESUAI",
                                        rating_perilaku="DI_BAWAH",
                                        then=models.Value("KURANG"),
                                    ),
                                    models.When(
                                        rating_hasil="DI_BAWAH",
                                        rating_perilaku="DI_ATAS",
                                        then=models.Value("BUTUH_PERBAIKAN"),
                                    ),
                                    models.When(
                                        rating_hasil="DI_BAWAH",
                                        rating_perilaku="SESUAI",
                                        then=models.Value("BUTUH_PERBAIKAN"),
                                    ),
                                    models.When(
                                        rating_hasil="DI_BAWAH",
                                        rating_perilaku="DI_BAWAH",
                                        then=models.Value("SANGAT_KURANG"),
                                    ),
                                    default=models.Value(None),
                                ),
                                output_field=dumai_asn.inti.bidang.IstilahField(
                                    max_length=40,
                                    nilai=[
                                        "SANGAT_BAIK",
                                        "BAIK",
                                        "BUTUH_PERBAIKAN",
                                        "KURANG",
                                        "SANGAT_KURANG",
                                    ],
                                    null=True,
                                ),
                            ),
                        ),
                        ("alasan_hasil", models.TextField(blank=True, db_default="", default="")),
                        (
                            "alasan_perilaku",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        (
                            "catatan",
                            models.TextField(
                                blank=True,
                                db_default="",
                                default="",
                                verbose_name="catatan untuk pegawai",
                            ),
                        ),
                        (
                            "saran",
                            models.JSONField(
                                encoder=django.core.serializers.json.DjangoJSONEncoder, null=True
                            ),
                        ),
                        (
                            "acuan",
                            models.JSONField(
                                db_default={},
                                default=dict,
                                encoder=django.core.serializers.json.DjangoJSONEncoder,
                            ),
                        ),
                        (
                            "versi_aturan",
                            models.CharField(blank=True, db_default="", default="", max_length=20),
                        ),
                        ("dinilai_pada", models.DateTimeField(blank=True, null=True)),
                        ("diserahkan_pada", models.DateTimeField(blank=True, null=True)),
                        ("diterima_pada", models.DateTimeField(blank=True, null=True)),
                        (
                            "dinilai_oleh",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "jabatan",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="direktori.jabatan",
                            ),
                        ),
                        (
                            "pegawai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="penilaian",
                                to="direktori.pegawai",
                            ),
                        ),
                        (
                            "penempatan",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="direktori.penempatan",
                            ),
                        ),
                        (
                            "penilai",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="menilai",
                                to="direktori.pegawai",
                            ),
                        ),
                        (
                            "skp",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="penilaian",
                                to="kinerja.skp",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="direktori.unitkerja",
                            ),
                        ),
                        (
                            "versi",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="kinerja.versiskp",
                            ),
                        ),
                        (
                            "siklus",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="penilaian",
                                to="evaluasi.siklus",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "penilaian",
                        "verbose_name_plural": "penilaian",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["siklus", "penilai"], name="penilaian_siklus_penilai"
                            ),
                            models.Index(fields=["siklus", "unit"], name="penilaian_siklus_unit"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("siklus", "skp"), name="penilaian_satu_per_skp"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("utama", True)),
                                fields=("siklus", "pegawai"),
                                name="penilaian_satu_utama",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status", "TERBUKA"),
                                    models.Q(
                                        ("dinilai_pada__isnull", False),
                                        ("rating_hasil__isnull", False),
                                        ("rating_perilaku__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="penilaian_dinilai_lengkap",
                                violation_error_message="Pilih rating hasil kerja dan rating perilaku kerja.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NilaiPerilaku",
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
                            "nilai",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=[
                                    "BERORIENTASI_PELAYANAN",
                                    "AKUNTABEL",
                                    "KOMPETEN",
                                    "HARMONIS",
                                    "LOYAL",
                                    "ADAPTIF",
                                    "KOLABORATIF",
                                ],
                            ),
                        ),
                        (
                            "rating",
                            dumai_asn.inti.bidang.IstilahField(
                                blank=True,
                                max_length=40,
                                nilai=["DI_BAWAH", "SESUAI", "DI_ATAS"],
                                null=True,
                            ),
                        ),
                        ("umpan_balik", models.TextField(blank=True, db_default="", default="")),
                        (
                            "penilaian",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="nilai_perilaku",
                                to="evaluasi.penilaian",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "nilai perilaku",
                        "verbose_name_plural": "nilai perilaku",
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("penilaian", "nilai"), name="nilaiperilaku_sekali"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Siklus",
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
                                db_default="PERSIAPAN",
                                default="PERSIAPAN",
                                max_length=40,
                                nilai=["PERSIAPAN", "DIBUKA", "DITUTUP"],
                            ),
                        ),
                        ("dibuka_pada", models.DateTimeField(blank=True, null=True)),
                        ("ditutup_pada", models.DateTimeField(blank=True, null=True)),
                        (
                            "dibuka_oleh",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "periode",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="siklus",
                                to="kinerja.periode",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "siklus",
                        "verbose_name_plural": "siklus",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RekapUnit",
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
                        ("ukuran", models.CharField(max_length=60)),
                        ("kelompok", models.CharField(blank=True, db_default="", max_length=60)),
                        ("n", models.BigIntegerField()),
                        ("jumlah", models.DecimalField(decimal_places=4, max_digits=20)),
                        ("penyebut", models.DecimalField(decimal_places=4, max_digits=20)),
                        ("dihitung_pada", models.DateTimeField()),
                        (
                            "unit",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="direktori.unitkerja",
                            ),
                        ),
                        (
                            "siklus",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rekap",
                                to="evaluasi.siklus",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "rekap unit",
                        "verbose_name_plural": "rekap unit",
                        "indexes": [
                            models.Index(
                                fields=["siklus", "ukuran", "unit"], name="rekapunit_ukuran"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("siklus", "unit", "ukuran", "kelompok"),
                                name="rekapunit_satu_angka",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RekapKotor",
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
                            "unit",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="direktori.unitkerja",
                            ),
                        ),
                        (
                            "siklus",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="evaluasi.siklus",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "rekap kotor",
                        "verbose_name_plural": "rekap kotor",
                    },
                ),
                migrations.CreateModel(
                    name="PohonSiklus",
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
                        ("mandiri", models.BooleanField(db_default=False)),
                        (
                            "jalur",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(), size=None
                            ),
                        ),
                        (
                            "induk",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="direktori.unitkerja",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="direktori.unitkerja",
                            ),
                        ),
                        (
                            "siklus",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="pohon",
                                to="evaluasi.siklus",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pohon siklus",
                        "verbose_name_plural": "pohon siklus",
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                fields=["jalur"], name="pohonsiklus_jalur"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("siklus", "unit"), name="pohonsiklus_unit_sekali"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PenilaianEvent",
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
                        ("utama", models.BooleanField(db_default=True, default=True)),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="TERBUKA",
                                default="TERBUKA",
                                max_length=40,
                                nilai=[
                                    "TERBUKA",
                                    "DINILAI",
                                    "DISERAHKAN",
                                    "DITERIMA",
                                    "KEBERATAN",
                                    "FINAL",
                                ],
                            ),
                        ),
                        (
                            "masa",
                            dumai_asn.inti.bidang.MasaField(
                                verbose_name="bagian periode yang dinilai"
                            ),
                        ),
                        (
                            "rating_hasil",
                            dumai_asn.inti.bidang.IstilahField(
                                blank=True,
                                max_length=40,
                                nilai=["DI_BAWAH", "SESUAI", "DI_ATAS"],
                                null=True,
                            ),
                        ),
                        (
                            "rating_perilaku",
                            dumai_asn.inti.bidang.IstilahField(
                                blank=True,
                                max_length=40,
                                nilai=["DI_BAWAH", "SESUAI", "DI_ATAS"],
                                null=True,
                            ),
                        ),
                        (
                            "predikat",
                            models.GeneratedField(
                                db_persist=True,
                                expression=models.Case(
                                    models.When(
                                        rating_hasil="DI_ATAS",
                                        rating_perilaku="DI_ATAS",
                                        then=models.Value("SANGAT_BAIK"),
                                    ),
                                    models.When(
                                        rating_hasil="DI_ATAS",
                                        rating_perilaku="SESUAI",
                                        then=models.Value("BAIK"),
                                    ),
                                    models.When(
                                        rating_hasil="DI_ATAS",
                                        rating_perilaku="DI_BAWAH",
                                        then=models.Value("KURANG"),
                                    ),
                                    models.When(
                                        rating_hasil="SESUAI",
                                        rating_perilaku="DI_ATAS",
                                        then=models.Value("BAIK"),
                                    ),
                                    models.When(
                                        rating_hasil="SESUAI",
                                        rating_perilaku="SESUAI",
                                        then=models.Value("BAIK"),
                                    ),
                                    models.When(
                                        rating_hasil="SESUAI",
                                        rating_perilaku="DI_BAWAH",
                                        then=models.Value("KURANG"),
                                    ),
                                    models.When(
                                        rating_hasil="DI_BAWAH",
                                        rating_perilaku="DI_ATAS",
                                        then=models.Value("BUTUH_PERBAIKAN"),
                                    ),
                                    models.When(
                                        rating_hasil="DI_BAWAH",
                                        rating_perilaku="SESUAI",
                                        then=models.Value("BUTUH_PERBAIKAN"),
                                    ),
                                    models.When(
                                        rating_hasil="DI_BAWAH",
                                        rating_perilaku="DI_BAWAH",
                                        then=models.Value("SANGAT_KURANG"),
                                    ),
                                    default=models.Value(None),
                                ),
                                output_field=dumai_asn.inti.bidang.IstilahField(
                                    max_length=40,
                                    nilai=[
                                        "SANGAT_BAIK",
                                        "BAIK",
                                        "BUTUH_PERBAIKAN",
                                        "KURANG",
                                        "SANGAT_KURANG",
                                    ],
                                    null=True,
                                ),
                            ),
                        ),
                        ("alasan_hasil", models.TextField(blank=True, db_default="", default="")),
                        (
                            "alasan_perilaku",
                            models.TextField(blank=True, db_default="", default=""),
                        ),
                        (
                            "catatan",
                            models.TextField(
                                blank=True,
                                db_default="",
                                default="",
                                verbose_name="catatan untuk pegawai",
                            ),
                        ),
                        (
                            "saran",
                            models.JSONField(
                                encoder=django.core.serializers.json.DjangoJSONEncoder, null=True
                            ),
                        ),
                        (
                            "acuan",
                            models.JSONField(
                                db_default={},
                                default=dict,
                                encoder=django.core.serializers.json.DjangoJSONEncoder,
                            ),
                        ),
                        (
                            "versi_aturan",
                            models.CharField(blank=True, db_default="", default="", max_length=20),
                        ),
                        ("dinilai_pada", models.DateTimeField(blank=True, null=True)),
                        ("diserahkan_pada", models.DateTimeField(blank=True, null=True)),
                        ("diterima_pada", models.DateTimeField(blank=True, null=True)),
                        (
                            "dinilai_oleh",
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
                            "jabatan",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
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
                            "penempatan",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="direktori.penempatan",
                            ),
                        ),
                        (
                            "penilai",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
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
                                to="evaluasi.penilaian",
                            ),
                        ),
                        (
                            "skp",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.skp",
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
                        (
                            "versi",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.versiskp",
                            ),
                        ),
                        (
                            "siklus",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluasi.siklus",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CapaianOrganisasiEvent",
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
                            "nilai",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40,
                                nilai=[
                                    "ISTIMEWA",
                                    "BAIK",
                                    "BUTUH_PERBAIKAN",
                                    "KURANG",
                                    "SANGAT_KURANG",
                                ],
                            ),
                        ),
                        ("catatan", models.TextField(blank=True, db_default="", default="")),
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
                                to="evaluasi.capaianorganisasi",
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
                        (
                            "siklus",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluasi.siklus",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SiklusEvent",
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
                                db_default="PERSIAPAN",
                                default="PERSIAPAN",
                                max_length=40,
                                nilai=["PERSIAPAN", "DIBUKA", "DITUTUP"],
                            ),
                        ),
                        ("dibuka_pada", models.DateTimeField(blank=True, null=True)),
                        ("ditutup_pada", models.DateTimeField(blank=True, null=True)),
                        (
                            "dibuka_oleh",
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
                            "periode",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.periode",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluasi.siklus",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="NilaiRHK",
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
                        ("realisasi", models.TextField(blank=True, db_default="", default="")),
                        ("umpan_balik", models.TextField(blank=True, db_default="", default="")),
                        (
                            "rhk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="kinerja.rencanahasilkerja",
                            ),
                        ),
                        (
                            "penilaian",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="nilai_rhk",
                                to="evaluasi.penilaian",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "nilai RHK",
                        "verbose_name_plural": "nilai RHK",
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("penilaian", "rhk"), name="nilairhk_sekali"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="nilairhk",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="d08f0efa302d6026e4f69f540b1eab6df9c9678d",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_1e320",
                            table="evaluasi_nilairhk",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="nilaiperilaku",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="1df6f94cf57f2863e1f7a6171e8df81fc4f9974f",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_a4695",
                            table="evaluasi_nilaiperilaku",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="siklus",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="2705f586e0f65cbfa9ce90c640de853aa6983362",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_0f5d9",
                            table="evaluasi_siklus",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="siklus",
                    trigger=pgtrigger.compiler.Trigger(
                        name="alur_siklus",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE _is_valid_transition BOOLEAN;",
                            func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{DIBUKA:DITUTUP,PERSIAPAN:DIBUKA}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                            hash="cd6432910f8b1f3e89c168181efcb0485d2ffcd3",
                            operation="UPDATE",
                            pgid="pgtrigger_alur_siklus_122b8",
                            table="evaluasi_siklus",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="siklus",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evaluasi_siklusevent" ("dibuat_pada", "dibuka_oleh_id", "dibuka_pada", "ditutup_pada", "diubah_pada", "id", "nomor_ubah", "periode_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") SELECT new_values."dibuat_pada", new_values."dibuka_oleh_id", new_values."dibuka_pada", new_values."ditutup_pada", new_values."diubah_pada", new_values."id", new_values."nomor_ubah", new_values."periode_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="be08deeb74736d5ca33458034a4de30c606206d0",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1f552",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="evaluasi_siklus",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="siklus",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evaluasi_siklusevent" ("dibuat_pada", "dibuka_oleh_id", "dibuka_pada", "ditutup_pada", "diubah_pada", "id", "nomor_ubah", "periode_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") SELECT new_values."dibuat_pada", new_values."dibuka_oleh_id", new_values."dibuka_pada", new_values."ditutup_pada", new_values."diubah_pada", new_values."id", new_values."nomor_ubah", new_values."periode_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="389b915d09480c66094cfe90ff30e269c085e8a6",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_741b5",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="evaluasi_siklus",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="siklus",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evaluasi_siklusevent" ("dibuat_pada", "dibuka_oleh_id", "dibuka_pada", "ditutup_pada", "diubah_pada", "id", "nomor_ubah", "periode_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") SELECT old_values."dibuat_pada", old_values."dibuka_oleh_id", old_values."dibuka_pada", old_values."ditutup_pada", old_values."diubah_pada", old_values."id", old_values."nomor_ubah", old_values."periode_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="543170189578ab762b9b6a48312a65114d27ee2c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_22453",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="evaluasi_siklus",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penilaianevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5b81f4122cc012ca81dad59261af737f7a51ab74",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_2d751",
                            table="evaluasi_penilaianevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penilaian",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="bf08199becf03e17973c8c7e9e96c087eee05e70",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_18630",
                            table="evaluasi_penilaian",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penilaian",
                    trigger=pgtrigger.compiler.Trigger(
                        name="alur_penilaian",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE _is_valid_transition BOOLEAN;",
                            func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{DINILAI:DISERAHKAN,DISERAHKAN:DITERIMA,DISERAHKAN:FINAL,DISERAHKAN:KEBERATAN,DITERIMA:FINAL,KEBERATAN:FINAL,TERBUKA:DINILAI,TERBUKA:DISERAHKAN}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                            hash="9456774b604ebb31f2492fdb53117243dcaa77ec",
                            operation="UPDATE",
                            pgid="pgtrigger_alur_penilaian_39a56",
                            table="evaluasi_penilaian",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penilaian",
                    trigger=pgtrigger.compiler.Trigger(
                        name="beku_sesudah_dinilai",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."status" IS DISTINCT FROM \'TERBUKA\' AND (OLD."penilai_id" IS DISTINCT FROM (NEW."penilai_id") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."jabatan_id" IS DISTINCT FROM (NEW."jabatan_id") OR OLD."penempatan_id" IS DISTINCT FROM (NEW."penempatan_id") OR OLD."versi_id" IS DISTINCT FROM (NEW."versi_id") OR OLD."masa" IS DISTINCT FROM (NEW."masa")))',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="d74e4a9aae4a946e65a2354941dec462770efdb5",
                            operation="UPDATE",
                            pgid="pgtrigger_beku_sesudah_dinilai_2db85",
                            table="evaluasi_penilaian",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penilaian",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evaluasi_penilaianevent" ("acuan", "alasan_hasil", "alasan_perilaku", "catatan", "dibuat_pada", "dinilai_oleh_id", "dinilai_pada", "diserahkan_pada", "diterima_pada", "diubah_pada", "id", "jabatan_id", "masa", "nomor_ubah", "pegawai_id", "penempatan_id", "penilai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating_hasil", "rating_perilaku", "saran", "siklus_id", "skp_id", "status", "unit_id", "utama", "versi_aturan", "versi_id") SELECT new_values."acuan", new_values."alasan_hasil", new_values."alasan_perilaku", new_values."catatan", new_values."dibuat_pada", new_values."dinilai_oleh_id", new_values."dinilai_pada", new_values."diserahkan_pada", new_values."diterima_pada", new_values."diubah_pada", new_values."id", new_values."jabatan_id", new_values."masa", new_values."nomor_ubah", new_values."pegawai_id", new_values."penempatan_id", new_values."penilai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."rating_hasil", new_values."rating_perilaku", new_values."saran", new_values."siklus_id", new_values."skp_id", new_values."status", new_values."unit_id", new_values."utama", new_values."versi_aturan", new_values."versi_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f5d45a9f39a2b5c67b516f05f0380c482b4b2084",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_42799",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="evaluasi_penilaian",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penilaian",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evaluasi_penilaianevent" ("acuan", "alasan_hasil", "alasan_perilaku", "catatan", "dibuat_pada", "dinilai_oleh_id", "dinilai_pada", "diserahkan_pada", "diterima_pada", "diubah_pada", "id", "jabatan_id", "masa", "nomor_ubah", "pegawai_id", "penempatan_id", "penilai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating_hasil", "rating_perilaku", "saran", "siklus_id", "skp_id", "status", "unit_id", "utama", "versi_aturan", "versi_id") SELECT new_values."acuan", new_values."alasan_hasil", new_values."alasan_perilaku", new_values."catatan", new_values."dibuat_pada", new_values."dinilai_oleh_id", new_values."dinilai_pada", new_values."diserahkan_pada", new_values."diterima_pada", new_values."diubah_pada", new_values."id", new_values."jabatan_id", new_values."masa", new_values."nomor_ubah", new_values."pegawai_id", new_values."penempatan_id", new_values."penilai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rating_hasil", new_values."rating_perilaku", new_values."saran", new_values."siklus_id", new_values."skp_id", new_values."status", new_values."unit_id", new_values."utama", new_values."versi_aturan", new_values."versi_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ab3defd2b4384c443055624c1bde393a1f8c18e6",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2e171",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="evaluasi_penilaian",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="penilaian",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evaluasi_penilaianevent" ("acuan", "alasan_hasil", "alasan_perilaku", "catatan", "dibuat_pada", "dinilai_oleh_id", "dinilai_pada", "diserahkan_pada", "diterima_pada", "diubah_pada", "id", "jabatan_id", "masa", "nomor_ubah", "pegawai_id", "penempatan_id", "penilai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating_hasil", "rating_perilaku", "saran", "siklus_id", "skp_id", "status", "unit_id", "utama", "versi_aturan", "versi_id") SELECT old_values."acuan", old_values."alasan_hasil", old_values."alasan_perilaku", old_values."catatan", old_values."dibuat_pada", old_values."dinilai_oleh_id", old_values."dinilai_pada", old_values."diserahkan_pada", old_values."diterima_pada", old_values."diubah_pada", old_values."id", old_values."jabatan_id", old_values."masa", old_values."nomor_ubah", old_values."pegawai_id", old_values."penempatan_id", old_values."penilai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rating_hasil", old_values."rating_perilaku", old_values."saran", old_values."siklus_id", old_values."skp_id", old_values."status", old_values."unit_id", old_values."utama", old_values."versi_aturan", old_values."versi_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="e400b7728118ed09dde8979464eca91c94607778",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_75d55",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="evaluasi_penilaian",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="capaianorganisasievent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5328ec5b46821820fdb2fba3ea8ce07ebdf30b8c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_f977f",
                            table="evaluasi_capaianorganisasievent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="capaianorganisasi",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="b6c9c4b5b24325f728a2e481f1a4a934c655368e",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_52842",
                            table="evaluasi_capaianorganisasi",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="capaianorganisasi",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evaluasi_capaianorganisasievent" ("catatan", "dibuat_pada", "diubah_pada", "id", "nilai", "nomor_ubah", "oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "siklus_id", "unit_id") SELECT new_values."catatan", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."nilai", new_values."nomor_ubah", new_values."oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."siklus_id", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="9a3a4c274800c208ad26c2cf3a473ce25dd3fd0c",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d51c0",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="evaluasi_capaianorganisasi",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="capaianorganisasi",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evaluasi_capaianorganisasievent" ("catatan", "dibuat_pada", "diubah_pada", "id", "nilai", "nomor_ubah", "oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "siklus_id", "unit_id") SELECT new_values."catatan", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."nilai", new_values."nomor_ubah", new_values."oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."siklus_id", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d863ea2126f9e3d3705fb2b7456272e94d4da57c",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_02cf4",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="evaluasi_capaianorganisasi",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="capaianorganisasi",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evaluasi_capaianorganisasievent" ("catatan", "dibuat_pada", "diubah_pada", "id", "nilai", "nomor_ubah", "oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "siklus_id", "unit_id") SELECT old_values."catatan", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."nilai", old_values."nomor_ubah", old_values."oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."siklus_id", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="38334639e38e6759ef09e7a373c76137a661f226",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_01c5a",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="evaluasi_capaianorganisasi",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="siklusevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b61b8f3985bac19ba17deb36ae17962c81aff311",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_e007e",
                            table="evaluasi_siklusevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
