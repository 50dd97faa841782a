"""Leaving, signing, and the summary that may exist only then."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

from kitlog.domain import signing
from kitlog.domain.discharge_facts import CriterionAnswered, CriterionOverridden, Discharged
from kitlog.domain.drug_account import NotAccounted
from kitlog.domain.errors import Refused
from kitlog.domain.events import AdverseEvent, InterventionJudged
from kitlog.domain.follow_up import AdverseEventFollowed
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.session_facts import Signed, Struck
from kitlog.domain.view import Phase, phase
from kitlog.workflow import (
    accounting,
    charting,
    discharging,
    enrolling,
    infusing,
    reading,
    summarising,
)
from kitlog.workflow.desk import session_stream
from kitlog.workflow.keeping import keep
from tests.workflow.ward import CALM, Ward


def test_nobody_leaves_with_open_criteria_except_against_advice(here: Ward) -> None:
    id = here.recovering(here.course()).id
    with pytest.raises(Refused, match="Still open"):
        discharging.send_home(here.desk, id, Discharged("P. TEST"))
    left = discharging.send_home(here.desk, id, Discharged("alone", "", "would not wait"))
    assert phase(left) is Phase.LEFT


def test_awake_cannot_be_overridden_or_judged_by_the_program(here: Ward) -> None:
    id = here.recovering(here.course()).id
    with pytest.raises(Refused, match="can't be overridden"):
        discharging.override_criterion(here.desk, id, CriterionOverridden("awake", "tired"))
    with pytest.raises(Refused, match="from the record"):
        discharging.answer_criterion(here.desk, id, CriterionAnswered("minutes", True))


def test_a_pause_must_be_judged_before_signing(here: Ward) -> None:
    course = here.course()
    id = here.running(course).id
    infusing.pause(here.desk, id, "patient's wish")
    infusing.resume(here.desk, id)
    for minute in (10, 20, 30, 40):
        here.clock.advance(600)
        charting.chart_vitals(here.desk, id, CALM, str(minute))
    infusing.end(here.desk, id, InfusionEnded(Decimal(100)))
    discharging.send_home(here.desk, id, Discharged("P. TEST", "", "would not wait"))
    with pytest.raises(Refused, match="Adverse event or not: pause"):
        here.sign(id)
    judged = InterventionJudged("pause", adverse=False, why_not="asked for water")
    discharging.judge_intervention(here.desk, id, judged)
    assert phase(here.sign(id)) is Phase.SIGNED


def test_a_missing_reading_must_be_explained_before_signing(here: Ward) -> None:
    course = here.course()
    id = here.running(course).id
    for minute in (10, 30, 40):
        here.clock.advance(600 if minute == 10 else 1200 if minute == 30 else 600)
        charting.chart_vitals(here.desk, id, CALM, str(minute))
    infusing.end(here.desk, id, InfusionEnded(Decimal(100)))
    discharging.send_home(here.desk, id, Discharged("P. TEST", "", "would not wait"))
    with pytest.raises(Refused, match="one reading is missing"):
        here.sign(id)
    charting.say_missed(here.desk, id, "20", "patient in bathroom")
    assert phase(here.sign(id)) is Phase.SIGNED


def test_the_signature_is_bound_to_exactly_what_was_signed(here: Ward) -> None:
    session = here.signed(here.course())
    assert session.signed is not None
    said = session.signed.as_(Signed)
    entries = here.desk.store.entries(session_stream(session.id))
    assert said.digest == signing.digest(entries)
    assert said.digest != signing.digest(entries[1:])


def test_the_summary_is_refused_until_the_fifth_signature(here: Ward, tmp_path: Path) -> None:
    course = here.course()
    here.whole_course(course, days=4)
    with pytest.raises(Refused, match="Opens when infusion 5 is signed"):
        summarising.export(here.desk, course.id, tmp_path / "early.pdf", "a4")
    assert not (tmp_path / "early.pdf").exists()
    here.clock.advance(86_400 - 6_000)
    here.signed(course)
    done = summarising.export(here.desk, course.id, tmp_path / "whole.pdf", "a4")
    text = "".join(
        page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(done.path)
    )
    assert "TEST, Ada" in text
    assert "KIT-2026-0001" in text
    assert [e.version for e in done.course.exports] == [1]
    again = summarising.export(here.desk, course.id, tmp_path / "again.pdf", "letter")
    assert [e.version for e in again.course.exports] == [1, 2]
    digests = {e.record_sha256 for e in again.course.exports}
    assert len(digests) == 1


def test_a_course_closed_early_says_so_on_every_page(here: Ward, tmp_path: Path) -> None:
    course = here.course()
    here.signed(course)
    enrolling.close_early(here.desk, course.id, "moved away")
    done = summarising.export(here.desk, course.id, tmp_path / "part.pdf", "a4")
    for page in pypdfium2.PdfDocument(done.path):
        assert "closed after 1 of 5" in page.get_textpage().get_text_bounded()
    assert reading.course(here.desk, course.id).over


def test_a_day_is_signed_with_its_account_or_with_why_there_is_none_yet(here: Ward) -> None:
    id = here.home(here.course()).id
    with pytest.raises(Refused, match="Account for ketamine, or say why not yet"):
        discharging.sign(here.desk, id)
    accounting.leave_open(here.desk, id, NotAccounted("ketamine", "no witness here yet"))
    assert phase(discharging.sign(here.desk, id)) is Phase.SIGNED


def test_the_outcome_of_an_adverse_event_is_said_before_signing(here: Ward) -> None:
    id = here.home(here.course()).id
    here.account_later(id)
    said = charting.log_event(here.desk, id, AdverseEvent("Vomiting", 1))
    with pytest.raises(Refused, match="Outcome of vomiting is not said"):
        discharging.sign(here.desk, id)
    ongoing = AdverseEventFollowed(said.standing(AdverseEvent)[0].id, "Ongoing", "nobody")
    charting.log_event(here.desk, id, ongoing)
    assert phase(discharging.sign(here.desk, id)) is Phase.SIGNED


def test_a_day_without_an_end_is_given_one_before_it_is_signed(here: Ward) -> None:
    """As an older KitLog let it happen: the end struck after the patient had left."""
    session = here.home(here.course())
    here.account_later(session.id)
    (end,) = session.standing(InfusionEnded)
    stroke = here.desk.entry(
        session_stream(session.id), Struck(), measured=end.measured, corrects=end.id
    )
    with here.desk.store.transaction():
        keep(here.desk, session, (stroke,))
    with pytest.raises(Refused, match="Log the end of the infusion first"):
        discharging.sign(here.desk, session.id)
    infusing.end(here.desk, session.id, InfusionEnded(Decimal(100)), end.measured)
    assert phase(discharging.sign(here.desk, session.id)) is Phase.SIGNED
