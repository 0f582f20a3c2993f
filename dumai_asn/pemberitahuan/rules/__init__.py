"""Rules of the inbox; no database, no clock."""
