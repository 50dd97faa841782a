"""A correction in Spanish shows the words that were offered in Spanish and keeps them English."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from kitlog.domain.events import MedicationGiven
from kitlog.ui import language
from kitlog.ui.chair.correctable import PARTS
from kitlog.ui.chair.parts.corrected_fact import CorrectedFact
from tests.domain.random_clinic import at

GIVEN = MedicationGiven("ondansetron", "4 mg", "under the tongue", "nausea")
NOW = at(date(2026, 1, 14))


@pytest.fixture
def spanish(qapp: object) -> Iterator[None]:
    language.use_language("es")
    yield
    language.use_language("")


@pytest.mark.usefixtures("spanish")
def test_what_was_offered_is_shown_translated_and_stays_as_stored() -> None:
    form = CorrectedFact(GIVEN, PARTS[MedicationGiven], NOW, lambda: NOW)
    assert form.lines["name"].text == "ondansetrón"
    assert form.lines["route"].text == "sublingual"
    assert form.lines["given_for"].text == "nausea"  # in the nurse's own words
    form.lines["dose"].input.set_text("8 mg")
    assert form.corrected() == MedicationGiven("ondansetron", "8 mg", "under the tongue", "nausea")
