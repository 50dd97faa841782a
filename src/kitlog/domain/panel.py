"""The small chart of one infusion: the course page and the course summary paint the same list.

Blood pressure above, heart rate below, SpO₂ as numbers under them; one column a reading. All
panels of a course share one scale, so that they can be compared (DESIGN section 15).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kitlog.domain import limits
from kitlog.domain.flowsheet.lane import Lane
from kitlog.domain.flowsheet.values import ink
from kitlog.domain.limits import Flag
from kitlog.domain.moment import Moment
from kitlog.domain.schedule import slots
from kitlog.domain.session import BASELINE, Session
from kitlog.domain.shapes import Box, Dot, Line, Point, Polyline, Shape, Text

_DIGIT, _APART = 0.64, 1.5
"""Width of a digit or plus of the chart's face, em; least distance of two numbers, px."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One column: mmHg, mmHg, /min, %; None where not measured. `minute` of pump time."""

    label: str
    minute: float
    sys: int | None
    dia: int | None
    hr: int | None
    spo2: int | None
    flags: tuple[Flag, ...] = ()

    def flag(self, *fields: str) -> Flag | None:
        """The worst flag of these fields."""
        return next((flag for flag in self.flags if flag.field in fields), None)


@dataclass(frozen=True, slots=True)
class Trace:
    """An infusion's readings, its pauses and its end in pump minutes, and the drawn limit."""

    readings: tuple[Reading, ...]
    pauses: tuple[float, ...]
    end: float
    ceiling: int | None


@dataclass(frozen=True, slots=True)
class Scales:
    """Lowest and highest value of each lane."""

    pressure: tuple[float, float] = (56.0, 182.0)
    heart: tuple[float, float] = (52.0, 116.0)


@dataclass(frozen=True, slots=True)
class Frame:
    """Room for a panel, px. `gutter` holds the scale; without `words` only marks are drawn."""

    width: float
    pressure: float
    heart: float
    gutter: float = 30.0
    words: bool = True

    @property
    def height(self) -> float:
        return self.pressure + 4 + self.heart + (29 if self.words else 0)


def trace(session: Session, now: Moment) -> Trace:
    """What the panel of an infusion shows, seen from `now`."""
    protocol, run, readings = session.protocol, session.run, []
    for slot in slots(session, now):
        vitals = slot.values
        if vitals is None or (slot.recheck and slot.answers and slot.answers[0].slot != slot.key):
            continue
        label = "B" if slot.key == BASELINE else slot.label
        found = limits.flags(vitals, protocol)
        readings.append(
            Reading(label, slot.minute, vitals.sys, vitals.dia, vitals.hr, vitals.spo2, found)
        )
    end_s = run.seconds(run.ended or now) if run else 0.0
    pauses = [s for s in run.stretches if not s.rate_ml_h] if run else []
    return Trace(
        tuple(readings),
        tuple(run.pump_minute(pause.start_s) for pause in pauses) if run else (),
        run.pump_minute(end_s) if run else 0.0,
        protocol.limits["sys"].caution.high if "sys" in protocol.limits else None,
    )


def scales(traces: Iterable[Trace]) -> Scales:
    """One scale for all panels of a course, opened only as far as a value lies outside it."""
    readings = [r for one in traces for r in one.readings]
    pressures = [v for r in readings for v in (r.sys, r.dia) if v is not None]
    rates = [r.hr for r in readings if r.hr is not None]
    fixed = Scales()
    return Scales(_opened(fixed.pressure, pressures), _opened(fixed.heart, rates))


def _opened(scale: tuple[float, float], values: list[int]) -> tuple[float, float]:
    low, high = scale
    return min([low, *(v - 5.0 for v in values)]), max([high, *(v + 5.0 for v in values)])


def panel(trace: Trace, frame: Frame, scales: Scales) -> list[Shape]:
    """The chart's shapes, in px from the top left corner of `frame`."""
    return list(_Panel(trace, frame, scales).shapes())


@dataclass(frozen=True, slots=True)
class _Panel:
    trace: Trace
    frame: Frame
    scales: Scales

    @property
    def step(self) -> float:
        room = self.frame.width - self.frame.gutter - (4 if self.frame.words else 0)
        return room / max(1, len(self.trace.readings))

    def centre(self, index: int) -> float:
        return self.frame.gutter + self.step * (index + 0.5)

    def x(self, minute: float) -> float:
        """Where a minute lies between the readings before and after it."""
        minutes = [r.minute for r in self.trace.readings]
        after = next((i for i, m in enumerate(minutes) if minute <= m), None)
        if after is None or after == 0:
            return self.centre(after if after is not None else len(minutes) - 1)
        gap = minutes[after] - minutes[after - 1] or 1.0
        return self.centre(after - 1) + (minute - minutes[after - 1]) / gap * self.step

    def shapes(self) -> Iterator[Shape]:
        frame = self.frame
        pressure = Lane(0, frame.pressure, *self.scales.pressure)
        heart = Lane(frame.pressure + 4, frame.heart, *self.scales.heart)
        yield from self._running(heart.foot)
        yield from self._ground(pressure, heart)
        if not self.trace.readings:
            return
        for pause in self.trace.pauses:
            yield Box(self.x(pause) - 2, 0, 4, heart.foot, "ink2", opacity=0.28)
        for index, reading in enumerate(self.trace.readings):
            yield from _pressure(self.centre(index), pressure, reading)
        yield from self._heart(heart)
        yield from self._peak(pressure)
        if frame.words:
            yield from self._numbers(heart.foot + 13)

    def _running(self, foot: float) -> Iterator[Shape]:
        """The tint behind the columns read while the pump was in use."""
        end = self.trace.end + 0.5
        inside = [i for i, r in enumerate(self.trace.readings) if 0 <= r.minute <= end]
        if inside:
            left = self.centre(inside[0]) - self.step / 2
            yield Box(left, 0, self.centre(inside[-1]) + self.step / 2 - left, foot, "sunken")

    def _ground(self, pressure: Lane, heart: Lane) -> Iterator[Shape]:
        left, right, ceiling = self.frame.gutter, self.frame.width, self.trace.ceiling
        if ceiling is not None:
            yield Box(left, 0, right - left, pressure.y(ceiling), "band")
        for lane, values in ((pressure, (80, 120)), (heart, (80,))):
            for value in values:
                y = lane.y(value)
                yield Line((left, y), (right, y), "grid", 0.8)
                if self.frame.words:
                    colour = "ink3" if lane is pressure else "accent"
                    yield Text((left - 4, y + 3.3), str(value), 9.3, colour, 400, "right")
        if ceiling is not None:
            y = pressure.y(ceiling)
            yield Line((left, y), (right, y), "bandLine", 0.9, (3, 2.5))
            if self.frame.words:
                yield Text((left - 4, y + 3.3), str(ceiling), 9.3, "bandLine", 600, "right")
        for lane in (pressure, heart):
            yield Box(left, lane.top, right - left, lane.height, "", "line", 0.8)

    def _heart(self, lane: Lane) -> Iterator[Shape]:
        points: list[tuple[Point, Flag | None]] = [
            ((self.centre(i), lane.y(r.hr)), r.flag("hr"))
            for i, r in enumerate(self.trace.readings)
            if r.hr is not None
        ]
        if len(points) > 1:
            yield Polyline(tuple(at for at, _ in points), "hrMark", 1, opacity=0.55)
        for at, flag in points:
            yield Dot(at, 2.1, ink(flag, "hrMark"))

    def _peak(self, lane: Lane) -> Iterator[Shape]:
        """The number of the highest pressure outside its limits, beside its mark."""
        flagged = [
            (r.sys, r.dia or 0, i, r)
            for i, r in enumerate(self.trace.readings)
            if r.sys is not None and r.flag("sys", "dia")
        ]
        if not flagged:
            return
        sys, _, index, reading = max(flagged, key=lambda one: one[:3])
        flag = reading.flag("sys", "dia")
        assert flag is not None
        colour, words = ink(flag, "mark"), f"{sys}/{reading.dia or '–'}"
        x, y = self.centre(index), max(9.0, lane.y(sys) - 1)
        left = x - self.frame.gutter > 58
        at, align = (x - 17, "right") if left else (x + 17, "left")
        yield arrow(x - 10.5 if left else x + 10.5, y - 3.4, flag, colour)
        yield Text((at, y), words, 9.6, colour, 700, align)

    def _numbers(self, base: float) -> Iterator[Shape]:
        """SpO₂ and the minutes under the lanes; where not all have room, flagged ones come
        first, and no two touch."""
        gutter, every = self.frame.gutter, self.trace.readings
        yield Text((gutter - 4, base), "SpO₂", 8.8, "ink2", 400, "right")
        numbers: list[tuple[float, float]] = []
        labels: list[tuple[float, float]] = []
        order = sorted(range(len(every)), key=lambda i: (every[i].flag("spo2") is None, i))
        for index in order:
            x, reading = self.centre(index), every[index]
            shown = "–" if reading.spo2 is None else str(reading.spo2)
            if not _takes(numbers, x, len(shown) * _DIGIT * 9.3):
                continue
            flag = reading.flag("spo2")
            weight = 700 if flag else 500
            yield Text((x, base), shown, 9.3, ink(flag, "ink"), weight, "centre")
            if _takes(labels, x, len(reading.label) * _DIGIT * 8.8):
                yield Text((x, base + 12), reading.label, 8.8, "ink3", 400, "centre")


def _takes(taken: list[tuple[float, float]], x: float, width: float) -> bool:
    """Take the room of a text of this width around `x`; False when another has some of it."""
    left, right = x - width / 2 - _APART / 2, x + width / 2 + _APART / 2
    if any(left < end and right > begin for begin, end in taken):
        return False
    taken.append((left, right))
    return True


def _pressure(x: float, lane: Lane, reading: Reading) -> Iterator[Shape]:
    """˅ with its tip on the systolic value, ˄ on the diastolic, a faint stem between."""
    if reading.sys is not None and reading.dia is not None:
        yield Line((x, lane.y(reading.sys)), (x, lane.y(reading.dia)), "mark", 0.6, (), 0.32)
    for field, value, side in (("sys", reading.sys, -4.0), ("dia", reading.dia, 4.0)):
        if value is not None:
            y = lane.y(value)
            points = ((x - 3.4, y + side), (x, y), (x + 3.4, y + side))
            yield Polyline(points, ink(reading.flag(field), "mark"), 1.4)


def arrow(x: float, y: float, flag: Flag, colour: str) -> Shape:
    """▲ or ▼ as a filled shape around (x, y), 7 × 6 px."""
    tip = -3.0 if flag.above else 3.0
    return Polyline(((x - 3.8, y - tip), (x + 3.8, y - tip), (x, y + tip)), "", 0, colour, True)
