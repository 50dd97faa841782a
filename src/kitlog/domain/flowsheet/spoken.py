"""What a screen reader says for a column of the chart."""

from __future__ import annotations

from kitlog.domain.flowsheet.values import Column, Sheet
from kitlog.domain.limits import number
from kitlog.domain.vitals import SINGLE


def spoken_slot(column: Column) -> str:
    """What a screen reader says for a slot: "20 minute vitals, due 09:50, not charted"."""
    if column.label == "Base":
        name = "Baseline vitals"
    elif column.label.startswith("+"):
        name = f"Recovery {column.label[1:]} minute vitals"
    elif column.key.startswith("re"):
        name = f"{column.label} minute recheck"
    else:
        name = f"{column.label} minute vitals"
    ends = {
        "overdue": f"overdue {column.note.removeprefix('+')}",
        "done": "charted",
        "late": f"charted {column.note.removeprefix('+')} minutes late",
        "part": "charted in part",
        "missed": "missed",
    }
    return f"{name}, due {column.clock}, {ends.get(column.state, 'not charted')}"


def spoken_column(sheet: Sheet, column: Column) -> str:
    """A slot with the values charted for it."""
    parts = [spoken_slot(column)]
    for mark in sheet.sets(column.key):
        vitals = mark.vitals
        if vitals.sys is not None and vitals.dia is not None:
            parts.append(f"blood pressure {vitals.sys} over {vitals.dia}")
        for vital in SINGLE:
            value = vitals.value(vital.id)
            if value is not None:
                parts.append(f"{vital.heard} {number(value)}")
    return ", ".join(parts)
