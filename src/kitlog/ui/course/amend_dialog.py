"""What is to be put right: identity, limits, a whole session, a day charted on paper."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kitlog.domain.course import Course
from kitlog.domain.dates import weekday_day
from kitlog.domain.session import Session
from kitlog.ui.chair.asking import reason_of, with_other
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.words import tr, unsaid

IDENTITY, IN_ERROR, AFTERWARDS, LIMITS = range(4)
WAYS = (
    unsaid("Correct the identity…"), unsaid("Session entered in error…"),
    unsaid("Chart a session afterwards…"), unsaid("Limits for this patient…"),
)  # fmt: skip
REASONS = (unsaid("Wrong patient"), unsaid("Wrong day"), unsaid("Charted twice"), unsaid("Other…"))


def amend(
    window: QWidget, name: str, wrong: tuple[Session, ...], chosen: Callable[[int], None]
) -> Dialog:
    """Which of the ways, or which of the sessions entered in error is looked at.

    `chosen` gets the place of the way; those of `wrong` follow after them.
    """

    def confirm() -> None:
        if ways.index < 0:
            dialog.refuse(tr("Choose what is put right."))
            return
        dialog.close_it()
        chosen(ways.index)

    about = tr("{name}. What was there before stays readable and is printed.", name=name)
    dialog = Dialog(window, tr("Amend the record"), about, tr("Go on"), confirm)
    looks = (tr("Look at {day}, entered in error", day=weekday_day(s.day)) for s in wrong)
    ways = Choice((*WAYS, *looks), 1)
    dialog.body.addWidget(ways)
    dialog.open_it(ways.options[0])
    return dialog


class InErrorDialog(Dialog):
    """Which session, and why; it stays in the record and infusions are counted anew."""

    def __init__(
        self, window: QWidget, name: str, course: Course, said: Callable[[str, str], None]
    ) -> None:
        about = tr(
            "{name}. It stays in the record as such, and infusions are counted anew.", name=name
        )
        super().__init__(
            window, tr("Session entered in error?"), about, tr("Mark entered in error"), self._read,
            kind="stop", icon="x",
        )  # fmt: skip
        self._said = said
        self._sessions = tuple(s for s in course.sessions if not s.in_error)
        self.which = Choice(tuple(told(course, s) for s in self._sessions), 2, label=tr("Session"))
        self.body.addWidget(self.which)
        self.why, self.other = with_other(self, REASONS, tr("Why"), 4)

    def _read(self) -> None:
        if self.which.index < 0:
            self.which.refuse(tr("Choose the session."))
            return
        why = reason_of(self.why, self.other)
        if not why:
            self.refuse(tr("Say what went wrong."))
            return
        self._said(self._sessions[self.which.index].id, why)


def told(course: Course, session: Session) -> str:
    """Infusion 2, Tue 13-Jan; a day without an infusion by its date alone."""
    day = weekday_day(session.day)
    if session not in course.infusions:
        return tr("{day}, no infusion", day=day)
    return tr("Infusion {number}, {day}", number=course.number_of(session), day=day)
