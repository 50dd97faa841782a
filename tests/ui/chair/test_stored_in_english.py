"""What is chosen at the chair stands in the record in English, whatever the nurse reads."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from kitlog import words
from kitlog.domain import stopped
from kitlog.domain.events import AdverseEvent, MedicationGiven
from kitlog.domain.follow_up import AdverseEventFollowed
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.oxygen import OxygenOn
from kitlog.domain.session_facts import EnteredInError
from kitlog.domain.view import Phase, view
from kitlog.ui.chair.log_lines import line_words
from kitlog.words import tr
from kitlog.workflow.keeping import keep_fact
from tests.languages import pseudo
from tests.ui.chair.test_more_events import Chair, OpenRoom
from tests.ui.chair.test_why_it_was_stopped import stop


def said(text: str) -> str:
    return pseudo.translate(text, "", -1)


@pytest.fixture
def chair(open_room: OpenRoom) -> Chair:
    """An infusion 18:48 run, seen by somebody who reads nobody's language."""
    found = Chair(open_room("day"))
    words.use("xx", pseudo.translate)
    return found


def test_why_it_was_stopped(chair: Chair) -> None:
    stop(chair, ("anxiety", 3))
    chair.choose(said("Side effect"))
    chair.choose(f"{said('Anxiety')} 3")
    chair.write(said("Pump says infused"), "47")
    chair.confirm()
    why = chair.last(InfusionEnded).why
    assert why == "Side effect, anxiety 3"
    assert stopped.in_words(why) == f"{said('Side effect')}, {said('Anxiety').lower()} 3"


def test_an_event_a_medicine_and_oxygen(chair: Chair) -> None:
    chair.room.key(Qt.Key.Key_E)
    chair.choose(said("Moderate"))
    chair.choose(said("High BP"))
    chair.confirm()
    assert chair.last(AdverseEvent) == AdverseEvent("High BP", 2)
    chair.room.key(Qt.Key.Key_M)
    chair.choose(said("ondansetron"))
    chair.choose(said("IV"))
    chair.write(said("Dose with its unit"), "4 mg")
    chair.confirm()
    assert chair.last(MedicationGiven) == MedicationGiven("ondansetron", "4 mg", "IV")
    chair.page.more_events.oxygen()
    chair.write(said("Flow"), "2")
    chair.choose(said("mask"))
    chair.confirm()
    assert chair.last(OxygenOn) == OxygenOn(Decimal(2), "mask")


def test_the_prescriber_offered_as_told(chair: Chair) -> None:
    chair.room.ask(lambda desk: keep_fact(desk, chair.id, AdverseEvent("Fainted", 2, True)))
    chair.page.live.load()
    event = chair.session.standing(AdverseEvent)[-1].id
    chair.page.more_events.outcome(event)
    chair.choose(said("Resolved"))
    chair.confirm()
    assert chair.last(AdverseEventFollowed) == AdverseEventFollowed(
        event, "Resolved", "the prescriber"
    )
    assert any(said("the prescriber") in line for line in chair.log())


def test_why_a_day_was_entered_in_error(chair: Chair) -> None:
    chair.room.ask(lambda desk: keep_fact(desk, chair.id, EnteredInError("Wrong patient")))
    chair.page.live.load()
    marked = chair.session.standing(EnteredInError)[-1]
    assert said("Wrong patient") in line_words(marked, chair.session, str)


@pytest.mark.parametrize("language", ["en", "xx"])
def test_the_status_line_says_why_nothing_counts(chair: Chair, language: str) -> None:
    """No set is awaited any more, and nothing is alarmed about."""
    words.use(language, pseudo.translate)
    chair.room.ask(lambda desk: keep_fact(desk, chair.id, EnteredInError("Wrong patient")))
    chair.page.live.load()
    chair.room.settle()
    shown = chair.page.status.view
    why = tr("{why}. Nothing here counts.", why=tr("Wrong patient"))
    assert (shown.level, shown.words, shown.detail) == ("paused", tr("Entered in error"), why)
    now = view(chair.session, chair.room.clock.now())
    assert (now.phase, now.next, now.alerts) == (Phase.IN_ERROR, None, ())
