"""A session, folded from its entries: everything that does not depend on the clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeVar

from kitlog.domain import checked, dose
from kitlog.domain.charted import Charted, charted
from kitlog.domain.checks import CheckOverridden, DoseChecked
from kitlog.domain.discharge_facts import (
    AldreteScored,
    CriterionAnswered,
    CriterionOverridden,
    Discharged,
)
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.entry import Entry
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.preparing import DrugPrepared, WeightTaken
from kitlog.domain.protocol import Protocol
from kitlog.domain.run import Run, run_of
from kitlog.domain.session_facts import (
    Addendum,
    EnteredInError,
    HeldToday,
    SessionOpened,
    Signed,
)
from kitlog.domain.timeout import LINES, LineAnswered
from kitlog.domain.vitals import SlotMissed, Vitals

T = TypeVar("T")
BASELINE = "base"


@dataclass(frozen=True, slots=True)
class Session:
    """One patient, one chair, one day. `happenings` include struck ones; the rest does not."""

    id: str
    protocol: Protocol
    happenings: tuple[Charted, ...]
    run: Run | None
    by_kind: Mapping[type, tuple[Charted, ...]] = field(compare=False, repr=False)

    def standing(self, kind: type[T]) -> tuple[Charted, ...]:
        """Unstruck happenings of one kind, oldest first."""
        return self.by_kind.get(kind, ())

    def latest(self, kind: type[T]) -> T | None:
        found = self.standing(kind)
        return found[-1].as_(kind) if found else None

    @property
    def opened(self) -> SessionOpened | None:
        return self.latest(SessionOpened)

    @property
    def day(self) -> date:
        return self.opened.day if self.opened else date.min

    @property
    def chair(self) -> int:
        return self.opened.chair if self.opened else 0

    @property
    def vitals(self) -> tuple[Charted, ...]:
        return self.standing(Vitals)

    @property
    def baseline(self) -> Vitals | None:
        """The last baseline set: what later values are held against."""
        found = [c for c in self.vitals if c.slot == BASELINE]
        return found[-1].as_(Vitals) if found else None

    @property
    def weight(self) -> WeightTaken | None:
        return self.latest(WeightTaken)

    @property
    def prepared(self) -> DrugPrepared | None:
        return self.latest(DrugPrepared)

    @property
    def check(self) -> DoseChecked | None:
        """The second check, None when a charge nurse decided after it."""
        last = checked.last(self)
        return last.fact if last and isinstance(last.fact, DoseChecked) else None

    @property
    def override(self) -> CheckOverridden | None:
        """The charge nurse's word in place of the check, None when two nurses checked after it."""
        last = checked.last(self)
        return last.fact if last and isinstance(last.fact, CheckOverridden) else None

    @property
    def dose_checked(self) -> bool:
        """The last check stands, and nothing it checked is another since."""
        return checked.figures(self) is not None

    @property
    def time_out(self) -> dict[str, LineAnswered]:
        """The latest answer to each line that was answered."""
        answers = (c.as_(LineAnswered) for c in self.standing(LineAnswered))
        return {said.line: said for said in answers}

    @property
    def time_out_done(self) -> bool:
        return all(line.id in self.time_out for line in LINES)

    @property
    def end(self) -> InfusionEnded | None:
        return self.latest(InfusionEnded)

    @property
    def aldrete(self) -> AldreteScored | None:
        return self.latest(AldreteScored)

    @property
    def criteria(self) -> dict[str, CriterionAnswered]:
        said = (c.as_(CriterionAnswered) for c in self.standing(CriterionAnswered))
        return {one.criterion: one for one in said}

    @property
    def overrides(self) -> dict[str, CriterionOverridden]:
        said = (c.as_(CriterionOverridden) for c in self.standing(CriterionOverridden))
        return {one.criterion: one for one in said}

    @property
    def discharged(self) -> Charted | None:
        found = self.standing(Discharged)
        return found[-1] if found else None

    @property
    def signed(self) -> Charted | None:
        found = self.standing(Signed)
        return found[0] if found else None

    @property
    def held(self) -> HeldToday | None:
        """Came, was not infused; once a pump was started, the day is no longer held."""
        return None if self.run else self.latest(HeldToday)

    @property
    def in_error(self) -> EnteredInError | None:
        return self.latest(EnteredInError)

    @property
    def addenda(self) -> tuple[Charted, ...]:
        return self.standing(Addendum)

    @property
    def missed(self) -> dict[str, str]:
        """Reason by slot."""
        said = (c.as_(SlotMissed) for c in self.standing(SlotMissed))
        return {one.slot: one.reason for one in said}

    @property
    def infused_ml(self) -> Decimal:
        """From the pump's own volume; 0 before the end."""
        return self.end.pump_ml if self.end else Decimal(0)

    @property
    def prepared_mg(self) -> Decimal | None:
        return self.prepared.mg if self.prepared else None

    @property
    def infused_mg(self) -> Decimal | None:
        """Prepared dose × pump mL ÷ bag mL; None before the end (RULINGS Safety 5)."""
        if self.end is None or self.prepared is None or self.run is None:
            return None
        return dose.infused_mg(self.prepared.mg, self.end.pump_ml, self.run.volume_ml)

    @property
    def part(self) -> bool:
        """Stopped early: it counts as given and is marked "part"."""
        return self.end is not None and self.end.early

    def scores(self) -> tuple[tuple[Charted, Score], ...]:
        """Every effect asked, with the happening it was asked at, oldest first."""
        asked = self.standing(EffectsAsked)
        return tuple((c, s) for c in asked for s in c.as_(EffectsAsked).scores)

    def last_scores(self) -> dict[str, int]:
        """The latest severity of each effect that was asked at all.

        Effects written in by hand are kept apart by their words: a new one never hides an old.
        """
        return {score.name: score.severity for _, score in self.scores()}

    def worst_scores(self) -> dict[str, int]:
        worst: dict[str, int] = {}
        for _, score in self.scores():
            worst[score.name] = max(score.severity, worst.get(score.name, 0))
        return worst


def fold(id: str, protocol: Protocol, entries: Iterable[Entry]) -> Session:
    """The session these entries tell, whatever order they arrived in. Never fails."""
    happenings = charted(entries)
    standing = tuple(c for c in happenings if not c.struck)
    by_kind: dict[type, tuple[Charted, ...]] = {}
    for one in standing:
        by_kind[type(one.fact)] = (*by_kind.get(type(one.fact), ()), one)
    return Session(id, protocol, happenings, run_of(standing), by_kind)
