"""Forks nurses, so that a thousand of them cost one start of Python.

    python -m tests.durability.zygote

Each line on stdin is a wish in JSON; one nurse is forked for it, says "ready" with its pid and
charts. When it has ended, however it ended, "over" is said. A nurse that is to be told waits for
a line that names each act.
"""

from __future__ import annotations

import ctypes
import json
import os
import random
import resource
import sys
import traceback
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
    if wish["told"]:
        let_anybody_trace()
    say(f"ready {os.getpid()}")
    if wish["told"]:
        obey(nurse)
    else:
        nurse.chart(None if wish["acts"] is None else int(str(wish["acts"])))
    desk.store.close()


def obey(nurse: Nurse) -> None:
    """Each line is the name of an act of hers; the same act has the same figures again.

    "largest N" instead: from now on no file of hers may grow beyond N bytes.
    """
    for line in iter(sys.stdin.readline, ""):
        word, *more = line.split()
        if word == "largest":
            resource.setrlimit(resource.RLIMIT_FSIZE, (int(more[0]), resource.RLIM_INFINITY))
            continue
        nurse.chance = random.Random(1)
        getattr(nurse, word)()


def let_anybody_trace() -> None:
    """Some systems let only a parent look into a process (Yama)."""
    pr_set_ptracer, anybody = 0x59616D61, -1
    ctypes.CDLL(None).prctl(pr_set_ptracer, ctypes.c_long(anybody), 0, 0, 0)


def main() -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            failed = 1
            try:
                chart(json.loads(line))
                failed = 0
            except Exception:
                traceback.print_exc()
            finally:
                os._exit(failed)
        os.waitpid(child, 0)
        say("over")


if __name__ == "__main__":
    main()
