"""When each reading of a day was due, reckoned a second time: late, in part, missed, or no slot.

The rules are those of docs and RULINGS: infusion slots count pump minutes, recovery counts from
the end, a pause has its own checks, an urgent value wants another reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise

from kitlog.domain.discharge_facts import Discharged
from kitlog.domain.vitals import SlotMissed, Vitals
from tests.report.walk import DayWalk, Said
from tests.report.walk_limits import FIELDS, SHORT, Limits, limits_of


@dataclass
class Slot:
    """`at` in seconds after the start, None before it; `wants` what a reading must hold."""

    key: str
    label: str
    at: float | None
    wants: tuple[str, ...] = FIELDS
    kind: str = "planned"
    answers: list[Said] = field(default_factory=list)

    @property
    def values(self) -> dict[str, int | None]:
        """What its readings say together; a later value wins."""
        reads = [read_of(one) for one in self.answers]
        found: dict[str, int | None] = dict.fromkeys(FIELDS)
        for read in reads:
            found |= {f: v for f in FIELDS if (v := getattr(read, f)) is not None}
        if found["sys"] and found["dia"] and found["dia"] >= found["sys"]:
            return {f: getattr(reads[-1], f) for f in FIELDS}
        return found

    @property
    def lacking(self) -> list[str]:
        return [f for f in self.wants if self.values[f] is None]


def read_of(one: Said) -> Vitals:
    fact = one.counts.fact
    assert isinstance(fact, Vitals)
    return fact


class Slots:
    """All of one day, in the order they were due."""

    def __init__(self, walk: DayWalk) -> None:
        self.walk = walk
        self.limits: Limits = limits_of(walk)
        self.schedule = self.limits.raw["schedule"]
        self.reads = walk.of(Vitals)
        self.why = {self._missed(one): one for one in walk.of(SlotMissed)}
        self.all = sorted(
            self._wanted(), key=lambda one: float("-inf") if one.at is None else one.at
        )
        self._answered()

    def _missed(self, one: Said) -> str:
        fact = one.counts.fact
        assert isinstance(fact, SlotMissed)
        return fact.slot

    def _wanted(self) -> Iterator[Slot]:
        yield Slot("base", "Base", None)
        if self.walk.start is None:
            return
        keys = {one.first.slot for one in self.reads} | set(self.why)
        end = self.walk.end_s
        assert end is not None
        for minute in self.schedule["infusion_minutes"]:
            at = self._clock(minute * 60)
            if at <= end + 30 or str(minute) in keys:
                yield Slot(str(minute), str(minute), at)
        every = self.schedule["paused_check_min"]
        for number, (begun, over) in enumerate(self.walk.pauses, 1):
            for turn in range(1, int((over - begun) // (every * 60)) + 1):
                at = begun + turn * every * 60
                yield Slot(f"pause-{number}-{turn}", f"P{turn * every}", at)
        yield from self._recovery(end, keys)
        yield from self._again(end)
        named = {"base", *(str(m) for m in self.schedule["infusion_minutes"])}
        for one in self.reads:
            if one.first.slot not in named and not one.first.slot.startswith("+"):
                at = self.walk.seconds(one)
                label = self._minute(at) if at <= end else f"+{(at - end) / 60:.0f}"
                yield Slot(one.first.id, label, at, kind="more")

    def _recovery(self, end: float, keys: set[str]) -> Iterator[Slot]:
        left = [self.walk.seconds(one) for one in self.walk.of(Discharged)]
        until, every = left[-1], self.schedule["recovery_every_min"]
        marks = set(
            range(every, max(self.schedule["recovery_min"], int(until - end) // 60) + 1, every)
        )
        for mark in sorted(marks):
            if end + mark * 60 <= until or f"+{mark}" in keys:
                yield Slot(f"+{mark}", f"+{mark}", end + mark * 60)

    def _again(self, end: float) -> Iterator[Slot]:
        """After each urgent reading, once more for what was; a pressure is both its values."""
        for one in self.reads:
            urgent = [found.field for found in self.limits.of(read_of(one)) if found.urgent]
            at = self.walk.seconds(one)
            if urgent and at >= 0:
                both = ["sys", "dia"] if {"sys", "dia"} & set(urgent) else []
                at += self.schedule["recheck_min"] * 60
                label = f"re +{(at - end) / 60:.0f}" if at > end else f"re {self._minute(at)}"
                yield Slot(
                    f"re-{one.first.id}", label, at, tuple(dict.fromkeys(both + urgent)), "again"
                )

    def _clock(self, pumped: float) -> float:
        """Seconds by the clock after the start at which the pump has run so long."""
        for begun, over in sorted(self.walk.pauses):
            if begun < pumped:
                pumped += over - begun
        return pumped

    def _minute(self, at: float) -> str:
        if at < 0:
            return f"{at / 60:.0f}"
        return f"{(at - sum(max(0.0, min(at, b) - a) for a, b in self.walk.pauses)) / 60:.0f}"

    def _answered(self) -> None:
        by_key = {one.key: one for one in self.all}
        opens = self.schedule["opens_early_min"] * 60
        timed = [one for one in self.all if one.at is not None and one.kind == "planned"]
        for one in self.reads:
            slot = by_key.get(one.first.slot) or by_key.get(one.first.id)
            if slot is None:
                continue
            if slot.answers and self.walk.start is not None:
                at = self.walk.seconds(one)
                begun = [
                    later for later in timed if later.at is not None and later.at - opens <= at
                ]
                slot = begun[-1] if begun and slot in begun else slot
            slot.answers.append(one)
        for slot in self.all:
            if slot.kind == "again" and slot.at is not None and slot.lacking:
                for one in self.reads:
                    whole = all(getattr(read_of(one), f) is not None for f in slot.wants)
                    if whole and self.walk.seconds(one) >= slot.at - 60:
                        slot.answers.append(one)
                        break

    def late_s(self, slot: Slot) -> float:
        """Seconds after it was due, 0 where that is within the grace or something is lacking."""
        if slot.at is None or not slot.answers or slot.kind != "planned" or slot.lacking:
            return 0.0
        late = self.walk.seconds(slot.answers[0]) - slot.at
        return late if late > self.grace_min * 60 else 0.0

    @property
    def grace_min(self) -> float:
        """Three minutes, or just less than half the shortest interval (RULINGS)."""
        minutes = [0, *self.schedule["infusion_minutes"]]
        gaps: list[int] = [after - before for before, after in pairwise(minutes)]
        gaps.append(self.schedule["recovery_every_min"])
        typed: int = self.schedule["grace_min"]
        return min(typed, 0.49 * min(gaps))

    def marks(self, one: Said) -> tuple[str, str]:
        """The slot a reading stands in on paper, and how late it was."""
        for slot in self.all:
            if one in slot.answers and one.first.slot == slot.key:
                late = self.late_s(slot)
                return slot.label, f"{late / 60:.0f} min late" if late else ""
        return self.walk.minute(one.counts.measured) or "–", ""

    def rows(self) -> Iterator[list[str]]:
        """The table of readings with those that are missing, as it stands on paper."""
        found = []
        for one, row in zip(self.reads, self.walk.readings(), strict=True):
            label, late = self.marks(one)
            note = ", ".join(filter(None, (late, row[-2])))
            found.append((one.counts.measured.utc, [row[0], label, *row[1:-2], note, row[-1]]))
        for slot in self.missed:
            start, at = self.walk.start, slot.at
            assert start is not None
            assert at is not None
            due = start.utc + timedelta(seconds=at)
            told = self.why.get(slot.key)
            why = self._reason(slot)
            by = self.walk.by(told) if told else ""
            shown = f"{due.astimezone(start.local.tzinfo):%H:%M}"
            found.append((due, [shown, slot.label, *["–"] * 8, f"missed: {why}", by]))
        yield from (row for _, row in sorted(found, key=lambda one: one[0]))

    @property
    def missed(self) -> list[Slot]:
        return [one for one in self.all if not one.answers and one.at is not None]

    def told_there(self) -> set[str]:
        """Entries that say why a reading is missing and stand in its row, not in the log."""
        return {self.why[one.key].first.id for one in self.missed if one.key in self.why}

    def _reason(self, slot: Slot) -> str:
        told = self.why.get(slot.key)
        fact = told.counts.fact if told else None
        return fact.reason if isinstance(fact, SlotMissed) else "no reason given"

    def complete(self) -> str:
        """The words beside the heading of the readings."""
        if self.walk.start is None:
            many = len(self.reads)
            return f"{many} reading{'' if many == 1 else 's'}, no infusion."
        due = [one for one in self.all if one.kind == "planned"]
        late = [one for one in due if self.late_s(one)]
        part = [one for one in due if one.answers and one.lacking]
        gone = [one for one in due if not one.answers]
        good = len(due) - len(late) - len(part) - len(gone)
        said = [f"{good} of {len(due)} readings on time"]
        if late:
            said.append(f"{len(late)} late ({', '.join(one.label for one in late)})")
        if part:
            each = "; ".join(f"{one.label}: {self._lacks(one)}" for one in part)
            said.append(f"{len(part)} in part ({each})")
        if gone:
            each = "; ".join(f"{one.label}: {self._reason(one)}" for one in gone)
            said.append(f"{len(gone)} missed ({each})")
        if more := [one for one in self.all if one.kind == "more"]:
            said.append(f"{len(more)} more than planned")
        if again := [one for one in self.all if one.kind == "again"]:
            said.append(f"{sum(bool(one.answers) for one in again)} of {len(again)} rechecks done")
        return ", ".join(said) + "."

    def _lacks(self, slot: Slot) -> str:
        why = {gone.field: gone for one in slot.answers for gone in read_of(one).absent}
        said = []
        for f in slot.lacking:
            gone = why.get(f)
            words = gone and (f"can't answer, {gone.reason}" if gone.asked else gone.reason)
            said.append(f"no {SHORT[f]}{f' ({words})' if words else ''}")
        return ", ".join(said)
