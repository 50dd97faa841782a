"""The course summary page by page, before it is written."""
