"""The clinic's settings, for a charge nurse."""
