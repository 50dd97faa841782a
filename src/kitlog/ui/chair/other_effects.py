"""The side effects that are not on screen, and any in the nurse's words: one tap keeps one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from kitlog.domain.effects import OTHER, Score
from kitlog.ui.chair import asked
from kitlog.ui.chair.parts.keyed_severity import KeyedSeverity
from kitlog.ui.chair.parts.severity import SeverityView
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage

_COLUMNS = 2


class OtherEffects(Dialog):
    """Stays open for the next one; what was written in before is a row like the others."""

    def __init__(self, page: ChairPage) -> None:
        super().__init__(
            page.window(), tr("Other side effects"), tr("0 none · 1 mild · 2 moderate · 3 severe"),
            tr("Done"), self.close_it, safe=tr("Back"),
        )  # fmt: skip
        self._page = page
        self.rows: dict[str, KeyedSeverity] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(0)
        self.body.addLayout(self._grid)
        self._show()
        self.words = TextField(tr("Another one, in your words"))
        self.body.addWidget(self.words)
        self.new = KeyedSeverity()
        self.new.show_view(SeverityView(OTHER, tr("In your words")))
        self.new.scored.connect(self._write_in)
        self.body.addWidget(self.new)
        page.live.changed.connect(self._show)
        self.open_it(next(iter(self.rows.values())))

    def _show(self) -> None:
        page = self._page
        views = asked.other_rows(page.live.session, page.happenings.effects, page.station.now())
        for view in views:
            if view.effect not in self.rows:
                self.rows[view.effect] = self._row()
            self.rows[view.effect].show_view(view)

    def _row(self) -> KeyedSeverity:
        row, before = KeyedSeverity(self), list(self.rows.values())
        row.scored.connect(self._score)
        if before:
            self.setTabOrder(before[-1], row)
        self._grid.addWidget(row, *divmod(len(self.rows), _COLUMNS))
        return row

    def _score(self, name: str, severity: int) -> None:
        known = name in {effect.id for effect in self._page.happenings.effects}
        score = Score(name, severity) if known else Score(OTHER, severity, name)
        self._page.happenings.score(score)

    def _write_in(self, _effect: str, severity: int) -> None:
        name = self.words.text.strip()
        if not name:
            self.words.refuse(tr("Name the effect first."))
            self.words.line.setFocus()
            return
        self.words.set_text("")
        self._page.happenings.score(Score(OTHER, severity, name))
