"""Finds text that is cut off, whatever drew it: labels, fields, buttons and painted widgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from unittest.mock import patch

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from kitlog.domain.shapes import Text
from kitlog.ui.kit import faces, paint
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.theme import Theme, grown

_LOOKS = 24
"""Height of what is seen of a chip whose target is 44 px, px."""
_SLACK = 1.5
"""Px a letter may reach beyond its box: rounding, and the side bearing of its last glyph."""


@dataclass(frozen=True)
class Written:
    """A text as it was painted: where, on which widget."""

    text: str
    box: QRectF
    on: QWidget
    size: float


def clipped(widget: QWidget) -> list[str]:
    """Every visible text in `widget` that does not show whole, with what is wrong with it.

    Looks at labels and fields (needed against given size), at what `kit.paint` draws (beyond
    its widget, over another text, or under a widget that stands on it), at widgets that own up
    (`cut()`), and at widgets that reach beyond the one they stand in. What a scroll area holds
    may be longer than it.
    """
    found = [problem for one in _shown(widget) for problem in _problems(one, widget)]
    written = painted(widget)
    found += [f"painted beyond its widget: {w.text!r}" for w in written if _beyond(w)]
    found += [f"painted over each other: {a.text!r} and {b.text!r}" for a, b in _overlaps(written)]
    painters = {id(w.on) for w in written}
    found += [f"painted under {name}: {w.text!r}" for w in written for name in _over(w, painters)]
    return found


def painted(widget: QWidget) -> list[Written]:
    """All texts `kit.paint` draws when `widget` and everything in it is painted once."""
    written: list[Written] = []
    write = paint._write

    def recording(painter: QPainter, text: Text, theme: Theme) -> None:
        write(painter, text, theme)
        device = painter.device()
        if text.text.strip() and isinstance(device, QWidget):
            written.append(Written(text.text, text_box(text), device, text.size))

    with patch.object(paint, "_write", recording):
        widget.grab()
    return written


def _shown(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    for one in widget.findChildren(QWidget):
        if one.isVisibleTo(widget):
            yield one


def _problems(one: QWidget, root: QWidget) -> Iterator[str]:
    if isinstance(one, QLabel) and one.text():
        if _label_cut(one):
            yield f"label: {one.text()!r} in {one.width()} × {one.height()}"
        if _outside(one, root):
            yield f"label beyond what it stands in: {one.text()!r}"
    elif isinstance(one, QLineEdit):
        text = one.displayText() or one.placeholderText()
        if QFontMetrics(one.font()).horizontalAdvance(text) > _line_room(one):
            yield f"field: {text!r} in {_line_room(one)}"
        if _outside(one, root):
            yield f"field beyond what it stands in: {one.accessibleName()!r}"
    cut = getattr(one, "cut", None)  # of a field it cuts text out
    if callable(cut) and not isinstance(one, QLineEdit | QPlainTextEdit | QTextEdit):
        for text in cut():
            yield f"{type(one).__name__} cuts {text!r}"
        if _outside(one, root):
            yield f"beyond what it stands in: {type(one).__name__} {one.accessibleName()!r}"


def _label_cut(label: QLabel) -> bool:
    room = label.contentsRect()
    metrics = QFontMetrics(label.font())
    if not label.wordWrap():
        needed = metrics.size(0, label.text())
        return needed.width() > room.width() + _SLACK or needed.height() > room.height() + _SLACK
    if label.heightForWidth(label.width()) > label.height() + _SLACK:
        return True
    if isinstance(label, Label) and label.breaks():
        return False  # anywhere, a path for one
    longest = max(metrics.horizontalAdvance(word) for word in label.text().split() or [""])
    return longest > room.width() + _SLACK


def _line_room(line: QLineEdit) -> int:
    margins = line.textMargins()
    frame = 0 if line.property("bare") else 2 * 12
    return line.width() - margins.left() - margins.right() - frame


def _outside(one: QWidget, root: QWidget) -> bool:
    """Whether a widget around `one`, up to `root`, cuts it off."""
    around = one.parentWidget()
    while one is not root and around is not None:
        if isinstance(around.parentWidget(), QAbstractScrollArea):
            return False
        place = QRect(one.mapTo(around, QPoint(0, 0)), one.size())
        if not around.rect().contains(place):
            return True
        if around is root:
            return False
        around = around.parentWidget()
    return False


def text_box(text: Text) -> QRectF:
    """The letters' box: capitals above the baseline, a fifth of the size below."""
    width, size = faces.text_width(text.text, text.size, text.weight), grown(text.size)
    shift = {"left": 0.0, "centre": width / 2, "right": width}[text.align]
    x, y = text.at[0], text.at[1] + faces.settled(text.size)
    return QRectF(x - shift, y - size * 0.73, width, size * 0.93)


def _beyond(written: Written) -> bool:
    room = QRectF(written.on.rect()).adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    return not room.contains(written.box)


def _over(written: Written, painters: set[int]) -> Iterator[str]:
    """Names of what stands on the text: widgets that paint text themselves, beside which lies
    nothing; a target taller than its looks counts with its middle."""
    for one in written.on.findChildren(QWidget):
        if id(one) not in painters or not one.isVisible():
            continue
        place = QRectF(_in_view(one, written.on))
        spare = max(0.0, min(place.height(), 48) - _LOOKS) / 2
        shared = written.box.intersected(place.adjusted(0, spare, 0, -spare))
        if shared.width() > 2 and shared.height() > 2:
            yield one.accessibleName() or type(one).__name__


def _in_view(one: QWidget, root: QWidget) -> QRect:
    """Where `one` shows on `root`: a row scrolled out of its list is not there."""
    place, inner = one.rect(), one
    while inner is not root and (around := inner.parentWidget()) is not None:
        place = place.translated(inner.pos()).intersected(around.rect())
        inner = around
    return place


def _overlaps(written: list[Written]) -> Iterator[tuple[Written, Written]]:
    for index, one in enumerate(written):
        for other in written[index + 1 :]:
            if one.on is other.on:
                shared = one.box.intersected(other.box)
                if shared.width() > 2 and shared.height() > 2:
                    yield one, other
