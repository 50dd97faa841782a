"""Whoever stands at the door can't tell by the time it takes who works here and who does not.

Tries that must look alike are made in turns, in random order, and their times compared by ranks
(Mann–Whitney U). A few of each here, 200 in `make soak`.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.errors import Refused
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.domain.throttle import LONGEST_S, Wait
from kitlog.store import keybook
from kitlog.store.holder import WrongSecret, by_password
from kitlog.store.keybook import Keybook
from kitlog.store.keyfile import Key
from kitlog.workflow import keyholding, people, reading, sheets
from kitlog.workflow.desk import CLINIC, Desk
from tests.clock import FakeClock
from tests.workflow.ward import Ward, ward

PAIRS = int(os.environ.get("KITLOG_SOAK_PAIRS", "12"))
CHANCE = 0.01 if PAIRS >= 200 else 0.0001
"""Two equal things look less alike than this once in a hundred, or in ten thousand, times."""
SEEN = 0.01
"""What a leak must fall below."""
WRONG_PIN, PASSWORD = "333444", "three small boats"

Act = Callable[[], object]

pytestmark = [pytest.mark.timeout(0 if PAIRS >= 200 else 180), pytest.mark.full_strength]


@pytest.fixture(autouse=True)
def _figures_are_seen(capsys: pytest.CaptureFixture[str]) -> Iterator[None]:
    yield
    figures = capsys.readouterr().out.strip()
    with capsys.disabled():
        print(figures and f"\n{figures}")


def alike(one: list[float], other: list[float]) -> float:
    """p of Mann–Whitney U, two-sided, by the normal approximation; 1.0 is quite alike.

    Source: Mann and Whitney, Ann Math Stat 1947;18:50. Good from about eight on each side.
    """
    ranks = {seconds: rank for rank, seconds in enumerate(sorted(one + other), 1)}
    n, m = len(one), len(other)
    u = sum(ranks[seconds] for seconds in one) - n * (n + 1) / 2
    return math.erfc(abs(u - n * m / 2) / math.sqrt(n * m * (n + m + 1) / 12) / math.sqrt(2))


def in_turns(acts: dict[str, Act], before: Act) -> dict[str, list[float]]:
    """Seconds that each act took, PAIRS times; `before` is not timed. All are refused."""
    chance = Random(417)
    took: dict[str, list[float]] = {name: [] for name in acts}
    for turn in range(PAIRS + 1):
        for name in chance.sample(sorted(acts), len(acts)):
            before()
            begun = time.perf_counter()
            with suppress(Refused):
                acts[name]()
                pytest.fail(f"{name} was let in")
            if turn:  # the first one imports what the others use
                took[name].append(time.perf_counter() - begun)
    return took


def least_alike(acts: dict[str, Act], before: Act = lambda: None) -> float:
    """The smallest p of any act against the first one; all are printed."""
    took = in_turns(acts, before)
    first, *others = acts
    found = {f"{first} | {one}": alike(took[first], took[one]) for one in others}
    mean = ", ".join(f"{one} {1000 * sum(took[one]) / PAIRS:.2f} ms" for one in acts)
    print(f"{PAIRS} of each: {mean}; p { ({k: round(p, 4) for k, p in found.items()}) }")
    return min(found.values())


def told_apart(acts: dict[str, Act], before: Act = lambda: None) -> bool:
    """Whether the times differ, twice: once is chance."""
    return all(least_alike(acts, before) <= CHANCE for _ in range(2))


def test_the_comparison_itself() -> None:
    """By hand: of 4 and 4 the ranks 1 to 4 against 5 to 8, U = 0; and two that alternate."""
    assert alike([1, 2, 3, 4], [5, 6, 7, 8]) == pytest.approx(0.0209, abs=1e-4)
    assert alike([1, 4, 5, 8], [2, 3, 6, 7]) == 1


# -- the PIN ---------------------------------------------------------------------------------


@pytest.fixture
def here(tmp_path: Path, clock: FakeClock) -> Iterator[Ward]:
    """Beside two nurses one who left, and one whose try is the last in the index.

    The last one there is kept in 20 µs less, which tells who came last and not who is here.
    """
    made = ward(tmp_path, clock)
    gone = people.enrol(made.desk, "V. Demo RN", Role.NURSE, "369147")
    made.desk.store.append([made.desk.entry(CLINIC, replace(gone, left=True))])
    newest = people.enrol(made.desk, "W. Fake RN", Role.NURSE, "471258")
    with pytest.raises(Refused):
        people.sign_in(made.desk, newest.person_id, WRONG_PIN)
    yield made
    made.desk.store.close()


def left(here: Ward) -> str:
    everybody = reading.clinic(here.desk).people.values()
    return next(one.person_id for one in everybody if one.left)


def nobodys(here: Ward) -> str:
    """An id as long as the others, and beside them in the index."""
    return here.charge[:-1] + ("0" if here.charge[-1] != "0" else "1")


def tries(here: Ward) -> dict[str, Act]:
    who = {"wrong PIN": here.charge, "unknown": nobodys(here), "left": left(here)}
    return {name: wrong(here, id) for name, id in who.items()}


def wrong(here: Ward, who: str) -> Act:
    return lambda: people.sign_in(here.desk, who, WRONG_PIN)


def after_the_wait(here: Ward) -> Act:
    return lambda: here.clock.advance(LONGEST_S)


def test_a_wrong_pin_takes_as_long_as_a_name_that_is_not_known(here: Ward) -> None:
    assert not told_apart(tries(here), after_the_wait(here))


def test_who_left_and_who_was_never_here_wait_like_everybody(here: Ward) -> None:
    """After many wrong ones: the same sentence, the same seconds, in the same time."""
    acts, said = tries(here), dict[str, str]()
    for name, act in acts.items():
        for _ in range(5):
            with pytest.raises(Refused, match="does not fit"):
                act()
        with pytest.raises(Wait) as refused:
            act()
        said[name] = refused.value.sentence
    assert len(set(said.values())) == 1, said
    assert not told_apart(acts)


def test_a_pin_not_looked_at_for_an_unknown_name_would_be_seen(
    here: Ward, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control."""
    looked = people.verified

    def short_cut(person: PersonEnrolled | None, pin: str) -> bool:
        return person is not None and looked(person, pin)

    monkeypatch.setattr(people, "verified", short_cut)
    both = tries(here)
    del both["left"]
    assert least_alike(both, after_the_wait(here)) < SEEN


# -- the password of the key file ------------------------------------------------------------


@pytest.fixture
def book() -> Keybook:
    return Keybook((by_password("ada", PASSWORD, Key(bytes(range(32)))),))


def passwords(book: Keybook) -> dict[str, Act]:
    def of(who: str) -> Act:
        return lambda: book.open_by_password(who, "nothing like it")

    return {"wrong password": of("ada"), "unknown": of("nobody")}


def test_a_wrong_password_takes_as_long_as_a_name_without_one(book: Keybook) -> None:
    assert not told_apart(passwords(book))


# -- and where it is typed ---------------------------------------------------------------------


@pytest.fixture
def founded(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """A record kept by passwords: the charge nurse has one, the other nurse has none yet."""
    both = (("R. Mock RN", Role.CHARGE, "147258"), ("T. Sample RN", Role.NURSE, "258369"))
    sheet = sheets.sheet_of(bytes(range(32)))
    founding = keyholding.Founding(ClinicSet("Test clinic", "", 4), both, PASSWORD, sheet)
    desk = keyholding.found(tmp_path / "clinic" / "kitlog.db", "desk", clock, founding)
    yield desk
    desk.store.close()


def test_the_closed_record_tells_nobody_apart(founded: Desk, clock: FakeClock) -> None:
    database = founded.store.database.path
    founded.store.close()

    def of(who: str) -> Act:
        return lambda: keyholding.open_by_password(database, "desk", clock, who, "nothing like it")

    acts = {"wrong password": of(founded.author), "unknown": of("nobody")}
    assert not told_apart(acts, lambda: clock.advance(LONGEST_S))


def test_the_first_sign_in_of_a_day_tells_nobody_apart(founded: Desk, clock: FakeClock) -> None:
    everybody = reading.clinic(founded).people.values()
    without = next(one.person_id for one in everybody if one.role is Role.NURSE)

    def of(who: str) -> Act:
        return lambda: keyholding.sign_in(founded, who, "nothing like it")

    acts = {"wrong password": of(founded.author), "none yet": of(without), "unknown": of("nobody")}
    assert not told_apart(acts, lambda: clock.advance(LONGEST_S))


def test_a_password_not_worked_out_for_an_unknown_name_would_be_seen(
    book: Keybook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control."""

    def none_spent(password: str) -> None:
        raise WrongSecret("That password does not fit the name.", "password")

    monkeypatch.setattr(keybook, "spend_the_time", none_spent)
    assert least_alike(passwords(book)) < SEEN
