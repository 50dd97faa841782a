"""Revisions, numbered from 0001. A released one is never edited."""
