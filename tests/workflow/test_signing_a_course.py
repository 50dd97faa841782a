"""A course is signed by a nurse and a prescriber; what comes after a signature is seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from kitlog.domain import codec, course_signing, signing
from kitlog.domain.course_signed import CourseSigned
from kitlog.domain.course_signing import CHECKED, GAVE, REVIEWED, Part, digest
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Refused
from kitlog.domain.kinds import KINDS, Kind
from kitlog.domain.outcomes import OutcomeRecorded, Point
from kitlog.domain.rights import NotAllowed
from kitlog.domain.session_facts import Signed
from kitlog.domain.vitals import Vitals
from kitlog.report.course_signatures import NOT_INTACT
from kitlog.workflow import (
    amending,
    discharging,
    enrolling,
    people,
    reading,
    searching,
    summarising,
)
from kitlog.workflow.course_signing import (
    CHANGED,
    EXPORTED,
    SIGNED,
    WHOLE,
    Signatures,
    sign,
    signatures,
)
from kitlog.workflow.desk import Desk, course_stream, session_stream
from tests.clock import FakeClock
from tests.workflow.stages import (
    AUDITOR,
    CHARGE,
    DOCTOR,
    NURSE,
    SECOND,
    Place,
    staffed,
)
from tests.workflow.ward import ADA, PIN


@pytest.fixture
def over(tmp_path: Path) -> Iterator[Place]:
    """A course closed after its first infusion, that the nurse gave and signed."""
    place = staffed(tmp_path)
    place.course = place.ward.course().id
    place.id = place.ward.signed(place.whole()).id
    enrolling.close_early(place.ward.desk, place.course, "patient's wish")
    yield place
    place.store.close()


def desk(place: Place, who: str) -> Desk:
    return place.ward.desk.as_person(who)


def state(place: Place, who: str = NURSE) -> Signatures:
    return signatures(desk(place, who), place.whole())


def signs(place: Place, who: str) -> None:
    place.ward.clock.advance(60)
    sign(desk(place, who), place.course, PIN, state(place, who).sha256)


def outcome(place: Place, point: Point, value: str = "5") -> None:
    fact = OutcomeRecorded("pain", point, Decimal(value))
    place.store.append((place.ward.desk.entry(course_stream(place.course), fact),))


@pytest.mark.parametrize("order", [(NURSE, DOCTOR), (DOCTOR, NURSE)])
def test_nurse_and_prescriber_sign_in_either_order(over: Place, order: tuple[str, str]) -> None:
    for who in order:
        assert state(over, who).refused == ""
        signs(over, who)
    found = state(over)
    nurse, doctor = found.last(Part.NURSE), found.last(Part.PRESCRIBER)
    assert nurse is not None
    assert doctor is not None
    assert (nurse.name, nurse.role, nurse.meaning) == ("V. Demo RN", "nurse", GAVE)
    assert (doctor.name, doctor.role, doctor.meaning) == ("Dr P. Example", "prescriber", REVIEWED)
    assert (nurse.stands, doctor.stands) == (True, True), "the other's changes nothing"
    assert nurse.after == doctor.after == ()


def test_nothing_is_signed_before_the_last_infusion_is(tmp_path: Path) -> None:
    place = staffed(tmp_path)
    place.course = place.ward.course().id
    place.id = place.ward.home(place.whole()).id
    with pytest.raises(Refused, match="Opens when infusion 1 is signed"):
        signs(place, DOCTOR)
    place.ward.sign(place.id)
    with pytest.raises(Refused, match="Opens when infusion 5 is signed"):
        signs(place, NURSE)
    assert state(place).parts == ()
    place.store.close()


def test_each_role_has_its_own_part_and_an_auditor_none(over: Place) -> None:
    with pytest.raises(NotAllowed, match="Only a nurse or a prescriber can sign a course"):
        signs(over, AUDITOR)
    signs(over, DOCTOR)
    assert state(over).last(Part.NURSE) is None, "a prescriber does not sign for the nurse"
    with pytest.raises(Refused, match=str(SIGNED[Part.PRESCRIBER])):
        signs(over, DOCTOR)
    signs(over, NURSE)
    only = "Only a nurse or a prescriber can sign a course."
    assert {who: state(over, who).refused for who in (DOCTOR, NURSE, AUDITOR, "nobody")} == {
        DOCTOR: "A prescriber has signed this course.",
        NURSE: "A nurse has signed this course.",
        AUDITOR: only,
        "nobody": only,
    }


def test_a_nurse_who_charted_nothing_does_not_sign_that_she_did(over: Place) -> None:
    with pytest.raises(Refused) as said:
        signs(over, SECOND)
    assert said.value.sentence == (
        "You charted nothing in this course. A nurse who did signs it, or a charge nurse."
    )
    assert state(over, CHARGE).meaning == CHECKED, "a charge nurse can, and says something else"
    signs(over, CHARGE)
    found = state(over).last(Part.NURSE)
    assert found is not None
    assert found.meaning == CHECKED


def test_a_wrong_pin_signs_nothing_and_is_on_record(over: Place) -> None:
    with pytest.raises(Refused, match="does not fit"):
        sign(desk(over, DOCTOR), over.course, "000000", state(over).sha256)
    assert state(over).parts == ()
    tried = over.store.entries("access")[-1].fact
    assert tried.accepted is False  # type: ignore[attr-defined]


def test_only_what_was_read_is_signed(over: Place) -> None:
    read = state(over, DOCTOR).sha256
    discharging.add(over.ward.desk, over.id, "Called back, well.")
    with pytest.raises(Refused, match=str(CHANGED)):
        sign(desk(over, DOCTOR), over.course, PIN, read)
    signs(over, DOCTOR)


def test_a_later_change_is_shown_as_amended_with_what_when_and_who(over: Place) -> None:
    signs(over, DOCTOR)
    over.ward.clock.advance(3600)
    today = over.ward.today()
    amended = replace(ADA, given="Adah")
    amending.amend_identity(over.ward.desk, over.patient(), amended, "misspelt", today)
    discharging.add(desk(over, CHARGE), over.id, "Called back, well.")
    found = state(over, DOCTOR).last(Part.PRESCRIBER)
    assert found is not None
    assert (found.intact, found.stands) == (True, False)
    identity, addendum = found.after
    assert identity.startswith("Amended after signature: ")
    assert identity.endswith(", corrected: identity, V. Demo RN: misspelt")
    assert addendum.endswith(", addendum, R. Mock RN")
    signs(over, DOCTOR)
    again = state(over, DOCTOR)
    assert again.last(Part.PRESCRIBER) not in (None, found)
    assert [one.stands for one in again.parts] == [False, True], "both are kept"


def test_a_follow_up_is_added_and_does_not_amend_but_a_second_one_does(over: Place) -> None:
    signs(over, NURSE)
    outcome(over, Point.MONTHS_3)
    found = state(over).last(Part.NURSE)
    assert found is not None
    assert found.stands
    assert [words[:22] for words in found.after] == ["Added after signature:"]
    outcome(over, Point.MONTHS_3, "7")
    changed = state(over).last(Part.NURSE)
    assert changed is not None
    assert not changed.stands, "it says something else than what was added"


@pytest.mark.parametrize("point", [Point.BASELINE, Point.LAST])
def test_a_score_of_the_course_itself_typed_after_the_review_amends(
    over: Place, point: Point
) -> None:
    signs(over, DOCTOR)
    outcome(over, point)
    found = state(over).last(Part.PRESCRIBER)
    assert found is not None
    assert not found.stands


def test_an_export_amends_nothing(over: Place, tmp_path: Path) -> None:
    signs(over, NURSE)
    signs(over, DOCTOR)
    summarising.export(over.ward.desk, over.course, tmp_path / "summary.pdf", "a4")
    assert all(one.stands and not one.after for one in state(over).parts)


def forged(held: dict[str, tuple[Entry, ...]], stream: str, at: int, entry: Entry) -> object:
    chain = held[stream]
    return held | {stream: (*chain[:at], entry, *chain[at + 1 :])}


@pytest.mark.parametrize(
    "changed",
    [
        {"stored": (1, b'{"text":"x"}')}, {"author": "somebody"}, {"reason": "x"},
        {"slot": "zz"}, {"corrects": "x"}, {"id": "x"},
    ],
)  # fmt: skip
def test_every_entry_of_the_course_is_covered_as_stored(
    over: Place, changed: dict[str, object]
) -> None:
    """Read again from the disk, one thing of one entry made another: the signature tells."""
    signs(over, DOCTOR)
    over.store._read.clear()
    held = dict(reading.record(over.ward.desk, over.whole()))
    (said,) = course_signing.signatures(held)
    assert said.intact, "the control: untouched, it is what was signed"
    counted = 0
    for one in said.fact.covered:
        for place in range(one.count):
            entry = held[one.stream][place]
            other = forged(held, one.stream, place, replace(entry, **changed))  # type: ignore[arg-type]
            assert digest(other, said.fact.covered) != said.fact.digest  # type: ignore[arg-type]
            counted += 1
    assert counted > 30
    cut = held | {f"session:{over.id}": held[f"session:{over.id}"][:-1]}
    assert not course_signing.signatures(cut)[0].intact


def test_a_record_that_is_not_the_one_signed_is_said(over: Place) -> None:
    """As it would be if somebody who has all keys forged it: the chain would hold."""
    old = state(over).sha256
    covered = course_signing.covering(reading.record(over.ward.desk, over.whole()))
    role = reading.clinic(over.ward.desk).people[DOCTOR].role
    fact = CourseSigned(DOCTOR, "Dr P. Example", role, REVIEWED, old[::-1], covered)
    over.store.append((over.ward.desk.entry(course_stream(over.course), fact),))
    found = state(over).last(Part.PRESCRIBER)
    assert found is not None
    assert found.after == (str(NOT_INTACT),)
    assert (
        "not the one that was signed" in summarising.summarise(over.ward.desk, over.course).notice
    )


def test_name_and_role_stay_those_of_the_signature(over: Place) -> None:
    signs(over, DOCTOR)
    known = reading.clinic(over.ward.desk).people[DOCTOR]
    renamed = replace(known, name="Dr P. Sample")
    over.store.append((over.ward.desk.entry("clinic", renamed),))
    found = state(over).last(Part.PRESCRIBER)
    assert found is not None
    assert found.name == "Dr P. Example"


def test_what_awaits_a_signature_is_found_until_it_has_both(over: Place, tmp_path: Path) -> None:
    def waiting(who: str) -> tuple[str, ...]:
        return searching.to_sign(desk(over, who))

    assert waiting(NURSE) == waiting(DOCTOR) == (over.course,)
    assert waiting(AUDITOR) == ()
    summarising.export(over.ward.desk, over.course, tmp_path / "summary.pdf", "a4")
    row = over.store.index.course(over.course)
    assert row is not None
    assert (row.open, row.state) == (True, EXPORTED), "it stays on the board until it is filed"
    assert [one.to_sign for one in searching.courses_to_sign(desk(over, DOCTOR))] == [True]
    signs(over, DOCTOR)
    assert (waiting(NURSE), waiting(DOCTOR)) == ((over.course,), ())
    signs(over, NURSE)
    row = over.store.index.course(over.course)
    assert row is not None
    assert row.state == WHOLE
    assert waiting(NURSE) == waiting(DOCTOR) == ()


def test_a_course_signed_before_its_export_is_whole_at_once(over: Place, tmp_path: Path) -> None:
    signs(over, NURSE)
    signs(over, DOCTOR)
    summarising.export(over.ward.desk, over.course, tmp_path / "summary.pdf", "a4")
    row = over.store.index.course(over.course)
    assert row is not None
    assert row.state == WHOLE


# -- a later KitLog that stores a kind otherwise ----------------------------------------------


def test_a_kind_that_is_raised_later_leaves_every_old_signature_as_it_was(
    over: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The day's, the handover's and the course's: they cover the bytes on the disk."""
    signs(over, DOCTOR)

    def raised(row: dict[str, object]) -> dict[str, object]:
        return row

    before = KINDS["vitals"]
    monkeypatch.setitem(KINDS, "vitals", Kind(Vitals, (*before.raises, raised)))
    over.store._read.clear()  # as at the next start
    entries = over.store.entries(session_stream(over.id))
    day = next(one.fact for one in entries if isinstance(one.fact, Signed))
    assert signing.digest(entries) == day.digest
    assert all(one.intact for one in state(over).parts)
    anew = tuple(replace(one, stored=None) for one in entries)
    assert signing.digest(anew) != day.digest, "the control: written anew they would be others"


def test_the_golden_bytes_of_an_old_vitals_entry_are_what_is_covered() -> None:
    """An entry that the first KitLog wrote, read by this one."""
    golden = Path(__file__).parents[1] / "domain" / "golden" / "vitals.1.jsonl"
    raw = golden.read_bytes().rstrip(b"\n")
    fact = codec.decode("vitals", 1, raw)
    assert codec.encode(fact)[1:] != (1, raw), "the control: this KitLog writes it otherwise"
    at = FakeClock().now()
    old = Entry("1", "session:s", fact, at, at, "n", "w", stored=(1, raw))
    assert codec.stored(old) == ("vitals", 1, raw)
    assert signing.digest((old,)) != signing.digest((replace(old, stored=None),))


def test_a_pin_proves_who_signs_and_not_who_is_at_the_desk(over: Place) -> None:
    """Everybody here has the same PIN; another one's is refused."""
    other = people.newcomer(
        "O. Other RN", reading.clinic(over.ward.desk).people[NURSE].role, "369147"
    )
    over.store.append((over.ward.desk.entry("clinic", replace(other, person_id=NURSE)),))
    with pytest.raises(Refused, match="does not fit"):
        signs(over, NURSE)
