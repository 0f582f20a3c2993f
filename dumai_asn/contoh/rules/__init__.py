"""How the demo city is laid out, as pure functions."""
