"""What a charge nurse changes about people: role, name, forgotten PIN, forgotten password."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kitlog.domain.access import HoldersFound, PasswordDropped
from kitlog.domain.errors import Refused
from kitlog.domain.papers import Paper
from kitlog.domain.people import Role
from kitlog.domain.rights import NotAllowed
from kitlog.domain.throttle import FREE, Wait
from kitlog.store import keybook, private
from kitlog.store.holder import WrongSecret
from kitlog.store.keybook import read_keybook
from kitlog.store.keyfile import key_files
from kitlog.workflow import (
    accounts,
    discharging,
    keyholding,
    people,
    quieting,
    reading,
    trail,
)
from kitlog.workflow.desk import ACCESS, CLINIC, Desk
from kitlog.workflow.trail import Act, Filter
from tests.clock import FakeClock
from tests.report.reading_pdf import pages_of, squeezed
from tests.workflow.founded import (
    CHARGE,
    NURSE,
    OTHER,
    OTHER_PIN,
    PASSWORD,
    PIN,
    SHEET,
    charge,
    clock,
    database,
    founded,
    nurse_with_password,
    opens,
)
from tests.workflow.on_paper import write
from tests.workflow.ward import Ward

__all__ = ["charge", "clock", "database", "founded", "opens"]
NEW_PIN, THIRD = "246135", "an old green bus"


@pytest.fixture
def nurse(founded: Desk) -> str:
    return nurse_with_password(founded)


def told(desk: Desk) -> list[tuple[str, str, str, str]]:
    """What, words, old and new of the trail of the clinic, the newest first."""
    lines = trail.page(desk, Filter(act=Act.CLINIC)).lines
    return [(one.what, one.words, one.old, one.new) for one in lines]


# -- role and name ------------------------------------------------------------------------------


def test_a_role_taken_away_drops_its_rights_at_once(founded: Desk, nurse: str) -> None:
    accounts.change(founded, nurse, NURSE, Role.CHARGE)
    hers = founded.as_person(nurse)
    people.enrol(hers, "W. Invented RN", Role.NURSE, "135792")
    accounts.change(founded, nurse, NURSE, Role.AUDITOR)
    with pytest.raises(NotAllowed, match="Only a charge nurse can add people"):
        people.enrol(hers, "X. Invented RN", Role.NURSE, "135792")
    with pytest.raises(NotAllowed, match="Only a nurse can chart"):
        quieting.set_volume(hers, 1, 50)


def test_the_trail_holds_the_old_value_and_the_new(
    founded: Desk, nurse: str, clock: FakeClock
) -> None:
    clock.advance(60)
    accounts.change(founded, nurse, NURSE, Role.CHARGE)
    accounts.change(founded, nurse, "T. Married RN", Role.CHARGE)
    accounts.change(founded, nurse, "T. Sample", Role.NURSE)
    assert told(founded)[:3] == [
        (
            "Person", "T. Sample, nurse", "Name T. Married RN; T. Sample, role charge nurse",
            "Name T. Sample; T. Sample, role nurse",
        ),
        ("Person", "T. Married RN, charge nurse", "Name T. Sample RN", "Name T. Married RN"),
        (
            "Person", "T. Sample RN, charge nurse", "T. Sample RN, role nurse",
            "T. Sample RN, role charge nurse",
        ),
    ]  # fmt: skip
    first = trail.page(founded, Filter(act=Act.ACCESS)).lines
    assert {one.who for one in first} == {CHARGE, NURSE}, "each by the name of that time"


def test_nobody_changes_her_own_role_but_may_mend_her_own_name(founded: Desk) -> None:
    with pytest.raises(Refused, match="Another charge nurse has to change your role"):
        accounts.change(founded, founded.author, CHARGE, Role.NURSE)
    clinic = accounts.change(founded, founded.author, "R. Mock-Sample RN", Role.CHARGE)
    assert clinic.people[founded.author].name == "R. Mock-Sample RN"


def test_a_charge_nurse_is_always_left(founded: Desk, nurse: str) -> None:
    """Two take each other's role away: whoever comes second has none to do it with."""
    accounts.change(founded, nurse, NURSE, Role.CHARGE)
    accounts.change(founded, nurse, NURSE, Role.NURSE)
    with pytest.raises(NotAllowed):
        accounts.change(founded.as_person(nurse), founded.author, CHARGE, Role.NURSE)
    assert [p.name for p in reading.clinic(founded).at_work if p.role is Role.CHARGE] == [CHARGE]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("  ", "Type the name"), (" r. mock rn", "already has this name"),
        (NURSE, "Name and role are as they were"),
    ],
)  # fmt: skip
def test_what_changes_nothing_or_takes_a_colleagues_name_is_refused(
    name: str, why: str, founded: Desk, nurse: str
) -> None:
    before = len(founded.store.entries(CLINIC))
    with pytest.raises(Refused, match=why):
        accounts.change(founded, nurse, name, Role.NURSE)
    assert len(founded.store.entries(CLINIC)) == before


def test_a_day_signed_before_keeps_the_name_and_role_it_was_signed_with(
    here: Ward, tmp_path: Path
) -> None:
    hers, was = here.desk.as_person(here.second), reading.clinic(here.desk).people[here.second]
    id = here.home(here.course()).id
    here.account_later(id)
    discharging.sign(hers, id)
    here.clock.advance(60)
    accounts.change(here.desk.as_person(here.charge), here.second, "N. Newname RN", Role.CHARGE)
    here.clock.advance(60)
    discharging.add(hers, id, "Called back, well.")
    note = write(here.desk, id, Paper.DAY_NOTE, tmp_path)
    words = "".join(pages_of(note.path.read_bytes()))
    assert squeezed(f"{was.name}, {was.role.value}") in words
    assert squeezed("N. Newname RN, charge nurse") not in words
    assert squeezed("N. Newname RN") in words, "what came later has the name of then"


# -- a forgotten PIN ----------------------------------------------------------------------------


def test_a_new_pin_counts_at_once_and_the_old_one_no_longer(founded: Desk, nurse: str) -> None:
    accounts.new_pin(founded, nurse, NEW_PIN, PIN)
    with pytest.raises(Refused, match="does not fit"):
        people.sign_in(founded, nurse, OTHER_PIN)
    assert people.sign_in(founded, nurse, NEW_PIN).name == NURSE
    what, _, old, new = told(founded)[0]
    assert (what, old, new) == ("Person", f"{NURSE}, PIN the former", f"{NURSE}, PIN a new one")


def test_whoever_was_let_choose_a_pin_need_not_wait_for_wrong_tries_at_the_old_one(
    founded: Desk, nurse: str
) -> None:
    for _ in range(FREE + 2):
        with pytest.raises(Refused):
            people.sign_in(founded, nurse, "999999")
    with pytest.raises(Wait):
        people.sign_in(founded, nurse, OTHER_PIN)
    accounts.change(founded, nurse, "T. Married RN", Role.NURSE)
    with pytest.raises(Wait):
        people.sign_in(founded, nurse, OTHER_PIN)
    accounts.new_pin(founded, nurse, NEW_PIN, PIN)
    people.sign_in(founded, nurse, NEW_PIN)
    for _ in range(FREE):
        with pytest.raises(Refused):
            people.sign_in(founded, nurse, "999999")
    with pytest.raises(Wait):
        people.sign_in(founded, nurse, NEW_PIN)


def test_a_pin_is_given_to_nobody_without_the_charge_nurses_own(founded: Desk, nurse: str) -> None:
    for own, pin, why in ((OTHER_PIN, NEW_PIN, "does not fit"), (PIN, "111111", "not a row")):
        with pytest.raises(Refused, match=why):
            accounts.new_pin(founded, nurse, pin, own)
    people.sign_in(founded, nurse, OTHER_PIN)
    with pytest.raises(Refused, match="Another charge nurse"):
        accounts.new_pin(founded, founded.author, NEW_PIN, PIN)


# -- a forgotten password -----------------------------------------------------------------------


def test_a_dropped_password_opens_nothing_and_another_one_is_chosen_by_pin(
    founded: Desk, nurse: str, database: Path, clock: FakeClock
) -> None:
    assert keyholding.passwords(founded).asked == {nurse}
    seen = accounts.drop_password(founded, nurse)
    assert seen.missing == {nurse}
    assert [path.read_text().count(nurse) for path in key_files(database)] == [0, 0]
    facts = [one.fact for one in founded.store.entries(ACCESS)]
    assert facts[-1] == PasswordDropped(nurse)
    line = trail.page(founded, Filter(act=Act.ACCESS)).lines[0]
    assert (line.what, line.words, line.who) == ("Forgotten password dropped", NURSE, CHARGE)
    founded.store.close()
    with pytest.raises(WrongSecret):
        keyholding.open_by_password(database, "desk", clock, nurse, OTHER)
    desk = keyholding.open_by_password(database, "desk", clock, founded.author, PASSWORD)
    hers = desk.as_person(people.sign_in(desk, nurse, OTHER_PIN).person_id)
    assert keyholding.lacks_password(hers), "she is led to choose one"
    keyholding.choose_password(hers, OTHER_PIN, THIRD)
    assert not keyholding.lacks_password(hers)
    desk.store.close()
    with pytest.raises(WrongSecret):
        keyholding.open_by_password(database, "desk", clock, nurse, OTHER)
    keyholding.open_by_password(database, "desk", clock, nurse, THIRD).store.close()


def test_the_last_password_is_not_dropped_nor_ones_own(founded: Desk, nurse: str) -> None:
    with pytest.raises(Refused, match="My password"):
        accounts.drop_password(founded, founded.author)
    accounts.change(founded, nurse, NURSE, Role.CHARGE)
    accounts.drop_password(founded.as_person(nurse), founded.author)
    for act in (accounts.drop_password, accounts.leave):
        with pytest.raises(Refused, match="Nobody else's password"):
            act(founded, nurse)
    with pytest.raises(Refused, match="Mock RN has no password"):
        accounts.drop_password(founded.as_person(nurse), founded.author)


@pytest.mark.parametrize("renamed", [1, 2])
def test_a_power_cut_between_key_file_and_record_is_made_good_at_the_next_opening(
    renamed: int,
    founded: Desk,
    nurse: str,
    database: Path,
    clock: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class PowerCutError(BaseException):
        pass

    done = []

    def move(draft: Path, path: Path) -> None:
        private.move_into_place(draft, path)
        done.append(path)
        if len(done) == renamed:
            raise PowerCutError

    monkeypatch.setattr(keybook, "move_into_place", move)
    with pytest.raises(PowerCutError):
        accounts.drop_password(founded, nurse)
    monkeypatch.undo()
    founded.store.close()
    with pytest.raises(WrongSecret):
        keyholding.open_by_password(database, "desk", clock, nurse, OTHER)
    desk = keyholding.open_by_password(database, "desk", clock, founded.author, PASSWORD)
    facts = [one.fact for one in desk.store.entries(ACCESS)]
    assert HoldersFound((founded.author,), (SHEET.name,)) in facts
    assert keyholding.passwords(desk).missing == {nurse}
    assert [read_keybook(database).text() == p.read_text() for p in key_files(database)] == [
        True, True,
    ]  # fmt: skip
    lines = trail.page(desk.as_person(founded.author), Filter(act=Act.ACCESS)).lines
    assert f"opened by {CHARGE}, {SHEET.name}" in [one.words for one in lines]
    desk.store.close()


def test_a_dropped_password_comes_back_with_an_older_key_file_but_not_unseen(
    founded: Desk, nurse: str, database: Path, clock: FakeClock, opens: Callable[..., Desk]
) -> None:
    """`opens` closed the record: everything here is done on one opened anew."""
    old = [path.read_bytes() for path in key_files(database)]
    desk = opens(PASSWORD)
    accounts.drop_password(desk, nurse)
    desk.store.close()
    for path, content in zip(key_files(database), old, strict=True):
        path.write_bytes(content)
    desk = opens(OTHER, nurse)
    found = [e.fact for e in desk.store.entries(ACCESS) if isinstance(e.fact, HoldersFound)]
    assert [set(one.people) for one in found] == [{founded.author, nurse}]
