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

LISTED = (AlertAcknowledged, AlertShown, QuietRoomSet, TonesSilenced)
"""The kinds of entry that stand in this list."""
NOT_ACKNOWLEDGED = "not acknowledged"
SIGNED_OUT = "signed out"
_GRADES = {Priority.HIGH: "urgent", Priority.MEDIUM: "caution"}
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
                at, grade = _at(one, session), _GRADES[one.fact.priority]
                answer = _answer(seen.get(one.fact.alert, []), session, wording)
                yield AlertRow(at, minute(session, one.measured), grade, one.fact.words, *answer)
            case AlertAcknowledged() if one.fact.alert not in held:
                words = shown.one_line(one.fact.words)
                yield AlertRow(NOTHING, "", NOTHING, words, *_answer([one], session, wording))
            case QuietRoomSet():
                yield _sound(one, f"Quiet room {one.fact.words.lower()}", session, wording)
            case TonesSilenced():
                yield _sound(one, one.fact.words, session, wording)


def _sound(one: Charted, words: str, session: Session, wording: Wording) -> AlertRow:
    by = wording.by(one) if one.author else SIGNED_OUT
    return AlertRow(_at(one, session), minute(session, one.measured), "sound", words, "", by)


def _seen(session: Session) -> dict[str, list[Charted]]:
    """By alert, everybody who said that it was seen."""
    found: dict[str, list[Charted]] = {}
    for said in session.standing(AlertAcknowledged):
        found.setdefault(said.as_(AlertAcknowledged).alert, []).append(said)
    return found


def _answer(seen: list[Charted], session: Session, wording: Wording) -> tuple[str, str]:
    """When it was acknowledged, and by whom."""
    if not seen:
        return NOT_ACKNOWLEDGED, ""
    times, people = [_at(one, session) for one in seen], [wording.by(one) for one in seen]
    return ", ".join(times), ", ".join(dict.fromkeys(people))


def _at(one: Charted, session: Session) -> str:
    return clock_on(one.measured.local, session.day)
