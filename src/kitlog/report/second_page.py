"""The second page: side effects, events, outcomes, going home, notes, amendments, signatures."""

from __future__ import annotations

from kitlog.domain.shapes import Line
from kitlog.report.beside import BETWEEN, HEADING, Side, beside
from kitlog.report.changes import changes
from kitlog.report.effects_matrix import matrix
from kitlog.report.outcome_drawing import outcomes
from kitlog.report.page import Flow, heading
from kitlog.report.parts import Drawn, Part, quote
from kitlog.report.setting import SMALL, Piece, Words, lines, plain, set_lines
from kitlog.report.summary import Signature, Summary
from kitlog.report.table import Block, Column, Span, Table, table

_LEFT = 280.0


def second_page(flow: Flow, summary: Summary) -> None:
    """Set the page; more events or amendments than fit go on to a further one."""
    flow.new_page()
    flow.gap(16)
    _effects_and_events(flow, summary)
    flow.gap(_section(flow))
    flow.heading("Outcomes reported by the patient", keep=90)
    flow.table(outcomes(summary, flow.room, _pad(flow) if len(summary.outcomes) < 9 else 2.0))
    flow.gap(5)
    for words in (summary.outcomes_note, *summary.outcomes_after):
        flow.words((Piece(words, 400, "ink2", SMALL),), 14)
    flow.gap(_section(flow))
    _home_and_notes(flow, summary)
    if summary.amendments:
        flow.gap(_section(flow))
        flow.heading("Corrections and additions")
        flow.table(changes(summary.amendments, flow.room))
    flow.gap(_section(flow))
    _signatures(flow, summary)


def _tall(flow: Flow) -> bool:
    """A4 has room for wider rows than Letter."""
    return flow.paper.height > 1100


def _pad(flow: Flow) -> float:
    return 5.2 if _tall(flow) else 4.0


def _section(flow: Flow) -> float:
    return 24.0 if _tall(flow) else 16.0


def _effects_and_events(flow: Flow, summary: Summary) -> None:
    """Side by side; events that find no room there go on below, over the whole width."""
    least = 23.0 if _tall(flow) else 20.0
    effects = Side(
        "Side effects",
        lambda room: matrix(summary, room, least),
        f"worst of each {summary.count_by.lower()}",
    )
    events = Side(
        "Events and interventions",
        lambda room: _events(summary, room, _pad(flow)),
        note=summary.events_note,
    )
    beside(flow, effects, events, _LEFT, _section(flow))


def _events(summary: Summary, room: float, pad: float) -> Table:
    columns = (
        Column("Day" if summary.count_by == "Day" else "No.", "left"), Column("Clock"),
        Column("Min"), Column("Event", "left", True), Column("Action", "left", True),
    )  # fmt: skip
    rows: list[list[Words] | Span] = [
        [plain(e.number), plain(e.clock), plain(e.minute), plain(e.what, weight=600),
         plain(e.action)]
        for e in summary.events
    ]  # fmt: skip
    return table(columns, rows or [Span(plain("none", colour="ink2"))], room, pad)


def _home_and_notes(flow: Flow, summary: Summary) -> None:
    half = (flow.room - BETWEEN) / 2
    home = _home(summary, half, _pad(flow))
    said: list[Words] = [
        (Piece(f"“{n.text}”"), Piece("\n" + n.by, 600, "ink2", SMALL)) for n in summary.notes
    ]
    deep = sum(16 * len(lines(words, half)) + 6 for words in said)
    beside = deep <= max(260.0, home.height)
    flow.need(HEADING + max(home.height, deep if beside else 0.0))
    flow.draw(heading("Going home"))
    y = HEADING
    for row in home.rows:
        flow.draw(row.shapes, y=y)
        y += row.height
    if beside:
        flow.draw(heading("Closing notes" if len(said) > 1 else "Closing note"), half + BETWEEN)
        top = HEADING
        for words in said or [plain("none written", colour="ink2")]:
            set_ = set_lines(words, half + BETWEEN, top, half, 16)
            flow.draw([quote() if said else Part("P"), *set_])
            top += 16 * len(lines(words, half)) + 6
        flow.gap(max(y, top))
        return
    flow.gap(y + _section(flow))
    flow.heading("Closing notes" if len(said) > 1 else "Closing note")
    for words in said:
        flow.words(words, 16, part=quote())
        flow.gap(6)


def _home(summary: Summary, room: float, pad: float) -> Table:
    rows: list[list[Words]] = [[plain(p.label), plain(p.words, weight=600)] for p in summary.home]
    built = table((Column("", "left"), Column("", wraps=True)), rows, room, pad)
    return Table(Block(0, ()), built.rows)


def _signatures(flow: Flow, summary: Summary) -> None:
    across, gap = 3, 16.0
    own = (flow.room - gap * (across - 1)) / across
    rows = [summary.signatures[i : i + across] for i in range(0, len(summary.signatures), across)]
    flow.heading("Signatures", keep=90)
    for row in rows:
        blocks = [_signature(one, own) for one in row]
        height = max(block.height for block in blocks)
        flow.need(height + 30)
        flow.gap(30)
        for i, block in enumerate(blocks):
            flow.draw(block.shapes, i * (own + gap))
        flow.gap(height)
    for one in summary.signatures:
        if one.after:
            flow.gap(8)
            name = Piece(f"{one.name}, {one.role}", 600, "ink", SMALL)
            flow.words((name, Piece(f". {' '.join(one.after)}", 400, "ink2", SMALL)), 14)


def _signature(one: Signature, room: float) -> Block:
    name = (Piece(one.name, 600), Piece(", "), Piece(one.role))
    below = (Piece(one.words, 400, "ink2", 10.6),)
    deep = 15.5 * len(lines(name, room))
    drawn: list[Drawn] = [Line((0, 0), (room, 0), "ink", 1)]
    drawn += [Part("P"), *set_lines(name, 0, 5, room, 15.5)]
    drawn += [Part("P"), *set_lines(below, 0, 5 + deep, room, 15)]
    return Block(5 + deep + 15 * len(lines(below, room)), tuple(drawn))
