"""Kinds of documents that this room composes."""

from dumai_asn.inti.rules.dokumen import JenisDokumen

#: For the own use: composed when asked for, never issued.
REKAP = JenisDokumen(
    kode="rekap-progres", judul="Rekap progres", templat="kinerja/rekap.typ", singkatan="RP"
)

#: One version of an SKP with its Lampiran; issued once that version is fixed.
SKP = JenisDokumen(
    kode="skp", judul="Sasaran kinerja pegawai", templat="kinerja/skp.typ", singkatan="SKP"
)

#: The plan of action of an SKP as it stands: composed when asked for, never issued.
RENCANA = JenisDokumen(
    kode="rencana-aksi", judul="Rencana aksi", templat="kinerja/rencana.typ", singkatan="RA"
)

#: The matrix of one leader's SKP as it stands: composed when asked for, never issued.
MATRIKS = JenisDokumen(
    kode="matriks-peran-hasil",
    judul="Matriks peran hasil",
    templat="kinerja/matriks.typ",
    singkatan="MPH",
)
