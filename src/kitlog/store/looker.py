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


def main(_words: Sequence[str] = ()) -> int:
    """Look through what stands on the first line of stdin; what was found on the last of stdout."""
    yielding.say(_looked(yielding.begin()))
    return 0


def _looked(line: bytes) -> dict[str, object]:
    # Imported here, when this process is the last to get the processor.
    from pathlib import Path

    from kitlog.domain.errors import Damaged, KitLogError
    from kitlog.domain.unforeseen import place_of
    from kitlog.store.keyfile import Key
    from kitlog.store.looking_through import Reader, damaged_pages, look_along

    path, key, pages, chains = json.loads(line)
    try:
        reader = Reader(Path(path), Key(bytes.fromhex(key)))
        if pages:
            bad = damaged_pages(reader, lambda: time.sleep(AGAIN_S))
            if bad or not chains:
                return {"pages": len(bad), "named": bad[:MOST_NAMED]}
            yielding.say({"summed": True})
        try:
            return {"faults": look_along(reader, yielding.Pace().told)}
        except Damaged:
            bad = damaged_pages(reader, lambda: time.sleep(AGAIN_S))
            return {"pages": max(1, len(bad)), "named": bad[:MOST_NAMED]}
    except KitLogError as error:
        return {"refused": error.sentence}
    except Exception as error:  # its message could name a patient
        return {"mistake": place_of(error)}


if __name__ == "__main__":
    sys.exit(main())
