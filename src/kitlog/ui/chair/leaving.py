"""Leaving: with whom, their phone, when; against advice also why (RULINGS Safety 8)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.discharge_facts import Discharged
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr

Said = Callable[[Discharged, Moment | None], None]
"""Called with who takes the patient home, and when they left, None for now."""


class Leaving(Dialog):
    """`against`: criteria are open, so that the reason is asked and recorded."""

    def __init__(
        self, window: QWidget, now: Callable[[], Moment], about: str, *, against: bool, said: Said
    ) -> None:
        title = tr("Leaves against advice?") if against else tr("Discharge")
        act = tr("Log leaving") if against else tr("Log discharge")
        super().__init__(window, title, about, act, self._read, icon="door")
        self._said = said
        self.escort, self.phone = TextField(tr("Going home with")), TextField(tr("Phone"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.escort, 2)
        row.addWidget(self.phone, 1)
        self.body.addLayout(row)
        self.reason: TextField | None = None
        if against:
            self.reason = TextField(tr("Reason"))
            self.body.addWidget(self.reason)
        self.when = TimeBack(now)
        self.body.addWidget(self.when)

    def _read(self) -> None:
        if not self.escort.text.strip():
            self._point_at(self.escort, tr("Type who takes the patient home, or “alone”."))
            return
        against = self.reason.text.strip() if self.reason is not None else ""
        if self.reason is not None and not against:
            self._point_at(self.reason, tr("Say why the patient leaves."))
            return
        try:
            left = Discharged(self.escort.text.strip(), self.phone.text.strip(), against)
            when = self.when.moment()
        except Refused as error:
            self.refuse(error.sentence)
            return
        self._said(left, when)

    def _point_at(self, field: TextField, sentence: str) -> None:
        field.refuse(sentence)
        field.line.setFocus()
