"""The comparison with what to do about it: enter again, give a reason, sign."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.checks import DoseChecked
from kitlog.domain.course import Course
from kitlog.domain.preparing import DrugPrepared
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.second_check.comparison import Comparison, checked_rows
from kitlog.ui.second_check.figures import drawn_off, expected, off_the_sum, sum_of, verdict


class VerdictCard(QWidget):
    """`first_again`, `second_again` name the fields to enter again; `sign_asked` the reason."""

    first_again = Signal(tuple)
    second_again = Signal(tuple)
    sign_asked = Signal(str)

    def __init__(self, first: str) -> None:
        super().__init__()
        self._first = first
        self._fields: tuple[str, ...] = ()
        self._asks = False
        self.title = Label("", "h1")
        self.rows = Comparison()
        self.words = Label("", "body", wraps=True, px=16)
        self.why = TextField("Reason to go on, agreed by both nurses")
        self.second = KitButton("", kind="primary")
        self.first = KitButton(f"{first} enters again")
        self.sign = KitButton("Sign with PIN")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        padded = QVBoxLayout()
        padded.setContentsMargins(20, 0, 20, 0)
        padded.addWidget(self.title)
        box.addLayout(padded)
        box.addWidget(self.rows, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 4, 20, 0)
        foot.setSpacing(8)
        foot.addWidget(self.words)
        foot.addWidget(self.why)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for button in (self.second, self.first, self.sign):
            button.setFixedHeight(LARGE)
        buttons.addWidget(self.second)
        buttons.addWidget(self.first)
        buttons.addStretch(1)
        buttons.addWidget(self.sign)
        foot.addLayout(buttons)
        box.addLayout(foot)
        self.second.clicked.connect(lambda: self.second_again.emit(self._fields))
        self.first.clicked.connect(lambda: self.first_again.emit(self._fields))
        self.sign.clicked.connect(lambda: self.sign_asked.emit(self.why.text.strip()))
        self.sign.refused.connect(self.say_why)
        self.why.edited.connect(lambda _: self._open_sign())
        self.why.entered.connect(self.sign.click)

    def draw(
        self, check: DoseChecked, second: str, course: Course, drug: DrugPrepared | None
    ) -> None:
        """Show both sets against each other and against the order."""
        wanted = expected(course)
        off = off_the_sum(check.first_figures, wanted) if check.agrees else ()
        missed = drawn_off(course, drug) if check.agrees else ""
        self._fields = check.differences or off or ("draw_ml",)
        self._asks = bool(off or missed)
        self._differ = bool(check.differences)
        title = verdict(check, wanted)
        self.title.say("They agree, but not with what was drawn" if missed and not off else title)
        self.rows.draw(checked_rows(check, wanted), self._first, second)
        self.words.say(_sentence(check, course, off, missed))
        self.second.setText(f"{second} enters again")
        self.why.setVisible(self._asks)
        self.why.set_text("")
        self.second.set_kind("primary" if self._differ else "")
        self.sign.set_kind("" if self._differ else "primary")
        self._open_sign()

    def begin(self) -> None:
        """Focus on what is done next."""
        if self._differ:
            self.second.setFocus()
        elif self._asks:
            self.why.setFocus()
        else:
            self.sign.setFocus()

    def say_why(self, reason: str) -> None:
        if self._asks and not self._differ:
            self.why.refuse(reason)
            self.why.setFocus()
        else:
            self.words.say(f"{reason} {self.words.text().removeprefix(reason).strip()}")

    def _open_sign(self) -> None:
        if self._differ:
            self.sign.refuse("Opens when all five agree.")
        elif self._asks and not self.why.text.strip():
            self.sign.refuse("Type the reason first.")
        else:
            self.sign.refuse("")


def _sentence(check: DoseChecked, course: Course, off: tuple[str, ...], missed: str) -> str:
    """The expected sum of the first figure that does not fit."""
    if check.differences:
        formula, result = sum_of(course, check.differences[0])
        return (
            f"Expected from the order: {formula} = {result}. "
            "Work it out again together, then enter it again."
        )
    if off:
        formula, result = sum_of(course, off[0])
        return f"The order gives {formula} = {result}. Enter it again, or say why you go on."
    if missed:
        return f"{missed} Draw up again, or say why you go on."
    return "Both nurses agree with each other and with the order. The second nurse signs."
