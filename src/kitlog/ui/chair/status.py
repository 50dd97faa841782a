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
from kitlog.words import tr
from kitlog.workflow.reading import ChairFile

RECHECK, CHART, PAUSE, SOUND, ACKNOWLEDGE = (
    "Recheck", "Chart now", "Log pause", "Sound…", "Acknowledge",
)  # fmt: skip
_LEVELS: dict[Priority, Level] = {
    Priority.HIGH: "high",
    Priority.MEDIUM: "medium",
    Priority.LOW: "low",
}
_READY = (("Y", "OK"), ("N", "Not OK"), ("↑ ↓", "Move"), ("F9", "Log start"))
_RUNNING = (("V", "Vitals"), ("S", "Side effects"), ("P", "Pause"), ("A", "Acknowledge"),
            ("F1", "All keys"))  # fmt: skip
_RECOVERY = (("V", "Vitals"), ("S", "Side effects"), ("D", "Aldrete"), ("F10", "Discharge"))


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
    return StatusView("seen", "   ".join(words), f"acknowledged · {line.words}", line.keys)


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
        acts.append((RECHECK, "V"))
        if view.phase is Phase.RUNNING and first.priority is Priority.HIGH:
            acts.append((PAUSE, "P"))
    elif first.key.startswith("due:"):
        acts.append((CHART, "V"))
    if first.tones and first.priority is Priority.MEDIUM:
        acts.append((SOUND, "U"))
    acts.append((ACKNOWLEDGE, "A"))
    detail = told or first.detail  # both would not fit beside four buttons
    return StatusView(_LEVELS[first.priority], first.words + more, detail, acts=tuple(acts))


def _paused(session: Session, view: View) -> StatusView:
    pauses = session.standing(InfusionPaused)
    why = pauses[-1].as_(InfusionPaused).why if pauses else ""
    at = f"at {clock(pauses[-1].measured.local)}" if pauses else ""
    detail = " · ".join(
        part for part in (at, why, "planned end moves with it", "stop the pump too") if part
    )
    return StatusView("paused", f"Paused {span(view.pause_now_s)}", detail)


def _calm(file: ChairFile, view: View) -> StatusView:
    session = file.session
    if view.phase is Phase.READY:
        open_points = before.open_points(file, view.now)
        if open_points:
            points = "1 point" if len(open_points) == 1 else f"{len(open_points)} points"
            return StatusView("calm", open_points[0].words, f"{points} before the start", _READY)
        return StatusView("calm", "Ready to start", "Start the pump, then log it.", _READY)
    if view.phase is Phase.RUNNING:
        seen = sum(alert.acknowledged for alert in view.alerts)
        words = f"{seen} acknowledged" if seen else "No alerts"
        return StatusView("calm", f"Infusing at {view.rate_ml_h:g} mL/h", words, _RUNNING)
    if view.phase is Phase.RECOVERY and session.run and session.run.ended:
        left = sum(not c.passed for c in discharge.criteria(session, view.now))
        ended = clock(session.run.ended.local)
        words = f"Infusion ended {ended} · {left} discharge criteria open"
        ready = readiness.ready_at(session, view.now)
        if ready is not None:
            words = f"Ready to leave since {clock(ready.local)} · {left} still open"
        return StatusView("calm", "Recovery", words, _RECOVERY)
    if view.phase is Phase.LEFT:
        return StatusView("calm", "Left", "Sign the day.")
    if view.phase is Phase.HELD:
        why = session.held.why if session.held else ""
        return StatusView("calm", "Held today", why)
    if view.phase is Phase.SIGNED and session.signed:
        return StatusView(
            "calm", f"Signed {clock(session.signed.measured.local)}", "Only addenda now."
        )
    why = f"{session.in_error.why}. Nothing here counts." if session.in_error else ""
    return StatusView("paused", view.phase.value.capitalize(), why)
