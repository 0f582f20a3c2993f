"""What happens in this room, for upper rooms.  Every signal carries a set, never one instance."""

from django.dispatch import Signal

#: Lines of the JP ledger were written.  ``tahun``: their year; ``pegawai``: ids of the people.
jp_dicatat = Signal()
