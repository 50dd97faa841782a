"""The order as the course keeps it, and the pump a chair remembers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from kitlog.domain.errors import Refused
from kitlog.domain.ordered import Drug, Manner, Ordered
from kitlog.domain.preparing import ChairPump, DrugPrepared
from kitlog.domain.protocol import parse
from kitlog.domain.protocol_versions import MEANING, ProtocolDrafted
from kitlog.domain.session_facts import Signed
from kitlog.workflow import preparing, reading
from kitlog.workflow.desk import CLINIC
from tests.workflow.ward import Ward


def test_which_ketamine_is_never_guessed(here: Ward) -> None:
    with pytest.raises(Refused, match="racemic ketamine or S-ketamine") as told:
        here.course(ordered=Ordered())
    assert told.value.field == "drug"


def test_the_order_and_the_patients_own_medicines_are_kept(here: Ward) -> None:
    order = Ordered(Drug.S, here.today(), "00:00", Manner.VERBAL, read_back=True)
    opened = here.course(ordered=order, own=("oxycodone 10 mg twice a day ", "")).opened
    assert (opened.ordered, opened.own) == (order, ("oxycodone 10 mg twice a day",))


def test_an_order_from_the_future_is_refused(here: Ward) -> None:
    late = Ordered(Drug.RACEMIC, here.today() + timedelta(days=1))
    with pytest.raises(Refused, match="later than now") as told:
        here.course(ordered=late)
    assert told.value.field == "order_day"


def test_another_drug_than_the_protocol_names_needs_a_reason(here: Ward) -> None:
    shipped = here.new().protocol
    named = parse(shipped.text.replace("[dose]\n", '[dose]\ndrug = "S-ketamine"\n'))
    drafted = ProtocolDrafted(named.text, shipped.sha256)
    here.desk.store.append([
        here.desk.entry(CLINIC, drafted),
        here.desk.entry(CLINIC, Signed("doctor", MEANING, named.sha256), author="doctor"),
    ])  # fmt: skip
    with pytest.raises(Refused, match="The protocol says S-ketamine") as told:
        here.course(protocol=named)
    assert told.value.field == "off_protocol"
    kept = here.course(protocol=named, off_protocol="prescriber's choice").opened
    assert kept.ordered.drug is Drug.RACEMIC


def test_a_chair_remembers_its_pump_once_and_the_next_one_in_its_place(here: Ward) -> None:
    id = preparing.open_session(here.desk, here.course().id, here.today(), 1).id
    drug = DrugPrepared(Decimal("0.7"), Decimal(50), pump_serial="SN 1")
    for serial in ("SN 1", "SN 1", "", "SN 2"):
        preparing.prepare_drug(here.desk, id, replace(drug, pump_serial=serial))
    said = [e.fact for e in here.desk.store.entries(CLINIC) if isinstance(e.fact, ChairPump)]
    assert said == [ChairPump(1, "SN 1"), ChairPump(1, "SN 2")]
    assert reading.clinic(here.desk).pumps == {1: "SN 2"}
    assert reading.chair_file(here.desk, id).pump == "SN 2"
