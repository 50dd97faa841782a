"""Correcting what is charted: new values or a stroke, each with its reason; later an addendum.

Both values are kept. Chart, flags and log follow by themselves, because all of them are
replayed from the entries (ARCHITECTURE "The journal").
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kitlog.domain.charted import Charted
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.vitals import Vitals
from kitlog.ui.chair import asking
from kitlog.ui.chair.bodies import RecoveryBody, RunningBody
from kitlog.ui.chair.live import Act
from kitlog.ui.chair.log_lines import line_words
from kitlog.ui.chair.parts.corrected_vitals import CorrectedVitals
from kitlog.ui.kit.dialog import Dialog
from kitlog.workflow import charting, discharging

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage

CORRECTED = ("Typed wrongly", "Monitor misread", "Cuff or probe fault", "Other…")
STRUCK = ("Did not happen", "Charted twice", "Wrong patient", "Typed wrongly", "Other…")


class Correcting:
    """The acts of one chair's page on what was charted before; no state of its own."""

    def __init__(self, page: ChairPage) -> None:
        self._page = page

    def attach_running(self, body: RunningBody) -> None:
        body.log.chosen.connect(self.choose)
        body.chart.slot_chosen.connect(self.choose_slot)

    def attach_recovery(self, body: RecoveryBody) -> None:
        body.chart.slot_chosen.connect(self.choose_slot)
        body.sign.addendum.clicked.connect(self.addendum)

    def choose(self, entry_id: str) -> None:
        """Ask what shall stand instead of this entry; on a signed day, for an addendum."""
        session = self._page.live.session
        said = next((one for one in session.happenings if one.id == entry_id), None)
        if said is None or said.struck:
            return
        if session.signed:
            self.addendum()
        elif isinstance(said.fact, Vitals):
            self._correct(said, said.fact)
        else:
            self._strike(said)

    def choose_slot(self, key: str) -> None:
        """A column of the chart that is charted: its latest set."""
        slot = next((one for one in self._page.live.view().slots if one.key == key), None)
        if slot is not None and slot.answers and not slot.open:
            self.choose(slot.answers[-1].id)

    def addendum(self) -> None:
        """Add to a signed day in one's own words."""
        page, id = self._page, self._page.live.id
        if not page.live.session.signed:
            return

        def said(texts: tuple[str, ...]) -> None:
            self._do(dialog, lambda desk: discharging.add(desk, id, texts[0]))

        dialog, _ = asking.text_answer(
            page.window(), "Addendum",
            "The day is signed and stays as it was. The addendum is dated, named and printed.",
            ("In your words",), "Add to the record", said,
        )  # fmt: skip

    def _correct(self, said: Charted, charted: Vitals) -> None:
        page, id = self._page, self._page.live.id

        def confirm() -> None:
            try:
                vitals = form.corrected()
            except Refused as error:
                form.refuse(error)
                dialog.refuse(error.sentence)
                return
            why = asking.reason_of(choice, other)
            self._do(
                dialog, lambda desk: charting.correct(desk, id, said.id, vitals, why), form.refuse
            )

        def strike_instead() -> None:
            dialog.close_it()
            self._strike(said)

        dialog = Dialog(
            page.window(), "Correct vitals", self._about(said), "Keep correction", confirm
        )
        form = CorrectedVitals(charted, page.live.session.protocol)
        dialog.body.addWidget(form)
        choice, other = asking.with_other(dialog, CORRECTED, "Why is it corrected?")
        form.strike.clicked.connect(strike_instead)
        dialog.open_it(form.fields["sys"].input.line)

    def _strike(self, said: Charted) -> None:
        id = self._page.live.id

        def kept(why: str) -> None:
            self._do(dialog, lambda desk: charting.strike(desk, id, said.id, why))

        dialog = asking.why(
            self._page.window(), "Strike this entry?", self._about(said), STRUCK, "Strike", kept
        )

    def _about(self, said: Charted) -> str:
        name_of = self._page.station.clinic.name_of
        line = line_words(said, self._page.live.session, name_of)
        return f"{line}. Charted by {name_of(said.author)}; it stays readable, with your reason."

    def _do(
        self, dialog: Dialog, act: Act, refused: Callable[[Refused], None] | None = None
    ) -> None:
        """Close the dialog once the act is kept; a refusal stands in it, all typed stays."""

        def failed(error: KitLogError) -> None:
            dialog.refuse(error.sentence)
            if refused is not None and isinstance(error, Refused):
                refused(error)

        self._page.live.do(act, lambda _: dialog.close_it(), failed)
