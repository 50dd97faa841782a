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


@dataclass(frozen=True, slots=True)
class Part:
    """A field of the fact; `wide` for words that take a whole line."""

    field: str
    label: str
    unit: str = ""
    wide: bool = False


_WHY = (Part("why", "Why", wide=True),)
_VOLUMES = (
    Part("pump_ml", "Pump says infused", "mL"),
    Part("residue_ml", "Residue", "mL"),
    Part("flush_ml", "Flush", "mL"),
)

PARTS: dict[type, tuple[Part, ...]] = {
    NoteWritten: (Part("text", "In your words", wide=True),),
    MedicationGiven: (
        Part("name", "Medicine"), Part("dose", "Dose with its unit"),
        Part("route", "Route"), Part("given_for", "For"),
    ),
    PrescriberCalled: (
        Part("name", "Who"), Part("restart_by", "Restart allowed by"),
        Part("answer", "What was said", wide=True),
    ),
    AdverseEvent: (
        Part("what", "What happened"), Part("grade", "Grade 1–5"),
        Part("prescriber_told", "Prescriber told"), Part("text", "In words", wide=True),
    ),
    AdverseEventFollowed: (
        Part("outcome", "Outcome"), Part("told", "Who was told"),
        Part("treatment", "Treatment", wide=True),
    ),
    MedicineReassessed: (Part("effect", "Effect"), Part("text", "In words")),
    InterventionJudged: (
        Part("adverse", "It was an adverse event"), Part("why_not", "If not, why not", wide=True),
    ),
    InfusionStarted: (
        Part("rate_ml_h", "Rate", "mL/h"), Part("volume_ml", "Volume to be infused", "mL"),
    ),
    RateChanged: (Part("rate_ml_h", "New rate", "mL/h"), *_WHY),
    InfusionPaused: _WHY,
    InfusionResumed: (),
    InfusionEnded: (*_VOLUMES, Part("early", "Given in part"), *_WHY),
    OxygenOn: (Part("l_min", "Flow", "L/min"), Part("device", "Device")),
    OxygenOff: (),
    PumpErrorFound: (
        Part("found_ml_h", "Display showed", "mL/h"), Part("since", "Since when"),
        Part("told", "Who was told"), Part("serial", "Pump serial"),
        Part("done", "What was done", wide=True),
    ),
    Arrived: (),
    HeldToday: _WHY,
    SlotMissed: (Part("reason", "Why it was missed", wide=True),),
    Discharged: (
        Part("escort", "Goes home with"), Part("phone", "Phone"),
        Part("against_advice", "Against advice, why", wide=True),
    ),
}  # fmt: skip
