"""What happens in this room, for upper rooms.  Every signal carries a set, never one instance."""

from django.dispatch import Signal

#: Ratings were sent.  ``siklus``: id of the cycle; ``penilaian``: ids of the evaluations.
penilaian_dikirim = Signal()
