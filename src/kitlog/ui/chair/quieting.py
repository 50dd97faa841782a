"""Silence, quiet room, volume and tone test of one chair, from taps and keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from shiboken6 import isValid

from kitlog.domain import silence
from kitlog.domain.alerts import VITALS
from kitlog.domain.clinic import Clinic
from kitlog.domain.errors import KitLogError
from kitlog.domain.session import Session
from kitlog.domain.silence import TonesSilenced
from kitlog.domain.view import Phase, phase
from kitlog.ui.chair.live import Act
from kitlog.ui.chair.sound_dialog import SoundDialog, SoundView
from kitlog.ui.chair.tone_test import ToneTest
from kitlog.words import tr
from kitlog.workflow import quieting
from kitlog.workflow.desk import Desk

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage

_OVER = (Phase.SIGNED, Phase.HELD, Phase.IN_ERROR)


class Quieting:
    """The acts of one chair's page that change what sounds; no state of its own."""

    def __init__(self, page: ChairPage) -> None:
        self._page = page

    def open(self) -> None:
        """How this chair sounds, and what can be silenced."""
        page = self._page
        if phase(page.live.session) in _OVER:
            return
        id, chair = page.live.id, page.live.session.chair
        dialog = SoundDialog(page.window(), chair, charge=page.station.charge)

        def silenced(tones: str, minutes: int) -> None:
            self._keep(dialog, lambda desk: quieting.silence_tones(desk, id, tones, minutes))

        def turned(on: bool) -> None:
            self._keep(dialog, lambda desk: quieting.set_quiet_room(desk, id, on))

        dialog.silenced.connect(silenced)
        dialog.quiet_turned.connect(turned)
        dialog.volume_chosen.connect(
            lambda pct: self._decide(dialog, lambda desk: quieting.set_volume(desk, chair, pct))
        )
        dialog.rule_chosen.connect(
            lambda pct: self._decide(dialog, lambda desk: quieting.set_quiet_rule(desk, pct))
        )
        dialog.test_asked.connect(self.test)
        dialog.draw(self._view())
        dialog.open_it(dialog.silences[VITALS].options[0])

    def test(self) -> None:
        """Play three pulses at the chair's volume and log whether they were heard."""
        page, id = self._page, self._page.live.id
        if phase(page.live.session) in _OVER:
            return

        def said(heard: bool, why: str) -> None:
            page.live.answer(dialog, lambda desk: quieting.note_tone_test(desk, id, heard, why))

        pct = page.station.clinic.sound.volume(page.live.session.chair)
        dialog = ToneTest(page.window(), page.station.watch.voice, pct, said)
        dialog.open_it(dialog.heard.options[0])
        dialog.play()

    def _keep(self, dialog: SoundDialog, act: Act) -> None:
        def kept(_: Session) -> None:
            self._show(dialog)

        self._page.live.do(act, kept, _refused(dialog))

    def _decide(self, dialog: SoundDialog, act: Callable[[Desk], Clinic]) -> None:
        def decided(clinic: Clinic) -> None:
            self._page.station.clinic = clinic
            self._show(dialog)

        self._page.do(act, decided, _refused(dialog))

    def _show(self, dialog: SoundDialog) -> None:
        if isValid(dialog):
            dialog.draw(self._view())

    def _view(self) -> SoundView:
        page, session = self._page, self._page.live.session
        now, sound = page.station.now(), page.station.clinic.sound
        lasting = silence.silences(session, now)
        quiet = silence.quiet_room(session)
        state = page.station.watch.sound_words(now, session.id) or tr("All tones sound")
        urgent = tr("Urgent tones always sound.")
        if quiet is not None and not quiet.urgent_pct:
            urgent = tr("Urgent shows only, as the clinic decided.")
        elif quiet is not None:
            urgent = tr("Urgent tones sound at {pct} %.", pct=quiet.urgent_pct)
        return SoundView(
            f"{state}. {urgent}",
            {kind: said.as_(TonesSilenced).minutes for kind, said in lasting.items()},
            quiet is not None,
            sound.volume(session.chair),
            sound.quiet_urgent_pct,
        )


def _refused(dialog: SoundDialog) -> Callable[[KitLogError], None]:
    def refused(error: KitLogError) -> None:
        if isValid(dialog):
            dialog.refuse(error.sentence)

    return refused
