"""Who silenced what, and since when, can be read from the record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kitlog.domain import silence
from kitlog.domain.alerts import VITALS
from kitlog.domain.errors import Refused
from kitlog.domain.silence import ALL, QuietRoomSet, TonesSilenced, ToneTested
from kitlog.domain.view import view
from kitlog.domain.volume import ChairVolumeSet, QuietRuleSet
from kitlog.workflow import preparing, quieting, reading
from kitlog.workflow.desk import CLINIC
from tests.workflow.ward import ADA, Ward


def test_a_silence_is_logged_with_who_and_when(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(14 * 60)
    session = quieting.silence_tones(here.desk, id, VITALS, 5)
    (said,) = session.standing(TonesSilenced)
    assert (said.author, said.measured) == (here.charge, here.clock.now())
    assert said.fact == TonesSilenced(VITALS, 5)


def test_a_quiet_room_is_logged_with_the_rule_the_clinic_decided(here: Ward) -> None:
    id = here.running(here.course()).id
    quieting.set_quiet_rule(here.desk, 0)
    session = quieting.set_quiet_room(here.desk, id, True)
    assert session.latest(QuietRoomSet) == QuietRoomSet(True, 0)
    quieting.set_quiet_rule(here.desk, 50)
    again = reading.session(here.desk, id)
    assert silence.quiet_room(again) == QuietRoomSet(True, 0)


def test_only_a_charge_nurse_decides_what_a_danger_does_in_a_quiet_room(here: Ward) -> None:
    with pytest.raises(Refused, match="charge nurse"):
        quieting.set_quiet_rule(here.desk.as_person(here.second), 0)
    assert reading.clinic(here.desk).sound.quiet_urgent_pct == 30


def test_the_volume_belongs_to_a_chair_and_is_logged(here: Ward) -> None:
    clinic = quieting.set_volume(here.desk.as_person(here.second), 2, 10)
    assert (clinic.sound.volume(1), clinic.sound.volume(2)) == (70, 10)
    said = here.desk.store.entries(CLINIC)[-1]
    assert (said.fact, said.author) == (ChairVolumeSet(2, 10), here.second)


def test_the_rule_is_logged_in_the_clinics_own_stream(here: Ward) -> None:
    quieting.set_quiet_rule(here.desk, 100)
    assert here.desk.store.entries(CLINIC)[-1].fact == QuietRuleSet(100)


def test_signed_out_only_chairs_that_sound_are_silenced_and_nobody_is_named(here: Ward) -> None:
    late = here.running(here.course()).id
    here.clock.advance(21 * 60)
    devi = replace(ADA, record_no="ZZ 000 430", family="MOCK", given="Devi")
    other = here.course(patient=devi, chair=2)
    fresh = preparing.open_session(here.desk, other.id, here.today(), 2).id
    here.clock.advance(30)
    (kept,) = quieting.silence_signed_out(here.desk.as_person(""))
    assert kept.id == late
    (said,) = kept.standing(TonesSilenced)
    assert (said.fact, said.author) == (TonesSilenced(ALL, 2, ("due:10:3",)), "")
    assert reading.session(here.desk, fresh).standing(TonesSilenced) == ()
    now = here.clock.now()
    assert silence.tones(kept, view(kept, now).alerts, now, 70) == ()


def test_a_tone_test_is_kept_with_its_answer(here: Ward) -> None:
    id = here.ready(here.course()).id
    quieting.note_tone_test(here.desk, id, False, "no sound on this computer")
    session = quieting.note_tone_test(here.desk, id, True)
    answers = [c.as_(ToneTested).heard for c in session.standing(ToneTested)]
    assert answers == [False, True]


def test_a_signed_day_takes_no_silence(here: Ward) -> None:
    id = here.signed(here.course()).id
    with pytest.raises(Refused, match="signed"):
        quieting.silence_tones(here.desk, id, VITALS, 5)
