"""What happens in the directory, for upper rooms.  Every signal carries a set, never one row."""

from django.dispatch import Signal

#: Who evaluates somebody changed.  ``pegawai_ids``: frozenset of the evaluated; ``masa``: pair
#: (first day, end), None for open.
garis_berubah = Signal()

#: Where people stand changed.  ``pegawai_ids``: frozenset; ``masa``: pair (first day, end) that
#: encloses the changed days, None for an open end; ``kunci``: the occurrence, for the outbox.
penempatan_berubah = Signal()
