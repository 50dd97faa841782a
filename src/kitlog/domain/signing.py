"""What a signature under a day stands on: nothing left open, and a hash of what was signed."""

from __future__ import annotations

import hashlib

from kitlog.domain import codec
from kitlog.domain.course_facts import SummaryExported
from kitlog.domain.entry import Entry
from kitlog.domain.events import InterventionJudged, MedicationGiven, PrescriberCalled
from kitlog.domain.infusion import InfusionPaused
from kitlog.domain.moment import Moment
from kitlog.domain.schedule import Slot, State, slots
from kitlog.domain.session import Session
from kitlog.domain.session_facts import Addendum, Signed
from kitlog.domain.vitals import Vitals

ANTIHYPERTENSIVES = ("clonidine", "labetalol", "hydralazine")


def interventions(session: Session) -> tuple[str, ...]:
    """What was done to the patient that may hide an adverse event (RULINGS Safety 11)."""
    found = []
    if any(c.as_(Vitals).oxygen for c in session.vitals):
        found.append("oxygen")
    for said in session.standing(MedicationGiven):
        name = said.as_(MedicationGiven).name.casefold()
        if "oxygen" in name:
            found.append("oxygen")
        found += [drug for drug in ANTIHYPERTENSIVES if drug in name]
    found += ["pause" for _ in session.standing(InfusionPaused)][:1]
    if session.part:
        found.append("early stop")
    if session.standing(PrescriberCalled):
        found.append("prescriber called")
    return tuple(dict.fromkeys(found))


def unjudged(session: Session) -> tuple[str, ...]:
    """Interventions whose question "Adverse event? If not, why not?" is still open."""
    said = {c.as_(InterventionJudged).intervention for c in session.standing(InterventionJudged)}
    return tuple(one for one in interventions(session) if one not in said)


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
    if session.held is None and session.discharged is None:
        found.append("Discharge first.")
    missing = unexplained(session, now)
    if missing:
        found.append(f"Say why {len(missing)} readings are missing." if len(missing) > 1
                     else "Say why one reading is missing.")  # fmt: skip
    left = unjudged(session)
    if left:
        found.append(f"Adverse event or not: {', '.join(left)}.")
    return tuple(found)


def digest(entries: tuple[Entry, ...]) -> str:
    """SHA-256 over the entries a signature covers: all but signatures and addenda."""
    seal = hashlib.sha256()
    for entry in sorted(entries, key=lambda e: e.id):
        if isinstance(entry.fact, (Signed, Addendum, SummaryExported)):
            continue
        kind, version, payload = codec.encode(entry.fact)
        head = codec.canonical(
            (entry.id, kind, version, entry.measured.utc, entry.author,
             entry.slot, entry.corrects, entry.reason)
        )  # fmt: skip
        seal.update(len(head).to_bytes(4, "big") + head)
        seal.update(len(payload).to_bytes(4, "big") + payload)
    return seal.hexdigest()
