"""What came of it: the effect of a medicine, the outcome of an adverse event."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain import texts
from kitlog.domain.charted import Charted
from kitlog.domain.events import AdverseEvent, MedicationGiven
from kitlog.domain.session import Session
from kitlog.words import tr, unsaid

_OUTCOMES = (
    unsaid("Resolved"),
    unsaid("Resolving"),
    unsaid("Ongoing"),
    unsaid("Lasting harm"),
    unsaid("Death"),
    unsaid("Not known"),
)
OUTCOMES = tuple(one.text for one in _OUTCOMES)
"""How an adverse event ended, in the words of a regulator's form; stored as it stands here."""


@dataclass(frozen=True, slots=True)
class MedicineReassessed:
    """The medicine of the entry `given` was looked at again; `effect` as the nurse saw it."""

    given: str
    effect: str
    text: str = ""

    def __post_init__(self) -> None:
        texts.one_line(self.effect, "effect", needed=tr("Choose what the medicine did."))
        texts.one_line(self.text, "text")


@dataclass(frozen=True, slots=True)
class AdverseEventFollowed:
    """What came of the adverse event of the entry `event`; the latest one counts."""

    event: str
    outcome: str
    told: str = ""
    treatment: str = ""

    def __post_init__(self) -> None:
        texts.one_line(self.outcome, "outcome", needed=tr("Choose the outcome."))
        texts.one_line(self.told, "told", needed=tr("Type who was told, or “nobody”."))
        texts.one_line(self.treatment, "treatment")


def reassessed(session: Session, given: str) -> Charted | None:
    """The last look at the medicine of this entry."""
    looks = session.standing(MedicineReassessed)
    return next((c for c in reversed(looks) if c.as_(MedicineReassessed).given == given), None)


def subject(session: Session, of: str) -> str:
    """What the entry `of` is about: the medicine's name, or what happened; "" if unknown."""
    fact = next((c.fact for c in session.happenings if c.id == of), None)
    if isinstance(fact, MedicationGiven):
        return fact.name
    return fact.what if isinstance(fact, AdverseEvent) else ""


def outcome(session: Session, event: str) -> AdverseEventFollowed | None:
    """What came of the adverse event of this entry, as last said."""
    said = [c.as_(AdverseEventFollowed) for c in session.standing(AdverseEventFollowed)]
    return next((one for one in reversed(said) if one.event == event), None)
