"""The screen keyboard: everything can be typed with a finger, into whichever field has focus.

It stands at the foot of the page beside the ring column, and at the head of it when the field
lies low: never over the field, the timer or the status line. Once turned on it comes with every
text field until it is turned off.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from kitlog.domain.shapes import Box
from kitlog.ui.kit.accents import accented
from kitlog.ui.kit.application import application
from kitlog.ui.kit.letter_board import DIGITS, LETTERS, LetterBoard
from kitlog.ui.kit.letter_key import ACCENT, ENTER, ERASE, HIDE, NEXT, SPACE
from kitlog.ui.kit.paint import paint, painting
from kitlog.words import tr

OWN_KEYS = "own keys"
"""Property of a field that has a keypad of its own beside it."""
_HEAD, _EDGE, _PAD = 116, 8, 12
"""Below header and status line; the margin of the page; within the panel. px."""
_CLEAR = 26
"""What a field says stands below it and stays in sight too, px."""
_LETTER, _DIGIT = QSize(67, 48), QSize(76, 60)
_Hint = Qt.InputMethodHint
_MARKS = {
    _Hint.ImhDigitsOnly: "",
    _Hint.ImhFormattedNumbersOnly: ".",
    _Hint.ImhTime: ":",
    _Hint.ImhPreferNumbers: "-",
}
"""What a field of numbers takes beside digits."""
_KEYS = {
    ERASE: (Qt.Key.Key_Backspace, "\b"),
    NEXT: (Qt.Key.Key_Tab, "\t"),
    ENTER: (Qt.Key.Key_Return, "\r"),
    SPACE: (Qt.Key.Key_Space, " "),
}


def beside_ring(window: QWidget) -> int:
    """Where the ring column has ended, px from the left (DESIGN 3: 288 wide, 340 from 1500)."""
    return 360 if window.width() >= 1500 else 308


def letters_of(widget: QWidget) -> Letters | None:
    """The keyboard of the window `widget` stands in."""
    found = getattr(widget.window(), "letters", None)
    return found if isinstance(found, Letters) else None


class Letters(QWidget):
    """`turned` says on or off; `settled` that it has come, gone or moved."""

    turned = Signal(bool)
    settled = Signal()

    def __init__(self, window: QWidget, pages: QWidget) -> None:
        super().__init__(window)
        self.hide()
        self.setAccessibleName(tr("Screen keyboard"))
        self._pages = pages
        self._on = False
        self._field: QWidget | None = None
        self._last: QWidget | None = None
        self._letters: LetterBoard | None = None
        self._digits: LetterBoard | None = None
        application().focusChanged.connect(self._attend)

    @property
    def on(self) -> bool:
        return self._on

    def turn(self, on: bool) -> None:
        """Come with every text field from now on, or stay away."""
        if on != self._on:
            self._on = on
            self.turned.emit(on)
        last = self._last
        if on and self._field is None and last is not None and isValid(last) and last.isVisible():
            # The tap that turned it on has taken the focus out of the field. For any other
            # reason the field would select what is in it, and the next letter replace it.
            last.setFocus(Qt.FocusReason.PopupFocusReason)
        self._come()

    def place(self) -> None:
        """Where it covers nothing that is being typed; what can make room is asked to first."""
        if not self.isVisible() or self._field is None or not isValid(self._field):
            return
        for place in self._places():
            self.setGeometry(place)
            self.settled.emit()
            if not place.intersects(self._field_box()):
                break
        self.raise_()

    def foot(self, left: int, right: int, otherwise: int) -> int:
        """How far down the window is free between `left` and `right`, px; else `otherwise`."""
        low = self.y() > self.window().height() // 3
        in_the_way = self.isVisible() and self.x() < right and self.x() + self.width() > left
        return self.y() - _EDGE if low and in_the_way else otherwise

    # -- whom it serves ----------------------------------------------------------------

    def _attend(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        mine = now is not None and now.window() is self.window() and _takes_text(now)
        self._field = now if mine else None
        if self._field is not None:
            self._last = self._field
            self._field.installEventFilter(self)
        self._come()

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        """A finger on the field turns it on; any press brings it back after it was hidden."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            finger = event.pointingDevice().type() == QInputDevice.DeviceType.TouchScreen
            self.turn(self._on or finger)
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            QTimer.singleShot(0, self, self.place)
        return False

    def _come(self) -> None:
        """Show the board the field wants, or go."""
        if not self._on or self._field is None:
            self._go()
            return
        wanted = self._board(self._field)
        for board in (self._letters, self._digits):
            if board is not None:
                board.setVisible(board is wanted)
        self.resize(wanted.size() + QSize(2 * _PAD, 2 * _PAD))
        self.show()
        # Only now is a page scrolled, or a dialog laid out, as the new focus wants it.
        QTimer.singleShot(0, self, self.place)
        self.place()

    def _go(self) -> None:
        if self.isVisible():
            self.hide()
            self.settled.emit()

    def _board(self, field: QWidget) -> LetterBoard:
        """Built when first needed: start-up does not wait for sixty keys."""
        mark = _mark(field)
        if mark is None:
            if self._letters is None:
                self._letters = self._built(LETTERS, _LETTER, 20)
            self._letters.lower()
            return self._letters
        if self._digits is None:
            self._digits = self._built(DIGITS, _DIGIT, 26)
        self._digits.offer(mark)
        return self._digits

    def _built(self, rows: tuple[tuple[str, ...], ...], key: QSize, size: int) -> LetterBoard:
        board = LetterBoard(rows, key, size, self)
        board.move(_PAD, _PAD)
        board.pressed.connect(self._press)
        return board

    # -- where it stands ---------------------------------------------------------------

    def _places(self) -> tuple[QRect, ...]:
        """At the foot, else at the head; digits at the right, where the glove keypad is too."""
        pages, size = self._pages.geometry(), self.size()
        left = min(beside_ring(self.window()), pages.right() - size.width())
        right = pages.right() + 1 - 12 - size.width()
        low, high = pages.bottom() + 1 - _EDGE - size.height(), pages.top() + _HEAD
        if self._letters is not None and self._letters.isVisibleTo(self):
            return QRect(QPoint(left, low), size), QRect(QPoint(left, high), size)
        spots = (right, low), (left, low), (right, high)
        return tuple(QRect(QPoint(x, y), size) for x, y in spots)

    def _field_box(self) -> QRect:
        assert self._field is not None
        corner = self._field.mapTo(self.window(), QPoint(0, 0))
        return QRect(corner, self._field.size()).adjusted(0, 0, 0, _CLEAR)

    # -- what it types -----------------------------------------------------------------

    def _press(self, name: str) -> None:
        if self._field is None:
            return
        if name == HIDE:
            self._go()
        elif name == ACCENT:
            self._put_accent(self._field)
        else:
            self._send(*_KEYS.get(name) or (_key_of(name), name))

    def _put_accent(self, field: QWidget) -> None:
        """Another accent on the letter before the cursor."""
        if isinstance(field, QLineEdit) and not field.hasSelectedText():
            other = accented(field.text()[: field.cursorPosition()][-1:])
            if other:
                self._send(*_KEYS[ERASE])
                self._send(_key_of(other), other)

    def _send(self, key: Qt.Key, text: str) -> None:
        """Press and let go, as a real key: what checks typing checks this too."""
        field = QApplication.focusWidget()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if field is not None and isValid(field):
                QApplication.sendEvent(
                    field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
                )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Between two keys: nothing, and focus stays."""

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            box = Box(0.5, 0.5, self.width() - 1, self.height() - 1, "bg", "lineStrong", 1, 12)
            paint(painter, [box], theme)


def _takes_text(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly() and not widget.property(OWN_KEYS)
    return False


def _mark(field: QWidget) -> str | None:
    """The mark a field of numbers takes, None for a field of text."""
    hints = field.inputMethodHints()
    return next((mark for hint, mark in _MARKS.items() if hints & hint), None)


def _key_of(character: str) -> Qt.Key:
    """Qt names Latin keys by the code of the capital; all others have no name."""
    code = ord(character.upper()) if len(character.upper()) == 1 else ord(character)
    return Qt.Key(code) if code < 0x100 else Qt.Key.Key_unknown
