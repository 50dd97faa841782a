"""How it was ordered, what the patient takes anyway, the bag and the pump, on every paper."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kitlog.domain import signing
from kitlog.domain.course import Course
from kitlog.domain.ordered import Drug, Manner, Ordered
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.session import Session, fold
from kitlog.domain.session_facts import Signed
from kitlog.report.day_note import DayNote, day_note
from kitlog.report.failsafe import failsafe
from kitlog.report.pasted import pasted
from kitlog.report.pdf import pdf_bytes
from kitlog.report.record import Pair
from kitlog.report.wording import Wording, plain
from tests.report.example import (
    DAYS,
    DRAWN,
    LABELS,
    PATIENT,
    PEOPLE,
    Stream,
    course_stream,
    folded,
    moment,
    opened,
    session,
    streams,
    summary_of,
)
from tests.report.papers import maker, sealed
from tests.report.reading_pdf import fields_of, pages_of, squeezed

ORDER = Ordered(Drug.S, DAYS[0], "07:50", Manner.VERBAL, read_back=True)
OWN = ("lorazepam 1 mg at night",)
BAG = DrugPrepared.from_bag(Decimal("41.2"), Decimal(100), "B 7", "13-Jan-2026", "SN 4711")
SAID = "Dr P. Example, verbal, read back, 12-Jan-2026 07:50"


def bagged() -> Stream:
    """The third day from a bag."""
    stream = session(3, DRAWN[2])
    entries = [
        replace(e, fact=BAG) if isinstance(e.fact, DrugPrepared) else e for e in stream.entries
    ]
    return sealed(Stream(stream.name, entries))


def course() -> Course:
    first, second, _, *rest = streams()
    told = course_stream(opened(ordered=ORDER, own=OWN))
    return folded(told, [first, second, bagged(), *rest])


def third(told: Course) -> Session:
    return told.infusions[2]


def note() -> DayNote:
    told = course()
    entries = bagged().entries
    made = maker(entries[-1].measured.utc, signing.digest(tuple(entries)))
    return day_note(PATIENT, told, third(told), made)


def words(pairs: tuple[Pair, ...]) -> dict[str, str]:
    return {pair.label: pair.words for pair in pairs}


def test_the_first_page_says_which_drug_who_ordered_it_and_how() -> None:
    found = words(summary_of(course()).treatment)
    protocol = next(told for label, told in found.items() if label.startswith("Protocol"))
    assert protocol.startswith("0.5 mg/kg S-ketamine IV over 40 min")
    assert found["Prescriber"] == SAID
    assert found["Own opioids, benzodiazepines"] == "; ".join(OWN)


def test_the_annex_repeats_it_and_names_the_bag_and_the_pump() -> None:
    summary = summary_of(course())
    assert words(summary.terms.facts)["Order"] == (
        f"S-ketamine, from 50 mg/mL in 100 mL, by {SAID}"
    )
    assert words(summary.terms.facts)["Own opioids, benzodiazepines"] == "; ".join(OWN)
    day = summary.days[2]
    facts = words(day.facts)
    assert facts["Order"].endswith(f"= 41.2 mg S-ketamine over 40 min, by {SAID}")
    bag = "pharmacy-made bag, label 41.2 mg in 100 mL, lot B 7, use by 13-Jan-2026"
    assert facts["Prepared"] == bag
    assert facts["Pump"] == "150 mL/h, 100 mL, no. SN 4711"
    assert [row.what for row in day.check][1:3] == ["Label dose, mg", "Label volume, mL"]
    assert [row.what for row in summary.days[0].check][1:3] == ["Dose, mg", "Draw up, mL"]
    assert plain(BAG) == ("Drug prepared", f"{bag}, pump no. SN 4711")


def test_an_older_course_says_only_what_was_said() -> None:
    summary = summary_of(folded(course_stream(), streams()))
    assert words(summary.treatment)["Prescriber"] == "Dr P. Example"
    assert "Own opioids, benzodiazepines" not in words(summary.treatment)
    assert (
        words(summary.terms.facts)["Order"] == "ketamine, from 50 mg/mL in 100 mL, by Dr P. Example"
    )
    assert words(summary.terms.facts)["Own opioids, benzodiazepines"] == "none listed"


def test_the_day_note_has_them_for_tonights_department() -> None:
    found = words(note().tonight)
    own = found["Own opioid, sedative, BP medicine"]
    assert own == f"{'; '.join(OWN)}. Today: Medicines as said (asked 09:10)"
    assert found["Ketamine"].startswith("41.2 mg S-ketamine IV, pump no. SN 4711 from 09:30")
    assert [pair.words for pair in note().doses] == [
        "41.2 mg, 0.5 mg/kg × 82.4 kg; verbal, read back, 12-Jan-2026 07:50",
        "41.2 mg, pharmacy-made bag of 100 mL, lot B 7, use by 13-Jan-2026",
        "41.2 mg, pump 100 of 100 mL",
    ]


@pytest.mark.parametrize("sheet", ["a4", "letter"])
def test_the_day_note_stays_one_page_and_says_all_of_it(sheet: str) -> None:
    document = note()
    pages = pages_of(pdf_bytes(document, sheet))
    assert len(pages) == 1
    assert [f for f in fields_of(document) if squeezed(f[1]) not in pages[0]] == []


def test_failsafe_sheet_and_pasted_text_name_the_drug() -> None:
    told = course()
    day = third(told)
    at = day.happenings[-1].measured
    before = [e for e in bagged().entries if not isinstance(e.fact, Signed)]
    unsigned = fold(day.id, told.protocol, before)
    sheet = failsafe(PATIENT, told, unsigned, maker(at.utc, "0" * 64))
    assert words(sheet.now)["Ordered"] == "41.2 mg S-ketamine over 40 min"
    text = pasted(PATIENT, told, day, moment(at.utc), Wording(PEOPLE.__getitem__, LABELS))
    assert "Ordered: 41.2 mg S-ketamine over 40 min" in text
