"""Reads of planning and progress: what upper rooms and pages ask, set-based."""
