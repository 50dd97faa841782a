"""Forks nurses, so that a thousand of them cost one start of Python.

    python -m tests.durability.zygote

Each line on stdin is a wish in JSON; one nurse is forked for it, says "ready" with its pid and
charts. When it has ended, however it ended, "over" is said.
"""

from __future__ import annotations

import json
import os
import random
import sys
from pathlib import Path

from kitlog.store import engine
from tests.durability.nurse import Nurse, say
from tests.durability.record import Record


def chart(wish: dict[str, object]) -> None:
    """As the wish says; `synchronous` weakens the engine for the test of the test."""
    record = Record(Path(str(wish["database"])), str(wish["session_id"]), str(wish["author"]))
    engine.PRAGMAS["synchronous"] = int(str(wish["synchronous"]))
    desk, clock = record.at_work()
    chance = random.Random(int(str(wish["seed"])))
    nurse = Nurse(desk, clock, record, chance, str(wish["manner"]))
    say(f"ready {os.getpid()}")
    acts = wish["acts"]
    nurse.chart(None if acts is None else int(str(acts)))
    desk.store.close()


def main() -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            failed = 1
            try:
                chart(json.loads(line))
                failed = 0
            finally:
                os._exit(failed)
        os.waitpid(child, 0)
        say("over")


if __name__ == "__main__":
    main()
