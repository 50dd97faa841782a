"""More patients to be asked again than a nurse reads: those who wait longest, and how many more."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from kitlog.domain.outcome_follow_up import FollowUp
from kitlog.domain.outcomes import Point
from kitlog.ui.today.follow_ups import MOST_SHOWN, FollowUpsCard
from kitlog.workflow.asking_again import FollowUpDue, ToAsk
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
    assert card._more.isHidden() == (left == 0)
    assert card._more.text() == f"{left} more, due later"
    assert card.box.indexOf(card._more) > card.box.indexOf(card.items[-1])
