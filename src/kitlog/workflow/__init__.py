"""What a nurse does: one function an act, one transaction each."""
