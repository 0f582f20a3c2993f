"""The sweep finds who is late and who holds them up: one message each, however often it runs."""

import re
from collections import Counter

from playwright.sync_api import expect

from tests.peramban.aplikasi import Aplikasi, tunggu
from tests.peramban.bahan import siklus_terbuka

JENIS = "evaluasi.penilaian_lewat"
SAPUAN = 3


def test_yang_terlambat_dan_penahannya_mendapat_satu_pesan(buka, aplikasi: Aplikasi):
    siklus = siklus_terbuka(aplikasi)
    _tanpa_jam_tenang(aplikasi)
    _tutup_jendela(aplikasi, siklus)
    seharusnya = _seharusnya(aplikasi, siklus)
    assert len(seharusnya) > 10
    for _ in range(SAPUAN):
        _sapu(aplikasi)
    assert _pesan(aplikasi, siklus) == seharusnya
    kirim = _pengiriman(aplikasi, siklus)
    assert len(kirim) == len(seharusnya)
    tunggu(
        lambda: set(kirim) <= set(_nomor_surat(aplikasi)),
        lambda: aplikasi.sql("SELECT status, count(*) FROM pemberitahuan_pengiriman GROUP BY 1"),
        batas=60,
    )
    assert [n for n, kali in Counter(_nomor_surat(aplikasi)).items() if kali > 1] == []

    kotak = buka("penilai", "/kotak/").locator("main")
    expect(kotak.get_by_role("heading", name="orang belum Anda nilai")).to_have_count(1)


def _tanpa_jam_tenang(aplikasi: Aplikasi) -> None:
    """Mail goes out at whatever hour this runs."""
    aplikasi.sql(
        "INSERT INTO pemberitahuan_pilihansurel (akun_id) SELECT id FROM akun_akun"
        " ON CONFLICT DO NOTHING"
    )


def _tutup_jendela(aplikasi: Aplikasi, siklus: int) -> None:
    aplikasi.sql(
        """
        WITH j AS (
            UPDATE kinerja_jendela SET masa = daterange(lower(masa), current_date - 1)
            WHERE periode_id = (SELECT periode_id FROM evaluasi_siklus WHERE id = %s)
              AND langkah IN ('PROGRES', 'PENILAIAN')
            RETURNING id
        )
        DELETE FROM kinerja_perpanjangan WHERE jendela_id IN (SELECT id FROM j)
        """,
        siklus,
    )


def _seharusnya(aplikasi: Aplikasi, siklus: int) -> set[tuple[int, str]]:
    """Account and step of everybody who waits and of whoever holds them up today."""
    baris = aplikasi.sql(
        """
        WITH telat AS (
            SELECT e.pegawai_id, coalesce(d.kepada_id, e.penilai_id) AS penahan
            FROM evaluasi_penilaian e
            LEFT JOIN direktori_delegasi d ON d.dari_id = e.penilai_id
                AND d.masa @> (now() AT TIME ZONE 'Asia/Jakarta')::date
                AND d.kepada_id <> e.pegawai_id
            WHERE e.siklus_id = %s AND e.status = 'TERBUKA'
        )
        SELECT p.akun_id, 'DINILAI' FROM telat t JOIN direktori_pegawai p ON p.id = t.pegawai_id
        UNION
        SELECT p.akun_id, 'PENILAI' FROM telat t JOIN direktori_pegawai p ON p.id = t.penahan
        """,
        siklus,
    )
    return set(baris)


def _sapu(aplikasi: Aplikasi) -> None:
    """One more turn of the reminders, done by the real worker."""
    nomor = aplikasi.satu(
        "INSERT INTO inti_putaran (kunci, slot, mulai)"
        " VALUES ('pengingat', clock_timestamp(), now()) RETURNING id"
    )
    aplikasi.suruh("inti.sapu", kunci="pengingat")
    tunggu(
        lambda: aplikasi.satu("SELECT selesai FROM inti_putaran WHERE id = %s", nomor),
        lambda: aplikasi.sql("SELECT * FROM inti_putaran WHERE id = %s", nomor),
        batas=30,
    )


def _pesan(aplikasi: Aplikasi, siklus: int) -> set[tuple[int, str]]:
    """Account and step of the messages in the inboxes, none of them twice."""
    baris = aplikasi.sql(
        "SELECT akun_id, split_part(kunci, '/', 3) FROM pemberitahuan_pemberitahuan"
        " WHERE jenis = %s AND kunci LIKE %s",
        JENIS,
        f"siklus/{siklus}/%",
    )
    assert len(baris) == len(set(baris))
    return set(baris)


def _pengiriman(aplikasi: Aplikasi, siklus: int) -> list[str]:
    """Message ids of the outgoing mails."""
    baris = aplikasi.sql(
        "SELECT pesan_id FROM pemberitahuan_pengiriman WHERE aturan = %s AND objek = %s",
        JENIS,
        f"siklus/{siklus}",
    )
    return [str(nomor) for (nomor,) in baris]


def _nomor_surat(aplikasi: Aplikasi) -> list[str]:
    """The message id of every letter; letters of the same moment share a file."""
    return re.findall(r"^Message-ID: <([\w-]+)@", aplikasi.surat(), re.M)
