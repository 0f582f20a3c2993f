"""Settings of the tests: the real ones, with a fast hasher and unhashed static files."""

import os
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

# Each process of pytest-xdist has a Redis number of its own, as it has a database of its own.
if pekerja := os.environ.get("PYTEST_XDIST_WORKER"):
    os.environ["REDIS_URL"] = (
        urlsplit(os.environ["REDIS_URL"])._replace(path=f"/{1 + int(pekerja[2:])}").geturl()
    )

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
