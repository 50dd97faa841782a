"""The two looks: readable as DESIGN 4 promises, and each widget takes the nearest."""

from __future__ import annotations

import json

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kitlog import resources
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.theme import DAY, DIM, Theme, dress, font, stylesheet, theme_of
from tests.ui.contrast import contrast
from tests.ui.kit.conftest import Show

TOKENS = json.loads(resources.text("theme", "tokens.json"))
ROLES = [role for role, token in TOKENS["type"].items() if isinstance(token, dict)]


@pytest.mark.parametrize("theme", [DAY, DIM], ids=lambda theme: theme.name)
def test_every_pair_is_as_readable_as_promised(theme: Theme) -> None:
    for pair in TOKENS["contrast"]:
        ratio = contrast(theme.colour(pair["fg"]), theme.colour(pair["bg"]))
        assert ratio >= pair["floor"], pair
        assert ratio == pytest.approx(pair[theme.name], abs=0.02), pair


def test_both_looks_know_the_same_tokens() -> None:
    assert DAY.colours.keys() == DIM.colours.keys()


def test_an_unknown_token_is_an_error_not_black() -> None:
    with pytest.raises(KeyError):
        DAY.colour("purple")


def test_a_theme_cannot_be_changed_by_accident() -> None:
    with pytest.raises(TypeError):
        DAY.colours["ink"] = "#000000"  # type: ignore[index]


def test_a_widget_takes_the_theme_of_its_nearest_ancestor(qapp: object) -> None:
    window, card = QWidget(), QWidget()
    QVBoxLayout(window).addWidget(card)
    label = Label("21:12", parent=card)
    assert theme_of(label) is DAY
    dress(window, DIM)
    assert theme_of(label) is DIM
    dress(card, DAY)
    assert (theme_of(label), theme_of(window)) == (DAY, DIM)


def test_a_label_changes_colour_with_the_look(show: Show) -> None:
    label = Label("21:12", tone="medText")
    window = show(label)
    for theme in (DAY, DIM, DAY):
        dress(window, theme)
        assert label.palette().windowText().color() == theme.colour("medText")


@pytest.mark.parametrize("theme", [DAY, DIM], ids=lambda theme: theme.name)
def test_no_token_is_left_unfilled_in_the_style_sheet(theme: Theme) -> None:
    assert "@" not in stylesheet(theme)


@pytest.mark.parametrize("role", ROLES)
def test_every_role_is_drawn_in_a_shipped_face_at_its_size(qapp: object, role: str) -> None:
    token = TOKENS["type"][role]
    drawn = QFontInfo(font(role))
    assert drawn.family().startswith("KitLog Inter")
    assert drawn.exactMatch()
    assert drawn.pixelSize() == (token["px"][0] if isinstance(token["px"], list) else token["px"])
    assert drawn.weight() == token["weight"]
    assert drawn.pixelSize() >= TOKENS["type"]["smallest"]


@pytest.mark.parametrize("role", ROLES)
def test_digits_are_equally_wide_so_that_nothing_jitters(qapp: object, role: str) -> None:
    metrics = QFontMetricsF(font(role))
    assert len({metrics.horizontalAdvance(digit * 4) for digit in "0123456789"}) == 1
