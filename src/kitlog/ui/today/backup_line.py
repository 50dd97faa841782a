"""How old the backups are, on the board: red where nobody would find a day's work again."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kitlog.domain.dates import day
from kitlog.ui.kit.labels import Label
from kitlog.words import Unsaid, tr, unsaid
from kitlog.workflow.backing_up import TOO_OLD, Standing

NO_PLACE = unsaid("No second place for backups yet")
NEVER = unsaid("No backup yet")
NEVER_THERE = unsaid("No backup in the second place yet")
CONNECTED = unsaid("Is its drive connected?")

Line = tuple[str, str]
"""Words and tone."""


def lines(standing: Standing | None, now: datetime) -> tuple[Line, ...]:
    """What stands on the board at `now`, aware UTC; nothing for a record that has no backups."""
    if standing is None:
        return ()
    here = _line(unsaid("Backup: {ago}"), standing.newest, now, NEVER)
    if standing.second.place is None:
        return here, (tr(NO_PLACE), "medText")
    there = unsaid("Second place: {ago}")
    words, tone = _line(there, standing.second.last, now, NEVER_THERE)
    connected = tr(CONNECTED)
    return here, (words if tone == "ink2" else f"{words}. {connected}", tone)


def is_red(standing: Standing | None, now: datetime) -> bool:
    """Somebody has to see to it."""
    return any(tone == "highText" for _, tone in lines(standing, now))


def ago(age: timedelta) -> str:
    """12 min ago, 3 h ago, 2 days ago; never more than it is."""
    minutes = max(0, int(age.total_seconds() // 60))
    if minutes < 1:
        return tr("just now")
    if minutes < 60:
        return tr("{minutes} min ago", minutes=minutes)
    hours = minutes // 60
    return (
        tr("{hours} h ago", hours=hours) if hours < 48 else tr("{days} days ago", days=hours // 24)
    )


def _line(what: Unsaid, made: datetime | None, now: datetime, never: Unsaid) -> Line:
    if made is None:
        return tr(never), "highText"
    if made - now > TOO_OLD:  # while the clock stood ahead: how old it is nobody knows
        return tr(what, ago=day(made.astimezone().date())), "highText"
    return tr(what, ago=ago(now - made)), "highText" if now - made > TOO_OLD else "ink2"


class BackupLines(QWidget):
    """Gone where the record has no backups."""

    def __init__(self) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        self.here = Label("", "label", "ink2", wraps=True)
        self.there = Label("", "label", "ink2", wraps=True)
        box.addWidget(self.here)
        box.addWidget(self.there)

    def draw(self, standing: Standing | None, now: datetime) -> None:
        found = lines(standing, now)
        self.setVisible(bool(found))
        for label, (words, tone) in zip((self.here, self.there), found, strict=False):
            label.say(words, tone)
