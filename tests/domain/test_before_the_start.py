"""Start opens when baseline, drug, time-out and the blind second check are done."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kitlog.domain import checked, ready
from kitlog.domain.checks import CheckOverridden, DoseChecked, Figures
from kitlog.domain.errors import Refused
from kitlog.domain.preparing import DrugPrepared, WeightTaken
from kitlog.domain.timeout import LINES, LineAnswered
from kitlog.domain.vitals import Vitals
from tests.clock import NINE, FakeClock
from tests.domain.story import Story, reading

D = Decimal
FIGURES = Figures(D("82.4"), D("41.2"), D("0.82"), D(150), D(100))
AGREED = DoseChecked("n1", "n2", FIGURES, FIGURES)


def prepared(values: Vitals | None = None, check: object = AGREED) -> Story:
    """All done five minutes before the start."""
    return prepared_into(Story(), values, check)


def prepared_into(story: Story, values: Vitals | None = None, check: object = AGREED) -> Story:
    story.vitals(-5, "base", values)
    story.say(DrugPrepared(D("0.82"), D(50)), -5)
    for line in LINES:
        story.say(LineAnswered(line.id, True, "answered" if line.detail else ""), -4)
    if check:
        story.say(check, -3)
    return story


def left(story: Story, minute: float = 0) -> list[str]:
    return [todo.words for todo in ready.still_to_do(story.session, story.at(minute), ())]


def test_when_all_is_done_nothing_is_left() -> None:
    assert left(prepared()) == []
    assert prepared().session.time_out_done


def test_at_first_all_is_left_in_the_order_it_is_done() -> None:
    assert left(Story()) == [
        "Baseline vitals",
        "Volume drawn up",
        f"Time-out: 0 of {len(LINES)}",
        "Second-nurse check",
    ]
    assert ready.to_confirm(Story().session) == ()


def test_a_line_that_is_not_ok_keeps_start_closed() -> None:
    story = prepared()
    story.say(LineAnswered("pregnancy", False, "test not back"), -2)
    assert left(story) == ["Pregnancy is not OK"]


def test_a_baseline_lacks_what_is_blank() -> None:
    assert left(prepared(reading(spo2=None, rr=None))) == ["Baseline lacks SpO₂, Resp"]


def test_a_baseline_ages_after_fifteen_minutes() -> None:
    assert left(prepared(), 10) == []
    assert left(prepared(), 10.1) == ["Baseline older than 15 min"]


def test_a_dangerous_baseline_calls_the_prescriber() -> None:
    assert left(prepared(reading(sys=186))) == ["SYS 186 ▲ above 180: call the prescriber"]


def test_a_high_baseline_is_confirmed_and_does_not_block() -> None:
    story = prepared(reading(sys=150))
    assert left(story) == []
    assert ready.to_confirm(story.session) == ("SYS 150 ▲ above 140",)


def test_two_sets_of_figures_that_differ_keep_start_closed_and_name_the_difference() -> None:
    other = replace(FIGURES, pump_rate=D(15))
    check = DoseChecked("n1", "n2", FIGURES, other)
    assert check.differences == ("pump_rate",)
    assert left(prepared(check=check)) == ["Second-nurse check"]


def test_the_same_number_written_otherwise_is_the_same() -> None:
    assert DoseChecked("n1", "n2", FIGURES, replace(FIGURES, pump_rate=D("150.0"))).agrees


def test_a_later_disagreement_undoes_an_earlier_check() -> None:
    story = prepared()
    story.say(DoseChecked("n1", "n2", FIGURES, replace(FIGURES, dose_mg=D(40))), -1)
    assert left(story) == ["Second-nurse check"]


def test_a_new_weight_asks_for_the_second_check_again() -> None:
    story = prepared()
    story.say(WeightTaken(D(70), "kg", D(70)), -2)
    assert left(story) == ["Second check again: weight changed since 08:57"]
    story.say(AGREED, -1)
    assert left(story) == []


def test_the_same_weight_once_more_changes_nothing() -> None:
    story = prepared()
    story.say(WeightTaken(D("82.4"), "kg", D("82.4")), -2)
    assert left(story) == []


def test_the_weight_counts_that_stood_when_it_was_checked() -> None:
    """The course is dosed on its first weight; today's may differ without changing the check."""
    story = prepared(check=None)
    story.say(WeightTaken(D(83), "kg", D(83)), -4)
    story.say(AGREED, -3)
    story.say(WeightTaken(D(83), "kg", D(83)), -2)
    assert left(story) == []


def test_a_weight_corrected_after_the_check_asks_for_it_again() -> None:
    story = prepared(check=None)
    id = story.say(WeightTaken(D("82.4"), "kg", D("82.4")), -6)
    story.say(AGREED, -3)
    story.say(WeightTaken(D("28.4"), "kg", D("28.4")), -6, corrects=id, entered=-2)
    assert left(story) == ["Second check again: weight changed since 08:57"]


def test_another_syringe_asks_for_the_second_check_again() -> None:
    story = prepared()
    story.say(DrugPrepared(D("1.4"), D(50)), -2)
    assert left(story) == ["Second check again: drawn up anew since 08:57"]
    assert story.session.dose_checked is False


def test_what_stands_in_place_of_the_check_ends_with_it() -> None:
    story = prepared(check=CheckOverridden("charge", FIGURES, "alone tonight"))
    story.say(DrugPrepared(D("0.82"), D(50), "LOT 2"), -2)
    assert left(story) == ["Second check again: drawn up anew since 08:57"]


def test_two_nurses_who_differ_undo_what_the_charge_nurse_decided() -> None:
    story = prepared(check=CheckOverridden("charge", FIGURES, "alone tonight"))
    story.say(DoseChecked("n1", "n2", FIGURES, replace(FIGURES, dose_mg=D(40))), -1)
    assert left(story) == ["Second-nurse check"]


def test_the_pump_is_set_to_what_was_checked_last() -> None:
    other = replace(FIGURES, pump_rate=D(140))
    story = prepared(check=DoseChecked("n1", "n2", FIGURES, other))
    assert checked.figures(story.session) is None
    story.say(CheckOverridden("charge", other, "alone tonight"), -1)
    assert checked.figures(story.session) == other


def test_time_out_and_check_hold_two_hours() -> None:
    story = prepared()
    story.vitals(112, "base")
    assert left(story, 116) == []
    assert left(story, 116.1) == ["Time-out again: it was asked 08:56"]
    assert left(story, 117.1) == [
        "Time-out again: it was asked 08:56",
        "Second check again: it was made 08:57",
    ]
    for line in LINES:
        story.say(LineAnswered(line.id, True, "answered" if line.detail else ""), 116)
    story.say(AGREED, 116)
    assert left(story, 117.1) == []


def test_of_yesterday_nothing_counts() -> None:
    """23:57 and 00:02 are five minutes and a day apart."""
    late = FakeClock(NINE).now().shifted(15 * 3600)
    story = Story(start=late)
    prepared_into(story)
    assert left(story, -1) == []
    assert left(story, 2) == [
        "Time-out again: it was asked 23:56",
        "Second check again: it was made 23:57",
    ]


def test_nobody_checks_their_own_figures() -> None:
    with pytest.raises(Refused, match="another nurse"):
        DoseChecked("n1", "n1", FIGURES, FIGURES)


def test_the_charge_nurse_may_override_with_a_reason() -> None:
    assert left(prepared(check=CheckOverridden("charge", FIGURES, "alone tonight"))) == []
    with pytest.raises(Refused, match="no second nurse"):
        CheckOverridden("charge", FIGURES, "")


@pytest.mark.parametrize("line", [line for line in LINES if line.detail], ids=lambda line: line.id)
def test_what_was_asked_is_typed_today(line: object) -> None:
    id, detail = line.id, line.detail  # type: ignore[attr-defined]
    with pytest.raises(Refused, match=str(detail)):
        LineAnswered(id, True)
    assert LineAnswered(id, True, "as told").ok


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.id)
def test_not_ok_needs_its_reason(line: object) -> None:
    with pytest.raises(Refused, match="Say why it is not OK"):
        LineAnswered(line.id, False)  # type: ignore[attr-defined]


def test_an_unknown_line_is_refused() -> None:
    with pytest.raises(Refused, match="not in the time-out"):
        LineAnswered("weather", True)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: WeightTaken(D(70), "st", D(70)), "kg or lb"),
        (lambda: WeightTaken(D(0), "kg", D(0)), "More than 0 kg only"),
        (lambda: DrugPrepared(D(0), D(50)), "More than 0 mL only"),
        (lambda: DrugPrepared(D(1), D(0)), "More than 0 mL only"),
    ],
)
def test_impossible_preparations_are_refused(make: object, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        make()  # type: ignore[operator]
