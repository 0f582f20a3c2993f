"""Sign-in, second factor, sessions: allauth's views at this house's addresses.

Only the addresses that are meant to exist are listed; sign-up and password reset by mail are
not among them (HR opens accounts and recovers them).
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as cadangan
from allauth.mfa.totp import views as totp
from allauth.usersessions import views as sesi
from django.contrib.auth.decorators import login_not_required
from django.urls import path

from .views.aktivasi import aktivasi
from .views.keluar import keluar
from .views.tampilan import tampilan

urlpatterns = [
    path("masuk/", login_not_required(account.login), name="account_login"),
    path("masuk/nonaktif/", login_not_required(account.account_inactive), name="account_inactive"),
    path("masuk/kode/", login_not_required(mfa.authenticate), name="mfa_authenticate"),
    path("aktivasi/", aktivasi, name="akun_aktivasi"),
    path("keluar/", keluar, name="account_logout"),
    path("akun/pastikan/", account.reauthenticate, name="account_reauthenticate"),
    path("akun/pastikan/kode/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("akun/sandi/", account.password_change, name="account_change_password"),
    path("akun/dua-langkah/", mfa.index, name="mfa_index"),
    path("akun/dua-langkah/pasang/", totp.activate_totp, name="mfa_activate_totp"),
    path("akun/dua-langkah/lepas/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path(
        "akun/dua-langkah/cadangan/",
        cadangan.view_recovery_codes,
        name="mfa_view_recovery_codes",
    ),
    path(
        "akun/dua-langkah/cadangan/baru/",
        cadangan.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "akun/dua-langkah/cadangan/unduh/",
        cadangan.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("akun/tampilan/", tampilan, name="akun_tampilan"),
    path("akun/sesi/", sesi.list_usersessions, name="usersessions_list"),
]
