"""The bar of the pages that belong to no patient: tabs, search, clock, who is signed in."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from kitlog import resources
from kitlog.domain.shapes import Box, Line, Shape, Text
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.letters_button import LettersButton
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.ui.kit.search_line import SearchLine
from kitlog.ui.kit.theme import theme_of
from kitlog.words import tr, unsaid

HEIGHT = 56
TABS = {"Today": unsaid("Today"), "Courses": unsaid("Courses"), "Cohort": unsaid("Cohort")}
SETTINGS = "Settings"


class Tab(QAbstractButton):
    """A word; the page it stands for, `where`, is underlined."""

    def __init__(self, where: str, text: str, on: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.where = where
        self._on = on
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self.text(), 16, 650)) + 28, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        width = self.width()
        ink = "ink" if self._on else "ink2"
        weight = 650 if self._on else 550
        shapes: list[Shape] = [Text((width / 2, 34), self.text(), 16, ink, weight, "centre")]
        if self._on:
            shapes.append(Box(0, HEIGHT - 3, width, 3, "accent"))
        if self.hasFocus():
            shapes.append(Box(1.5, 7.5, width - 3, 41, "", "focus", 3, 8))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)


class Mark(QWidget):
    """KitLog's mark and name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(116, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            drawing = resources.text("icons", "mark.svg")
            for token in ("track", "accent"):
                drawing = drawing.replace(f"{{{token}}}", theme.colours[token])
            QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(16, 15, 26, 26))
            paint(painter, [Text((52, 35.3), "KitLog", 20, "ink", 700)], theme)


class AppBar(QWidget):
    """`tab_asked` gives where the tab leads, as TABS and SETTINGS call it."""

    tab_asked = Signal(str)
    theme_asked = Signal()
    person_asked = Signal()
    search_changed = Signal(str)
    workstation_asked = Signal()

    def __init__(
        self,
        tab: str,
        *,
        search: bool = False,
        typing: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(10)
        row.addWidget(Mark())
        row.addSpacing(12)
        self.tabs: dict[str, Tab] = {}
        for where, word in TABS.items():
            one = Tab(where, tr(word), where == tab)
            one.clicked.connect(lambda _=False, one=one: self._ask(one))
            self.tabs[where] = one
            row.addWidget(one)
        self.settings = Tab(SETTINGS, tr("Settings"), tab == SETTINGS, parent=self)
        self.settings.clicked.connect(lambda: self._ask(self.settings))
        self.settings.hide()
        row.addWidget(self.settings)
        self.gear = gear_button()
        self.gear.clicked.connect(self.workstation_asked)
        row.addWidget(self.gear)
        row.addStretch(1)
        self.search: SearchLine | None = None
        if search:
            self.search = SearchLine()
            row.addWidget(self.search)
            self.search.textEdited.connect(self.search_changed)
        self.clock, self.moon, self.person = clock_and_buttons(row, typing=typing)
        self.moon.clicked.connect(self.theme_asked)
        self.person.clicked.connect(self.person_asked)

    def draw(self, clock: str, person: str) -> None:
        """Show the time and who is signed in."""
        show_clock(self, self.clock, self.moon, self.person, clock, person)

    def offer_settings(self, offered: bool) -> None:
        """The way to the clinic's settings, for whoever may change them."""
        self.settings.setVisible(offered)

    def _ask(self, tab: Tab) -> None:
        self.tab_asked.emit(tab.where)

    def paintEvent(self, event: QPaintEvent) -> None:
        bar_ground(self)


def gear_button() -> KitButton:
    """The way to the preferences of this workstation, at the calm end of a bar."""
    gear = KitButton("", icon="gear", kind="ghost")
    gear.setFixedWidth(46)
    gear.setAccessibleName(tr("This workstation"))
    gear.setToolTip(tr("This workstation: text size, motion, keys"))
    return gear


def clock_and_buttons(
    row: QHBoxLayout, *, typing: bool = True
) -> tuple[Label, KitButton, KitButton]:
    """The right end of every bar: clock, screen keyboard where text is typed, moon, person."""
    clock = Label("", "clock")
    row.addWidget(clock)
    if typing:
        row.addWidget(LettersButton())
    moon = KitButton("", icon="moon", kind="quiet")
    moon.setFixedWidth(46)
    moon.setAccessibleName(tr("Dim room"))
    moon.setToolTip(tr("Dim room (F8)"))
    row.addWidget(moon)
    person = KitButton("", icon="lock", kind="quiet")
    # Long names elsewhere in the bar never squeeze this button.
    person.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    row.addWidget(person)
    return clock, moon, person


def show_clock(
    bar: QWidget, clock: Label, moon: KitButton, person: KitButton, time: str, name: str
) -> None:
    clock.say(time)
    if person.text() != name:
        person.setText(name)
        person.setVisible(bool(name))
    face = "sun" if theme_of(bar).dim else "moon"
    moon.set_kind("quiet", face)
    moon.setAccessibleName(tr("Day", "light") if face == "sun" else tr("Dim room"))


def bar_ground(bar: QWidget) -> None:
    """The flat ground of a bar with its lower edge."""
    with painting(bar) as (painter, theme):
        foot = bar.height() - 0.5
        edge = Line((0, foot), (bar.width(), foot), "line")
        paint(painter, [Box(0, 0, bar.width(), bar.height(), "surface"), edge], theme)
