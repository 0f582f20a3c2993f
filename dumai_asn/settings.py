"""All settings, from the environment.

Production has no default for a secret and stops when one is missing.  ``.env.example`` lists
every name that is read here; a test compares the two.
"""

from pathlib import Path

import pghistory
from csp.constants import NONE, SELF
from environs import Env

BASE_DIR = Path(__file__).resolve().parent.parent

env = Env()

DEBUG = env.bool("DEBUG", False)
#: The demo city: sign-ins on the sign-in page, mail into files, ``isi_contoh`` allowed.
DEMO = env.bool("DEMO", False)
SECRET_KEY = env.str("SECRET_KEY")
#: Where people reach this installation; secure cookies and HSTS follow its scheme.
SITUS_URL = env.str("SITUS_URL")
HTTPS = SITUS_URL.startswith("https://")
_HOST = SITUS_URL.split("://", 1)[-1].split("/", 1)[0].rsplit(":", 1)[0]
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", [_HOST, *(["127.0.0.1", "localhost"] if DEMO else [])])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", [SITUS_URL])
DATA_DIR = Path(env.str("DATA_DIR", str(BASE_DIR / ".lokal")))
#: Fernet keys for encrypted fields, newest first; the older ones still decrypt.
KUNCI_RAHASIA = env.list("KUNCI_RAHASIA")

ROOT_URLCONF = "dumai_asn.urls"
WSGI_APPLICATION = "dumai_asn.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",  # allauth's pages print numbers with it
    "django.contrib.messages",
    "django.contrib.postgres",  # ranges, exclusion constraints, trigram search
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "crispy_forms",
    "crispy_bootstrap5",
    "csp",
    "django_htmx",
    "django_structlog",
    "pgtrigger",
    "pghistory",
    "template_partials",
    # our rooms, top to bottom
    "dumai_asn.contoh",
    "dumai_asn.beranda",
    "pembinaan",
    "evaluasi",
    "kinerja",
    "dumai_asn.direktori",
    "dumai_asn.pemberitahuan",
    "dumai_asn.akun",
    "dumai_asn.inti",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # A page is a quarter of its size on a weak signal; random padding hides lengths (BREACH).
    "django.middleware.gzip.GZipMiddleware",
    "dumai_asn.inti.middleware.NomorKejadian",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "dumai_asn.inti.middleware.WajibMasuk",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "dumai_asn.inti.middleware.KonteksJejak",
    "dumai_asn.inti.middleware.TanpaSimpan",
    "dumai_asn.akun.middleware.SesiDiam",
    "dumai_asn.direktori.middleware.AkhirDinas",
    "dumai_asn.direktori.middleware.PeranDipakai",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "dumai_asn.inti.rupa.konteks.rangka",
            ],
            "builtins": [
                "django.templatetags.static",
                "dumai_asn.inti.templatetags.rupa",
            ],
        },
    },
]

# --- data -----------------------------------------------------------------------------------
DATABASES = {
    "default": env.dj_db_url("DATABASE_URL", conn_max_age=300, conn_health_checks=True),
}
# While this is unset, pgtrigger's guard raises and catches an exception for every row a trigger
# sees, which made updates of many rows about ten times dearer.
# The other value says how much of a word must be right to be found (search, pg_trgm; 0.6 unset
# misses one wrong letter in four).
DATABASES["default"].setdefault("OPTIONS", {})["options"] = (
    "-c pgtrigger.ignore={} -c pg_trgm.word_similarity_threshold=0.5"
)
REDIS_URL = env.str("REDIS_URL")
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
}
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"

MEDIA_ROOT = DATA_DIR / "berkas"
#: Uploads that are not whole yet; emptied by the sweep, never part of a backup.
UNGGAHAN_ROOT = DATA_DIR / "unggahan"
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000

STATIC_URL = "/statis/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", str(DATA_DIR / "statis")))
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "dumai_asn.inti.rupa.finder.NodeFilesFinder",
    "dumai_asn.inti.rupa.finder.SusunanFinder",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    #: Files that jobs made, for a week; never part of a backup.
    "unduhan": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATA_DIR / "unduhan"},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

# --- language, time, numbers ----------------------------------------------------------------
LANGUAGE_CODE = "id"
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True
USE_I18N = True

# --- who signs in ---------------------------------------------------------------------------
AUTH_USER_MODEL = "akun.Akun"
AUTHENTICATION_BACKENDS = [
    # "MasukAkun" signs in; "BackendPenugasan" only answers has_perm from today's Penugasan.
    "dumai_asn.akun.backends.MasukAkun",
    "dumai_asn.direktori.backends.BackendPenugasan",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "dumai_asn.akun.forms.sandi.TidakMirip"},
    {"NAME": "dumai_asn.akun.forms.sandi.PanjangMinimal", "OPTIONS": {"min_length": 10}},
    {"NAME": "dumai_asn.akun.forms.sandi.TidakLazim"},
    {"NAME": "dumai_asn.akun.forms.sandi.BukanAngkaSaja"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "account_login"

ACCOUNT_ADAPTER = "dumai_asn.akun.adapter.AdapterAkun"
ACCOUNT_FORMS = {
    "login": "dumai_asn.akun.forms.sandi.FormMasuk",
    "change_password": "dumai_asn.akun.forms.sandi.FormUbahSandi",
    "reauthenticate": "dumai_asn.akun.forms.sandi.FormPastikan",
}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
#: Slows an attacker per account and per address; nobody is ever locked out for good.
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",
    "login_failed": "20/m/ip,6/5m/key",
    "aktivasi": "20/m/ip,6/5m/key",
    "change_password": "5/m/user",
    "reauthenticate": "10/m/user",
}
#: Documents an address may check in a minute at ``/periksa/``.
PERIKSA_SEMENIT = 60
#: The web server in front is the only one who may say whose address it is.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("JUMLAH_PROXY", 0)
MFA_ADAPTER = "dumai_asn.akun.adapter.AdapterMFA"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Pembinaan ASN Kota Dumai"
# Tracking every request would be an UPDATE on each GET.
USERSESSIONS_TRACK_ACTIVITY = False

SESSION_COOKIE_AGE = 12 * 3600
#: Minutes without a page after which an account signs itself out: own device, shared one.
SESI_DIAM, SESI_DIAM_BERSAMA = 60, 15
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "dumai_asn.inti.views.galat.csrf"

# --- what a browser may do ------------------------------------------------------------------
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],  # blob: a picture shown before it is sent
        "font-src": [SELF],
        "connect-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    },
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    nama: []
    for nama in (
        "accelerometer",
        "autoplay",
        "camera",
        "display-capture",
        "encrypted-media",
        "fullscreen",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
}

# --- background -----------------------------------------------------------------------------
CELERY_BROKER_URL = REDIS_URL
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 3600,
    # A request that cannot leave its hint goes on at once: the sweep finds the row.
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0,
}
CELERY_TASK_IGNORE_RESULT = True
# A task killed in the middle is delivered again; every task is safe to run twice.
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_TASK_SOFT_TIME_LIMIT = 540
CELERY_TASK_TIME_LIMIT = 600
CELERY_TASK_ROUTES = {"inti.kerjakan_dokumen": {"queue": "dokumen"}}
CELERY_TIMEZONE = TIME_ZONE
#: Code only: when things are due is data (``Jadwal`` and the due rows themselves).
CELERY_BEAT_SCHEDULE = {"detak": {"task": "inti.detak", "schedule": 5.0, "options": {"expires": 5}}}
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "celerybeat-schedule")

# --- audit ----------------------------------------------------------------------------------
# Row level is quadratic in the number of rows written; see docs/keputusan/003-audit.md.
PGHISTORY_LEVEL = pghistory.Statement
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()
PGHISTORY_CONTEXT_ID_FIELD = pghistory.ContextUUIDField()
PGHISTORY_APPEND_ONLY = True

# --- mail -----------------------------------------------------------------------------------
DEFAULT_FROM_EMAIL = env.str("SURAT_DARI", "Pembinaan ASN Kota Dumai <tanpa-balas@contoh.invalid>")
EMAIL_TIMEOUT = 20
if DEMO:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = str(DATA_DIR / "surat")
else:
    globals().update(env.dj_email_url("EMAIL_URL", "smtp://localhost:25"))

# --- pages ----------------------------------------------------------------------------------
FORM_RENDERER = "dumai_asn.inti.rupa.penggambar.Penggambar"
CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "bootstrap5"
#: The page that shows every component in every state.
KOMPONEN = env.bool("KOMPONEN", DEBUG)

# --- logs -----------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"baris": {"()": "dumai_asn.inti.catatan.pembentuk"}},
    "handlers": {"konsol": {"class": "logging.StreamHandler", "formatter": "baris"}},
    "root": {"handlers": ["konsol"], "level": env.str("TINGKAT_LOG", "INFO")},
}
SILENCED_SYSTEM_CHECKS: list[str] = []
