"""11: the dialogs over a running infusion, timer and alerts in sight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kitlog.domain.checks import DoseChecked, Figures
from kitlog.domain.stopped import effect_words
from kitlog.domain.timeout import LINES, LineAnswered
from kitlog.ui.chair.asking.medicines import MedicineQuestion
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.kit.choice import Option
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.tick_box import TickBox
from kitlog.ui.manual.dialog import ManualDialog
from kitlog.ui.mistake_dialog import MistakeDialog
from kitlog.ui.still_bar import StillBar
from kitlog.words import tr
from kitlog.workflow import preparing, reading
from kitlog.workflow.board import board
from kitlog.workflow.desk import Desk
from tests.ui.shots import chair
from tests.ui.shots.stage import Stage, demo

WAY_OUT = (
    "The damaged file is kept as it is. The newest good backup is of 14-Jan-2026 09:18: "
    "/media/backup/kitlog-2026-01-14-091800Z-3f9a2c1b.kitlogbackup. What was charted from then to "
    "14-Jan-2026 09:48, when KitLog last ran here, is not in it. Entries missing then, at least: "
    "12. The machine’s keeper can put it back: kitlog restore, with that file."
)


def medication() -> Stage:
    """Ondansetron chosen and its dose typed: the button names the act."""
    stage = _over("medication")
    _press(stage, "ondansetron", "IV")
    question = stage.window.findChild(MedicineQuestion)
    assert isinstance(question, MedicineQuestion)
    question.dose.line.setFocus()
    stage.keys("4 mg")
    question.given_for.set_text("nausea 1")
    question.given_for.line.setFocus()
    question.given_for.line.deselect()
    stage.settle()
    return stage


def adverse_event() -> Stage:
    stage = _over("adverse")
    _press(stage, "Moderate", "High BP")
    ticks = stage.window.findChildren(TickBox)
    next(one for one in ticks if one.isVisible() and one.text() == tr("Prescriber told")).click()
    stage.settle()
    return stage


def manual() -> Stage:
    """Two words looked for: the chapters that hold both, and the first of them."""
    stage, _ = _running()
    dialog = ManualDialog(stage.window)
    stage.settle()
    dialog.wanted.line.setFocus()
    stage.keys("quiet room")
    stage.settle()
    return stage


def note() -> Stage:
    return _over("note")


def mistake() -> Stage:
    """KitLog's own, in the middle of an infusion."""
    stage, _ = _running()
    report = "/home/ward/.local/share/KitLog/kitlog-mistake-20260114-094848.txt"
    dialog = MistakeDialog(stage.window, report, again=False)
    dialog.open_it(dialog.act)
    stage.settle()
    return stage


def crashed() -> Stage:
    """The run before this one ended by a fault; somebody has just signed in."""
    stage = Stage(demo())
    stage.sign_in()
    stage.show("today")
    report = "/home/ward/.local/share/KitLog/kitlog-mistake-20260114-094848.txt"
    dialog = MistakeDialog(stage.window, report, crashed=True)
    dialog.open_it(dialog.act)
    stage.settle()
    return stage


def damaged() -> Stage:
    """The record is open for reading only and lacks a patient; somebody asks what to do."""
    stage, page = _running()
    other = next(row for row in stage.do(board).rows if row.chair == 2).patient_id
    stage.do(lambda desk: desk.store.unread.add(other))
    bar = StillBar(stage.station, "pages of the file are damaged (at least 1)", WAY_OUT)
    stage.window.say_below(bar)
    page.live.load()
    stage.settle()
    bar.more.click()
    stage.settle()
    return stage


def call() -> Stage:
    stage, page = _running()
    page.happenings.call()
    stage.settle()
    return stage


def rate_change() -> Stage:
    return _over("rate")


def pause() -> Stage:
    stage, page = _running()
    page.pump.pause()
    stage.settle()
    return stage


def stop_early() -> Stage:
    stage, page = _running()
    page.pump.stop()
    stage.settle()
    _press(stage, "Side effect", "Dissociation 2")
    return stage


def more_events() -> Stage:
    return _asked(lambda page: page.more_events.menu())


def oxygen() -> Stage:
    return _asked(lambda page: page.more_events.oxygen())


def pump_error() -> Stage:
    return _asked(lambda page: page.more_events.pump_error())


def medicine_list() -> Stage:
    return _asked(lambda page: page.more_events.medicines())


def hand_over() -> Stage:
    return _asked(lambda page: page.witnessed.hand_over())


def account() -> Stage:
    """The ketamine in the bag."""
    return _asked(lambda page: page.witnessed.account(""))


def clock_in_doubt() -> Stage:
    """All is done before the start, and the computer's clock was set back three hours."""
    stage = chair.ready()
    page = stage.page
    assert isinstance(page, ChairPage)
    stage.do(lambda desk: _checked(desk, page.live.id))
    page.live.load()
    right = stage.clock.now
    stage.clock.now = lambda: replace(right(), utc=right().utc - timedelta(hours=3))  # type: ignore[method-assign]
    stage.settle()
    page.pump.start()
    stage.settle()
    return stage


def _checked(desk: Desk, session_id: str) -> None:
    """Each line answered, and both nurses agree."""
    for line in LINES:
        preparing.answer_line(
            desk, session_id, LineAnswered(line.id, True, line.detail.text and "asked")
        )
    nurses = [one.person_id for one in reading.clinic(desk).at_work if one.charts]
    both = Figures(Decimal("82.4"), Decimal("41.2"), Decimal("0.82"), Decimal(150), Decimal(100))
    preparing.check_dose(desk, session_id, DoseChecked(nurses[0], nurses[1], both, both))


def discharge() -> Stage:
    """Against advice: the criteria are still open."""
    stage = chair.recovery()
    page = stage.page
    assert isinstance(page, ChairPage)
    page.going_home.against_advice("")
    stage.settle()
    return stage


def screen_keyboard() -> Stage:
    """Letters below a note: the dialog and its buttons stay whole."""
    stage = note()
    stage.window.letters.turn(True)
    stage.settle()
    return stage


def _press(stage: Stage, *words: str) -> None:
    """The boxes with these words in the dialog that is open."""
    dialog = stage.window.findChild(Dialog)
    assert isinstance(dialog, Dialog)
    for word in words:
        option = next(
            one
            for one in dialog.findChildren(Option)
            if one.text() in (tr(word), effect_words(word))
        )
        QTest.mouseClick(option, Qt.MouseButton.LeftButton)
    stage.settle()


def _over(what: str) -> Stage:
    stage, page = _running()
    page.happenings.quick(what)
    stage.settle()
    return stage


def _asked(question: Callable[[ChairPage], None]) -> Stage:
    stage, page = _running()
    question(page)
    stage.settle()
    return stage


def _running() -> tuple[Stage, ChairPage]:
    stage = chair.running()
    page = stage.page
    assert isinstance(page, ChairPage)
    return stage, page
