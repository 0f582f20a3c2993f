"""The WSGI door."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dumai_asn.settings")

from django.core.wsgi import get_wsgi_application

import dumai_asn.celery  # noqa: F401

application = get_wsgi_application()
