"""Oxygen, and where and how the cuff measured, chosen for this set; nothing is chosen before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kitlog.domain.conditions import FLOWS, METHODS, SITES, Conditions
from kitlog.domain.oxygen import DEVICES
from kitlog.domain.vitals import ROOM_AIR
from kitlog.ui.chair.parts.side_panel import SidePanel
from kitlog.ui.kit.choice import Choice
from kitlog.words import tr

_HIGH, _GAP = 44, 4


class ConditionsPanel(SidePanel):
    """`said` with every choice; what was said before stands chosen, what was not stays open."""

    said = Signal(Conditions)

    def __init__(self, now: Conditions) -> None:
        super().__init__(tr("Oxygen and cuff"), button=tr("Done"))
        self.box.setSpacing(3)
        self.air = Choice((tr("Room air"),), 1, height=_HIGH)
        self.flow = Choice(FLOWS, 4, label=tr("Oxygen, L/min"), height=_HIGH, gap=_GAP)
        self.device = Choice(tuple(map(tr, DEVICES)), 3, height=_HIGH, gap=_GAP)
        self.site = Choice(tuple(map(tr, SITES)), 2, label=tr("Cuff"), height=_HIGH, gap=_GAP)
        self.method = Choice(tuple(map(tr, METHODS)), 2, height=_HIGH, gap=_GAP)
        for one in (self.air, self.flow, self.device, self.site, self.method):
            self.box.addWidget(one)
        for option, flow in zip(self.flow.options, FLOWS, strict=True):
            option.setAccessibleName(tr("{flow} litres per minute", flow=flow))
        self._show(now)
        self.air.chosen.connect(lambda _: self._air())
        self.flow.chosen.connect(lambda _: self._oxygen())
        self.device.chosen.connect(lambda _: self._oxygen())
        self.site.chosen.connect(lambda _: self._tell())
        self.method.chosen.connect(lambda _: self._tell())
        self.finish(self.air.options[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @property
    def conditions(self) -> Conditions:
        """What is chosen, as it is stored; a part that is not chosen is not said."""
        oxygen = ROOM_AIR if self.air.index == 0 else ""
        if flow := _stored(self.flow, FLOWS):
            oxygen = " ".join(filter(None, (f"{flow} L/min", _stored(self.device, DEVICES))))
        site = filter(None, (_stored(self.site, SITES), _stored(self.method, METHODS)))
        return Conditions(oxygen, ", ".join(site))

    def _show(self, now: Conditions) -> None:
        flow, _, device = now.oxygen.partition(" L/min")
        site, _, method = now.site.partition(", ")
        self.air.set_index(0 if now.oxygen == ROOM_AIR else -1)
        for choice, words, word in (
            (self.flow, FLOWS, flow), (self.device, DEVICES, device.strip()),
            (self.site, SITES, site), (self.method, METHODS, method or site),
        ):  # fmt: skip
            choice.set_index(words.index(word) if word in words else -1)

    def _air(self) -> None:
        self.flow.set_index(-1)
        self.device.set_index(-1)
        self._tell()

    def _oxygen(self) -> None:
        self.air.set_index(-1)
        self._tell()

    def _tell(self) -> None:
        self.said.emit(self.conditions)


def _stored(choice: Choice, words: tuple[str, ...]) -> str:
    return words[choice.index] if choice.index >= 0 else ""
