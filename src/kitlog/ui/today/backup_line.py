"""How old the backups are, on the board: red where nobody would find a day's work again."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kitlog.ui.kit.labels import Label
from kitlog.workflow.backing_up import TOO_OLD, Standing

NO_PLACE = "No second place for backups yet"
NEVER = "No backup yet"
NEVER_THERE = "No backup in the second place yet"
CONNECTED = "Is its drive connected?"

Line = tuple[str, str]
"""Words and tone."""


def lines(standing: Standing | None, now: datetime) -> tuple[Line, ...]:
    """What stands on the board at `now`, aware UTC; nothing for a record that has no backups."""
    if standing is None:
        return ()
    here = _line("Backup", standing.newest, now, NEVER)
    if standing.second.place is None:
        return here, (NO_PLACE, "medText")
    words, tone = _line("Second place", standing.second.last, now, NEVER_THERE)
    return here, (words if tone == "ink2" else f"{words}. {CONNECTED}", tone)


def is_red(standing: Standing | None, now: datetime) -> bool:
    """Somebody has to see to it."""
    return any(tone == "highText" for _, tone in lines(standing, now))


def ago(age: timedelta) -> str:
    """12 min ago, 3 h ago, 2 days ago; never more than it is."""
    minutes = max(0, int(age.total_seconds() // 60))
    if minutes < 1:
        return "just now"
    if minutes < 60:
        return f"{minutes} min ago"
    hours = minutes // 60
    return f"{hours} h ago" if hours < 48 else f"{hours // 24} days ago"


def _line(what: str, made: datetime | None, now: datetime, never: str) -> Line:
    if made is None:
        return never, "highText"
    return f"{what}: {ago(now - made)}", "highText" if now - made > TOO_OLD else "ink2"


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
