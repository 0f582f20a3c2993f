"""What happened in this room, told upward.  Receivers append an outbox row and nothing else.

Both carry ``skp_ids``, a frozenset (set-based writers send many at once), and ``kunci``, the
name of the occurrence for the outbox.
"""

from django.dispatch import Signal

#: Entries of progress, or evidence behind them, were added or changed.
progres_dicatat = Signal()
#: Reports of periods were submitted, returned or accepted.
laporan_berubah = Signal()
