"""The tones as samples (DESIGN 14): low one soft, medium three pulses, high two groups of five.

Each priority keeps one pitch. Medium and high carry harmonics, so that they are heard through
a room's noise and from a small loudspeaker (IEC 60601-1-8 asks for four between 300 and
4,000 Hz); the low one is a plain sine. The monitor's alarm is another sound on purpose.
"""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass

from kitlog.domain.alerts import Priority

RATE = 44_100
"""Samples a second, one channel, 16 bits signed."""
REPEATS_S = {Priority.MEDIUM: 30.0, Priority.HIGH: 10.0}
"""Seconds from one burst to the next, until it is acknowledged; a low tone comes once."""

_FADE_S = 0.02
_LOUDEST = 0.9 * 32_767


@dataclass(frozen=True, slots=True)
class Pattern:
    """Pulses of `pulse_s`, each followed by its gap; `partials` are the strengths of n × `hz`."""

    hz: float
    pulse_s: float
    gaps_s: tuple[float, ...]
    partials: tuple[float, ...] = (1.0,)
    softness: float = 1.0

    @property
    def length_s(self) -> float:
        return len(self.gaps_s) * self.pulse_s + sum(self.gaps_s)


_FIVE = (0.08, 0.08, 0.22, 0.08)
PATTERNS = {
    Priority.LOW: Pattern(523, 0.18, (0.0,), softness=0.4),
    Priority.MEDIUM: Pattern(523, 0.18, (0.2, 0.2, 0.0), (1.0, 0.5, 0.33, 0.25)),
    Priority.HIGH: Pattern(659, 0.12, (*_FIVE, 0.6, *_FIVE, 0.0), (1.0, 0.5, 0.33, 0.25)),
}


def samples(priority: Priority, volume_pct: int) -> array[int]:
    """One burst at `volume_pct` (0 to 100) of the loudest."""
    pattern = PATTERNS[priority]
    pulse = _pulse(pattern, volume_pct / 100)
    found = array("h")
    for gap in pattern.gaps_s:
        found += pulse
        found += array("h", bytes(2 * round(gap * RATE)))
    return found


def _pulse(pattern: Pattern, loudness: float) -> array[int]:
    """One pulse, faded in and out so that it does not click."""
    count, fade = round(pattern.pulse_s * RATE), round(_FADE_S * RATE)
    peak = _LOUDEST * loudness * pattern.softness / sum(pattern.partials)
    turn = 2 * math.pi * pattern.hz / RATE
    found = array("h")
    for place in range(count):
        wave = sum(
            part * math.sin(turn * harmonic * place)
            for harmonic, part in enumerate(pattern.partials, 1)
        )
        edge = min(1.0, place / fade, (count - 1 - place) / fade)
        found.append(round(peak * edge * wave))
    return found
