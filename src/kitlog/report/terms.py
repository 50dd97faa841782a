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
from kitlog.report.counting import Count
from kitlog.report.day_record import LATE_ENTRY_S
from kitlog.report.record import NOTHING, LimitRow, LimitsUsed, Pair, Terms
from kitlog.report.wording import Wording, drug_name, ordered_by, own
from kitlog.words import tr


def terms(course: Course, made: Moment, count_by: Count, wording: Wording) -> Terms:
    """Everything the program reckoned with."""
    protocol = course.protocol
    return Terms(
        title=tr(
            "Protocol {name}, version {version}", name=protocol.name, version=protocol.version
        ),
        facts=(
            Pair(tr("Protocol"), protocol.title),
            Pair(tr("Source"), protocol.source),
            Pair(tr("SHA-256 of its text"), course.opened.protocol_hash),
            *_off_protocol(course.opened),
            *_order(course.opened),
            Pair(tr("Own opioids, benzodiazepines"), own(course.opened)),
            *_dose(protocol),
            *_schedule(protocol),
            Pair(
                tr("Urgent side effects"),
                tr(
                    "severity {severity}; at once {effects}",
                    severity=protocol.urgent_severity,
                    effects=", ".join(wording.effect(e).lower() for e in protocol.urgent_at_once),
                ),
            ),
            *_for_patient(course, wording),
            Pair(tr("Home from"), _home(protocol)),
            Pair(
                tr("Clock"),
                tr("local time, {away} from UTC on the day made", away=made.local.isoformat()[-6:]),
            ),
        ),
        limits=tuple(_limits(course, count_by, wording)),
    )


def _off_protocol(opened: CourseOpened) -> Iterator[Pair]:
    if opened.off_protocol:
        yield Pair(tr("Off protocol"), tr(opened.off_protocol))


def _order(opened: CourseOpened) -> Iterator[Pair]:
    """What was ordered for this patient and planned; the dose stands with each day."""
    yield Pair(
        tr("Order"),
        tr(
            "{drug}, from {strength} mg/mL in {bag} mL, by {prescriber}",
            drug=drug_name(opened),
            strength=dose(opened.strength),
            bag=dose(opened.bag_ml),
            prescriber=ordered_by(opened),
        ),
    )
    pounds = f"{dose(opened.weight_reading)} lb = " if opened.weight_unit == "lb" else ""
    yield Pair(tr("Dosing weight"), f"{pounds}{dose(opened.weight_kg)} kg")
    days = ", ".join(weekday_day(one) for one in opened.days)
    yield Pair(
        tr("Planned"),
        tr(
            "{days}, first at {clock}, chair {chair}",
            days=days,
            clock=opened.clock,
            chair=opened.chair,
        ),
    )


def _for_patient(course: Course, wording: Wording) -> Iterator[Pair]:
    """Limits the prescriber set for this patient: which, who, when, why, from which infusion."""
    for said in course.limits_said:
        fact = said.as_(LimitsSet)
        lines = "; ".join(differing(course.protocol, fact)) or tr("as the protocol says")
        by = set_by_words(said, wording.by(said))
        yield Pair(
            tr("Limits for this patient"),
            tr("{lines}. Set by {by}: {reason}", lines=lines, by=by, reason=tr(fact.reason)),
        )


def _limits(course: Course, count_by: Count, wording: Wording) -> Iterator[LimitsUsed]:
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
        return tr("the protocol’s")
    fact, by = said.as_(LimitsSet), set_by_words(said, wording.name_of(said.author))
    what = tr("for this patient") if fact.limits else tr("the protocol’s again")
    return tr("{what}, set by {by}: {reason}", what=what, by=by, reason=tr(fact.reason))


def _rows(protocol: Protocol) -> tuple[LimitRow, ...]:
    return tuple(_limit(name, protocol) for name in protocol.entry)


def _dose(protocol: Protocol) -> tuple[Pair, ...]:
    rules = protocol.dose
    least, most = rules.minutes_range
    strengths = ", ".join(dose(s) for s in rules.strengths)
    return (
        Pair(
            tr("Dose"),
            tr("{mg} mg/kg over {minutes} min", mg=dose(rules.mg_per_kg), minutes=rules.minutes),
        ),
        Pair(
            tr("Reason asked outside"),
            f"{_range(rules.mg_per_kg_range)} mg/kg, {least}–{most} min",
        ),
        Pair(tr("Strengths"), f"{strengths} mg/mL"),
        Pair(tr("Bags"), f"{', '.join(dose(b) for b in rules.bags_ml)} mL"),
        Pair(tr("Pump"), f"{_range(rules.pump_ml_h)} mL/h"),
        Pair(tr("Rounding limit"), f"{dose(rules.rounding_limit_pct)} %"),
        Pair(
            tr("Weight asked again"), tr("from {pct} % change", pct=dose(rules.weight_change_pct))
        ),
        *([Pair(tr("Most"), f"{dose(rules.most_mg)} mg")] if rules.most_mg else []),
        *([Pair(tr("Ketamine"), rules.drug.words)] if rules.drug else []),
    )


def _schedule(protocol: Protocol) -> tuple[Pair, ...]:
    minutes = ", ".join(map(str, protocol.infusion_minutes))
    return (
        Pair(tr("Infusions"), str(protocol.infusions)),
        Pair(tr("Readings"), tr(
            "baseline at most {age} min old, then at {minutes} min",
            age=protocol.baseline_max_age_min, minutes=minutes,
        )),
        Pair(tr("Recovery"), tr(
            "every {every} min, {least} min at least; once ready to go every {ready} min",
            every=protocol.recovery_every_min, least=protocol.recovery_min,
            ready=protocol.recovery_ready_every_min,
        )),
        Pair(tr("Late after"), tr(
            "{grace} min; charted at the earliest {early} min before",
            grace=f"{protocol.grace_min:g}", early=protocol.opens_early_min,
        )),
        Pair(tr("Recheck"), tr(
            "{after} min after an urgent value; while paused every {paused} min",
            after=protocol.recheck_min, paused=protocol.paused_check_min,
        )),
        Pair(tr("Marked"), tr(
            "SBP or HR beyond {pct} % of the day’s baseline", pct=protocol.baseline_pct
        )),
        Pair(tr("Reminders"), _reminders(protocol)),
        Pair(tr("Counted as"), tr(
            "part when the pump was stopped early; whole from {pct} % of the volume; "
            "typed late from {late} min on",
            pct=WHOLE_PCT, late=f"{LATE_ENTRY_S / 60:g}",
        )),
    )  # fmt: skip


def _home(protocol: Protocol) -> str:
    return tr(
        "Aldrete {aldrete} of 10; last vitals in limits, or, short of urgent, within {pct} % of "
        "the day’s baseline; every side effect at most {mild}",
        aldrete=protocol.aldrete_home,
        pct=protocol.baseline_pct,
        mild=MILD,
    )


def _reminders(protocol: Protocol) -> str:
    rules = protocol.alerts
    return tr(
        "reading {soon} min ahead, red {red} min late, {urgent} min after an urgent value; "
        "pump paused {paused} min, {end_soon} min before its planned end, {passed} min after it",
        soon=rules.vitals_soon_min,
        red=rules.red_after_min,
        urgent=rules.red_after_urgent_min,
        paused=rules.paused_min,
        end_soon=rules.end_soon_min,
        passed=rules.end_passed_min,
    )


def _limit(name: str, protocol: Protocol) -> LimitRow:
    entry, tiers = protocol.entry[name], protocol.limits.get(name)
    unit = UNITS.get(name, "kg")
    return LimitRow(
        name=f"{tr(NAMES.get(name) or name.capitalize())}, {unit}",
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
