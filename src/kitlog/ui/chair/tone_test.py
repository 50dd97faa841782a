"""The tone test: plays what a medium alert plays, and asks whether it was heard (DESIGN 14)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.sound.voice import NO_SOUND, Voice
from kitlog.words import tr, unsaid

_SILENT = unsaid("no sound on this computer")
"""As it is stored."""
Said = Callable[[bool, str], None]
"""Heard or not, and why not where the program knows it."""


class ToneTest(Dialog):
    """`voice` None stands for a computer without sound."""

    def __init__(self, window: QWidget, voice: Voice | None, volume_pct: int, said: Said) -> None:
        listen = tr("Three pulses at {pct} %. Listen from where you will stand.", pct=volume_pct)
        super().__init__(window, tr("Tone test"), listen, tr("Log tone test"), self._answer)
        self._voice, self._volume_pct, self._said = voice, volume_pct, said
        self._why = ""
        self.heard = Choice((tr("Heard"), tr("Not heard")), 2)
        self.body.addWidget(self.heard)
        self.again = KitButton(tr("Play again"), icon="repeat")
        self.again.clicked.connect(self.play)
        self.body.addWidget(self.again)
        if voice is not None:
            voice.speaker.finished.connect(self._played)

    def play(self) -> None:
        if self._voice is None:
            self._played(False)
        else:
            self._voice.test(self._volume_pct)

    def _played(self, played: bool) -> None:
        self._why = "" if played else _SILENT.text
        if not played:
            self.subtitle.say(tr("{why}. Alerts show; they don’t sound.", why=tr(NO_SOUND)))
            self.heard.set_index(1)

    def _answer(self) -> None:
        if self.heard.index < 0:
            self.refuse(tr("Choose what you heard."))
        elif self.heard.index == 0 and self._why:
            self.refuse(tr("Nothing was played."))
        else:
            heard = self.heard.index == 0
            self._said(heard, "" if heard else self._why)
