"""The chair screen: timer, next vitals, chart, entry row, side effects, log."""
