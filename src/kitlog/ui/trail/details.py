"""One line of the trail in full."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kitlog.domain.dates import day, seconds
from kitlog.domain.moment import Moment
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.workflow.trail import TrailLine

TOGETHER = "Happened and entered"
NAMES = (
    "Said", "Old value", "New value", "Reason", "Whose record", "Who, at which workstation",
    TOGETHER, "Happened", "Entered", "Entry",
)  # fmt: skip

_ROLES = {"Entry": "label"}
"""Its 36 letters stand on one line."""


class Details(Card):
    """What is empty is left out. Long words scroll."""

    def __init__(self) -> None:
        super().__init__(margins=(18, 12, 4, 12))
        self.title = Label("", "h2", wraps=True)
        self.box.addWidget(self.title)
        area, holder = _Area(self), QWidget()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setAccessibleName("The line in full")
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 14, 0)
        column.setSpacing(1)
        self.said: dict[str, Label] = {}
        self._heads: dict[str, Label] = {}
        for name in NAMES:
            head, said = (
                Label(name, "micro", "ink2"),
                Label("", _ROLES.get(name, "body"), wraps=True),
            )
            column.addWidget(head)
            column.addWidget(said)
            self._heads[name], self.said[name] = head, said
        column.addStretch(1)
        area.setWidget(holder)
        self.box.addWidget(area, 1)
        self.draw(None)

    def draw(self, line: TrailLine | None) -> None:
        texts = _texts(line) if line else {}
        self.title.say(
            line.what if line else "", "highText" if line and not line.readable else "ink"
        )
        for name in NAMES:
            text = texts.get(name, "")
            self.said[name].say(_breakable(text))
            self.said[name].setVisible(bool(text))
            self._heads[name].setVisible(bool(text))


class _Area(QScrollArea):
    """Reached by Tab, so that the arrows scroll; its card is framed then."""

    def __init__(self, card: Card) -> None:
        super().__init__()
        self._card = card

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._card.set_look("surface", "focus")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._card.set_look("surface", "line")


def _texts(line: TrailLine) -> dict[str, str]:
    happened, entered = _when(line.happened), _when(line.entered)
    return {
        "Said": "" if line.new else line.words,
        "Old value": line.old,
        "New value": line.new,
        "Reason": line.reason,
        "Whose record": line.whose,
        "Who, at which workstation": f"{line.who}, {line.where}",
        TOGETHER: happened if happened == entered else "",
        "Happened": happened if happened != entered else "",
        "Entered": entered if happened != entered else "",
        "Entry": line.id,
    }


def _when(moment: Moment) -> str:
    return f"{day(moment.local.date())} {seconds(moment.local)}"


def _breakable(text: str) -> str:
    """A hash of 64 letters in groups of eight, so that it can be broken and compared by eye."""
    return " ".join(
        " ".join(word[i : i + 8] for i in range(0, len(word), 8)) if len(word) == 64 else word
        for word in text.split(" ")
    )
