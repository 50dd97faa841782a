"""The clinic's figures of random clinics, against a count written apart.

The count here never sees a folded course: it goes by what the die said of each day and answer,
knows each measure's direction from the clinical facts, and finds Wilson's bounds by halving.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from kitlog.domain import cohort as figures
from kitlog.domain.cohort import OTHER, PUBLISHED, Chosen, Cohort, Period, cohort
from kitlog.domain.course_facts import CourseClosedEarly
from kitlog.domain.course_result import result_of
from kitlog.domain.measures import BY_ID, MEASURES
from kitlog.domain.outcome_follow_up import FollowUpTried, Result
from kitlog.domain.outcomes import OutcomeRecorded, Point, Way
from kitlog.domain.share import Share
from kitlog.domain.thresholds import Threshold
from kitlog.ui.course.closing import REASONS as CLOSING
from kitlog.ui.today.missed_day import REASONS as MISSED
from tests.domain.random_clinic import ASKED, LATER, Day, Told, clinic
from tests.domain.story import MONDAY, course, infusion
from tests.domain.test_outcome_figures import HIGHER, LOWER

TODAY = date(2026, 1, 16)
CLINICS, COURSES = 12, 60
SINCE = {
    Period.HALF_YEAR: date(2025, 7, 1), Period.YEAR: date(2025, 1, 1), Period.ALL: date.min,
}  # fmt: skip
PROTOCOLS = ("", "KIT-40", "KIT-40-Q5")


# -- the count written apart ---------------------------------------------------------------


def given(told: Told) -> list[Day]:
    return [d for d in told.days if d.ml > 0 and not d.in_error]


def over_on(told: Told) -> date | None:
    if told.closed:
        return told.closed[0]
    done = given(told)
    if len(done) >= told.planned and all(d.signed for d in done):
        return done[-1].day
    return None


def chosen_courses(all_of: list[Told], chosen: Chosen) -> tuple[list[Told], list[Told]]:
    """Those counted, and all that were over in the period whatever was given."""
    fits = [t for t in all_of if chosen.protocol in ("", t.protocol)]
    ended = [(t, over_on(t)) for t in fits]
    over = [t for t, day in ended if day and SINCE[chosen.period] <= day <= TODAY]
    return [t for t in over if t.planned >= 5 and given(t)], over


def responds(threshold: Threshold, first: Decimal, then: Decimal, lower: set[str]) -> bool | None:
    """In whole numbers: by how much it moved the better way, against what is asked."""
    better = first - then if threshold.measure in lower else then - first
    wanted = threshold.change
    if threshold.above is not None and first > threshold.above:
        assert threshold.change_above is not None
        wanted = threshold.change_above
    if not threshold.percent:
        return better >= wanted
    return Fraction(better) / Fraction(first) * 100 >= Fraction(wanted) if first else None


def tally(counted: list[Told], lower: set[str]) -> dict[tuple[Point, Threshold], Counter[str]]:
    found: dict[tuple[Point, Threshold], Counter[str]] = {}
    for told in counted:
        last = given(told)[-1].day
        due = dict(zip(LATER, (0, 90, 180), strict=True))
        for threshold in told.asked.asked:
            for point in LATER:
                n = found.setdefault((point, threshold), Counter())
                first = told.values.get((threshold.measure, Point.BASELINE))
                then = told.values.get((threshold.measure, point))
                if then and then[1]:
                    n["again"] += 1
                elif first and then:
                    said = responds(threshold, first[0], then[0], lower)
                    n["zero" if said is None else "yes" if said else "no"] += 1
                else:
                    late = (TODAY - last).days >= due[point]
                    n["missing" if late else "waiting"] += 1
    return found


def wilson(share: Share) -> tuple[float, float]:
    """Where (k/n − p)² = z²·p(1−p)/n, found by halving on either side of k/n."""
    z2, n, seen = 1.959963984540054**2, share.of, share.count / share.of

    def outside(p: float) -> bool:
        return (seen - p) ** 2 > z2 * p * (1 - p) / n

    def edge(out: float) -> float:
        inside = seen
        for _ in range(200):
            middle = (out + inside) / 2
            out, inside = (middle, inside) if outside(middle) else (out, middle)
        return 100 * inside

    return edge(0.0), edge(1.0)


# -- random clinics ------------------------------------------------------------------------


def counted() -> Iterator[tuple[list[Told], Cohort]]:
    """Every clinic by a period and a protocol of its own."""
    for number in range(CLINICS):
        courses, results = clinic(number, TODAY, COURSES)
        chosen = Chosen(tuple(Period)[number % 3], PROTOCOLS[number // 3 % 3])
        yield courses, cohort(results, chosen, TODAY)


def test_who_is_counted_and_who_completed() -> None:
    for all_of, here in counted():
        told, over = chosen_courses(all_of, here.chosen)
        whole = [t for t in told if sum(d.signed for d in given(t)) >= 5]
        fits = [t for t in all_of if here.chosen.protocol in ("", t.protocol)]
        assert here.completed == Share(len(whole), len(told))
        assert here.with_parts == sum(any(d.early for d in given(t)) for t in whole)
        assert here.patients == len({t.patient for t in told})
        assert here.still_open == sum(over_on(t) is None and t.planned >= 5 for t in fits)
        assert here.boosters == sum(t.planned < 5 for t in over)
        assert here.never_begun == sum(t.planned >= 5 and not given(t) for t in over)
        assert sum(n for _, n in here.closed_early) == len(told) - len(whole)
        began = SINCE[here.chosen.period]
        first = min((day for t in told if (day := over_on(t))), default=None)
        assert (here.since, here.until) == (first if began == date.min else began, TODAY)


def test_safety_of_what_was_infused() -> None:
    for all_of, here in counted():
        told, _ = chosen_courses(all_of, here.chosen)
        days = [d for t in told for d in t.days if not d.in_error]
        infused = [d for d in days if d.ml > 0]
        said = here.safety
        assert said.adverse == sum(max(d.events, d.judged) for d in days)
        assert said.infusions == Share(sum(d.events + d.judged > 0 for d in infused), len(infused))
        assert said.stopped_early == sum(d.early for d in infused)
        assert said.not_infused == sum(d.held or d.ml == 0 for d in days)
        assert said.interventions == sum(
            d.paused + d.labetalol + (d.early or d.ml == 0) for d in days
        )


def test_every_responder_by_every_threshold_at_every_point() -> None:
    seen: Counter[str] = Counter()
    for all_of, here in counted():
        told, _ = chosen_courses(all_of, here.chosen)
        expected = tally(told, LOWER)
        assert {(r.point, r.threshold) for r in here.responders} == set(expected)
        assert [r.point for at in LATER for r in here.at(at)] == [r.point for r in here.responders]
        asked = Counter(threshold for t in told for threshold in t.asked.asked)
        order = [
            (LATER.index(r.point), MEASURES.index(r.threshold.of), -asked[r.threshold])
            for r in here.responders
        ]
        assert order == sorted(order), "as they are asked, the threshold of most courses first"
        for row in here.responders:
            n = expected[row.point, row.threshold]
            assert row.share == Share(n["yes"], n["yes"] + n["no"])
            beside = row.missing, row.retreated, row.from_zero, row.waiting
            assert beside == (n["missing"], n["again"], n["zero"], n["waiting"])
            assert row.share.of + sum(beside) == sum(row.threshold in t.asked.asked for t in told)
            seen += n
    assert min(seen[kind] for kind in ("yes", "no", "missing", "again", "waiting")) > 20
    assert seen["zero"] > 0


@pytest.mark.parametrize("measure", sorted(ASKED))
def test_a_direction_turned_would_be_found(measure: str) -> None:
    """The control: with one measure read the wrong way round, its counts are other ones."""
    turned = LOWER ^ {measure}
    wrong = 0
    for all_of, here in counted():
        told, _ = chosen_courses(all_of, here.chosen)
        expected = tally(told, turned)
        for row in here.responders:
            same = row.share.count == expected[row.point, row.threshold]["yes"]
            wrong += not same
            assert same or row.threshold.measure == measure
    assert wrong > 5


def test_what_was_returned() -> None:
    for all_of, here in counted():
        told, _ = chosen_courses(all_of, here.chosen)
        for one, days in zip(here.returned, (0, 90, 180), strict=True):
            said, due = 0, 0
            for t in told:
                some = any((m.measure, one.point) in t.values for m in t.asked.asked)
                late = given(t)[-1].day + timedelta(days=days) <= TODAY
                said, due = said + some, due + (some or late)
            assert one.share == Share(said, due)


# -- shares --------------------------------------------------------------------------------


def test_the_interval_is_wilsons() -> None:
    die = random.Random(1)
    for _ in range(300):
        of = die.randint(1, 2000)
        share = Share(die.choice((0, of, die.randint(0, of))), of)
        assert share.interval == pytest.approx(wilson(share), abs=1e-6)
        low, high = share.interval
        assert 0 <= low <= share.pct <= high <= 100


def test_the_published_figures_are_those_of_the_study() -> None:
    """FACTS section 1 and DESIGN section 6: 86.1 % (890 of 1,034; 83.8–88.1), 20.3–46.4 %."""
    assert (PUBLISHED.words, PUBLISHED.pct_words()) == ("890 of 1,034", "86.1")
    assert PUBLISHED.bounds() == ("83.8", "88.1")
    assert figures.PUBLISHED_RANGE == (20.3, 46.4)


@pytest.mark.parametrize(
    ("count", "of", "places", "words"),
    [(5, 16, 1, "31.3"), (1, 2000, 1, "0.1"), (1, 8, 0, "13"), (57, 64, 1, "89.1")],
)
def test_a_share_is_rounded_half_up(count: int, of: int, places: int, words: str) -> None:
    assert Share(count, of).pct_words(places) == words


@pytest.mark.parametrize(("of", "few"), [(0, True), (9, True), (10, False), (64, False)])
def test_below_ten_there_is_no_percentage(of: int, few: bool) -> None:
    assert Share(0, of).few is few


def test_none_of_many_shows_how_many_it_could_be() -> None:
    low, high = Share(0, 303).interval
    assert (low, round(high, 1)) == (0.0, 1.3)


# -- rules one by one ----------------------------------------------------------------------


def days(many: int) -> list[date]:
    return [date(2026, 1, 5 + n) for n in range(many)]


def test_a_course_closed_today_counts_and_tomorrows_does_not() -> None:
    done = result_of(course([infusion(f"s{n}", d) for n, d in enumerate(days(5))]))
    assert done.ended == date(2026, 1, 9)
    for today, many in ((date(2026, 1, 8), 0), (date(2026, 1, 9), 1), (date(2026, 7, 31), 1),
                        (date(2026, 8, 1), 0)):  # fmt: skip
        assert cohort([done], Chosen(), today).courses == many


def test_a_period_begins_with_the_first_of_a_month() -> None:
    done = result_of(course([infusion(f"s{n}", d) for n, d in enumerate(days(5))]))
    for ended, many in ((date(2025, 6, 30), 0), (date(2025, 7, 1), 1)):
        assert cohort([replace(done, ended=ended)], Chosen(), TODAY).courses == many
    assert cohort([], Chosen(Period.ALL), TODAY).since is None


def test_an_answer_is_missing_from_the_day_it_is_due() -> None:
    done = result_of(course([infusion(f"s{n}", d) for n, d in enumerate(days(5))]))
    due = date(2026, 4, 9)
    for today, missing in ((due - timedelta(1), 0), (due, 1), (due + timedelta(1), 1)):
        here = cohort([done], Chosen(Period.ALL), today)
        assert {(r.missing, r.waiting) for r in here.at(Point.MONTHS_3)} == {(missing, 1 - missing)}
        assert here.returned[1].share == Share(0, missing)


def test_why_nobody_is_asked_any_more_is_told_where_nothing_came_back() -> None:
    """In the random clinics nearly everybody answers something."""
    week = [infusion(f"s{n}", d) for n, d in enumerate(days(5))]
    ends = (Result.LOST, Result.DIED, Result.DECLINED, Result.DECLINED, Result.NO_ANSWER)
    at = Point.MONTHS_3, MONDAY, Way.PHONE
    over = [course(week, FollowUpTried(*at, end)) for end in ends]
    answered = OutcomeRecorded("pain", Point.MONTHS_3, Decimal(4))
    over.append(course(week, answered, FollowUpTried(*at, Result.DECLINED)))
    results = [result_of(one) for one in over]
    here = cohort(results, Chosen(Period.ALL), date(2026, 9, 1))
    assert [one.share for one in here.returned] == [Share(0, 6), Share(1, 6), Share(0, 6)]
    gone = (("died", 1), ("lost to follow-up", 1))
    assert [one.ended for one in here.returned] == [(), (("declined", 2), *gone), gone]
    early = cohort(results, Chosen(Period.ALL), date(2026, 2, 1))
    assert [one.ended for one in early.returned] == [(), (), ()]


def test_a_period_is_called_by_its_length() -> None:
    assert [one.words for one in Period] == ["Last 6 months", "Last 12 months", "All time"]


def test_an_infusion_in_part_counts_and_is_told_beside() -> None:
    week = [infusion(f"s{n}", d, early=n == 2, ml="20" if n == 2 else "50")
            for n, d in enumerate(days(5))]  # fmt: skip
    here = cohort([result_of(course(week))], Chosen(), TODAY)
    assert (here.completed, here.with_parts) == (Share(1, 1), 1)
    assert here.safety.stopped_early == 1


def test_more_than_five_infusions_are_five_or_more() -> None:
    done = result_of(course([infusion(f"s{n}", d) for n, d in enumerate(days(6))]))
    assert cohort([done], Chosen(), TODAY).completed == Share(1, 1)


def test_a_second_course_of_a_patient_counts_again() -> None:
    done = result_of(course([infusion(f"s{n}", d) for n, d in enumerate(days(5))]))
    again = replace(done, ended=date(2026, 1, 16))
    here = cohort([done, again], Chosen(), TODAY)
    assert (here.courses, here.patients) == (2, 1)


def test_the_reasons_that_are_offered_are_known_here() -> None:
    """What else was typed could tell who it was: it is counted as another reason."""
    offered = {str(one) for one in (*CLOSING, *MISSED)}
    assert offered - {"Other…"} == set(figures.REASONS)


def closed_early(*why: str) -> tuple[tuple[str, int], ...]:
    """The reasons in the figures of as many courses."""
    over = course([infusion("s", MONDAY)], CourseClosedEarly("Ill"))
    done = replace(result_of(over), ended=TODAY)
    return cohort([replace(done, closed_why=one) for one in why], Chosen(), TODAY).closed_early


@pytest.mark.parametrize(
    ("why", "counted_as"),
    [*((one, one) for one in figures.REASONS), ("ill, at home", "Ill"), ("Illegible", OTHER),
     ("Travels, then a wedding", OTHER), ("moved to Nowhere", OTHER),
     ("patient's wish after infusion 2", "Patient’s wish")],
)  # fmt: skip
def test_free_words_never_stand_in_the_figures(why: str, counted_as: str) -> None:
    assert closed_early(why) == ((counted_as, 1),)


def test_the_commonest_reason_comes_first_and_what_else_was_said_last() -> None:
    said = closed_early("moved", "Travel", "married", "Side effects", "won", "Ill", "Travel")
    assert said == (("Travel", 2), ("Ill", 1), ("Side effects", 1), (OTHER, 3))


def test_every_measure_can_be_told() -> None:
    assert set(BY_ID) == LOWER | HIGHER
