"""What else happens at the chair: notes, medicines, calls, adverse events."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain import medicines, texts
from kitlog.domain.errors import Refused
from kitlog.domain.medicines import Works
from kitlog.words import tr, unsaid


@dataclass(frozen=True, slots=True)
class NoteWritten:
    text: str

    def __post_init__(self) -> None:
        texts.several_lines(self.text, "text", needed=tr("Write the note."))


@dataclass(frozen=True, slots=True)
class MedicationGiven:
    """A medicine as given: name, dose and route as typed. KitLog suggests none of them.

    `works` and `controlled` are the clinic's word for it; names of FACTS section 5 are known.
    """

    name: str
    dose: str
    route: str
    given_for: str = ""
    works: Works = Works.OTHERWISE
    controlled: bool = False

    def __post_init__(self) -> None:
        texts.one_line(self.name, "name", needed=tr("Choose or type the medicine."))
        texts.one_line(self.dose, "dose", needed=tr("Type the dose with its unit."))
        texts.one_line(self.route, "route", needed=tr("Choose the route."))
        texts.one_line(self.given_for, "given_for")

    @property
    def words(self) -> str:
        return f"{tr(self.name)} {self.dose} {tr(self.route)}"

    @property
    def acts_as(self) -> Works:
        """What it does besides, as the clinic said or as its name is known."""
        said = self.works is not Works.OTHERWISE
        return self.works if said else medicines.works(self.name)

    @property
    def needs_account(self) -> bool:
        return self.controlled or medicines.is_controlled(self.name)


GRADES = (
    unsaid("Mild"),
    unsaid("Moderate"),
    unsaid("Severe"),
    unsaid("Life-threatening"),
    unsaid("Death"),
)
"""CTCAE grades 1–5 (FACTS section 5)."""


@dataclass(frozen=True, slots=True)
class AdverseEvent:
    """An adverse event, apart from expected side effects; grade 1–5 by CTCAE."""

    what: str
    grade: int
    prescriber_told: bool = False
    text: str = ""

    def __post_init__(self) -> None:
        texts.one_line(self.what, "what", needed=tr("Say what happened."))
        texts.several_lines(self.text, "text")
        if self.grade not in range(1, len(GRADES) + 1):
            raise Refused(tr("Choose how severe it was."), "grade")


@dataclass(frozen=True, slots=True)
class PrescriberCalled:
    """Who was called and the answer; `restart_by` allowed the infusion to go on, or ""."""

    name: str
    answer: str
    restart_by: str = ""

    def __post_init__(self) -> None:
        texts.one_line(self.name, "name", needed=tr("Type who was called."))
        texts.one_line(self.answer, "answer", needed=tr("Type what the prescriber said."))
        texts.one_line(self.restart_by, "restart_by")


@dataclass(frozen=True, slots=True)
class AlertAcknowledged:
    """The alert with this key was seen; `words` are what it said."""

    alert: str
    words: str


@dataclass(frozen=True, slots=True)
class InterventionJudged:
    """The question of RULINGS Safety 11: was it an adverse event? If not, why not?"""

    intervention: str
    adverse: bool
    why_not: str = ""

    def __post_init__(self) -> None:
        texts.one_line(
            self.why_not,
            "why_not",
            needed="" if self.adverse else tr("Say why it was no adverse event."),
        )
