"""One voice for the whole window: the highest alert over all chairs is what sounds."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from kitlog.domain.alerts import Priority
from kitlog.domain.silence import Tone
from kitlog.ui.sound.speaker import Speaker
from kitlog.ui.sound.tones import REPEATS_S
from kitlog.words import tr, unsaid

NO_SOUND = unsaid("No sound on this computer")
PROBE_S = 60.0
"""How often it is looked whether a loudspeaker is there, in real time."""


class Voice:
    """Says what is new at once and repeats it until nothing asks any more.

    Repeats go by real time, whatever the demo's speed.
    """

    def __init__(self, speaker: Speaker, seconds: Callable[[], float] = time.monotonic) -> None:
        self.speaker = speaker
        self._seconds = seconds
        self._said: frozenset[str] = frozenset()
        self._said_s = self._probed_s = float("-inf")

    @property
    def trouble(self) -> str:
        """That there is no sound, or ""."""
        return tr(NO_SOUND) if self.speaker.works is False else ""

    def hear(self, tones: Sequence[Tone]) -> None:
        """What all chairs ask for at this moment; sound it if it is new or due again."""
        self._probe()
        if not tones:
            if self._said:
                self.speaker.hush()
            self._said = frozenset()
            return
        highest = max(tone.priority for tone in tones)
        asking = [tone for tone in tones if tone.priority is highest]
        keys = frozenset(f"{tone.chair}/{tone.key}" for tone in asking)
        again = self._seconds() - self._said_s >= REPEATS_S.get(highest, float("inf"))
        if again or not keys <= self._said:
            self._say(highest, max(tone.volume_pct for tone in asking))
        self._said = keys

    def test(self, volume_pct: int) -> None:
        """The tone test: three pulses, as a medium alert sounds."""
        self._say(Priority.MEDIUM, volume_pct)

    def close(self) -> None:
        self.speaker.close()

    def _say(self, priority: Priority, volume_pct: int) -> None:
        self._said_s = self._probed_s = self._seconds()
        self.speaker.play(priority, volume_pct)

    def _probe(self) -> None:
        if self._seconds() - self._probed_s >= PROBE_S:
            self._probed_s = self._seconds()
            self.speaker.probe()
