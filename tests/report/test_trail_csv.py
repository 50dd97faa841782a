"""The trail as CSV is read back as it was, and no cell of it is a formula."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

import pytest

from kitlog.domain.moment import Moment, utc
from kitlog.report.trail_csv import HEAD, guarded, head, rows
from kitlog.report.trail_line import TrailLine

AT = Moment(utc(2026, 1, 14, 9, 48, 48), 0, "boot")
LINE = TrailLine("id-1", "R. Mock RN", "Note", "“fine”", AT.shifted(-90), AT, "desk", "TEST, Ada")


def read(*lines: TrailLine) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(head()[1:] + rows(lines), newline=""), strict=True))


def test_it_is_utf_8_with_a_mark_and_lines_end_as_rfc_4180_says() -> None:
    raw = (head() + rows([LINE])).encode()
    assert raw.startswith(b"\xef\xbb\xbfEntered,Happened,")
    assert raw.endswith(b"\r\n")
    assert raw.count(b"\r\n") == raw.count(b"\n") == 2


def test_commas_quotes_line_breaks_and_other_scripts_come_back() -> None:
    words = 'SpO₂ 91, said "dizzy"\r\nthen\nslept 咲'
    (found,) = read(replace(LINE, words=words, old="a", new="b", reason="c"))
    assert found["Said"] == words
    assert tuple(found) == HEAD
    assert (found["Entered"], found["Happened"]) == ("2026-01-14 09:48:48", "2026-01-14 09:47:18")
    assert found["Entered UTC"] == "2026-01-14T09:48:48Z"
    assert [found[name] for name in ("Old value", "New value", "Reason")] == ["a", "b", "c"]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", " =", "\n="])
def test_no_cell_begins_like_a_formula(sign: str) -> None:
    bad = f"{sign}HYPERLINK(1)"
    (found,) = read(replace(LINE, words=bad, who=bad, whose=bad, reason=bad, where=bad))
    for name in ("Said", "Who", "Whose record", "Reason", "Workstation"):
        assert found[name] == f"'{bad}"


def test_what_is_no_formula_stays_as_it_is() -> None:
    for text in ("", "142/84", "−1", "a=b", "'tis", "TEST, Ada"):
        assert guarded(text) == text
