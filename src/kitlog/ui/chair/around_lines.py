"""The event log's words for the day around the infusion: arrival, last night, afterwards."""

from __future__ import annotations

from kitlog.domain.afterwards import ChartedAfterwards
from kitlog.domain.arrival import Arrived, NightAsked, PastRead, Reply, answer_words
from kitlog.words import tr

Words = tuple[str, str, str]
"""Icon, title, detail."""


def around_words(fact: object) -> Words | None:
    match fact:
        case Arrived():
            return "door", tr("Arrived"), ""
        case NightAsked():
            yes = [answer_words(one) for one in fact.answers if one.reply is not Reply.NO]
            asked = sum(one.reply is not Reply.NOT_ASKED for one in fact.answers)
            title = tr("Last night: {n} asked", n=asked)
            return "note", title, " · ".join(yes) or tr("all no")
        case PastRead():
            return "check", tr("Last infusion read"), ""
        case ChartedAfterwards():
            about = tr("{why} · checked by {name}", why=fact.why, name=fact.checked_by)
            return "note", tr("Charted afterwards"), about
    return None
