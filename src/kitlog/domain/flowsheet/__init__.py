"""The chart as a list of plain shapes: one time axis, the same picture on screen and paper."""

from kitlog.domain.flowsheet.axis import GUTTER, TimeAxis
from kitlog.domain.flowsheet.sheet import HEAD, flowsheet, sheet_rows
from kitlog.domain.flowsheet.values import (
    Column,
    Mark,
    Occurrence,
    Sheet,
    SlotState,
    Span,
    ink,
    spoken_column,
    spoken_slot,
)

__all__ = [
    "GUTTER",
    "HEAD",
    "Column",
    "Mark",
    "Occurrence",
    "Sheet",
    "SlotState",
    "Span",
    "TimeAxis",
    "flowsheet",
    "ink",
    "sheet_rows",
    "spoken_column",
    "spoken_slot",
]
