"""One line of the trail in full."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kitlog.domain.dates import day, seconds
from kitlog.domain.moment import Moment
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.words import tr, unsaid
from kitlog.workflow.trail import TrailLine

TOGETHER = unsaid("Happened and entered")
ENTRY = unsaid("Entry")
"""Its 36 letters stand on one line."""
NAMES = (
    unsaid("Said"), unsaid("Old value"), unsaid("New value"), unsaid("Reason"),
    unsaid("Whose record"), unsaid("Who, at which workstation"), TOGETHER,
    unsaid("Happened"), unsaid("Entered"), ENTRY,
)  # fmt: skip


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
        area.setAccessibleName(tr("The line in full"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 14, 0)
        column.setSpacing(1)
        self.said: dict[str, Label] = {}
        self._heads: dict[str, Label] = {}
        for name in NAMES:
            head, said = (
                Label(tr(name), "micro", "ink2"),
                Label("", "label" if name is ENTRY else "body", wraps=True),
            )
            column.addWidget(head)
            column.addWidget(said)
            self._heads[name.text], self.said[name.text] = head, said
        column.addStretch(1)
        area.setWidget(holder)
        self.box.addWidget(area, 1)
        self.draw(None)

    def draw(self, line: TrailLine | None) -> None:
        texts = _texts(line) if line else ("",) * len(NAMES)
        self.title.say(
            line.what if line else "", "highText" if line and not line.readable else "ink"
        )
        for head, said, text in zip(self._heads.values(), self.said.values(), texts, strict=True):
            said.say(_breakable(text))
            said.setVisible(bool(text))
            head.setVisible(bool(text))


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


def _texts(line: TrailLine) -> tuple[str, ...]:
    """In the order of NAMES; "" for what the line does not have."""
    happened, entered = _when(line.happened), _when(line.entered)
    apart = happened != entered
    return (
        "" if line.new else line.words, line.old, line.new, line.reason,
        line.whose, f"{line.who}, {line.where}", "" if apart else happened,
        happened if apart else "", entered if apart else "", line.id,
    )  # fmt: skip


def _when(moment: Moment) -> str:
    return f"{day(moment.local.date())} {seconds(moment.local)}"


def _breakable(text: str) -> str:
    """A hash of 64 letters in groups of eight, so that it can be broken and compared by eye."""
    return " ".join(
        " ".join(word[i : i + 8] for i in range(0, len(word), 8)) if len(word) == 64 else word
        for word in text.split(" ")
    )
