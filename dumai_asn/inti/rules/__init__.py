"""Rules that belong to no domain: numbers, dates, working days, transition tables."""
