"""What stands below the head of one infusion: doses, clock, peaks, pain, events, going home."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain import limits, numbers
from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock
from kitlog.domain.events import AdverseEvent, MedicationGiven, PrescriberCalled
from kitlog.domain.flowsheet.values import ink
from kitlog.domain.infusion import RateChanged
from kitlog.domain.limits import Flag
from kitlog.domain.session import Session
from kitlog.domain.vitals import Vitals
from kitlog.words import tr, unsaid

NOTHING = "–"
LABELS = (
    unsaid("Dose ordered"), unsaid("Dose prepared"), unsaid("Dose infused"), unsaid("Infusion"),
    unsaid("Peak BP"), unsaid("Lowest SpO₂"), unsaid("Peak HR"), unsaid("Pain"),
)  # fmt: skip
"""Three doses, never one (RULINGS Safety 5)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value, what stands small behind it, and the value's colour token.

    pending  what stands behind it is still to come
    """

    words: str
    after: str = ""
    ink: str = "ink"
    spoken: str = ""
    pending: bool = False

    @property
    def said(self) -> str:
        return self.spoken or f"{self.words} {self.after}".strip()


@dataclass(frozen=True, slots=True)
class DayFacts:
    """`cells` in the order of LABELS; `events` as short words, the first ones matter most."""

    cells: tuple[Cell, ...]
    events: tuple[str, ...]
    home: Cell

    @property
    def spoken(self) -> str:
        said = [f"{tr(label)} {c.said}" for label, c in zip(LABELS, self.cells, strict=True)]
        events = ", ".join(self.events) or tr("none", "events")
        said.append(tr("Events: {events}", events=events))
        said.append(tr("Aldrete and home: {said}", said=self.home.said))
        return ". ".join(said)


def day_facts(session: Session, ordered_mg: Decimal) -> DayFacts:
    """The facts of a day on which a pump was started."""
    cells = (
        Cell(f"{numbers.dose(ordered_mg)} mg"),
        _milligrams(session.prepared_mg),
        _milligrams(session.infused_mg) if session.end else Cell(tr("not yet"), "", "ink2"),
        _clock(session),
        _peak_pressure(session),
        _extreme(session, "spo2", highest=False),
        _extreme(session, "hr", highest=True),
        _pain(session),
    )
    return DayFacts(cells, tuple(_events(session)), _home(session))


def _milligrams(mg: Decimal | None) -> Cell:
    return Cell(NOTHING) if mg is None else Cell(f"{numbers.dose(mg)} mg")


def _clock(session: Session) -> Cell:
    """From–to, and the minutes paused in between."""
    run = session.run
    if run is None:
        return Cell(NOTHING)
    start = clock(run.started.local)
    if run.ended is None:
        return Cell(tr("from {start}", start=start))
    paused = run.paused_s(run.seconds(run.ended)) / 60
    words = f"{start}–{clock(run.ended.local)}"
    if paused < 0.5:
        return Cell(words, spoken=words)
    minutes = f"{paused:.0f}"
    spoken = tr("{words}, paused {minutes} min", words=words, minutes=minutes)
    return Cell(words, f"+{minutes}", spoken=spoken)


def _peak_pressure(session: Session) -> Cell:
    read = [v for c in session.vitals if (v := c.as_(Vitals)).sys is not None]
    if not read:
        return Cell(NOTHING)
    peak = max(read, key=lambda v: v.sys or 0)
    flag = next(
        (f for f in limits.flags(peak, session.protocol) if f.field in ("sys", "dia")), None
    )
    dia = NOTHING if peak.dia is None else peak.dia
    change = limits.change_pct("sys", peak.sys, session.baseline)
    after = "" if change is None else f"{numbers.signed(change)} %"
    return _flagged(f"{peak.sys}/{dia}", flag, after)


def _extreme(session: Session, field: str, *, highest: bool) -> Cell:
    read = [v for c in session.vitals if (v := c.as_(Vitals).value(field)) is not None]
    if not read:
        return Cell(NOTHING)
    value = max(read) if highest else min(read)
    unit = " %" if field == "spo2" else ""
    return _flagged(f"{value}{unit}", limits.flag(field, value, session.protocol), "")


def _flagged(words: str, flag: Flag | None, after: str) -> Cell:
    if flag is None:
        return Cell(words, after)
    spoken = f"{words} {flag.limit_words} {after}".strip()
    return Cell(f"{words} {flag.arrow}", after, ink(flag, "ink"), spoken)


def _pain(session: Session) -> Cell:
    said = [v for c in session.vitals if (v := c.as_(Vitals).pain) is not None]
    if not said:
        return Cell(NOTHING)
    spoken = tr("{first} to {last}", first=said[0], last=said[-1])
    return Cell(f"{said[0]} → {said[-1]}", spoken=spoken)


def _home(session: Session) -> Cell:
    """10 · 11:20"""
    score = str(session.aldrete.total) if session.aldrete else NOTHING
    if session.discharged is None:
        return Cell(f"{score} ·", tr("not yet"), pending=True)
    return Cell(f"{score} · {clock(session.discharged.measured.local)}")


def _events(session: Session) -> Iterator[str]:
    """Pause and early stop first, then what was given, then the rest."""
    run = session.run
    if run is not None and any(not s.rate_ml_h for s in run.stretches):
        yield tr("pause")
    if session.part:
        yield tr("stopped early")
    yield from (tr(c.as_(AdverseEvent).what) for c in session.standing(AdverseEvent))
    if any(c.as_(Vitals).on_oxygen for c in session.vitals):
        yield tr("oxygen")
    yield from (_medicine(c) for c in session.standing(MedicationGiven))
    if session.standing(PrescriberCalled):
        yield tr("prescriber called")
    if session.standing(RateChanged):
        yield tr("rate changed")


def _medicine(said: Charted) -> str:
    given = said.as_(MedicationGiven)
    return f"{tr(given.name)} {given.dose}"
