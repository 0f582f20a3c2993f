"""What happened to accounts, for rooms above."""

from django.dispatch import Signal

#: A person made a password with a code; ``kode`` holds the ids of the codes that were used.
kode_terpakai = Signal()
