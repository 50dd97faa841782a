"""A character no paper could show is refused where it is typed, not when the paper is due."""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import replace

import pytest

from kitlog.domain.errors import Refused
from kitlog.domain.events import NoteWritten
from kitlog.domain.people import Role
from kitlog.report.fonts import require_glyphs
from kitlog.report.script_runs import unprintable
from kitlog.workflow import (
    accounts,
    amending,
    desk,
    emergency,
    lettering,
    people,
    reading,
    settings,
)
from kitlog.workflow.charting import log_event
from kitlog.workflow.desk import session_stream
from tests.report.scripts import HARD, SCRIPTS
from tests.workflow.ward import Ward

SMILE = "“🙂” (U+1F642, slightly smiling face) can't be printed. Type it another way."


def test_what_is_sure_can_be_printed() -> None:
    every = map(chr, range(sys.maxunicode + 1))
    sure = [one for one in every if unicodedata.category(one) != "Cs" and lettering.sure(one)]
    assert len(sure) > 300
    assert [one for one in sure if unprintable(one) and one != "\n"] == []


def test_names_in_every_script_are_taken() -> None:
    for script in SCRIPTS.values():
        for text in (script.family, script.given, script.nurse, *script.words, *HARD):
            assert lettering.unprintable(text) == ""
    assert lettering.unprintable("Ada 🙂") == f"The character {SMILE}"


def test_a_note_that_could_not_be_printed_is_refused_and_the_rest_goes_on(here: Ward) -> None:
    session = here.ready(here.course())
    before = here.desk.store.entries(session_stream(session.id))
    with pytest.raises(Refused, match=re.escape(SMILE)) as refused:
        log_event(here.desk, session.id, NoteWritten("calm 🙂"))
    assert refused.value.field == "text"
    assert here.desk.store.entries(session_stream(session.id)) == before
    log_event(here.desk, session.id, NoteWritten("calm, Łukasz said שלום"))
    assert len(here.desk.store.entries(session_stream(session.id))) == len(before) + 1


@pytest.mark.parametrize("field", ["name", "reason"])
def test_emergency_access_has_a_name_that_can_be_printed(here: Ward, field: str) -> None:
    asked = emergency.Asked("A. Łukasz RN", "Nobody else is here", "975310")
    assert emergency.checked(asked) == asked
    with pytest.raises(Refused, match=re.escape(SMILE)) as refused:
        emergency.checked(replace(asked, **{field: "A. Agency 🙂"}))
    assert refused.value.field == field


def test_without_it_the_note_would_keep_the_summary_from_being_made(
    here: Ward, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: corrected or not, what was typed is printed."""
    session = here.ready(here.course())
    monkeypatch.setattr(desk, "require_printable", lambda *_: None)
    log_event(here.desk, session.id, NoteWritten("calm 🙂"))
    texts = [c.fact.text for c in reading.session(here.desk, session.id).happenings
             if isinstance(c.fact, NoteWritten)]  # fmt: skip
    with pytest.raises(Refused, match="slightly smiling face"):
        require_glyphs(texts)


def test_names_reasons_and_the_clinic_are_looked_at_too(here: Ward) -> None:
    course = here.course()
    patient_id, today = course.opened.patient_id, here.desk.now().local.date()
    patient = reading.patient(here.desk, patient_id)
    for changed, reason, field in (
        (replace(patient, family="გიორგი"), "misspelt", "family"),
        (replace(patient, family="TEST-B"), "misspelt 🙂", "reason"),
    ):
        with pytest.raises(Refused, match="can't be printed") as refused:
            amending.amend_identity(here.desk, patient_id, changed, reason, today)
        assert refused.value.field == field
    clinic = replace(reading.clinic_settings(here.desk), address="1 Sample Road 🙂")
    with pytest.raises(Refused, match="can't be printed") as refused:
        settings.change_clinic(here.desk, clinic)
    assert refused.value.field == "address"


def test_people_are_enrolled_and_renamed_with_names_that_can_be_printed(here: Ward) -> None:
    with pytest.raises(Refused, match="can't be printed") as refused:
        people.enrol(here.desk, "Დ. Mock RN", Role.NURSE, "864209")
    assert refused.value.field == "name"
    with pytest.raises(Refused, match="can't be printed"):
        accounts.change(here.desk, here.second, "T. 🙂 RN", Role.NURSE)


def test_who_has_an_old_name_that_can_not_be_printed_can_leave(
    here: Ward, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as lenient:
        lenient.setattr(people, "require_printable", lambda *_: None)
        person = people.enrol(here.desk, "Დ. Mock RN", Role.NURSE, "864209")
    accounts.leave(here.desk, person.person_id)
    assert reading.clinic(here.desk).people[person.person_id].left
