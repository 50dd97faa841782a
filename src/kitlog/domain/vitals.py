"""One reading: what the monitor and the patient said at one moment."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain import texts
from kitlog.domain.errors import Refused

FIELDS = ("sys", "dia", "hr", "spo2", "rr", "sedation", "pain")
"""In the order they are typed."""

NEEDED = ("sys", "dia", "spo2")
"""A set without these stays due for them (RULINGS Safety 6)."""

NAMES = {
    "sys": "Systolic",
    "dia": "Diastolic",
    "hr": "Heart rate",
    "spo2": "SpO₂",
    "rr": "Respirations",
    "sedation": "Sedation",
    "pain": "Pain",
}
SHORT = {
    "sys": "SYS", "dia": "DIA", "hr": "HR", "spo2": "SpO₂", "rr": "Resp",
    "sedation": "Sedation", "pain": "Pain",
}  # fmt: skip
UNITS = {
    "sys": "mmHg", "dia": "mmHg", "hr": "/min", "spo2": "%", "rr": "/min",
    "sedation": "RASS", "pain": "0–10",
}  # fmt: skip
SPOKEN_UNITS = {
    "sys": "millimetres of mercury", "dia": "millimetres of mercury", "hr": "per minute",
    "spo2": "percent", "rr": "per minute", "sedation": "RASS", "pain": "0 to 10",
}  # fmt: skip


ROOM_AIR = "room air"


@dataclass(frozen=True, slots=True)
class Absent:
    """A value that is missing, and why. A blank without one is a value nobody asked for.

    `asked`: the patient was asked and can't answer, as when too dissociated; otherwise it was
    not measured (RULINGS Safety 6).
    """

    field: str
    reason: str
    asked: bool = False

    @property
    def kind(self) -> str:
        return "can't answer" if self.asked else "not measured"

    @property
    def words(self) -> str:
        """cuff failed, or can't answer, too dissociated"""
        return f"{self.kind}, {self.reason}" if self.asked else self.reason


@dataclass(frozen=True, slots=True)
class Vitals:
    """mmHg, /min, %, RASS −5…+4, pain 0–10. A blank is None: not measured, never 0.

    Ranges come from the protocol (`limits.refusals`); here only what no protocol could
    allow: a set with nothing in it, and a diastolic that is not below the systolic.
    `oxygen` is ROOM_AIR or flow and device ("2 L/min nasal"), `site` where and how the cuff
    measured ("left arm, automatic"); "" is not charted with this set, never taken for granted.
    """

    sys: int | None = None
    dia: int | None = None
    hr: int | None = None
    spo2: int | None = None
    rr: int | None = None
    sedation: int | None = None
    pain: int | None = None
    oxygen: str = ""
    site: str = ""
    absent: tuple[Absent, ...] = ()

    def __post_init__(self) -> None:
        if self.sys is not None and self.dia is not None and self.dia >= self.sys:
            raise Refused("Diastolic is not below systolic. Swap?", "dia")
        if not self.measured and not self.absent:
            raise Refused("Nothing is entered yet.", "sys")
        for missing in self.absent:
            if missing.field not in FIELDS or getattr(self, missing.field) is not None:
                raise Refused("A value can't be both measured and missing.", missing.field)
            texts.one_line(missing.reason, missing.field, needed="Say why it is missing.")
        texts.one_line(self.oxygen, "oxygen")
        texts.one_line(self.site, "site")

    @property
    def measured(self) -> tuple[str, ...]:
        return tuple(name for name in FIELDS if getattr(self, name) is not None)

    def value(self, field: str) -> int | None:
        value: int | None = getattr(self, field)
        return value

    @property
    def on_oxygen(self) -> bool:
        """Whether oxygen was given. Not charted is not oxygen."""
        return self.oxygen not in ("", ROOM_AIR)

    @property
    def oxygen_words(self) -> str:
        """room air, or oxygen 2 L/min nasal, or "" for not charted"""
        return f"oxygen {self.oxygen}" if self.on_oxygen else self.oxygen

    @property
    def mean(self) -> int | None:
        """Mean arterial pressure, mmHg: DBP + (SBP − DBP) / 3 (FACTS section 2)."""
        if self.sys is None or self.dia is None:
            return None
        return round(self.dia + (self.sys - self.dia) / 3)


@dataclass(frozen=True, slots=True)
class SlotMissed:
    """Why a due reading was not taken."""

    slot: str
    reason: str

    def __post_init__(self) -> None:
        texts.one_line(self.reason, "reason", needed="Say why the reading was missed.")


RASS = {
    4: "combative",
    3: "very agitated",
    2: "agitated",
    1: "restless",
    0: "alert and calm",
    -1: "drowsy",
    -2: "light sedation",
    -3: "moderate sedation",
    -4: "deep sedation",
    -5: "unarousable",
}
"""Richmond Agitation-Sedation Scale (FACTS section 6)."""
