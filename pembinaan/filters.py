"""What lists are narrowed by; an unknown value in the address narrows nothing."""

from django import forms
from django.db.models import Q

from dumai_asn.inti.daftar.saring import SaringCariDaftar
from dumai_asn.inti.forms import HelperIsian, TanggalField, TeksField

from .choices import JENIS, STATUS_KELAS
from .queries import kelas as queries


class SaringCari(forms.Form):
    """One search box."""

    helper = HelperIsian()
    q = TeksField(label="Cari", required=False, max_length=100)

    def isi(self, nama: str) -> str:
        """The value of a field, or empty when what stands in the address is unknown."""
        self.is_valid()
        return self.cleaned_data.get(nama, "")


class SaringProgram(SaringCariDaftar):
    """The catalogue by words, kind, and whether it is offered."""

    jenis = forms.ChoiceField(
        choices=[("", "Semua jenis"), *((str(kode), kata) for kode, kata in JENIS.items())]
    )
    status = forms.ChoiceField(
        choices=[("", "Semua status"), ("ya", "Ditawarkan"), ("tidak", "Tidak ditawarkan")]
    )
    PENERAP = {
        "q": queries.program_cocok,
        "jenis": lambda program, jenis: program.filter(jenis=jenis),
        "status": lambda program, status: program.filter(aktif=status == "ya"),
    }


class SaringKelas(SaringCariDaftar):
    """Classes by words, state, and the days they run."""

    status = forms.ChoiceField(
        choices=[
            ("", "Semua status"),
            *((str(kode), sebut.kata) for kode, sebut in STATUS_KELAS.items()),
        ]
    )
    sejak = TanggalField(label="Berjalan sejak")
    sampai = TanggalField(label="Berjalan sampai")
    PENERAP = {
        "q": queries.kelas_cocok,
        "status": lambda kelas, status: kelas.filter(status=status),
        "sejak": lambda kelas, hari: kelas.filter(masa__endswith__gt=hari),
        "sampai": lambda kelas, hari: kelas.filter(masa__startswith__lte=hari),
    }


class SaringPermohonan(SaringCariDaftar):
    """Enrolments by name, unit or programme."""

    PENERAP = {
        "q": lambda daftar, teks: daftar.filter(
            Q(pegawai__nama__icontains=teks)
            | Q(unit__icontains=teks)
            | Q(kelas__program__judul__icontains=teks)
        )
    }


class SaringPeserta(SaringCariDaftar):
    """Participants by name or unit."""

    PENERAP = {
        "q": lambda peserta, teks: peserta.filter(
            Q(pegawai__nama__icontains=teks) | Q(unit__icontains=teks)
        )
    }
