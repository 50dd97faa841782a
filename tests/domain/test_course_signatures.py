"""What the signature under a whole course covers, and what is told of all that came after."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kitlog.domain.course_facts import DataExported, SummaryExported, SummaryFiled
from kitlog.domain.course_signed import CourseSigned, Covered
from kitlog.domain.course_signing import (
    CHECKED,
    GAVE,
    REVIEWED,
    CourseSignature,
    Part,
    covering,
    digest,
    last,
    later_entries,
    meaning,
    part_of,
    signatures,
)
from kitlog.domain.drug_account import DrugAccounted
from kitlog.domain.entry import Entry
from kitlog.domain.events import NoteWritten
from kitlog.domain.outcome_follow_up import FollowUpTried, Result
from kitlog.domain.outcomes import OutcomeRecorded, Point, Way
from kitlog.domain.papers import Paper, PaperWritten
from kitlog.domain.people import Role
from kitlog.domain.session_facts import Struck
from tests.clock import FakeClock
from tests.domain.story import MONDAY

GOLDEN = "d5cf377b379abbe736fd7dc434b23445544e9796204dfe1710586c43490b4b11"
ZERO = FakeClock().now()
SESSION, COURSE = "session:s", "course:c"
ACCOUNT = DrugAccounted("ketamine", Decimal(50), Decimal(1), Decimal("0.7"), Decimal("0.3"), "n",
                        "w")  # fmt: skip
PAPERS = (
    DataExported("JSON", "a", "b"),
    SummaryExported(1, "a4", 3, "a", "b"),
    SummaryFiled(1, "the hospital's record"),
    PaperWritten(Paper.DAY_NOTE, 1, "a4", 1, "a", "b"),
)


def entry(
    id: str,
    fact: object,
    *,
    stream: str = SESSION,
    at: str = "desk",
    minute: float = 0,
    slot: str = "",
    corrects: str = "",
    reason: str = "",
) -> Entry:
    when = ZERO.shifted(minute * 60)
    return Entry(id, stream, fact, when, when, "nurse", at, slot, corrects, reason)


def record(*entries: Entry) -> dict[str, tuple[Entry, ...]]:
    streams = dict.fromkeys(one.stream for one in entries)
    return {name: tuple(one for one in entries if one.stream == name) for name in streams}


def outcome(point: Point, measure: str = "pain") -> OutcomeRecorded:
    return OutcomeRecorded(measure, point, Decimal(5))


GIVEN = (
    entry("01", NoteWritten("calm")),
    entry("02", NoteWritten("from the other room"), at="tablet"),
    entry("03", NoteWritten("well")),
    entry("04", outcome(Point.LAST), stream=COURSE),
)


def signed(
    *entries: Entry, role: Role = Role.NURSE, id: str = "50", minute: float = 60
) -> tuple[Entry, ...]:
    """These entries, and a signature under all of them."""
    all_of_it = record(*entries)
    covered = covering(all_of_it)
    fact = CourseSigned("p", "V. Demo RN", role, GAVE, digest(all_of_it, covered), covered)
    return (*entries, entry(id, fact, stream=COURSE, minute=minute))


def after(*later: Entry) -> CourseSignature:
    """The signature under GIVEN once these came later."""
    (found,) = signatures(record(*signed(*GIVEN), *later))
    return found


# -- who signs what ---------------------------------------------------------------------------


def test_nurses_sign_one_part_prescribers_the_other_and_nobody_else_any() -> None:
    assert {role: part_of(role) for role in Role} == {
        Role.NURSE: Part.NURSE,
        Role.CHARGE: Part.NURSE,
        Role.PRESCRIBER: Part.PRESCRIBER,
        Role.AUDITOR: None,
        Role.EMERGENCY: None,
    }
    assert [part.words for part in Part] == ["nurse", "prescriber"]


@pytest.mark.parametrize(
    ("role", "charted", "says"),
    [
        (Role.NURSE, True, "gave or charted this course as recorded here"),
        (Role.CHARGE, False, "checked the charting of this course"),
        (Role.PRESCRIBER, True, "reviewed this course"),
        (Role.PRESCRIBER, False, "reviewed this course"),
    ],
)
def test_a_signature_says_what_its_person_did(role: Role, charted: bool, says: str) -> None:
    assert meaning(role, charted=charted) == says
    assert says in (GAVE, CHECKED, REVIEWED)


# -- what is covered --------------------------------------------------------------------------


def test_every_chain_is_covered_to_its_last_entry() -> None:
    assert covering(record(*GIVEN)) == (
        Covered(COURSE, "desk", 1),
        Covered(SESSION, "desk", 2),
        Covered(SESSION, "tablet", 1),
    )


def test_the_seal_of_stored_bytes_is_what_it_was_when_it_was_signed() -> None:
    """A signature of today has to be told as intact by every later KitLog."""
    kept = replace(
        entry("01", NoteWritten("calm"), slot="10", corrects="00", reason="misread", minute=1),
        entered=ZERO.shifted(120), stored=(1, b'{"text":"calm"}'),
    )  # fmt: skip
    held = record(kept)
    assert digest(held, covering(held)) == GOLDEN


@pytest.mark.parametrize(
    "changed",
    [
        {"id": "09"}, {"author": "x"}, {"slot": "20"}, {"corrects": "x"}, {"reason": "x"},
        {"measured": ZERO.shifted(60)}, {"entered": ZERO.shifted(60)},
        {"fact": NoteWritten("calmer")},
    ],
    ids=lambda changed: next(iter(changed)),
)  # fmt: skip
def test_a_signed_entry_of_which_anything_was_changed_is_not_intact(
    changed: dict[str, object],
) -> None:
    forged = replace(GIVEN[0], **changed)  # type: ignore[arg-type]
    (found,) = signatures(record(forged, *signed(*GIVEN)[1:]))
    assert (found.intact, found.stands) == (False, False)
    (control,) = signatures(record(*signed(*GIVEN)))
    assert (control.intact, control.stands) == (True, True)


def test_a_signed_entry_that_is_gone_or_moved_is_told() -> None:
    whole = signed(*GIVEN)
    for forged in (whole[1:], (whole[2], whole[1], whole[0], *whole[3:])):
        assert not signatures(record(*forged))[0].intact
    for stream in (SESSION, COURSE):
        left = tuple(one for one in whole[:-1] if one.stream != stream)
        assert not signatures(record(*left, whole[-1]))[0].intact


def test_two_words_parted_otherwise_are_another_seal() -> None:
    one, other = (record(entry("01", NoteWritten("a"), slot=slot, corrects=corrects))
                  for slot, corrects in (("10", ""), ("1", "0")))  # fmt: skip
    assert digest(one, covering(one)) != digest(other, covering(other))


# -- what came later --------------------------------------------------------------------------


def test_a_note_added_later_is_an_amendment_and_the_signature_stands_no_longer() -> None:
    late = entry("60", NoteWritten("fell at home"), minute=90)
    found = after(late)
    assert (found.amended, found.added) == ((late,), ())
    assert (found.intact, found.stands) == (True, False)


def test_what_comes_from_another_workstation_is_later_too() -> None:
    late = entry("60", NoteWritten("fell at home"), at="new tablet", minute=90)
    first = entry("61", NoteWritten("first day"), stream="session:t", minute=80)
    assert after(late, first).amended == (first, late)


def test_amendments_stand_in_the_order_in_which_they_were_typed() -> None:
    later = [entry(id, NoteWritten(id), minute=90, at=at)
             for id, at in (("63", "desk"), ("61", "tablet"), ("62", "desk"))]  # fmt: skip
    soon = entry("64", NoteWritten("sooner"), at="third", minute=80)
    assert [one.id for one in after(*later, soon).amended] == ["64", "61", "62", "63"]
    assert [one.id for one in later_entries(record(*GIVEN), ())] == ["01", "02", "03", "04"]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: type(paper).__name__)
def test_a_paper_made_of_the_course_amends_nothing_struck_or_not(paper: object) -> None:
    made = entry("60", paper, stream=COURSE, minute=90)
    struck = entry("61", Struck(), stream=COURSE, minute=91, corrects="60")
    found = after(made, struck)
    assert (found.amended, found.added, found.stands) == ((), (), True)


def test_to_strike_anything_but_a_paper_amends() -> None:
    struck = entry("61", Struck(), minute=91, corrects="01")
    made = entry("60", PAPERS[0], stream=COURSE, minute=90)
    elsewhere = entry("62", Struck(), minute=92, corrects="60")
    gone = entry("63", Struck(), stream="session:t", minute=93, corrects="60")
    assert after(made, struck, elsewhere, gone).amended == (struck, elsewhere, gone)


def test_the_other_signature_amends_nothing() -> None:
    both = signed(*signed(*GIVEN), role=Role.PRESCRIBER, id="51", minute=61)
    assert [one.stands for one in signatures(record(*both))] == [True, True]


def test_the_account_of_a_drug_and_a_call_months_later_were_bound_to_come() -> None:
    account = entry("60", ACCOUNT, minute=90)
    tried = FollowUpTried(Point.MONTHS_3, MONDAY, Way.PHONE, Result.NO_ANSWER)
    called = entry("61", tried, stream=COURSE, minute=95)
    found = after(account, called)
    assert (found.amended, found.added, found.stands) == ((), (account, called), True)


def test_an_account_that_corrects_another_is_an_amendment() -> None:
    wrong = entry("60", ACCOUNT, minute=90, corrects="01")
    assert after(wrong).amended == (wrong,)


@pytest.mark.parametrize(
    ("point", "due"), [(Point.MONTHS_3, True), (Point.MONTHS_6, True), (Point.LAST, False)]
)
def test_a_follow_up_was_due_and_any_other_outcome_is_an_amendment(point: Point, due: bool) -> None:
    late = entry("60", outcome(point, "pcs"), stream=COURSE, minute=90)
    found = after(late)
    assert (found.added, found.amended) == (((late,), ()) if due else ((), (late,)))


def test_a_follow_up_told_twice_is_an_amendment_and_another_measure_is_not() -> None:
    told = [entry(id, outcome(point, measure), stream=COURSE, minute=90 + n)
            for n, (id, point, measure) in enumerate((
                ("60", Point.MONTHS_3, "pain"), ("61", Point.MONTHS_3, "pain"),
                ("62", Point.MONTHS_3, "pcs"), ("63", Point.MONTHS_6, "pain"),
            ))]  # fmt: skip
    found = after(*told)
    assert [one.id for one in found.amended] == ["61"]
    assert [one.id for one in found.added] == ["60", "62", "63"]


# -- which signature counts -------------------------------------------------------------------


def test_signatures_stand_oldest_first_and_the_last_of_a_part_counts() -> None:
    once = signed(*GIVEN, id="52")
    late = entry("60", NoteWritten("fell at home"), minute=90)
    again = signed(*once, late, id="61", minute=100)
    doctor = signed(*again, id="50", role=Role.PRESCRIBER, minute=110)
    found = signatures(record(*doctor))
    assert [one.entry.id for one in found] == ["50", "52", "61"]
    assert [one.part for one in found] == [Part.PRESCRIBER, Part.NURSE, Part.NURSE]
    nurse = last(found, Part.NURSE)
    assert nurse is not None
    assert (nurse.entry.id, nurse.stands) == ("61", True)
    assert [one.stands for one in found] == [True, False, True]
    assert last(found[1:], Part.PRESCRIBER) is None
