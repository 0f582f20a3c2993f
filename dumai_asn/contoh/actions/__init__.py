"""Making the demo city."""
