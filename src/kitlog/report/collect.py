"""Collects a course into its summary: pure, from the folded course alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kitlog.domain.charted import Charted
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.course_signing import Part
from kitlog.domain.dates import clock, day, short_day, weekday, weekday_day
from kitlog.domain.moment import Moment
from kitlog.domain.numbers import dose
from kitlog.domain.panel import trace
from kitlog.domain.patient import Patient
from kitlog.domain.session import Session
from kitlog.report import course_table, events_list, leaving, outcome_table
from kitlog.report.amendments import amendments, stamp
from kitlog.report.course_signatures import AMENDED, NOT_INTACT, SignedPart, last_of
from kitlog.report.course_table import BEFORE, Peak, best, minute, pressures, values
from kitlog.report.day_record import day_record
from kitlog.report.document import Foot, Person, grouped
from kitlog.report.record import NOTHING, Pair, Value
from kitlog.report.sentence import days_of, sentence
from kitlog.report.summary import Figure, Panel, Summary
from kitlog.report.terms import terms
from kitlog.report.wording import Names, Wording, drug_name, ordered_by, own

TITLE = "Ketamine infusion course summary"


def collect(
    patient: Patient,
    course: Course,
    clinic: ClinicSet,
    name_of: Names,
    made: Moment,
    made_by: str,
    version: int,
    program: str,
    record_sha256: str,
    effect_labels: Mapping[str, str],
    identity: tuple[Charted, ...] = (),
    before: tuple[Course, ...] = (),
    then: Callable[[Moment], Names] | None = None,
    signed: tuple[SignedPart, ...] = (),
    journal: str = "",
) -> Summary:
    """The summary of `course` as its record stands at `made`.

    `made_by` is a name as printed, `version` counts the exports of this course from 1,
    `program` names the program with its version, and `effect_labels` gives the clinic's words
    by effect, those asked on screen first. `identity` is who the patient was and is, so that
    corrections of it are printed; `before` are the patient's earlier courses, oldest first, and
    `signed` the signatures under the course. `then` gives the names people had at a moment, where
    they have changed since. `journal` says in short where the journal's chains end.
    Whether a summary may exist at all is for `course.gate` to say; before, a draft claims no
    outcome of the course.
    """
    wording = Wording(name_of, effect_labels, then)
    count = "Infusion" if course.gaps(clinic) or course.wanted == 1 else "Day"
    ended_early = course.closed is not None and not course.complete
    measures = course.outcomes
    happened = events_list.events(course, wording)
    today, ended = made.local.date(), course.gate().open
    printed = [s for s in course.sessions if not s.in_error]
    return Summary(
        title=TITLE,
        clinic=clinic.name,
        address=clinic.address,
        patient=Person(
            name=patient.name,
            born=day(patient.born),
            about=f"({patient.age(today)} y), {patient.sex.value}",
            record_no=patient.record_no,
        ),
        course=course.opened.number,
        notice=" ".join(_notice(course, signed, ended_early)),
        count_by=count,
        dots=course.dots(today, clinic),
        figures=_Figures(course, clinic, count, ended).all(),
        sentence=sentence(course, clinic, count, wording, before),
        treatment=_treatment(patient, course),
        infusions=course_table.rows(course, clinic, wording),
        total=course_table.total(course),
        panels=_panels(course, made, count),
        effect_heads=tuple(
            # Without a gap the weekday is enough; the dates stand in the table of infusions.
            Pair(f"{count} {n}", weekday(s.day.weekday()) if count == "Day" else short_day(s.day))
            for n, s in enumerate(course.infusions, 1)
        ),
        effects=events_list.effects(course, wording),
        events=happened,
        events_note=events_list.events_note(course, happened, count),
        outcome_heads=outcome_table.heads(course),
        outcomes=tuple(outcome_table.outcome(row, course, today, ended) for row in measures),
        outcomes_note=outcome_table.note(course),
        outcomes_after=outcome_table.after(course, before),
        home=leaving.home(course),
        notes=leaving.notes(course, wording),
        amendments=amendments(course, count, wording, identity),
        signatures=leaving.signatures(course, wording, signed),
        days=tuple(day_record(course, s, made, count, wording) for s in printed),
        reported=outcome_table.records(course, wording),
        terms=terms(course, made, count, wording),
        foot=Foot(
            program=program,
            course=f"course {course.opened.number}, version {version}",
            made=stamp(made),
            by=made_by,
            record_sha256=grouped(record_sha256),
            journal=journal,
        ),
    )


def _notice(course: Course, signed: tuple[SignedPart, ...], ended_early: bool) -> Iterator[str]:
    """What must be read on every page."""
    if ended_early:
        yield _closed(course)
    last = [one for part in Part if (one := last_of(signed, part))]
    if any(not one.intact for one in signed):
        yield NOT_INTACT
    elif any(one.amended for one in last):
        yield f"{AMENDED}: see Signatures."


def _closed(course: Course) -> str:
    assert course.closed is not None
    return f"Course closed after {len(course.signed)} of {course.wanted}: {course.closed.why}"


def _treatment(patient: Patient, course: Course) -> tuple[Pair, ...]:
    opened = course.opened
    many = f"{course.wanted} infusions" if course.wanted > 1 else "once"
    off = f", off protocol: {opened.off_protocol}" if opened.off_protocol else ""
    return (
        Pair("Reason for treatment", opened.reason),
        Pair(
            f"Protocol {course.protocol.name}",
            f"{dose(opened.mg_per_kg)} mg/kg {drug_name(opened)} IV over {opened.minutes} min, "
            f"{many}{off}",
        ),
        Pair("Weight · allergies", f"{dose(opened.weight_kg)} kg · {patient.allergies}"),
        Pair("Prescriber", ordered_by(opened)),
        *([Pair("Own opioids, benzodiazepines", own(opened))] if opened.own else []),
    )


def _panels(course: Course, made: Moment, count: str) -> tuple[Panel, ...]:
    found = [_panel(session, n, made, count) for n, session in enumerate(course.infusions, 1)]
    why = f"not given, {course.closed.why}" if course.closed else "not given yet"
    for n in range(len(found) + 1, course.wanted + 1):
        found.append(Panel(f"{count} {n}", "", None, why))
    return tuple(found)


def _panel(session: Session, number: int, made: Moment, count: str) -> Panel:
    run = session.run
    assert run is not None
    ended = clock(run.ended.local) if run.ended else ""
    when = f"{weekday_day(session.day)}, {clock(run.started.local)}–{ended}"
    return Panel(f"{count} {number}", when, trace(session, made))


@dataclass(frozen=True, slots=True)
class _Figures:
    """The six key figures. Adverse events never stand without the interventions (RULINGS), and
    no responder before the course has `ended`."""

    course: Course
    clinic: ClinicSet
    count: str
    ended: bool

    def all(self) -> tuple[Figure, ...]:
        every = [s for s in self.course.sessions if not s.in_error]
        highest = best([p for s in every for p in pressures(s)], max)
        lowest = best([p for s in every for p in values(s, "spo2")], min)
        return (
            self._given(),
            self._dose(),
            self._peak("highest BP", highest, ""),
            self._peak("lowest SpO₂", lowest, "%"),
            self._adverse(every),
            self._responder(),
        )

    def _given(self) -> Figure:
        gaps = self.course.gaps(self.clinic)
        days = days_of(self.course)
        lines = [days or NOTHING]
        if len(self.course.infusions) > 1:
            many = f"{len(gaps)} gaps" if len(gaps) > 1 else "1 gap" if gaps else "no gap"
            lines = [f"{days}, {many}"]
        part = sum(s.part for s in self.course.signed)
        lines += [f"{part} of them in part"] if part else []
        of = f"of {self.course.wanted} infusion{'s' if self.course.wanted > 1 else ''}"
        return Figure(Value(str(len(self.course.signed))), of, tuple(lines))

    def _dose(self) -> Figure:
        total = course_table.total(self.course)
        before = (f"prepared {total.prepared} mg", f"ordered {total.ordered} mg")
        return Figure(Value(total.infused), "mg infused", before)

    def _peak(self, words: str, peak: Peak | None, unit: str) -> Figure:
        if peak is None:
            return Figure(Value(NOTHING), "", (words, "not recorded"))
        session = peak.session
        if session not in self.course.infusions:
            return Figure(peak.value, unit, (words, f"{weekday_day(session.day)}, held"))
        at = minute(session, peak.at)
        where = f"{self.count.lower()} {self.course.number_of(session)}"
        when = at if at == BEFORE else f"{at} min"
        return Figure(peak.value, unit, (words, f"{where}, {when}"))

    def _adverse(self, every: list[Session]) -> Figure:
        events = sum(events_list.adverse_events(s) for s in every)
        done = sum(events_list.interventions(s) for s in every)
        lines = ("adverse event" if events == 1 else "adverse events", f"interventions {done}")
        return Figure(Value(str(events)), "", lines)

    def _responder(self) -> Figure:
        if not self.ended:
            return Figure(Value(NOTHING), "", ("responder measures", "when the course has ended"))
        answers = [row.responder for row in self.course.outcomes if row.responder is not None]
        if not answers:
            return Figure(Value(NOTHING), "", ("responder measures", "not recorded"))
        return Figure(Value(str(sum(answers))), f"of {len(answers)}", ("responder", "measures"))
