"""The card at the left: patient, scale, order, vial and bag, and nothing worked out from them."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kitlog.domain.numbers import dose
from kitlog.domain.shapes import Line, Shape, Text
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.fit import Fitted, fit
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.words import tr
from kitlog.workflow.reading import ChairFile

WIDTH = 400
_ROW, _LINE = 39, 19


def given(file: ChairFile) -> tuple[tuple[str, str], ...]:
    """What a nurse works the dose out from; the course is dosed on its first weight."""
    order, today, drug = file.course.opened, file.session.weight, file.session.prepared
    kind = tr(order.ordered.drug.value if order.ordered.drug else "ketamine")
    vial = (tr("Vial"), tr("{kind} {strength} mg/mL", kind=kind, strength=dose(order.strength)))
    weighed = [(tr("Scale reading"), f"{dose(order.weight_reading)} {order.weight_unit}")]
    if today is not None:
        weighed.append((tr("Today, for comparison"), f"{dose(today.reading)} {today.unit}"))
    per_kg, bag_ml = dose(order.mg_per_kg), dose(order.bag_ml)
    bag = (tr("Drug"), tr("{kind}, pharmacy-made bag", kind=kind))
    return (
        (tr("Patient"), f"{file.patient.name} · {file.patient.record_no}"),
        *weighed,
        (tr("Order"), tr("{dose} mg/kg over {minutes} min", dose=per_kg, minutes=order.minutes)),
        bag if drug and drug.label_mg else vial,
        (tr("Bag"), tr("{ml} mL final", ml=bag_ml)),
    )


class GivenLine(QWidget):
    """Label left, value right; a long value takes more lines."""

    def __init__(self, label: str, value: str) -> None:
        super().__init__()
        self._label, self._value = label, value
        self.setAccessibleName(f"{label}: {value}")
        self.setToolTip(value if self._words(WIDTH - 42).cut else "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_ROW + _LINE * (len(self._words(WIDTH - 42).lines) - 1))

    def cut(self) -> list[str]:
        return [self._value] if self._words(self.width()).cut else []

    def paintEvent(self, event: QPaintEvent) -> None:
        width, foot = float(self.width()), self.height() - 0.5
        words = self._words(width)
        shapes: list[Shape] = [Text((0, 25), self._label, 16, "ink2", 400)]
        for row, line in enumerate(words.lines):
            shapes.append(Text((width, 25 + row * _LINE), line, words.size, "ink", 600, "right"))
        shapes.append(Line((0, foot), (width, foot), "grid"))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)

    def _words(self, width: float) -> Fitted:
        room = width - text_width(self._label, 16, 400) - 14
        return fit(self._value, room, (16, 15, 14), 600, 4)


class GivenCard(Card):
    """`say` puts a sentence below the lines."""

    def __init__(self, file: ChairFile) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=0)
        self.setFixedWidth(WIDTH)
        self.title = Label("", "h2", wraps=True)
        self.box.addWidget(self.title)
        self.box.addSpacing(8)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.box.addLayout(self._lines)
        self.draw(file)
        self.box.addSpacing(18)
        self.note = Card(margins=(16, 14, 16, 14), fill="sunken", edge="sunken")
        self.words = Label("", "body", "ink2", wraps=True, px=15)
        self.note.box.addWidget(self.words)
        self.box.addWidget(self.note)
        self.box.addStretch(1)

    def draw(self, file: ChairFile) -> None:
        """The lines of this file, in place of those before."""
        while (item := self._lines.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.setParent(None)
                line.deleteLater()
        for label, value in given(file):
            self._lines.addWidget(GivenLine(label, value))

    def say(self, title: str, words: str) -> None:
        self.title.say(title)
        self.words.say(words)
