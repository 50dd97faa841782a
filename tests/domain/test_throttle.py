"""Five wrong tries are free; then each one doubles the wait, from 30 s to a quarter of an hour."""

from __future__ import annotations

import pytest

from kitlog.domain.access import SignedIn
from kitlog.domain.entry import Entry
from kitlog.domain.moment import Moment
from kitlog.domain.throttle import Wait, wait_s
from tests.clock import FakeClock

START = FakeClock().now()


def tries(*accepted: bool | None, ends: Moment = START) -> list[Entry]:
    """Newest first; None for one that came too soon. One second lies between them."""
    return [
        Entry(str(back), "access", SignedIn("p", bool(said), too_soon=said is None),
              ends.shifted(-back), ends.shifted(-back), "p", "desk")
        for back, said in enumerate(reversed(accepted))
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "seconds"),
    [(0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (8, 240), (9, 480), (10, 900), (40, 900)],
)
def test_the_wait_doubles_from_the_fifth_wrong_try(wrong: int, seconds: float) -> None:
    assert wait_s(tries(*[False] * wrong), START) == seconds


def test_it_runs_off() -> None:
    wrong = tries(*[False] * 5)
    assert wait_s(wrong, START.shifted(29.5)) == pytest.approx(0.5)
    assert wait_s(wrong, START.shifted(30)) == 0


def test_a_right_one_wipes_the_slate() -> None:
    assert wait_s(tries(*[False] * 9, True), START) == 0
    assert wait_s(tries(*[False] * 9, True, *[False] * 4), START) == 0


def test_trying_too_soon_makes_it_no_longer() -> None:
    assert wait_s(tries(*[False] * 5, *[None] * 3), START) == pytest.approx(30 - 3)


def test_a_clock_set_back_makes_it_no_longer() -> None:
    wrong = tries(*[False] * 5)
    assert wait_s(wrong, START.shifted(-3600)) == 30


@pytest.mark.parametrize(("seconds", "said"), [(0.2, "1 s"), (30, "30 s"), (481, "9 min")])
def test_it_says_how_long(seconds: float, said: str) -> None:
    assert f"Wait {said}." in Wait(seconds).sentence
