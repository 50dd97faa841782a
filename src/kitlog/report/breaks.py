"""What stands between the infusions of the course table: gaps, missed days, days held."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kitlog.domain import stopped
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.dates import weekday_day
from kitlog.domain.session import Session
from kitlog.domain.vitals import Vitals
from kitlog.report.record import NOTHING
from kitlog.report.summary import Break
from kitlog.words import tr

GAP, MISSED, CAME = 1, 2, 3
"""In this order where they fall on one day."""


def breaks(course: Course, clinic: ClinicSet) -> Iterator[tuple[date, int, Break]]:
    """Each with the day it belongs to and its place on that day."""
    told: set[date] = set()
    gaps = course.gaps(clinic)
    for number, session in enumerate(course.infusions, 1):
        if number in gaps:
            gap = gaps[number]
            # A held day has a row of its own, with its reason.
            held = {s.held.why for s in course.sessions if s.held and s.day in gap.days}
            why = f": {tr(gap.why)}" if gap.why and gap.why not in held else ""
            told |= {day for day in gap.days if course.missed_days.get(day) == gap.why}
            yield session.day, GAP, Break(f"{gap.words}{why}")
    for day, why in course.missed_days.items():
        if day not in told:
            yield day, MISSED, Break(tr("Missed {day}: {why}", day=weekday_day(day), why=tr(why)))
    for session in course.sessions:
        if not session.in_error and session not in course.infusions:
            yield session.day, CAME, Break(_came(session))


def _came(session: Session) -> str:
    """Why nothing was infused; of a held day what was measured, too."""
    day, measured = weekday_day(session.day), _measured(session)
    if session.held:
        why = tr(session.held.why)
        return tr("Held {day}, came but was not infused: {why}", day=day, why=why) + measured
    if session.end:
        why = stopped.in_words(session.end.why)
        return tr("{day}: pump started, nothing infused. {why}", day=day, why=why).strip()
    return tr("{day}: came, pump not started", day=day) + measured


def _measured(session: Session) -> str:
    """. BP 191/104, HR 88, SpO₂ 98 %: of the last set; the annex has them all."""
    if not session.vitals:
        return ""
    last = session.vitals[-1].as_(Vitals)
    pressure = {"sys": last.sys or NOTHING, "dia": last.dia or NOTHING}
    parts = [tr("BP {sys}/{dia}", **pressure)] if last.sys or last.dia else []
    parts += [tr("HR {hr}", hr=last.hr)] if last.hr is not None else []
    parts += [tr("SpO₂ {spo2} %", spo2=last.spo2)] if last.spo2 is not None else []
    return f". {', '.join(parts)}" if parts else ""
