"""The annex: the record of every session in full, then the protocol with every limit used."""

from __future__ import annotations

from kitlog.report.first_page import cell
from kitlog.report.outcome_annex import reported
from kitlog.report.page import Flow, heading
from kitlog.report.parts import Drawn, Part, item
from kitlog.report.record import Day, LimitsUsed, Pair, Terms
from kitlog.report.setting import Piece, Words, lines, plain, set_lines
from kitlog.report.summary import Summary
from kitlog.report.table import Block, Column, Table, table
from kitlog.words import tr

_SCALE = 0.88
_PAD = 1.6
_CHECK = 236.0


def annex(flow: Flow, summary: Summary) -> None:
    """A page or more for each session, and one for the protocol."""
    for day in summary.days:
        flow.new_page()
        flow.gap(14)
        _day(flow, day)
    flow.new_page()
    flow.gap(14)
    _terms(flow, summary.terms)
    reported(flow, summary.reported)


def _day(flow: Flow, day: Day) -> None:
    flow.heading(day.title, small=tr("annex"))
    _facts(flow, day.facts)
    flow.gap(12)
    flow.heading(tr("Readings"), small=day.complete if len(day.complete) < 90 else "", level=3)
    if len(day.complete) >= 90:
        flow.words(_small(day.complete), 14)
        flow.gap(3)
    flow.table(_readings(day, flow.room))
    flow.gap(12)
    _before(flow, day)
    if day.alerts:
        flow.gap(12)
        flow.heading(tr("Alerts"), small=tr("each by the time it was first shown"), level=3)
        flow.table(_alerts(day, flow.room))
    if day.log:
        flow.gap(12)
        flow.heading(tr("Everything else, in order"), level=3)
        flow.table(_log(day, flow.room))


def _before(flow: Flow, day: Day) -> None:
    """The dose check and the time-out, side by side where both fit on the page."""
    check, time_out = _check(day, _CHECK), _two(day.time_out, flow.room - _CHECK - 28)
    if not day.check and not day.time_out:
        return
    flow.need(23 + max(check.height, time_out.height))
    y = 23.0
    for own, title, x in (
        (check, tr("Dose check, each on their own"), 0.0), (time_out, tr("Time-out"), _CHECK + 28),
    ):  # fmt: skip
        flow.draw(heading(title, level=3), x)
        top = 23.0
        for block in (own.head, *own.rows):
            flow.draw(block.shapes, x, top)
            top += block.height
        y = max(y, top)
    flow.gap(y)


def facts(pairs: tuple[Pair, ...], room: float) -> Block:
    """Label and words, one pair a line."""
    label, height, whole = 132.0, 0.0, Part("L")
    drawn: list[Drawn] = []
    for pair in pairs:
        first = (Piece(pair.label, 400, "ink2", 10.6),)
        words = (Piece(pair.words, 500, "ink", 10.6),)
        named, said = item(whole)
        drawn += [named, *set_lines(first, 0, height, label - 6, 15)]
        drawn += [said, *set_lines(words, label, height, room - label, 15)]
        height += 15 * max(len(lines(first, label - 6)), len(lines(words, room - label)))
    return Block(height, tuple(drawn))


def _facts(flow: Flow, pairs: tuple[Pair, ...]) -> None:
    """On one page, or pair by pair where they are more than is left of it."""
    whole = facts(pairs, flow.room)
    for block in (
        [whole] if whole.height <= flow.left else [facts((pair,), flow.room) for pair in pairs]
    ):
        flow.block(block)


def _readings(day: Day, room: float) -> Table:
    columns = (
        Column(tr("Clock"), "left"),
        Column(tr("Slot")),
        Column(tr("SYS")),
        Column(tr("DIA")),
        Column(tr("Mean")),
        *map(Column, day.heads),
        Column(tr("Late, missing, oxygen, site"), "left", True),
        Column(tr("By"), "left"),
    )
    rows: list[list[Words]] = [
        [plain(r.clock), plain(r.slot, weight=600), cell(r.sys), cell(r.dia), plain(r.mean),
         *map(cell, r.single), plain(r.note), plain(r.by)]
        for r in day.readings
    ]  # fmt: skip
    return _set(columns, rows, room)


def _check(day: Day, room: float) -> Table:
    first, second = day.checkers
    columns = (
        Column(tr("Figure"), "left"),
        Column(first, "left", True),
        Column(second, "left", True),
    )
    rows: list[list[Words]] = [
        [plain(r.what), plain(r.first, weight=600), plain(r.second, weight=600)] for r in day.check
    ]
    return _set(columns, rows, room)


def _two(pairs: tuple[Pair, ...], room: float) -> Table:
    columns = (Column(tr("Statement"), "left", True), Column(tr("Answer"), "left", True))
    rows: list[list[Words]] = [[plain(p.label), plain(p.words)] for p in pairs]
    return _set(columns, rows, room)


def _alerts(day: Day, room: float) -> Table:
    columns = (
        Column(tr("Shown"), "left"),
        Column(tr("Min")),
        Column(tr("Grade"), "left"),
        Column(tr("Words"), "left", True),
        Column(tr("Acknowledged"), "left"),
        Column(tr("By"), "left"),
    )
    rows: list[list[Words]] = [
        [plain(a.clock), plain(a.minute), plain(a.grade), plain(a.words, weight=600),
         plain(a.acknowledged), plain(a.by)]
        for a in day.alerts
    ]  # fmt: skip
    return _set(columns, rows, room)


def _log(day: Day, room: float) -> Table:
    columns = (
        Column(tr("Clock"), "left"), Column(tr("Min")), Column(tr("What"), "left"),
        Column(tr("Words"), "left", True), Column(tr("By"), "left"),
    )  # fmt: skip
    rows: list[list[Words]] = [
        [plain(e.clock), plain(e.minute), plain(e.what, weight=600), plain(e.words), plain(e.by)]
        for e in day.log
    ]
    return _set(columns, rows, room)


def _terms(flow: Flow, terms: Terms) -> None:
    flow.heading(terms.title, small=tr("annex"))
    _facts(flow, terms.facts)
    for used in terms.limits:
        flow.gap(14)
        _limits(flow, used)


def _limits(flow: Flow, used: LimitsUsed) -> None:
    flow.heading(tr("Limits used"), keep=120, level=3)
    if used.words:
        flow.words(_small(used.words), 14)
        flow.gap(3)
    columns = (
        Column(tr("Value"), "left"),
        Column(tr("Refused", "of a value")),
        Column(tr("Asked again")),
        Column(tr("Caution")),
        Column(tr("Urgent")),
        Column(tr("Before start: confirm")),
        Column(tr("Before start: do not start")),
    )
    rows: list[list[Words]] = [
        [plain(r.name, weight=600), plain(r.refused), plain(r.asked), plain(r.caution),
         plain(r.urgent), plain(r.confirm), plain(r.stop)]
        for r in used.rows
    ]  # fmt: skip
    flow.table(_set(columns, rows, flow.room))


def _set(columns: tuple[Column, ...], rows: list[list[Words]], room: float) -> Table:
    return table(columns, rows, room, _PAD, _SCALE)


def _small(text: str) -> Words:
    return (Piece(text, 400, "ink2", 10.5),)
