"""What a screen reader says for a column of the chart."""

from __future__ import annotations

from kitlog.domain.flowsheet.values import Column, Sheet
from kitlog.domain.limits import number
from kitlog.domain.vitals import SINGLE
from kitlog.words import tr


def spoken_slot(column: Column) -> str:
    """What a screen reader says for a slot: "20 minute vitals, due 09:50, not charted"."""
    if column.label == "Base":
        name = tr("Baseline vitals")
    elif column.label.startswith("+"):
        name = tr("Recovery {minute} minute vitals", minute=column.label[1:])
    elif column.key.startswith("re"):
        name = tr("{minute} minute recheck", minute=column.label)
    else:
        name = tr("{minute} minute vitals", minute=column.label)
    late = column.note.removeprefix("+")
    ends = {
        "overdue": tr("overdue {time}", time=late),
        "done": tr("charted"),
        "late": tr("charted {minutes} minutes late", minutes=late),
        "part": tr("charted in part"),
        "missed": tr("missed"),
    }
    state = ends.get(column.state, tr("not charted"))
    return tr("{name}, due {time}, {state}", name=name, time=column.clock, state=state)


def spoken_column(sheet: Sheet, column: Column) -> str:
    """A slot with the values charted for it."""
    parts = [spoken_slot(column)]
    for mark in sheet.sets(column.key):
        vitals = mark.vitals
        if vitals.sys is not None and vitals.dia is not None:
            parts.append(tr("blood pressure {sys} over {dia}", sys=vitals.sys, dia=vitals.dia))
        for vital in SINGLE:
            value = vitals.value(vital.id)
            if value is not None:
                parts.append(f"{vital.heard} {number(value)}")
    return ", ".join(parts)
