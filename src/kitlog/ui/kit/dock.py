"""The other chairs, in the header: apart from this patient, and never pushing the name away."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.ui.kit.return_button import ReturnButton
from kitlog.words import plural, tr

_HEIGHT, _PAD, _BETWEEN, _GAP = 44, 10, 8, 6
_MORE = 44
_LEVELS = {"high": ("high", "high", "highInk"), "medium": ("med", "med", "medInk")}
_CALM = ("sunken", "line", "ink")


@dataclass(frozen=True, slots=True)
class DockChip:
    """Another chair: its big figure and a word; `level` colours an alert.

    late  for how long a reading is overdue ("00:15"), "" when none is; a narrow chip shows it in
          place of the big figure, so that it is said from 0:00 however little room there is
    """

    session_id: str
    chair: int
    large: str
    small: str
    level: str = ""
    late: str = ""

    @property
    def urgency(self) -> int:
        """Which chips stay when there is not room for all: the lowest first."""
        if self.level:
            return ("high", "medium").index(self.level)
        return 2 if self.late else 3

    @property
    def spoken(self) -> str:
        return tr(
            "Chair {chair}: {large} {small}",
            chair=self.chair,
            large=self.large,
            small=self.small,
        ).strip()


class Dock(QWidget):
    """Whole chips where they fit, else narrow ones, else the most urgent and "+2"."""

    chair_asked = Signal(str)
    more_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._order: tuple[DockChip, ...] = ()
        self.chips: dict[str, Chip] = {}
        self.more = Chip(self)
        self.more.setAccessibleDescription(tr("Opens Today, where each chair has its row"))
        self.more.clicked.connect(self.more_asked)
        self.more.hide()

    def draw(self, chips: tuple[DockChip, ...]) -> None:
        """One chip stays where it is, only its figures change."""
        wanted = {chip.session_id for chip in chips}
        for gone in self.chips.keys() - wanted:
            chip = self.chips.pop(gone)
            chip.hide()
            chip.deleteLater()
        fresh = False
        for one in chips:
            if one.session_id not in self.chips:
                self.chips[one.session_id], fresh = self._chip(one.session_id), True
            self.chips[one.session_id].draw(one)
        if len(chips) != len(self._order):
            self.updateGeometry()
        self._order = chips
        if fresh:
            self._follow_by_tab()
        self._place()

    def minimumSizeHint(self) -> QSize:
        shown = min(2, len(self._order))
        narrow = sum(self.chips[c.session_id].wide(narrow=True) for c in self._order[:shown])
        more = _MORE + _GAP if len(self._order) > shown else 0
        return QSize(narrow + _GAP * max(0, shown - 1) + more, _HEIGHT)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: object) -> None:
        self._place()

    def _chip(self, session_id: str) -> Chip:
        chip = Chip(self)
        chip.clicked.connect(lambda: self.chair_asked.emit(session_id))
        return chip

    def _follow_by_tab(self) -> None:
        """One chip after the other, here in the header; a new one would come last on the page."""
        before = self.more
        for one in self._order:
            chip = self.chips[one.session_id]
            self.setTabOrder(before, chip)
            before = chip
        self.setTabOrder(before, self.more)

    def _place(self) -> None:
        """From the right edge leftwards, in the order given."""
        shown, narrow = self._shown()
        hidden = len(self._order) - len(shown)
        left = self.width()
        self.more.setVisible(hidden > 0)
        if hidden:
            left -= _MORE
            self.more.draw(_more([one for one in self._order if one not in shown]))
            self.more.setGeometry(left, 0, _MORE, _HEIGHT)
            left -= _GAP
        for one in reversed(self._order):
            chip = self.chips[one.session_id]
            chip.setVisible(one in shown)
            if one in shown:
                wide = chip.wide(narrow=narrow)
                left -= wide
                chip.set_narrow(narrow)
                chip.setGeometry(left, 0, wide, _HEIGHT)
                left -= _GAP

    def _shown(self) -> tuple[list[DockChip], bool]:
        """The chips there is room for, the alerting ones first to stay; and whether narrow."""
        for narrow in (False, True):
            if self._total(list(self._order), narrow) <= self.width():
                return list(self._order), narrow
        kept = sorted(self._order, key=lambda one: one.urgency)
        while kept and self._total(kept, narrow=True) + _GAP + _MORE > self.width():
            kept.pop()
        return kept, True

    def _total(self, chips: list[DockChip], narrow: bool) -> int:
        wide = sum(self.chips[one.session_id].wide(narrow=narrow) for one in chips)
        return wide + _GAP * max(0, len(chips) - 1)


def _more(hidden: list[DockChip]) -> DockChip:
    """Stands for those without room, as urgent as the most urgent of them."""
    first = min(hidden, key=lambda one: one.urgency)
    late = any(one.late for one in hidden)
    if late:
        said = plural("more chair, vitals overdue", "more chairs, vitals overdue", len(hidden))
    else:
        said = plural("more chair", "more chairs", len(hidden))
    return DockChip("", 0, f"+{len(hidden)}", said, first.level, "late" if late else "")


class Chip(ReturnButton):
    """Another chair, or those without room; a tap, Space or Enter opens it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._chip = DockChip("", 0, "", "")
        self._narrow = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def draw(self, chip: DockChip) -> None:
        if chip != self._chip:
            self._chip = chip
            spoken = chip.spoken if chip.chair else f"{chip.large} {chip.small}"
            self.setAccessibleName(spoken)
            self.setToolTip(spoken)
            self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Number over figure; the word is in the tooltip."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.update()

    def wide(self, *, narrow: bool) -> int:
        """Width the chip takes, px."""
        widths = [text_width(*part) for part in self._parts(narrow=narrow)]
        inside = max(widths) if narrow else sum(widths) + _BETWEEN * (len(widths) - 1)
        return max(_HEIGHT, round(inside) + 2 * _PAD)

    @property
    def words(self) -> str:
        """What is in view: "Chair 2 30:15 vitals 02:10", or narrow "2 late 00:15"."""
        return " ".join(text for text, _, _ in self._parts(narrow=self._narrow))

    def paintEvent(self, event: QPaintEvent) -> None:
        fill, edge, ink = _LEVELS.get(self._chip.level, _CALM)
        quiet = ink if self._chip.level in _LEVELS else "ink2"
        shapes: list[Shape] = [Box(0.5, 0.5, self.width() - 1, _HEIGHT - 1, fill, edge, 1, 8)]
        x, middle = float(_PAD), self.width() / 2
        parts = self._parts(narrow=self._narrow)
        for index, (text, size, weight) in enumerate(parts):
            colour = ink if index == min(1, len(parts) - 1) else quiet
            if not self._stacked:
                shapes.append(Text((x, 22 + size * 0.36), text, size, colour, weight))
                x += text_width(text, size, weight) + _BETWEEN
            else:
                row = 28 if len(parts) == 1 else (16, 36)[index]
                shapes.append(Text((middle, row), text, size, colour, weight, "centre"))
        if self.hasFocus():
            shapes.append(Box(1.5, 1.5, self.width() - 3, _HEIGHT - 3, "", "focus", 3, 8))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)

    @property
    def _stacked(self) -> bool:
        """One under the other: a narrow chip, and the one that stands for those without room."""
        return self._narrow or not self._chip.chair

    def _parts(self, *, narrow: bool) -> tuple[tuple[str, float, int], ...]:
        """What is shown: text, size and weight; the figure is the second of two or three."""
        chip = self._chip
        large = (chip.large, 17.0, 600)
        if not chip.chair:
            return ((chip.late, 12.0, 500), large) if chip.late else (large,)
        name = (tr("Chair {chair}", chair=chip.chair), 12.0, 500)
        if narrow:
            late = ((tr("{chair} late", chair=chip.chair), 12.0, 500), (chip.late, 17.0, 600))
            return late if chip.late else (name, large)
        return (name, large, (chip.small, 12.0, 500)) if chip.small else (name, large)
