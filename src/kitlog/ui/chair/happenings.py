"""Side effects, notes, medicines, calls, adverse events and alerts, from taps and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kitlog.domain.effects import Effect, Score
from kitlog.domain.events import AdverseEvent
from kitlog.domain.moment import Moment
from kitlog.domain.view import Phase, phase
from kitlog.ui.chair import asked, asking
from kitlog.ui.chair.half_answered import HalfAnswered
from kitlog.ui.chair.not_saved import charted
from kitlog.ui.chair.other_effects import OtherEffects
from kitlog.ui.chair.parts.effects_card import EffectsCard
from kitlog.ui.kit.dialog import Dialog
from kitlog.words import plural, tr
from kitlog.workflow import charting, infusing

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage


class Happenings:
    """The acts of one chair's page; no state of its own."""

    def __init__(self, page: ChairPage) -> None:
        self._page = page
        self.effects: tuple[Effect, ...] = page.station.clinic.effects

    def attach(self, card: EffectsCard) -> None:
        card.scored.connect(lambda effect, severity: self.score(Score(effect, severity)))
        card.rest_none.connect(self.rest_none)
        card.other.connect(lambda: OtherEffects(self._page))

    def rest_none(self) -> None:
        """Set 0 for what is unasked on screen; what is not on screen stays not asked."""
        page = self._page
        left = asked.unasked(
            asked.effects_view(page.live.session, self.effects, page.station.now())
        )
        if left:
            words = plural("{n} effects: none", "{n} effects: none", len(left))
            self._chart(tuple(Score(effect, 0) for effect in left), words)

    def note(self) -> None:
        page = self._page
        dialog = asking.note(page.window(), page.station.now, lambda *said: self.log(dialog, *said))
        HalfAnswered(page.station, dialog, f"note:{page.live.id}")

    def medication(self) -> None:
        page = self._page
        dialog = asking.MedicineQuestion(
            page.window(), page.station.now, page.station.clinic.adjuncts,
            lambda *said: self.log(dialog, *said),
        )  # fmt: skip

    def call(self) -> None:
        page = self._page
        dialog = asking.prescriber_called(
            page.window(), page.station.now, lambda *said: self.log(dialog, *said)
        )
        HalfAnswered(page.station, dialog, f"call:{page.live.id}")

    def adverse_event(self) -> None:
        page, file = self._page, self._page.live.file
        subtitle = tr("Chart what happened first; the outcome can follow.")
        if file is not None:
            number = tr("infusion {number}", number=file.number)
            subtitle = f"{file.patient.name} · {number}. {subtitle}"
        runs = phase(page.live.session) is Phase.RUNNING
        dialog = asking.adverse_event(
            page.window(), page.station.now, subtitle, lambda *said: self.log(dialog, *said),
            (lambda *said: self._log_and_pause(dialog, *said)) if runs else None,
        )  # fmt: skip

    def quick(self, what: str) -> None:
        """One of the large buttons."""
        {
            "note": self.note,
            "medication": self.medication,
            "adverse": self.adverse_event,
            "rate": self._page.pump.change_rate,
        }[what]()

    def acknowledge(self) -> None:
        """Say that the highest alert was seen."""
        page = self._page
        waiting = [a for a in page.live.view().alerts if not a.acknowledged]
        if waiting:
            first, id = waiting[0], page.live.id
            page.keep(
                lambda desk: charting.acknowledge(desk, id, first.key, first.words),
                what=tr("Acknowledged: {words}", words=first.words),
            )

    def score(self, score: Score) -> None:
        """Chart one effect; ten seconds to take it back."""
        label = next((e.label for e in self.effects if e.id == score.effect), score.name)
        self._chart((score,), charted(f"{label} {score.severity}"))

    def _chart(self, scores: tuple[Score, ...], words: str) -> None:
        id = self._page.live.id
        once = "effects:" + ",".join(f"{s.name}={s.severity}" for s in scores)
        self._page.keep(lambda desk: charting.score_effects(desk, id, scores), words, once=once)

    def log(self, dialog: Dialog, fact: object, when: Moment | None) -> None:
        """Keep what a question was answered with, then close it; a refusal stands in it."""
        id = self._page.live.id
        self._page.live.answer(dialog, lambda desk: charting.log_event(desk, id, fact, when))

    def _log_and_pause(self, dialog: Dialog, event: object, when: Moment | None) -> None:
        """Both of them or neither, in one act."""
        assert isinstance(event, AdverseEvent)
        id = self._page.live.id
        self._page.live.answer(dialog, lambda desk: infusing.pause_for(desk, id, event, when))
