"""More patients to be asked again than a nurse reads: those who wait longest, and how many more."""

from __future__ import annotations

from datetime import date, timedelta
from unittest.mock import Mock

import pytest
from pytestqt.qtbot import QtBot

from kitlog.domain.outcome_follow_up import FollowUp
from kitlog.domain.outcomes import Point
from kitlog.ui.today import follow_ups
from kitlog.ui.today.follow_ups import MOST_SHOWN, FollowUpsCard
from kitlog.workflow.asking_again import FollowUpDue, ToAsk
from kitlog.workflow.desk import Desk
from tests.workflow.ward import ADA

TODAY = date(2026, 1, 14)


def due(many: int) -> tuple[FollowUpDue, ...]:
    return tuple(
        FollowUpDue(ADA, f"c{n}", FollowUp(Point.MONTHS_3, TODAY + timedelta(n), (), 0, 6, None))
        for n in range(many)
    )


@pytest.mark.parametrize("left", [0, 34])
def test_the_longest_due_are_shown_and_the_rest_counted(qtbot: QtBot, left: int) -> None:
    card = FollowUpsCard()
    qtbot.addWidget(card)
    card.draw(ToAsk(due(MOST_SHOWN), left), TODAY)
    assert len(card.items) == MOST_SHOWN
    asked: list[str] = []
    card.asked.connect(asked.append)
    card.items[-1].button.click()
    assert asked == [f"c{MOST_SHOWN - 1}"]
    assert card.more.isHidden() == (left == 0)
    assert card.more.text() == f"{left} more, due later"
    assert card.box.indexOf(card.more) > card.box.indexOf(card.items[-1])


def test_whoever_wants_more_gets_as_many_more(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are read when they are asked for: those on top may not answer for days."""
    card, read = FollowUpsCard(), list[int]()
    qtbot.addWidget(card)

    def due_now(_: Desk, most: int) -> ToAsk:
        read.append(most)
        return ToAsk(due(most), 40 - most)

    monkeypatch.setattr(follow_ups, "follow_ups_due", due_now)
    page = Mock()
    page.station.today.return_value = TODAY
    page.do.side_effect = lambda act, then, _: then(act(Mock()))
    card.wants_more.connect(lambda: card.read(page))
    card.read(page)
    card.more.click()
    assert read == [MOST_SHOWN, 2 * MOST_SHOWN]
    assert len(card.items) == 2 * MOST_SHOWN
    assert card.more.text() == f"{40 - 2 * MOST_SHOWN} more, due later"
