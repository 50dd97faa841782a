"""`kitlog sample`: a demo course, for a records department to approve the form."""

from __future__ import annotations

import secrets
import sys
import tempfile
from pathlib import Path

from kitlog.domain.errors import KitLogError


def write_sample(out: Path, paper: str) -> int:
    """Write the demo's complete course to `out`; 0, or 1 with a sentence."""
    from kitlog.app.demo.fill import Filler
    from kitlog.app.export import put, unwritable
    from kitlog.store.journal import Store
    from kitlog.store.keyfile import KEY_BYTES, Key

    refused = unwritable(out)
    if refused:
        print(refused, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "sample.db"
        try:
            store = Store.open(database, Key(secrets.token_bytes(KEY_BYTES)), "sample")
            try:
                filler = Filler(store)
                course = filler.fill_course()
                words = put(filler.desk, course.id, out, paper)
            finally:
                store.close()
        except KitLogError as error:
            print(error.sentence, file=sys.stderr)
            return 1
    print(words)
    return 0
