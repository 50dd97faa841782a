"""Charting keeps everything, takes nothing impossible, and erases nothing."""

from __future__ import annotations

import pytest

from kitlog.domain.errors import MachineError, Refused
from kitlog.domain.events import NoteWritten
from kitlog.domain.session_facts import Struck
from kitlog.domain.view import view
from kitlog.domain.vitals import Absent, Vitals
from kitlog.store import journal
from kitlog.workflow import charting, discharging, reading
from kitlog.workflow.desk import session_stream
from tests.workflow.ward import CALM, Ward


def test_an_impossible_value_names_its_field_and_limit_and_stores_nothing(here: Ward) -> None:
    id = here.running(here.course()).id
    before = here.desk.store.entries(session_stream(id))
    with pytest.raises(Refused, match="20–250 only") as told:
        charting.chart_vitals(here.desk, id, Vitals(hr=8600), "10")
    assert told.value.field == "hr"
    assert here.desk.store.entries(session_stream(id)) == before


def test_a_set_without_bp_stays_due_with_its_reason(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(600)
    part = Vitals(hr=80, spo2=97, absent=(Absent("sys", "cuff failed"),))
    charting.chart_vitals(here.desk, id, part, "10")
    slot = next(
        s for s in view(reading.session(here.desk, id), here.clock.now()).slots if s.key == "10"
    )
    assert slot.still_due
    assert {"sys", "dia"} <= set(slot.lacking)


def test_undo_within_ten_seconds_strikes_and_keeps(here: Ward) -> None:
    session = here.running(here.course())
    note = charting.log_event(here.desk, session.id, NoteWritten("dozing"))
    said = note.standing(NoteWritten)[0]
    here.clock.advance(9)
    after = charting.undo(here.desk, session.id, said.id)
    assert after.standing(NoteWritten) == ()
    kept = here.desk.store.entries(session_stream(session.id))
    assert [e.corrects for e in kept if isinstance(e.fact, Struck)] == [said.id]
    assert any(e.id == said.id for e in kept)


def test_undo_comes_too_late_after_a_while(here: Ward) -> None:
    session = here.running(here.course())
    note = charting.log_event(here.desk, session.id, NoteWritten("dozing"))
    here.clock.advance(60)
    with pytest.raises(Refused, match="Too late"):
        charting.undo(here.desk, session.id, note.standing(NoteWritten)[0].id)


def test_a_correction_keeps_both_values_and_its_reason(here: Ward) -> None:
    session = here.running(here.course())
    here.clock.advance(600)
    after = charting.chart_vitals(here.desk, session.id, Vitals(146, 86, 92, 96, 13, 0, 4), "10")
    wrong = after.vitals[-1]
    with pytest.raises(Refused, match="Say why"):
        charting.correct(here.desk, session.id, wrong.id, CALM, " ")
    with pytest.raises(Refused, match="kind"):
        charting.correct(here.desk, session.id, wrong.id, NoteWritten("x"), "slip")
    right = charting.correct(
        here.desk, session.id, wrong.id, CALM, "read the wrong monitor"
    ).vitals[-1]
    assert right.as_(Vitals) == CALM
    assert right.history[0].fact == Vitals(146, 86, 92, 96, 13, 0, 4)
    assert right.last.reason == "read the wrong monitor"
    assert right.slot == "10"


def test_after_signing_only_an_addendum_is_taken(here: Ward) -> None:
    session = here.signed(here.course())
    with pytest.raises(Refused, match="addendum"):
        charting.log_event(here.desk, session.id, NoteWritten("late thought"))
    after = discharging.add(here.desk, session.id, "Slept well, said the daughter.")
    assert len(after.addenda) == 1


def test_a_draft_goes_only_with_the_reading_that_saves_it(
    here: Ward, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = here.running(here.course()).id
    here.desk.store.drafts.keep("vitals", '{"sys":"146"}', here.charge, here.clock.now().utc)
    with monkeypatch.context() as broken:

        def full(*_: object, **__: object) -> None:
            raise MachineError("Not saved: disk full.")

        broken.setattr(journal, "add", full)
        with pytest.raises(MachineError):
            charting.chart_vitals(here.desk, id, CALM, "10", draft="vitals")
    assert [d.text for d in here.desk.store.drafts.all()] == ['{"sys":"146"}']
    charting.chart_vitals(here.desk, id, CALM, "10", draft="vitals")
    assert here.desk.store.drafts.all() == ()
