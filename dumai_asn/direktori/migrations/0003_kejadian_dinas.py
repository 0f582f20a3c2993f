import django.contrib.postgres.constraints
from django.contrib.postgres.fields import RangeOperators
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("direktori", "0002_impor"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="penempatan",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                name="penempatan_satu_tim_sehari",
                expressions=[
                    ("pegawai", RangeOperators.EQUAL),
                    ("unit", RangeOperators.EQUAL),
                    ("masa", RangeOperators.OVERLAPS),
                ],
                condition=models.Q(jenis="TIM"),
                violation_error_message="Pegawai ini sudah anggota tim itu pada masa tersebut.",
            ),
        ),
    ]
