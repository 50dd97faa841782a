"""What every process of its own does beside charting: it yields, and it ends with the program.

On a thread beside the window it would take turns with charting at every line of Python, and a
commit would wait up to a second. What it is to do comes on stdin, keys and all: others can read
what a program is started with. How far it is goes to stdout, a line of JSON each. When stdin
ends, whoever wanted it is gone, and it ends too.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

from kitlog.store.no_core import leave_no_core

READ_AT_ONCE = 1 << 16
NICE = 10
"""A tenth of what charting gets, where both want all of it."""
LONGEST_REST_S = 0.05
TOLD_EVERY_S = 0.1
STILL_HERE_S = 0.5


def begin() -> bytes:
    """What is to be done: the first line of stdin. From now on this process yields."""
    leave_no_core()
    _yield_to_others()
    line = b""
    while not line.endswith(b"\n"):
        line += _read()
    Thread(target=_end_with_the_program, daemon=True).start()
    return line


def say(words: dict[str, object]) -> None:
    """A line for whoever wanted this."""
    os.write(1, json.dumps(words).encode() + b"\n")


@contextmanager
def still_here() -> Iterator[None]:
    """Says so while one long call goes on: so whoever wants it no more can end it."""
    over = Event()

    def say_so() -> None:
        while not over.wait(STILL_HERE_S):
            say({"done": 0, "of": 0})

    Thread(target=say_so, daemon=True).start()
    try:
        yield
    finally:
        over.set()


class Pace:
    """Says how far it is, and rests as long as it worked: the disk is charting's."""

    def __init__(self) -> None:
        self._rested = self._said = time.monotonic()

    def told(self, done: int, of: int) -> None:
        now = time.monotonic()
        if now - self._said >= TOLD_EVERY_S:
            say({"done": done, "of": of})
            self._said = now
        time.sleep(min(now - self._rested, LONGEST_REST_S))
        self._rested = time.monotonic()


def _yield_to_others() -> None:
    """Behind charting at the processor, and with it at the disk. On Windows its starter sees to it.

    Not the very last: beside a program that is busy for hours it would never be done.
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
