import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.db.models.constraints
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
        ("inti", "0002_awal"),
    ]

    operations = [
        dumai_asn.inti.migrasi.Serentak(
            operations=[
                migrations.CreateModel(
                    name="Indikator",
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
                            "rhk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="indikator",
                                to="kinerja.rencanahasilkerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "indikator",
                        "verbose_name_plural": "indikator",
                    },
                ),
                migrations.CreateModel(
                    name="IsiPerilaku",
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
                            "ekspektasi",
                            models.TextField(
                                blank=True, db_default="", verbose_name="ekspektasi khusus pimpinan"
                            ),
                        ),
                        (
                            "versi",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="isi_perilaku",
                                to="kinerja.versiskp",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "isi perilaku",
                        "verbose_name_plural": "isi perilaku",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("versi", "nilai"), name="isiperilaku_sekali_per_versi"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Jendela",
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
                        ("langkah", models.CharField(max_length=40)),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "periode",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="jendela",
                                to="kinerja.periode",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "jendela",
                        "verbose_name_plural": "jendela",
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("masa__isempty", False), ("masa__startswith__isnull", False)
                                ),
                                name="jendela_masa_sah",
                                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
                            ),
                            models.UniqueConstraint(
                                fields=("periode", "langkah"),
                                name="jendela_satu_per_langkah",
                                violation_error_message="Langkah ini sudah berjendela pada periode tersebut.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TahunKinerja",
                    fields=[
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
                            "tahun",
                            models.PositiveSmallIntegerField(primary_key=True, serialize=False),
                        ),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="BUKA",
                                default="BUKA",
                                max_length=40,
                                nilai=["BUKA", "DIKUNCI", "DITUTUP"],
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tahun kinerja",
                        "verbose_name_plural": "tahun kinerja",
                        "ordering": ["-tahun"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TahunKinerjaEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
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
                        ("tahun", models.PositiveSmallIntegerField(serialize=False)),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="BUKA",
                                default="BUKA",
                                max_length=40,
                                nilai=["BUKA", "DIKUNCI", "DITUTUP"],
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="kinerja.tahunkinerja",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="VersiSKP",
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
                        ("nomor", models.PositiveSmallIntegerField()),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="DRAF",
                                default="DRAF",
                                max_length=40,
                                nilai=["DRAF", "DIAJUKAN", "DIKEMBALIKAN", "DITETAPKAN", "DIGANTI"],
                            ),
                        ),
                        (
                            "pendekatan",
                            dumai_asn.inti.bidang.IstilahField(
                                default="KUANTITATIF",
                                max_length=40,
                                nilai=["KUANTITATIF", "KUALITATIF"],
                            ),
                        ),
                        (
                            "alasan_perubahan",
                            models.CharField(blank=True, db_default="", max_length=500),
                        ),
                        (
                            "masa",
                            dumai_asn.inti.bidang.MasaField(
                                blank=True, null=True, verbose_name="masa"
                            ),
                        ),
                        (
                            "dukungan",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.TextField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "pertanggungjawaban",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.TextField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "konsekuensi",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.TextField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("diajukan_pada", models.DateTimeField(blank=True, null=True)),
                        ("dijawab_pada", models.DateTimeField(blank=True, null=True)),
                        (
                            "catatan",
                            models.TextField(
                                blank=True, db_default="", verbose_name="catatan penilai"
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
                            "skp",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="versi",
                                to="kinerja.skp",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "versi SKP",
                        "verbose_name_plural": "versi SKP",
                        "ordering": ["skp", "nomor"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("skp", "nomor"), name="versiskp_nomor_unik"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("status__in", ("DRAF", "DIAJUKAN", "DIKEMBALIKAN"))
                                ),
                                fields=("skp",),
                                name="versiskp_satu_terbuka",
                                violation_error_message="Versi lain dari SKP ini masih dikerjakan.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("status", "DITETAPKAN")),
                                fields=("skp",),
                                name="versiskp_satu_ditetapkan",
                                violation_error_message="SKP ini sudah mempunyai versi yang ditetapkan.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("masa__isnull", True),
                                        ("status__in", ("DRAF", "DIAJUKAN", "DIKEMBALIKAN")),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("status__in", ("DRAF", "DIAJUKAN", "DIKEMBALIKAN")),
                                            _negated=True,
                                        ),
                                        ("masa__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="versiskp_masa_sesudah_ditetapkan",
                                violation_error_message="Masa berlaku diisi ketika versi ditetapkan.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("nomor", 1),
                                    models.Q(("alasan_perubahan", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="versiskp_perubahan_beralasan",
                                violation_error_message="Tulis alasan perubahan SKP.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[("skp", "="), ("masa", "&&")],
                                name="versiskp_satu_berlaku_sehari",
                                violation_error_message="Versi lain sudah berlaku pada masa tersebut.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="VersiSKPEvent",
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
                        ("nomor", models.PositiveSmallIntegerField()),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="DRAF",
                                default="DRAF",
                                max_length=40,
                                nilai=["DRAF", "DIAJUKAN", "DIKEMBALIKAN", "DITETAPKAN", "DIGANTI"],
                            ),
                        ),
                        (
                            "pendekatan",
                            dumai_asn.inti.bidang.IstilahField(
                                default="KUANTITATIF",
                                max_length=40,
                                nilai=["KUANTITATIF", "KUALITATIF"],
                            ),
                        ),
                        (
                            "alasan_perubahan",
                            models.CharField(blank=True, db_default="", max_length=500),
                        ),
                        (
                            "masa",
                            dumai_asn.inti.bidang.MasaField(
                                blank=True, null=True, verbose_name="masa"
                            ),
                        ),
                        (
                            "dukungan",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.TextField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "pertanggungjawaban",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.TextField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "konsekuensi",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.TextField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("diajukan_pada", models.DateTimeField(blank=True, null=True)),
                        ("dijawab_pada", models.DateTimeField(blank=True, null=True)),
                        (
                            "catatan",
                            models.TextField(
                                blank=True, db_default="", verbose_name="catatan penilai"
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="kinerja.versiskp",
                            ),
                        ),
                        (
                            "skp",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.skp",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="IsiIndikator",
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
                        ("urutan", models.PositiveSmallIntegerField()),
                        ("teks", models.CharField(max_length=500, verbose_name="indikator")),
                        (
                            "aspek",
                            dumai_asn.inti.bidang.IstilahField(
                                blank=True,
                                max_length=40,
                                nilai=["KUANTITAS", "KUALITAS", "WAKTU", "BIAYA"],
                                null=True,
                            ),
                        ),
                        (
                            "perspektif",
                            dumai_asn.inti.bidang.IstilahField(
                                blank=True,
                                max_length=40,
                                nilai=[
                                    "PENERIMA_LAYANAN",
                                    "PROSES_BISNIS",
                                    "PENGUATAN_INTERNAL",
                                    "ANGGARAN",
                                ],
                                null=True,
                            ),
                        ),
                        (
                            "arah",
                            dumai_asn.inti.bidang.IstilahField(
                                default="NAIK",
                                max_length=40,
                                nilai=["NAIK", "TURUN", "RENTANG", "TAHAPAN"],
                            ),
                        ),
                        (
                            "penghitungan",
                            dumai_asn.inti.bidang.IstilahField(
                                default="TERAKHIR", max_length=40, nilai=["TERAKHIR", "JUMLAH"]
                            ),
                        ),
                        (
                            "satuan",
                            models.CharField(blank=True, db_default="", default="", max_length=40),
                        ),
                        ("desimal", models.PositiveSmallIntegerField(db_default=0, default=0)),
                        (
                            "dasar",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=18,
                                null=True,
                                verbose_name="nilai dasar",
                            ),
                        ),
                        (
                            "target",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=18, null=True
                            ),
                        ),
                        (
                            "target_atas",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=18, null=True
                            ),
                        ),
                        (
                            "target_teks",
                            models.CharField(blank=True, db_default="", default="", max_length=300),
                        ),
                        ("tahapan", models.JSONField(blank=True, db_default=[], default=list)),
                        (
                            "indikator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="isi",
                                to="kinerja.indikator",
                            ),
                        ),
                        (
                            "versi",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="isi_indikator",
                                to="kinerja.versiskp",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "isi indikator",
                        "verbose_name_plural": "isi indikator",
                        "ordering": ["versi", "urutan"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("versi", "indikator"), name="isiindikator_sekali_per_versi"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("aspek__isnull", False), ("perspektif__isnull", True)
                                    ),
                                    ("aspek__isnull", True),
                                    _connector="OR",
                                ),
                                name="isiindikator_aspek_atau_perspektif",
                                violation_error_message="Pilih aspek atau perspektif, bukan keduanya.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("arah", "RENTANG"), _negated=True),
                                    models.Q(
                                        ("target__isnull", False),
                                        ("target_atas__gte", models.F("target")),
                                    ),
                                    _connector="OR",
                                ),
                                name="isiindikator_rentang_urut",
                                violation_error_message="Batas bawah rentang tidak boleh melebihi batas atasnya.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("target__isnull", True), ("target__gte", 0), _connector="OR"
                                ),
                                name="isiindikator_target_tidak_negatif",
                                violation_error_message="Target tidak boleh negatif.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PeranHasil",
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
                        ("hasil", models.CharField(max_length=500, verbose_name="hasil antara")),
                        (
                            "porsi",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=5, null=True
                            ),
                        ),
                        ("diterbitkan_pada", models.DateTimeField(blank=True, null=True)),
                        (
                            "pegawai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="peran_hasil",
                                to="direktori.pegawai",
                            ),
                        ),
                        (
                            "rhk_pimpinan",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sel_matriks",
                                to="kinerja.rencanahasilkerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peran hasil",
                        "verbose_name_plural": "peran hasil",
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("rhk_pimpinan", "pegawai"),
                                name="peranhasil_satu_sel",
                                violation_error_message="Sel matriks ini sudah terisi.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("porsi__isnull", True),
                                    models.Q(("porsi__gt", 0), ("porsi__lte", 100)),
                                    _connector="OR",
                                ),
                                name="peranhasil_porsi_sah",
                                violation_error_message="Porsi antara 0 dan 100 persen.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Periode",
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
                                max_length=40, nilai=["BULANAN", "TRIWULAN", "SEMESTER", "TAHUNAN"]
                            ),
                        ),
                        ("nama", models.CharField(max_length=80)),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "cakupan",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="KOTA",
                                default="KOTA",
                                max_length=40,
                                nilai=["KOTA", "UNIT", "RUMPUN"],
                            ),
                        ),
                        (
                            "rumpun",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=dumai_asn.inti.bidang.IstilahField(
                                    max_length=40, nilai=["GURU", "NAKES", "TEKNIS"]
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="rumpun",
                            ),
                        ),
                        (
                            "unit",
                            models.ManyToManyField(
                                blank=True, related_name="periode", to="direktori.unitkerja"
                            ),
                        ),
                        (
                            "tahun",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="periode",
                                to="kinerja.tahunkinerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "periode",
                        "verbose_name_plural": "periode",
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("masa__isempty", False), ("masa__startswith__isnull", False)
                                ),
                                name="periode_masa_sah",
                                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("cakupan", "KOTA")),
                                expressions=[("jenis", "="), ("masa", "&&")],
                                name="periode_kota_satu_sehari",
                                violation_error_message="Periode sejenis untuk kota sudah ada pada masa tersebut.",
                            ),
                            models.UniqueConstraint(
                                fields=("tahun", "nama"),
                                name="periode_nama_unik_setahun",
                                violation_error_message="Nama periode ini sudah dipakai pada tahun tersebut.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LaporanPeriode",
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
                                db_default="BELUM",
                                default="BELUM",
                                max_length=40,
                                nilai=["BELUM", "DIAJUKAN", "DIKEMBALIKAN", "DITERIMA"],
                            ),
                        ),
                        ("ringkasan", models.TextField(blank=True, db_default="", default="")),
                        ("diajukan_pada", models.DateTimeField(blank=True, null=True)),
                        ("batas", models.DateField(blank=True, null=True)),
                        (
                            "alasan_terlambat",
                            models.CharField(blank=True, db_default="", default="", max_length=300),
                        ),
                        ("dijawab_pada", models.DateTimeField(blank=True, null=True)),
                        (
                            "catatan",
                            models.TextField(
                                blank=True,
                                db_default="",
                                default="",
                                verbose_name="catatan penilai",
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
                            "periode",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="laporan",
                                to="kinerja.periode",
                            ),
                        ),
                        (
                            "skp",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="laporan",
                                to="kinerja.skp",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "laporan periode",
                        "verbose_name_plural": "laporan periode",
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("skp", "periode"), name="laporanperiode_satu_per_periode"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status", "BELUM"),
                                    ("diajukan_pada__isnull", False),
                                    _connector="OR",
                                ),
                                name="laporanperiode_diajukan_berwaktu",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JendelaEvent",
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
                        ("langkah", models.CharField(max_length=40)),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="kinerja.jendela",
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Perpanjangan",
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
                        ("sampai", models.DateField()),
                        ("alasan", models.CharField(max_length=300)),
                        (
                            "jendela",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="perpanjangan",
                                to="kinerja.jendela",
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
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="perpanjangan",
                                to="direktori.pegawai",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="perpanjangan",
                                to="direktori.unitkerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "perpanjangan",
                        "verbose_name_plural": "perpanjangan",
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("pegawai__isnull", False), ("unit__isnull", True)),
                                    models.Q(("pegawai__isnull", True), ("unit__isnull", False)),
                                    _connector="OR",
                                ),
                                name="perpanjangan_pegawai_atau_unit",
                                violation_error_message="Pilih satu pegawai atau satu unit.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PerpanjanganEvent",
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
                        ("sampai", models.DateField()),
                        ("alasan", models.CharField(max_length=300)),
                        (
                            "jendela",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.jendela",
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
                                to="kinerja.perpanjangan",
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
                    name="Progres",
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
                        ("tanggal", models.DateField()),
                        (
                            "nilai",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=18, null=True
                            ),
                        ),
                        (
                            "tahap",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("catatan", models.TextField(blank=True, db_default="", default="")),
                        (
                            "alasan_terlambat",
                            models.CharField(blank=True, db_default="", default="", max_length=300),
                        ),
                        (
                            "kunci_kirim",
                            models.UUIDField(default=uuid.uuid4, editable=False, unique=True),
                        ),
                        (
                            "indikator",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="progres",
                                to="kinerja.indikator",
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
                            "skp",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="progres",
                                to="kinerja.skp",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "progres",
                        "verbose_name_plural": "progres",
                        "indexes": [
                            models.Index(
                                fields=["indikator", "-tanggal", "-id"], name="progres_terakhir"
                            ),
                            models.Index(fields=["skp", "-tanggal", "-id"], name="progres_skp"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("nilai__isnull", True), ("nilai__gte", 0), _connector="OR"
                                ),
                                name="progres_tidak_negatif",
                                violation_error_message="Nilai tidak boleh negatif.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BuktiDukung",
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
                                max_length=40, nilai=["BERKAS", "TAUTAN"]
                            ),
                        ),
                        ("nama", models.CharField(max_length=200)),
                        (
                            "tautan",
                            models.URLField(blank=True, db_default="", default="", max_length=500),
                        ),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="DIKIRIM",
                                default="DIKIRIM",
                                max_length=40,
                                nilai=["DIKIRIM", "DIKEMBALIKAN", "DITERIMA", "DITARIK"],
                            ),
                        ),
                        ("diperiksa_pada", models.DateTimeField(blank=True, null=True)),
                        (
                            "catatan",
                            models.TextField(
                                blank=True,
                                db_default="",
                                default="",
                                verbose_name="catatan penilai",
                            ),
                        ),
                        (
                            "kunci_kirim",
                            models.UUIDField(default=uuid.uuid4, editable=False, unique=True),
                        ),
                        (
                            "berkas",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="bukti",
                                to="inti.berkas",
                            ),
                        ),
                        (
                            "diperiksa_oleh",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "progres",
                            models.ManyToManyField(
                                blank=True, related_name="bukti", to="kinerja.progres"
                            ),
                        ),
                        (
                            "skp",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="bukti",
                                to="kinerja.skp",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "bukti dukung",
                        "verbose_name_plural": "bukti dukung",
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("berkas__isnull", False),
                                        ("jenis", "BERKAS"),
                                        ("tautan", ""),
                                    ),
                                    models.Q(
                                        ("berkas__isnull", True),
                                        ("jenis", "TAUTAN"),
                                        models.Q(("tautan", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="buktidukung_berkas_atau_tautan",
                                violation_error_message="Pilih berkas atau tautan.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RencanaHasilKerja",
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
                            "bentuk",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["JPT", "JA_JF"]
                            ),
                        ),
                        (
                            "induk_sementara",
                            models.CharField(blank=True, db_default="", default="", max_length=500),
                        ),
                        (
                            "peran_hasil",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rhk",
                                to="kinerja.peranhasil",
                            ),
                        ),
                        (
                            "sasaran",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rhk",
                                to="kinerja.sasaranunit",
                            ),
                        ),
                        (
                            "skp",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rhk",
                                to="kinerja.skp",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "rencana hasil kerja",
                        "verbose_name_plural": "rencana hasil kerja",
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("bentuk", "JPT"),
                                        ("induk_sementara", ""),
                                        ("peran_hasil__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            models.Q(
                                                ("induk_sementara", ""),
                                                ("peran_hasil__isnull", False),
                                                ("sasaran__isnull", True),
                                            ),
                                            models.Q(
                                                ("induk_sementara", ""),
                                                ("peran_hasil__isnull", True),
                                                ("sasaran__isnull", False),
                                            ),
                                            models.Q(
                                                ("peran_hasil__isnull", True),
                                                ("sasaran__isnull", True),
                                                models.Q(("induk_sementara", ""), _negated=True),
                                            ),
                                            _connector="OR",
                                        ),
                                        ("bentuk", "JA_JF"),
                                    ),
                                    _connector="OR",
                                ),
                                name="rhk_tautan_menurut_bentuk",
                                violation_error_message="Pilih satu sumber RHK: RHK pimpinan, sasaran unit, atau sumber sementara.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RencanaAksi",
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
                        ("teks", models.CharField(max_length=500, verbose_name="rencana aksi")),
                        (
                            "target",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=18, null=True
                            ),
                        ),
                        (
                            "indikator",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rencana_aksi",
                                to="kinerja.indikator",
                            ),
                        ),
                        (
                            "periode",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rencana_aksi",
                                to="kinerja.periode",
                            ),
                        ),
                        (
                            "rhk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rencana_aksi",
                                to="kinerja.rencanahasilkerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "rencana aksi",
                        "verbose_name_plural": "rencana aksi",
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("indikator", "periode"), name="rencanaaksi_satu_per_periode"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("target__isnull", True),
                                    models.Q(("indikator__isnull", False), ("target__gte", 0)),
                                    _connector="OR",
                                ),
                                name="rencanaaksi_target_berindikator",
                                violation_error_message="Target rencana aksi memerlukan indikator.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PeranHasilEvent",
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
                        ("hasil", models.CharField(max_length=500, verbose_name="hasil antara")),
                        (
                            "porsi",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=5, null=True
                            ),
                        ),
                        ("diterbitkan_pada", models.DateTimeField(blank=True, null=True)),
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
                                to="kinerja.peranhasil",
                            ),
                        ),
                        (
                            "rhk_pimpinan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.rencanahasilkerja",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="IsiRHK",
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
                        ("urutan", models.PositiveSmallIntegerField()),
                        (
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                default="UTAMA", max_length=40, nilai=["UTAMA", "TAMBAHAN"]
                            ),
                        ),
                        (
                            "klasifikasi",
                            dumai_asn.inti.bidang.IstilahField(
                                default="ORGANISASI",
                                max_length=40,
                                nilai=["ORGANISASI", "INDIVIDU"],
                            ),
                        ),
                        (
                            "teks",
                            models.CharField(max_length=500, verbose_name="rencana hasil kerja"),
                        ),
                        (
                            "teks_induk",
                            models.CharField(blank=True, db_default="", default="", max_length=500),
                        ),
                        (
                            "rhk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="isi",
                                to="kinerja.rencanahasilkerja",
                            ),
                        ),
                        (
                            "versi",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="isi_rhk",
                                to="kinerja.versiskp",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "isi RHK",
                        "verbose_name_plural": "isi RHK",
                        "ordering": ["versi", "urutan"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("versi", "rhk"), name="isirhk_sekali_per_versi"
                            ),
                            models.UniqueConstraint(
                                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                                fields=("versi", "urutan"),
                                name="isirhk_urutan_unik",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SasaranUnit",
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
                        ("urutan", models.PositiveSmallIntegerField(db_default=1, default=1)),
                        ("teks", models.CharField(max_length=500, verbose_name="sasaran")),
                        ("indikator", models.CharField(max_length=500)),
                        ("satuan", models.CharField(max_length=40)),
                        (
                            "arah",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="NAIK",
                                default="NAIK",
                                max_length=40,
                                nilai=["NAIK", "TURUN", "RENTANG", "TAHAPAN"],
                            ),
                        ),
                        (
                            "target",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=18, null=True
                            ),
                        ),
                        (
                            "target_atas",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=18, null=True
                            ),
                        ),
                        (
                            "induk",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="turunan",
                                to="kinerja.sasaranunit",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sasaran",
                                to="direktori.unitkerja",
                            ),
                        ),
                        (
                            "tahun",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sasaran",
                                to="kinerja.tahunkinerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "sasaran unit",
                        "verbose_name_plural": "sasaran unit",
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("unit", "tahun", "urutan"), name="sasaranunit_urutan_unik"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("induk__isnull", True),
                                    models.Q(("induk", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="sasaranunit_bukan_induk_sendiri",
                                violation_error_message="Sasaran tidak dapat menjadi induk bagi dirinya sendiri.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SKP",
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
                                default="DEFINITIF",
                                max_length=40,
                                nilai=["DEFINITIF", "PLT", "PLH", "TIM"],
                            ),
                        ),
                        (
                            "bentuk",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["JPT", "JA_JF"]
                            ),
                        ),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "pegawai",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="skp",
                                to="direktori.pegawai",
                            ),
                        ),
                        (
                            "penempatan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="skp",
                                to="direktori.penempatan",
                            ),
                        ),
                        (
                            "tahun",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="skp",
                                to="kinerja.tahunkinerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "SKP",
                        "verbose_name_plural": "SKP",
                        "abstract": False,
                        "indexes": [
                            models.Index(fields=["pegawai", "-tahun"], name="skp_pegawai_tahun")
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("masa__isempty", False), ("masa__startswith__isnull", False)
                                ),
                                name="skp_masa_sah",
                                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("masa__endswith__isnull", False)),
                                name="skp_berakhir",
                                violation_error_message="Masa SKP harus mempunyai tanggal selesai.",
                            ),
                            models.UniqueConstraint(
                                fields=("penempatan", "tahun"),
                                name="skp_satu_per_penempatan",
                                violation_error_message="SKP untuk jabatan ini pada tahun tersebut sudah ada.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("jenis", "DEFINITIF")),
                                expressions=[("pegawai", "="), ("masa", "&&")],
                                name="skp_definitif_tidak_tumpang_tindih",
                                violation_error_message="Pegawai ini sudah mempunyai SKP pada masa tersebut.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RencanaHasilKerjaEvent",
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
                            "bentuk",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["JPT", "JA_JF"]
                            ),
                        ),
                        (
                            "induk_sementara",
                            models.CharField(blank=True, db_default="", default="", max_length=500),
                        ),
                        (
                            "peran_hasil",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.peranhasil",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="kinerja.rencanahasilkerja",
                            ),
                        ),
                        (
                            "sasaran",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.sasaranunit",
                            ),
                        ),
                        (
                            "skp",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.skp",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LaporanPeriodeEvent",
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
                                db_default="BELUM",
                                default="BELUM",
                                max_length=40,
                                nilai=["BELUM", "DIAJUKAN", "DIKEMBALIKAN", "DITERIMA"],
                            ),
                        ),
                        ("ringkasan", models.TextField(blank=True, db_default="", default="")),
                        ("diajukan_pada", models.DateTimeField(blank=True, null=True)),
                        ("batas", models.DateField(blank=True, null=True)),
                        (
                            "alasan_terlambat",
                            models.CharField(blank=True, db_default="", default="", max_length=300),
                        ),
                        ("dijawab_pada", models.DateTimeField(blank=True, null=True)),
                        (
                            "catatan",
                            models.TextField(
                                blank=True,
                                db_default="",
                                default="",
                                verbose_name="catatan penilai",
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="kinerja.laporanperiode",
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
                            "skp",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.skp",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BuktiDukungEvent",
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
                                max_length=40, nilai=["BERKAS", "TAUTAN"]
                            ),
                        ),
                        ("nama", models.CharField(max_length=200)),
                        (
                            "tautan",
                            models.URLField(blank=True, db_default="", default="", max_length=500),
                        ),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="DIKIRIM",
                                default="DIKIRIM",
                                max_length=40,
                                nilai=["DIKIRIM", "DIKEMBALIKAN", "DITERIMA", "DITARIK"],
                            ),
                        ),
                        ("diperiksa_pada", models.DateTimeField(blank=True, null=True)),
                        (
                            "catatan",
                            models.TextField(
                                blank=True,
                                db_default="",
                                default="",
                                verbose_name="catatan penilai",
                            ),
                        ),
                        ("kunci_kirim", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "berkas",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="inti.berkas",
                            ),
                        ),
                        (
                            "diperiksa_oleh",
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
                                to="kinerja.buktidukung",
                            ),
                        ),
                        (
                            "skp",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.skp",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SKPEvent",
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
                                default="DEFINITIF",
                                max_length=40,
                                nilai=["DEFINITIF", "PLT", "PLH", "TIM"],
                            ),
                        ),
                        (
                            "bentuk",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["JPT", "JA_JF"]
                            ),
                        ),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
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
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="direktori.penempatan",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="kinerja.skp",
                            ),
                        ),
                        (
                            "tahun",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.tahunkinerja",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SasaranUnitEvent",
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
                        ("urutan", models.PositiveSmallIntegerField(db_default=1, default=1)),
                        ("teks", models.CharField(max_length=500, verbose_name="sasaran")),
                        ("indikator", models.CharField(max_length=500)),
                        ("satuan", models.CharField(max_length=40)),
                        (
                            "arah",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="NAIK",
                                default="NAIK",
                                max_length=40,
                                nilai=["NAIK", "TURUN", "RENTANG", "TAHAPAN"],
                            ),
                        ),
                        (
                            "target",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=18, null=True
                            ),
                        ),
                        (
                            "target_atas",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=18, null=True
                            ),
                        ),
                        (
                            "induk",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.sasaranunit",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="kinerja.sasaranunit",
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
                            "tahun",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.tahunkinerja",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PeriodeEvent",
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
                                max_length=40, nilai=["BULANAN", "TRIWULAN", "SEMESTER", "TAHUNAN"]
                            ),
                        ),
                        ("nama", models.CharField(max_length=80)),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        (
                            "cakupan",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="KOTA",
                                default="KOTA",
                                max_length=40,
                                nilai=["KOTA", "UNIT", "RUMPUN"],
                            ),
                        ),
                        (
                            "rumpun",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=dumai_asn.inti.bidang.IstilahField(
                                    max_length=40, nilai=["GURU", "NAKES", "TEKNIS"]
                                ),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                                verbose_name="rumpun",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="kinerja.periode",
                            ),
                        ),
                        (
                            "tahun",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.tahunkinerja",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="tahunkinerja",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="7d136b0415d04393c80ebc2a63328efd26941dfe",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_1647b",
                            table="kinerja_tahunkinerja",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="tahunkinerja",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_tahunkinerjaevent" ("dibuat_pada", "diubah_pada", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tahun") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."tahun", new_values."status", new_values."tahun" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="508c4b85a36fd8ffb16123383aa736636f0cf829",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c526f",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_tahunkinerja",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="tahunkinerja",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_tahunkinerjaevent" ("dibuat_pada", "diubah_pada", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tahun") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."tahun", new_values."status", new_values."tahun" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."tahun") = (new_values."tahun") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="45d5f0f9d972c5c4ec69d846d9c7b229441aed2e",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_28ffd",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_tahunkinerja",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="tahunkinerja",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_tahunkinerjaevent" ("dibuat_pada", "diubah_pada", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tahun") SELECT old_values."dibuat_pada", old_values."diubah_pada", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."tahun", old_values."status", old_values."tahun" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="af9aeea27b7a227313e04bf57ec7e44cc93578e7",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a5993",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_tahunkinerja",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jendelaevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="db52d345ec425c644c837474914d7b5f169f72a1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_bf7e1",
                            table="kinerja_jendelaevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jendela",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="9937b5b98514fefbceeabc6baacaf580fa55a44e",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_614cc",
                            table="kinerja_jendela",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jendela",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_jendelaevent" ("dibuat_pada", "diubah_pada", "id", "langkah", "masa", "nomor_ubah", "periode_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."langkah", new_values."masa", new_values."nomor_ubah", new_values."periode_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4024b276a79b120c7e526e34261c6551976afa86",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6f53c",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_jendela",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jendela",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_jendelaevent" ("dibuat_pada", "diubah_pada", "id", "langkah", "masa", "nomor_ubah", "periode_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."langkah", new_values."masa", new_values."nomor_ubah", new_values."periode_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5f4ceb78eb26d3573679bd3cb542835ead5a8eec",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6eb92",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_jendela",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jendela",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_jendelaevent" ("dibuat_pada", "diubah_pada", "id", "langkah", "masa", "nomor_ubah", "periode_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."langkah", old_values."masa", old_values."nomor_ubah", old_values."periode_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="02a60e62cdc6aff63364c09ba555da2c2ac63dc4",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f8d72",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_jendela",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="perpanjangan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="6e303a10f1d61fd534122b55feb89cc9d343f253",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_127ab",
                            table="kinerja_perpanjangan",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="perpanjangan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_perpanjanganevent" ("alasan", "dibuat_pada", "diubah_pada", "id", "jendela_id", "nomor_ubah", "oleh_id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sampai", "unit_id") SELECT new_values."alasan", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jendela_id", new_values."nomor_ubah", new_values."oleh_id", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sampai", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c3fa7e309e90b628c3290d32bd55f72d30a333ae",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ca473",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_perpanjangan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="perpanjangan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_perpanjanganevent" ("alasan", "dibuat_pada", "diubah_pada", "id", "jendela_id", "nomor_ubah", "oleh_id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sampai", "unit_id") SELECT new_values."alasan", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jendela_id", new_values."nomor_ubah", new_values."oleh_id", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sampai", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="44a4304e879770085a5589725893e7e1e6e58829",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f1f5c",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_perpanjangan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="perpanjangan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_perpanjanganevent" ("alasan", "dibuat_pada", "diubah_pada", "id", "jendela_id", "nomor_ubah", "oleh_id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sampai", "unit_id") SELECT old_values."alasan", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jendela_id", old_values."nomor_ubah", old_values."oleh_id", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sampai", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="a2b2f44ef7f9fd0284844b67296b80f3c7b75650",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d9a9f",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_perpanjangan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="perpanjanganevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="dad2f9b96b3b7580792746ef51daa53a1257f6bf",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b78d6",
                            table="kinerja_perpanjanganevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rencanaaksi",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="40a47e5373cb03691637d83fbcf9ce16c707e5cc",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_63371",
                            table="kinerja_rencanaaksi",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="peranhasilevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ea0a15c2597a5e2b8b7ca79c99b063616bd9712b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_16833",
                            table="kinerja_peranhasilevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="peranhasil",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="40a6b243c22d6301ae1cff8424a8f75933fb6ad9",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_84a68",
                            table="kinerja_peranhasil",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="peranhasil",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_peranhasilevent" ("dibuat_pada", "diterbitkan_pada", "diubah_pada", "hasil", "id", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "porsi", "rhk_pimpinan_id") SELECT new_values."dibuat_pada", new_values."diterbitkan_pada", new_values."diubah_pada", new_values."hasil", new_values."id", new_values."nomor_ubah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."porsi", new_values."rhk_pimpinan_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="432267ff9fbe6def1d036e08d617687a6eeee389",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_68618",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_peranhasil",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="peranhasil",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_peranhasilevent" ("dibuat_pada", "diterbitkan_pada", "diubah_pada", "hasil", "id", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "porsi", "rhk_pimpinan_id") SELECT new_values."dibuat_pada", new_values."diterbitkan_pada", new_values."diubah_pada", new_values."hasil", new_values."id", new_values."nomor_ubah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."porsi", new_values."rhk_pimpinan_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="2ba7ff5fdcc2c88e3403cd07bb3c816033b374d4",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_eca69",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_peranhasil",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="peranhasil",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_peranhasilevent" ("dibuat_pada", "diterbitkan_pada", "diubah_pada", "hasil", "id", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "porsi", "rhk_pimpinan_id") SELECT old_values."dibuat_pada", old_values."diterbitkan_pada", old_values."diubah_pada", old_values."hasil", old_values."id", old_values."nomor_ubah", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."porsi", old_values."rhk_pimpinan_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="3809d8fe672ef192ff0d04e7ffc699027310c074",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1062e",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_peranhasil",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rencanahasilkerjaevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="1a925b4a4e0a6004a346725cb3f2a4fbfc1bb2f7",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_bb88f",
                            table="kinerja_rencanahasilkerjaevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rencanahasilkerja",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="db95e2b87468fbe23e7c5a438a672ae9896cb68e",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_7f001",
                            table="kinerja_rencanahasilkerja",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rencanahasilkerja",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_rencanahasilkerjaevent" ("bentuk", "dibuat_pada", "diubah_pada", "id", "induk_sementara", "nomor_ubah", "peran_hasil_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sasaran_id", "skp_id") SELECT new_values."bentuk", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."induk_sementara", new_values."nomor_ubah", new_values."peran_hasil_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sasaran_id", new_values."skp_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f8b798cff5922b2d57d11fea4bd9fec17b4a057b",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ff3d6",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_rencanahasilkerja",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rencanahasilkerja",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_rencanahasilkerjaevent" ("bentuk", "dibuat_pada", "diubah_pada", "id", "induk_sementara", "nomor_ubah", "peran_hasil_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sasaran_id", "skp_id") SELECT new_values."bentuk", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."induk_sementara", new_values."nomor_ubah", new_values."peran_hasil_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sasaran_id", new_values."skp_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="82906035dda89d2fb5b73679a4881b57150956ce",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_96e32",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_rencanahasilkerja",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rencanahasilkerja",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_rencanahasilkerjaevent" ("bentuk", "dibuat_pada", "diubah_pada", "id", "induk_sementara", "nomor_ubah", "peran_hasil_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sasaran_id", "skp_id") SELECT old_values."bentuk", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."induk_sementara", old_values."nomor_ubah", old_values."peran_hasil_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sasaran_id", old_values."skp_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="e3dddbe89232e22a5dea9d1738c4d0c370dbe25d",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_736e5",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_rencanahasilkerja",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="progres",
                    trigger=pgtrigger.compiler.Trigger(
                        name="hanya_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b35ca2992006c79c213d5bb7b46d35e7aed792bf",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_hanya_tambah_1ef30",
                            table="kinerja_progres",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="laporanperiodeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="066c75ff6f2e19239f45997ca2101f3acb18232c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_aef22",
                            table="kinerja_laporanperiodeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="laporanperiode",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="c953407e0b828f57c72241946038e597e76018b3",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_91fae",
                            table="kinerja_laporanperiode",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="laporanperiode",
                    trigger=pgtrigger.compiler.Trigger(
                        name="alur_laporan",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE _is_valid_transition BOOLEAN;",
                            func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{BELUM:DIAJUKAN,DIAJUKAN:DIKEMBALIKAN,DIAJUKAN:DITERIMA,DIKEMBALIKAN:DIAJUKAN}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                            hash="1f5a794274143ffe91c1986eab2bb8e2333187f3",
                            operation="UPDATE",
                            pgid="pgtrigger_alur_laporan_2961f",
                            table="kinerja_laporanperiode",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="laporanperiode",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_laporanperiodeevent" ("alasan_terlambat", "batas", "catatan", "diajukan_pada", "dibuat_pada", "dijawab_oleh_id", "dijawab_pada", "diubah_pada", "id", "nomor_ubah", "periode_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ringkasan", "skp_id", "status") SELECT new_values."alasan_terlambat", new_values."batas", new_values."catatan", new_values."diajukan_pada", new_values."dibuat_pada", new_values."dijawab_oleh_id", new_values."dijawab_pada", new_values."diubah_pada", new_values."id", new_values."nomor_ubah", new_values."periode_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."ringkasan", new_values."skp_id", new_values."status" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a5d66769f1514fb5a6d837ec10d97447bd883dcb",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_802fd",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_laporanperiode",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="laporanperiode",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_laporanperiodeevent" ("alasan_terlambat", "batas", "catatan", "diajukan_pada", "dibuat_pada", "dijawab_oleh_id", "dijawab_pada", "diubah_pada", "id", "nomor_ubah", "periode_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ringkasan", "skp_id", "status") SELECT new_values."alasan_terlambat", new_values."batas", new_values."catatan", new_values."diajukan_pada", new_values."dibuat_pada", new_values."dijawab_oleh_id", new_values."dijawab_pada", new_values."diubah_pada", new_values."id", new_values."nomor_ubah", new_values."periode_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."ringkasan", new_values."skp_id", new_values."status" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="543c949f9924ff5edf76c85b928ecf5c7664c797",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bf854",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_laporanperiode",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="laporanperiode",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_laporanperiodeevent" ("alasan_terlambat", "batas", "catatan", "diajukan_pada", "dibuat_pada", "dijawab_oleh_id", "dijawab_pada", "diubah_pada", "id", "nomor_ubah", "periode_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ringkasan", "skp_id", "status") SELECT old_values."alasan_terlambat", old_values."batas", old_values."catatan", old_values."diajukan_pada", old_values."dibuat_pada", old_values."dijawab_oleh_id", old_values."dijawab_pada", old_values."diubah_pada", old_values."id", old_values."nomor_ubah", old_values."periode_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."ringkasan", old_values."skp_id", old_values."status" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="755704cd3d6a5007ea5e08ba2f809f41d9d8544c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_28da8",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_laporanperiode",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="buktidukungevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5ab60e66d059a03034c3f2beb40ee009e5a12d5a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b27cb",
                            table="kinerja_buktidukungevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="buktidukung",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="bbf9405ac79713f3fb3eff17cf1d3d97af66ed7b",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_44335",
                            table="kinerja_buktidukung",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="buktidukung",
                    trigger=pgtrigger.compiler.Trigger(
                        name="alur_bukti",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE _is_valid_transition BOOLEAN;",
                            func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{DIKEMBALIKAN:DIKIRIM,DIKEMBALIKAN:DITARIK,DIKIRIM:DIKEMBALIKAN,DIKIRIM:DITARIK,DIKIRIM:DITERIMA}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                            hash="03603ac797e17235db4e5001a0c49e9ba9bf31f2",
                            operation="UPDATE",
                            pgid="pgtrigger_alur_bukti_9095a",
                            table="kinerja_buktidukung",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="buktidukung",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_buktidukungevent" ("berkas_id", "catatan", "dibuat_pada", "diperiksa_oleh_id", "diperiksa_pada", "diubah_pada", "id", "jenis", "kunci_kirim", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id", "status", "tautan") SELECT new_values."berkas_id", new_values."catatan", new_values."dibuat_pada", new_values."diperiksa_oleh_id", new_values."diperiksa_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."kunci_kirim", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."skp_id", new_values."status", new_values."tautan" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="06358f58b2193bce47c093a790dc6d7403b7d409",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fed4a",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_buktidukung",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="buktidukung",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_buktidukungevent" ("berkas_id", "catatan", "dibuat_pada", "diperiksa_oleh_id", "diperiksa_pada", "diubah_pada", "id", "jenis", "kunci_kirim", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id", "status", "tautan") SELECT new_values."berkas_id", new_values."catatan", new_values."dibuat_pada", new_values."diperiksa_oleh_id", new_values."diperiksa_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."kunci_kirim", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."skp_id", new_values."status", new_values."tautan" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a9a42a09a53037908370a99ba141635abd1c5d77",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f9fce",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_buktidukung",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="buktidukung",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_buktidukungevent" ("berkas_id", "catatan", "dibuat_pada", "diperiksa_oleh_id", "diperiksa_pada", "diubah_pada", "id", "jenis", "kunci_kirim", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id", "status", "tautan") SELECT old_values."berkas_id", old_values."catatan", old_values."dibuat_pada", old_values."diperiksa_oleh_id", old_values."diperiksa_pada", old_values."diubah_pada", old_values."id", old_values."jenis", old_values."kunci_kirim", old_values."nama", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."skp_id", old_values."status", old_values."tautan" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="61c3ef2d767414b20e27e3cef84aa7ec511c50c3",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_59c54",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_buktidukung",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="skpevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5b895ae2b7a80c223213e8e57a526f181385dd9e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d10c7",
                            table="kinerja_skpevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="skp",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="7c3d41de502c1882c2fc004c21aa0e962d089bca",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_c64f0",
                            table="kinerja_skp",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="skp",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_skpevent" ("bentuk", "dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nomor_ubah", "pegawai_id", "penempatan_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tahun_id") SELECT new_values."bentuk", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."masa", new_values."nomor_ubah", new_values."pegawai_id", new_values."penempatan_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tahun_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="15295b8691843ed974ae09b300d26f5e3f2b342c",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_154d8",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_skp",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="skp",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_skpevent" ("bentuk", "dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nomor_ubah", "pegawai_id", "penempatan_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tahun_id") SELECT new_values."bentuk", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."masa", new_values."nomor_ubah", new_values."pegawai_id", new_values."penempatan_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tahun_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="2cf0ea492b197183f177e0bd11dd66b6285277d9",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7c127",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_skp",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="skp",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_skpevent" ("bentuk", "dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nomor_ubah", "pegawai_id", "penempatan_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tahun_id") SELECT old_values."bentuk", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jenis", old_values."masa", old_values."nomor_ubah", old_values."pegawai_id", old_values."penempatan_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tahun_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="5dd6d5b093e5f6349dda9db2addf634c798ab7df",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b0105",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_skp",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sasaranunitevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="6e59a98e951540a53a4c1b2ed73dfdb086795973",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_04ec6",
                            table="kinerja_sasaranunitevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sasaranunit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="1d74d2a8d9420353278a8eb4b2a9981bc2ee862b",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_2079f",
                            table="kinerja_sasaranunit",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sasaranunit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_sasaranunitevent" ("arah", "dibuat_pada", "diubah_pada", "id", "indikator", "induk_id", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satuan", "tahun_id", "target", "target_atas", "teks", "unit_id", "urutan") SELECT new_values."arah", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."indikator", new_values."induk_id", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."satuan", new_values."tahun_id", new_values."target", new_values."target_atas", new_values."teks", new_values."unit_id", new_values."urutan" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="50da62abe830a20eb4e6f5153abe0929f13bd649",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d463e",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_sasaranunit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sasaranunit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_sasaranunitevent" ("arah", "dibuat_pada", "diubah_pada", "id", "indikator", "induk_id", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satuan", "tahun_id", "target", "target_atas", "teks", "unit_id", "urutan") SELECT new_values."arah", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."indikator", new_values."induk_id", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."satuan", new_values."tahun_id", new_values."target", new_values."target_atas", new_values."teks", new_values."unit_id", new_values."urutan" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="59167ae06ff0a14e88a5803b452e3989c3708999",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bbe0d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_sasaranunit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sasaranunit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_sasaranunitevent" ("arah", "dibuat_pada", "diubah_pada", "id", "indikator", "induk_id", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satuan", "tahun_id", "target", "target_atas", "teks", "unit_id", "urutan") SELECT old_values."arah", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."indikator", old_values."induk_id", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."satuan", old_values."tahun_id", old_values."target", old_values."target_atas", old_values."teks", old_values."unit_id", old_values."urutan" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ac81f2e5d3809de1c60afc87bdb73a8c752dd79d",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9690d",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_sasaranunit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="periodeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2d95813043d46779edb884c3d9f50a5f28f8c42b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_82b49",
                            table="kinerja_periodeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="periode",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="5be9a05503983909adc16666c2cd134798346fb2",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_9c725",
                            table="kinerja_periode",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="periode",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_periodeevent" ("cakupan", "dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rumpun", "tahun_id") SELECT new_values."cakupan", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."masa", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."rumpun", new_values."tahun_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="9ee0e8f3ae9ced579665241f0259e09e8bff7937",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fbb49",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_periode",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="periode",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_periodeevent" ("cakupan", "dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rumpun", "tahun_id") SELECT new_values."cakupan", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."masa", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rumpun", new_values."tahun_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="de085e2a935365d3bc36600006051d809abf14d7",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_013b0",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_periode",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="periode",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_periodeevent" ("cakupan", "dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rumpun", "tahun_id") SELECT old_values."cakupan", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jenis", old_values."masa", old_values."nama", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rumpun", old_values."tahun_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="855ba3cf9c020175e8b8c39d641aa20dbd798856",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_aa8f3",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_periode",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="tahunkinerjaevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="44ed20370e6954e42598bf72bd2d15613474ed17",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9f572",
                            table="kinerja_tahunkinerjaevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="versiskp",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="18527764a1939f5cd1b95c6fb22eb8aff8251c1b",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_cd018",
                            table="kinerja_versiskp",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="versiskp",
                    trigger=pgtrigger.compiler.Trigger(
                        name="alur_versi",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE _is_valid_transition BOOLEAN;",
                            func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{DIAJUKAN:DIKEMBALIKAN,DIAJUKAN:DITETAPKAN,DIAJUKAN:DRAF,DIKEMBALIKAN:DIAJUKAN,DITETAPKAN:DIGANTI,DRAF:DIAJUKAN}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                            hash="e306b744c8d34b10f7ff9829564235e08a1a820c",
                            operation="UPDATE",
                            pgid="pgtrigger_alur_versi_23b95",
                            table="kinerja_versiskp",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="versiskp",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_versiskpevent" ("alasan_perubahan", "catatan", "diajukan_pada", "dibuat_pada", "dijawab_oleh_id", "dijawab_pada", "diubah_pada", "dukungan", "id", "konsekuensi", "masa", "nomor", "nomor_ubah", "pendekatan", "pertanggungjawaban", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id", "status") SELECT new_values."alasan_perubahan", new_values."catatan", new_values."diajukan_pada", new_values."dibuat_pada", new_values."dijawab_oleh_id", new_values."dijawab_pada", new_values."diubah_pada", new_values."dukungan", new_values."id", new_values."konsekuensi", new_values."masa", new_values."nomor", new_values."nomor_ubah", new_values."pendekatan", new_values."pertanggungjawaban", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."skp_id", new_values."status" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f3c227de5763471e00dde4a211000493ec5004d1",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9019c",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_versiskp",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="versiskp",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_versiskpevent" ("alasan_perubahan", "catatan", "diajukan_pada", "dibuat_pada", "dijawab_oleh_id", "dijawab_pada", "diubah_pada", "dukungan", "id", "konsekuensi", "masa", "nomor", "nomor_ubah", "pendekatan", "pertanggungjawaban", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id", "status") SELECT new_values."alasan_perubahan", new_values."catatan", new_values."diajukan_pada", new_values."dibuat_pada", new_values."dijawab_oleh_id", new_values."dijawab_pada", new_values."diubah_pada", new_values."dukungan", new_values."id", new_values."konsekuensi", new_values."masa", new_values."nomor", new_values."nomor_ubah", new_values."pendekatan", new_values."pertanggungjawaban", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."skp_id", new_values."status" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="fcd33d1c8899bcf0c5f136f40f1ecad6a3bcabd3",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8eb4d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_versiskp",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="versiskp",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_versiskpevent" ("alasan_perubahan", "catatan", "diajukan_pada", "dibuat_pada", "dijawab_oleh_id", "dijawab_pada", "diubah_pada", "dukungan", "id", "konsekuensi", "masa", "nomor", "nomor_ubah", "pendekatan", "pertanggungjawaban", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id", "status") SELECT old_values."alasan_perubahan", old_values."catatan", old_values."diajukan_pada", old_values."dibuat_pada", old_values."dijawab_oleh_id", old_values."dijawab_pada", old_values."diubah_pada", old_values."dukungan", old_values."id", old_values."konsekuensi", old_values."masa", old_values."nomor", old_values."nomor_ubah", old_values."pendekatan", old_values."pertanggungjawaban", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."skp_id", old_values."status" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="825bd636305646e18b9fea06730e2d003df5d38d",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b9bde",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_versiskp",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="isirhk",
                    trigger=pgtrigger.compiler.Trigger(
                        name="isi_tetap",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    IF (SELECT status FROM kinerja_versiskp\n        WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.versi_id ELSE NEW.versi_id END\n       ) NOT IN ('DRAF', 'DIKEMBALIKAN') THEN\n        RAISE EXCEPTION 'isi versi SKP yang sudah diajukan atau ditetapkan tidak dapat diubah'\n            USING ERRCODE = '23514';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n",
                            hash="b9c03acfb3b1292e0bea9a0497939131d69a31ac",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_isi_tetap_9ba0d",
                            table="kinerja_isirhk",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="isiperilaku",
                    trigger=pgtrigger.compiler.Trigger(
                        name="isi_tetap",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    IF (SELECT status FROM kinerja_versiskp\n        WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.versi_id ELSE NEW.versi_id END\n       ) NOT IN ('DRAF', 'DIKEMBALIKAN') THEN\n        RAISE EXCEPTION 'isi versi SKP yang sudah diajukan atau ditetapkan tidak dapat diubah'\n            USING ERRCODE = '23514';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n",
                            hash="5ca41e8ceb5d26554efd4b7c24394740c8782d7d",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_isi_tetap_5c75d",
                            table="kinerja_isiperilaku",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="isiindikator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="isi_tetap",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    IF (SELECT status FROM kinerja_versiskp\n        WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.versi_id ELSE NEW.versi_id END\n       ) NOT IN ('DRAF', 'DIKEMBALIKAN') THEN\n        RAISE EXCEPTION 'isi versi SKP yang sudah diajukan atau ditetapkan tidak dapat diubah'\n            USING ERRCODE = '23514';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n",
                            hash="bae278e619aa6618d1fd12781a178a171be2ee56",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_isi_tetap_399e2",
                            table="kinerja_isiindikator",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="versiskpevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="7ffe58c2081c8bfd28332c48eb22436c26c7165c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ccefb",
                            table="kinerja_versiskpevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
