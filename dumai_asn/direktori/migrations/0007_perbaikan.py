"""Punishments, merged duplicates, and requests to mend what is recorded."""

import django.db.models.deletion
import django.db.models.functions.datetime
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import dumai_asn.inti.bidang
from dumai_asn.inti.migrasi import istilah_diubah

PERAN = ["ADMINISTRATOR", "PENGELOLA", "PENGELOLA_UNIT", "PIMPINAN", "KONSELOR", "AUDITOR"]


class Migration(migrations.Migration):
    """Punishments, merged duplicates, and requests to mend what is recorded."""

    dependencies = [
        ("direktori", "0006_fakta"),
        ("inti", "0009_simpanan"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HukumanDisiplin",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    "tingkat",
                    dumai_asn.inti.bidang.IstilahField(
                        max_length=40, nilai=["TIDAK_ADA", "RINGAN", "SEDANG", "BERAT"]
                    ),
                ),
                ("jenis", models.CharField(max_length=200)),
                ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                ("dasar", models.CharField(max_length=200, verbose_name="dasar (SK)")),
                (
                    "uraian",
                    dumai_asn.inti.bidang.RahasiaField(blank=True, db_default="", default=""),
                ),
                ("dibatalkan", models.DateField(blank=True, null=True)),
                (
                    "alasan_batal",
                    dumai_asn.inti.bidang.RahasiaField(blank=True, db_default="", default=""),
                ),
            ],
            options={
                "verbose_name": "hukuman disiplin",
                "verbose_name_plural": "hukuman disiplin",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HukumanDisiplinEvent",
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
                    "tingkat",
                    dumai_asn.inti.bidang.IstilahField(
                        max_length=40, nilai=["TIDAK_ADA", "RINGAN", "SEDANG", "BERAT"]
                    ),
                ),
                ("jenis", models.CharField(max_length=200)),
                ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                ("dasar", models.CharField(max_length=200, verbose_name="dasar (SK)")),
                (
                    "uraian",
                    dumai_asn.inti.bidang.RahasiaField(blank=True, db_default="", default=""),
                ),
                ("dibatalkan", models.DateField(blank=True, null=True)),
                (
                    "alasan_batal",
                    dumai_asn.inti.bidang.RahasiaField(blank=True, db_default="", default=""),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LangkahPerbaikan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    "tindakan",
                    dumai_asn.inti.bidang.IstilahField(
                        max_length=40,
                        nilai=[
                            "AJUKAN",
                            "TERUSKAN",
                            "SELESAIKAN",
                            "TOLAK",
                            "TARIK",
                            "BUKA_KEMBALI",
                        ],
                    ),
                ),
                ("kata", dumai_asn.inti.bidang.RahasiaField(blank=True, db_default="", default="")),
            ],
            options={
                "verbose_name": "langkah perbaikan",
                "verbose_name_plural": "langkah perbaikan",
            },
        ),
        migrations.CreateModel(
            name="Penggabungan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        max_length=40, nilai=["BERLAKU", "DIBATALKAN", "BUKAN"]
                    ),
                ),
                ("alasan", models.CharField(blank=True, db_default="", default="", max_length=300)),
                ("dipindahkan", models.JSONField(default=dict)),
                ("semula", models.JSONField(default=dict)),
            ],
            options={
                "verbose_name": "penggabungan",
                "verbose_name_plural": "penggabungan",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenggabunganEvent",
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
                        max_length=40, nilai=["BERLAKU", "DIBATALKAN", "BUKAN"]
                    ),
                ),
                ("alasan", models.CharField(blank=True, db_default="", default="", max_length=300)),
                ("dipindahkan", models.JSONField(default=dict)),
                ("semula", models.JSONField(default=dict)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PermintaanPerbaikan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    "bagian",
                    dumai_asn.inti.bidang.IstilahField(
                        max_length=40,
                        nilai=[
                            "NAMA",
                            "NOMOR",
                            "LAHIR",
                            "GOLONGAN",
                            "STATUS",
                            "PENDIDIKAN",
                            "PENEMPATAN",
                            "PENILAI",
                            "KETIDAKHADIRAN",
                            "PELATIHAN",
                            "LAIN",
                        ],
                    ),
                ),
                ("salah", dumai_asn.inti.bidang.RahasiaField()),
                ("seharusnya", dumai_asn.inti.bidang.RahasiaField()),
                (
                    "tercatat",
                    dumai_asn.inti.bidang.RahasiaField(blank=True, db_default="", default=""),
                ),
                (
                    "nama_berkas",
                    models.CharField(blank=True, db_default="", default="", max_length=200),
                ),
                (
                    "status",
                    dumai_asn.inti.bidang.IstilahField(
                        db_default="BARU",
                        default="BARU",
                        max_length=40,
                        nilai=["BARU", "DITERUSKAN", "SELESAI", "DITOLAK", "DITARIK"],
                    ),
                ),
                ("tenggat", models.DateField()),
                ("dibuka_kembali", models.BooleanField(db_default=False, default=False)),
            ],
            options={
                "verbose_name": "permintaan perbaikan data",
                "verbose_name_plural": "permintaan perbaikan data",
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="pegawai",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="pegawai",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="pegawai",
            name="delete_delete",
        ),
        migrations.RemoveConstraint(
            model_name="penugasan",
            name="penugasan_unit_bila_perlu",
        ),
        migrations.AddField(
            model_name="pegawai",
            name="digabung_ke",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="direktori.pegawai",
            ),
        ),
        migrations.AddField(
            model_name="pegawaievent",
            name="digabung_ke",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="direktori.pegawai",
            ),
        ),
        migrations.AlterField(
            model_name="penugasan",
            name="peran",
            field=dumai_asn.inti.bidang.IstilahField(
                max_length=40,
                nilai=[
                    "ADMINISTRATOR",
                    "PENGELOLA",
                    "PENGELOLA_UNIT",
                    "PIMPINAN",
                    "KONSELOR",
                    "AUDITOR",
                    "PETUGAS_DISIPLIN",
                ],
            ),
        ),
        migrations.AlterField(
            model_name="penugasanevent",
            name="peran",
            field=dumai_asn.inti.bidang.IstilahField(
                max_length=40,
                nilai=[
                    "ADMINISTRATOR",
                    "PENGELOLA",
                    "PENGELOLA_UNIT",
                    "PIMPINAN",
                    "KONSELOR",
                    "AUDITOR",
                    "PETUGAS_DISIPLIN",
                ],
            ),
        ),
        istilah_diubah("direktori_penugasan", "peran", PERAN, [*PERAN, "PETUGAS_DISIPLIN"]),
        istilah_diubah("direktori_penugasanevent", "peran", PERAN, [*PERAN, "PETUGAS_DISIPLIN"]),
        pgtrigger.migrations.AddTrigger(
            model_name="pegawai",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_pegawaievent" ("akun_id", "dibuat_pada", "digabung_ke_id", "diubah_pada", "gelar_belakang", "gelar_depan", "id", "jenis", "kelamin", "lahir", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pns_id") SELECT new_values."akun_id", new_values."dibuat_pada", new_values."digabung_ke_id", new_values."diubah_pada", new_values."gelar_belakang", new_values."gelar_depan", new_values."id", new_values."jenis", new_values."kelamin", new_values."lahir", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."pns_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="63546079bf049565eaacd275319f91045ef5059e",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_pegawaievent" ("akun_id", "dibuat_pada", "digabung_ke_id", "diubah_pada", "gelar_belakang", "gelar_depan", "id", "jenis", "kelamin", "lahir", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pns_id") SELECT new_values."akun_id", new_values."dibuat_pada", new_values."digabung_ke_id", new_values."diubah_pada", new_values."gelar_belakang", new_values."gelar_depan", new_values."id", new_values."jenis", new_values."kelamin", new_values."lahir", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pns_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="dad73f42abf5395809e9d69b61022a277359bdf2",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_pegawaievent" ("akun_id", "dibuat_pada", "digabung_ke_id", "diubah_pada", "gelar_belakang", "gelar_depan", "id", "jenis", "kelamin", "lahir", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pns_id") SELECT old_values."akun_id", old_values."dibuat_pada", old_values."digabung_ke_id", old_values."diubah_pada", old_values."gelar_belakang", old_values."gelar_depan", old_values."id", old_values."jenis", old_values."kelamin", old_values."lahir", old_values."nama", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pns_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="9d3f58d075cc065643d49d1b357f9c7cd19c3e9d",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2151c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="direktori_pegawai",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="penugasan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("peran__in", ("PENGELOLA_UNIT", "PIMPINAN", "PETUGAS_DISIPLIN")),
                        ("unit__isnull", False),
                    ),
                    models.Q(
                        models.Q(
                            ("peran__in", ("PENGELOLA_UNIT", "PIMPINAN", "PETUGAS_DISIPLIN")),
                            _negated=True,
                        ),
                        ("unit__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="penugasan_unit_bila_perlu",
                violation_error_message="Peran ini memerlukan unit.",
            ),
        ),
        migrations.AddField(
            model_name="hukumandisiplin",
            name="pegawai",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="hukuman",
                to="direktori.pegawai",
            ),
        ),
        migrations.AddField(
            model_name="hukumandisiplinevent",
            name="pegawai",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="direktori.pegawai",
            ),
        ),
        migrations.AddField(
            model_name="hukumandisiplinevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="direktori.hukumandisiplin",
            ),
        ),
        migrations.AddField(
            model_name="langkahperbaikan",
            name="oleh",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="penggabungan",
            name="lebur",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="direktori.pegawai",
            ),
        ),
        migrations.AddField(
            model_name="penggabungan",
            name="oleh",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="penggabungan",
            name="tetap",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="direktori.pegawai",
            ),
        ),
        migrations.AddField(
            model_name="penggabunganevent",
            name="lebur",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="direktori.pegawai",
            ),
        ),
        migrations.AddField(
            model_name="penggabunganevent",
            name="oleh",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="penggabunganevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="direktori.penggabungan",
            ),
        ),
        migrations.AddField(
            model_name="penggabunganevent",
            name="tetap",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="direktori.pegawai",
            ),
        ),
        migrations.AddField(
            model_name="permintaanperbaikan",
            name="berkas",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="inti.berkas",
            ),
        ),
        migrations.AddField(
            model_name="permintaanperbaikan",
            name="pegawai",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="perbaikan",
                to="direktori.pegawai",
            ),
        ),
        migrations.AddField(
            model_name="permintaanperbaikan",
            name="pemohon",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="perbaikan_diminta",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="permintaanperbaikan",
            name="petugas",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="langkahperbaikan",
            name="permintaan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="langkah",
                to="direktori.permintaanperbaikan",
            ),
        ),
        migrations.AddConstraint(
            model_name="hukumandisiplin",
            constraint=models.CheckConstraint(
                condition=models.Q(("masa__isempty", False), ("masa__startswith__isnull", False)),
                name="hukumandisiplin_masa_sah",
                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
            ),
        ),
        migrations.AddConstraint(
            model_name="hukumandisiplin",
            constraint=models.CheckConstraint(
                condition=models.Q(("tingkat", "TIDAK_ADA"), _negated=True),
                name="hukumandisiplin_bertingkat",
                violation_error_message="Pilih tingkat hukumannya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="hukumandisiplin",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dibatalkan__isnull", True),
                    models.Q(("alasan_batal", ""), _negated=True),
                    _connector="OR",
                ),
                name="hukumandisiplin_batal_beralasan",
                violation_error_message="Tulis alasan pembatalannya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="hukumandisiplin",
            constraint=models.UniqueConstraint(
                condition=models.Q(("dibatalkan__isnull", True)),
                fields=("pegawai", "dasar"),
                name="hukumandisiplin_satu_sk",
                violation_error_message="Keputusan ini sudah tercatat untuk orang ini.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hukumandisiplin",
            trigger=pgtrigger.compiler.Trigger(
                name="nomor_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="d0f9ba259fa6aadd6a35e426d58feccac7831513",
                    operation="UPDATE",
                    pgid="pgtrigger_nomor_ubah_cd335",
                    table="direktori_hukumandisiplin",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hukumandisiplin",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_hukumandisiplinevent" ("alasan_batal", "dasar", "dibatalkan", "dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tingkat", "uraian") SELECT new_values."alasan_batal", new_values."dasar", new_values."dibatalkan", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."masa", new_values."nomor_ubah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tingkat", new_values."uraian" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ac244f9684d4ed299b7a873336e16768f8a9c3d5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fdf27",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="direktori_hukumandisiplin",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hukumandisiplin",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_hukumandisiplinevent" ("alasan_batal", "dasar", "dibatalkan", "dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tingkat", "uraian") SELECT new_values."alasan_batal", new_values."dasar", new_values."dibatalkan", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."masa", new_values."nomor_ubah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tingkat", new_values."uraian" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d2f98c232273c34fc389c9fbd3e513f5de5b11cb",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_eac05",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="direktori_hukumandisiplin",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hukumandisiplin",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_hukumandisiplinevent" ("alasan_batal", "dasar", "dibatalkan", "dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tingkat", "uraian") SELECT old_values."alasan_batal", old_values."dasar", old_values."dibatalkan", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jenis", old_values."masa", old_values."nomor_ubah", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tingkat", old_values."uraian" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="169332729bc47a807f6f3af765c62c78c6f6848c",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_557f4",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="direktori_hukumandisiplin",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hukumandisiplinevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="67638a4fdda587aed2441cf2d176a59f38612211",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0d8c1",
                    table="direktori_hukumandisiplinevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="penggabungan",
            constraint=models.CheckConstraint(
                condition=models.Q(("tetap", models.F("lebur")), _negated=True),
                name="penggabungan_dua_orang",
            ),
        ),
        migrations.AddConstraint(
            model_name="penggabungan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", "BERLAKU")),
                fields=("lebur",),
                name="penggabungan_satu_tujuan",
                violation_error_message="Orang ini sudah digabung.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="penggabungan",
            trigger=pgtrigger.compiler.Trigger(
                name="nomor_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="e5b1331a4c3c93bd9b4227d903005c93b11f1c84",
                    operation="UPDATE",
                    pgid="pgtrigger_nomor_ubah_47f79",
                    table="direktori_penggabungan",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="penggabungan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_penggabunganevent" ("alasan", "dibuat_pada", "dipindahkan", "diubah_pada", "id", "lebur_id", "nomor_ubah", "oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "semula", "status", "tetap_id") SELECT new_values."alasan", new_values."dibuat_pada", new_values."dipindahkan", new_values."diubah_pada", new_values."id", new_values."lebur_id", new_values."nomor_ubah", new_values."oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."semula", new_values."status", new_values."tetap_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d6dfe332120a1d60849a970cdee5afb125edad19",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2d47e",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="direktori_penggabungan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="penggabungan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_penggabunganevent" ("alasan", "dibuat_pada", "dipindahkan", "diubah_pada", "id", "lebur_id", "nomor_ubah", "oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "semula", "status", "tetap_id") SELECT new_values."alasan", new_values."dibuat_pada", new_values."dipindahkan", new_values."diubah_pada", new_values."id", new_values."lebur_id", new_values."nomor_ubah", new_values."oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."semula", new_values."status", new_values."tetap_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="89cc6781b98f5a827774f2226aa3cee72a12f814",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_42ae0",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="direktori_penggabungan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="penggabungan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_penggabunganevent" ("alasan", "dibuat_pada", "dipindahkan", "diubah_pada", "id", "lebur_id", "nomor_ubah", "oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "semula", "status", "tetap_id") SELECT old_values."alasan", old_values."dibuat_pada", old_values."dipindahkan", old_values."diubah_pada", old_values."id", old_values."lebur_id", old_values."nomor_ubah", old_values."oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."semula", old_values."status", old_values."tetap_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="f8023208e3dc32a38d80754a36449e466b736bde",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_28888",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="direktori_penggabungan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="penggabunganevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="90f8576cfde52d75db6b5c964394f8e092bf7b0e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_85de4",
                    table="direktori_penggabunganevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="permintaanperbaikan",
            index=models.Index(
                models.F("tenggat"),
                condition=models.Q(("status__in", ["BARU", "DITERUSKAN"])),
                name="permintaanperbaikan_terbuka",
            ),
        ),
        migrations.AddConstraint(
            model_name="permintaanperbaikan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status__in", ["BARU", "DITERUSKAN"])),
                fields=("pegawai", "bagian", "pemohon"),
                name="permintaanperbaikan_satu_terbuka",
                violation_error_message="Permintaan untuk bagian ini masih berjalan.",
            ),
        ),
        migrations.AddConstraint(
            model_name="permintaanperbaikan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("berkas__isnull", True),
                    models.Q(("nama_berkas", ""), _negated=True),
                    _connector="OR",
                ),
                name="permintaanperbaikan_berkas_bernama",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="permintaanperbaikan",
            trigger=pgtrigger.compiler.Trigger(
                name="nomor_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="00db253993c279b41f5689356e369646eee11770",
                    operation="UPDATE",
                    pgid="pgtrigger_nomor_ubah_d5454",
                    table="direktori_permintaanperbaikan",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="langkahperbaikan",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d95567109479afb19b7da44075f16603078e3f62",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_hanya_tambah_a044d",
                    table="direktori_langkahperbaikan",
                    when="BEFORE",
                ),
            ),
        ),
    ]
