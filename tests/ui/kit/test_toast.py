"""The toast offers to take back what was just charted, once, and covers nothing that counts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from kitlog.ui.kit.alert_button import AlertButton
from kitlog.ui.kit.toast import LASTS_MS, Toast
from tests.ui.clipping import clipped
from tests.ui.kit.conftest import Show
from tests.ui.targets import small_targets


@pytest.fixture
def page(show: Show) -> QWidget:
    return show(QLineEdit())


def _offered(page: QWidget, words: str = "Nausea 2 charted 09:48:51") -> tuple[Toast, list[str]]:
    undone: list[str] = []
    toast = Toast(page)
    toast.offer(words, lambda: undone.append("undone"))
    return toast, undone


def test_undo_takes_it_back_once(page: QWidget) -> None:
    toast, undone = _offered(page)
    QTest.mouseClick(toast.findChildren(AlertButton)[0], Qt.MouseButton.LeftButton)
    toast.undo()
    assert undone == ["undone"]
    assert not toast.isVisible()


def test_it_lasts_ten_seconds_and_offers_nothing_afterwards(page: QWidget) -> None:
    toast, undone = _offered(page)
    assert LASTS_MS == 10_000
    assert toast._timer.interval() == LASTS_MS
    assert toast._timer.isActive()
    assert toast.offers
    toast._timer.timeout.emit()
    assert not toast.offers
    assert undone == []


def test_a_newer_offer_replaces_the_one_before(page: QWidget) -> None:
    toast, undone = _offered(page)
    toast.offer("Vitals charted", lambda: undone.append("vitals"))
    toast.undo()
    assert undone == ["vitals"]


def test_what_is_on_its_way_stands_before_the_offer_which_comes_back(page: QWidget) -> None:
    toast, undone = _offered(page)
    toast.wait("Saving…")
    assert [one.text() for one in toast.findChildren(QLabel)] == ["Saving…"]
    assert not toast.findChildren(AlertButton)[0].isVisible()
    toast.wait("")
    assert toast.offers
    toast.undo()
    assert undone == ["undone"]
    toast.wait("Saving…")
    toast.wait("")
    assert not toast.isVisible()


def test_it_takes_no_focus(page: QWidget) -> None:
    field = page.findChildren(QLineEdit)[0]
    field.setFocus()
    _offered(page)
    assert field.hasFocus()


def test_it_stands_between_next_vitals_and_the_buttons_below(page: QWidget) -> None:
    toast, _ = _offered(page)
    free = QRect(12, 655, 288, 50)  # drawing 04: the card above ends at 655, Pause begins at 704
    assert free.contains(toast.geometry())


@pytest.mark.parametrize("words", ["Nausea 2 charted 09:48:51", "20 min vitals charted 09:51:20"])
def test_its_words_show_whole_and_undo_is_large_enough(page: QWidget, words: str) -> None:
    toast, _ = _offered(page, words)
    QTest.qWait(0)
    assert clipped(toast) == []
    assert small_targets(toast) == []
