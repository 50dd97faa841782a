"""The readings as CSV: every reading of the record in its row, as charted, and no formula."""

from __future__ import annotations

import csv
from dataclasses import replace
from functools import cache
from io import StringIO

import pytest

from kitlog import resources
from kitlog.domain.course import Course
from kitlog.domain.entry import Entry
from kitlog.domain.protocol import parse
from kitlog.domain.vitals import Absent, Vitals
from kitlog.report.course_data import CourseData
from kitlog.report.readings_csv import head, readings_csv
from tests.asked import FIELDS
from tests.report import example, variants
from tests.report.course_datas import data_of, drawn, of_seed

SEEDS = range(16)
COLUMNS = dict(
    zip(
        FIELDS,
        ("SYS (mmHg)", "DIA (mmHg)", "HR (/min)", "SpO2 (%)", "Resp (/min)", "Sedation (RASS)",
         "Pain (0-10)"),
        strict=True,
    )
)  # fmt: skip
NUMBERS = {
    *COLUMNS.values(), "MAP, computed (mmHg)", "Infusion", "Infusion minute", "Minutes after end",
    "Entered late (min)",
}  # fmt: skip


@cache
def data(seed: int) -> CourseData:
    return data_of(of_seed(seed))


HEAD = head(parse(resources.text("protocols", "kit-40.toml")))


def read(raw: bytes) -> list[dict[str, str]]:
    assert raw.startswith(b"\xef\xbb\xbf")
    text = raw.decode("utf-8-sig")
    found = list(csv.DictReader(StringIO(text, newline=""), strict=True))
    assert all(tuple(row) == HEAD for row in found)
    return found


def readings(course: Course) -> list[Entry]:
    """Every set of vitals that was ever charted, sessions entered in error apart."""
    return [
        entry
        for session in course.sessions
        if not session.in_error
        for one in session.happenings
        for entry in one.history
        if isinstance(entry.fact, Vitals)
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_reading_stands_in_its_row_as_charted(seed: int) -> None:
    found = read(readings_csv(data(seed)))
    rows = {row["Entry"]: row for row in found if row["State"] not in ("missed", "overdue")}
    charted = readings(data(seed).course)
    assert rows.keys() == {entry.id for entry in charted}
    for entry in charted:
        row, vitals = rows[entry.id], entry.fact
        assert isinstance(vitals, Vitals)
        for field, column in COLUMNS.items():
            value = vitals.value(field)
            assert row[column] == ("" if value is None else str(value)), (entry.id, field)
        assert row["Measured UTC"] == entry.measured.utc.strftime("%Y-%m-%dT%H:%M:%SZ")
        assert row["Entered UTC"] == entry.entered.utc.strftime("%Y-%m-%dT%H:%M:%SZ")
        assert row["Oxygen"].removeprefix("'") == vitals.oxygen
        assert row["Cuff site"].removeprefix("'") == vitals.site
        for absent in vitals.absent:
            assert absent.reason in row["Not measured"]


@pytest.mark.parametrize("seed", SEEDS)
def test_no_cell_is_a_formula_and_numbers_are_numbers(seed: int) -> None:
    for row in read(readings_csv(data(seed))):
        for name, cell in row.items():
            if name in NUMBERS:
                assert not cell or int(cell) is not None
            else:
                assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")), (name, cell)


def test_a_formula_typed_as_oxygen_or_site_is_guarded_and_stays_readable() -> None:
    streams = example.streams()
    wild = Vitals(
        120, 80, sedation=-2, oxygen='=HYPERLINK("http://x")', site="@cuff, left arm",
        absent=(Absent("spo2", "+1 probe"),),
    )  # fmt: skip
    at = streams[0].entries[20].measured.utc
    made = streams[0].add(at, wild, corrects=streams[0].entries[15].id, reason="=1+1")
    found = read(readings_csv(drawn(example.folded(example.course_stream(), streams))))
    (row,) = [one for one in found if one["Entry"] == made.id]
    assert row["Oxygen"] == '\'=HYPERLINK("http://x")'
    assert row["Cuff site"] == "'@cuff, left arm"
    assert row["Reason"] == "'=1+1"
    assert row["Not measured"] == "SpO₂: +1 probe"
    assert row["Sedation (RASS)"] == "-2", "a number, as nobody can type anything else there"


def test_what_was_corrected_struck_late_and_missed_has_its_mark() -> None:
    found = read(readings_csv(drawn(variants.amended())))
    third = [row for row in found if row["Infusion"] == "3"]
    marks = {row["State"]: row for row in third}
    assert marks.keys() == {"stands", "corrected", "struck", "missed"}
    assert marks["corrected"]["Reason"] == "typed from the wrong line"
    assert marks["struck"]["Reason"] == "other chair's reading"
    missed = marks["missed"]
    assert (missed["Reading"], missed["Reason"]) == ("35", "cuff failed")
    assert {missed[column] for column in COLUMNS.values()} == {""}
    assert missed["Who"] == "T. Sample RN"
    (late,) = [row for row in third if row["Entered late (min)"]]
    assert late["Entered late (min)"] == "12"
    assert late["Not measured"] == "SYS: cuff failed; DIA: cuff failed"
    new = next(row for row in third if row["Corrects"] == marks["corrected"]["Entry"])
    assert (new["State"], new["SYS (mmHg)"], new["Who"]) == ("stands", "152", "T. Sample RN")
    assert not [row for row in found if row["Day"] == "2026-01-12" and row["Infusion"] == ""]


def test_rows_are_called_and_timed_as_on_screen() -> None:
    found = read(readings_csv(drawn(variants.with_a_gap())))
    first = [row for row in found if row["Infusion"] == "1"]
    assert [row["Reading"] for row in first][:3] == ["baseline", "5", "10"]
    assert [row["Infusion minute"] for row in first][:3] == ["-5", "5", "10"]
    assert first[-1]["Reading"] == "recovery 30"
    assert (first[-1]["Infusion minute"], first[-1]["Minutes after end"]) == ("", "30")
    assert first[0]["Measured"] == "2026-01-12 08:47:00"
    (held,) = [row for row in found if row["Day"] == "2026-01-13"]
    assert (held["Infusion"], held["Reading"]) == ("", "baseline")
    assert held["Outside limits"].startswith("SYS 191 ▲ above 180, urgent")


def test_it_is_the_table_rfc_4180_means() -> None:
    raw = readings_csv(data(3))
    assert raw.endswith(b"\r\n")
    assert raw == readings_csv(data(3))
    assert raw != readings_csv(replace(data(3), course=data(4).course))
    widths = {len(row) for row in csv.reader(StringIO(raw.decode("utf-8-sig"), newline=""))}
    assert widths == {len(HEAD)}
