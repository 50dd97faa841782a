"""The chair's right column: the page's own cards, and the glove keypad over them."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kitlog.domain import limits
from kitlog.domain.protocol import Protocol
from kitlog.domain.vitals import NAMES, RASS, UNITS
from kitlog.ui.chair.parts.event_log import EventLog
from kitlog.ui.chair.parts.field_reading import LastMeasured
from kitlog.ui.chair.parts.keypad import Keypad, KeypadView
from kitlog.ui.chair.parts.not_saved_card import NotSavedCard
from kitlog.words import tr


class RightColumn(QStackedWidget):
    """Cards from top to bottom; the keypad takes their place while a field is tapped.

    So does the event log, where it is not one of the cards. Below the cards stands what the
    disk did not take: `gives_way` goes meanwhile, else the last card only grows shorter.
    """

    keypad_made = Signal(Keypad)

    def __init__(
        self,
        *cards: QWidget,
        log: EventLog,
        gives_way: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for place, card in enumerate(cards):
            box.addWidget(card, 1 if place == len(cards) - 1 else 0)
        self.not_saved, self._gives_way = NotSavedCard(), gives_way
        box.insertWidget(box.indexOf(gives_way) if gives_way else -1, self.not_saved)
        box.addStretch(0)
        self._box = box
        self._panel: QWidget | None = None
        self.addWidget(holder)
        self.log = log
        self._log_is_card = log in cards
        if not self._log_is_card:
            self.addWidget(log)

    @cached_property
    def keypad(self) -> Keypad:
        """The glove keypad; made when it is first asked for."""
        keypad = Keypad()
        keypad.closed.connect(self.close_keypad)
        self.addWidget(keypad)
        self.keypad_made.emit(keypad)
        return keypad

    def set_room(self, width: int) -> None:
        self.setFixedWidth(290 if width >= 1500 else 264)

    def show_not_saved(self, on: bool) -> None:
        """The red card; where a card gives way to it, in its place, so that nothing else moves."""
        if self._gives_way is not None and on == self.not_saved.isHidden():
            least = self._gives_way.minimumHeight()
            if on and least == self._gives_way.maximumHeight():
                self.not_saved.setMinimumHeight(least)
            else:  # it took all the room that was left: the red card does not
                self._box.setStretch(self._box.count() - 1, int(on))
            self._gives_way.setVisible(not on)
        self.not_saved.setVisible(on)

    def open_keypad(self, view: KeypadView) -> None:
        self._drop_panel()
        self.keypad.draw(view)
        self.setCurrentWidget(self.keypad)

    def close_keypad(self) -> None:
        self._drop_panel()
        self.setCurrentIndex(0)

    def open_log(self) -> None:
        """The event log in view, in place of the cards or among them."""
        self.close_keypad()
        if not self._log_is_card:
            self.setCurrentWidget(self.log)

    @property
    def log_open(self) -> bool:
        """Whether the log stands in place of the cards."""
        return self.currentWidget() is self.log

    def open_panel(self, panel: QWidget) -> None:
        """Another panel in the keypad's place; the one before it is let go."""
        self._drop_panel()
        self._panel = panel
        self.addWidget(panel)
        self.setCurrentWidget(panel)

    def close_panel(self) -> None:
        """Back to the cards."""
        if self._panel is not None:
            self._drop_panel()
            self.setCurrentIndex(0)

    @property
    def panel(self) -> QWidget | None:
        """The panel that is open, None for the cards or the keypad."""
        return self._panel

    def _drop_panel(self) -> None:
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()  # not taken out first: see `Window._swap`
            self._panel = None

    @property
    def covered(self) -> bool:
        """Whether the keypad or a panel stands over the cards."""
        return self.currentIndex() != 0

    @property
    def keypad_open(self) -> bool:
        return isinstance(self.currentWidget(), Keypad)


def keypad_view(
    field: str, text: str, previous: LastMeasured | None, protocol: Protocol
) -> KeypadView:
    """What the keypad says of the field it types into."""
    about = UNITS[field]
    if previous is not None:
        was = limits.number(previous.value)
        before = tr("previous {value}", value=was)
        if previous.ago:
            before = tr("previous {value}, {time} ago", value=was, time=previous.ago)
        about += f" · {before}"
    allowed = protocol.entry[field].refuse
    low, high = (limits.number(end or 0) for end in (allowed.low, allowed.high))
    accepts = tr("Accepts {low} to {high}", low=low, high=high)
    within = limits.in_words(field, protocol)
    limited = tr("limits {limits}", limits=within) if within else ""
    words: tuple[tuple[int, str], ...] = ()
    if field == "sedation":
        words = tuple((score, tr(said)) for score, said in sorted(RASS.items(), reverse=True))
    return KeypadView(field, tr(NAMES[field]), about, text, accepts, limited, words)
