"""The board's status line: the most urgent alert of any chair, or how the day stands."""

from __future__ import annotations

from collections.abc import Iterable

from kitlog.domain.alerts import Alert, Priority
from kitlog.domain.dates import span
from kitlog.domain.overdue import most_wanted
from kitlog.domain.protocol_versions import NONE_SIGNED
from kitlog.domain.schedule import Slot
from kitlog.domain.view import Phase, View
from kitlog.ui.kit.status_line import Level, StatusView
from kitlog.words import plural, tr, unsaid

LEVELS: dict[Priority, Level] = {
    Priority.LOW: "low",
    Priority.MEDIUM: "medium",
    Priority.HIGH: "high",
}
MOST_LATE = 2
UNTIL_THEN = unsaid("Until then no course can be opened.")
_VITALS_NEXT = unsaid("Next: chair {chair} vitals in {time}")
_RECHECK_NEXT = unsaid("Next: chair {chair} recheck in {time}")
_VITALS_LATE = unsaid("Chair {chair} vitals overdue {time}")
_RECHECK_LATE = unsaid("Chair {chair} recheck overdue {time}")
Seen = tuple[int, View]
"""A chair's number with its session's view."""


def day_line(seen: Iterable[Seen], unread: str, *, signed: bool) -> StatusView:
    """As summary_line. What is `unread`, and that no protocol is signed, stand behind alerts."""
    said = summary_line(seen)
    if said.level not in ("calm", "low"):
        return said
    if unread:
        return StatusView("medium", unread)
    if signed or said.level == "low":
        return said
    return StatusView("low", tr(NONE_SIGNED), tr(UNTIL_THEN))


def summary_line(seen: Iterable[Seen]) -> StatusView:
    """Highest priority first, then newest; the others as "+2" (DESIGN 6)."""
    chairs = list(seen)
    waiting = open_alerts(chairs)
    if not waiting:
        return StatusView("calm", _state(chairs), next_words(chairs), _keys())
    chair, alert = waiting[0]
    more = f"+{len(waiting) - 1}" if len(waiting) > 1 else ""
    also = overdue_besides(chairs, *waiting[0])
    detail = "   ".join(part for part in (alert.detail, more, also) if part)
    act = ((tr("Open chair {chair}", chair=chair), str(chair) if chair < 10 else ""),)
    words = tr("Chair {chair}: {words}", chair=chair, words=alert.words)
    return StatusView(LEVELS[alert.priority], words, detail, acts=act, chair=chair)


def open_alerts(chairs: Iterable[Seen]) -> list[tuple[int, Alert]]:
    """Alerts nobody has acknowledged, the most urgent first, then the newest."""
    found = [(chair, a) for chair, view in chairs for a in view.alerts if not a.acknowledged]
    return sorted(found, key=lambda one: (-one[1].priority, one[1].since_s))


def _state(chairs: list[Seen]) -> str:
    running = sum(view.phase in (Phase.RUNNING, Phase.PAUSED) for _, view in chairs)
    seen = sum(alert.acknowledged for _, view in chairs for alert in view.alerts)
    said = tr("{count} infusing", count=running) if running else tr("No infusion running")
    if not seen:
        return tr("{room}, no alerts", room=said)
    return plural(
        "{room}, {n} alert acknowledged", "{room}, {n} alerts acknowledged", seen, room=said
    )


def wanted(chairs: Iterable[Seen]) -> list[tuple[int, Slot]]:
    """The reading each chair waits for, the one due first at the front."""
    due = [(chair, slot) for chair, view in chairs if (slot := most_wanted(view)) is not None]
    return sorted(due, key=lambda one: one[1].in_s or 0.0)


def overdue_besides(chairs: Iterable[Seen], told: int, alert: Alert) -> str:
    """Readings overdue, save one that `alert` of the chair `told` speaks of; "" for none.

    It is said from 0:00, before it is an alert, also where its row is scrolled away.
    """
    silent = told if alert.key.startswith("due:") else 0
    return _overdue(wanted((chair, view) for chair, view in chairs if chair != silent))


def next_words(chairs: Iterable[Seen]) -> str:
    """Those overdue, else the one wanted first: "Next: chair 2 vitals in 04:10"; "" for none."""
    found = wanted(chairs)
    return _overdue(found) or (_words(*found[0]) if found else "")


def _overdue(found: list[tuple[int, Slot]]) -> str:
    """Those overdue longest, as many as the line has room for."""
    late = [one for one in found if (one[1].in_s or 0.0) <= 0]
    return "   ".join(_words(*one) for one in late[:MOST_LATE])


def _words(chair: int, slot: Slot) -> str:
    left = slot.in_s or 0.0
    if left > 0:
        words = _RECHECK_NEXT if slot.recheck else _VITALS_NEXT
        return tr(words, chair=chair, time=span(left + 0.999))
    return tr(_RECHECK_LATE if slot.recheck else _VITALS_LATE, chair=chair, time=span(left))


def _keys() -> tuple[tuple[str, str], ...]:
    return (
        ("1–9", tr("Open chair")), ("/", tr("Search")), ("C", tr("New course")), ("L", tr("Lock")),
    )  # fmt: skip
