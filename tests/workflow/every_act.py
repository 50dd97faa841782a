"""How to do every act of the workflow once, at a stage of the day where the record takes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal as D

from kitlog.domain.afterwards import ChartedAfterwards
from kitlog.domain.alerts import VITALS, Priority
from kitlog.domain.checks import DoseChecked
from kitlog.domain.cohort import Chosen, Cohort
from kitlog.domain.course_facts import SummaryFiled
from kitlog.domain.discharge_facts import (
    AldreteScored,
    CriterionAnswered,
    CriterionOverridden,
    Discharged,
)
from kitlog.domain.drug_account import DrugAccounted, NotAccounted
from kitlog.domain.effects import EffectsSet, Score
from kitlog.domain.events import AdverseEvent, InterventionJudged, NoteWritten
from kitlog.domain.handover import PumpRead
from kitlog.domain.infusion import InfusionEnded, InfusionStarted
from kitlog.domain.outcome_follow_up import FollowUpTried, Result
from kitlog.domain.outcomes import OutcomeRecorded, Point, Way
from kitlog.domain.papers import Paper
from kitlog.domain.patient_limits import LimitsSet, PatientLimit
from kitlog.domain.people import Role
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.shown import AlertShown
from kitlog.domain.thresholds import OutcomesSet, usual
from kitlog.domain.timeout import LINES, LineAnswered
from kitlog.report.wording import Wording
from kitlog.store.backup_manifest import Manifest
from kitlog.store.holder import Kind, by_password, by_secret
from kitlog.store.keybook import Keybook, read_keybook, write_keybook
from kitlog.store.second_place import SecondPlace
from kitlog.workflow import (
    accounting,
    accounts,
    afterwards,
    amending,
    anchoring,
    arriving,
    asking_again,
    backing_up,
    board,
    charting,
    checked_file,
    cohort,
    cohort_export,
    course_data,
    course_signing,
    data_export,
    discharging,
    doorkeeping,
    earlier,
    emergency,
    enrolling,
    first_run,
    handing_over,
    infusing,
    journal_heads,
    keyholding,
    looking,
    medicine_list,
    outcomes,
    papers,
    patient_limits,
    people,
    preparing,
    previewing,
    protocols,
    quieting,
    reading,
    restoring,
    resuming,
    sealing,
    searching,
    second_check,
    self_opening,
    settings,
    sheets,
    showing,
    summarising,
    summary_filing,
    trail,
    trail_export,
    unread,
    verifying,
    verifying_papers,
)
from kitlog.workflow.afterwards import Sheet, SheetSet
from kitlog.workflow.backing_up import Prepared
from kitlog.workflow.cohort import Counting
from kitlog.workflow.desk import CLINIC, Desk, new_id
from kitlog.workflow.papers import Asked
from kitlog.workflow.trail import Filter
from kitlog.workflow.trail_export import Export, Format
from tests.report.certificates import clinics_own, one_page
from tests.workflow.on_paper import step
from tests.workflow.stages import (
    CHARGE,
    CLINIC_SET,
    DOCTOR,
    NURSE,
    SECOND,
    Place,
    silenced_at_the_door,
)
from tests.workflow.ward import ADA, CALM, FIGURES, PIN

Do = Callable[[Desk, Place], object]
PASSWORD, OTHER_PASSWORD = "three small boats", "a lamp in the hall"
ASKED = emergency.Asked("A. Agency RN", "no account, chair 2 is running", "369147")
TIGHTER = {"limits.sys.caution.high": "155"}
HIGHER = LimitsSet((PatientLimit("sys", 90, 170, 90, 190),), "Hypertension, usual BP 160")


def _check() -> DoseChecked:
    return DoseChecked(NURSE, SECOND, FIGURES, FIGURES)


def _prepared() -> DrugPrepared:
    return DrugPrepared(D("0.7"), D(50), pump_serial="P-7")


def _other_patient(place: Place) -> enrolling.NewCourse:
    return place.ward.new(patient=replace(ADA, record_no="ZZ 000 418", given="Bo"), chair=2)


def _sheet(place: Place) -> Sheet:
    zero = place.ward.clock.now().shifted(-86_400)
    sets = tuple(SheetSet(zero.shifted(60 * m), CALM) for m in (-5, 11, 20, 30, 40, 55, 70, 100))
    return Sheet(
        zero.local.date(), 1, ChartedAfterwards("power cut", "R. Mock RN, T. Sample RN"),
        DrugPrepared(D("0.7"), D(50), "LOT 1"), InfusionStarted(D(150), D(100)),
        zero, zero.shifted(40 * 60), InfusionEnded(D(100)), sets,
    )  # fmt: skip


def _account(desk: Desk, place: Place) -> object:
    fact = DrugAccounted("ketamine", D(50), D("0.7"), D("0.7"), D(0), NURSE, SECOND, "A1")
    return accounting.account(desk, place.id, fact, PIN)


def _hand_over(desk: Desk, place: Place) -> object:
    reads = (PumpRead(D(150), D(50)), PumpRead(D(150), D(51)))
    return handing_over.hand_over(desk, place.id, SECOND, (PIN, PIN), reads)


def _seal(desk: Desk, place: Place) -> str:
    """Of all there is of the course, as she read it."""
    return course_signing.signatures(desk, place.whole()).sha256


def _pain(place: Place) -> OutcomeRecorded:
    return OutcomeRecorded(
        "pain", Point.BASELINE, D(7), answered=place.ward.today(), how=Way.CLINIC
    )


def _recorded(place: Place) -> str:
    return place.whole().said(OutcomeRecorded)[0].id


def _correct_outcome(desk: Desk, place: Place) -> object:
    fact = replace(place.whole().said(OutcomeRecorded)[0].as_(OutcomeRecorded), value=D(8))
    return outcomes.correct(desk, place.course, _recorded(place), fact, "misread")


def _days_later(place: Place) -> date:
    place.ward.clock.advance(86_400)
    return place.ward.today()


def _tomorrow(place: Place) -> date:
    return place.ward.today() + timedelta(days=1)


def _shown(place: Place) -> list[tuple[AlertShown, object]]:
    words = "10 min vitals overdue 03:00"
    return [(AlertShown("due:10:2", Priority.MEDIUM, words), place.ward.clock.now())]


def _set(desk: Desk, place: Place) -> summarising.Prepared:
    """A summary on paper, of whoever is at the desk."""
    return replace(summarising.prepare(place.ward.desk, place.course, "a4"), by=desk.author)


def _whole(place: Place) -> summarising.Ready:
    """A summary in a folder by now."""
    desk = place.ward.desk
    return summarising.ready(desk, place.course, _set(desk, place))


def _paper(place: Place) -> papers.Ready:
    """A failsafe sheet in a folder by now."""
    return papers.ready(place.ward.desk, place.id, Asked(Paper.FAILSAFE, "a4"))


def _filing(place: Place) -> str:
    return place.whole().said(SummaryFiled)[-1].id


A_BACKUP = Manifest(
    "3f9a2c1b", datetime(2026, 1, 7, tzinfo=UTC), "0.1.0", "0003", "desk", 9, 2, "", 0
)


def by_passwords(desk: Desk) -> Desk:
    """The desk, with its record kept by two nurses' passwords."""
    key = desk.store.database.key
    holders = tuple(by_password(who, PASSWORD, key) for who in (NURSE, CHARGE))
    write_keybook(desk.store.database.path, Keybook(holders))
    return desk


def by_keyring(desk: Desk) -> Desk:
    """The desk, with its record opening by itself, too."""
    database, key = by_passwords(desk).store.database.path, desk.store.database.key
    lock = by_secret("workstation test", Kind.WORKSTATION, bytes(range(32)), key)
    write_keybook(database, read_keybook(database).with_holder(lock))
    return desk


def _export(place: Place) -> Export:
    """Begun by somebody who may."""
    desk = place.ward.desk.as_person(CHARGE)
    return trail_export.begin(desk, Filter(), place.folder, Format.CSV)


def _exported(desk: Desk, place: Place) -> None:
    export = _export(place)
    while not step(desk, export).done:
        pass


def _counting(place: Place) -> Counting:
    """Begun by somebody who may."""
    return cohort.begin(place.ward.desk.as_person(CHARGE), Chosen(), {})


def _figures(place: Place) -> Cohort:
    counting = _counting(place)
    while (far := cohort.step(place.ward.desk.as_person(CHARGE), counting)).cohort is None:
        pass
    return far.cohort


def _open_emergency(place: Place) -> str:
    (one,) = reading.emergencies_open(place.ward.desk)
    return one.id


def _draft(desk: Desk) -> str:
    clinic = reading.clinic(desk)
    return next(one.protocol.sha256 for one in clinic.protocols if one.draft)


ACTS: dict[Callable[..., object], tuple[str, Do]] = {
    accounting.account: ("recovering", _account),
    accounting.leave_open: (
        "recovering",
        lambda d, p: accounting.leave_open(d, p.id, NotAccounted("ketamine", "evening count")),
    ),
    accounts.change: (
        "course", lambda d, p: accounts.change(d, SECOND, "T. Married RN", Role.CHARGE),
    ),
    accounts.new_pin: ("course", lambda d, p: accounts.new_pin(d, SECOND, "246135", PIN)),
    accounts.drop_password: ("course", lambda d, p: accounts.drop_password(by_passwords(d), NURSE)),
    accounts.leave: ("course", lambda d, p: accounts.leave(d, SECOND)),
    afterwards.chart_afterwards: (
        "course", lambda d, p: afterwards.chart_afterwards(d, p.course, _sheet(p)),
    ),
    amending.enter_in_error: ("seated", lambda d, p: amending.enter_in_error(d, p.id, "other Ada")),
    amending.amend_identity: (
        "course",
        lambda d, p: amending.amend_identity(
            d, p.patient(), replace(ADA, given="Adah"), "misspelt", p.ward.today()
        ),
    ),
    arriving.come_in: ("seated", lambda d, p: arriving.come_in(d, p.id, None)),
    arriving.read_past: ("second day", lambda d, p: arriving.read_past(d, p.id)),
    charting.chart_vitals: ("running", lambda d, p: charting.chart_vitals(d, p.id, CALM, "10")),
    charting.say_missed: ("running", lambda d, p: charting.say_missed(d, p.id, "10", "asleep")),
    charting.score_effects: (
        "running", lambda d, p: charting.score_effects(d, p.id, (Score("nausea", 1),)),
    ),
    charting.log_event: (
        "running", lambda d, p: charting.log_event(d, p.id, NoteWritten("calm")),
    ),
    charting.acknowledge: (
        "running", lambda d, p: charting.acknowledge(d, p.id, "due:10:2", "late"),
    ),
    charting.undo: ("running", lambda d, p: charting.undo(d, p.id, p.last())),
    charting.strike: ("running", lambda d, p: charting.strike(d, p.id, p.last(), "not said")),
    charting.correct: (
        "running", lambda d, p: charting.correct(d, p.id, p.last(), NoteWritten("two"), "typo"),
    ),
    course_signing.sign: (
        "closed", lambda d, p: course_signing.sign(d, p.course, PIN, _seal(d, p)),
    ),
    discharging.score_aldrete: (
        "recovering", lambda d, p: discharging.score_aldrete(d, p.id, AldreteScored(2, 2, 2, 2, 2)),
    ),
    discharging.answer_criterion: (
        "recovering",
        lambda d, p: discharging.answer_criterion(d, p.id, CriterionAnswered("awake", True)),
    ),
    discharging.override_criterion: (
        "recovering",
        lambda d, p: discharging.override_criterion(
            d, p.id, CriterionOverridden("vitals", "usual for this patient")
        ),
    ),
    discharging.judge_intervention: (
        "paused",
        lambda d, p: discharging.judge_intervention(
            d, p.id, InterventionJudged("pause", adverse=False, why_not="asked for water")
        ),
    ),
    discharging.send_home: (
        "recovering",
        lambda d, p: discharging.send_home(d, p.id, Discharged("P. TEST", "", "had to go")),
    ),
    discharging.sign: ("home", lambda d, p: discharging.sign(d, p.id)),
    discharging.add: ("signed", lambda d, p: discharging.add(d, p.id, "Called back, well.")),
    doorkeeping.keep_door: ("running", lambda d, p: doorkeeping.keep_door(d)),
    emergency.give: ("course", lambda d, p: emergency.give(d, ASKED, SECOND, PIN)),
    emergency.look_at: (
        "emergency", lambda d, p: emergency.look_at(d, _open_emergency(p), "all well"),
    ),
    doorkeeping.take_over_silences: ("running", lambda d, p: silenced_at_the_door(d)),
    enrolling.open_course: ("course", lambda d, p: enrolling.open_course(d, _other_patient(p))),
    enrolling.miss_day: (
        "course",
        lambda d, p: enrolling.miss_day(d, p.course, p.ward.today(), "fever", _tomorrow(p)),
    ),
    enrolling.close_early: ("course", lambda d, p: enrolling.close_early(d, p.course, "moved")),
    handing_over.hand_over: ("running", _hand_over),
    infusing.start: ("ready", lambda d, p: infusing.start(d, p.id)),
    infusing.pause: ("running", lambda d, p: infusing.pause(d, p.id, "")),
    infusing.pause_for: (
        "running", lambda d, p: infusing.pause_for(d, p.id, AdverseEvent("Fainted", 3)),
    ),
    infusing.resume: ("paused", lambda d, p: infusing.resume(d, p.id)),
    infusing.change_rate: ("running", lambda d, p: infusing.change_rate(d, p.id, D(100), "nausea")),
    infusing.end: (
        "running", lambda d, p: infusing.end(d, p.id, InfusionEnded(D(60), True, "IV problem")),
    ),
    backing_up.begin: ("course", lambda d, p: backing_up.begin(by_passwords(d))),
    backing_up.begin_now: ("course", lambda d, p: backing_up.begin_now(by_passwords(d))),
    backing_up.use_place: (
        "course", lambda d, p: backing_up.use_place(d, Prepared(SecondPlace(p.folder), 1)),
    ),
    backing_up.use_no_place: ("course", lambda d, p: backing_up.use_no_place(d)),
    restoring.note_restored: (
        "course", lambda d, p: restoring.note_restored(d, A_BACKUP, replaced=True),
    ),
    keyholding.choose_password: (
        "course", lambda d, p: keyholding.choose_password(by_passwords(d), PIN, OTHER_PASSWORD),
    ),
    keyholding.sign_in: (
        "course", lambda d, p: keyholding.sign_in(by_passwords(d), NURSE, PASSWORD),
    ),
    keyholding.note_key_changed: ("course", lambda d, p: keyholding.note_key_changed(d)),
    looking.note_look: ("running", lambda d, p: looking.note_look(d, "chair", p.id)),
    looking.note_search: ("course", lambda d, p: looking.note_search(d, "test")),
    medicine_list.keep_list: ("course", lambda d, p: medicine_list.keep_list(d, ())),
    outcomes.record: ("course", lambda d, p: outcomes.record(d, p.course, (_pain(p),))),
    outcomes.correct: ("closed", _correct_outcome),
    outcomes.strike: (
        "closed", lambda d, p: outcomes.strike(d, p.course, _recorded(p), "other patient"),
    ),
    outcomes.log_attempt: (
        "closed",
        lambda d, p: outcomes.log_attempt(
            d, p.course,
            FollowUpTried(Point.MONTHS_3, _days_later(p), Way.PHONE, Result.NO_ANSWER),
        ),
    ),
    papers.ready: (
        "running", lambda d, p: papers.ready(d, p.id, Asked(Paper.FAILSAFE, "a4")),
    ),
    papers.note: (
        "running", lambda d, p: papers.note(d, p.id, _paper(p), p.folder / "failsafe.pdf"),
    ),
    papers.paste_ready: ("running", lambda d, p: papers.paste_ready(d, p.id)),
    patient_limits.set_limits: (
        "course", lambda d, p: patient_limits.set_limits(d, p.course, HIGHER, DOCTOR, PIN),
    ),
    protocols.draft: (
        "course", lambda d, p: protocols.draft(d, p.whole().protocol.sha256, TIGHTER),
    ),
    protocols.sign: ("drafted", lambda d, p: protocols.sign(d, _draft(d), DOCTOR, PIN)),
    first_run.set_up: (
        "empty",
        lambda d, p: first_run.set_up(
            d, CLINIC_SET, (("R. Mock RN", Role.CHARGE, PIN), ("T. Sample RN", Role.NURSE, PIN))
        ),
    ),
    people.enrol: ("course", lambda d, p: people.enrol(d, "N. New RN", Role.NURSE, "369147")),
    people.sign_in: ("course", lambda d, p: people.sign_in(d, SECOND, PIN)),
    people.confirm: ("course", lambda d, p: people.confirm(d, SECOND, PIN)),
    preparing.open_session: (
        "course", lambda d, p: preparing.open_session(d, p.course, p.ward.today(), 1),
    ),
    preparing.take_weight: (
        "seated", lambda d, p: preparing.take_weight(d, p.id, D("70.5"), "kg", confirmed=True),
    ),
    preparing.prepare_drug: ("seated", lambda d, p: preparing.prepare_drug(d, p.id, _prepared())),
    preparing.answer_line: (
        "seated",
        lambda d, p: preparing.answer_line(d, p.id, LineAnswered(LINES[0].id, True, "as asked")),
    ),
    preparing.check_dose: ("seated", lambda d, p: preparing.check_dose(d, p.id, _check())),
    preparing.override_check: (
        "seated",
        lambda d, p: preparing.override_check(d, p.id, CHARGE, FIGURES, "alone at night"),
    ),
    preparing.hold: ("seated", lambda d, p: preparing.hold(d, p.id, "BP too high")),
    quieting.silence_tones: ("running", lambda d, p: quieting.silence_tones(d, p.id, VITALS, 5)),
    quieting.silence_signed_out: ("running", lambda d, p: quieting.silence_signed_out(d)),
    quieting.set_quiet_room: ("running", lambda d, p: quieting.set_quiet_room(d, p.id, True)),
    quieting.note_tone_test: ("running", lambda d, p: quieting.note_tone_test(d, p.id, True)),
    quieting.set_volume: ("course", lambda d, p: quieting.set_volume(d, 1, 50)),
    quieting.set_quiet_rule: ("course", lambda d, p: quieting.set_quiet_rule(d, 50)),
    resuming.beat: ("running", lambda d, p: resuming.beat(d, "now")),
    resuming.resume: ("running", lambda d, p: resuming.resume(d)),
    resuming.note_clock_step: ("running", lambda d, p: resuming.note_clock_step(d, 180)),
    resuming.note_sleep: ("running", lambda d, p: resuming.note_sleep(d, 600)),
    searching.search: ("course", lambda d, p: searching.search(d, "test")),
    searching.courses_going_on: ("course", lambda d, p: searching.courses_going_on(d)),
    searching.courses_to_sign: ("closed", lambda d, p: searching.courses_to_sign(d)),
    unread.unread: ("course", lambda d, p: unread.unread(d)),
    second_check.keep_check: (
        "seated", lambda d, p: second_check.keep_check(d, p.id, _check(), ""),
    ),
    second_check.go_on: (
        "seated", lambda d, p: second_check.go_on(d, p.id, _check(), "weight", "new scale"),
    ),
    self_opening.switch_on: (
        "course", lambda d, p: self_opening.switch_on(by_passwords(d), bytes(range(32))),
    ),
    self_opening.switch_off: ("course", lambda d, p: self_opening.switch_off(by_keyring(d))),
    sealing.ready: ("course", lambda d, p: sealing.ready(d)),
    sealing.sealed: ("course", lambda d, p: sealing.sealed(d, one_page(), "Course summary")),
    sealing.choose: (
        "course",
        lambda d, p: sealing.choose(d, sealing.read(clinics_own(p.folder)), "wind mill"),
    ),
    sealing.own_again: ("course", lambda d, p: sealing.own_again(d)),
    settings.change_clinic: (
        "course", lambda d, p: settings.change_clinic(d, replace(CLINIC_SET, name="New name")),
    ),
    settings.change_advice: ("course", lambda d, p: settings.change_advice(d, "Rest today.")),
    settings.change_effects: (
        "course", lambda d, p: settings.change_effects(d, EffectsSet(("chest_pain", "nausea"))),
    ),
    settings.change_outcomes: (
        "course", lambda d, p: settings.change_outcomes(d, OutcomesSet((usual("pain"),))),
    ),
    settings.change_pathway: ("course", lambda d, p: settings.change_pathway(d, "Call now.")),
    sheets.begin: ("course", lambda d, p: sheets.begin(by_passwords(d), PIN)),
    sheets.put_in_force: (
        "course", lambda d, p: sheets.put_in_force(by_passwords(d), sheets.new_sheet()),
    ),
    trail.page: ("course", lambda d, p: trail.page(d, Filter())),
    trail.count: ("course", lambda d, p: trail.count(d, Filter())),
    trail.patients: ("course", lambda d, p: trail.patients(d, "test")),
    trail.filter_words: ("course", lambda d, p: trail.filter_words(d, Filter())),
    trail_export.begin: (
        "course", lambda d, p: trail_export.begin(d, Filter(), p.folder, Format.CSV),
    ),
    trail_export.step: (
        "course",
        lambda d, p: _exported(d, p),
    ),
    cohort.begin: ("closed", lambda d, p: cohort.begin(d, Chosen(), {})),
    cohort.step: ("closed", lambda d, p: cohort.step(d, _counting(p))),
    cohort_export.export: (
        "closed", lambda d, p: cohort_export.export(d, _figures(p), p.folder / new_id()),
    ),
    verifying.begin: ("course", lambda d, p: verifying.begin(d)),
    verifying.step: ("course", lambda d, p: verifying.step(d, d.store.checking())),
    verifying_papers.compare: (
        "closed", lambda d, p: verifying_papers.compare(d, "ab" * 32, "cd" * 32),
    ),
    checked_file.check: ("closed", lambda d, p: checked_file.check(d, b"%PDF-")),
    anchoring.anchor: ("signed", lambda d, p: anchoring.anchor(d)),
    showing.note_shown: ("running", lambda d, p: showing.note_shown(d, p.id, _shown(p))),  # type: ignore[arg-type]
    searching.course_numbered: (
        "closed", lambda d, p: searching.course_numbered(d, p.number()),
    ),
    data_export.export: (
        "running",
        lambda d, p: data_export.export(d, p.course, p.folder / new_id(), course_data.Format.CSV),
    ),
    summarising.export: (
        "closed", lambda d, p: summarising.export(d, p.course, p.folder / "summary.pdf", "a4"),
    ),
    summarising.prepare: ("closed", lambda d, p: summarising.prepare(d, p.course, "a4")),
    summarising.ready: (
        "closed", lambda d, p: summarising.ready(d, p.course, _set(d, p)),
    ),
    summarising.note: (
        "exported", lambda d, p: summarising.note(d, p.course, _whole(p), p.folder / "summary.pdf"),
    ),
    previewing.begin: ("closed", lambda d, p: previewing.begin(d, p.course, "a4")),
    summary_filing.file: ("exported", lambda d, p: summary_filing.file(d, p.course, 1, "EHR")),
    summary_filing.strike: (
        "exported", lambda d, p: summary_filing.strike(d, p.course, _filing(p), "wrong patient"),
    ),
}  # fmt: skip
"""Every marked act: the stage of the day, and the act done there."""

READS: dict[Callable[..., object], Do] = {
    accounts.seen: lambda d, p: accounts.seen(d),
    sheets.in_force: lambda d, p: sheets.in_force(d),
    reading.free_mb: lambda d, p: reading.free_mb(d),
    amending.may_mark: lambda d, p: amending.may_mark(d, reading.session(d, p.id)),
    amending.identity: lambda d, p: amending.identity(d, p.patient()),
    asking_again.follow_ups_due: lambda d, p: asking_again.follow_ups_due(d, 12),
    board.board: lambda d, p: board.board(d),
    course_signing.own_part: lambda d, p: course_signing.own_part(d),
    course_signing.signatures: lambda d, p: course_signing.signatures(d, p.whole()),
    course_signing.waiting: lambda d, p: course_signing.waiting(d, (p.whole(),)),
    doorkeeping.door: lambda d, p: doorkeeping.door(d),
    enrolling.find_patient: lambda d, p: enrolling.find_patient(d, ADA.record_no),
    enrolling.last_weight: lambda d, p: enrolling.last_weight(d, p.patient()),
    enrolling.days_left: lambda d, p: enrolling.days_left(d, p.whole(), p.ward.today()),
    keyholding.by_passwords: lambda d, p: keyholding.by_passwords(d),
    keyholding.lacks_password: lambda d, p: keyholding.lacks_password(d),
    keyholding.passwords: lambda d, p: keyholding.passwords(d),
    reading.courses_before: lambda d, p: reading.courses_before(d, p.whole()),
    outcomes.treated_again: lambda d, p: outcomes.treated_again(d, p.whole()),
    journal_heads.in_short: lambda d, p: journal_heads.in_short(d, ()),
    papers.journal: lambda d, p: papers.journal(d, p.id),
    papers.paste_ready: lambda d, p: papers.paste_ready(d, p.id),
    reading.chair_file: lambda d, p: reading.chair_file(d, p.id),
    reading.clinic: lambda d, p: reading.clinic(d),
    reading.clinic_settings: lambda d, p: reading.clinic_settings(d),
    reading.emergencies_open: lambda d, p: reading.emergencies_open(d),
    reading.course: lambda d, p: reading.course(d, p.course),
    reading.patient: lambda d, p: reading.patient(d, p.patient()),
    reading.protocol_of: lambda d, p: reading.protocol_of(d, p.course),
    earlier.changes_of: lambda d, p: [
        *map(earlier.changes_of(d, Wording(str, {})), d.store.entries(CLINIC))
    ],
    reading.session: lambda d, p: reading.session(d, p.id),
    sealing.in_use: lambda d, p: sealing.in_use(d),
    sealing.known_seals: lambda d, p: sealing.known_seals(d),
    course_data.attached: lambda d, p: course_data.attached(d, p.whole(), ""),
    course_data.collected: lambda d, p: course_data.collected(d, p.whole(), d.now(), ""),
    searching.search: lambda d, p: searching.search(d, "test"),
    searching.courses_going_on: lambda d, p: searching.courses_going_on(d),
    backing_up.standing: lambda d, p: backing_up.standing(by_passwords(d)),
    self_opening.self_opening: lambda d, p: self_opening.self_opening(by_passwords(d)),
    searching.courses_to_sign: lambda d, p: searching.courses_to_sign(d),
    searching.to_sign: lambda d, p: searching.to_sign(d),
    unread.readable: lambda d, p: unread.readable(
        d, (p.course,), lambda id: reading.course(d, id), str
    ),
    summarising.record_digest: lambda d, p: summarising.record_digest(d, p.whole()),
    summarising.summarise: lambda d, p: summarising.summarise(d, p.course),
    summarising.draft: lambda d, p: summarising.draft(d, p.course),
    summary_filing.versions: lambda d, p: summary_filing.versions(d, p.whole()),
    reading.record: lambda d, p: reading.record(d, p.whole()),
}
"""Everything that only reads, done on a course that was closed early."""
