"""The infusion's clock: pauses, rates, corrections, and the accidents of real clocks."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitlog.domain.discharge_facts import Discharged
from kitlog.domain.entry import Entry
from kitlog.domain.infusion import (
    InfusionEnded,
    InfusionPaused,
    InfusionResumed,
    InfusionStarted,
    RateChanged,
)
from kitlog.domain.session import fold
from kitlog.domain.session_facts import Struck
from kitlog.domain.view import Phase, phase, view
from tests.clock import FakeClock
from tests.domain.story import KIT_40, Story, running

ACTS = ("pause", "resume", "rate", "end")
PLANS = st.lists(
    st.tuples(st.integers(0, 5400), st.sampled_from(ACTS), st.sampled_from([20, 75, 150])),
    max_size=12,
    unique_by=lambda act: act[0],
)


@dataclass
class BruteClock:
    """Walks through the infusion second by second, as a nurse with a tally sheet would."""

    pumped: int = 0
    paused: int = 0
    ml: float = 0.0

    @classmethod
    def until(cls, now: int, plan: list[tuple[int, str, int]]) -> BruteClock:
        tally, rate, on, ended = cls(), 75, True, False
        acts = {at: (act, new) for at, act, new in plan}
        for second in range(now):
            act, new = acts.get(second, ("", 0))
            on = {"pause": False, "resume": True}.get(act, on)
            rate = new if act == "rate" else rate
            if act == "end":
                ended = True
            if ended:
                break
            tally.pumped += on
            tally.paused += not on
            tally.ml += rate / 3600 if on else 0
        return tally


def _fact(act: str, rate: int) -> object:
    return {
        "pause": InfusionPaused(""),
        "resume": InfusionResumed(),
        "rate": RateChanged(Decimal(rate), "asked"),
        "end": InfusionEnded(Decimal(10)),
    }[act]


@given(PLANS, st.integers(0, 6000), st.integers(-600, 600), st.data())
def test_elapsed_agrees_with_a_clock_that_counts_every_second(
    plan: list[tuple[int, str, int]], now: int, moved: int, data: st.DataObject
) -> None:
    """Typed late, corrected, in any order, with a wall clock that steps: within a second."""
    clock = FakeClock()
    zero = clock.now()
    entries = [
        Entry(
            "0",
            "s",
            InfusionStarted(Decimal(75), Decimal(500)),
            zero.shifted(moved),
            zero,
            "n",
            "d",
        ),
        Entry(
            "1", "s", InfusionStarted(Decimal(75), Decimal(500)), zero, zero, "n", "d", corrects="0"
        ),
    ]
    for number, (at, act, rate) in enumerate(plan, 2):
        happened = zero.shifted(at)
        if data.draw(st.booleans(), label="typed wrongly first"):
            wrong = Entry(
                f"{number}a", "s", _fact(act, rate), happened.shifted(moved), happened, "n", "d"
            )
            entries.append(wrong)
            entries.append(
                Entry(
                    f"{number}b",
                    "s",
                    _fact(act, rate),
                    happened,
                    happened.shifted(5),
                    "n",
                    "d",
                    corrects=wrong.id,
                )
            )
        else:
            entries.append(Entry(str(number), "s", _fact(act, rate), happened, happened, "n", "d"))
    run = fold("s", KIT_40, data.draw(st.permutations(entries))).run
    assert run is not None
    tally = BruteClock.until(now, plan)
    seen = run.seconds(zero.shifted(now))
    assert run.pumped_s(seen) == pytest.approx(tally.pumped, abs=1)
    assert run.paused_s(seen) == pytest.approx(tally.paused, abs=1)
    assert run.infused_ml(seen) == pytest.approx(min(tally.ml, 500), abs=0.1)


@pytest.mark.parametrize("step", [3600, -3600, 86400, -86400])
def test_a_stepped_wall_clock_changes_neither_order_nor_time_of_the_run(step: float) -> None:
    clock = FakeClock()
    entries: list[Entry] = []

    def say(fact: object) -> None:
        now = clock.now()
        entries.append(Entry(str(len(entries)), "s", fact, now, now, "n", "d"))

    say(InfusionStarted(Decimal(75), Decimal(50)))
    clock.advance(600)
    clock.step_wall(step)
    say(InfusionPaused("nausea"))
    clock.advance(300)
    say(InfusionResumed())
    clock.advance(1800)
    say(InfusionEnded(Decimal(50)))
    session = fold("s", KIT_40, entries)
    seen = view(session, clock.advance(60))
    assert phase(session) is Phase.RECOVERY
    assert (seen.elapsed_s, seen.paused_s, seen.recovered_s) == (2400, 300, 60)
    assert not seen.estimated


def test_of_two_corrections_the_later_one_wins_though_the_wall_clock_went_back() -> None:
    clock = FakeClock()
    zero = clock.now()
    start = InfusionStarted(Decimal(75), Decimal(50))
    first = Entry("b", "s", start, zero.shifted(-60), clock.advance(60), "n", "d", corrects="a")
    clock.step_wall(-3600)
    second = Entry("c", "s", start, zero.shifted(-90), clock.advance(60), "n", "d", corrects="a")
    session = fold("s", KIT_40, [second, first, Entry("a", "s", start, zero, zero, "n", "d")])
    assert session.run is not None
    assert session.run.started == zero.shifted(-90)


def test_a_reboot_in_mid_infusion_is_flagged_until_the_session_is_over() -> None:
    clock = FakeClock()
    start = clock.now()
    entries = [Entry("0", "s", InfusionStarted(Decimal(75), Decimal(50)), start, start, "n", "d")]
    clock.advance(600)
    clock.reboot(120)
    seen = view(fold("s", KIT_40, entries), clock.now())
    assert seen.estimated
    assert seen.elapsed_s == pytest.approx(720, abs=2)


def test_a_session_that_knew_no_reboot_is_not_flagged_when_read_on_another_day() -> None:
    story = running()
    story.end()
    clock = FakeClock()
    assert view(story.session, clock.reboot(86400)).estimated, "recovery still counts"
    story.say(Discharged("E. Friend"), 100)
    assert not view(story.session, clock.reboot(86400)).estimated


def test_pausing_stops_the_pump_and_not_the_pause() -> None:
    story = running()
    story.pause(10)
    seen = story.view(25)
    assert (seen.phase, seen.elapsed_s, seen.pause_now_s) == (Phase.PAUSED, 600, 900)
    assert seen.infused_ml == pytest.approx(12.5)
    assert seen.rate_ml_h == 0


def test_an_infusion_never_ends_by_itself() -> None:
    seen = running().view(47)
    assert seen.phase is Phase.RUNNING
    assert seen.remaining_s == -420
    assert seen.fraction == 1.0
    assert seen.infused_ml == 50


def test_a_slower_rate_moves_the_planned_end() -> None:
    story = running()
    story.say(RateChanged(Decimal("37.5"), "nausea"), 20)
    assert story.view(20).remaining_s == pytest.approx(2400)
    assert story.view(30).remaining_s == pytest.approx(1800)


def test_a_rate_changed_while_paused_counts_from_the_resumption() -> None:
    story = running()
    story.pause(10)
    story.say(RateChanged(Decimal(150), "asked"), 12)
    assert story.view(14).rate_ml_h == 0
    story.resume(15)
    assert story.view(16).rate_ml_h == 150
    assert story.view(16).infused_ml == pytest.approx(15)


def test_after_the_end_the_pumps_own_volume_counts() -> None:
    story = running()
    story.end(40, "48.5")
    assert story.view(41).infused_ml == 48.5
    assert story.view(41).rate_ml_h == 0


def test_acts_out_of_place_change_nothing() -> None:
    story = running()
    story.resume(5)
    story.pause(10)
    story.pause(12)
    story.resume(15)
    story.end(45)
    story.start(46)
    story.pause(47)
    assert (story.view(60).elapsed_s, story.view(60).paused_s) == (2400, 300)


def test_a_struck_start_is_no_start() -> None:
    story = running()
    story.say(Struck(), 1, corrects=story.entries[-1].id)
    assert story.session.run is None
    assert story.view(5).phase is Phase.READY


def test_a_corrected_end_moves_the_recovery() -> None:
    story = running()
    id = story.end(40)
    story.say(InfusionEnded(Decimal(50)), 38, corrects=id, entered=50)
    assert story.view(60).recovered_s == 22 * 60


def test_before_anything_is_said_there_is_a_whole_plan() -> None:
    seen = Story().view(0)
    assert seen.phase is Phase.READY
    assert seen.remaining_s == 2400
    assert not seen.live
