"""Pages of signing in and the own account."""

#: Name, who looks, address.
HALAMAN = (
    ("account_login", None, "/masuk/"),
    ("akun_aktivasi", None, "/aktivasi/"),
    ("account_inactive", None, "/masuk/nonaktif/"),
    ("account_logout", "pegawai", "/keluar/"),
    ("account_reauthenticate", "pegawai", "/akun/pastikan/"),
    ("account_change_password", "pegawai", "/akun/sandi/"),
    ("mfa_index", "pegawai", "/akun/dua-langkah/"),
    ("mfa_activate_totp", "pegawai", "/akun/dua-langkah/pasang/"),
    ("usersessions_list", "pegawai", "/akun/sesi/"),
)
