"""Every step whole at every size, and pictures of them in build/pages."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kitlog.domain.checks import DoseChecked, Figures
from kitlog.domain.dose import Order, work_out
from kitlog.domain.expected import against_order, from_order
from kitlog.ui.kit.theme import DAY, DIM, dress
from kitlog.ui.second_check.verdict_step import VerdictStep
from kitlog.workflow import reading
from tests.ui.clipping import clipped
from tests.ui.second_check.chairside import RIGHT, Chairside
from tests.ui.targets import small_targets

PICTURES = Path(__file__).parents[3] / "build" / "pages"


def look(chairside: Chairside, name: str) -> None:
    """Nothing is cut and all can be hit; the picture is for people."""
    window = chairside.room.window
    chairside.room.settle()
    PICTURES.mkdir(parents=True, exist_ok=True)
    dim = "dim" if window.theme is DIM else "day"
    window.grab().save(str(PICTURES / f"check-{name}-{window.height()}-{dim}.png"))
    assert clipped(chairside.panel) == []
    assert small_targets(chairside.panel) == []
    assert chairside.panel.geometry() == chairside.page.body.geometry()


@pytest.mark.parametrize(
    ("width", "height", "theme"), [(1366, 704, DAY), (1366, 768, DIM), (1920, 1080, DAY)]
)
def test_no_step_is_cut_off(chairside: Chairside, width: int, height: int, theme: object) -> None:
    dress(chairside.room.window, DIM if theme is DIM else DAY)
    chairside.room.window.resize(width, height)
    chairside.prepare("0.7")
    look(chairside, "1-drawn")
    chairside.tap(chairside.drawn.act)
    chairside.type_in("77", "38,5", "", "x" * 13, "0")
    chairside.tap(chairside.figures.act)
    look(chairside, "2-first-wrong")
    chairside.fill(*RIGHT)
    chairside.tap(chairside.figures.without)
    look(chairside, "7-override")
    chairside.tap(chairside.who.back)
    chairside.tap(chairside.figures.act)
    look(chairside, "3-hand-over")
    chairside.hand_over()
    look(chairside, "4-second")
    chairside.type_in("77", "38.5", "0.77", "155", "100")
    look(chairside, "5-differs")
    chairside.tap(chairside.verdict.second)
    chairside.type_in("150", "100")
    look(chairside, "6-syringe-off")
    chairside.tap(chairside.verdict.end)
    look(chairside, "8-why-missing")


@pytest.mark.parametrize("agreeing", [True, False])
def test_the_longest_comparison_fits_the_lowest_window(qtbot: QtBot, agreeing: bool) -> None:
    order = Order(Decimal("0.5"), 40, Decimal(50), Decimal(100))
    sheet = work_out(order, Decimal("82.4"), reading.shipped_protocols()[0].dose)
    ordered = from_order(sheet, Decimal("181.7"), "lb")
    big = Decimal("123456789.123")
    first = Figures(big, big, big, big, big)
    second = first if agreeing else Figures(*(Decimal(n) for n in range(1, 6)))
    check = DoseChecked("first", "second", first, second)
    against = against_order(first, ordered) if agreeing else ""
    names = ("Maximiliana Example-Beispielhausen RN", "Bartholomew Invented-Placeholder RN")
    step = VerdictStep(check, names, ordered, against)
    qtbot.addWidget(step)
    dress(step, DAY)
    step.resize(930, 574)
    step.show()
    step.begin()
    qtbot.waitExposed(step)
    step.grab().save(str(PICTURES / f"check-9-longest-{'agree' if agreeing else 'differ'}.png"))
    assert clipped(step) == []
    assert "181.7 lb × 0.45359237 kg/lb = 82.4 kg" in step.words.text()
