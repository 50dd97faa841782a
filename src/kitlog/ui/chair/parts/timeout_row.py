"""One line of the time-out: a safe statement, OK or Not OK, and what must be typed today."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Line, Shape, Text
from kitlog.ui.chair.parts.segments import Part, Segments
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.paint import face, paint, painting, wrapped
from kitlog.ui.kit.typed_line import TypedLine
from kitlog.words import tr

HEIGHT, LEAST, MOST = 61, 56, 120
"""As drawn, where the screen is low, and where it is large, px."""
MARGIN = 6
"""The tint of the row with focus reaches this far beyond its text."""
_ANSWER = 124
_KEYS = {Qt.Key.Key_Y: True, Qt.Key.Key_N: False}


@dataclass(frozen=True, slots=True)
class TimeoutLine:
    """A statement with its answer: True, False or None for not answered.

    question  what must be typed when it is OK ("Last taken: what, when"), or ""
    detail    what was typed with the answer; action: a button instead ("Enter PIN")
    """

    id: str
    title: str
    statement: str
    ok: bool | None = None
    detail: str = ""
    question: str = ""
    action: str = ""

    @property
    def spoken(self) -> str:
        answer = {None: tr("not answered"), True: "OK", False: tr("not OK")}[self.ok]
        return ", ".join(p for p in (self.title, self.statement, answer, self.detail) if p)


class TimeoutRow(QWidget):
    """`answered` gives line, OK and the text typed; nothing is chosen before."""

    answered = Signal(str, bool, str)
    acted = Signal(str)
    moved = Signal(int)
    typing = Signal(str, bool, str)

    def __init__(self, line: TimeoutLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._asking: bool | None = None
        self._whose = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.segments = Segments(_parts(), self)
        self.segments.chosen.connect(lambda index: self.answer(index == 0))
        self.typed = TypedLine(self)
        self.typed.setFont(face(15, 400))
        self.typed.hide()
        self.typed.returnPressed.connect(self._finish)
        self.typed.textEdited.connect(lambda text: self._tell(text))
        self.typed.installEventFilter(self)
        self.button = KitButton(line.action, parent=self)
        self.button.clicked.connect(lambda: self.acted.emit(self._line.id))
        self.draw(line)

    def draw(self, line: TimeoutLine) -> None:
        self._line = line
        self.setAccessibleName(line.spoken)
        self.button.setText(line.action)
        self.button.setVisible(bool(line.action))
        self.segments.setVisible(not line.action)
        self._refresh()

    def answer(self, ok: bool) -> None:
        """OK or Not OK; asks for the words it needs in place, and answers when they are typed."""
        if ok and not self._line.question:
            self.answered.emit(self._line.id, True, "")
            self.moved.emit(1)
            return
        if self._asking is ok and self.typed.text().strip():
            self._finish()  # the same answer again, with its words: as Return does
            return
        self._ask(ok, self._line.detail if self._line.ok is ok else "")
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_back(self, ok: bool, text: str) -> None:
        """Words half typed before, as they were left."""
        self._ask(ok, text)

    def say_whose(self, whose: str) -> None:
        """Another nurse typed what stands here, "by T. Sample RN"."""
        self._whose = whose
        self._refresh()

    def _ask(self, ok: bool, text: str) -> None:
        self._asking = ok
        self.typed.setAccessibleName(self._question)
        self.typed.setText(text)
        self.typed.show()
        self._refresh()

    def _tell(self, text: str) -> None:
        if self._asking is not None:
            self.typing.emit(self._line.id, self._asking, text)

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _KEYS:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._tell("")
            self._stop_asking()
            return True
        if event.type() == QEvent.Type.FocusOut and self._asking is not None:
            self._refresh()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS and not self._line.action:
            self.answer(_KEYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Y) and self._line.action:
            self.acted.emit(self._line.id)
        elif key == Qt.Key.Key_Up:
            self.moved.emit(-1)
        elif key == Qt.Key.Key_Down:
            self.moved.emit(1)
        else:
            event.ignore()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusInEvent(self, _event: QFocusEvent) -> None:
        self._refresh()

    def focusOutEvent(self, _event: QFocusEvent) -> None:
        self._refresh()

    def resizeEvent(self, _event: object) -> None:
        left = self.width() - MARGIN - _ANSWER
        self.segments.move(left, 8 - self._lift)
        self.button.setGeometry(left, 8 - self._lift, _ANSWER, 44)
        self.typed.setGeometry(MARGIN, 16 - self._lift, left - MARGIN - 10, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            painter.translate(0, -self._lift)
            paint(painter, self._shapes(), theme)

    @property
    def _lift(self) -> int:
        """How much nearer to its top edge everything stands in a lower row; below 0 in a higher."""
        return (HEIGHT - self.height()) // 2

    @property
    def _question(self) -> str:
        return self._line.question if self._asking else tr("Why is it not OK?")

    @property
    def _has_keys(self) -> bool:
        return self.hasFocus() or self.typed.hasFocus()

    def _finish(self) -> None:
        text, asked = self.typed.text().strip(), self._asking
        if text and asked is not None:
            self._stop_asking()
            self.answered.emit(self._line.id, asked, text)
            self.moved.emit(1)

    def _stop_asking(self) -> None:
        self._asking = None
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.typed.hide()
        self._refresh()

    def _refresh(self) -> None:
        chosen = {None: None, True: 0, False: 1}[self._line.ok]
        self.segments.draw(chosen, current=self._has_keys)
        self.update()

    def _shapes(self) -> list[Shape]:
        line, right = self._line, float(self.width() - MARGIN)
        if self._has_keys:
            whole = Box(0, self._lift, self.width(), self.height(), "accentSoft", radius=8)
            shapes: list[Shape] = [whole]
        else:
            foot = self._lift + self.height() - 0.5
            shapes = [Line((MARGIN, foot), (right, foot), "grid")]
        if self._asking is not None:
            asks, ink = f"{line.title}: {self._question}", "ink2"
            if self._whose:
                asks = tr("{title} not OK: typed {whose}", title=line.title, whose=self._whose)
                if self._asking:
                    asks = tr("{title} OK: typed {whose}", title=line.title, whose=self._whose)
                ink = "medText"
            shapes.append(Text((MARGIN, 12), asks, 12, ink, 600))
            return shapes
        below, ink = (line.detail, "ink") if line.detail else (line.statement, "ink2")
        if line.ok is False:
            ink = "medText"
        # A statement that is read aloud is never cut off: it takes a second line instead.
        lines = wrapped(below, 13, 400, self.width() - 2 * MARGIN - _ANSWER - 10)
        top = 26 if len(lines) == 1 else 19
        shapes.append(Text((MARGIN, top), line.title, 15, "ink", 600))
        for index, words in enumerate(lines[:2]):
            shapes.append(Text((MARGIN, top + 18 + 16 * index), words, 13, ink, 400))
        return shapes


def _parts() -> tuple[Part, ...]:
    return (
        Part("OK", "OK", "okSoft", "ok", 52, 15, tick=True),
        Part(tr("Not OK"), tr("Not OK, with reason"), "medSoft", "medText", 70, 15),
    )
