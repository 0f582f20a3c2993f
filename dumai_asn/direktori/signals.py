"""What happens in the directory, for upper rooms.  Every signal carries a set, never one row."""

from django.dispatch import Signal

#: Where people stand changed.  ``pegawai_ids``: frozenset; ``masa``: pair (first day, end) that
#: encloses the changed days, None for an open end; ``kunci``: the occurrence, for the outbox.
penempatan_berubah = Signal()
