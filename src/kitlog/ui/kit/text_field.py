"""A labelled line to type in. What was typed stays; the sentence about it stands below."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.theme import font, restyle
from kitlog.ui.kit.typed_line import TypedLine
from kitlog.ui.kit.typing_place import RETURNED

HEIGHT = 48


class Line(TypedLine):
    """Selects all on focus, but not when focus comes back to it; a wheel never changes it."""

    left = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            # After the click that gave the focus has placed its cursor; never over what was
            # typed meanwhile: the next key would put itself in the place of it.
            held = self.text()
            QTimer.singleShot(0, self, lambda: self._select_if_still(held))
        elif event.reason() not in RETURNED:
            self.selectAll()

    def _select_if_still(self, held: str) -> None:
        if self.hasFocus() and self.text() == held:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.deselect()
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TextField(QWidget):
    """`edited` with every keystroke, `left` when focus goes, `entered` on Return."""

    edited = Signal(str)
    left = Signal()
    entered = Signal()

    def __init__(
        self,
        label: str,
        unit: str = "",
        *,
        height: int = HEIGHT,
        role: str = "body",
        secret: bool = False,
        password: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = Label(label, "label", "ink2", weight=600)
        self.line = Line()
        self.line.setFixedHeight(height)
        self.line.setFont(font(role, 17 if role == "body" else None))
        self.line.setAccessibleName(f"{label}, {unit}" if unit else label)
        # For the screen keyboard: what has a unit is a number, and a secret is a PIN.
        if unit:
            self.line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        if secret:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
            self.line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        if password:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
            self.line.setInputMethodHints(
                Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoAutoUppercase
            )
        self.unit = Label(unit, "body", "ink3", px=14, parent=self.line)
        self.unit.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.sentence = Label("", "micro", "ink2", wraps=True)
        self.sentence.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.title)
        box.addWidget(self.line)
        box.addWidget(self.sentence)
        box.addStretch(1)
        self.line.textEdited.connect(self._typed)
        self.line.left.connect(self.left)
        self.line.returnPressed.connect(self.entered)
        self.setFocusProxy(self.line)
        self.set_unit(unit)

    @property
    def text(self) -> str:
        return self.line.text()

    def set_text(self, text: str) -> None:
        self.line.setText(text)

    def set_unit(self, unit: str) -> None:
        """The unit at the right inside; the text keeps clear of it."""
        self.unit.say(unit)
        self.unit.adjustSize()
        self.unit.setVisible(bool(unit))
        self.line.setTextMargins(0, 0, self.unit.width() + 6 if unit else 0, 0)
        self._place_unit()

    def refuse(self, sentence: str) -> None:
        """Say below what is wrong and keep what was typed; "" when it is right."""
        self._mark("error" if sentence else "", sentence, "highText")

    def ask(self, sentence: str) -> None:
        """Say below what is unusual; it does not stand in the way."""
        self._mark("", sentence, "medText")

    def hint(self, sentence: str) -> None:
        self._mark("", sentence, "ink2")

    def resizeEvent(self, event: object) -> None:
        self._place_unit()

    def _typed(self, text: str) -> None:
        self.refuse("")
        self.edited.emit(text)

    def _mark(self, state: str, sentence: str, tone: str) -> None:
        self.sentence.say(sentence, tone)
        self.sentence.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)
        if self.line.property("state") != state:
            self.line.setProperty("state", state)
            restyle(self.line)

    def _place_unit(self) -> None:
        x = self.line.width() - self.unit.width() - 12
        self.unit.move(x, (self.line.height() - self.unit.height()) // 2)
