"""One list on its page: everything ``inc/daftar.html`` draws."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.template import Context
from django.utils import timezone
from django.utils.safestring import SafeString

from dumai_asn.inti import access
from dumai_asn.inti.actions.massal import MASA_BATAL, batas_batal
from dumai_asn.inti.models import AksiMassal, TampilanDaftar

from .baris import Baris, tulis_baris
from .deklarasi import SEBANYAK, Deklarasi, Kolom, TindakanMassal, gabung
from .ekspor import SEKALI_UNDUH
from .keadaan import KOLOM, SEHALAMAN, SEMUA, TAMPILAN, URUT, baca


@dataclass(frozen=True)
class Pilihan:
    """A link or box that is chosen or not."""

    kata: str
    alamat: str = ""
    dipilih: bool = False
    kunci: str = ""
    objek: Any = None


@dataclass(frozen=True)
class Kosong:
    """The empty list: what it is, why, and the one thing to do about it."""

    judul: str
    sebab: str = ""
    url: str = ""
    tombol: str = ""


@dataclass(frozen=True)
class AksiTerakhir:
    """What this account did last to many rows here, while it can be taken back."""

    aksi: AksiMassal
    kata: str
    sampai: datetime | None

    @property
    def jumlah(self) -> int:
        """Rows that were written."""
        return len(self.aksi.isi)


class Daftar:
    """The rows of ``deklarasi`` as this request asks for them.

    ``baris``: the rows when the view has them already (the same as ``sumber`` would give);
    ``konteks``: what the templates of cells find as ``ini``; ``kosong``: words of the empty
    list for this account; ``jalur``: the parts of the path.
    """

    def __init__(
        self,
        request: HttpRequest,
        deklarasi: Deklarasi,
        *,
        baris: "QuerySet[Any] | None" = None,
        konteks: Mapping[str, Any] | None = None,
        kosong: Kosong | None = None,
        **jalur: Any,
    ) -> None:
        self.akun, self.deklarasi = request.user, deklarasi
        self.konteks = konteks or {}
        self.kosong = kosong or Kosong(*deklarasi.kosong)
        self.argumen = deklarasi.baca_argumen(request.GET.dict(), **jalur)
        #: Those that no path carries.
        self.argumen_alamat = {k: v for k, v in self.argumen.items() if k in deklarasi.argumen}
        self.tampilan_sendiri = access.tampilan_sendiri(self.akun, deklarasi.nama)
        self.keadaan = baca(deklarasi, request.GET)
        bawaan = next((satu for satu in self.tampilan_sendiri if satu.bawaan), None)
        self._ada_bawaan = bawaan is not None
        if bawaan is not None and not self.keadaan.diminta:
            isi = QueryDict(bawaan.isian, mutable=True)
            isi["halaman"] = request.GET.get("halaman", "")
            self.keadaan = baca(deklarasi, isi)
        self._semua = deklarasi.sumber(self.akun, self.argumen) if baris is None else baris
        self.queryset = self.keadaan.saring.terapkan(self._semua).order_by(
            *deklarasi.urutan(self.keadaan.urut)
        )

    @cached_property
    def halaman(self) -> Page:
        """The page asked for, or the nearest there is."""
        return Paginator(self.queryset, self.keadaan.sebanyak).get_page(self.keadaan.halaman)

    @property
    def ada_isi(self) -> bool:
        """Whether there is anything to look through; an empty list needs no tools."""
        return bool(self.jumlah or self.keadaan.saring.aktif or self.tampilan_sendiri)

    @property
    def jumlah(self) -> int:
        """Rows that pass the filter."""
        return self.halaman.paginator.count

    @cached_property
    def jumlah_semua(self) -> int:
        """Rows without the filter, for a heading that speaks of all of them."""
        return self._semua.count() if self.keadaan.saring.aktif else self.jumlah

    @cached_property
    def baris(self) -> list[Baris]:
        """The rows of the page."""
        satu = self.deklarasi
        isi = satu.isi_lengkap(list(self.halaman.object_list), self.akun, self.argumen)
        return [Baris(satu.kunci_baris(objek), satu.nama_baris(objek), objek) for objek in isi]

    def tulis_baris(self, konteks: Context) -> SafeString:
        """The rows as they stand in the table; ``konteks`` is the page's."""
        return tulis_baris(
            self.baris,
            self.keadaan.kolom,
            konteks,
            ini=self.konteks,
            pilih=bool(self.tindakan),
        )

    # --- addresses ---------------------------------------------------------------------------

    def alamat(self, **ubah: Any) -> str:
        """This list otherwise; an empty view says so where another one is the default."""
        return self._alamat(self.keadaan.isian(**ubah))

    def _alamat(self, isian: str) -> str:
        if not isian and self._ada_bawaan:
            isian = f"{TAMPILAN}={SEMUA}"
        return f"?{gabung(self.argumen_alamat, isian)}"

    @property
    def isian(self) -> str:
        """Which list and how, for the forms that act on all of it; not the page."""
        return gabung(self.argumen, self.keadaan.isian())

    def kepala(self) -> Iterator[tuple[Kolom, str, str]]:
        """Visible columns: column, address that sorts by it (or ""), how it is sorted now."""
        urut = self.keadaan.urut
        for kolom in self.keadaan.kolom:
            if not kolom.urut:
                yield kolom, "", ""
                continue
            naik = urut == kolom.kunci
            arah = "ascending" if naik else "descending" if urut == f"-{kolom.kunci}" else ""
            baru = f"-{kolom.kunci}" if naik else kolom.kunci
            yield kolom, self.alamat(**{URUT: None if baru == self.deklarasi.urut else baru}), arah

    # --- filter, columns, rows a page -----------------------------------------------------------

    def keping(self) -> Iterator[tuple[str, str, str]]:
        """Active filters: label, value, address without it."""
        for satu in self.keadaan.saring.keping():
            yield satu.judul, satu.kata, self.alamat(**{satu.nama: None})

    @property
    def jumlah_saringan(self) -> int:
        """How many filters narrow the list.  Not asked of the form: a field may be named alike."""
        return len(self.keadaan.saring.isi)

    @property
    def alamat_tanpa_saring(self) -> str:
        """Everything else stays, the filter goes."""
        return self.alamat(**dict.fromkeys(self.keadaan.saring.isi))

    def tersembunyi_saring(self) -> list[tuple[str, str]]:
        """What the filter form carries along."""
        isi = self.keadaan.pasangan(**dict.fromkeys(self.keadaan.saring.isi))
        return [*self.argumen_alamat.items(), *isi, *self._tanda_semua()]

    def tersembunyi_kolom(self) -> list[tuple[str, str]]:
        """What the form of columns carries along; the first column is always there."""
        isi = self.keadaan.pasangan(**{KOLOM: None})
        return [*self.argumen_alamat.items(), *isi, (KOLOM, self.deklarasi.kolom[0].kunci)]

    def _tanda_semua(self) -> list[tuple[str, str]]:
        return [(TAMPILAN, SEMUA)] if self._ada_bawaan else []

    def pilihan_kolom(self) -> list[Pilihan]:
        """Every column but the first, chosen or not."""
        return [
            Pilihan(satu.judul, dipilih=satu in self.keadaan.kolom, kunci=satu.kunci)
            for satu in self.deklarasi.kolom[1:]
            if satu.nilai
        ]

    def pilihan_sebanyak(self) -> list[Pilihan]:
        """Rows a page."""
        return [
            Pilihan(
                str(n),
                self.alamat(**{SEHALAMAN: n if n != SEBANYAK[0] else None}),
                n == self.keadaan.sebanyak,
            )
            for n in SEBANYAK
        ]

    # --- saved views ---------------------------------------------------------------------------

    def tampilan(self) -> list[Pilihan]:
        """Saved views as tabs, "Semua" in front; nothing while there is none."""
        if not self.tampilan_sendiri:
            return []
        kini = self.keadaan.isian()
        semua = Pilihan("Semua", self._alamat(""), not kini)
        return [semua] + [
            Pilihan(satu.nama, self._alamat(satu.isian), satu.isian == kini, objek=satu)
            for satu in self.tampilan_sendiri
        ]

    @property
    def tampilan_kini(self) -> TampilanDaftar | None:
        """The saved view that shows just this, if there is one."""
        kini = self.keadaan.isian()
        return next((satu for satu in self.tampilan_sendiri if satu.isian == kini), None)

    @property
    def dapat_disimpan(self) -> bool:
        """Whether this view differs from the declared one and from every saved one."""
        return bool(self.keadaan.isian()) and self.tampilan_kini is None

    # --- acts ----------------------------------------------------------------------------------

    @cached_property
    def tindakan(self) -> list[TindakanMassal]:
        """The acts this account may do on many rows."""
        return [satu for satu in self.deklarasi.tindakan if satu.boleh(self.akun, self.argumen)]

    @property
    def besar(self) -> bool:
        """Whether an export is prepared in the background."""
        return self.jumlah > SEKALI_UNDUH

    @cached_property
    def aksi_terakhir(self) -> AksiTerakhir | None:
        """The newest act here that can still be taken back; asked only where there are acts."""
        if not self.deklarasi.tindakan:
            return None
        aksi = access.aksi_terbaru(
            self.akun, self.deklarasi.nama, self.argumen, timezone.now() - MASA_BATAL
        )
        if aksi is None:
            return None
        jenis = next((t for t in self.deklarasi.tindakan if t.kode == aksi.tindakan), None)
        dapat = jenis is not None and jenis.batalkan is not None and bool(aksi.isi)
        return AksiTerakhir(
            aksi,
            jenis.hasil if jenis else "diubah",
            timezone.localtime(batas_batal(aksi)) if dapat else None,
        )
