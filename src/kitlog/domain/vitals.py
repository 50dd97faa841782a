"""One reading: what the monitor and the patient said at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kitlog.domain import texts
from kitlog.domain.errors import Refused
from kitlog.domain.oxygen import in_words as oxygen_in_words
from kitlog.words import Unsaid, tr, unsaid

Pair = tuple[int | None, int | None]
"""Lowest and highest, both included; None leaves that side open."""


@dataclass(frozen=True, slots=True)
class Usual:
    """What a clinic is offered when its protocol begins to ask for a value, in its unit."""

    refuse: tuple[int, int]
    ask: tuple[int, int]
    caution: Pair = (None, None)
    urgent: Pair = (None, None)


@dataclass(frozen=True, slots=True)
class Vital:
    """One value of a set. Entry row, chart, papers, exports and settings follow from this row.

    heard       in the chart as it is read out: "heart rate"
    behind      what stands behind its number at the chart's cursor: "/min", "of 10"
    codes       those FACTS section 8 has confirmed (`domain/codes.py`), and the UCUM unit
    row         it has a row of numbers under the lanes of the chart
    needed      a set without it stays due (RULINGS Safety 6)
    own_limits  a prescriber may set other limits for one patient
    fails       the reason offered first when it was not measured
    answered    the patient answers it, or would have to be woken for it
    usual       of a value that only some protocols ask for; None: every protocol does
    """

    id: str
    name: Unsaid
    short: Unsaid
    unit: str
    spoken_unit: Unsaid
    heard: Unsaid
    behind: Unsaid
    codes: Mapping[str, str]
    row: bool = True
    needed: bool = False
    own_limits: bool = True
    fails: str = ""
    answered: bool = False
    usual: Usual | None = None


_MMHG, _PER_MINUTE = unsaid("millimetres of mercury"), unsaid("per minute")
_CUFF = unsaid("cuff failed")

VITALS = (
    Vital("sys", unsaid("Systolic"), unsaid("SYS"), "mmHg", _MMHG, unsaid("systolic"),
          unsaid("mmHg"), {"loinc": "8480-6", "ucum": "mm[Hg]"}, row=False, needed=True,
          fails=_CUFF.text),
    Vital("dia", unsaid("Diastolic"), unsaid("DIA"), "mmHg", _MMHG, unsaid("diastolic"),
          unsaid("mmHg"), {"loinc": "8462-4", "ucum": "mm[Hg]"}, row=False, needed=True,
          fails=_CUFF.text),
    Vital("hr", unsaid("Heart rate"), unsaid("HR"), "/min", _PER_MINUTE, unsaid("heart rate"),
          unsaid("/min"), {"loinc": "8867-4", "ucum": "/min"}, row=False),
    Vital("spo2", unsaid("SpO₂"), unsaid("SpO₂"), "%", unsaid("percent"),
          unsaid("oxygen saturation"), unsaid("%"), {"loinc": "59408-5", "ucum": "%"}, needed=True,
          fails=unsaid("probe failed").text),
    Vital("rr", unsaid("Respirations"), unsaid("Resp"), "/min", _PER_MINUTE,
          unsaid("respirations"), unsaid("/min"), {"loinc": "9279-1", "ucum": "/min"}),
    # RASS has no confirmed LOINC: 54632-5, often given for it, is wrong.
    Vital("sedation", unsaid("Sedation"), unsaid("Sedation"), "RASS", unsaid("RASS"),
          unsaid("sedation"), Unsaid(""), {"snomed": "457441000124102", "ucum": "{RASS}"},
          own_limits=False, answered=True),
    Vital("pain", unsaid("Pain"), unsaid("Pain"), "0–10", unsaid("0 to 10"), unsaid("pain"),
          unsaid("of 10"), {"loinc": "72514-3", "ucum": "{0-10}"}, row=False, own_limits=False,
          answered=True),
)  # fmt: skip
"""In the order they are typed, charted and printed. How one is added: docs/contributing.md."""

BY_ID = {vital.id: vital for vital in VITALS}
FIELDS = tuple(BY_ID)
"""All that a set can hold. Which of them are asked for, the protocol says (`Protocol.vitals`)."""
PRESSURES = ("sys", "dia")
"""Written as a pair; all others stand by themselves."""
SINGLE = tuple(vital for vital in VITALS if vital.id not in PRESSURES)
NEEDED = tuple(vital.id for vital in VITALS if vital.needed)
OPTIONAL = tuple(vital.id for vital in VITALS if vital.usual)
"""What a protocol may go without: those written before KitLog knew of them do."""

NAMES = {vital.id: vital.name for vital in VITALS}
SHORT = {vital.id: vital.short for vital in VITALS}
UNITS = {vital.id: vital.unit for vital in VITALS}
SPOKEN_UNITS = {vital.id: vital.spoken_unit for vital in VITALS}


_AIR = unsaid("room air")
ROOM_AIR = _AIR.text
"""As it is stored; `oxygen.in_words` says it."""


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
        return tr("can't answer") if self.asked else tr("not measured")

    @property
    def words(self) -> str:
        """cuff failed, or can't answer, too dissociated"""
        return f"{self.kind}, {tr(self.reason)}" if self.asked else tr(self.reason)


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
            raise Refused(tr("Diastolic is not below systolic. Swap?"), "dia")
        if not self.measured and not self.absent:
            raise Refused(tr("Nothing is entered yet."), "sys")
        for missing in self.absent:
            if missing.field not in FIELDS or getattr(self, missing.field) is not None:
                raise Refused(tr("A value can't be both measured and missing."), missing.field)
            texts.one_line(missing.reason, missing.field, needed=tr("Say why it is missing."))
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
        said = oxygen_in_words(self.oxygen)
        return tr("oxygen {oxygen}", oxygen=said) if self.on_oxygen else said

    @property
    def site_words(self) -> str:
        """left arm, automatic, or "" for not charted"""
        return site_in_words(self.site)

    @property
    def mean(self) -> int | None:
        """Mean arterial pressure, mmHg: DBP + (SBP − DBP) / 3 (FACTS section 2)."""
        if self.sys is None or self.dia is None:
            return None
        return round(self.dia + (self.sys - self.dia) / 3)


def site_in_words(stored: str) -> str:
    """ "left arm, automatic" as it is stored, in the language of the moment."""
    return ", ".join(tr(part) for part in stored.split(", "))


@dataclass(frozen=True, slots=True)
class SlotMissed:
    """Why a due reading was not taken."""

    slot: str
    reason: str

    def __post_init__(self) -> None:
        texts.one_line(self.reason, "reason", needed=tr("Say why the reading was missed."))


RASS = {
    4: unsaid("combative"),
    3: unsaid("very agitated"),
    2: unsaid("agitated"),
    1: unsaid("restless"),
    0: unsaid("alert and calm"),
    -1: unsaid("drowsy", "RASS"),
    -2: unsaid("light sedation"),
    -3: unsaid("moderate sedation"),
    -4: unsaid("deep sedation"),
    -5: unsaid("unarousable"),
}
"""Richmond Agitation-Sedation Scale (FACTS section 6)."""
