"""The clinic's settings: changed by a charge nurse, in force at once, nothing of before lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.effects import EffectsAsked, EffectsSet, Score
from kitlog.domain.errors import Refused
from kitlog.domain.papers import Paper
from kitlog.domain.people import Role
from kitlog.workflow import charting, people, preparing, reading, settings
from kitlog.workflow.desk import CLINIC
from tests.workflow.on_paper import write
from tests.workflow.ward import Ward


def now(here: Ward) -> ClinicSet:
    return reading.clinic_settings(here.desk)


def test_changed_settings_count_at_once_and_those_before_stay_in_the_record(here: Ward) -> None:
    before = now(here)
    wanted = replace(
        before, name="Other Pain Clinic", chairs=6, open_weekdays=(0, 2), idle_min=2,
        sheet="letter", file_word="OPC", file_naming="patient", filing_places=("EHR",),
    )  # fmt: skip
    assert settings.change_clinic(here.desk, wanted).settings == wanted
    assert now(here) == wanted
    kept = [e for e in here.desk.store.entries(CLINIC) if isinstance(e.fact, ClinicSet)]
    assert [e.fact for e in kept] == [before, wanted]
    assert kept[1].author == here.charge


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": " "}, "clinic"),
        ({"name": "a\u200bb"}, "clinic"),
        ({"chairs": 0}, "chairs"),
        ({"chairs": 25}, "chairs"),
        ({"open_weekdays": ()}, "days"),
        ({"idle_min": 0}, "idle"),
        ({"idle_min": 6}, "idle"),
        ({"sheet": "a5"}, "sheet"),
        ({"file_word": "../x"}, "file_word"),
        ({"file_word": "-x"}, "file_word"),
        ({"file_word": "x" * 21}, "file_word"),
        ({"file_naming": "birth date"}, "file_naming"),
        ({"filing_places": ()}, "filing_places"),
        ({"filing_places": ("EHR", " ")}, "filing_places"),
        ({"filing_places": ("x" * 41,)}, "filing_places"),
    ],
)
def test_what_can_not_be_is_refused_at_its_field(
    here: Ward, wrong: dict[str, object], field: str
) -> None:
    with pytest.raises(Refused) as told:
        replace(now(here), **wrong)  # type: ignore[arg-type]
    assert told.value.field == field


@pytest.mark.parametrize("role", [Role.NURSE, Role.PRESCRIBER, Role.AUDITOR])
def test_nobody_but_a_charge_nurse_changes_anything(here: Ward, role: Role) -> None:
    person = people.enrol(here.desk, "W. Invented", role, "135792")
    desk, before = here.desk.as_person(person.person_id), here.desk.store.entries(CLINIC)
    with pytest.raises(Refused, match="Only a charge nurse"):
        settings.change_clinic(desk, replace(now(here), chairs=5))
    with pytest.raises(Refused, match="Only a charge nurse"):
        settings.change_advice(desk, "Rest.")
    with pytest.raises(Refused, match="Only a charge nurse"):
        settings.change_effects(desk, EffectsSet(("chest_pain",)))
    assert here.desk.store.entries(CLINIC) == before


def test_a_chair_somebody_sits_in_or_is_planned_for_can_not_go(here: Ward) -> None:
    course = here.course(chair=4)
    with pytest.raises(Refused, match="Chair 4 is in use") as told:
        settings.change_clinic(here.desk, replace(now(here), chairs=3))
    assert told.value.field == "chairs"
    preparing.open_session(here.desk, course.id, here.today(), 2)
    with pytest.raises(Refused, match="Chair 4"):
        settings.change_clinic(here.desk, replace(now(here), chairs=2))
    assert now(here).chairs == 4


def test_nothing_changed_is_said(here: Ward) -> None:
    with pytest.raises(Refused, match="Nothing was changed"):
        settings.change_clinic(here.desk, now(here))


def test_the_clinics_own_advice_and_file_name_are_on_the_paper(here: Ward, tmp_path: Path) -> None:
    settings.change_clinic(here.desk, replace(now(here), file_word="EPC"))
    settings.change_advice(here.desk, "# Tonight\n\n- Sleep on the left side.\n")
    session = here.recovering(here.course())
    other = tmp_path / "advice.txt"
    other.write_text("An older file beside the record.", encoding="utf-8")
    done = write(here.desk, session.id, Paper.ADVICE, tmp_path / "out", advice=other)
    assert done.path.name.startswith("EPC-KIT-2026-0001-")
    pages = [p.get_textpage().get_text_bounded() for p in pypdfium2.PdfDocument(done.path)]
    text = " ".join(" ".join(pages).split())
    assert "Sleep on the left side." in text
    assert "older file" not in text


def test_an_own_side_effect_is_asked_and_printed_in_the_clinics_words(here: Ward) -> None:
    listed = EffectsSet(("chest_pain", "IV line itches", "nausea"), ("headache",))
    clinic = settings.change_effects(here.desk, listed)
    assert [(e.label, e.shown) for e in clinic.effects] == [
        ("Chest pain, breathless", True), ("IV line itches", True), ("Nausea", True),
        ("Headache", False),
    ]  # fmt: skip
    assert clinic.effects[0].urgent_from == 1
    session = here.running(here.course())
    kept = charting.score_effects(here.desk, session.id, (Score("IV line itches", 2),))
    (asked,) = kept.standing(EffectsAsked)
    assert asked.fact == EffectsAsked((Score("IV line itches", 2),))
    labels = reading.effect_labels(clinic)
    assert labels["IV line itches"] == "IV line itches"
    assert labels["dizziness"] == "Dizziness", "asked before, still printed"


@pytest.mark.parametrize(
    ("shown", "others", "words"),
    [
        (("nausea",), (), "always on screen"),
        ((), (), "1 to 8"),
        (("chest_pain", *"abcdefgh"), (), "1 to 8"),
        (("chest_pain", "nausea"), ("Nausea",), "already"),
        (("chest_pain", " "), (), "Type the side effect"),
        (("chest_pain", "other"), (), "always there"),
    ],
)
def test_a_list_without_chest_pain_or_with_a_double_is_refused(
    shown: tuple[str, ...], others: tuple[str, ...], words: str
) -> None:
    with pytest.raises(Refused, match=words):
        EffectsSet(shown, others)
