"""The demo: invented patients in every state, on a clock of its own."""
