"""What the patient reported: recorded at its point, corrected with a reason, asked for later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kitlog.domain import promis
from kitlog.domain.arrival import Reply
from kitlog.domain.charted import Charted
from kitlog.domain.course import Course
from kitlog.domain.dates import day
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Refused
from kitlog.domain.measures import PHQ9
from kitlog.domain.outcome_follow_up import FollowUpTried, next_due
from kitlog.domain.outcomes import FOLLOW_UPS, OutcomeRecorded, Point
from kitlog.domain.rights import Right
from kitlog.domain.session_facts import Struck
from kitlog.store.index import IndexRows
from kitlog.words import tr, unsaid
from kitlog.workflow import on_board, reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk, course_stream

FIRST_BEGUN = unsaid("The first infusion was on {day}: a baseline is answered by then.")
NOT_ENDED = unsaid("Opens after infusion {wanted}.")


@may(Right.CHART)
def record(desk: Desk, course_id: str, said: Sequence[OutcomeRecorded], draft: str = "") -> Course:
    """Keep what was answered, in one transaction; all of it or nothing.

    Refused, naming the field, for a measure this course does not ask or has an answer for at
    that point, for a day that does not fit the point, and for a PHQ-9 without its item 9.
    """
    if not said:
        raise Refused(tr("Type at least one value."))
    with desk.store.transaction():
        course = reading.course(desk, course_id)
        known = {(one.measure, one.point) for one in _said(course)}
        for one in said:
            if (one.measure, one.point) in known:
                raise Refused(tr("Recorded already. Correct it, with a reason."), one.measure)
            known.add((one.measure, one.point))
        again = treated_again(desk, course)
        facts = [_whole(desk, course, one, again) for one in said]
        entries = [desk.entry(course_stream(course_id), fact) for fact in facts]
        return _keep(desk, course_id, entries, (draft,) if draft else ())


@may(Right.CHART)
def log_attempt(desk: Desk, course_id: str, tried: FollowUpTried, draft: str = "") -> Course:
    """Note that a patient was asked again, or can't be. Refused for a day it can't have been."""
    with desk.store.transaction():
        course = reading.course(desk, course_id)
        _check_day(desk, course, tried.point, tried.day)
        entry = desk.entry(course_stream(course_id), tried)
        return _keep(desk, course_id, (entry,), (draft,) if draft else ())


@may(Right.CHART)
def correct(
    desk: Desk, course_id: str, entry_id: str, fact: OutcomeRecorded | FollowUpTried, why: str
) -> Course:
    """Put another value in an entry's place, with a reason; the old one stays readable."""
    if not why.strip():
        raise Refused(tr("Say why it is corrected."), "why")
    with desk.store.transaction():
        course = reading.course(desk, course_id)
        target = _entry(course, entry_id)
        if type(fact) is not type(target.fact):
            raise Refused(tr("A correction keeps the kind of entry."))
        if isinstance(fact, OutcomeRecorded):
            old = target.as_(OutcomeRecorded)
            if (fact.measure, fact.point) != (old.measure, old.point):
                raise Refused(tr("A correction keeps the measure and the point."))
            fact = _whole(desk, course, fact, treated_again(desk, course))
        else:
            _check_day(desk, course, fact.point, fact.day)
        if fact == target.fact:
            raise Refused(tr("Nothing was changed."))
        entry = desk.entry(
            course_stream(course_id), fact, measured=target.measured, corrects=entry_id,
            reason=why.strip(),
        )  # fmt: skip
        return _keep(desk, course_id, (entry,))


@may(Right.CHART)
def strike(desk: Desk, course_id: str, entry_id: str, why: str) -> Course:
    """Take a value or an attempt back, with a reason; it stays readable and is not recorded."""
    if not why.strip():
        raise Refused(tr("Say why it is struck."), "why")
    with desk.store.transaction():
        target = _entry(reading.course(desk, course_id), entry_id)
        entry = desk.entry(
            course_stream(course_id), Struck(), measured=target.measured, corrects=entry_id,
            reason=why.strip(),
        )  # fmt: skip
        return _keep(desk, course_id, (entry,))


def refusal(course: Course, point: Point) -> str:
    """Why nothing can be recorded at this point yet, "" when it can."""
    if point is Point.BASELINE or course.over or len(course.infusions) >= course.wanted:
        return "" if point is Point.BASELINE or course.infusions else tr("Nothing was infused.")
    return tr(NOT_ENDED, wanted=course.wanted)


def treated_again(desk: Desk, course: Course) -> date | None:
    """The day on which another course of this patient began to be given after this one."""
    if not course.infusions:
        return None
    ended, days = course.infusions[-1].day, []
    for row in desk.store.index.courses_of(course.opened.patient_id):
        if row.id != course.id:
            days += [one.day for one in reading.course(desk, row.id).infusions if one.day > ended]
    return min(days, default=None)


def _whole(desk: Desk, course: Course, one: OutcomeRecorded, again: date | None) -> OutcomeRecorded:
    """With all that is asked, checked, and what the program knows beside it."""
    if course.opened.outcomes.threshold(one.measure) is None:
        raise Refused(tr("This course does not ask this measure."), one.measure)
    if one.how is None:
        raise Refused(tr("Choose how it was answered."), "how")
    if one.answered is None:
        raise Refused(tr("Say on which day it was answered."), "answered")
    _check_day(desk, course, one.point, one.answered)
    if one.raw is not None:
        t = promis.t_score(one.of, one.raw, reading.promis_scores(one.of))
        if (t, one.of.form) != (one.value, one.form):
            raise Refused(tr("The T-score is not that of the raw sum."), one.measure)
    if one.measure == PHQ9 and one.item9 is None:
        raise Refused(tr("Item 9 above 0? Answer it too."), one.measure)
    urgent = one.item9 is Reply.YES
    later = again is not None and one.answered >= again
    return replace(
        one,
        pathway=reading.pathway_text(reading.clinic(desk)) if urgent else "",
        retreated=one.point in FOLLOW_UPS and (one.retreated or later),
    )


def _check_day(desk: Desk, course: Course, point: Point, answered: date) -> None:
    if answered > desk.now().local.date():
        raise Refused(tr("It can't be later than today."), "answered")
    closed = refusal(course, point)
    if closed:
        raise Refused(closed, "point")
    if point is Point.BASELINE:
        if course.infusions and answered > course.infusions[0].day:
            raise Refused(tr(FIRST_BEGUN, day=day(course.infusions[0].day)), "answered")
    elif answered < course.infusions[-1].day:
        raise Refused(
            tr("The last infusion was on {day}.", day=day(course.infusions[-1].day)), "answered"
        )
    elif point in FOLLOW_UPS and answered == course.infusions[-1].day:
        raise Refused(tr("A follow-up comes after the day of the last infusion."), "answered")


def _said(course: Course) -> list[OutcomeRecorded]:
    return [c.as_(OutcomeRecorded) for c in course.said(OutcomeRecorded)]


def _entry(course: Course, entry_id: str) -> Charted:
    kinds = (OutcomeRecorded, FollowUpTried)
    for one in course.happenings:
        if one.id == entry_id and isinstance(one.fact, kinds):
            if one.struck:
                raise Refused(tr("This entry is struck. Record it anew."))
            return one
    raise Refused(tr("That entry is not in this course."))


def _keep(
    desk: Desk, course_id: str, entries: Sequence[Entry], drafts: Sequence[str] = ()
) -> Course:
    """Append, and tell the board when the patient is to be asked next."""
    desk.store.append(entries, None, drafts)
    after, row = reading.course(desk, course_id), desk.store.index.course(course_id)
    if row is not None:
        rows = IndexRows(courses=(replace(row, follow_up=next_due(after)),))
        desk.store.index.write(rows)
        on_board.list_anew(desk, course_id)  # a summary that left before holds no longer
    return after
