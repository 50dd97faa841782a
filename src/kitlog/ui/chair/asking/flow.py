"""Oxygen on, changed, and off."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from kitlog.domain.oxygen import DEVICES, OxygenOff, OxygenOn
from kitlog.ui.chair.asking.answer import Now, Said, keep, number, reason_of, with_other
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField


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
        dialog.act.setText("Log oxygen off" if place else "Log oxygen on")

    about = f"On now: {running}." if running else "Set the flow at the wall first."
    dialog = Dialog(window, "Oxygen", about, "Log oxygen on",
                    lambda: keep(dialog, fact, when, said))  # fmt: skip
    off = Choice(("Another flow", "Off, room air"), 2) if running else None
    if off is not None:
        off.set_index(0)
        off.chosen.connect(choose)
        dialog.body.addWidget(off)
    flow, when = TextField("Flow", "L/min"), TimeBack(now)
    dialog.body.addWidget(flow)
    device, other = with_other(dialog, (*DEVICES, "Other…"), "By")
    by = running.partition(" L/min ")[2]
    if by in DEVICES:
        device.set_index(DEVICES.index(by))
    dialog.body.addWidget(when)
    dialog.open_it(off.options[1] if off is not None else flow.line)
    return dialog
