"""The independent second check: two nurses, each on her own, compared when both are done."""
