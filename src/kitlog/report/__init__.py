"""The course summary: a plain value first, a page second."""
