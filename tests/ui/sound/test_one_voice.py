"""One voice for all chairs: the highest first, at once when new, again when it is time."""

from __future__ import annotations

import pytest

from kitlog.domain.alerts import Priority
from kitlog.domain.silence import Tone
from kitlog.ui.sound.voice import NO_SOUND, PROBE_S, Voice
from tests.ui.sound.loudspeaker import Heard, Seconds

SOON = Tone(1, "soon:20", Priority.LOW, 70)
AMBER = Tone(1, "due:20:2", Priority.MEDIUM, 70)
AMBER_2 = Tone(2, "due:10:2", Priority.MEDIUM, 100)
RED = Tone(4, "due:10:3", Priority.HIGH, 30)


class Room:
    def __init__(self) -> None:
        self.speaker, self.seconds = Heard(), Seconds()
        self.voice = Voice(self.speaker, self.seconds)

    def listen(self, seconds: int, *tones: Tone) -> list[str]:
        """What was played while these tones asked, once a second for so long."""
        before = len(self.speaker.bursts)
        for _ in range(seconds):
            self.voice.hear(tones)
            self.seconds.at += 1
        return [name for name, _ in self.speaker.bursts[before:]]


def test_a_low_tone_comes_once() -> None:
    assert Room().listen(60, SOON) == ["LOW"]


@pytest.mark.parametrize(("tone", "times"), [(AMBER, 4), (RED, 10)])
def test_medium_repeats_every_30_s_and_high_every_10_s(tone: Tone, times: int) -> None:
    assert Room().listen(100, tone) == [tone.priority.name] * times


def test_only_the_highest_of_all_chairs_is_heard() -> None:
    room = Room()
    assert room.listen(25, AMBER, RED, SOON) == ["HIGH"] * 3
    assert room.speaker.bursts[0] == ("HIGH", 30)


def test_what_becomes_worse_is_heard_at_once() -> None:
    room = Room()
    assert room.listen(5, AMBER) == ["MEDIUM"]
    assert room.listen(1, AMBER, RED) == ["HIGH"]


def test_a_second_chair_with_the_same_need_is_heard_at_once_and_then_with_the_first() -> None:
    room = Room()
    room.listen(5, AMBER)
    assert room.listen(31, AMBER, AMBER_2) == ["MEDIUM", "MEDIUM"]
    assert room.speaker.bursts[-1] == ("MEDIUM", 100)


def test_when_a_danger_is_over_the_rest_is_heard_again() -> None:
    room = Room()
    room.listen(5, AMBER, RED)
    assert room.listen(1, AMBER) == ["MEDIUM"]


def test_acknowledging_stops_the_burst_and_the_repeats() -> None:
    room = Room()
    room.listen(5, RED)
    assert room.listen(60) == []
    assert room.speaker.hushed == 1


def test_what_was_silenced_is_heard_when_the_silence_ends() -> None:
    room = Room()
    room.listen(5, AMBER)
    room.listen(5)
    assert room.listen(1, AMBER) == ["MEDIUM"]


def test_it_is_looked_for_a_loudspeaker_at_the_start_and_every_minute() -> None:
    room = Room()
    room.listen(round(PROBE_S) + 1)
    assert room.speaker.probed == 2


def test_no_sound_is_said_only_once_it_is_known() -> None:
    room = Room()
    assert room.voice.trouble == ""
    room.speaker.answer(False)
    assert room.voice.trouble == str(NO_SOUND)
    room.speaker.answer(True)
    assert room.voice.trouble == ""
