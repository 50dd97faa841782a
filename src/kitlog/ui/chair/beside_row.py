"""What is said of a set beside its digits: when, under which conditions, what is missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kitlog.domain.conditions import Conditions, last_said
from kitlog.domain.happened import MINUTES_AGO, minutes_ago
from kitlog.domain.moment import Moment
from kitlog.ui.chair.bodies import Body
from kitlog.ui.chair.parts.conditions_panel import ConditionsPanel
from kitlog.ui.chair.parts.entry_row import EntryRow
from kitlog.ui.chair.parts.missing_panel import MissingPanel
from kitlog.ui.chair.parts.side_panel import SidePanel
from kitlog.ui.chair.parts.time_panel import TimePanel
from kitlog.ui.kit.typing_place import TypingPlace

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage
    from kitlog.ui.chair.vitals_entry import VitalsEntry


class BesideRow:
    """Keys and chips of the entry row that open panels in the right column."""

    def __init__(self, page: ChairPage, vitals: VitalsEntry) -> None:
        self._page, self._vitals = page, vitals
        self._body: Body | None = None
        self._typing: TypingPlace | None = None
        self._steps = 0

    def attach(self, body: Body) -> None:
        self._body = body
        entry = body.entry
        entry.time_stepped.connect(self._step_time)
        entry.time_asked.connect(self._ask_time)
        entry.same_asked.connect(self._as_last)
        entry.conditions_asked.connect(self._ask_conditions)
        entry.missing_asked.connect(self.ask_missing)

    def ask_missing(self, field: str) -> None:
        """Why this field has no value. One cuff gives both pressures, so both are missing."""
        panel = MissingPanel(field)

        def said(why: str, asked: bool) -> None:
            vitals, entry = self._vitals, self._entry
            pair = ("sys", "dia") if field in ("sys", "dia") else (field,)
            names = [name for name in pair if not entry.texts[name] or name == field]
            for name in names:
                entry.fields[name].line.clear()
            vitals.set_half(vitals.half.missing(*names, reason=why, asked=asked))
            self._close()
            entry.begin()

        panel.said.connect(said)
        self._open(panel)

    def _step_time(self) -> None:
        """now, −2, −5, −10 and round again."""
        if self._vitals.half.measured is None:
            self._steps = 0
        self._steps = (self._steps + 1) % (len(MINUTES_AGO) + 1)
        now = self._page.station.now()
        self._measured(minutes_ago(MINUTES_AGO[self._steps - 1], now) if self._steps else None)

    def _ask_time(self) -> None:
        panel = TimePanel(self._page.station.now)

        def said(moment: Moment | None) -> None:
            self._measured(moment)
            self._close()

        panel.said.connect(said)
        self._open(panel)

    def _measured(self, moment: Moment | None) -> None:
        self._vitals.set_half(replace(self._vitals.half, measured=moment))

    def _as_last(self) -> None:
        """What the last set said is now said of this one too, where nothing else was."""
        half, last = self._vitals.half, last_said(self._page.live.session)
        said = half.conditions
        same = Conditions(said.oxygen or last.oxygen, said.site or last.site)
        self._vitals.set_half(replace(half, conditions=same))

    def _ask_conditions(self) -> None:
        panel = ConditionsPanel(self._vitals.half.conditions)
        panel.said.connect(
            lambda said: self._vitals.set_half(replace(self._vitals.half, conditions=said))
        )
        self._open(panel)

    def _open(self, panel: SidePanel) -> None:
        assert self._body is not None
        panel.closed.connect(self._close)
        self._typing = TypingPlace()
        self._body.right.open_panel(panel)
        panel.begin()

    def _close(self) -> None:
        """Back to the cards, and to the field where the typing was."""
        if self._body is not None:
            self._body.right.close_panel()
            if self._typing is not None:
                self._typing.go_back()

    @property
    def _entry(self) -> EntryRow:
        assert self._body is not None
        return self._body.entry
