"""That an alert stood on a screen, and from when: noted by the program itself, once for each key.

The alert is computed; what is noted of it changes nothing but what was noted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kitlog.domain.alerts import Alert, Priority
from kitlog.domain.charted import Charted
from kitlog.domain.errors import Refused
from kitlog.domain.events import AlertAcknowledged
from kitlog.domain.session import Session
from kitlog.words import tr


@dataclass(frozen=True, slots=True)
class AlertShown:
    """The alert with this key was shown for the first time; `words` are what it then said.

    "20 min vitals overdue 03:00" is how late it was when it came up. A program that was closed
    or asleep until then shows it later, and says so by a longer time.
    """

    alert: str
    priority: Priority
    words: str

    def __post_init__(self) -> None:
        if self.priority <= Priority.LOW:
            raise Refused(tr("A soft reminder is not noted."), "priority")


def not_noted(session: Session, alerts: Iterable[Alert]) -> tuple[AlertShown, ...]:
    """What of `alerts` the record does not hold yet: medium and high ones.

    One that was acknowledged before it was noted has been seen; when it came up, nobody knows.
    """
    held = keys(session)
    return tuple(
        AlertShown(alert.key, alert.priority, one_line(alert.words))
        for alert in alerts
        if alert.priority > Priority.LOW and not alert.acknowledged and alert.key not in held
    )


def one_line(words: str) -> str:
    """The words of several values, which stand wide apart on the screen, with commas."""
    return words.replace("   ", ", ")


def keys(session: Session) -> frozenset[str]:
    """The alerts whose showing the record holds."""
    return frozenset(said.as_(AlertShown).alert for said in session.standing(AlertShown))


def acknowledged(session: Session) -> dict[str, Charted]:
    """By alert, who first said that it was seen."""
    found: dict[str, Charted] = {}
    for said in session.standing(AlertAcknowledged):
        found.setdefault(said.as_(AlertAcknowledged).alert, said)
    return found
