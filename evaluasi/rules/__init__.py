"""The regulation behind ratings and predikat, as pure functions."""
