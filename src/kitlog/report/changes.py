"""Corrections and additions as a table: the old value struck, the new one, why and who."""

from __future__ import annotations

from kitlog.report.setting import Piece, Words, plain
from kitlog.report.summary import Amendment
from kitlog.report.table import Column, Table, table
from kitlog.words import tr


def changes(amendments: tuple[Amendment, ...], room: float) -> Table:
    rows: list[list[Words]] = []
    for one in amendments:
        words: list[Piece] = []
        if one.old:
            changed = Piece("  " + tr("changed to") + " ", 400, "ink2")
            words += [Piece(one.old, 400, "ink2", struck=True), changed]
        words.append(Piece(one.new, 600))
        words += [Piece(f". {one.reason}")] if one.reason else []
        words.append(Piece(f". {one.by}", 400, "ink2"))
        rows.append([plain(one.when), plain(one.what), tuple(words)])
    columns = (
        Column(tr("When"), "left"), Column(tr("What"), "left", True),
        Column(tr("Change, why, who"), "left", True),
    )  # fmt: skip
    return table(columns, rows, room, scale=0.94)
