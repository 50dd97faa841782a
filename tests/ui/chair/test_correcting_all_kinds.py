"""Every part of every entry can be corrected on screen; log, timer, flags and paper follow."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kitlog.domain.charted import Charted
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.events import AdverseEvent, MedicationGiven, NoteWritten, PrescriberCalled
from kitlog.domain.infusion import InfusionPaused, InfusionStarted, RateChanged
from kitlog.domain.oxygen import OxygenOn
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.vitals import ROOM_AIR, Vitals
from kitlog.report.amendments import of_session
from kitlog.report.wording import Wording
from kitlog.ui.chair.parts.corrected_fact import CorrectedFact
from kitlog.ui.chair.parts.corrected_line import CorrectedLine
from kitlog.ui.chair.parts.corrected_scores import CorrectedScores
from kitlog.ui.chair.parts.corrected_vitals import CorrectedVitals
from kitlog.workflow import charting, infusing
from tests.ui.chair.at_chair import RUNNING, Chair, OpenRoom
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets

D = Decimal


@dataclass(frozen=True)
class Printed:
    """A line of the paper's amendments."""

    what: str
    old: str
    new: str
    reason: str


class Correcting(Chair):
    """Ada's infusion; what a nurse opens from its log and types over."""

    def logged(self, fact: object) -> Charted:
        """An entry logged just now, chosen for correction."""
        self.room.ask(lambda desk: charting.log_event(desk, self.id, fact))
        return self.choose_last(type(fact))

    def choose_last(self, kind: type) -> Charted:
        self.page.live.load()
        self.room.settle()
        said = self.session.standing(kind)[-1]
        self.room.tap(next(r for r in self.running.log.rows if r.entry.id == said.id))
        return said

    @property
    def fact_form(self) -> CorrectedFact:
        return self.dialog.findChildren(CorrectedFact)[0]

    @property
    def scores_form(self) -> CorrectedScores:
        return self.dialog.findChildren(CorrectedScores)[0]

    def type_over(self, line: CorrectedLine, text: str) -> None:
        line.input.line.setFocus()
        line.input.line.selectAll()
        QTest.keyClick(line.input.line, Qt.Key.Key_Delete)
        QTest.keyClicks(line.input.line, text)

    def keep(self, why: str = "Typed wrongly") -> None:
        self.reason(why)
        self.confirm()

    def printed(self) -> Printed:
        """The last amendment as the paper has it."""
        one = of_session(self.session, Wording(lambda _: "R. Mock RN", {}))[-1]
        return Printed(one.what, one.old, one.new, one.reason)


@pytest.fixture
def chair(open_room: OpenRoom) -> Correcting:
    return Correcting(open_room("day"), RUNNING, 704)


# -- a set beside its values ------------------------------------------------------------------


def test_when_and_how_a_set_was_measured_is_corrected(chair: Correcting) -> None:
    said = chair.choose_last(Vitals)
    form = chair.dialog.findChildren(CorrectedVitals)[0]
    chair.type_over(form.time, "0943")
    chair.type_over(form.said["oxygen"], "room air")
    chair.type_over(form.said["site"], "right arm, by hand")
    assert form.said["site"].change.spoken == "not charted becomes right arm, by hand"
    chair.keep("Wrong time")
    now = chair.entry(said.id)
    assert f"{now.measured.local:%H:%M:%S}" == "09:43:00"
    assert (now.as_(Vitals).oxygen, now.as_(Vitals).site) == (ROOM_AIR, "right arm, by hand")
    row = next(r for r in chair.running.log.rows if r.entry.id == said.id)
    assert row.entry.time == "09:43"
    assert row.entry.was == "09:45 oxygen not charted, cuff not charted"
    assert chair.printed().old == "09:45 oxygen not charted, cuff not charted"
    assert chair.printed().new == "09:43 room air, right arm, by hand"


def test_a_time_ahead_of_now_is_refused_beside_it_and_all_typed_stays(chair: Correcting) -> None:
    before = chair.session
    chair.choose_last(Vitals)
    form = chair.dialog.findChildren(CorrectedVitals)[0]
    chair.type_over(form.time, "10:05")
    chair.keep("Wrong time")
    assert form.time.input.sentence.text() == "10:05 is ahead of now, 09:48."
    assert form.time.input.text == "10:05"
    assert chair.session == before


# -- side effects -----------------------------------------------------------------------------


def test_a_severity_is_corrected_by_tap_and_the_alert_follows(chair: Correcting) -> None:
    said = chair.choose_last(EffectsAsked)
    form = chair.scores_form
    first = form.scores[0]
    chair.room.tap(first.row.segments.targets[3])
    assert first.change.spoken == "2 becomes 3"
    chair.keep()
    assert chair.entry(said.id).as_(EffectsAsked).scores[0] == Score("dissociation", 3)
    alerts = [a.words for a in chair.page.live.view().alerts]
    assert "Dissociation 3, call the prescriber" in alerts
    assert (
        "dissociation 2"
        in next(r for r in chair.running.log.rows if r.entry.id == said.id).entry.was.lower()
    )


def test_a_severity_is_corrected_by_keys_and_an_effect_taken_out_was_not_asked(
    chair: Correcting,
) -> None:
    said = chair.choose_last(EffectsAsked)
    before = chair.entry(said.id).as_(EffectsAsked).scores
    chair.room.keys("1")  # dissociation
    chair.room.key(Qt.Key.Key_Down)
    chair.room.keys(str(before[1].severity))  # dizziness once more: not asked
    chair.keep()
    after = chair.entry(said.id).as_(EffectsAsked).scores
    assert after == (Score("dissociation", 1), *before[2:])


def test_a_whole_asking_is_not_emptied_but_struck(chair: Correcting) -> None:
    chair.logged(EffectsAsked((Score("other", 1, "itching"),)))
    chair.room.keys("1")
    chair.keep()
    assert chair.dialog.sentence.text() == "Nothing would be left. Strike the entry instead."


# -- what happened ----------------------------------------------------------------------------


def test_a_medicine_is_corrected_part_by_part(chair: Correcting) -> None:
    said = chair.logged(MedicationGiven("ondansetron", "4 mg", "IV", "nausea"))
    chair.type_over(chair.fact_form.lines["dose"], "8 mg")
    assert chair.fact_form.lines["dose"].change.spoken == "4 mg becomes 8 mg"
    chair.type_over(chair.fact_form.time, "09:40")
    chair.keep()
    now = chair.entry(said.id)
    assert now.fact == MedicationGiven("ondansetron", "8 mg", "IV", "nausea")
    assert f"{now.measured.local:%H:%M}" == "09:40"
    row = next(r for r in chair.running.log.rows if r.entry.id == said.id)
    assert row.entry.was == "09:48 ondansetron 4 mg IV: for nausea"
    assert "corrected 09:48: Typed wrongly, R. Mock RN" in row.entry.detail
    assert chair.printed().reason == "Typed wrongly"


def test_the_start_was_earlier_and_the_timer_follows(chair: Correcting) -> None:
    before = chair.page.live.view().remaining_s
    chair.choose_last(InfusionStarted)
    chair.type_over(chair.fact_form.time, "0925")
    chair.keep("Wrong time")
    assert chair.page.live.view().remaining_s == before - 300


def test_a_pause_that_would_come_before_the_start_is_refused_beside_its_time(
    chair: Correcting,
) -> None:
    chair.room.ask(lambda desk: infusing.pause(desk, chair.id, "toilet"))
    said = chair.choose_last(InfusionPaused)
    chair.type_over(chair.fact_form.time, "09:20")
    chair.keep("Wrong time")
    sentence = "At this time the pause would come before the start, 09:30."
    assert chair.dialog.sentence.text() == sentence
    assert chair.fact_form.time.input.sentence.text() == sentence
    chair.type_over(chair.fact_form.time, "09:44")
    chair.confirm()
    assert chair.dialogs == []
    assert f"{chair.entry(said.id).measured.local:%H:%M}" == "09:44"


def test_a_rate_is_corrected_with_its_unit_and_a_word_is_refused(chair: Correcting) -> None:
    chair.room.ask(lambda desk: infusing.change_rate(desk, chair.id, D(112), "dizzy"))
    said = chair.choose_last(RateChanged)
    line = chair.fact_form.lines["rate_ml_h"]
    chair.type_over(line, "112,5")
    chair.keep()
    assert line.input.sentence.text() == "Use a decimal point: 112.5."
    chair.type_over(line, "112.5")
    chair.confirm()
    assert chair.entry(said.id).fact == RateChanged(D("112.5"), "dizzy")


def test_an_adverse_events_grade_and_who_was_told_are_corrected(chair: Correcting) -> None:
    said = chair.logged(AdverseEvent("Fainted", 1))
    chair.type_over(chair.fact_form.lines["grade"], "2")
    chair.room.tap(chair.fact_form.ticks["prescriber_told"])
    chair.keep()
    assert chair.entry(said.id).fact == AdverseEvent("Fainted", 2, prescriber_told=True)


@pytest.mark.parametrize(
    ("fact", "field", "text", "after"),
    [
        (NoteWritten("dozing"), "text", "asleep", NoteWritten("asleep")),
        (
            PrescriberCalled("Dr P. Example", "go on"), "answer", "go on at half rate",
            PrescriberCalled("Dr P. Example", "go on at half rate"),
        ),
        (OxygenOn(D(2), "nasal"), "l_min", "4", OxygenOn(D(4), "nasal")),
    ],
)  # fmt: skip
def test_notes_calls_and_oxygen_are_corrected(
    chair: Correcting, fact: object, field: str, text: str, after: object
) -> None:
    said = chair.logged(fact)
    chair.type_over(chair.fact_form.lines[field], text)
    chair.keep()
    assert chair.entry(said.id).fact == after


def test_what_the_fact_itself_refuses_stands_beside_its_part(chair: Correcting) -> None:
    said = chair.logged(NoteWritten("dozing"))
    chair.type_over(chair.fact_form.lines["text"], "")
    chair.keep()
    assert chair.fact_form.lines["text"].input.sentence.text() == "Write the note."
    assert not chair.entry(said.id).corrected


def test_what_others_stood_on_can_only_be_struck(chair: Correcting) -> None:
    chair.choose_last(DrugPrepared)
    assert chair.dialog.accessibleName() == "Strike this entry?"


def test_a_second_correction_shows_both_earlier_values(chair: Correcting) -> None:
    said = chair.logged(NoteWritten("one"))
    for text in ("two", "three"):
        chair.type_over(chair.fact_form.lines["text"], text)
        chair.keep()
        row = next(r for r in chair.running.log.rows if r.entry.id == said.id)
        if text == "two":
            chair.room.tap(row)
    assert row.entry.was == "Note: one; Note: two"


@pytest.mark.parametrize(
    "fact",
    [
        EffectsAsked(tuple(
            Score(e, 1) for e in ("dissociation", "dizziness", "nausea", "vomiting", "anxiety",
                                  "hallucination", "headache", "chest_pain")
        )),
        MedicationGiven("ondansetron", "4 mg", "IV", "nausea"),
        AdverseEvent("Fainted", 1),
        PrescriberCalled("Dr P. Example", "go on"),
    ],
)  # fmt: skip
def test_every_form_can_be_read_and_hit(chair: Correcting, fact: object) -> None:
    chair.logged(fact)
    assert clipped(chair.dialog) == []
    assert small_targets(chair.dialog) == []
