"""Which units the demo city has and which seats they hold, for any number of people.

Twenty seats (``dasar``) are always there, so that every role exists.  Then whole branches are
taken in the order of ``cabang.csv`` while their core (``inti``) fits into a part of the rest;
what is left is shared out by weight, as large cities differ from small ones in staff and not
in posts.  No chance is involved: the same number always gives the same city.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

#: Fewer people cannot fill every role.
MINIMAL = 20
#: Part of the people beyond the first seats that may go into cores of branches, in per cent.
BAGIAN_INTI = 52
#: A school on average, and the part of all people who work in schools, in per cent.
ORANG_SEKOLAH = 20
BAGIAN_SEKOLAH = 27
#: Every fourth school is an SMP, the others are SD.
SELANG_SMP = 4

#: Units that the sample of the national data names; they stand in a city of any size.
SELALU = ("BKPSDM.1", "PKM.01", "KEL.06.1002")

OPD = frozenset({"DINAS", "BADAN", "INSPEKTORAT"})

Baris = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit to be; ``induk`` is empty for the city, ``pola`` names its seats in ``kursi.csv``."""

    kode: str
    nama: str
    singkatan: str
    jenis: str
    induk: str
    pola: str
    fungsional: tuple[str, ...] = ()

    @property
    def mandiri(self) -> bool:
        """Whether it has a perjanjian kinerja of its own: the city, its children, the hospital."""
        return self.induk in ("", "KOTA") or self.jenis == "RSUD"


@dataclass(frozen=True, slots=True)
class Kursi:
    """One seat for one person; ``bahan`` is its line in ``kursi.csv``."""

    unit: Unit
    jabatan: str
    kepala: bool
    tokoh: str
    bahan: Baris


@dataclass(frozen=True, slots=True)
class Susunan:
    """The city: units that have people or lead to them, and exactly as many seats as asked."""

    unit: tuple[Unit, ...]
    kursi: tuple[Kursi, ...]


@dataclass(frozen=True, slots=True)
class Bahan:
    """Lines of the data files, by file."""

    organisasi: Sequence[Baris]
    unit: Sequence[Baris]
    anak: Sequence[Baris]
    singkatan: Sequence[Baris]
    cabang: Sequence[Baris]
    kursi: Sequence[Baris]
    wilayah: Sequence[Baris]


@dataclass(frozen=True, slots=True)
class _Pos:
    """One post of one unit: how many seats always, in the core, and its weight for the rest."""

    unit: Unit
    jabatan: str
    bahan: Baris
    dasar: int
    inti: int
    bobot: int


def susun(pegawai: int, bahan: Bahan) -> Susunan:
    """Lay out a city of exactly ``pegawai`` people; ``ValueError`` below :data:`MINIMAL`."""
    if pegawai < MINIMAL:
        raise ValueError(f"Kota contoh memerlukan paling sedikit {MINIMAL} pegawai.")
    sekolah = max(2, round(pegawai * BAGIAN_SEKOLAH / 100 / ORANG_SEKOLAH))
    unit = {satu.kode: satu for satu in _semua_unit(bahan, sekolah)}
    pos = _semua_pos(unit, bahan.kursi)
    cabang = _bobot_cabang(bahan.cabang, sekolah)
    milik = {kode: _cabang(kode, unit, cabang) for kode in unit}
    jumlah = _isi(pegawai, pos, cabang, milik)
    kursi = tuple(
        _kursi(satu, nomor)
        for satu, banyak in zip(pos, jumlah, strict=True)
        for nomor in range(banyak)
    )
    return Susunan(_terpakai(unit, kursi), kursi)


def _kursi(pos: _Pos, nomor: int) -> Kursi:
    """The part (``tokoh``) goes to the first seat of its post."""
    tokoh = "" if nomor else pos.bahan["tokoh"]
    return Kursi(pos.unit, pos.jabatan, pos.bahan["kepala"] == "1", tokoh, pos.bahan)


def _semua_unit(bahan: Bahan, sekolah: int) -> list[Unit]:
    singkatan = {baris["kode"]: baris["singkatan"] for baris in bahan.singkatan}
    hasil: list[Unit] = []
    for baris in [*bahan.organisasi, *bahan.unit]:
        hasil.append(
            Unit(
                baris["kode"],
                baris["nama"],
                singkatan.get(baris["kode"], ""),
                baris["jenis"],
                baris["kode_induk"],
                baris.get("pola") or baris["jenis"],
                tuple(filter(None, baris.get("fungsional", "").split("|"))),
            )
        )
    return [*hasil, *_anak(hasil, bahan.anak), *_sekolah(sekolah, bahan.wilayah)]


def _anak(unit: Sequence[Unit], anak: Sequence[Baris]) -> list[Unit]:
    """Units that every unit of a kind has below it, such as a secretariat."""
    dikenal = {satu.kode for satu in unit}
    hasil = []
    for satu in unit:
        for baris in anak:
            kode = satu.kode + baris["akhiran"]
            induk = kode.rpartition(".")[0]
            kena = (
                satu.jenis in OPD
                if baris["jenis_induk"] == "OPD"
                else (satu.jenis == baris["jenis_induk"])
            )
            if kena and induk in dikenal:
                nama = baris["nama"].format(nama=satu.nama, singkat=satu.singkatan)
                hasil.append(Unit(kode, nama, "", baris["jenis"], induk, baris["pola"]))
    return hasil


def _sekolah(banyak: int, wilayah: Sequence[Baris]) -> list[Unit]:
    """Schools named after the kelurahan they stand in."""
    hasil = []
    for nomor in range(1, banyak + 1):
        smp = nomor % SELANG_SMP == 2
        tempat = wilayah[(nomor * 7) % len(wilayah)]["kelurahan"]
        nama = f"{'SMP' if smp else 'SD'} Negeri {nomor:03d} {tempat}"
        induk = "DIKBUD.2" if smp else "DIKBUD.1"
        pola = "SMP" if smp else "SD"
        hasil.append(Unit(f"SEKOLAH.{nomor}", nama, "", "SEKOLAH", induk, pola))
    return hasil


def _semua_pos(unit: Mapping[str, Unit], kursi: Sequence[Baris]) -> list[_Pos]:
    menurut_pola: dict[str, list[Baris]] = {}
    for baris in kursi:
        menurut_pola.setdefault(baris["pola"], []).append(baris)
    hasil = []
    for satu in unit.values():
        pola = "OPD" if satu.jenis in OPD else satu.pola
        for baris in menurut_pola.get(satu.kode) or menurut_pola.get(pola) or ():
            hasil += _pos(satu, baris, unit)
    return hasil


def _pos(satu: Unit, baris: Baris, unit: Mapping[str, Unit]) -> list[_Pos]:
    dasar, inti, bobot = (int(baris[kolom]) for kolom in ("dasar", "inti", "bobot"))
    if baris["jabatan"] == "{fungsional}":
        return [
            _Pos(satu, nama, baris, 0, inti if urutan == 0 else 0, bobot)
            for urutan, nama in enumerate(satu.fungsional)
        ]
    induk = unit[satu.induk].nama if satu.induk else ""
    nama = baris["jabatan"].format(unit=satu.nama, induk=induk, nama=satu.nama.partition(" ")[2])
    return [_Pos(satu, nama, baris, dasar, inti, bobot)]


def _bobot_cabang(cabang: Sequence[Baris], sekolah: int) -> dict[str, int]:
    """Branches in the order in which they are taken, with their weight; schools come last."""
    hasil = {baris["kode"]: int(baris["bobot"]) for baris in cabang}
    for nomor in range(1, sekolah + 1):
        hasil[f"SEKOLAH.{nomor}"] = ORANG_SEKOLAH
    return hasil


def _cabang(kode: str, unit: Mapping[str, Unit], cabang: Mapping[str, int]) -> str:
    while kode not in cabang and unit[kode].induk:
        kode = unit[kode].induk
    return kode


def _isi(
    pegawai: int, pos: Sequence[_Pos], cabang: Mapping[str, int], milik: Mapping[str, str]
) -> list[int]:
    """Seats of each post; they add up to ``pegawai``."""
    jumlah = [satu.dasar for satu in pos]
    penuh = {milik[satu.unit.kode] for satu in pos if satu.dasar}
    jatah = (pegawai - sum(jumlah)) * BAGIAN_INTI // 100
    for kode in cabang:
        nomor = [i for i, satu in enumerate(pos) if milik[satu.unit.kode] == kode]
        perlu = sum(pos[i].inti - jumlah[i] for i in nomor)
        if perlu > jatah:
            break
        jatah -= perlu
        penuh.add(kode)
        for i in nomor:
            jumlah[i] = pos[i].inti
    berisi = {satu.unit.kode for satu, banyak in zip(pos, jumlah, strict=True) if banyak}
    tumbuh = [
        i
        for i, satu in enumerate(pos)
        if satu.bobot and satu.unit.kode in berisi and milik[satu.unit.kode] in penuh
    ]
    bobot = _bobot([pos[i] for i in tumbuh], cabang, milik)
    for i, tambahan in zip(tumbuh, bagi(pegawai - sum(jumlah), bobot), strict=True):
        jumlah[i] += tambahan
    return jumlah


def _bobot(
    pos: Sequence[_Pos], cabang: Mapping[str, int], milik: Mapping[str, str]
) -> list[Fraction]:
    """Weight of each post in the city: its part of the weight of its branch."""
    sebanyak: dict[str, int] = {}
    for satu in pos:
        kode = milik[satu.unit.kode]
        sebanyak[kode] = sebanyak.get(kode, 0) + satu.bobot
    return [
        Fraction(cabang[kode] * satu.bobot, sebanyak[kode])
        for satu in pos
        for kode in (milik[satu.unit.kode],)
    ]


def bagi(banyak: int, bobot: Sequence[Fraction]) -> list[int]:
    """Share ``banyak`` out by weight in whole numbers, largest remainders first."""
    total = sum(bobot, Fraction(0))
    tepat = [banyak * satu / total for satu in bobot]
    hasil = [int(satu) for satu in tepat]
    urut = sorted(range(len(tepat)), key=lambda i: (hasil[i] - tepat[i], i))
    for i in urut[: banyak - sum(hasil)]:
        hasil[i] += 1
    return hasil


def _terpakai(unit: Mapping[str, Unit], kursi: Iterable[Kursi]) -> tuple[Unit, ...]:
    """Units with a seat or named in :data:`SELALU`, and everything above them, in file order."""
    perlu: set[str] = set()
    for kode in (*SELALU, *(satu.unit.kode for satu in kursi)):
        while kode and kode not in perlu:
            perlu.add(kode)
            kode = unit[kode].induk
    return tuple(satu for kode, satu in unit.items() if kode in perlu)
