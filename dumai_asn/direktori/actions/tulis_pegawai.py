"""Write what the comparison of the national employee data has found, set by set."""

from datetime import date
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from dumai_asn.inti.actions.pekerjaan import PekerjaanGagal

from ..models import Penempatan
from ..signals import penempatan_berubah
from .garis import bangun_garis_penilai

_DASAR = "Impor data SIASN"

BENTROK = (
    "Data pegawai lain tersimpan pada saat yang sama, jadi belum ada yang ditulis. Periksa lagi"
    " berkas ini, lalu terapkan."
)

#: Whoever moves a person locks that person first, then the units that are entered; so does this,
#: and looks again: a unit may have been closed while this waited.
_KUNCI = """
SELECT p.id FROM direktori_pegawai p
WHERE p.id IN (SELECT pegawai_id FROM siasn_banding WHERE hasil = 'BERUBAH')
ORDER BY p.id FOR NO KEY UPDATE;
SELECT u.id FROM direktori_unitkerja u
WHERE u.id IN (SELECT unit_id FROM siasn_banding
               WHERE aksi IS NOT NULL AND hasil IN ('BARU', 'BERUBAH'))
ORDER BY u.id FOR NO KEY UPDATE;
SELECT count(*) FROM siasn_banding b LEFT JOIN direktori_penempatan t ON t.id = b.tempat_id
LEFT JOIN direktori_unitkerja u ON u.id = b.unit_id
WHERE b.aksi IS NOT NULL AND (
    b.hasil = 'BERUBAH' AND (t.unit_id, t.jabatan_id, t.masa)
        IS DISTINCT FROM (b.unit_kini, b.jabatan_kini, b.masa_kini)
    OR b.hasil IN ('BARU', 'BERUBAH') AND upper(u.masa) < coalesce(upper(b.masa), 'infinity'))
"""

#: New people get an account as everybody has: the number as username, no usable password.
_ORANG = """
CREATE TEMP TABLE siasn_baru ON COMMIT DROP AS
SELECT nomor, nip, nextval(pg_get_serial_sequence('direktori_pegawai', 'id')) AS pegawai_id,
       CASE WHEN NOT EXISTS (SELECT 1 FROM akun_akun a WHERE a.username = nip)
            THEN nextval(pg_get_serial_sequence('akun_akun', 'id')) END AS akun_id
FROM (SELECT nomor, nip FROM siasn_banding WHERE hasil = 'BARU' ORDER BY nomor) AS x;
CREATE UNIQUE INDEX ON siasn_baru (nomor);
ANALYZE siasn_baru;

INSERT INTO akun_akun (id, username, nama, password)
SELECT n.akun_id, n.nip, b.nama, '!' || md5(random()::text) || md5(random()::text)
FROM siasn_baru n JOIN siasn_banding b USING (nomor) WHERE n.akun_id IS NOT NULL;

INSERT INTO direktori_pegawai
    (id, akun_id, jenis, nama, gelar_depan, gelar_belakang, kelamin, lahir, pns_id)
SELECT n.pegawai_id, n.akun_id, 'ASN', b.nama, b.gelar_depan, b.gelar_belakang, b.kelamin,
       b.lahir, b.pns_id
FROM siasn_baru n JOIN siasn_banding b USING (nomor) ORDER BY n.pegawai_id;

INSERT INTO direktori_nomorinduk (pegawai_id, nomor, jenis, masa)
SELECT n.pegawai_id, n.nip, CASE WHEN b.status LIKE 'PPPK%%' THEN 'PPPK' ELSE 'PNS' END,
       daterange(b.mulai, NULL)
FROM siasn_baru n JOIN siasn_banding b USING (nomor) ORDER BY n.pegawai_id;

UPDATE siasn_banding b SET pegawai_id = n.pegawai_id FROM siasn_baru n WHERE n.nomor = b.nomor;
UPDATE siasn_fakta f SET pegawai_id = n.pegawai_id FROM siasn_baru n WHERE n.nomor = f.nomor;

UPDATE direktori_pegawai p SET
    nama = CASE WHEN upper(p.nama) = upper(b.nama) THEN p.nama ELSE b.nama END,
    gelar_depan = coalesce(nullif(b.gelar_depan, ''), p.gelar_depan),
    gelar_belakang = coalesce(nullif(b.gelar_belakang, ''), p.gelar_belakang),
    kelamin = coalesce(b.kelamin, p.kelamin), lahir = coalesce(b.lahir, p.lahir),
    pns_id = coalesce(nullif(b.pns_id, ''), p.pns_id)
FROM siasn_banding b
WHERE b.hasil = 'BERUBAH' AND p.id = b.pegawai_id AND EXISTS (
    SELECT 1 FROM siasn_ubah u WHERE u.nomor = b.nomor AND u.urutan <= 6)
"""

_JABATAN = """
INSERT INTO direktori_jabatan (nama, jenis, jenjang, rumpun)
SELECT DISTINCT ON (upper(jabatan)) jabatan, jenis, jenjang, rumpun FROM siasn_banding
WHERE jabatan_id IS NULL AND aksi IS NOT NULL AND hasil IN ('BARU', 'BERUBAH')
ORDER BY upper(jabatan), nomor;
UPDATE siasn_banding b SET jabatan_id = j.id FROM direktori_jabatan j
WHERE b.jabatan_id IS NULL AND b.aksi IS NOT NULL AND upper(j.nama) = upper(b.jabatan)
"""

#: Running facts end before their successors begin, or the database refuses the overlap.
_FAKTA = """
DELETE FROM siasn_fakta f WHERE f.aksi IS NULL OR NOT EXISTS (
    SELECT 1 FROM siasn_banding b WHERE b.nomor = f.nomor AND b.hasil IN ('BARU', 'BERUBAH'));
UPDATE direktori_riwayatpegawai r SET masa = daterange(lower(r.masa), f.sejak)
FROM siasn_fakta f WHERE f.aksi = 'TUTUP' AND r.id = f.fakta_id;
UPDATE direktori_riwayatpegawai r SET nilai = f.nilai
FROM siasn_fakta f WHERE f.aksi = 'GANTI' AND r.id = f.fakta_id;
INSERT INTO direktori_riwayatpegawai (pegawai_id, jenis, nilai, masa, dasar)
SELECT pegawai_id, jenis, nilai, masa, %(dasar)s FROM (
    SELECT f.pegawai_id, f.jenis, f.nilai, daterange(f.sejak, upper(f.masa_kini)) AS masa
    FROM siasn_fakta f WHERE f.aksi IN ('BUKA', 'TUTUP')
    UNION ALL
    SELECT b.pegawai_id, 'STATUS', 'CPNS', daterange(b.mulai, b.tmt_pns) FROM siasn_banding b
    WHERE b.hasil = 'BARU' AND b.status = 'PNS' AND b.mulai < b.tmt_pns
) AS x ORDER BY pegawai_id, jenis, masa
"""

#: Headship goes before it comes, or two heads would meet in one unit for a moment.
_PENEMPATAN = """
DELETE FROM siasn_banding WHERE aksi IS NULL OR hasil NOT IN ('BARU', 'BERUBAH');
UPDATE direktori_penempatan t SET masa = daterange(lower(t.masa), lower(b.masa))
FROM siasn_banding b WHERE b.aksi = 'TUTUP' AND t.id = b.tempat_id;
UPDATE direktori_penempatan t SET kepala = false
FROM siasn_banding b WHERE b.aksi = 'GANTI' AND t.id = b.tempat_id AND t.kepala;
UPDATE direktori_penempatan t
SET unit_id = b.unit_id, jabatan_id = b.jabatan_id, kepala = b.kepala, dasar = %(dasar)s
FROM siasn_banding b WHERE b.aksi = 'GANTI' AND t.id = b.tempat_id;
INSERT INTO direktori_penempatan (pegawai_id, unit_id, jabatan_id, jenis, kepala, masa, dasar)
SELECT pegawai_id, unit_id, jabatan_id, 'DEFINITIF', kepala, masa, %(dasar)s
FROM siasn_banding WHERE aksi IN ('BUKA', 'TUTUP') ORDER BY pegawai_id
"""

#: Lines set by hand end with the placement they belong to.
_TETAPAN = """
DELETE FROM direktori_garispenilai g USING siasn_banding b, direktori_penempatan t
WHERE b.aksi = 'TUTUP' AND t.id = b.tempat_id AND g.penempatan_id = t.id
  AND g.sumber = 'TETAPAN' AND NOT g.masa && t.masa;
UPDATE direktori_garispenilai g SET masa = g.masa * t.masa
FROM siasn_banding b, direktori_penempatan t
WHERE b.aksi = 'TUTUP' AND t.id = b.tempat_id AND g.penempatan_id = t.id
  AND g.sumber = 'TETAPAN' AND NOT g.masa <@ t.masa
"""

_OBJEK = """
UPDATE inti_barisimpor x SET objek_id = n.pegawai_id FROM siasn_baru n
WHERE x.impor_id = %(impor)s AND x.nomor = n.nomor;
DROP TABLE siasn_baru
"""

#: Lines set by hand as they stood before the import of context ``jejak``.
_PULIH_TETAPAN = """
CREATE TEMP TABLE tetapan_lama ON COMMIT DROP AS
SELECT DISTINCT ON (e.pgh_obj_id) e.* FROM direktori_garispenilaievent e
JOIN (SELECT pgh_obj_id, min(pgh_id) AS awal FROM direktori_garispenilaievent
      WHERE pgh_context_id = %(jejak)s AND sumber = 'TETAPAN' GROUP BY pgh_obj_id) u
    ON u.pgh_obj_id = e.pgh_obj_id AND e.pgh_id < u.awal
ORDER BY e.pgh_obj_id, e.pgh_id DESC;
UPDATE direktori_garispenilai g SET masa = l.masa FROM tetapan_lama l WHERE g.id = l.id;
INSERT INTO direktori_garispenilai (id, penempatan_id, pegawai_id, penilai_id, sumber, masa, alasan)
SELECT id, penempatan_id, pegawai_id, penilai_id, sumber, masa, alasan FROM tetapan_lama l
WHERE NOT EXISTS (SELECT 1 FROM direktori_garispenilai g WHERE g.id = l.id);
DROP TABLE tetapan_lama
"""


def tulis(impor_id: int) -> None:
    """Apply the comparison that stands in the temporary tables, then rebuild evaluator lines.

    Raises ``PekerjaanGagal`` in words when somebody else has written in between.
    """
    parameter: dict[str, str | int] = {"dasar": _DASAR, "impor": impor_id}
    try:
        with transaction.atomic(), connection.cursor() as kursor:
            kursor.execute(_KUNCI)
            if kursor.fetchone()[0]:
                raise PekerjaanGagal(BENTROK)
            for perintah in (_ORANG, _JABATAN, _FAKTA, _PENEMPATAN, _TETAPAN, _OBJEK):
                kursor.execute(perintah, parameter)
            kursor.execute("SELECT array_agg(pegawai_id), min(lower(masa)) FROM siasn_banding")
            orang, mulai = kursor.fetchone()
            # A whole city may just have come into empty tables; autovacuum has not seen it yet.
            kursor.execute("ANALYZE direktori_pegawai, direktori_penempatan")
            bangun_garis_penilai()
            kursor.execute("ANALYZE direktori_garispenilai, direktori_riwayatpegawai")
    except IntegrityError as galat:
        raise PekerjaanGagal(BENTROK) from galat
    _kabarkan(orang, mulai, f"impor:{impor_id}")


def siapkan_urung(jejak: UUID) -> None:
    """Before the import of context ``jejak`` is taken back.

    Lines set by hand get the days back that it took, and upper rooms hear whom it concerns.
    """
    with connection.cursor() as kursor:
        kursor.execute(_PULIH_TETAPAN, {"jejak": jejak})
        kursor.execute(
            "SELECT array_agg(DISTINCT pegawai_id), min(lower(masa))"
            " FROM direktori_penempatanevent WHERE pgh_context_id = %s",
            [jejak],
        )
        orang, mulai = kursor.fetchone()
    _kabarkan(orang, mulai, f"urung:{jejak}")


def _kabarkan(orang: list[int] | None, mulai: date, kunci: str) -> None:
    if orang:
        penempatan_berubah.send(
            sender=Penempatan, pegawai_ids=frozenset(orang), masa=(mulai, None), kunci=kunci
        )
