"""That somebody looked at a patient's record is in the trail, once in ten minutes."""

from __future__ import annotations

from kitlog.domain.access import Opened
from kitlog.domain.entry import Entry
from kitlog.workflow.desk import ACCESS, Desk
from kitlog.workflow.looking import ONCE_IN_S, note_look, note_search
from tests.workflow.ward import Ward


def looks(desk: Desk) -> list[Entry]:
    return [one for one in desk.store.entries(ACCESS) if isinstance(one.fact, Opened)]


def test_a_chair_and_a_course_looked_at_are_noted_with_whose_they_are(here: Ward) -> None:
    course = here.course()
    session = here.ready(course)
    note_look(here.desk, "chair", session.id)
    note_look(here.desk, "course", course.id)
    patient = course.opened.patient_id
    assert [one.fact for one in looks(here.desk)] == [
        Opened(patient, "chair", session.id), Opened(patient, "course", course.id)
    ]  # fmt: skip
    assert {one.author for one in looks(here.desk)} == {here.charge}


def test_once_in_ten_minutes_a_person_and_record(here: Ward) -> None:
    course = here.course()
    session = here.ready(course)
    for _ in range(20):
        note_look(here.desk, "chair", session.id)
        note_look(here.desk, "course", course.id)
        here.clock.advance(25)
    assert len(looks(here.desk)) == 2
    note_look(here.desk.as_person(here.second), "chair", session.id)
    assert len(looks(here.desk)) == 3
    here.clock.advance(ONCE_IN_S)
    note_look(here.desk, "chair", session.id)
    assert len(looks(here.desk)) == 4


def test_a_restart_does_not_note_it_twice(here: Ward) -> None:
    session = here.ready(here.course())
    note_look(here.desk, "chair", session.id)
    here.desk.store._read.clear()
    here.clock.advance(60)
    note_look(here.desk, "chair", session.id)
    assert len(looks(here.desk)) == 1


def test_nobody_signed_in_is_nobody(here: Ward) -> None:
    session = here.ready(here.course())
    note_look(here.desk.as_person(""), "chair", session.id)
    note_search(here.desk.as_person(""), "test")
    assert looks(here.desk) == []


def test_a_search_names_the_patient_only_where_it_led_to_one(here: Ward) -> None:
    patient = here.course().opened.patient_id
    note_search(here.desk, " test  ada ")
    note_search(here.desk, "nobody")
    note_search(here.desk, " ")
    assert [one.fact for one in looks(here.desk)] == [
        Opened(patient, "search", "test ada"), Opened("", "search", "nobody")
    ]  # fmt: skip
