#!/usr/bin/env python
"""Django's command line for this project."""

import os
import sys

from django.core.management import execute_from_command_line

# The worker, the web and every command share one Celery app; without this import a
# command would queue on a broker of its own.
import dumai_asn.celery  # noqa: F401

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dumai_asn.settings")
    execute_from_command_line(sys.argv)
