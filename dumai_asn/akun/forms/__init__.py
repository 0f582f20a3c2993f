"""What people type about their account."""
