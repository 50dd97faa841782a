"""The annex's page of outcomes: where each value comes from, and each attempt to ask."""

from __future__ import annotations

from kitlog.report.page import Flow
from kitlog.report.record import Reported
from kitlog.report.setting import Words, plain
from kitlog.report.table import Column, Table, table
from kitlog.words import tr


def reported(flow: Flow, said: tuple[Reported, ...]) -> None:
    """Nothing where nothing was recorded."""
    if said:
        flow.gap(18)
        flow.heading(tr("Outcomes, each as recorded"), keep=80)
        flow.table(_table(said, flow.room))


def _table(said: tuple[Reported, ...], room: float) -> Table:
    columns = (
        Column(tr("At"), "left"), Column(tr("Measure"), "left", True), Column(tr("Value")),
        Column(tr("Read from, result"), "left", True), Column(tr("Answered"), "left"),
        Column(tr("How"), "left"), Column(tr("Entered by"), "left", True),
    )  # fmt: skip
    rows: list[list[Words]] = [
        [plain(r.point), plain(r.what, weight=600), plain(r.value), plain(r.details),
         plain(r.answered), plain(r.how), plain(r.by)]
        for r in said
    ]  # fmt: skip
    return table(columns, rows, room, 1.6, 0.88)
