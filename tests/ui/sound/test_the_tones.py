"""The tones are what DESIGN 14 says: pitch, length, number of pulses, loudness."""

from __future__ import annotations

import math
from array import array
from itertools import pairwise

import pytest

from kitlog.domain.alerts import Priority
from kitlog.ui.sound.tones import PATTERNS, RATE, REPEATS_S, samples

Run = tuple[float, float]
"""Start and end of a pulse, seconds."""


def pulses(burst: array[int]) -> list[Run]:
    """Stretches that sound, apart by at least 20 ms of silence."""
    found: list[Run] = []
    for place, value in enumerate(burst):
        if not value:
            continue
        at = place / RATE
        if found and at - found[-1][1] < 0.02:
            found[-1] = found[-1][0], at
        else:
            found.append((at, at))
    return found


def strength(burst: array[int], hz: float) -> float:
    """How much of this pitch is in the first pulse."""
    start, end = pulses(burst)[0]
    part = burst[round(start * RATE) : round(end * RATE)]
    turn = 2 * math.pi * hz / RATE
    real = sum(value * math.cos(turn * place) for place, value in enumerate(part))
    imaginary = sum(value * math.sin(turn * place) for place, value in enumerate(part))
    return math.hypot(real, imaginary)


def test_a_low_tone_is_one_soft_pulse_of_523_hz_and_180_ms() -> None:
    burst = samples(Priority.LOW, 100)
    ((start, end),) = pulses(burst)
    assert end - start == pytest.approx(0.18, abs=0.002)
    assert len(burst) / RATE == pytest.approx(0.18)
    wanted = strength(burst, 523)
    assert all(wanted > 5 * strength(burst, hz) for hz in (440, 494, 554, 587, 1046))
    assert max(burst) < 0.6 * max(samples(Priority.MEDIUM, 100))


def test_a_medium_alert_has_three_pulses() -> None:
    assert len(pulses(samples(Priority.MEDIUM, 70))) == 3


def test_a_high_alert_has_two_groups_of_five() -> None:
    found = pulses(samples(Priority.HIGH, 70))
    gaps = [after[0] - before[1] for before, after in pairwise(found)]
    assert len(found) == 10
    assert gaps.index(max(gaps)) == 4
    assert max(gaps) > 2 * sorted(gaps)[-2]


@pytest.mark.parametrize("priority", [Priority.MEDIUM, Priority.HIGH])
def test_what_must_carry_has_four_harmonics_between_300_and_4000_hz(priority: Priority) -> None:
    burst, hz = samples(priority, 100), PATTERNS[priority].hz
    between = strength(burst, hz * 1.5)
    assert all(strength(burst, hz * n) > 3 * between for n in (1, 2, 3, 4))
    assert hz >= 300
    assert hz * 4 <= 4000


def test_medium_repeats_every_30_s_high_every_10_s_and_low_never() -> None:
    assert REPEATS_S == {Priority.MEDIUM: 30.0, Priority.HIGH: 10.0}


@pytest.mark.parametrize("priority", list(Priority))
def test_the_volume_scales_the_samples_and_never_clips(priority: Priority) -> None:
    loud, soft = max(samples(priority, 100)), max(samples(priority, 30))
    assert soft == pytest.approx(0.3 * loud, rel=0.01)
    assert loud < 32_767


@pytest.mark.parametrize("priority", list(Priority))
def test_the_pattern_is_as_long_as_its_samples(priority: Priority) -> None:
    assert len(samples(priority, 50)) / RATE == pytest.approx(
        PATTERNS[priority].length_s, abs=0.001
    )
