"""The courses that are open, and the search for any patient."""
