"""The tile of a running infusion: ring or digits, and the next vitals, readable at two metres."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Line, Shape, Text
from kitlog.ui.chair.parts.ring import COMPACT, Ring
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.paint import paint, painting
from kitlog.ui.kit.pill import Pill
from kitlog.ui.kit.theme import Theme
from kitlog.ui.sign_in.tile_view import TileView, VitalsDue
from kitlog.ui.sign_in.type_here import TypeHere
from kitlog.words import tr

Form = Literal["ring", "flat", "low"]
WITH_RING = 398
_VITALS, _TALL_VITALS = 104, 148
_TALL = 700
"""Height of a tile from which the next reading gets larger digits too, px."""
_BESIDE, _ABOUT = 180, 40
"""Room kept free beside and around the ring, so that it is 286 wide as drawn in 09, px."""


@dataclass(frozen=True, slots=True)
class _Lines:
    """Where a tile without a ring has its lines, px from above; its margin and its letters."""

    high: int
    pad: int
    pill: int
    name: tuple[int, int]
    fill: int
    title: int
    digits: int
    foot: int


_DIGITS = 52
"""Size of the digits of every tile without a ring: 16 minutes of arc at 2 m (DESIGN 5), px."""
_FLAT = _Lines(172, 20, 20, (44, 30), 56, 82, 132, 156)
_LOW = _Lines(132, 14, 11, (34, 24), 40, 59, 106, 124)
FLAT, LOW = _FLAT.high, _LOW.high
"""Heights of a tile without a ring: in a room with more than two running infusions, and in a
full one, where recoveries stand in it too."""
_NARROW = 400
"""Width below which a tile says only when it ends, not which infusion it is, px."""
_LOOKS = {
    ("amber", False): ("med", "medInk", "med"),
    ("amber", True): ("medSoft", "med", "med"),
    ("red", False): ("high", "highInk", "high"),
    ("red", True): ("highSoft", "highText", "highLine"),
}


class LiveTile(QWidget):
    """`form` "ring" takes the height there is, the others have theirs."""

    def __init__(self, view: TileView, form: Form) -> None:
        super().__init__()
        self._view, self._pill = view, Pill(self)
        self.ring: Ring | None = Ring(self) if form == "ring" else None
        self._lines = _LOW if form == "low" else _FLAT
        self.here = TypeHere(self)
        if self.ring is not None:
            self.setMinimumHeight(WITH_RING)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        else:
            self.setFixedHeight(self._lines.high)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.draw(view)

    def draw(self, view: TileView) -> None:
        self._view = view
        self.setAccessibleName(view.spoken)
        self._pill.draw(view.pill, view.look)
        if self.ring is not None and view.ring is not None:
            self.ring.draw(view.ring)
        self.here.draw(view.chair, view.session)
        self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        right = self.width() - self._lines.pad
        self._pill.move(right - self._pill.width(), self._lines.pill)
        self.here.setGeometry(self.rect())
        if self.ring is None:
            return
        room = self.height() - 56 - 34 - self._vitals_high
        side = max(COMPACT, min(self.width() - _BESIDE, room - _ABOUT))
        self.ring.set_size(side)
        self.ring.move((self.width() - side) // 2, 54 + max(0, (room - side) // 2))

    @property
    def _vitals_high(self) -> int:
        """Height of the next reading below the ring, px."""
        return _TALL_VITALS if self.height() >= _TALL else _VITALS

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            shapes = self._ringed(theme) if self.ring is not None else self._flat(theme)
            paint(painter, shapes, theme)

    def _ground(self, edge: str, width: float) -> Box:
        inset = width / 2
        wide, high = self.width() - width, self.height() - width
        return Box(inset, inset, wide, high, "surface", edge, width, 10)

    def _ringed(self, theme: Theme) -> list[Shape]:
        assert self.ring is not None
        high = self._vitals_high
        top, digits = self.height() - high, 96 if high == _TALL_VITALS else 60
        small = 20 if high == _TALL_VITALS else 15
        foot = self.ring.y() + self.ring.height() + 6 + small
        shapes = self._vitals(theme, 0, top, self.height())
        if (due := self._view.vitals) is not None:
            ink, quiet = _inks(due, theme)
            at = (self.width() - 20, self.height() - 22)
            shapes += [
                Text((20, top + 26 + (small - 15)), due.title, small, ink, 600),
                Text((18, self.height() - 20.4), due.digits, digits, ink, 600),
                Text(at, due.due, small - 2, quiet, 500, "right"),
            ]
        shapes += [
            Text((20, 44), tr("Chair {chair}", chair=self._view.chair), 30, "ink", 600),
            Text((self.width() / 2, foot), _in_full(self._view), small, "ink2", 500, "centre"),
        ]
        return shapes

    def _flat(self, theme: Theme) -> list[Shape]:
        """What is left, or gone by since the end, beside the next reading."""
        view, at, half = self._view, self._lines, self.width() / 2
        name, size = at.name
        shapes = self._vitals(theme, half, at.fill, at.high)
        shapes.append(Text((at.pad, name), tr("Chair {chair}", chair=view.chair), size, "ink", 600))
        if view.ring is not None:
            ends = view.ends if self.width() < _NARROW else _in_full(view)
            shapes += self._figure(at.pad, view.ring.below.capitalize(), view.ring.large, ends)
        else:
            shapes += self._figure(at.pad, view.words.capitalize(), view.digits, "")
        if (due := view.vitals) is not None:
            left = half + min(20, at.pad - 4)
            shapes += self._figure(left, due.title, due.digits, due.due, *_inks(due, theme))
        return shapes

    def _figure(
        self, left: float, title: str, digits: str, foot: str, ink: str = "ink", quiet: str = "ink2"
    ) -> list[Shape]:
        """A word, large digits, and a small line below them; hours take smaller digits."""
        at, room = self._lines, self.width() / 2 - self._lines.pad
        size = fit(digits, room, (_DIGITS, 44, 38, 32), 600).size
        return [
            Text((left, at.title), title, 15, ink, 600),
            Text((left - 2, at.digits), digits, size, ink, 600),
            Text((left, at.foot), foot, 13, quiet, 500),
        ]

    def _vitals(self, theme: Theme, left: float, top: float, foot: float) -> list[Shape]:
        """The ground, filled where the next reading stands when it is late beyond the grace."""
        due, right = self._view.vitals, self.width()
        if due is None:
            return [self._ground("line", 1)]
        fill, _, edge = _looks(due, theme)
        shapes: list[Shape] = [self._ground(edge, 3 if fill else 1)]
        if fill:
            start, wide = (left, right - left - 3) if left else (3.0, right - 6)
            shapes += [
                Box(start, top, wide, foot - top - 3, fill, "", 0, 7),
                Box(start, top, wide, 12, fill, "", 0),
            ]
        elif left == 0:
            shapes.append(Line((20, top + 0.5), (right - 20, top + 0.5), "line"))
        return shapes


def _in_full(view: TileView) -> str:
    """When it ends, and which infusion of the course it is."""
    return f"{view.ends} · {view.which}"


def _looks(due: VitalsDue, theme: Theme) -> tuple[str, str, str]:
    """Fill, ink and edge of the next reading."""
    return _LOOKS.get((due.urgency, theme.dim), ("", "ink", "line"))


def _inks(due: VitalsDue, theme: Theme) -> tuple[str, str]:
    """Its ink, and that of the quieter words."""
    ink = _looks(due, theme)[1]
    return ink, ink if ink != "ink" else "ink2"
