"""The widgets every page is built from: they show plain values and hold no record."""
