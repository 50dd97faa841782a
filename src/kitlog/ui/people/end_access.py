"""What ends somebody's way in: the account of who left, and a password that was forgotten."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kitlog.domain.people import PersonEnrolled
from kitlog.ui.people.person_dialog import PersonDialog
from kitlog.words import tr, unsaid
from kitlog.workflow import accounts

if TYPE_CHECKING:
    from kitlog.ui.page import Page
    from kitlog.workflow.accounts import Seen
    from kitlog.workflow.desk import Desk

LEFT = unsaid(
    "Neither PIN nor password counts any more; what was charted keeps the name. Have IT change "
    "the key the same day (kitlog rekey): copies of the files still open with the old password."
)
DROP = unsaid(
    "The password opens nothing any more. Until another one is chosen under “My password…”, the "
    "PIN is enough once somebody else has opened the record that day."
)

Kept = Callable[["Seen", str], None]
"""What the record says then, and the sentence to be shown."""
Ends = Callable[["Page", PersonEnrolled, Kept], PersonDialog]


class _Sure(PersonDialog):
    """Nothing is typed: the question and its two answers."""

    def __init__(
        self, page: Page, title: str, about: str, act: str, done: str,
        ends: Callable[[Desk], Seen], kept: Kept,
    ) -> None:  # fmt: skip
        super().__init__(page, title, about, act, kind="danger")
        self._ends, self._kept, self._done = ends, kept, done
        self.open_it()

    def answer(self) -> None:
        self.send(self._ends, lambda seen: self._kept(seen, self._done))


def ask_left(page: Page, person: PersonEnrolled, kept: Kept) -> PersonDialog:
    def leave(desk: Desk) -> Seen:
        accounts.leave(desk, person.person_id)
        return accounts.seen(desk)

    name = person.name
    return _Sure(
        page, tr("Close the account of {name}?", name=name), tr(LEFT), tr("Close account"),
        tr("The account of {name} is closed.", name=name), leave, kept,
    )  # fmt: skip


def ask_drop_password(page: Page, person: PersonEnrolled, kept: Kept) -> PersonDialog:
    def drop(desk: Desk) -> Seen:
        return accounts.drop_password(desk, person.person_id)

    name = person.name
    return _Sure(
        page, tr("{name} has forgotten the password?", name=name), tr(DROP), tr("Drop password"),
        tr("{name} signs in by PIN and chooses another password.", name=name), drop, kept,
    )  # fmt: skip
