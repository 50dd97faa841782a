"""The chairs while nobody is signed in: running ones large, the others in a line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from kitlog.ui.kit.labels import Label
from kitlog.ui.sign_in.live_tile import WITH_RING, LiveTile
from kitlog.ui.sign_in.small_tile import HEIGHT as SMALL
from kitlog.ui.sign_in.small_tile import SmallTile
from kitlog.ui.sign_in.tile_view import TileView, running

GAP = 12
COLUMNS = 2


class Chairs(QScrollArea):
    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._views: tuple[TileView, ...] = ()
        self._form: tuple[object, ...] = ()
        self.tiles: list[LiveTile | SmallTile] = []

    def draw(self, views: tuple[TileView, ...]) -> None:
        """Show the tiles; they are built anew only when chairs come, go or change form."""
        self._views = self._chosen(views)
        ringed = self._ringed()
        form = (ringed, *((view.chair, view.ring is not None) for view in self._views))
        if form != self._form:
            self._form = form
            self._build(ringed)
        for tile, view in zip(self.tiles, self._views, strict=True):
            tile.draw(view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.tiles:
            self.draw(self._views)

    def _chosen(self, views: tuple[TileView, ...]) -> tuple[TileView, ...]:
        """While infusions run, who is only expected fills up one row and no more."""
        live = running(views)
        recovering = sum(bool(view.digits) for view in views)
        return views if not live else views[: live + max(COLUMNS, recovering)]

    def _ringed(self) -> bool:
        live = running(self._views)
        rows = -(-(len(self._views) - live) // COLUMNS)
        return live <= COLUMNS and self.height() - rows * (SMALL + GAP) >= WITH_RING

    def _build(self, ringed: bool) -> None:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        self.tiles = [
            LiveTile(view, ring=ringed) if view.ring else SmallTile(view) for view in self._views
        ]
        live = running(self._views)
        first = -(-live // COLUMNS)
        for place, tile in enumerate(self.tiles):
            below = place - live
            row = place // COLUMNS if below < 0 else first + below // COLUMNS
            column = place % COLUMNS if below < 0 else below % COLUMNS
            grid.addWidget(tile, row, column)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        if not self.tiles:
            nothing = Label("No one is booked today.", "body", "ink2")
            grid.addWidget(nothing, 0, 0, 1, COLUMNS, Qt.AlignmentFlag.AlignTop)
        if ringed and live:
            grid.setRowStretch(0, 1)
        else:
            grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(holder)
