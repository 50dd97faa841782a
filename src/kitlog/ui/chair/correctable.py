"""What of an entry can be corrected, each part by the name the nurse knows it by.

A kind that is not listed can only be struck and logged anew: others signed or stood on it.
"""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain.arrival import Arrived
from kitlog.domain.discharge_facts import Discharged
from kitlog.domain.events import (
    AdverseEvent,
    InterventionJudged,
    MedicationGiven,
    NoteWritten,
    PrescriberCalled,
)
from kitlog.domain.follow_up import AdverseEventFollowed, MedicineReassessed
from kitlog.domain.infusion import (
    InfusionEnded,
    InfusionPaused,
    InfusionResumed,
    InfusionStarted,
    RateChanged,
)
from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.pump_error import PumpErrorFound
from kitlog.domain.session_facts import HeldToday
from kitlog.domain.vitals import SlotMissed
from kitlog.words import Unsaid, unsaid


@dataclass(frozen=True, slots=True)
class Part:
    """A field of the fact; `wide` for words that take a whole line, `offered` where they may
    have been chosen from a list: those are stored in English.
    """

    field: str
    label: Unsaid
    unit: str = ""
    wide: bool = False
    offered: bool = False


_WHY = (Part("why", unsaid("Why"), wide=True, offered=True),)
_VOLUMES = (
    Part("pump_ml", unsaid("Pump says infused"), "mL"),
    Part("residue_ml", unsaid("Residue"), "mL"),
    Part("flush_ml", unsaid("Flush"), "mL"),
)

PARTS: dict[type, tuple[Part, ...]] = {
    NoteWritten: (Part("text", unsaid("In your words"), wide=True),),
    MedicationGiven: (
        Part("name", unsaid("Medicine"), offered=True), Part("dose", unsaid("Dose with its unit")),
        Part("route", unsaid("Route"), offered=True), Part("given_for", unsaid("For")),
    ),
    PrescriberCalled: (
        Part("name", unsaid("Who")), Part("restart_by", unsaid("Restart allowed by")),
        Part("answer", unsaid("What was said"), wide=True),
    ),
    AdverseEvent: (
        Part("what", unsaid("What happened"), offered=True), Part("grade", unsaid("Grade 1–5")),
        Part("prescriber_told", unsaid("Prescriber told")),
        Part("text", unsaid("In words"), wide=True),
    ),
    AdverseEventFollowed: (
        Part("outcome", unsaid("Outcome"), offered=True),
        Part("told", unsaid("Who was told"), offered=True),
        Part("treatment", unsaid("Treatment"), wide=True),
    ),
    MedicineReassessed: (
        Part("effect", unsaid("Effect"), offered=True), Part("text", unsaid("In words")),
    ),
    InterventionJudged: (
        Part("adverse", unsaid("It was an adverse event")),
        Part("why_not", unsaid("If not, why not"), wide=True, offered=True),
    ),
    InfusionStarted: (
        Part("rate_ml_h", unsaid("Rate"), "mL/h"),
        Part("volume_ml", unsaid("Volume to be infused"), "mL"),
    ),
    RateChanged: (Part("rate_ml_h", unsaid("New rate"), "mL/h"), *_WHY),
    InfusionPaused: _WHY,
    InfusionResumed: (),
    InfusionEnded: (*_VOLUMES, Part("early", unsaid("Given in part")), *_WHY),
    OxygenOn: (
        Part("l_min", unsaid("Flow"), "L/min"), Part("device", unsaid("Device"), offered=True),
    ),
    OxygenOff: (),
    PumpErrorFound: (
        Part("found_ml_h", unsaid("Display showed"), "mL/h"),
        Part("since", unsaid("Since when"), offered=True),
        Part("told", unsaid("Who was told")), Part("serial", unsaid("Pump serial")),
        Part("done", unsaid("What was done"), wide=True),
    ),
    Arrived: (),
    HeldToday: _WHY,
    SlotMissed: (Part("reason", unsaid("Why it was missed"), wide=True, offered=True),),
    Discharged: (
        Part("escort", unsaid("Goes home with")), Part("phone", unsaid("Phone")),
        Part("against_advice", unsaid("Against advice, why"), wide=True),
    ),
}  # fmt: skip
