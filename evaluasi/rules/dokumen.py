"""Kinds of documents that this room issues."""

from dumai_asn.inti.rules.dokumen import JenisDokumen

EVALUASI = JenisDokumen(
    kode="evaluasi-kinerja",
    judul="Evaluasi kinerja pegawai",
    templat="evaluasi/evaluasi.typ",
    singkatan="EK",
)
