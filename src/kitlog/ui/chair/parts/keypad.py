"""The glove keypad: large keys over the log, with the words where a scale has words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kitlog.domain.limits import number
from kitlog.domain.shapes import Box, Line, Shape, Text
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.paint import ground, paint, painting, text_width
from kitlog.words import tr

_PAD, _GAP, _KEY = 13, 8, 68
_KEYS_TOP = 169
_WORD, _WORDS_TOP = 44, 40
_DIGITS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "next")


@dataclass(frozen=True, slots=True)
class KeypadView:
    """The field the keypad types into.

    title   "Heart rate"; about: "/min · previous 84"; text: as typed so far
    accepts "Accepts 20–250"; limits: "limits 50–120" or ""
    words   value and word of a scale ("0", "alert and calm"), highest first: shown as a list
    """

    field: str
    title: str
    about: str
    text: str
    accepts: str
    limits: str = ""
    words: tuple[tuple[int, str], ...] = ()


class Key(QAbstractButton):
    """One key; nothing takes focus from the field it types into."""

    def __init__(
        self, face_text: str, spoken: str, parent: QWidget, *, primary: bool = False
    ) -> None:
        super().__init__(parent)
        self._face, self._primary = face_text, primary
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        width, height = self.width(), self.height()
        primary, erase = self._primary, self._face == ""
        fill = "fill" if primary else "sunken" if erase else "surface"
        if self.isDown():
            fill = "accent" if primary else "line"
        edge, ink = ("fill", "fillInk") if primary else ("lineStrong", "ink")
        face = fit(self._face, width - 8, (20, 17, 15, 13) if primary else (28, 24, 20), 600)
        with painting(self) as (painter, theme):
            paint(painter, [
                Box(0.5, 0.5, width - 1, height - 1, fill, edge, 1, 10),
                Text((width / 2, height / 2 + face.size * 0.36), face.lines[0], face.size, ink, 600,
                     "centre"),
            ], theme)  # fmt: skip
            if erase:
                box = QRectF(width / 2 - 13, height / 2 - 13, 26, 26)
                draw_icon(painter, "del", box, theme.colour("ink"))


class WordKey(QAbstractButton):
    """A value with its word, 44 px high."""

    def __init__(self, value: int, word: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.value = value
        self._number = f"+{value}" if value > 0 else number(value)
        self._word = word
        self.setAccessibleName(f"{self._number}, {word}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        on, wide, high = self.isChecked(), self.width(), self.height()
        fill = "accentSoft" if on else "line" if self.isDown() else "surface"
        edge, line = ("accent", 2.0) if on else ("lineStrong", 1.0)
        ink = "onAccentSoft" if on else "ink"
        with painting(self) as (painter, theme):
            paint(painter, [
                Box(line / 2, line / 2, wide - line, high - line, fill, edge, line, 8),
                Text((36, 29), self._number, 19, ink, 600, "right"),
                Text((50, 28), self._word, 15, ink, 500),
            ], theme)  # fmt: skip


class Keypad(QWidget):
    """`typed` gives a digit, or "" to erase; `chosen` a whole value of a scale with words."""

    typed = Signal(str, str)
    chosen = Signal(str, int)
    next_asked = Signal(str)
    not_measured = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = KeypadView("", "", "", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.keys = {face: self._key(face) for face in _DIGITS}
        self.words: tuple[WordKey, ...] = ()
        self.not_button = KitButton(tr("Not measured…"), parent=self)
        self.not_button.clicked.connect(lambda: self.not_measured.emit(self._view.field))
        self.close_button = KitButton(tr("Close keypad"), icon="x", parent=self)
        self.close_button.clicked.connect(self.closed)
        for button in (self.not_button, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def draw(self, view: KeypadView) -> None:
        if view.words != self._view.words:
            for word in self.words:
                word.hide()
                word.deleteLater()
            self.words = tuple(self._word(value, text) for value, text in view.words)
        self._view = view
        for key in self.words:
            key.setChecked(view.text.replace("−", "-").lstrip("+") == str(key.value))
        self.setAccessibleName(tr("Keypad for {title}", title=view.title))
        for digit in self.keys.values():
            digit.setVisible(not view.words)
        self._place()
        self.update()

    def resizeEvent(self, _event: object) -> None:
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [ground(self), *self._shapes()], theme)

    def _key(self, face_text: str) -> Key:
        if face_text == "next":
            key = Key(tr("Next"), tr("Next field"), self, primary=True)
            key.clicked.connect(lambda: self.next_asked.emit(self._view.field))
        else:
            key = Key(face_text, face_text or tr("Erase"), self)
            key.clicked.connect(lambda: self.typed.emit(self._view.field, face_text))
        return key

    def _word(self, value: int, text: str) -> WordKey:
        word = WordKey(value, text, self)
        word.clicked.connect(lambda: self.chosen.emit(self._view.field, value))
        word.show()
        return word

    def _place(self) -> None:
        wide = self.width() - 2 * _PAD
        each = (wide - 2 * _GAP) // 3
        for index, key in enumerate(self.keys.values()):
            row, column = divmod(index, 3)
            left, top = _PAD + column * (each + _GAP), _KEYS_TOP + row * (_KEY + _GAP)
            key.setGeometry(left, top, each, _KEY)
        if self.words:
            self._place_words(wide)
            return
        top, foot = _KEYS_TOP + 4 * (_KEY + _GAP) + 2, self.height() - _PAD - 56
        apart = foot >= top + 56 + _GAP
        self.close_button.setText(tr("Close keypad") if apart else tr("Close"))
        if apart:
            self.not_button.setGeometry(_PAD, top, wide, 56)
            self.close_button.setGeometry(_PAD, foot, wide, 56)
        else:
            self._share_line(wide, foot, 56)

    def _place_words(self, wide: int) -> None:
        """Ten words 44 px high fit the lowest window when the last two keys share a line."""
        self.close_button.setText(tr("Close"))
        foot = self.height() - 8 - 48
        step = min(_WORD + _GAP, (foot - 4 - _WORDS_TOP) // len(self.words))
        for index, word in enumerate(self.words):
            word.setGeometry(_PAD, _WORDS_TOP + index * step, wide, _WORD)
        self._share_line(wide, foot, 48)

    def _share_line(self, wide: int, top: int, high: int) -> None:
        """ "Not measured…" and Close side by side."""
        close = 84
        self.not_button.setGeometry(_PAD, top, wide - close - 4, high)
        self.close_button.setGeometry(_PAD + wide - close, top, close, high)

    def _about(self, right: float) -> str:
        """The unit gives way where the value before would run into the title."""
        room = right - _PAD - text_width(self._view.title, 17, 650) - 10
        about = self._view.about
        return about if text_width(about, 13, 500) <= room else about.rpartition(" · ")[2]

    def _shapes(self) -> list[Shape]:
        view, right = self._view, float(self.width() - _PAD)
        shapes: list[Shape] = [
            Text((_PAD, 30), view.title, 17, "ink", 650),
            Text((right, 29), self._about(right), 13, "ink2", 500, "right"),
        ]
        if view.words:
            return shapes
        middle = self.width() / 2
        half = text_width(view.text, 56, 600) / 2
        return [
            *shapes,
            Box(_PAD + 1.5, 46.5, right - _PAD - 3, 81, "surface", "focus", 3, 10),
            Text((middle, 107), view.text, 56, "ink", 600, "centre"),
            Line((middle + half + 4, 61), (middle + half + 4, 113), "ink", 2),
            Text((_PAD, 154), view.accepts, 13, "ink2", 400),
            Text((right, 154), view.limits, 13, "ink2", 400, "right"),
        ]
