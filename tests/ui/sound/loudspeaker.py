"""A loudspeaker that notes what it was asked to play, and a clock in the test's hand."""

from __future__ import annotations

from kitlog.domain.alerts import Priority
from kitlog.ui.sound.speaker import Speaker


class Heard(Speaker):
    """Plays nothing; answers only when told to."""

    def __init__(self) -> None:
        super().__init__()
        self.bursts: list[tuple[str, int]] = []
        self.hushed = self.probed = 0

    def play(self, priority: Priority, volume_pct: int) -> None:
        self.bursts.append((priority.name, volume_pct))

    def probe(self) -> None:
        self.probed += 1

    def hush(self) -> None:
        self.hushed += 1

    def answer(self, played: bool) -> None:
        self.works = played
        self.finished.emit(played)


class Seconds:
    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at
