"""Side effects of one day in time: onset, peak and when they were gone (FACTS section 5)."""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock
from kitlog.domain.effects import SEVERITIES
from kitlog.domain.session import Session
from kitlog.report.course_table import BEFORE, minute
from kitlog.report.record import Pair
from kitlog.report.wording import Wording
from kitlog.words import tr


def effect_times(session: Session, wording: Wording) -> Iterator[Pair]:
    """ "Nausea: onset 10 min, peak 2, moderate, 20 min, none at +15 min", each that was there.

    Minutes are those at which it was asked: it may have come and gone in between.
    """
    asked: dict[str, list[tuple[Charted, int]]] = {}
    for said, score in session.scores():
        label = wording.effect(score.effect, score.text)
        asked.setdefault(label, []).append((said, score.severity))
    for label, row in asked.items():
        there = [one for one in row if one[1]]
        if there:
            yield Pair(label, ", ".join(_course(session, row, there)))


def _course(
    session: Session, row: list[tuple[Charted, int]], there: list[tuple[Charted, int]]
) -> Iterator[str]:
    peak, worst = max(there, key=lambda one: one[1])
    yield tr("onset {at}", at=_at(session, there[0][0]))
    severity, at = tr(SEVERITIES[worst]), _at(session, peak)
    yield tr("peak {worst}, {severity}, {at}", worst=worst, severity=severity, at=at)
    last, now = row[-1]
    if now:
        yield tr("still {severity} when last asked, {at}", severity=now, at=_at(session, last))
        return
    gone = row[row.index(there[-1]) + 1][0]
    yield tr("none {at}", at=_at(session, gone))


def _at(session: Session, said: Charted) -> str:
    """at 20 min, at +15 min, before the start; without an infusion the clock"""
    at = minute(session, said.measured)
    if at == tr(BEFORE):
        return tr("before the start")
    return tr("at {n} min", n=at) if at else tr("at {clock}", clock=clock(said.measured.local))
