"""A new course: who, which order, when, and the dose worked out step by step."""
