"""The trail by person, patient, act and time; what was corrected; what was forged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any

import pytest

from kitlog.domain.dates import clock
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Refused
from kitlog.domain.kinds import KINDS
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.domain.rights import EMERGENCY_ONLY, SIGN_IN_FIRST
from kitlog.report.trail_line import TrailLine, fact_words
from kitlog.report.wording import Wording
from kitlog.store.anchors import anchor_file
from kitlog.workflow import people, reading, trail, verifying
from kitlog.workflow.charting import correct
from kitlog.workflow.desk import CLINIC, Desk, new_id
from kitlog.workflow.looking import note_look
from kitlog.workflow.trail import ONLY, Act, Filter
from tests.domain.facts import EXAMPLES
from tests.workflow.ward import CALM, Ward


def everything(desk: Desk, wanted: Filter, most: int = 7) -> list[TrailLine]:
    """All pages, one after the other."""
    found: list[TrailLine] = []
    before = ""
    while True:
        page = trail.page(desk, wanted, before, most)
        found += page.lines
        before = page.older
        if not before:
            return found


@pytest.fixture
def charted(here: Ward) -> Ward:
    """A session with a look at it, everything by the charge nurse."""
    session = here.ready(here.course())
    note_look(here.desk, "chair", session.id)
    return here


def in_journal(desk: Desk) -> list[Entry]:
    streams = desk.store.streams()
    return [entry for stream in streams for entry in desk.store.entries(stream)]


def test_every_entry_is_in_it_once_newest_first(charted: Ward) -> None:
    lines = everything(charted.desk, Filter())
    ids = [line.id for line in lines]
    assert ids == sorted((e.id for e in in_journal(charted.desk)), reverse=True)
    assert trail.count(charted.desk, Filter()) == len(ids)
    assert {line.who for line in lines} == {"R. Mock RN", "a prescriber"}
    assert {line.where for line in lines} == {"test"}
    assert all(line.what and line.readable for line in lines)


def test_by_person_and_by_time(charted: Ward) -> None:
    session = charted.desk.store.index.open_sessions()[0].id
    charted.clock.advance(86_400)
    note_look(charted.desk.as_person(charted.second), "chair", session)
    (line,) = everything(charted.desk, Filter(person_id=charted.second))
    assert (line.who, line.what) == ("T. Sample RN", "Opened the chair page")
    today = charted.today()
    assert [one.id for one in everything(charted.desk, Filter(first=today))] == [line.id]
    assert everything(charted.desk, Filter(person_id=charted.second, last=charted.today())) != []
    before = Filter(last=today.replace(day=today.day - 1))
    assert line.id not in [one.id for one in everything(charted.desk, before)]
    with pytest.raises(Refused, match="before the first"):
        Filter(first=today, last=today.replace(day=today.day - 1))


def test_by_patient_with_who_looked_at_them(charted: Ward) -> None:
    (known,) = trail.patients(charted.desk, "test")
    lines = everything(charted.desk, Filter(patient_id=known.id))
    assert {line.whose for line in lines} == {known.name}
    kinds = {line.what for line in lines}
    assert {"Identity", "Course opened", "Vitals", "Opened the chair page"} <= kinds
    rest = {line.what for line in everything(charted.desk, Filter())} - kinds
    assert rest == {"Clinic", "Person", "Signed"}
    assert everything(charted.desk, Filter(patient_id="nobody")) == []


@pytest.mark.parametrize("act", Act)
def test_by_act(charted: Ward, act: Act) -> None:
    with suppress(Refused):
        people.sign_in(charted.desk, charted.charge, "000000")
    found = {line.what for line in everything(charted.desk, Filter(act=act))}
    some = {
        Act.ACCESS: "Sign-in refused", Act.READ: "Opened the chair page", Act.CHARTED: "Vitals",
        Act.SIGNED: "Dose check", Act.COURSE: "Course opened", Act.CLINIC: "Person",
    }  # fmt: skip
    if act in some:
        assert some[act] in found
        assert not found & (set(some.values()) - {some[act], "Dose check"})


def test_a_correction_says_old_new_and_why(charted: Ward) -> None:
    session = charted.desk.store.index.open_sessions()[0].id
    first = next(
        one for one in reading.session(charted.desk, session).happenings if one.fact == CALM
    )
    charted.clock.advance(120)
    assert CALM.sys is not None
    correct(charted.desk, session, first.id, replace(CALM, sys=CALM.sys + 8), "misread")
    line = everything(charted.desk, Filter(act=Act.CORRECTED))[0]
    assert line.what == "Corrected: vitals"
    assert (line.old, line.new) == (f"SYS {CALM.sys}", f"SYS {CALM.sys + 8}")
    assert line.reason == "misread"
    assert clock(line.entered.local) == "09:02"
    assert clock(line.happened.local) == "09:00"


@pytest.mark.parametrize("role", Role)
def test_only_a_charge_nurse_and_an_auditor_may(charted: Ward, role: Role) -> None:
    id = new_id()
    person = PersonEnrolled(id, f"A {role.value}", role, "x")
    charted.desk.store.append((charted.desk.entry(CLINIC, person),))
    desk = charted.desk.as_person(id)
    acts = (
        lambda: trail.page(desk, Filter()), lambda: trail.count(desk, Filter()),
        lambda: trail.patients(desk, "a"), lambda: verifying.begin(desk),
    )  # fmt: skip
    for act in acts:
        if role in (Role.CHARGE, Role.AUDITOR):
            act()
        else:
            sentence = EMERGENCY_ONLY if role is Role.EMERGENCY else ONLY
            with pytest.raises(Refused, match=str(sentence)):
                act()
    with pytest.raises(Refused, match=str(SIGN_IN_FIRST)):
        trail.page(charted.desk.as_person(""), Filter())


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_has_plain_words_and_no_secret(kind: str) -> None:
    what, words = fact_words(EXAMPLES[kind], Wording(lambda id: id, {}))
    said = f"{what} {words}"
    assert what
    assert "argon2" not in said
    assert not re.search(r"Decimal|datetime|\w+\(\w+=", said), said


@contextmanager
def hand_on_the_file(desk: Desk) -> Iterator[Any]:
    """Somebody with the key, without the triggers."""
    with desk.store.database.transaction() as connection:
        driver: Any = connection.connection.driver_connection
        names = driver.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        assert names
        for (name,) in names:
            driver.execute(f"DROP TRIGGER {name}")
        yield driver
    desk.store._read.clear()


def verified(desk: Desk) -> verifying.Verified:
    checking = verifying.begin(desk)
    while not (found := verifying.step(desk, checking)).done:
        assert found.words == ""
    return found


def test_a_record_left_alone_is_whole(charted: Ward) -> None:
    found = verified(charted.desk)
    assert (found.whole, found.findings) == (False, ()), "a missing file of anchors is no comfort"
    assert "There are no anchors beside the record" in found.words
    charted.desk.store.anchor(charted.desk.now())
    many = len(in_journal(charted.desk))
    found = verified(charted.desk)
    assert found.words == f"{many} entries whole. Anchors agree to 14-Jan-2026 09:00."
    assert (found.looked_at, found.total, found.findings) == (many, many, ())


def test_a_forged_entry_is_found_and_said_where(charted: Ward) -> None:
    with hand_on_the_file(charted.desk) as driver:
        driver.execute("UPDATE entries SET payload = replace(payload, '120', '121')")
        driver.execute("UPDATE entries SET author = 'x' WHERE kind = 'read'")
    found = verified(charted.desk)
    assert not found.whole
    assert found.words.startswith("Not whole: ")
    assert any(one == "Sign-in and looks: Entry 1 is not what was saved." for one in found.findings)


def test_what_can_not_be_read_stands_in_the_trail_as_such(charted: Ward) -> None:
    with hand_on_the_file(charted.desk) as driver:
        driver.execute("UPDATE entries SET payload = x'7b' WHERE kind = 'read'")
        driver.execute("UPDATE entries SET entered_utc = 'never' WHERE kind = 'weight'")
    lines = everything(charted.desk, Filter())
    assert next(line.what for line in lines if not line.readable) == "Can’t be read"
    assert len(lines) == trail.count(charted.desk, Filter())


def test_an_end_cut_off_is_found_by_the_anchors_alone(charted: Ward) -> None:
    charted.desk.store.anchor(charted.desk.now())
    with hand_on_the_file(charted.desk) as driver:
        driver.execute("DELETE FROM entries WHERE kind = 'read'")
    (said,) = verified(charted.desk).findings
    assert said == "Sign-in and looks: Entry 1 is gone: the end was cut off."
    anchor_file(charted.desk.store.database.path).unlink()
    found = verified(charted.desk)
    assert found.findings == (), "the control: without anchors it goes unseen"
    assert "There are no anchors" in found.words
