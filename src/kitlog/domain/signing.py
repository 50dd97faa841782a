"""What a signature under a day stands on: nothing left open, and a hash of what was signed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from kitlog.domain import codec, medicines
from kitlog.domain.charted import Charted
from kitlog.domain.course_facts import DataExported, SummaryExported
from kitlog.domain.course_signed import CourseSigned
from kitlog.domain.drug_account import DrugAccounted, not_accounted
from kitlog.domain.entry import Entry
from kitlog.domain.events import AdverseEvent, InterventionJudged, MedicationGiven, PrescriberCalled
from kitlog.domain.infusion import InfusionEnded, InfusionPaused
from kitlog.domain.medicines import Works
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.papers import PaperWritten
from kitlog.domain.schedule import Slot, State, slots
from kitlog.domain.session import Session
from kitlog.domain.session_facts import Addendum, Signed
from kitlog.domain.vitals import Vitals
from kitlog.domain.waiting import Waiting, waiting
from kitlog.words import tr, unsaid


def interventions(session: Session) -> tuple[str, ...]:
    """What was done to the patient that may hide an adverse event (RULINGS Safety 11)."""
    return tuple(dict.fromkeys(name for name, _ in _done(session)))


def adverse_events(session: Session) -> int:
    """Adverse events of a session; an intervention judged to be one counts without its form."""
    judged_so = [
        c for c in session.standing(InterventionJudged) if c.as_(InterventionJudged).adverse
    ]
    return max(len(session.standing(AdverseEvent)), len(judged_so))


def unjudged(session: Session) -> tuple[str, ...]:
    """Interventions whose question "Adverse event? If not, why not?" is still open.

    An answer covers what was logged until then: oxygen given again asks again.
    """
    said: dict[str, Moment] = {}
    for judged in session.standing(InterventionJudged):
        said[judged.as_(InterventionJudged).intervention] = judged.first.entered
    return tuple(
        dict.fromkeys(
            name
            for name, done in _done(session)
            if name not in said or elapsed(said[name], done.first.entered).seconds > 0
        )
    )


_SAID = (
    unsaid("oxygen"), unsaid("pause"), unsaid("early stop"), unsaid("prescriber called"),
)  # fmt: skip
"""Interventions as they are stored; `tr` says them."""


OXYGEN = ("oxygen", "oxígeno", "oxigeno")
"""Oxygen charted as a medicine, as it is typed in each language, whatever the window's is."""


def _done(session: Session) -> Iterator[tuple[str, Charted]]:
    """Each intervention by name, with the entry that tells of it; oxygen going on is one."""
    on_oxygen = False
    for said in session.happenings:
        if said.struck:
            continue
        match said.fact:
            case OxygenOn() | OxygenOff() | Vitals():
                before, on_oxygen = on_oxygen, _on_oxygen(said.fact, on_oxygen)
                if on_oxygen and not before:
                    yield "oxygen", said
            case MedicationGiven() if any(one in said.fact.name.casefold() for one in OXYGEN):
                yield "oxygen", said
            case MedicationGiven() if said.fact.acts_as is Works.BLOOD_PRESSURE:
                yield _short(said.fact), said
            case InfusionPaused():
                yield "pause", said
            case InfusionEnded() if said.fact.early:
                yield "early stop", said
            case PrescriberCalled():
                yield "prescriber called", said


def _on_oxygen(fact: OxygenOn | OxygenOff | Vitals, before: bool) -> bool:
    """A set charted without a word about oxygen changes nothing."""
    if isinstance(fact, Vitals):
        return fact.on_oxygen if fact.oxygen else before
    return isinstance(fact, OxygenOn)


def _short(given: MedicationGiven) -> str:
    """ "labetalol" also for "IV labetalol", so that one answer covers both."""
    name = given.name.casefold()
    return next((drug for drug in medicines.LOWERS_PRESSURE if drug in name), name)


def unexplained(session: Session, now: Moment) -> tuple[str, ...]:
    """Keys of missed or part slots that want a reason before signing."""
    return tuple(
        slot.key
        for slot in slots(session, now)
        if not slot.reason
        and slot.in_s is not None
        and (
            slot.state in (State.MISSED, State.OVERDUE)
            or (slot.state is State.PART and slot.still_due and not _explained(slot))
        )
    )


def _explained(slot: Slot) -> bool:
    """Every wanted value that is missing carries its reason."""
    absent = slot.values.absent if slot.values else ()
    return set(slot.wanting) <= {one.field for one in absent}


def open_points(session: Session, now: Moment) -> tuple[str, ...]:
    """Sentences that keep the day from being signed."""
    found = []
    if endless(session):
        found.append(tr("Log the end of the infusion first."))
    if session.held is None and session.discharged is None:
        found.append(tr("Discharge first."))
    missing = unexplained(session, now)
    if missing:
        many = tr("Say why {count} readings are missing.", count=len(missing))
        found.append(many if len(missing) > 1 else tr("Say why one reading is missing."))
    left = unjudged(session)
    if left:
        found.append(tr("Adverse event or not: {what}.", what=", ".join(map(tr, left))))
    found += [tr("{what} is not said.", what=one.words) for one in open_outcomes(session)]
    found += [tr("{what}, or say why not yet.", what=one.words) for one in unaccounted(session)]
    return tuple(found)


def endless(session: Session) -> bool:
    """Whether a pump was started and no end of it is logged."""
    return session.run is not None and session.run.ended is None


def open_outcomes(session: Session) -> tuple[Waiting, ...]:
    """Adverse events of which nobody said what came of them; "Ongoing" is an answer."""
    return tuple(one for one in waiting(session) if one.what == "outcome")


def unaccounted(session: Session) -> tuple[Waiting, ...]:
    """Controlled drugs with neither an account nor a reason why there is none yet."""
    found = (one for one in waiting(session) if one.what == "account")
    return tuple(one for one in found if not_accounted(session, one.of) is None)


_BESIDES = (Signed, CourseSigned, Addendum, DataExported, SummaryExported, PaperWritten)
"""What comes with a signature or after it, and is not what was signed."""


def digest(entries: tuple[Entry, ...]) -> str:
    """SHA-256 over the entries a signature covers: all but signatures, addenda, exports.

    Over their bytes as stored. The account of a drug that follows the first signature is an
    addendum of its own.
    """
    seal = hashlib.sha256()
    for entry in covered(entries):
        kind, version, payload = codec.stored(entry)
        head = codec.canonical(
            (entry.id, kind, version, entry.measured.utc, entry.author,
             entry.slot, entry.corrects, entry.reason)
        )  # fmt: skip
        seal.update(len(head).to_bytes(4, "big") + head)
        seal.update(len(payload).to_bytes(4, "big") + payload)
    return seal.hexdigest()


def covered(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Those of the entries that a signature after them covers, in the order of their ids."""
    found, signed = [], False
    for entry in sorted(entries, key=lambda e: e.id):
        signed = signed or isinstance(entry.fact, Signed)
        if isinstance(entry.fact, _BESIDES) or (signed and isinstance(entry.fact, DrugAccounted)):
            continue
        found.append(entry)
    return tuple(found)
