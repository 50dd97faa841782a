"""The status line: always there, 52 px high, so that an alert moves nothing (DESIGN 1)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Line, Shape, Text
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.keycap import hint, hint_width, keycap, keycap_width
from kitlog.ui.kit.paint import paint, painting, text_width

HEIGHT = 52
Level = Literal["calm", "low", "medium", "high", "paused"]
_FLASH_MS = {"high": 312, "medium": 1000}
"""Half a period: 1.6 Hz and 0.5 Hz, half on (DESIGN 14); never faster than 2 Hz."""


@dataclass(frozen=True, slots=True)
class Looks:
    fill: str
    ink: str
    icon: str
    edge: str


_LOOKS = {
    "calm": Looks("sunken", "ink", "info", "line"),
    "low": Looks("lowSoft", "low", "info", "line"),
    "medium": Looks("med", "medInk", "bell", "med"),
    "high": Looks("high", "highInk", "warn", "high"),
    "paused": Looks("medSoft", "medText", "pause", "medLine"),
}


@dataclass(frozen=True, slots=True)
class StatusView:
    """`words` bold, `detail` after them; keys (cap, act) when calm, acts (text, key) when not."""

    level: Level
    words: str
    detail: str = ""
    keys: tuple[tuple[str, str], ...] = ()
    acts: tuple[tuple[str, str], ...] = ()


class KeyHint(QWidget):
    """A key with what it does."""

    def __init__(self, key: str, act: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._key, self._act = key, act
        self.setAccessibleName(f"{key}: {act}")
        self.setFixedSize(round(hint_width(key, act)) + 2, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, hint(0, 1, self._key, self._act), theme)


class AlertButton(QAbstractButton):
    """A button on a coloured line: an outline, or filled for what is most likely wanted."""

    def __init__(
        self, text: str, key: str, looks: Looks, *, solid: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._key, self._looks, self._solid = key, looks, solid
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._wide = text_width(text, 15, 650)
        cap = keycap_width(key) + 8 if key else 0
        self.setFixedSize(round(self._wide + cap + 30), 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill, ink = ("", self._looks.ink)
        if self._solid or self.isDown():
            fill, ink = self._looks.ink, self._looks.fill
        shapes: list[Shape] = [
            Box(0.75, 0.75, self.width() - 1.5, 42.5, fill, self._looks.ink, 1.5, 8),
            Text((15, 27.4), self.text(), 15, ink, 650),
        ]
        if self._key:
            shapes += keycap(round(23 + self._wide), 11, self._key, ink, ink, "")
        if self.hasFocus():
            shapes.append(Box(3.5, 3.5, self.width() - 7, 37, "", ink, 2, 6))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)


class StatusLine(QWidget):
    """Shows a StatusView; `on_act` is called with the text of an alert button."""

    def __init__(
        self, on_act: Callable[[str], None] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._view = StatusView("calm", "")
        self._on_act = on_act
        self._lit = True
        self.steady = False
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 6, 0)
        self._row.setSpacing(6)
        self._right: list[QWidget] = []
        self._flash = QTimer(self)
        self._flash.timeout.connect(self._blink)

    @property
    def view(self) -> StatusView:
        return self._view

    def draw(self, view: StatusView) -> None:
        """Show another state; a rise to an alert is announced, focus stays where it is."""
        if view == self._view:
            return
        before, self._view = self._view, view
        spoken = f"{view.words}, {view.detail}".strip(", ")
        self.setAccessibleName(spoken)
        if (view.keys, view.acts, view.level) != (before.keys, before.acts, before.level):
            self._fill()
        if view.level != before.level:
            self._set_flash()
            if view.level in ("medium", "high"):
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        view, looks = self._view, _LOOKS[self._view.level]
        loud = view.level in ("medium", "high")
        size = 19.0 if loud else 17.0 if view.level == "paused" else 14.0
        room = self._room()
        while loud and size > 14 and text_width(view.words, size, 650) > room:
            size -= 1
        middle = HEIGHT / 2 + size * 0.36
        side = 26.0 if loud else 22.0 if view.level == "paused" else 18.0
        x = 16 + side + (14 if loud else 8)
        shapes: list[Shape] = [
            Box(0, 0, self.width(), HEIGHT, looks.fill),
            Line((0, HEIGHT - 0.5), (self.width(), HEIGHT - 0.5), looks.edge),
        ]
        if loud and self._lit:
            shapes.append(Box(0, 0, 5, HEIGHT, looks.ink))
        shapes.append(Text((x, middle), view.words, size, looks.ink, 650 if loud else 600))
        if view.detail:
            ink = "ink2" if view.level == "calm" else looks.ink
            after = x + text_width(view.words, size, 650) + 14
            small = 15.0 if view.level != "calm" else 14.0
            detail = _fitting(view.detail, small, self._edge() - after)
            shapes.append(Text((after, HEIGHT / 2 + 5.2), detail, small, ink, 500))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)
            if self._lit or not loud:
                box = QRectF(16, (HEIGHT - side) / 2, side, side)
                ink = "accent" if view.level == "calm" else looks.ink
                draw_icon(painter, looks.icon, box, theme.colour(ink))

    def _edge(self) -> float:
        shown = [w.x() for w in self._right if not w.isHidden()]
        return min(shown, default=self.width()) - 12.0

    def _room(self) -> float:
        return self._edge() - 58

    def _fill(self) -> None:
        """Keys on the right when calm, buttons when something is to be done."""
        while self._row.count():
            self._row.takeAt(0)
        for one in self._right:
            one.hide()
            one.deleteLater()
        self._right = []
        view, looks = self._view, _LOOKS[self._view.level]
        self._row.addStretch(1)
        for place, (text, key) in enumerate(view.acts):
            last = place == len(view.acts) - 1
            button = AlertButton(text, key, looks, solid=last, parent=self)
            button.clicked.connect(lambda _=False, text=text: self._act(text))
            self._add(button)
        for cap, act in view.keys if not view.acts else ():
            self._add(KeyHint(cap, act, self))
        self._row.setSpacing(6 if view.acts else 14)
        self._row.setContentsMargins(0, 0, 6 if view.acts else 16, 0)

    def _add(self, widget: QWidget) -> None:
        self._right.append(widget)
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        widget.show()

    def _act(self, text: str) -> None:
        if self._on_act is not None:
            self._on_act(text)

    def _set_flash(self) -> None:
        self._lit = True
        period = _FLASH_MS.get(self._view.level)
        if period and not self.steady:
            self._flash.start(period)
        else:
            self._flash.stop()

    def _blink(self) -> None:
        self._lit = not self._lit
        self.update(0, 0, 58, HEIGHT)


def _fitting(text: str, size: float, room: float) -> str:
    """`text` shortened at a word where it would run under the keys; the tooltip has it all."""
    if text_width(text, size, 500) <= room:
        return text
    words = text.split(" ")
    while words and text_width(" ".join(words) + " …", size, 500) > room:
        words.pop()
    return " ".join(words) + " …" if words else ""
