"""The WSGI door."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dumai_asn.settings")

from django.core.wsgi import get_wsgi_application  # noqa: E402

import dumai_asn.celery  # noqa: E402, F401

application = get_wsgi_application()
