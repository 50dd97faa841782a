"""Charts at random through the acts of the window, and says each step on one line of JSON.

typing TEXT    a draft is about to be kept          typed TEXT   it is on the disk
doing N        an act of N entries is about to be done; `takes` when it takes the draft along
sends ENTRY    the whole entry of an act that may be sent again
saved IDS      the act returned: its entries are on the disk
noting         the chains' ends are about to be noted     noted N    the file has N notes
refused WORDS  the act came back with an error of KitLog's own
"""

from __future__ import annotations

import json
import os
import pickle
import random
import signal
from base64 import b64encode
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from kitlog.domain.effects import Score
from kitlog.domain.errors import KitLogError
from kitlog.domain.events import AdverseEvent, MedicationGiven, NoteWritten
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, phase
from kitlog.domain.vitals import Vitals
from kitlog.workflow import charting, infusing, keeping, reading
from kitlog.workflow.desk import Desk
from tests.clock import FakeClock
from tests.durability.record import Record
from tests.workflow.ward import CALM

PLACE = "vitals"
"""Where the half-typed set lies."""
FAITHFUL, HASTY, DEAF = "faithful", "hasty", "deaf"
"""How she says "saved": after the commit, as the program does; before it; after an error too."""
DIES_BEFORE, DIES_AFTER = "dies before the commit", "dies after the commit"
"""Killed there, with all of the act done."""
HASTY_DEATHS = 0.2
"""Of her acts, told and not yet committed: no kill from outside falls there for sure."""


@dataclass
class Nurse:
    """`manner` is FAITHFUL but in the tests of the tests."""

    desk: Desk
    clock: FakeClock
    record: Record
    chance: random.Random
    manner: str = FAITHFUL
    says: Callable[[str], None] = lambda line: say(line)

    def chart(self, acts: int | None = None) -> None:
        """So many acts, or without end."""
        done = 0
        while acts is None or done < acts:
            self.chance.choice(ACTS)(self)
            done += 1

    def set(self) -> None:
        """Typed number by number, then saved, and what was typed goes with it."""
        values = self._values()
        for count in range(1, 4):
            self.type(" ".join(map(str, values[:count])))
        self.save(values)

    def type_set(self) -> None:
        self.type(" ".join(map(str, self._values())))

    def save(self, values: Sequence[int] = ()) -> None:
        """What stands in the row: the act that `set` ends with."""
        values = values or self._values()
        vitals = replace(CALM, sys=values[0], dia=values[1])
        self.do(1, lambda id: charting.chart_vitals(self.desk, id, vitals, "", None, PLACE), True)

    def _values(self) -> list[int]:
        return [self.chance.randint(90, 170), self.chance.randint(50, 89), 72]

    def type(self, text: str) -> None:
        """As the window keeps it, at most 250 ms after a key."""
        self._tell("typing", text)
        try:
            self.desk.store.drafts.keep(PLACE, text, self.desk.author, self._later().utc)
        except KitLogError as error:
            self._tell("refused", error.sentence)
        else:
            self._tell("typed", text)

    def note(self, length: int = 0) -> None:
        """Some of them long: a commit of many pages."""
        length = length or self.chance.choice((1, 1, 300))
        text = f"n {self.chance.random()} " + "TEST " * length
        self.do(1, lambda id: charting.log_event(self.desk, id, NoteWritten(text.strip())))

    def long_note(self) -> None:
        self.note(length=300)

    def effects(self) -> None:
        scores = (Score("nausea", self.chance.randint(0, 3)), Score("dissociation", 1))
        self.do(1, lambda id: charting.score_effects(self.desk, id, scores))

    def medicine(self) -> None:
        given = MedicationGiven("Ondansetron", f"{self.chance.randint(1, 8)} mg", "IV")
        self.do(1, lambda id: charting.log_event(self.desk, id, given))

    def pump(self) -> None:
        """Paused for an event, which is two entries at once, or running again."""
        if phase(self._session()) is Phase.PAUSED:
            self.do(1, lambda id: infusing.resume(self.desk, id))
        else:
            event = AdverseEvent("Restless", 1)
            self.do(2, lambda id: infusing.pause_for(self.desk, id, event))

    def rate(self) -> None:
        rate = Decimal(self.chance.randint(60, 150))
        self.do(1, lambda id: infusing.change_rate(self.desk, id, rate, "restless"))

    def correct(self) -> None:
        last = self._session().vitals[-1]
        vitals = replace(last.as_(Vitals), hr=self.chance.randint(60, 90))
        self.do(1, lambda id: charting.correct(self.desk, id, last.id, vitals, "misread"))

    def undo(self) -> None:
        """A note is logged and taken back."""
        self.note()
        last = self._session().happenings[-1]
        self.do(1, lambda id: charting.undo(self.desk, id, last.id))

    def sent(self) -> None:
        """An entry that can be sent again with the same id."""
        self._later()
        entry = self.desk.entry(self.record.stream, NoteWritten(f"s {self.chance.random()}"))
        self._tell("sends", b64encode(pickle.dumps(entry)).decode())
        self.do(1, lambda _: keeping.keep(self.desk, self._session(), (entry,)))

    def anchor(self) -> None:
        """As after a signature: the ends of the chains are noted beside the record."""
        self._tell("noting")
        self.desk.store.anchor(self._later())
        self._tell("noted", self.desk.store.anchored().count)

    def do(self, count: int, act: Callable[[str], Session], takes: bool = False) -> None:
        """One act of so many entries."""
        self._later()
        self._tell("doing", count, takes=takes)
        store = self.desk.store
        try:
            before = len(self._entries())
            with store.transaction() if self.manner in (HASTY, DIES_BEFORE) else nullcontext():
                act(self.record.session_id)
                ids = [entry.id for entry in self._entries()[before:]]
                if self.manner == HASTY:
                    self._tell("saved", ids)
                    if self.chance.random() < HASTY_DEATHS:
                        self._die(HASTY)
                self._die(DIES_BEFORE)
            self._die(DIES_AFTER)
        except KitLogError as error:
            if self.manner == DEAF:
                self._tell("saved", ["an entry she thinks is there"])
            else:
                self._tell("refused", error.sentence)
            return
        if store.database.doubt:
            self._tell("in", store.database.doubt)
        elif self.manner != HASTY:
            self._tell("saved", ids)

    def _die(self, manner: str) -> None:
        if self.manner == manner:
            os.kill(os.getpid(), signal.SIGKILL)

    def _later(self) -> Any:
        return self.clock.advance(1)

    def _session(self) -> Session:
        return reading.session(self.desk, self.record.session_id)

    def _entries(self) -> tuple[Any, ...]:
        return self.desk.store.entries(self.record.stream)

    def _tell(self, word: str, what: object = None, **more: object) -> None:
        self.says(json.dumps({word: what, **more}))


ACTS = (
    Nurse.set, Nurse.set, Nurse.note, Nurse.effects, Nurse.medicine, Nurse.pump, Nurse.rate,
    Nurse.correct, Nurse.undo, Nurse.sent, Nurse.anchor,
)  # fmt: skip


def say(line: str) -> None:
    """In one write, so that a killed nurse has said all of it or nothing."""
    os.write(1, line.encode() + b"\n")
