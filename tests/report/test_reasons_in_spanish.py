"""Reasons stand in the record in English; a Spanish paper says them in Spanish."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from kitlog import words
from kitlog.domain import stopped
from kitlog.domain.events import AdverseEvent, PrescriberCalled
from kitlog.domain.follow_up import AdverseEventFollowed
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.medicines import Adjunct, Works
from kitlog.domain.moment import utc
from kitlog.domain.pump_error import PumpErrorFound
from kitlog.domain.session_facts import Struck
from kitlog.report.clinic_changes import medicine
from kitlog.report.counting import Count
from kitlog.report.events_list import events_note
from kitlog.report.pasted import pasted
from kitlog.report.trail_line import trail_line
from kitlog.report.wording import Wording
from kitlog.ui.chair.event_lines import event_words
from kitlog.ui.course.places import places
from kitlog.ui.language import translator
from kitlog.ui.settings.medicines_section import _words as settings_words
from kitlog.words import tr
from tests.report.example import (
    CLINIC,
    DRAWN,
    LABELS,
    PATIENT,
    PEOPLE,
    Stream,
    course_stream,
    folded,
    moment,
    session,
    summary_of,
)
from tests.report.papers import course_with, failsafe_at, note_of, sealed

WORDING = Wording(PEOPLE.__getitem__, LABELS)
WHY = stopped.kept("Anxiety 3")


@pytest.fixture(autouse=True)
def _spanish() -> Iterator[None]:
    words.find_with(translator)
    with words.in_language("es"):
        yield


def stopped_day() -> Stream:
    return sealed(session(3, DRAWN[2], ml="75", early=WHY))


def nothing_infused() -> Stream:
    """The pump was started and stopped before anything reached the patient."""
    day = Stream("session:n1")
    whole = session(9, DRAWN[0])
    for entry in whole.entries[:3]:
        day.add(entry.measured.utc, entry.fact)
    day.add(utc(2026, 1, 12, 9, 1), InfusionEnded(Decimal(0), early=True, why=WHY))
    return day


def test_since_when_the_pump_was_wrong() -> None:
    found = PumpErrorFound(Decimal(105), "the start", "Dr P. Example")
    said = "mostraba 105 mL/h desde el inicio, aviso a Dr P. Example"
    assert WORDING.of(found) == ("Error de la bomba", said)


def test_what_was_typed_stays_as_typed_as_it_does_at_the_chair() -> None:
    """Its words may be among those that are offered elsewhere."""
    typed = "nausea"
    assert tr(typed) != typed
    followed = AdverseEventFollowed("e", "Resolved", "the prescriber", typed)
    facts = (
        PrescriberCalled("Dr P. Example", typed),
        PumpErrorFound(Decimal(105), "the start", "Dr P. Example", "", typed),
        PumpErrorFound(Decimal(105), "the start", typed),
        followed,
    )
    _, day = course_with(stopped_day())
    for fact in facts:
        assert typed in WORDING.of(fact, day)[1].split(": ", 1)[-1]
        line = event_words(fact, day, str)
        assert line is None or typed in line[2]
    assert tr("the prescriber") in WORDING.of(followed, day)[1]


def test_a_clinics_medicine_by_its_offered_names() -> None:
    one = Adjunct("midazolam", "1 mg", "by mouth", Works.SEDATIVE, controlled=True)
    words_of = f"{tr('midazolam')} 1 mg {tr('by mouth')}"
    assert medicine(one).startswith(f"{words_of}, sedante")
    assert one.words == words_of
    assert (
        settings_words(one)
        == f"{tr('midazolam')}, 1 mg {tr('by mouth')}, sedante, sustancia controlada"
    )
    assert Adjunct("zz-mix", "1 g", "drip").words == "zz-mix 1 g drip"


def test_adverse_events_are_counted_in_the_singular_too() -> None:
    def day(many: int) -> Stream:
        found = session(1, DRAWN[0])
        for n in range(many):
            found.add(utc(2026, 1, 12, 9, 40 + n), AdverseEvent("High BP", 2))
        return found

    def note(many: int) -> str:
        course, _ = course_with(day(many))
        return events_note(course, (), Count.DAY)

    assert "1 registrado," in note(1)
    assert "2 registrados," in note(2)


def test_why_it_was_stopped_early() -> None:
    course, day = course_with(stopped_day())
    now = moment(utc(2026, 1, 14, 11, 50))
    empty = folded(course_stream(), [nothing_infused()])
    shown = {
        "summary": summary_of(course),
        "day note": note_of(stopped_day()),
        "failsafe sheet": failsafe_at(35, stopped_day()),
        "pasted": pasted(PATIENT, course, day, now, WORDING),
        "nothing infused": summary_of(empty),
        "course page": [one.why for one in places(empty, CLINIC, date(2026, 1, 12))],
    }
    said = {name: repr(one) for name, one in shown.items()}
    assert [name for name, text in said.items() if "Side effect" in text] == []
    assert [n for n, t in said.items() if "fecto adverso, ansiedad 3" not in t] == []


def test_why_a_reading_was_corrected_and_struck() -> None:
    day = session(3, DRAWN[2])
    wrong = next(one for one in day.entries if one.slot == "30")
    at = wrong.measured.utc
    corrected = day.add(at, wrong.fact, corrects=wrong.id, reason="Typed wrongly")
    own = day.add(at, wrong.fact, corrects=wrong.id, reason="cuff on the wrong arm")
    struck = day.add(at, Struck(), corrects=wrong.id, reason="Charted twice")
    said = [trail_line(one, [wrong], WORDING, "").reason for one in (corrected, own, struck)]
    assert said == [tr("Typed wrongly"), "cuff on the wrong arm", tr("Charted twice")]
    assert said[0] != "Typed wrongly"
    assert said[2] != "Charted twice"
