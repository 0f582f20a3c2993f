"""What happens in the directory, for upper rooms.  Every signal carries a set, never one row."""

from django.dispatch import Signal

#: Who evaluates somebody changed.  ``pegawai_ids``: frozenset of the evaluated; ``masa``: pair
#: (first day, end), None for open.
garis_berubah = Signal()
