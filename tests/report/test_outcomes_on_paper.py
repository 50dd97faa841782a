"""Every measure there is, all four points, attempts and an earlier course: all found on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kitlog.domain.arrival import Reply
from kitlog.domain.measures import MEASURES, PHQ9
from kitlog.domain.moment import utc
from kitlog.domain.outcome_follow_up import FollowUpTried, Result
from kitlog.domain.outcomes import OutcomeRecorded, Point, Way
from kitlog.domain.shapes import Dot
from kitlog.domain.thresholds import OutcomesSet, usual
from kitlog.report.outcome_drawing import _dumbbell
from kitlog.report.pdf import pdf_bytes
from kitlog.report.summary import Summary
from tests.report.example import (
    Stream,
    course_stream,
    folded,
    moment,
    opened,
    streams,
    summary_of,
)
from tests.report.reading_pdf import fields_of, pages_of, squeezed

DAYS = {
    Point.BASELINE: utc(2026, 1, 12, 8),
    Point.LAST: utc(2026, 1, 16, 10),
    Point.MONTHS_3: utc(2026, 4, 17, 10),
}


@pytest.fixture(scope="module")
def whole() -> Summary:
    """All measures; the sixth month could not be asked."""
    every = OutcomesSet(tuple(usual(measure.id) for measure in MEASURES))
    stream = Stream("course:c1")
    stream.add(utc(2026, 1, 9, 10), replace(opened(), outcomes=every))
    for place, measure in enumerate(MEASURES):
        for step, (point, at) in enumerate(DAYS.items()):
            raw = 14 if measure.id == "fatigue" and point is Point.BASELINE else None
            value = Decimal(16 + place % 3 - step if measure.highest > 10 else 8 - 3 * step)
            fact = OutcomeRecorded(
                measure.id, point, value, raw, measure.form if raw else "", at.date(), Way.PHONE,
                Reply.NO if measure.id == PHQ9 else None,
                retreated=measure.id == "pcs" and point is Point.MONTHS_3,
            )  # fmt: skip
            stream.add(at, fact)
    for day in (18, 19):
        tried = FollowUpTried(
            Point.MONTHS_6, date(2026, 7, day), Way.PHONE, Result.NO_ANSWER, "voice mail"
        )
        stream.add(utc(2026, 7, day, 10), tried)
    return summary_of(folded(stream, streams()), made=moment(utc(2026, 7, 21, 9)))


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_all_of_it_is_found_on_either_paper(whole: Summary, paper: str) -> None:
    text = "".join(pages_of(pdf_bytes(whole, paper)))
    parts = (whole.outcomes, whole.outcomes_note, whole.outcomes_after, whole.reported)
    said = [words for part in parts for _, words in fields_of(part) if words]
    assert len(said) > 300
    assert [words for words in said if squeezed(words) not in text] == []


def test_change_and_response_stand_at_each_point_with_their_direction(whole: Summary) -> None:
    told = {
        one.name: (one.change, one.responder, one.months_3.change, one.months_3.responder)
        for one in whole.outcomes
    }
    assert told["Pain, average"] == ("−38 %", "yes", "−75 %", "yes")
    assert told["Fatigue"] == ("−1.0", "no", "−2.0", "no")
    assert told["Pain self-efficacy (PSEQ)"] == ("−1", "no", "−2", "no")
    assert {one.months_6.value for one in whole.outcomes} == {"not recorded"}


def test_sentences_and_sources_are_said(whole: Summary) -> None:
    assert whole.outcomes_after == (
        "6 months: not reached after 2 attempts, last by phone, 19-Jul-2026.",
        "3 months, answered after re-treatment: Pain catastrophizing (PCS).",
    )
    assert "setting of 09-Jan-2026, when the course was opened" in whole.outcomes_note
    details = {(one.what, one.point): one.details for one in whole.reported}
    assert details["Fatigue", "baseline"] == "raw sum 14, Fatigue 4a"
    assert details["Depression (PHQ-9)", "3 months"] == "item 9 above 0: no"
    assert details["Follow-up", "6 months"] == "no answer, voice mail"


@pytest.mark.parametrize("given", [4, 5])
def test_a_draft_claims_no_outcome_of_a_course_that_goes_on(given: int) -> None:
    """A value said to be of the last infusion may stand in the record before that was given."""
    course = folded(course_stream(), streams()[:given])
    made, ended = summary_of(course), given == 5
    pain = next(one for one in made.outcomes if one.row.measure.id == "pain")
    assert (pain.baseline, pain.last) == ("8", "5"), "as recorded"
    assert (pain.change, pain.responder) == (("−38 %", "yes") if ended else ("–", "–"))
    assert (made.figures[5].number.text == "–") is not ended
    assert ("at the last infusion" in made.sentence) is ended
    assert {one.responder == "–" for one in made.outcomes} == {not ended}
    assert [panel.why for panel in made.panels if panel.why] == ["not given yet"] * (5 - given)
    dots = {shape.fill for shape in _dumbbell(pain) if isinstance(shape, Dot)}
    assert ("ok" in dots) is ended
