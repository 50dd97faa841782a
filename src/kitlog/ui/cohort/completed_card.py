"""How many completed all five infusions: the number, its interval, and the published one."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kitlog.domain.cohort import PUBLISHED, Cohort
from kitlog.domain.shapes import Line, Shape, Text
from kitlog.domain.share import FEWEST, Share
from kitlog.ui.cohort.interval import Axis, interval, spoken
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.words import plural, tr, unsaid

_LEFT, _HEIGHT = 252, 98
_FOOT = 76.0
"""Where the axis ends, px below the top of the drawing."""
_BEGINS = (70, 40, 0)
"""The axis begins at the first of these per cent that leaves nothing out."""
NONE = unsaid("No course was closed in this period.")


class CompletedCard(Card):
    def __init__(self) -> None:
        super().__init__(margins=(16, 10, 16, 10))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(22)
        self.box.addLayout(row)
        left = QWidget()
        left.setMinimumWidth(_LEFT)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(Label(tr("Completed all 5 infusions"), "h2"))
        self.number = _Number()
        self.counted, self.bounds = Label("", "body", "ink2", wraps=True), Label("", weight=600)
        self.parts = Label("", "label", "ink2", wraps=True)
        column.addWidget(self.number)
        line = QHBoxLayout()
        line.setSpacing(5)
        line.addWidget(self.counted)
        line.addWidget(self.bounds, 1)
        column.addLayout(line)
        column.addWidget(self.parts)
        self.plot = _Plot()
        row.addWidget(left)
        row.addWidget(self.plot, 1)

    def draw(self, cohort: Cohort) -> None:
        share = cohort.completed
        self.number.draw(share)
        self.counted.setWordWrap(share.few)
        self.counted.say(_counted(share))
        self.bounds.setVisible(not share.few)
        self.bounds.say("" if share.few else "–".join(share.bounds()))
        many = cohort.with_parts
        self.parts.say(
            plural("{n} with an infusion given in part", "{n} with an infusion given in part", many)
            if many
            else ""
        )
        self.parts.setVisible(bool(many))
        self.plot.draw(share)


def _counted(share: Share) -> str:
    if not share.of:
        return tr(NONE)
    if share.few:
        return tr("Fewer than {fewest} courses: no percentage, no interval.", fewest=FEWEST)
    return tr("{share} · 95 % CI", share=share.words)


class _Number(QWidget):
    """89.1 %, or 5 of 7 where there are too few."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(68)
        self._share = Share(0, 0)

    def draw(self, share: Share) -> None:
        self._share = share
        self.setAccessibleName(tr("Completed all 5 infusions: {share}", share=spoken(share)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        share = self._share
        few = share.few
        large = f"{share.count}" if few else share.pct_words()
        small = tr("of {of}", of=share.of) if few else "%"
        if not share.of:
            large, small = "0", tr("courses")
        after = text_width(large, 64, 600) + 7
        shapes: list[Shape] = [
            Text((0, 56), large, 64, "ink", 600),
            Text((after, 56), small, 34, "ink2", 600),
        ]
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)


class _Plot(QWidget):
    """Our share above the published one, on one axis."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_HEIGHT)
        self._share = Share(0, 0)

    def draw(self, share: Share) -> None:
        self._share = share
        ours, theirs = spoken(share), spoken(PUBLISHED)
        self.setAccessibleName(
            tr("Our clinic: {ours}. Published, Tankha 2025: {theirs}", ours=ours, theirs=theirs)
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        share = self._share
        low = 100.0 if share.few else share.interval[0]
        begins = next(one for one in _BEGINS if one <= low)
        axis = Axis(170, self.width() - 24, begins, 100)
        published = axis.x(PUBLISHED.pct)
        shapes: list[Shape] = [
            *axis.grid(2, _FOOT),
            *(
                Text((axis.x(pct), _FOOT + 16), f"{pct} %", 12, "ink3", 500, "centre")
                for pct in axis.ticks
            ),
            Line((published, 0), (published, _FOOT), "accent", 2, (5, 4)),
            Text((0, 25), tr("Our clinic"), 15, "ink", 600),
            Text((154, 25), f"n {share.of:,}", 13, "ink2", 400, "right"),
            Text((0, 61), tr("Published"), 15, "onAccentSoft", 600),
            Text((154, 61), f"n {PUBLISHED.of:,}", 13, "ink2", 400, "right"),
            *interval(axis, 56, PUBLISHED, "accent"),
            *_told(axis),
        ]
        if share.few:
            words = (
                tr("n {n}: too few to compare", n=share.of) if share.of else tr("none to compare")
            )
            shapes.append(Text((axis.left + 8, 25), words, 13, "ink2", 500))
        else:
            shapes += interval(axis, 20, share, "ink", 7)
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)


def _told(axis: Axis) -> list[Shape]:
    """86.1 (83.8–88.1), after the line, or before it where the axis ends."""
    words = f"{PUBLISHED.pct_words()} ({'–'.join(PUBLISHED.bounds())})"
    after = axis.x(PUBLISHED.interval[1]) + 14
    if after + text_width(words, 13, 600) <= axis.right + 24:
        return [Text((after, 61), words, 13, "onAccentSoft", 600)]
    before = axis.x(PUBLISHED.interval[0]) - 14
    return [Text((before, 61), words, 13, "onAccentSoft", 600, "right")]
