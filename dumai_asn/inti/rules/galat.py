"""What a stored error means to somebody who does not read programs."""

#: The beginning of the stored error → words.  The first that fits counts.
_KATA = (
    ("SMTPRecipientsRefused", "Server surat menolak alamat penerimanya. Periksa alamat itu."),
    ("SMTPAuthenticationError", "Server surat menolak nama atau sandi aplikasi."),
    ("SMTP", "Server surat menolak pesan ini."),
    ("gaierror", "Server surat tidak ditemukan. Periksa sambungan dan alamat servernya."),
    ("ConnectionRefusedError", "Server tujuan tidak menerima sambungan."),
    ("ConnectionResetError", "Sambungan terputus di tengah jalan."),
    ("TimeoutError", "Server tujuan tidak menjawab pada waktunya."),
    ("OperationalError", "Basis data sedang tidak dapat dipakai. Biasanya pulih sendiri."),
    ("LookupError", "Bagian aplikasi yang harus mengerjakannya tidak terpasang."),
)
LAIN = "Ada kerusakan pada aplikasi. Sampaikan rinciannya kepada yang merawat aplikasi."


def kata_galat(galat: str) -> str:
    """Words for the ``repr`` of an exception; empty for no error."""
    if not galat:
        return ""
    return next((kata for awal, kata in _KATA if galat.startswith(awal)), LAIN)
