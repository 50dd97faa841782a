"""A clinic's closed courses in a real record, written straight into its tables."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import insert

from kitlog.domain.measures import BY_ID
from kitlog.domain.outcome_follow_up import Result
from kitlog.domain.outcomes import Point
from kitlog.domain.thresholds import SHIPPED
from kitlog.store import chain, schema
from kitlog.store.index import CourseRow, IndexRows, PatientRow, SessionRow
from kitlog.store.journal import Store
from kitlog.store.stored import content_of
from kitlog.store.tables import entries
from kitlog.workflow.desk import new_id
from tests.domain.random_clinic import Clinic, Day, Told

SHARES = {
    "pain": 0.40, "pain_interference": 0.38, "fatigue": 0.35, "social_roles": 0.34,
    "depression": 0.26, "physical_function": 0.20,
}  # fmt: skip
"""Of responders, as in the drawing."""
EARLY = (
    "Patient’s wish", "Patient’s wish", "Patient’s wish", "Side effects", "Side effects",
    "BP too high", "Ill",
)  # fmt: skip


def keep(store: Store, courses: Iterable[Told]) -> None:
    """The courses with all their entries and their rows of the index; open ones stay open."""
    told = list(courses)
    with store.database.transaction() as connection:
        key, rows = schema.chain_key(connection), []
        for one in told:
            for stream in one.streams.values():
                before, link = 0, b""
                for entry in stream:
                    row = {**content_of(entry), "seq": before + 1}
                    before, link = before + 1, chain.link(key, link, row)
                    rows.append({**row, "mac": link})
        connection.execute(insert(entries), rows)
        store.index.write(_index(told))


def _index(told: list[Told]) -> IndexRows:
    patients = {one.patient: number for number, one in enumerate(told)}
    return IndexRows(
        tuple(
            PatientRow(id, f"ZZ 9{n:05}", "TEST", f"Ada {n}", date(1971, 3, 12))
            for id, n in patients.items()
        ),
        tuple(
            CourseRow(one.id, one.patient, 1, "open", not one.course.over, _opened(one))
            for one in told
        ),
        tuple(
            SessionRow(f"{one.id}-{n}", one.id, one.patient, day.day, 1, "signed", False, None)
            for one in told for n, day in enumerate(one.days)
        ),
    )  # fmt: skip


def _opened(one: Told) -> date:
    return one.streams[f"course:{one.id}"][0].measured.local.date()


def half_a_year(today: date, person: str, workstation: str) -> list[Told]:
    """As drawn: 64 courses that are over, 57 of them complete, and three that go on."""
    clinic = Clinic(1, today, person, workstation, new_id)
    die, found = random.Random(8), []
    for number in range(67):
        first = today - timedelta(days=6 + number * 29 // 10 if number > 2 else 1)
        given = 1 if number < 3 else 2 + number % 3 if number < 10 else 5
        days = [Day(first + timedelta(days=n), 50) for n in range(given)]
        if number in (20, 31, 40, 52):
            days[-1].ml, days[-1].early = 30, True
        days[0].paused = number % 9 == 0
        told = Told(f"cohort-{number:02}", f"cohort-p{number:02}", "KIT-40", 5, days, SHIPPED)
        if 3 <= number < 10:
            told.closed = (days[-1].day + timedelta(days=1), EARLY[number - 3])
        if number > 2:
            _answers(told, today, die)
        clinic.write(told, first)
        found.append(told)
    return found


def _answers(told: Told, today: date, die: random.Random) -> None:
    """Baseline and what came after, where it was due and where somebody answered."""
    last = told.days[-1].day
    for point, days, share in (
        (Point.LAST, 0, 0.87), (Point.MONTHS_3, 90, 0.7), (Point.MONTHS_6, 180, 0.5)
    ):  # fmt: skip
        if last + timedelta(days=days) > today:
            continue
        if die.random() > share:
            if point is not Point.LAST and die.random() < 0.4:
                told.tries.append((point, die.choice((Result.DECLINED, Result.LOST))))
            continue
        for measure, responders in SHARES.items():
            begun, better = (8 if measure == "pain" else 62), BY_ID[measure].better
            wanted = 4 if measure == "pain" else 7
            moved = wanted if die.random() < responders else 1
            told.values[measure, Point.BASELINE] = (Decimal(begun), False)
            if die.random() < 0.97:
                told.values[measure, point] = (Decimal(begun + better * moved), False)
