"""The regulation as tables of cases and as properties; runs without Django and database.

Cases with a letter and an odd number (Q1, M3 …) come from the digest of the regulations, the
even ones between them are derived here from the same rules.
"""
