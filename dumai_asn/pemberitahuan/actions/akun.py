"""What the holder of an account hears about it."""

from django.utils import timezone

from dumai_asn.akun.models import KodeAktivasi
from dumai_asn.inti.models import Kejadian
from dumai_asn.inti.rules.tanggal import jam, panjang

from .pesan import Pesan, beritahu

#: Key of this receiver on the board ``penerima``.
KODE_TERPAKAI = "pemberitahuan.kode_terpakai"


def kabarkan_kode_terpakai(kejadian: Kejadian) -> None:
    """A password was made with a code: tell the holder, who may not have been the one."""
    kode = KodeAktivasi.objects.select_related("diterbitkan_oleh").get(pk=kejadian.isi["kode"])
    pada = timezone.localtime(kode.dipakai_pada)
    beritahu(
        [
            Pesan(
                kode.akun_id,
                "akun.sandi_baru",
                str(kode.pk),
                "Kata sandi akun Anda dibuat baru",
                f"Kata sandi dibuat dengan kode pada {panjang(pada)} pukul {jam(pada.time())}. "
                f"Kode itu diterbitkan oleh {kode.diterbitkan_oleh}. Perangkat lain sudah keluar. "
                "Bila bukan Anda yang membuatnya, segera hubungi pengelola kepegawaian.",
                mengapa="Anda menerima ini karena akun ini milik Anda.",
            )
        ]
    )
