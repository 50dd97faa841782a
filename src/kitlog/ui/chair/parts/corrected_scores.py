"""Side effects as asked, to be scored again: last time's bar shows what was charted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kitlog.domain.effects import OTHER, EffectsAsked, Score
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment
from kitlog.ui.chair.parts.change import Change
from kitlog.ui.chair.parts.corrected_line import CorrectedTime
from kitlog.ui.chair.parts.keyed_severity import KeyedSeverity
from kitlog.ui.chair.parts.severity import SeverityView
from kitlog.words import tr


class CorrectedScore(QWidget):
    """One effect, by keys 0–3 or by tap; the same once more takes it out: it was not asked.

    Half answered it is kept as a choice is, by its `index` in `options`.
    """

    chosen = Signal(int)
    options: tuple[int | None, ...] = (0, 1, 2, 3, None)

    def __init__(self, charted: Score, name: str) -> None:
        super().__init__()
        self._charted, self._name = charted, name
        self._severity: int | None = charted.severity
        self.row = KeyedSeverity()
        self.setFocusProxy(self.row)
        self.change = Change()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.row)
        box.addWidget(self.change)
        self.row.scored.connect(self._scored)
        self._show()

    def score(self) -> Score | None:
        """As it now stands, None for not asked."""
        return None if self._severity is None else replace(self._charted, severity=self._severity)

    @property
    def index(self) -> int:
        return self.options.index(self._severity)

    def choose(self, index: int) -> None:
        self._severity = self.options[index]
        self._show()
        self.chosen.emit(index)

    def _scored(self, _effect: str, severity: int) -> None:
        self.choose(self.options.index(None if severity == self._severity else severity))

    def _show(self) -> None:
        charted = self._charted
        view = SeverityView(charted.effect, self._name, self._severity, charted.severity)
        self.row.show_view(view)
        now = tr("not asked") if self._severity is None else str(self._severity)
        self.change.draw(str(charted.severity), now)


class CorrectedScores(QWidget):
    """All effects of one asking in two columns, and when they were asked."""

    def __init__(
        self,
        charted: EffectsAsked,
        asked: Moment,
        names: Mapping[str, str],
        now: Callable[[], Moment],
    ) -> None:
        super().__init__()
        self._charted = charted
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(2)
        self.scores = [CorrectedScore(one, _name(one, names)) for one in charted.scores]
        half = (len(self.scores) + 1) // 2
        for place, score in enumerate(self.scores):
            grid.addWidget(score, place % half, place // half)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self.time = CorrectedTime(tr("Asked at"), asked, now)
        self.time.setFixedWidth(128)
        grid.addWidget(self.time, half, 0)

    @property
    def first(self) -> QWidget:
        return self.scores[0].row

    @property
    def choices(self) -> dict[str, CorrectedScore]:
        """Each effect by its place: two others may have the same name."""
        return {f"effect {place}": one for place, one in enumerate(self.scores)}

    def corrected(self) -> EffectsAsked:
        """Refused when nothing is changed, or when nothing would be left."""
        left = tuple(one for score in self.scores if (one := score.score()) is not None)
        if not left:
            raise Refused(tr("Nothing would be left. Strike the entry instead."))
        now = EffectsAsked(left)
        if now == self._charted and not self.time.changed:
            raise Refused(tr("Nothing is changed yet."))
        return now

    def moment(self) -> Moment:
        return self.time.moment()

    def refuse(self, error: Refused) -> None:
        if error.field == "time":
            self.time.refuse(error.sentence)


def _name(score: Score, names: Mapping[str, str]) -> str:
    words = score.text if score.effect == OTHER else names.get(score.effect, score.effect)
    return words[:1].upper() + words[1:]
