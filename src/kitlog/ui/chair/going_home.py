"""After the end: the score, the criteria, leaving, and the signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from shiboken6 import isValid

from kitlog.domain import discharge, readiness, signing
from kitlog.domain.criteria import recovery_scores, unasked
from kitlog.domain.dates import clock
from kitlog.domain.discharge_facts import (
    ALDRETE,
    AldreteScored,
    CriterionAnswered,
    CriterionOverridden,
    Discharged,
)
from kitlog.domain.events import InterventionJudged
from kitlog.domain.moment import Moment
from kitlog.domain.recovery import in_recovery
from kitlog.domain.rights import Right
from kitlog.domain.view import Phase, phase
from kitlog.ui.chair import asking
from kitlog.ui.chair.bodies import RecoveryBody
from kitlog.ui.chair.half_score import HalfScore
from kitlog.ui.chair.leaving import Leaving
from kitlog.ui.chair.not_saved import charted
from kitlog.words import tr, unsaid
from kitlog.workflow import discharging, people
from kitlog.workflow.desk import Desk

if TYPE_CHECKING:
    from kitlog.domain.session import Session
    from kitlog.ui.chair.page import ChairPage

IV_REASONS = (
    unsaid("Leaked"), unsaid("Blocked"), unsaid("Pulled out"), unsaid("Pain or swelling"),
    unsaid("Patient’s wish"), unsaid("Other…"),
)  # fmt: skip
OVERRIDES = (
    unsaid("Prescriber agreed"), unsaid("Usual for this patient"),
    unsaid("Watched by escort"), unsaid("Other…"),
)  # fmt: skip


class GoingHome:
    """The acts of one chair's page after the end."""

    def __init__(self, page: ChairPage) -> None:
        self._page = page
        self._body: RecoveryBody | None = None

    def attach(self, body: RecoveryBody) -> None:
        self._body = body
        body.half = HalfScore(self._page)
        body.aldrete.scored.connect(self._score)
        body.criteria.chosen.connect(self._criterion)
        body.criteria.waived.connect(self._override)
        body.sign.ticked.connect(self._tick)
        body.sign.escort_named.connect(self._name_escort)
        body.sign.sign_asked.connect(self.sign)
        body.sign.sign.refused.connect(lambda _: self.answer_open_point())

    def aldrete(self) -> None:
        """Bring the Aldrete card back and go to its first open row."""
        if self._body is not None:
            self._body.show_entry(False)
            self._body.begin()

    def _score(self, part: str, points: int) -> None:
        """Kept once all five rows are chosen; each row by the nurse, none by itself."""
        if self._body is None or self._body.half is None:
            return
        half = self._body.half
        half.choose(part, points)
        self._page.tick(self._page.station.now())
        if len(half.mine) == len(ALDRETE):
            score, id = AldreteScored(**half.mine), self._page.live.id

            criteria = self._body.criteria

            def kept(_: Session) -> None:
                half.clear()
                criteria.begin()

            self._page.keep(
                lambda desk: discharging.score_aldrete(desk, id, score),
                charted(tr("Aldrete {points}", points=score.total)), kept,
            )  # fmt: skip

    def _criterion(self, criterion: str) -> None:
        session = self._page.live.session
        if criterion == "escort":
            self._ask_escort()
        elif criterion in discharge.MANDATORY and discharge.asleep(session):
            self._page.vitals.begin()  # the sedation is charted again before it can be ticked
        elif criterion in discharge.MANUAL:
            self._tick(criterion, not self._found(criterion).met)
        elif self._body is not None and _unasked(session, criterion):
            self._body.show_effects()
            self._body.effects.begin()
        elif criterion == "aldrete" and not in_recovery(session, AldreteScored):
            self.aldrete()
        else:
            self._override(criterion)

    def _found(self, criterion: str) -> discharge.Criterion:
        found = discharge.criteria(self._page.live.session, self._page.station.now())
        return next(one for one in found if one.id == criterion)

    def _tick(self, criterion: str, met: bool) -> None:
        session, now = self._page.live.session, self._page.station.now()
        before = session.criteria.get(criterion)
        if criterion == discharge.LAST and met:
            open_points = discharge.before_the_iv(session, now)
            if open_points:
                self._iv_out_early(open_points)
                return
        detail = before.detail if before and criterion != discharge.LAST else ""
        self._answer(CriterionAnswered(criterion, met, detail))

    def _answer(self, answer: CriterionAnswered) -> None:
        id, once = self._page.live.id, f"criterion:{answer.criterion}:{answer.met}"
        self._page.keep(
            lambda desk: discharging.answer_criterion(desk, id, answer),
            once=once,
            what=tr("Discharge criterion"),
        )

    def _iv_out_early(self, open_points: tuple[discharge.Criterion, ...]) -> None:
        """The IV is removed last; out before, it says why."""
        id = self._page.live.id

        def said(why: str) -> None:
            answer = CriterionAnswered(discharge.LAST, True, why)
            self._page.live.answer(
                dialog, lambda desk: discharging.answer_criterion(desk, id, answer)
            )

        many, first = len(open_points), open_points[0].words
        about = tr("The IV is removed last. One criterion is still open: {words}.", words=first)
        if many > 1:
            about = tr("The IV is removed last. {n} criteria are still open: {words}.",
                       n=many, words=first)  # fmt: skip
        dialog = asking.why(
            self._page.window(), tr("IV out before the rest?"), about,
            IV_REASONS, tr("Log IV removed"), said,
        )  # fmt: skip

    def _name_escort(self, name: str) -> None:
        id = self._page.live.id
        before = self._page.live.session.criteria.get("escort")
        if name.strip() and (before is None or before.detail != name.strip()):
            answer = CriterionAnswered("escort", True, name.strip())
            self._page.keep(
                lambda desk: discharging.answer_criterion(desk, id, answer),
                what=tr("Discharge criterion"),
            )

    def _ask_escort(self) -> None:
        def said(texts: tuple[str, ...]) -> None:
            name = texts[0].strip()
            if not name:
                fields[0].refuse(tr("Type who takes the patient home."))
                return
            answer = CriterionAnswered("escort", True, name)
            id = self._page.live.id
            self._page.live.answer(
                dialog, lambda desk: discharging.answer_criterion(desk, id, answer)
            )

        dialog, fields = asking.text_answer(
            self._page.window(), tr("Escort here"), tr("Name of the person, seen by you."),
            (tr("Escort"),), tr("Escort is here"), said,
        )  # fmt: skip

    def _override(self, criterion: str) -> None:
        found, id = self._found(criterion), self._page.live.id
        if found.passed:
            return

        def said(why: str) -> None:
            over = CriterionOverridden(criterion, why)
            self._page.live.answer(
                dialog, lambda desk: discharging.override_criterion(desk, id, over)
            )

        if criterion == discharge.LAST:
            dialog = asking.why(
                self._page.window(), tr("Leaves with the IV in"),
                tr("Only a patient who is admitted: where to? It is printed."),
                discharge.IV_STAYS, tr("IV stays in"), said,
            )  # fmt: skip
            return
        title = tr("Go home without: {words}", words=found.words)
        about = tr("The record says: {shown}. The reason is printed.", shown=found.shown)
        dialog = asking.why(self._page.window(), title, about, OVERRIDES, tr("Override"), said)

    def discharge(self) -> None:
        """Log that the patient left; open criteria turn it into leaving against advice."""
        session, now = self._page.live.session, self._page.station.now()
        if phase(session) is not Phase.RECOVERY:
            return
        if not discharge.may_go(session, now):
            self.against_advice("")
            return
        ready = readiness.ready_at(session, now)
        since = tr("Every criterion is met.")
        if ready:
            since = tr("Ready since {time}.", time=clock(ready.local))
        self._leave(since, against=False)

    def against_advice(self, _reason: str) -> None:
        if self._page.station.refusal(Right.CHART):
            return
        words = tr("Criteria are open. Leaving now is against advice, and is recorded so.")
        self._leave(words, against=True)

    def _leave(self, about: str, *, against: bool) -> None:
        page, id = self._page, self._page.live.id
        session = page.live.session
        named, morning = session.criteria.get("escort"), session.time_out.get("escort")

        def said(left: Discharged, when: Moment | None) -> None:
            page.live.answer(dialog, lambda desk: discharging.send_home(desk, id, left, when), gone)

        def gone(_: Session) -> None:
            if self._body is not None and isValid(self._body):  # signing is what is left to do
                self._body.sign.sign.setFocus(Qt.FocusReason.ShortcutFocusReason)

        if morning and morning.detail:
            before = tr("Named before the start: {name}.", name=morning.detail)
            about = f"{about} {before}"
        dialog = Leaving(page.window(), page.station.now, about, against=against, said=said)
        dialog.escort.set_text(named.detail if named else "")
        dialog.open_it(dialog.escort.line)

    def answer_open_point(self) -> None:
        """Sign was pressed too early: ask the first open question."""
        session, view = self._page.live.session, self._page.live.view()
        unexplained = signing.unexplained(session, view.now)
        outcomes, accounts = signing.open_outcomes(session), signing.unaccounted(session)
        if signing.endless(session) and session.discharged is not None:
            self._page.pump.end()
        elif session.discharged is None and session.held is None:
            self.discharge()
        elif unexplained:
            slot = next(s for s in view.slots if s.key == unexplained[0])
            self._page.vitals.say_missed(slot)
        elif signing.unjudged(session):
            self._judge(signing.unjudged(session)[0])
        elif outcomes:
            self._page.more_events.outcome(outcomes[0].of)
        elif accounts:
            self._page.witnessed.why_not_accounted(accounts[0].of)

    def _judge(self, intervention: str) -> None:
        id = self._page.live.id

        def said(fact: object, _when: Moment | None) -> None:
            assert isinstance(fact, InterventionJudged)
            self._page.live.answer(
                dialog, lambda desk: discharging.judge_intervention(desk, id, fact)
            )

        dialog = asking.judge(self._page.window(), intervention, said)

    def sign(self) -> None:
        """Sign the day with the PIN of who is signed in."""
        page, id = self._page, self._page.live.id
        person = page.station.person
        if person is None:
            return
        who = person.person_id

        def said(texts: tuple[str, ...]) -> None:
            pin = texts[0]

            def act(desk: Desk) -> Session:
                people.sign_in(desk, who, pin)
                return discharging.sign(desk, id)

            page.live.answer(dialog, act, signed, lambda error: fields[0].refuse(error.sentence))

        def signed(_: Session) -> None:
            if self._body is not None:  # the day note is what is left to do
                self._body.sign.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

        number = page.live.file.number if page.live.file else 0
        given = page.live.session.run is not None
        meaning = discharging.GIVEN if given else discharging.HELD
        title = tr("Sign infusion {number}", number=number) if given else tr("Sign this day")
        about = tr("{name} {meaning}. Later changes become addenda.",
                   name=person.name, meaning=tr(meaning))  # fmt: skip
        dialog, fields = asking.text_answer(
            page.window(), title, about, (tr("PIN"),), tr("Sign"), said, secret=True
        )


def _unasked(session: Session, criterion: str) -> bool:
    """Whether this is about side effects, and open because they were not asked in the recovery."""
    said = recovery_scores(session)
    if criterion == "effects":
        return not said or bool(unasked(session))
    return criterion in ("nausea", "dissociation") and criterion not in said
