"""What a screen reader or dictation puts into a field is typed; what the program puts there is not.

Qt's own accessible interface is used here, as the bridge to the accessibility bus uses it.
"""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kitlog.ui.kit.typed_line import TypedLine
from tests.ui.kit.conftest import Show


class Told:
    """A line, and everything it told as typed."""

    def __init__(self, show: Show) -> None:
        self.line, self.texts = TypedLine(), list[str]()
        self.line.textEdited.connect(self.texts.append)
        show(self.line)

    def put_in(self, text: str) -> None:
        interface = QAccessible.queryAccessibleInterface(self.line)
        interface.setText(QAccessible.Text.Value, text)


@pytest.fixture
def told(show: Show) -> Told:
    return Told(show)


def test_what_a_screen_reader_puts_in_is_told_as_typed_once(told: Told) -> None:
    told.put_in("126")
    told.put_in("126")
    told.put_in("128")
    assert told.line.text() == "128"
    assert told.texts == ["126", "128"]


def test_what_is_put_in_and_typed_by_turns_is_told_each_time(told: Told) -> None:
    QTest.keyClicks(told.line, "12")
    told.put_in("1")
    QTest.keyClicks(told.line, "2")
    told.put_in("")
    assert told.texts == ["1", "12", "1", "12", ""]


def test_what_the_program_sets_is_not_told(told: Told) -> None:
    told.line.setText("126")
    told.line.clear()
    assert told.texts == []
    told.put_in("126")
    assert told.texts == ["126"]


def test_nothing_is_put_into_a_line_that_is_read_only(told: Told) -> None:
    told.line.setText("126")
    told.line.setReadOnly(True)
    told.put_in("128")
    assert told.line.text() == "126"
    assert told.texts == []
