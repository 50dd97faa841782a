"""Logging what the pump does, from buttons and keys. KitLog logs, the pump infuses."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kitlog.domain import signing
from kitlog.domain.clock_doubt import clock_doubt
from kitlog.domain.dates import span
from kitlog.domain.infusion import InfusionEnded, is_whole
from kitlog.domain.moment import Moment
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, View, phase
from kitlog.ui.chair import asked, asking
from kitlog.ui.chair.asking import Said
from kitlog.ui.chair.before import open_points
from kitlog.ui.chair.live import Act
from kitlog.ui.chair.not_saved import logged
from kitlog.ui.kit.dialog import Dialog
from kitlog.words import tr
from kitlog.workflow import infusing

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage


Question = Callable[[QWidget, str, str, Said], Dialog]
"""With what ran so far and the mL expected, in words."""


class Pump:
    """The acts of one chair's page; no state of its own."""

    def __init__(self, page: ChairPage) -> None:
        self._page = page

    def start(self) -> None:
        """Log that the pump was started just now; ten seconds to take it back."""
        if phase(self._page.live.session) is not Phase.READY:
            return
        id = self._page.live.id
        doubt = self._clock_doubt()
        if doubt:
            self._confirm_clock(doubt)
            return
        self._log(lambda desk: infusing.start(desk, id), tr("Pump start"))

    def _clock_doubt(self) -> str:
        """What speaks against the computer's clock once nothing else keeps Start closed."""
        file, now = self._page.live.file, self._now()
        if file is None or open_points(file, now):
            return ""
        course, closed = file.course, file.reopened
        earlier = course.earlier(file.session)
        return clock_doubt(file.session, now, earlier, closed, course.planned_days)

    def _confirm_clock(self, doubt: str) -> None:
        """Start waits until somebody has looked at another clock."""
        page, id = self._page, self._page.live.id
        about = tr("Compare it with another clock; if it is wrong, set it first.")

        def confirmed() -> None:
            page.live.answer(
                dialog,
                lambda desk: infusing.start(desk, id, clock_confirmed=True),
                lambda _: page.kept(logged(tr("Pump start"))),
            )

        title = tr("Is this time right?")
        dialog = Dialog(page.window(), title, f"{doubt} {about}", tr("Right, log start"), confirmed)
        dialog.open_it()

    def pause_or_resume(self) -> None:
        if phase(self._page.live.session) is Phase.PAUSED:
            self.resume()
        else:
            self.pause()

    def pause(self) -> None:
        """One key, at once; the reason can follow in a note."""
        id = self._page.live.id
        if phase(self._page.live.session) is Phase.RUNNING:
            self._log(lambda desk: infusing.pause(desk, id, ""), tr("Pump pause"))

    def resume(self) -> None:
        id = self._page.live.id
        self._log(lambda desk: infusing.resume(desk, id), tr("Pump resume"))

    def _log(self, act: Act, what: str) -> None:
        """Start, pause and resume stand in one place: a double tap must not do two of them."""
        self._page.keep(act, logged(what), once="pump")

    def stop(self) -> None:
        """Ask why and what the pump says, then log the early stop."""
        self._ask(
            lambda window, words, ml, said: asking.stop_early(
                window, self._now, words, ml, self._effects, said
            )
        )

    def end(self) -> None:
        """Ask what the pump says, then log the end; before it is due, say how to stop early.

        Due is from the share of the bag on that counts as whole: stopping early has no key
        (DESIGN 8).
        """
        session, view = self._page.live.session, self._page.live.view()
        if session.run is None or session.run.ended is not None:
            return
        if view.live and not is_whole(view.infused_ml, session.run.volume_ml):
            # Beside the buttons, not in the status line: an alert may stand there.
            left = span(view.remaining_s)
            words = tr("Not over, {time} left. “Log stop…” ends it early.", time=left)
            self._page.toast.offer(words, None)
            return
        bag_ml = session.run.volume_ml
        self._ask(
            lambda window, words, ml, said: asking.EndQuestion(
                window, self._now, words, ml, bag_ml, self._effects, said
            )
        )

    def _ask(self, question: Question) -> None:
        page, id = self._page, self._page.live.id
        if not signing.endless(page.live.session):
            return

        def said(fact: object, when: Moment | None) -> None:
            assert isinstance(fact, InfusionEnded)
            page.live.answer(
                dialog,
                lambda desk: infusing.end(desk, id, fact, when),
                ended,
            )

        def ended(_: Session) -> None:
            page.toast.dismiss()  # it may still say that the infusion is not over
            page.begin()  # the field that had focus went with the infusion

        view = page.live.view()
        expected = f"{view.infused_ml:.0f}"
        dialog = question(page.window(), self._run_words(view), expected, said)

    @property
    def _effects(self) -> tuple[str, ...]:
        """What the patient has, for which it may have been stopped."""
        return asked.present(self._page.live.session, self._page.happenings.effects)

    def _now(self) -> Moment:
        return self._page.station.now()

    def change_rate(self) -> None:
        page = self._page
        if phase(page.live.session) not in (Phase.RUNNING, Phase.PAUSED):
            return
        id = page.live.id

        def said(rate: Decimal, why: str, when: Moment | None) -> None:
            page.live.answer(dialog, lambda desk: infusing.change_rate(desk, id, rate, why, when))

        rate = f"{page.live.view().rate_ml_h:g}"
        dialog = asking.rate_change(page.window(), page.station.now, rate, said)

    def _run_words(self, view: View) -> str:
        planned = self._page.live.session.protocol.minutes * 60
        gone, whole = span(view.elapsed_s), span(planned)
        if not view.delivered_mg:
            return tr("{gone} of {whole} run.", gone=gone, whole=whole)
        return tr("{gone} of {whole} run · about {mg} mg given (est.).",
                  gone=gone, whole=whole, mg=view.delivered_mg)  # fmt: skip
