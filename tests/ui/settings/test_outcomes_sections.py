"""A charge nurse chooses the outcomes asked, the change that counts, and the pathway's words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt

from kitlog.domain.thresholds import SHIPPED, Threshold, usual
from kitlog.ui.settings.outcomes_section import OutcomesSection
from kitlog.ui.settings.page import SettingsPage
from kitlog.ui.settings.pathway_section import PathwaySection
from kitlog.workflow import reading
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]


def show(open_room: OpenRoom, name: str, who: str = "R. Mock RN") -> tuple[Room, SettingsPage]:
    room = open_room("clinic")
    room.sign_in(who)
    return room, again(room, name)


def again(room: Room, name: str) -> SettingsPage:
    page = SettingsPage(room.station)
    room.show(page, 1366, 704)
    page.parts.choose(list(page.sections).index(name))
    room.settle()
    return page


def outcomes(page: SettingsPage) -> OutcomesSection:
    assert isinstance(page.section, OutcomesSection)
    return page.section


def test_the_set_and_its_thresholds_are_chosen(open_room: OpenRoom) -> None:
    room, page = show(open_room, "Outcomes")
    section = outcomes(page)
    assert [id for id, row in section.rows.items() if row.asked.isChecked()] == [
        one.measure for one in SHIPPED.asked
    ]
    room.tap(section.rows["depression"].asked)
    section.area.ensureWidgetVisible(section.rows["pcs"])
    room.tap(section.rows["pcs"].asked)
    pain = section.rows["pain"]
    room.tap(pain.unit.options[0])
    pain.change.line.setFocus()
    pain.change.line.selectAll()
    room.keys("2")
    assert section.said.text() == "Not saved yet."
    assert clipped(room.window) == []
    assert small_targets(room.window) == []
    room.tap(section.act)
    room.settle()
    kept = room.ask(reading.clinic).outcomes
    assert kept.threshold("pain") == Threshold("pain", Decimal(2))
    assert kept.threshold("pcs") == usual("pcs")
    assert kept.threshold("depression") is None


def test_a_change_that_can_not_count_is_said_at_its_field_and_nothing_is_kept(
    open_room: OpenRoom,
) -> None:
    room, page = show(open_room, "Outcomes")
    section = outcomes(page)
    fatigue = section.rows["fatigue"].change
    fatigue.line.setFocus()
    fatigue.line.selectAll()
    room.keys("0")
    room.tap(section.act)
    assert "Above 0" in fatigue.sentence.text()
    assert room.ask(reading.clinic).outcomes == SHIPPED
    section = outcomes(again(room, "Outcomes"))
    assert section.rows["fatigue"].change.text == "0", "typed and not lost"
    assert section.said.text() == "Typed before, not saved yet."


def test_none_at_all_is_refused(open_room: OpenRoom) -> None:
    room, page = show(open_room, "Outcomes")
    section = outcomes(page)
    for one in SHIPPED.asked:
        section.rows[one.measure].asked.setChecked(False)
    room.tap(section.act)
    assert section.said.text() == "Choose at least one measure."


def test_the_pathway_is_the_clinics_own(open_room: OpenRoom) -> None:
    room, page = show(open_room, "Suicidal thoughts")
    section = page.section
    assert isinstance(section, PathwaySection)
    assert section.text.toPlainText().startswith("Call the prescriber now")
    section.text.selectAll()
    room.key(Qt.Key.Key_Backspace)
    room.tap(section.act)
    assert section.said.text() == "Type what is done at once."
    section.text.setFocus()
    room.keys("Stay. Call 555 0199.")
    room.tap(section.act)
    room.settle()
    assert reading.pathway_text(room.ask(reading.clinic)) == "Stay. Call 555 0199."


def test_a_nurse_reads_and_does_not_change(open_room: OpenRoom) -> None:
    _, page = show(open_room, "Outcomes", "T. Sample RN")
    assert page.section.act.reason == "Only a charge nurse can change this."
