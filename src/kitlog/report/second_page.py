"""The second page: side effects, events, outcomes, going home, notes, amendments, signatures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

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
from kitlog.words import tr

_LEAST_PAD, _MANY = 2.4, 20
"""px beside words of an event; from so many events on they don't fit beside the effects."""
_FEW_OUTCOMES = 9
"""From so many on their rows stand as close as they may."""


@dataclass(frozen=True, slots=True)
class _Room:
    """px between sections, beside the words of a row, for a pen, and of a row of effects."""

    section: float
    pad: float
    pen: float
    effect: float
    own: float
    """Width of the side effects."""


_A4 = _Room(26.0, 5.2, 32.0, 23.0, 280.0)
_LETTER = _Room(20.0, 4.0, 22.0, 20.0, 290.0)
_CLOSE = _Room(14.0, 2.8, 20.0, 20.0, 280.0)


def second_page(flow: Flow, summary: Summary) -> None:
    """Set the page as drawn, or as much closer as keeps it one page.

    More events or amendments than fit even then go on to a further one.
    """
    drawn = _A4 if flow.tall else _LETTER
    effects = matrix(summary, drawn.own, drawn.effect)  # the same however close the rest stands
    for room in _closer(drawn) if len(summary.events) <= _MANY else ():
        trial = Flow(summary, flow.paper)
        _page(trial, summary, effects, room)
        if len(trial.pages) == 2:
            flow.pages.append(trial.pages[-1])
            flow.y = trial.y
            return
    _page(flow, summary, effects, drawn)


def _closer(drawn: _Room) -> Iterator[_Room]:
    for share in (1.0, 0.9, 0.6, 0.3, 0.0):
        yield replace(
            drawn,
            section=_CLOSE.section + share * (drawn.section - _CLOSE.section),
            pad=_CLOSE.pad + share * (drawn.pad - _CLOSE.pad),
            pen=_CLOSE.pen + share * (drawn.pen - _CLOSE.pen),
        )


def _page(flow: Flow, summary: Summary, effects: Table, room: _Room) -> None:
    flow.new_page()
    flow.gap(16 if flow.tall else 10)
    _effects_and_events(flow, summary, effects, room)
    flow.gap(room.section)
    flow.heading(tr("Outcomes reported by the patient"), keep=90)
    pad = room.pad + 0.7 if len(summary.outcomes) < _FEW_OUTCOMES else _LEAST_PAD
    flow.table(outcomes(summary, flow.room, pad))
    flow.gap(6)
    for words in (summary.outcomes_note, *summary.outcomes_after):
        flow.words(_small(words), 14)
    flow.gap(room.section)
    _home_and_notes(flow, summary, room)
    if summary.amendments:
        flow.gap(room.section)
        flow.heading(tr("Corrections and additions"))
        flow.table(changes(summary.amendments, flow.room))
    flow.gap(room.section - (10 if summary.amendments else 0))
    _signatures(flow, summary, room.pen)


def _effects_and_events(flow: Flow, summary: Summary, effects: Table, room: _Room) -> None:
    """Side by side; events that find no room there go on below, over the whole width."""
    left = Side(tr("Side effects"), lambda _: effects, summary.count_by.worst)
    note = 6 + 14 * len(lines(_small(summary.events_note), flow.room - room.own - BETWEEN))
    deep = effects.height + 10 - note
    events = Side(
        tr("Events and interventions"),
        lambda wide: _fitting_events(summary, wide, room.pad, deep),
        note=summary.events_note,
    )
    beside(flow, left, events, room.own, room.section)


def _fitting_events(summary: Summary, room: float, pad: float, deep: float) -> Table:
    """Rows give way a little, so that they end beside the side effects."""
    built = _events(summary, room, pad)
    if built.height <= deep or len(built.rows) > _MANY:
        return built
    over = (built.height - deep) / (2 * len(built.rows))
    return _events(summary, room, max(_LEAST_PAD, pad - over))


def _small(text: str) -> Words:
    return (Piece(text, 400, "ink2", SMALL),)


def _events(summary: Summary, room: float, pad: float) -> Table:
    columns = (
        Column(summary.count_by.head, "left"),
        Column(tr("Clock")),
        Column(tr("Min")),
        Column(tr("Event"), "left", True),
        Column(tr("Action"), "left", True),
    )
    rows: list[list[Words] | Span] = [
        [plain(e.number), plain(e.clock), plain(e.minute), plain(e.what, weight=600),
         plain(e.action)]
        for e in summary.events
    ]  # fmt: skip
    return table(columns, rows or [Span(plain(tr("none"), colour="ink2"))], room, pad)


def _home_and_notes(flow: Flow, summary: Summary, room: _Room) -> None:
    half = (flow.room - BETWEEN) / 2
    home = _home(summary, half, room.pad)
    said: list[Words] = [
        (Piece(f"“{n.text}”"), Piece("\n" + n.by, 600, "ink2", SMALL)) for n in summary.notes
    ]
    deep = sum(16 * len(lines(words, half)) + 6 for words in said)
    title = tr("Closing notes") if len(said) > 1 else tr("Closing note")
    beside = deep <= max(260.0, home.height)
    flow.need(HEADING + max(home.height, deep if beside else 0.0))
    flow.draw(heading(tr("Going home")))
    y = HEADING
    for row in home.rows:
        flow.draw(row.shapes, y=y)
        y += row.height
    if beside:
        flow.draw(heading(title), half + BETWEEN)
        top = HEADING
        for words in said or [plain(tr("none written"), colour="ink2")]:
            set_ = set_lines(words, half + BETWEEN, top, half, 16)
            flow.draw([quote() if said else Part("P"), *set_])
            top += 16 * len(lines(words, half)) + 6
        flow.gap(max(y, top))
        return
    flow.gap(y + room.section)
    flow.heading(title)
    for words in said:
        flow.words(words, 16, part=quote())
        flow.gap(6)


def _home(summary: Summary, room: float, pad: float) -> Table:
    rows: list[list[Words]] = [[plain(p.label), plain(p.words, weight=600)] for p in summary.home]
    built = table((Column("", "left"), Column("", wraps=True)), rows, room, pad)
    return Table(Block(0, ()), built.rows)


def _signatures(flow: Flow, summary: Summary, pen: float) -> None:
    """Three abreast, or all four, each with `pen` px above the line to write in."""
    across, gap = (4 if len(summary.signatures) == 4 else 3), 16.0
    own = (flow.room - gap * (across - 1)) / across
    rows = [summary.signatures[i : i + across] for i in range(0, len(summary.signatures), across)]
    flow.heading(tr("Signatures"), keep=90)
    for row in rows:
        blocks = [_signature(one, own) for one in row]
        height = max(block.height for block in blocks)
        flow.need(height + pen)
        flow.gap(pen)
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
