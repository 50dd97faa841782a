"""Alerts of a session: when each was shown, by whom it was acknowledged, and what was silenced."""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain import shown
from kitlog.domain.alerts import Priority
from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock_on
from kitlog.domain.events import AlertAcknowledged
from kitlog.domain.session import Session
from kitlog.domain.shown import AlertShown
from kitlog.domain.silence import QuietRoomSet, TonesSilenced
from kitlog.report.course_table import minute
from kitlog.report.record import NOTHING, AlertRow
from kitlog.report.wording import Wording
from kitlog.words import tr, unsaid

LISTED = (AlertAcknowledged, AlertShown, QuietRoomSet, TonesSilenced)
"""The kinds of entry that stand in this list."""
NOT_ACKNOWLEDGED = unsaid("not acknowledged")
SIGNED_OUT = unsaid("signed out")
_GRADES = {Priority.HIGH: unsaid("urgent"), Priority.MEDIUM: unsaid("caution")}
"""As the protocol calls them (RULINGS "Where numbers differed")."""


def alert_rows(session: Session, wording: Wording) -> Iterator[AlertRow]:
    """In the order in which they came up.

    An acknowledgement whose alert was never noted stands alone, without a time shown.
    """
    held, seen = shown.keys(session), _seen(session)
    for one in session.happenings:
        if one.struck:
            continue
        match one.fact:
            case AlertShown():
                at, grade = _at(one, session), tr(_GRADES[one.fact.priority])
                answer = _answer(seen.get(one.fact.alert, []), session, wording)
                yield AlertRow(at, minute(session, one.measured), grade, one.fact.words, *answer)
            case AlertAcknowledged() if one.fact.alert not in held:
                words = shown.one_line(one.fact.words)
                yield AlertRow(NOTHING, "", NOTHING, words, *_answer([one], session, wording))
            case QuietRoomSet():
                words = tr("Quiet room {on_or_off}", on_or_off=one.fact.words.lower())
                yield _sound(one, words, session, wording)
            case TonesSilenced():
                yield _sound(one, one.fact.words, session, wording)


def _sound(one: Charted, words: str, session: Session, wording: Wording) -> AlertRow:
    by, at = wording.by(one) if one.author else tr(SIGNED_OUT), _at(one, session)
    return AlertRow(at, minute(session, one.measured), tr("sound"), words, "", by)


def _seen(session: Session) -> dict[str, list[Charted]]:
    """By alert, everybody who said that it was seen."""
    found: dict[str, list[Charted]] = {}
    for said in session.standing(AlertAcknowledged):
        found.setdefault(said.as_(AlertAcknowledged).alert, []).append(said)
    return found


def _answer(seen: list[Charted], session: Session, wording: Wording) -> tuple[str, str]:
    """When it was acknowledged, and by whom."""
    if not seen:
        return tr(NOT_ACKNOWLEDGED), ""
    times, people = [_at(one, session) for one in seen], [wording.by(one) for one in seen]
    return ", ".join(times), ", ".join(dict.fromkeys(people))


def _at(one: Charted, session: Session) -> str:
    return clock_on(one.measured.local, session.day)
