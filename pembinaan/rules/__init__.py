"""The regulation behind training and its hours, as pure functions."""
