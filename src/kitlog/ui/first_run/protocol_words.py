"""What is to be signed: the first protocol said plainly, how the others differ, every value."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kitlog.domain.protocol import Protocol
from kitlog.domain.protocol_plain import Row, differing, plainly
from kitlog.domain.protocol_versions import all_values
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.scrolling import scrolling
from kitlog.words import tr, unsaid
from kitlog.workflow.reading import shipped_effects

WHY = unsaid(
    "As KitLog ships it; the recovery is chosen here. Other numbers can be changed on a copy, "
    "under Settings › Protocols."
)


class ProtocolWords(Card):
    """The heading stays; what is below it scrolls where the window is low, by PgDn too."""

    def __init__(self, protocols: tuple[Protocol, ...]) -> None:
        super().__init__(margins=(18, 14, 10, 14), spacing=8)
        first, *others = protocols
        self.title = Label("", "h1")
        self.box.addWidget(self.title)
        self.box.addWidget(Label(tr(WHY), "label", "ink2", wraps=True))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        self.rows = [
            _row(grid, place, about, words) for place, (about, words) in enumerate(_plainly(first))
        ]
        for other in others:
            said = "; ".join(
                f"{about.lower()}: {words}" for about, words in differing(first, other)
            )
            _row(
                grid,
                grid.rowCount(),
                other.name,
                tr("As {name}, but {said}.", name=first.name, said=said),
            )
        column.addLayout(grid)
        column.addSpacing(8)
        column.addWidget(Label(tr("Every value of {name}", name=first.name), "h2"))
        self.values = [Label("", "label", "ink2", wraps=True) for _ in all_values(first.text)]
        for (part, _), words in zip(all_values(first.text), self.values, strict=True):
            column.addWidget(Label(part, "label", weight=600))
            column.addWidget(words)
        column.addStretch(1)
        self.area = scrolling(holder)
        self.box.addWidget(self.area, 1)
        self.draw(first)

    def draw(self, protocol: Protocol) -> None:
        """The first protocol as it would be signed."""
        self.title.say(
            tr("{name}, version {version}", name=protocol.name, version=protocol.version)
        )
        for label, (_, words) in zip(self.rows, _plainly(protocol), strict=True):
            label.say(words)
        for label, (_, words) in zip(self.values, all_values(protocol.text), strict=True):
            label.say(words)

    def turn(self, pages: int) -> None:
        """Scroll on, or back for a negative number."""
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())


def _plainly(protocol: Protocol) -> tuple[Row, ...]:
    """With the side effects in the words they are asked in."""
    return plainly(protocol, {one.id: one.words for one in shipped_effects()})


def _row(grid: QGridLayout, place: int, about: str, words: str) -> Label:
    top = Qt.AlignmentFlag.AlignTop
    grid.addWidget(Label(about, "label", "ink2", weight=600), place, 0, top)
    said = Label(words, "body", wraps=True)
    grid.addWidget(said, place, 1, top)
    return said
