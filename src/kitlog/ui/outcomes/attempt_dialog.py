"""An attempt to ask a patient again: which follow-up, when, how, and how it ended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain import dates
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.outcome_follow_up import FollowUpTried, Result
from kitlog.domain.outcomes import FOLLOW_UPS, Point, Way
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr, unsaid

WAYS, RESULTS = tuple(Way), tuple(Result)
ABOUT = unsaid(
    "Declined and treated again close this follow-up; lost and died close the later one too."
)


class AttemptDialog(Dialog):
    """`said` gets the attempt; the dialog stays until the record has taken it."""

    def __init__(
        self, window: QWidget, name: str, point: Point, today: date,
        said: Callable[[FollowUpTried], None],
    ) -> None:  # fmt: skip
        super().__init__(
            window, tr("Follow-up of {name}", name=name), tr(ABOUT), tr("Log attempt"),
            self._read, icon="phone",
        )  # fmt: skip
        self._said = said
        self.point = Choice(
            tuple(one.words.capitalize() for one in FOLLOW_UPS), 2, label=tr("Which")
        )
        self.result = Choice(
            tuple(one.words.capitalize() for one in RESULTS), 3, label=tr("How it ended"), px=14
        )
        self.how = Choice(tuple(one.words.capitalize() for one in WAYS), 4, label=tr("How"), px=14)
        self.day = TextField(tr("On"))
        self.day.set_text(dates.day(today))
        self.note = TextField(tr("Note, as it is printed; may stay empty"))
        for widget in (self.point, self.result, self.how):
            self.body.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.day, 1)
        row.addWidget(self.note, 2)
        self.body.addLayout(row)
        if point in FOLLOW_UPS:
            self.point.set_index(FOLLOW_UPS.index(point))

    @property
    def choices(self) -> dict[str, Choice]:
        return {"which": self.point, "result": self.result, "how": self.how}

    def refused(self, error: KitLogError) -> None:
        self.refuse("")
        field = error.field if isinstance(error, Refused) else ""
        place = {"answered": self.day, "note": self.note}.get(field)
        if place is None:
            self.refuse(error.sentence)
            return
        place.refuse(error.sentence)
        place.line.setFocus()

    def _read(self) -> None:
        for choice, sentence in (
            (self.point, tr("Choose which follow-up.")), (self.result, tr("Choose how it ended.")),
            (self.how, tr("Choose how.")),
        ):  # fmt: skip
            if choice.index < 0:
                choice.refuse(sentence)
                return
        try:
            tried = FollowUpTried(
                FOLLOW_UPS[self.point.index], dates.read(self.day.text, "answered"),
                WAYS[self.how.index], RESULTS[self.result.index], self.note.text.strip(),
            )  # fmt: skip
        except Refused as error:
            self.refused(error)
            return
        self._said(tried)
