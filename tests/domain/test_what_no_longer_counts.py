"""An answer counts for what it was given for; what came since is judged anew, and said so."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kitlog.domain import discharge, readiness
from kitlog.domain.discharge_facts import AldreteScored, CriterionAnswered, CriterionOverridden
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.events import MedicationGiven
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.session_facts import Struck
from kitlog.domain.vitals import Vitals
from tests.domain.story import Story, reading
from tests.domain.test_going_home import judged, may_go, recovering

MIDAZOLAM = MedicationGiven("Midazolam", "1 mg", "IV")
AGREED = "Prescriber agreed"


def overridden(criterion: str, judged_: str, values: Vitals | None = None) -> tuple[Story, str]:
    """Well but for what `values` say, one criterion overridden at 102; the story and "10:42"."""
    story = recovering(values)
    story.say(CriterionOverridden(criterion, AGREED, judged_), 102)
    return story, f"{story.at(102).local:%H:%M}"


def test_an_override_of_vitals_ends_with_the_next_set_and_the_row_says_so() -> None:
    story, at = overridden("vitals", "SYS 170 ▲ above 160", reading(sys=170, dia=95))
    assert may_go(story, 103)
    story.vitals(104, "", reading(sys=212, dia=125, spo2=85))
    found = judged(story, 105)["vitals"]
    assert not found.passed
    assert found.former == f"overridden {at} for SYS 170; 212/125 since"
    assert not may_go(story, 105)
    assert readiness.ready_at(story.session, story.at(105)) is None
    story.say(CriterionOverridden("vitals", AGREED, "SYS 212 ▲ above 180"), 106)
    assert may_go(story, 107)
    assert readiness.ready_at(story.session, story.at(107)) == story.at(106)


def test_a_set_corrected_after_its_override_must_be_decided_anew() -> None:
    story = recovering()
    first = story.vitals(101, "", reading(sys=170))
    story.say(CriterionOverridden("vitals", AGREED), 102)
    assert may_go(story, 103)
    story.say(reading(sys=212, dia=125), 101, corrects=first, entered=104)
    assert not may_go(story, 105)
    assert readiness.ready_at(story.session, story.at(105)) is None


def test_a_set_struck_after_the_override_leaves_it_without_what_it_judged() -> None:
    story = recovering(reading(sys=190))
    later = story.vitals(101, "", reading(sys=165))
    story.say(CriterionOverridden("vitals", AGREED), 102)
    story.say(Struck(), 103, corrects=later)
    assert not may_go(story, 104)
    assert judged(story, 104)["vitals"].former.endswith("; an entry struck since")


def test_a_set_charted_and_struck_since_leaves_the_override_as_it_was() -> None:
    story, _ = overridden("vitals", "SYS 170 ▲ above 160", reading(sys=170))
    wrong = story.vitals(104, "", reading(sys=215))
    story.say(Struck(), 105, corrects=wrong)
    assert may_go(story, 106)
    assert readiness.ready_at(story.session, story.at(106)) == story.at(102)


def test_a_set_measured_before_but_charted_after_the_override_was_not_known_to_it() -> None:
    story = recovering(reading(sys=165))
    story.say(CriterionOverridden("vitals", AGREED), 102)
    story.say(reading(sys=212, dia=125), 101, entered=110)
    assert not may_go(story, 111)
    assert readiness.ready_at(story.session, story.at(111)) is None


@pytest.mark.parametrize(
    ("criterion", "before", "after", "since"),
    [
        ("aldrete", AldreteScored(2, 2, 2, 1, 1), AldreteScored(1, 1, 1, 1, 1), "5"),
        (
            "nausea", EffectsAsked((Score("nausea", 2),)), EffectsAsked((Score("nausea", 3),)),
            "asked again",
        ),
        ("gait", CriterionAnswered("gait", False), CriterionAnswered("gait", False), "answered"),
    ],
)  # fmt: skip
def test_every_override_ends_with_a_newer_answer_to_the_same(
    criterion: str, before: object, after: object, since: str
) -> None:
    story = recovering()
    story.say(before, 101)
    story.say(CriterionOverridden(criterion, AGREED), 102)
    assert judged(story, 103)[criterion].passed
    story.say(after, 104)
    found = judged(story, 105)[criterion]
    assert not found.passed
    assert found.former.endswith(f"; {since} since")
    assert readiness.ready_at(story.session, story.at(105)) is None


def test_an_override_stands_while_others_are_answered() -> None:
    story = recovering()
    story.say(EffectsAsked((Score("nausea", 2),)), 100)
    for one in ("nausea", "effects"):
        story.say(CriterionOverridden(one, AGREED), 102)
    story.vitals(104, "")
    story.say(AldreteScored(2, 2, 2, 2, 1), 104)
    story.say(CriterionAnswered("gait", True), 104)
    assert may_go(story, 105)
    story.say(EffectsAsked((Score("headache", 0),)), 106)
    found = judged(story, 107)
    assert found["nausea"].passed
    assert not found["effects"].passed, "effects as a whole were asked again"


def test_an_override_of_the_minutes_ends_when_the_clock_starts_again() -> None:
    story = recovering()
    story.say(CriterionOverridden("minutes", AGREED, "59 min"), 99.2)
    assert may_go(story, 99.5)
    story.say(MIDAZOLAM, 99.6)
    at = f"{story.at(99.2).local:%H:%M}"
    found = judged(story, 105)["minutes"]
    assert not found.passed
    assert found.former == f"overridden {at} for 59 min; Midazolam since"


def test_an_override_of_the_minutes_ends_when_the_end_itself_is_corrected() -> None:
    story = recovering()
    end = next(e.id for e in story.entries if isinstance(e.fact, InfusionEnded))
    story.say(CriterionOverridden("minutes", AGREED), 99.2)
    story.say(InfusionEnded(Decimal(50)), 60, corrects=end, entered=99.5)
    assert judged(story, 100)["minutes"].former.endswith("; the end corrected since")


def test_a_criterion_met_since_needs_no_override_and_names_none() -> None:
    story, _ = overridden("vitals", "SYS 170 ▲ above 160", reading(sys=170))
    story.vitals(104, "")
    found = judged(story, 105)["vitals"]
    assert (found.met, found.overridden, found.former) == (True, "", "")


@pytest.mark.parametrize("rass", [-5, -4, -3, -2, -1, 2, 3, 4])
def test_sedation_or_agitation_takes_the_awake_tick_back(rass: int) -> None:
    story = recovering()
    assert readiness.ready_at(story.session, story.at(101)) == story.at(100)
    story.vitals(105, "", reading(sedation=rass))
    found, at = judged(story, 106)["awake"], f"{story.at(105).local:%H:%M}"
    assert not found.met
    assert found.shown == f"RASS {rass:+d} at {at}".replace("-", "−")
    ticked = f"{story.at(99).local:%H:%M}"
    assert found.former == f"ticked {ticked}; wants a set with RASS 0 or +1"
    assert not may_go(story, 106)
    assert readiness.ready_at(story.session, story.at(106)) is None


@pytest.mark.parametrize("rass", [0, 1, None])
def test_calm_restless_or_not_measured_leaves_the_tick(rass: int | None) -> None:
    story = recovering()
    story.vitals(105, "", reading(sedation=rass))
    assert may_go(story, 106)
    assert readiness.ready_at(story.session, story.at(106)) == story.at(100)


def test_who_was_sedated_must_be_awake_again_and_ticked_again() -> None:
    story = recovering()
    story.vitals(105, "", reading(sedation=-4))
    story.vitals(110, "")
    found = judged(story, 111)["awake"]
    ticked, deep = (f"{story.at(m).local:%H:%M}" for m in (99, 105))
    assert (found.met, found.shown) == (False, "not yet")
    assert found.former == f"ticked {ticked}; RASS −4 at {deep} since"
    story.say(CriterionAnswered("awake", True), 112)
    assert may_go(story, 113)
    assert readiness.ready_at(story.session, story.at(113)) == story.at(112)


def test_a_tick_does_not_count_against_the_sedation_just_charted() -> None:
    story = recovering()
    story.vitals(105, "", reading(sedation=-2))
    story.say(CriterionAnswered("awake", True), 106)
    assert not judged(story, 107)["awake"].met
    assert readiness.ready_at(story.session, story.at(107)) is None
    story.vitals(108, "")
    assert judged(story, 109)["awake"].met
    assert readiness.ready_at(story.session, story.at(109)) == story.at(108)


def test_a_sedation_typed_by_mistake_and_corrected_takes_nothing_back() -> None:
    story = recovering()
    wrong = story.vitals(105, "", reading(sedation=-4))
    story.say(reading(), 105, corrects=wrong, entered=106)
    assert may_go(story, 107)


@pytest.mark.parametrize("drug", ["Midazolam", "labetalol"])
def test_after_a_sedative_or_pressure_medicine_the_patient_is_judged_anew(drug: str) -> None:
    story = recovering()
    story.say(MedicationGiven(drug, "1 mg", "IV"), 103)
    found = judged(story, 170)
    open_ = [id for id, c in found.items() if not c.passed]
    assert open_ == ["vitals", "aldrete", "effects", "nausea", "dissociation", "awake", "gait"]
    given, charted, ticked = (f"{story.at(m).local:%H:%M}" for m in (103, 98, 99))
    before = f"before {drug} at {given}"
    assert {id: found[id].former for id in open_} == {
        "vitals": f"122/76 at {charted}, {before}",
        "aldrete": f"10 at {charted}, {before}",
        "effects": f"asked {charted}, {before}",
        "nausea": f"0 at {charted}, {before}",
        "dissociation": f"1 at {charted}, {before}",
        "awake": f"ticked {ticked}, {before}",
        "gait": f"ticked {ticked}, {before}",
    }
    assert not may_go(story, 170)
    assert readiness.ready_at(story.session, story.at(170)) is None


def test_a_calm_set_alone_after_midazolam_is_not_enough() -> None:
    story = recovering()
    story.say(MIDAZOLAM, 103)
    story.vitals(150, "")
    found = judged(story, 170)
    assert found["vitals"].met
    assert [found[id].passed for id in ("awake", "aldrete", "nausea")] == [False] * 3


def test_an_effect_strong_before_the_medicine_is_asked_again_by_name() -> None:
    story = recovering()
    story.say(EffectsAsked((Score("anxiety", 3),)), 102)
    story.say(MIDAZOLAM, 103)
    story.say(EffectsAsked((Score("nausea", 0), Score("dissociation", 0))), 120)
    asked, given = (f"{story.at(m).local:%H:%M}" for m in (102, 103))
    found = judged(story, 121)["effects"]
    assert (found.met, found.shown) == (False, "anxiety 3, ask again")
    assert found.former == f"asked {asked}, before Midazolam at {given}"


def test_answered_again_after_the_medicine_all_is_well_an_hour_after_it() -> None:
    story = recovering()
    story.say(MIDAZOLAM, 103)
    story.vitals(130, "")
    story.say(AldreteScored(2, 2, 2, 2, 2), 130)
    story.say(EffectsAsked((Score("nausea", 0), Score("dissociation", 0))), 130)
    for id in ("awake", "gait"):
        story.say(CriterionAnswered(id, True), 130)
    assert readiness.ready_at(story.session, story.at(162)) is None
    assert readiness.ready_at(story.session, story.at(164)) == story.at(163)
    assert may_go(story, 164), "escort, advice and the IV need no second tick"


def test_nothing_scored_before_the_medicine_suggests_the_score_after_it() -> None:
    story = recovering()
    story.say(MIDAZOLAM, 103)
    assert discharge.suggested_aldrete(story.session) == {}


def test_the_iv_stays_in_only_for_who_is_admitted() -> None:
    story = recovering()
    story.say(CriterionAnswered("iv_out", False), 100)
    story.say(CriterionOverridden("iv_out", "Usual for this patient"), 101)
    assert not judged(story, 102)["iv_out"].passed
    story.say(CriterionOverridden("iv_out", discharge.IV_STAYS[0]), 103)
    assert judged(story, 104)["iv_out"].passed
