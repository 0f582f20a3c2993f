"""Forms in which an SKP is drawn up and answered."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from crispy_forms.layout import HTML, Layout
from django import forms

from dumai_asn.inti.forms import (
    AngkaField,
    HelperIsian,
    NomorUbahField,
    PilihanSegmen,
    TanggalField,
    TeksField,
)
from dumai_asn.inti.isian import Isian
from dumai_asn.inti.models import Teredit

from ..actions.alur_skp import Komentar
from ..choices import ARAH_UKURAN, RUPA
from ..models import IsiRHK, VersiSKP
from ..models.ukuran import UkuranBaku
from ..queries.beda import ItemSKP
from ..queries.sumber import Sumber
from ..rules.bawaan import IsiNilai
from ..rules.isi_skp import Tahap, UsulIndikator, UsulRHK
from ..rules.istilah import (
    Arah,
    Aspek,
    BentukSKP,
    JenisRHK,
    KlasifikasiRHK,
    NilaiPerilaku,
    PendekatanSKP,
    Penghitungan,
    Perspektif,
)

#: The choice of a source in words, until the leader's RHK exists.
SEMENTARA = "sementara"
#: "Uji coba 35", "Uji coba: 35 %".
_TAHAP = re.compile(r"(?P<nama>.*?\S)[\s:=;,|–-]+(?P<bobot>\d{1,3})\s*%?")


class FormPendekatan(Isian):
    """Numbers or narrative."""

    nomor_ubah = NomorUbahField()
    pendekatan = forms.ChoiceField(
        label="Pendekatan",
        widget=PilihanSegmen(kunci="12"),
        choices=[
            (PendekatanSKP.KUANTITATIF, "Kuantitatif"),
            (PendekatanSKP.KUALITATIF, "Kualitatif"),
        ],
        help_text="Kuantitatif: target berupa angka untuk setiap aspek atau perspektif. Kualitatif:"
        " ukuran keberhasilan berupa uraian.",
    )


class FormMulai(Isian):
    """Which post, and how."""

    jabatan = forms.ChoiceField(
        label="Untuk jabatan dan tahun",
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih jabatannya."},
    )
    pendekatan = FormPendekatan.declared_fields["pendekatan"]

    def __init__(self, *args: Any, pilihan: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["jabatan"].choices = pilihan


class FormRHK(Isian):
    """An intended result, and where it comes from."""

    nomor_ubah = NomorUbahField()
    teks = TeksField(
        label="Rencana hasil kerja",
        baris=2,
        help_text="Tulis hasil yang dicapai, bukan kegiatannya.",
    )
    sumber = forms.ChoiceField(
        label="Sumber",
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih dari mana RHK ini berasal."},
    )
    induk_sementara = TeksField(
        label="Sumber sementara",
        required=False,
        help_text="Tulis hasil pimpinan yang didukung. Tautkan ke RHK-nya bila sudah terbit.",
    )
    jenis = forms.ChoiceField(
        label="Jenis",
        widget=PilihanSegmen(kunci="12"),
        choices=[(satu, RUPA[JenisRHK][satu].kata) for satu in JenisRHK],
        initial=JenisRHK.UTAMA,
    )
    klasifikasi = forms.ChoiceField(
        label="Klasifikasi",
        widget=PilihanSegmen(),
        choices=[(satu, RUPA[KlasifikasiRHK][satu].kata) for satu in KlasifikasiRHK],
        initial=KlasifikasiRHK.ORGANISASI,
        help_text="RHK organisasi tetap pada jabatan bila pejabatnya berganti.",
    )

    def __init__(self, *args: Any, bentuk: str, sumber: Sequence[Sumber], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilihan = [(satu.kunci, satu.kata) for satu in sumber]
        if bentuk == BentukSKP.JPT:
            pilihan.append(("", "Tanpa sasaran unit"))
            self.fields["sumber"].required = False
            del self.fields["induk_sementara"]
        else:
            pilihan.append((SEMENTARA, "Sementara: RHK pimpinan belum ada"))
        self.fields["sumber"].choices = pilihan
        if self.initial.get("sumber", "") not in {"", *(kunci for kunci, _ in pilihan)}:
            self.fields[
                "sumber"
            ].help_text = "Sumber sebelumnya tidak ditawarkan lagi. Pilih sumber lain."

    @staticmethod
    def awal(isi: IsiRHK, versi: VersiSKP) -> dict[str, Any]:
        """What an existing RHK begins with."""
        rhk = isi.rhk
        sel, sasaran = (
            (isi.pindah_peran_id, isi.pindah_sasaran_id)
            if isi.pindah_peran_id or isi.pindah_sasaran_id
            else (rhk.peran_hasil_id, rhk.sasaran_id)
        )
        sumber = f"sel:{sel}" if sel else f"sasaran:{sasaran}" if sasaran else ""
        return {
            "nomor_ubah": versi.nomor_ubah,
            "teks": isi.teks,
            "jenis": isi.jenis,
            "klasifikasi": isi.klasifikasi,
            "sumber": sumber or (SEMENTARA if rhk.induk_sementara else ""),
            "induk_sementara": rhk.induk_sementara,
        }

    def usul(self) -> UsulRHK:
        """What the action takes."""
        isi = self.cleaned_data
        jenis, _, nomor = isi["sumber"].partition(":")
        return UsulRHK(
            teks=isi["teks"],
            jenis=JenisRHK(isi["jenis"]),
            klasifikasi=KlasifikasiRHK(isi["klasifikasi"]),
            peran_hasil_id=int(nomor) if jenis == "sel" else None,
            sasaran_id=int(nomor) if jenis == "sasaran" else None,
            induk_sementara=isi.get("induk_sementara", "") if jenis == SEMENTARA else "",
        )

    def clean(self) -> dict[str, Any]:
        """A source in words needs words."""
        isi: dict[str, Any] = super().clean() or {}
        if isi.get("sumber") == SEMENTARA and not isi.get("induk_sementara"):
            self.add_error("induk_sementara", "Tulis hasil pimpinan yang didukung.")
        return isi


class FormIndikator(Isian):
    """An indicator; only the fields of its kind of measure are there."""

    nomor_ubah = NomorUbahField()
    teks = TeksField(label="Indikator", baris=2, help_text="Apa yang diukur, dalam satu kalimat.")
    aspek = forms.ChoiceField(
        label="Aspek",
        widget=PilihanSegmen(),
        choices=[(satu, RUPA[Aspek][satu].kata) for satu in Aspek],
        error_messages={"required": "Pilih aspeknya."},
    )
    perspektif = forms.ChoiceField(
        label="Perspektif",
        widget=forms.RadioSelect,
        choices=[(satu, RUPA[Perspektif][satu].kata) for satu in Perspektif],
        error_messages={"required": "Pilih perspektifnya."},
    )
    target = AngkaField(label="Target", error_messages={"required": "Tulis angkanya."})
    target_atas = AngkaField(label="Batas atas", error_messages={"required": "Tulis angkanya."})
    satuan = TeksField(
        label="Satuan",
        required=False,
        help_text="Misalnya %, dokumen, orang, hari.",
        widget=forms.TextInput(attrs={"list": "satuan"}),
    )
    dasar = AngkaField(
        label="Nilai awal", required=False, help_text="Nilai sebelum tahun ini, bila diketahui."
    )
    penghitungan = forms.ChoiceField(
        label="Catatan kemajuan",
        widget=PilihanSegmen(),
        choices=[
            (Penghitungan.TERAKHIR, "Yang terakhir berlaku"),
            (Penghitungan.JUMLAH, "Dijumlahkan"),
        ],
        initial=Penghitungan.TERAKHIR,
    )
    desimal = forms.TypedChoiceField(
        label="Angka di belakang koma",
        widget=PilihanSegmen(),
        coerce=int,
        choices=[(n, str(n)) for n in range(5)],
        initial=0,
    )
    target_teks = TeksField(
        label="Ukuran keberhasilan",
        baris=3,
        max_length=300,
        help_text="Uraikan kapan hasil ini disebut sesuai ekspektasi.",
    )

    tahapan = TeksField(
        label="Tahapan",
        baris=5,
        help_text="Satu tahapan sebaris, diakhiri bobotnya dalam persen, misalnya: Uji coba 35."
        " Jumlah semua bobot 100.",
    )

    def __init__(
        self, *args: Any, ukuran: str, bentuk: str, pendekatan: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.ukuran = ARAH_UKURAN[ukuran]
        self._pilih_isian(bentuk, pendekatan)

    def _pilih_isian(self, bentuk: str, pendekatan: str) -> None:
        buang = {"perspektif"} if bentuk == BentukSKP.JA_JF else {"aspek"}
        if pendekatan == PendekatanSKP.KUALITATIF:
            buang |= {"aspek", "perspektif"}
        if self.ukuran.arah is not Arah.RENTANG:
            buang.add("target_atas")
        else:
            self.fields["target"].label = "Batas bawah"
        if not self.ukuran.angka:
            buang |= {"target", "satuan", "dasar", "penghitungan", "desimal"}
        if self.ukuran.arah is Arah.TAHAPAN or self.ukuran.angka:
            buang.add("target_teks")
        if self.ukuran.arah is not Arah.TAHAPAN:
            buang.add("tahapan")
        for nama in buang:
            del self.fields[nama]

    def clean_tahapan(self) -> tuple[Tahap, ...]:
        """Stages as typed, one a line; a line without its weight is answered."""
        hasil = []
        for n, baris in enumerate(self.cleaned_data["tahapan"].splitlines(), start=1):
            if not baris.strip():
                continue
            cocok = _TAHAP.fullmatch(baris.strip())
            if cocok is None:
                raise forms.ValidationError(
                    f"Baris {n} belum diakhiri bobot, misalnya “{baris} 25”."
                )
            hasil.append(Tahap(cocok["nama"], int(cocok["bobot"])))
        return tuple(hasil)

    @staticmethod
    def awal(isi: UkuranBaku, versi: Teredit) -> dict[str, Any]:
        """What an existing indicator, or one of the dictionary, begins with."""
        kolom = (
            "teks", "aspek", "perspektif", "target", "target_atas", "satuan", "dasar",
            "penghitungan", "desimal", "target_teks",
        )  # fmt: skip
        return {
            "nomor_ubah": versi.nomor_ubah,
            "tahapan": "\n".join(f"{satu['nama']} {satu['bobot']}" for satu in isi.tahapan),
            **{nama: getattr(isi, nama, None) for nama in kolom},
        }

    def usul(self) -> UsulIndikator:
        """What the action takes."""
        isi = self.cleaned_data
        return UsulIndikator(
            teks=isi["teks"],
            aspek=Aspek(isi["aspek"]) if isi.get("aspek") else None,
            perspektif=Perspektif(isi["perspektif"]) if isi.get("perspektif") else None,
            arah=self.ukuran.arah,
            penghitungan=Penghitungan(isi.get("penghitungan") or Penghitungan.TERAKHIR),
            satuan=isi.get("satuan", ""),
            desimal=isi.get("desimal") or 0,
            dasar=isi.get("dasar"),
            target=isi.get("target"),
            target_atas=isi.get("target_atas"),
            target_teks=isi.get("target_teks", ""),
            tahapan=isi.get("tahapan", ()),
        )


class FormPerilaku(Isian):
    """The leader's special expectation on each BerAKHLAK value."""

    nomor_ubah = NomorUbahField()

    def __init__(
        self, *args: Any, berakhlak: Mapping[NilaiPerilaku, IsiNilai], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for nilai, isi in berakhlak.items():
            self.fields[nilai.value] = TeksField(
                label=isi.label,
                baris=2,
                required=False,
                max_length=1000,
                help_text=f"{'; '.join(isi.panduan)}.",
            )


class FormLampiran(Isian):
    """The three lists of the Lampiran SKP, one entry a line."""

    nomor_ubah = NomorUbahField()
    dukungan = TeksField(
        label="Dukungan sumber daya",
        baris=4,
        required=False,
        help_text="Satu butir sebaris, misalnya pelatihan, peralatan, atau anggaran.",
    )
    pertanggungjawaban = TeksField(
        label="Skema pertanggungjawaban",
        baris=4,
        required=False,
        help_text="Satu butir sebaris: kapan dan bagaimana hasil dilaporkan.",
    )
    konsekuensi = TeksField(
        label="Konsekuensi",
        baris=4,
        required=False,
        help_text="Satu butir sebaris: apa yang mengikuti bila tercapai atau tidak tercapai.",
    )

    @staticmethod
    def awal(versi: VersiSKP) -> dict[str, Any]:
        """The stored lists, one entry a line."""
        kolom = ("dukungan", "pertanggungjawaban", "konsekuensi")
        return {"nomor_ubah": versi.nomor_ubah} | {
            nama: "\n".join(getattr(versi, nama)) for nama in kolom
        }


class FormPerubahan(Isian):
    """Why a fixed SKP changes."""

    alasan = TeksField(
        label="Alasan perubahan",
        baris=3,
        max_length=500,
        help_text="Misalnya perjanjian kinerja berubah, tugas baru, atau harapan pimpinan berubah.",
    )


class FormJawabSKP(Isian):
    """The evaluator's answer, as a whole and item by item; the button says which act."""

    nomor_ubah = NomorUbahField()
    tmt = TanggalField(label="Berlaku mulai")
    catatan = TeksField(
        label="Catatan untuk pegawai",
        baris=3,
        required=False,
        max_length=2000,
        help_text="Wajib diisi bila mengembalikan tanpa komentar pada isinya.",
    )

    def __init__(self, *args: Any, item: Sequence[ItemSKP], perubahan: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not perubahan:
            del self.fields["tmt"]
        self.item = list(item)
        for satu in self.item:
            self.fields[satu.kunci] = TeksField(
                label=f"Komentar untuk {satu.sebutan}", required=False, max_length=500
            )
        self.helper = HelperIsian()
        self.helper.layout = Layout(
            *(nama for nama in ("nomor_ubah", "tmt", "catatan") if nama in self.fields),
            HTML(
                "<details{% if form.terbuka %} open{% endif %}>"
                "<summary class='tautan'>Komentar pada butir</summary>"
            ),
            *(satu.kunci for satu in self.item),
            HTML("</details>"),
        )

    def terbuka(self) -> bool:
        """Folded until something is written in it; asked when shown: a draft comes later."""
        return any(self[satu.kunci].value() for satu in self.item)

    def komentar(self) -> list[Komentar]:
        """What was said on single items."""
        return [
            Komentar(self.cleaned_data[satu.kunci], satu.rhk_id, satu.indikator_id, satu.nilai)
            for satu in self.item
            if self.cleaned_data[satu.kunci]
        ]
