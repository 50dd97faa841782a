"""A new recovery sheet: which sheets count afterwards, then the sheet, read back before it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from shiboken6 import isValid

from kitlog.domain.access import sheet_name
from kitlog.domain.errors import KitLogError
from kitlog.domain.people import PIN_DIGITS
from kitlog.ui.first_run.sheet_paper import SheetPaper, can_print
from kitlog.ui.first_run.sheet_step import SheetStep
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.pin_field import pin_field, typed_pin
from kitlog.ui.people.person_dialog import PersonDialog
from kitlog.words import tr, unsaid
from kitlog.workflow import accounts, sheets

if TYPE_CHECKING:
    from kitlog.ui.page import Page
    from kitlog.workflow.accounts import Seen
    from kitlog.workflow.desk import Desk
    from kitlog.workflow.sheets import InForce, Sheet

ABOUT = unsaid(
    "It is shown next. It counts once one of its words was typed back; until then nothing ends."
)
INSTEAD, BESIDE = unsaid("Earlier sheets open nothing"), unsaid("A second sheet beside the first")

USE, USE_BOTH = unsaid("Use this sheet"), unsaid("Use both sheets")
DONE = unsaid(
    "The record opens with {name}. Destroy the earlier sheet; if it is lost, change the key, too "
    "(`kitlog rekey`): its words still open a copy of the files."
)
BOTH_DONE = unsaid("The record opens with {name}, too. Keep the two apart.")


class NewSheet(PersonDialog):
    """`shown` gets a sheet that opens nothing yet, and whether it is to be a second one."""

    def __init__(
        self,
        page: Page,
        in_force: tuple[InForce, ...],
        shown: Callable[[Sheet, bool], None],
    ) -> None:
        super().__init__(page, tr("New recovery sheet"), tr(ABOUT), tr("Show the sheet"))
        self._shown = shown
        self.which = Choice((tr(INSTEAD), tr(BESIDE)), 2, label=tr("From then on"), parent=self)
        self.which.set_index(0)
        # One sheet alone can get a second one beside it: of more, nobody knows where they lie.
        self.which.setVisible(len(in_force) == 1)
        self.pin = pin_field(tr("Your PIN, {digits} digits", digits=PIN_DIGITS))
        self.fields = {"pin": self.pin}
        self.body.addWidget(self.which)
        self.body.addWidget(self.pin)
        self.open_it(self.pin.line)

    def answer(self) -> None:
        pin, beside = typed_pin(self.pin), self.which.index == 1
        if not pin:
            return

        def begin(desk: Desk) -> Sheet:
            return sheets.begin(desk, pin)

        self.send(begin, lambda sheet: self._shown(sheet, beside))


class SheetBack:
    """The sheet on the page: shown, printed or saved, one of its words typed; then it counts."""

    def __init__(
        self, page: Page, sheet: Sheet, *, beside: bool, kept: Callable[[Seen, str], None]
    ) -> None:
        self._page, self._sheet, self._beside, self._kept = page, sheet, beside, kept
        self._busy = False
        self.step = SheetStep(sheet, prints=can_print(), done=tr(USE_BOTH) if beside else tr(USE))
        settings = page.station.clinic.settings
        # Held here: it prints and saves as long as the step stands.
        self._paper = SheetPaper(page.station, self.step, sheet, settings)
        self.step.proven.connect(self._put_in_force)

    def begin(self) -> None:
        (self.step.print if can_print() else self.step.save).setFocus()

    def _put_in_force(self) -> None:
        if self._busy:
            return
        self._busy = True
        self.step.said.say(tr("Saving"), "ink2")
        sheet, beside = self._sheet, self._beside

        def count(desk: Desk) -> Seen:
            sheets.put_in_force(desk, sheet, beside=beside)
            return accounts.seen(desk)

        done = tr(BOTH_DONE if beside else DONE, name=sheet_name(sheet.name))
        self._page.do(count, lambda seen: self._kept(seen, done), self._refused)

    def _refused(self, error: KitLogError) -> None:
        self._busy = False
        if isValid(self.step):
            self.step.said.say(error.sentence, "highText")
