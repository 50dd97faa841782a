"""The event log's words for the day around the infusion: arrival, last night, afterwards."""

from __future__ import annotations

from kitlog.domain.afterwards import ChartedAfterwards
from kitlog.domain.arrival import Arrived, NightAsked, PastRead, Reply, answer_words

Words = tuple[str, str, str]
"""Icon, title, detail."""


def around_words(fact: object) -> Words | None:
    match fact:
        case Arrived():
            return "door", "Arrived", ""
        case NightAsked():
            yes = [answer_words(one) for one in fact.answers if one.reply is not Reply.NO]
            asked = sum(one.reply is not Reply.NOT_ASKED for one in fact.answers)
            return "note", f"Last night: {asked} asked", " · ".join(yes) or "all no"
        case PastRead():
            return "check", "Last infusion read", ""
        case ChartedAfterwards():
            return "note", "Charted afterwards", f"{fact.why} · checked by {fact.checked_by}"
    return None
