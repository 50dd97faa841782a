"""Every text of every scene stands out from what lies behind it: 4.5 to 1, by day and in dim.

Measured on the picture itself, so that a text on a ground nobody thought of is found too.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from unittest.mock import patch

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kitlog.domain.shapes import Text
from kitlog.ui.kit import paint
from kitlog.ui.kit.theme import DAY, DIM, Theme
from tests.ui.clipping import text_box
from tests.ui.contrast import contrast
from tests.ui.shots.scenes import SCENES

FLOOR = 4.5
MARKS_FLOOR = 3.0
"""For what is no text: rings, ticks, edges of controls (DESIGN 4)."""
MARKS = ("progress", "okRing", "accent", "ok", "lineStrong", "bandLine", "medText", "highText",
         "highLine", "focus", "ink", "ink2", "ink3", "low")  # fmt: skip
"""The tokens that marks on a card are drawn in; each is the only sign of something somewhere."""


@dataclass(frozen=True)
class _Seen:
    """A text in the window: its ink and its box in px of the window."""

    text: str
    ink: QColor
    box: QRectF
    on: QWidget


def lights(scene: str) -> tuple[bool, ...]:
    """In turn by day and in dim, and in `make soak` both: the tokens are held apart below."""
    if os.environ.get("KITLOG_SOAK_SCALES"):
        return (False, True)
    return (list(SCENES).index(scene) % 2 == 1,)


@pytest.mark.parametrize("scene", SCENES)
def test_every_text_stands_out(scene: str, qtbot: QtBot) -> None:
    stage = SCENES[scene]()
    try:
        for dim in lights(scene):
            stage.fit(1366, 768, dim=dim)
            assert faint(stage.window) == [], "dim" if dim else "day"
    finally:
        stage.close()


def test_a_faint_text_is_found(qtbot: QtBot) -> None:
    """The control: hint grey on soft blue is painted by one widget, and by a label."""
    card = _Faint()
    qtbot.addWidget(card)
    card.resize(300, 100)
    label = QLabel("also faint", card)
    label.setGeometry(10, 60, 200, 20)
    label.setStyleSheet("color: #9AA7AE; background: #FFFFFF")
    card.show()
    assert [one.split(":")[0] for one in faint(card)] == ["'faint'", "'also faint'"]


@pytest.mark.parametrize("theme", [DAY, DIM], ids=lambda theme: theme.name)
@pytest.mark.parametrize("mark", MARKS)
def test_every_mark_stands_out_from_a_card(theme: Theme, mark: str) -> None:
    assert contrast(theme.colour(mark), theme.colour("surface")) >= MARKS_FLOOR


def test_the_edge_of_a_card_is_no_mark() -> None:
    """The control: what only divides is fainter, and would be found."""
    assert contrast(DAY.colour("line"), DAY.colour("surface")) < MARKS_FLOOR


class _Faint(QWidget):
    def paintEvent(self, _event: object) -> None:
        with paint.painting(self) as (painter, theme):
            painter.fillRect(self.rect(), theme.colour("surface"))
            paint.paint(painter, [Text((10, 30), "faint", 15, "lineStrong")], theme)


def faint(window: QWidget) -> list[str]:
    """Every text in `window` that stands out less than FLOOR, with its ratio."""
    texts: list[_Seen] = []
    write = paint._write

    def recording(painter: QPainter, text: Text, theme: Theme) -> None:
        write(painter, text, theme)
        device = painter.device()
        if text.text.strip() and isinstance(device, QWidget):
            box = painter.worldTransform().mapRect(text_box(text))
            box.translate(device.mapTo(window, QPoint(0, 0)))
            texts.append(_Seen(text.text, theme.colour(text.colour), box, device))

    with patch.object(paint, "_write", recording):
        image = window.grab().toImage()
    texts += _labels(window)
    found = []
    for one in texts:
        behind = _ground(image, one.box) if _in_sight(one, window) else None
        if behind is not None and (ratio := contrast(one.ink, behind)) < FLOOR:
            found.append(f"{one.text!r}: {one.ink.name()} on {behind.name()}, {ratio:.2f}")
    return found


def _labels(window: QWidget) -> Iterator[_Seen]:
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text():
            box = QRectF(QPoint(0, 0), label.size()).translated(label.mapTo(window, QPoint(0, 0)))
            yield _Seen(
                label.text(), label.palette().color(QPalette.ColorRole.WindowText), box, label
            )


def _in_sight(one: _Seen, window: QWidget) -> bool:
    """Whether nothing else lies over it, as a dialog, and no scroll area hides it."""
    top = window.childAt(one.box.center().toPoint()) or window
    related = top is one.on or top.isAncestorOf(one.on) or one.on.isAncestorOf(top)
    return related and not one.on.visibleRegion().isEmpty()


def _ground(image: QImage, box: QRectF) -> QColor | None:
    """What most of the box shows: letters cover less of it than what lies behind them."""
    here = box.toRect().intersected(image.rect())
    colours = Counter(
        image.pixel(x, y)
        for x in range(here.left(), here.right() + 1, 2)
        for y in range(here.top(), here.bottom() + 1, 2)
    )
    return QColor.fromRgba(colours.most_common(1)[0][0]) if colours else None
