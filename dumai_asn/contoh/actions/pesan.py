"""What waits in the inboxes of the five sign-ins when the demo opens."""

from datetime import date

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

#: Account, kind, title, text, page, why.  Addresses are written out: resolving names would load
#: every view of the house for eight rows; a test opens each.
_ISI = (
    (
        "pegawai",
        "kinerja.bukti_dikembalikan",
        "Satu bukti dikembalikan penilai Anda",
        "Catatan: Lampirkan daftar hadir pendampingan.",
        "/progres/",
        "Anda menerima ini karena bukti itu milik Anda.",
    ),
    (
        "pegawai",
        "evaluasi.diserahkan",
        "Hasil penilaian triwulan lalu sudah diserahkan",
        "Buka Nilai saya untuk melihat predikat, alasan, dan catatan penilai Anda.",
        "/nilai/",
        "Anda menerima ini karena penilaian Anda selesai.",
    ),
    (
        "penilai",
        "evaluasi.jendela",
        "Penilaian triwulan lalu sedang dibuka",
        "Sebagian anggota tim Anda sudah dapat dinilai.",
        "/menilai/",
        "Anda menerima ini karena menjadi pejabat penilai kinerja.",
    ),
    (
        "penilai",
        "pembinaan.permohonan",
        "Anggota tim Anda ingin mengikuti pelatihan",
        "Pelayanan prima & empati menunggu persetujuan Anda.",
        "/pelatihan/persetujuan/",
        "Anda menerima ini karena menjadi atasan langsung pendaftar.",
    ),
    (
        "pengelola",
        "evaluasi.terlambat",
        "Waktu mengisi progres triwulan lalu sudah berakhir",
        "Lihat siapa yang belum mengajukan laporan dan siapa yang menahannya.",
        "/pantau/",
        "Anda menerima ini karena mengelola siklus kinerja kota.",
    ),
    (
        "pengelola",
        "pembinaan.penuh",
        "Kelas Komunikasi publik & krisis sudah penuh",
        "Daftar tunggu mulai terisi. Pertimbangkan membuka kelompok berikutnya.",
        "/pelatihan/",
        "Anda menerima ini karena mengelola pelatihan.",
    ),
    (
        "pengelola-opd",
        "evaluasi.terlambat",
        "Waktu mengisi progres triwulan lalu sudah berakhir",
        "Lihat pegawai DPMPTSP yang belum mengajukan laporan.",
        "/pantau/",
        "Anda menerima ini karena mengelola kinerja DPMPTSP.",
    ),
    (
        "pimpinan",
        "evaluasi.rekap",
        "Capaian kota triwulan lalu dapat dilihat",
        "Sebagian penilaian masih berjalan, cakupannya tertulis di samping setiap angka.",
        "/capaian/",
        "Anda menerima ini karena memimpin Pemerintah Kota.",
    ),
)


def _diingatkan(pada: date) -> list[Pesan]:
    """The evaluator of the employee was reminded today of those who wait for an answer."""
    akun = Akun.objects.get(username="penilai")
    penilai = Pegawai.objects.get(akun=akun)
    return [
        Pesan(
            akun_id=akun.pk,
            jenis="kinerja.ditunggu",
            kunci=f"tahan:{penilai.pk}:{pada.year}:{pada}",
            judul=f"Anda ditunggu untuk SKP {pada.year}",
            isi="SKP yang diajukan menunggu jawaban Anda.",
            tautan="/tim/skp/",
            mengapa="Anda menerima ini karena orang yang Anda nilai menunggu Anda.",
        )
    ]


def isi_kotak(pada: date) -> None:
    """Write the messages, each exactly once; no mail, for nothing has just happened."""
    akun = dict(
        Akun.objects.filter(username__in={satu[0] for satu in _ISI}).values_list("username", "pk")
    )
    beritahu(
        [
            Pesan(
                akun_id=akun[nama],
                jenis=jenis,
                kunci=f"contoh:{pada}",
                judul=judul,
                isi=isi,
                tautan=halaman,
                mengapa=mengapa,
            )
            for nama, jenis, judul, isi, halaman, mengapa in _ISI
        ]
        + _diingatkan(pada),
        lewat_surel=False,
    )
