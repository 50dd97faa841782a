"""The time-out at the chair: safe statements, each answered aloud (RULINGS Safety 3)."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain import texts
from kitlog.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class Line:
    """One statement; `detail` is the question whose answer must be typed today, or ""."""

    id: str
    title: str
    statement: str
    detail: str = ""


LINES = (
    Line("identity", "Identity", "name and birth date, said aloud"),
    Line("allergies", "Allergies", "asked again today, as on record"),
    Line("consent", "Consent and order", "both on file for this course"),
    Line("fasting", "Food and drink", "fasted as the clinic asks"),
    Line("escort", "Way home", "escort named, does not drive", "Escort and phone"),
    Line("medicines", "Medicines", "opioid, sedative, BP medicine", "Last taken: what, when"),
    Line("pregnancy", "Pregnancy", "not pregnant or not applicable"),
    Line("history", "Since last time", "no chest pain, psychosis, infection"),
    Line("access", "IV access", "patent, flushes freely", "Site and gauge"),
    Line("monitor", "Monitor", "ECG, SpO₂, BP on; alarms on"),
    Line("rescue", "Rescue", "oxygen, suction, kit; prescriber reachable"),
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
            raise Refused("That line is not in the time-out.", self.line)
        needed = line.detail and f"{line.detail}." if self.ok else "Say why it is not OK."
        texts.one_line(self.detail, self.line, needed=needed)
