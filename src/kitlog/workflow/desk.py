"""Where a nurse works: the record, the clock, the workstation, and who is acting now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kitlog.domain.entry import Entry
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Clock, Moment, elapsed
from kitlog.store.ids import id_after
from kitlog.words import tr
from kitlog.workflow.lettering import require_printable

if TYPE_CHECKING:
    from kitlog.store.journal import Store

CLINIC = "clinic"
ACCESS = "access"


@dataclass(frozen=True, slots=True)
class Desk:
    """Handed to every act. `author` is the id of the person signed in, "" before that."""

    store: Store
    clock: Clock
    author: str = ""

    def as_person(self, person_id: str) -> Desk:
        return replace(self, author=person_id)

    def now(self) -> Moment:
        return self.clock.now()

    def entry(
        self,
        stream: str,
        fact: object,
        *,
        measured: Moment | None = None,
        slot: str = "",
        corrects: str = "",
        reason: str = "",
        author: str = "",
    ) -> Entry:
        """An entry made here and now.

        Refused when it is said to have happened later than now, or when it could not be printed;
        of the clinic's own texts the acts ask that, where they are typed.
        """
        entered = self.now()
        happened = measured or entered
        if elapsed(entered, happened).seconds > 0:
            raise Refused(tr("It can't have happened later than now."), "time")
        # Whatever was tried or looked for is written down; and somebody leaves under an old name.
        if stream not in (ACCESS, CLINIC):
            require_printable(fact, reason)
        return Entry(
            self.store.next_id(), stream, fact, happened, entered, author or self.author,
            self.store.workstation, slot, corrects, reason,
        )  # fmt: skip


def new_id() -> str:
    """Of anything but an entry, a UUIDv7: unique, and growing with time."""
    return id_after("")


def session_stream(id: str) -> str:
    return f"session:{id}"


def course_stream(id: str) -> str:
    return f"course:{id}"


def patient_stream(id: str) -> str:
    return f"patient:{id}"
