"""Checks and packs one backup: a process of its own, which yields to charting (see `yielding`)."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from kitlog.store import yielding


def main(_words: Sequence[str] = ()) -> int:
    """Pack what stands on the first line of stdin, and say how it went on the last of stdout."""
    yielding.say(_packed(yielding.begin()))
    return 0


def _packed(line: bytes) -> dict[str, object]:
    # Imported here, when this process is the last to get the processor.
    from kitlog.domain.errors import Fault, KitLogError
    from kitlog.domain.unforeseen import place_of
    from kitlog.store.backup import Begun, finish

    try:
        backup, _ = finish(Begun.parse(line), yielding.Pace().told)
    except KitLogError as error:
        return {"fault" if isinstance(error, Fault) else "refused": error.sentence}
    except Exception as error:  # its message could name a patient
        return {"mistake": place_of(error)}
    return {"made": backup.path.name}


if __name__ == "__main__":
    sys.exit(main())
