"""The trail in the real window: read by keyboard, verified, exported, closed to others."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kitlog.domain.access import TrailExported
from kitlog.domain.errors import MachineError
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.domain.vitals import Vitals
from kitlog.ui.looking import Looking
from kitlog.ui.people.page import PeoplePage
from kitlog.ui.trail.page import NONE, TrailView
from kitlog.workflow import charting, reading, trail
from kitlog.workflow.desk import ACCESS, CLINIC, Desk, new_id
from kitlog.workflow.trail import ONLY, PAGE, TrailPage
from tests.ui.clipping import clipped
from tests.ui.shots.stage import Stage, demo
from tests.ui.targets import small_targets

CHARGE, NURSE = "R. Mock RN", "T. Sample RN"


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    made = Stage(demo())
    made.station.summaries = made.folder / "out"
    made.sign_in(NURSE)
    made.show("chair", made.session(1))
    made.sign_in(CHARGE)
    yield made
    made.close()


def opened(stage: Stage) -> TrailView:
    page = stage.show("trail")
    assert isinstance(page, TrailView)
    return page


def shown(page: TrailView) -> list[str]:
    return [row.line.id for row in page.list.rows]


def test_from_people_by_key_then_every_page_and_back(stage: Stage) -> None:
    stage.show("people")
    stage.window.page.setFocus()  # type: ignore[union-attr]
    stage.press(Qt.Key.Key_T, on=stage.window.page)
    page = stage.page
    assert isinstance(page, TrailView)
    newest = shown(page)
    assert len(newest) == PAGE
    last = min(row.line.entered.utc for row in page.list.rows)
    stage.press(Qt.Key.Key_Down)
    assert page.details.said["Entry"].text() == newest[1]
    stage.press(Qt.Key.Key_N)
    assert shown(page) == newest, "there is nothing newer"
    stage.press(Qt.Key.Key_O)
    assert not set(shown(page)) & set(newest)
    assert max(row.line.entered.utc for row in page.list.rows) <= last
    assert page.said.text() == "Lines 51 to 100"
    stage.press(Qt.Key.Key_N)
    assert shown(page) == newest
    stage.press(Qt.Key.Key_Escape)
    assert isinstance(stage.page, PeoplePage)


def test_a_page_that_could_not_be_read_is_not_counted(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(stage)

    def fails(*_: object) -> TrailPage:
        raise MachineError("The disk does not answer.")

    with monkeypatch.context() as broken:
        broken.setattr(trail, "page", fails)
        stage.press(Qt.Key.Key_O)
        stage.settle()
    stage.press(Qt.Key.Key_O)
    stage.settle()
    assert page.said.text() == "Lines 51 to 100"


def test_filtered_by_keyboard_alone(stage: Stage) -> None:
    page = opened(stage)
    stage.press(Qt.Key.Key_Slash)
    stage.keys("sample")
    stage.press(Qt.Key.Key_Tab)
    stage.keys("ZZ 000 417")
    stage.press(Qt.Key.Key_Return)
    lines = [row.line for row in page.list.rows]
    assert lines
    assert {line.who for line in lines} == {NURSE}
    assert {line.whose for line in lines} == {"TEST, Ada · ZZ 000 417"}
    stage.press(Qt.Key.Key_Tab)
    stage.keys("15-Jan-2026")
    stage.press(Qt.Key.Key_Return)
    assert page.list.none.text() == str(NONE)
    assert page.details.title.text() == ""
    page.filter.show_all.click()
    stage.settle()
    assert len(page.list.rows) == PAGE


def test_what_can_not_be_looked_for_is_said_beside_the_field(stage: Stage) -> None:
    page = opened(stage)
    card, before = page.filter, shown(page)
    for field, text, words in (
        (card.person, "zz", "Nobody has this name."),
        (card.person, "rn", "Several: "),
        (card.patient, "zz 000", "patients: type more"),
        (card.patient, "nobody", "No patient for 'nobody'."),
        (card.first, "03/04/2026", "Write the date"),
    ):
        field.set_text(text)
        page.ask()
        stage.settle()
        assert words in field.sentence.text()
        assert shown(page) == before
        field.set_text("")
    card.first.set_text("14-Jan-2026")
    card.last.set_text("13-Jan-2026")
    page.ask()
    assert "before the first" in card.last.sentence.text()


def test_a_correction_tells_old_new_and_why(stage: Stage) -> None:
    chair = stage.session(1)

    def mend(desk: Desk) -> None:
        sets = [c for c in reading.session(desk, chair).happenings if isinstance(c.fact, Vitals)]
        first = sets[-1].as_(Vitals)
        wrong = Vitals(sys=(first.sys or 120) + 4, dia=first.dia, hr=first.hr, spo2=first.spo2)
        charting.correct(desk, chair, sets[-1].id, wrong, "misread")

    stage.do(mend)
    page = opened(stage)
    page.filter.act.choose(4)
    stage.settle()
    said = page.details.said
    assert page.details.title.text() == "Corrected: vitals"
    assert said["Old value"].text().startswith("SYS ")
    assert said["New value"].text() != said["Old value"].text()
    assert said["Reason"].text() == "misread"
    assert not said["Said"].isVisible()


@pytest.mark.parametrize("role", [Role.NURSE, Role.PRESCRIBER])
def test_others_are_told_why_not(stage: Stage, role: Role) -> None:
    person = PersonEnrolled(new_id(), "W. Other", role, "x")
    stage.do(lambda desk: desk.store.append((desk.entry(CLINIC, person),)))
    opened(stage)
    stage.show("lock")
    stage.station.sign_in(person)
    page = stage.window._away.page if stage.window._away else None
    assert isinstance(page, TrailView)
    assert page.list.rows == [], "nothing of it is seen by who comes next"
    stage.window.show_page("back")
    stage.settle()
    assert not isinstance(stage.page, TrailView)
    people = stage.show("people")
    assert isinstance(people, PeoplePage)
    assert people.list.trail.reason == str(ONLY)
    people.list.trail.click()
    stage.settle()
    assert isinstance(stage.page, PeoplePage)
    forced = opened(stage)
    assert (forced.list.rows, forced.list.none.text()) == ([], str(ONLY))


def forge(stage: Stage, statement: str) -> None:
    """With the key, around the triggers."""

    def by_hand(desk: Desk) -> None:
        with desk.store.database.transaction() as connection:
            driver: Any = connection.connection.driver_connection
            found = driver.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
            for (name,) in found.fetchall():
                driver.execute(f"DROP TRIGGER {name}")
            assert driver.execute(statement).rowcount == 1

    stage.do(by_hand)


ONE = "(SELECT id FROM entries WHERE kind = 'vitals' ORDER BY id LIMIT 1 OFFSET 40)"
HR = '"hr":'
FORGERIES = {
    "edit": f"UPDATE entries SET payload = replace(payload, '{HR}7', '{HR}8') WHERE id = {ONE}",
    "another author": f"UPDATE entries SET author = 'x' WHERE id = {ONE}",
    "delete": f"DELETE FROM entries WHERE id = {ONE}",
}


@pytest.mark.parametrize("kind", FORGERIES)
def test_a_forged_entry_is_found_and_an_honest_record_is_whole(stage: Stage, kind: str) -> None:
    stage.do(lambda desk: desk.store.anchor(desk.now()))
    page = opened(stage)
    stage.press(Qt.Key.Key_V)
    assert page.verify.sentence.text().endswith(
        " entries whole. Anchors agree to 14-Jan-2026 09:48."
    )
    assert not page.verify.findings.isVisible()
    forge(stage, FORGERIES[kind])
    stage.press(Qt.Key.Key_V)
    assert page.verify.sentence.text().startswith("Not whole: 1 place is not as saved.")
    assert page.verify.findings.text().startswith("Session of ")


def test_verifying_can_be_stopped(stage: Stage) -> None:
    page = opened(stage)
    page.verify.verify()
    assert page.verify.cancel.isVisible()
    page.verify.cancel.click()
    stage.settle()
    assert page.verify.sentence.text().startswith("Stopped")
    assert not page.verify.running
    page.verify.verify()
    stage.settle()
    assert "entries" in page.verify.sentence.text()


class Beside(Looking):
    """As the look through the record goes on behind the window."""

    def begin(self) -> None:
        self.running, self.stopped = True, False
        self.changed.emit()

    def cease(self) -> None:
        self.running, self.stopped = False, True
        self.changed.emit()


def test_the_look_beside_charting_stands_on_the_card_and_can_be_stopped(stage: Stage) -> None:
    stage.station.looking = looking = Beside()
    line = opened(stage).verify.beside
    assert line.isHidden(), "nothing goes on"
    looking.sums = True
    looking.begin()
    assert line.isVisible()
    line.stop.click()
    stage.settle()
    assert "That takes seconds" in line.words.text()
    assert looking.running
    looking.sums, looking.percent = False, 43
    looking.changed.emit()
    assert line.words.text() == "Beside charting, since the opening: 43 % looked through."
    assert clipped(stage.window) == []
    line.stop.click()
    assert line.words.text() == "Stopped at 43 %. The next start looks again."
    assert line.stop.isHidden()
    line.again.click()
    assert looking.running
    assert line.again.isHidden()


def records(desk: Desk) -> list[TrailExported]:
    return [e.fact for e in desk.store.entries(ACCESS) if isinstance(e.fact, TrailExported)]


def files(stage: Stage) -> list[Path]:
    assert stage.station.summaries is not None
    folder = stage.station.summaries
    return sorted(folder.iterdir()) if folder.exists() else []


def test_what_the_filter_left_is_exported_and_the_export_recorded(stage: Stage) -> None:
    page = opened(stage)
    page.filter.person.set_text("sample")
    page.ask()
    stage.settle()
    next(iter(page.export.by_format.values())).click()
    stage.settle()
    (path,) = files(stage)
    assert path.name == "trail-2026-01-14.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.DictReader(file))
    assert {row["Who"] for row in found} == {NURSE}
    assert page.export.sentence.text().endswith(f" in {path.name}, folder out.")
    assert clipped(stage.window) == []
    (fact,) = stage.do(records)
    assert (fact.lines, fact.format) == (len(found), "CSV")
    assert fact.filter == f"{NURSE}; all patients; all acts; from the beginning to now"


def test_an_export_that_is_stopped_leaves_nothing(stage: Stage) -> None:
    page = opened(stage)
    for way in ("button", "leaving"):
        next(iter(page.export.by_format.values())).click()
        if way == "button":
            page.export.cancel.click()
        else:
            stage.show("people")
        stage.settle()
        assert files(stage) == []
    assert stage.do(records) == []


@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1366, 768), (1920, 1080)])
def test_nothing_is_cut_and_all_can_be_hit(stage: Stage, width: int, height: int) -> None:
    page = opened(stage)
    page.verify.verify()
    stage.settle()
    page.filter.person.set_text("nobody of this name")
    page.ask()
    for dim in (False, True):
        stage.fit(width, height, dim=dim)
        assert clipped(stage.window) == []
        assert small_targets(stage.window) == []
