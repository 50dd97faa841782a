"""Two tiers, never mixed: the impossible is refused, the abnormal is accepted and flagged."""

from __future__ import annotations

import pytest

from kitlog.domain import limits
from kitlog.domain.errors import Fault, Refused
from kitlog.domain.protocol import parse
from kitlog.domain.vitals import Absent, SlotMissed, Vitals
from tests.domain.story import KIT_40, reading


@pytest.mark.parametrize(
    ("field", "lowest", "highest", "sentence"),
    [
        ("sys", 40, 300, "40–300 only"),
        ("dia", 20, 200, "20–200 only"),
        ("hr", 20, 250, "20–250 only"),
        ("rr", 1, 60, "1–60 only"),
        ("spo2", 50, 100, "50–100 only"),
        ("sedation", -5, 4, "−5–4 only"),
        ("pain", 0, 10, "0–10 only"),
    ],
)
def test_the_impossible_is_refused_with_the_right_limit(
    field: str, lowest: int, highest: int, sentence: str
) -> None:
    assert limits.refusal(field, lowest, KIT_40) == limits.refusal(field, highest, KIT_40) == ""
    assert limits.refusal(field, lowest - 1, KIT_40) == sentence
    assert limits.refusal(field, highest + 1, KIT_40) == sentence


def test_every_impossible_value_of_a_set_is_named() -> None:
    assert limits.refusals(reading(sys=8600, hr=300), KIT_40) == {
        "sys": "40–300 only",
        "hr": "20–250 only",
    }


def test_the_unlikely_is_asked_again() -> None:
    assert limits.question("sys", 210, KIT_40) == "usually 80–200"
    assert limits.question("sys", 200, KIT_40) == ""


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("sys", 160, ""),
        ("sys", 161, "SYS 161 ▲ above 160"),
        ("sys", 181, "SYS 181 ▲ above 180"),
        ("sys", 90, ""),
        ("sys", 89, "SYS 89 ▼ below 90"),
        ("dia", 100, ""),
        ("dia", 101, "DIA 101 ▲ above 100"),
        ("dia", 111, "DIA 111 ▲ above 110"),
        ("dia", 49, "DIA 49 ▼ below 50"),
        ("hr", 50, ""),
        ("hr", 49, "HR 49 ▼ below 50"),
        ("hr", 121, "HR 121 ▲ above 120"),
        ("hr", 151, "HR 151 ▲ above 150"),
        ("spo2", 94, ""),
        ("spo2", 93, "SpO₂ 93 % ▼ below 94"),
        ("spo2", 91, "SpO₂ 91 % ▼ below 92"),
        ("rr", 10, ""),
        ("rr", 9, "Resp 9 ▼ below 10"),
        ("rr", 31, "Resp 31 ▲ above 30"),
        ("sedation", -2, ""),
        ("sedation", -3, "Sedation −3 ▼ below −2"),
        ("sedation", 2, ""),
        ("sedation", 3, "Sedation 3 ▲ above 2"),
        ("pain", 10, ""),
    ],
)
def test_a_flag_names_value_and_limit_with_a_true_minus(field: str, value: int, words: str) -> None:
    flag = limits.flag(field, value, KIT_40)
    assert (flag.words if flag else "") == words


@pytest.mark.parametrize(
    ("field", "value", "level"),
    [
        ("sys", 161, "caution"),
        ("sys", 181, "urgent"),
        ("sys", 89, "urgent"),
        ("spo2", 93, "caution"),
        ("spo2", 91, "urgent"),
        ("hr", 49, "urgent"),
        ("hr", 121, "caution"),
        ("rr", 25, "caution"),
        ("rr", 9, "urgent"),
        ("dia", 49, "caution"),
        ("dia", 111, "urgent"),
        ("sedation", -3, "urgent"),
        ("sedation", 3, "urgent"),
    ],
)
def test_each_limit_belongs_to_its_tier(field: str, value: int, level: str) -> None:
    flag = limits.flag(field, value, KIT_40)
    assert flag is not None
    assert flag.level == level


def test_urgent_flags_come_first() -> None:
    found = limits.flags(reading(sys=165, spo2=90), KIT_40)
    assert [flag.field for flag in found] == ["spo2", "sys"]


@pytest.mark.parametrize(
    ("field", "base", "value", "marked"),
    [
        ("sys", 100, 120, False),
        ("sys", 100, 121, True),
        ("sys", 124, 149, True),
        ("sys", 100, 79, True),
        ("hr", 70, 85, True),
        ("dia", 60, 90, False),
        ("sys", 100, None, False),
    ],
)
def test_more_than_twenty_percent_from_the_days_baseline_is_marked(
    field: str, base: int, value: int | None, marked: bool
) -> None:
    baseline = Vitals(sys=base) if field == "sys" else Vitals(dia=base, hr=base)
    assert limits.marked(field, value, baseline, KIT_40) is marked


def test_without_a_baseline_nothing_is_marked() -> None:
    assert not limits.marked("sys", 190, None, KIT_40)
    assert limits.change_pct("spo2", 90, reading()) is None
    assert limits.change_pct("sys", 149, Vitals(sys=124)) == 20


@pytest.mark.parametrize(
    ("values", "stop", "confirm"),
    [
        (reading(), [], []),
        (reading(sys=140, dia=90), [], []),
        (reading(sys=141, dia=91), [], ["SYS 141 ▲ above 140", "DIA 91 ▲ above 90"]),
        (reading(sys=181), ["SYS 181 ▲ above 180"], []),
        (reading(sys=89, dia=50), ["SYS 89 ▼ below 90"], []),
        (reading(hr=49, rr=31), ["HR 49 ▼ below 50", "Resp 31 ▲ above 30"], []),
    ],
)
def test_before_the_start_a_baseline_may_stop_or_ask(
    values: Vitals, stop: list[str], confirm: list[str]
) -> None:
    stops, confirms = limits.before_start(values, KIT_40)
    assert ([f.words for f in stops], [f.words for f in confirms]) == (stop, confirm)


@pytest.mark.parametrize(
    ("field", "words"),
    [("sys", "90–160"), ("spo2", "≥ 94"), ("sedation", "−2–2"), ("pain", "")],
)
def test_a_fields_limits_stand_under_it(field: str, words: str) -> None:
    assert limits.in_words(field, KIT_40) == words


def test_a_limit_from_above_only_is_written_so() -> None:
    text = KIT_40.text.replace("caution = { low = 94 }", "caution = { high = 99 }")
    assert limits.in_words("spo2", parse(text)) == "≤ 99"


def test_a_screen_reader_hears_unit_previous_value_and_limits() -> None:
    assert limits.spoken("sys", 122, KIT_40) == "Systolic, mmHg, previous 122, limits 90 to 160"
    assert limits.spoken("pain", None, KIT_40) == "Pain, 0–10"


def test_diastolic_stays_below_systolic_always() -> None:
    for dia in (120, 121):
        with pytest.raises(Refused, match="Swap"):
            Vitals(sys=120, dia=dia)


def test_a_blank_is_not_measured_and_never_zero() -> None:
    vitals = Vitals(sys=120)
    assert vitals.measured == ("sys",)
    assert (vitals.dia, vitals.mean) == (None, None)
    assert Vitals(pain=0).measured == ("pain",)


def test_the_mean_pressure_is_a_third_of_the_way_up() -> None:
    assert Vitals(sys=120, dia=80).mean == 93


def test_an_empty_set_is_refused() -> None:
    with pytest.raises(Refused, match="Nothing is entered"):
        Vitals()


def test_a_missing_value_needs_its_reason_and_no_value() -> None:
    with pytest.raises(Refused, match="Say why"):
        Vitals(hr=70, absent=(Absent("sys", ""),))
    with pytest.raises(Refused, match="both measured and missing"):
        Vitals(sys=120, absent=(Absent("sys", "cuff failed"),))
    with pytest.raises(Refused, match="Say why"):
        SlotMissed("10", " ")


@pytest.mark.parametrize(
    ("whole", "changed"),
    [
        ("infusions = 5", ""),
        ("infusion_minutes = [10, 20, 30, 40]", "infusion_minutes = []"),
        ('mg_per_kg = "0.5"', 'mg_per_kg = "half"'),
        ("refuse = [40, 300]", "refuse = 40"),
        ("[entry.sys]", "[[entry]]\n[other]"),
        ("name = ", "name : "),
    ],
)
def test_a_damaged_protocol_is_a_fault_and_not_a_guess(whole: str, changed: str) -> None:
    with pytest.raises(Fault, match="protocol can't be read"):
        parse(KIT_40.text.replace(whole, changed, 1))


def test_a_protocol_is_known_by_its_text() -> None:
    assert parse(KIT_40.text) == KIT_40
    assert hash(parse(KIT_40.text)) == hash(KIT_40)
    assert len(KIT_40.sha256) == 64
    assert KIT_40.sha256 != parse(KIT_40.text + "\n").sha256
