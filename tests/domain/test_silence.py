"""What may sound, and what never stops sounding (RULINGS "Quiet", H49)."""

from __future__ import annotations

import pytest

from kitlog.domain import silence
from kitlog.domain.alerts import PUMP, VITALS, Priority
from kitlog.domain.errors import Refused
from kitlog.domain.events import AlertAcknowledged
from kitlog.domain.silence import ALL, QuietRoomSet, TonesSilenced, ToneTested
from kitlog.domain.volume import ChairVolumeSet, QuietRuleSet
from tests.domain.story import Story, reading, running

Heard = list[tuple[str, int]]


def heard(story: Story, minute: float, volume_pct: int = 70) -> Heard:
    """Key and volume of every tone asked for at this minute."""
    now = story.at(minute)
    asked = silence.tones(story.session, story.alerts(minute), now, volume_pct)
    return [(tone.key, tone.volume_pct) for tone in asked]


def test_overdue_vitals_sound_at_the_chairs_volume() -> None:
    assert heard(running(), 13, volume_pct=50) == [("due:10:2", 50)]


def test_nothing_sounds_before_the_grace() -> None:
    assert heard(running(), 12.99) == []


def test_values_and_effects_just_typed_never_sound() -> None:
    story = running()
    story.vitals(10, "10", reading(sys=190, spo2=88))
    assert story.alerts(10.1)[0].priority is Priority.HIGH
    assert heard(story, 10.1) == []


def test_what_was_acknowledged_is_quiet_until_it_becomes_a_danger() -> None:
    story = running()
    story.say(AlertAcknowledged("due:10:2", "10 min vitals overdue"), 14)
    assert heard(story, 15) == []
    assert heard(story, 20)[0] == ("due:10:3", 70)


def test_a_silence_covers_its_own_kind_for_its_own_time() -> None:
    story = running()
    story.pause(1)
    assert {key for key, _ in heard(story, 11)} == {"due:pause-1-1:2", "paused:1"}
    story.say(TonesSilenced(PUMP, 5), 11)
    assert {key for key, _ in heard(story, 11.5)} == {"due:pause-1-1:2"}
    assert "paused:1" in {key for key, _ in heard(story, 16)}


def test_silence_keeps_the_alert_on_the_screen() -> None:
    story = running()
    story.say(TonesSilenced(VITALS, 15), 13)
    assert [alert.words for alert in story.alerts(14)] == ["10 min vitals overdue 04:00"]


def test_a_danger_sounds_through_a_silence_of_its_kind() -> None:
    story = running()
    story.say(TonesSilenced(VITALS, 30), 13)
    assert heard(story, 19.9) == []
    assert heard(story, 20) == [("due:10:3", 70)]


def test_sound_comes_back_when_it_is_asked_for() -> None:
    story = running()
    story.say(TonesSilenced(VITALS, 30), 13)
    story.say(TonesSilenced(VITALS, 0), 14)
    assert heard(story, 14) == [("due:10:2", 70)]
    assert silence.silences(story.session, story.at(14)) == {}


def test_signed_out_a_danger_can_be_paused_two_minutes_and_a_new_one_sounds_at_once() -> None:
    story = running()
    story.say(TonesSilenced(ALL, 2, ("due:10:3",)), 20.5)
    assert heard(story, 21) == []
    story.vitals(21, "", reading(spo2=88))
    story.say(TonesSilenced(ALL, 2, ("due:10:3",)), 27)
    recheck = [key for key, _ in heard(story, 28.5)]
    assert recheck
    assert all(key.startswith("due:re-") and key.endswith(":3") for key in recheck)


def test_the_pause_ends_after_two_minutes() -> None:
    story = running()
    story.say(TonesSilenced(ALL, 2, ("due:10:3",)), 20.5)
    assert heard(story, 22.49) == []
    assert heard(story, 22.5)[0] == ("due:10:3", 70)


def test_a_quiet_room_has_no_sound_below_a_danger() -> None:
    story = running()
    story.say(QuietRoomSet(True, 30), 5)
    assert heard(story, 9.5) == heard(story, 19.9) == []
    assert heard(story, 20, volume_pct=100)[0] == ("due:10:3", 30)


def test_a_quiet_room_only_shows_where_the_clinic_decided_so() -> None:
    story = running()
    story.say(QuietRoomSet(True, 0), 5)
    assert heard(story, 25) == []
    assert story.alerts(25)[0].priority is Priority.HIGH


def test_the_room_is_loud_again_when_it_is_no_longer_quiet() -> None:
    story = running()
    story.say(QuietRoomSet(True, 0), 5)
    story.say(QuietRoomSet(False, 0), 6)
    assert heard(story, 13) == [("due:10:2", 70)]


def test_a_danger_never_sounds_below_thirty_percent() -> None:
    assert heard(running(), 13, volume_pct=10) == [("due:10:2", 10)]
    assert heard(running(), 20, volume_pct=10)[0] == ("due:10:3", 30)


def test_it_is_said_what_does_not_sound_and_until_when() -> None:
    story = running()
    story.say(QuietRoomSet(True, 30), 5)
    story.say(TonesSilenced(VITALS, 5), 13)
    ends = story.at(18).local
    said = silence.muted_words(story.session, story.at(14))
    assert said == f"Quiet room, vitals tones off to {ends:%H:%M}"
    assert silence.muted_words(story.session, story.at(18)) == "Quiet room"


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: TonesSilenced("effects", 5),
        lambda: TonesSilenced(VITALS, 31),
        lambda: TonesSilenced(VITALS, -1),
        lambda: TonesSilenced(ALL, 3),
        lambda: TonesSilenced(VITALS, 5, ("due:10:3",)),
        lambda: QuietRoomSet(True, 10),
        lambda: QuietRuleSet(29),
        lambda: ChairVolumeSet(1, 0),
        lambda: ToneTested(False, "line\nbreak"),
    ],
)
def test_what_would_mute_too_much_is_refused(wrong: object) -> None:
    assert callable(wrong)
    with pytest.raises(Refused):
        wrong()
