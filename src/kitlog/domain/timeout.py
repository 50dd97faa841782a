"""The time-out at the chair: safe statements, each answered aloud (RULINGS Safety 3)."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain import texts
from kitlog.domain.errors import Refused
from kitlog.words import Unsaid, tr, unsaid

_NOTHING = Unsaid("")


@dataclass(frozen=True, slots=True)
class Line:
    """One statement; `detail` is the question whose answer must be typed today, or ""."""

    id: str
    title: Unsaid
    statement: Unsaid
    detail: Unsaid = _NOTHING


LINES = (
    Line("identity", unsaid("Identity"), unsaid("name and birth date, said aloud")),
    Line("allergies", unsaid("Allergies"), unsaid("asked again today, as on record")),
    Line("consent", unsaid("Consent and order"), unsaid("both on file for this course")),
    Line("fasting", unsaid("Food and drink"), unsaid("fasted as the clinic asks")),
    Line(
        "escort",
        unsaid("Way home"),
        unsaid("escort named, does not drive"),
        unsaid("Escort and phone"),
    ),
    Line(
        "medicines",
        unsaid("Medicines"),
        unsaid("opioid, sedative, BP medicine"),
        unsaid("Last taken: what, when"),
    ),
    Line("pregnancy", unsaid("Pregnancy"), unsaid("not pregnant or not applicable")),
    Line("history", unsaid("Since last time"), unsaid("no chest pain, psychosis, infection")),
    Line("access", unsaid("IV access"), unsaid("patent, flushes freely"), unsaid("Site and gauge")),
    Line("monitor", unsaid("Monitor"), unsaid("ECG, SpO₂, BP on; alarms on")),
    Line("rescue", unsaid("Rescue"), unsaid("oxygen, suction, kit; prescriber reachable")),
)
"""FACTS section 3. The twelfth line of the screen is the second nurse's own check."""

BY_ID = {line.id: line for line in LINES}


@dataclass(frozen=True, slots=True)
class LineAnswered:
    """OK, with the detail asked for; or not OK, with the reason."""

    line: str
    ok: bool
    detail: str = ""

    def __post_init__(self) -> None:
        line = BY_ID.get(self.line)
        if line is None:
            raise Refused(tr("That line is not in the time-out."), self.line)
        asked = f"{line.detail}." if line.detail.text else ""
        needed = asked if self.ok else tr("Say why it is not OK.")
        texts.one_line(self.detail, self.line, needed=needed)
