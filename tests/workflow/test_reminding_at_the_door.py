"""What reminds at the closed record is what would remind at the open one, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal

import pytest

from kitlog.domain import door_alerts, silence
from kitlog.domain.alerts import VITALS, Priority
from kitlog.domain.door import Door
from kitlog.domain.events import AlertAcknowledged
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.silence import ALL, Tone, TonesSilenced
from kitlog.domain.view import view
from kitlog.domain.vitals import Vitals
from kitlog.store.doorplate import doorplate, read_door
from kitlog.workflow import charting, doorkeeping, infusing, quieting, reading
from kitlog.workflow.keeping import keep_fact
from tests.workflow.ward import CALM, Ward, without_ids

Do = Callable[[Ward, str], object]
URGENT = Vitals(187, 113, 72, 98, 14, 0, 5)
MINUTES = 60


def crash(here: Ward) -> Door:
    """What the disk holds of the door when nobody can write any more."""
    doorkeeping.keep_door(here.desk)
    found = read_door(here.desk.store.database.path)
    assert found is not None
    return found


def from_the_record(here: Ward, id: str) -> tuple[Tone, ...]:
    session, now = reading.session(here.desk, id), here.clock.now()
    loud = reading.clinic(here.desk).sound.volume(session.chair)
    return silence.tones(session, view(session, now).alerts, now, loud)


def words_of_the_record(here: Ward, id: str) -> set[tuple[str, bool]]:
    session = reading.session(here.desk, id)
    seen = view(session, here.clock.now()).alerts
    return {(alert.words, alert.acknowledged) for alert in seen if alert.tones}


def nothing(here: Ward, id: str) -> None:
    pass


def acknowledge(here: Ward, id: str) -> None:
    """Whatever it says now, and a value with it."""
    session = reading.session(here.desk, id)
    for alert in view(session, here.clock.now()).alerts:
        keep_fact(here.desk, id, AlertAcknowledged(alert.key, alert.words))


def overdue_and(act: Do) -> Do:
    def do(here: Ward, id: str) -> None:
        here.clock.advance(11 * MINUTES)
        here.clock.advance(3 * MINUTES)
        act(here, id)

    return do


def paused(here: Ward, id: str) -> None:
    here.clock.advance(5 * MINUTES)
    infusing.pause(here.desk, id, "IV problem")


def part_set(here: Ward, id: str) -> None:
    here.clock.advance(10 * MINUTES)
    charting.chart_vitals(here.desk, id, Vitals(hr=72), "10")


def all_charted(here: Ward, id: str) -> None:
    for minute in (10, 20, 30, 40):
        here.clock.advance(10 * MINUTES - 1)
        charting.chart_vitals(here.desk, id, CALM, str(minute))


def ended(here: Ward, id: str) -> None:
    all_charted(here, id)
    infusing.end(here.desk, id, InfusionEnded(Decimal(100), False, ""))


def silenced(here: Ward, id: str) -> None:
    quieting.silence_tones(here.desk, id, VITALS, 5)


def signed_out(here: Ward, id: str) -> None:
    quieting.silence_signed_out(here.desk)


def quiet(here: Ward, id: str) -> None:
    quieting.set_quiet_room(here.desk, id, True)


def soft(here: Ward, id: str) -> None:
    quieting.set_volume(here.desk, 1, 10)


HISTORIES: dict[str, Do] = {
    "running": nothing,
    "overdue": overdue_and(nothing),
    "acknowledged": overdue_and(acknowledge),
    "silenced by kind": overdue_and(silenced),
    "silenced signed out": overdue_and(signed_out),
    "quiet room": quiet,
    "a soft chair": soft,
    "a part set": part_set,
    "a recheck": lambda here, id: charting.chart_vitals(here.desk, id, URGENT, ""),
    "paused": paused,
    "all charted": all_charted,
    "recovery": ended,
}
LATER = (0.5, 30, 1, 59, 60, 30, 120, 89, 1, 60, 30, 120, 300, 600, 600, 600, 900, 1800)
"""Seconds from look to look; never on a whole second, where digits are rounded either way."""
KNOWN_S = {"paused": 9 * MINUTES - 1, "recovery": 60 * MINUTES}
"""How far into a pause or a recovery the door knows every reading: of those a pause adds, the
next one; of a recovery's, the protocol's. What is overdue by then goes on being said."""


@pytest.mark.parametrize("history", HISTORIES)
def test_the_same_reminds_with_the_same_words_at_the_same_time(here: Ward, history: str) -> None:
    id = here.running(here.course()).id
    HISTORIES[history](here, id)
    door, sounded = crash(here), 0
    for later in LATER:
        here.clock.advance(later)
        now = here.clock.now()
        (timer,) = door.at(now)
        if timer.stage_s > KNOWN_S.get(timer.stage, float("inf")):
            break
        # As sets: two that came up in the same moment stand in either order.
        assert set(door_alerts.tones(door, now)) == set(from_the_record(here, id))
        said = {(a.words, a.acknowledged) for a in door_alerts.chair_alerts(timer)}
        assert said == words_of_the_record(here, id)
        sounded += bool(said)
    assert sounded


@pytest.mark.parametrize("early_s", [1, 0])
def test_amber_comes_on_the_second(here: Ward, early_s: int) -> None:
    here.running(here.course())
    door = crash(here)
    here.clock.advance(13 * MINUTES - early_s)
    found = door_alerts.tones(door, here.clock.now())
    assert [tone.priority for tone in found] == ([] if early_s else [Priority.MEDIUM])


def test_whoever_has_ended_or_gone_home_does_not_sound(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(45 * MINUTES)
    assert "end-passed" in [tone.key for tone in door_alerts.tones(crash(here), here.clock.now())]
    infusing.end(here.desk, id, InfusionEnded(Decimal(100), False, ""))
    keys = [tone.key for tone in door_alerts.tones(crash(here), here.clock.now())]
    assert not [key for key in keys if key.startswith(("end", "paused"))]


def test_a_chair_that_was_left_is_not_at_the_door(here: Ward) -> None:
    here.home(here.course())
    door = crash(here)
    here.clock.advance(45 * MINUTES)
    assert door_alerts.tones(door, here.clock.now()) == ()


# -- another day -------------------------------------------------------------------------------


def test_the_next_morning_nothing_sounds_after_a_reboot_or_a_long_night(here: Ward) -> None:
    here.running(here.course())
    door = crash(here)
    here.clock.advance(40 * MINUTES)
    assert door_alerts.tones(door, here.clock.now())
    here.clock.reboot(22 * 60 * MINUTES)
    assert door.too_old(here.clock.now())
    assert door_alerts.tones(door, here.clock.now()) == ()
    assert door_alerts.silenced(door, here.clock.now()) == door


def test_an_infusion_over_midnight_goes_on_sounding(here: Ward) -> None:
    here.clock.advance(14.8 * 60 * MINUTES - 40 * MINUTES)
    here.running(here.course())
    door = crash(here)
    here.clock.advance(60 * MINUTES)
    day, next_day = door.seen.local.date(), here.clock.now().local.date()
    assert (next_day - day).days == 1
    assert door_alerts.tones(door, here.clock.now())
    here.clock.advance(3 * 60 * MINUTES)
    assert door_alerts.tones(door, here.clock.now()) == ()


# -- silenced there ----------------------------------------------------------------------------


def overdue_door(here: Ward) -> Door:
    door = crash(here)
    here.clock.advance(14 * MINUTES)
    assert door_alerts.tones(door, here.clock.now())
    return door


def test_silenced_for_two_minutes_and_a_new_danger_sounds_at_once(here: Ward) -> None:
    here.running(here.course())
    door = overdue_door(here)
    here.clock.advance(5 * MINUTES)
    quiet = doorkeeping.silence(here.desk.store.database.path, door, here.clock.now())
    assert door_alerts.tones(quiet, here.clock.now()) == ()
    here.clock.advance(1 * MINUTES)
    (danger,) = door_alerts.tones(quiet, here.clock.now())
    assert danger.priority is Priority.HIGH
    again = doorkeeping.silence(here.desk.store.database.path, quiet, here.clock.now())
    assert door_alerts.tones(again, here.clock.now()) == ()
    here.clock.advance(119)
    assert door_alerts.tones(again, here.clock.now()) == ()
    here.clock.advance(1)
    assert door_alerts.tones(again, here.clock.now())


def test_a_silence_outlives_a_second_crash(here: Ward) -> None:
    here.running(here.course())
    door = overdue_door(here)
    path = here.desk.store.database.path
    doorkeeping.silence(path, door, here.clock.now())
    here.clock.advance(60)
    found = read_door(path)
    assert found is not None
    assert door_alerts.tones(found, here.clock.now()) == ()
    assert door_alerts.tones(door, here.clock.now())  # the control: without the file it sounds


def test_the_record_takes_it_over_once_and_names_nobody(here: Ward) -> None:
    id = here.running(here.course()).id
    door = overdue_door(here)
    pressed = here.clock.now()
    doorkeeping.silence(here.desk.store.database.path, door, pressed)
    here.clock.advance(30)
    for _ in range(2):
        doorkeeping.take_over_silences(here.desk)
    (said,) = reading.session(here.desk, id).standing(TonesSilenced)
    assert said.fact == TonesSilenced(ALL, 2)
    assert (said.author, said.measured) == ("", pressed)
    assert from_the_record(here, id) == ()
    here.clock.advance(91)
    assert from_the_record(here, id)


def test_a_clock_set_back_at_a_reboot_does_not_keep_the_record_shut(here: Ward) -> None:
    id = here.running(here.course()).id
    door = overdue_door(here)
    doorkeeping.silence(here.desk.store.database.path, door, here.clock.now())
    here.clock.reboot(-600)
    doorkeeping.take_over_silences(here.desk)
    (said,) = reading.session(here.desk, id).standing(TonesSilenced)
    assert said.measured == here.clock.now()


# -- the file ----------------------------------------------------------------------------------


def test_a_file_of_an_older_kitlog_shows_its_timers_and_makes_no_sound(here: Ward) -> None:
    here.running(here.course())
    crash(here)
    path = here.desk.store.database.path
    plain = json.loads(doorplate(path).read_text("utf-8"))
    del plain["silenced"]
    for timer in plain["timers"]:
        del timer["reminders"]
        for due in timer["dues"]:
            for new in ("key", "title", "soon_s", "floor_s"):
                del due[new]
    doorplate(path).write_text(json.dumps(plain), "utf-8")
    door = read_door(path)
    assert door is not None
    here.clock.advance(14 * MINUTES)
    assert len(door.at(here.clock.now())) == 1
    assert door_alerts.tones(door, here.clock.now()) == ()


def test_a_value_that_was_acknowledged_is_not_told_in_the_file(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(14 * MINUTES)
    charting.chart_vitals(here.desk, id, URGENT, "")
    here.clock.advance(20 * MINUTES)
    acknowledge(here, id)
    crash(here)
    text = doorplate(here.desk.store.database.path).read_text("utf-8")
    assert "due:" in text  # the control: what was seen of the times is there
    assert "value:" not in text
    text = without_ids(text)
    for told in ("187", "113"):
        assert told not in text
