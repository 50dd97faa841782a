"""What the page's Verify finds: whatever was done to the record behind the program's back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.store.anchors import anchor_file
from kitlog.store.journal import Store
from kitlog.store.keyfile import KEY_BYTES, Key
from kitlog.workflow import verifying
from kitlog.workflow.desk import CLINIC, Desk
from kitlog.workflow.verifying import Verified
from tests.app.forger import CHANGES, FORGEABLE, PLACES, STREAMS, fill, looked_at
from tests.clock import FakeClock


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """The charge nurse's, in a record of 200 entries and two of the clinic's."""
    store = Store.open(tmp_path / "kitlog.db", Key(bytes(KEY_BYTES)), "desk")
    desk = Desk(store, clock, "charge")
    charge = PersonEnrolled("charge", "R. Mock RN", Role.CHARGE, "x")
    clinic = ClinicSet("Example Pain Clinic", "", 2)
    store.append([desk.entry(CLINIC, fact) for fact in (clinic, charge)])
    fill(store, clock.now())
    assert verified(desk).whole
    yield desk
    store.close()


def verified(desk: Desk) -> Verified:
    checking = verifying.begin(desk)
    while not (found := verifying.step(desk, checking)).done:
        pass
    return found


def found_after(
    desk: Desk, kind: str, number: int, *, forged: bool = False, key: bytes = b""
) -> Verified:
    change, look = CHANGES[kind], lambda: verified(desk)
    return looked_at(desk.store, change, number, look, forged=forged, key=key)


@pytest.mark.parametrize("kind", CHANGES)
def test_it_is_found_at_every_place_and_said_where(desk: Desk, kind: str) -> None:
    for number in range(PLACES):
        found = found_after(desk, kind, number)
        assert not found.whole
        assert found.words.startswith("Not whole: ")
        stream = f"session:{number % STREAMS}: "
        assert any(one.startswith(stream) for one in found.findings)
    assert verified(desk).whole, "and it is whole again"


@pytest.mark.parametrize("kind", FORGEABLE)
def test_with_the_chains_key_the_anchors_still_find_it(desk: Desk, kind: str) -> None:
    for number in range(0, PLACES - STREAMS, 4):
        found = found_after(desk, kind, number, forged=True)
        assert found.words.startswith("Not whole: ")


@pytest.mark.parametrize("kind", FORGEABLE)
def test_without_the_anchors_a_forger_with_the_chains_key_goes_unseen(
    desk: Desk, kind: str
) -> None:
    """The control."""
    anchor_file(desk.store.database.path).unlink()
    for number in (8, 77, 150):
        found = found_after(desk, kind, number, forged=True)
        assert found.findings == ()
        assert "no forgery found. There are no anchors" in found.words


@pytest.mark.parametrize("kind", ["truncate", "roll back"])
def test_without_the_anchors_an_end_that_is_gone_goes_unseen(desk: Desk, kind: str) -> None:
    """The control: no chain's key is needed for it."""
    anchor_file(desk.store.database.path).unlink()
    for number in (8, 77, 150):
        assert found_after(desk, kind, number).findings == ()


@pytest.mark.parametrize("kind", ["edit", "delete", "swap"])
def test_links_worked_out_with_another_key_are_found_without_the_anchors(
    desk: Desk, kind: str
) -> None:
    """The control of the control."""
    anchor_file(desk.store.database.path).unlink()
    assert len(found_after(desk, kind, 77, forged=True, key=b"a guess" * 5).findings) > 1
