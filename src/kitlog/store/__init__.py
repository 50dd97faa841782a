"""The encrypted SQLite file: journal, drafts, indexes, keys, migrations."""
