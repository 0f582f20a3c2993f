"""The regulation behind targets, progress and windows, as pure functions."""
