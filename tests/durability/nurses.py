"""The other end of the zygote: asks for nurses, listens to them, and kills them."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, sleep

from tests.durability.nurse import FAITHFUL
from tests.durability.record import Record

EXTRA = 3
"""`synchronous` as the program has it."""


MOST = 30
LOOKS = 2000


class Nurses:
    def __init__(self, before: Sequence[str] = ()) -> None:
        """`before` is put in front of the command, to watch what the nurses do."""
        self._process = subprocess.Popen(
            [*before, sys.executable, "-m", "tests.durability.zygote"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._stdin, self._hear = self._process.stdin, self._process.stdout

    def send(
        self,
        record: Record,
        seed: int = 0,
        manner: str = FAITHFUL,
        acts: int | None = None,
        synchronous: int = EXTRA,
        told: bool = False,
    ) -> int:
        """To the chair; her process id once she has opened the record.

        Told, she does each act that `tell` names; else `acts` at random, or without end.
        """
        wish = {
            "database": str(record.database), "session_id": record.session_id,
            "author": record.author, "seed": seed, "manner": manner, "acts": acts,
            "synchronous": synchronous, "told": told,
        }  # fmt: skip
        self.tell(json.dumps(wish))
        ready, pid = self.hear().split()
        assert ready == "ready"
        return int(pid)

    def tell(self, act: str) -> None:
        self._stdin.write(act + "\n")
        self._stdin.flush()

    def hear(self) -> str:
        line = self._hear.readline().strip()
        assert line, "the nurses ended by themselves"
        return line

    def until_over(self, listen: Callable[[str], None]) -> None:
        """Everything the nurse still says."""
        while (line := self.hear()) != "over":
            listen(line)

    def kill_one(
        self,
        pid: int,
        chance: random.Random,
        listen: Callable[[str], None],
        in_commit: Callable[[], bool] | None = None,
    ) -> None:
        """kill -9 some time after she began what comes after up to MOST lines.

        An act takes about twice as long as a line, on average: between its answer and the next
        beginning there is hardly any time. With `in_commit` she is killed in the next moment in
        which that is true, however long that takes: on a fast disk chance hardly finds a commit.
        """
        lines, line = chance.randint(1, MOST), ""
        first, count = perf_counter(), 0
        while count < lines or not line.startswith(('{"doing"', '{"typing"')):
            listen(line := self.hear())
            count += 1
        last = perf_counter()
        if in_commit is None:
            until = last + chance.uniform(0, 2) * (last - first) / count
            while perf_counter() < until:
                pass
        else:
            while not _stopped_in(pid, in_commit):
                listen(self.hear())  # else she would wait for somebody who listens
        os.kill(pid, signal.SIGKILL)
        self.until_over(listen)

    def close(self) -> None:
        self._stdin.close()
        self._process.wait()
        self._hear.close()


def _stopped_in(pid: int, fact: Callable[[], bool]) -> bool:
    """Whether she stands still now, with `fact` true; looked for during some acts."""
    for _ in range(LOOKS):
        if fact():
            os.kill(pid, signal.SIGSTOP)
            stands_still(pid)
            if fact():
                return True
            os.kill(pid, signal.SIGCONT)
    return False


def stands_still(pid: int) -> None:
    """Wait until the process has been stopped."""
    if sys.platform != "linux":
        sleep(0.01)
        return
    while Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in ("T", "t"):
        pass


@contextmanager
def nurses(before: Sequence[str] = ()) -> Iterator[Nurses]:
    found = Nurses(before)
    try:
        yield found
    finally:
        found.close()
