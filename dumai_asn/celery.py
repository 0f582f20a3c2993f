"""The Celery app.  Its one beat entry is ``detak``; everything else that is due is a row."""

import os

from celery import Celery
from celery.signals import setup_logging

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dumai_asn.settings")

app = Celery("dumai_asn")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@setup_logging.connect
def pakai_log_django(**_: object) -> None:
    """Leave logging to Django's LOGGING, so that web and worker write the same lines."""
