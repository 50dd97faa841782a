"""The demo's own bar: another colour, the words that nothing here is real, and its clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPixmap, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.clock import DemoClock
from kitlog.domain.shapes import Box
from kitlog.ui.kit.buttons import STANDARD, KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import face, paint, painting
from kitlog.ui.kit.theme import theme_of
from kitlog.ui.station import Station
from kitlog.words import tr, unsaid

HEIGHT = STANDARD
STEP = timedelta(minutes=5)
WORDS = unsaid("Demo: invented patients, nothing here is real")
_FAINT = 0.06
"""Of full ink: seen at a glance, and no figure is harder to read."""


class DemoBar(QWidget):
    """Every button has a key that acts wherever focus is, in dialogs too."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self.setFixedHeight(HEIGHT)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 12, 0)
        self._row.setSpacing(8)
        self._words = Label("", "body", "low", weight=650)
        self._row.addWidget(self._words)
        self._row.addStretch(1)
        self._add("1×", "Ctrl 1", lambda clock: clock.set_speed(1))
        self._add("60×", "Ctrl 6", lambda clock: clock.set_speed(60))
        self._add("+5 min", "Ctrl 5", lambda clock: clock.jump_to(clock.now().utc + STEP))
        self._next_day = self._add("", "Ctrl N", lambda clock: clock.jump_to(_next_morning(clock)))
        self._draw()

    def _draw(self) -> None:
        self._words.say(tr(WORDS))
        self._next_day.setText(tr("Next day 08:00"))

    def changeEvent(self, event: QEvent) -> None:
        """The bar stands below every page and is never built anew."""
        if event.type() is QEvent.Type.LanguageChange:
            self._draw()
        super().changeEvent(event)

    def _add(self, words: str, key: str, act: Callable[[DemoClock], None]) -> KitButton:
        def turn() -> None:
            """Turn the clock; where it now stands is kept in the demo's own file."""
            if self._station.demo_clock is not None:
                act(self._station.demo_clock)
                self._station.sign_of_life()

        button = KitButton(words, key=key, kind="quiet")
        button.clicked.connect(turn)
        self._row.addWidget(button)
        shortcut = QShortcut(QKeySequence(key.replace(" ", "+")), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(turn)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [Box(0, 0, self.width(), self.height(), "lowSoft")], theme)


class WaterMark(QWidget):
    """DEMO across the pages, so faint that it hides nothing; taps go through it."""

    def __init__(self, window: QWidget, pages: QWidget) -> None:
        super().__init__(window)
        self._pages = pages
        self._look: tuple[QSize, float, str] | None = None
        self._mark = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show()
        self.place()

    def place(self) -> None:
        """Over the pages, whatever their size."""
        self.setGeometry(self._pages.geometry())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Whatever changes below is painted anew with the mark over it: set once, then copied."""
        look = (self.size(), self.devicePixelRatio(), theme_of(self).name)
        if look != self._look:
            self._look, self._mark = look, self._set()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._mark)
        painter.end()

    def _set(self) -> QPixmap:
        ratio = self.devicePixelRatio()
        mark = QPixmap(self.size() * ratio)
        mark.setDevicePixelRatio(ratio)
        mark.fill(Qt.GlobalColor.transparent)
        ink = theme_of(self).colour("low")
        ink.setAlphaF(_FAINT)
        painter = QPainter(mark)
        painter.setPen(ink)
        painter.setFont(face(380))
        painter.translate(self.rect().center())
        painter.rotate(-24)
        across = QRectF(-self.width(), -300, 2 * self.width(), 600)
        painter.drawText(across, Qt.AlignmentFlag.AlignCenter, "DEMO")
        painter.end()
        return mark


def _next_morning(clock: DemoClock) -> datetime:
    """08:00 of the machine's zone on the day after the demo's today."""
    tomorrow = clock.now().local.date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(8)).astimezone(UTC)
