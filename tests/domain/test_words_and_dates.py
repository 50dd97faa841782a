"""What people type is kept as typed, or refused with a sentence; dates leave no doubt."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitlog.domain import dates, texts
from kitlog.domain.errors import Refused

HIDDEN = (
    "\x00\x07\x1b\x1f\x7f\x85\t\r\u200b\u200e\u200f\u202a\u202e\u2066\u2069\u061c\u2028"
    "\ufeff\u00ad\ue000\ud800"
)


@pytest.mark.parametrize("character", HIDDEN, ids=lambda c: f"U+{ord(c):04X}")
@pytest.mark.parametrize("place", ["{}TEST", "TE{}ST", "TEST{}"])
def test_a_hidden_character_is_refused_and_named_wherever_it_stands(
    character: str, place: str
) -> None:
    with pytest.raises(Refused) as refused:
        texts.one_line(place.format(character), "family")
    assert refused.value.field == "family"
    assert f"U+{ord(character):04X}" in refused.value.sentence


@pytest.mark.parametrize(
    "name",
    [
        "Łukasz <b>O'Néill</b> & Sön",
        "Nguyễn Thị Việt",
        "محمد",
        "שרה",
        "देवी",
        "สมชาย",
        "王小明",
        "می\u200cخواهم",
        "e\u0301",
        "=SUM(A1)",
    ],
)
def test_names_of_the_world_stay_as_typed(name: str) -> None:
    assert texts.one_line(name, "family") == name
    assert texts.several_lines(name, "text") == name


def test_a_line_break_belongs_in_a_note_only() -> None:
    assert texts.several_lines("one\ntwo", "text") == "one\ntwo"
    for text in ("one\ntwo", "one\n"):
        with pytest.raises(Refused, match=r"U\+000A"):
            texts.one_line(text, "family")


@pytest.mark.parametrize("empty", ["", " ", "   ", "\u00a0", "\u3000"])
def test_nothing_is_not_an_answer(empty: str) -> None:
    with pytest.raises(Refused, match="Type the name"):
        texts.one_line(empty, "family", needed="Type the name.")


def test_nothing_passes_where_nothing_is_needed() -> None:
    assert texts.one_line(" ", "lot") == ""
    assert texts.one_line(" A ", "lot") == "A"


def test_too_long_is_said_with_both_numbers() -> None:
    assert texts.one_line("x" * 200, "family") == "x" * 200
    with pytest.raises(Refused, match="At most 200 characters; this has 10,240"):
        texts.one_line("x" * 10_240, "family")
    with pytest.raises(Refused, match="At most 2,000 characters"):
        texts.several_lines("x" * 2001, "text")


@given(st.text())
def test_any_text_is_kept_or_refused(text: str) -> None:
    try:
        kept = texts.several_lines(text, "text")
    except Refused:
        return
    assert kept == text.strip(" ")


@pytest.mark.parametrize(
    "typed",
    ["12-Mar-1971", "12 mar 1971", "12/MARCH/1971", "12.Mar.1971", "1971-03-12", " 12-Mar-1971 "],
)
def test_a_date_with_a_month_in_letters_or_in_iso_is_read(typed: str) -> None:
    assert dates.read(typed) == date(1971, 3, 12)


@pytest.mark.parametrize(
    "typed",
    [
        "03/04/1971",
        "3.4.71",
        "12-03-1971",
        "12-Mar-71",
        "12-Foo-1971",
        "",
        "today",
        "1971-3-12",
        "１２-Mar-1971",
        "12-Mar-1971x",
        "12-Mar:1971",
    ],
)
def test_a_date_that_two_countries_read_differently_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="Write the date as 12-Mar-1971") as refused:
        dates.read(typed, "born")
    assert refused.value.field == "born"


@pytest.mark.parametrize("typed", ["30-Feb-1971", "29-Feb-2027", "1971-13-01", "0000-01-01"])
def test_a_day_that_is_not_in_the_calendar_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="not in the calendar"):
        dates.read(typed)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_written_day_reads_back(day: date) -> None:
    assert dates.read(dates.day(day)) == day
    assert dates.read(day.isoformat()) == day


@pytest.mark.parametrize(
    ("on", "age"),
    [(date(2026, 3, 11), 54), (date(2026, 3, 12), 55), (date(2026, 12, 31), 55)],
)
def test_a_birthday_makes_a_year(on: date, age: int) -> None:
    assert dates.age(date(1971, 3, 12), on) == age


def test_who_was_born_on_a_leap_day_turns_a_year_older_in_march() -> None:
    born = date(1972, 2, 29)
    assert (dates.age(born, date(2026, 2, 28)), dates.age(born, date(2026, 3, 1))) == (53, 54)


def test_days_and_times_are_written_one_way() -> None:
    day, time = date(2026, 1, 14), datetime(2026, 1, 14, 9, 4, 8)
    assert dates.short_day(day) == "14-Jan"
    assert dates.weekday_day(day) == "Wed 14-Jan"
    assert dates.long_day(day) == "Wednesday 14-Jan-2026"
    assert (dates.clock(time), dates.seconds(time)) == ("09:04", "09:04:08")
    assert [dates.span(s) for s in (0, -65.9, 3665)] == ["00:00", "01:05", "61:05"]


def test_a_duration_is_said_in_words_and_a_clock_that_moved_with_its_sign() -> None:
    said = [dates.lasted(s) for s in (0, 1.6, 60, -130, 1020, 3599.6, 3600, 3905)]
    assert said == ["0 s", "2 s", "1 min", "2 min 10 s", "17 min", "1 h", "1 h", "1 h 5 min"]
    assert [dates.moved(s) for s in (180, -180, 3600)] == ["+3 min", "−3 min", "+1 h"]
