"""The protocol the course is pinned to, in words: source, version, hash and every limit used."""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain.charted import Charted
from kitlog.domain.course import Course
from kitlog.domain.course_facts import CourseOpened
from kitlog.domain.criteria import MILD
from kitlog.domain.dates import weekday_day
from kitlog.domain.infusion import WHOLE_PCT
from kitlog.domain.limits import number
from kitlog.domain.moment import Moment
from kitlog.domain.numbers import dose
from kitlog.domain.patient_limits import LimitsSet, counting, differing, set_by_words
from kitlog.domain.protocol import Bounds, Protocol
from kitlog.domain.protocol import Pair as Range
from kitlog.domain.session import Session
from kitlog.domain.vitals import NAMES, UNITS
from kitlog.report.amendments import place
from kitlog.report.day_record import LATE_ENTRY_S
from kitlog.report.record import NOTHING, LimitRow, LimitsUsed, Pair, Terms
from kitlog.report.wording import Wording, drug_name, ordered_by, own


def terms(course: Course, made: Moment, count_by: str, wording: Wording) -> Terms:
    """Everything the program reckoned with."""
    protocol = course.protocol
    return Terms(
        title=f"Protocol {protocol.name}, version {protocol.version}",
        facts=(
            Pair("Protocol", protocol.title),
            Pair("Source", protocol.source),
            Pair("SHA-256 of its text", course.opened.protocol_hash),
            *([Pair("Off protocol", course.opened.off_protocol)] if course.opened.off_protocol
              else []),
            *_order(course.opened),
            Pair("Own opioids, benzodiazepines", own(course.opened)),
            *_dose(protocol),
            *_schedule(protocol),
            Pair(
                "Urgent side effects",
                f"severity {protocol.urgent_severity}; at once "
                + ", ".join(wording.effect(e).lower() for e in protocol.urgent_at_once),
            ),
            *_for_patient(course, wording),
            Pair("Home from", _home(protocol)),
            Pair("Clock", f"local time, {made.local.isoformat()[-6:]} from UTC on the day made"),
        ),
        limits=tuple(_limits(course, count_by, wording)),
    )  # fmt: skip


def _order(opened: CourseOpened) -> Iterator[Pair]:
    """What was ordered for this patient and planned; the dose stands with each day."""
    vial = f"from {dose(opened.strength)} mg/mL in {dose(opened.bag_ml)} mL"
    yield Pair("Order", f"{drug_name(opened)}, {vial}, by {ordered_by(opened)}")
    pounds = f"{dose(opened.weight_reading)} lb = " if opened.weight_unit == "lb" else ""
    yield Pair("Dosing weight", f"{pounds}{dose(opened.weight_kg)} kg")
    days = ", ".join(weekday_day(one) for one in opened.days)
    yield Pair("Planned", f"{days}, first at {opened.clock}, chair {opened.chair}")


def _for_patient(course: Course, wording: Wording) -> Iterator[Pair]:
    """Limits the prescriber set for this patient: which, who, when, why, from which infusion."""
    for said in course.limits_said:
        fact = said.as_(LimitsSet)
        lines = "; ".join(differing(course.protocol, fact)) or "as the protocol says"
        by = set_by_words(said, wording.by(said))
        yield Pair("Limits for this patient", f"{lines}. Set by {by}: {fact.reason}")


def _limits(course: Course, count_by: str, wording: Wording) -> Iterator[LimitsUsed]:
    """Those in force, once for each time they changed: the prescriber may have set others."""
    used: dict[str, list[Session]] = {}
    for session in course.sessions:
        if not session.in_error:
            said = counting(course.limits_said, session)
            used.setdefault(said.first.id if said else "", []).append(session)
    if set(used) <= {""}:
        yield LimitsUsed("", _rows(course.protocol))
        return
    by_id = {said.first.id: said for said in course.limits_said}
    for id, sessions in used.items():
        where = ", ".join(place(course, one, count_by) for one in sessions)
        words = f"{where}: {_set_by(by_id.get(id), wording)}"
        yield LimitsUsed(words, _rows(sessions[0].protocol))


def _set_by(said: Charted | None, wording: Wording) -> str:
    if said is None:
        return "the protocol’s"
    fact, by = said.as_(LimitsSet), set_by_words(said, wording.name_of(said.author))
    what = "for this patient" if fact.limits else "the protocol’s again"
    return f"{what}, set by {by}: {fact.reason}"


def _rows(protocol: Protocol) -> tuple[LimitRow, ...]:
    return tuple(_limit(name, protocol) for name in protocol.entry)


def _dose(protocol: Protocol) -> tuple[Pair, ...]:
    rules = protocol.dose
    least, most = rules.minutes_range
    strengths = ", ".join(dose(s) for s in rules.strengths)
    return (
        Pair("Dose", f"{dose(rules.mg_per_kg)} mg/kg over {rules.minutes} min"),
        Pair("Reason asked outside", f"{_range(rules.mg_per_kg_range)} mg/kg, {least}–{most} min"),
        Pair("Strengths", f"{strengths} mg/mL"),
        Pair("Bags", f"{', '.join(dose(b) for b in rules.bags_ml)} mL"),
        Pair("Pump", f"{_range(rules.pump_ml_h)} mL/h"),
        Pair("Rounding limit", f"{dose(rules.rounding_limit_pct)} %"),
        Pair("Weight asked again", f"from {dose(rules.weight_change_pct)} % change"),
        *([Pair("Most", f"{dose(rules.most_mg)} mg")] if rules.most_mg else []),
        *([Pair("Ketamine", rules.drug.value)] if rules.drug else []),
    )


def _schedule(protocol: Protocol) -> tuple[Pair, ...]:
    minutes = ", ".join(map(str, protocol.infusion_minutes))
    return (
        Pair("Infusions", str(protocol.infusions)),
        Pair("Readings", f"baseline at most {protocol.baseline_max_age_min} min old, then at "
             f"{minutes} min"),
        Pair("Recovery", f"every {protocol.recovery_every_min} min, "
             f"{protocol.recovery_min} min at least; once ready to go every "
             f"{protocol.recovery_ready_every_min} min"),
        Pair("Late after", f"{protocol.grace_min:g} min; charted at the earliest "
             f"{protocol.opens_early_min} min before"),
        Pair("Recheck", f"{protocol.recheck_min} min after an urgent value; while paused every "
             f"{protocol.paused_check_min} min"),
        Pair("Marked", f"SBP or HR beyond {protocol.baseline_pct} % of the day’s baseline"),
        Pair("Reminders", _reminders(protocol)),
        Pair("Counted as", "part when the pump was stopped early; whole from "
             f"{WHOLE_PCT} % of the volume; typed late from {LATE_ENTRY_S / 60:g} min on"),
    )  # fmt: skip


def _home(protocol: Protocol) -> str:
    near = f"or, short of urgent, within {protocol.baseline_pct} % of the day’s baseline"
    return (
        f"Aldrete {protocol.aldrete_home} of 10; last vitals in limits, {near}; "
        f"every side effect at most {MILD}"
    )


def _reminders(protocol: Protocol) -> str:
    rules = protocol.alerts
    return (
        f"reading {rules.vitals_soon_min} min ahead, red {rules.red_after_min} min late, "
        f"{rules.red_after_urgent_min} min after an urgent value; pump paused "
        f"{rules.paused_min} min, {rules.end_soon_min} min before its planned end, "
        f"{rules.end_passed_min} min after it"
    )


def _limit(name: str, protocol: Protocol) -> LimitRow:
    entry, tiers = protocol.entry[name], protocol.limits.get(name)
    unit = UNITS.get(name, "kg")
    return LimitRow(
        name=f"{NAMES.get(name, name.capitalize())}, {unit}",
        refused=outside(entry.refuse),
        asked=outside(entry.ask),
        caution=outside(tiers.caution if tiers else None),
        urgent=outside(tiers.urgent if tiers else None),
        confirm=outside(protocol.confirm.get(name)),
        stop=outside(protocol.do_not_start.get(name)),
    )


def outside(bounds: Bounds | None) -> str:
    """< 90, > 160"""
    if bounds is None:
        return NOTHING
    low = [f"< {number(bounds.low)}"] if bounds.low is not None else []
    high = [f"> {number(bounds.high)}"] if bounds.high is not None else []
    return ", ".join(low + high) or NOTHING


def _range(pair: Range) -> str:
    return f"{dose(pair[0])}–{dose(pair[1])}"
