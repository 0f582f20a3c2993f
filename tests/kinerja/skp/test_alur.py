"""From draft to fixed: submitted, withdrawn, returned, answered."""

from datetime import date

import pytest
import time_machine
from psycopg2.extras import DateRange

from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.pemberitahuan.models import Pemberitahuan
from kinerja.actions.alur_skp import (
    Komentar,
    kembalikan_skp,
    tarik_skp,
    tetapkan_skp,
)
from kinerja.actions.isi_skp import (
    simpan_rhk,
)
from kinerja.models import (
    VersiSKP,
)
from kinerja.rules.isi_skp import UsulRHK
from kinerja.rules.istilah import (
    NilaiPerilaku,
    StatusVersi,
)
from tests.kinerja.skp.bahan import SEMENTARA, ajukan, isi_draf, tetapkan

pytestmark = pytest.mark.django_db


def test_submitted_told_fixed_for_the_whole_year(versi, sari, bagus):
    _, tetap = tetapkan(versi, sari, bagus)
    assert tetap.status == StatusVersi.DITETAPKAN
    assert tetap.masa == DateRange(date(2026, 1, 1), date(2027, 1, 1))
    assert tetap.dijawab_oleh == bagus
    assert list(Pemberitahuan.objects.order_by("pk").values_list("akun__nama", "jenis")) == [
        (bagus.nama, "kinerja.skp_diajukan"),
        (sari.nama, "kinerja.skp_ditetapkan"),
    ]


def test_an_incomplete_skp_says_everything_it_lacks(versi, sari):
    simpan_rhk(versi, SEMENTARA, oleh=sari, nomor_ubah=versi.nomor_ubah)
    with pytest.raises(IsianDitolak, match="belum memiliki indikator"):
        ajukan(versi, sari)
    assert VersiSKP.objects.get().status == StatusVersi.DRAF


def test_after_the_window_a_first_skp_needs_more_time(versi, sari):
    isi_draf(versi, sari)
    with (
        time_machine.travel("2026-02-01T00:30:00+07:00", tick=False),
        pytest.raises(IsianDitolak, match="perpanjangan waktu"),
    ):
        ajukan(versi, sari)
    with time_machine.travel("2026-01-31T23:59:00+07:00", tick=False):
        assert ajukan(versi, sari).status == StatusVersi.DIAJUKAN


def test_withdrawn_before_an_answer_and_not_after(versi, sari, bagus):
    isi_draf(versi, sari)
    diajukan = ajukan(versi, sari)
    kembali = tarik_skp(diajukan, oleh=sari, nomor_ubah=diajukan.nomor_ubah)
    assert (kembali.status, kembali.diajukan_pada) == (StatusVersi.DRAF, None)
    lagi = ajukan(kembali, sari)
    tetap = tetapkan_skp(lagi, oleh=bagus, nomor_ubah=lagi.nomor_ubah)
    with pytest.raises(AlurDitolak):
        tarik_skp(tetap, oleh=sari, nomor_ubah=tetap.nomor_ubah)


def test_returned_with_words_on_items_then_mended(versi, sari, bagus, masuk):
    rhk = isi_draf(versi, sari)
    diajukan = ajukan(versi, sari)
    with pytest.raises(IsianDitolak, match="perlu diperbaiki"):
        kembalikan_skp(diajukan, oleh=bagus, nomor_ubah=diajukan.nomor_ubah, catatan="  ")
    dikembalikan = kembalikan_skp(
        diajukan,
        oleh=bagus,
        nomor_ubah=diajukan.nomor_ubah,
        komentar=[
            Komentar("Tulis hasilnya, bukan kegiatannya.", rhk_id=rhk.pk),
            Komentar("Sebutkan waktunya.", nilai=NilaiPerilaku.ADAPTIF),
        ],
    )
    assert dikembalikan.komentar.get(rhk=rhk).teks == "Tulis hasilnya, bukan kegiatannya."
    alamat = f"/skp/susun/{versi.pk}"
    klien = masuk("pegawai")
    assert "Tulis hasilnya" in klien.get(f"{alamat}/rhk/").content.decode()
    assert "Sebutkan waktunya." in klien.get(f"{alamat}/perilaku/").content.decode()
    assert "2 komentar" in Pemberitahuan.objects.get(akun=sari).isi
    simpan_rhk(
        dikembalikan,
        UsulRHK("Izin terbit", induk_sementara="RHK kepala bidang"),
        oleh=sari,
        nomor_ubah=dikembalikan.nomor_ubah,
        rhk=rhk,
    )
    assert ajukan(dikembalikan, sari).status == StatusVersi.DIAJUKAN


def test_nobody_else_answers(kota, versi, sari):
    isi_draf(versi, sari)
    diajukan = ajukan(versi, sari)
    for nama in ("sari", "kartika", "ratna", "oki"):
        with pytest.raises(AlurDitolak, match="oleh pengelola kepegawaian atau penilainya"):
            tetapkan_skp(diajukan, oleh=kota.akun[nama], nomor_ubah=diajukan.nomor_ubah)
