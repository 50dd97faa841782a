"""Earlier infusions, exact values, the table and the folding of the chart, without a window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kitlog.domain.flowsheet import (
    GUTTER,
    Column,
    Earlier,
    Mark,
    Sheet,
    SlotState,
    Span,
    TimeAxis,
    fitted,
    flowsheet,
    peak_sentence,
    readout,
    table,
)
from kitlog.domain.shapes import Box, Dot, Line, Polyline, Shape, Text
from kitlog.domain.vitals import FIELDS, Absent, Vitals
from tests.domain.story import KIT_40

WIDE, HIGH = 748.0, 218.0
BASE = Vitals(128, 76, 72, 98, 14, 0, 7)
HIGHER = Vitals(168, 98, 108, 91, 14, -1, 6)


def column(key: str, state: SlotState = "done", note: str = "", minute: float = 0) -> Column:
    label = "Base" if key == "base" else key
    at = {"base": -5.0}.get(key, float(key) if key.lstrip("+").isdigit() else minute)
    return Column(key, label, "09:50", at + (40 if key.startswith("+") else 0), state, note)


def mark(key: str, vitals: Vitals, clock: str = "09:51") -> Mark:
    return Mark(key, column(key).minute, vitals, clock, "R. Mock RN")


COLUMNS = (column("base"), column("10"), column("20", "late", "+4"), column("30", "planned"))
EARLIER = (
    Earlier(1, (mark("base", BASE), mark("20", Vitals(150, 90, 94)))),
    Earlier(2, (mark("base", BASE), mark("20", Vitals(144, 86, 88)), mark("30", Vitals(159, 92)))),
)
MARKS = (mark("base", BASE), mark("10", replace(BASE, sys=140)), mark("20", HIGHER))
SHEET = Sheet(KIT_40, COLUMNS, MARKS, baseline=BASE, earlier=EARLIER)


def texts(shapes: list[Shape]) -> list[str]:
    return [shape.text for shape in shapes if isinstance(shape, Text)]


# -- earlier infusions ------------------------------------------------------------------------


def test_an_earlier_infusion_is_told_by_its_largest_rise_from_its_own_baseline() -> None:
    assert [peak_sentence(one) for one in EARLIER] == [
        "Infusion 1 peak was +22 at 20",
        "Infusion 2 peak was +31 at 30",
    ]


def test_a_peak_after_the_end_is_told_in_minutes_after_it() -> None:
    late = Earlier(1, (mark("base", BASE), mark("10", BASE), mark("+15", Vitals(140, 80))))
    assert peak_sentence(late) == "Infusion 1 peak was +12 at +15"


def test_without_a_rise_or_without_a_baseline_no_peak_is_claimed() -> None:
    flat = Earlier(2, (mark("base", BASE), mark("10", replace(BASE, sys=120))))
    assert peak_sentence(flat) == "Infusion 2 stayed at or below its baseline"
    assert peak_sentence(Earlier(1, (mark("10", BASE),))) == ""
    assert peak_sentence(Earlier(1, (mark("base", BASE),))) == ""


def test_earlier_values_are_drawn_only_where_they_are_asked_for() -> None:
    without = Sheet(KIT_40, COLUMNS, MARKS, baseline=BASE)
    assert flowsheet(SHEET, WIDE, HIGH) == flowsheet(without, WIDE, HIGH)
    assert len(flowsheet(SHEET, WIDE, HIGH, before=True)) > len(flowsheet(SHEET, WIDE, HIGH))


def test_earlier_values_are_small_grey_and_without_numbers() -> None:
    plain = flowsheet(SHEET, WIDE, HIGH)
    behind = [shape for shape in flowsheet(SHEET, WIDE, HIGH, before=True) if shape not in plain]
    assert texts(behind) == []
    for shape in behind:
        assert isinstance(shape, Polyline | Dot)
        assert shape.colour == "lineStrong"
    # 5 pressures of two days, each a pair, and 4 heart rates: the sets above.
    assert sum(isinstance(shape, Polyline) for shape in behind) == 10
    assert sum(isinstance(shape, Dot) for shape in behind) == 4


def test_earlier_values_stand_in_the_column_of_the_same_minute() -> None:
    axis = TimeAxis(COLUMNS, WIDE)
    plain = flowsheet(SHEET, WIDE, HIGH)
    behind = [shape for shape in flowsheet(SHEET, WIDE, HIGH, before=True) if shape not in plain]
    found = [axis.at(shape.points[1][0]) for shape in behind if isinstance(shape, Polyline)]
    assert sorted(found) == [0, 0, 0, 0, 2, 2, 2, 2, 3, 3]  # type: ignore[type-var]


def test_an_outlier_of_an_earlier_day_stays_inside_its_lane() -> None:
    wild = Earlier(1, (mark("base", BASE), mark("20", Vitals(231, 131, 170))))
    shapes = flowsheet(replace(SHEET, earlier=(wild,)), WIDE, HIGH, before=True)
    tips = [s.points[1][1] for s in shapes if isinstance(s, Polyline) and s.width == 1.2]
    assert min(tips) > 42


# -- exact values -----------------------------------------------------------------------------


def test_the_cursor_says_every_value_with_unit_sign_change_and_author() -> None:
    assert [said.text for said in readout(SHEET, "20")] == [
        "20 min", "measured 09:51", "+4 min late", "BP 168 ▲/98 mmHg (+31 / +29 %)",
        "HR 108 /min (+50 %)", "SpO₂ 91 % ▼", "Resp 14 /min", "Sedation −1 drowsy",
        "Pain 6 of 10", "by R. Mock RN", "Infusion 2: 144/86 HR 88", "Infusion 1: 150/90 HR 94",
    ]  # fmt: skip


def test_the_cursor_colours_urgent_red_and_caution_or_far_from_baseline_amber() -> None:
    inks = {said.text.split()[0]: said.ink for said in readout(SHEET, "20")}
    assert (inks["SpO₂"], inks["BP"], inks["HR"], inks["Resp"]) == (
        "highText", "medText", "medText", "ink",
    )  # fmt: skip


def test_the_baseline_is_not_held_against_itself() -> None:
    assert not any("(" in said.text for said in readout(SHEET, "base"))


def test_the_cursor_says_what_was_not_measured_and_why() -> None:
    part = Vitals(sys=140, dia=80, absent=(Absent("spo2", "probe failed"),))
    sheet = replace(SHEET, marks=(mark("10", part),))
    assert "SpO₂ not measured: probe failed" in [said.text for said in readout(sheet, "10")]


def test_an_empty_slot_still_says_what_was_read_in_it_before() -> None:
    assert [said.text for said in readout(SHEET, "30")] == [
        "30 min", "due 09:50, not charted", "Infusion 2: 159/92",
    ]  # fmt: skip
    assert readout(SHEET, "no such column") == ()


# -- the table --------------------------------------------------------------------------------


def test_the_table_holds_every_set_and_every_open_slot() -> None:
    found = table(SHEET)
    assert [row.head.text for row in found.rows] == ["Baseline", "10 min", "20 min", "30 min"]
    assert [head.text for head in found.heads] == [
        "Measured", "SYS mmHg", "DIA mmHg", "HR /min", "SpO₂ %", "Resp /min", "Sedation RASS",
        "Pain 0–10", "Charted by", "Infusion 1", "Infusion 2",
    ]  # fmt: skip
    assert [cell.text for cell in found.rows[2].cells] == [
        "09:51, +4 min late", "168 ▲ (+31 %)", "98 (+29 %)", "108 (+50 %)", "91 ▼", "14", "−1",
        "6", "R. Mock RN", "150/90 · 94", "144/86 · 88",
    ]  # fmt: skip
    assert found.rows[2].cells[1].spoken == "168, caution, above 160, +31 percent from baseline"
    assert found.rows[3].cells[0].spoken == "due 09:50, not charted"
    assert all(len(row.cells) == len(found.heads) for row in found.rows)


def test_the_table_holds_every_value_that_was_charted() -> None:
    rows = {row.key: row.cells for row in table(SHEET).rows}
    for one in MARKS:
        shown = [cell.text.split()[0] for cell in rows[one.column][1 : 1 + len(FIELDS)]]
        assert shown == [str(one.vitals.value(f)).replace("-", "−") for f in FIELDS]


def test_the_table_does_not_change_while_a_slot_goes_on_being_overdue() -> None:
    overdue = [
        table(replace(SHEET, columns=(*COLUMNS[:3], column("30", "overdue", note)), now=now))
        for note, now in (("+01:40", 31.0), ("+01:41", 31.05))
    ]
    assert overdue[0] == overdue[1]


# -- far from the baseline --------------------------------------------------------------------


def test_a_value_far_from_the_baseline_has_an_open_triangle_and_no_limit_arrow() -> None:
    sheet = replace(SHEET, marks=(mark("10", replace(BASE, sys=155, hr=50)),))
    shapes = flowsheet(sheet, WIDE, HIGH)
    signs = [s for s in shapes if isinstance(s, Polyline) and s.closed and not s.fill]
    assert [s.points[0][1] > s.points[2][1] for s in signs] == [True, False]  # △ SYS, ▽ HR
    drawn = {s.text: s.colour for s in shapes if isinstance(s, Text)}
    assert (drawn["155"], drawn["76"]) == ("medText", "mark")


@pytest.mark.parametrize(("sys", "signs"), [(153, 0), (154, 1), (103, 0), (102, 1)])
def test_the_triangle_begins_beyond_20_percent(sys: int, signs: int) -> None:
    sheet = replace(SHEET, marks=(mark("10", replace(BASE, sys=sys)),))
    shapes = flowsheet(sheet, WIDE, HIGH)
    assert sum(isinstance(s, Polyline) and s.closed and not s.fill for s in shapes) == signs


def test_a_heart_rate_far_from_the_baseline_keeps_its_triangle_as_a_text_row() -> None:
    shapes = flowsheet(SHEET, WIDE, 150)
    rows = [s for s in shapes if isinstance(s, Text) and s.text == "108"]
    assert [(s.colour, s.align) for s in rows] == [("medText", "centre")]
    x, y = rows[0].at
    assert any(
        isinstance(s, Polyline) and s.closed and not s.fill
        and x < s.points[0][0] < x + 30 and abs(s.points[0][1] - y) < 10
        for s in shapes
    )  # fmt: skip


# -- pauses -----------------------------------------------------------------------------------


def hatched(sheet: Sheet) -> list[tuple[float, float]]:
    """Left and right of each gap in the pressure lane."""
    boxes = [s for s in flowsheet(sheet, WIDE, HIGH) if isinstance(s, Box) and s.fill == "medSoft"]
    return [(b.x, b.x + b.width) for b in boxes if b.height > 40]


def test_a_pause_is_a_hatched_gap_that_hides_no_minute_of_pumping() -> None:
    axis = TimeAxis(COLUMNS, WIDE)
    sheet = replace(SHEET, pauses=(Span(12),))
    ((left, right),) = hatched(sheet)
    assert left < axis.x(12) < right
    assert right - left < axis.step / 2
    lines = [s for s in flowsheet(sheet, WIDE, HIGH) if isinstance(s, Line) and s.opacity == 0.4]
    assert lines
    assert all(left <= x <= right for s in lines for x in (s.start[0], s.end[0]))


def test_checks_by_the_clock_stand_beside_each_other_inside_the_gap() -> None:
    checks = (column("pause-1-1", minute=12), column("pause-1-2", minute=12))
    columns = (*COLUMNS[:2], *checks, *COLUMNS[2:])
    marks = (Mark("pause-1-1", 12, BASE), Mark("pause-1-2", 12, BASE))
    sheet = replace(
        SHEET, columns=columns, marks=marks, pauses=(Span(12, ("pause-1-1", "pause-1-2")),)
    )
    axis = TimeAxis(columns, WIDE)
    assert [axis.place(one) for one in marks] == [axis.centre(2), axis.centre(3)]
    ((left, right),) = hatched(sheet)
    assert (left, right) == pytest.approx((axis.left(2), axis.left(4)))


def test_a_set_measured_late_stands_at_its_own_minute() -> None:
    axis = TimeAxis(COLUMNS, WIDE)
    late = Mark("10", 14, BASE)
    assert axis.centre(1) < axis.place(late) < axis.centre(2)


# -- folding ----------------------------------------------------------------------------------


def many(charted: int, ahead: int) -> Sheet:
    """`charted` columns, one that waits, then `ahead` planned for recovery."""
    columns = (
        *(column(str(5 * n)) for n in range(charted)),
        column(str(5 * charted), "next"),
        *(column(f"+{15 * n + 15}", "planned") for n in range(ahead)),
    )
    marks = tuple(mark(one.key, BASE) for one in columns[:charted])
    return Sheet(KIT_40, columns, marks)


def test_as_many_columns_as_drawn_stay_as_they_are() -> None:
    sheet = many(8, 2)
    assert fitted(sheet, WIDE) is sheet
    assert fitted(sheet, WIDE, "strip") is sheet


@pytest.mark.parametrize("mode", ["lanes", "strip"])
def test_what_is_planned_far_ahead_gives_way_first(mode: str) -> None:
    shown = fitted(many(8, 6), WIDE, mode)  # type: ignore[arg-type]
    assert [one.key for one in shown.columns] == [*(str(5 * n) for n in range(9)), "+15", "+30"]
    assert shown.folded == 0


def test_planned_readings_of_the_infusion_stay_while_columns_can_be_narrower() -> None:
    columns = tuple(column(str(5 * n), "planned" if n > 3 else "done") for n in range(13))
    assert fitted(Sheet(KIT_40, columns), WIDE).columns == columns


@pytest.mark.parametrize(("mode", "least"), [("lanes", 48), ("strip", 58)])
@pytest.mark.parametrize("charted", [4, 11, 14, 18, 25])
def test_no_column_becomes_too_narrow_and_the_newest_are_kept(
    charted: int, mode: str, least: int
) -> None:
    sheet = many(charted, 4)
    shown = fitted(sheet, WIDE, mode)  # type: ignore[arg-type]
    assert (WIDE - GUTTER) / len(shown.columns) >= least
    assert shown.columns[0] == sheet.columns[0]
    assert sheet.columns[sheet.waiting or 0] in shown.columns
    kept = [one for one in sheet.columns[:charted] if one in shown.columns]
    assert len(kept) + shown.folded == charted
    assert kept[1:] == list(sheet.columns[charted - len(kept) + 1 : charted])
    assert {one.column for one in shown.marks} == {one.key for one in kept}


def test_where_columns_are_folded_the_axis_is_broken_visibly() -> None:
    def strokes(sheet: Sheet) -> int:
        shapes = flowsheet(sheet, WIDE, 90, "strip")
        return sum(isinstance(s, Line) and s.width == 1.6 for s in shapes)

    assert strokes(fitted(many(14, 0), WIDE, "strip")) == 2
    assert strokes(fitted(many(9, 0), WIDE, "strip")) == 0
