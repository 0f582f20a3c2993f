"""Settings of the tests: the real ones, with a fast hasher and unhashed static files."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

# Each process of pytest-xdist has a Redis number of its own, as it has a database of its own.
if pekerja := os.environ.get("PYTEST_XDIST_WORKER"):
    os.environ["REDIS_URL"] = (
        urlsplit(os.environ["REDIS_URL"])._replace(path=f"/{1 + int(pekerja[2:])}").geturl()
    )

from dumai_asn.settings import *  # noqa: F403


def _folder(nama: str) -> str:
    """A folder that ends with the process."""
    folder = tempfile.mkdtemp(prefix=f"{nama}-uji-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


DEMO = False
KOMPONEN = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "unduhan": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": _folder("unduhan")},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
MEDIA_ROOT = _folder("berkas")
UNGGAHAN_ROOT = Path(_folder("unggahan"))
WHITENOISE_AUTOREFRESH = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
ALLOWED_HOSTS = ["*"]
ACCOUNT_RATE_LIMITS = False
PERIKSA_SEMENIT = 1_000_000
