"""Codes by which other programs know what was charted: those FACTS section 8 has confirmed.

What is not listed has no confirmed code and goes by its words alone. Vital signs keep theirs in
`domain/vitals.py`, side effects in `resources/effects.toml`, beside the words they belong to.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kitlog.domain.effects import Effect
from kitlog.domain.ordered import Drug
from kitlog.domain.vitals import VITALS as VITAL_SIGNS

SYSTEMS = {
    "loinc": "http://loinc.org",
    "snomed": "http://snomed.info/sct",
    "rxnorm": "http://www.nlm.nih.gov/research/umls/rxnorm",
    "atc": "http://www.whocc.no/atc",
    "ucum": "http://unitsofmeasure.org",
}
"""Each system of codes by its canonical address; "ucum" is the unit of a value."""

VITALS: Mapping[str, Mapping[str, str]] = {
    **{vital.id: vital.codes for vital in VITAL_SIGNS},
    "mean": {"loinc": "8478-0", "ucum": "mm[Hg]"},
    "weight": {"loinc": "29463-7", "ucum": "kg"},
}
"""What is typed keeps its codes in the table of vital signs; two more are exported with it."""

KETAMINE: Mapping[str, str] = {"rxnorm": "6130", "snomed": "373464007", "atc": "N01AX03"}
"""Racemic ketamine. S-ketamine is another substance, of which no code is confirmed."""

_EITHER: Mapping[str, tuple[str, ...]] = {"chest_pain": ("29857009", "267036007")}
"""SNOMED CT of an effect that is one of two things, chest pain or breathlessness."""

PROMIS_T: Mapping[str, str] = {
    "physical_function": "91721-1",
    "anxiety": "71967-4",
    "depression": "77861-3",
    "fatigue": "77864-7",
    "pain_interference": "77865-4",
    "sleep_disturbance": "77860-5",
    "social_roles": "77854-8",
}
"""LOINC of a T-score, by measure."""


def of_drug(drug: Drug | None) -> Mapping[str, str]:
    """Codes of what was ordered; none for S-ketamine. "Ketamine" without a word more is racemic."""
    return {} if drug is Drug.S else KETAMINE


def of_effect(effect: Effect) -> dict[str, Any]:
    """SNOMED CT of a side effect; of one that is two things both, because it was not said which."""
    if effect.id in _EITHER:
        return {"snomed_one_of": list(_EITHER[effect.id])}
    return {"snomed": effect.snomed} if effect.snomed else {}
