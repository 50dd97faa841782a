"""What was shown is kept once, in nobody's name, and changes nothing that is judged or signed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kitlog.domain import shown, signing
from kitlog.domain.alerts import Priority
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment
from kitlog.domain.session import Session
from kitlog.domain.session_facts import ProgramWasClosed
from kitlog.domain.shown import AlertShown
from kitlog.domain.view import view
from kitlog.workflow import charting, reading, resuming, showing
from kitlog.workflow.desk import session_stream
from tests.workflow.ward import CALM, Ward

LATE = AlertShown("due:10:2", Priority.MEDIUM, "10 min vitals overdue 03:00")


def note(here: Ward, id: str, *facts: AlertShown, at: Moment | None = None) -> Session:
    moment = at or here.clock.now()
    return showing.note_shown(here.desk, id, [(fact, moment) for fact in facts])


def test_it_is_kept_with_its_moment_and_without_an_author(here: Ward) -> None:
    """Though somebody is signed in, and though the disk took its time."""
    id = here.running(here.course()).id
    here.clock.advance(13 * 60)
    at = here.clock.now()
    here.clock.advance(4)
    (said,) = note(here, id, LATE, at=at).standing(AlertShown)
    assert (said.fact, said.author, said.measured) == (LATE, "", at)
    assert said.first.entered == here.clock.now()


def test_a_key_is_kept_once_and_what_is_new_beside_it_too(here: Ward) -> None:
    id = here.running(here.course()).id
    note(here, id, LATE)
    here.clock.advance(420)
    red = AlertShown("due:10:3", Priority.HIGH, "10 min vitals overdue 10:00")
    session = note(here, id, LATE, red)
    assert [said.fact for said in session.standing(AlertShown)] == [LATE, red]


def test_what_is_shown_is_not_noted_again_but_still_an_alert(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(13 * 60)
    before = view(reading.session(here.desk, id), here.clock.now()).alerts
    new = shown.not_noted(reading.session(here.desk, id), before)
    assert new == (LATE,)
    after = note(here, id, *new)
    assert view(after, here.clock.now()).alerts == before
    assert shown.not_noted(after, before) == ()


def test_one_that_was_acknowledged_before_it_was_noted_is_left_alone(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(13 * 60)
    session = charting.acknowledge(here.desk, id, LATE.alert, LATE.words)
    assert shown.not_noted(session, view(session, here.clock.now()).alerts) == ()


def test_a_soft_reminder_is_no_such_fact(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(9.5 * 60)
    session = reading.session(here.desk, id)
    (soft,) = view(session, here.clock.now()).alerts
    assert soft.priority is Priority.LOW
    assert shown.not_noted(session, (soft,)) == ()
    with pytest.raises(Refused):
        AlertShown(soft.key, soft.priority, soft.words)


def test_a_signature_stands_on_what_was_shown_and_nothing_comes_after_it(here: Ward) -> None:
    session = here.home(here.course())
    note(here, session.id, LATE)
    here.account_later(session.id)
    sealed = signing.digest(here.desk.store.entries(session_stream(session.id)))
    signed = here.sign(session.id)
    red = AlertShown("due:10:3", Priority.HIGH, "10 min vitals overdue 10:00")
    assert note(here, session.id, red) == signed
    after = here.desk.store.entries(session_stream(session.id))
    assert signing.digest(after) == sealed


def test_a_program_that_was_closed_is_noted_in_the_name_of_who_acted_last(here: Ward) -> None:
    id = here.running(here.course()).id
    note(here, id, LATE)
    resuming.beat(here.desk)
    here.clock.advance(130)
    resuming.resume(here.desk.as_person(""))
    (said,) = reading.session(here.desk, id).standing(ProgramWasClosed)
    assert said.author == here.charge


def test_several_values_are_kept_as_one_line(here: Ward) -> None:
    """On the screen several values stand wide apart."""
    id = here.running(here.course()).id
    here.clock.advance(60)
    session = charting.chart_vitals(here.desk, id, replace(CALM, spo2=90, hr=155), "")
    seen = view(session, here.clock.now()).alerts
    words = [fact.words for fact in shown.not_noted(session, seen)]
    assert words[0] == "HR 155 ▲ above 150, SpO₂ 90 % ▼ below 92"
