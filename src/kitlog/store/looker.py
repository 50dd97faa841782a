"""Looks through one record: a process of its own, which yields to charting (see `yielding`).

It only reads: opened like this SQLite would not even play back a journal.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence

from kitlog.store import yielding

MOST_NAMED = 20
"""Bad pages that are told one by one; of a file that was torn there are half a million."""
AGAIN_S = 1.0
"""Until a page found bad is looked at once more: its sums are read while others write."""

ONCE_AND_AGAIN = range(2)
"""A disk that could not be read once is no damaged record: every page may be good."""
NOT_READ: dict[str, object] = {"pages": 1, "named": []}
"""Damaged, though its pages can't tell where."""


def main(_words: Sequence[str] = ()) -> int:
    """Look through what stands on the first line of stdin; what was found on the last of stdout."""
    yielding.say(_looked(yielding.begin()))
    return 0


def _looked(line: bytes) -> dict[str, object]:
    # Imported here, when this process is the last to get the processor.
    from contextlib import closing
    from pathlib import Path

    from kitlog.domain.errors import Damaged, KitLogError
    from kitlog.domain.unforeseen import place_of
    from kitlog.store.keyfile import Key
    from kitlog.store.looking_through import Reader, damaged_pages, look_along

    path, key, pages, chains = json.loads(line)

    def reader() -> closing[Reader]:
        return closing(Reader(Path(path), Key(bytes.fromhex(key))))

    def bad_pages() -> dict[str, object]:
        with reader() as one, yielding.still_here():
            bad = damaged_pages(one, lambda: time.sleep(AGAIN_S))
        return {"pages": len(bad), "named": bad[:MOST_NAMED]}

    try:
        if pages:
            found = bad_pages()
            if found["pages"] or not chains:
                return found
            yielding.say({"summed": True})
        for _ in ONCE_AND_AGAIN:
            try:
                with reader() as one:
                    return {"faults": look_along(one, yielding.Pace().told)}
            except Damaged:
                found = bad_pages()
                if found["pages"]:
                    return found
        return NOT_READ
    except Damaged:
        return NOT_READ
    except KitLogError as error:
        return {"refused": error.sentence}
    except Exception as error:  # its message could name a patient
        return {"mistake": place_of(error)}


if __name__ == "__main__":
    sys.exit(main())
