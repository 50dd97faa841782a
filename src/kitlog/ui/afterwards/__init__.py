"""Charting a whole session afterwards, from the failsafe sheet."""
