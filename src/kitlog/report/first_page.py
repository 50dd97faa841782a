"""The first page: key figures, the sentence, the course table and one panel per infusion."""

from __future__ import annotations

from kitlog.domain.course import Dot as Mark
from kitlog.domain.flowsheet.values import ink
from kitlog.domain.shapes import Box, Dot, Line, Polyline, Shape
from kitlog.report.drawn_marks import BODY
from kitlog.report.in_words import dots_in_words
from kitlog.report.page import Flow, moved
from kitlog.report.parts import Drawn, Part, item
from kitlog.report.record import Pair, Value
from kitlog.report.setting import SMALL, Piece, Words, lines, plain, scaled, set_lines, width
from kitlog.report.summary import Break, Figure, Infusion, Summary
from kitlog.report.table import Block, Column, Span, Table, table
from kitlog.report.vitals_panels import vitals_panels
from kitlog.words import tr

_SMALLEST_FIGURE = 17.0
_BELOW, _LEAST_BELOW, _CLOSE = 10.5, 9.4, 12.2
"""px of the words below a figure, and of their lines where there are three."""
_SMALLEST_FACT, _APART = 0.9, 14.0


def first_page(flow: Flow, summary: Summary) -> None:
    """Set the page; what doesn't fit goes on to a further one."""
    flow.gap(12)
    flow.block(_figures(summary, flow.room))
    flow.gap(12)
    flow.block(_said(summary.sentence, flow.room))
    flow.gap(12)
    flow.block(pairs(summary.treatment, flow.room))
    flow.gap(14)
    flow.heading(tr("Infusions"))
    flow.table(_course(summary, flow.room))
    _total(flow, summary)
    flow.gap(20 if flow.tall else 14)
    vitals_panels(flow, summary)


def cell(value: Value, weight: int = 400) -> Words:
    """A number, marked when it lies outside a limit: colour, weight and an arrow."""
    if value.flag is None:
        return plain(value.text, weight=weight)
    colour = ink(value.flag, "ink")
    arrow = Piece("", 700, colour, mark="up" if value.flag.above else "down")
    return (Piece(value.text, 700, colour), arrow)


def pairs(facts: tuple[Pair, ...], room: float) -> Block:
    """Label over words, side by side; long words wrap within their share."""
    n, whole, scale = len(facts), Part("L"), 1.0
    while scale > _SMALLEST_FACT and _abreast(facts, scale) > room:
        scale -= 0.02
    gap = 20.0 if _abreast(facts, scale) > room else _APART
    set_ = [
        ((Piece(f.label, 400, "ink2", SMALL),), (Piece(f.words, 600, size=BODY * scale),))
        for f in facts
    ]
    wanted = [max(sum(p.width for p in words) for words in one) for one in set_]
    free = room - gap * (n - 1)
    if sum(wanted) > free:
        fair = free / n
        over = sum(w - fair for w in wanted if w > fair)
        spare = sum(fair - w for w in wanted if w <= fair)
        wanted = [w if w <= fair else fair + spare * (w - fair) / over for w in wanted]
    else:
        gap += (free - sum(wanted)) / max(1, n - 1)
    drawn: list[Drawn] = []
    x, height = 0.0, 0.0
    for (label, words), own in zip(set_, wanted, strict=True):
        own += 0.1
        deep = 13 * len(lines(label, own))
        named, said = item(whole)
        drawn += [named, *set_lines(label, x, 0, own, 13)]
        drawn += [said, *set_lines(words, x, deep, own, 15.5)]
        height = max(height, deep + 15.5 * len(lines(words, own)))
        x += own + gap
    return Block(height, tuple(drawn))


def _abreast(facts: tuple[Pair, ...], scale: float) -> float:
    """px of all words at this scale, each on one line."""
    wide = sum(Piece(fact.words, 600, size=BODY * scale).width for fact in facts)
    return wide + _APART * (len(facts) - 1)


def _figures(summary: Summary, room: float) -> Block:
    """The first is as wide as its longest line; the others share the rest."""
    days = max(Piece(line, 400, "ink2", _BELOW).width for line in summary.figures[0].lines)
    first = min(max(room * 1.2 / (len(summary.figures) + 0.2), days + 12), room * 0.3)
    share, x = (room - first) / max(1, len(summary.figures) - 1), 0.0
    shapes: list[Drawn] = []
    lefts, height = [], 60.0
    for index, figure in enumerate(summary.figures):
        own = first if index == 0 else share
        inset = 12.0 if index else 0.0
        block = _figure(figure, own - inset - 4, () if index else summary.dots)
        shapes += moved(block.shapes, x + inset, 0)
        height = max(height, block.height)
        lefts.append(x)
        x += own
    shapes += [Line((left, 0), (left, height), "line", 1) for left in lefts[1:]]
    return Block(height, tuple(shapes))


def _figure(figure: Figure, room: float, dots: tuple[Mark, ...]) -> Block:
    colour = ink(figure.number.flag, "ink")
    number = [Piece(figure.number.text, 600, colour, 24)]
    if figure.number.flag:
        number.append(Piece("", 700, colour, 14, "up" if figure.number.flag.above else "down"))
    unit: Words = (Piece(" " + figure.unit, 500, "ink2", 12),) if figure.unit else ()
    while unit and unit[0].size > _LEAST_BELOW and width((*number, *unit)) > room:
        unit = scaled(unit, 0.98)
    while width((*number, *unit)) > room and number[0].size > _SMALLEST_FIGURE:
        number = list(scaled(tuple(number), 0.97))
    words: Words = (*number, *unit)
    drawn: list[Drawn] = [Part("P"), *set_lines(words, 0, 0, room, 27)]
    top = 2 + 27.0 * len(lines(words, room))
    if dots:
        drawn.append(Part("Figure", words=dots_in_words(dots)))
        drawn += moved(_dots(dots), 0, top + 1)
        top += 17
    below = [_fitting(text, room) for text in figure.lines]
    high = 13.5 if sum(len(lines(words, room)) for words in below) < 3 else _CLOSE
    for words in below:
        drawn += [Part("P"), *set_lines(words, 0, top, room, high)]
        top += high * len(lines(words, room))
    return Block(top, tuple(drawn))


def _fitting(text: str, room: float) -> Words:
    """A little smaller where that keeps it on one line; no smaller than 7 pt."""
    size = _BELOW * min(1.0, room / Piece(text, 400, "ink2", _BELOW).width)
    return (Piece(text, 400, "ink2", size if size > _LEAST_BELOW else _BELOW),)


def _dots(dots: tuple[Mark, ...]) -> list[Shape]:
    """Done ticked, part half filled, missed crossed, a gap as two bars."""
    shapes: list[Shape] = []
    x = 7.0
    for dot in dots:
        if dot is Mark.GAP:
            for bar in (x - 6, x - 3):
                shapes.append(Line((bar, 2), (bar, 12), "ink3", 1.4))
            x += 6
            continue
        if dot is Mark.DONE:
            shapes.append(Dot((x, 7), 5.8, "accent"))
            tick = ((x - 2.6, 7.2), (x - 0.7, 9.1), (x + 2.6, 5.3))
            shapes.append(Polyline(tick, "surface", 1.4))
        elif dot is Mark.PART:
            shapes.append(Dot((x, 7), 5.4, "", "accent", 1.4))
            shapes.append(Box(x - 3, 4, 3, 6, "accent"))
        else:
            shapes.append(Dot((x, 7), 5.4, "", "ink3", 1.2))
            if dot is Mark.MISSED:
                shapes.append(Line((x - 2.2, 4.8), (x + 2.2, 9.2), "ink3", 1.2))
                shapes.append(Line((x - 2.2, 9.2), (x + 2.2, 4.8), "ink3", 1.2))
        x += 15
    return shapes


def _said(sentence: str, room: float) -> Block:
    words = (Piece(sentence, 400, "ink", 12),)
    height = 17.5 * len(lines(words, room - 26)) + 18
    ground = Box(0, 0, room, height, "sunken", radius=5)
    return Block(height, (ground, *set_lines(words, 13, 9, room - 26, 17.5)))


def _course(summary: Summary, room: float) -> Table:
    columns = (
        Column(summary.count_by.head, "left"),
        Column(tr("Date"), "left"),
        Column(tr("Ordered / prepared\n/ infused, mg")),
        Column(tr("From–to")),
        Column(tr("Paused\nmin")),
        Column(tr("Baseline\nBP")),
        Column(tr("Peak\nBP")),
        Column(tr("Change\n%")),
        Column(tr("Lowest\nSpO₂")),
        Column(tr("Peak\nHR")),
        Column(tr("Pain\n0–10")),
        Column(tr("Aldrete")),
        Column(tr("Left\nat")),
        Column(tr("Signed by"), wraps=True, least=70),
    )
    rows = [
        Span(plain(row.words, colour="ink2")) if isinstance(row, Break) else _infusion(row)
        for row in summary.infusions
    ]
    return table(columns, rows, room, 4.6)


def _infusion(row: Infusion) -> list[Words]:
    part = (Piece(f" {row.part}", 600, "medText"),) if row.part else ()
    return [
        (Piece(row.number, 650),), plain(row.date),
        (Piece(f"{row.ordered} / {row.prepared} / "), Piece(row.infused, 650), *part),
        plain(row.clock), plain(row.paused), plain(row.baseline), cell(row.peak),
        plain(row.change), cell(row.spo2), cell(row.hr),
        (Piece(f"{row.pain[0]} "), Piece("", mark="to"), Piece(f" {row.pain[1]}")),
        plain(row.aldrete),
        plain(row.left), plain(row.signed_by),
    ]  # fmt: skip


def _total(flow: Flow, summary: Summary) -> None:
    total = summary.total
    words = (
        Piece(tr("Total") + " ", 650), Piece(tr("ordered") + " ", 400, "ink2"),
        Piece(total.ordered, 650), Piece(" mg, " + tr("prepared") + " ", 400, "ink2"),
        Piece(total.prepared, 650), Piece(" mg, " + tr("infused") + " ", 400, "ink2"),
        Piece(total.infused, 650), Piece(" mg.  ", 400, "ink2"), Piece(total.check, 400, "ink2"),
    )  # fmt: skip
    flow.gap(4)
    flow.words(scaled(words, 0.94), 14.5)
