"""One step of the check: a heading, fields beside the number pad, and what leads on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from kitlog.domain.errors import KitLogError
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.letters import OWN_KEYS
from kitlog.ui.kit.number_field import NumberField
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.second_check.number_pad import NumberPad
from kitlog.words import tr


class Step(Card):
    """Heading above, sentence and buttons below; `middle` lies between."""

    back_asked = Signal()

    def __init__(self, title: str, about: str) -> None:
        super().__init__(margins=(20, 14, 20, 16), spacing=8)
        self.setAccessibleName(title)
        self.title = Label(title, "h1", wraps=True)
        self.box.addWidget(self.title)
        self.about = Label(about, "body", "ink2", wraps=True, px=15)
        self.box.addWidget(self.about)
        self.about.setVisible(bool(about))
        self.middle = QVBoxLayout()
        self.middle.setSpacing(8)
        self.box.addLayout(self.middle)
        self.said = Label("", "body", "highText", wraps=True, weight=600)
        self.said.setMinimumHeight(20)
        self.box.addWidget(self.said)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(10)
        self.box.addLayout(self.foot)
        self.back = self.button(tr("Back"), key="Esc")
        self.back.clicked.connect(self.back_asked)
        self.foot.addWidget(self.back)
        self.foot.addStretch(1)
        self.box.addStretch(1)

    def begin(self) -> None:
        """Put focus where work begins."""

    def refuse(self, error: KitLogError) -> None:
        """The record would not take it; everything typed stays."""
        self.say(error.sentence)

    def say(self, sentence: str, tone: str = "highText") -> None:
        self.said.say(sentence, tone)

    def button(self, text: str, kind: str = "", *, key: str = "") -> KitButton:
        """A large button of this step; the caller puts it into `foot`."""
        button = KitButton(text, kind=kind, key=key, height=LARGE)
        button.setFixedHeight(LARGE)
        return button


class TypedStep(Step):
    """Return goes from field to field, and after the last one presses `act`."""

    def __init__(self, title: str, about: str, fields: tuple[TextField, ...], act: str) -> None:
        super().__init__(title, about)
        self.fields = fields
        self.act = self.button(act, "primary", key="↵")
        self.act.clicked.connect(self.enter)
        self.act.refused.connect(self.say)
        self.pad = NumberPad()
        self.pad.next_asked.connect(self._next)
        for field in fields:
            field.entered.connect(self._next)
            field.line.setProperty(OWN_KEYS, isinstance(field, NumberField))
        row = QHBoxLayout()
        row.setSpacing(24)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        left = QVBoxLayout()
        left.addLayout(self.grid)
        left.addStretch(1)
        row.addLayout(left, 1)
        row.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignTop)
        self.middle.addLayout(row)
        self.foot.addWidget(self.act)

    def begin(self) -> None:
        empty = [field for field in self.fields if not field.text.strip()]
        (empty or list(self.fields))[0].setFocus(Qt.FocusReason.TabFocusReason)

    def enter(self) -> None:
        """All fields were passed, or the button was pressed."""

    def _next(self) -> None:
        here = next((i for i, one in enumerate(self.fields) if one.line.hasFocus()), -1)
        if here == len(self.fields) - 1:
            self.act.click()
        else:
            self.fields[here + 1].setFocus(Qt.FocusReason.TabFocusReason)
