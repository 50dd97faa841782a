"""Second check, witness, handover: what each covers, that a change is seen, that two take part."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from kitlog.domain import checked, codec, signing
from kitlog.domain.checks import DoseChecked
from kitlog.domain.drug_account import DrugAccounted, account_of
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Refused
from kitlog.domain.events import NoteWritten
from kitlog.domain.handover import HandedOver, PumpRead
from kitlog.domain.papers import Paper
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.session_facts import Addendum, Signed, Struck
from kitlog.report.amendments import of_session
from kitlog.report.wording import Wording
from kitlog.workflow import (
    accounting,
    charting,
    discharging,
    handing_over,
    preparing,
    reading,
    second_check,
)
from kitlog.workflow.desk import session_stream
from tests.clock import FakeClock
from tests.workflow.on_paper import write
from tests.workflow.ward import CALM, FIGURES, PIN, SECOND_PIN, Ward, ward

D = Decimal
WORDING = Wording(lambda id: id, {})


@pytest.fixture
def here(tmp_path: Path, clock: FakeClock) -> Ward:
    return ward(tmp_path, clock)


def from_disk(here: Ward, id: str) -> tuple[Entry, ...]:
    here.desk.store._read.clear()
    return here.desk.store.entries(session_stream(id))


def others(entry: Entry) -> list[Entry]:
    """The entry with one thing of it changed, for each thing."""
    kind, version, payload = codec.stored(entry)
    assert kind
    return [
        replace(entry, stored=(version, payload + b" ")),
        replace(entry, stored=(version + 1, payload)),
        replace(entry, author="x"),
        replace(entry, slot="zz"),
        replace(entry, corrects="x"),
        replace(entry, reason="x"),
        replace(entry, id=entry.id[:-1] + "~"),
        replace(entry, measured=entry.measured.shifted(60)),
    ]


def each_change_is_seen(covered: tuple[Entry, ...], digest: str) -> None:
    assert signing.digest(covered) == digest, "the control: as it was signed"
    for place, entry in enumerate(covered):
        if isinstance(entry.fact, (Signed, Addendum)):
            continue
        for other in others(entry):
            forged = (*covered[:place], other, *covered[place + 1 :])
            assert signing.digest(forged) != digest
        assert signing.digest((*covered[:place], *covered[place + 1 :])) != digest


# -- the day ----------------------------------------------------------------------------------


def test_the_day_covers_every_entry_of_the_session_as_stored(here: Ward) -> None:
    session = here.signed(here.course())
    assert session.signed is not None
    covered = from_disk(here, session.id)
    assert len(covered) > 30
    each_change_is_seen(covered, session.signed.as_(Signed).digest)


# -- the handover -----------------------------------------------------------------------------


def handed_over(here: Ward) -> str:
    id = here.running(here.course()).id
    here.clock.advance(600)
    charting.chart_vitals(here.desk, id, CALM, "10")
    reads = (PumpRead(D(150), D(25)), PumpRead(D(150), D(26)))
    handing_over.hand_over(here.desk, id, here.second, (PIN, SECOND_PIN), reads)
    return id


def test_a_handover_covers_what_was_charted_until_then_as_stored(here: Ward) -> None:
    id = handed_over(here)
    charting.log_event(here.desk.as_person(here.second), id, NoteWritten("calm"))
    entries = from_disk(here, id)
    at = next(place for place, one in enumerate(entries) if isinstance(one.fact, HandedOver))
    fact = entries[at].fact
    assert isinstance(fact, HandedOver)
    each_change_is_seen(entries[:at], fact.digest)


def test_a_correction_of_what_was_handed_over_is_printed_beside_it(here: Ward) -> None:
    id = handed_over(here)
    (reading_,) = (c for c in reading.session(here.desk, id).vitals if c.slot == "10")
    theirs = here.desk.as_person(here.second)
    charting.correct(theirs, id, reading_.id, replace(CALM, sys=138), "misread")
    (told,) = of_session(reading.session(here.desk, id), WORDING)
    assert (told.old, told.new, told.reason, told.by) == (
        "SYS 128", "SYS 138", "misread", here.second,
    )  # fmt: skip


def test_nobody_hands_over_to_herself_but_to_another(here: Ward) -> None:
    id = here.running(here.course()).id
    reads = (PumpRead(D(150), D(0)), PumpRead(D(150), D(0)))
    with pytest.raises(Refused, match="another nurse"):
        handing_over.hand_over(here.desk, id, here.charge, (PIN, PIN), reads)
    assert reading.session(here.desk, id).standing(HandedOver) == ()
    handing_over.hand_over(here.desk, id, here.second, (PIN, SECOND_PIN), reads)
    assert len(reading.session(here.desk, id).standing(HandedOver)) == 1, "the control"


# -- the second check -------------------------------------------------------------------------


def test_nobody_checks_herself_but_another_does(here: Ward) -> None:
    id = preparing.open_session(here.desk, here.course().id, here.today(), 1).id
    with pytest.raises(Refused, match="another nurse"):
        DoseChecked(here.charge, here.charge, FIGURES, FIGURES)
    both = DoseChecked(here.charge, here.second, FIGURES, FIGURES)
    assert second_check.keep_check(here.desk, id, both, "").dose_checked, "the control"


def test_a_check_covers_its_own_numbers_and_nobody_puts_others_in_their_place(here: Ward) -> None:
    ready = here.ready(here.course())
    (said,) = ready.standing(DoseChecked)
    slower = replace(FIGURES, pump_rate=D(140))
    other = replace(said.as_(DoseChecked), first_figures=slower, second_figures=slower)
    with pytest.raises(Refused, match="A second person stands under it"):
        charting.correct(here.desk, ready.id, said.id, other, "misread")
    assert reading.session(here.desk, ready.id).standing(DoseChecked)[0].fact == said.fact
    struck = charting.strike(here.desk, ready.id, said.id, "misread")
    assert not struck.dose_checked, "taken away it is seen, and opens nothing"
    assert isinstance(struck.happenings[-1].history[-1].fact, (Struck, DoseChecked))


def test_a_check_no_longer_counts_once_something_else_was_drawn(here: Ward) -> None:
    ready = here.ready(here.course())
    assert checked.changed(ready) == "", "the control"
    after = preparing.prepare_drug(here.desk, ready.id, DrugPrepared(D("0.8"), D(50)))
    assert checked.changed(after) == "drawn up anew"


# -- the witness of waste ---------------------------------------------------------------------


def test_nobody_witnesses_what_she_gave_but_another_does(here: Ward) -> None:
    id = here.recovering(here.course()).id
    own = D(50), D("0.7"), D("0.6"), D("0.1")
    with pytest.raises(Refused, match="somebody else"):
        accounting.account(
            here.desk, id, DrugAccounted("ketamine", *own, "", here.charge, "A1"), PIN
        )
    assert account_of(reading.session(here.desk, id)) is None
    fact = DrugAccounted("ketamine", *own, "", here.second, "A1")
    kept = account_of(accounting.account(here.desk, id, fact, SECOND_PIN))
    assert kept is not None, "the control"


# -- and what is added after the day was signed -----------------------------------------------


def test_an_addendum_is_told_on_the_day_note_as_amended_after_the_signature(
    here: Ward, tmp_path: Path
) -> None:
    session = here.signed(here.course())
    before = write(here.desk, session.id, Paper.DAY_NOTE, tmp_path).path
    discharging.add(here.desk, session.id, "Called back, well.")
    after = write(here.desk, session.id, Paper.DAY_NOTE, tmp_path).path
    told = "Amended after the signature"
    assert told not in words(before), "the control"
    assert told in words(after)


def words(path: Path) -> str:
    from kitlog.report.written import page_texts

    return " ".join("".join(page_texts(path)).split())
