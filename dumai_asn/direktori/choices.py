"""Words for roles and terms of the directory."""

from .rules.istilah import Peran

#: Roles that follow from placements and lines instead of being assigned.
PEGAWAI = "PEGAWAI"
PENILAI = "PENILAI"

#: Order in which the role in use is chosen when a person has several and chose none.
URUTAN_PERAN = (
    str(Peran.PENGELOLA),
    str(Peran.PENGELOLA_UNIT),
    str(Peran.PIMPINAN),
    PENILAI,
    PEGAWAI,
    str(Peran.KONSELOR),
    str(Peran.AUDITOR),
    str(Peran.ADMINISTRATOR),
)

JUDUL_PERAN = {
    PEGAWAI: "Pegawai",
    PENILAI: "Pejabat penilai",
    str(Peran.PENGELOLA): "Pengelola kepegawaian",
    str(Peran.PENGELOLA_UNIT): "Pengelola unit",
    str(Peran.PIMPINAN): "Pimpinan",
    str(Peran.KONSELOR): "Konselor",
    str(Peran.AUDITOR): "Auditor",
    str(Peran.ADMINISTRATOR): "Administrator",
}
