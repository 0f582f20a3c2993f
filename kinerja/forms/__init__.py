"""Forms of this room.  Workflow is decided by the actions; a refusal comes back to its field."""
