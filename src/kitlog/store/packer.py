"""Checks and packs one backup: a process of its own, which yields to charting.

On a thread beside the window it took turns with charting at every line of Python, and a commit
waited up to a second. What to pack comes on stdin, keys and all: others can read what a program
is started with. How far it is goes to stdout, a line of JSON each. When stdin ends, whoever
wanted the backup is gone, and this ends too.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from threading import Thread

from kitlog.store.no_core import leave_no_core

READ_AT_ONCE = 1 << 16
NICE = 10
"""A tenth of what charting gets, where both want all of it."""
LONGEST_REST_S = 0.05
TOLD_EVERY_S = 0.1


def main(_words: Sequence[str] = ()) -> int:
    """Pack what stands on the first line of stdin, and say how it went on the last of stdout."""
    leave_no_core()
    _yield_to_others()
    line = b""
    while not line.endswith(b"\n"):
        line += _read()
    Thread(target=_end_with_the_program, daemon=True).start()
    _say(_packed(line))
    return 0


def _packed(line: bytes) -> dict[str, object]:
    # Imported here, when this process is the last to get the processor.
    from kitlog.domain.errors import Fault, KitLogError
    from kitlog.domain.unforeseen import place_of
    from kitlog.store.backup import Begun, finish

    try:
        backup, _ = finish(Begun.parse(line), _Pace().told)
    except KitLogError as error:
        return {"fault" if isinstance(error, Fault) else "refused": error.sentence}
    except Exception as error:  # its message could name a patient
        return {"mistake": place_of(error)}
    return {"made": backup.path.name}


class _Pace:
    """Says how far it is, and rests as long as it worked: the disk is charting's."""

    def __init__(self) -> None:
        self._rested = self._said = time.monotonic()

    def told(self, done: int, of: int) -> None:
        now = time.monotonic()
        if now - self._said >= TOLD_EVERY_S:
            _say({"done": done, "of": of})
            self._said = now
        time.sleep(min(now - self._rested, LONGEST_REST_S))
        self._rested = time.monotonic()


def _yield_to_others() -> None:
    """Behind charting at the processor, and with it at the disk. On Windows its starter sees to it.

    Not the very last: beside a program that is busy for hours there would be no backup.
    """
    if sys.platform != "win32":
        with suppress(OSError):
            os.nice(NICE)


def _end_with_the_program() -> None:
    while True:
        _read()


def _read() -> bytes:
    """What comes next on stdin; its end is the end."""
    found = os.read(0, READ_AT_ONCE)
    if not found:
        os._exit(1)
    return found


def _say(words: dict[str, object]) -> None:
    os.write(1, json.dumps(words).encode() + b"\n")


if __name__ == "__main__":
    sys.exit(main())
