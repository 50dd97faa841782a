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
from kitlog.report.counting import Count, counted
from kitlog.report.course_signatures import NOT_INTACT, SignedPart, last_of
from kitlog.report.course_table import Peak, best, pressures, values, when
from kitlog.report.day_record import day_record
from kitlog.report.document import Foot, Person, grouped
from kitlog.report.maker import about, of_course
from kitlog.report.record import NOTHING, Pair, Value
from kitlog.report.sentence import days_of, sentence
from kitlog.report.summary import Figure, Panel, Summary
from kitlog.report.terms import terms
from kitlog.report.wording import Names, Wording, drug_name, ordered_by, own
from kitlog.words import plural, tr, unsaid

TITLE = unsaid("Ketamine infusion course summary")


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
    count = counted(course, clinic)
    ended_early = course.closed is not None and not course.complete
    measures = course.outcomes
    happened = events_list.events(course, wording)
    today, ended = made.local.date(), course.gate().open
    printed = [s for s in course.sessions if not s.in_error]
    return Summary(
        title=tr(TITLE),
        clinic=clinic.name,
        address=clinic.address,
        patient=Person(
            name=patient.name,
            born=day(patient.born),
            about=about(patient, patient.age(today)),
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
            Pair(
                count.numbered(n),
                weekday(s.day.weekday()) if count is Count.DAY else short_day(s.day),
            )
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
            course=of_course(course.opened.number, version),
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
        yield tr(NOT_INTACT)
    elif any(one.amended for one in last):
        yield tr("Amended after signature: see Signatures.")


def _closed(course: Course) -> str:
    assert course.closed is not None
    return tr(
        "Course closed after {given} of {wanted}: {why}",
        given=len(course.signed),
        wanted=course.wanted,
        why=tr(course.closed.why),
    )


def _treatment(patient: Patient, course: Course) -> tuple[Pair, ...]:
    opened = course.opened
    many = tr("{n} infusions", n=course.wanted) if course.wanted > 1 else tr("once")
    off = tr("off protocol: {why}", why=tr(opened.off_protocol)) if opened.off_protocol else ""
    return (
        Pair(tr("Reason for treatment"), opened.reason),
        Pair(
            tr("Protocol {name}", name=course.protocol.name),
            tr(
                "{dose} mg/kg {drug} IV over {minutes} min, {many}",
                dose=dose(opened.mg_per_kg),
                drug=drug_name(opened),
                minutes=opened.minutes,
                many=", ".join(filter(None, (many, off))),
            ),
        ),
        Pair(tr("Weight · allergies"), f"{dose(opened.weight_kg)} kg · {tr(patient.allergies)}"),
        Pair(tr("Prescriber"), ordered_by(opened)),
        *([Pair(tr("Own opioids, benzodiazepines"), own(opened))] if opened.own else []),
    )


def _panels(course: Course, made: Moment, count: Count) -> tuple[Panel, ...]:
    found = [_panel(session, n, made, count) for n, session in enumerate(course.infusions, 1)]
    why = tr("not given yet")
    if course.closed:
        why = tr("not given, {why}", why=tr(course.closed.why))
    for n in range(len(found) + 1, course.wanted + 1):
        found.append(Panel(count.numbered(n), "", None, why))
    return tuple(found)


def _panel(session: Session, number: int, made: Moment, count: Count) -> Panel:
    run = session.run
    assert run is not None
    ended = clock(run.ended.local) if run.ended else ""
    when = f"{weekday_day(session.day)}, {clock(run.started.local)}–{ended}"
    return Panel(count.numbered(number), when, trace(session, made))


@dataclass(frozen=True, slots=True)
class _Figures:
    """The six key figures. Adverse events never stand without the interventions (RULINGS), and
    no responder before the course has `ended`."""

    course: Course
    clinic: ClinicSet
    count: Count
    ended: bool

    def all(self) -> tuple[Figure, ...]:
        every = [s for s in self.course.sessions if not s.in_error]
        highest = best([p for s in every for p in pressures(s)], max)
        lowest = best([p for s in every for p in values(s, "spo2")], min)
        return (
            self._given(),
            self._dose(),
            self._peak(tr("highest BP"), highest, ""),
            self._peak(tr("lowest SpO₂"), lowest, "%"),
            self._adverse(every),
            self._responder(),
        )

    def _given(self) -> Figure:
        gaps = self.course.gaps(self.clinic)
        days = days_of(self.course)
        lines = [days or NOTHING]
        if len(self.course.infusions) > 1:
            many = plural("{n} gap", "{n} gaps", len(gaps)) if gaps else tr("no gap")
            lines = [f"{days}, {many}"]
        part = sum(s.part for s in self.course.signed)
        lines += [tr("{part} of them in part", part=part)] if part else []
        of = plural("of {n} infusion", "of {n} infusions", self.course.wanted)
        return Figure(Value(str(len(self.course.signed))), of, tuple(lines))

    def _dose(self) -> Figure:
        total = course_table.total(self.course)
        before = (
            tr("prepared {prepared} mg", prepared=total.prepared),
            tr("ordered {ordered} mg", ordered=total.ordered),
        )
        return Figure(Value(total.infused), tr("mg infused"), before)

    def _peak(self, words: str, peak: Peak | None, unit: str) -> Figure:
        if peak is None:
            return Figure(Value(NOTHING), "", (words, tr("not recorded")))
        session = peak.session
        if session not in self.course.infusions:
            held = tr("{day}, held", day=weekday_day(session.day))
            return Figure(peak.value, unit, (words, held))
        where = self.count.within(self.course.number_of(session))
        return Figure(peak.value, unit, (words, f"{where}, {when(session, peak.at)}"))

    def _adverse(self, every: list[Session]) -> Figure:
        events = sum(events_list.adverse_events(s) for s in every)
        done = sum(events_list.interventions(s) for s in every)
        which = tr("adverse event") if events == 1 else tr("adverse events")
        lines = (which, tr("interventions {done}", done=done))
        return Figure(Value(str(events)), "", lines)

    def _responder(self) -> Figure:
        if not self.ended:
            return Figure(
                Value(NOTHING), "", (tr("responder measures"), tr("when the course has ended"))
            )
        answers = [row.responder for row in self.course.outcomes if row.responder is not None]
        if not answers:
            return Figure(Value(NOTHING), "", (tr("responder measures"), tr("not recorded")))
        return Figure(
            Value(str(sum(answers))),
            tr("of {n}", n=len(answers)),
            tuple(tr("responder\nmeasures").split("\n")),
        )
