"""What a typed value says: its state, the words under the field, the words for a screen reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kitlog.domain import limits
from kitlog.domain.limits import URGENT, Flag, number
from kitlog.domain.protocol import Protocol
from kitlog.domain.vitals import NAMES, RASS, SPOKEN_UNITS, Absent, Vitals
from kitlog.ui.chair.parts.reach import Reach
from kitlog.words import Unsaid, tr, unsaid

State = Literal["empty", "typed", "caution", "urgent", "impossible"]

_SEDATION: dict[int, Unsaid] = RASS | {
    0: unsaid("alert and calm", "below a narrow field"),
    -2: unsaid("light sedation", "below a narrow field"),
}
"""What stands below the field: in some languages a shorter word than in the list."""


@dataclass(frozen=True, slots=True)
class LastMeasured:
    """The last value measured of a field; `minutes` old when the last set lacked it."""

    value: int
    minutes: int | None = None

    @property
    def ago(self) -> str:
        """12 min, 2 h, or "" for a value of the last set"""
        if self.minutes is None:
            return ""
        return f"{self.minutes} min" if self.minutes < 100 else f"{self.minutes // 60} h"


@dataclass(frozen=True, slots=True)
class Below:
    """The words under a field with their colour token and weight."""

    text: str
    ink: str = "ink2"
    weight: int = 500


@dataclass(frozen=True, slots=True)
class FieldReading:
    """One field as it stands.

    previous  the last one measured; baseline: the day's; absent: why this set has no value
    disorder  a sentence that concerns two fields ("not below SYS"), or ""
    left      the field has no focus: half a number is then no number
    """

    field: str
    protocol: Protocol
    text: str = ""
    previous: LastMeasured | None = None
    baseline: Vitals | None = None
    absent: Absent | None = None
    disorder: str = ""
    left: bool = True

    @property
    def reach(self) -> Reach:
        bounds = self.protocol.entry[self.field].refuse
        return Reach(bounds.low or 0, bounds.high or 0)

    @property
    def value(self) -> int | None:
        """The number typed, None when blank or impossible."""
        return self.reach.value(self.text)

    @property
    def flag(self) -> Flag | None:
        value = self.value
        return None if value is None else limits.flag(self.field, value, self.protocol)

    @property
    def state(self) -> State:
        stage = self.reach.stage(self.text)
        if stage == "empty":
            return "empty"
        unfinished = stage == "growing" and self.left
        if stage in ("impossible", "rubbish") or unfinished or self.disorder:
            return "impossible"
        flag = self.flag
        if flag is None:
            return "typed"
        return "urgent" if flag.level == URGENT else "caution"

    @property
    def spoken(self) -> str:
        """ "Systolic, millimetres of mercury, previous 142, limits 90 to 160" (DESIGN 13)."""
        parts = [tr(NAMES[self.field]), tr(SPOKEN_UNITS[self.field])]
        if self.previous is not None:
            parts.append(tr("previous {number}", number=number(self.previous.value)))
            parts += [tr("{time} ago", time=self.previous.ago)] if self.previous.ago else []
        limit = limits.in_words(self.field, self.protocol)
        if limit:
            spoken = limit.replace("–", tr(" to "))
            spoken = spoken.replace("≥", tr("at least")).replace("≤", tr("at most"))
            parts.append(tr("limits {spoken}", spoken=spoken))
        return ", ".join(parts)

    @property
    def below(self) -> Below:
        if self.disorder:
            return Below(self.disorder, "highText", 600)
        if self.state == "impossible":
            rubbish = self.reach.stage(self.text) == "rubbish"
            return Below(tr("digits 0–9 only") if rubbish else self.reach.words(), "highText", 600)
        flag, value = self.flag, self.value
        if flag is not None:
            ink = "highText" if flag.level == URGENT else "medText"
            return Below(f"{flag.arrow} {flag.limit_words}", ink, 600)
        if value is None:
            return self._before()
        unlikely = limits.question(self.field, value, self.protocol)
        if unlikely:
            return Below(unlikely, "medText", 600)
        if self.field == "sedation":
            return Below(tr(_SEDATION[value]) if value in _SEDATION else "")
        return self._change(value)

    def _before(self) -> Below:
        """The previous value alone, while there is nothing to compare with it."""
        if self.absent and not self.text:
            return Below(tr(self.absent.reason), "medText", 600)
        previous = self.previous
        if previous is None:
            return Below("")
        flag = limits.flag(self.field, previous.value, self.protocol)
        if flag is None:
            return Below(" · ".join(filter(None, (number(previous.value), previous.ago))))
        ink = "highText" if flag.level == URGENT else "medText"
        return Below(f"{number(previous.value)} {flag.arrow} {previous.ago}".strip(), ink, 700)

    def _change(self, value: int) -> Below:
        # An older value has no room for its age here, and must not pass for one of the last set.
        before = "" if self.previous and self.previous.ago else self._before().text
        change = limits.change_pct(self.field, value, self.baseline)
        if change is None:
            return Below(before)
        sign = "+" if change > 0 else "−" if change < 0 else ""
        words = f"{sign}{abs(change)} %"
        marked = limits.marked(self.field, value, self.baseline, self.protocol)
        if marked:
            words += " ▲" if change > 0 else " ▼"
        text = f"{before} · {words}" if before else words
        return Below(text, "medText", 600) if marked else Below(text)
