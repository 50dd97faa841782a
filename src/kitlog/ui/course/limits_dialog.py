"""Limits for one patient: what differs from the protocol, why, and the prescriber's PIN."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kitlog.domain.course import Course
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.patient_limits import (
    LimitsSet,
    PatientLimit,
    differing,
    limited_by,
    set_by_words,
    with_limits,
)
from kitlog.domain.people import PIN_DIGITS, PersonEnrolled
from kitlog.domain.protocol import Tiers
from kitlog.domain.vitals import NAMES, SHORT, UNITS
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.pin_field import pin_field, typed_pin
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr, unsaid
from kitlog.workflow import patient_limits

ABOUT = unsaid(
    "They count from the next infusion on; one that runs keeps its limits. Empty: no limit."
)
NOBODY = unsaid("No prescriber works here yet. Add one under People.")
_SIDES = (
    ("caution", "low", unsaid("amber below")), ("caution", "high", unsaid("amber above")),
    ("urgent", "low", unsaid("red below")), ("urgent", "high", unsaid("red above")),
)  # fmt: skip
_WHOLE = re.compile(r"[0-9]{1,3}")


class LimitsDialog(Dialog):
    """`said` gets the limits with their reason, the prescriber's id and PIN.

    The protocol's own numbers stand in the fields until others were set.
    """

    most = 860

    def __init__(
        self,
        window: QWidget,
        patient: str,
        course: Course,
        name_of: Callable[[str], str],
        prescribers: tuple[PersonEnrolled, ...],
        said: Callable[[LimitsSet, str, str], None],
    ) -> None:
        super().__init__(
            window,
            tr("Limits for {patient}", patient=patient),
            tr(ABOUT),
            tr("Set limits"),
            self._read,
            icon="sign",
        )
        self._course, self._people, self._said = course, prescribers, said
        self.lines: dict[str, TextField] = {}
        if course.limits_said:
            last = course.limits_said[-1]
            fact = last.as_(LimitsSet)
            now = "; ".join(differing(course.protocol, fact)) or tr("as the protocol says")
            by = set_by_words(last, name_of(last.author))
            words = tr("Now: {now}. {by}: {reason}", now=now, by=by, reason=fact.reason)
            self.body.addWidget(Label(words, "label", "ink2", wraps=True))
        self.body.addLayout(self._grid())
        self.why = TextField(tr("Why this patient has other limits"))
        self.body.addWidget(self.why)
        row = QHBoxLayout()
        row.setSpacing(10)
        self.who = Choice(tuple(one.name for one in prescribers), 2, label=tr("Prescriber"))
        self.pin = pin_field(tr("PIN, {digits} digits", digits=PIN_DIGITS))
        row.addWidget(self.who, 2)
        row.addWidget(self.pin, 1)
        self.body.addLayout(row)
        if len(prescribers) == 1:
            self.who.set_index(0)
        if not prescribers:
            self.act.refuse(tr(NOBODY))
            self.refuse(tr(NOBODY))

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        for column, (_, _, words) in enumerate(_SIDES, 1):
            grid.addWidget(Label(tr(words).capitalize(), "label", "ink2", weight=600), 0, column)
            grid.setColumnStretch(column, 1)
        said = self._course.limits_said
        own = said[-1].as_(LimitsSet) if said else LimitsSet((), "-")
        now = with_limits(self._course.protocol, own).limits
        for row, vital in enumerate(limited_by(self._course.protocol), 1):
            grid.addWidget(Label(tr(SHORT[vital]), "body", weight=600), row, 0)
            for column, (tier, side, words) in enumerate(_SIDES, 1):
                if (vital, side) != ("spo2", "high"):
                    value = _bound(now.get(vital), tier, side)
                    line = self._line(vital, tier, side, tr(words), value)
                    grid.addWidget(line, row, column)
        return grid

    def _line(self, vital: str, tier: str, side: str, words: str, value: str) -> TextField:
        line = TextField(f"{NAMES[vital]} {words}", UNITS[vital])
        line.title.hide()  # stands above the column, and beside the row
        line.set_text(value)
        before = _bound(self._course.protocol.limits.get(vital), tier, side)

        def show() -> None:
            differs = line.text.strip() != before
            limit = before or tr("none", "limit")
            line.ask(tr("protocol: {limit}", limit=limit) if differs else "")

        line.edited.connect(lambda _: show())
        show()
        self.lines[f"limits.{vital}.{tier}.{side}"] = line
        return line

    def refused(self, error: KitLogError) -> None:
        """Say it beside its field, or in the dialog; only the PIN is typed again."""
        self.refuse("")
        self.pin.set_text("")
        field = {**self.lines, "reason": self.why, "pin": self.pin}
        place = field.get(error.field) if isinstance(error, Refused) else None
        if place is None:
            self.refuse(error.sentence)
            return
        place.refuse(error.sentence)
        place.line.setFocus()

    def _read(self) -> None:
        try:
            wanted = LimitsSet(self._limits(), self.why.text.strip())
            patient_limits.check(self._course, wanted)
        except Refused as error:
            self.refused(error)
            return
        if self.who.index < 0:
            self.who.refuse(tr("Choose the prescriber."))
        elif pin := typed_pin(self.pin):
            self._said(wanted, self._people[self.who.index].person_id, pin)

    def _limits(self) -> tuple[PatientLimit, ...]:
        """Those that are other than the protocol's."""
        found = []
        for vital in limited_by(self._course.protocol):
            own = PatientLimit(vital, *(self._whole(vital, tier, side) for tier, side, _ in _SIDES))
            if own.tiers != self._course.protocol.limits.get(vital):
                found.append(own)
        return tuple(found)

    def _whole(self, vital: str, tier: str, side: str) -> int | None:
        key = f"limits.{vital}.{tier}.{side}"
        typed = self.lines[key].text.strip() if key in self.lines else ""
        if typed and not _WHOLE.fullmatch(typed):
            raise Refused(tr("Type a whole number."), key)
        return int(typed) if typed else None


def _bound(tiers: Tiers | None, tier: str, side: str) -> str:
    value = getattr(getattr(tiers, tier), side) if tiers else None
    return "" if value is None else str(value)
