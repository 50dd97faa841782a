"""The small charts: one list of shapes for screen and paper, one scale for a course."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kitlog.domain.moment import utc
from kitlog.domain.panel import Frame, Reading, Scales, Trace, panel, scales, trace
from kitlog.domain.shapes import Box, Dot, Line, Polyline, Text
from kitlog.report import fonts
from tests.report.example import DRAWN, course_stream, example, folded, moment, streams
from tests.report.variants import amended

FRAME = Frame(222, 116, 48)
NOW = moment(utc(2026, 1, 16, 12))


def drawn_traces() -> list[Trace]:
    return [one.trace for one in example().panels if one.trace]


def test_each_reading_has_a_column() -> None:
    third = drawn_traces()[2]
    assert [r.label for r in third.readings] == [
        "B", "5", "10", "15", "20", "25", "30", "35", "40", "+15", "+30",
    ]  # fmt: skip
    assert [(r.sys, r.dia, r.hr, r.spo2) for r in third.readings] == list(DRAWN[2].readings)
    assert third.pauses == (29.0,)


def test_all_panels_of_a_course_share_one_fixed_scale() -> None:
    assert scales(drawn_traces()) == Scales((56, 182), (52, 116))


def test_a_value_beyond_the_scale_opens_it_for_all() -> None:
    high = Trace((Reading("B", -5, 215, 120, 140, 98),), (), 40, 160)
    assert scales([*drawn_traces(), high]) == Scales((56, 220), (52, 145))


def test_no_mark_leaves_its_lane() -> None:
    traces = drawn_traces()
    for one in traces:
        for shape in panel(one, FRAME, scales(traces)):
            if isinstance(shape, Polyline):
                assert all(-4 <= y <= FRAME.pressure + 4 + FRAME.heart for _, y in shape.points)
                assert all(FRAME.gutter <= x <= FRAME.width for x, _ in shape.points)


def test_the_flagged_peak_is_written_beside_its_mark() -> None:
    shapes = panel(drawn_traces()[2], FRAME, Scales())
    (peak,) = [s for s in shapes if isinstance(s, Text) and s.text == "168/98"]
    assert peak.colour == "medText"
    low = [s for s in shapes if isinstance(s, Text) and s.text == "91"]
    assert [(s.colour, s.weight) for s in low] == [("highText", 700)]


def test_a_quiet_infusion_has_no_flag() -> None:
    texts = [s for s in panel(drawn_traces()[4], FRAME, Scales()) if isinstance(s, Text)]
    assert {s.colour for s in texts} <= {"ink", "ink2", "ink3", "accent", "bandLine"}


def test_a_pause_is_a_bar_between_its_neighbours() -> None:
    shapes = panel(drawn_traces()[2], FRAME, Scales())
    (bar,) = [s for s in shapes if isinstance(s, Box) and s.opacity < 1]
    stems = [s.start[0] for s in shapes if isinstance(s, Line) and s.opacity < 1]
    assert stems[5] < bar.x < bar.x + bar.width < stems[6] + 3


def test_without_words_only_marks_are_drawn() -> None:
    shapes = panel(drawn_traces()[0], Frame(140, 90, 50, gutter=0, words=False), Scales())
    assert not [s for s in shapes if isinstance(s, Text)]
    assert len([s for s in shapes if isinstance(s, Dot)]) == 11


def test_a_value_that_was_not_measured_has_no_mark() -> None:
    course = amended()
    one = trace(course.infusions[2], NOW)
    partial = next(r for r in one.readings if r.label == "37")
    assert (partial.sys, partial.dia, partial.hr) == (None, None, 80)
    stems = [s for s in panel(one, FRAME, Scales()) if isinstance(s, Line) and s.opacity < 1]
    assert len(stems) == len(one.readings) - 1


def test_a_reading_that_answers_a_recheck_too_is_drawn_once() -> None:
    session = folded(course_stream(), streams()).infusions[2]
    assert len(trace(session, NOW).readings) == len(session.vitals)


def test_an_infusion_without_readings_is_an_empty_frame() -> None:
    shapes = panel(Trace((), (), 40, 160), FRAME, Scales())
    assert not [s for s in shapes if isinstance(s, Polyline)]


@pytest.mark.parametrize("count", [11, 14, 18, 24])
def test_numbers_and_minutes_never_touch_however_many_columns(count: int) -> None:
    labels = ["B", "5", "10", *(f"+{15 * n}" for n in range(1, count - 2))]
    readings = tuple(Reading(label, 5 * n, 130, 80, 70, 100) for n, label in enumerate(labels))
    shapes = panel(Trace(readings, (), 40, 160), FRAME, Scales())
    for size in (9.3, 8.8):
        found = [
            (s.at[0], fonts.width(s.text, s.size, s.weight))
            for s in shapes
            if isinstance(s, Text) and s.size == size and s.align == "centre"
        ]
        assert len(found) >= count // 4
        ends = sorted((x - width / 2, x + width / 2) for x, width in found)
        assert all(after[0] - before[1] >= 1 for before, after in pairwise(ends))
