"""The failsafe sheet on its page; rows are as high as the page allows, for the pen."""

from __future__ import annotations

from kitlog.report.beside import Side, beside
from kitlog.report.failsafe import Failsafe
from kitlog.report.failsafe_lines import ReadingLine
from kitlog.report.first_page import cell
from kitlog.report.grid import boxes, grid, ticks
from kitlog.report.page import Flow
from kitlog.report.parts import Part
from kitlog.report.record import Pair
from kitlog.report.setting import SMALL, Piece, Words, plain
from kitlog.report.table import Block, Table
from kitlog.words import tr

_PENS = (
    (27.0, 22.0, 3), (25.0, 20.0, 3), (23.0, 19.0, 2), (21.0, 18.0, 2), (20.0, 17.0, 1),
    (19.0, 16.0, 1), (17.5, 15.5, 0),
)  # fmt: skip
"""Least heights of a reading and of an effect, px, and empty lines for more readings."""
_BOX = 28.0
_EFFECTS = 318.0
_BLANK_EVENTS = 4
"""Empty lines for events at least."""


def failsafe_page(flow: Flow, sheet: Failsafe) -> None:
    """Set the sheet on one page where it fits; on a further one where it does not."""
    flow.gap(8)
    flow.words((Piece(sheet.infusion, 600, "ink", 12.5),), 16)
    flow.words(plain(sheet.told, colour="ink2", size=10.6), 14)
    flow.gap(5)
    _boxes(flow, sheet.now[:5], (0.13, 0.37, 0.19, 0.155, 0.155))
    _boxes(flow, sheet.now[5:], (0.17, 0.13, 0.4, 0.3))
    flow.gap(8)
    if sheet.time_out:
        title = Part("H2", words=tr("Time-out"))
        flow.words((Piece(tr("Time-out"), 650, "ink", 12),), 17, part=title)
        for block in ticks(sheet.time_out, 3, flow.room):
            flow.block(block)
        flow.gap(6)
    pen, small, more = _pen(flow, sheet)
    flow.heading(tr("Readings"), keep=60, small=sheet.shifts)
    flow.table(_readings(sheet, flow.room, pen, more))
    flow.gap(7)
    effects = tr("Side effects")
    beside(
        flow,
        Side(effects, lambda room: _effects(sheet, room, small), tr("write severity and time")),
        Side(tr("Events, medicines, pauses, calls"), lambda room: _events(sheet, room, small)),
        _EFFECTS,
        10,
    )
    flow.gap(8)
    _home(flow, sheet)


def _pen(flow: Flow, sheet: Failsafe) -> tuple[float, float, int]:
    """The roomiest rows with which all that follows stays on this page."""
    for pen, small, more in _PENS:
        beside_ = max(_effects(sheet, _EFFECTS, small).height, _events(sheet, 340, small).height)
        wanted = 23 + _readings(sheet, flow.room, pen, more).height + 8 + 23 + beside_ + 8
        if wanted + _home_height(flow, sheet) <= flow.left:
            return pen, small, more
    return _PENS[-1]


def _boxes(flow: Flow, pairs: tuple[Pair, ...], shares: tuple[float, ...]) -> None:
    flow.block(boxes(pairs, [flow.room * share for share in shares], _BOX))


def _readings(sheet: Failsafe, room: float, least: float, more: int) -> Table:
    values = [52.0] * len(sheet.heads)
    tiers = [one.width for row in sheet.limits for one in _faint(row.label)]
    fixed = [44.0, max(48.0, *(wide + 8 for wide in tiers)), *values]
    widths = [*fixed, (room - sum(fixed)) * 0.64, (room - sum(fixed)) * 0.36]
    heads = (tr("Clock"), tr("Minute"), *sheet.heads, tr("Oxygen, cuff, remarks"), tr("By"))
    limits: list[list[Words]] = [
        [_faint(""), _faint(one.label), *map(_faint, one.cells), _faint(""), _faint("")]
        for one in sheet.limits
    ]
    rows = [_reading(one) for one in sheet.readings] + [[()] * len(widths)] * more
    whole = Part("Table")
    above, below = (
        grid(heads, limits, widths, 14, whole), grid(heads, rows, widths, least, whole),
    )  # fmt: skip
    return Table(above.head, (*above.rows, *below.rows))


def _faint(text: str) -> Words:
    return plain(text, size=8.8, colour="ink2")


def _reading(one: ReadingLine) -> list[Words]:
    return [
        plain(one.clock, weight=500), plain(one.slot, weight=650),
        *(cell(value, 600) for value in one.cells),
        plain(one.remarks, size=SMALL), plain(one.by, size=SMALL),
    ]  # fmt: skip


def _effects(sheet: Failsafe, room: float, least: float) -> Table:
    label, last, many = 124.0, 58.0, 4
    widths = [label, last, *[(room - label - last) / many] * many]
    blank: list[Words] = [()] * many
    rows: list[list[Words]] = [
        [plain(e.label, size=10.6), plain(e.last, size=SMALL, weight=600), *blank]
        for e in sheet.effects
    ]
    rows.append([plain(tr("Other:"), size=10.6, colour="ink2"), (), *blank])
    return grid(("0–3", tr("Last"), *[":"] * many), rows, widths, least)


def _events(sheet: Failsafe, room: float, least: float) -> Table:
    rows: list[list[Words]] = [[plain(e.clock), _said(e.what, e.action)] for e in sheet.events]
    blank = max(_BLANK_EVENTS, len(sheet.effects) + 1 - len(rows))
    rows += [[(), ()] for _ in range(blank)]
    return grid((tr("Clock"), tr("What, how much, by whom")), rows, (44.0, room - 44), least)


def _said(what: str, action: str) -> Words:
    more = (Piece(f"  {action}", size=SMALL),) if action else ()
    return (Piece(what, 600, size=10.6), *more)


def _home(flow: Flow, sheet: Failsafe) -> None:
    """The end, the score, the criteria, leaving and the signature, kept together."""
    flow.need(_home_height(flow, sheet))
    end, *rest = _home_boxes(flow, sheet)
    flow.block(end)
    flow.gap(6)
    for block in ticks(sheet.criteria, 4, flow.room):
        flow.block(block)
    flow.gap(4)
    for block in rest:
        flow.block(block)


def _home_boxes(flow: Flow, sheet: Failsafe) -> list[Block]:
    rows = (
        (sheet.end, (0.15, 0.17, 0.2, 0.13, 0.35)), (sheet.aldrete, (1 / 6,) * 6),
        (sheet.left, (0.15, 0.15, 0.45, 0.25)), (sheet.sign, (0.4, 0.35, 0.25)),
    )  # fmt: skip
    return [boxes(pairs, [flow.room * share for share in shares], _BOX) for pairs, shares in rows]


def _home_height(flow: Flow, sheet: Failsafe) -> float:
    blocks = (*_home_boxes(flow, sheet), *ticks(sheet.criteria, 4, flow.room))
    return sum(block.height for block in blocks) + 10
