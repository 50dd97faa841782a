"""Signing in, with the chairs in sight and no names."""
