"""What a session's entries say about it, without a clock."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kitlog import resources
from kitlog.domain.discharge_facts import AldreteScored, Discharged
from kitlog.domain.effects import EffectsAsked, Score, read_list
from kitlog.domain.errors import Refused
from kitlog.domain.events import AdverseEvent, InterventionJudged, MedicationGiven
from kitlog.domain.infusion import InfusionEnded, InfusionStarted, RateChanged
from kitlog.domain.preparing import DrugPrepared, WeightTaken
from kitlog.domain.session_facts import (
    Addendum,
    EnteredInError,
    HeldToday,
    SessionOpened,
    Signed,
)
from kitlog.domain.view import Phase, phase
from tests.domain.story import MONDAY, Story, reading, running

D = Decimal


def test_a_session_without_entries_is_empty_and_ready() -> None:
    session = Story().session
    assert (session.day, session.chair, session.baseline, session.run) == (date.min, 0, None, None)
    assert (session.infused_ml, session.infused_mg, session.prepared_mg) == (D(0), None, None)
    assert phase(session) is Phase.READY


def test_it_goes_through_its_phases() -> None:
    story = Story()
    seen = [phase(story.session)]
    for act in (
        story.start,
        story.pause,
        story.resume,
        story.end,
        lambda minute: story.say(Discharged("E. Friend"), minute),
        lambda minute: story.say(Signed("n", "charted", ""), minute),
        lambda minute: story.say(EnteredInError("wrong patient"), minute),
    ):
        act(len(seen))
        seen.append(phase(story.session))
    assert seen == [
        Phase.READY,
        Phase.RUNNING,
        Phase.PAUSED,
        Phase.RUNNING,
        Phase.RECOVERY,
        Phase.LEFT,
        Phase.SIGNED,
        Phase.IN_ERROR,
    ]


def test_a_held_day_stays_held_when_signed_and_not_when_infused_after_all() -> None:
    story = Story()
    story.say(HeldToday("BP 186/102"), -60)
    assert phase(story.session) is Phase.HELD
    story.say(Signed("n", "charted", ""), -50)
    assert phase(story.session) is Phase.HELD
    story.start()
    assert story.session.held is None
    assert phase(story.session) is Phase.SIGNED


def test_three_doses_are_told_apart() -> None:
    story = running()
    story.say(SessionOpened("c", "p", MONDAY, 3), -30)
    story.say(WeightTaken(D("82.4"), "kg", D("82.4")), -20)
    story.say(DrugPrepared(D("0.82"), D(50)), -10)
    assert story.session.prepared_mg == 41
    before = story.session
    assert before.infused_mg is None
    assert story.view(20).delivered_mg == D("20.5")
    story.say(InfusionEnded(D("31.25"), True, "felt unwell"), 25)
    assert (story.session.infused_ml, story.session.infused_mg) == (D("31.25"), D("25.63"))
    assert story.view(26).delivered_mg == D("25.6")
    assert story.session.part
    assert (story.session.chair, story.session.day) == (3, MONDAY)
    assert story.session.weight is not None


def test_a_pump_that_says_more_than_the_bag_holds_gives_no_more_than_was_prepared() -> None:
    story = running()
    story.say(DrugPrepared(D("0.82"), D(50)), -10)
    story.end(41, "55")
    assert (story.session.infused_mg, story.view(42).delivered_mg) == (D(41), D(41))


def test_the_last_baseline_counts() -> None:
    story = Story()
    story.vitals(-9, "base", reading(sys=150))
    story.vitals(-5, "base", reading(sys=130))
    assert story.session.baseline == reading(sys=130)


def test_effects_keep_their_latest_and_their_worst() -> None:
    story = running()
    story.say(EffectsAsked((Score("nausea", 2), Score("other", 1, "itching"))), 10)
    story.say(EffectsAsked((Score("nausea", 1),)), 20)
    assert story.session.last_scores() == {"nausea": 1, "itching": 1}
    assert story.session.worst_scores() == {"nausea": 2, "itching": 1}
    assert len(story.session.scores()) == 3


def test_aldrete_addenda_and_signature_are_found() -> None:
    story = running()
    story.say(AldreteScored(2, 2, 2, 2, 1), 50)
    story.say(Signed("n1", "charted", ""), 100)
    story.say(Signed("n2", "again", ""), 101)
    story.say(Addendum("Called, well."), 200)
    session = story.session
    assert session.aldrete is not None
    assert session.aldrete.total == 9
    assert session.signed is not None
    assert session.signed.as_(Signed).person_id == "n1", "the first signature stands"
    assert len(session.addenda) == 1


def test_the_clinics_effects_are_read_in_order_with_chest_pain_urgent_at_once() -> None:
    effects = read_list(resources.text("effects.toml"))
    assert len({effect.id for effect in effects}) == len(effects) >= 16
    shown = [effect.shown for effect in effects]
    assert shown == sorted(shown, reverse=True)
    chest = next(effect for effect in effects if effect.id == "chest_pain")
    assert (chest.urgent_from, chest.shown) == (1, True)
    assert {e.urgent_from for e in effects if e.id != "chest_pain"} == {3}


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: Score("nausea", 4), "Severity 0 to 3"),
        (lambda: Score("nausea", -1), "Severity 0 to 3"),
        (lambda: Score("other", 1), "Name the effect"),
        (lambda: EffectsAsked(()), "Nothing was asked"),
        (lambda: InfusionStarted(D(0), D(50)), "More than 0"),
        (lambda: InfusionStarted(D(75), D(0)), "More than 0"),
        (lambda: RateChanged(D(75), ""), "Say why the rate"),
        (lambda: InfusionEnded(D(-1)), "less than 0 mL"),
        (lambda: InfusionEnded(D(20), early=True), "stopped early"),
        (lambda: AdverseEvent("", 1), "Say what happened"),
        (lambda: AdverseEvent("Fainted", 0), "how severe"),
        (lambda: AdverseEvent("Fainted", 6), "how severe"),
        (lambda: InterventionJudged("oxygen", False), "no adverse event"),
        (lambda: MedicationGiven("Ondansetron", "", "IV"), "dose with its unit"),
        (lambda: Discharged(""), "who takes the patient home"),
    ],
)
def test_what_the_record_cannot_take_is_refused_with_a_sentence(
    make: object, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        make()  # type: ignore[operator]


def test_a_medicine_is_written_as_given() -> None:
    assert MedicationGiven("Ondansetron", "4 mg", "IV").words == "Ondansetron 4 mg IV"
