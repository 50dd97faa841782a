"""What the program computed of a course, as plain values; kept apart from what people charted.

The rules are those of screen and summary, asked once more: nothing is reckoned here.
"""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain import limits, shown, signing
from kitlog.domain.charted import Charted
from kitlog.domain.course_facts import DataExported, SummaryExported
from kitlog.domain.course_signed import CourseSigned
from kitlog.domain.course_signing import CourseSignature
from kitlog.domain.limits import Flag
from kitlog.domain.patient_limits import counting
from kitlog.domain.protocol import Bounds, Protocol
from kitlog.domain.schedule import Slot, slots
from kitlog.domain.session import Session
from kitlog.domain.session_facts import Signed
from kitlog.domain.shown import AlertShown
from kitlog.domain.view import phase
from kitlog.domain.vitals import Vitals
from kitlog.report import course_table, events_list, outcome_json
from kitlog.report.course_data import CourseData
from kitlog.report.day_record import completeness
from kitlog.report.entry_json import Plain, time
from kitlog.report.outcome_json import number


def of_course(data: CourseData) -> Plain:
    """The course as a whole."""
    course = data.course
    given = [s.infused_mg for s in course.infusions]
    return {
        "not_yet": course.gate().reason,
        "closed_early": course.closed.why if course.closed else "",
        "infusions_wanted": course.wanted,
        "infusions_given": len(course.signed),
        "in_part": sum(s.part for s in course.signed),
        "infused_mg": number(course_table.summed(given)),
        "planned_days": [day.isoformat() for day in course.planned_days],
        "gaps": [
            {"after_infusion": n, "days": [d.isoformat() for d in gap.days], "why": gap.why}
            for n, gap in course.gaps(data.clinic).items()
        ],
        "outcomes": outcome_json.outcomes(course),
        "follow_ups": outcome_json.tried(course),
        "signatures": [_signature(one) for one in data.signed],
        "exports": [c.id for c in course.happenings if isinstance(c.fact, _EXPORTS)],
        "earlier_courses": [{"id": id, "number": number} for id, number in data.before],
    }


_EXPORTS = (SummaryExported, DataExported)


def of_session(data: CourseData, session: Session) -> Plain:
    """One day at the chair, as it stood when this was made."""
    course, run = data.course, session.run
    built = slots(session, data.made)
    return {
        "infusion": course.number_of(session) if session in course.infusions else None,
        "phase": phase(session).value,
        "doses": {
            "ordered_mg": number(course.opened.ordered_mg),
            "prepared_mg": number(session.prepared_mg),
            "infused_mg": number(session.infused_mg),
            "infused_ml": number(session.end.pump_ml if session.end else None),
            "in_part": session.part,
        },
        "run": None
        if run is None
        else {
            "started": time(run.started),
            "ended": time(run.ended) if run.ended else None,
            "pumped_s": round(run.pumped_s(run.seconds(run.ended or data.made)), 3),
            "paused_s": round(run.paused_s(run.seconds(run.ended or data.made)), 3),
            "estimated": run.estimated,
        },
        "completeness": completeness(session, built),
        "slots": [_slot(one) for one in built],
        "readings": [_reading(one, session) for one in session.vitals],
        "worst_effects": session.worst_scores(),
        "adverse_events": events_list.adverse_events(session),
        "interventions": list(signing.interventions(session)),
        "alerts": list(_alerts(session)),
        "signatures": list(_signed(data, session)),
        "thresholds": _thresholds(data, session),
    }


def _slot(slot: Slot) -> Plain:
    return {
        "key": slot.key,
        "label": slot.label,
        "minute": round(slot.minute, 3),
        "due": slot.due.astimezone().isoformat() if slot.due else None,
        "state": slot.state.value,
        "late_s": round(slot.late_s, 3),
        "lacking": list(slot.lacking),
        "reason": slot.reason,
        "recheck": slot.recheck,
        "answers": [one.last.id for one in slot.answers],
    }


def _reading(one: Charted, session: Session) -> Plain:
    vitals = one.as_(Vitals)
    changes = {f: limits.change_pct(f, vitals.value(f), session.baseline) for f in vitals.measured}
    return {
        "entry": one.last.id,
        "minute": course_table.minute(session, one.measured),
        "mean": vitals.mean,
        "flags": [_flag(flag) for flag in limits.flags(vitals, session.protocol)],
        "change_from_baseline_pct": {f: pct for f, pct in changes.items() if pct is not None},
    }


def _flag(flag: Flag) -> Plain:
    return {
        "field": flag.field,
        "value": flag.value,
        "level": flag.level,
        "side": "above" if flag.above else "below",
        "limit": flag.limit,
    }


def _alerts(session: Session) -> Iterator[Plain]:
    """Each alert by its key: the entries that say it was shown, and who acknowledged it."""
    seen = shown.acknowledged(session)
    came = {c.as_(AlertShown).alert: c for c in session.standing(AlertShown)}
    for key in dict.fromkeys((*came, *seen)):
        yield {
            "alert": key,
            "shown": came[key].id if key in came else None,
            "acknowledged": seen[key].id if key in seen else None,
        }


def _signed(data: CourseData, session: Session) -> Iterator[Plain]:
    """Every signature under the day, with exactly what it covers."""
    entries = data.record[f"session:{session.id}"]
    for said in session.standing(Signed):
        covered = signing.covered(tuple(e for e in entries if e.id < said.id))
        fact = said.as_(Signed)
        yield {
            "entry": said.id,
            "intact": signing.digest(covered) == fact.digest,
            "covers": [entry.id for entry in covered],
        }


def _signature(signed: CourseSignature) -> Plain:
    fact: CourseSigned = signed.fact
    return {
        "entry": signed.entry.id,
        "part": signed.part.value if signed.part else None,
        "intact": signed.intact,
        "stands": signed.stands,
        "amended_by": [entry.id for entry in signed.amended],
        "added_by": [entry.id for entry in signed.added],
        "covers": [
            {"stream": c.stream, "workstation": c.workstation, "entries": c.count}
            for c in fact.covered
        ],
    }


def _thresholds(data: CourseData, session: Session) -> Plain:
    """Every limit in force that day; `set_by` is the entry with limits of this patient alone."""
    protocol = session.protocol
    said = counting(data.course.limits_said, session)
    return {
        "set_by": said.last.id if said else None,
        "values": {field: _limits(field, protocol) for field in protocol.entry},
        "baseline_change_pct": protocol.baseline_pct,
        "grace_min": protocol.grace_min,
        "urgent_severity": protocol.urgent_severity,
        "urgent_at_once": list(protocol.urgent_at_once),
        "aldrete_home": protocol.aldrete_home,
        "recovery_min": protocol.recovery_min,
    }


def _limits(field: str, protocol: Protocol) -> Plain:
    asked, tiers = protocol.entry[field], protocol.limits.get(field)
    return {
        "refused_outside": _bounds(asked.refuse),
        "asked_outside": _bounds(asked.ask),
        "caution_outside": _bounds(tiers.caution if tiers else None),
        "urgent_outside": _bounds(tiers.urgent if tiers else None),
        "confirm_outside": _bounds(protocol.confirm.get(field)),
        "no_start_outside": _bounds(protocol.do_not_start.get(field)),
    }


def _bounds(bounds: Bounds | None) -> list[int | None] | None:
    return None if bounds is None else [bounds.low, bounds.high]
