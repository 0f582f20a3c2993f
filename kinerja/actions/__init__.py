"""Every write of this room: one function, one transaction, the rule asked again under the lock."""
