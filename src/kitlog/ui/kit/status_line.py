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
from kitlog.ui.kit.fit import giving_way
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.keycap import KeyHint
from kitlog.ui.kit.keymap import shown
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.ui.kit.sound_mark import SoundMark

HEIGHT = 52
_COUNTING = re.compile(r"[+]?\d+:\d\d(:\d\d)?")
Level = Literal["calm", "seen", "low", "medium", "high", "paused"]
"""`seen`: acknowledged, but it lasts: red text on calm ground."""
_FLASH_MS = {"high": 312, "medium": 1000}
"""Half a period: 1.6 Hz and 0.5 Hz, half on (DESIGN 14); never faster than 2 Hz."""
_QUIET: tuple[Level, ...] = ("calm", "seen")
"""Here the detail is the page's ordinary sentence."""
_RANKS: tuple[Level, ...] = ("calm", "seen", "low", "paused", "medium", "high")
"""An alert of another chair takes the line when it ranks above what the page itself says."""


LOOKS = {
    "calm": Looks("sunken", "ink", "info", "line"),
    "seen": Looks("sunken", "highText", "warn", "line"),
    "low": Looks("lowSoft", "low", "info", "line"),
    "medium": Looks("med", "medInk", "bell", "med"),
    "high": Looks("high", "highInk", "warn", "high", ("highSolid", "highSolidInk")),
    "paused": Looks("medSoft", "medText", "pause", "medLine"),
}


@dataclass(frozen=True, slots=True)
class StatusView:
    """`words` bold, `detail` after them; keys (cap, act) when calm, acts (text, key) when not.

    chair  whose alert it tells on a page of many chairs, 0 elsewhere
    """

    level: Level
    words: str
    detail: str = ""
    keys: tuple[tuple[str, str], ...] = ()
    acts: tuple[tuple[str, str], ...] = ()
    chair: int = 0

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
        self._view = self._own = StatusView("calm", "")
        self._elsewhere: StatusView | None = None
        self._away = False
        self._on_act = on_act
        self._go_there: Callable[[], None] | None = None
        self._lit = True
        self.steady = False
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 6, 0)
        self._row.setSpacing(6)
        self._right: list[QWidget] = []
        self.mark = SoundMark(self)
        self._flash = QTimer(self)
        self._flash.timeout.connect(self._blink)
        self._fill()

    @property
    def view(self) -> StatusView:
        """What is shown: the page's own state, or an alert of another chair above it."""
        return self._view

    def draw(self, view: StatusView) -> None:
        """Show another state. Focus stays where it is.

        What is new and at least medium is announced to a screen reader, high at once; the
        same alert counting on is not said again.
        """
        self._own = view
        self._show()

    def draw_elsewhere(self, view: StatusView | None, go_there: Callable[[], None]) -> None:
        """The highest alert of the chairs this page does not show; its button goes there."""
        self._elsewhere, self._go_there = view, go_there
        self._show()

    def draw_sound(self, words: str) -> None:
        """Say for as long as it lasts what does not sound; "" when everything does."""
        if words != self.mark.words:
            self.mark.draw(words, self._mark_ink)
            self._make_room()
            self.update()

    def _show(self) -> None:
        view, there = self._own, self._elsewhere
        self._away = there is not None and _RANKS.index(there.level) > _RANKS.index(view.level)
        if there is not None and self._away:
            view = there
        if view == self._view:
            return
        before, self._view = self._view, view
        self.setAccessibleName(view.spoken)
        if (view.keys, view.acts, view.level) != (before.keys, before.acts, before.level):
            self._fill()
        if view.level != before.level:
            self._set_flash()
            self.mark.draw(self.mark.words, self._mark_ink)
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
        view, looks = self._view, LOOKS[self._view.level]
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
    def _mark_ink(self) -> str:
        return "ink2" if self._view.level in _QUIET else LOOKS[self._view.level].ink

    @property
    def _side(self) -> float:
        """Size of the icon, px."""
        return 26.0 if self._loud else 22.0 if self._view.level == "paused" else 18.0

    def _texts(self) -> list[Text]:
        """Words and detail, in the largest letters of the level that leave room for both."""
        drawn = {"calm": (14.0,), "seen": (15.0, 14.0), "low": (15.0, 14.0), "paused": (17.0, 15.0)}
        sizes = drawn.get(self._view.level, (19.0, 17.0, 15.0, 14.0))
        found: list[Text] = []
        for size in (*sizes, *giving_way(sizes[-1])):
            found = self._set_in(size)
            if not found or found[-1].at[0] + _wide(found[-1]) <= self._edge():
                break
        return found

    @property
    def _letters(self) -> float:
        """Size of the words as they fit, px."""
        return max((text.size for text in self._texts()), default=0.0)

    def _set_in(self, size: float) -> list[Text]:
        view, ink = self._view, LOOKS[self._view.level].ink
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
            quiet = view.level in _QUIET
            small = min(14.0 if quiet else 15.0, size)
            tone = "ink2" if quiet else ink
            at = (x - 4, HEIGHT / 2 + 5.2)
            found.append(Text(at, view.detail, small, tone, 400 if quiet else 500))
        return found

    def _edge(self) -> float:
        """Where the keys or buttons begin."""
        shown = [one for one in (self.mark, *self._right) if not one.isHidden()]
        taken = sum(one.width() + self._row.spacing() for one in shown)
        return self.width() - self._row.contentsMargins().right() - taken - 12.0

    def _make_room(self) -> None:
        """Keys give way to words: all of them can be had by F1. Then the mark gives way."""
        hints = [one for one in self._right if isinstance(one, KeyHint)]
        self.mark.set_narrow(True)
        for hint_ in hints:
            hint_.hide()
        largest = self._letters
        self.mark.set_narrow(False)
        for hint_ in hints:
            hint_.show()
        for hint_ in hints:
            if not self._crowded(largest):
                break
            hint_.hide()
        self.mark.set_narrow(self._crowded(largest))
        self.setToolTip(self._view.spoken if self.cut() else "")

    def _crowded(self, largest: float) -> bool:
        """Whether the words are cut, or in smaller letters than in all the room there is."""
        return bool(self.cut()) or self._letters < largest

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
        view, looks = self._view, LOOKS[self._view.level]
        self._row.addStretch(1)
        self._row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        for place, (text, key) in enumerate(view.acts):
            last = place == len(view.acts) - 1
            button = AlertButton(text, key, looks, solid=last, parent=self)
            button.clicked.connect(lambda _=False, text=text: self._act(text))
            self._add(button)
        for cap, act in view.keys if not view.acts else ():
            if shown(cap):
                self._add(KeyHint(cap, act, self))
        self._row.setSpacing(6 if view.acts else 14)
        self._row.setContentsMargins(0, 0, 6 if view.acts else 16, 0)

    def _add(self, widget: QWidget) -> None:
        self._right.append(widget)
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        widget.show()

    def _act(self, text: str) -> None:
        if self._away and self._go_there is not None:
            self._go_there()
        elif self._on_act is not None:
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
