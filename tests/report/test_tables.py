"""Columns as wide as their words, and what gives way when there is no room for all of them."""

from __future__ import annotations

from kitlog.domain.shapes import Text
from kitlog.report.setting import plain
from kitlog.report.table import Column, table

COLUMNS = (Column("Dose"), Column("From–to"), Column("Signed by", wraps=True, least=70))
ROW = (plain("29.45 / 29.45 / 15.47 part"), plain("11:29–12:09"), plain("T. Sample RN"))


def words(room: float) -> list[str]:
    (row,) = table(COLUMNS, [ROW], room).rows
    return [one.text for one in row.shapes if isinstance(one, Text)]


def test_with_room_every_cell_is_one_line() -> None:
    assert words(400) == ["29.45 / 29.45 / 15.47 part", "11:29–12:09", "T. Sample RN"]


def test_columns_wrap_before_a_word_is_broken() -> None:
    assert words(210) == ["29.45 / 29.45", "/ 15.47 part", "11:29–12:09", "T. Sample RN"]


def test_a_word_is_broken_only_where_nothing_else_helps() -> None:
    shown = words(100)
    assert "11:29–12:09" not in shown
    assert "11:29–12:09" in "".join(shown)
