"""One small chart per infusion, side by side, and what their marks mean."""

from __future__ import annotations

from kitlog.domain.panel import Frame, Scales, panel, scales
from kitlog.domain.shapes import Box, Dot, Line, Polyline, Shape, Text
from kitlog.report.drawn_marks import BODY
from kitlog.report.in_words import chart_in_words
from kitlog.report.page import Flow, moved
from kitlog.report.parts import Drawn, Part
from kitlog.report.setting import Piece, lines, set_lines
from kitlog.report.summary import Panel, Summary
from kitlog.words import tr

_ACROSS = 3
_BETWEEN = 14.0
_TALLEST, _SHORT, _LOWEST = (116.0, 48.0), (88.0, 36.0), (72.0, 30.0)
"""Pressure and heart lane, px, as drawn on A4 and on Letter, and where there is less room."""


def vitals_panels(flow: Flow, summary: Summary) -> None:
    """As tall as the page leaves room for."""
    own = (flow.room - _BETWEEN * (_ACROSS - 1)) / _ACROSS
    count = len(summary.panels) + 1
    down = -(-count // _ACROSS)
    tallest = _TALLEST if flow.tall else _SHORT
    flow.heading(tr("Vitals, infusion by infusion"), keep=_LOWEST[0] + _LOWEST[1] + 60)
    # 20 px of title, 4 between the lanes, 29 of numbers and 11 below each row of panels.
    spare = (flow.left - 64 * down + 10) / down
    share = max(0.0, min(1.0, (spare - sum(_LOWEST)) / (sum(tallest) - sum(_LOWEST))))
    lanes = [low + (high - low) * share for low, high in zip(_LOWEST, tallest, strict=True)]
    frame = Frame(own, lanes[0], lanes[1])
    shared = scales(p.trace for p in summary.panels if p.trace)
    height = 20 + frame.height
    for start in range(0, count, _ACROSS):
        flow.need(height)
        for place in range(_ACROSS):
            index, x = start + place, place * (own + _BETWEEN)
            if index < len(summary.panels):
                flow.draw(_chart(summary.panels[index], frame, shared), x)
            elif index == len(summary.panels):
                flow.draw(_key(summary, own - 24), x + 24, 14)
        flow.gap(height + 11)


def _chart(one: Panel, frame: Frame, shared: Scales) -> list[Drawn]:
    words = (Piece(one.title + "  ", 650, "ink", 11.5), Piece(one.when, 400, "ink2", 10.3))
    title = set_lines(words, frame.gutter, 0, 10_000, 15)
    if one.trace is None:
        return [Part("P"), *title, Part("P"), *moved(_empty(one.why, frame), 0, 20)]
    figure = Part("Figure", words=chart_in_words(f"{one.title}, {one.when}", one.trace))
    drawn = moved(panel(one.trace, frame, shared), 0, 20)
    return [Part("Caption", figure), *title, figure, *drawn]


def _empty(why: str, frame: Frame) -> list[Shape]:
    room = frame.width - frame.gutter
    height = frame.pressure + 4 + frame.heart
    words = (Piece(why, 400, "ink2", 10.5),)
    top = max(4.0, (height - 15 * len(lines(words, room - 20))) / 2)
    ground = Box(frame.gutter, 0, room, height, "", "line", 0.8, dash=(3, 2.5))
    return [ground, *set_lines(words, frame.gutter + 10, top, room - 20, 15, "centre")]


def _key(summary: Summary, room: float) -> list[Drawn]:
    ceiling = next((p.trace.ceiling for p in summary.panels if p.trace), None)
    signs: list[tuple[list[Shape], str]] = [
        ([Polyline(((2, 3), (7, 9), (12, 3)), "mark", 1.5)], tr("systolic, mmHg")),
        ([Polyline(((2, 9), (7, 3), (12, 9)), "mark", 1.5)], tr("diastolic, mmHg")),
        ([Dot((7, 6), 2.6, "hrMark")], tr("heart rate, /min")),
        ([Box(1, 1, 12, 10, "sunken", "line", 0.8)], tr("pump in use")),
    ]
    if ceiling is not None:
        limit = Line((1, 11), (13, 11), "bandLine", 1, (3, 2))
        words = tr("above the limit, {ceiling}", ceiling=ceiling)
        signs.append(([Box(1, 1, 12, 10, "band"), limit], words))
    signs.append(([Box(5, 0, 4, 12, "ink2", opacity=0.3)], tr("paused")))
    drawn: list[Drawn] = [Part("P"), Text((0, 12), tr("Key"), 11.5, "ink", 650)]
    y, whole = 18.0, Part("L")
    for sign, words in signs:
        drawn += moved(sign, 0, y + 2)
        drawn += [Part("LBody", Part("LI", whole)), Text((22, y + 12), words, 10.5, "ink2", 400)]
        y += 16.5
    note = tr("SpO₂ in %. Outside a limit: bold and coloured. B baseline, + minutes after the end.")
    below = set_lines((Piece(note, 400, "ink2", BODY - 0.8),), 0, y + 3, room, 15)
    return [*drawn, Part("P"), *below]
