"""Ranks and required competency as dated reference data."""

from django.db import migrations

#: Ranks stood among the words of the import; values that HR set keep their days and source.
_PISAH = """
INSERT INTO inti_acuan (kunci, masa, nilai, dasar_hukum, tanda, oleh_id)
SELECT 'direktori.golongan', masa, jsonb_strip_nulls(jsonb_build_object(
    'pns', nilai -> 'golongan_pns', 'pppk', nilai -> 'golongan_pppk')), dasar_hukum, tanda, oleh_id
FROM inti_acuan WHERE kunci = 'direktori.siasn' AND nilai ?| ARRAY['golongan_pns', 'golongan_pppk']
ORDER BY masa;
UPDATE inti_acuan SET nilai = nilai - 'golongan_pns' - 'golongan_pppk'
WHERE kunci = 'direktori.siasn' AND nilai ?| ARRAY['golongan_pns', 'golongan_pppk'];
"""
_GABUNG = "DELETE FROM inti_acuan WHERE kunci = 'direktori.golongan';"


class Migration(migrations.Migration):
    """Ranks and required competency as dated reference data."""

    dependencies = [("direktori", "0007_perbaikan"), ("inti", "0008_impor")]

    operations = [migrations.RunSQL(_PISAH, _GABUNG)]
