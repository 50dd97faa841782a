"""For a charge nurse: emergency access nobody has looked at yet, every day until somebody does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from kitlog.domain.clinic import Clinic
from kitlog.domain.dates import clock_on
from kitlog.domain.emergency import Given
from kitlog.domain.moment import Moment
from kitlog.domain.people import PersonEnrolled
from kitlog.domain.rights import Right, refusal
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr, unsaid
from kitlog.workflow import emergency

if TYPE_CHECKING:
    from kitlog.ui.today.page import TodayPage
    from kitlog.workflow.desk import Desk

TITLE = unsaid("Emergency access looked at")


class Emergencies(Card):
    """One in an amber strip, the oldest first; the next stands there once it is looked at."""

    def __init__(self, page: TodayPage) -> None:
        super().__init__(margins=(14, 6, 8, 6), fill="medSoft", edge="medLine")
        self._page = page
        self._open: tuple[Given, ...] = ()
        self._words = Label("", "body", "medText", weight=650, wraps=True)
        self.button = KitButton(tr("Looked at…"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.box.addLayout(row)
        self.button.clicked.connect(self._ask)
        self.button.refused.connect(lambda reason: page.toast.offer(reason, None))
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    def draw(
        self, found: tuple[Given, ...], clinic: Clinic, person: PersonEnrolled | None, now: Moment
    ) -> None:
        """Those still to be looked at; in view for a charge nurse alone."""
        # One that is for somebody else to look at must not stand before hers.
        self._open = tuple(sorted(found, key=lambda one: bool(emergency.refusal(one, person))))
        shown = bool(found) and not refusal(person, Right.EMERGENCY)
        self.setVisible(shown)
        self._words.say("")
        if shown:
            first = said(self._open[0], clinic, now)
            words = tr("Emergency access: {said}", said=first)
            if more := len(found) - 1:
                words = tr("Emergency access: {said} +{more} more.", said=first, more=more)
            self._words.say(words)
            self.button.refuse(emergency.refusal(self._open[0], person))

    def _ask(self) -> None:
        page, one = self._page, self._open[0]

        def look_at(desk: Desk) -> None:
            emergency.look_at(desk, one.id, dialog.note.text)

        def done() -> None:
            page.setFocus()
            page.read()

        words = said(one, page.station.clinic, page.station.now())
        dialog = LookedAt(page, words, lambda: page.answer(dialog, look_at, lambda _: done()))


class LookedAt(Dialog):
    """Asks what was found."""

    def __init__(self, page: TodayPage, words: str, confirm: Callable[[], None]) -> None:
        super().__init__(page.window(), tr(TITLE), words, tr("Mark as looked at"), confirm)
        self.note = TextField(tr("What you found"))
        self.note.hint(tr("What was charted stands in the trail under this name."))
        self.body.addWidget(self.note)
        page.destroyed.connect(self.deleteLater)
        self.open_it(self.note.line)


def said(one: Given, clinic: Clinic, now: Moment) -> str:
    """Who, when, vouched for by whom, and why."""
    at = clock_on(one.at.local, now.local.date())
    by = clinic.name_of(one.access.vouched_by)
    return tr(
        "{name}, {at}, vouched for by {by}: “{reason}”.",
        name=one.access.name,
        at=at,
        by=by,
        reason=one.access.reason,
    )
