"""One course on one page: its infusions side by side, outcomes, and the summary's export."""
