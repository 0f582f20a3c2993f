"""An SKP begins, changes, and is thrown away while it is only a draft."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Penempatan
from dumai_asn.direktori.queries.jangkauan import pegawai_dari
from dumai_asn.direktori.rules.istilah import JenisPegawai, JenisPenempatan
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris
from dumai_asn.inti.rules.rentang import Rentang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..access import pegawai_disusunkan, pelaku_skp, pelaku_versi
from ..models import SKP, IsiPerilaku, Progres, RencanaHasilKerja, TahunKinerja, VersiSKP
from ..models.skp import VERSI_TERBUKA
from ..rules.alur import ALUR_VERSI, Tindakan
from ..rules.istilah import NilaiPerilaku, Pelaku, PendekatanSKP, StatusVersi
from ..rules.skp import bentuk_skp, masa_skp
from .bersama import kunci_skp, pastikan_tahun

_DIBUANG = "Pengelola kepegawaian membatalkan penyusunannya. Susun SKP Anda seperti biasa."
#: A change starts as a copy of what is in force; source, comments and links stay behind.
_SALIN = (
    """INSERT INTO kinerja_isirhk (versi_id, rhk_id, urutan, jenis, klasifikasi, teks, teks_induk)
    SELECT %s, rhk_id, urutan, jenis, klasifikasi, teks, teks_induk
    FROM kinerja_isirhk WHERE versi_id = %s ORDER BY urutan""",
    """INSERT INTO kinerja_isiindikator (versi_id, indikator_id, urutan, teks, aspek, perspektif,
        arah, penghitungan, satuan, desimal, dasar, target, target_atas, target_teks, tahapan)
    SELECT %s, indikator_id, urutan, teks, aspek, perspektif,
        arah, penghitungan, satuan, desimal, dasar, target, target_atas, target_teks, tahapan
    FROM kinerja_isiindikator WHERE versi_id = %s ORDER BY urutan""",
    """INSERT INTO kinerja_isiperilaku (versi_id, nilai, ekspektasi)
    SELECT %s, nilai, ekspektasi FROM kinerja_isiperilaku WHERE versi_id = %s ORDER BY nilai""",
)


def mulai_skp(
    penempatan: Penempatan, tahun: int, *, oleh: Akun, pendekatan: str = PendekatanSKP.KUANTITATIF
) -> VersiSKP:
    """Begin the SKP of an own post for ``tahun``: a first draft with the seven values in it.

    Pressed twice, the same draft comes back.  ``PermissionDenied`` for somebody else's post;
    :class:`IsianDitolak` when the post owes none, covers no day of the year, or the year is
    closed, or locked and the person has no window of their own left.
    """
    pegawai = pegawai_dari(oleh)
    if pegawai is None or penempatan.pegawai_id != pegawai.pk:
        raise PermissionDenied("SKP disusun oleh pegawai yang menduduki jabatannya.")
    with transaction.atomic():
        penempatan = _kunci_penempatan(penempatan)
        ada = SKP.objects.filter(penempatan=penempatan, tahun=tahun).first()
        if ada is not None:
            return ada.versi.order_by("-nomor")[:1].get()
        return _buat(penempatan, tahun, pendekatan)


def susun_skp_untuk(
    penempatan: Penempatan,
    tahun: int,
    *,
    oleh: Akun,
    alasan: str,
    pendekatan: str = PendekatanSKP.KUANTITATIF,
) -> VersiSKP:
    """HR begins the SKP of somebody who cannot, and says why; that person is told.

    Only a draft: HR writes it until it is handed over or its person goes on with it, and nobody
    but that person submits it.  ``PermissionDenied`` for who does not keep their data, or for
    oneself; :class:`IsianDitolak` without a reason, when an SKP is there, and like
    :func:`mulai_skp`.
    """
    pegawai_disusunkan(oleh, penempatan.pegawai_id, timezone.localdate())
    if not alasan.strip():
        raise IsianDitolak("Tulis mengapa SKP ini disusunkan.", "alasan")
    with transaction.atomic():
        penempatan = _kunci_penempatan(penempatan)
        if SKP.objects.filter(penempatan=penempatan, tahun=tahun).exists():
            raise IsianDitolak(f"SKP {tahun} untuk jabatan ini sudah dimulai.", "jabatan")
        versi = _buat(
            penempatan, tahun, pendekatan, disusun_oleh=oleh, alasan_pengelola=alasan.strip()
        )
        kabari_pemilik(
            versi,
            f"Draf SKP {tahun} Anda sedang disusunkan",
            f"Alasannya: {alasan.strip()}. Anda dapat melanjutkannya sendiri kapan saja; hanya Anda"
            " yang mengajukannya.",
        )
    return versi


def serahkan_skp(versi: VersiSKP, *, oleh: Akun, nomor_ubah: int) -> VersiSKP:
    """HR hands its draft over: its person is told, and from now on writes it alone.

    Raises ``AlurDitolak`` for anybody but the HR that draws it up, ``IsianBerubah``, and
    :class:`IsianDitolak` while nothing is in it.
    """
    with transaction.atomic():
        skp = kunci_skp(versi.skp)
        baris = kunci_baris(versi, nomor_ubah)
        baris.skp = skp
        ALUR_VERSI.tujuan(baris.status, Tindakan.SERAHKAN, pelaku_versi(oleh, baris))
        if not baris.isi_rhk.exists():
            raise IsianDitolak("Tulis paling sedikit satu RHK sebelum diserahkan.")
        baris.diserahkan_pada = timezone.now()
        baris.save(update_fields=["diserahkan_pada"])
        baris.refresh_from_db(fields=["nomor_ubah"])
        kabari_pemilik(
            baris,
            f"Draf SKP {skp.tahun_id} Anda siap",
            "Periksa isinya, ubah bila perlu, lalu ajukan kepada penilai.",
        )
    return baris


def kabari_pemilik(versi: VersiSKP, judul: str, isi: str) -> None:
    """Tell the person what HR did with their draft; nothing for who has no account."""
    akun = versi.skp.pegawai.akun_id
    if akun is None:
        return
    beritahu(
        [
            Pesan(
                akun_id=akun,
                jenis="kinerja.skp_disusunkan",
                kunci=f"{judul[:24]}:{versi.pk}",
                judul=judul,
                isi=isi,
                tautan=f"{reverse('kinerja:skp')}?skp={versi.skp_id}",
                mengapa="Anda menerima ini karena SKP tersebut milik Anda.",
            )
        ]
    )


def mulai_perubahan(skp: SKP, *, oleh: Akun, alasan: str) -> VersiSKP:
    """Begin a new version as a copy of the one in force; ``alasan`` goes on its form.

    While a version is at work, that one comes back.  ``PermissionDenied`` for anybody but the
    owner; :class:`IsianDitolak` without a reason, without a fixed version, or in a year that is
    locked or closed.
    """
    with transaction.atomic():
        terkunci = kunci_skp(skp)
        ALUR_VERSI.tujuan(StatusVersi.DRAF, Tindakan.SIMPAN, pelaku_skp(oleh, terkunci))
        terbuka = terkunci.versi.filter(status__in=VERSI_TERBUKA).first()
        if terbuka is not None:
            return terbuka
        lama = terkunci.versi.filter(status=StatusVersi.DITETAPKAN).first()
        if lama is None:
            raise IsianDitolak("SKP ini belum pernah ditetapkan, jadi masih dapat diubah langsung.")
        if not alasan.strip():
            raise IsianDitolak("Tulis alasan perubahannya.", "alasan")
        pastikan_tahun(terkunci, timezone.localdate())
        nomor = terkunci.versi.aggregate(n=Max("nomor"))["n"] + 1
        versi = VersiSKP.objects.create(
            skp=terkunci,
            nomor=nomor,
            pendekatan=lama.pendekatan,
            alasan_perubahan=alasan.strip(),
            dukungan=lama.dukungan,
            pertanggungjawaban=lama.pertanggungjawaban,
            konsekuensi=lama.konsekuensi,
        )
        with connection.cursor() as kursor:
            for sql in _SALIN:
                kursor.execute(sql, [versi.pk, lama.pk])
        versi.refresh_from_db()
    return versi


def buang_versi(versi: VersiSKP, *, oleh: Akun, nomor_ubah: int) -> None:
    """Throw a draft away; with the first one its SKP goes too, unless progress hangs on it.

    HR throws away only what it is drawing up itself; its person is told.  Raises ``AlurDitolak``
    once it was submitted or for anybody else, ``IsianBerubah``.
    """
    with transaction.atomic():
        skp = kunci_skp(versi.skp)
        baris = kunci_baris(versi, nomor_ubah)
        baris.skp = skp
        pelaku = pelaku_versi(oleh, baris)
        ALUR_VERSI.tujuan(baris.status, Tindakan.SIMPAN, pelaku)
        if Pelaku.EMPUNYA not in pelaku:
            kabari_pemilik(baris, f"Draf SKP {skp.tahun_id} Anda dibuang", _DIBUANG)
        if baris.nomor == 1 and Progres.objects.filter(skp=skp).exists():
            raise IsianDitolak("Kemajuan sudah dicatat pada SKP ini, jadi tidak dapat dibuang.")
        baru = RencanaHasilKerja.objects.filter(skp=skp, isi__versi=baris).exclude(
            isi__versi__in=skp.versi.exclude(pk=baris.pk)
        )
        baru_ids = list(baru.values_list("pk", flat=True))
        for isi in (baris.isi_perilaku, baris.isi_indikator, baris.isi_rhk):
            isi.all().delete()
        RencanaHasilKerja.objects.filter(pk__in=baru_ids).delete()
        baris.delete()
        if not skp.versi.exists():
            skp.delete()


def _kunci_penempatan(penempatan: Penempatan) -> Penempatan:
    """Two tabs begin one SKP: the second waits here and finds it."""
    return (
        Penempatan.objects.select_for_update(of=("self",))
        .select_related("pegawai", "unit", "jabatan")
        .get(pk=penempatan.pk)
    )


def _buat(penempatan: Penempatan, tahun: int, pendekatan: str, **isi: Any) -> VersiSKP:
    """A first draft with the seven values in it."""
    masa = _masa(penempatan, tahun)
    mandiri = penempatan.kepala and penempatan.unit.mandiri
    skp = SKP(
        pegawai=penempatan.pegawai,
        penempatan=penempatan,
        tahun=_tahun(tahun),
        jenis=penempatan.jenis,
        bentuk=bentuk_skp(penempatan.jabatan.jenis, kepala_unit_mandiri=mandiri),
        masa=DateRange(masa.mulai, masa.akhir),
    )
    pastikan_tahun(skp, timezone.localdate())
    skp.save()
    versi = VersiSKP.objects.create(skp=skp, nomor=1, pendekatan=PendekatanSKP(pendekatan), **isi)
    IsiPerilaku.objects.bulk_create(IsiPerilaku(versi=versi, nilai=n) for n in NilaiPerilaku)
    versi.refresh_from_db()
    return versi


def _masa(penempatan: Penempatan, tahun: int) -> Rentang:
    if penempatan.pegawai.jenis != JenisPegawai.ASN:
        raise IsianDitolak("Pejabat negara tidak menyusun SKP.")
    if penempatan.jenis == JenisPenempatan.TIM:
        raise IsianDitolak("Tugas tim ditulis sebagai RHK pada SKP jabatannya.")
    mulai = penempatan.masa.lower
    masa = masa_skp(mulai, penempatan.masa.upper, tahun) if mulai else None
    if masa is None:
        raise IsianDitolak(f"Jabatan ini tidak diduduki pada tahun {tahun}.")
    return masa


def _tahun(tahun: int) -> TahunKinerja:
    baris = TahunKinerja.objects.filter(pk=tahun).first()
    if baris is None:
        raise IsianDitolak(f"Tahun kinerja {tahun} belum disiapkan pengelola kepegawaian.")
    return baris
