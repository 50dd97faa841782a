"""What a nurse was heard to say until she was cut off, and whether the record keeps it."""

from __future__ import annotations

import json
import pickle
from base64 import b64decode
from dataclasses import dataclass, field

from kitlog.domain.entry import Entry
from kitlog.domain.errors import MachineError
from kitlog.workflow import keeping, reading
from kitlog.workflow.desk import Desk
from tests.durability.nurse import PLACE
from tests.durability.record import Record


@dataclass
class Heard:
    """`saved` are the ids of what was there before and of what was acknowledged since.

    drafts     what may be half typed now: the last that was kept, and the one under way
    doing      entries of the act under way, 0 for none; `takes` the draft along
    sending    the whole entry of the act under way, where it was said
    notes      anchors that were acknowledged
    resent     entries that were sent again after the cut
    """

    saved: set[str] = field(default_factory=set)
    drafts: tuple[str, ...] = ("",)
    doing: int = 0
    takes: bool = False
    sending: Entry | None = None
    notes: int = 0
    resent: int = 0

    @classmethod
    def of(cls, record: Record) -> Heard:
        """Nothing yet: the record as it is before the nurse comes."""
        desk = record.desk()
        there = desk.store.entries(record.stream)
        desk.store.close()
        return cls({entry.id for entry in there})

    def line(self, text: str) -> None:
        if text.startswith("ready"):
            return
        said = json.loads(text)
        (word, what), *_ = said.items()
        if word == "typing":
            self.drafts = (*self.drafts, what)
        elif word == "typed":
            self.drafts = (what,)
        elif word == "sends":
            self.sending = pickle.loads(b64decode(what))
        elif word == "doing":
            self.doing, self.takes = what, said["takes"]
        elif word == "saved":
            self.saved |= set(what)
            self.drafts = ("",) if self.takes else self.drafts
            self.settle()
        elif word == "refused":
            self.settle()
        elif word == "noted":
            self.notes = what

    def settle(self) -> None:
        """No act is under way."""
        self.doing, self.takes, self.sending = 0, False, None

    def missed(self, record: Record) -> list[str]:
        """Whatever of it the record at hand does not keep, in words; [] when it keeps all.

        Opened as after a restart. What was kept without being acknowledged counts as seen from
        then on: the nurse has it on her screen.
        """
        try:
            desk = record.desk()
        except MachineError as error:
            return [f"corrupt: {error.sentence}"]
        try:
            return self._missed(desk, record)
        except MachineError as error:
            return [f"corrupt: {error.sentence}"]
        finally:
            desk.store.close()

    def _missed(self, desk: Desk, record: Record) -> list[str]:
        store, wrong = desk.store, []
        if store.database.damage():
            return ["corrupt: pages"]
        anchored = store.anchored()
        faults = [one.sentence for one in (*anchored.faults, *store.verify(anchor=anchored.heads))]
        wrong += [f"chain: {sentence}" for sentence in faults]
        if anchored.count < self.notes:
            wrong.append("lost: an anchor")
        there = [entry.id for entry in store.entries(record.stream)]
        lost = self.saved - set(there)
        wrong += [f"lost: {len(lost)} entries"] if lost else []
        fresh = [id for id in there if id not in self.saved]
        if len(fresh) not in (0, self.doing):
            wrong.append(f"half: {len(fresh)} of {self.doing} entries")
        wrong += self._missed_draft(desk, bool(fresh)) + self._sent_again(desk, there)
        row = store.index.session(record.session_id)
        if row != keeping.index_row(reading.session(desk, record.session_id)):
            wrong.append("half: the index is of another moment")
        self.saved |= set(there)
        return wrong

    def _missed_draft(self, desk: Desk, kept: bool) -> list[str]:
        """Half typed, or in the record: one of the two, never both, never neither."""
        found = next((one.text for one in desk.store.drafts.all() if one.place == PLACE), "")
        may_be = ("",) if self.takes and kept else self.drafts
        self.drafts = (found,)
        return [] if found in may_be else [f"draft: {found!r} instead of {may_be}"]

    def _sent_again(self, desk: Desk, there: list[str]) -> list[str]:
        """Whoever saw no answer sends the same entry again: it is there once."""
        if self.sending is None:
            return []
        self.resent += 1
        desk.store.append((self.sending,))
        now = [entry.id for entry in desk.store.entries(self.sending.stream)]
        self.saved.add(self.sending.id)
        expected = there if self.sending.id in there else [*there, self.sending.id]
        there[:] = now
        return [] if now == expected else ["twice: an entry sent again"]
