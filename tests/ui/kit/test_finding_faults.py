"""The searches for cut text and small targets find what is planted, and nothing else."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from kitlog.domain.shapes import Text
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting
from kitlog.ui.kit.text_field import TextField
from tests.ui.clipping import clipped
from tests.ui.kit.conftest import Show
from tests.ui.targets import small_targets

WORDS = "Infusing at 150 mL/h, no alerts"


class _Painted(QWidget):
    """Two painted texts at given places, as a card paints them."""

    def __init__(self, *texts: Text) -> None:
        super().__init__()
        self._texts = texts
        self.setFixedSize(200, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, self._texts, theme)


def test_whole_texts_and_full_targets_are_not_reported(show: Show) -> None:
    field = TextField("Weight", "kg")
    field.set_text("82.4")
    window = show(Label(WORDS), field, KitButton("Save"), width=400)
    assert clipped(window) == []
    assert small_targets(window) == []


def test_a_label_too_narrow_is_found(show: Show) -> None:
    label = Label(WORDS)
    label.setFixedWidth(120)
    assert any(WORDS in found for found in clipped(show(label)))


def test_a_wrapped_label_too_low_is_found(show: Show) -> None:
    label = Label(WORDS, wraps=True)
    label.setFixedSize(120, 20)
    assert any(WORDS in found for found in clipped(show(label)))


def test_a_field_narrower_than_its_text_is_found(show: Show) -> None:
    field = TextField("Name")
    field.set_text(WORDS)
    field.line.setFixedWidth(120)
    assert any(found.startswith("field") for found in clipped(show(field)))


def test_a_button_that_shortens_its_act_is_found(show: Show) -> None:
    button = KitButton("Record missed day and close the course")
    button.setFixedWidth(100)
    assert any("Record missed day" in found for found in clipped(show(button)))


def test_painted_text_beyond_its_widget_is_found(show: Show) -> None:
    card = _Painted(Text((120, 20), WORDS, 15, "ink"))
    assert any("beyond" in found for found in clipped(show(card)))


def test_painted_texts_over_each_other_are_found(show: Show) -> None:
    above = Text((4, 20), "21:12 remaining", 15, "ink")
    card = _Painted(above, Text((60, 24), "ends 10:10", 15, "ink"))
    assert any("over each other" in found for found in clipped(show(card)))


def test_a_label_that_its_card_cuts_off_is_found(show: Show) -> None:
    card = QWidget()
    card.setFixedSize(100, 44)
    label = Label(WORDS, parent=card)
    label.adjustSize()
    assert any("beyond what it stands in" in found for found in clipped(show(card)))


def test_what_is_hidden_is_not_reported(show: Show) -> None:
    label = Label(WORDS)
    label.setFixedWidth(40)
    window = show(label)
    label.hide()
    assert clipped(window) == []


def test_a_target_one_pixel_too_small_is_found(show: Show) -> None:
    button = QPushButton("Save")
    button.setAccessibleName("Save")
    for width, height, found in ((44, 44, []), (43, 44, ["Save: 43 × 44"]),
                                 (44, 43, ["Save: 44 × 43"])):  # fmt: skip
        button.setFixedSize(width, height)
        assert small_targets(show(button)) == found
