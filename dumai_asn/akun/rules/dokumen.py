"""Kinds of documents that this room composes."""

from dumai_asn.inti.rules.dokumen import JenisDokumen

#: Carries a secret, so it is composed for whoever prints it and never stored.
SURAT_AKTIVASI = JenisDokumen(
    kode="surat-aktivasi",
    judul="Surat aktivasi akun",
    templat="akun/surat_aktivasi.typ",
    singkatan="SA",
)
