"""What is exported is superseded by an amendment, and red on the board until it is filed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from kitlog import words
from kitlog.domain import summary_versions
from kitlog.domain.course import Course
from kitlog.domain.course_facts import SummaryExported, SummaryFiled
from kitlog.domain.course_signing import Record
from kitlog.domain.errors import MachineError, Refused
from kitlog.domain.outcomes import OutcomeRecorded, Point
from kitlog.domain.summary_versions import Version
from kitlog.workflow import (
    amending,
    course_signing,
    discharging,
    on_board,
    reading,
    summarising,
    summary_filing,
)
from kitlog.workflow.board import Unfinished, board
from kitlog.workflow.desk import course_stream
from kitlog.workflow.summarising import CHANGED
from tests.workflow import stages
from tests.workflow.on_paper import keep
from tests.workflow.stages import CHARGE, DOCTOR, NURSE, Place
from tests.workflow.ward import ADA, PIN


class Undone(Exception):
    """Takes back what a test did."""


Change = Callable[[Place], object]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    place = dict(stages.places(tmp_path_factory.mktemp("wards")))["exported"]()
    yield place
    place.store.close()


@pytest.fixture
def over(exported: Place) -> Iterator[Place]:
    """Closed early; its summary was exported and filed. What a test does is undone."""
    with suppress(Undone), exported.store.transaction():
        yield exported
        raise Undone


def versions(place: Place) -> tuple[Version, ...]:
    return summary_filing.versions(place.ward.desk, place.whole())


def listed(place: Place) -> list[Unfinished]:
    """What the board says is owed of the course itself."""
    found = board(place.ward.desk).unfinished
    return [one for one in found if one.course_id == place.course and not one.session_id]


def export(place: Place, name: str = "next.pdf") -> None:
    summarising.export(place.ward.desk, place.course, place.folder / name, "a4")


def outcome(place: Place, point: Point) -> None:
    fact = OutcomeRecorded("pain", point, Decimal(3))
    desk = place.ward.desk
    desk.store.append((desk.entry(course_stream(place.course), fact),))
    on_board.list_anew(desk, place.course)


def sign_course(place: Place, who: str) -> None:
    desk = place.ward.desk.as_person(who)
    seal = course_signing.signatures(desk, place.whole()).sha256
    course_signing.sign(desk, place.course, PIN, seal)


def new_name(place: Place) -> None:
    amended = replace(ADA, family="TESTER")
    desk, today = place.ward.desk, place.ward.today()
    amending.amend_identity(desk, place.patient(), amended, "misread card", today)


AMENDMENTS: dict[str, Change] = {
    "identity": new_name,
    "addendum": lambda p: discharging.add(p.ward.desk, p.id, "rang at eight, well"),
    "baseline": lambda p: outcome(p, Point.BASELINE),
    "in error": lambda p: amending.enter_in_error(p.ward.desk, p.id, "wrong patient"),
}


def test_a_filed_version_leaves_the_board(over: Place) -> None:
    (first,) = versions(over)
    assert first.standing == "current"
    assert [c.as_(SummaryFiled).where for c in first.filed] == ["Paper chart"]
    assert listed(over) == []
    row = over.store.index.course(over.course)
    assert row is not None
    assert not row.open


@pytest.mark.parametrize("change", AMENDMENTS.values(), ids=AMENDMENTS)
def test_an_amended_record_supersedes_the_filed_version(over: Place, change: Change) -> None:
    change(over)
    assert versions(over)[0].standing == "superseded: record amended since"
    if over.whole().gate().open:
        (owed,) = listed(over)
        assert owed.words == "summary superseded, export again"
        assert owed.red


def test_after_an_amendment_the_next_version_must_be_filed_too(over: Place) -> None:
    new_name(over)
    export(over)
    assert [v.standing for v in versions(over)] == ["superseded: record amended since", "current"]
    assert [(one.words, one.red) for one in listed(over)] == [
        ("version 2 of the summary not filed", True)
    ]
    summary_filing.file(over.ward.desk, over.course, 2, "EHR")
    assert listed(over) == []


def test_three_month_outcomes_make_a_newer_version_due_and_amend_nothing(over: Place) -> None:
    outcome(over, Point.MONTHS_3)
    (first,) = versions(over)
    assert not first.amended
    assert first.standing == "3-month outcomes added since version 1: newer version due"
    (owed,) = listed(over)
    assert owed.words == "3-month outcomes added since version 1, export again"
    assert not owed.red, "what lies in the patient's record is still right"
    outcome(over, Point.MONTHS_3)
    assert versions(over)[0].amended, "the same total typed again is an amendment"


def test_versions_are_worked_out_once_until_something_is_added(
    over: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The board asks each half minute, and every digest goes over the whole course."""
    worked_out: list[str] = []
    whole = summary_versions.versions

    def counted(course: Course, record: Record) -> tuple[Version, ...]:
        worked_out.append(course.id)
        return whole(course, record)

    monkeypatch.setattr(summary_versions, "versions", counted)
    before = versions(over)
    assert versions(over) is before
    assert len(worked_out) <= 1
    outcome(over, Point.MONTHS_3)
    worked_out.clear()
    assert versions(over)[0].news == "3-month outcomes added since version 1"
    words.use("xx", lambda text, comment, n: f"xx {text}")
    assert versions(over)[0].news.startswith("xx ")
    assert worked_out == [over.course] * 2


def test_a_signature_that_came_later_is_said_in_its_own_words(over: Place) -> None:
    sign_course(over, DOCTOR)
    sign_course(over, NURSE)
    assert versions(over)[0].news == (
        "signature of the prescriber and signature of the nurse added since version 1"
    )


def test_the_same_record_on_other_paper_needs_no_second_filing(over: Place) -> None:
    summarising.export(over.ward.desk, over.course, over.folder / "letter.pdf", "letter")
    assert [v.standing for v in versions(over)] == ["older version", "current"]
    assert listed(over) == []
    digests = {v.fact.record_sha256 for v in versions(over)}
    assert digests == {summarising.record_digest(over.ward.desk, over.whole())}


def test_an_export_older_than_this_comparison_is_superseded(over: Place) -> None:
    """It doesn't say what it covered."""
    fact = SummaryExported(2, "a4", 3, "ab" * 32, "cd" * 32)
    desk = over.ward.desk
    desk.store.append((desk.entry(course_stream(over.course), fact),))
    assert versions(over)[-1].amended


def test_a_filing_that_was_struck_stands_on_the_board_again(over: Place) -> None:
    (first,) = versions(over)
    with pytest.raises(Refused, match="Say why"):
        summary_filing.strike(over.ward.desk, over.course, first.filed[0].id, " ")
    summary_filing.strike(over.ward.desk, over.course, first.filed[0].id, "wrong chart")
    (again,) = versions(over)
    assert again.filed == ()
    assert again.standing == "current", "striking a filing amends nothing"
    assert summarising.summarise(over.ward.desk, over.course).amendments == ()
    assert [one.words for one in listed(over)] == ["version 1 of the summary not filed"]
    with pytest.raises(Refused, match="struck already"):
        summary_filing.strike(over.ward.desk, over.course, first.filed[0].id, "again")


def test_a_signature_is_not_amended_by_a_filing_or_by_striking_it(over: Place) -> None:
    sign_course(over, DOCTOR)
    summary_filing.file(over.ward.desk, over.course, 1, "EHR")
    summary_filing.strike(over.ward.desk, over.course, versions(over)[0].filed[-1].id, "not there")
    assert all(
        part.stands for part in course_signing.signatures(over.ward.desk, over.whole()).parts
    )


def test_a_filing_is_timed_back_but_never_ahead_and_never_before_the_export(
    tmp_path: Path,
) -> None:
    over = dict(stages.places(tmp_path))["exported"]()
    desk, clock = over.ward.desk, over.ward.clock
    clock.advance(1800)
    back = clock.now().shifted(-600)
    summary_filing.file(desk, over.course, 1, "EHR", back)
    assert versions(over)[0].filed[-1].measured.utc == back.utc
    with pytest.raises(Refused, match="later than now"):
        summary_filing.file(desk, over.course, 1, "EHR", clock.now().shifted(60))
    with pytest.raises(Refused, match="before it was exported"):
        summary_filing.file(desk, over.course, 1, "EHR", clock.now().shifted(-7200))
    with pytest.raises(Refused, match="never exported"):
        summary_filing.file(desk, over.course, 7, "EHR")
    with pytest.raises(Refused, match="Say where"):
        summary_filing.file(desk, over.course, 1, "  ")
    over.store.close()


def test_what_was_prepared_is_written_byte_for_byte_with_the_seal_behind_it(over: Place) -> None:
    set_ = summarising.prepare(over.ward.desk, over.course, "letter")
    done = keep(over.ward.desk, over.course, set_, over.folder / "kept")
    assert done.path.read_bytes().startswith(set_.data), "a seal only adds behind it"
    assert done.course.exports[-1].paper == "letter"


def test_what_was_prepared_is_refused_once_the_record_or_the_nurse_is_another(over: Place) -> None:
    set_ = summarising.prepare(over.ward.desk, over.course, "a4")
    folder = over.folder / "refused"
    with pytest.raises(Refused, match=str(CHANGED)):
        keep(over.ward.desk.as_person(CHARGE), over.course, set_, folder)
    new_name(over)
    with pytest.raises(Refused, match=str(CHANGED)):
        keep(over.ward.desk, over.course, set_, folder)
    assert not folder.exists()


def test_a_failed_save_leaves_the_record_and_what_was_prepared(over: Place) -> None:
    set_ = summarising.prepare(over.ward.desk, over.course, "a4")
    before = len(over.store.entries(course_stream(over.course)))
    (over.folder / "gone").write_text("in the way")
    with pytest.raises(MachineError, match="folder can't be made"):
        keep(over.ward.desk, over.course, set_, over.folder / "gone")
    assert len(over.store.entries(course_stream(over.course))) == before
    keep(over.ward.desk, over.course, set_, over.folder / "there")
    assert len(versions(over)) == 2


def test_a_draft_says_so_and_can_not_be_exported(tmp_path: Path) -> None:
    place = dict(stages.places(tmp_path))["second day"]()
    draft = summarising.draft(place.ward.desk, place.course)
    assert draft.notice.startswith("Draft, not the summary. Opens when infusion")
    assert draft.foot.course.endswith(", draft"), "it has no version"
    with pytest.raises(Refused, match="Opens when infusion"):
        summarising.prepare(place.ward.desk, place.course, "a4")
    assert reading.course(place.ward.desk, place.course).exports == ()
    place.store.close()
