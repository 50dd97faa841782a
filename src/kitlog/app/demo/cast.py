"""The invented patients and what their infusions looked like. None of them exists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kitlog.app.demo.infusion_day import Day
from kitlog.domain.events import MedicationGiven
from kitlog.domain.patient import Patient, Sex

ONDANSETRON = MedicationGiven("ondansetron", "4 mg", "IV", "nausea")


@dataclass(frozen=True, slots=True)
class Part:
    """A patient with an order: kilograms, chair, planned clock time, protocol, reason."""

    patient: Patient
    kg: Decimal
    chair: int
    clock: str
    protocol: str = "KIT-40-Q5"
    reason: str = "Complex regional pain syndrome, left arm"


def _patient(record: str, family: str, given: str, born: date, sex: Sex) -> Patient:
    return Patient(f"ZZ 000 {record}", family, given, born, sex, "None known")


ADA = Part(
    _patient("417", "TEST", "Ada", date(1971, 3, 12), Sex.FEMALE), Decimal("82.4"), 1, "09:30"
)
BORIS = Part(
    _patient("388", "SAMPLE", "Boris", date(1964, 6, 2), Sex.MALE), Decimal("91.5"), 2, "08:45"
)
CARLA = Part(
    _patient("422", "DEMO", "Carla", date(1978, 9, 30), Sex.FEMALE), Decimal("64"), 3, "10:15"
)
DEVI = Part(
    _patient("430", "MOCK", "Devi", date(1987, 11, 5), Sex.OTHER), Decimal("58.2"), 4, "09:40"
)
HAL = Part(_patient("409", "DUMMY", "Hal", date(1959, 4, 18), Sex.MALE), Decimal("77"), 5, "08:30")
GIL = Part(
    _patient("415", "SPECIMEN", "Gil", date(1996, 7, 21), Sex.MALE), Decimal("70"), 6, "11:00"
)
FAY = Part(
    _patient("401", "EXAMPLE", "Fay", date(1973, 2, 9), Sex.FEMALE), Decimal("68.5"), 7, "07:50"
)
LOU = Part(
    _patient("396", "BLANK", "Lou", date(1968, 12, 1), Sex.FEMALE), Decimal("73"), 8, "08:00"
)
INES = Part(
    _patient("365", "PLACEBO", "Ines", date(1980, 5, 14), Sex.FEMALE), Decimal("82.4"), 1, "08:50"
)

ONE = Day(
    (
        (126, 76, 74, 98), (134, 80, 80, 98), (142, 84, 86, 97), (148, 88, 90, 96),
        (152, 90, 94, 95), (148, 88, 92, 96), (144, 86, 88, 96), (142, 84, 86, 97),
        (140, 82, 84, 97), (132, 78, 78, 98), (128, 76, 76, 98),
    ),
    effects=(
        (10.5, {"dissociation": 1, "dizziness": 1, "nausea": 1, "chest_pain": 0}),
        (15.2, {"dissociation": 2, "nausea": 2, "anxiety": 1, "hallucination": 0}),
        (30.5, {"dissociation": 1, "nausea": 1, "vomiting": 0, "headache": 0}),
    ),
    pain=(8, 5),
    medication=(15.4, ONDANSETRON),
)  # fmt: skip
TWO = Day(
    (
        (126, 76, 74, 98), (132, 78, 78, 98), (138, 82, 82, 97), (144, 86, 86, 97),
        (148, 88, 88, 96), (146, 86, 88, 97), (142, 84, 86, 97), (140, 82, 84, 98),
        (136, 80, 82, 98), (130, 78, 78, 98), (126, 76, 74, 98),
    ),
    effects=(
        (10.5, {"dissociation": 1, "dizziness": 1, "nausea": 1, "chest_pain": 0}),
        (20.5, {"dissociation": 2, "headache": 1, "anxiety": 0, "vomiting": 0}),
    ),
    pain=(8, 5),
)  # fmt: skip
THREE = Day(
    (
        (128, 76, 72, 98), (132, 78, 76, 98), (138, 82, 80, 97), (142, 84, 84, 97),
        (146, 86, 92, 96), (168, 98, 108, 91), (150, 88, 94, 96), (142, 84, 88, 97),
        (138, 82, 84, 98), (134, 80, 80, 98), (130, 78, 76, 98),
    ),
    effects=(
        (10.3, {"dissociation": 1, "dizziness": 1, "nausea": 1}),
        (18.0, {"dissociation": 2, "dizziness": 1, "nausea": 0, "vomiting": 0, "anxiety": 0}),
        (40.0, {"dissociation": 1, "hallucination": 0, "headache": 0, "chest_pain": 0}),
    ),
    medication=(12.0, ONDANSETRON),
    pause=(29.0, 4.0, "SpO₂ 91 %, BP 168/98"),
    oxygen=frozenset({6, 7}),
)  # fmt: skip
FOUR = Day(
    (
        (124, 74, 72, 98), (130, 76, 76, 98), (136, 80, 80, 98), (140, 82, 82, 97),
        (142, 84, 84, 97), (140, 84, 84, 97), (138, 82, 82, 97), (136, 80, 80, 98),
        (134, 78, 78, 98), (126, 76, 74, 98), (124, 74, 72, 98),
    ),
    effects=((10.5, {"dissociation": 1, "dizziness": 1, "nausea": 0, "chest_pain": 0}),),
    pain=(6, 3),
)  # fmt: skip
FIVE = Day(
    (
        (124, 74, 70, 98), (128, 76, 74, 98), (134, 80, 78, 98), (138, 82, 80, 98),
        (140, 82, 82, 97), (138, 82, 82, 97), (136, 80, 80, 98), (134, 80, 78, 98),
        (132, 78, 76, 98), (126, 74, 72, 98), (124, 74, 70, 98),
    ),
    effects=((10.5, {"dissociation": 1, "dizziness": 0, "nausea": 0, "chest_pain": 0}),),
    pain=(6, 3),
)  # fmt: skip
PART_GIVEN = Day(
    THREE.readings[:5],
    effects=((12.0, {"anxiety": 2, "dissociation": 2}), (21.0, {"anxiety": 3})),
    stop=(22.0, "anxiety, patient's wish"),
)
OUTCOMES = {
    "pain": ("8", "5"), "pain_interference": ("67.2", "60.9"), "fatigue": ("63.4", "57.8"),
    "physical_function": ("34.1", "37.0"), "social_roles": ("38.0", "43.6"),
    "depression": ("58.9", "55.7"),
}  # fmt: skip
