"""A version moves: submitted, withdrawn, returned, fixed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak, kunci_baris
from dumai_asn.inti.actions.massal import HasilMassal, tanpa_urung
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.inti.rules.tanggal import panjang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..access import pelaku_skp
from ..models import SKP, IsiRHK, KomentarSKP, RencanaHasilKerja, VersiSKP
from ..queries.isi_skp import kekurangan
from ..queries.jendela_skp import jendela_skp
from ..queries.masa import masa_dari
from ..queries.penilai import penilai_skp
from ..rules.alur import ALUR_VERSI, Tindakan
from ..rules.istilah import StatusTahun, StatusVersi
from .bersama import ambil_alih, kunci_skp, pastikan_tahun

#: Comments on single items of one return.
KOMENTAR_MAKS = 100

#: The source of each RHK in the words it has today: what the evaluator reads is what is fixed.
_TEKS_INDUK = """
UPDATE kinerja_isirhk i SET teks_induk = left(coalesce(atas.teks, g.teks, r.induk_sementara), 500)
FROM kinerja_isirhk ini
JOIN kinerja_rencanahasilkerja r ON r.id = ini.rhk_id
LEFT JOIN kinerja_peranhasil c
    ON c.id = CASE WHEN ini.pindah_sasaran_id IS NULL
              THEN coalesce(ini.pindah_peran_id, r.peran_hasil_id) END
LEFT JOIN LATERAL (
    SELECT t.teks FROM kinerja_isirhk t JOIN kinerja_versiskp v ON v.id = t.versi_id
    WHERE t.rhk_id = c.rhk_pimpinan_id
    ORDER BY (v.status = 'DITETAPKAN') DESC, v.nomor DESC LIMIT 1
) atas ON true
LEFT JOIN kinerja_sasaranunit g
    ON g.id = CASE WHEN ini.pindah_peran_id IS NULL
              THEN coalesce(ini.pindah_sasaran_id, r.sasaran_id) END
WHERE i.id = ini.id AND ini.versi_id = %s
"""


@dataclass(frozen=True, slots=True)
class Komentar:
    """What the evaluator says on one item; at most one of the three is named."""

    teks: str
    rhk_id: int | None = None
    indikator_id: int | None = None
    nilai: str | None = None


def ajukan_skp(versi: VersiSKP, *, oleh: Akun, nomor_ubah: int) -> VersiSKP:
    """Submit a draft to the evaluator; the text of every source is written down as of now.

    Raises ``AlurDitolak``, ``IsianBerubah``, or :class:`IsianDitolak` when something is missing
    or the window of a first SKP has closed (PermenPANRB 8/2021 E.4).
    """
    pada = timezone.localdate()
    with transaction.atomic():
        baris = _kunci(versi, nomor_ubah)
        tujuan = ALUR_VERSI.tujuan(baris.status, Tindakan.AJUKAN, pelaku_skp(oleh, baris.skp))
        _pastikan_lengkap(baris, pada)
        _pastikan_waktu(baris, pada)
        ambil_alih(baris)
        with connection.cursor() as kursor:
            kursor.execute(_TEKS_INDUK, [baris.pk])
        baris.status, baris.diajukan_pada = tujuan, timezone.now()
        baris.save(update_fields=["status", "diajukan_pada"])
        baris.refresh_from_db(fields=["nomor_ubah"])
        _beritahu_penilai(baris, pada)
    return baris


def tarik_skp(versi: VersiSKP, *, oleh: Akun, nomor_ubah: int) -> VersiSKP:
    """Take a submitted version back before it is answered; it is a draft again."""
    with transaction.atomic():
        baris = _kunci(versi, nomor_ubah)
        baris.status = ALUR_VERSI.tujuan(baris.status, Tindakan.TARIK, pelaku_skp(oleh, baris.skp))
        # Whoever could not submit it again would lose what was in time.
        pastikan_tahun(baris.skp, timezone.localdate())
        baris.diajukan_pada = None
        baris.save(update_fields=["status", "diajukan_pada"])
        baris.refresh_from_db(fields=["nomor_ubah"])
    return baris


def kembalikan_skp(
    versi: VersiSKP,
    *,
    oleh: Akun,
    nomor_ubah: int,
    catatan: str = "",
    komentar: Sequence[Komentar] = (),
) -> VersiSKP:
    """Give a submitted version back with what is to be mended, as a whole or item by item.

    Raises :class:`IsianDitolak` without a single word of reason.
    """
    with transaction.atomic():
        baris = _kunci(versi, nomor_ubah)
        baris.status = ALUR_VERSI.tujuan(
            baris.status, Tindakan.KEMBALIKAN, pelaku_skp(oleh, baris.skp)
        )
        isi = [satu for satu in komentar if satu.teks.strip()][:KOMENTAR_MAKS]
        if not catatan.strip() and not isi:
            raise IsianDitolak("Tulis apa yang perlu diperbaiki.", "catatan")
        KomentarSKP.objects.bulk_create(
            KomentarSKP(
                versi=baris,
                rhk_id=satu.rhk_id,
                indikator_id=satu.indikator_id,
                nilai=satu.nilai,
                teks=satu.teks.strip(),
                oleh=oleh,
            )
            for satu in isi
        )
        _jawab(baris, oleh, catatan)
        _beritahu_pemilik(
            baris,
            "kinerja.skp_dikembalikan",
            f"SKP {baris.skp.tahun_id} dikembalikan",
            catatan.strip() or f"Penilai menulis {len(isi)} komentar pada isinya.",
        )
    return baris


def tetapkan_skp(
    versi: VersiSKP, *, oleh: Akun, nomor_ubah: int, tmt: date | None = None, catatan: str = ""
) -> VersiSKP:
    """Fix a submitted version.

    A first version holds for the whole SKP.  A change holds from ``tmt`` (today, when not given)
    and ends the version before it on that day; RHK whose source moves are linked anew.  Raises
    :class:`IsianDitolak` when the day lies outside the SKP or before the version in force.
    """
    pada = timezone.localdate()
    with transaction.atomic():
        baris = _kunci(versi, nomor_ubah)
        tujuan = ALUR_VERSI.tujuan(baris.status, Tindakan.TETAPKAN, pelaku_skp(oleh, baris.skp))
        _pastikan_lengkap(baris, pada)
        masa = masa_dari(baris.skp.masa)
        mulai = _ganti_yang_lama(baris.skp, tmt, pada) or masa.mulai
        _pindahkan_sumber(baris)
        baris.status, baris.masa = tujuan, DateRange(mulai, masa.akhir)
        baris.save(update_fields=["status", "masa"])
        _jawab(baris, oleh, catatan)
        _beritahu_pemilik(
            baris,
            "kinerja.skp_ditetapkan",
            f"SKP {baris.skp.tahun_id} ditetapkan",
            f"Berlaku mulai {panjang(mulai)}. {catatan.strip()}".strip(),
        )
    return baris


def tetapkan_banyak(ids: Sequence[int], *, oleh: Akun) -> HasilMassal:
    """Fix the first versions among ``ids`` that are complete; the others are left and named."""
    jadi: list[int] = []
    sisa: dict[int, tuple[str, str]] = {}
    semua = VersiSKP.objects.filter(pk__in=list(ids)).select_related("skp__pegawai")
    for versi in semua.order_by("skp__pegawai__nama", "pk"):
        nama = versi.skp.pegawai.nama
        if versi.nomor > 1:
            sisa[versi.pk] = (nama, "Perubahan SKP ditetapkan satu per satu.")
            continue
        try:
            with transaction.atomic():
                tetapkan_skp(versi, oleh=oleh, nomor_ubah=versi.nomor_ubah)
        except (IsianDitolak, IsianBerubah, AlurDitolak) as galat:
            sisa[versi.pk] = (nama, str(galat))
        else:
            jadi.append(versi.pk)
    return tanpa_urung(jadi, sisa)


def _kunci(versi: VersiSKP, nomor_ubah: int) -> VersiSKP:
    skp = kunci_skp(versi.skp)
    baris = kunci_baris(versi, nomor_ubah)
    baris.skp = skp
    return baris


def _pastikan_lengkap(versi: VersiSKP, pada: date) -> None:
    kurang = [satu.pesan for satu in kekurangan(versi, pada) if satu.memblokir]
    if kurang:
        raise IsianDitolak(" ".join(kurang))


def _pastikan_waktu(versi: VersiSKP, pada: date) -> None:
    """A change may come all through an open year; a first SKP and a locked year have a window."""
    if versi.nomor > 1 and versi.skp.tahun.status == StatusTahun.BUKA:
        return
    jendela = jendela_skp(versi.skp, pada)
    if not jendela.terbuka:
        raise IsianDitolak(
            f"{jendela.sebab} Hari ini di luar waktu itu. Minta perpanjangan waktu kepada"
            " pengelola kepegawaian; isian Anda tetap tersimpan."
        )


def _ganti_yang_lama(skp: SKP, tmt: date | None, pada: date) -> date | None:
    """End the version in force on the day before the new one holds; that day, None for a first."""
    lama = skp.versi.select_for_update().filter(status=StatusVersi.DITETAPKAN).first()
    if lama is None:
        return None
    masa, dari = masa_dari(skp.masa), masa_dari(lama.masa).mulai
    hari = tmt or max(masa.terdekat(pada), dari + timedelta(days=1))
    if not dari < hari < masa.akhir:
        raise IsianDitolak(
            f"Pilih tanggal sesudah {panjang(dari)} sampai {panjang(masa.hari_terakhir)}.", "tmt"
        )
    lama.status, lama.masa = StatusVersi.DIGANTI, DateRange(dari, hari)
    lama.save(update_fields=["status", "masa"])
    return hari


def _pindahkan_sumber(versi: VersiSKP) -> None:
    for isi in IsiRHK.objects.filter(versi=versi).exclude(pindah_peran=None, pindah_sasaran=None):
        RencanaHasilKerja.objects.filter(pk=isi.rhk_id).update(
            peran_hasil=isi.pindah_peran_id, sasaran=isi.pindah_sasaran_id, induk_sementara=""
        )


def _jawab(versi: VersiSKP, oleh: Akun, catatan: str) -> None:
    versi.catatan, versi.dijawab_pada, versi.dijawab_oleh = catatan.strip(), timezone.now(), oleh
    versi.save(update_fields=["status", "catatan", "dijawab_pada", "dijawab_oleh"])
    versi.refresh_from_db(fields=["nomor_ubah"])


def _beritahu_penilai(versi: VersiSKP, pada: date) -> None:
    skp = versi.skp
    penilai = penilai_skp([skp.pk], pada).get(skp.pk)
    if penilai is None or penilai.akun_bertindak_id is None:
        return
    apa = "perubahan SKP" if versi.nomor > 1 else "SKP"
    beritahu(
        [
            Pesan(
                akun_id=penilai.akun_bertindak_id,
                jenis="kinerja.skp_diajukan",
                kunci=f"skp:{versi.pk}:{versi.nomor_ubah}",
                judul=f"{skp.pegawai.nama} mengajukan {apa} {skp.tahun_id}"[:200],
                isi=versi.alasan_perubahan or "Baca isinya, lalu setujui atau kembalikan.",
                tautan=reverse("kinerja:anggota", args=[skp.pegawai_id]) + "?tab=skp",
                mengapa="Anda menerima ini karena menjadi penilai pegawai tersebut.",
            )
        ]
    )


def _beritahu_pemilik(versi: VersiSKP, jenis: str, judul: str, isi: str) -> None:
    akun = versi.skp.pegawai.akun_id
    if akun is None:
        return
    beritahu(
        [
            Pesan(
                akun_id=akun,
                jenis=jenis,
                kunci=f"skp:{versi.pk}:{versi.nomor_ubah}",
                judul=judul,
                isi=isi,
                tautan=f"{reverse('kinerja:skp')}?skp={versi.skp_id}",
                mengapa="Anda menerima ini karena SKP tersebut milik Anda.",
            )
        ]
    )
