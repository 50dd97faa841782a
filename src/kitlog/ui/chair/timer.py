"""What the timer card and the next-vitals card say about a session at one moment."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from kitlog.domain import checked, numbers
from kitlog.domain.dates import clock, span
from kitlog.domain.schedule import Slot
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, View
from kitlog.ui.chair.parts.facts import FactsView, Figure
from kitlog.ui.chair.parts.infusion_ring import infusion_ring
from kitlog.ui.chair.parts.next_vitals import NextVitalsView
from kitlog.ui.chair.parts.ring import RingView, Tick
from kitlog.words import Unsaid, tr, unsaid
from kitlog.workflow import doorkeeping


def ring(session: Session, view: View) -> RingView:
    """The ring: what is left of the infusion, or how long the recovery has lasted."""
    if view.phase is Phase.READY or session.run is None:
        whole = span(session.protocol.minutes * 60)
        planned = tuple(Tick(*tick) for tick in doorkeeping.ticks(session, view))
        return RingView(0.0, tr("not started"), whole, tr("planned"), tr("Infusion not started"),
                        "progress", planned)  # fmt: skip
    timer = doorkeeping.timer(session, view)
    if timer is None or timer.stage == "recovery":
        return _recovery_ring(session, view)
    return infusion_ring(timer, view.now)


def _recovery_ring(session: Session, view: View) -> RingView:
    wanted = session.protocol.recovery_min * 60
    share = min(1.0, view.recovered_s / wanted) if wanted else 1.0
    minutes = int(view.recovered_s // 60)
    return RingView(
        share,
        tr("since infusion end"),
        span(view.recovered_s),
        tr("of {time} observation", time=span(wanted)),
        tr("Recovery, {minutes} minutes since the end", minutes=minutes),
        "okRing",
    )


def facts(session: Session, view: View) -> FactsView:
    """Planned end and delivered dose; what the pump should read."""
    run = session.run
    if run is None or view.planned_end is None:
        return _facts_at_rest(session, view)
    paused = view.phase is Phase.PAUSED
    end = Figure(
        tr("End, if resumed") if paused else tr("Planned end"), clock(view.planned_end.astimezone())
    )
    prepared = tr("of {mg} mg", mg=_mg(session.prepared_mg))
    given = Figure(tr("Delivered (est.)"), _mg(view.delivered_mg), prepared)
    pump = f"{view.rate_ml_h:g} mL/h · {view.infused_ml:.0f} mL"
    return FactsView(end, given, tr("Pump should read"), pump)


def _facts_at_rest(session: Session, view: View) -> FactsView:
    run = session.run
    if run is not None and run.ended is not None:
        times = f"{clock(run.started.local)}–{clock(run.ended.local)}"
        return FactsView(
            Figure(tr("Infusion"), times), Figure(tr("Infused"), _mg(session.infused_mg), "mg")
        )
    ends = clock(view.planned_end.astimezone()) if view.planned_end else "–"
    pump = ""
    figures = checked.figures(session)
    if figures:
        pump = f"{numbers.dose(figures.pump_rate)} mL/h · {numbers.dose(figures.pump_volume)} mL"
    prepared = Figure(tr("Prepared"), _mg(session.prepared_mg), "mg")
    end = Figure(tr("Ends if started now"), ends)
    return FactsView(end, prepared, tr("Set the pump to"), pump or "–")


def _mg(value: Decimal | None) -> str:
    return "–" if value is None else numbers.dose(value)


_AFTER, _IN = unsaid("{minutes} in {time}"), unsaid("{minutes} min set\nin {time}")


def next_vitals(session: Session, view: View) -> NextVitalsView | None:
    """The card below the ring; None when no reading is wanted."""
    slot = view.next
    if slot is None or slot.in_s is None or slot.due is None:
        return None
    name = tr("Recheck") if slot.recheck else tr("{minutes} min set", minutes=slot.label)
    due = tr("due {time}", time=clock(slot.due.astimezone()))
    if slot.in_s > 0:
        soon = slot.in_s <= session.protocol.opens_early_min * 60
        title = tr("Recheck in") if slot.recheck else tr("Next vitals")
        left = span(slot.in_s + 0.999)
        return NextVitalsView(
            title, name, left, due, "soon" if soon else "calm", _passed(session, slot)
        )
    over = -slot.in_s
    title = tr("Recheck overdue") if slot.recheck else tr("Vitals overdue")
    if over < 1:
        return NextVitalsView(tr("Vitals due now"), name, "00:00", due, "due", 1.0)
    below = _following(view, slot, _IN if slot.recheck else _AFTER)
    if not slot.recheck:
        below = f"{name}\n{below}"
    return NextVitalsView(title, due, span(over), below, _urgency(session, slot, over))


def _urgency(session: Session, slot: Slot, over: float) -> Literal["overdue", "amber", "red"]:
    """Nothing before the grace, then amber, then red (RULINGS "Quiet")."""
    rules = session.protocol.alerts
    red_min = rules.red_after_urgent_min if slot.recheck else rules.red_after_min
    if over >= red_min * 60:
        return "red"
    return "amber" if over >= session.protocol.grace_min * 60 else "overdue"


def _passed(session: Session, slot: Slot) -> float:
    """Share of the interval before this slot that is gone."""
    every = session.protocol.recovery_every_min
    if slot.key.isdigit():
        marks = session.protocol.infusion_minutes
        place = marks.index(int(slot.key)) if int(slot.key) in marks else 0
        every = marks[place] - (marks[place - 1] if place else 0)
    return max(0.0, min(1.0, 1 - (slot.in_s or 0.0) / (every * 60)))


def _following(view: View, slot: Slot, words: Unsaid) -> str:
    """The slot after this one: "30 in 00:50"; below a recheck on two lines, as drawn."""
    later = [s for s in view.slots if s.open and s.key != slot.key and (s.in_s or 0) > 0]
    if not later:
        return ""
    return tr(words, minutes=later[0].label, time=span(later[0].in_s or 0))
