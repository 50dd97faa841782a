"""Every act by every role: done, or refused with a sentence and noted; a new act can't hide."""

from __future__ import annotations

import inspect
import secrets
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import pytest

import kitlog.workflow
from kitlog.domain.access import ActRefused
from kitlog.domain.checks import DoseChecked
from kitlog.domain.drug_account import DrugAccounted
from kitlog.domain.people import PersonEnrolled
from kitlog.domain.rights import (
    ACCOUNT_CLOSED,
    EMERGENCY_ONLY,
    EMERGENCY_OVER,
    SIGN_IN_FIRST,
    WHO,
    NotAllowed,
    Right,
    refusal,
)
from kitlog.store.chain import ChainName
from kitlog.store.journal import Store
from kitlog.store.keyfile import KEY_BYTES, Key
from kitlog.workflow import (
    accounting,
    accounts,
    allowed,
    amending,
    anchoring,
    backing_up,
    charting,
    checked_file,
    cohort,
    cohort_export,
    course_signing,
    data_export,
    discharging,
    doorkeeping,
    emergency,
    enrolling,
    first_run,
    handing_over,
    infusing,
    keeping,
    key_changes,
    keyholding,
    looking,
    medicine_list,
    on_board,
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
from kitlog.workflow.desk import ACCESS, CLINIC, Desk
from tests.clock import FakeClock
from tests.workflow import stages
from tests.workflow.every_act import ACTS, READS, Do
from tests.workflow.stages import (
    AUDITOR,
    CHARGE,
    DOCTOR,
    GONE,
    LET_IN,
    NURSE,
    SECOND,
    STAFF,
    Place,
)
from tests.workflow.ward import CALM, FIGURES, PIN, Ward

NOBODY = ""
ROLES = (CHARGE, NURSE, DOCTOR, AUDITOR, LET_IN)
EVERYBODY = (*ROLES, GONE, NOBODY)
MEANS = {keeping.keep, keeping.keep_fact, allowed.check, people.refuse_too_soon,
         key_changes.keep, key_changes.note_found,
         backing_up.tidy, on_board.list_anew, on_board.list_all_anew}  # fmt: skip
"""What acts are made with. The window may not import them (import-linter)."""
NURSES, ORDERS, ALONE = {CHARGE, NURSE}, {CHARGE, NURSE, DOCTOR}, {CHARGE}
CHART = {*NURSES, LET_IN}
TRAIL = {CHARGE, AUDITOR}
OTHERWISE: dict[Callable[..., object], set[str]] = {
    enrolling.open_course: ORDERS, enrolling.miss_day: ORDERS, enrolling.close_early: ORDERS,
    papers.ready: {*ORDERS, LET_IN}, papers.note: {*ORDERS, LET_IN},
    summarising.export: ORDERS, course_signing.sign: ORDERS,
    previewing.begin: ORDERS, data_export.export: ORDERS,
    searching.course_numbered: set(ROLES), summarising.prepare: ORDERS,
    summarising.ready: ORDERS, summarising.note: ORDERS,
    summary_filing.file: ORDERS, summary_filing.strike: ORDERS,
    discharging.sign: NURSES, amending.amend_identity: NURSES,
    amending.enter_in_error: NURSES,  # of the nurses who charted it, or in charge
    emergency.give: set(EVERYBODY), emergency.look_at: ALONE,
    medicine_list.keep_list: ALONE, people.enrol: ALONE, quieting.set_quiet_rule: ALONE,
    papers.paste_ready: set(ROLES), searching.search: set(ROLES),
    searching.courses_going_on: set(ROLES), searching.courses_to_sign: set(ROLES),
    unread.unread: set(ROLES),
    doorkeeping.keep_door: set(EVERYBODY), doorkeeping.take_over_silences: set(EVERYBODY),
    people.confirm: set(EVERYBODY),
    first_run.set_up: set(EVERYBODY), people.sign_in: set(EVERYBODY),
    quieting.silence_signed_out: set(EVERYBODY), resuming.beat: set(EVERYBODY),
    resuming.note_clock_step: set(EVERYBODY), resuming.note_sleep: set(EVERYBODY),
    resuming.resume: set(EVERYBODY), showing.note_shown: set(EVERYBODY),
    keyholding.choose_password: set(ROLES) - {LET_IN}, keyholding.sign_in: set(EVERYBODY),
    accounts.change: ALONE, accounts.new_pin: ALONE, accounts.drop_password: ALONE,
    accounts.leave: ALONE, sheets.begin: ALONE, sheets.put_in_force: ALONE,
    keyholding.note_key_changed: set(EVERYBODY), restoring.note_restored: set(EVERYBODY),
    backing_up.begin: set(EVERYBODY), backing_up.begin_now: ALONE, backing_up.use_place: ALONE,
    backing_up.use_no_place: ALONE,
    looking.note_look: set(EVERYBODY), looking.note_search: set(EVERYBODY),
    # By the PIN of a prescriber beside whoever is signed in.
    patient_limits.set_limits: set(EVERYBODY), protocols.sign: set(EVERYBODY),
    protocols.draft: ALONE, settings.change_clinic: ALONE, settings.change_advice: ALONE,
    settings.change_outcomes: ALONE, settings.change_pathway: ALONE,
    settings.change_effects: ALONE,
    self_opening.switch_on: ALONE, self_opening.switch_off: ALONE,
    sealing.ready: set(EVERYBODY), sealing.sealed: set(EVERYBODY),
    sealing.choose: ALONE, sealing.own_again: ALONE,
    trail.page: TRAIL, trail.count: TRAIL, trail.patients: TRAIL, trail.filter_words: TRAIL,
    trail_export.begin: TRAIL, trail_export.step: TRAIL,
    verifying_papers.compare: set(ROLES), checked_file.check: set(ROLES),
    cohort.begin: set(ROLES), cohort.step: set(ROLES), cohort_export.export: ORDERS,
    verifying.begin: TRAIL, verifying.step: TRAIL, anchoring.anchor: set(EVERYBODY),
}  # fmt: skip
"""Who may, beside the rule: what is not named here is for whoever charts."""
NOT_IN_THE_JOURNAL = {
    doorkeeping.keep_door, resuming.beat,
    papers.paste_ready, searching.search, searching.courses_going_on, searching.courses_to_sign,
    unread.unread, searching.course_numbered,
    trail.page, trail.count, trail.patients, trail.filter_words, trail_export.begin,
    verifying.begin, verifying.step, verifying_papers.compare, checked_file.check,
    anchoring.anchor,
    summarising.prepare, papers.ready, previewing.begin, cohort.begin, cohort.step,
    backing_up.begin, backing_up.begin_now,
}  # fmt: skip

OF_NOBODY = {(looking.note_look, NOBODY), (looking.note_search, NOBODY)}
"""Where nobody is signed in, nobody looks: there is nothing to note."""


def may(act: Callable[..., object]) -> set[str]:
    return OTHERWISE.get(act, CHART)


def named(act: Callable[..., object]) -> str:
    return f"{act.__module__.rpartition('.')[2]}.{act.__name__}"


def modules() -> list[ModuleType]:
    found = iter_modules(kitlog.workflow.__path__, "kitlog.workflow.")
    return [import_module(one.name) for one in found]


def at_a_desk(these: Iterable[ModuleType]) -> set[Callable[..., object]]:
    """Every public function that takes a Desk: only these can write to the record."""
    return {
        thing
        for module in these
        for name, thing in vars(module).items()
        if inspect.isfunction(thing) and not name.startswith("_")
        and thing.__module__ == module.__name__
        and "Desk" in (p.annotation for p in inspect.signature(thing).parameters.values())
    }  # fmt: skip


def unmarked(these: Iterable[ModuleType]) -> set[str]:
    known = {*READS, *MEANS}
    return {
        named(act) for act in at_a_desk(these) if allowed.MARK not in vars(act) and act not in known
    }


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Place]]:
    """The wards, each made once: what is allowed is undone again, what is refused changes none."""
    folder = tmp_path_factory.mktemp("wards")
    makers, made = dict(stages.places(folder)), dict[str, Place]()

    def empty() -> Place:
        key = Key(secrets.token_bytes(KEY_BYTES))
        desk = Desk(Store.open(folder / "empty.db", key, "test"), FakeClock())
        return Place(Ward(desk, FakeClock(), "", ""), folder)

    makers["empty"] = empty

    def at(name: str) -> Place:
        if name not in made:
            made[name] = makers[name]()
        return made[name]

    yield at
    for place in made.values():
        place.store.close()


class Undone(Exception):
    """Takes back what a test did, so that the next one finds the ward as it was."""


def lengths(store: Store) -> dict[ChainName, int]:
    return {name: head.count for name, head in store.heads().items()}


def is_done(do: Do, place: Place, who: str) -> bool:
    """Do it as this person and undo it; whether entries were added."""
    before, added = lengths(place.store), False
    try:
        with place.store.transaction():
            do(place.ward.desk.as_person(who), place)
            added = lengths(place.store) != before
            raise Undone
    except Undone:
        assert lengths(place.store) == before
    return added


def holds(act: Callable[..., object], who: str, place: Place, *, allowed: bool) -> None:
    """AssertionError unless the act is done, or refused with a sentence and noted."""
    do = ACTS[act][1]
    if allowed:
        try:
            done = is_done(do, place, who)
        except NotAllowed as error:
            raise AssertionError(error.sentence) from error
        assert done is (act not in NOT_IN_THE_JOURNAL and (act, who) not in OF_NOBODY)
        return
    before = lengths(place.store)
    assert refused(do, place, who).endswith(".")
    chain = (ACCESS, "test")
    assert lengths(place.store) == before | {chain: before.get(chain, 0) + 1}
    noted = place.store.entries(ACCESS)[-1]
    assert isinstance(noted.fact, ActRefused)
    assert (noted.fact.person_id, noted.author, noted.fact.act) == (who, who, named(act))
    assert noted.entered == place.ward.clock.now()
    about = inspect.signature(act).parameters
    wanted = next((name for name in ("session_id", "course_id", "patient_id") if name in about), "")
    assert noted.fact.stream.partition(":")[0] == wanted.removesuffix("_id")


def refused(do: Do, place: Place, who: str) -> str:
    """The sentence; AssertionError when it was done."""
    try:
        do(place.ward.desk.as_person(who), place)
    except NotAllowed as refusal:
        return refusal.sentence
    raise AssertionError("It was not refused.")


def test_every_act_that_could_write_is_marked_or_only_reads() -> None:
    assert unmarked(modules()) == set()


def test_every_marked_act_is_in_the_matrix() -> None:
    marked = {act for act in at_a_desk(modules()) if allowed.MARK in vars(act)}
    assert {named(act) for act in marked} == {named(act) for act in ACTS}
    assert len(marked) > 50


def test_an_act_without_a_mark_is_found() -> None:
    """The negative control of the two above."""
    new = ModuleType("kitlog.workflow.new")
    source = "def forget(desk: Desk, session_id: str) -> None: ..."
    exec(source, vars(new))
    assert unmarked([*modules(), new]) == {"new.forget"}


@pytest.mark.parametrize("who", EVERYBODY, ids=lambda who: who or "nobody")
@pytest.mark.parametrize("act", ACTS, ids=named)
def test_every_act_by_everybody(
    act: Callable[..., object], who: str, stage: Callable[[str], Place]
) -> None:
    holds(act, who, stage(ACTS[act][0]), allowed=who in may(act))


@pytest.mark.parametrize(
    ("act", "who"),
    [
        (charting.chart_vitals, NURSE), (charting.chart_vitals, AUDITOR),
        (people.enrol, CHARGE), (people.enrol, NURSE), (enrolling.open_course, DOCTOR),
        (searching.search, AUDITOR), (discharging.sign, LET_IN),
        (charting.undo, LET_IN), (resuming.note_sleep, NOBODY), (infusing.pause, GONE),
    ],
)  # fmt: skip
def test_one_field_of_the_matrix_turned_over_is_noticed(
    act: Callable[..., object], who: str, stage: Callable[[str], Place]
) -> None:
    place = stage(ACTS[act][0])
    with pytest.raises(AssertionError):
        holds(act, who, place, allowed=who not in may(act))


@pytest.mark.parametrize("who", ROLES)
@pytest.mark.parametrize("read", READS, ids=named)
def test_every_role_reads_and_reading_writes_nothing(
    read: Callable[..., object], who: str, stage: Callable[[str], Place]
) -> None:
    assert is_done(READS[read], stage("closed"), who) is False


def said(person: str, right: Right, *, left: bool = False) -> str:
    name, role = STAFF[person]
    return refusal(PersonEnrolled(person, name, role, "", left), right)


def test_each_right_says_who_has_it_and_a_prescriber_or_auditor_never_charts() -> None:
    assert set(WHO) == set(Right)
    prescribers = {Right.SIGN_PROTOCOL, Right.PATIENT_LIMITS}
    for right in Right:
        assert bool(said(CHARGE, right)) is (right in prescribers), "a charge nurse is a nurse"
        assert said(str(CHARGE), right, left=True) == str(ACCOUNT_CLOSED)
        assert refusal(None, right) == str(SIGN_IN_FIRST)
    assert [r for r in Right if not said(AUDITOR, r)] == [
        Right.READ, Right.TRAIL, Right.OWN_PASSWORD,
    ]  # fmt: skip
    allowed_in = [Right.READ, Right.CHART, Right.PRINT]
    assert [r for r in Right if not said(LET_IN, r)] == allowed_in
    assert said(str(LET_IN), Right.CHART, left=True) == str(EMERGENCY_OVER)
    assert said(str(LET_IN), Right.SIGN_DAY) == str(EMERGENCY_ONLY)
    assert said(DOCTOR, Right.CHART) == said(AUDITOR, Right.CHART) == "Only a nurse can chart."
    for name, role in STAFF.values():
        person = PersonEnrolled("x", name, role, "")
        assert person.charts is not bool(refusal(person, Right.CHART))


def test_the_refused_act_says_which_session_but_nothing_of_the_patient(
    stage: Callable[[str], Place],
) -> None:
    place = stage("running")
    with pytest.raises(NotAllowed, match="Only a nurse can chart"):
        charting.chart_vitals(place.ward.desk.as_person(AUDITOR), place.id, CALM, "10")
    noted = place.store.entries(ACCESS)[-1].fact
    assert noted == ActRefused(AUDITOR, "charting.chart_vitals", f"session:{place.id}")


def test_a_refusal_deep_inside_an_act_is_noted_once_all_of_it_is_undone(
    stage: Callable[[str], Place],
) -> None:
    """Agreed with somebody who is no nurse, inside the transaction of two acts."""
    place, before = stage("seated"), lengths(stage("seated").store)
    check = DoseChecked(NURSE, DOCTOR, FIGURES, FIGURES)
    with pytest.raises(NotAllowed, match="two nurses"):
        second_check.go_on(place.ward.desk, place.id, check, "weight", "new scale")
    noted = place.store.entries(ACCESS)[-1]
    assert noted.fact == ActRefused(DOCTOR, "second_check.go_on", f"session:{place.id}")
    assert noted.author == NURSE, "who was at the desk"
    grown = {name for name, seq in lengths(place.store).items() if seq != before.get(name)}
    assert grown == {(ACCESS, "test")}, "nor is the note written that came first"


@pytest.mark.parametrize("who", [DOCTOR, AUDITOR])
def test_who_proves_a_pin_beside_the_nurse_but_may_not_check_is_noted_once(
    who: str, stage: Callable[[str], Place]
) -> None:
    place = stage("running")
    with pytest.raises(NotAllowed, match="two nurses"):
        handing_over.hand_over(place.ward.desk, place.id, who, (PIN, PIN), None)
    *_, tried, noted = place.store.entries(ACCESS)
    assert not isinstance(tried.fact, ActRefused)
    assert noted.fact == ActRefused(who, "people.confirm")


def test_a_witness_an_override_and_the_mark_of_another_nurse_leave_their_trail(
    stage: Callable[[str], Place],
) -> None:
    seated, after = stage("seated"), stage("recovering")
    desk = seated.ward.desk
    with pytest.raises(NotAllowed, match="without a second nurse"):
        preparing.override_check(desk, seated.id, SECOND, FIGURES, "alone")
    with pytest.raises(NotAllowed, match="Only who charted it"):
        amending.enter_in_error(desk.as_person(SECOND), seated.id, "other Ada")
    override, mark = (e.fact for e in seated.store.entries(ACCESS)[-2:])
    assert override == ActRefused(SECOND, "preparing.override_check", f"session:{seated.id}")
    assert mark == ActRefused(SECOND, "amending.enter_in_error", f"session:{seated.id}")
    fact = DrugAccounted(
        "ketamine", FIGURES.weight_kg, FIGURES.draw_ml, FIGURES.draw_ml, Decimal(0), NURSE,
        AUDITOR, "A1",
    )  # fmt: skip
    with pytest.raises(NotAllowed, match="A witness is"):
        accounting.account(after.ward.desk, after.id, fact, PIN)
    noted = after.store.entries(ACCESS)[-1].fact
    assert noted == ActRefused(AUDITOR, "accounting.account", f"session:{after.id}")


def test_who_leaves_is_refused_from_then_on_and_who_comes_back_is_not(here: Ward) -> None:
    known = reading.clinic(here.desk).people[here.second]
    desk = here.desk.as_person(here.second)
    quieting.set_volume(desk, 1, 50)
    for left in (True, False):
        gone = PersonEnrolled(known.person_id, known.name, known.role, known.verifier, left)
        here.desk.store.append((here.desk.entry(CLINIC, gone),))
        if left:
            with pytest.raises(NotAllowed, match="account is closed"):
                quieting.set_volume(desk, 1, 70)
    assert quieting.set_volume(desk, 1, 30).sound.volume(1) == 30
