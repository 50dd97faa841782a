"""The history of the schema: one file a revision, upwards only, entries never rewritten."""
