"""The first run: the clinic and its first two people."""
