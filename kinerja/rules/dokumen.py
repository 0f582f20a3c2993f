"""Kinds of documents that this room composes."""

from dumai_asn.inti.rules.dokumen import JenisDokumen

#: For the own use: composed when asked for, never issued.
REKAP = JenisDokumen(
    kode="rekap-progres", judul="Rekap progres", templat="kinerja/rekap.typ", singkatan="RP"
)
