import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("pembinaan", "0001_awal")]
    operations = [
        migrations.AddIndex(
            model_name="pendaftaran",
            index=models.Index(
                fields=["dijawab_oleh", "dijawab_pada"],
                name="pendaftaran_penjawab",
                condition=Q(dijawab_oleh__isnull=False),
            ),
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="pendaftaran",
            name="alur_pendaftaran",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pendaftaran",
            trigger=pgtrigger.compiler.Trigger(
                name="alur_pendaftaran",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{DAFTAR_TUNGGU:DIAJUKAN,DAFTAR_TUNGGU:DIBATALKAN,DAFTAR_TUNGGU:DISETUJUI,DAFTAR_TUNGGU:DITOLAK,DIAJUKAN:DAFTAR_TUNGGU,DIAJUKAN:DIBATALKAN,DIAJUKAN:DISETUJUI,DIAJUKAN:DITOLAK,DISETUJUI:DIAJUKAN,DISETUJUI:DIBATALKAN,DISETUJUI:LULUS,DISETUJUI:TIDAK_LULUS,DITOLAK:DIAJUKAN}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="ffc13c802bfbf1bc8d18b1b0f84f00b6db510316",
                    operation="UPDATE",
                    pgid="pgtrigger_alur_pendaftaran_63e8c",
                    table="pembinaan_pendaftaran",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="pendaftaran",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "DIAJUKAN"), _negated=True),
                    models.Q(
                        ("catatan", ""),
                        ("dijawab_oleh__isnull", True),
                        ("dijawab_pada__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="pendaftaran_diajukan_belum_dijawab",
                violation_error_message="Pendaftaran yang menunggu belum mempunyai jawaban.",
            ),
        ),
    ]
