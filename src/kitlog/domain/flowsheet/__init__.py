"""The chart as a list of plain shapes: one time axis, the same picture on screen and paper."""

from kitlog.domain.flowsheet.axis import GUTTER, TimeAxis
from kitlog.domain.flowsheet.before import peak_sentence
from kitlog.domain.flowsheet.fitting import Mode, fitted
from kitlog.domain.flowsheet.readout import Said, readout
from kitlog.domain.flowsheet.sheet import HEAD, flowsheet, sheet_rows
from kitlog.domain.flowsheet.spoken import spoken_column, spoken_slot
from kitlog.domain.flowsheet.table import Cell, Row, Table, table
from kitlog.domain.flowsheet.values import (
    Column,
    Earlier,
    Mark,
    Occurrence,
    Sheet,
    SlotState,
    Span,
    ink,
)

__all__ = [
    "GUTTER",
    "HEAD",
    "Cell",
    "Column",
    "Earlier",
    "Mark",
    "Mode",
    "Occurrence",
    "Row",
    "Said",
    "Sheet",
    "SlotState",
    "Span",
    "Table",
    "TimeAxis",
    "fitted",
    "flowsheet",
    "ink",
    "peak_sentence",
    "readout",
    "sheet_rows",
    "spoken_column",
    "spoken_slot",
    "table",
]
