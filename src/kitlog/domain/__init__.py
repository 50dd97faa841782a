"""The medicine and the rules. Standard library only: no window, no database, no paper."""
