"""The patient banner: chair first, then who sits in it; other chairs stand apart (RULINGS 1)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kitlog.domain.course import Dot
from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.kit.app_bar import HEIGHT, bar_ground, clock_and_buttons, show_clock
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.dots import Dots
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting, text_width, wrapped
from kitlog.ui.kit.theme import font


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


@dataclass(frozen=True, slots=True)
class DockChip:
    """Another chair: its big figure and a word; `level` colours an alert."""

    session_id: str
    chair: int
    large: str
    small: str
    level: str = ""


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
        self.back = KitButton("Today", icon="back", kind="quiet")
        row.addWidget(self.back)
        self.chair = Label("", "fact", "ink2", px=27)
        row.addWidget(self.chair)
        self.name = _Name()
        row.addWidget(self.name, 3)
        self.record = _Fact("Record no.")
        self.allergies = _Fact("Allergies")
        self.dosing = _Fact("Weight · dose")
        for fact in (self.record, self.allergies, self.dosing):
            row.addWidget(fact, 1)
        self.infusion = Label("", "micro", "ink2")
        self.dots = Dots()
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addStretch(1)
        column.addWidget(self.infusion)
        column.addWidget(self.dots)
        column.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)
        self._dock = QHBoxLayout()
        self._dock.setSpacing(6)
        row.addLayout(self._dock)
        self._chips: dict[str, _Chip] = {}
        self.clock, self.moon, self.person = clock_and_buttons(row)
        self.back.clicked.connect(self.back_asked)
        self.moon.clicked.connect(self.theme_asked)
        self.person.clicked.connect(self.person_asked)

    def draw(self, banner: Banner, clock: str, person: str) -> None:
        """Show whose page this is, the time, and who is signed in."""
        self.chair.say(str(banner.chair) if banner.chair else "")
        self.chair.setVisible(bool(banner.chair))
        self.chair.setAccessibleDescription(f"Chair {banner.chair}")
        self.name.draw(banner.name, banner.about)
        self.record.say(banner.record_no)
        self.allergies.say(banner.allergies)
        self.dosing.say(banner.dosing)
        self.infusion.say(f"Infusion {banner.number} of {banner.wanted}")
        spoken = f"Infusion {banner.number} of {banner.wanted}, {banner.signed} signed"
        self.dots.draw(banner.dots, spoken)
        show_clock(self, self.clock, self.moon, self.person, clock, person)

    def draw_dock(self, chips: tuple[DockChip, ...]) -> None:
        """Show the other chairs; one is kept where it is, only its figures change."""
        wanted = {chip.session_id for chip in chips}
        for gone in self._chips.keys() - wanted:
            self._chips.pop(gone).deleteLater()
        for chip in chips:
            if chip.session_id not in self._chips:
                one = _Chip(self)
                one.clicked.connect(lambda _=False, id=chip.session_id: self.chair_asked.emit(id))
                self._chips[chip.session_id] = one
                self._dock.addWidget(one)
            self._chips[chip.session_id].draw(chip)

    def paintEvent(self, event: QPaintEvent) -> None:
        bar_ground(self)


class _Fact(QWidget):
    """A small label over its value, which is shortened never silently: the tooltip has it all."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._value = label, ""
        self.setFixedHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self.setToolTip(value)
            self.setAccessibleName(f"{self._label}: {value}")
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        wide = max(text_width(self._label, 12, 500), text_width(self._value, 15, 600))
        return QSize(round(min(wide, 190)) + 4, 44)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(84, self.sizeHint().width()), 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        shapes: list[Shape] = [Text((0, 15), self._label, 12, "ink3", 500)]
        size = 15.0
        while size > 12 and text_width(self._value, size, 600) > self.width():
            size -= 1
        lines = wrapped(self._value, size, 600, self.width())
        if len(lines) == 1:
            shapes.append(Text((0, 35), lines[0], size, "ink", 600))
        else:
            shapes.append(Text((0, 28), lines[0], 12, "ink", 600))
            rest = " ".join(lines[1:])
            shapes.append(Text((0, 41), _short(rest, 12, self.width()), 12, "ink", 600))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)


class _Name(QWidget):
    """Name and birth: shrinks, then wraps; what still does not fit ends in a visible …"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._about = "", ""
        self.setFixedHeight(HEIGHT - 2)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def draw(self, name: str, about: str) -> None:
        if (name, about) != (self._name, self._about):
            self._name, self._about = name, about
            self.setToolTip(f"{name}\n{about}")
            self.setAccessibleName(f"{name}, {about}")
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        wide = max(text_width(self._name, 22, 650), text_width(self._about, 13, 400), 176)
        return QSize(round(min(wide, 340)) + 4, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(200, self.sizeHint().width()), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        size = 22.0
        while size > 14 and text_width(self._name, size, 650) > self.width():
            size -= 1
        shapes: list[Shape] = [
            Text((0, 25), _short(self._name, size, self.width(), 650), size, "ink", 650),
            Text((0, 44.5), _short(self._about, 13, self.width(), 400), 13, "ink2", 400),
        ]
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)


class _Chip(QAbstractButton):
    """Another chair in the dock; a tap opens it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._chip = DockChip("", 0, "", "")
        self.setFixedHeight(44)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFont(font("body"))

    def draw(self, chip: DockChip) -> None:
        if chip != self._chip:
            self._chip = chip
            self.setAccessibleName(f"Chair {chip.chair}: {chip.large} {chip.small}")
            self.setFixedWidth(self.sizeHint().width())
            self.update()

    def sizeHint(self) -> QSize:
        chip = self._chip
        wide = text_width(f"Chair {chip.chair}", 12, 500) + text_width(chip.large, 17, 600)
        return QSize(round(wide + text_width(chip.small, 12, 500)) + 38, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        chip = self._chip
        fill, edge, ink = {
            "high": ("high", "high", "highInk"),
            "medium": ("med", "med", "medInk"),
        }.get(chip.level, ("sunken", "line", "ink"))
        quiet = ink if chip.level else "ink2"
        x = 10.0
        shapes: list[Shape] = [Box(0.5, 0.5, self.width() - 1, 43, fill, edge, 1, 8)]
        for text, size, weight, colour in (
            (f"Chair {chip.chair}", 12, 500, quiet),
            (chip.large, 17, 600, ink),
            (chip.small, 12, 500, quiet),
        ):
            shapes.append(Text((x, 22 + size * 0.36), text, size, colour, weight))
            x += text_width(text, size, weight) + 8
        if self.hasFocus():
            shapes.append(Box(1.5, 1.5, self.width() - 3, 41, "", "focus", 3, 8))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)


def _short(text: str, size: float, room: float, weight: int = 600) -> str:
    if text_width(text, size, weight) <= room:
        return text
    while text and text_width(text + "…", size, weight) > room:
        text = text[:-1]
    return text + "…"
