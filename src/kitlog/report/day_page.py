"""The day note on its page; what does not fit goes on to a further one, never is cut."""

from __future__ import annotations

from kitlog.domain.panel import Frame, panel, scales
from kitlog.domain.shapes import Line
from kitlog.report.beside import BETWEEN, HEADING, Side, beside, deepest
from kitlog.report.changes import changes
from kitlog.report.day_note import DayNote
from kitlog.report.day_seen import Seen
from kitlog.report.first_page import cell, pairs
from kitlog.report.in_words import chart_in_words
from kitlog.report.page import Flow, heading
from kitlog.report.parts import Drawn, Part
from kitlog.report.record import Pair
from kitlog.report.setting import SMALL, Piece, Words, lines, plain, set_lines
from kitlog.report.table import Block, Column, Span, Table, table
from kitlog.words import tr

_LANES = (56.0, 24.0)
"""Pressure and heart lane of the chart, px, at their lowest."""
_TALLEST = (120.0, 48.0)
_EFFECTS = 270.0
_SECTION = 11.0
_SMALLER = 0.94
"""Of the body size: all of a day on one page."""


def day_page(flow: Flow, note: DayNote) -> None:
    """Set the page."""
    flow.gap(8)
    flow.words((Piece(note.infusion, 600, "ink", 12.5),), 16)
    flow.gap(4)
    _tonight(flow, note)
    flow.gap(_SECTION)
    flow.block(pairs(note.doses, flow.room))
    flow.gap(_SECTION)
    effects = Side(tr("Side effects"), lambda room: _effects(note, room), note=note.effects_note)
    title = tr("Events and interventions")
    events = Side(title, lambda room: _events(note, room), note=note.events_note)
    rest = deepest(effects, events, _EFFECTS, flow.room) + _home_height(flow, note) + 3 * _SECTION
    _vitals(flow, note, rest)
    flow.gap(_SECTION)
    beside(flow, effects, events, _EFFECTS, _SECTION)
    flow.gap(_SECTION)
    if note.changes:
        flow.heading(tr("Corrections and additions"))
        flow.table(changes(note.changes, flow.room))
        flow.gap(_SECTION)
    _home_and_signature(flow, note)


def _tonight(flow: Flow, note: DayNote) -> None:
    """Between two strong lines, in larger letters than the rest."""
    flow.draw([Line((0, 0), (flow.room, 0), "ink", 1)])
    flow.gap(7)
    title = Part("H2", words=note.tonight_title)
    flow.words((Piece(note.tonight_title, 650, "ink", 16),), 21, part=title)
    columns = (Column("", "left"), Column("", "left", True))
    rows = [[plain(p.label, colour="ink2"), plain(p.words, weight=600)] for p in note.tonight]
    flow.table(_headless(table(columns, rows, flow.room, 1.6)))
    flow.draw([Line((0, 0), (flow.room, 0), "ink", 1)])


def _vitals(flow: Flow, note: DayNote, rest: float) -> None:
    """The chart takes what is left when `rest` px stay for what follows."""
    seen, below = _seen(note, flow.room), (Piece(note.seen_note, 400, "ink2", SMALL),)
    deep = seen.height + 5 + 14 * len(lines(below, flow.room))
    if note.trace is None:
        flow.heading(tr("Vitals"), keep=deep)
        _seen_and_note(flow, seen, below)
        return
    spare = flow.left - HEADING - deep - sum(_LANES) - 41 - rest
    share = max(0.0, min(1.0, spare / (sum(_TALLEST) - sum(_LANES))))
    lanes = [low + (high - low) * share for low, high in zip(_LANES, _TALLEST, strict=True)]
    frame = Frame(flow.room, lanes[0], lanes[1])
    flow.heading(tr("Vitals"), keep=frame.height + 8 + deep)
    chart = Part("Figure", words=chart_in_words(tr("Vitals"), note.trace))
    flow.draw([chart, *panel(note.trace, frame, scales([note.trace]))])
    flow.gap(frame.height + 8)
    _seen_and_note(flow, seen, below)


def _seen_and_note(flow: Flow, seen: Table, below: Words) -> None:
    flow.table(seen)
    flow.gap(5)
    flow.words(below, 14)


def _seen(note: DayNote, room: float) -> Table:
    columns = (Column("", "left"), *(Column(head, "left") for head in note.seen_heads))
    rows: list[list[Words]] = [
        [plain(row.label, weight=600), *(_seen_cell(one) for one in row.cells)] for row in note.seen
    ]
    return table(columns, rows, room, 2.2, _SMALLER)


def _seen_cell(seen: Seen) -> Words:
    at = (Piece(f"  {seen.clock}", 400, "ink2", SMALL),) if seen.clock else ()
    return (*cell(seen.value, 600), *at)


def _effects(note: DayNote, room: float) -> Table:
    columns = (
        Column("", "left", True), Column(tr("Worst"), "left", least=56),
        Column(tr("Last asked"), "left", least=56),
    )  # fmt: skip
    rows: list[list[Words] | Span] = [
        [plain(e.label), _severity(e.worst, e.worst_at), _severity(e.last, e.last_at)]
        for e in note.effects
    ]
    return table(columns, rows or [Span(plain("none", colour="ink2"))], room, 1.8, _SMALLER)


def _severity(severity: str, at: str) -> Words:
    return (Piece(severity, 600), Piece(f"  {at}", 400, "ink2", SMALL))


def _events(note: DayNote, room: float) -> Table:
    columns = (
        Column(tr("Clock"), "left"), Column(tr("Min")), Column(tr("Event"), "left", True),
        Column(tr("Action"), "left", True),
    )  # fmt: skip
    rows: list[list[Words] | Span] = [
        [plain(e.clock), plain(e.minute), plain(e.what, weight=600), plain(e.action)]
        for e in note.events
    ]
    none = Span(plain(tr("none recorded"), colour="ink2"))
    return table(columns, rows or [none], room, 1.8, _SMALLER)


def _home_and_signature(flow: Flow, note: DayNote) -> None:
    half = (flow.room - BETWEEN) / 2
    home, signature = _two(note.home, half), _signature(note, half)
    flow.need(_home_height(flow, note))
    x = half + BETWEEN if note.home else 0.0
    if note.home:
        flow.draw(heading(tr("Going home")))
        y = HEADING
        for block in home.rows:
            flow.draw(block.shapes, y=y)
            y += block.height
    flow.draw(heading(tr("Signed")), x)
    flow.draw(signature.shapes, x, HEADING)
    flow.gap(_home_height(flow, note))


def _home_height(flow: Flow, note: DayNote) -> float:
    half = (flow.room - BETWEEN) / 2
    return HEADING + max(_two(note.home, half).height, _signature(note, half).height)


def _two(facts: tuple[Pair, ...], room: float) -> Table:
    rows: list[list[Words]] = [[plain(p.label), plain(p.words, weight=600)] for p in facts]
    columns = (Column("", "left", True), Column("", "left", True))
    return _headless(table(columns, rows, room, 1.8, _SMALLER))


def _headless(built: Table) -> Table:
    return Table(Block(0, ()), built.rows)


def _signature(note: DayNote, room: float) -> Block:
    signed = note.signature
    rows: tuple[tuple[Words, float], ...] = (
        ((Piece(signed.name, 650, "ink", 12.5), Piece(f", {signed.role}")), 17),
        (plain(signed.words), 15.5),
        (plain(tr("SHA-256 of what was signed"), colour="ink2", size=SMALL), 14),
        (plain(note.signed_sha256, size=9.6), 13),
    )
    drawn, y = list[Drawn](), 0.0
    for words, height in rows:
        drawn += [Part("P"), *set_lines(words, 0, y, room, height)]
        y += height * len(lines(words, room))
    return Block(y, tuple(drawn))
