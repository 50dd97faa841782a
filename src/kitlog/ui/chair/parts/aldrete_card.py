"""The Aldrete score: five rows of three choices; what the set suggests is never chosen for one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kitlog.domain.discharge_facts import ALDRETE
from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.keymap import COMMAND
from kitlog.ui.kit.paint import ground, paint, painting, text_width
from kitlog.words import tr, unsaid

HEIGHT = 293
_LEFT, _TOP, _NAMES, _STEP, _OPTION = 15, 47, 118, 48, 44
_ROWS = {
    "activity": (
        unsaid("Activity"),
        (unsaid("Moves 4 limbs"), unsaid("Moves 2 limbs"), unsaid("None", "no limb moves")),
    ),
    "respiration": (
        unsaid("Breathing"),
        (unsaid("Deep, coughs"), unsaid("Shallow or short"), unsaid("Apnoea")),
    ),
    "circulation": (
        unsaid("Circulation"),
        (unsaid("BP within 20 %"), unsaid("20–49 % off"), unsaid("50 % off or more")),
    ),
    "consciousness": (
        unsaid("Consciousness"),
        (unsaid("Fully awake"), unsaid("Wakes to voice"), unsaid("No response")),
    ),
    "oxygen": (
        unsaid("Oxygen"),
        (unsaid("> 92 % on air"), unsaid("Needs O₂, > 90 %"), unsaid("< 90 % on O₂")),
    ),
}
"""Modified Aldrete score, 1995 (FACTS section 6)."""


@dataclass(frozen=True, slots=True)
class AldreteRow:
    """One part: its score 0–2 or None, what the last set suggests, and from which number."""

    score: int | None = None
    suggested: int | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True)
class AldreteView:
    """`rows` keyed as in `ALDRETE`; `taken`: "10:34", "" before; `home`: score to go home."""

    rows: dict[str, AldreteRow]
    taken: str = ""
    home: int = 9

    @property
    def total(self) -> int | None:
        """The sum, None until all five are chosen."""
        scores = [self.rows[part].score for part in ALDRETE if part in self.rows]
        if len(scores) < len(ALDRETE) or None in scores:
            return None
        return sum(score for score in scores if score is not None)


class AldreteOption(QAbstractButton):
    """A choice 44 px high: its points, its words, and "suggested" where the set says so."""

    def __init__(self, points: int, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._points, self._words, self._suggested = points, words, False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def draw(self, part: str, chosen: bool, suggested: bool) -> None:
        self._suggested = suggested
        self.setChecked(chosen)
        hint = tr("suggested") if suggested and not chosen else ""
        said = (part, str(self._points), self._words, hint)
        self.setAccessibleName(", ".join(one for one in said if one))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, self._shapes(), theme)

    def _shapes(self) -> list[Shape]:
        on, asked = self.isChecked(), self._suggested and not self.isChecked()
        edge, line = ("accent", 2.0) if on else ("lineStrong", 1.0)
        fill = "accentSoft" if on else "line" if self.isDown() else "surface"
        width, height = self.width(), self.height()
        shapes: list[Shape] = [
            Box(line / 2, line / 2, width - line, height - line, fill, edge, line, 8),
            Text((11, 29), str(self._points), 19, "onAccentSoft" if on else "ink2", 600),
            Text((35, 21 if asked else 27), self._words, 14,
                 "ink" if on else "ink2", 550 if on else 500),
        ]  # fmt: skip
        if asked:
            shapes.append(Text((35, 36), tr("suggested"), 12, "accent", 600))
        if self.hasFocus():
            shapes.append(Box(1.5, 1.5, width - 3, height - 3, "", "focus", 3, 8))
        return shapes


class AldreteCard(QWidget):
    """`scored` gives the part and its points; the digits 0–2 answer the row with focus."""

    scored = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = AldreteView({})
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.options = {part: self._options(part) for part in ALDRETE}
        self.draw(AldreteView({part: AldreteRow() for part in ALDRETE}))

    def draw(self, view: AldreteView) -> None:
        self._view = view
        for part, options in self.options.items():
            row = view.rows.get(part, AldreteRow())
            for option, points in zip(options, (2, 1, 0), strict=True):
                chosen, suggested = row.score == points, row.suggested == points
                option.draw(tr(_ROWS[part][0]), chosen, suggested)
        self.update()

    def begin(self) -> None:
        """Focus the first row without a score."""
        rows = self._view.rows
        open_parts = [part for part in ALDRETE if rows.get(part, AldreteRow()).score is None]
        part = (open_parts or ALDRETE)[0]
        self.options[part][0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self._focused()
        if place is None or event.modifiers() & COMMAND:
            event.ignore()
            return
        row, column = place
        if event.text() in ("0", "1", "2"):
            self.scored.emit(ALDRETE[row], int(event.text()))
            row = min(row + 1, len(ALDRETE) - 1)
        elif event.key() == Qt.Key.Key_Left:
            column = max(column - 1, 0)
        elif event.key() == Qt.Key.Key_Right:
            column = min(column + 1, 2)
        elif event.key() == Qt.Key.Key_Up:
            row = max(row - 1, 0)
        elif event.key() == Qt.Key.Key_Down:
            row = min(row + 1, len(ALDRETE) - 1)
        else:
            event.ignore()
            return
        self.options[ALDRETE[row]][column].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, _event: object) -> None:
        left = _LEFT + _NAMES + 6
        each = (self.width() - _LEFT - left - 12) / 3
        for row, part in enumerate(ALDRETE):
            for column, option in enumerate(self.options[part]):
                x = left + column * (each + 6)
                option.setGeometry(round(x), _TOP + row * _STEP, round(each), _OPTION)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [ground(self), *self._heading(), *self._names()], theme)

    def _options(self, part: str) -> tuple[AldreteOption, ...]:
        made = []
        for points, words in zip((2, 1, 0), _ROWS[part][1], strict=True):
            option = AldreteOption(points, tr(words), self)
            option.clicked.connect(lambda _=False, n=points: self._ask(part, n))
            made.append(option)
        return tuple(made)

    def _ask(self, part: str, points: int) -> None:
        self.draw(self._view)
        self.scored.emit(part, points)

    def _focused(self) -> tuple[int, int] | None:
        for row, part in enumerate(ALDRETE):
            for column, option in enumerate(self.options[part]):
                if option.hasFocus():
                    return row, column
        return None

    def _heading(self) -> list[Shape]:
        view, right = self._view, self.width() - float(_LEFT)
        total = "–" if view.total is None else str(view.total)
        after = text_width(tr(" of 10"), 20)
        x = _LEFT + text_width(tr("Aldrete score"), 17, 650) + 12
        told = " · ".join(filter(None, (view.taken, tr("suggested from vitals where shown"))))
        digits = right - after - text_width(total, 38, 600)
        return [
            Text((_LEFT, 33), tr("Aldrete score"), 17, "ink", 650),
            Text((x, 32), told, 13, "ink2"),
            Text(
                (digits - 12, 32),
                tr("{home} or more to go home", home=view.home),
                13,
                "ink2",
                500,
                "right",
            ),
            Text((right - after, 38), total, 38, "ink", 600, "right"),
            Text((right, 38), tr(" of 10"), 20, "ink2", 500, "right"),
        ]

    def _names(self) -> list[Shape]:
        shapes: list[Shape] = []
        for index, part in enumerate(ALDRETE):
            middle = _TOP + index * _STEP + _OPTION / 2
            basis = self._view.rows.get(part, AldreteRow()).basis
            room = self.options[part][0].x() - _LEFT - 2
            name = fit(tr(_ROWS[part][0]), room, (15,), 600)
            below = fit(basis, room, (12,))
            base = middle + (-2 if basis else 5)
            shapes.append(Text((_LEFT, base), name.lines[0], name.size, "ink", 600))
            shapes.append(Text((_LEFT, middle + 14), below.lines[0], below.size, "ink2"))
        return shapes
