"""After the end: Aldrete, criteria, going home, signing."""

from __future__ import annotations

from dataclasses import replace

from kitlog.domain import discharge, overrides, signing
from kitlog.domain.discharge_facts import (
    AldreteScored,
    CriterionAnswered,
    CriterionOverridden,
    Discharged,
)
from kitlog.domain.errors import Refused
from kitlog.domain.events import InterventionJudged
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.rights import Right
from kitlog.domain.session import Session
from kitlog.domain.session_facts import Addendum, Signed
from kitlog.domain.view import Phase, phase
from kitlog.words import ENGLISH, in_language, tr, unsaid
from kitlog.workflow import reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk, session_stream
from kitlog.workflow.keeping import keep, keep_fact

GIVEN = unsaid("gave and watched this infusion")
HELD = unsaid("held this infusion")


@may(Right.CHART)
def score_aldrete(desk: Desk, session_id: str, score: AldreteScored) -> Session:
    return keep_fact(desk, session_id, score)


@may(Right.CHART)
def answer_criterion(desk: Desk, session_id: str, answer: CriterionAnswered) -> Session:
    """Tick what only the nurse can see. The IV comes last, or with its reason as the detail.

    Awake is refused while the last charted sedation says otherwise: a new set comes first.
    """
    if answer.criterion not in discharge.MANUAL:
        raise Refused(tr("KitLog judges this criterion from the record."), answer.criterion)
    with desk.store.transaction():
        if answer.criterion in discharge.MANDATORY and answer.met:
            rass = discharge.asleep(reading.session(desk, session_id))
            if rass:
                raise Refused(
                    tr("{rass}. Chart a set with the sedation first.", rass=rass), answer.criterion
                )
        if answer.criterion == discharge.LAST and answer.met and not answer.detail.strip():
            before = reading.session(desk, session_id)
            left = discharge.before_the_iv(before, desk.now())
            if left:
                raise Refused(
                    tr("The IV comes last. Still open: {point}.", point=left[0].words),
                    answer.criterion,
                )
        return keep_fact(desk, session_id, answer)


@may(Right.CHART)
def override_criterion(desk: Desk, session_id: str, over: CriterionOverridden) -> Session:
    """Let a patient go without one criterion, with a reason, for what the record says now.

    Refused for awake, and for the IV unless the reason is where the patient is admitted.
    """
    sentence = overrides.refused(over)
    if sentence:
        raise Refused(sentence, over.criterion)
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        with in_language(ENGLISH):  # what is stored is the same, whatever the nurse reads
            judged = discharge.judged(before, over.criterion, desk.now())
        return keep_fact(desk, session_id, replace(over, judged=judged))


@may(Right.CHART)
def judge_intervention(desk: Desk, session_id: str, judged: InterventionJudged) -> Session:
    return keep_fact(desk, session_id, judged)


@may(Right.CHART)
def send_home(
    desk: Desk, session_id: str, left: Discharged, measured: Moment | None = None
) -> Session:
    """Log that the patient left. Refused while a criterion is open, unless against advice."""
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        if phase(before) is not Phase.RECOVERY:
            raise Refused(tr("Log the end of the infusion first."))
        at = measured or desk.now()
        if before.run and before.run.ended and elapsed(before.run.ended, at).seconds < 0:
            raise Refused(tr("That is before the end of the infusion."), "time")
        if not left.against_advice and not discharge.may_go(before, at):
            open_points = [c.words for c in discharge.criteria(before, at) if not c.passed]
            raise Refused(
                tr("Still open: {point}.", point=open_points[0])
                if open_points
                else tr("Still open: criteria.")
            )
        entry = desk.entry(session_stream(session_id), left, measured=measured)
        return keep(desk, before, (entry,))


@may(Right.SIGN_DAY)
def sign(desk: Desk, session_id: str) -> Session:
    """Sign the day as the person at the desk. Refused while something is open."""
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        if before.signed:
            return before
        open_points = signing.open_points(before, desk.now())
        if open_points:
            raise Refused(open_points[0])
        digest = signing.digest(desk.store.entries(session_stream(session_id)))
        meaning = (HELD if before.run is None else GIVEN).text
        entry = desk.entry(session_stream(session_id), Signed(desk.author, meaning, digest))
        return keep(desk, before, (entry,))


@may(Right.CHART)
def add(desk: Desk, session_id: str, text: str) -> Session:
    """Add to a signed day. What was signed stays as it was."""
    return keep_fact(desk, session_id, Addendum(text))
