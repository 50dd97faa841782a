"""Words stand clear of what is drawn around them, and lists show whole where there is room."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

import pytest
from pytestqt.qtbot import QtBot

from kitlog.ui.chair.bodies import RecoveryBody
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.chair.parts.event_log import LogEntry, LogRow
from kitlog.ui.chair.parts.ring import COMPACT, STANDARD, WIDE, Ring, RingView
from tests.ui.clipping import painted
from tests.ui.shots import chair
from tests.ui.shots.stage import Stage

RECOVERY = RingView(0.36, "since infusion end", "21:40", "of 60:00 observation", "Recovery")


@pytest.fixture
def recovery(qtbot: QtBot) -> Iterator[Stage]:
    stage = chair.recovery()
    yield stage
    stage.close()


@pytest.mark.parametrize("side", [STANDARD, WIDE, COMPACT, 286, 560])
def test_words_in_the_ring_keep_clear_of_its_stroke(qtbot: QtBot, side: int) -> None:
    ring = Ring()
    qtbot.addWidget(ring)
    ring.set_size(side)
    ring.draw(RECOVERY)
    inside, middle = side / 2 - 5 - ring.stroke, side / 2
    words = [one for one in painted(ring) if one.text in (RECOVERY.above, RECOVERY.below)]
    assert len(words) == 2
    for one in words:
        box = one.box
        corners = (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight())
        assert max(hypot(p.x() - middle, p.y() - middle) for p in corners) < inside, one.text


def test_a_large_screen_shows_every_criterion_and_the_lanes(recovery: Stage) -> None:
    for size, whole in (((1366, 704), False), ((1920, 1080), True)):
        recovery.fit(*size)
        page = recovery.page
        assert isinstance(page, ChairPage)
        body = page.centre
        assert isinstance(body, RecoveryBody)
        rows = body.criteria.rows
        assert all(row.visibleRegion().boundingRect() == row.rect() for row in rows) is whole
        assert body.chart.before.isVisible() is whole, "only the lanes can show earlier marks"


def test_a_line_of_the_log_keeps_a_value_with_its_name(qtbot: QtBot) -> None:
    said = "142/84 · HR 84 · SpO₂ 97 · Resp 14 · Sedation 0 · Pain 5 · oxygen 2 L/min nasal"
    row = LogRow(LogEntry("e", "09:45", "check", "15 min vitals", said))
    qtbot.addWidget(row)
    row.resize(264, row.fit(264))
    lines = [one.text for one in painted(row)][2:]
    assert len(lines) > 2
    assert " ".join(lines) == said
    for line in lines:
        assert not line.startswith("·")
        assert all(part in said.split(" · ") for part in line.removesuffix(" ·").split(" · "))
