"""Larger letters give way to each other and to the edge, and never below the size as drawn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.kit.crowding import with_room
from kitlog.ui.kit.faces import text_width
from kitlog.ui.kit.theme import grown, set_text_size

ROOM = QRectF(0, 0, 400, 100)


@pytest.fixture(autouse=True)
def larger(qtbot: QtBot) -> Iterator[None]:
    set_text_size(125)
    yield
    set_text_size(100)


def _sizes(*shapes: Shape, room: QRectF = ROOM) -> list[float]:
    return [grown(one.size) for one in with_room(shapes, room) if isinstance(one, Text)]


def test_text_with_room_around_it_grows_in_full() -> None:
    assert _sizes(Text((10, 40), "Side effects", 16, "ink")) == [20]


def test_two_texts_that_would_touch_both_give_way_until_they_do_not() -> None:
    left, right = "Pump should read", "150 mL/h · 47 mL"
    wide = text_width(left, 13) + text_width(right, 17, 600)
    room = QRectF(0, 0, wide - 12, 100)
    small, large = _sizes(
        Text((0, 40), left, 13, "ink2"),
        Text((room.width(), 40), right, 17, "ink", 600, "right"),
        room=room,
    )
    assert 13 <= small < 13 * 1.25
    assert 17 <= large < 17 * 1.25


def test_no_text_becomes_smaller_than_drawn() -> None:
    room = QRectF(0, 0, 10, 10)
    assert _sizes(Text((0, 8), "far too long for this", 12, "ink"), room=room) == pytest.approx(
        [12]
    )


def test_texts_of_one_role_stay_alike() -> None:
    crowded = (Text((0, 40), "142", 12, "ink"), Text((20, 40), "146", 12, "ink"))
    alone = Text((200, 40), "168", 12, "ink")
    first, second, third = _sizes(*crowded, alone)
    assert first == second == third < 15


def test_a_centred_text_stays_inside_its_box() -> None:
    wide = text_width("Not OK", 14, 600)
    box = Box(100, 10, wide, 40, "surface")
    (size,) = _sizes(box, Text((100 + wide / 2, 35), "Not OK", 14, "ink", 600, "centre"))
    assert size < 14 * 1.25


def test_digits_read_from_two_metres_keep_their_size() -> None:
    assert [grown(px) for px in (40, 60, 76, 91)] == [40, 60, 76, 91]
    assert grown(20) == 25
    assert grown(20) < grown(26) < grown(30) < grown(40)
