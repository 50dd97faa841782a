"""Whatever is done to a course in whatever order, the summary never comes too early (bar 12)."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from kitlog.domain.course import Course
from kitlog.domain.course_facts import CourseClosedEarly
from kitlog.domain.session_facts import EnteredInError
from tests.domain.story import MONDAY, course, infusion


class AnyCourse(RuleBasedStateMachine):
    """Keeps a tally on paper beside the record: started, mL, signed, in error."""

    def __init__(self) -> None:
        super().__init__()
        self.tally: list[dict[str, object]] = []
        self.closed = False

    @property
    def course(self) -> Course:
        sessions = []
        for n, day in enumerate(self.tally):
            facts = [EnteredInError("wrong patient")] if day["wrong"] else []
            sessions.append(
                infusion(
                    f"s{n}",
                    MONDAY + timedelta(days=n),
                    *facts,
                    ml=day["ml"],  # type: ignore[arg-type]
                    signed=bool(day["signed"]),
                    started=bool(day["started"]),
                )
            )
        return course(sessions, *([CourseClosedEarly("moved away")] if self.closed else []))

    @rule(started=st.booleans())
    def a_patient_comes(self, started: bool) -> None:
        if len(self.tally) < 8:
            self.tally.append({"started": started, "ml": None, "signed": False, "wrong": False})

    @rule(ml=st.sampled_from(["0", "0.1", "20", "50"]), which=st.integers(0, 7))
    def a_pump_is_read(self, ml: str, which: int) -> None:
        if which < len(self.tally) and not self.tally[which]["signed"]:
            self.tally[which]["ml"] = ml

    @rule(which=st.integers(0, 7))
    def a_day_is_signed(self, which: int) -> None:
        if which < len(self.tally) and (day := self.tally[which])["ml"] is not None:
            day["signed"] = True

    @rule(which=st.integers(0, 7))
    def a_day_was_another_patients(self, which: int) -> None:
        if which < len(self.tally):
            self.tally[which]["wrong"] = True

    @rule()
    def the_course_is_closed_early(self) -> None:
        self.closed = True

    @invariant()
    def the_gate_follows_the_tally(self) -> None:
        given = [d for d in self.tally if d["started"] and not d["wrong"] and d["ml"] != "0"]
        signed = [d for d in given if d["signed"]]
        found = self.course
        wanted = len(signed) == len(given) and (len(signed) >= 5 or self.closed)
        assert found.gate().open is wanted
        assert bool(found.gate().reason) is not wanted
        assert [found.number_of(s) for s in found.infusions] == list(range(1, len(given) + 1))


AnyCourse.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestAnyCourse = AnyCourse.TestCase
