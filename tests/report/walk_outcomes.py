"""What the patient reported, as paper must say it; change and responder reckoned apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from kitlog.domain.course_facts import CourseOpened
from kitlog.domain.outcome_follow_up import follow_ups
from kitlog.domain.outcomes import OutcomeRecorded, Point
from kitlog.domain.thresholds import Threshold
from tests.domain.test_outcome_figures import LOWER, expected
from tests.report.random_courses import Made
from tests.report.walk import Row, Said, day_of, said
from tests.report.walk_words import number

_DUE = {Point.MONTHS_3: 90, Point.MONTHS_6: 180}
_ANSWER = {None: "–", True: "yes", False: "no"}


def _values(entries: tuple[object, ...]) -> dict[tuple[str, Point], Decimal]:
    found = {}
    for one in said(entries):  # type: ignore[arg-type]
        fact = one.counts.fact
        if isinstance(fact, OutcomeRecorded) and not one.struck:
            found[fact.measure, fact.point] = fact.value
    return found


def values(made: Made) -> dict[tuple[str, Point], Decimal]:
    return _values(made.record["course:c1"])


def _reckoned(
    asked: Threshold, known: dict[tuple[str, Point], Decimal], point: Point
) -> tuple[str, bool | None]:
    """The change in words, and whether it counts."""
    first, then = (known.get((asked.measure, at)) for at in (Point.BASELINE, point))
    tenths = [None if value is None else int(value * 10) for value in (first, then)]
    change, counts = expected(asked, tenths[0], tenths[1], LOWER)
    if change is None or first is None:
        return "", None
    if not asked.percent:
        places = asked.of.places
        return _signed(Decimal(change) / 10, places), counts
    pct = Decimal(change) * 10 / first
    decimals = max(0, -int(asked.change.as_tuple().exponent))
    return f"{_signed(pct, decimals)} %", counts


def _signed(value: Decimal, places: int) -> str:
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if not rounded:
        return f"{abs(rounded):f}"
    return f"{rounded:+f}".replace("-", "−")


def answers(made: Made) -> list[bool]:
    """For each measure whose change is known, whether the patient responded."""
    known = values(made)
    found = [_reckoned(one, known, Point.LAST)[1] for one in made.course.opened.outcomes.in_order()]
    return [one for one in found if one is not None]


def every_answer(made: Made) -> Iterator[tuple[str, tuple[str, ...]]]:
    """By measure, whether the patient responded at the last infusion and at each follow-up."""
    known = values(made)
    for asked in made.course.opened.outcomes.in_order():
        told = []
        for point in (Point.LAST, *_DUE):
            first, then = (known.get((asked.measure, at)) for at in (Point.BASELINE, point))
            counts = _reckoned(asked, known, point)[1]
            if first is None or then is None:
                told.append("not recorded")
            elif counts is None:
                told.append("no percentage of a baseline of 0")
            else:
                told.append("responder" if counts else "no responder")
        yield asked.measure, tuple(told)


def visits(made: Made) -> Iterator[tuple[date, bool]]:
    """When each point falls due, and whether anything was reported at it."""
    at = {point for _, point in values(made)}
    last = made.course.infusions[-1].day
    for point in (Point.LAST, *_DUE):
        yield last + timedelta(days=_DUE.get(point, 0)), point in at


def pains(made: Made) -> tuple[str, str] | None:
    known = values(made)
    asked = [one.measure for one in made.course.opened.outcomes.in_order()]
    first, last = (known.get(("pain", at)) for at in (Point.BASELINE, Point.LAST))
    if "pain" not in asked or first is None or last is None:
        return None
    return number(first), number(last)


def rows(made: Made) -> Iterator[Row]:
    """The table without its head."""
    known = values(made)
    for asked in made.course.opened.outcomes.in_order():
        yield [str(asked.of.name), asked.words, *_both(asked, known), *_later(made, asked, known)]


def _both(asked: Threshold, known: dict[tuple[str, Point], Decimal]) -> Iterator[str]:
    for point in (Point.BASELINE, Point.LAST):
        yield _shown(asked, known.get((asked.measure, point))) or "not recorded"
    change, counts = _reckoned(asked, known, Point.LAST)
    yield change or "–"
    yield _ANSWER[counts]


def _later(made: Made, asked: Threshold, known: dict[tuple[str, Point], Decimal]) -> Iterator[str]:
    for point in _DUE:
        value = _shown(asked, known.get((asked.measure, point)))
        due = made.course.infusions[-1].day + timedelta(days=_DUE[point])
        if not value:
            yield "–" if due > made.at.local.date() else "not recorded"
            continue
        change, counts = _reckoned(asked, known, point)
        yield f"{value} {change} {'' if counts is None else _ANSWER[counts]}"


def _shown(asked: Threshold, value: Decimal | None) -> str:
    return "" if value is None else f"{value:.{asked.of.places}f}"


def head(made: Made) -> str:
    """The four points with their days."""
    own = [one for one in said(made.record["course:c1"]) if not one.struck]
    cells = []
    for point in Point:
        days = sorted(_day(one) for one in own if _at(one, point))
        first, last = (f"{days[0]:%d-%b}", f"{days[-1]:%d-%b}") if days else ("", "")
        told = first if first == last else f"{first} to {last}"
        if not days and point in _DUE:
            due = made.course.infusions[-1].day + timedelta(days=_DUE[point])
            told = f"due {due:%d-%b}"
        cells.append(f"{point.value.capitalize()} {told}")
    base, last, third, sixth = cells
    drawn = "Ring: baseline Dot: last infusion"
    return f"Measure, and change that counts {base} {last} Change {drawn} Responder {third} {sixth}"


def _at(one: Said, point: Point) -> bool:
    fact = one.counts.fact
    return isinstance(fact, OutcomeRecorded) and fact.point is point


def _day(one: Said) -> date:
    fact = one.counts.fact
    assert isinstance(fact, OutcomeRecorded)
    return fact.answered or one.counts.measured.local.date()


def below(made: Made) -> str:
    """What the numbers mean, how the follow-ups stand, and the course before."""
    own = said(made.record["course:c1"])
    opened = next(one for one in own if isinstance(one.counts.fact, CourseOpened))
    asked = made.course.opened.outcomes.in_order()
    promis = "PROMIS T: 50 is the general population’s mean (tick), SD 10. "
    words = promis if any(one.of.scale.startswith("PROMIS") for one in asked) else ""
    words += (
        f"The change that counts is the clinic’s setting of {day_of(opened.first.entered.local)}, "
        "when the course was opened. A single patient’s change has no control for comparison."
    )
    for point in _DUE:
        words += _tried(point, made)
    return words + _earlier(made)


def _tried(point: Point, made: Made) -> str:
    """In the words of screen and board."""
    told = next((one.words for one in follow_ups(made.course) if one.point is point), "")
    return f" {told}." if told else ""


def _earlier(made: Made) -> str:
    words = ""
    for course in made.before:
        entries = tuple(e for one in course.happenings for e in one.history)
        known = _values(entries)
        each = []
        for asked in course.opened.outcomes.in_order():
            first, last = (
                _shown(asked, known.get((asked.measure, at))) for at in (Point.BASELINE, Point.LAST)
            )
            if first or last:
                counts = _reckoned(asked, known, Point.LAST)[1]
                answer = {None: "", True: ", responder", False: ", no responder"}[counts]
                told = f" ({asked.words})" if answer else ""
                each.append(
                    f"{asked.of.name} {first or 'not recorded'} → {last or 'not recorded'}"
                    f"{answer}{told}"
                )
        days = [one.day for one in course.infusions]
        span = f"{days[-1]:%d-%b-%Y}"
        if len(days) > 1:
            span = f"{days[0]:%d} to {span}"
        if each:
            words += f" Before, {course.opened.number}, {span}: {'; '.join(each)}."
    return words
