"""Facts of every kind: one believable example each, and any that the domain would accept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, get_type_hints

from hypothesis import strategies as st

from kitlog import words
from kitlog.domain import (
    access,
    afterwards,
    arrival,
    checks,
    clinic,
    course_facts,
    course_signed,
    discharge_facts,
    drug_account,
    effects,
    emergency,
    events,
    follow_up,
    handover,
    infusion,
    measures,
    medicines,
    ordered,
    outcome_follow_up,
    outcomes,
    oxygen,
    papers,
    patient,
    patient_limits,
    people,
    preparing,
    protocol_versions,
    pump_error,
    seal,
    session_facts,
    shown,
    silence,
    thresholds,
    timeout,
    vitals,
    volume,
)
from kitlog.domain.alerts import Priority
from kitlog.domain.errors import Refused
from kitlog.domain.kinds import KINDS
from tests.domain.story import MONDAY, opened

D = Decimal
_FIGURES = checks.Figures(D("82.4"), D("41.2"), D("0.82"), D(150), D(100))

EXAMPLES: dict[str, object] = {
    "clinic": clinic.ClinicSet("Test clinic", "1 Invented Street", 4),
    "advice": clinic.AdviceSet("# Tonight\n\n- Do not drive until tomorrow."),
    "effects-list": effects.EffectsSet(("dissociation", "chest_pain"), ("Itching",)),
    "protocol-drafted": protocol_versions.ProtocolDrafted('name = "KIT-40"\n', "12" * 32),
    "person": people.PersonEnrolled("n1", "R. Mock RN", people.Role.CHARGE, "argon2$x"),
    "sign-in": access.SignedIn("n1", False),
    "password-chosen": access.PasswordChosen("n1"),
    "password-dropped": access.PasswordDropped("n1"),
    "sheet-made": access.SheetMade("sheet 3f09-77ab", ("sheet 3f09-11cd",)),
    "holders-found": access.HoldersFound(("n1",), ("sheet 3f09-77ab",)),
    "sheet-used": access.SheetUsed("sheet 3f09"),
    "self-opening": access.SelfOpeningSet("desk", True),
    "opened-by-itself": access.OpenedByItself(),
    "key-changed": access.KeyChanged(),
    "backup-place": access.BackupPlaceSet("desk", "/media/safe/KitLog backups"),
    "restored": access.Restored(datetime(2026, 1, 11, 9, tzinfo=UTC), 1234, True),
    "seal-chosen": seal.SealChosen(
        "ab" * 32,
        "Test clinic",
        "Test clinic",
        datetime(2026, 1, 11, 9, tzinfo=UTC),
        datetime(2036, 1, 11, 9, tzinfo=UTC),
        True,
    ),
    "emergency-access": emergency.EmergencyAccess(
        "e1", "A. Agency RN", "", "n2", "infusion running, no account yet", "$argon2id$x"
    ),
    "emergency-looked-at": emergency.EmergencyLookedAt("0190-b", "e1", "was called in for chair 2"),
    "read": access.Opened("p1", "course"),
    "act-refused": access.ActRefused("n1", "charting.chart_vitals", "session:s1"),
    "cohort-exported": access.CohortExported("Last 6 months, all protocols", 64, "cd" * 32),
    "trail-exported": access.TrailExported("CSV", "all people", 3, "ab" * 32),
    "patient": patient.Patient(
        "T-1", "TEST", "Ada", date(1971, 3, 12), patient.Sex.FEMALE, "None known"
    ),
    "course-opened": replace(opened(), protocol='name = "KIT-40"\n', protocol_hash="12" * 32),
    "limits-set": patient_limits.LimitsSet(
        (patient_limits.PatientLimit("sys", 90, 170, 90, 190),), "Hypertension, usual BP 160"
    ),
    "day-missed": course_facts.DayMissed(MONDAY, "snow", (date(2026, 1, 13),)),
    "course-closed": course_facts.CourseClosedEarly("moved away"),
    "course-note": course_facts.ClosingNote("Slept well.\nWalks further."),
    "course-signed": course_signed.CourseSigned(
        "p-7",
        "Dr P. Example",
        people.Role.PRESCRIBER,
        "reviewed this course",
        "ef" * 32,
        (
            course_signed.Covered("course:c1", "desk", 4),
            course_signed.Covered("session:s1", "desk", 57),
        ),
    ),
    "data-exported": course_facts.DataExported("JSON", "ab" * 32, "cd" * 32),
    "summary-exported": course_facts.SummaryExported(1, "a4", 3, "ab" * 32, "cd" * 32),
    "summary-filed": course_facts.SummaryFiled(1, "Paper chart"),
    "outcomes-list": thresholds.SHIPPED,
    "pathway": clinic.PathwaySet("Call the prescriber now."),
    "follow-up": outcome_follow_up.FollowUpTried(
        outcomes.Point.MONTHS_3,
        date(2026, 4, 18),
        outcomes.Way.PHONE,
        outcome_follow_up.Result.NO_ANSWER,
        "voice mail",
    ),
    "outcome": outcomes.OutcomeRecorded("fatigue", outcomes.Point.MONTHS_3, D("55.4")),
    "session-opened": session_facts.SessionOpened("c1", "p1", MONDAY, 2),
    "held": session_facts.HeldToday("BP 186/102"),
    "entered-in-error": session_facts.EnteredInError("wrong patient"),
    "struck": session_facts.Struck(),
    "signed": session_facts.Signed("n1", "charted and checked", "ef" * 32),
    "addendum": session_facts.Addendum("Called at 18:00, well."),
    "closed-while-running": session_facts.ProgramWasClosed(130, True),
    "slept": session_facts.ComputerSlept(1020),
    "clock-step": session_facts.ClockStepped(-3600),
    "charted-afterwards": afterwards.ChartedAfterwards("power cut", "R. Mock RN, T. Sample RN"),
    "arrived": arrival.Arrived(),
    "night-asked": arrival.NightAsked(
        (
            arrival.Answer("dreams", arrival.Reply.NO),
            arrival.Answer("suicidal", arrival.Reply.YES, "since yesterday evening"),
            arrival.Answer("falls", arrival.Reply.NOT_ASKED),
        ),
        "Call the prescriber now; the patient is not left alone.",
    ),
    "past-read": arrival.PastRead(("s1", "s2")),
    "weight": preparing.WeightTaken(D("181.7"), "lb", D("82.4"), True),
    "prepared": preparing.DrugPrepared(D("0.82"), D(50), "A1", "2027-03"),
    "chair-pump": preparing.ChairPump(2, "SN 4711"),
    "dose-check": checks.DoseChecked("n1", "n2", _FIGURES, _FIGURES),
    "check-overridden": checks.CheckOverridden("n1", _FIGURES, "alone tonight"),
    "time-out": timeout.LineAnswered("escort", True, "E. Friend, 555 0100"),
    "vitals": vitals.Vitals(
        146,
        86,
        92,
        96,
        13,
        -1,
        None,
        "2 L/min nasal",
        "left arm",
        (vitals.Absent("pain", "can't answer"),),
    ),
    "slot-missed": vitals.SlotMissed("20", "in the scanner"),
    "effects": effects.EffectsAsked(
        (effects.Score("nausea", 0), effects.Score("other", 2, "itching"))
    ),
    "started": infusion.InfusionStarted(D(150), D(100)),
    "rate": infusion.RateChanged(D("112.5"), "dizzy"),
    "paused": infusion.InfusionPaused("vomiting"),
    "resumed": infusion.InfusionResumed(),
    "ended": infusion.InfusionEnded(D("62.5"), True, "asked to stop", D("1.5"), D(10)),
    "note": events.NoteWritten("Music helps."),
    "medication": events.MedicationGiven("Ondansetron", "4 mg", "IV", "nausea"),
    "adverse-event": events.AdverseEvent("Fainted", 2, True, "On standing up."),
    "prescriber-called": events.PrescriberCalled("Dr. Mock", "go on at half rate"),
    "alert-acknowledged": events.AlertAcknowledged("due:10:2", "10 min vitals overdue 03:00"),
    "alert-shown": shown.AlertShown("due:10:2", Priority.MEDIUM, "10 min vitals overdue 03:00"),
    "tones-silenced": silence.TonesSilenced("all", 2, ("due:10:3",)),
    "quiet-room": silence.QuietRoomSet(True, 30),
    "tone-test": silence.ToneTested(False, "no sound on this computer"),
    "chair-volume": volume.ChairVolumeSet(2, 50),
    "quiet-rule": volume.QuietRuleSet(0),
    "intervention-judged": events.InterventionJudged("oxygen", False, "expected at this dose"),
    "adjuncts": medicines.AdjunctsSet(
        (
            medicines.Adjunct("ondansetron", "4 mg", "IV"),
            medicines.Adjunct("midazolam", "", "IV", medicines.Works.SEDATIVE, True),
        )
    ),
    "oxygen-on": oxygen.OxygenOn(D(2), "nasal"),
    "oxygen-off": oxygen.OxygenOff(),
    "medicine-reassessed": follow_up.MedicineReassessed("0190-a", "Better", "slept"),
    "adverse-event-followed": follow_up.AdverseEventFollowed(
        "0190-b", "Resolved", "Dr. Mock", "lay down"
    ),
    "handed-over": handover.HandedOver(
        "n1",
        "n2",
        handover.PumpRead(D(150), D("47.5")),
        handover.PumpRead(D(150), D(48)),
        "ef" * 32,
    ),
    "pump-error": pump_error.PumpErrorFound(
        D(105), "since the start", "Dr. Mock", "PS-0417", "pump changed"
    ),
    "drug-accounted": drug_account.DrugAccounted(
        "midazolam", D(5), D("0.4"), D("0.2"), D("0.2"), "n1", "n2", "B7", "0190-a"
    ),
    "not-accounted": drug_account.NotAccounted("midazolam", "at the evening count", "0190-a"),
    "aldrete": discharge_facts.AldreteScored(2, 2, 1, 2, 2),
    "criterion": discharge_facts.CriterionAnswered("gait", True, "with a stick"),
    "criterion-overridden": discharge_facts.CriterionOverridden("minutes", "prescriber agrees"),
    "paper-written": papers.PaperWritten(papers.Paper.DAY_NOTE, 1, "a4", 1, "ab" * 32, "cd" * 32),
    "discharged": discharge_facts.Discharged("E. Friend", "555 0100", ""),
}

_WORDS = st.text("abc –'łŁß日", min_size=1, max_size=12).filter(str.strip)
_AMOUNTS = st.decimals(0, 999_999_999_999, places=0) | st.decimals(0, 999, places=10)
_BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "line": st.sampled_from(sorted(timeout.BY_ID)),
    "effect": st.sampled_from(["nausea", "dissociation", "chest_pain", "other"]),
    "severity": st.integers(0, 3),
    "slot": st.sampled_from(["base", "10", "20", "40", "+15", "pause-1-1"]),
    "alert": st.sampled_from(["paused:1", "due:10:2", "end-passed"]),
    "criterion": st.sampled_from(["awake", "gait", "minutes", "nonsense"]),
    "name": _WORDS | st.sampled_from(["Midazolam", "labetalol IV", "Oxygen"]),
    "intervention": st.sampled_from(["oxygen", "pause", "early stop"]),
    "unit": st.sampled_from(["kg", "lb"]),
    "question": st.sampled_from(sorted(arrival.BY_ID)),
    "grade": st.integers(1, 5),
    "tones": st.sampled_from(sorted(silence.NAMES)),
    "minutes": st.sampled_from([0, 1, 2, 5, 30]),
    "sheet": st.sampled_from(clinic.SHEETS),
    "file_naming": st.sampled_from(clinic.FILE_NAMINGS),
    "language": st.sampled_from(sorted(words.NAMES)),
    "dangers": st.just(()) | st.just(("due:10:3",)),
    "pct": st.sampled_from(volume.LEVELS),
    "urgent_pct": st.sampled_from([0, 30, 100]),
    **dict.fromkeys(discharge_facts.ALDRETE, st.integers(0, 2)),
}
_VITALS: dict[str, st.SearchStrategy[Any]] = {
    "sys": st.none() | st.integers(60, 300),
    "dia": st.none() | st.integers(1, 59) | st.integers(90, 200),
    "hr": st.none() | st.integers(0, 300),
    "spo2": st.none() | st.integers(0, 100),
    "rr": st.none() | st.integers(0, 60),
    "sedation": st.none() | st.integers(-5, 4),
    "pain": st.none() | st.integers(0, 10),
    "oxygen": st.just("") | _WORDS,
    "absent": st.just(()),
}


def _value(name: str, hint: Any, cls: type) -> st.SearchStrategy[Any]:
    if cls is vitals.Vitals and name in _VITALS:
        return _VITALS[name]
    if name in _BY_NAME:
        return _BY_NAME[name]
    if name == "scores":
        return st.lists(any_of(effects.Score), min_size=1, max_size=4).map(tuple)
    if name == "answers":
        return st.lists(any_of(arrival.Answer), min_size=1, max_size=3).map(tuple)
    if hint == tuple[course_signed.Covered, ...]:
        return st.lists(any_of(course_signed.Covered), min_size=1, max_size=3).map(tuple)
    if hint in (checks.Figures,):
        return any_of(checks.Figures)
    if hint is ordered.Ordered:
        return ORDERS
    if hint is thresholds.OutcomesSet:
        return SETS
    plain: dict[Any, st.SearchStrategy[Any]] = {
        str: _WORDS,
        int: st.integers(-5, 400),
        int | None: st.none() | st.integers(0, 300),
        bool: st.booleans(),
        Decimal: _AMOUNTS,
        Decimal | None: st.none() | _AMOUNTS,
        date: st.dates(date(2020, 1, 1), date(2030, 1, 1)),
        datetime: st.datetimes(datetime(2020, 1, 1), timezones=st.just(UTC)),
        tuple[str, ...]: st.lists(_WORDS, max_size=3).map(tuple),
        tuple[int, ...]: st.lists(st.integers(0, 6), min_size=1, max_size=7).map(tuple),
        tuple[date, ...]: st.lists(st.dates(), min_size=1, max_size=5).map(tuple),
    }
    return plain[hint] if hint in plain else st.sampled_from(list(hint))


def any_of(cls: type) -> st.SearchStrategy[Any]:
    """Any fact of a class that its own rules accept."""
    hints = get_type_hints(cls)
    values = {f.name: _value(f.name, hints[f.name], cls) for f in fields(cls)}
    return st.fixed_dictionaries(values).map(_accepted(cls)).filter(lambda fact: fact is not None)


def _accepted(cls: type) -> Callable[[dict[str, Any]], object]:
    def build(values: dict[str, Any]) -> object:
        try:
            return cls(**values)
        except Refused:
            return None

    return build


_ORDERED = {"drug": st.none() | st.sampled_from(ordered.Drug), "day": st.dates()}
ORDERS = st.builds(
    ordered.Ordered, clock=st.sampled_from(["", "07:50"]), manner=st.none(), **_ORDERED
) | st.builds(
    ordered.Ordered, manner=st.just(ordered.Manner.VERBAL), read_back=st.just(True), **_ORDERED
)

_POINTS = st.sampled_from(list(outcomes.Point))
_ASKED = {
    "answered": st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    "how": st.none() | st.sampled_from(outcomes.Way),
}
OUTCOMES = (
    st.builds(
        outcomes.OutcomeRecorded,
        measure=st.sampled_from(sorted(measures.BY_ID)), point=_POINTS, value=st.just(D(10)),
    )
    | st.builds(
        outcomes.OutcomeRecorded,
        measure=st.just("fatigue"), point=st.just(outcomes.Point.MONTHS_6),
        value=st.just(D("55.1")), raw=st.integers(4, 20), form=_WORDS,
        retreated=st.booleans(), **_ASKED,
    )
    | st.builds(
        outcomes.OutcomeRecorded,
        measure=st.just("phq9"), point=_POINTS, value=st.just(D(12)),
        item9=st.sampled_from(arrival.Reply), pathway=_WORDS, **_ASKED,
    )
)  # fmt: skip
_THRESHOLDS = st.builds(
    thresholds.Threshold, st.sampled_from(sorted(measures.BY_ID)), st.decimals("0.1", 10, places=1),
    percent=st.booleans(),
) | st.just(thresholds.usual("pcs"))  # fmt: skip
SETS = st.lists(_THRESHOLDS, min_size=1, unique_by=lambda one: one.measure).map(
    lambda some: thresholds.OutcomesSet(tuple(some))
)

_ML = st.decimals(0, 20, places=2)
ACCOUNTS = st.builds(
    lambda given, wasted, **rest: drug_account.DrugAccounted(
        drawn_ml=given + wasted, given_ml=given, wasted_ml=wasted, giver="n1", witness="n2", **rest
    ),
    given=st.decimals("0.01", 20, places=2),
    wasted=_ML,
    drug=_WORDS,
    strength=st.decimals("0.1", 100, places=1),
    lot=_WORDS,
    of=st.sampled_from(["", "0000", "0001"]),
)
_READ = st.none() | st.builds(handover.PumpRead, _AMOUNTS, _AMOUNTS)
HANDOVERS = st.builds(
    lambda read, digest: handover.HandedOver("n1", "n2", read, read, digest), _READ, _WORDS
)
ADJUNCTS = st.lists(
    any_of(medicines.Adjunct),
    max_size=medicines.MOST,
    unique_by=lambda one: one.name.casefold().strip(),
).map(lambda some: medicines.AdjunctsSet(tuple(some)))
LISTS = st.lists(
    _WORDS.filter(lambda one: one.casefold() not in ("", "chest_pain", "other")),
    max_size=4,
    unique_by=lambda one: one.casefold().replace("_", " "),
).map(lambda some: effects.EffectsSet(("chest_pain", *some[:2]), tuple(some[2:])))
_BOUND = st.none() | st.integers(0, 300)
PATIENT_LIMITS = st.builds(
    patient_limits.LimitsSet,
    limits=st.lists(
        st.builds(
            patient_limits.PatientLimit, field=st.sampled_from(patient_limits.FIELDS),
            amber_low=_BOUND, amber_high=_BOUND, red_low=_BOUND, red_high=_BOUND,
        ),
        unique_by=lambda one: one.field,
    ).map(tuple),
    reason=_WORDS,
)  # fmt: skip

OWN: dict[type, st.SearchStrategy[Any]] = {
    outcomes.OutcomeRecorded: OUTCOMES,
    thresholds.OutcomesSet: SETS,
    drug_account.DrugAccounted: ACCOUNTS,
    handover.HandedOver: HANDOVERS,
    medicines.AdjunctsSet: ADJUNCTS,
    effects.EffectsSet: LISTS,
    patient_limits.LimitsSet: PATIENT_LIMITS,
}
"""Facts whose fields depend on each other."""

FACTS: dict[str, st.SearchStrategy[Any]] = {
    name: OWN[kind.fact] if kind.fact in OWN else any_of(kind.fact) for name, kind in KINDS.items()
}
ANY_FACT = st.sampled_from(sorted(FACTS)).flatmap(lambda name: FACTS[name])
