"""Whatever was entered, in whatever order it arrived, gives one session and never an error."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kitlog.domain import discharge, readiness, ready, signing
from kitlog.domain.charted import charted
from kitlog.domain.entry import Entry
from kitlog.domain.events import NoteWritten
from kitlog.domain.moment import Moment
from kitlog.domain.protocol import Protocol
from kitlog.domain.session import fold
from kitlog.domain.session_facts import Struck
from kitlog.domain.view import view
from tests.clock import FakeClock
from tests.domain.facts import ANY_FACT, FACTS
from tests.domain.story import KIT_40, KIT_40_Q5, Story, running

DAY_S = 86_400


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """A moment of one working day; or any boot and any wall clock, the two unrelated."""
    if draw(st.integers(0, 3)):
        return FakeClock().now().shifted(draw(st.integers(-1800, 9000)))
    seconds = draw(st.integers(0, 7200) | st.integers(0, 40_000 * DAY_S))
    return Moment(
        datetime(1970, 1, 2, tzinfo=UTC) + timedelta(seconds=seconds),
        draw(st.integers(-(10**15), 10**16)),
        draw(st.sampled_from(["boot-1", "boot-2", "boot-3"])),
    )


AT_THE_CHAIR = ("vitals", "effects", "started", "paused", "resumed", "rate", "ended", "medication")
LIKELY = st.sampled_from(AT_THE_CHAIR).flatmap(lambda kind: FACTS[kind])


@st.composite
def histories(draw: st.DrawFn) -> list[Entry]:
    """Entries of every kind, with corrections of corrections, strikes and rings of them."""
    count = draw(st.integers(0, 14))
    ids = [f"{n:02d}" for n in range(count)]
    slots = st.sampled_from(["", "base", "10", "20", "40", "+15", "pause-1-1", "re-01", "03"])
    return [
        Entry(
            id,
            "session:s",
            draw(LIKELY | LIKELY | st.just(Struck()) | ANY_FACT),
            draw(moments()),
            draw(moments()),
            "n",
            "d",
            draw(slots),
            draw(st.just("") | st.just("") | st.sampled_from([*ids, "gone"])),
        )
        for id in ids
    ]


@settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(histories(), st.data(), st.sampled_from([KIT_40, KIT_40_Q5]))
def test_any_entries_in_any_order_give_the_same_session_and_a_view(
    entries: list[Entry], data: st.DataObject, protocol: Protocol
) -> None:
    some = [entry for entry in entries if data.draw(st.booleans())] or entries
    session = fold("s", protocol, some)
    shuffled = data.draw(st.permutations(some))
    assert fold("s", protocol, shuffled) == session
    assert fold("s", protocol, [*some, *shuffled]) == session, "sent twice, counted once"
    now = data.draw(moments())
    assert view(session, now).now == now
    assert {e.id for c in session.happenings for e in c.history} == {e.id for e in some}
    discharge.criteria(session, now)
    discharge.suggested_aldrete(session)
    readiness.ready_stretches(session)
    ready.still_to_do(session, now, ())
    ready.to_confirm(session)
    signing.open_points(session, now)
    signing.digest(tuple(some))
    assert session.infused_mg is None or session.infused_mg >= 0
    assert session.worst_scores().keys() == session.last_scores().keys()


def test_a_day_of_sixty_entries_is_the_same_from_either_end() -> None:
    story = running()
    for minute in range(60):
        story.vitals(minute / 2, str(minute))
    assert fold("s", KIT_40, story.entries[::-1]) == story.session


def test_the_latest_of_several_corrections_wins_and_all_stay_readable() -> None:
    story = Story()
    first = story.say(NoteWritten("a"), 1)
    second = story.say(NoteWritten("b"), 1, corrects=first, entered=5)
    story.say(NoteWritten("d"), 1, corrects=second, entered=9)
    story.say(NoteWritten("c"), 1, corrects=first, entered=7)
    (note,) = charted(story.entries)
    assert note.as_(NoteWritten).text == "d"
    assert [e.fact for e in note.history] == [NoteWritten(t) for t in "abcd"]
    assert note.corrected
    assert (note.first.id, note.id, note.author) == ("0000", "0000", "nurse")
    assert note.last.fact == NoteWritten("d")


def test_a_struck_entry_stays_readable_and_counts_no_more() -> None:
    story = Story()
    first = story.say(NoteWritten("a"), 1)
    story.say(Struck(), 2, corrects=first)
    (note,) = story.session.happenings
    assert note.struck
    assert not note.corrected
    assert note.fact == NoteWritten("a")
    assert story.session.standing(NoteWritten) == ()


def test_a_struck_entry_that_is_corrected_counts_again() -> None:
    story = Story()
    first = story.say(NoteWritten("a"), 1)
    story.say(Struck(), 2, corrects=first)
    story.say(NoteWritten("b"), 1, corrects=first, entered=3)
    assert story.session.latest(NoteWritten) == NoteWritten("b")


def test_a_ring_of_corrections_does_not_hang_the_replay() -> None:
    story = Story()
    story.say(NoteWritten("a"), 1, corrects="0001")
    story.say(NoteWritten("b"), 1, corrects="0000")
    story.say(NoteWritten("c"), 1, corrects="0002")
    assert len(charted(story.entries)) == 2


@pytest.mark.parametrize("late_s", [0, 90])
def test_a_late_entry_says_how_late(late_s: float) -> None:
    story = Story()
    story.say(NoteWritten("a"), 1, entered=1 + late_s / 60)
    (note,) = story.session.happenings
    assert note.entered_after_s() == pytest.approx(late_s)
