"""The trail: who did what, for a charge nurse and an auditor."""
