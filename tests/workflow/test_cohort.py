"""The clinic's own figures, counted a few courses at a time from a real record, and exported."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kitlog.domain import cohort as figures
from kitlog.domain.access import CohortExported, Opened
from kitlog.domain.cohort import PUBLISHED, Chosen, Cohort, Period
from kitlog.domain.course_facts import CourseClosedEarly
from kitlog.domain.course_result import result_of
from kitlog.domain.errors import MachineError
from kitlog.domain.events import NoteWritten
from kitlog.domain.people import Role
from kitlog.domain.rights import NotAllowed
from kitlog.workflow import cohort, cohort_export, people
from kitlog.workflow.charting import log_event
from kitlog.workflow.cohort import AT_ONCE, Results
from kitlog.workflow.desk import ACCESS, Desk, course_stream, new_id
from kitlog.workflow.looking import note_look
from tests.clock import FakeClock
from tests.cohort_record import keep
from tests.domain.random_clinic import Clinic, Told
from tests.workflow.ward import Ward, ward

TODAY = date(2026, 1, 14)
MANY = 24
EVERYTHING = [Chosen(period, name) for period in Period for name in ("", "KIT-40", "KIT-40-Q5")]


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Ward, list[Told]]]:
    """A clinic with random courses of two years; nothing is written to it here."""
    here = ward(tmp_path_factory.mktemp("clinic"), FakeClock())
    store = here.desk.store
    ids = iter(f"0198{number:08x}" for number in range(100_000))
    clinic = Clinic(5, TODAY, here.charge, store.workstation, lambda: next(ids))
    told = clinic.courses(MANY)
    keep(store, told)
    yield here, told
    store.close()


def count(desk: Desk, chosen: Chosen, known: Results | None = None) -> Cohort:
    known = {} if known is None else known
    counting, far = cohort.begin(desk, chosen, known), -1
    for _ in range(10 * MANY):
        now = cohort.step(desk, counting)
        assert far < now.looked_at <= now.total
        far = now.looked_at
        if now.cohort is not None:
            return now.cohort
        assert not now.done
    raise AssertionError("it never ends")


def test_the_record_gives_the_figures_of_its_courses(there: tuple[Ward, list[Told]]) -> None:
    """Whatever is chosen, and though only some of the courses are looked at for it."""
    here, told = there
    results = [result_of(one.course) for one in told]
    known: Results = {}
    for chosen in EVERYTHING:
        assert count(here.desk, chosen, known) == figures.cohort(results, chosen, TODAY)
    assert figures.cohort(results, Chosen(Period.ALL), TODAY).courses > 10


def test_courses_over_before_the_period_are_not_read(there: tuple[Ward, list[Told]]) -> None:
    here, told = there
    known: Results = {}
    count(here.desk, Chosen(), known)
    assert 0 < len(known) < len(told) / 2


def test_a_step_folds_few_courses_and_what_is_known_takes_one(
    there: tuple[Ward, list[Told]],
) -> None:
    here, _ = there
    known: Results = {}
    counting = cohort.begin(here.desk, Chosen(Period.ALL), known)
    first = cohort.step(here.desk, counting)
    assert (first.looked_at, first.total, len(known)) == (AT_ONCE, MANY, AT_ONCE)
    count(here.desk, Chosen(Period.ALL), known)
    again = cohort.begin(here.desk, Chosen(Period.ALL), known)
    assert cohort.step(here.desk, again).done


def test_only_a_course_that_has_changed_is_counted_anew(here: Ward) -> None:
    store = here.desk.store
    clinic = Clinic(2, TODAY, here.charge, store.workstation, new_id)
    told = [one for one in clinic.courses(20) if one.closed is None and one.course.complete][:3]
    keep(store, told)
    known: Results = {}
    count(here.desk, Chosen(Period.ALL), known)
    kept = dict(known)
    assert len(kept) == 3
    entry = here.desk.entry(course_stream(told[1].id), CourseClosedEarly("Travel"))
    store.append([entry])
    count(here.desk, Chosen(Period.ALL), known)
    assert [known[one.id] is kept[one.id] for one in told] == [True, False, True]
    assert known[told[1].id][1].closed_why == "Travel"


def test_an_entry_saved_between_two_steps_is_counted_or_counted_next_time(here: Ward) -> None:
    course = here.course()
    session = here.running(course)
    known: Results = {}
    counting = cohort.begin(here.desk, Chosen(), known)
    log_event(here.desk, session.id, NoteWritten("between"))
    assert cohort.step(here.desk, counting).done
    before = known[course.id]
    log_event(here.desk, session.id, NoteWritten("after"))
    count(here.desk, Chosen(), known)
    assert known[course.id][0] != before[0]


def test_who_signed_out_meanwhile_ends_it(here: Ward) -> None:
    here.course()
    counting = cohort.begin(here.desk, Chosen(), {})
    with pytest.raises(NotAllowed, match="Sign in first"):
        cohort.step(here.desk.as_person(""), counting)


def test_the_look_is_noted(here: Ward) -> None:
    for _ in range(3):
        note_look(here.desk, "cohort", "")
    note_look(here.desk.as_person(""), "cohort", "")
    looks = [e.fact for e in here.desk.store.entries(ACCESS) if isinstance(e.fact, Opened)]
    assert looks == [Opened("", "cohort")]


# -- the file ------------------------------------------------------------------------------


def exports(desk: Desk) -> list[CohortExported]:
    return [e.fact for e in desk.store.entries(ACCESS) if isinstance(e.fact, CohortExported)]


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_file_holds_every_figure_with_what_it_is_counted_of(
    there: tuple[Ward, list[Told]], tmp_path: Path
) -> None:
    here, _ = there
    told = count(here.desk, Chosen(Period.ALL))
    path = cohort_export.export(here.desk, told, tmp_path / "new")
    assert path.name == "cohort-2026-01-14.csv"
    rows = rows_of(path)
    named = {row["Figure"]: row for row in rows}
    done, published = named["Completed five or more infusions"], named["The same, published"]
    assert (int(done["Count"]), int(done["Of"])) == (told.completed.count, told.courses)
    assert (done["95 % low"], done["95 % high"]) == told.completed.bounds()
    assert (published["Percent"], published["Of"]) == ("86.1", str(PUBLISHED.of))
    responders = [row for row in rows if row["Figure"] == "Responders"]
    assert len(responders) == len(told.responders)
    for row, one in zip(responders, told.responders, strict=True):
        assert (row["Of what"], row["Point"]) == (str(one.threshold.of.name), one.point.value)
        assert row["Change that counts"] == one.threshold.words
        assert (row["Count"], row["Of"]) == (str(one.share.count), str(one.share.of))
        assert row["Percent"] == ("" if one.share.few else one.share.pct_words())
        assert row["Not recorded"] == str(one.missing)
        assert row["Not due yet"] == str(one.waiting)
    early = [int(row["Count"]) for row in rows if row["Figure"] == "Closed early"]
    assert sum(early) == told.courses - told.completed.count
    assert not any(row["Figure"].startswith(("=", "+", "-", "@")) for row in rows)
    (fact,) = exports(here.desk)
    assert fact.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert fact.courses == told.courses
    assert fact.filter == named["Counted"]["Of what"]


def test_no_patient_is_in_the_file(there: tuple[Ward, list[Told]], tmp_path: Path) -> None:
    here, told = there
    text = cohort_export.export(here.desk, count(here.desk, Chosen(Period.ALL)), tmp_path)
    words = text.read_text(encoding="utf-8-sig")
    assert "TEST" not in words
    assert not any(one.patient in words or one.id in words for one in told)
    assert "moved away" not in words


def test_a_file_that_stands_there_is_not_written_over(here: Ward, tmp_path: Path) -> None:
    told = count(here.desk, Chosen())
    first = cohort_export.export(here.desk, told, tmp_path)
    second = cohort_export.export(here.desk, told, tmp_path)
    assert second.name == "cohort-2026-01-14 (2).csv"
    assert first.read_bytes() == second.read_bytes()


def test_what_can_not_be_written_is_not_on_record(here: Ward, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(MachineError, match="Table not written"):
        cohort_export.export(here.desk, count(here.desk, Chosen()), tmp_path / "file")
    assert exports(here.desk) == []


def test_what_can_not_be_recorded_does_not_stay(
    here: Ward, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = count(here.desk, Chosen())

    def full(*_: object) -> None:
        raise MachineError("Not saved: disk full.")

    monkeypatch.setattr(here.desk.store, "append", full)
    with pytest.raises(MachineError, match="disk full"):
        cohort_export.export(here.desk, told, tmp_path)
    assert list(tmp_path.glob("*.csv")) == []


def test_an_auditor_looks_and_exports_nothing(here: Ward, tmp_path: Path) -> None:
    auditor = people.enrol(here.desk, "A. Trial", Role.AUDITOR, "369147")
    theirs = here.desk.as_person(auditor.person_id)
    told = count(theirs, Chosen())
    with pytest.raises(NotAllowed):
        cohort_export.export(theirs, told, tmp_path)
    assert list(tmp_path.glob("*.csv")) == []
