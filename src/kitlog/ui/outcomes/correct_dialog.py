"""A recorded value is put right, or struck; the old one stays readable and is printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from kitlog.domain import dates
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.outcomes import OutcomeRecorded
from kitlog.ui.chair.asking import reason_of, with_other
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.outcomes.asked_card import WAYS
from kitlog.ui.outcomes.value_entry import ValueEntry
from kitlog.words import tr, unsaid

REASONS = (
    unsaid("Misread"), unsaid("Wrong point in time"), unsaid("Other patient’s"),
    unsaid("Added up wrongly"), unsaid("Other…"),
)  # fmt: skip
CORRECT, STRIKE = range(2)


class CorrectDialog(Dialog):
    """`said` gets the value to stand there, None to strike it, and why."""

    def __init__(
        self, window: QWidget, fact: OutcomeRecorded, pathway: str,
        said: Callable[[OutcomeRecorded | None, str], None],
    ) -> None:  # fmt: skip
        super().__init__(
            window, f"{tr(fact.of.name)}, {fact.point.words}",
            tr("Recorded: {value}. It stays readable and is printed as changed.",
               value=fact.of.words(fact.value)),
            tr("Correct"), self._read, icon="sign",
        )  # fmt: skip
        self._fact, self._said = fact, said
        self.what = Choice((tr("Another value"), tr("Not recorded: strike it")), 2)
        self.what.set_index(CORRECT)
        self.entry = ValueEntry(fact.of, pathway)
        self.entry.show_fact(fact)
        self.day = TextField(tr("Answered on"))
        self.day.set_text(dates.day(fact.answered) if fact.answered else "")
        self.how = Choice(tuple(way.words.capitalize() for way in WAYS), 4, label=tr("How"), px=14)
        self.how.set_index(WAYS.index(fact.how) if fact.how else -1)
        for widget in (self.what, self.entry, self.day, self.how):
            self.body.addWidget(widget)
        self.why, self.other = with_other(self, REASONS, tr("Why"), 3)
        self.what.chosen.connect(self._turn)

    @property
    def choices(self) -> dict[str, Choice]:
        entry = self.entry
        return {"what": self.what, "typed as": entry.way, "item 9": entry.item9,
                "how": self.how, "why": self.why}  # fmt: skip

    def refused(self, error: KitLogError) -> None:
        self.refuse("")
        field = error.field if isinstance(error, Refused) else ""
        if field == self._fact.measure:
            self.entry.refuse(error.sentence)
            self.entry.line.setFocus()
        elif field == "answered":
            self.day.refuse(error.sentence)
            self.day.line.setFocus()
        else:
            self.refuse(error.sentence)

    def _turn(self, place: int) -> None:
        for widget in (self.entry, self.day, self.how):
            widget.setVisible(place == CORRECT)
        self.act.setText(tr("Strike") if place == STRIKE else tr("Correct"))
        self.place()

    def _read(self) -> None:
        why = reason_of(self.why, self.other)
        try:
            wanted = self._wanted() if self.what.index == CORRECT else None
        except Refused as error:
            self.refused(error)
            return
        if not why:
            self.refuse(tr("Say why."))
            return
        self._said(wanted, why)

    def _wanted(self) -> OutcomeRecorded:
        if self.how.index < 0:
            raise Refused(tr("Choose how it was answered."), "how")
        found = self.entry.outcome(
            self._fact.point, dates.read(self.day.text, "answered"), WAYS[self.how.index],
            retreated=self._fact.retreated,
        )  # fmt: skip
        if found is None:
            raise Refused(tr("Type the value, or strike it."), self._fact.measure)
        return replace(found, pathway="")
