"""The regulation behind people, posts, evaluators and roles, as pure functions."""
