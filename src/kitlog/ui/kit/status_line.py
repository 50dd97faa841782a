"""The status line: always there, 52 px high, so that an alert moves nothing (DESIGN 1)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Line, Shape, Text
from kitlog.ui.kit.alert_button import AlertButton, Looks
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.keycap import KeyHint
from kitlog.ui.kit.paint import paint, painting, text_width

HEIGHT = 52
_COUNTING = re.compile(r"[+]?\d+:\d\d(:\d\d)?")
Level = Literal["calm", "low", "medium", "high", "paused"]
_FLASH_MS = {"high": 312, "medium": 1000}
"""Half a period: 1.6 Hz and 0.5 Hz, half on (DESIGN 14); never faster than 2 Hz."""


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

    @property
    def spoken(self) -> str:
        return f"{self.words}, {self.detail}".strip(", ")


class StatusLine(QWidget):
    """Shows a StatusView; `on_act` is called with the text of an alert button."""

    announced = Signal(str)

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
        """Show another state. Focus stays where it is.

        What is new and at least medium is announced to a screen reader, high at once; the
        same alert counting on is not said again.
        """
        if view == self._view:
            return
        before, self._view = self._view, view
        self.setAccessibleName(view.spoken)
        if (view.keys, view.acts, view.level) != (before.keys, before.acts, before.level):
            self._fill()
        if view.level != before.level:
            self._set_flash()
        if view.level in _FLASH_MS and _kind(view) != _kind(before):
            self._announce()
        self._make_room()
        self.update()

    def set_steady(self, steady: bool) -> None:
        """Less motion: no flashing, the colour and the words stay (DESIGN 14)."""
        self.steady = steady
        self._set_flash()
        self.update()

    def cut(self) -> list[str]:
        """What does not fit; the tooltip holds it all."""
        end = max((text.at[0] + _wide(text) for text in self._texts()), default=0.0)
        return [self._view.spoken] if end > self._edge() + 12 else []

    def resizeEvent(self, event: object) -> None:
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        view, looks = self._view, _LOOKS[self._view.level]
        shapes: list[Shape] = [
            Box(0, 0, self.width(), HEIGHT, looks.fill),
            Line((0, HEIGHT - 0.5), (self.width(), HEIGHT - 0.5), looks.edge),
        ]
        if self._loud and self._lit:
            shapes.append(Box(0, 0, 5, HEIGHT, looks.ink))
        with painting(self) as (painter, theme):
            paint(painter, [*shapes, *self._texts()], theme)
            if self._lit or not self._loud:
                box = QRectF(16, (HEIGHT - self._side) / 2, self._side, self._side)
                ink = "accent" if view.level == "calm" else looks.ink
                draw_icon(painter, looks.icon, box, theme.colour(ink))

    @property
    def _loud(self) -> bool:
        return self._view.level in _FLASH_MS

    @property
    def _side(self) -> float:
        """Size of the icon, px."""
        return 26.0 if self._loud else 22.0 if self._view.level == "paused" else 18.0

    def _texts(self) -> list[Text]:
        """Words and detail, in the largest letters of the level that leave room for both."""
        sizes = {"calm": (14.0,), "low": (15.0, 14.0), "paused": (17.0, 15.0)}
        found: list[Text] = []
        for size in sizes.get(self._view.level, (19.0, 17.0, 15.0, 14.0)):
            found = self._set_in(size)
            if not found or found[-1].at[0] + _wide(found[-1]) <= self._edge():
                break
        return found

    def _set_in(self, size: float) -> list[Text]:
        view, ink = self._view, _LOOKS[self._view.level].ink
        x, found = 16 + self._side + (14 if self._loud else 8), []
        weight = 650 if size > 15 else 600
        for strong, limit in _phrases(view.words):
            for words, letters, heavy in ((strong, size, weight), (limit, size - 3, 500)):
                if words:
                    letters = max(letters, 12)
                    text = Text((x, HEIGHT / 2 + size * 0.36), words, letters, ink, heavy)
                    found.append(text)
                    x += _wide(text) + (5 if heavy == weight and limit else 18)
        if view.detail:
            small = min(15.0, size) if view.level != "calm" else 14.0
            tone = "ink2" if view.level == "calm" else ink
            at = (x - 4, HEIGHT / 2 + 5.2)
            found.append(Text(at, view.detail, small, tone, 400 if view.level == "calm" else 500))
        return found

    def _edge(self) -> float:
        """Where the keys or buttons begin."""
        shown = [one for one in self._right if not one.isHidden()]
        taken = sum(one.width() + self._row.spacing() for one in shown)
        return self.width() - self._row.contentsMargins().right() - taken - 12.0

    def _make_room(self) -> None:
        """Keys give way to words: all of them can be had by F1."""
        hints = [one for one in self._right if isinstance(one, KeyHint)]
        for hint_ in hints:
            hint_.show()
        for hint_ in hints:
            if not self.cut():
                break
            hint_.hide()
        self.setToolTip(self._view.spoken if self.cut() else "")

    def _announce(self) -> None:
        said = QAccessibleAnnouncementEvent(self, self._view.spoken)
        if self._view.level == "high":
            said.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(said)
        self.announced.emit(self._view.spoken)

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


def _phrases(words: str) -> list[tuple[str, str]]:
    """ "SpO₂ 91 % ▼ below 94   HR …": each value with its arrow, and the limit after it."""
    found = []
    for phrase in filter(None, words.split("   ")):
        cut = max(phrase.rfind("▲"), phrase.rfind("▼")) + 1
        found.append((phrase[:cut], phrase[cut:].strip()) if cut else (phrase, ""))
    return found or [("", "")]


def _wide(text: Text) -> float:
    return text_width(text.text, text.size, text.weight)


def _kind(view: StatusView) -> tuple[str, str]:
    """What is said, without the seconds that count on."""
    return view.level, _COUNTING.sub("", view.words)
