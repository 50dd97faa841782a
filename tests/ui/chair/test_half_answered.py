"""What is chosen or typed beside the vitals row and not yet saved: kept through everything."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from kitlog.domain.charted import Charted
from kitlog.domain.discharge_facts import AldreteScored
from kitlog.domain.effects import EffectsAsked
from kitlog.domain.events import NoteWritten
from kitlog.domain.infusion import InfusionStarted
from kitlog.domain.timeout import LINES
from kitlog.domain.vitals import Vitals
from kitlog.ui.chair.bodies import ReadyBody, RunningBody
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.chair.parts.corrected_scores import CorrectedScores
from kitlog.ui.chair.parts.corrected_vitals import CorrectedVitals
from kitlog.ui.chair.parts.timeout_row import TimeoutRow
from kitlog.ui.typed import Typed
from kitlog.workflow import preparing
from kitlog.workflow.board import board
from kitlog.workflow.charting import correct
from kitlog.workflow.keeping import keep_fact
from tests.ui.chair.at_chair import RECOVERY, RUNNING, Chair, OpenRoom
from tests.ui.clipping import clipped, painted

ME, OTHER = "R. Mock RN", "T. Sample RN"
PARTS = ("activity", "respiration", "circulation", "consciousness", "oxygen")


class Kept(Chair):
    """The page is left and comes back, or the program is killed and started again."""

    def leave_and_return(self) -> None:
        self.page = ChairPage(self.room.station, self.id)
        self.room.show(self.page)

    def crash(self, place: str, of: str = "") -> None:
        """Only what the disk holds is left."""
        found = self.room.ask(lambda desk: desk.store.drafts.all())
        self.room.station.typed = {
            one.place: Typed(json.loads(one.text), one.author)
            for one in found
            if one.place == f"{place}:{of or self.id}"
        }
        assert self.room.station.typed
        self.leave_and_return()

    def drafts(self, place: str, of: str = "") -> int:
        """Kept on the disk for this session, or for `of`."""
        found = self.room.ask(lambda desk: desk.store.drafts.all())
        return sum(one.place == f"{place}:{of or self.id}" for one in found)


@pytest.fixture
def chair(open_room: OpenRoom) -> Kept:
    return Kept(open_room("day"), RECOVERY)


# -- the Aldrete score -------------------------------------------------------------------------


def choose(chair: Kept, *parts: str) -> None:
    for part in parts:
        chair.room.tap(chair.recovery.aldrete.options[part][0])
    chair.room.settle()


def chosen(chair: Kept) -> list[str]:
    options = chair.recovery.aldrete.options
    return [part for part in PARTS if options[part][0].isChecked()]


def scores(chair: Kept) -> list[AldreteScored]:
    return [said.as_(AldreteScored) for said in chair.session.standing(AldreteScored)]


def test_rows_of_a_score_come_back_on_the_page_and_it_is_kept_once(chair: Kept) -> None:
    before = len(scores(chair))
    choose(chair, *PARTS[:3])
    chair.leave_and_return()
    assert chosen(chair) == list(PARTS[:3])
    choose(chair, *PARTS[3:])
    assert scores(chair)[before:] == [AldreteScored(2, 2, 2, 2, 2)]
    assert chair.drafts("aldrete") == 0
    chair.leave_and_return()
    assert chair.recovery.half is not None
    assert chair.recovery.half.mine == {}


def test_rows_of_a_score_come_back_after_a_crash(chair: Kept) -> None:
    choose(chair, *PARTS[:3])
    chair.room.qtbot.waitUntil(lambda: chair.drafts("aldrete") == 1)
    chair.crash("aldrete")
    assert chosen(chair) == list(PARTS[:3])


def test_what_another_nurse_chose_is_offered_with_her_name_and_tapped_anew(chair: Kept) -> None:
    before = len(scores(chair))
    choose(chair, *PARTS[:4])
    chair.room.sign_in(OTHER)
    chair.leave_and_return()
    assert chosen(chair) == []
    view = chair.recovery.aldrete._view.rows
    assert [view[part].basis for part in PARTS[:4]] == [f"{ME}: 2"] * 4
    choose(chair, PARTS[4])
    assert len(scores(chair)) == before  # hers alone are five; one is mine
    choose(chair, *PARTS[:4])
    (said,) = chair.session.standing(AldreteScored)[before:]
    assert chair.room.station.clinic.name_of(said.author) == OTHER


def test_a_score_that_was_kept_after_the_page_was_left_does_not_come_back(chair: Kept) -> None:
    choose(chair, *PARTS[:4])
    chair.room.tap(chair.recovery.aldrete.options[PARTS[4]][0])
    chair.leave_and_return()  # before the record has answered
    chair.leave_and_return()
    assert chair.recovery.half is not None
    assert chair.recovery.half.mine == {}


# -- words in the time-out ---------------------------------------------------------------------

LINE = "medicines"


@pytest.fixture
def before_start(open_room: OpenRoom) -> Kept:
    """Hal is seated for his second infusion."""
    room = open_room("day")
    room.sign_in(ME)
    rows, day = room.ask(board).rows, room.clock.now().local.date()
    hal = next(row for row in rows if row.patient.given == "Hal")
    room.ask(lambda desk: preparing.open_session(desk, hal.course.id, day, hal.chair))
    return Kept(room, hal.chair)


def line(chair: Kept, id: str = LINE) -> TimeoutRow:
    assert isinstance(chair.page.centre, ReadyBody)
    return next(row for row in chair.page.centre.time_out.rows if row._line.id == id)


def begin(chair: Kept, words: str) -> None:
    """Half typed: no Return."""
    chair.room.tap(line(chair).segments.targets[0])
    chair.room.keys(words)
    chair.room.settle()


def test_words_half_typed_in_the_time_out_come_back_on_the_page(before_start: Kept) -> None:
    begin(before_start, "oxycodone, last ni")
    before_start.leave_and_return()
    assert line(before_start).typed.isVisible()
    assert line(before_start).typed.text() == "oxycodone, last ni"
    line(before_start).typed.setFocus()
    before_start.room.key(Qt.Key.Key_End)
    before_start.room.keys("ght")
    before_start.room.key(Qt.Key.Key_Return)
    before_start.room.settle()
    assert before_start.session.time_out[LINE].detail == "oxycodone, last night"
    assert before_start.drafts("time-out") == 0
    before_start.leave_and_return()
    assert not line(before_start).typed.isVisible()


def test_words_half_typed_in_the_time_out_come_back_after_a_crash(before_start: Kept) -> None:
    begin(before_start, "oxycodone")
    before_start.room.qtbot.waitUntil(lambda: before_start.drafts("time-out") == 1)
    before_start.crash("time-out")
    assert line(before_start).typed.text() == "oxycodone"


def test_another_nurse_is_told_whose_words_they_are(before_start: Kept) -> None:
    begin(before_start, "oxycodone")
    before_start.room.sign_in(OTHER)
    before_start.room.settle()
    told = [one.text for one in painted(line(before_start))]
    assert any(words.endswith(f"typed by {ME}") for words in told)
    before_start.leave_and_return()
    assert any(one.text.endswith(f"typed by {ME}") for one in painted(line(before_start)))
    assert clipped(before_start.page) == []
    other = next(one for one in LINES if one.detail and one.id != LINE).id
    before_start.room.tap(line(before_start, other).segments.targets[0])
    before_start.room.keys("mine")
    assert not any("typed by" in one.text for one in painted(line(before_start, other)))


def test_words_left_half_typed_ask_nobody_whose_they_are_after_the_start(
    before_start: Kept,
) -> None:
    begin(before_start, "oxycodone")
    before_start.room.ask(
        lambda desk: keep_fact(desk, before_start.id, InfusionStarted(Decimal(150), Decimal(100)))
    )
    before_start.page.live.load()
    before_start.room.settle()
    assert isinstance(before_start.page.centre, RunningBody)
    before_start.room.sign_in(OTHER)  # an error in Qt's event loop fails the test
    before_start.room.settle()


def test_esc_gives_the_words_up(before_start: Kept) -> None:
    begin(before_start, "oxycodone")
    before_start.room.qtbot.waitUntil(lambda: before_start.drafts("time-out") == 1)
    before_start.room.key(Qt.Key.Key_Escape)
    before_start.room.qtbot.waitUntil(lambda: before_start.drafts("time-out") == 0)
    before_start.leave_and_return()
    assert not line(before_start).typed.isVisible()


# -- words in a question -----------------------------------------------------------------------


@pytest.fixture
def running(open_room: OpenRoom) -> Kept:
    return Kept(open_room("day"), RUNNING)


ASKED = {"n": "note", "c": "call"}


def words(chair: Kept) -> list[str]:
    return [one.text() for one in chair.dialog.findChildren(QLineEdit) if one.text()]


def ask(chair: Kept, key: str) -> None:
    chair.running.setFocus()
    chair.room.keys(key)
    chair.room.settle()


@pytest.mark.parametrize("key", ASKED)
def test_words_typed_in_a_question_come_back_in_it_after_a_crash(running: Kept, key: str) -> None:
    ask(running, key)
    line = next(one for one in running.dialog.findChildren(QLineEdit) if one.isVisible())
    line.setFocus()
    running.room.keys("half a thou")
    running.room.qtbot.waitUntil(lambda: running.drafts(ASKED[key]) == 1)
    left = running.dialog
    running.crash(ASKED[key])
    left.hide()  # the window it stood in is gone
    ask(running, key)
    assert "half a thou" in words(running)


def test_words_typed_before_the_update_come_back_too(running: Kept) -> None:
    """Then a line was known by its name."""
    place = f"note:{running.id}"
    ask(running, "n")
    (line,) = (one for one in running.dialog.findChildren(QLineEdit) if one.isVisible())
    name, left = line.accessibleName(), running.dialog
    left.hide()
    author = running.room.station.person
    assert author is not None
    texts = {name: "half a thou", "half": "yes"}
    running.room.station.typed = {place: Typed(texts, author.person_id)}
    running.leave_and_return()
    ask(running, "n")
    assert "half a thou" in words(running)


def test_a_dose_does_not_come_back_it_could_stand_beside_another_medicine(running: Kept) -> None:
    ask(running, "m")
    line = next(one for one in running.dialog.findChildren(QLineEdit) if one.isVisible())
    line.setFocus()
    running.room.keys("4 mg")
    running.room.settle()
    left = running.dialog
    running.leave_and_return()
    left.hide()
    ask(running, "m")
    assert words(running) == []


def test_another_nurse_is_told_who_began_it_and_esc_gives_it_up(running: Kept) -> None:
    ask(running, "n")
    running.room.keys("half a thou")
    running.room.qtbot.waitUntil(lambda: running.drafts("note") == 1)
    left = running.dialog
    running.crash("note")
    left.hide()
    running.room.sign_in(OTHER)
    ask(running, "n")
    assert running.dialog.subtitle.text().startswith(f"Begun by {ME}.")
    running.room.key(Qt.Key.Key_Escape)
    running.room.settle()
    assert running.drafts("note") == 0
    ask(running, "n")
    assert words(running) == []


def test_a_note_that_was_logged_leaves_no_draft(running: Kept) -> None:
    ask(running, "n")
    running.room.keys("line flushed")
    running.room.key(Qt.Key.Key_Return)
    running.room.settle()
    assert running.drafts("note") == 0
    assert [said.as_(NoteWritten).text for said in running.session.standing(NoteWritten)][-1:] == [
        "line flushed"
    ]


# -- an entry being corrected ------------------------------------------------------------------


def last_set(chair: Kept) -> Charted:
    return chair.session.standing(Vitals)[-1]


def open_correction(chair: Kept) -> CorrectedVitals:
    chair.page.correcting.choose(last_set(chair).id)
    chair.room.settle()
    return chair.form


def half_corrected(chair: Kept) -> str:
    """HR typed over, pain wiped out and the reason begun in words; the entry it was typed over."""
    open_correction(chair)
    chair.over("hr", "88")
    chair.over("pain", "")
    chair.reason("Other…")
    chair.dialog.findChildren(QLineEdit)[-1].setFocus()
    chair.room.keys("cuff sl")
    of = last_set(chair).last.id
    chair.room.qtbot.waitUntil(lambda: chair.drafts("correction", of) == 1)
    chair.room.settle()
    left = chair.dialog
    chair.crash("correction", of)
    left.hide()  # the window it stood in is gone
    return of


def test_a_correction_half_typed_comes_back_whole_after_a_crash(running: Kept) -> None:
    of = half_corrected(running)
    before = last_set(running).as_(Vitals)
    form = open_correction(running)
    assert (form.fields["hr"].text, form.fields["pain"].text) == ("88", "")
    assert form.fields["hr"].change.spoken, "old and new stand below it"
    assert "cuff sl" in words(running)
    running.dialog.findChildren(QLineEdit)[-1].setText("cuff slipped")
    running.confirm()
    said = last_set(running)
    assert (said.as_(Vitals).hr, said.as_(Vitals).pain) == (88, None)
    assert said.as_(Vitals).sys == before.sys
    assert said.last.reason == "cuff slipped"
    assert running.drafts("correction", of) == 0


def test_effects_half_corrected_come_back_after_a_crash(running: Kept) -> None:
    """Also one taken out, as it was not asked; what was tapped back to where it was is no draft."""
    said = running.session.standing(EffectsAsked)[-1]
    asked, of = said.as_(EffectsAsked).scores, said.last.id

    def form() -> CorrectedScores:
        running.page.correcting.choose(said.id)
        running.room.settle()
        (found,) = running.dialog.findChildren(CorrectedScores)
        return found

    def stands(found: CorrectedScores) -> list[int | None]:
        return [one.severity if one else None for one in (row.score() for row in found.scores)]

    was = [one.severity for one in asked]
    first = form()
    tap(first, 0, was[0])  # once more: not asked
    tap(first, 1, 3 if was[1] != 3 else 2)
    running.room.qtbot.waitUntil(lambda: running.drafts("correction", of) == 1)
    half, left = stands(first), running.dialog
    assert half != was
    assert half[0] is None
    running.crash("correction", of)
    left.hide()  # the window it stood in is gone
    again = form()
    assert stands(again) == half
    tap(again, 0, was[0])
    tap(again, 1, was[1])
    running.room.qtbot.waitUntil(lambda: running.drafts("correction", of) == 0)
    assert stands(again) == was


def tap(form: CorrectedScores, place: int, severity: int | None) -> None:
    assert severity is not None
    form.scores[place].row.scored.emit("", severity)


def test_another_nurse_is_told_who_began_the_correction(running: Kept) -> None:
    half_corrected(running)
    running.room.sign_in(OTHER)
    open_correction(running)
    assert running.dialog.subtitle.text().startswith(f"Begun by {ME}.")


def test_it_does_not_come_back_over_values_that_were_corrected_since(running: Kept) -> None:
    half_corrected(running)
    one = last_set(running)
    fact = replace(one.as_(Vitals), sys=111)
    running.room.ask(lambda desk: correct(desk, running.id, one.id, fact, "misread"))
    running.page.live.load()
    running.room.settle()
    form = open_correction(running)
    assert form.fields["sys"].text == "111"
    assert form.fields["hr"].text == str(fact.hr)


# -- the escort --------------------------------------------------------------------------------


def test_a_name_half_typed_for_the_escort_is_in_the_record_when_the_page_goes(chair: Kept) -> None:
    chair.recovery.sign.escort.setFocus()
    chair.room.keys("P. TEST")
    chair.leave_and_return()
    assert chair.session.criteria["escort"].detail == "P. TEST"
    assert chair.recovery.sign.escort.text() == "P. TEST"
