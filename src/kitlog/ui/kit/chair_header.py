"""The patient banner: chair first, then who sits in it; other chairs stand apart (RULINGS 1)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kitlog.domain.course import Dot
from kitlog.ui.kit.app_bar import HEIGHT, bar_ground, clock_and_buttons, show_clock
from kitlog.ui.kit.banner_text import Fact, NameText
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.dock import Dock, DockChip
from kitlog.ui.kit.dots import Dots
from kitlog.ui.kit.labels import Label
from kitlog.words import tr

__all__ = ["Banner", "ChairHeader", "DockChip"]


@dataclass(frozen=True, slots=True)
class Banner:
    """Who is meant, on every page of one patient. `chair` 0 leaves the chair out."""

    chair: int
    name: str
    about: str
    record_no: str
    allergies: str
    dosing: str
    number: int
    wanted: int
    dots: tuple[Dot, ...]
    signed: int


class ChairHeader(QWidget):
    back_asked = Signal()
    theme_asked = Signal()
    person_asked = Signal()
    chair_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(10)
        self.back = KitButton(tr("Today"), icon="back", kind="quiet")
        self.back.setFixedWidth(self.back.sizeHint().width() - 6)  # drawn tighter than others
        row.addWidget(self.back)
        self.chair = Label("", "fact", "ink2", px=27)
        row.addWidget(self.chair)
        self.name = NameText()
        row.addWidget(self.name)
        self.record = Fact(tr("Record no."))
        self.allergies = Fact(tr("Allergies"))
        self.dosing = Fact(tr("Weight · dose"))
        for fact in (self.record, self.allergies, self.dosing):
            row.addWidget(fact)
        self.infusion = Label("", "micro", "ink2")
        self.dots = Dots()
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addStretch(1)
        column.addWidget(self.infusion)
        column.addWidget(self.dots)
        column.addStretch(1)
        row.addLayout(column)
        self.dock = Dock()
        self.dock.chair_asked.connect(self.chair_asked)
        self.dock.more_asked.connect(self.back_asked)
        row.addWidget(self.dock, 1)
        self.clock, self.moon, self.person = clock_and_buttons(row)
        self.back.clicked.connect(self.back_asked)
        self.moon.clicked.connect(self.theme_asked)
        self.person.clicked.connect(self.person_asked)

    def draw(self, banner: Banner, clock: str, person: str) -> None:
        """Show whose page this is, the time, and who is signed in."""
        self.chair.say(str(banner.chair) if banner.chair else "")
        self.chair.setVisible(bool(banner.chair))
        self.chair.setAccessibleDescription(tr("Chair {chair}", chair=banner.chair))
        self.name.draw(banner.name, banner.about)
        self.record.say(banner.record_no)
        self.allergies.say(banner.allergies)
        self.dosing.say(banner.dosing)
        which = {"number": banner.number, "wanted": banner.wanted}
        self.infusion.say(tr("Infusion {number} of {wanted}", **which))
        self.dots.draw(
            banner.dots,
            tr("Infusion {number} of {wanted}, {signed} signed", signed=banner.signed, **which),
        )
        show_clock(self, self.clock, self.moon, self.person, clock, person)

    def draw_dock(self, chips: tuple[DockChip, ...]) -> None:
        """Show the other chairs."""
        self.dock.draw(chips)

    def paintEvent(self, event: QPaintEvent) -> None:
        bar_ground(self)
