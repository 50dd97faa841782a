"""Old and new in the trail of what replaces something: settings, people, lists, limits."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pypdfium2
import pytest

from kitlog.domain.effects import EffectsSet
from kitlog.domain.medicines import Adjunct, Works
from kitlog.domain.patient_limits import LimitsSet, PatientLimit
from kitlog.domain.people import Role
from kitlog.domain.thresholds import SHIPPED, OutcomesSet, Threshold, usual
from kitlog.report.trail_csv import head, rows
from kitlog.report.trail_line import TrailLine
from kitlog.workflow import (
    accounts,
    medicine_list,
    patient_limits,
    people,
    protocols,
    quieting,
    reading,
    settings,
    trail,
    trail_export,
)
from kitlog.workflow.desk import CLINIC
from kitlog.workflow.trail import Filter
from kitlog.workflow.trail_export import Format
from tests.workflow.on_paper import step
from tests.workflow.ward import Ward

DOCTOR_PIN = "369147"
OUTCOMES = OutcomesSet(
    (Threshold("pain", Decimal(2)), *SHIPPED.asked[1:-1], usual("pcs")),
)


def newest(here: Ward) -> TrailLine:
    return trail.page(here.desk, Filter(), most=1).lines[0]


def change_clinic(here: Ward, **changed: object) -> None:
    before = reading.clinic_settings(here.desk)
    settings.change_clinic(here.desk, replace(before, **changed))  # type: ignore[arg-type]


def person(here: Ward, **changed: object) -> None:
    known = reading.clinic(here.desk).people[here.second]
    here.desk.store.append((here.desk.entry(CLINIC, replace(known, **changed)),))  # type: ignore[arg-type]


def twice(act: Callable[[Ward, int], object]) -> Callable[[Ward], None]:
    def both(here: Ward) -> None:
        for turn in (0, 1):
            act(here, turn)
            here.clock.advance(1)

    return both


LISTS = (
    (Adjunct("ondansetron", "4 mg", "IV"), Adjunct("clonidine")),
    (Adjunct("ondansetron", "8 mg", "IV"), Adjunct("midazolam", works=Works.SEDATIVE)),
)
MEDICINES = (
    "ondansetron 4 mg IV → ondansetron 8 mg IV", "clonidine → taken off",
    "not on the list → midazolam, sedative",
)  # fmt: skip
ADVICE = ("# Today\n- Do not drive", "# Today\n- Do not drive or cycle")


def limits(here: Ward, turn: int) -> None:
    if not turn:
        people.enrol(here.desk, "Dr P. Example", Role.PRESCRIBER, DOCTOR_PIN)
        here.course()
    doctor = next(p for p in reading.clinic(here.desk).at_work if p.role is Role.PRESCRIBER)
    (course,) = here.desk.store.index.open_courses()
    highest = 190 + 5 * turn
    said = LimitsSet((PatientLimit("sys", 90, 160, 90, highest),), "Usual BP 160")
    patient_limits.set_limits(here.desk, course.id, said, doctor.person_id, DOCTOR_PIN)


def draft(here: Ward) -> None:
    base = reading.shipped_protocols()[0]
    protocols.draft(here.desk, base.sha256, {"limits.sys.urgent.high": "175"})


CASES: dict[str, tuple[Callable[[Ward], object], str]] = {
    "idle time": (lambda w: change_clinic(w, idle_min=3), "Clinic: Idle time 5 min → 3 min"),
    "two at once": (
        lambda w: change_clinic(w, idle_min=3, chairs=6),
        "Clinic: Chairs 4 → 6; Idle time 5 min → 3 min",
    ),
    "open days": (
        lambda w: change_clinic(w, open_weekdays=(0, 2), sheet="a4"),
        "Clinic: Open Mon, Tue, Wed, Thu, Fri, Sat, Sun → Mon, Wed; Paper as usual here → A4",
    ),
    "role": (
        lambda w: person(w, role=Role.AUDITOR), "Person: T. Sample RN, role nurse → auditor",
    ),
    "name": (lambda w: person(w, name="T. Demo RN"), "Person: Name T. Sample RN → T. Demo RN"),
    "PIN": (
        lambda w: person(w, verifier="$argon2id$x"),
        "Person: T. Sample RN, PIN the former → a new one",
    ),
    "left": (
        lambda w: accounts.leave(w.desk, w.second),
        "Person: T. Sample RN, account open → closed",
    ),
    "medicines": (
        twice(lambda w, turn: medicine_list.keep_list(w.desk, LISTS[turn])),
        f"Medicine list: {'; '.join(MEDICINES)}",
    ),
    "advice": (
        twice(lambda w, turn: settings.change_advice(w.desk, ADVICE[turn])),
        "Advice sheet: - Do not drive → - Do not drive or cycle",
    ),
    "outcomes": (
        lambda w: settings.change_outcomes(w.desk, OUTCOMES),
        (
            "Outcomes asked: Pain, average 0–10, 30 % lower → 0–10, 2 lower; "
            "Depression PROMIS T, 5 lower → not asked; "
            "Pain catastrophizing (PCS) not asked → 0–52, 8 lower, 11 if above 30 at baseline"
        ),
    ),
    "pathway": (
        lambda w: settings.change_pathway(w.desk, "Call 555 0199."),
        (
            "At suicidal thoughts: Call the prescriber now; the patient is not left alone. "
            "→ Call 555 0199."
        ),
    ),
    "volume": (
        twice(lambda w, turn: quieting.set_volume(w.desk, 1, (50, 30)[turn])),
        "Tones at chair 1: 50 % → 30 %",
    ),
    "first volume": (
        lambda w: quieting.set_volume(w.desk, 2, 30), "Tones at chair 2: 70 % → 30 %",
    ),
    "quiet room": (
        lambda w: quieting.set_quiet_rule(w.desk, 0),
        "Quiet room rule: A danger sounds at 30 % → shows only",
    ),
    "protocol": (
        draft, "Protocol drafted: Version 1 → 2; SYS red above 180 → 175 mmHg",
    ),
    "limits": (
        lambda w: limits(w, 0), "Limits of this patient: SYS red above 180 → 190 mmHg",
    ),
    "limits again": (
        twice(limits), "Limits of this patient: SYS red above 190 → 195 mmHg",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_old_and_new_stand_beside_each_other(here: Ward, case: str) -> None:
    act, words = CASES[case]
    here.clock.advance(60)
    act(here)
    line = newest(here)
    assert f"{line.what}: {line.told}" == words
    assert line.old
    assert line.new


def test_an_effect_moved_is_told_by_its_name(here: Ward) -> None:
    known = reading.shipped_effects()
    shown = [one.id for one in known if one.shown]
    others = [one.id for one in known if not one.shown]
    gone = next(id for id in reversed(shown) if "pain" not in id)
    here.clock.advance(60)
    wanted = EffectsSet(tuple(id for id in shown if id != gone), (*others, gone))
    settings.change_effects(here.desk, wanted)
    label = next(one.label for one in known if one.id == gone)
    assert newest(here).told == f"{label} on screen → under Other…"


def test_what_was_never_said_before_has_no_old_value(here: Ward) -> None:
    lines = trail.page(here.desk, Filter()).lines
    assert {line.what for line in lines} == {"Clinic", "Person", "Signed"}
    assert {line.old for line in lines} == {""}


def test_it_is_in_the_csv_and_on_paper(here: Ward, tmp_path: Path) -> None:
    here.clock.advance(60)
    change_clinic(here, idle_min=3, chairs=6)
    (row,) = csv.DictReader(StringIO(head()[1:] + rows([newest(here)]), newline=""))
    assert (row["Old value"], row["New value"]) == (
        "Chairs 4; Idle time 5 min", "Chairs 6; Idle time 3 min",
    )  # fmt: skip
    export = trail_export.begin(here.desk, Filter(), tmp_path, Format.PDF)
    while not (done := step(here.desk, export)).done:
        pass
    assert done.path is not None
    document = pypdfium2.PdfDocument(done.path)
    text = " ".join(document[0].get_textpage().get_text_range().split())
    document.close()
    assert "Clinic. Chairs 4 changed to 6. Idle time 5 min changed to 3 min" in text


def test_a_forged_setting_before_does_not_hide_the_line(here: Ward) -> None:
    change_clinic(here, idle_min=3)
    here.clock.advance(60)
    change_clinic(here, idle_min=4)
    with here.desk.store.database.transaction() as connection:
        connection.exec_driver_sql("DROP TRIGGER entries_never_change")
        connection.exec_driver_sql(
            "UPDATE entries SET payload = x'7b7d' WHERE id = "
            "(SELECT id FROM entries WHERE kind = 'clinic' ORDER BY id DESC LIMIT 1 OFFSET 1)"
        )
    line = newest(here)
    assert (line.what, line.old) == ("Clinic", ""), "and no older value is taken for the former"
    assert "idle time 4 min" in line.words
