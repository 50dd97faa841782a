"""What was seen on one day: each value before, at its extremes and last; each side effect."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock
from kitlog.domain.schedule import Slot
from kitlog.domain.session import BASELINE, Session
from kitlog.domain.vitals import SHORT, Vitals
from kitlog.report import events_list
from kitlog.report.course_table import Peak, best, pressures, values
from kitlog.report.record import NOTHING, Value
from kitlog.report.wording import Wording
from kitlog.words import tr, unsaid

_RASS = {"sedation": unsaid("Sedation (RASS)")}
"""Where there is room for more than the short name."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A value with the time it was read at."""

    value: Value
    clock: str = ""


@dataclass(frozen=True, slots=True)
class SeenRow:
    """Before, highest, lowest or last, over the columns of the table."""

    label: str
    cells: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class EffectSeen:
    """One side effect at its worst and when it was last asked for."""

    label: str
    worst: str
    worst_at: str
    last: str
    last_at: str


def heads(session: Session) -> tuple[str, ...]:
    """The columns: the pressures as one, then each value the protocol asks for."""
    single = (tr(_RASS.get(field) or SHORT[field]) for field in session.protocol.single)
    return (tr("BP"), *single)


def seen(session: Session) -> Iterator[SeenRow]:
    """Before, highest, lowest and last of every column, each with its time."""
    columns = [pressures(session), *(values(session, field) for field in session.protocol.single)]
    before = [c.measured for c in session.vitals if c.slot == BASELINE][-1:]
    yield _row(tr("Before"), [best([p for p in c if p.at in before], max) for c in columns])
    yield _row(tr("Highest"), [best(c, max) for c in columns])
    yield _row(tr("Lowest"), [best(c, min) for c in columns])
    yield _row(tr("Last"), [c[-1] if c else None for c in columns])


def repeated(built: tuple[Slot, ...]) -> Iterator[str]:
    """ "09:15 SYS, DIA: cuff failed, repeated 09:18." What is still lacking is not said here."""
    for slot in built:
        for place, said in enumerate(slot.answers):
            gone = [a for a in said.as_(Vitals).absent if a.field not in slot.lacking]
            for why in dict.fromkeys(absent.words for absent in gone):
                fields = [absent.field for absent in gone if absent.words == why]
                names = ", ".join(tr(SHORT[field]) for field in fields)
                then = _measured_later(fields, slot.answers[place + 1 :])
                yield f"{clock(said.measured.local)} {names}: {why}{then}."  # why is said


def _measured_later(fields: list[str], later: tuple[Charted, ...]) -> str:
    wanted = set(fields)
    found = [c for c in later if wanted <= set(c.as_(Vitals).measured)]
    at = clock(found[0].measured.local) if found else ""
    return ", " + tr("repeated {clock}", clock=at) if found else ""


def _row(label: str, peaks: list[Peak | None]) -> SeenRow:
    return SeenRow(
        label,
        tuple(
            Seen(peak.value, clock(peak.at.local)) if peak else Seen(Value(NOTHING))
            for peak in peaks
        ),
    )


def effects_seen(session: Session, wording: Wording) -> Iterator[EffectSeen]:
    """Every effect that was there: its worst, and the last time it was asked for."""
    for label, row in _asked(session, wording).items():
        worst, worst_at = max(row, key=lambda one: one[0])
        last, last_at = row[-1]
        if worst:
            yield EffectSeen(label, str(worst), worst_at, str(last), last_at)


def effects_note(session: Session, wording: Wording) -> str:
    """What was asked for and never there, and what was not asked: not the same (DESIGN 1)."""
    asked = _asked(session, wording)
    none = [label for label, row in asked.items() if not any(severity for severity, _ in row)]
    shown = [wording.effect(id) for id in list(wording.effect_labels)[: events_list.SHOWN]]
    missing = [label for label in shown if label not in asked]
    words = [tr("1 mild, 2 moderate, 3 severe.")]
    words += [tr("Asked for, none: {effects}.", effects=", ".join(none))] if none else []
    words += [tr("Not asked: {effects}.", effects=", ".join(missing))] if missing else []
    return " ".join(words)


def _asked(session: Session, wording: Wording) -> dict[str, list[tuple[int, str]]]:
    """Severity and clock of each asking, by the clinic's word for the effect."""
    asked: dict[str, list[tuple[int, str]]] = {}
    for said, score in session.scores():
        row = asked.setdefault(wording.effect(score.effect, score.text), [])
        row.append((score.severity, clock(said.measured.local)))
    return asked
