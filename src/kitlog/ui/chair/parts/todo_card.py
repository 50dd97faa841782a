"""Still to do before the start: what keeps Start closed, in words."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Dot, Polyline, Shape, Text
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.paint import ground, paint, painting
from kitlog.words import tr

_LEFT, _TOP, _STEP = 15, 37, 32
_OPEN, _DONE = "open", "done"


class TodoCard(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[str, ...] = ()
        self._asides: tuple[str, ...] = ()
        self._most = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.draw((), most=3)

    def draw(self, items: tuple[str, ...], asides: tuple[str, ...] = (), most: int = 5) -> None:
        """Shows the first `most` of what is open, the rest as "and 3 more".

        `asides` belong to the day too but never keep Start closed; they stand after the rest.
        """
        self._items, self._asides, self._most = items, asides, most
        things = ", ".join(items) or tr("nothing, start is open")
        spoken = tr("Still to do: {things}", things=things)
        if asides:
            besides = tr("Not needed for the start: {things}", things=", ".join(asides))
            spoken = f"{spoken}. {besides}"
        self.setAccessibleName(spoken)
        self.setFixedHeight(_TOP + len(self._lines()) * _STEP + 13)
        self.update()

    def _lines(self) -> list[tuple[str, str]]:
        """Words of each line, and what stands before them."""
        found = [(item, _OPEN) for item in self._items] or [(tr("All done. Start is open."), _DONE)]
        found += [(aside, _OPEN) for aside in self._asides]
        if len(found) > self._most:
            rest = len(found) - self._most + 1
            found = [*found[: self._most - 1], (tr("and {rest} more", rest=rest), "")]
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [ground(self), *self._shapes()], theme)

    def _shapes(self) -> list[Shape]:
        shapes: list[Shape] = [Text((_LEFT, 30), tr("Still to do"), 17, "ink", 650)]
        for index, (words, before) in enumerate(self._lines()):
            middle = _TOP + index * _STEP + _STEP / 2
            if before == _DONE:
                tick = (
                    (_LEFT + 3, middle + 0.5),
                    (_LEFT + 6.5, middle + 4),
                    (_LEFT + 13, middle - 3.5),
                )
                shapes.append(Polyline(tick, "ok", 2))
            elif before == _OPEN:
                shapes.append(Dot((_LEFT + 8, middle), 6.5, "", "lineStrong", 1.5))
            said = fit(words, self.width() - _LEFT - 24 - 8, (15, 14, 13), 400, 2)
            top = middle + 5.5 - (len(said.lines) - 1) * said.leading / 2
            for row, line in enumerate(said.lines):
                at = (_LEFT + 24, top + row * said.leading)
                shapes.append(Text(at, line, said.size, "ink", 400))
        return shapes
