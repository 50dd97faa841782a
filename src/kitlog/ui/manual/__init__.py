"""The manual behind F1: the same text as in docs/manual, searched word by word."""
