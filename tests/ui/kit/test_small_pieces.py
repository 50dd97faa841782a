"""Dots, pills, labels and cards: told by shape and word, not by colour alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kitlog.domain.course import Dot
from kitlog.ui.kit.dots import Dots
from kitlog.ui.kit.empty_card import EmptyCard
from kitlog.ui.kit.error_card import ErrorCard
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.pill import Pill
from tests.ui.clipping import clipped
from tests.ui.kit.conftest import Show


def _grey(course: tuple[Dot, ...]) -> bytes:
    """A row of dots as a red–green blind nurse or a grey printer sees it."""
    row = Dots(17)
    row.draw(course, "")
    picture = row.grab().toImage().convertToFormat(row.grab().toImage().Format.Format_Grayscale8)
    return bytes(picture.constBits())


def test_no_two_dots_look_alike_without_colour(qapp: object) -> None:
    pictures = {_grey((dot,)) for dot in Dot if dot is not Dot.GAP}
    assert len(pictures) == len(Dot) - 1


@pytest.mark.parametrize("count", [1, 5, 10])
def test_a_row_of_dots_is_as_long_as_the_course(qapp: object, count: int) -> None:
    row = Dots(15, 6)
    row.draw((Dot.FUTURE,) * count, "Infusion 1, 0 signed")
    assert row.width() == pytest.approx(count * 21, abs=6)
    assert row.accessibleName() == "Infusion 1, 0 signed"


def test_a_gap_takes_its_place_between_two_dots(qapp: object) -> None:
    plain, gap = Dots(15), Dots(15)
    plain.draw((Dot.DONE, Dot.TODAY), "")
    gap.draw((Dot.DONE, Dot.GAP, Dot.TODAY), "")
    assert gap.width() == plain.width() + 12


@pytest.mark.parametrize("look", ["run", "ok", "signed", "due", "med", "high", "medsoft"])
def test_a_pill_is_as_wide_as_its_word(qapp: object, look: str) -> None:
    pill = Pill()
    pill.draw("Not arrived, expected 08:30", look)  # type: ignore[arg-type]
    assert clipped(pill) == []
    assert pill.height() == 26
    assert pill.accessibleName() == "Not arrived, expected 08:30"


def test_a_label_shows_markup_as_it_was_typed(show: Show) -> None:
    label = Label("<b>SpO₂</b> &amp; BP")
    show(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>SpO₂</b> &amp; BP"
    plain = Label("<b>", px=15)
    assert plain.sizeHint().width() > Label("", px=15).sizeHint().width()


def test_an_error_card_says_all_it_has_to_say(show: Show) -> None:
    card = ErrorCard("Not saved: disk full.", "The entry stays on screen. " * 4)
    window = show(card, width=420)
    assert clipped(window) == []


def test_an_empty_list_says_all_of_why(show: Show) -> None:
    card = EmptyCard()
    card.words.say("Nobody of this name is in the record, in no spelling of it. " * 3)
    assert clipped(show(card, width=605)) == []
