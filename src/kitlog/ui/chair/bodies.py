"""The centre and right of the chair screen before, during and after the infusion."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kitlog.domain.effects import Effect
from kitlog.domain.protocol import Protocol
from kitlog.domain.view import View
from kitlog.ui.chair import after, asked, before, sheet
from kitlog.ui.chair.half_score import HalfScore
from kitlog.ui.chair.log_lines import NameOf, log_lines
from kitlog.ui.chair.parts.aldrete_card import AldreteCard
from kitlog.ui.chair.parts.baseline_card import BaselineCard
from kitlog.ui.chair.parts.chart import Chart
from kitlog.ui.chair.parts.criteria_card import CriteriaCard
from kitlog.ui.chair.parts.dose_card import DoseCard
from kitlog.ui.chair.parts.effects_card import EffectsCard, EffectsView
from kitlog.ui.chair.parts.entry_row import EntryRow
from kitlog.ui.chair.parts.event_log import EventLog
from kitlog.ui.chair.parts.limits_card import LimitsCard
from kitlog.ui.chair.parts.quick_events import QuickEvents
from kitlog.ui.chair.parts.short_card import ShortCard
from kitlog.ui.chair.parts.sign_card import SignCard
from kitlog.ui.chair.parts.timeout_card import TimeoutCard
from kitlog.ui.chair.parts.yesterday_card import YesterdayCard
from kitlog.ui.chair.right import RightColumn
from kitlog.ui.kit.buttons import KitButton
from kitlog.words import tr
from kitlog.workflow.reading import ChairFile


class Body(QWidget):
    """Centre column and right column, with the entry row and the log that each stage has."""

    def __init__(
        self, protocol: Protocol, *cards: QWidget, gives_way: QWidget | None = None
    ) -> None:
        super().__init__()
        logs = [card for card in cards if isinstance(card, EventLog)]
        self.log = logs[0] if logs else EventLog(over=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.centre = QVBoxLayout()
        self.centre.setSpacing(8)
        row.addLayout(self.centre, 1)
        self.entry = EntryRow(protocol)
        self.right = RightColumn(*cards, log=self.log, gives_way=gives_way)
        row.addWidget(self.right)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def draw(self, file: ChairFile, view: View, name_of: NameOf, reader: str) -> None:
        """Show what an act changed; `tick` follows it at once. `reader` is who is signed in."""
        self.log.draw(log_lines(file.session, name_of, reader))

    def tick(self, file: ChairFile, view: View) -> None:
        """Show only what the clock changed."""

    def show_entry(self, wanted: bool) -> None:
        """Bring the entry row into view where it is not always there."""


class ReadyBody(Body):
    """Before the start: time-out, baseline, limits; dose and the last two infusions."""

    def __init__(self, protocol: Protocol) -> None:
        self.dose = DoseCard()
        self.yesterday = YesterdayCard()
        self.weigh = KitButton(tr("Weigh…"), key="W")
        self.hold, self.more = KitButton(tr("Hold today…")), KitButton(tr("More…"))
        acts = _row((self.weigh, 4), (self.hold, 3), (self.more, 3))
        super().__init__(protocol, self.dose, acts, self.yesterday, gives_way=self.yesterday)
        self.time_out = TimeoutCard()
        self.baseline = BaselineCard()
        self.limits = LimitsCard()
        self.centre.addWidget(self.time_out, 1)
        for widget in (self.baseline, self.entry, self.limits):
            self.centre.addWidget(widget)
        self.entry.hide()

    def draw(self, file: ChairFile, view: View, name_of: NameOf, reader: str) -> None:
        super().draw(file, view, name_of, reader)
        session = file.session
        self.baseline.draw(before.baseline_view(session))
        self.limits.draw(before.limit_pairs(session), file.limits_by)
        self.dose.draw_dose(before.dose_view(file.course))
        self.yesterday.draw(before.yesterday(file.course, session))

    def tick(self, file: ChairFile, view: View) -> None:
        session = file.session
        self.time_out.draw(before.timeout_lines(session, view.now), before.tone_words(session))

    def show_entry(self, wanted: bool) -> None:
        self.entry.setVisible(wanted)
        self.baseline.setVisible(not wanted)


class RunningBody(Body):
    """During the infusion: chart, entry row, side effects; events and log."""

    def __init__(self, protocol: Protocol, effects: tuple[Effect, ...]) -> None:
        self.quick = QuickEvents()
        super().__init__(protocol, self.quick, EventLog())
        self._effects = effects
        self._behind = sheet.Behind()
        self.chart = Chart()
        self.effects = EffectsCard()
        self.centre.addWidget(self.chart, 1)
        self.centre.addWidget(self.entry)
        self.centre.addWidget(self.effects)

    def draw(self, file: ChairFile, view: View, name_of: NameOf, reader: str) -> None:
        super().draw(file, view, name_of, reader)
        self._behind = sheet.behind(file.course, file.session, view.now, name_of)

    def tick(self, file: ChairFile, view: View) -> None:
        self.chart.draw(sheet.sheet(file.session, view, self._behind))
        self.effects.draw(asked.effects_view(file.session, self._effects, view.now))


class RecoveryBody(Body):
    """After the end: Aldrete or the entry row, criteria, the strip; in short and signing."""

    def __init__(self, protocol: Protocol, effects: tuple[Effect, ...]) -> None:
        self.short = ShortCard()
        self.sign = SignCard()
        super().__init__(protocol, self.short, self.sign, gives_way=self.short)
        self._effects = effects
        self._behind = sheet.Behind()
        self._asked = EffectsView(())
        self._judged = True
        self.half: HalfScore | None = None
        self.aldrete = AldreteCard()
        self.effects = EffectsCard()
        self.criteria = CriteriaCard()
        self.chart = Chart()
        self.chart.set_mode("strip")
        for widget in (self.aldrete, self.entry, self.effects, self.criteria):
            self.centre.addWidget(widget)
        self.centre.addWidget(self.chart, 1)
        self.entry.hide()
        self.effects.hide()

    def draw(self, file: ChairFile, view: View, name_of: NameOf, reader: str) -> None:
        super().draw(file, view, name_of, reader)
        session = file.session
        title = tr("This day in short")
        if session.run:
            title = tr("Infusion {number} in short", number=file.number)
        self.short.draw(title, after.short(session, view))
        # Held or never started: there is no recovery to judge, only what was measured.
        self._judged = session.run is not None
        self.criteria.setVisible(self._judged)
        if not self._judged:
            self.aldrete.hide()
        self._behind = sheet.behind(file.course, session, view.now, name_of)

    def tick(self, file: ChairFile, view: View) -> None:
        session = file.session
        mine, others = (self.half.mine, self.half.others) if self.half else ({}, {})
        self.aldrete.draw(after.aldrete_view(session, mine, others))
        self.criteria.draw(after.criteria_rows(session, view.now))
        self.sign.draw(after.sign_view(session, view, file.number))
        self.chart.draw(sheet.sheet(session, view, self._behind))
        self._asked = asked.effects_view(session, self._effects, view.now)
        if not self.effects.isHidden():
            self.effects.draw(self._asked)  # else fifty widgets that nobody asked for

    def begin(self) -> None:
        """Focus the Aldrete card; where nothing was given, the signature is what is left."""
        if self._judged:
            self.aldrete.begin()
        else:
            self.sign.sign.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_entry(self, wanted: bool) -> None:
        self._in_place(self.entry if wanted else self.aldrete)

    def show_effects(self) -> None:
        self.effects.draw(self._asked)
        self._in_place(self.effects)

    def _in_place(self, shown: QWidget) -> None:
        """One of the three stands in the Aldrete card's place (DESIGN 3), or none of them."""
        for widget in (self.aldrete, self.entry, self.effects):
            widget.setVisible(widget is shown and (self._judged or widget is not self.aldrete))


def _row(*buttons: tuple[QWidget, int]) -> QWidget:
    """Buttons side by side, each with its share, as one row of a column."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for button, share in buttons:
        row.addWidget(button, share)
    return holder
