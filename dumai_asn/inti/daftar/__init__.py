"""Lists once and for all: declared in a room, drawn, narrowed, saved, exported, acted on here.

A room writes a :class:`~.deklarasi.Deklarasi` (its module ``daftar.py``), hangs it on the board
``daftar`` and hands a :class:`~.daftar.Daftar` to its page, which includes ``inc/daftar.html``.
See ``docs/rupa.md``.
"""
