"""Holds the first pages of a printed course against a walk over its raw entries."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import takewhile

from kitlog.domain.course_facts import ClosingNote
from kitlog.domain.discharge_facts import AldreteScored, Discharged
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.session_facts import Signed
from kitlog.domain.vitals import Vitals
from tests.report import walk_changes, walk_events, walk_first, walk_outcomes
from tests.report.either_way import Drawn, key
from tests.report.printed import Section
from tests.report.random_courses import Made
from tests.report.reading_pdf import squeezed
from tests.report.walk import DayWalk, Row, Said, clock, day_of, flat, said
from tests.report.walk_first import infused, prepared
from tests.report.walk_sentence import sentence
from tests.report.walk_signed import signatures
from tests.report.walk_words import number

_WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def first_pages(made: Made, walks: list[DayWalk], found: list[Section]) -> Iterator[str]:
    given = [one for one in walks if one.start is not None]
    own = said(made.record["course:c1"])
    told = walk_first.first_page(made, walks, given, sentence(made, walks, given))
    yield from _text("first page", found[0].text, told)
    yield from _infusions(made, walks, given, found)
    effects = _of(found, "Sideeffects")
    yield from _text("side effects", effects, walk_first.side_effects(made, given))
    yield from _events(made, walks, given, _rows(found, "Events and interventions"))
    yield from _outcomes(made, found)
    yield from _home(given, found)
    yield from _notes(made, own, found)
    yield from _signed(made, given, found)
    yield from _amendments(made, walks, given, _rows(found, "Corrections and additions"))


def _text(what: str, got: str, wanted: str) -> Iterator[str]:
    """Every word in its order, and none besides; told from where they part."""
    same, want = key(got) == key(wanted), squeezed(wanted)
    if not same:
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(got, want, strict=False))
        start = max(0, len(list(alike)) - 30)
        told = (one[start : start + 90] for one in (got, want))
        yield f"{what}: …{next(told)}, in the record …{next(told)}"


def _of(found: list[Section], title: str) -> Drawn:
    """All words below the headings that begin so."""
    own = [one for one in found if one.title.startswith(title)]
    return Drawn.of(run.text for one in own for run in one.runs)


def _outcomes(made: Made, found: list[Section]) -> Iterator[str]:
    rows = " ".join(cell for row in walk_outcomes.rows(made) for cell in row)
    wanted = f"{walk_outcomes.head(made)} {rows} {walk_outcomes.below(made)}"
    yield from _text("outcomes", _of(found, "Outcomesreported"), wanted)


def _rows(found: list[Section], title: str) -> list[Row]:
    of = [one for one in found if one.title.startswith(squeezed(title))]
    return [row for one in of for row in one.rows[1:]]


def _read(walk: DayWalk) -> list[Vitals]:
    return [one.counts.fact for one in walk.of(Vitals)]  # type: ignore[misc]


def _infusions(
    made: Made, walks: list[DayWalk], given: list[DayWalk], found: list[Section]
) -> Iterator[str]:
    section = next(one for one in found if one.title == "Infusions")
    got = [row for row in section.rows[1:] if row[0].isdigit()]
    want = [infusion(made, walk, n) for n, walk in enumerate(given, 1)]
    for row, wanted in zip([flat(one) for one in got], [flat(one) for one in want], strict=False):
        if row != wanted:
            yield f"infusions: {row}, in the record {wanted}"
    if len(got) != len(want):
        yield f"{len(got)} infusions on paper, {len(want)} in the record"
    besides = (cell for row in section.rows[1:] if not row[0].isdigit() for cell in row)
    text = Drawn.of(getattr(cell, "apart", cell) for cell in besides)
    total = walk_first.total(given, made)
    yield from _text("gaps, total", text, f"{walk_changes.breaks(made, walks, given)} {total}")


def infusion(made: Made, walk: DayWalk, n: int) -> Row:
    read, day = _read(walk), walk.opened.day
    base = [one.counts.fact for one in walk.of(Vitals) if one.first.slot == "base"]
    sys = [(one.sys, one.dia) for one in read if one.sys is not None]
    high = next((pair for pair in sys if pair[0] == max(s for s, _ in sys)), None)
    pains = [one.pain for one in read if one.pain is not None]
    aldrete, left, signed = walk.of(AldreteScored), walk.of(Discharged), walk.of(Signed)
    end = walk.of(InfusionEnded)
    fact = end[0].counts.fact
    assert isinstance(fact, InfusionEnded)
    assert walk.start
    first = base[-1] if base else None
    assert first is None or isinstance(first, Vitals)
    change = "–"
    if first and first.sys and high:
        pct = (Decimal(high[0] - first.sys) / first.sys * 100).quantize(Decimal(1), ROUND_HALF_UP)
        change = f"{pct:+}".replace("-", "−") if pct else "0"
    paused = sum(b - a for a, b in walk.pauses)
    total = sum(getattr(aldrete[-1].counts.fact, part) for part in _ALDRETE) if aldrete else "–"
    return [
        str(n), f"{_WEEKDAYS[day.weekday()]} {day.day:02d}-{day:%b}",
        f"{number(made.course.opened.ordered_mg)} / {_mg(prepared(walk))} / {_mg(infused(walk))}",
        "part" if fact.early else "",
        f"{clock(walk.start)}–{clock(end[0].counts.measured)}",
        f"{paused / 60:.0f}" if paused else "–",
        f"{_dash(first.sys)}/{_dash(first.dia)}" if first else "–",
        f"{high[0]}/{_dash(high[1])}" if high else "–", change,
        str(min(v.spo2 for v in read if v.spo2 is not None)),
        str(max(v.hr for v in read if v.hr is not None)),
        *(map(str, (pains[0], pains[-1])) if pains else ("–", "–")), str(total),
        clock(left[-1].counts.measured) if left else "–",
        walk.name(signed[0].counts.fact.person_id, signed[0].first.entered),  # type: ignore[attr-defined]
    ]  # fmt: skip


_ALDRETE = ("activity", "respiration", "circulation", "consciousness", "oxygen")


def _mg(value: Decimal | None) -> str:
    return "–" if value is None else number(value)


def _dash(value: int | None) -> str:
    return "–" if value is None else str(value)


def _events(
    made: Made, walks: list[DayWalk], given: list[DayWalk], found: list[Row]
) -> Iterator[str]:
    """Every row as it must be, in order, and the note below."""
    want = [flat(row) for row in walk_events.events(walks, given)] or ["none"]
    want.append(flat([walk_events.note(walks, given, walk_first.count(made))]))
    got = [flat(row) for row in found]
    yield from (f"event, not in the record: {one}" for one in got if one not in want)
    yield from (f"event, not on paper: {one}" for one in want if one not in got)
    if got != want and set(got) == set(want):
        yield "events: another order or number"


def _home(given: list[DayWalk], found: list[Section]) -> Iterator[str]:
    section = next(one for one in found if one.title == "Goinghome")
    wanted = [flat(pair) for pair in walk_changes.home(given)]
    may = {flat(pair) for pair in walk_changes.may_lack(given)}
    must = {flat(pair) for pair in walk_changes.must_lack(given)}
    got = [flat(row) for row in section.rows]
    yield from (
        f"going home, not in the record: {one}" for one in got if one not in [*wanted, *may]
    )
    yield from (f"going home, not on paper: {one}" for one in [*wanted, *must] if one not in got)


def _notes(made: Made, own: list[Said], found: list[Section]) -> Iterator[str]:
    wanted = ""
    for one in own:
        fact = one.counts.fact
        if isinstance(fact, ClosingNote):
            by = made.then(one.first.entered)(one.first.author)
            at = one.counts.measured
            wanted += f"“{fact.text}” {by}, {day_of(at.local)} {clock(at)} "
    yield from _text("closing notes", _of(found, "Closingnote"), wanted or "none written")


def _signed(made: Made, given: list[DayWalk], found: list[Section]) -> Iterator[str]:
    yield from _text("signatures", _of(found, "Signatures"), signatures(made, given))


def _amendments(
    made: Made, walks: list[DayWalk], given: list[DayWalk], found: list[Row]
) -> Iterator[str]:
    """Every row as it must be, in order."""
    want = [flat(row) for row in walk_changes.amendments(made, walks, given)]
    got = [flat(row) for row in found]
    yield from (f"correction, not in the record: {one}" for one in got if one not in want)
    yield from (f"correction, not on paper: {one}" for one in want if one not in got)
    if got != want and set(got) == set(want):
        yield "corrections: another order or number"
