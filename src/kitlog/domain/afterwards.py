"""A whole session charted after it was over, from the failsafe sheet (RULINGS "Ending").

Every entry keeps the time it happened at and the time it was typed at, so it is late by
itself; this fact says why, and who checked the dose on paper.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kitlog.domain import texts
from kitlog.domain.protocol import Protocol
from kitlog.domain.session import BASELINE
from kitlog.words import tr


@dataclass(frozen=True, slots=True)
class ChartedAfterwards:
    """Why it was not charted at the chair; both nurses of the check as on the sheet."""

    why: str
    checked_by: str

    def __post_init__(self) -> None:
        texts.one_line(self.why, "why", needed=tr("Say why it was not charted at the chair."))
        texts.one_line(
            self.checked_by, "checked_by", needed=tr("Type who checked the dose, as on the sheet.")
        )


def slot_for(minute: float, end_minute: float, protocol: Protocol, taken: Collection[str]) -> str:
    """The slot a set of the sheet answers: the nearest one that is free, "" for none.

    `minute` counts from the start (negative before it), `end_minute` is when it ended.
    """
    if minute < 0:
        return BASELINE
    if minute <= end_minute + protocol.grace_min:
        marks = {str(m): float(m) for m in protocol.infusion_minutes}
        reach = protocol.infusion_minutes[0] / 2
    else:
        step = protocol.recovery_every_min
        last = int((minute - end_minute) // step) + 1
        marks = {f"+{n * step}": end_minute + n * step for n in range(1, last + 1)}
        reach = step / 2
    free = {key: abs(at - minute) for key, at in marks.items() if key not in taken}
    nearest = min(free, key=lambda key: free[key], default="")
    return nearest if nearest and free[nearest] <= reach else ""
