"""What happens less often: oxygen, pump errors, second looks, and what the pump did earlier."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from kitlog.domain import numbers
from kitlog.domain.clinic import Clinic
from kitlog.domain.conditions import oxygen_now
from kitlog.domain.events import AdverseEvent, MedicationGiven
from kitlog.domain.infusion import InfusionStarted
from kitlog.domain.medicines import Adjunct
from kitlog.domain.moment import Moment
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, phase
from kitlog.domain.waiting import Waiting, waiting
from kitlog.ui.chair import asking
from kitlog.ui.chair.bodies import Body, ReadyBody, RunningBody
from kitlog.ui.kit.dialog import Dialog
from kitlog.words import Unsaid, tr, unsaid
from kitlog.workflow import charting, infusing, medicine_list
from kitlog.workflow.desk import Desk

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage

T = TypeVar("T")
PumpAct = Callable[[Desk, str, Moment | None], Session]
"""Done with words and the time it happened."""
_LATE = unsaid("start logged late")
_PRESCRIBER = unsaid("the prescriber")


class MoreEvents:
    """The acts of one chair's page behind "More…"; no state of its own."""

    def __init__(self, page: ChairPage) -> None:
        self._page = page

    def attach(self, body: Body) -> None:
        body.log.chosen.connect(self.answer)
        if isinstance(body, ReadyBody):
            body.more.clicked.connect(self.menu)
        elif isinstance(body, RunningBody):
            body.log.button.clicked.connect(self.menu)

    def menu(self) -> None:
        """What still waits first, then every event that fits this stage."""
        page, stage = self._page, phase(self._page.live.session)
        if stage is Phase.IN_ERROR:
            return
        first = [(one.words, self._answer(one)) for one in waiting(page.live.session)]
        if not page.live.session.signed:
            asking.more(page.window(), first, [*self._anywhere(), *self._at(stage)])
        elif first:  # an account that could not be closed before the signature
            asking.more(page.window(), first, [])

    def _anywhere(self) -> list[tuple[str, Callable[[], None]]]:
        page = self._page
        return [
            (tr("Correct an entry (F)"), page.correcting.open_log),
            (tr("Oxygen on or off"), self.oxygen),
            (tr("Prescriber called"), page.happenings.call),
            (tr("Hand over"), page.witnessed.hand_over),
            (tr("Pump error"), self.pump_error),
            (tr("Sound, quiet room (U)"), page.quieting.open),
            (tr("Seen from 3 metres (F4)"), page.far_view),
            (tr("Failsafe sheet (F6)"), page.papers.failsafe),
            (tr("Text to paste (F7)"), page.papers.paste),
            (tr("Advice sheet"), page.papers.advice),
        ]

    def _at(self, stage: Phase) -> list[tuple[str, Callable[[], None]]]:
        page = self._page
        acts: list[tuple[str, Callable[[], None]]] = []
        if stage in (Phase.RUNNING, Phase.PAUSED):
            acts.append((tr("Pump was started earlier"), self.started_earlier))
        if stage is Phase.RUNNING:
            acts.append((tr("Pump was paused earlier"), self.paused_earlier))
        elif stage is Phase.PAUSED:
            acts.append((tr("Pump was resumed earlier"), self.resumed_earlier))
        else:  # while the pump is in use these have large buttons
            acts.append((tr("Note"), page.happenings.note))
            acts.append((tr("Medication"), page.happenings.medication))
            acts.append((tr("Adverse event"), page.happenings.adverse_event))
        if page.station.charge:
            acts.append((tr("The clinic’s medicines"), self.medicines))
        return acts

    def _answer(self, one: Waiting) -> Callable[[], None]:
        act = {
            "reassess": self.reassess,
            "outcome": self.outcome,
            "account": self._page.witnessed.account,
        }[one.what]
        return lambda: act(one.of)

    def answer(self, line: str) -> None:
        """Ask what a line of the log waits for; every other line is there to be corrected."""
        for one in waiting(self._page.live.session):
            if line == f"{one.what}/{one.of}":
                self._answer(one)()

    def oxygen(self) -> None:
        page = self._page
        self._ask(
            lambda said: asking.oxygen(
                page.window(), page.station.now, oxygen_now(page.live.session), said
            )
        )

    def pump_error(self) -> None:
        page, run = self._page, self._page.live.session.run
        rate = numbers.dose(run.rate_ml_h) if run else ""
        self._ask(lambda said: asking.pump_error(page.window(), page.station.now, rate, said))

    def reassess(self, of: str) -> None:
        page = self._page
        given = _fact(page.live.session, of, MedicationGiven)
        self._ask(
            lambda said: asking.reassess(page.window(), page.station.now, of, given.words, said)
        )

    def outcome(self, of: str) -> None:
        page = self._page
        event = _fact(page.live.session, of, AdverseEvent)
        told = _PRESCRIBER if event.prescriber_told else Unsaid("")
        self._ask(
            lambda said: asking.outcome(
                page.window(), page.station.now, of, tr(event.what), told, said
            )
        )

    def started_earlier(self) -> None:
        """The start was pressed late: its time is corrected, both times stay readable."""
        id, start = self._page.live.id, self._page.live.session.standing(InfusionStarted)[0]
        self._pump_act(
            tr("Pump was started earlier"), tr("Correct the start"), tr("Why it was logged late"),
            lambda desk, why, when: charting.correct(
                desk, id, start.id, start.fact, why or _LATE.text, when
            ),
        )  # fmt: skip

    def paused_earlier(self) -> None:
        id = self._page.live.id
        self._pump_act(
            tr("Pump was paused"), tr("Log pause"), tr("Why"),
            lambda desk, why, when: infusing.pause(desk, id, why, when),
        )  # fmt: skip

    def resumed_earlier(self) -> None:
        id = self._page.live.id
        self._pump_act(
            tr("Pump was resumed"), tr("Log resume"), "",
            lambda desk, _, when: infusing.resume(desk, id, when),
        )  # fmt: skip

    def medicines(self) -> None:
        """Change the clinic's own list; the record refuses it to all but a charge nurse."""
        page = self._page

        def said(adjuncts: tuple[Adjunct, ...]) -> None:
            page.answer(dialog, lambda desk: medicine_list.keep_list(desk, adjuncts), kept)

        def kept(clinic: Clinic) -> None:
            page.station.clinic = clinic

        dialog = asking.MedicineListQuestion(page.window(), page.station.clinic.adjuncts, said)

    def _ask(self, question: Callable[[asking.Said], Dialog]) -> None:
        """Open the question; what is said is logged, then it closes."""
        dialog = question(lambda *said: self._page.happenings.log(dialog, *said))

    def _pump_act(self, title: str, act: str, why: str, done: PumpAct) -> None:
        page = self._page

        def said(words: str, when: Moment | None) -> None:
            page.live.answer(dialog, lambda desk: done(desk, words, when))

        about = tr("For what the pump did some minutes ago.")
        dialog = asking.earlier(page.window(), page.station.now, title, about, act, said, why=why)


def _fact(session: Session, of: str, kind: type[T]) -> T:
    """The standing fact of this entry."""
    return next(c.as_(kind) for c in session.standing(kind) if c.id == of)
