"""The head of an infusion's column: a tap opens that day's session."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.course.places import Place
from kitlog.ui.kit.fit import Fitted, fit
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.ui.kit.return_button import ReturnButton

HEIGHT = 46
_PAD, _RIGHT, _TICK = 9, 8, 18


class Head(ReturnButton):
    """A tick is signed, a word is anything else; blue with an edge while it is worked on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: Place | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def draw(self, place: Place, about: str) -> None:
        """`about` is all that stands below the head, for who can't see it."""
        self.shown = place
        self.setAccessibleName(place.spoken)
        self.setAccessibleDescription(about)
        self.setToolTip("" if place.session else f"{place.name}: {place.state}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(144, HEIGHT)

    def cut(self) -> list[str]:
        """The number or the day, when there is no room for it."""
        return [self.shown.spoken] if self.shown and any(w.cut for w in self._words()) else []

    def paintEvent(self, event: QPaintEvent) -> None:
        place = self.shown
        if place is None:
            return
        name, day = self._words()
        quiet = not place.given and not place.open
        right = self.width() - _RIGHT - (_TICK + 4 if place.signed else 0)
        shapes: list[Shape] = [
            self._ground(place),
            Text((_PAD, 20), name.lines[0], name.size, "ink3" if quiet else "ink", 650),
            Text((_PAD, 37), day.lines[0], day.size, "ink3" if quiet else "ink2", 400),
        ]
        if place.state:
            tone = "onAccentSoft" if place.open else "medText" if place.part else "ink2"
            shapes.append(Text((right, 27), place.state, 12, tone, 600, "right"))
        if self.hasFocus():
            shapes.append(Box(1.5, 1.5, self.width() - 3, HEIGHT - 3, "", "focus", 3, 8))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)
            if place.signed:
                box = QRectF(self.width() - _RIGHT - _TICK, (HEIGHT - _TICK) / 2, _TICK, _TICK)
                draw_icon(painter, "check", box, theme.colour("ok"))

    def _ground(self, place: Place) -> Box:
        if place.open:
            return Box(1, 1, self.width() - 2, HEIGHT - 2, "accentSoft", "accent", 2, 8)
        dash = () if place.given else (4.0, 3.0)
        edge = "lineStrong" if dash else ""
        fill = "line" if self.isDown() else "sunken"
        return Box(0.5, 0.5, self.width() - 1, HEIGHT - 1, fill, edge, 1, 8, dash)

    def _words(self) -> tuple[Fitted, Fitted]:
        place = self.shown
        assert place is not None
        taken = text_width(place.state, 12, 600) + 4 if place.state else 0.0
        room = self.width() - _PAD - _RIGHT - taken - (_TICK + 4 if place.signed else 0)
        day = fit(place.day, room, (12,), 400)
        if day.cut:
            day = fit(place.day.rpartition(" ")[2], room, (12,), 400)
        return fit(place.name, room, (16, 15, 14, 13), 650), day
