"""A prescriber reads the chair; what he types there is refused, stays, and a nurse charts it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kitlog.domain.access import ActRefused
from kitlog.domain.people import PersonEnrolled
from kitlog.domain.vitals import Vitals
from tests.journey import nurse
from tests.journey.program import Program, record

pytestmark = pytest.mark.window

SENTENCE = "Only a nurse can chart."


def test_what_a_prescriber_types_waits_for_a_nurse(tmp_path: Path) -> None:
    with Program(tmp_path, "--demo") as program:
        nurse.sign_in(program, "p", "741852")
        program.press("4")
        program.focus_on("Systolic")
        program.type("1468692961304")
        program.press("Return")
        assert SENTENCE in program.see("Save", "push button").description
        program.press("p")
        program.see(SENTENCE)
        program.press("l")
        program.see("Who are you?")
        program.press("r")
        program.type("147258")
        program.do("Keep", "push button")
        program.do("Save", "push button")
        program.see("146/86 · HR 92")
        program.kill()

    with record(tmp_path) as store:
        row = next(row for row in store.index.open_sessions() if row.chair == 4)
        known = [e.fact for e in store.entries("clinic") if isinstance(e.fact, PersonEnrolled)]
        people = {person.person_id: person.name for person in known}
        entries = store.entries(f"session:{row.id}")
        author, last = [(e.author, e.fact) for e in entries if isinstance(e.fact, Vitals)][-1]
        assert (people[author], last.sys) == ("R. Mock RN", 146)
        tried = [e.fact for e in store.entries("access") if isinstance(e.fact, ActRefused)]
        doctor = next(id for id, name in people.items() if name == "Dr P. Example")
        assert tried == [ActRefused(doctor, "infusing.pause", f"session:{row.id}")]
