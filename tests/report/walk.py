"""Walks over the raw entries of a course, by a way of its own, and says what paper must hold.

Nothing here uses what folds a course or words it for print: corrections are followed, pump
minutes counted and rows put into words a second time, so that a mistake there is seen here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from kitlog.domain.checks import CheckOverridden, DoseChecked
from kitlog.domain.entry import Entry
from kitlog.domain.events import AlertAcknowledged
from kitlog.domain.infusion import (
    InfusionEnded,
    InfusionPaused,
    InfusionResumed,
    InfusionStarted,
)
from kitlog.domain.moment import Moment
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.session_facts import EnteredInError, SessionOpened, Struck
from kitlog.domain.shown import AlertShown
from kitlog.domain.silence import QuietRoomSet, TonesSilenced
from kitlog.domain.timeout import LINES, LineAnswered
from kitlog.domain.vitals import Vitals
from tests.report.either_way import row_key
from tests.report.random_courses import Made
from tests.report.walk_limits import SHORT
from tests.report.walk_words import number, words

Row = Sequence[str]
_OWN = (
    Vitals,
    LineAnswered,
    AlertAcknowledged,
    AlertShown,
    QuietRoomSet,
    TonesSilenced,
)
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


@dataclass(frozen=True)
class Said:
    """An entry with its corrections, oldest first."""

    history: tuple[Entry, ...]

    @property
    def first(self) -> Entry:
        return self.history[0]

    @property
    def struck(self) -> bool:
        return isinstance(self.history[-1].fact, Struck)

    @property
    def counts(self) -> Entry:
        """The last of them that says something."""
        return [e for e in self.history if not isinstance(e.fact, Struck)][-1]


def said(entries: tuple[Entry, ...]) -> list[Said]:
    """In the order of what happened."""
    families: dict[str, list[Entry]] = {}
    for one in sorted(entries, key=lambda e: (bool(e.corrects), e.entered.utc, e.id)):
        families.setdefault(one.corrects or one.id, []).append(one)
    found = [Said(tuple(family)) for family in families.values()]
    return sorted(found, key=lambda one: (one.counts.measured.utc, one.first.id))


def clock(at: Moment) -> str:
    return f"{at.local:%H:%M}"


def day_of(at: datetime) -> str:
    return f"{at.day:02d}-{_MONTHS[at.month - 1]}-{at.year}"


def seconds(start: Moment, at: Moment) -> float:
    if start.boot_id == at.boot_id:
        return (at.boottime_ns - start.boottime_ns) / 1e9
    return (at.utc - start.utc).total_seconds()


class DayWalk:
    """One session of the course."""

    def __init__(self, made: Made, entries: tuple[Entry, ...]) -> None:
        self.made = made
        self.all = said(entries)
        self.standing = [one for one in self.all if not one.struck]

    def seconds(self, one: Said) -> float:
        """After the start."""
        assert self.start
        return seconds(self.start, one.counts.measured)

    def of(self, *kinds: type) -> list[Said]:
        return [one for one in self.standing if isinstance(one.counts.fact, kinds)]

    def fact(self, kind: type) -> object:
        return self.of(kind)[-1].counts.fact if self.of(kind) else None

    def name(self, person: str, at: Moment) -> str:
        return self.made.then(at)(person)

    def by(self, one: Said) -> str:
        return self.name(one.first.author, one.first.entered)

    @property
    def in_error(self) -> bool:
        return bool(self.of(EnteredInError))

    @property
    def opened(self) -> SessionOpened:
        fact = self.fact(SessionOpened)
        assert isinstance(fact, SessionOpened)
        return fact

    @cached_property
    def start(self) -> Moment | None:
        begun = self.of(InfusionStarted)
        return begun[0].counts.measured if begun else None

    @cached_property
    def ended(self) -> Moment | None:
        over = self.of(InfusionEnded)
        return over[0].counts.measured if over else None

    @cached_property
    def end_s(self) -> float | None:
        return seconds(self.start, self.ended) if self.ended and self.start else None

    @cached_property
    def pauses(self) -> list[tuple[float, float]]:
        """From and to, in seconds after the start."""
        found: list[tuple[float, float]] = []
        since: float | None = None
        assert self.start
        for one in self.of(InfusionPaused, InfusionResumed):
            at = max(0.0, seconds(self.start, one.counts.measured))
            if isinstance(one.counts.fact, InfusionPaused):
                since = at if since is None else since
            elif since is not None:
                found.append((since, at))
                since = None
        return found

    def minute(self, at: Moment) -> str:
        if self.start is None:
            return ""
        s = seconds(self.start, at)
        if s < 0:
            return "before"
        if self.end_s is not None and s > self.end_s:
            return f"+{(s - self.end_s) / 60:.0f}"
        return f"{(s - sum(max(0.0, min(s, b) - a) for a, b in self.pauses)) / 60:.0f}"

    def at(self, moment: Moment) -> str:
        """The clock, with the day when that is another one."""
        local = moment.local
        if local.date() == self.opened.day:
            return clock(moment)
        weekday = _WEEKDAYS[local.weekday()]
        return f"{weekday} {local.day:02d}-{_MONTHS[local.month - 1]} {clock(moment)}"

    def typed(self, one: Said) -> str:
        """When it was typed, if long after."""
        late = seconds(one.counts.measured, one.first.entered)
        if late <= 120:
            return ""
        other = one.first.entered.local.date() != one.counts.measured.local.date()
        return self.at(one.first.entered) if other else clock(one.first.entered)

    def reads(self) -> list[Said]:
        return self.of(Vitals)

    def readings(self) -> Iterator[Row]:
        """Clock, then the values from SYS to pain, the note but for how late it was, and who."""
        for one in self.of(Vitals):
            read = one.counts.fact
            assert isinstance(read, Vitals)
            values = [_or_dash(v) for v in (read.sys, read.dia, _mean(read), read.hr, read.spo2,
                                            read.rr, read.sedation, read.pain)]  # fmt: skip
            late = self.typed(one)
            oxygen = read.oxygen if read.oxygen in ("", "room air") else f"oxygen {read.oxygen}"
            notes = [f"typed {late}" if late else "", oxygen, read.site]
            for gone in read.absent:
                why = f"can't answer, {gone.reason}" if gone.asked else gone.reason
                notes.append(f"{SHORT[gone.field]}: {why}")
            notes.append("corrected" if len(one.history) > 1 else "")
            note = ", ".join(filter(None, notes))
            yield [clock(one.counts.measured), *values, note, self.by(one)]

    def time_out(self) -> Iterator[Row]:
        for line in LINES:
            answers = []
            for one in self.of(LineAnswered):
                fact = one.counts.fact
                assert isinstance(fact, LineAnswered)
                if fact.line == line.id:
                    detail = f": {fact.detail}" if fact.detail else ""
                    by = f"({self.by(one)} {clock(one.counts.measured)})"
                    answers.append(f"{'OK' if fact.ok else 'Not OK'}{detail} {by}")
            if answers:
                yield [f"{line.title}, {line.statement}", "; then ".join(answers)]

    def check(self) -> Iterator[Row]:
        """The figures of the last check, or of the one nurse."""
        last = self.of(DoseChecked, CheckOverridden)
        if not last:
            return
        fact, drug = last[-1].counts.fact, self.fact(DrugPrepared)
        bag = isinstance(drug, DrugPrepared) and drug.label_mg is not None
        names = {
            "weight_kg": "Weight, kg", "dose_mg": "Label dose, mg" if bag else "Dose, mg",
            "draw_ml": "Label volume, mL" if bag else "Draw up, mL",
            "pump_rate": "Pump rate, mL/h", "pump_volume": "Pump volume, mL",
        }  # fmt: skip
        for field, name in names.items():
            if isinstance(fact, DoseChecked):
                two = (fact.first_figures, fact.second_figures)
                yield [name, *(number(getattr(one, field)) for one in two)]
            elif isinstance(fact, CheckOverridden):
                yield [name, number(getattr(fact.figures, field))]
        if isinstance(fact, CheckOverridden):
            yield ["Why one nurse only", fact.why]

    def alerts(self) -> Iterator[Row]:
        seen: dict[str, list[Said]] = {}
        for one in self.of(AlertAcknowledged):
            seen.setdefault(_alert(one), []).append(one)
        shown = {_alert(one) for one in self.of(AlertShown)}
        for one in self.of(*_OWN[2:]):
            fact, at = one.counts.fact, one.counts.measured
            if isinstance(fact, AlertShown):
                grade = {2: "caution", 3: "urgent"}[int(fact.priority)]
                told = self._answer(seen.get(fact.alert, []))
                yield [self.at(at), self.minute(at), grade, fact.words, *told]
            elif isinstance(fact, AlertAcknowledged):
                if fact.alert not in shown:
                    plain = fact.words.replace("   ", ", ")
                    yield ["–", "–", plain, *self._answer([one])]
            else:
                quiet = "Quiet room " if isinstance(fact, QuietRoomSet) else ""
                told = fact.words.lower() if quiet else fact.words  # type: ignore[attr-defined]
                yield [self.at(at), self.minute(at), "sound", quiet + told, self.by(one)]

    def _answer(self, seen: list[Said]) -> Row:
        if not seen:
            return ["not acknowledged"]
        times = ", ".join(self.at(one.counts.measured) for one in seen)
        return [times, ", ".join(dict.fromkeys(self.by(one) for one in seen))]

    def log(self, elsewhere: set[str]) -> Iterator[Row]:
        """Everything without a table of its own; `elsewhere` are entries that have a row there."""
        ids = {one.first.id: one.counts.fact for one in self.all}
        for one in self.standing:
            fact, at = one.counts.fact, one.counts.measured
            if isinstance(fact, _OWN) or one.first.id in elsewhere:
                continue
            what, told = words(fact, lambda id, one=one: self.name(id, one.first.entered), ids)  # type: ignore[misc]
            late = self.typed(one)
            told = f"{told} (logged {late})".strip() if late else told
            yield [self.at(at), self.minute(at), what, told, self.by(one)]


def walked(made: Made) -> list[DayWalk]:
    """Every session of the course by its day, those entered in error apart."""
    days = [DayWalk(made, tuple(stream.entries)) for stream in made.days]
    return sorted(
        (one for one in days if not one.in_error),
        key=lambda one: (one.opened.day, one.all[0].first.stream),
    )


def flat(row: Sequence[str]) -> str:
    """As it is found on paper: without white space and empty cells."""
    return row_key(row)


def _alert(one: Said) -> str:
    fact = one.counts.fact
    assert isinstance(fact, AlertAcknowledged | AlertShown)
    return fact.alert


def _mean(read: Vitals) -> int | None:
    if read.sys is None or read.dia is None:
        return None
    return round((read.sys + 2 * read.dia) / 3)


def _or_dash(value: int | None) -> str:
    return "–" if value is None else str(value).replace("-", "−")
