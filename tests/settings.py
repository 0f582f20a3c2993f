"""Settings of the tests: the real ones, with a fast hasher and unhashed static files."""

import tempfile
from pathlib import Path

from dumai_asn.settings import *  # noqa: F403

DEMO = False
KOMPONEN = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "unduhan": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": tempfile.mkdtemp(prefix="unduhan-uji-")},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
MEDIA_ROOT = tempfile.mkdtemp(prefix="berkas-uji-")
UNGGAHAN_ROOT = Path(tempfile.mkdtemp(prefix="unggahan-uji-"))
WHITENOISE_AUTOREFRESH = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
ALLOWED_HOSTS = ["*"]
ACCOUNT_RATE_LIMITS = False
PERIKSA_SEMENIT = 1_000_000
