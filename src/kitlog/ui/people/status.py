"""What the status line of the people page says."""

from __future__ import annotations

from kitlog.ui.kit.status_line import StatusView
from kitlog.words import tr


def standing() -> StatusView:
    keys = (("T", tr("Trail")), ("Esc", tr("Today")), ("L", tr("Lock")))
    return StatusView("calm", tr("People"), tr("Names stay in the record for ever."), keys)


def read_back() -> StatusView:
    words = tr("It opens nothing before one of its words is typed.")
    keys = (("Esc", tr("Back")), ("L", tr("Lock")))
    return StatusView("calm", tr("New recovery sheet"), words, keys)
