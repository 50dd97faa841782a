"""What the chair's status line says: the highest alert, or the calm state and the keys."""

from __future__ import annotations

from dataclasses import replace

from kitlog.domain import discharge, readiness
from kitlog.domain.alerts import Alert, Priority
from kitlog.domain.dates import clock, span
from kitlog.domain.infusion import InfusionPaused
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, View
from kitlog.ui.chair import before
from kitlog.ui.chair.time_told import time_told
from kitlog.ui.kit.status_line import Level, StatusView
from kitlog.ui.wakeful import MAY_SLEEP
from kitlog.words import plural, tr, unsaid
from kitlog.workflow.reading import ChairFile

RECHECK, CHART, PAUSE, SOUND, ACKNOWLEDGE = (
    unsaid("Recheck"), unsaid("Chart now"), unsaid("Log pause"), unsaid("Sound…"),
    unsaid("Acknowledge"),
)  # fmt: skip
Keys = tuple[tuple[str, str], ...]
"""Caps and what they do."""

_LEVELS: dict[Priority, Level] = {
    Priority.HIGH: "high",
    Priority.MEDIUM: "medium",
    Priority.LOW: "low",
}


def status(file: ChairFile, view: View, may_sleep: bool = False) -> StatusView:
    """The line for this moment. What is urgent stays in it as long as it lasts, seen or not.

    `may_sleep`: the system would not promise to keep the computer awake.
    """
    session = file.session
    waiting = [alert for alert in view.alerts if not alert.acknowledged]
    told = time_told(session, view.now) if view.live else None
    if waiting and waiting[0].priority > Priority.LOW:
        return _alert(waiting, view, told[0] if told else "")
    return _with_what_lasts(view, _quiet(file, view, waiting, told, may_sleep))


def _with_what_lasts(view: View, line: StatusView) -> StatusView:
    """The urgent values that were acknowledged and not yet read within limits, before `line`."""
    lasting = [one for one in view.alerts if one.acknowledged and one.priority is Priority.HIGH]
    words = [one.words for one in lasting if one.key.startswith(("value:", "effect:"))]
    if not words:
        return line
    seen = tr("acknowledged", "an alert")
    detail = f"{seen} · {line.words}"
    return StatusView("seen", "   ".join(words), detail, line.keys)


def _quiet(
    file: ChairFile,
    view: View,
    waiting: list[Alert],
    told: tuple[str, str] | None,
    may_sleep: bool,
) -> StatusView:
    """The line while nothing above the low priority waits."""
    session = file.session
    if told:
        return StatusView("low", *told)
    if view.phase is Phase.PAUSED:
        return _paused(session, view)
    if waiting:
        return StatusView("low", waiting[0].words, waiting[0].detail)
    line = _calm(file, view)
    asleep = may_sleep and view.phase is Phase.RUNNING
    return replace(line, detail=f"{line.detail} · {tr(MAY_SLEEP)}") if asleep else line


def _alert(waiting: list[Alert], view: View, told: str) -> StatusView:
    """The most urgent one; `told` says why nothing was charted, where the clock knows."""
    first = waiting[0]
    # Set apart: "above 160 +1" would read as a limit of 161.
    more = f"   +{len(waiting) - 1}" if len(waiting) > 1 else ""
    acts: list[tuple[str, str]] = []
    if first.key.startswith(("value:", "effect:")):
        acts.append((tr(RECHECK), "V"))
        if view.phase is Phase.RUNNING and first.priority is Priority.HIGH:
            acts.append((tr(PAUSE), "P"))
    elif first.key.startswith("due:"):
        acts.append((tr(CHART), "V"))
    if first.tones and first.priority is Priority.MEDIUM:
        acts.append((tr(SOUND), "U"))
    acts.append((tr(ACKNOWLEDGE), "A"))
    detail = told or first.detail  # both would not fit beside four buttons
    return StatusView(_LEVELS[first.priority], first.words + more, detail, acts=tuple(acts))


def _paused(session: Session, view: View) -> StatusView:
    pauses = session.standing(InfusionPaused)
    why = pauses[-1].as_(InfusionPaused).why if pauses else ""
    at = tr("at {time}", time=clock(pauses[-1].measured.local)) if pauses else ""
    told = (at, tr(why), tr("planned end moves with it"), tr("stop the pump too"))
    detail = " · ".join(filter(None, told))
    return StatusView("paused", tr("Paused {time}", time=span(view.pause_now_s)), detail)


def _ready_keys() -> Keys:
    return (("Y", tr("OK")), ("N", tr("Not OK")), ("↑ ↓", tr("Move")), ("F9", tr("Log start")))


def _running_keys() -> Keys:
    return (
        ("V", tr("Vitals")), ("S", tr("Side effects")), ("P", tr("Pause")),
        ("A", tr("Acknowledge")), ("F1", tr("All keys")),
    )  # fmt: skip


def _recovery_keys() -> Keys:
    return (
        ("V", tr("Vitals")), ("S", tr("Side effects")), ("D", tr("Aldrete")),
        ("F10", tr("Discharge")),
    )  # fmt: skip


def _calm(file: ChairFile, view: View) -> StatusView:
    session = file.session
    if view.phase is Phase.READY:
        open_points = before.open_points(file, view.now)
        if open_points:
            points = plural(
                "{n} point before the start", "{n} points before the start", len(open_points)
            )
            return StatusView("calm", open_points[0].words, points, _ready_keys())
        words = tr("Start the pump, then log it.")
        return StatusView("calm", tr("Ready to start"), words, _ready_keys())
    if view.phase is Phase.RUNNING:
        seen = sum(alert.acknowledged for alert in view.alerts)
        words = plural("{n} acknowledged", "{n} acknowledged", seen) if seen else tr("No alerts")
        rate = tr("Infusing at {rate} mL/h", rate=f"{view.rate_ml_h:g}")
        return StatusView("calm", rate, words, _running_keys())
    if view.phase is Phase.RECOVERY and session.run and session.run.ended:
        left = sum(not c.passed for c in discharge.criteria(session, view.now))
        ended = clock(session.run.ended.local)
        words = plural(
            "Infusion ended {time} · {n} discharge criteria open",
            "Infusion ended {time} · {n} discharge criteria open", left, time=ended,
        )  # fmt: skip
        ready = readiness.ready_at(session, view.now)
        if ready is not None:
            since = clock(ready.local)
            words = tr("Ready to leave since {time} · {n} still open", time=since, n=left)
        return StatusView("calm", tr("Recovery"), words, _recovery_keys())
    if view.phase is Phase.LEFT:
        return StatusView("calm", tr("Left"), tr("Sign the day."))
    if view.phase is Phase.HELD:
        why = session.held.why if session.held else ""
        return StatusView("calm", tr("Held today"), tr(why))
    if view.phase is Phase.SIGNED and session.signed:
        signed = tr("Signed {time}", time=clock(session.signed.measured.local))
        return StatusView("calm", signed, tr("Only addenda now."))
    why = tr(session.in_error.why) if session.in_error else ""
    why = tr("{why}. Nothing here counts.", why=why) if why else ""
    return StatusView("paused", tr("Entered in error"), why)
