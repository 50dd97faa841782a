"""One measure's value being typed: as raw sum or T-score, with the sentence beside it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain import promis
from kitlog.domain.arrival import Reply
from kitlog.domain.errors import Refused
from kitlog.domain.measures import PHQ9, Measure
from kitlog.domain.outcomes import OutcomeRecorded, Point, Way
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import HEIGHT, Line
from kitlog.ui.kit.theme import font, restyle
from kitlog.words import tr
from kitlog.workflow import reading

RAW, T = range(2)
REPLIES = (Reply.YES, Reply.NO, Reply.NOT_ASKED)


class ValueEntry(QWidget):
    """`edited` with every change, `entered` on Return. The value worked out stands beside it."""

    edited = Signal()
    entered = Signal()

    def __init__(self, measure: Measure, pathway: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.measure = measure
        self._scores = reading.promis_scores(measure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        column.addLayout(row)
        self.way = Choice((tr("Raw sum"), tr("T-score")), 2, height=HEIGHT, gap=0, px=14)
        self.way.setFixedWidth(172)
        self.way.set_index(RAW)
        self.line = Line()
        self.line.setFixedSize(86, HEIGHT)
        self.line.setFont(font("body", 17))
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.beside = Label("", "label", "ink2", wraps=True)
        self.beside.setMinimumWidth(104)
        row.addWidget(self.way)
        self.way.setVisible(bool(measure.form))
        row.addWidget(self.line)
        row.addWidget(self.beside, 1)
        self.item9 = Choice(
            tuple(reply.words.capitalize() for reply in REPLIES), 3,
            label=tr("Item 9 above 0?"), height=HEIGHT, px=14,
        )  # fmt: skip
        self.pathway = Label(pathway, "body", "highText", wraps=True, weight=600)
        for below in (self.item9, self.pathway):
            column.addWidget(below)
            below.hide()
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self.entered)
        self.way.chosen.connect(self._typed)
        self.item9.chosen.connect(self._typed)
        self.hint()

    @property
    def text(self) -> str:
        return self.line.text().strip(" ")

    @property
    def by_raw(self) -> bool:
        return bool(self.measure.form) and self.way.index == RAW

    def hint(self) -> None:
        """The range, or what the raw sum comes to; nothing wrong is said while typing."""
        known, raw = self.measure, self.by_raw
        span = tr("4 to 20, all four answered") if raw else known.range_words
        kind = tr("raw sum") if raw else tr(known.scale)
        self.line.setAccessibleName(f"{tr(known.name)}, {kind}, {span}")
        self._say(span, "ink2")
        self.item9.setVisible(known.id == PHQ9 and bool(self.text))
        self.pathway.setVisible(not self.item9.isHidden() and self.item9.index == 0)
        if self.text and raw:
            try:
                value = promis.t_score(known, self._raw(), self._scores)
                self._say(f"T {known.words(value)}", "ink")
            except Refused:
                pass  # said when it is left or saved: a second digit may still come

    def refuse(self, sentence: str) -> None:
        """Say beside it what is wrong; what was typed stays."""
        self._say(sentence, "highText", "error")

    def check(self) -> bool:
        """Whether what stands here can be kept; says so beside it where it can't."""
        try:
            self.value()
        except Refused as error:
            self.refuse(error.sentence)
            return False
        return True

    def value(self) -> Decimal | None:
        """What was typed, as it is kept; None for nothing. Refused for what can't be."""
        if not self.text:
            return None
        if self.by_raw:
            return promis.t_score(self.measure, self._raw(), self._scores)
        return self.measure.read(self.text)

    def outcome(
        self, point: Point, answered: date, how: Way, *, retreated: bool
    ) -> OutcomeRecorded | None:
        """The fact to keep, None where nothing was typed. Refused at its field."""
        value = self.value()
        if value is None:
            return None
        raw = self._raw() if self.by_raw else None
        reply = None
        if self.measure.id == PHQ9:
            if self.item9.index < 0:
                raise Refused(tr("Item 9 above 0? Answer it too."), self.measure.id)
            reply = REPLIES[self.item9.index]
        form = self.measure.form if self.by_raw else ""
        return OutcomeRecorded(
            self.measure.id, point, value, raw, form, answered, how, reply, retreated=retreated
        )

    def show_fact(self, fact: OutcomeRecorded) -> None:
        """Put a recorded value into the field, to be corrected."""
        self.way.set_index(RAW if fact.raw is not None else T)
        self.line.setText(str(fact.raw) if fact.raw is not None else fact.of.words(fact.value))
        self.item9.set_index(REPLIES.index(fact.item9) if fact.item9 else -1)
        self.hint()

    def texts(self) -> dict[str, str]:
        """As half typed, by field."""
        if not self.text:
            return {}
        id = self.measure.id
        return {id: self.line.text(), f"{id}.way": str(self.way.index),
                f"{id}.item9": str(self.item9.index)}  # fmt: skip

    def set_texts(self, texts: dict[str, str]) -> None:
        id = self.measure.id
        self.line.setText(texts.get(id, ""))
        self.way.set_index(int(texts.get(f"{id}.way", RAW)))
        self.item9.set_index(int(texts.get(f"{id}.item9", -1)))
        self.hint()

    def _raw(self) -> int:
        return promis.read_raw(self.measure, self.text, self._scores)

    def _typed(self, _: object = None) -> None:
        self.hint()
        self.edited.emit()

    def _say(self, words: str, tone: str, state: str = "") -> None:
        self.beside.say(words, tone)
        self.line.setAccessibleDescription(words)
        if self.line.property("state") != state:
            self.line.setProperty("state", state)
            restyle(self.line)
