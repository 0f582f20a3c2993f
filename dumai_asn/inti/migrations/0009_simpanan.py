"""How long kept files stay, and documents revoked by hand."""

import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    """How long kept files stay, and documents revoked by hand."""

    dependencies = [("inti", "0008_impor")]

    operations = [
        pgtrigger.migrations.RemoveTrigger(model_name="berkas", name="hanya_tambah"),
        migrations.AddField(
            model_name="berkas",
            name="disimpan_pada",
            field=models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="berkas",
            trigger=pgtrigger.compiler.Trigger(
                name="tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."jenis_isi" IS DISTINCT FROM (NEW."jenis_isi") OR OLD."lokasi" IS DISTINCT FROM (NEW."lokasi") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."ukuran" IS DISTINCT FROM (NEW."ukuran"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="4871b5703cbd4667dc35c0ee8c257b9e173174aa",
                    operation="UPDATE",
                    pgid="pgtrigger_tetap_71ff3",
                    table="inti_berkas",
                    when="BEFORE",
                ),
            ),
        ),
    ]
