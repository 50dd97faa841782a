"""The summary of random courses, value by value, against a walk over the raw entries (`walk`).

What paper makes of the values is held against the same walk elsewhere; here no page is set, so
that a wrong number is found in a moment and said by its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pytest

from kitlog.domain.course_facts import CourseClosedEarly
from kitlog.domain.course_result import Asked, result_of
from kitlog.domain.session_facts import HeldToday, Signed
from kitlog.domain.vitals import Vitals
from kitlog.report.record import Day, ReadingRow, Value
from kitlog.report.summary import Amendment, Break, Infusion, Later, Outcome, Summary
from tests.report import walk_changes, walk_events, walk_first, walk_head, walk_outcomes
from tests.report.first_pages import infusion
from tests.report.held_against import facts
from tests.report.random_courses import Made, random_course
from tests.report.walk import DayWalk, said, walked
from tests.report.walk_limits import Limits, limits_of
from tests.report.walk_sentence import sentence
from tests.report.walk_slots import Slots, read_of

SEEDS = range(12)


@dataclass(frozen=True)
class Course:
    """A random course, its summary, and its days walked over."""

    made: Made
    summary: Summary
    walks: list[DayWalk]

    @property
    def given(self) -> list[DayWalk]:
        return [one for one in self.walks if one.start is not None]

    @property
    def days(self) -> Iterator[tuple[DayWalk, Day]]:
        yield from zip(self.walks, self.summary.days, strict=True)


def figures_sentence_and_treatment(one: Course) -> None:
    summary = one.summary
    figures = ((f.number.text, f.unit, *f.lines) for f in summary.figures)
    treated = ((pair.label, pair.words) for pair in summary.treatment)
    got = (*(w for row in figures for w in row), summary.sentence, *(w for p in treated for w in p))
    told = sentence(one.made, one.walks, one.given)
    assert joined(got) == walk_first.first_page(one.made, one.walks, one.given, told)


def each_infusion(one: Course) -> None:
    got = [cells(row) for row in one.summary.infusions if isinstance(row, Infusion)]
    assert got == [list(infusion(one.made, walk, n)) for n, walk in enumerate(one.given, 1)]


def what_stands_between_them_and_all_doses(one: Course) -> None:
    between = joined(row.words for row in one.summary.infusions if isinstance(row, Break))
    assert between == walk_changes.breaks(one.made, one.walks, one.given)
    total = one.summary.total
    assert (
        f"Total ordered {total.ordered} mg, prepared {total.prepared} mg, infused {total.infused} "
        f"mg. {total.check}"
    ) == walk_first.total(one.given, one.made)


def side_effects_at_their_worst(one: Course) -> None:
    heads = ((pair.label, pair.words) for pair in one.summary.effect_heads)
    rows = ((effect.label, *effect.worst) for effect in one.summary.effects)
    got = joined(word for row in (*heads, *rows) for word in row)
    legend = "0 none 1 mild 2 moderate 3 severe – not asked"
    assert f"{got} {legend}" == walk_first.side_effects(one.made, one.given)


def events_and_interventions(one: Course) -> None:
    rows = [[e.number, e.clock, e.minute, e.what, e.action] for e in one.summary.events]
    assert rows == list(map(list, walk_events.events(one.walks, one.given)))
    note = walk_events.note(one.walks, one.given, walk_first.count(one.made))
    assert one.summary.events_note == note


def outcomes_with_change_and_responder(one: Course) -> None:
    heads = joined(word for p in one.summary.outcome_heads[:2] for word in (p.label, p.words))
    later = joined(word for p in one.summary.outcome_heads[2:] for word in (p.label, p.words))
    head = (
        f"Measure, and change that counts {heads} Change Ring: baseline Dot: last infusion "
        f"Responder {later}"
    )
    assert squeezed(head) == squeezed(walk_outcomes.head(one.made))
    rows = [outcome(row) for row in one.summary.outcomes]
    assert rows == [[w.strip() for w in row] for row in walk_outcomes.rows(one.made)]
    below = joined((one.summary.outcomes_note, *one.summary.outcomes_after))
    assert below == walk_outcomes.below(one.made)


def corrections_and_additions(one: Course) -> None:
    got = [[a.when, a.what, changed(a)] for a in one.summary.amendments]
    assert got == [list(r) for r in walk_changes.amendments(one.made, one.walks, one.given)]


def going_home(one: Course) -> None:
    got = [(pair.label, pair.words) for pair in one.summary.home]
    told = list(walk_changes.home(one.given))
    assert set(got) - walk_changes.may_lack(one.given) == set(told)
    assert set(walk_changes.must_lack(one.given)) <= set(got)
    assert [row for row in got if row in told] == told


def every_reading_in_its_slot(one: Course) -> None:
    for walk, day in one.days:
        due = Slots(walk)
        assert [reading(row) for row in day.readings] == list(due.rows()), day.title
        assert day.complete == due.complete()


def the_rest_of_each_day(one: Course) -> None:
    for walk, day in one.days:
        logged = [[r.clock, r.minute, r.what, r.words, r.by] for r in day.log]
        assert logged == [list(row) for row in walk.log(Slots(walk).told_there())], day.title
        assert [[p.label, p.words] for p in day.time_out] == list(walk.time_out())
        check = [[row.what, row.first, row.second] for row in day.check]
        assert [filled(row) for row in check] == [filled(row) for row in walk.check()]
        shown = [[a.clock, a.minute, a.grade, a.words, a.acknowledged, a.by] for a in day.alerts]
        assert [filled(row) for row in shown] == [filled(row) for row in walk.alerts()]


def what_stands_at_the_top_of_each_day(one: Course) -> None:
    for walk, day in one.days:
        got = [(pair.label, pair.words) for pair in day.facts]
        known = list(facts(walk))
        assert [pair for pair in known if pair not in got] == [], day.title


def each_value_beyond_a_limit_says_which(one: Course) -> None:
    for walk, day in one.days:
        limits = limits_of(walk)
        reads = iter(walk.of(Vitals))
        for row in day.readings:
            if not row.note.startswith("missed: "):
                read = read_of(next(reads))
                shown = (row.sys, row.dia, *row.single)
                for field, value in zip(VALUES, shown, strict=True):
                    assert_flag(value, limits, field, getattr(read, field))


VALUES = ("sys", "dia", "hr", "spo2", "rr", "sedation", "pain")
"""In the order of their columns."""


def values_as_recorded(one: Course) -> None:
    rows = [
        joined((r.point, r.what, r.value, r.details, r.answered, r.how, r.by))
        for r in one.summary.reported
    ]
    assert rows == list(walk_head.reported_rows(one.made))


def what_it_adds_to_the_clinics_figures(one: Course) -> None:
    course, given = one.made.course, one.given
    result = result_of(course)
    closed = [
        w
        for w in said(one.made.record["course:c1"])
        if isinstance(w.counts.fact, CourseClosedEarly)
    ]
    signed = [walk for walk in given if walk.of(Signed)]
    assert (result.patient_id, result.protocol) == ("p1", course.protocol.name)
    assert (result.planned, result.infusions) == (course.protocol.infusions, len(given))
    assert (result.signed, result.parts) == (len(signed), sum(map(walk_first.early, given)))
    assert result.not_infused == sum(bool(walk.of(HeldToday)) for walk in one.walks)
    assert result.adverse == sum(map(walk_events.adverse, one.walks))
    assert result.adverse_infusions == sum(walk_events.adverse(walk) > 0 for walk in given)
    assert result.interventions == sum(len(walk_events.interventions(w)) for w in one.walks)
    assert result.closed_why == "".join(w.counts.fact.why for w in closed)  # type: ignore[attr-defined]
    whole = given[-1].opened.day if len(signed) == course.protocol.infusions else None
    over = [w.counts.measured.local.date() for w in closed]
    assert result.ended == (over[-1] if over else whole)
    assert answers(result.asked) == list(walk_outcomes.every_answer(one.made))
    assert [(v.due, v.returned) for v in result.visits] == list(walk_outcomes.visits(one.made))


def answers(asked: Sequence[Asked]) -> list[tuple[str, tuple[str, ...]]]:
    return [(a.threshold.measure, tuple(one.value for one in a.answers)) for a in asked]


def assert_flag(shown: Value, limits: Limits, field: str, value: int | None) -> None:
    wanted, flag = limits.outside(field, value), shown.flag
    got = flag and (flag.field, flag.value, flag.level == "urgent", flag.above, flag.limit)
    assert got == (
        wanted and (wanted.field, wanted.value, wanted.urgent, wanted.above, wanted.limit)
    )


def joined(words: Iterator[str] | Sequence[str]) -> str:
    return " ".join(word for word in words if word)


def squeezed(text: str) -> str:
    return " ".join(text.split())


def filled(row: Sequence[str]) -> list[str]:
    return [cell for cell in row if cell]


def cells(row: Infusion) -> list[str]:
    """As the table shows them."""
    return [
        row.number, row.date, f"{row.ordered} / {row.prepared} / {row.infused}", row.part,
        row.clock, row.paused, row.baseline, row.peak.text, row.change, row.spo2.text,
        row.hr.text, *row.pain, row.aldrete, row.left, row.signed_by,
    ]  # fmt: skip


def outcome(row: Outcome) -> list[str]:
    def later(one: Later) -> str:
        return joined((one.value, one.change, one.responder))

    return [
        row.name, row.threshold, row.baseline, row.last, row.change, row.responder,
        later(row.months_3), later(row.months_6),
    ]  # fmt: skip


def changed(one: Amendment) -> str:
    """As the table shows it: the old value, the new one, why and who."""
    old = f"{one.old} changed to " if one.old else ""
    return f"{old}{one.new}{f'. {one.reason}' if one.reason else ''}. {one.by}"


def reading(row: ReadingRow) -> list[str]:
    single = (value.text for value in row.single)
    return [row.clock, row.slot, row.sys.text, row.dia.text, row.mean, *single, row.note, row.by]


CHECKS: tuple[Callable[[Course], None], ...] = (
    figures_sentence_and_treatment,
    each_infusion,
    what_stands_between_them_and_all_doses,
    side_effects_at_their_worst,
    events_and_interventions,
    outcomes_with_change_and_responder,
    corrections_and_additions,
    going_home,
    every_reading_in_its_slot,
    the_rest_of_each_day,
    what_stands_at_the_top_of_each_day,
    each_value_beyond_a_limit_says_which,
    values_as_recorded,
    what_it_adds_to_the_clinics_figures,
)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_value_of_a_random_course_is_what_its_entries_say(seed: int) -> None:
    made = random_course(seed)
    one = Course(made, made.summary(), walked(made))
    for check in CHECKS:
        check(one)
