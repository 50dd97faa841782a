"""Before the start, after the end and after leaving: each entry is reached from the log."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kitlog.domain.charted import Charted
from kitlog.domain.discharge_facts import AldreteScored, Discharged
from kitlog.domain.drug_account import DrugAccounted
from kitlog.domain.events import InterventionJudged, MedicationGiven, NoteWritten
from kitlog.domain.infusion import InfusionEnded, InfusionStarted
from kitlog.domain.preparing import WeightTaken
from kitlog.domain.vitals import Vitals
from kitlog.report.amendments import of_session
from kitlog.report.wording import Wording
from kitlog.ui.chair.bodies import Body, ReadyBody
from kitlog.ui.chair.log_lines import FIXED, log_lines
from kitlog.ui.chair.parts.corrected_fact import CorrectedFact
from kitlog.ui.chair.parts.event_log import LogRow
from kitlog.ui.kit.choice import Choice
from kitlog.workflow import charting, discharging, preparing
from kitlog.workflow.board import board
from tests.ui.chair.at_chair import RECOVERY, RUNNING, SIGNED, Chair, OpenRoom
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets

D = Decimal
Key = Qt.Key
VITALS = Vitals(128, 76, 72, 98, 14, 0, 7)


class Stage(Chair):
    """A chair at any stage, its log opened and worked by keys."""

    @property
    def body(self) -> Body:
        assert self.page.centre is not None
        return self.page.centre

    @property
    def rows(self) -> tuple[LogRow, ...]:
        return self.body.log.rows

    def read_again(self) -> None:
        self.page.live.load()
        self.room.settle()

    def find(self, said: Charted) -> LogRow:
        """Open the log by its key and go down to the entry by arrows."""
        if self.body.right.log_open:
            self.room.key(Key.Key_F)  # closed, so that it opens at its newest entry again
        self.room.key(Key.Key_F)
        steps = [row.entry.id for row in self.rows].index(said.id)
        for _ in range(steps):
            self.room.key(Key.Key_Down)
        row = self.room.focus
        assert isinstance(row, LogRow)
        assert row.entry.id == said.id
        assert not row.visibleRegion().isEmpty()
        return row

    def open(self, kind: type) -> Charted:
        said = self.session.standing(kind)[-1]
        self.find(said)
        self.room.key(Key.Key_Return)
        return said

    def type_over(self, part: str, text: str) -> None:
        line = self.dialog.findChildren(CorrectedFact)[0].lines[part].input.line
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)

    def keep(self) -> None:
        self.reason("Typed wrongly")
        self.confirm()
        assert self.dialogs == []

    def printed(self) -> tuple[str, str]:
        """The last amendment on paper: what stood, what stands."""
        one = of_session(self.session, Wording(lambda _: "R. Mock RN", {}))[-1]
        return one.old, one.new


@pytest.fixture
def ready(open_room: OpenRoom) -> Stage:
    """Hal is seated, weighed and has his baseline."""
    room = open_room("day")
    room.sign_in("R. Mock RN")
    row = next(r for r in room.ask(board).rows if r.patient.name == "DUMMY, Hal")
    day = room.station.today()
    seated = room.ask(lambda desk: preparing.open_session(desk, row.course.id, day, row.chair))
    room.ask(lambda desk: preparing.take_weight(desk, seated.id, D(80), "kg", confirmed=True))
    room.ask(lambda desk: charting.chart_vitals(desk, seated.id, VITALS, "base"))
    return Stage(room, row.chair, 704)


@pytest.fixture
def recovery(open_room: OpenRoom) -> Stage:
    return Stage(open_room("day"), RECOVERY, 704)


@pytest.fixture
def left(recovery: Stage) -> Stage:
    """Gone home against advice: nothing but the signature is left to do."""
    gone = Discharged("E. Friend", against_advice="wants to go")
    recovery.room.ask(lambda desk: discharging.send_home(desk, recovery.id, gone))
    recovery.read_again()
    return recovery


@pytest.mark.parametrize("stage", ["ready", "recovery", "left"])
def test_every_line_that_a_person_wrote_opens(stage: str, request: pytest.FixtureRequest) -> None:
    here: Stage = request.getfixturevalue(stage)
    for said in here.session.happenings:
        if said.struck or isinstance(said.fact, FIXED) or said.id not in _ids(here):
            continue
        here.find(said)
        here.room.key(Key.Key_Return)
        assert here.dialog.accessibleName() in (
            "Correct vitals", "Correct this entry", "Strike this entry?",
        )  # fmt: skip
        assert clipped(here.dialog) == []
        here.room.key(Key.Key_Escape)
    kinds = {type(one.fact) for one in here.session.happenings if one.id in _ids(here)}
    assert {Vitals, WeightTaken} <= kinds
    assert stage == "ready" or {InfusionStarted, InfusionEnded, DrugAccounted} <= kinds


def _ids(here: Stage) -> set[str]:
    return {row.entry.id for row in here.rows}


@pytest.mark.parametrize("stage", ["ready", "recovery", "left"])
@pytest.mark.parametrize("width", [1366, 1920])
def test_the_open_log_can_be_read_and_hit(
    stage: str, width: int, request: pytest.FixtureRequest
) -> None:
    here: Stage = request.getfixturevalue(stage)
    here.page.window().resize(width, 704 if width == 1366 else 1016)
    for _ in range(2):  # as it stands, then with the log
        here.room.settle()
        assert clipped(here.page) == []
        assert small_targets(here.page) == []
        here.room.key(Key.Key_F)
    assert not here.body.right.log_open


def test_by_touch_it_is_one_tap_in_recovery(recovery: Stage) -> None:
    recovery.room.tap(recovery.page.left.log)
    assert recovery.body.right.log_open
    recovery.room.tap(recovery.body.log.button)
    assert not recovery.body.right.log_open


def test_by_touch_it_is_two_taps_before_the_start(ready: Stage) -> None:
    assert isinstance(ready.body, ReadyBody)
    ready.room.tap(ready.body.more)
    options = [one for c in ready.dialog.findChildren(Choice) for one in c.options]
    ready.room.tap(next(one for one in options if one.text() == "Correct an entry (F)"))
    assert ready.body.right.log_open


def test_while_the_pump_runs_the_key_goes_to_the_log_that_is_there(open_room: OpenRoom) -> None:
    here = Stage(open_room("day"), RUNNING, 704)
    here.room.key(Key.Key_F)
    assert here.room.focus is here.rows[0]
    assert not here.body.right.log_open


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_F])
def test_closing_it_brings_cards_and_focus_back(recovery: Stage, key: Qt.Key) -> None:
    recovery.room.key(Key.Key_V)
    recovery.room.keys("1")
    field = QApplication.focusWidget()
    recovery.page.correcting.open_log()
    recovery.room.key(key)
    assert not recovery.body.right.log_open
    assert QApplication.focusWidget() is field
    recovery.room.keys("4")
    assert recovery.body.entry.texts["sys"] == "14"
    assert recovery.room.gone == []


def test_a_weight_mistyped_before_the_start_is_struck(ready: Stage) -> None:
    said = ready.open(WeightTaken)
    ready.reason("Typed wrongly")
    ready.confirm()
    assert ready.entry(said.id).struck


def test_a_baseline_is_corrected_before_the_start_and_its_card_follows(ready: Stage) -> None:
    ready.open(Vitals)
    ready.over("sys", "138")
    ready.keep()
    assert ready.session.baseline == replace(VITALS, sys=138)
    assert isinstance(ready.body, ReadyBody)
    assert "138" in ready.body.baseline.accessibleName()


def test_the_pumps_volume_at_the_end_is_corrected_and_the_dose_follows(recovery: Stage) -> None:
    before = recovery.session.infused_mg
    said = recovery.open(InfusionEnded)
    recovery.type_over("pump_ml", "98.5")
    recovery.keep()
    ended = recovery.entry(said.id).as_(InfusionEnded)
    assert ended.pump_ml == D("98.5")
    assert before is not None
    assert recovery.session.infused_mg is not None
    assert recovery.session.infused_mg < before
    row = next(r for r in recovery.rows if r.entry.id == said.id)
    assert "pump 98.5 mL" in row.entry.detail
    assert "pump 100 mL" in row.entry.was
    old, new = recovery.printed()
    assert ("100" in old, "98.5" in new) == (True, True)


def test_an_end_logged_at_the_wrong_chair_is_struck_and_the_infusion_goes_on(
    open_room: OpenRoom,
) -> None:
    here = Stage(open_room("day"), RECOVERY, 704)
    here.open(InfusionEnded)
    here.strike_instead()
    here.reason("Wrong patient")
    here.confirm()
    assert here.dialogs == []
    assert here.session.run is not None
    assert here.session.run.ended is None
    assert here.running.isVisible()


def test_an_account_is_struck_and_never_corrected_over_its_witness(recovery: Stage) -> None:
    recovery.open(DrugAccounted)
    assert recovery.dialogs != []
    assert [one for one in recovery.dialog.findChildren(CorrectedFact) if one.isVisible()] == []
    recovery.reason("Wrong patient")
    recovery.confirm()
    assert recovery.session.latest(DrugAccounted) is None


def test_judgement_and_medicine_are_corrected_after_the_end(recovery: Stage) -> None:
    room, id = recovery.room, recovery.id
    given = MedicationGiven("labetalol", "10 mg", "IV", "BP")
    room.ask(lambda desk: charting.log_event(desk, id, given))
    judged = InterventionJudged("labetalol", False, "expected")
    room.ask(lambda desk: discharging.judge_intervention(desk, id, judged))
    recovery.read_again()
    recovery.open(InterventionJudged)
    recovery.type_over("why_not", "as planned")
    recovery.keep()
    recovery.open(MedicationGiven)
    recovery.type_over("dose", "5 mg")
    recovery.keep()
    session = recovery.session
    answer = session.latest(InterventionJudged)
    medicine = session.latest(MedicationGiven)
    assert answer == replace(judged, why_not="as planned")
    assert medicine == replace(given, dose="5 mg")
    assert recovery.printed() == (
        "labetalol 10 mg IV, for BP", "labetalol 5 mg IV, for BP",
    )  # fmt: skip


def test_an_aldrete_score_is_struck_and_its_criterion_opens(recovery: Stage) -> None:
    score = AldreteScored(2, 2, 2, 2, 2)
    recovery.room.ask(lambda desk: discharging.score_aldrete(desk, recovery.id, score))
    recovery.read_again()
    recovery.open(AldreteScored)
    recovery.reason("Wrong patient")
    recovery.confirm()
    assert recovery.session.aldrete is None


def test_who_took_the_patient_home_is_corrected_until_the_day_is_signed(left: Stage) -> None:
    said = left.open(Discharged)
    left.type_over("escort", "Q. TEST")
    left.keep()
    assert left.entry(said.id).as_(Discharged).escort == "Q. TEST"
    row = next(r for r in left.rows if r.entry.id == said.id)
    assert (row.entry.title, "with Q. TEST" in row.entry.detail) == ("Left", True)
    left.open(Discharged)
    left.strike_instead()
    left.reason("Did not happen")
    left.confirm()
    assert left.session.discharged is None


def test_on_a_signed_day_a_line_leads_to_an_addendum(open_room: OpenRoom) -> None:
    here = Stage(open_room("day"), SIGNED, 704)
    here.open(InfusionEnded)
    assert here.dialog.accessibleName() == "Addendum"


# -- who said it ------------------------------------------------------------------------------


def test_a_line_of_another_nurse_says_her_name_and_follows_who_is_signed_in(
    recovery: Stage,
) -> None:
    room, id = recovery.room, recovery.id
    room.sign_in("T. Sample RN")
    room.ask(lambda desk: charting.log_event(desk, id, NoteWritten("dozing")))
    recovery.read_again()
    note = recovery.session.standing(NoteWritten)[-1]
    ended = recovery.session.standing(InfusionEnded)[-1]

    def details() -> tuple[str, str]:
        shown = {row.entry.id: row.entry.detail for row in recovery.rows}
        return shown[note.id], shown[ended.id]

    assert details()[0] == "dozing"
    assert details()[1].endswith(" · R. Mock RN")
    room.sign_in("R. Mock RN")
    room.settle()
    assert details()[0] == "dozing · T. Sample RN"
    assert "R. Mock RN" not in details()[1]


def test_what_already_names_her_does_not_name_her_twice_nor_what_nobody_said(
    recovery: Stage,
) -> None:
    lines = log_lines(recovery.session, recovery.room.station.clinic.name_of)
    (check,) = [one for one in lines if one.title == "Double-check"]
    assert check.detail == "R. Mock RN · T. Sample RN"
    assert all("R. Mock RN" in one.spoken for one in lines if one.title == "20 min vitals")
