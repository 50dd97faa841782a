"""Going home, as answered by the nurse."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain import texts
from kitlog.domain.errors import Refused
from kitlog.words import tr

ALDRETE = ("activity", "respiration", "circulation", "consciousness", "oxygen")


@dataclass(frozen=True, slots=True)
class AldreteScored:
    """Modified Aldrete score (1995), each part 0–2 (FACTS section 6)."""

    activity: int
    respiration: int
    circulation: int
    consciousness: int
    oxygen: int

    def __post_init__(self) -> None:
        for part in ALDRETE:
            if getattr(self, part) not in (0, 1, 2):
                raise Refused(tr("Choose 0, 1 or 2 in every row."), part)

    @property
    def total(self) -> int:
        return sum(getattr(self, part) for part in ALDRETE)


@dataclass(frozen=True, slots=True)
class CriterionAnswered:
    """What only the nurse can see: gait, drip out, escort here. `detail` as typed."""

    criterion: str
    met: bool
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CriterionOverridden:
    """Going home without one criterion. `judged` is what the record said of it at that time
    ("SYS 170 ▲ above 160"); "" for what the nurse answers herself, and in older records."""

    criterion: str
    why: str
    judged: str = ""

    def __post_init__(self) -> None:
        texts.one_line(self.why, "why", needed=tr("Say why the patient may go without it."))


@dataclass(frozen=True, slots=True)
class Discharged:
    """Left, with whom. Leaving against advice is an outcome (RULINGS Safety 8)."""

    escort: str
    phone: str = ""
    against_advice: str = ""

    def __post_init__(self) -> None:
        texts.one_line(self.escort, "escort", needed=tr("Type who takes the patient home."))
        texts.one_line(self.phone, "phone")
        texts.one_line(self.against_advice, "against_advice")
