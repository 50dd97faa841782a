"""Today: who is in which chair, what is due, what is left to finish."""
