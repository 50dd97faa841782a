"""Reading the record: entries of a stream, folded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from kitlog import resources
from kitlog.domain import effects, emergency, promis
from kitlog.domain.charted import charted
from kitlog.domain.clinic import AdviceSet, Clinic, ClinicSet, PathwaySet
from kitlog.domain.clock_doubt import Reopened
from kitlog.domain.course import Course, fold_course
from kitlog.domain.course_facts import CourseOpened
from kitlog.domain.course_signing import Record
from kitlog.domain.effects import Effect, EffectsSet
from kitlog.domain.emergency import EmergencyAccess, Given
from kitlog.domain.errors import Fault
from kitlog.domain.measures import Measure
from kitlog.domain.medicines import Adjunct, AdjunctsSet
from kitlog.domain.moment import Moment
from kitlog.domain.patient import Patient
from kitlog.domain.patient_limits import FROM_PROTOCOL, LimitsSet, counting, limited, set_by
from kitlog.domain.people import PersonEnrolled
from kitlog.domain.preparing import ChairPump
from kitlog.domain.protocol import Protocol, parse
from kitlog.domain.protocol_versions import versions
from kitlog.domain.ready import LEAST_FREE_MB
from kitlog.domain.session import Session, fold
from kitlog.domain.thresholds import SHIPPED as SHIPPED_OUTCOMES
from kitlog.domain.thresholds import OutcomesSet
from kitlog.domain.volume import FLOOR_PCT, ChairVolumeSet, ClinicSound, QuietRuleSet
from kitlog.store import room
from kitlog.workflow.desk import CLINIC, Desk, course_stream, patient_stream, session_stream
from kitlog.workflow.folded import folded

SHIPPED = ("kit-40", "kit-40-q5", "kit-40-booster")


@dataclass(frozen=True, slots=True)
class ChairFile:
    """Everything a chair's screen shows: patient, course, and today's session within it.

    `pump` is the serial number of the pump last used at this chair, "" when never said;
    `limits_by` who set the limits that count here, and when; `free_mb` the room on the disk;
    `reopened` for how long the record was closed.
    """

    patient_id: str
    patient: Patient
    course: Course
    session: Session
    pump: str = ""
    limits_by: str = FROM_PROTOCOL
    free_mb: int = LEAST_FREE_MB
    reopened: Reopened | None = None

    @property
    def number(self) -> int:
        return self.course.number_of(self.session)

    def with_session(self, session: Session) -> ChairFile:
        return replace(self, session=session, course=self.course.with_session(session))


def clinic(desk: Desk) -> Clinic:
    """The latest settings, everybody ever enrolled, and every version of the protocols."""
    settings: ClinicSet | None = None
    people: dict[str, PersonEnrolled] = {}
    enrolled: list[tuple[Moment, PersonEnrolled]] = []
    adjuncts: tuple[Adjunct, ...] = ()
    volumes: dict[int, int] = {}
    pumps: dict[int, str] = {}
    quiet = QuietRuleSet(FLOOR_PCT)
    advice, listed = "", shipped_effects()
    outcomes, pathway = SHIPPED_OUTCOMES, ""
    everything = charted(desk.store.entries(CLINIC))
    for said in everything:
        if said.struck:
            continue
        if isinstance(said.fact, ClinicSet):
            settings = said.fact
        elif isinstance(said.fact, PersonEnrolled):
            people[said.fact.person_id] = said.fact
            enrolled.append((said.first.entered, said.fact))
        elif isinstance(said.fact, EmergencyAccess):
            let_in = emergency.person(said.fact, said.first.entered, desk.now())
            people[let_in.person_id] = let_in
        elif isinstance(said.fact, AdjunctsSet):
            adjuncts = said.fact.adjuncts
        elif isinstance(said.fact, ChairVolumeSet):
            volumes[said.fact.chair] = said.fact.pct
        elif isinstance(said.fact, QuietRuleSet):
            quiet = said.fact
        elif isinstance(said.fact, ChairPump):
            pumps[said.fact.chair] = said.fact.serial
        elif isinstance(said.fact, AdviceSet):
            advice = said.fact.text
        elif isinstance(said.fact, EffectsSet):
            listed = effects.listed(shipped_effects(), said.fact)
        elif isinstance(said.fact, OutcomesSet):
            outcomes = said.fact
        elif isinstance(said.fact, PathwaySet):
            pathway = said.fact.text
    sound = ClinicSound(volumes, quiet.urgent_pct)
    protocols = versions(shipped_protocols(), everything)
    return Clinic(
        settings, people, adjuncts, sound, pumps, protocols, advice, listed,
        enrolled=tuple(enrolled), emergencies=emergency.given(everything),
        outcomes=outcomes, pathway=pathway,
    )  # fmt: skip


@lru_cache
def shipped_protocols() -> tuple[Protocol, ...]:
    """The protocols of `resources/protocols`, the default first."""
    return tuple(parse(resources.text("protocols", f"{name}.toml")) for name in SHIPPED)


@lru_cache
def shipped_effects() -> tuple[Effect, ...]:
    return effects.read_list(resources.text("effects.toml"))


@lru_cache
def promis_scores(measure: Measure) -> promis.Scores:
    """T-score by raw sum of this measure's form; {} for a plain total."""
    if not measure.table:
        return {}
    return promis.read_scores(resources.text("promis", f"{measure.table}.csv"))


def pathway_text(clinic: Clinic) -> str:
    """What is done at a yes to suicidal thoughts: the clinic's words, or the shipped ones."""
    return clinic.pathway or shipped_pathway()


@lru_cache
def shipped_pathway() -> str:
    return resources.text("clinic", "suicidal_thoughts.txt").strip()


def effect_labels(clinic: Clinic) -> dict[str, str]:
    """What each side effect is called; one the clinic no longer asks keeps its words."""
    return {one.id: one.label for one in known_effects(clinic)}


def known_effects(clinic: Clinic) -> tuple[Effect, ...]:
    """Those the clinic asks, then those it asks no longer."""
    asked = {one.id for one in clinic.effects}
    rest = (replace(one, shown=False) for one in shipped_effects() if one.id not in asked)
    return (*clinic.effects, *rest)


def emergencies_open(desk: Desk) -> tuple[Given, ...]:
    """Every emergency access no charge nurse has looked at yet, the oldest first."""
    found = emergency.given(charted(desk.store.entries(CLINIC)))
    return tuple(one for one in found if not one.looked_at)


def clinic_settings(desk: Desk) -> ClinicSet:
    """The clinic's settings; Fault before the first run is done."""
    return settings_of(clinic(desk))


def settings_of(clinic: Clinic) -> ClinicSet:
    if clinic.settings is None:
        raise Fault("The clinic is not set up.")
    return clinic.settings


def patient(desk: Desk, patient_id: str) -> Patient:
    """The patient as last amended."""
    known = [
        c.as_(Patient)
        for c in charted(desk.store.entries(patient_stream(patient_id)))
        if isinstance(c.fact, Patient) and not c.struck
    ]
    if not known:
        raise Fault("A patient's record has no opening entry.")
    return known[-1]


def protocol_of(desk: Desk, course_id: str) -> Protocol:
    """The protocol the course is pinned to."""
    for entry in desk.store.entries(course_stream(course_id)):
        if isinstance(entry.fact, CourseOpened):
            return parse(entry.fact.protocol)
    raise Fault("A course has no opening entry.")


def session(desk: Desk, session_id: str) -> Session:
    """One session, folded."""
    row = desk.store.index.session(session_id)
    if row is None:
        raise Fault("A session is not in the index.")
    found = _folded(desk, session_id, protocol_of(desk, row.course_id))
    happened = charted(desk.store.entries(course_stream(row.course_id)))
    said = tuple(c for c in happened if not c.struck and isinstance(c.fact, LimitsSet))
    return limited(found, said)


def course(desk: Desk, course_id: str) -> Course:
    """A course with all its sessions."""
    rows = desk.store.index.sessions_of(course_id)
    own = desk.store.entries(course_stream(course_id))
    told = (own, *(desk.store.entries(session_stream(row.id)) for row in rows))

    def fold() -> Course:
        protocol = protocol_of(desk, course_id)
        return fold_course(course_id, own, [_folded(desk, row.id, protocol) for row in rows])

    return folded(desk.store, f"course:{course_id}", told, fold)


def courses_before(desk: Desk, this: Course) -> tuple[Course, ...]:
    """The patient's courses before this one, oldest first."""
    ids = [row.id for row in desk.store.index.courses_of(this.opened.patient_id)]
    return tuple(course(desk, id) for id in ids[: ids.index(this.id)])


def record(desk: Desk, course: Course) -> Record:
    """Everything that belongs to the course: who the patient is, the course, all its sessions."""
    streams = (
        patient_stream(course.opened.patient_id),
        course_stream(course.id),
        *(session_stream(session.id) for session in course.sessions),
    )
    return {stream: desk.store.entries(stream) for stream in streams}


def chair_file(desk: Desk, session_id: str) -> ChairFile:
    """The session with its course and patient."""
    with desk.store.transaction():
        row = desk.store.index.session(session_id)
        if row is None:
            raise Fault("A session is not in the index.")
        found = course(desk, row.course_id)
        here = next(s for s in found.sessions if s.id == session_id)
        known = clinic(desk)
        pump = known.pumps.get(here.chair, "")
        by = set_by(counting(found.limits_said, here), known.name_of)
        who = patient(desk, row.patient_id)
        reopened = desk.store.reopened
        return ChairFile(row.patient_id, who, found, here, pump, by, free_mb(desk), reopened)


def free_mb(desk: Desk) -> int:
    """Megabytes free on the disk of the record."""
    return room.free_mb(desk.store.database.path)


def _folded(desk: Desk, session_id: str, protocol: Protocol) -> Session:
    return fold(session_id, protocol, desk.store.entries(session_stream(session_id)))
