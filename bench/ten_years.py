"""A clinic's record of so many sessions, as the program itself would have written it.

Four chairs, four patients a day in each, five days a week; in the last week one patient in each
chair, two pumps running when the record stops. `make bench` makes it once and keeps it in build/.
"""

from __future__ import annotations

import heapq
import json
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path

from bench.bulk import Bulk, hurried
from bench.clinic import CHAIRS, Clinic, at_work, founded
from bench.copying import Copy, Template
from bench.course import DAYS, EARLY, LOST, SILENT, WHOLE, course
from kitlog.app.places import workstation
from kitlog.store import schema
from kitlog.workflow import doorkeeping, resuming

ROOT = Path(__file__).resolve().parent.parent
END = datetime(2026, 1, 14, 9, 10, tzinfo=UTC)
"""A Wednesday. Two pumps run by then; the patients of chairs 3 and 4 have not come yet."""
STARTS_MIN = (520, 530, 585, 595)
"""Minutes after midnight at which the first pump of a day is started, by chair."""
NEXT_MIN, TURNS = 145, 4
"""From one start in a chair to the next, and how many there are in a day."""
AT_ONCE = 20_000
MADE_OF = (
    *(f"bench/{name}.py" for name in ("bulk", "clinic", "copying", "course", "ten_years")),
    *(f"src/kitlog/{name}.py" for name in ("domain/kinds", "domain/codec", "store/chain")),
)
"""What the record's bytes hang on, beside the schema."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One course: its chair, when its first pump is started, and how it goes."""

    chair: int
    first: datetime
    kind: str = WHOLE


def plan(many: int) -> list[Plan]:
    """The courses of so many sessions (rounded up to whole courses), the first one first.

    The last ten sessions are the same however many there are.
    """
    monday = datetime.combine(END.date() - timedelta(days=END.weekday()), datetime.min.time(), UTC)
    found = [Plan(chair, _start(monday, chair, 0)) for chair in range(1, CHAIRS + 1)]
    left, numbers = many - 10, count()
    for week in count(1):
        for turn in range(TURNS):
            for chair in range(1, CHAIRS + 1):
                if left <= 0:
                    return sorted(found, key=lambda one: one.first)
                kind = _kind(next(numbers))
                first = _start(monday - timedelta(weeks=week), chair, turn)
                found.append(Plan(chair, first, kind))
                left -= DAYS[kind]
    raise AssertionError


def _start(day: datetime, chair: int, turn: int) -> datetime:
    return day + timedelta(minutes=STARTS_MIN[chair - 1] + turn * NEXT_MIN)


def _kind(number: int) -> str:
    """Of forty courses two are closed early, four lost, one never asked again."""
    return {3: EARLY, 23: EARLY, 7: LOST, 17: LOST, 27: LOST, 37: LOST, 11: SILENT}.get(
        number % 40, WHOLE
    )


def starts(plans: Iterable[Plan]) -> Iterator[tuple[int, Plan, datetime]]:
    """Each with its number and its own milliseconds: no two acts fall into the same one."""
    for number, one in enumerate(plans, 1):
        yield number, one, one.first + timedelta(milliseconds=number % 997)


# -- by the program --------------------------------------------------------------------------


def charted(here: Clinic, plans: Iterable[Plan], end: datetime) -> None:
    """Let the program write it all, act by act."""
    going: list[tuple[datetime, int, Iterator[datetime]]] = []
    with at_work(here.ids):
        for number, one, first in starts(plans):
            story = here.told(number, course(here, number, first, one.chair, one.kind))
            going.append((next(story), number, story))
        heapq.heapify(going)
        while going and going[0][0] <= end:
            _, number, story = going[0]
            upcoming = next(story, None)
            here.anchor()
            if upcoming is None:
                heapq.heappop(going)
            else:
                heapq.heapreplace(going, (upcoming, number, story))
    _leave(here, end)


def _leave(here: Clinic, end: datetime) -> None:
    """As the program is closed."""
    here.ids.number = 0
    here.clock.to(end)
    doorkeeping.keep_door(here.desk)
    resuming.beat(here.desk, "closed")


# -- copied ----------------------------------------------------------------------------------


def templates(folder: Path, kinds: Iterable[str], station: str) -> dict[str, Template]:
    """One course of each kind, written by the program in a record of its own."""
    found: dict[str, Template] = {}
    for kind in kinds:
        first = datetime(2016, 1, 4, 9, tzinfo=UTC)
        here = founded(folder / kind, station, first - timedelta(hours=4))
        hurried(here.store)
        with at_work(here.ids):
            found[kind] = Template(here, first, course(here, 1, first, 1, kind))
        here.close()
    return found


def copied(here: Clinic, plans: Iterable[Plan], end: datetime, told: dict[str, Template]) -> None:
    """The same, copied from one course of each kind."""
    going: list[tuple[datetime, int, Copy]] = []
    for number, one, first in starts(plans):
        here.clock.to(first)
        copy = Copy(told[one.kind], number, one.chair, here.clock.now())
        going.append((copy.next_at, number, copy))
    heapq.heapify(going)
    with Bulk(here.store) as bulk:
        while going and going[0][0] <= end:
            at, number, copy = going[0]
            act = copy.act()
            bulk.append(copy.rows(act))
            if act.anchored:
                here.clock.to(at)
                bulk.anchor(here.clock.now())
            if copy.over:
                bulk.index(copy.index())
                heapq.heappop(going)
            else:
                heapq.heapreplace(going, (copy.next_at, number, copy))
        for _, _, copy in going:
            bulk.index(copy.index())
    _leave(here, end)


# -- kept ------------------------------------------------------------------------------------


def record(many: int) -> Path:
    """The folder with the record of so many sessions; made if it is not there as it would be."""
    made_of = b"".join((ROOT / name).read_bytes() for name in MADE_OF)
    mark = sha256(made_of + schema.HEAD.encode() + workstation().encode()).hexdigest()[:12]
    folder = ROOT / "build" / "years" / f"{many}-{mark}"
    if not folder.exists():
        for old in folder.parent.glob(f"{many}-*"):
            shutil.rmtree(old)
        new = folder.with_name(folder.name + ".new")
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(parents=True)
        told = templates(new / "templates", (WHOLE, EARLY, LOST, SILENT), workstation())
        shutil.rmtree(new / "templates")
        plans = plan(many)
        here = founded(new, workstation(), plans[0].first - timedelta(days=1))
        copied(here, plans, END, told)
        here.close()
        new.rename(folder)
    return folder


if __name__ == "__main__":
    begun = time.process_time()
    made = str(record(int(sys.argv[1])))
    print(json.dumps({"folder": made, "s": time.process_time() - begun}))
