"""Each criterion for going home is judged on the latest row and shows what it used."""

from __future__ import annotations

import pytest

from kitlog.domain import discharge, readiness, recovery
from kitlog.domain.discharge import MANUAL, Criterion
from kitlog.domain.discharge_facts import (
    ALDRETE,
    AldreteScored,
    CriterionAnswered,
    CriterionOverridden,
)
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.errors import Refused
from kitlog.domain.events import MedicationGiven
from kitlog.domain.moment import elapsed
from kitlog.domain.vitals import Vitals
from tests.domain.story import Story, reading, running


def recovering(values: Vitals | None = None) -> Story:
    """Ended at 40, all well at 98 min."""
    story = running()
    story.end()
    story.vitals(98, "+60", values)
    story.say(AldreteScored(2, 2, 2, 2, 2), 98)
    story.say(EffectsAsked((Score("nausea", 0), Score("dissociation", 1))), 98)
    for id in MANUAL:
        story.say(CriterionAnswered(id, True), 99)
    return story


def judged(story: Story, minute: float = 101) -> dict[str, Criterion]:
    found = discharge.criteria(story.session, story.at(minute))
    return {criterion.id: criterion for criterion in found}


def may_go(story: Story, minute: float = 101) -> bool:
    return discharge.may_go(story.session, story.at(minute))


def test_who_is_well_after_an_hour_may_go() -> None:
    story = recovering()
    assert all(criterion.met for criterion in judged(story).values())
    assert may_go(story)


def test_every_criterion_of_the_list_is_there_in_order_and_the_iv_comes_last() -> None:
    assert list(judged(recovering())) == [
        "minutes",
        "vitals",
        "aldrete",
        "effects",
        "nausea",
        "dissociation",
        "awake",
        "gait",
        "escort",
        "advice",
        "iv_out",
    ]


def test_each_criterion_shows_the_number_it_used() -> None:
    shown = {c.id: c.shown for c in judged(recovering()).values() if not c.manual}
    local = recovering().at(98).local
    assert shown == {
        "minutes": "met",
        "vitals": f"122/76 at {local:%H:%M}",
        "aldrete": "10",
        "effects": "dissociation 1",
        "nausea": "0",
        "dissociation": "1",
    }


def test_before_anything_was_done_nothing_is_met() -> None:
    story = running()
    assert not any(criterion.met for criterion in judged(story, 10).values())
    shown = {id: c.shown for id, c in judged(story, 10).items()}
    assert shown["vitals"] == "none since the end"
    assert shown["aldrete"] == "not scored"
    assert shown["effects"] == shown["nausea"] == "not asked since end"
    assert shown["gait"] == "not yet"
    assert recovery.recovery_from(story.session) is None


@pytest.mark.parametrize("id", ["awake", "gait", "escort", "advice", "iv_out"])
def test_any_one_answer_withdrawn_keeps_the_patient(id: str) -> None:
    story = recovering()
    story.say(CriterionAnswered(id, False), 100)
    assert not judged(story)[id].met
    assert not may_go(story)


def test_an_answers_detail_is_shown() -> None:
    story = recovering()
    story.say(CriterionAnswered("escort", True, "E. Friend"), 100)
    assert judged(story)["escort"].shown == "E. Friend"


@pytest.mark.parametrize("id", ["minutes", "vitals", "gait"])
def test_a_criterion_may_be_overridden_with_a_reason(id: str) -> None:
    story = recovering(reading(sys=190))
    story.say(CriterionAnswered("gait", False), 99)
    for one in ("minutes", "vitals", "gait"):
        story.say(CriterionOverridden(one, "prescriber agrees"), 99)
    assert judged(story, 99.5)[id].overridden == "prescriber agrees"
    assert may_go(story, 99.5)


def test_awake_cannot_be_overridden() -> None:
    story = recovering()
    story.say(CriterionAnswered("awake", False), 100)
    story.say(CriterionOverridden("awake", "always like this"), 100)
    assert not judged(story)["awake"].passed
    assert not may_go(story)


def test_an_override_without_a_reason_is_refused() -> None:
    with pytest.raises(Refused, match="Say why"):
        CriterionOverridden("gait", " ")


def test_sixty_minutes_are_counted_from_the_end() -> None:
    story = recovering()
    assert judged(story, 99.5)["minutes"].shown == "in 00:30"
    assert not may_go(story, 99.5)
    assert judged(story, 100)["minutes"].met


@pytest.mark.parametrize(
    "drug", ["Midazolam", "Lorazepam", "IV labetalol", "clonidine", "Hydralazine", "Clonidina IV"]
)
def test_a_sedative_or_pressure_medicine_starts_the_recovery_again(drug: str) -> None:
    story = recovering()
    story.say(MedicationGiven(drug, "1 mg", "IV"), 70)
    again = f"{story.at(70).local:%H:%M}"
    assert judged(story)["minutes"].shown == f"in 29:00, again from {again}"
    restarted = recovery.recovery_from(story.session)
    assert restarted is not None
    assert elapsed(story.at(70), restarted).seconds == 0


def test_other_medicines_and_those_during_the_infusion_do_not() -> None:
    story = recovering()
    story.say(MedicationGiven("Ondansetron", "4 mg", "IV"), 70)
    story.say(MedicationGiven("Midazolam", "1 mg", "IV"), 20)
    assert recovery.recovery_from(story.session) == story.at(40)


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        (reading(hr=None), "122/76 at {clock}, incomplete"),
        (reading(sys=None, dia=None), "–/– at {clock}, incomplete"),
        (reading(sys=185), "SYS 185 ▲ above 180"),
        (reading(sys=165), "SYS 165 ▲ above 160"),
        (reading(spo2=93), "SpO₂ 93 % ▼ below 94"),
        (reading(rr=26), "Resp 26 ▲ above 24"),
    ],
)
def test_vitals_out_of_limits_keep_the_patient(values: Vitals, shown: str) -> None:
    story = recovering(values)
    found = judged(story)["vitals"]
    assert not found.met
    assert found.shown == shown.format(clock=f"{story.at(98).local:%H:%M}")


@pytest.mark.parametrize(("sys", "met"), [(176, True), (180, True), (181, False)])
def test_a_pressure_within_twenty_percent_of_a_high_baseline_is_near_enough(
    sys: int, met: bool
) -> None:
    """Amber values may be near the baseline; urgent ones never count as near."""
    story = Story()
    story.vitals(-5, "base", reading(sys=158, dia=90))
    story.start()
    story.end()
    story.vitals(90, "+45", reading(sys=sys, dia=90))
    assert judged(story)["vitals"].met is met


def test_only_the_last_reading_after_the_end_counts() -> None:
    story = recovering(reading(sys=190))
    story.vitals(100, "", reading())
    assert judged(story)["vitals"].met


@pytest.mark.parametrize(("score", "met"), [((2, 2, 2, 2, 1), True), ((2, 2, 2, 1, 1), False)])
def test_aldrete_nine_is_enough(score: tuple[int, int, int, int, int], met: bool) -> None:
    story = recovering()
    story.say(AldreteScored(*score), 100)
    assert judged(story)["aldrete"].met is met
    assert judged(story)["aldrete"].shown == str(sum(score))


@pytest.mark.parametrize("part", ALDRETE)
def test_aldrete_takes_nought_one_and_two(part: str) -> None:
    with pytest.raises(Refused) as refused:
        AldreteScored(**(dict.fromkeys(ALDRETE, 2) | {part: 3}))
    assert refused.value.field == part


@pytest.mark.parametrize("effect", ["nausea", "dissociation", "headache"])
def test_a_moderate_effect_keeps_the_patient(effect: str) -> None:
    story = recovering()
    story.say(EffectsAsked((Score(effect, 2),)), 100)
    assert judged(story)["effects"].shown == f"{effect} 2"
    assert not may_go(story)


def test_what_was_charted_before_the_end_does_not_count_for_going_home() -> None:
    story = running()
    story.vitals(38, "40")
    story.say(AldreteScored(2, 2, 2, 2, 2), 38)
    story.say(EffectsAsked((Score("nausea", 0), Score("dissociation", 0))), 38)
    for id in MANUAL:
        story.say(CriterionAnswered(id, True), 39)
    story.end()
    found = judged(story)
    assert [c.id for c in found.values() if c.met] == ["minutes"]
    assert found["vitals"].shown == "none since the end"
    assert found["aldrete"].shown == "10, before the end"
    assert found["nausea"].shown == "not asked since end"


def test_an_effect_that_was_strong_before_the_end_must_be_asked_again() -> None:
    story = Story()
    story.start()
    story.say(EffectsAsked((Score("anxiety", 2),)), 30)
    story.end()
    story.say(EffectsAsked((Score("nausea", 0), Score("dissociation", 0))), 90)
    assert judged(story)["effects"].shown == "anxiety 2 before the end"
    assert not judged(story)["effects"].met
    story.say(EffectsAsked((Score("anxiety", 1),)), 95)
    assert judged(story)["effects"].met


def test_ready_is_since_the_last_of_all_that_is_about_the_patient() -> None:
    story = recovering()
    assert readiness.ready_at(story.session, story.at(99.5)) is None
    assert readiness.ready_at(story.session, story.at(101)) == story.at(100)


def test_a_late_escort_does_not_make_the_patient_less_ready() -> None:
    story = recovering()
    for id in ("escort", "advice", "iv_out"):
        story.say(CriterionAnswered(id, False), 99.5)
    assert readiness.ready_at(story.session, story.at(110)) == story.at(100)
    assert [c.id for c in discharge.before_the_iv(story.session, story.at(110))] == [
        "escort", "advice",
    ]  # fmt: skip


def test_readiness_is_lost_with_a_bad_reading_and_begins_anew() -> None:
    story = recovering()
    story.vitals(105, "", reading(sys=190))
    assert readiness.ready_at(story.session, story.at(106)) is None
    story.vitals(110, "")
    assert readiness.ready_at(story.session, story.at(111)) == story.at(110)
    first, second = readiness.ready_stretches(story.session)
    assert (first.start, first.end) == (story.at(100), story.at(105))
    assert (second.start, second.end) == (story.at(110), None)


def test_a_sedative_after_readiness_takes_it_back_until_the_patient_is_judged_anew() -> None:
    story = recovering()
    story.say(MedicationGiven("Midazolam", "1 mg", "IV"), 103)
    assert readiness.ready_at(story.session, story.at(104)) is None
    assert readiness.ready_at(story.session, story.at(163)) is None
    (stretch,) = readiness.ready_stretches(story.session)
    assert (stretch.start, stretch.end) == (story.at(100), story.at(103))


def test_an_override_makes_ready_too_but_not_in_place_of_awake() -> None:
    story = recovering(reading(sys=190))
    assert readiness.ready_at(story.session, story.at(101)) is None
    story.say(CriterionOverridden("vitals", "prescriber agrees"), 102)
    assert readiness.ready_at(story.session, story.at(103)) == story.at(102)
    story.say(CriterionAnswered("awake", False), 104)
    story.say(CriterionOverridden("awake", "always like this"), 104)
    assert readiness.ready_at(story.session, story.at(105)) is None


def test_no_effects_at_all_says_so() -> None:
    story = recovering()
    story.say(EffectsAsked((Score("dissociation", 0),)), 100)
    assert judged(story)["effects"].shown == "all 0"


def test_a_written_in_effect_stays_until_that_one_is_gone() -> None:
    story = recovering()
    story.say(EffectsAsked((Score("other", 3, "itching"),)), 99)
    story.say(EffectsAsked((Score("other", 0, "hiccups"),)), 100)
    assert judged(story)["effects"].shown == "itching 3"


@pytest.mark.parametrize(
    ("values", "suggested"),
    [
        (reading(sys=122), {"circulation": 2, "oxygen": 2}),
        (reading(sys=160), {"circulation": 1, "oxygen": 2}),
        (reading(sys=190, spo2=92), {"circulation": 0, "oxygen": 1}),
        (reading(sys=None, spo2=90), {"oxygen": 0}),
        (Vitals(sys=122, dia=76, spo2=99, oxygen="2 L/min"), {"circulation": 2, "oxygen": 1}),
        (Vitals(hr=70), {}),
    ],
)
def test_the_last_set_suggests_circulation_and_oxygen(
    values: Vitals, suggested: dict[str, int]
) -> None:
    assert discharge.suggested_aldrete(recovering(values).session) == suggested


def test_nothing_is_suggested_before_the_end() -> None:
    assert discharge.suggested_aldrete(running().session) == {}
