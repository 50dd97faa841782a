"""The independent second check: two nurses, two sets of numbers, neither seeing the other's."""
