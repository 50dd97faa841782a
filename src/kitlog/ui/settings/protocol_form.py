"""The values of one protocol to be changed: a part at a time, each with its unit and sentence."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from kitlog.domain.protocol_fields import PARTS, Field, Holds
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.in_view import InView
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr

_WIDE = (Holds.WORDS, Holds.WHOLES, Holds.DECIMALS)
COLUMNS = 4
_SENTENCE = 44
"""Two lines under a field, px."""


class ProtocolForm(QWidget):
    """`edited` with every keystroke in any field."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.parts = Choice(tuple(map(tr, PARTS)), len(PARTS), gap=0, height=44)
        self.stack = QStackedWidget()
        self.fields: dict[str, TextField] = {}
        self._usual = {field.key: field.usual for part in PARTS.values() for field in part}
        self._where: dict[str, int] = {}
        for place, fields in enumerate(PARTS.values()):
            self.stack.addWidget(self._part(place, fields))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.parts)
        column.addWidget(self.stack, 1)
        self.parts.set_index(0)
        self.parts.chosen.connect(self.stack.setCurrentIndex)

    def _part(self, part: int, fields: tuple[Field, ...]) -> QScrollArea:
        area, holder = QScrollArea(), QWidget()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setSpacing(10)
        in_view = InView(area, below=_SENTENCE)
        place = 0
        for field in fields:
            span = COLUMNS // 2 if field.holds in _WIDE else 1
            if place % COLUMNS + span > COLUMNS:
                place += COLUMNS - place % COLUMNS
            line = TextField(field.words, tr(field.unit))
            line.edited.connect(lambda _: self.edited.emit())
            in_view.follow(line.line)
            self.fields[field.key], self._where[field.key] = line, part
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(line, place // COLUMNS, place % COLUMNS, 1, span, top)
            place += span
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(place // COLUMNS + 1, 1)
        area.setWidget(holder)
        return area

    def fill(self, typed: Mapping[str, str]) -> None:
        for key, line in self.fields.items():
            line.set_text(typed.get(key, ""))
            line.refuse("")

    def show_before(self, before: Mapping[str, str], wrong: Mapping[str, str]) -> None:
        """Below what differs: what stands in the version that was copied."""
        for key, line in self.fields.items():
            if key in wrong:
                line.ask(self._with_usual(key, wrong[key]))
            elif line.text.strip() != before.get(key, ""):
                was = before.get(key)
                line.ask(tr("was {before}", before=was) if was else tr("was none"))
            else:
                line.hint(self._with_usual(key, ""))

    def _with_usual(self, key: str, sentence: str) -> str:
        """What is usual goes on where nothing stands yet: "Usual: 30."."""
        if self.fields[key].text or not self._usual[key]:
            return sentence
        usual = tr("Usual: {usual}.", usual=self._usual[key])
        return f"{sentence} {usual}".strip().replace("-", "−")

    def texts(self) -> dict[str, str]:
        return {key: line.text for key, line in self.fields.items()}

    def refuse(self, sentences: Mapping[str, str]) -> None:
        """Each sentence at its field; the first of them comes into view."""
        for key, line in self.fields.items():
            if key in sentences:
                line.refuse(self._with_usual(key, sentences[key]))
            else:
                line.hint(self._with_usual(key, ""))
        first = next((key for key in self.fields if sentences.get(key)), "")
        if first:
            self.show_field(first)

    def show_field(self, key: str) -> None:
        self.parts.set_index(self._where[key])
        self.stack.setCurrentIndex(self._where[key])
        self.fields[key].setFocus()
