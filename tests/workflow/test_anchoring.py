"""Every signature and every paper is vouched for outside the database, and never waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from kitlog.domain.anchored import ANCHORED
from kitlog.domain.errors import Fault
from kitlog.domain.kinds import KINDS, NAMES
from kitlog.domain.session_facts import Signed
from kitlog.store.anchors import anchor_file
from kitlog.workflow import (
    accounting,
    charting,
    cohort_export,
    course_signing,
    data_export,
    discharging,
    handing_over,
    papers,
    preparing,
    protocols,
    reading,
    summarising,
    trail_export,
)
from kitlog.workflow.anchoring import NOT_AS_WRITTEN, NOT_WRITTEN, anchor
from tests.workflow import stages
from tests.workflow.every_act import ACTS
from tests.workflow.stages import CHARGE, NURSE, Place

SIGNS = (
    accounting.account, cohort_export.export, course_signing.sign, data_export.export,
    discharging.sign,
    handing_over.hand_over,
    papers.note, preparing.check_dose, preparing.override_check, protocols.sign,
    summarising.export, summarising.note, trail_export.step,
)  # fmt: skip
"""The acts after which an anchor is due."""


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Callable[[str], Place]]:
    made: list[Place] = []

    def at(name: str) -> Place:
        made.append(dict(stages.places(tmp_path))[name]())
        assert anchor(made[0].ward.desk) == ""
        return made[0]

    yield at
    for place in made:
        place.store.close()


@pytest.mark.parametrize("act", SIGNS, ids=lambda act: act.__name__)
def test_an_anchor_is_due_after_each_signature_and_export(
    act: Callable[..., object], stage: Callable[[str], Place]
) -> None:
    name, do = ACTS[act]
    place = stage(name)
    assert not place.store.to_anchor
    before = place.store.anchored().heads
    who = CHARGE if act in (preparing.override_check, trail_export.step) else NURSE
    do(place.ward.desk.as_person(who), place)
    assert place.store.to_anchor
    assert anchor(place.ward.desk) == ""
    assert not place.store.to_anchor
    noted = place.store.anchored().heads
    assert noted != before
    assert noted == place.store.heads(), "the chain it was signed in as well"


def test_charting_alone_asks_for_none(stage: Callable[[str], Place]) -> None:
    """The control of the one above."""
    place = stage("running")
    ACTS[charting.chart_vitals][1](place.ward.desk, place)
    assert not place.store.to_anchor


def test_what_counts_as_a_signature_is_stored_under_these_names() -> None:
    assert {NAMES[fact] for fact in ANCHORED} == {
        "signed", "course-signed", "dose-check", "check-overridden", "drug-accounted",
        "handed-over", "paper-written", "data-exported", "summary-exported", "trail-exported",
        "cohort-exported",
    }  # fmt: skip
    assert "signed" in KINDS


def test_a_signature_that_is_cut_off_again_is_found_by_its_anchor_alone(
    stage: Callable[[str], Place],
) -> None:
    """Its entry is taken away with the triggers off: what is left is whole in itself."""
    place = stage("home")
    discharging.sign(place.ward.desk, place.id)
    earlier = dict(place.store.anchored().heads)
    assert anchor(place.ward.desk) == ""
    with place.store.database.transaction() as connection:
        connection.execute(text("DROP TRIGGER entries_never_deleted"))
        last = "SELECT max(seq) FROM entries WHERE stream = :stream"
        connection.execute(
            text(f"DELETE FROM entries WHERE stream = :stream AND seq = ({last})"),
            {"stream": f"session:{place.id}"},
        )
    assert place.store.verify(anchor=earlier) == [], "the control: the note before knows nothing"
    (fault,) = place.store.verify(anchor=place.store.anchored().heads)
    assert fault.sentence.endswith("the end was cut off.")


def test_an_anchor_that_can_not_be_written_is_said_and_blocks_nothing(
    stage: Callable[[str], Place],
) -> None:
    place = stage("home")
    file = anchor_file(place.store.database.path)
    aside = file.rename(file.with_name("aside"))
    file.mkdir()
    session = discharging.sign(place.ward.desk, place.id)
    assert anchor(place.ward.desk) == str(NOT_WRITTEN)
    assert session.signed is not None
    kept = reading.session(place.ward.desk, place.id)
    assert kept.signed is not None
    assert isinstance(kept.signed.fact, Signed)
    file.rmdir()
    aside.rename(file)
    assert anchor(place.ward.desk) == ""
    assert place.store.anchored().heads == place.store.heads(), "the next one makes up for it"


def test_anchors_that_were_changed_are_said_at_the_next_signature(
    stage: Callable[[str], Place],
) -> None:
    place = stage("home")
    file = anchor_file(place.store.database.path)
    file.write_bytes(file.read_bytes().replace(b"session:", b"sessiom:", 1))
    discharging.sign(place.ward.desk, place.id)
    assert anchor(place.ward.desk) == str(NOT_AS_WRITTEN)


def test_nothing_is_vouched_for_before_it_is_saved(stage: Callable[[str], Place]) -> None:
    place = stage("home")
    before = anchor_file(place.store.database.path).read_bytes()
    with place.store.transaction():
        discharging.sign(place.ward.desk, place.id)
        assert anchor(place.ward.desk) == ""
        with pytest.raises(Fault, match="before it is saved"):
            place.store.anchor(place.ward.desk.now())
    assert anchor_file(place.store.database.path).read_bytes() == before
