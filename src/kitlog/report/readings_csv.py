"""The readings of a course as a table for a spreadsheet: RFC 4180, UTF-8 with a byte order mark.

One row a reading: those that count, those that were corrected or struck, and those that were
missed. What people typed is guarded as in the trail's table. Numbers stand as numbers, RASS −2
too: nobody can type anything else there. The columns are told in docs/course-json.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from kitlog.domain import limits
from kitlog.domain.charted import Charted
from kitlog.domain.entry import Entry
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.protocol import Protocol
from kitlog.domain.schedule import Slot, State, slots
from kitlog.domain.session import BASELINE, Session
from kitlog.domain.vitals import SHORT, UNITS, SlotMissed, Vitals
from kitlog.report import entry_json
from kitlog.report.course_data import CourseData
from kitlog.report.entry_json import LATE_S
from kitlog.report.trail_csv import MARK, guarded, here, table, utc
from kitlog.words import ENGLISH, in_language

_BEFORE = (
    "Infusion", "Day", "Measured", "Entered", "Entered late (min)", "Infusion minute",
    "Minutes after end", "Reading", "State",
)  # fmt: skip
_BEHIND = (
    "Oxygen", "Cuff site", "Not measured", "Outside limits", "Reason", "Who", "Role", "Entry",
    "Corrects", "Measured UTC", "Entered UTC",
)  # fmt: skip
_MEAN = "MAP, computed (mmHg)"
_PLAIN = str.maketrans("₂–", "2-")
"""Heads are plain ASCII: not every spreadsheet knows more."""
_OPEN_END = (State.MISSED, State.OVERDUE)


def head(protocol: Protocol) -> tuple[str, ...]:
    """The columns: a value for each vital sign the protocol asks for, the mean behind the two."""
    high, low, *single = (f"{SHORT[f]} ({UNITS[f]})".translate(_PLAIN) for f in protocol.vitals)
    return (*_BEFORE, high, low, _MEAN, *single, *_BEHIND)


@dataclass(frozen=True, slots=True)
class _Day:
    """A session, and how its readings are called."""

    data: CourseData
    session: Session
    slots: tuple[Slot, ...]

    @property
    def place(self) -> tuple[str, str]:
        """Number of the infusion, "" on a day without one, and the day."""
        course, session = self.data.course, self.session
        number = course.number_of(session) if session in course.infusions else ""
        return str(number), session.day.isoformat()

    def minutes(self, at: Moment) -> tuple[str, str]:
        """By the pump, or after the end of the infusion."""
        run = self.session.run
        if run is None:
            return "", ""
        seconds = run.seconds(at)
        after = seconds - run.seconds(run.ended) if run.ended else 0.0
        if after > 0:
            return "", f"{after / 60:.0f}"
        return f"{run.pump_minute(seconds):.0f}", ""

    def called(self, key: str) -> str:
        """baseline, 10, recovery 15, recheck; extra for one that was not planned."""
        found = next((slot for slot in self.slots if slot.key == key), None)
        if key == BASELINE:
            return "baseline"
        if found is None or not key:
            return "extra"
        if found.recheck:
            return "recheck"
        return found.label.replace("+", "recovery ")

    def by(self, id: str, at: Moment) -> tuple[str, str]:
        known = entry_json.person(id, at, self.data.who)
        return guarded(known["name"]), known["role"] or ""


@in_language(ENGLISH)
def readings_csv(data: CourseData) -> bytes:
    """All readings of the course; of sessions entered in error none, as in the JSON."""
    rows: list[tuple[str, ...]] = [head(data.course.protocol)]
    for session in data.course.sessions:
        if not session.in_error:
            day = _Day(data, session, slots(session, data.made))
            rows += [row for _, row in sorted(_rows(day), key=lambda one: one[0])]
    return (MARK + table(rows)).encode()


def _rows(day: _Day) -> Iterator[tuple[datetime, tuple[str, ...]]]:
    for one in day.session.happenings:
        for entry in one.history:
            if isinstance(entry.fact, Vitals):
                yield entry.measured.utc, _reading(day, one, entry, entry.fact)
    said = {c.as_(SlotMissed).slot: c for c in day.session.standing(SlotMissed)}
    for slot in day.slots:
        if slot.values is None and slot.due is not None and slot.state in _OPEN_END:
            yield slot.due, _missed(day, slot, slot.due, said.get(slot.key))


def _reading(day: _Day, family: Charted, entry: Entry, read: Vitals) -> tuple[str, ...]:
    late = elapsed(entry.measured, entry.entered).seconds
    flags = limits.flags(read, day.session.protocol)
    return (
        *day.place, here(entry.measured), here(entry.entered),
        f"{late / 60:.0f}" if late > LATE_S else "",
        *day.minutes(entry.measured), day.called(family.slot), entry_json.state(entry, family),
        *map(_number, _values(day, read)),
        guarded(read.oxygen), guarded(read.site),
        guarded("; ".join(f"{SHORT[a.field]}: {a.words}" for a in read.absent)),
        "; ".join(f"{flag.words}, {flag.level}" for flag in flags),
        guarded("; ".join(filter(None, (entry.reason, entry_json.because(entry, family))))),
        *day.by(entry.author, entry.entered), entry.id, entry.corrects,
        utc(entry.measured), utc(entry.entered),
    )  # fmt: skip


def _values(day: _Day, read: Vitals) -> tuple[int | None, ...]:
    high, low, *single = (read.value(field) for field in day.session.protocol.vitals)
    return (high, low, read.mean, *single)


def _missed(day: _Day, slot: Slot, due: datetime, said: Charted | None) -> tuple[str, ...]:
    """A row without values, at the time at which the reading was due."""
    who = day.by(said.author, said.first.entered) if said else ("", "")
    entered = (here(said.first.entered), utc(said.first.entered)) if said else ("", "")
    # The values with their mean, oxygen, site, what was not measured.
    blank = ("",) * (len(day.session.protocol.vitals) + 4)
    local = due.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    return (
        *day.place, local, entered[0], "", "", "", day.called(slot.key), slot.state.value,
        *blank, "", guarded(slot.reason), *who, said.last.id if said else "", "",
        due.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), entered[1],
    )  # fmt: skip


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
