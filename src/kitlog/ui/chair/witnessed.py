"""Acts that take two people and their PINs: a handover, the account of a controlled drug."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from kitlog.domain.drug_account import (
    KETAMINE,
    DrugAccounted,
    NotAccounted,
    given_by_pump_ml,
    givers,
)
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.events import MedicationGiven
from kitlog.domain.people import PersonEnrolled
from kitlog.domain.rights import Right, refusal
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, phase
from kitlog.ui.chair import asking
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.dialog import Dialog
from kitlog.words import tr, unsaid
from kitlog.workflow import accounting, handing_over

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage


NOT_YET = (unsaid("At the evening count"), unsaid("No witness here yet"), unsaid("Other…"))


class Witnessed:
    """The acts of one chair's page that nobody does alone; no state of its own."""

    def __init__(self, page: ChairPage) -> None:
        self._page = page

    def hand_over(self) -> None:
        """Give the patient to another nurse; afterwards she is the one signed in."""
        page, id = self._page, self._page.live.id
        giver = page.station.person
        if giver is None or phase(page.live.session) not in _IN_A_CHAIR:
            return

        def said(handing: asking.Handing) -> None:
            page.live.answer(
                dialog,
                lambda desk: handing_over.hand_over(
                    desk, id, handing.taker.person_id, handing.pins, handing.reads
                ),
                lambda _: page.station.sign_in(handing.taker),
                _refused(dialog, dialog.wrong_pin),
            )

        others = tuple(p for p in self._others(giver) if p.checks)
        pumping = phase(page.live.session) in handing_over.PUMPING
        dialog = asking.HandoverQuestion(page.window(), giver, others, said, pumping=pumping)

    def account(self, of: str) -> None:
        """Close the account of a medicine, or of the ketamine in the bag for ""."""
        page, id = self._page, self._page.live.id
        me = page.station.person
        if me is None:
            return

        def said(fact: DrugAccounted, pin: str) -> None:
            page.live.answer(
                dialog,
                lambda desk: accounting.account(desk, id, fact, pin),
                failed=_refused(dialog, dialog.wrong_pin),
            )

        clinic, session = page.station.clinic, page.live.session
        gave = givers(session, of) or (me.person_id,)
        free = tuple(
            p for p in clinic.at_work if not refusal(p, Right.WITNESS) and p.person_id not in gave
        )
        others = tuple(p for p in free if p.person_id != me.person_id)
        names = [clinic.name_of(one) for one in gave]
        dialog = asking.AccountQuestion(
            page.window(), known(session, of), (gave[0], _all(names)), others, said
        )
        if not others:
            can = tr("Ask a third person.")
            if free:
                can = tr("Let {giver} sign in: then {name} can.", giver=names[0], name=me.name)
            refused = tr("Who gave it or accounts for it can’t witness.")
            dialog.refuse(f"{refused} {can}")

    def why_not_accounted(self, of: str) -> None:
        """A day is signed with its accounts, or with why one is still open; it can follow."""
        page, id = self._page, self._page.live.id
        drug = known(page.live.session, of).drug

        def said(why: str) -> None:
            fact = NotAccounted(drug, why, of)
            page.live.answer(dialog, lambda desk: accounting.leave_open(desk, id, fact))

        def account_now() -> None:
            dialog.close_it()
            self.account(of)

        dialog = asking.why(
            page.window(), tr("{drug}: not accounted for yet", drug=tr(drug).capitalize()),
            tr("The reason is signed and printed. The account can follow the signature."),
            NOT_YET, tr("Log reason"), said,
        )  # fmt: skip
        now = KitButton(tr("Account for it now…"), parent=dialog)
        now.clicked.connect(account_now)
        now.setFixedHeight(LARGE)
        dialog.foot.insertWidget(0, now)
        now.show()  # the question is open already

    def _others(self, giver: PersonEnrolled) -> tuple[PersonEnrolled, ...]:
        at_work = self._page.station.clinic.at_work
        return tuple(p for p in at_work if p.person_id != giver.person_id)


_IN_A_CHAIR = (Phase.READY, Phase.RUNNING, Phase.PAUSED, Phase.RECOVERY, Phase.LEFT)


def _all(names: Sequence[str]) -> str:
    said = names[0]
    for name in names[1:]:
        said = tr("{one} and {other}", one=said, other=name)
    return said


def known(session: Session, of: str) -> asking.Account:
    """What the record already has of the drug that is to be accounted for."""
    if of:
        given = next(c for c in session.standing(MedicationGiven) if c.id == of)
        return asking.Account(given.as_(MedicationGiven).name, of)
    drawn = session.prepared
    if drawn is None:
        return asking.Account(KETAMINE)
    expected = given_by_pump_ml(session)
    return asking.Account(KETAMINE, "", drawn.strength, drawn.drawn_ml, expected, drawn.lot)


def _refused(dialog: Dialog, pin_again: Callable[[str], None]) -> Callable[[KitLogError], None]:
    """A wrong PIN is typed again; any other refusal leaves all that is typed."""

    def refused(error: KitLogError) -> None:
        wrong_pin = isinstance(error, Refused) and error.field == "pin"
        (pin_again if wrong_pin else dialog.refuse)(error.sentence)

    return refused
