"""What else may happen at the chair in a random course: one thing at a time."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kitlog.domain.drug_account import DrugAccounted
from kitlog.domain.events import (
    AdverseEvent,
    InterventionJudged,
    MedicationGiven,
    NoteWritten,
    PrescriberCalled,
)
from kitlog.domain.follow_up import OUTCOMES, AdverseEventFollowed, MedicineReassessed
from kitlog.domain.handover import HandedOver, PumpRead
from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.pump_error import PumpErrorFound
from kitlog.domain.session_facts import ClockStepped, ComputerSlept, ProgramWasClosed, Struck
from kitlog.domain.silence import QuietRoomSet, TonesSilenced, ToneTested

if TYPE_CHECKING:
    from tests.report.random_days import Day

D = Decimal
KINDS = (
    "note", "medicine", "controlled", "adverse", "called", "oxygen", "air", "judged", "handover",
    "pump", "tones", "quiet", "test", "closed", "slept", "stepped", "struck note",
)  # fmt: skip
WEIGHTS = (24, 14, 4, 8, 7, 8, 4, 8, 5, 3, 4, 2, 2, 2, 1, 1, 3)


def happening(day: Day, minute: float, end: float) -> None:
    """One random thing at this minute; what answers another comes some minutes after it."""
    dice, typist = day.dice, day.typist
    match dice.choices(KINDS, WEIGHTS)[0]:
        case "note":
            day.say(minute, NoteWritten(typist.note()), late=dice.choice((0, 0, 0, 12.0)))
        case "struck note":
            made = day.say(minute, NoteWritten(typist.note()))
            day.say(minute, Struck(), late=7.0, corrects=made.id, reason=typist.line())
        case "medicine":
            _medicine(day, minute)
        case "controlled":
            _controlled(day, minute)
        case "adverse":
            made = day.say(minute, _adverse(day))
            if dice.random() < 0.7:
                came = AdverseEventFollowed(
                    made.id, dice.choice(OUTCOMES), typist.line(),
                    typist.line() if dice.random() < 0.5 else "",
                )  # fmt: skip
                day.say(minute + 9, came)
        case "called":
            by = typist.line(60) if dice.random() < 0.4 else ""
            day.say(minute, PrescriberCalled(typist.line(40), typist.line(), by))
        case "oxygen":
            flow = D(dice.randint(1, 12)) / 2
            day.say(minute, OxygenOn(flow, dice.choice(("nasal", "mask", "")) or typist.line(40)))
        case "air":
            day.say(minute, OxygenOff())
        case "judged":
            what = dice.choice(("oxygen", "pause", "early stop", "prescriber called"))
            adverse = dice.random() < 0.3
            why = "" if adverse else typist.line()
            day.say(end + 30, InterventionJudged(what, adverse, why))
        case other:
            _rarer(day, minute, other)


def _rarer(day: Day, minute: float, kind: str) -> None:
    dice, typist = day.dice, day.typist
    match kind:
        case "handover":
            _handover(day, minute)
        case "pump":
            words = (typist.line(60), typist.line(60), typist.line(40), typist.line())
            found = PumpErrorFound(D(dice.randint(50, 300)), *words)
            day.say(minute, found)
        case "tones":
            day.say(minute, TonesSilenced("all", dice.choice((0, 1, 2))))
        case "quiet":
            day.say(minute, QuietRoomSet(dice.random() < 0.5, dice.choice((0, 30, 50))))
        case "test":
            heard = dice.random() < 0.5
            day.say(minute, ToneTested(heard, "" if heard else typist.line(60)))
        case "closed":
            closed = ProgramWasClosed(dice.randint(20, 4000), dice.random() < 0.5)
            day.say(minute, closed)
        case "slept":
            day.say(minute, ComputerSlept(dice.randint(20, 4000)))
        case "stepped":
            day.say(minute, ClockStepped(dice.choice((-3600, 61, 180))))


def _medicine(day: Day, minute: float) -> None:
    dice, typist = day.dice, day.typist
    name = dice.choice(("ondansetron", "labetalol", "clonidine", ""))
    name = name or typist.line(60)
    why = typist.line() if dice.random() < 0.6 else ""
    own = dice.random() < 0.3
    dose = typist.line(40) if own else f"{dice.randint(1, 9)} mg"
    route = typist.line(40) if own else "IV"
    made = day.say(minute, MedicationGiven(name, dose, route, why))
    if dice.random() < 0.6:
        text = typist.line() if dice.random() < 0.5 else ""
        effect = dice.choice(("Better", "Same", "Worse"))
        day.say(minute + 10, MedicineReassessed(made.id, effect, text))


def _controlled(day: Day, minute: float) -> None:
    """Midazolam, with its own line in the drug account."""
    made = day.say(minute, MedicationGiven("midazolam", "1 mg", "IV", day.typist.line()))
    if day.dice.random() < 0.7:
        other = "sample" if day.nurse != "sample" else "mock"
        kept = DrugAccounted(
            "midazolam", D(5), D("1"), D("0.2"), D("0.8"), day.nurse, other,
            day.typist.line(20), made.id,
        )  # fmt: skip
        day.say(minute + 6, kept)


def _adverse(day: Day) -> AdverseEvent:
    text = day.typist.note() if day.dice.random() < 0.6 else ""
    told = day.dice.random() < 0.5
    return AdverseEvent(day.typist.line(), day.dice.choice((1, 1, 2, 2, 3, 4)), told, text)


def _handover(day: Day, minute: float) -> None:
    other = "sample" if day.nurse != "sample" else "demo"
    rate, ml = D(day.dice.randint(60, 150)), D(day.dice.randint(10, 900)) / 10
    reads = (PumpRead(rate, ml), PumpRead(rate, ml + D("0.5")))
    if day.dice.random() < 0.2:
        reads = (None, None)  # type: ignore[assignment]
    seal = f"{day.dice.getrandbits(256):064x}"
    day.say(minute, HandedOver(day.nurse, other, *reads, seal))
    day.nurse = other
