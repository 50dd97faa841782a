"""Emergency access at the door: the question, and what becomes of its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shiboken6 import isValid

from kitlog.domain import emergency
from kitlog.domain.clinic import Clinic
from kitlog.domain.dates import clock
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.people import PersonEnrolled, names
from kitlog.domain.rights import Right, refusal
from kitlog.ui.sign_in.from_record import let_in
from kitlog.words import tr

if TYPE_CHECKING:
    from kitlog.ui.sign_in.emergency_dialog import EmergencyDialog
    from kitlog.ui.sign_in.page import SignInPage


class Emergency:
    """One question at a time; while the record is closed, the second person's password opens it."""

    def __init__(self, page: SignInPage) -> None:
        self._page = page
        self._dialog: EmergencyDialog | None = None
        page.bar.emergency.clicked.connect(self.ask)
        page.chairs.type_asked.connect(lambda _: self._put_away())

    def ask(self) -> None:
        """Over the card, the chairs beside it in sight."""
        from kitlog.ui.sign_in.emergency_dialog import EmergencyDialog

        page = self._page
        if page.checking or page.type_first.card is not None or self.asks:
            return
        page.set_pin("")
        page.card.password.clear()
        station = page.station
        self._dialog = EmergencyDialog(
            page.card, self._vouchers(), self._let, name=self._name(),
            until=clock(station.now().shifted(emergency.LASTS_H * 3600).local),
            by_password=station.closed is not None, unseen_s=station.idle_s,
        )  # fmt: skip
        self._dialog.closed.connect(self._over)
        page.card.pad.hide()  # nothing is typed with it now
        self._dialog.open()

    @property
    def asks(self) -> bool:
        """Whether the question is open."""
        return self._open is not None

    @property
    def _open(self) -> EmergencyDialog | None:
        dialog = self._dialog
        return dialog if dialog is not None and isValid(dialog) and dialog.is_open else None

    def _name(self) -> str:
        """Of who is chosen on the page."""
        person_id, people = self._page.who.person_id, dict(self._everybody())
        return emergency.unmarked(people.get(person_id, ""))

    def _everybody(self) -> tuple[tuple[str, str], ...]:
        station = self._page.station
        return station.door.people if station.door else names(station.clinic.at_work)

    def _vouchers(self) -> tuple[tuple[str, str], ...]:
        """Those who may; before the record is open their roles are not known, and the act asks."""
        station = self._page.station
        if station.door is not None:
            return tuple(one for one in station.door.people if emergency.unmarked(one[1]) == one[1])
        return names(p for p in station.clinic.accounts if not refusal(p, Right.VOUCH))

    def _let(self, voucher: str, secret: str) -> None:
        page, dialog = self._page, self._open
        if dialog is None:
            return
        dialog.wait(True)
        dialog.refuse(tr("Checking"))
        if page.station.closed is None:
            self._give(voucher, secret)
            return

        def opened(person: PersonEnrolled) -> None:
            page.opened()
            self._give(person.person_id, secret)

        page.station.closed.by_password(voucher, secret, opened, self._refused)

    def _give(self, voucher: str, secret: str) -> None:
        from kitlog.workflow.emergency import Asked

        dialog = self._open
        if dialog is None:
            return
        asked = Asked(dialog.name.text, dialog.reason.text, dialog.pin.text)
        by_password = dialog.by_password
        self._page.do(
            lambda desk: let_in(desk, asked, voucher, secret, by_password=by_password),
            self._in,
            self._refused,
        )

    def _in(self, answer: tuple[PersonEnrolled, Clinic]) -> None:
        person, clinic = answer
        dialog = self._open
        if dialog is not None:
            dialog.wait(False)
            dialog.close_it()
        self._page.station.clinic = clinic
        self._page.let_in(person)

    def _refused(self, error: KitLogError) -> None:
        dialog = self._open
        if dialog is None:
            return
        dialog.wait(False)
        if isinstance(error, Refused) and error.field in ("pin", "password"):
            dialog.wrong_secret(error.sentence)
        else:
            dialog.refuse(error.sentence)

    def _over(self) -> None:
        if isValid(self._page):
            self._dialog = None
            self._page.by_password.look()

    def _put_away(self) -> None:
        """Somebody wants to type a set: that goes first."""
        if self._open is not None and not self._open.waits:
            self._open.close_it()
