"""`kitlog sample`: a demo course as PDF, for a records department to approve."""

from __future__ import annotations

import secrets
import sys
import tempfile
from pathlib import Path

from kitlog.domain.errors import KitLogError


def write_sample(out: Path, paper: str) -> int:
    """Write the demo's complete course to `out`; 0, or 1 with a sentence."""
    from kitlog.app.demo.fill import Filler
    from kitlog.store.journal import Store
    from kitlog.store.keyfile import KEY_BYTES, Key
    from kitlog.workflow import summarising
    from kitlog.workflow.board import board

    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "sample.db"
        try:
            store = Store.open(database, Key(secrets.token_bytes(KEY_BYTES)), "sample")
            try:
                filler = Filler(store)
                filler.fill()
                course = next(
                    todo.course_id
                    for todo in board(filler.desk).unfinished
                    if todo.words.startswith("complete")
                )
                done = summarising.export(filler.desk, course, out, paper)
            finally:
                store.close()
        except KitLogError as error:
            print(error.sentence, file=sys.stderr)
            return 1
    print(f"{out}: {done.pages} pages, read back and compared")
    return 0
