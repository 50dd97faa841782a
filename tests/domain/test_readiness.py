"""The stretches of readiness say at every minute what the criteria said at that minute."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from kitlog.domain import discharge
from kitlog.domain.discharge_facts import AldreteScored, CriterionAnswered, CriterionOverridden
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.events import MedicationGiven
from kitlog.domain.readiness import ready_stretches
from tests.domain.story import Story, reading, running

_HAPPENINGS = st.sampled_from(
    [
        reading(),
        reading(),
        reading(sys=190),
        reading(hr=None),
        reading(sedation=-4),
        reading(sedation=None),
        AldreteScored(2, 2, 2, 2, 2),
        AldreteScored(2, 2, 2, 1, 1),
        EffectsAsked((Score("nausea", 0), Score("dissociation", 0), Score("anxiety", 0))),
        EffectsAsked((Score("nausea", 2),)),
        EffectsAsked((Score("anxiety", 2),)),
        CriterionAnswered("awake", True),
        CriterionAnswered("awake", False),
        CriterionAnswered("gait", True),
        CriterionAnswered("escort", False),
        CriterionOverridden("minutes", "prescriber agrees"),
        CriterionOverridden("gait", "wheelchair"),
        CriterionOverridden("vitals", "usual"),
        CriterionOverridden("aldrete", "usual"),
        CriterionOverridden("effects", "usual"),
        CriterionOverridden("nausea", "usual"),
        CriterionOverridden("awake", "never"),
        MedicationGiven("Midazolam", "1 mg", "IV"),
    ]
)
_WELL: tuple[object, ...] = (
    reading(),
    AldreteScored(2, 2, 2, 2, 2),
    EffectsAsked((Score("nausea", 0), Score("dissociation", 0), Score("anxiety", 0))),
    CriterionAnswered("awake", True),
    CriterionAnswered("gait", True),
)


def _told(happenings: list[tuple[int, object]], until: int) -> Story:
    story = running()
    story.end()
    for fact in _WELL:
        if until >= 50:
            story.say(fact, 50)
    for minute, fact in happenings:
        if minute <= until:
            story.say(fact, minute)
    return story


@example([(30, CriterionOverridden("minutes", "said before the end"))], 50)
@given(st.lists(st.tuples(st.integers(30, 200), _HAPPENINGS), max_size=12), st.integers(45, 210))
def test_ready_then_is_what_the_criteria_said_then(
    happenings: list[tuple[int, object]], minute: int
) -> None:
    happenings.sort(key=lambda one: one[0])
    then = _told(happenings, minute)
    said = discharge.criteria(then.session, then.at(minute))
    ready = all(c.passed for c in said if c.id not in discharge.LEAVING)
    whole = _told(happenings, 210)
    assert any(one.holds(whole.at(minute)) for one in ready_stretches(whole.session)) is ready
