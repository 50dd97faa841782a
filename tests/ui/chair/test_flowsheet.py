"""The chart: every value on its own axis, flagged by its limits, never cut off."""

from dataclasses import replace
from itertools import pairwise

import pytest

from kitlog import resources
from kitlog.domain.flowsheet import (
    GUTTER,
    HEAD,
    Column,
    Mark,
    Occurrence,
    Sheet,
    TimeAxis,
    fitted,
    flowsheet,
    sheet_rows,
    spoken_column,
    spoken_slot,
)
from kitlog.domain.protocol import parse
from kitlog.domain.shapes import Box, Line, Polyline, Shape, Text
from kitlog.domain.vitals import Vitals
from kitlog.ui.kit.paint import text_width

PROTOCOL = parse(resources.text("protocols", "kit-40.toml"))
WIDE, HIGH = 738.0, 241.0


def column(key: str, minute: float, state: str = "planned", note: str = "") -> Column:
    return Column(key, key.title(), f"09:{30 + int(minute):02d}", minute, state, note)  # type: ignore[arg-type]


COLUMNS = (
    column("base", -5, "done"),
    column("10", 10, "done"),
    column("20", 20, "next"),
    column("30", 30),
    column("40", 40),
)
BASE = Vitals(128, 76, 72, 98, 14, 0)


def sheet_with(*vitals: Vitals) -> Sheet:
    marks = (Mark(c.key, c.minute, v) for c, v in zip(COLUMNS, vitals, strict=False))
    return Sheet(PROTOCOL, COLUMNS, tuple(marks))


def texts(shapes: list[Shape]) -> dict[str, Text]:
    return {shape.text: shape for shape in shapes if isinstance(shape, Text)}


def test_a_minute_lies_between_the_columns_around_it() -> None:
    axis = TimeAxis(COLUMNS, WIDE)
    assert axis.x(10) == axis.centre(1)
    assert axis.x(15) == pytest.approx((axis.centre(1) + axis.centre(2)) / 2)
    assert GUTTER < axis.x(-40) < axis.x(-5)
    assert axis.x(39) < axis.x(44) < axis.x(300) <= WIDE


def test_a_touch_finds_the_column_it_lands_on() -> None:
    axis = TimeAxis(COLUMNS, WIDE)
    assert [axis.at(axis.centre(i)) for i in range(5)] == [0, 1, 2, 3, 4]
    assert axis.at(GUTTER - 1) is None
    assert axis.at(WIDE + 1) is None


def test_caution_is_amber_and_urgent_is_red_and_both_carry_an_arrow() -> None:
    sheet = sheet_with(replace(BASE, sys=168), Vitals(186, 90))
    drawn = texts(flowsheet(sheet, WIDE, HIGH))
    assert (drawn["168 ▲"].colour, drawn["168 ▲"].weight) == ("medText", 700)
    assert drawn["186 ▲"].colour == "highText"
    assert drawn["76"].colour == "mark"


def test_low_oxygen_stands_on_a_red_tile_with_its_arrow() -> None:
    shapes = flowsheet(sheet_with(replace(BASE, spo2=91)), WIDE, HIGH)
    assert texts(shapes)["91 ▼"].colour == "highInk"
    assert any(isinstance(s, Box) and s.fill == "high" for s in shapes)


def test_the_tip_of_a_mark_lies_on_its_value_and_the_scale_opens_for_an_outlier() -> None:
    def tip(systolic: int) -> float:
        marks = [
            s
            for s in flowsheet(sheet_with(replace(BASE, sys=systolic)), WIDE, HIGH)
            if isinstance(s, Polyline) and s.width == 2.2 and not s.closed
        ]
        return marks[0].points[1][1]

    assert tip(160) == pytest.approx(limit_line_y(128))
    assert tip(230) > 42


def limit_line_y(systolic: int) -> float:
    sheet = sheet_with(replace(BASE, sys=systolic))
    dashed = [s for s in flowsheet(sheet, WIDE, HIGH) if isinstance(s, Line) and s.dash == (4, 3)]
    return dashed[0].start[1]


def test_what_was_not_measured_is_not_drawn() -> None:
    drawn = texts(flowsheet(sheet_with(Vitals(128, 76)), WIDE, HIGH))
    assert "0" not in drawn
    assert "None" not in drawn
    assert "128" in drawn


def test_late_part_missed_and_overdue_slots_say_so() -> None:
    columns = (
        column("base", -5, "done"),
        column("10", 10, "late", "+3"),
        column("20", 20, "part"),
        column("30", 30, "missed"),
        column("40", 40, "overdue", "+01:40"),
    )
    drawn = texts(flowsheet(Sheet(PROTOCOL, columns), WIDE, HIGH))
    assert {"+3", "½", "missed", "+01:40"} <= set(drawn)
    assert drawn["+01:40"].colour == "medInk"


def test_a_low_window_turns_heart_rate_into_a_row_and_recovery_is_text_only() -> None:
    assert sheet_rows(HIGH, PROTOCOL) == ("spo2", "rr", "sedation")
    assert sheet_rows(177, PROTOCOL) == ("hr", "spo2")
    strip = flowsheet(sheet_with(BASE), WIDE, 90, "strip")
    assert "128/76" in texts(strip)
    assert not any(isinstance(s, Polyline) and s.width == 2.2 for s in strip)


@pytest.mark.parametrize("count", [4, 8, 11, 16])
@pytest.mark.parametrize("mode", ["lanes", "strip"])
def test_four_to_sixteen_columns_stay_inside_and_no_text_is_under_12_px(
    count: int, mode: str
) -> None:
    columns = tuple(column(str(5 * i), 5 * i, "done") for i in range(count))
    marks = tuple(Mark(c.key, c.minute, Vitals(186, 112, 160, 90, 32, -3)) for c in columns)
    events = tuple(Occurrence(c.minute, "N") for c in columns)
    sheet = Sheet(PROTOCOL, columns, marks, events, now=200)
    for shape in flowsheet(sheet, WIDE, HIGH, mode):  # type: ignore[arg-type]
        if isinstance(shape, Text):
            assert shape.size >= 12
            assert 0 <= shape.at[0] <= WIDE
            assert 12 <= shape.at[1] <= HIGH
        if isinstance(shape, Box):
            assert shape.x >= 0
            assert shape.x + shape.width <= WIDE + 0.5


NOTES: dict[str, str] = {"late": "+12", "overdue": "+101:40", "missed": "missed"}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("count", [11, 12, 14, 15, 17, 20])
@pytest.mark.parametrize("mode", ["lanes", "strip"])
@pytest.mark.parametrize("state", ["done", "late", "part", "missed", "overdue"])
def test_no_two_texts_of_the_head_and_the_rows_touch(count: int, mode: str, state: str) -> None:
    labels = ["Base", "5", "10", *(f"+{15 * n}" for n in range(1, count - 2))]
    columns = tuple(
        Column(f"{n}", label, "09:24", 5 * n, state, NOTES.get(state, ""))  # type: ignore[arg-type]
        for n, label in enumerate(labels)
    )
    high = Vitals(168, 104, 108, 91, 32, -3)
    marks = tuple(Mark(c.key, c.minute, high if n % 2 else BASE) for n, c in enumerate(columns))
    sheet = fitted(Sheet(PROTOCOL, columns, marks, baseline=BASE), WIDE, mode)  # type: ignore[arg-type]
    lines: dict[float, list[tuple[float, float, str]]] = {}
    for shape in flowsheet(sheet, WIDE, HIGH, mode):  # type: ignore[arg-type]
        if isinstance(shape, Text) and (shape.at[1] < HEAD or shape.align == "centre"):
            wide = text_width(shape.text, shape.size, shape.weight)
            left = shape.at[0] - (wide / 2 if shape.align == "centre" else 0)
            line = 18.0 if shape.at[1] < 20 else shape.at[1]
            lines.setdefault(line, []).append((left, left + wide, shape.text))
    assert len(lines) > 3
    for found in lines.values():
        found.sort()
        touching = [(a[2], b[2]) for a, b in pairwise(found) if b[0] - a[1] < 1]
        assert touching == []
        assert found[-1][1] <= WIDE + 0.5


def test_a_slot_is_read_out_with_its_state() -> None:
    assert spoken_slot(COLUMNS[2]) == "20 minute vitals, due 09:50, not charted"
    assert spoken_slot(COLUMNS[0]) == "Baseline vitals, due 09:25, charted"
    late = column("10", 10, "late", "+3")
    assert spoken_slot(late) == "10 minute vitals, due 09:40, charted 3 minutes late"
    recovery = Column("+15", "+15", "10:25", 55)
    assert spoken_slot(recovery) == "Recovery 15 minute vitals, due 10:25, not charted"


def test_a_charted_slot_is_read_out_with_its_values() -> None:
    sheet = sheet_with(replace(BASE, sedation=-2))
    assert spoken_column(sheet, COLUMNS[0]) == (
        "Baseline vitals, due 09:25, charted, blood pressure 128 over 76, heart rate 72, "
        "oxygen saturation 98, respirations 14, sedation −2"
    )
