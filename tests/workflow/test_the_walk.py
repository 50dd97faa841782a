"""RULINGS' first sentence as one walk: every step stands in the record and on paper.

What, when, how much, who and why. The day note of a patient says what happened; the annex of
the course summary says besides who typed it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal as D
from typing import TypeVar

import pytest

from kitlog.domain.alerts import Priority
from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock
from kitlog.domain.drug_account import DrugAccounted, account_of
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.events import (
    AdverseEvent,
    AlertAcknowledged,
    InterventionJudged,
    MedicationGiven,
    NoteWritten,
    PrescriberCalled,
)
from kitlog.domain.follow_up import outcome, reassessed
from kitlog.domain.handover import HandedOver, PumpRead
from kitlog.domain.infusion import InfusionPaused, InfusionResumed, RateChanged
from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.papers import PaperWritten
from kitlog.domain.pump_error import PumpErrorFound
from kitlog.domain.readiness import ready_at
from kitlog.domain.schedule import Slot, State, slots
from kitlog.domain.session import Session
from kitlog.domain.session_facts import HeldToday, ProgramWasClosed, Signed
from kitlog.domain.signing import interventions
from kitlog.domain.view import Phase, phase
from kitlog.domain.vitals import Vitals
from kitlog.report.written import page_texts
from tests.report.reading_pdf import squeezed
from tests.workflow.walk import ILL_DAY, PRESCRIBER, Told, Walk

T = TypeVar("T")
MOCK, SAMPLE = "R. Mock RN", "T. Sample RN"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    walked = Walk(tmp_path_factory.mktemp("walk")).told()
    yield walked
    walked.desk.store.close()


@pytest.fixture(scope="module")
def on_paper(told: Told) -> dict[str, str]:
    """The text read back from each PDF, without white space."""
    return {name: squeezed("".join(page_texts(path))) for name, path in told.papers.items()}


def only(session: Session, kind: type[T]) -> tuple[T, Charted]:
    (said,) = session.standing(kind)
    return said.as_(kind), said


def at(said: Charted) -> str:
    return clock(said.measured.local)


def slots_of(session: Session) -> tuple[Slot, ...]:
    """As they stood when the day was signed."""
    assert session.signed is not None
    return slots(session, session.signed.measured)


def slot(session: Session, key: str) -> Slot:
    return next(s for s in slots_of(session) if s.key == key)


def stands(paper: str, *lines: str) -> None:
    for line in lines:
        assert squeezed(line) in paper, line


def test_two_patients_on_one_day_in_two_chairs(told: Told, on_paper: dict[str, str]) -> None:
    assert told.ada.day == told.boris.day
    assert (told.ada.chair, told.boris.chair) == (1, 2)
    assert phase(told.ada) is phase(told.boris) is Phase.SIGNED
    assert (told.ada.infused_mg, told.boris.infused_mg) == (D(35), D(40))
    for name, who, mg in (("ada's day", "TEST, Ada", 35), ("boris's day", "SAMPLE, Boris", 40)):
        stands(on_paper[name], who, f"{mg} mg, pump 100 of 100 mL")
    assert "SAMPLE" not in on_paper["ada's day"] + on_paper["ada's course"].replace(
        "T.SampleRN", ""
    )
    assert "TEST,Ada" not in on_paper["boris's day"] + on_paper["boris's course"]


def test_the_pump_set_wrong(told: Told, on_paper: dict[str, str]) -> None:
    found, said = only(told.ada, PumpErrorFound)
    assert (found.found_ml_h, found.since, found.told) == (
        D(105), "09:06, bag hung anew", PRESCRIBER,
    )  # fmt: skip
    assert (at(said), told.name(said)) == ("09:12", MOCK)
    line = (
        "09:12 12 Pump error showed 105 mL/h since 09:06, bag hung anew, told: Dr P. Example, "
        "pump no. P-0417, set back to 150 mL/h"
    )
    stands(on_paper["ada's day"], line)
    stands(on_paper["ada's course"], f"2 {line}", f"{line} {MOCK}")


def test_the_cuff_that_fails(told: Told, on_paper: dict[str, str]) -> None:
    waiting, after = told.seen["cuff failed"].next, told.seen["cuff repeated"].next
    assert waiting is not None
    assert after is not None
    assert (waiting.key, waiting.state, waiting.lacking) == ("10", State.PART, ("sys", "dia"))
    assert after.key == "20", "with a pressure it is quiet"
    first, again = slot(told.boris, "10").answers
    assert [a.words for a in first.as_(Vitals).absent] == ["cuff failed", "cuff failed"]
    assert (at(first), at(again), again.as_(Vitals).sys) == ("09:15", "09:18", 142)
    stands(on_paper["boris's day"], "09:15 SYS, DIA: cuff failed, repeated 09:18.")
    stands(
        on_paper["boris's course"],
        f"09:15 10 – – – 78 97 14 0 6 SYS: cuff failed, DIA: cuff failed {MOCK}",
        f"09:18 10 142 84 103 – – – – – right arm, by hand {MOCK}",
    )


def test_the_dissociation(told: Told, on_paper: dict[str, str]) -> None:
    alert = told.seen["dissociation"].alerts[0]
    assert (alert.priority, alert.words) == (
        Priority.HIGH, "Dissociation 3, call the prescriber",
    )  # fmt: skip
    worst = told.boris.standing(EffectsAsked)[0]
    assert worst.as_(EffectsAsked).scores == (Score("dissociation", 3),)
    (absent,) = slot(told.boris, "20").answers[0].as_(Vitals).absent
    assert (at(worst), absent.words) == ("09:25", "can't answer, too dissociated")
    assert only(told.boris, AlertAcknowledged)[0].alert == alert.key
    paused, when = only(told.boris, InfusionPaused)
    assert (paused.why, at(when)) == ("severe dissociation", "09:26")
    assert at(only(told.boris, InfusionResumed)[1]) == "09:32"
    assert only(told.boris, RateChanged)[0].rate_ml_h == 105
    stands(
        on_paper["boris's day"],
        "Dissociation 3 09:25 0 11:15",
        "20: no Pain (can't answer, too dissociated)",
        "09:25 20 Dissociation 3 alert acknowledged 09:25",
        "09:26 21 Paused 6 min severe dissociation",
        "09:28 21 Prescriber called Dr P. Example: wait until he answers, then 105 mL/h, "
        "restart allowed by Dr P. Example",
        "09:32 21 Rate changed 105 mL/h: as the prescriber said",
        "09:32 21 Judged: pause no adverse event: expected, settled in the pause",
    )
    stands(
        on_paper["boris's course"],
        f"09:25 20 Side effects Dissociation 3 {MOCK}",
        f"09:25 20 150 88 109 92 96 14 −1 – Pain: can't answer, too dissociated {MOCK}",
        f"09:26 21 Paused severe dissociation {MOCK}",
        f"09:32 21 Rate changed 105 mL/h: as the prescriber said {MOCK}",
        f"09:32 21 Judged pause: no adverse event: expected, settled in the pause {MOCK}",
    )


def test_the_dip(told: Told, on_paper: dict[str, str]) -> None:
    alert = told.seen["dip"].alerts[0]
    assert (alert.priority, alert.words) == (Priority.HIGH, "SpO₂ 90 % ▼ below 92")
    assert only(told.ada, OxygenOn)[0].words == "2 L/min nasal"
    assert at(only(told.ada, OxygenOff)[1]) == "09:33"
    (recheck,) = [s for s in slots_of(told.ada) if s.recheck]
    assert recheck.values is not None
    assert (recheck.state, recheck.values.spo2) == (State.DONE, 96)
    event, said = only(told.ada, AdverseEvent)
    assert (event.what, event.grade, event.prescriber_told) == ("Desaturation", 2, True)
    came = outcome(told.ada, said.id)
    assert came is not None
    assert (came.outcome, came.told) == ("Resolved", PRESCRIBER)
    assert interventions(told.ada) == ("oxygen", "prescriber called")
    judged = [c.as_(InterventionJudged) for c in told.ada.standing(InterventionJudged)]
    assert [(j.intervention, j.adverse) for j in judged] == [
        ("oxygen", True), ("prescriber called", False),
    ]  # fmt: skip
    call = (
        "09:23 23 Prescriber called Dr P. Example: go on, oxygen until above 94 %, "
        "restart allowed by Dr P. Example"
    )
    event_line = (
        "09:23 23 Adverse event Desaturation, grade 2, moderate, prescriber told. "
        "“SpO₂ 90 % for two minutes”"
    )
    came_line = (
        "09:23 23 Outcome Desaturation: resolved, told: Dr P. Example, "
        "treatment: oxygen 2 L/min nasal"
    )
    stands(
        on_paper["ada's day"],
        "09:20 20 SpO₂ 90 % ▼ below 92 alert acknowledged 09:20",
        "09:21 21 Oxygen 2 L/min nasal",
        "09:33 33 Oxygen stopped room air",
        call, event_line, came_line,
        "09:23 23 Judged: oxygen adverse event",
        "Adverse events 1, interventions 2 (oxygen, prescriber called)",
        "1 of 1 rechecks done",
    )  # fmt: skip
    stands(
        on_paper["ada's course"],
        f"09:20 20 140 84 103 82 90 11 −2 3 {MOCK}",
        f"– – SpO₂ 90 % ▼ below 92 09:20 {MOCK}",
        f"09:21 21 Oxygen 2 L/min nasal {MOCK}",
        f"09:22 re 22 – – – – 96 – – – oxygen 2 L/min nasal {MOCK}",
        f"{call} {MOCK}", f"{event_line} {MOCK}", f"{came_line} {MOCK}",
        f"09:33 33 Oxygen stopped room air {SAMPLE}",
        "90 % lowest SpO₂ infusion 2, 20 min",
        "1 adverse event interventions 3",
    )  # fmt: skip


def test_every_call_to_the_prescriber(told: Told, on_paper: dict[str, str]) -> None:
    calls = [only(s, PrescriberCalled) for s in (told.ada, told.boris, told.ill)]
    assert [(at(said), call.name, call.restart_by) for call, said in calls] == [
        ("09:23", PRESCRIBER, PRESCRIBER), ("09:28", PRESCRIBER, PRESCRIBER),
        ("09:00", PRESCRIBER, ""),
    ]  # fmt: skip
    stands(on_paper["the ill day"], "09:00 – Prescriber called Dr P. Example: hold today, see the")


def test_the_handover(told: Told, on_paper: dict[str, str]) -> None:
    fact, said = only(told.ada, HandedOver)
    assert (told.name_of(fact.giver), told.name_of(fact.taker), at(said)) == (MOCK, SAMPLE, "09:32")
    assert (fact.giver_read, fact.taker_read) == (
        PumpRead(D(150), D("75.5")), PumpRead(D(150), D(76)),
    )  # fmt: skip
    authors = [told.name(c) for c in told.ada.vitals if c.slot not in ("", "base")]
    assert authors == [MOCK] * 3 + [SAMPLE] * 6
    line = (
        f"09:32 32 Handover {MOCK} to {SAMPLE}, pump read by both: 150 mL/h, 75.5 and 76 mL"
    )  # fmt: skip
    stands(on_paper["ada's day"], line)
    stands(
        on_paper["ada's course"],
        f"{line}. SHA-256 of the part signed: {fact.digest} {MOCK}",
        f"09:41 40 128 76 93 72 98 14 0 5 {SAMPLE}",
    )


def test_the_power_blip(told: Told, on_paper: dict[str, str]) -> None:
    for session in (told.ada, told.boris):
        fact, said = only(session, ProgramWasClosed)
        assert (fact, at(said)) == (ProgramWasClosed(125, reboot=True), "09:36")
    seen = told.seen["power blip"]
    assert seen.estimated
    assert seen.elapsed_s == pytest.approx(36 * 60 + 5, abs=2), "the infusion's clock went on"
    line = "KitLog was closed for 2 min 5 s, the computer was restarted"
    stands(on_paper["ada's day"], f"09:36 36 {line}")
    stands(on_paper["boris's day"], f"09:36 25 {line}")
    for course in ("ada's course", "boris's course"):
        stands(on_paper[course], line, "Times partly by the wall clock: the computer was restarted")


def test_the_late_escort(told: Told, on_paper: dict[str, str]) -> None:
    left = told.boris.discharged
    assert left is not None
    ready = ready_at(told.boris, left.measured)
    assert ready is not None
    assert (clock(ready.local), at(left)) == ("11:20", "12:32")
    note, said = only(told.boris, NoteWritten)
    assert (at(said), told.name(said)) == ("11:35", MOCK)
    keys = [s.key for s in slots_of(told.boris) if s.key.startswith("+")]
    assert keys[-3:] == ["+75", "+105", "+135"], "once ready, at the slower interval"
    stands(
        on_paper["boris's day"],
        f"11:35 +96 Note “{note.text}”",
        "Ready at 11:20 Left at 12:32",
        "Went home 12:32 with S. SAMPLE, phone 555 0107",
        "advice given 12:28, IV removed 12:28",
    )
    stands(
        on_paper["boris's course"],
        "Ready to leave 11:20 Left 12:32",
        f"11:35 +96 Note “{note.text}” {MOCK}",
        f"12:28 +149 Going home Escort here and named: yes, S. SAMPLE {MOCK}",
        f"12:32 +153 Left with S. SAMPLE, phone 555 0107 {MOCK}",
    )


def test_the_recovery_clock_that_begins_again(told: Told, on_paper: dict[str, str]) -> None:
    assert told.seen["before the sedative"].recovered_s == 21 * 60
    assert told.seen["after the sedative"].recovered_s == 0
    given, said = only(told.boris, MedicationGiven)
    look = reassessed(told.boris, said.id)
    assert look is not None
    assert (given.words, at(said), at(look)) == ("midazolam 1 mg IV", "10:20", "10:35")
    again = "Observed again from 10:20, after midazolam 1 mg IV"
    stands(
        on_paper["boris's day"],
        again,
        "Also given today midazolam 1 mg IV 10:20, for anxiety",
        "10:20 +21 anxiety midazolam 1 mg IV",
        "10:35 +36 Reassessed midazolam: better, “calm, awake”",
    )
    stands(
        on_paper["boris's course"],
        again,
        f"10:20 +21 Medicine midazolam 1 mg IV, for anxiety {MOCK}",
        f"10:35 +36 Reassessed midazolam: better, “calm, awake” {MOCK}",
    )


def test_the_drug_accounts_with_their_witness(told: Told, on_paper: dict[str, str]) -> None:
    medicine = told.boris.standing(MedicationGiven)[0].id
    expected = (
        (told.ada, "", MOCK, SAMPLE), (told.boris, "", MOCK, SAMPLE),
        (told.boris, medicine, MOCK, SAMPLE),
    )  # fmt: skip
    for session, of, giver, witness in expected:
        kept = account_of(session, of)
        assert kept is not None
        fact = kept.as_(DrugAccounted)
        assert (told.name_of(fact.giver), told.name_of(fact.witness)) == (giver, witness)
    stands(
        on_paper["ada's course"],
        "Account, ketamine 50 mg/mL, lot A17, drawn 0.7 mL (35 mg), given 0.7 mL (35 mg), "
        f"wasted 0 mL (0 mg), given by {MOCK}, witnessed by {SAMPLE}",
    )
    stands(
        on_paper["boris's course"],
        "Account, ketamine 50 mg/mL, lot A18, drawn 0.8 mL (40 mg), given 0.8 mL (40 mg), "
        f"wasted 0 mL (0 mg), given by {MOCK}, witnessed by {SAMPLE}",
        "Account, midazolam 5 mg/mL, lot M3, drawn 1 mL (5 mg), given 0.2 mL (1 mg), "
        f"wasted 0.8 mL (4 mg), given by {MOCK}, witnessed by {SAMPLE}",
    )


def test_the_correction(told: Told, on_paper: dict[str, str]) -> None:
    (said,) = slot(told.ada, "30").answers
    assert [e.fact.sys for e in said.history if isinstance(e.fact, Vitals)] == [158, 138]
    assert said.last.reason == "read the wrong line"
    assert told.name_of(said.last.author) == SAMPLE
    assert clock(said.last.entered.local) == "09:33"
    line = f"SYS 158 changed to SYS 138. read the wrong line. {SAMPLE}"
    stands(on_paper["ada's day"], f"14-Jan-2026 09:33 32 min, vitals {line}")
    stands(
        on_paper["ada's course"],
        f"14-Jan-2026 09:33 Infusion 2, 32 min, vitals {line}",
        f"09:32 30 138 84 102 80 97 14 −1 3 oxygen 2 L/min nasal, corrected {SAMPLE}",
    )


def test_the_ill_day(told: Told, on_paper: dict[str, str]) -> None:
    assert phase(told.ill) is Phase.HELD
    held, said = only(told.ill, HeldToday)
    assert (held.why, at(said), told.name(said)) == ("BP too high, headache", "09:00", MOCK)
    assert [c.as_(Vitals).sys for c in told.ill.vitals] == [186, 182]
    assert told.ill.signed is not None
    assert told.ill.signed.as_(Signed).meaning == "held this infusion"
    assert told.course.missed_days == {ILL_DAY: "BP too high, headache"}
    stands(
        on_paper["the ill day"],
        "Nothing infused, Thursday 15-Jan-2026, chair 1 No ketamine today",
        "Ketamine none infused: BP too high, headache",
        "08:45 – SYS 186 ▲ above 180",
        "Highest 186/104 08:45",
        f"{MOCK}, charge nurse held this infusion; signed 15-Jan-2026 09:00",
    )
    stands(
        on_paper["ada's course"],
        "Held Thu 15-Jan, came but was not infused: BP too high, headache",
        "186/104 highest BP Thu 15-Jan, held",
        f"08:45 Base 186 104 131 96 97 16 0 6 {MOCK}",
        f"09:00 Held today BP too high, headache {MOCK}",
    )


def test_the_second_course(told: Told, on_paper: dict[str, str]) -> None:
    patient = told.course.opened.patient_id
    rows = told.desk.store.index.courses_of(patient)
    assert [row.id for row in rows] == [told.before.id, told.course.id]
    assert told.before.closed is not None
    assert told.course.complete
    assert (len(told.course.infusions), told.course.number_of(told.ada)) == (5, 2)
    stands(
        on_paper["ada's course"],
        "Second course of this patient; the one before, KIT-2025-0001: 1 of 5 infusions, "
        "01-Dec-2025, closed early: travels, comes back in January.",
        "5 of 5 infusions given with 1 clinic day between them missed.",
    )
    assert "Secondcourse" not in on_paper["boris's course"]


def test_the_papers_themselves_are_in_the_record(told: Told) -> None:
    for session, who in ((told.ada, SAMPLE), (told.boris, MOCK), (told.ill, MOCK)):
        fact, said = only(session, PaperWritten)
        assert (fact.version, told.name(said)) == (1, who)
        assert session.signed is not None
        assert fact.record_sha256 == session.signed.as_(Signed).digest
    assert told.desk.store.verify() == []
