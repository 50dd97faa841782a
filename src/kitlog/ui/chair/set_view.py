"""What stands around the entry row for the set it answers: due, late, measured when and how."""

from __future__ import annotations

from kitlog.domain.conditions import last_said
from kitlog.domain.dates import clock, span
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.protocol import Protocol
from kitlog.domain.schedule import Slot
from kitlog.domain.session import Session
from kitlog.domain.view import View
from kitlog.domain.vitals import SHORT, Vitals
from kitlog.ui.chair.half_set import HalfSet
from kitlog.ui.chair.parts.entry_heading import EntryView
from kitlog.ui.chair.parts.field_reading import LastMeasured
from kitlog.ui.chair.parts.row_chips import ChipsView
from kitlog.words import tr, unsaid

_OVERDUE = unsaid("overdue {time}", "the row")


def entry_view(session: Session, view: View, slot: Slot | None, half: HalfSet) -> EntryView:
    """The row as it stands. The conditions of the last set are offered, not taken over."""
    sub, strong, ink = _due(session, view, slot, half)
    return EntryView(
        title=slot.title if slot else tr("Extra vitals"),
        sub=sub,
        strong=strong,
        strong_ink=ink,
        previous=last_measured(session, view.now),
        baseline=session.baseline,
        absent=half.absent,
        wanted=_wanted(slot, session.protocol),
        chips=_chips(session, half),
    )


def last_measured(session: Session, now: Moment) -> dict[str, LastMeasured]:
    """The last value of each field, with its age where the last set did not measure it."""
    found = {}
    last = session.vitals[-1] if session.vitals else None
    for said in session.vitals:
        of_last = said is last or (said.slot == last.slot != "" if last else False)
        minutes = max(1, round(elapsed(said.measured, now).seconds / 60))
        for field in said.as_(Vitals).measured:
            value = said.as_(Vitals).value(field)
            assert value is not None
            found[field] = LastMeasured(value, None if of_last else minutes)
    return found


def _wanted(slot: Slot | None, protocol: Protocol) -> tuple[str, ...]:
    """A recheck or the rest of a set charted in part asks for what is lacking only."""
    lacking = slot.lacking if slot and slot.values is not None else ()
    return slot.lacking if slot and slot.recheck else lacking or protocol.vitals


def _chips(session: Session, half: HalfSet) -> ChipsView:
    happened = tr("now")
    if half.measured:
        happened = tr("at {time}", time=clock(half.measured.local))
    offered, said = last_said(session), half.conditions
    return ChipsView(happened, half.measured is not None, offered.words, said.words)


def _due(session: Session, view: View, slot: Slot | None, half: HalfSet) -> tuple[str, str, str]:
    """The quiet words, the strong words, and the colour token of the strong ones."""
    late = _late(session, view, slot, half)
    if late:
        return tr("measured late"), late, "medText"
    if half.measured is not None:
        ago = round(elapsed(half.measured, view.now).seconds / 60)
        return tr("measured {minutes} min ago", minutes=ago), "", "medText"
    if slot is None:
        return tr("no set is due now"), "", "medText"
    if slot.in_s is None or slot.due is None:
        return "", "", "medText"
    if slot.values is not None:
        still = ", ".join(tr(SHORT[field]) for field in slot.wanting)
        return _why(slot), tr("{values} still due", values=still), "medText"
    if slot.in_s > 0:
        due = tr("due {time}", time=clock(slot.due.astimezone()))
        minutes = session.protocol.opens_early_min
        early = tr("charting opens {minutes} min early", minutes=minutes)
        return f"{due} · {early}", "", "medText"
    why = tr("after an urgent value") if slot.recheck else ""
    if slot.in_s > -1:
        return why, tr("due now"), "accent"
    return why, tr(_OVERDUE, time=span(slot.in_s)), "medText"


def _late(session: Session, view: View, slot: Slot | None, half: HalfSet) -> str:
    """ "12 min late" for a set measured back, once it was later than the grace."""
    if slot is None or slot.in_s is None or half.measured is None or slot.values is not None:
        return ""
    over = -slot.in_s - elapsed(half.measured, view.now).seconds
    late = tr("{minutes} min late", minutes=f"{over / 60:.0f}")
    return late if over > session.protocol.grace_min * 60 else ""


def _why(slot: Slot) -> str:
    """Why the values that are still due were missing: "cuff failed"."""
    absent = slot.values.absent if slot.values else ()
    found = dict.fromkeys(one.words for one in absent if one.field in slot.wanting)
    return ", ".join(found)
