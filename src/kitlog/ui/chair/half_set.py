"""What stands beside the digits of a half-typed set: time, conditions, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from kitlog.domain.conditions import Conditions
from kitlog.domain.moment import Moment
from kitlog.domain.vitals import FIELDS, Absent

_KINDS = {Absent("sys", "why", asked).kind: asked for asked in (False, True)}


@dataclass(frozen=True, slots=True)
class HalfSet:
    """measured is None for now; conditions are what the nurse said, not what was offered."""

    measured: Moment | None = None
    conditions: Conditions = field(default_factory=Conditions)
    absent: Mapping[str, Absent] = field(default_factory=dict)

    def without(self, name: str) -> HalfSet:
        """A value was typed after all."""
        return replace(self, absent={f: one for f, one in self.absent.items() if f != name})

    def missing(self, *names: str, reason: str, asked: bool) -> HalfSet:
        more = {name: Absent(name, reason, asked) for name in names}
        return replace(self, absent={**self.absent, **more})

    def texts(self) -> dict[str, str]:
        """As kept with the half-typed digits; nothing for what is as it always is."""
        kept = {f"{one.kind} {one.field}": one.reason for one in self.absent.values()}
        kept |= {"oxygen": self.conditions.oxygen, "site": self.conditions.site}
        kept["measured"] = self.measured.utc.isoformat() if self.measured else ""
        return {name: text for name, text in kept.items() if text}


def read(kept: Mapping[str, str], now: Moment) -> HalfSet:
    """What `texts` wrote. Across a restart the wall clock says how long ago it was."""
    absent = {
        name: Absent(name, kept[f"{kind} {name}"], asked)
        for name in FIELDS
        for kind, asked in _KINDS.items()
        if kept.get(f"{kind} {name}")
    }
    conditions = Conditions(kept.get("oxygen", ""), kept.get("site", ""))
    measured = None
    if kept.get("measured"):
        ago = (now.utc - datetime.fromisoformat(kept["measured"])).total_seconds()
        measured = now.shifted(-ago)
    return HalfSet(measured, conditions, absent)
