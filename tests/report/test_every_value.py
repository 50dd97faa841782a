"""Every value of a random course stands in its place on paper, and nothing else does.

The file is read back row by row and held against a walk over the raw entries (`walk`), which
shares nothing with what makes the summary.
"""

from __future__ import annotations

import dataclasses
import multiprocessing
import os
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor

import pytest

from kitlog.domain.entry import Entry
from kitlog.domain.events import NoteWritten
from kitlog.domain.outcomes import OutcomeRecorded
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.vitals import Vitals
from kitlog.report.pdf import pdf_bytes
from tests.report.carried import attached, carried
from tests.report.example import Stream, folded
from tests.report.held_against import wrong
from tests.report.printed import pages
from tests.report.random_courses import Made, random_course

FEW, COURSES = range(5), 200
HELD = int(os.environ.get("KITLOG_COURSES", "40"))
"""Of them, held against their papers by `make check`; `make soak` holds all."""
PAPERS = ("a4", "letter")


def faults(seed: int) -> list[str]:
    """What is wrong on the paper of one course."""
    made = random_course(seed)
    data = pdf_bytes(made.summary(), PAPERS[seed % 2], attached(made))
    return [*wrong(made, data), *carried(made, data)]


@pytest.mark.parametrize("seed", FEW)
def test_every_value_stands_in_its_place_and_nothing_else_does(seed: int) -> None:
    assert faults(seed) == []


@pytest.mark.papers
@pytest.mark.timeout(600)
def test_in_many_courses_every_value_stands_in_its_place() -> None:
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
        found = list(pool.map(faults, range(HELD), chunksize=10))
    assert {seed: bad for seed, bad in enumerate(found) if bad} == {}


ONE, OTHER = 3, 9
"""Two courses of five infusions with events."""


@pytest.fixture(scope="module")
def two() -> tuple[Made, Made]:
    return random_course(ONE), random_course(OTHER)


def swapped(one: Made, other: Made, kind: type, field: str = "") -> Made:
    """`one` with a fact of a kind, or only a field of it, taken from `other`."""
    pairs = ((a, _mixed(a.fact, b.fact, field)) for a in _of(one, kind) for b in _of(other, kind))
    mine, fact = next((entry, fact) for entry, fact in pairs if fact != entry.fact)
    streams = [_with(stream, mine, fact) for stream in (one.own, *one.days)]
    return dataclasses.replace(one, course=folded(streams[0], streams[1:]))


def _mixed(mine: object, theirs: object, field: str) -> object:
    if not field or getattr(mine, "measure", "") != getattr(theirs, "measure", ""):
        return mine if field else theirs
    return dataclasses.replace(mine, **{field: getattr(theirs, field)})  # type: ignore[type-var]


def _of(made: Made, kind: type) -> Iterator[Entry]:
    for stream in (made.own, *made.days):
        yield from (e for e in stream.entries if isinstance(e.fact, kind) and not e.corrects)


def _with(stream: Stream, old: Entry, fact: object) -> Stream:
    new = [dataclasses.replace(e, fact=fact) if e is old else e for e in stream.entries]
    return Stream(stream.name, new)


@pytest.mark.parametrize(
    ("kind", "field", "said"),
    [
        (Vitals, "", "readings, not in the record"),
        (Vitals, "spo2", "readings, not in the record"),
        (DrugPrepared, "", "infusions: "),
        (NoteWritten, "", "somebody else’s words"),
        (OutcomeRecorded, "value", "outcomes as recorded"),
    ],
)
def test_a_value_of_another_patient_is_found(
    two: tuple[Made, Made], kind: type, field: str, said: str
) -> None:
    mixed = swapped(*two, kind, field)
    found = wrong(two[0], pdf_bytes(mixed.summary(), "a4"))
    assert any(said in one for one in found), found


def test_the_name_of_another_patient_is_found(two: tuple[Made, Made]) -> None:
    one, other = two
    stranger = dataclasses.replace(one.patient, family="TEST-OTHER", given=other.patient.given)
    mixed = dataclasses.replace(one, patient=stranger)
    found = wrong(one, pdf_bytes(mixed.summary(), "a4"))
    assert sum(line.startswith("page ") for line in found) > 10


@pytest.mark.parametrize("number", [0, 1, 4, -1])
def test_a_page_of_another_patient_is_found(two: tuple[Made, Made], number: int) -> None:
    own, others = (pages(pdf_bytes(made.summary(), "a4")) for made in two)
    own[number] = others[number]
    found = wrong(two[0], own)
    assert any("it should" in line for line in found)
    assert any("it should" not in line for line in found) or number == -1


def test_nothing_of_a_day_entered_in_error_is_printed() -> None:
    made = random_course(4)
    wrong_day = next(stream for stream in made.days if stream.name == "session:s9")
    fault = next(e for e in wrong_day.entries if isinstance(e.fact, NoteWritten | Vitals))
    leaked = dataclasses.replace(fault, id="leaked", stream=made.days[0].name)
    mixed = Stream(made.days[0].name, [*made.days[0].entries, leaked])
    course = folded(made.own, [mixed, *made.days[1:]])
    assert faults(4) == []
    assert wrong(made, pdf_bytes(dataclasses.replace(made, course=course).summary(), "a4"))


NOT_TYPED = {
    "Patient": "record_no family given", "CourseOpened": "patient_id number protocol "
    "protocol_hash weight_unit clock", "Ordered": "clock", "Threshold": "measure",
    "OutcomeRecorded": "measure form pathway", "SessionOpened": "course_id patient_id",
    "WeightTaken": "unit", "DoseChecked": "first second", "LineAnswered": "line",
    "Absent": "field", "AlertShown": "alert words", "AlertAcknowledged": "alert words",
    "Score": "effect", "CriterionAnswered": "criterion", "DrugAccounted": "drug giver witness of",
    "Signed": "person_id meaning digest", "Answer": "question", "PastRead": "infusions",
    "CheckOverridden": "charge", "CriterionOverridden": "criterion judged", "SlotMissed": "slot",
    "NotAccounted": "drug of", "PatientLimit": "field", "TonesSilenced": "tones",
    "HandedOver": "giver taker digest", "CourseSigned": "person_id name meaning digest",
    "Covered": "stream workstation", "AdverseEventFollowed": "event outcome",
    "MedicineReassessed": "given effect", "InterventionJudged": "intervention",
    "EnteredInError": "why",
}  # fmt: skip
"""What is chosen from a list, written by the program, or asked for in a test of its own."""


def test_each_field_people_type_in_was_typed_in_with_markup_and_formulas() -> None:
    """So that the 200 courses show it: all that was typed is found on paper as it was typed."""
    typed: dict[str, bool] = {}
    for seed in range(COURSES):
        for entries in random_course(seed).record.values():
            for entry in entries:
                for name, text in _texts(entry.fact):
                    known = re.match(r"(w|other)\d+\.\d{3}\.", text) is not None
                    typed[name] = typed.get(name, False) or known
    free = {f"{kind}.{field}" for kind, names in NOT_TYPED.items() for field in names.split()}
    assert {name for name, done in typed.items() if not done} <= free


def _texts(fact: object) -> Iterator[tuple[str, str]]:
    """Every text in a fact, by the name of its field."""
    for field in dataclasses.fields(fact):  # type: ignore[arg-type]
        value = getattr(fact, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if dataclasses.is_dataclass(one):
                yield from _texts(one)
            elif isinstance(one, str):
                yield f"{type(fact).__name__}.{field.name}", one


SHAPES: dict[str, Callable[[Made], bool]] = {
    "a booster": lambda m: m.course.wanted == 1,
    **{f"{n} infusions": lambda m, n=n: len(m.course.infusions) == n for n in range(1, 6)},  # type: ignore[misc]
    "closed early": lambda m: m.course.closed is not None,
    "a held day": lambda m: any(s.held for s in m.course.sessions),
    "a missed day": lambda m: bool(m.course.missed_days),
    "a day in part": lambda m: any(s.part for s in m.course.infusions),
    "an earlier course": lambda m: bool(m.before),
    "no event": lambda m: not list(_of(m, NoteWritten)),
    "sixty events": lambda m: len(list(_of(m, NoteWritten))) > 8,
    "a pause": lambda m: any(len(s.run.stretches) > 1 for s in m.course.infusions if s.run),
    "another patient’s day": lambda m: any(s.in_error for s in m.course.sessions),
    "a restarted computer": lambda m: any(s.run.estimated for s in m.course.infusions if s.run),
}


def test_the_two_hundred_courses_are_of_every_shape() -> None:
    made = [random_course(seed) for seed in range(COURSES)]
    counts = {name: sum(map(is_so, made)) for name, is_so in SHAPES.items()}
    assert min(counts.values()) >= 3, counts
