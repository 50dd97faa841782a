"""The record looked through by a process of its own, as seen from the program."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kitlog import own_process
from kitlog.domain.errors import Fault, MachineError
from kitlog.store.keyfile import Key
from kitlog.words import tr, unsaid

LOOKER = "kitlog.store.looker"
CUT_OFF = unsaid("The look through the record ended by itself. The next start looks again.")
NOT_STARTED = unsaid("The record is not looked through: what does it did not start ({why}).")
MISTAKE = unsaid("KitLog made a mistake while it looked through the record.")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Seen:
    """Damaged pages, the first of them `named`; where there is none, the places in the chains that
    are not as saved.
    """

    pages: int = 0
    named: tuple[str, ...] = ()
    faults: int = 0


def look_through(
    path: Path,
    key: Key,
    told: Callable[[int, int], None],
    summed: Callable[[], None] | None = None,
) -> Seen:
    """Every page, if somebody wants to hear that they are `summed` well, and every chain.

    On any thread but the record's. `told` hears how many entries were looked at, and of how many,
    0 of 0 while pages are summed; whatever it raises ends the look. MachineError for a look that
    came to no end.
    """
    return _seen((path, key, summed is not None, True), told, summed)


def sum_pages(path: Path, key: Key, told: Callable[[int, int], None]) -> Seen:
    """Every page and nothing else; as `look_through`."""
    return _seen((path, key, True, False), told, None)


def _seen(
    wanted: tuple[Path, Key, bool, bool],
    told: Callable[[int, int], None],
    summed: Callable[[], None] | None,
) -> Seen:
    path, key, pages, chains = wanted
    asked = json.dumps([str(path), key.secret.hex(), pages, chains]).encode() + b"\n"
    try:
        with own_process.told_by(LOOKER, asked) as heard:
            for said in heard:
                if "done" in said:
                    told(said["done"], said["of"])
                elif "summed" in said and summed is not None:
                    summed()
                else:
                    return _answer(said)
    except OSError as error:
        raise MachineError(tr(NOT_STARTED, why=error.strerror)) from error
    raise MachineError(tr(CUT_OFF))


def _answer(said: dict[str, Any]) -> Seen:
    if "refused" in said:
        raise MachineError(tr(str(said["refused"])))
    if "mistake" in said:
        _log.error("a look through the record failed: %s", said["mistake"])
        raise Fault(tr(MISTAKE))
    return Seen(said.get("pages", 0), tuple(said.get("named", ())), said.get("faults", 0))
