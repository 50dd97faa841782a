from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from kitlog.ui.chair.parts.ring import RingView
from kitlog.ui.sign_in.chairs import Chairs
from kitlog.ui.sign_in.live_tile import LiveTile
from kitlog.ui.sign_in.tile_view import TileView, VitalsDue
from tests.ui.clipping import clipped

RING = RingView(0.5, "20:00 elapsed", "20:00", "remaining", "Infusion, 20 minutes remaining")
LIVE = TileView(
    1, "Infusing", "run", RING, "ends 10:10 · infusion 3 of 5",
    vitals=VitalsDue("Vitals overdue", "04:00", "due 09:50", "amber"),
)  # fmt: skip


def chairs(qtbot: QtBot, count: int, height: int) -> Chairs:
    found = Chairs()
    qtbot.addWidget(found)
    found.resize(946, height)
    found.show()
    found.draw(tuple(replace(LIVE, chair=number) for number in range(1, count + 1)))
    return found


def test_two_running_infusions_have_rings(qtbot: QtBot) -> None:
    found = chairs(qtbot, 2, 564)
    assert all(isinstance(tile, LiveTile) and tile.ring for tile in found.tiles)
    assert clipped(found) == []


def test_more_than_two_show_their_digits_instead(qtbot: QtBot) -> None:
    found = chairs(qtbot, 6, 564)
    assert all(isinstance(tile, LiveTile) and tile.ring is None for tile in found.tiles)
    assert clipped(found) == []
    bottom = found.tiles[-1].mapTo(found, found.tiles[-1].rect().bottomLeft()).y()
    assert bottom < found.height()


def test_a_room_too_low_for_rings_gets_digits(qtbot: QtBot) -> None:
    found = chairs(qtbot, 2, 300)
    assert all(isinstance(tile, LiveTile) and tile.ring is None for tile in found.tiles)
