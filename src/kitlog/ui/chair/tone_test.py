"""The tone test: plays what a medium alert plays, and asks whether it was heard (DESIGN 14)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.sound.voice import NO_SOUND, Voice

Said = Callable[[bool, str], None]
"""Heard or not, and why not where the program knows it."""


class ToneTest(Dialog):
    """`voice` None stands for a computer without sound."""

    def __init__(self, window: QWidget, voice: Voice | None, volume_pct: int, said: Said) -> None:
        listen = f"Three pulses at {volume_pct} %. Listen from where you will stand."
        super().__init__(window, "Tone test", listen, "Log tone test", self._answer)
        self._voice, self._volume_pct, self._said = voice, volume_pct, said
        self._why = ""
        self.heard = Choice(("Heard", "Not heard"), 2)
        self.body.addWidget(self.heard)
        self.again = KitButton("Play again", icon="repeat")
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
        self._why = "" if played else NO_SOUND.lower()
        if not played:
            self.subtitle.say(f"{NO_SOUND}. Alerts show; they don’t sound.")
            self.heard.set_index(1)

    def _answer(self) -> None:
        if self.heard.index < 0:
            self.refuse("Choose what you heard.")
        elif self.heard.index == 0 and self._why:
            self.refuse("Nothing was played.")
        else:
            heard = self.heard.index == 0
            self._said(heard, "" if heard else self._why)
