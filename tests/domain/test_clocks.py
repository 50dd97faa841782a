"""The machine's clock goes on through sleep; the demo's runs faster and jumps, without a break."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kitlog.domain.clock import DEMO_BOOT, DemoClock, DemoOrigin, SystemClock
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment, clock_step, elapsed, utc
from tests.clock import FakeClock

NINE = utc(2026, 1, 14, 9)


if sys.platform == "linux":

    def test_the_machine_is_read_by_boottime_and_boot_id() -> None:
        before = time.clock_gettime_ns(time.CLOCK_BOOTTIME)
        moment = SystemClock().now()
        after = time.clock_gettime_ns(time.CLOCK_BOOTTIME)
        assert before <= moment.boottime_ns <= after
        assert moment.boot_id == Path("/proc/sys/kernel/random/boot_id").read_text().strip()
        assert abs((datetime.now(UTC) - moment.utc).total_seconds()) < 60

    @pytest.mark.parametrize(
        ("clock", "ahead"), [("boottime", 600), ("monotonic", 0)], ids=["boot time", "the control"]
    )
    def test_a_real_process_counts_by_the_systems_boot_time(clock: str, ahead: int) -> None:
        """In a time namespace of its own, where ten minutes more have passed since the boot.

        The control moves the clock that stops while the computer sleeps: nobody counts by it.
        """
        code = "import json; from kitlog.domain.clock import SystemClock as C; "
        code += "print(json.dumps(C().now().plain()))"
        here = ["unshare", "--map-root-user", "--time", f"--{clock}", "600"]
        before = SystemClock().now()
        ran = subprocess.run(
            [*here, sys.executable, "-c", code], capture_output=True, text=True, check=False
        )
        if "unshare" in ran.stderr:
            pytest.skip(f"this system gives no time namespace: {ran.stderr.strip()}")
        there = Moment.of_plain(json.loads(ran.stdout))
        gone = (there.utc - before.utc).total_seconds()
        assert not elapsed(before, there).estimated
        assert elapsed(before, there).seconds == pytest.approx(gone + ahead, abs=1)
        assert clock_step(before, there) == pytest.approx(-ahead, abs=1), "it is noted, too"


def test_two_clocks_of_one_boot_agree() -> None:
    first, second = SystemClock().now(), SystemClock().now()
    assert not elapsed(first, second).estimated
    assert elapsed(first, second).seconds >= 0
    assert clock_step(first, second) == 0.0


@pytest.mark.parametrize("speed", [1, 60])
def test_the_demo_scales_wall_clock_and_boot_time_alike(speed: int) -> None:
    real = FakeClock()
    demo = DemoClock.starting(NINE, real, speed)
    before = demo.now()
    real.advance(40)
    after = demo.now()
    assert before.utc == NINE
    assert before.boot_id == DEMO_BOOT
    assert elapsed(before, after).seconds == 40 * speed
    assert (after.utc - before.utc).total_seconds() == 40 * speed


def test_changing_the_speed_makes_no_jump() -> None:
    real = FakeClock()
    demo = DemoClock.starting(NINE, real)
    real.advance(100)
    before = demo.now()
    demo.set_speed(60)
    assert demo.now() == before
    real.advance(2)
    assert elapsed(before, demo.now()).seconds == 120
    demo.set_speed(1)
    real.advance(5)
    assert elapsed(before, demo.now()).seconds == 125


def test_a_jump_to_the_next_day_moves_both_clocks() -> None:
    real = FakeClock()
    demo = DemoClock.starting(NINE, real, 60)
    before = demo.now()
    demo.jump_to(utc(2026, 1, 15, 8))
    after = demo.now()
    assert after.utc == utc(2026, 1, 15, 8)
    assert elapsed(before, after).seconds == 23 * 3600
    assert clock_step(before, after) == 0.0
    real.advance(1)
    assert elapsed(after, demo.now()).seconds == 60


def test_the_demo_does_not_go_back() -> None:
    demo = DemoClock.starting(NINE, FakeClock())
    with pytest.raises(Refused) as said:
        demo.jump_to(utc(2026, 1, 14, 8, 59, 59))
    assert said.value.sentence == "The demo's clock only goes forward."
    demo.jump_to(NINE)
    demo.jump_to(NINE + timedelta(seconds=0.5))
    assert demo.now().utc == NINE + timedelta(seconds=0.5)


def test_the_demo_goes_on_from_its_file_after_a_restart_and_a_reboot() -> None:
    real = FakeClock()
    demo = DemoClock.starting(NINE, real)
    assert demo.origin.speed == DemoOrigin.starting(NINE, real.now()).speed == 1
    real.advance(60)
    kept = demo.origin.text()
    real.reboot(30)
    again = DemoClock(DemoOrigin.read(kept), real)
    assert again.origin == demo.origin
    assert elapsed(demo.origin.shown, again.now()).seconds == 90
    assert not elapsed(demo.origin.shown, again.now()).estimated


def test_a_fast_demo_is_as_fast_after_a_restart() -> None:
    real = FakeClock()
    demo = DemoClock.starting(NINE, real, 60)
    again = DemoClock(DemoOrigin.read(demo.origin.text()), real)
    real.advance(1)
    assert elapsed(demo.origin.shown, again.now()).seconds == 60


def test_the_demo_stands_still_rather_than_run_backwards() -> None:
    real = FakeClock()
    demo = DemoClock.starting(NINE, real)
    real.reboot(-7200)
    assert demo.now().utc == NINE
