"""The WSGI door."""

import gc
import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dumai_asn.settings")

from django.core.wsgi import get_wsgi_application

import dumai_asn.celery  # noqa: F401

application = get_wsgi_application()

# What is loaded by now stays: looking through it for garbage every few requests finds none.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 20)
