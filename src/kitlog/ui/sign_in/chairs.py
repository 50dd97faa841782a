"""The chairs while nobody is signed in: running ones large, the others in a line.

In a full room the tiles get lower, and then stand in more columns, before any would have to be
scrolled to: an overdue reading below the edge would be seen by nobody.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from kitlog.ui.kit.labels import Label
from kitlog.ui.sign_in.live_tile import FLAT, LOW, WITH_RING, Form, LiveTile
from kitlog.ui.sign_in.small_tile import HEIGHT as SMALL
from kitlog.ui.sign_in.small_tile import SmallTile
from kitlog.ui.sign_in.tile_view import TileView, running
from kitlog.words import tr, unsaid

GAP = 12
COLUMNS = 2
_LEAST = 300
"""A low tile is never narrower, px."""
CLOSED = unsaid("The record is closed, and no infusion was running. A password opens it.")
NOBODY = unsaid("No one is booked today.")


class Chairs(QScrollArea):
    type_asked = Signal(str)
    """A tile was tapped: a set is to be typed for this session."""

    def __init__(self) -> None:
        super().__init__()
        self.empty = tr(NOBODY)
        """What stands where no chair does."""
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._all: tuple[TileView, ...] = ()
        self.views: tuple[TileView, ...] = ()
        self._form: tuple[object, ...] = ()
        self._marked = ""
        self.tiles: list[LiveTile | SmallTile] = []

    def draw(self, views: tuple[TileView, ...]) -> None:
        """Show the tiles; they are built anew only when chairs come, go or change form."""
        self._all = views
        self.views, form = self._fitting()
        columns = self._columns() if form == "low" else COLUMNS
        nothing = "" if self.views else self.empty
        built = (
            form,
            columns,
            nothing,
            *((view.chair, view.ring is not None) for view in self.views),
        )
        if built != self._form:
            self._form = built
            self._build(form, columns)
        for tile, view in zip(self.tiles, self.views, strict=True):
            tile.draw(view)
            tile.here.mark(self._marked)

    def mark(self, session: str) -> None:
        """A set is being typed for this session; "" for none."""
        self._marked = session
        for tile in self.tiles:
            tile.here.mark(session)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.tiles:
            self.draw(self._all)

    def _fitting(self) -> tuple[tuple[TileView, ...], Form]:
        """Which chairs find room, and how: while infusions run, who is only expected fills up one
        row and no more, and gives way first.
        """
        live = running(self._all)
        if not live:
            return self._all, "flat"
        standing = tuple(view for view in self._all if view.ring or view.digits)
        expected = self._all[: live + max(COLUMNS, len(standing) - live)]
        for shown in (expected, standing):
            left = self.height() - _rows(len(shown) - live) * (SMALL + GAP)
            if live <= COLUMNS and left >= WITH_RING:
                return shown, "ring"
            if _rows(live) * (FLAT + GAP) - GAP <= left:
                return shown, "flat"
        return tuple(sorted(standing, key=lambda view: view.chair)), "low"

    def _columns(self) -> int:
        """As few as hold all low tiles, as many as have room."""
        most = max(COLUMNS, (self.width() + GAP) // (_LEAST + GAP))
        for columns in range(COLUMNS, most):
            if _rows(len(self.views), columns) * (LOW + GAP) - GAP <= self.height():
                return columns
        return most

    def _build(self, form: Form, columns: int) -> None:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        self.tiles = [
            LiveTile(view, form) if view.ring or form == "low" else SmallTile(view)
            for view in self.views
        ]
        large = sum(isinstance(tile, LiveTile) for tile in self.tiles)
        first = _rows(large, columns)
        for place, tile in enumerate(self.tiles):
            below = place - large
            row = place // columns if below < 0 else first + below // columns
            grid.addWidget(tile, row, (place if below < 0 else below) % columns)
            tile.here.asked.connect(self.type_asked)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        if not self.tiles:
            nothing = Label(self.empty, "body", "ink2")
            grid.addWidget(nothing, 0, 0, 1, columns, Qt.AlignmentFlag.AlignTop)
        if form == "ring":
            grid.setRowStretch(0, 1)
        else:
            grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(holder)


def _rows(tiles: int, columns: int = COLUMNS) -> int:
    return -(-tiles // columns)
