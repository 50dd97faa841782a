"""The dose, step by step: formula, value, unit, limit, and the way back from what is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain import numbers
from kitlog.domain.dose import Step, Worksheet
from kitlog.domain.shapes import Box, Dot, Line, Polyline, Shape, Text
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.paint import ground, paint, painting, text_width
from kitlog.words import tr, unsaid

_LEFT, _FIRST, _LABEL = 16, 43, 84
_UNITS = re.compile(r"(mg/kg|mg/mL|mL/h|min/h|mg in|mL NaCl 0\.9 %|kg|mg|mL|min)(?![\w/])")


class WorksheetCard(QWidget):
    """Draws a Worksheet, or says what is missing for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Worksheet | None = None
        self._label, self._drug = "", "ketamine"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def draw(self, sheet: Worksheet | None, label: str, drug: str = "ketamine") -> None:
        """`label` names the patient on the bag, `drug` which ketamine, as said so far."""
        self._sheet, self._label, self._drug = sheet, label, drug
        words = "; ".join(f"{s.what}: {s.words}" for s in sheet.steps) if sheet else tr(_EMPTY)
        self.setAccessibleName(tr("Dose, step by step. {words}", words=words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [ground(self), *self._shapes()], theme)

    def _shapes(self) -> Iterator[Shape]:
        right = self.width() - _LEFT
        title = tr("Dose, step by step")
        yield Text((_LEFT, 31), title, 17, "ink", 650)
        yield Text(
            (max(_LEFT + 162, _LEFT + 10 + text_width(title, 17, 650)), 30),
            f"{self._drug} IV",
            13,
            "ink2",
            500,
        )
        sheet = self._sheet
        if sheet is None:
            yield Text((_LEFT, 74), tr(_EMPTY), 15, "ink2", 400)
            return
        yield from self._verdict(sheet, right)
        # As drawn, 71 px a step; less where the window is low.
        high = min(71.0, (self.height() - _FIRST - _LABEL) / len(sheet.steps))
        for place, step in enumerate(sheet.steps):
            last = place == len(sheet.steps) - 1
            top = _FIRST + place * high
            yield from _step(step, place + 1, top, right, last, sheet.agrees)
            if not last:
                yield Line((_LEFT, top + high - 3), (right, top + high - 3), "line")
        yield from self._bag(sheet, _FIRST + high * len(sheet.steps) + 2, right)

    def _verdict(self, sheet: Worksheet, right: float) -> Iterator[Shape]:
        words = tr("within clinic limits") if not sheet.warnings else tr("outside the protocol")
        fill, ink = ("okSoft", "ok") if not sheet.warnings else ("medSoft", "medText")
        width = text_width(words, 13, 600) + 24
        yield Box(right - width, 12, width, 26, fill, radius=13)
        yield Text((right - width + 12, 29.7), words, 13, ink, 600)

    def _bag(self, sheet: Worksheet, top: float, right: float) -> Iterator[Shape]:
        d = numbers.dose
        yield Box(_LEFT, top, right - _LEFT, 78, "", "lineStrong", 1.5, 8, (4, 3))
        yield Text((_LEFT + 14, top + 20), tr("Bag label"), 12, "ink2", 500)
        words = tr(
            "{drug} {mg} mg in {ml} mL NaCl 0.9 %",
            drug=self._drug,
            mg=d(sheet.prepared_mg),
            ml=d(sheet.order.bag_ml),
        )
        yield Text((_LEFT + 14, top + 43), words, 17, "ink", 650)
        about = tr(
            "ordered {mg} mg · {rate} mL/h for {minutes} min",
            mg=d(sheet.ordered_mg),
            rate=d(sheet.rate_ml_h),
            minutes=sheet.order.minutes,
        )
        if self._label:
            about += f" · {self._label}"
        fitted = fit(about, right - _LEFT - 28, (14, 13, 12), 400)
        yield Text((_LEFT + 14, top + 64), fitted.lines[0], fitted.size, "ink2", 400)


_EMPTY = unsaid("Weight, vial and bag are needed first.")


def _step(
    step: Step, number: int, top: float, right: float, last: bool, agrees: bool
) -> Iterator[Shape]:
    """A numbered line: formula left, answer right, what it is and its limit below."""
    ink = "ink" if not last else "ok" if agrees else "highText"
    middle = top + 20
    if last:
        yield Dot((_LEFT + 13, middle), 13, "okSoft" if agrees else "highSoft")
        if agrees:
            tick = ((_LEFT + 8, middle), (_LEFT + 12, middle + 4), (_LEFT + 19, middle - 5))
            yield Polyline(tick, "ok", 2)
    else:
        yield Dot((_LEFT + 13, middle), 12.5, "sunken", "line")
        yield Text((_LEFT + 13, middle + 4.7), str(number), 13, "ink2", 600, "centre")
    unit_width = text_width(step.unit, 17, 600)
    answer = numbers.dose(step.value)
    yield Text((right, middle + 8), step.unit, 17, ink, 600, "right")
    edge = right - unit_width - 6
    yield Text((edge, middle + 8), answer, 27, ink, 600, "right")
    room = edge - text_width(answer, 27, 600) - 12 - (_LEFT + 40)
    yield from _formula(step.formula, _LEFT + 40, middle + 6, room)
    yield Text((_LEFT + 40, middle + 34), step.what, 13, "ink2", 400)
    if step.limit:
        yield Text((right, middle + 34), step.limit, 13, "ink2", 400, "right")


def _formula(text: str, x: float, y: float, room: float) -> Iterator[Shape]:
    """Numbers large, units small; all of it smaller where it would not fit."""
    parts = [part for part in _UNITS.split(text) if part]
    size = 19.0
    while size > 13 and _width(parts, size) > room:
        size -= 1
    for part in parts:
        unit = bool(_UNITS.fullmatch(part))
        letters = max(12.0, size - 4) if unit else size
        yield Text((x, y), part, letters, "ink2" if unit else "ink", 500)
        x += text_width(part, letters, 500)


def _width(parts: list[str], size: float) -> float:
    return sum(
        text_width(part, max(12.0, size - 4) if _UNITS.fullmatch(part) else size, 500)
        for part in parts
    )
