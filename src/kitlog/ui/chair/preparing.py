"""Before the start: the time-out's answers, the baseline, the second nurse."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kitlog.domain import arrival
from kitlog.domain.arrival import NightAsked
from kitlog.domain.dates import clock
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment
from kitlog.domain.protocol import Protocol
from kitlog.domain.ready import DISK
from kitlog.domain.rights import Right
from kitlog.domain.timeout import LineAnswered
from kitlog.domain.view import Phase, phase
from kitlog.ui.chair import asking
from kitlog.ui.chair.before import open_points
from kitlog.ui.chair.bodies import ReadyBody
from kitlog.ui.chair.half_lines import HalfLines
from kitlog.ui.chair.night_dialog import NightDialog
from kitlog.ui.chair.weight_dialog import WeightDialog
from kitlog.words import tr, unsaid
from kitlog.workflow import arriving, preparing, reading

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage


HOLD_REASONS = (
    unsaid("BP too high"), unsaid("Heart rate"), unsaid("Unwell"),
    unsaid("Ate or drank"), unsaid("No escort"), unsaid("Other…"),
)  # fmt: skip


class Preparing:
    """The acts of one chair's page before the start."""

    def __init__(self, page: ChairPage) -> None:
        self._page = page
        self._body: ReadyBody | None = None

    def body(self, protocol: Protocol) -> ReadyBody:
        """The cards of this stage, connected."""
        self._body = body = ReadyBody(protocol)
        half = HalfLines(self._page, body.time_out)
        body.time_out.answered.connect(lambda *said: self._answer(half, *said))
        body.time_out.acted.connect(lambda _: self.second_check())
        body.time_out.tone_asked.connect(self._page.quieting.test)
        body.baseline.take_asked.connect(self._page.vitals.begin)
        body.weigh.clicked.connect(self.weigh)
        body.hold.clicked.connect(self.hold)
        body.yesterday.read_asked.connect(self.read_past)
        body.yesterday.night_asked.connect(self.ask_night)
        return body

    def read_past(self) -> None:
        """The card of the last infusions was read: the start waits for it."""
        file = self._page.live.file
        if file is None or arrival.past_read(file.session, file.course.earlier(file.session)):
            return
        id = file.session.id
        self._page.keep(
            lambda desk: arriving.read_past(desk, id),
            once="read the past",
            what=tr("Last infusions read"),
        )

    def ask_night(self) -> None:
        """Arrival, and from the second infusion on the questions about the last night."""
        page, file = self._page, self._page.live.file
        if file is None or phase(file.session) is not Phase.READY:
            return
        id, came = file.session.id, file.session.standing(arrival.Arrived)

        def said(asked: NightAsked | None, when: Moment | None) -> None:
            page.live.answer(dialog, lambda desk: arriving.come_in(desk, id, asked, when))

        dialog = NightDialog(
            page.window(), page.station.now,
            arrival.questions(file.course.earlier(file.session)), arrival.answers(file.session),
            tr("Arrived {time}.", time=clock(came[-1].measured.local)) if came else "",
            reading.pathway_text(page.station.clinic), said,
        )  # fmt: skip
        dialog.begin()

    def weigh(self) -> None:
        """Today's weight from the scale, kg or lb; an unlikely one is asked again."""
        page, id = self._page, self._page.live.id
        if phase(page.live.session) is not Phase.READY:
            return

        def said(reading: Decimal, unit: str, confirmed: bool) -> None:
            page.live.answer(
                dialog,
                lambda desk: preparing.take_weight(desk, id, reading, unit, confirmed=confirmed),
                failed=dialog.refused,
            )

        dialog = WeightDialog(page.window(), said)
        dialog.open_it(dialog.reading.line)

    def hold(self) -> None:
        """Came, but is not infused today: the vitals stay, the plan moves on a day."""
        page, id = self._page, self._page.live.id
        if phase(page.live.session) is not Phase.READY:
            return

        def said(why: str) -> None:
            page.live.answer(dialog, lambda desk: preparing.hold(desk, id, why))

        words = tr("What was measured is kept and printed. The plan moves on a day.")
        dialog = asking.why(
            page.window(), tr("Hold today?"), words, HOLD_REASONS, tr("Log held"), said
        )

    def second_check(self) -> None:
        """Hand the screen to the blind second check; the page comes back when it is done."""
        from kitlog.ui.second_check.panel import SecondCheckPanel

        file = self._page.live.file
        if file is None:
            return
        page = self._page
        panel = SecondCheckPanel(page.station, file, page.live.load)
        # Blind means blind: the banner above must not show what the second nurse works out.
        page.blind = True
        panel.closed.connect(self._see_again)
        panel.setParent(self._page)
        panel.setGeometry(self._page.body.geometry())
        panel.show()
        panel.raise_()
        panel.begin()

    def _see_again(self) -> None:
        self._page.blind = False

    def go_to_open_point(self) -> None:
        """Start was pressed too early: put focus where the first open point is answered."""
        file = self._page.live.file
        if file is None or self._body is None or self._page.station.refusal(Right.CHART):
            return
        points = open_points(file, self._page.station.now())
        if not points or points[0].where == DISK:
            return
        where = points[0].where
        if where == "past":
            self._body.yesterday.read.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif where == "baseline":
            self._page.vitals.begin()
        elif where == "time-out":
            self._body.time_out.begin()
        else:
            self.second_check()

    def _answer(self, half: HalfLines, line: str, ok: bool, detail: str) -> None:
        try:
            answer = LineAnswered(line, ok, detail)
        except Refused as error:
            self._page.trouble(error)
            return
        id = self._page.live.id
        once = f"line:{line}:{ok}"
        self._page.keep(
            lambda desk: preparing.answer_line(desk, id, answer),
            then=lambda _: half.answered(line),
            once=once,
            what=tr("Time-out answer"),
        )
