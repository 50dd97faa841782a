"""Sound at this chair: silence a kind for a time, quiet room, volume, tone test."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain import volume
from kitlog.domain.alerts import PUMP, VITALS
from kitlog.domain.silence import MINUTES
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.words import tr

_TIMES = tuple(f"{minutes} min" for minutes in MINUTES)
_QUIET = (volume.SHOWS_ONLY, *(pct for pct in volume.LEVELS if pct >= volume.FLOOR_PCT))


@dataclass(frozen=True, slots=True)
class SoundView:
    """`minutes` by kind of tone, for those silenced; `urgent_pct` is the clinic's rule."""

    state: str
    minutes: dict[str, int]
    quiet: bool
    volume_pct: int
    urgent_pct: int


class SoundDialog(Dialog):
    """Every tap counts at once and is logged; Return or Esc closes. `charge` may set the rule."""

    silenced = Signal(str, int)
    quiet_turned = Signal(bool)
    volume_chosen = Signal(int)
    rule_chosen = Signal(int)
    test_asked = Signal()

    def __init__(self, window: QWidget, chair: int, *, charge: bool) -> None:
        title = tr("Sound at chair {chair}", chair=chair)
        super().__init__(window, title, "", tr("Close"), lambda: self.close_it(), safe=tr("Back"))
        times = (*_TIMES, tr("Sounding"))
        self.silences = {
            VITALS: Choice(times, 4, label=tr("Silence vitals tones")),
            PUMP: Choice(times, 4, label=tr("Silence pump tones")),
        }
        for kind, choice in self.silences.items():
            choice.chosen.connect(lambda place, kind=kind: self._silence(kind, place))
            self.body.addWidget(choice)
        turned = (tr("On", "quiet room"), tr("Off", "quiet room"))
        self.quiet = Choice(turned, 2, label=tr("Quiet room: no sound below urgent"))
        self.quiet.chosen.connect(lambda place: self.quiet_turned.emit(place == 0))
        self.test = KitButton(tr("Tone test…"), icon="bell", height=48)
        self.test.clicked.connect(self.test_asked)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.quiet, 1)
        row.addWidget(self.test, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        words = tr("Volume; urgent never below {pct} %", pct=volume.FLOOR_PCT)
        self.volume = Choice(tuple(f"{pct} %" for pct in volume.LEVELS), 5, label=words)
        self.volume.chosen.connect(lambda place: self.volume_chosen.emit(volume.LEVELS[place]))
        self.body.addWidget(self.volume)
        rules = tuple(f"{pct} %" if pct else tr("Shows only") for pct in _QUIET)
        self.rule = Choice(rules, 5, label=tr("Urgent in a quiet room, at every chair"))
        self.rule.chosen.connect(lambda place: self.rule_chosen.emit(_QUIET[place]))
        self.body.addWidget(self.rule)
        self.rule.setVisible(charge)

    def draw(self, view: SoundView) -> None:
        """Show how it stands now."""
        self.subtitle.say(view.state)
        self.subtitle.setVisible(True)
        for kind, choice in self.silences.items():
            minutes = view.minutes.get(kind, 0)
            choice.set_index(MINUTES.index(minutes) if minutes in MINUTES else len(MINUTES))
        self.quiet.set_index(0 if view.quiet else 1)
        self.volume.set_index(volume.LEVELS.index(view.volume_pct))
        self.rule.set_index(_QUIET.index(view.urgent_pct))
        self.refuse("")

    def _silence(self, kind: str, place: int) -> None:
        self.silenced.emit(kind, MINUTES[place] if place < len(MINUTES) else 0)
