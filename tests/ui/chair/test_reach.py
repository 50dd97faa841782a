"""Fields move on as soon as no further digit could be valid; the rule comes from the range."""

import pytest

from kitlog.ui.chair.parts.reach import Reach

SYS, DIA, HR = Reach(40, 300), Reach(20, 200), Reach(20, 250)
SPO2, RESP, RASS, PAIN = Reach(50, 100), Reach(1, 60), Reach(-5, 4), Reach(0, 10)


@pytest.mark.parametrize(
    ("reach", "text", "stage"),
    [
        (SYS, "", "empty"),
        (SYS, "1", "growing"),
        (SYS, "14", "growing"),
        (SYS, "146", "finished"),
        (SYS, "86", "finished"),
        (SYS, "30", "growing"),
        (SYS, "301", "impossible"),
        (DIA, "86", "finished"),
        (DIA, "20", "whole"),
        (DIA, "8600", "impossible"),
        (HR, "92", "finished"),
        (HR, "25", "whole"),
        (HR, "26", "finished"),
        (SPO2, "96", "finished"),
        (SPO2, "10", "growing"),
        (SPO2, "100", "finished"),
        (SPO2, "4", "impossible"),
        (RESP, "13", "finished"),
        (RESP, "6", "whole"),
        (RESP, "7", "finished"),
        (RESP, "0", "impossible"),
        (PAIN, "0", "finished"),
        (PAIN, "1", "whole"),
        (PAIN, "10", "finished"),
        (PAIN, "4", "finished"),
        (RASS, "0", "finished"),
        (RASS, "4", "finished"),
        (RASS, "5", "impossible"),
        (RASS, "-", "growing"),
        (RASS, "-5", "finished"),
        (RASS, "−3", "finished"),
        (RASS, "+2", "finished"),
        (RASS, "--3", "rubbish"),
        (SYS, "-90", "rubbish"),
        (SYS, "1,5", "rubbish"),
        (SYS, "０.５", "rubbish"),
        (SYS, "١٢٠", "rubbish"),
        (SYS, "9" * 10_000, "impossible"),
        (SYS, "\x00\x1b", "rubbish"),
    ],
)
def test_typing_stands_where_the_range_says(reach: Reach, text: str, stage: str) -> None:
    assert reach.stage(text) == stage


@pytest.mark.parametrize("reach", [SYS, DIA, HR, SPO2, RESP, RASS, PAIN])
def test_a_finished_field_has_no_longer_neighbour_and_a_growing_one_has(reach: Reach) -> None:
    values = [str(v) for v in range(reach.low, reach.high + 1)]
    for text in {v[:n] for v in values for n in range(1, len(v) + 1)}:
        longer = any(v != text and v.startswith(text) for v in values)
        assert reach.stage(text) == (
            ("whole" if longer else "finished") if text in values else "growing"
        )


def test_the_sentence_names_the_range() -> None:
    assert DIA.words() == "20–200 only"
    assert RASS.words() == "−5 to +4 only"
