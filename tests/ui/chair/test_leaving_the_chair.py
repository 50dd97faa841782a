"""After the end: the IV comes last, going without a criterion has its reason, two times."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kitlog.app.demo.fill import WEDNESDAY
from kitlog.domain import discharge, readiness
from kitlog.domain.discharge_facts import (
    AldreteScored,
    CriterionAnswered,
    CriterionOverridden,
    Discharged,
)
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.events import MedicationGiven
from kitlog.domain.vitals import Vitals
from kitlog.ui.chair import after
from kitlog.ui.chair.bodies import RecoveryBody
from kitlog.ui.chair.leaving import Leaving
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.chair.parts.criteria_card import CriterionRow
from kitlog.ui.kit.choice import Choice
from kitlog.workflow import preparing
from kitlog.workflow.board import board
from kitlog.workflow.desk import Desk
from kitlog.workflow.keeping import keep_fact
from tests.domain.story import running
from tests.ui.chair.at_chair import RECOVERY, Chair
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room


@pytest.fixture
def chair(open_room: Callable[[Record], Room]) -> Chair:
    return Chair(open_room("day"), RECOVERY)


def say(chair: Chair, fact: object) -> None:
    chair.room.ask(lambda desk: keep_fact(desk, chair.id, fact))


def well(chair: Chair) -> None:
    """An hour later everything about the patient is fine; escort, advice and IV are open."""
    chair.room.clock.advance(3600)
    facts = (
        Vitals(124, 74, 70, 98, 14, 0, 3), AldreteScored(2, 2, 2, 2, 2),
        EffectsAsked((Score("nausea", 0), Score("dissociation", 0))),
        CriterionAnswered("awake", True), CriterionAnswered("gait", True),
    )  # fmt: skip
    for fact in facts:
        say(chair, fact)
    chair.page.live.load()
    chair.room.settle()


def row(chair: Chair, id: str) -> CriterionRow:
    return next(r for r in chair.recovery.criteria.rows if r.criterion.id == id)


def test_the_iv_before_the_rest_asks_why(chair: Chair) -> None:
    chair.room.tap(row(chair, "iv_out"))
    assert chair.dialog.accessibleName() == "IV out before the rest?"
    assert chair.session.criteria.get("iv_out") is None
    choice = chair.dialog.findChildren(Choice)[0]
    choice.choose(0)
    chair.confirm()
    assert chair.session.criteria["iv_out"].detail == "Leaked"


def test_the_iv_after_the_rest_is_one_tap(chair: Chair) -> None:
    well(chair)
    for id in ("advice", "iv_out"):
        if id == "iv_out":
            escort = CriterionAnswered("escort", True, "P. TEST")
            say(chair, escort)
            chair.page.live.load()
            chair.room.settle()
        chair.room.tap(row(chair, id))
        chair.room.settle()
    assert chair.dialogs == []
    assert chair.session.criteria["iv_out"].met


def test_what_is_open_can_be_gone_without_by_reason_but_not_awake(chair: Chair) -> None:
    assert not row(chair, "awake").criterion.waivable
    gait = row(chair, "gait")
    assert gait.without.accessibleName() == "Go home without: Walks steadily"
    chair.room.tap(gait.without)
    chair.dialog.findChildren(Choice)[0].choose(1)
    chair.confirm()
    assert chair.session.overrides["gait"].why == "Usual for this patient"
    assert row(chair, "gait").without.isHidden()


def test_the_row_says_why_an_override_ended_and_asks_anew(chair: Chair) -> None:
    well(chair)
    say(chair, Vitals(170, 95, 80, 97, 14, 0, 3))
    chair.page.live.load()
    chair.room.settle()
    chair.room.tap(row(chair, "vitals"))
    chair.dialog.findChildren(Choice)[0].choose(1)
    chair.confirm()
    assert row(chair, "vitals").criterion.override == "Usual for this patient"
    given = chair.session.standing(CriterionOverridden)[-1].measured.local
    chair.room.clock.advance(60)
    say(chair, Vitals(212, 125, 140, 85, 14, 0, 3))
    chair.page.live.load()
    chair.room.settle()
    found = row(chair, "vitals").criterion
    assert found.override == ""
    assert found.former == f"overridden {given:%H:%M} for SYS 170; 212/125 since"
    assert found.former in row(chair, "vitals").accessibleName()
    assert not chair.page.status.view.detail.startswith("Ready to leave")


def test_awake_asks_for_a_set_first_while_the_patient_is_sedated(chair: Chair) -> None:
    well(chair)
    assert row(chair, "awake").criterion.met
    say(chair, Vitals(122, 76, 72, 98, 14, -4, 3))
    chair.page.live.load()
    chair.room.settle()
    assert not row(chair, "awake").criterion.met
    chair.room.tap(row(chair, "awake"))
    assert chair.recovery.entry.isVisible()
    say(chair, Vitals(122, 76, 72, 98, 14, 0, 3))
    chair.page.live.load()
    chair.room.settle()
    chair.room.tap(row(chair, "awake"))
    chair.room.settle()
    assert row(chair, "awake").criterion.met, "ticked again with one tap"


def test_after_a_sedative_the_score_is_chosen_anew(chair: Chair) -> None:
    well(chair)
    say(chair, MedicationGiven("Midazolam", "1 mg", "IV"))
    chair.page.live.load()
    chair.room.settle()
    view = after.aldrete_view(chair.session, {})
    assert [one.score for one in view.rows.values()] == [None] * 5
    assert view.rows["circulation"].basis.startswith("none since ")
    gait = row(chair, "gait").criterion
    assert "before Midazolam at" in gait.former
    chair.room.tap(row(chair, "gait"))
    chair.room.settle()
    assert row(chair, "gait").criterion.met, "an answer that no longer counts is given, not undone"
    for height in (704, 768):
        chair.room.window.resize(1366, height)
        chair.room.settle()
        assert clipped(chair.page) == []


def test_the_iv_stays_in_only_with_where_the_patient_goes(chair: Chair) -> None:
    well(chair)
    chair.room.tap(row(chair, "iv_out").without)
    assert chair.dialog.accessibleName() == "Leaves with the IV in"
    choice = chair.dialog.findChildren(Choice)[0]
    assert [one.text() for one in choice.options] == list(discharge.IV_STAYS)
    for height in (704, 768):
        chair.room.window.resize(1366, height)
        chair.room.settle()
        assert clipped(chair.dialog) == []
        assert small_targets(chair.dialog) == []
    choice.choose(0)
    chair.confirm()
    assert chair.session.overrides["iv_out"].why == "Admitted to a ward"


def test_ready_and_left_are_two_times_on_screen_and_in_the_record(chair: Chair) -> None:
    well(chair)
    assert chair.page.status.view.detail.startswith("Ready to leave since")
    ready = readiness.ready_at(chair.session, chair.room.clock.now())
    assert ready is not None
    for id in ("escort", "advice", "iv_out"):
        fact = CriterionAnswered(id, True, "P. TEST" if id == "escort" else "")
        say(chair, fact)
    chair.room.clock.advance(900)
    chair.page.live.load()
    chair.room.settle()
    assert discharge.may_go(chair.session, chair.room.clock.now())
    chair.page.going_home.discharge()
    dialog = chair.dialog
    assert isinstance(dialog, Leaving)
    assert dialog.escort.text == "P. TEST"
    dialog.phone.set_text("555 0100")
    dialog.when.choice.choose(2)
    dialog.ask()
    chair.room.settle()
    left = chair.session.discharged
    assert left is not None
    assert left.as_(Discharged).phone == "555 0100"
    assert left.entered_after_s() == 300
    assert readiness.ready_at(chair.session, left.measured) == ready


def test_leaving_early_needs_its_reason_and_fits(chair: Chair) -> None:
    chair.page.going_home.discharge()
    dialog = chair.dialog
    assert isinstance(dialog, Leaving)
    for height in (704, 768):
        chair.room.window.resize(1366, height)
        chair.room.settle()
        assert clipped(dialog) == []
        assert small_targets(dialog) == []
    dialog.ask()
    assert dialog.escort.sentence.text() == "Type who takes the patient home, or “alone”."
    dialog.escort.set_text("alone")
    dialog.ask()
    assert dialog.reason is not None
    assert dialog.reason.sentence.text() == "Say why the patient leaves."
    dialog.reason.set_text("would not wait")
    dialog.ask()
    chair.room.settle()
    left = chair.session.discharged
    assert left is not None
    assert left.as_(Discharged).against_advice == "would not wait"


def test_what_was_scored_and_measured_before_the_end_neither_stands_nor_suggests() -> None:
    story = running()
    story.vitals(39, "40")
    story.say(AldreteScored(2, 2, 2, 2, 2), 39)
    story.end()
    view = after.aldrete_view(story.session, {})
    assert [row.score for row in view.rows.values()] == [None] * 5
    assert [row.suggested for row in view.rows.values()] == [None] * 5
    assert view.rows["circulation"].basis == "none since the end"
    story.vitals(55, "+15")
    assert after.aldrete_view(story.session, {}).rows["circulation"].suggested == 2


def test_a_held_day_shows_what_was_measured_and_asks_nothing_of_a_recovery(
    open_room: Callable[[Record], Room],
) -> None:
    room = open_room("day")
    room.sign_in("R. Mock RN")
    held = room.ask(held_session)
    page = ChairPage(room.station, held)
    room.show(page)
    body = page.centre
    assert isinstance(body, RecoveryBody)
    assert page.status.view.words == "Held today"
    assert body.criteria.isHidden()
    assert body.aldrete.isHidden()
    assert body.chart.isVisible()
    assert dict(after.short(page.live.session, page.live.view()))["Peak BP"].startswith("184/96")
    assert after.sign_view(page.live.session, page.live.view(), 2).title == "This day is signed"
    assert clipped(page) == []


@pytest.mark.parametrize("keys", ["d", "vd", "sd", "v1468692961304"])
def test_no_key_brings_a_score_to_a_day_without_an_infusion(
    open_room: Callable[[Record], Room], keys: str
) -> None:
    room = open_room("day")
    room.sign_in("R. Mock RN")
    page = ChairPage(room.station, room.ask(held_now))
    room.show(page)
    body = page.centre
    assert isinstance(body, RecoveryBody)
    sets = len(page.live.session.vitals)
    QTest.keyClicks(room.focus, keys[:1])
    for key in keys[1:]:
        QTest.keyClicks(room.focus, key)
    if len(keys) > 2:
        QTest.keyClick(room.focus, Qt.Key.Key_Return)
        room.settle()
        assert len(page.live.session.vitals) == sets + 1
    assert body.aldrete.isHidden()
    assert room.focus is body.sign.sign


def held_now(desk: Desk) -> str:
    """Carla, for whom nothing was begun: held today and not signed."""
    carla = next(row for row in board(desk).rows if row.chair == 3)
    session = preparing.open_session(desk, carla.course.id, WEDNESDAY, 3)
    preparing.hold(desk, session.id, "BP too high")
    return session.id


def held_session(desk: Desk) -> str:
    """Gil's Tuesday: BP too high."""
    row = next(r for r in board(desk).rows if r.patient.name == "SPECIMEN, Gil")
    return next(s.id for s in row.course.sessions if s.held)
