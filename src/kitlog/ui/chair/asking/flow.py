"""Oxygen on, changed, and off."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from kitlog.domain.oxygen import DEVICES, OxygenOff, OxygenOn, in_words
from kitlog.ui.chair.asking.answer import Now, Said, keep, number, reason_of, with_other
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.words import Unsaid, tr, unsaid


def oxygen(window: QWidget, now: Now, running: str, said: Said) -> Dialog:
    """`running` is what is on now, "2 L/min nasal": then it is also asked whether it goes off."""

    def fact() -> object:
        if off is not None and off.index == 1:
            return OxygenOff()
        return OxygenOn(number(flow, needed=True) or Decimal(0), reason_of(device, other))

    def choose(place: int) -> None:
        for widget in (flow, device):
            widget.setVisible(place == 0)
        other.setVisible(place == 0 and device.text.endswith("…"))
        dialog.act.setText(tr("Log oxygen off") if place else tr("Log oxygen on"))

    about = tr("Set the flow at the wall first.")
    if running:
        about = tr("On now: {flow}.", flow=in_words(running))
    dialog = Dialog(window, tr("Oxygen"), about, tr("Log oxygen on"),
                    lambda: keep(dialog, fact, when, said))  # fmt: skip
    off = Choice((tr("Another flow"), tr("Off, room air")), 2) if running else None
    if off is not None:
        off.set_index(0)
        off.chosen.connect(choose)
        dialog.body.addWidget(off)
    flow, when = TextField(tr("Flow"), "L/min"), TimeBack(now)
    dialog.body.addWidget(flow)
    device, other = with_other(
        dialog, (*map(Unsaid, DEVICES), unsaid("Other…")), tr("By", "oxygen")
    )
    device.set_index(device.place_of(running.partition(" L/min ")[2]))
    dialog.body.addWidget(when)
    dialog.open_it(off.options[1] if off is not None else flow.line)
    return dialog
