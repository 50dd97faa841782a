"""A kitchen timer beside a chair: what is due there, counted without any of KitLog's own code.

It is set going, stopped and reset by the same acts that the nurse logs, and it knows the times of
KIT-40 by heart (RULINGS "Safety" 6, "Quiet"; FACTS section 2).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

INFUSION = tuple((str(minute), minute * 60.0) for minute in (10, 20, 30, 40))
RECOVERY = tuple((f"+{minute}", minute * 60.0) for minute in (15, 30, 45, 60))
NEVER_GIVEN_UP = "40"
CHECK_S, RECHECK_S, RECHECK_EARLY_S, BETWEEN_S = 300.0, 120.0, 60.0, 900.0
LONGEST_PAUSE_CHECKS = 12


@dataclass
class KitchenTimer:
    """`due`: what has rung and is not charted, and for how many seconds it has been ringing."""

    stage: Literal["", "infusion", "pause", "recovery"] = ""
    due: dict[str, float] = field(default_factory=dict)
    rung: list[str] = field(default_factory=list)
    _pumped_s: float = 0.0
    _paused_s: float = 0.0
    _ended_s: float = 0.0
    _pauses: int = 0
    _charted: set[str] = field(default_factory=set)
    _seen: set[str] = field(default_factory=set)
    _rechecks: dict[str, float] = field(default_factory=dict)

    @property
    def sure(self) -> bool:
        """Whether it knows all that may fall due: past the hour, readings depend on the patient."""
        return self._ended_s < RECOVERY[-1][1] + BETWEEN_S

    @property
    def pumped_s(self) -> float:
        return self._pumped_s

    def start(self) -> None:
        self.stage = "infusion"

    def pause(self) -> None:
        self.stage, self._paused_s = "pause", 0.0
        self._pauses += 1

    def resume(self) -> None:
        self.stage = "infusion"

    def end(self) -> None:
        self.stage = "recovery"

    def leave(self) -> None:
        """The patient is home: nothing rings any more."""
        self.stage = ""
        self.due.clear()
        self._rechecks.clear()

    def wait(self, seconds: float) -> None:
        """Time passes; what falls due in it begins to ring."""
        for key in self.due:
            self.due[key] += seconds
        match self.stage:
            case "infusion":
                self._pumped_s += seconds
                self._ring(INFUSION, self._pumped_s, seconds)
            case "pause":
                self._paused_s += seconds
                turns = range(1, LONGEST_PAUSE_CHECKS + 1)
                checks = tuple((f"pause-{self._pauses}-{t}", t * CHECK_S) for t in turns)
                self._ring(checks, self._paused_s, seconds)
            case "recovery":
                self._ended_s += seconds
                self._ring(RECOVERY, self._ended_s, seconds)
        for key in list(self._rechecks):
            self._rechecks[key] -= seconds
            if self._rechecks[key] <= 0:
                self._fall_due(key, -self._rechecks.pop(key))

    def chart(self, key: str, entry_id: str, *, urgent: bool) -> None:
        """A whole set was charted as the answer to `key`; with an urgent value, once more soon."""
        self._charted.add(key)
        self.due.pop(key, None)
        self._rechecks = {k: s for k, s in self._rechecks.items() if s > RECHECK_EARLY_S}
        self.due = {k: s for k, s in self.due.items() if not k.startswith("re-")}
        self._seen |= self.due.keys()
        self._give_up()
        self._rechecks.pop(key, None)
        if urgent:
            self._rechecks[f"re-{entry_id}"] = RECHECK_S

    def _ring(self, marks: tuple[tuple[str, float], ...], at_s: float, passed_s: float) -> None:
        for key, mark_s in marks:
            if at_s - passed_s < mark_s <= at_s:
                self._fall_due(key, at_s - mark_s)

    def _fall_due(self, key: str, ago_s: float) -> None:
        self.rung.append(key)
        if key not in self._charted:
            self.due[key] = ago_s
        self._give_up()

    def _give_up(self) -> None:
        """Somebody has looked since, and the one after it has rung: it wants a reason, no set."""
        scheduled = [key for key in self.rung if not key.startswith("re-")]
        for key in list(self.due):
            passed = key in scheduled and key != scheduled[-1] and key != NEVER_GIVEN_UP
            if passed and key in self._seen:
                del self.due[key]
