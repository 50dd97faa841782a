"""An override holds for what it was given for: whoever charts something newer decides anew.

FACTS section 6: each criterion is judged on the latest row, and an override needs a reason. The
reason was given for the row of that time, so it ends with the next one: a set, a score, an answer
to the same question, or a medicine after which the recovery counts anew (RULINGS Safety 8).
"""

from __future__ import annotations

from kitlog.domain.charted import Charted
from kitlog.domain.criteria import LEAVING
from kitlog.domain.dates import clock
from kitlog.domain.discharge_facts import AldreteScored, CriterionAnswered, CriterionOverridden
from kitlog.domain.effects import EffectsAsked
from kitlog.domain.entry import Entry
from kitlog.domain.events import MedicationGiven
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.moment import elapsed
from kitlog.domain.recovery import restarts
from kitlog.domain.session import Session
from kitlog.domain.vitals import Vitals
from kitlog.words import tr, unsaid

MANDATORY = ("awake",)
"""Can't be overridden (RULINGS Safety 8)."""

LAST = "iv_out"
"""The IV is removed last (RULINGS Safety 8)."""

_IV_STAYS = (
    unsaid("Admitted to a ward"),
    unsaid("To the emergency department"),
    unsaid("To another hospital"),
)
IV_STAYS = tuple(one.text for one in _IV_STAYS)
"""Where a patient may go with the IV in, stored as it stands here. Nobody goes home with it,
whatever the reason."""


def refused(over: CriterionOverridden) -> str:
    """The sentence for an override that can't be given, else ""."""
    if over.criterion in MANDATORY:
        return tr("Fully awake and orientated can't be overridden.")
    if over.criterion == LAST and over.why not in IV_STAYS:
        return tr("The IV stays in only for a patient who is admitted. Say where to.")
    return ""


def judged_on(criterion: str, fact: object) -> bool:
    """Whether a criterion is judged on a fact of this kind."""
    match fact:
        case Vitals():
            return criterion == "vitals"
        case AldreteScored():
            return criterion == "aldrete"
        case EffectsAsked():
            return criterion == "effects" or criterion in {one.name for one in fact.scores}
        case CriterionAnswered():
            return criterion == fact.criterion
        case MedicationGiven():
            return restarts(fact) and criterion not in LEAVING
        case InfusionEnded():
            return criterion == "minutes"
    return False


def outdated_by(session: Session, over: Charted) -> tuple[Charted, ...]:
    """What was charted, corrected or struck after an override was given; while it holds, nothing.

    By when it was typed, not by when it happened: a set charted late was not known to whoever
    gave the override. What was charted and struck since changes nothing.
    """
    criterion = over.as_(CriterionOverridden).criterion
    return tuple(
        c
        for c in session.happenings
        if judged_on(criterion, c.fact)
        and _typed_after(c.last, over.last)
        and not (c.struck and _typed_after(c.first, over.last))
    )


def ended_words(over: Charted, by: Charted) -> str:
    """overridden 10:42 for SYS 170; 212/125 since. Without its limit, which is always the same."""
    judged = over.as_(CriterionOverridden).judged.partition(" ▲")[0].partition(" ▼")[0]
    time, since = clock(over.measured.local), _since(by)
    if not judged:
        return tr("overridden {time}; {what} since", time=time, what=since)
    text = unsaid("overridden {time} for {judged}; {what} since")
    return tr(text, time=time, judged=judged, what=since)


def _typed_after(one: Entry, other: Entry) -> bool:
    return (elapsed(other.entered, one.entered).seconds, one.id) > (0.0, other.id)


def _since(by: Charted) -> str:
    if by.struck:
        return tr("an entry struck")
    match by.fact:
        case Vitals() if by.fact.sys or by.fact.dia:
            return f"{by.fact.sys or '–'}/{by.fact.dia or '–'}"
        case Vitals():
            return tr("another set")
        case AldreteScored():
            return str(by.fact.total)
        case EffectsAsked():
            return tr("asked again")
        case MedicationGiven():
            return by.fact.name
        case InfusionEnded():
            return tr("the end corrected")
    return tr("answered", "since an override")
