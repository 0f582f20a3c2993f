"""Every read of this room, each with a constant number of statements."""
