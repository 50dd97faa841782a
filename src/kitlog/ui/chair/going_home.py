"""After the end: the score, the criteria, leaving, and the signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kitlog.domain import discharge, signing
from kitlog.domain.discharge_facts import (
    ALDRETE,
    AldreteScored,
    CriterionAnswered,
    CriterionOverridden,
    Discharged,
)
from kitlog.domain.events import InterventionJudged
from kitlog.domain.moment import Moment
from kitlog.domain.view import Phase, phase
from kitlog.ui.chair import asking
from kitlog.ui.chair.bodies import RecoveryBody
from kitlog.workflow import discharging, people
from kitlog.workflow.desk import Desk

if TYPE_CHECKING:
    from kitlog.domain.session import Session
    from kitlog.ui.chair.page import ChairPage

OVERRIDES = ("Prescriber agreed", "Usual for this patient", "Watched by escort", "Other…")


class GoingHome:
    """The acts of one chair's page after the end."""

    def __init__(self, page: ChairPage) -> None:
        self._page = page
        self._body: RecoveryBody | None = None

    def attach(self, body: RecoveryBody) -> None:
        self._body = body
        body.aldrete.scored.connect(self._score)
        body.criteria.chosen.connect(self._criterion)
        body.sign.ticked.connect(self._tick)
        body.sign.escort_named.connect(self._name_escort)
        body.sign.sign_asked.connect(self.sign)
        body.sign.sign.refused.connect(lambda _: self.answer_open_point())

    def aldrete(self) -> None:
        """Bring the Aldrete card back and go to its first open row."""
        if self._body is not None:
            self._body.show_entry(False)
            self._body.aldrete.begin()

    def _score(self, part: str, points: int) -> None:
        """Kept once all five rows are chosen; each row by the nurse, none by itself."""
        if self._body is None:
            return
        session, chosen = self._page.live.session, self._body.chosen
        if session.aldrete is not None and not chosen:
            chosen.update({name: getattr(session.aldrete, name) for name in ALDRETE})
        chosen[part] = points
        self._page.tick(self._page.station.now())
        if len(chosen) == len(ALDRETE):
            score, id = AldreteScored(**chosen), self._page.live.id

            criteria = self._body.criteria

            def kept(_: Session) -> None:
                chosen.clear()
                criteria.begin()

            self._page.keep(
                lambda desk: discharging.score_aldrete(desk, id, score),
                f"Aldrete {score.total} charted", kept,
            )  # fmt: skip

    def _criterion(self, criterion: str) -> None:
        session = self._page.live.session
        if criterion == "escort":
            self._ask_escort()
        elif criterion in discharge.MANUAL:
            said = session.criteria.get(criterion)
            self._tick(criterion, not (said and said.met))
        else:
            self._override(criterion)

    def _tick(self, criterion: str, met: bool) -> None:
        id = self._page.live.id
        before = self._page.live.session.criteria.get(criterion)
        answer = CriterionAnswered(criterion, met, before.detail if before else "")
        once = f"criterion:{criterion}:{met}"
        self._page.keep(lambda desk: discharging.answer_criterion(desk, id, answer), once=once)

    def _name_escort(self, name: str) -> None:
        id = self._page.live.id
        before = self._page.live.session.criteria.get("escort")
        if name.strip() and (before is None or before.detail != name.strip()):
            answer = CriterionAnswered("escort", True, name.strip())
            self._page.keep(lambda desk: discharging.answer_criterion(desk, id, answer))

    def _ask_escort(self) -> None:
        def said(texts: tuple[str, ...]) -> None:
            if not texts[0].strip():
                fields[0].refuse("Type who takes the patient home.")
                return
            self._name_escort(texts[0])
            dialog.close_it()

        dialog, fields = asking.text_answer(
            self._page.window(), "Escort here", "Name of the person, seen by you.", ("Escort",),
            "Escort is here", said,
        )  # fmt: skip

    def _override(self, criterion: str) -> None:
        now = self._page.station.now()
        found = {c.id: c for c in discharge.criteria(self._page.live.session, now)}[criterion]
        if found.passed:
            return
        id = self._page.live.id

        def said(why: str) -> None:
            over = CriterionOverridden(criterion, why)
            self._page.live.do(
                lambda desk: discharging.override_criterion(desk, id, over),
                lambda _: dialog.close_it(),
                lambda error: dialog.refuse(error.sentence),
            )

        dialog = asking.why(
            self._page.window(), f"Go home without: {found.words}",
            f"The record says: {found.shown}. The reason is printed.", OVERRIDES, "Override", said,
        )  # fmt: skip

    def discharge(self) -> None:
        """Log that the patient left; open criteria turn it into leaving against advice."""
        session, now = self._page.live.session, self._page.station.now()
        if phase(session) is not Phase.RECOVERY:
            return
        if discharge.may_go(session, now):
            self._leave("Discharge", "Left now, with the escort.", "Log discharge", ("Phone",))
        else:
            self.against_advice("")

    def against_advice(self, _reason: str) -> None:
        words = "Criteria are open. Leaving now is against advice, and is recorded so."
        self._leave("Leaves against advice?", words, "Log leaving", ("Phone", "Reason"))

    def _leave(self, title: str, subtitle: str, act: str, more: tuple[str, ...]) -> None:
        page, id = self._page, self._page.live.id
        named = page.live.session.criteria.get("escort")

        def said(texts: tuple[str, ...]) -> None:
            against = texts[2] if len(more) > 1 else ""
            if len(more) > 1 and not against.strip():
                fields[2].refuse("Say why the patient leaves.")
                return
            if not texts[0].strip():
                fields[0].refuse("Type who takes the patient home, or “alone”.")
                return
            left = Discharged(texts[0].strip(), texts[1].strip(), against.strip())
            page.live.do(
                lambda desk: discharging.send_home(desk, id, left),
                lambda _: gone(),
                lambda error: dialog.refuse(error.sentence),
            )

        def gone() -> None:
            dialog.close_it()
            if self._body is not None:  # signing is what is left to do
                self._body.sign.sign.setFocus(Qt.FocusReason.ShortcutFocusReason)

        dialog, fields = asking.text_answer(
            page.window(), title, subtitle, ("Going home with", *more), act, said
        )
        fields[0].set_text(named.detail if named else "")

    def answer_open_point(self) -> None:
        """Sign was pressed too early: ask the first open question."""
        session, view = self._page.live.session, self._page.live.view()
        unexplained = signing.unexplained(session, view.now)
        if session.discharged is None and session.held is None:
            self.discharge()
        elif unexplained:
            slot = next(s for s in view.slots if s.key == unexplained[0])
            self._page.vitals.say_missed(slot)
        elif signing.unjudged(session):
            self._judge(signing.unjudged(session)[0])

    def _judge(self, intervention: str) -> None:
        id = self._page.live.id

        def said(fact: object, _when: Moment | None) -> None:
            assert isinstance(fact, InterventionJudged)
            self._page.keep(
                lambda desk: discharging.judge_intervention(desk, id, fact),
                then=lambda _: dialog.close_it(),
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

            page.live.do(
                act, lambda _: dialog.close_it(), lambda error: fields[0].refuse(error.sentence)
            )

        number = page.live.file.number if page.live.file else 0
        dialog, fields = asking.text_answer(
            page.window(), f"Sign infusion {number}",
            f"{person.name} gave and watched this infusion. Later changes become addenda.",
            ("PIN",), "Sign", said, secret=True,
        )  # fmt: skip
