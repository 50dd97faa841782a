"""A charge nurse has papers sealed with the clinic's own certificate, and with KitLog's again."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from kitlog.domain.seal import SealChosen
from kitlog.report.certificate import EXPIRED, WRONG
from kitlog.ui import porter
from kitlog.ui.settings.page import SettingsPage
from kitlog.ui.settings.seal_section import (
    CHOOSE_FIRST,
    CLINICS,
    NO_FILE,
    NONE_YET,
    OWN,
    OWN_AGAIN,
    SLOW,
    USED,
    SealSection,
)
from kitlog.words import tr
from kitlog.workflow import sealing
from kitlog.workflow.settings import NOT_CHARGE
from tests.report.certificates import PASSWORD, SINCE, clinics_own, curve, issued, pkcs12_file
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]
CHARGE, NURSE = "R. Mock RN", "T. Sample RN"


def show(open_room: OpenRoom, name: str = CHARGE) -> tuple[Room, SealSection]:
    room = open_room("clinic")
    room.sign_in(name)
    page = SettingsPage(room.station)
    room.show(page)
    page.parts.choose(list(page.sections).index("Seal of papers"))
    room.settle()
    section = page.section
    assert isinstance(section, SealSection)
    return room, section


def choose(room: Room, section: SealSection, monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    section.choose.click()
    room.settle()


def said(room: Room, section: SealSection, words: str) -> None:
    room.qtbot.waitUntil(lambda: section.said.text() == words)
    room.settle()


def seals(room: Room) -> tuple[SealChosen, ...]:
    return room.ask(sealing.known_seals)


@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1366, 768), (1920, 1080)])
def test_nothing_is_cut_on_it(
    open_room: OpenRoom,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    width: int,
    height: int,
) -> None:
    room, section = show(open_room)
    room.window.resize(width, height)
    room.settle()
    assert section.state.text() == str(NONE_YET)
    assert (clipped(room.window), small_targets(room.window)) == ([], [])
    long = "The Example Clinic for Pain Medicine and Rehabilitation of Invented Town"[:64]
    choose(room, section, monkeypatch, pkcs12_file(tmp_path, issued(long, curve()), curve()))
    section.password.set_text(PASSWORD)
    section.act.click()
    said(room, section, str(USED))
    assert (clipped(room.window), small_targets(room.window)) == ([], [])


def test_chosen_by_keys_and_taken_back(
    open_room: OpenRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, section = show(open_room)
    assert room.focus is section.choose
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(clinics_own(tmp_path)), ""))
    room.keys(" ")
    assert section.name.text() == "clinic.p12"
    assert section.password.line.hasFocus()
    room.keys(PASSWORD)
    room.key(Qt.Key.Key_Return)
    said(room, section, str(USED))
    (seal,) = seals(room)
    assert section.state.text() == str(CLINICS)
    shown = [fact.text() for fact in section.facts.values()]
    assert shown == ["Example Pain Clinic Ltd", "Example Trust CA", "01-Jun-2028", seal.printed]
    assert (section.password.text, section.name.text()) == ("", str(NO_FILE)), (
        "it stands nowhere now"
    )
    section.back.click()
    said(room, section, str(OWN_AGAIN))
    assert section.state.text() == str(OWN)
    assert not section.back.isVisible()
    assert [one.own for one in seals(room)] == [False, True]


def test_each_refusal_stands_where_it_belongs(
    open_room: OpenRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, section = show(open_room)
    section.act.click()
    assert section.said.text() == str(CHOOSE_FIRST)
    choose(room, section, monkeypatch, clinics_own(tmp_path))
    section.password.set_text("windmill")
    section.act.click()
    room.qtbot.waitUntil(lambda: section.password.sentence.text() == str(WRONG))
    room.settle()
    assert clipped(room.window) == []
    old = issued("Old", curve(), until=SINCE.replace(month=9))
    choose(room, section, monkeypatch, pkcs12_file(tmp_path, old, curve(), "old.p12"))
    section.password.set_text(PASSWORD)
    section.act.click()
    said(room, section, tr(EXPIRED, day="01-Sep-2025"))
    assert seals(room) == ()


def test_nothing_chosen_in_the_file_dialog_changes_nothing(
    open_room: OpenRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, section = show(open_room)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    section.choose.click()
    assert section.name.text() == str(NO_FILE)


def test_a_nurse_reads_it_and_changes_nothing(open_room: OpenRoom) -> None:
    room, section = show(open_room, NURSE)
    for button in (section.act, section.choose):
        section.say("")
        button.click()
        said(room, section, str(NOT_CHARGE))
    assert seals(room) == ()


def test_a_file_that_never_comes_holds_nothing_up(
    open_room: OpenRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipe nobody writes into stands for a share that hangs."""
    room, section = show(open_room)
    monkeypatch.setattr(porter, "PATIENCE_MS", 0)
    pipe = tmp_path / "pipe.p12"
    os.mkfifo(pipe)
    choose(room, section, monkeypatch, pipe)
    section.password.set_text(PASSWORD)
    section.act.click()
    said(room, section, str(SLOW))
    assert not section._busy
    os.close(os.open(pipe, os.O_RDWR))  # lets its thread go, if it came so far
