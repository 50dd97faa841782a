"""Discharge criteria: each with the number it used; what is open can be overridden by reason."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Line, Polyline, Shape, Text
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.paint import ground, paint, painting, text_width
from kitlog.words import tr

ROW = 44
LEAST = 130
"""With two rows in view where the screen is low: the list scrolls."""
_LEFT, _TOP, _BOX, _GAP, _WITHOUT = 15, 37, 26, 18, 96


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line. `used` is the number or time it was judged by ("in 07:50", "dizziness 1").

    answered  the nurse ticks it herself; otherwise it is filled in from the record
    override  the reason given for going without it, "" for none
    waivable  it is open and the nurse may let the patient go without it, with a reason
    former    what was answered before and why it no longer counts, in a second line; "" for none
    """

    id: str
    words: str
    met: bool
    used: str = ""
    answered: bool = False
    override: str = ""
    waivable: bool = False
    former: str = ""

    @property
    def beside(self) -> str:
        if self.override:
            return tr("overridden: {override}", override=self.override)
        return self.used or ("" if self.met else tr("not yet"))

    @property
    def spoken(self) -> str:
        state = tr("met") if self.met else tr("open", "a criterion")
        state = tr("overridden") if self.override else state
        return ", ".join(part for part in (self.words, state, self.beside, self.former) if part)


class CriterionRow(QAbstractButton):
    """A tap ticks it, or asks what it needs; `without` asks to go home without it."""

    def __init__(self, criterion: Criterion, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.without = KitButton(tr("Without…"), kind="ghost", parent=self)
        self.draw(criterion)

    def draw(self, criterion: Criterion) -> None:
        self.criterion = criterion
        self.setAccessibleName(criterion.spoken)
        self.without.setAccessibleName(tr("Go home without: {words}", words=criterion.words))
        self.without.setVisible(criterion.waivable)
        self.update()

    def resizeEvent(self, _event: object) -> None:
        self.without.setGeometry(self.width() - _WITHOUT, 0, _WITHOUT, ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, self._shapes(), theme)

    def _shapes(self) -> list[Shape]:
        one, width = self.criterion, float(self.width())
        shapes: list[Shape] = []
        if one.met:
            shapes.append(Box(0.5, 9.5, _BOX - 1, _BOX - 1, "okSoft", "ok", 1.5, 7))
            shapes.append(Polyline(((7.5, 22.5), (11, 26), (18.5, 17.5)), "ok", 2))
        else:
            dash = () if one.answered else (3.0, 3.0)
            shapes.append(Box(0.75, 9.75, 24.5, 24.5, "surface", "lineStrong", 1.5, 7, dash))
        ink, weight = ("ink2", 500) if one.met else ("medText", 600)
        beside = "" if one.waivable else one.beside
        base = 19 if one.former else 27
        most = width - 36 - (_WITHOUT if one.waivable else 0)
        said = fit(one.words, most, (15, 14, 13), 400, 1 if one.former else 2)
        beside = _cut(beside, most - said.width(400) - 14, 13, weight)
        base_of_words = base - (len(said.lines) - 1) * said.leading / 2
        shapes += [
            *(
                Text((36, base_of_words + row * said.leading), line, said.size, "ink", 400)
                for row, line in enumerate(said.lines)
            ),
            Text((width, base), beside, 13, ink, weight, "right"),
            Text((36, 36), _cut(one.former, most, 12, 500), 12, "medText", 500),
            Line((0, ROW - 0.5), (width, ROW - 0.5), "grid"),
        ]
        if self.hasFocus():
            shapes.append(Box(1.5, 1.5, width - 3, ROW - 4, "", "focus", 3, 8))
        return shapes


def _cut(words: str, most: float, size: float, weight: int) -> str:
    """The words as far as they fit into `most` px; the accessible name has them whole."""
    while len(words) > 1 and text_width(words, size, weight) > most:
        words = words[:-2].rstrip() + "…"
    return words


class CriteriaCard(QWidget):
    """Two columns that scroll where the screen is low. `chosen` asks to tick or answer one,
    `waived` to go home without it."""

    chosen = Signal(str)
    waived = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._criteria: tuple[Criterion, ...] = ()
        self.rows: tuple[CriterionRow, ...] = ()
        self.setMinimumHeight(LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._list = QWidget()
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._list)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for ground_of in (self._scroll, self._scroll.viewport(), self._list):
            ground_of.setAutoFillBackground(False)

    def draw(self, criteria: tuple[Criterion, ...]) -> None:
        if criteria == self._criteria:
            return
        if [one.id for one in criteria] != [one.id for one in self._criteria]:
            for row in self.rows:
                row.hide()
                row.deleteLater()
            self.rows = tuple(self._row(one) for one in criteria)
        # The same rows stay: some words count down, and a tap must find its row again.
        for row, one in zip(self.rows, criteria, strict=True):
            row.draw(one)
        self._criteria = criteria
        self.updateGeometry()
        self._place()
        self.update()

    def begin(self) -> None:
        """Focus the first open criterion."""
        open_rows = [row for row in self.rows if not row.criterion.met]
        for row in (open_rows or list(self.rows))[:1]:
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._scroll.ensureWidgetVisible(row)

    def sizeHint(self) -> QSize:
        """All rows in sight; the layout gives less where there is less."""
        return QSize(762, _TOP + self._high + 5)

    def resizeEvent(self, _event: object) -> None:
        self._scroll.setGeometry(_LEFT, _TOP, self.width() - 2 * _LEFT, self.height() - _TOP - 5)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        met = sum(one.met for one in self._criteria)
        x = _LEFT + text_width(tr("Discharge criteria"), 17, 650) + 10
        right = self.width() - _LEFT
        count = tr("{met} of {all} met", met=met, all=len(self._criteria))
        hint = tr("filled in from the record where possible")
        if self._high > self._scroll.height():
            hint = " · ".join((hint, tr("scroll for more")))
        shapes: list[Shape] = [
            ground(self),
            Text((_LEFT, 28), tr("Discharge criteria"), 17, "ink", 650),
            Text((x, 27), count, 13, "ink2"),
            Text((right, 27), hint, 12, "ink3", 500, "right"),
        ]
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)

    @property
    def _high(self) -> int:
        """Height of all rows, px."""
        return (len(self.rows) + 1) // 2 * ROW

    def _row(self, criterion: Criterion) -> CriterionRow:
        row = CriterionRow(criterion, self._list)
        row.clicked.connect(lambda: self.chosen.emit(criterion.id))
        row.without.clicked.connect(lambda: self.waived.emit(criterion.id))
        row.show()
        return row

    def _place(self) -> None:
        high = self._high
        wide = self._scroll.width() - (14 if high > self._scroll.height() else 0)
        self._list.resize(wide, high)
        each = (wide - _GAP) // 2
        for index, row in enumerate(self.rows):
            at = QPoint((index % 2) * (each + _GAP), index // 2 * ROW)
            row.setGeometry(at.x(), at.y(), each, ROW)
