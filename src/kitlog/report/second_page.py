"""The second page: side effects, events, outcomes, going home, notes, amendments, signatures."""

from __future__ import annotations

from kitlog.domain.effects import SEVERITIES
from kitlog.domain.outcomes import Row
from kitlog.domain.shapes import Box, Dot, Line, Shape, Text
from kitlog.report.page import Flow, heading, moved
from kitlog.report.setting import SMALL, Piece, Words, lines, plain, set_lines
from kitlog.report.summary import NOTHING, Outcome, Signature, Summary
from kitlog.report.table import Block, Column, Span, Table, table

_LEFT, _BETWEEN = 280.0, 28.0
_SECTION = 24.0
_DUMBBELL = 122.0
_DRAWN = "Ring: baseline\nDot: last infusion"
_INK = {"0": "ink3", "1": "sev1Ink", "2": "sev2Ink", "3": "sev3Ink"}
_FILL = {"0": "sunken", "1": "sev1", "2": "sev2", "3": "sev3"}


def second_page(flow: Flow, summary: Summary) -> None:
    """Set the page; more events or amendments than fit go on to a further one."""
    flow.new_page()
    flow.gap(16)
    _effects_and_events(flow, summary)
    flow.gap(_SECTION)
    flow.heading("Outcomes reported by the patient", keep=90)
    flow.table(_outcomes(summary, flow.room))
    flow.gap(5)
    flow.words((Piece(summary.outcomes_note, 400, "ink2", SMALL),), 14)
    flow.gap(_SECTION)
    _home_and_notes(flow, summary)
    if summary.amendments:
        flow.gap(_SECTION)
        flow.heading("Corrections and additions")
        flow.table(_amendments(summary, flow.room))
    flow.gap(_SECTION)
    _signatures(flow, summary)


def _effects_and_events(flow: Flow, summary: Summary) -> None:
    matrix = _matrix(summary, _LEFT)
    flow.draw(heading("Side effects", f"worst of each {summary.count_by.lower()}"))
    flow.draw(matrix.shapes, y=23)
    x, room = _LEFT + _BETWEEN, flow.room - _LEFT - _BETWEEN
    flow.draw(heading("Events and interventions"), x)
    events = _events(summary, room)
    y, rows = 23.0, list(events.rows)
    flow.draw(events.head.shapes, x, y)
    y += events.head.height
    while rows and y + rows[0].height <= flow.left:
        row = rows.pop(0)
        flow.draw(row.shapes, x, y)
        y += row.height
    flow.gap(max(y, 23 + matrix.height if not rows else 0.0))
    note = (Piece(summary.events_note, 400, "ink2", SMALL),)
    if rows:
        flow.new_page()
        flow.gap(16)
        flow.heading("Events and interventions, continued")
        whole = _events(summary, flow.room)
        flow.table(Table(whole.head, whole.rows[len(whole.rows) - len(rows) :]))
        flow.gap(6)
        flow.words(note, 14)
        return
    # The note stands under the events, beside the matrix where that is the longer one.
    below = set_lines(note, x, y + 6, room, 14)
    flow.draw(below, y=-max(y, 23 + matrix.height))
    flow.gap(max(0.0, y + 6 + 14 * len(lines(note, room)) - max(y, 23 + matrix.height)))


def _matrix(summary: Summary, room: float) -> Block:
    n = max(1, len(summary.effect_heads))
    label, gap = 104.0, 2.0
    own = (room - label - gap * n) / n
    shapes: list[Shape] = []
    y = 0.0
    heads = [
        ((Piece(h.label.replace(" ", "\n") if own < 44 and n > 5 else h.label, 650, "ink", SMALL),),
         (Piece(h.words.replace(" ", "\n"), 400, "ink2", 9.3),))
        for h in summary.effect_heads
    ]  # fmt: skip
    deep = 0.0
    for i, (top, below) in enumerate(heads):
        x = label + gap + i * (own + gap)
        first = 12.5 * len(lines(top, own))
        shapes += set_lines(top, x, 0, own, 12.5, "centre")
        shapes += set_lines(below, x, first, own, 11.5, "centre")
        deep = max(deep, first + 11.5 * len(lines(below, own)))
    y = deep + 4
    for effect in summary.effects:
        words = (Piece(effect.label),)
        height = max(23.0, 14 * len(lines(words, label - 4)) + 4)
        top = y + (height - 14 * len(lines(words, label - 4))) / 2
        shapes += set_lines(words, 0, top, label - 4, 14)
        for i, worst in enumerate(effect.worst):
            x = label + gap + i * (own + gap)
            shapes += _severity(worst, x, y, own, height)
        y += height + gap
    y += 6
    x = 0.0
    legend = [*enumerate(SEVERITIES), (NOTHING, "not asked")]
    for sign, words_ in legend:
        shapes += _severity(str(sign), x, y, 14, 12, 9)
        text = Piece(words_, 400, "ink2", 9.6)
        shapes.append(Text((x + 17, y + 9.5), words_, text.size, "ink2", 400))
        x += 17 + text.width + 8
    return Block(y + 14, tuple(shapes))


def _severity(
    worst: str, x: float, y: float, width: float, height: float, size: float = 11
) -> list[Shape]:
    base = y + height / 2 + size * 0.36
    ground: list[Shape] = []
    if worst in _FILL:
        ground.append(Box(x, y, width, height, _FILL[worst], radius=3 if height > 15 else 2))
    weight = 600 if worst in ("1", "2", "3") else 500
    colour = _INK.get(worst, "ink3")
    return [*ground, Text((x + width / 2, base), worst, size, colour, weight, "centre")]


def _events(summary: Summary, room: float) -> Table:
    columns = (
        Column("Day" if summary.count_by == "Day" else "No.", "left"), Column("Clock"),
        Column("Min"), Column("Event", "left", True), Column("Action", "left", True),
    )  # fmt: skip
    rows: list[list[Words] | Span] = [
        [plain(e.number), plain(e.clock), plain(e.minute), plain(e.what, weight=600),
         plain(e.action)]
        for e in summary.events
    ]  # fmt: skip
    return table(columns, rows or [Span(plain("none", colour="ink2"))], room, pad=5.2)


def _outcomes(summary: Summary, room: float) -> Table:
    base, last, third, sixth = (f"{h.label}\n{h.words}" for h in summary.outcome_heads)
    columns = (
        Column("Measure, and change that counts", "left", True), Column(base), Column(last),
        Column("Change"), Column(_DRAWN, "left", least=_DUMBBELL + 8),
        Column("Responder", "left"), Column(third), Column(sixth),
    )  # fmt: skip
    rows = [_outcome(one) for one in summary.outcomes]
    built = table(columns, rows, room, pad=5.2)
    start = _dumbbells_at(built.head)
    blocks = [
        Block(block.height, (*block.shapes, *moved(_dumbbell(one.row), start, block.height / 2 - 8)))
        for block, one in zip(built.rows, summary.outcomes, strict=True)
    ]
    return Table(built.head, tuple(blocks))


def _dumbbells_at(head: Block) -> float:
    """Where the column of the drawings begins."""
    return next(s.at[0] for s in head.shapes if isinstance(s, Text) and s.text == _DRAWN.split("\n")[0])


def _outcome(one: Outcome) -> list[Words]:
    name = (Piece(one.name, 600), Piece("  "), Piece(one.threshold, 400, "ink3", SMALL))
    if one.responder == "yes":
        answer: Words = (Piece("", 650, "ok", mark="tick"), Piece(one.responder, 650, "ok"))
    else:
        answer = plain(one.responder, colour="ink3")
    return [
        name, _score(one.baseline), _score(one.last, 650), plain(one.change), (), answer,
        _score(one.months_3), _score(one.months_6),
    ]  # fmt: skip


def _score(text: str, weight: int = 400) -> Words:
    if text[0].isdigit():
        return plain(text, weight=weight)
    return plain(text, colour="ink3", size=SMALL)


def _dumbbell(row: Row) -> list[Shape]:
    """Baseline as a ring, last infusion as a dot; the tick is the population's mean, T 50."""
    raw = not row.measure.scale.startswith("PROMIS")
    low, high = (row.measure.lowest, row.measure.highest) if raw else (10, 90)
    if not raw:
        values = [v for v in (row.baseline, row.last) if v is not None]
        low, high = min([30, *values]), max([70, *values])
    room = _DUMBBELL

    def x(value: object) -> float:
        return 6 + (room - 12) * (float(str(value)) - float(low)) / (float(high) - float(low))

    colour = "ok" if row.responder else "ink3"
    shapes: list[Shape] = [Line((6, 8), (room - 6, 8), "line", 1.2)]
    if not raw:
        shapes.append(Line((x(50), 3), (x(50), 13), "lineStrong", 1))
    if row.baseline is not None and row.last is not None:
        shapes.append(Line((x(row.baseline), 8), (x(row.last), 8), colour, 2))
    if row.baseline is not None:
        shapes.append(Dot((x(row.baseline), 8), 3.6, "surface", "ink2", 1.4))
    if row.last is not None:
        shapes.append(Dot((x(row.last), 8), 4.2, colour))
    return shapes


def _home_and_notes(flow: Flow, summary: Summary) -> None:
    half = (flow.room - _BETWEEN) / 2
    home = _home(summary, half)
    said = [(Piece(f"“{n.text}”"), Piece(f"  {n.by}", 600, "ink2", SMALL)) for n in summary.notes]
    deep = sum(16 * len(lines(words, half)) + 6 for words in said)
    beside = deep <= max(260.0, home.height)
    flow.need(23 + max(home.height, deep if beside else 0.0))
    flow.draw(heading("Going home"))
    y = 23.0
    for row in home.rows:
        flow.draw(row.shapes, y=y)
        y += row.height
    if beside:
        flow.draw(heading("Closing notes" if len(said) > 1 else "Closing note"), half + _BETWEEN)
        top = 23.0
        for words in said or [plain("none written", colour="ink2")]:
            flow.draw(set_lines(words, half + _BETWEEN, top, half, 16))
            top += 16 * len(lines(words, half)) + 6
        flow.gap(max(y, top))
        return
    flow.gap(y + _SECTION)
    flow.heading("Closing notes" if len(said) > 1 else "Closing note")
    for words in said:
        flow.words(words, 16)
        flow.gap(6)


def _home(summary: Summary, room: float) -> Table:
    rows: list[list[Words]] = [[plain(p.label), plain(p.words, weight=600)] for p in summary.home]
    built = table((Column("", "left"), Column("", wraps=True)), rows, room, pad=5.2)
    return Table(Block(0, ()), built.rows)


def _amendments(summary: Summary, room: float) -> Table:
    rows: list[list[Words]] = []
    for one in summary.amendments:
        words: list[Piece] = []
        if one.old:
            words += [Piece(one.old, 400, "ink2", struck=True), Piece("  changed to ", 400, "ink2")]
        words.append(Piece(one.new, 600))
        words += [Piece(f". {one.reason}")] if one.reason else []
        words.append(Piece(f". {one.by}", 400, "ink2"))
        rows.append([plain(one.when), plain(one.what), tuple(words)])
    columns = (
        Column("When", "left"), Column("What", "left", True),
        Column("Change, why, who", "left", True),
    )  # fmt: skip
    return table(columns, rows, room, scale=0.94)


def _signatures(flow: Flow, summary: Summary) -> None:
    across, gap = 3, 16.0
    own = (flow.room - gap * (across - 1)) / across
    rows = [
        summary.signatures[i : i + across] for i in range(0, len(summary.signatures), across)
    ]
    flow.heading("Signatures", keep=90)
    for row in rows:
        blocks = [_signature(one, own) for one in row]
        height = max(block.height for block in blocks)
        flow.need(height + 30)
        flow.gap(30)
        for i, block in enumerate(blocks):
            flow.draw(block.shapes, i * (own + gap))
        flow.gap(height)


def _signature(one: Signature, room: float) -> Block:
    name = (Piece(one.name, 600), Piece(", "), Piece(one.role))
    below = (Piece(one.words, 400, "ink2", 10.6),)
    deep = 15.5 * len(lines(name, room))
    shapes: list[Shape] = [Line((0, 0), (room, 0), "ink", 1)]
    shapes += set_lines(name, 0, 5, room, 15.5)
    shapes += set_lines(below, 0, 5 + deep, room, 15)
    return Block(5 + deep + 15 * len(lines(below, room)), tuple(shapes))
