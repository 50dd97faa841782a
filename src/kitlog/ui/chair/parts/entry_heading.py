"""The line above the entry fields: which set, when it is due, and how to read what is below."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kitlog.domain.shapes import Shape, Text
from kitlog.domain.vitals import Vitals
from kitlog.ui.kit.paint import text_width

PAD = 13
_HINT = "under each: previous · change from baseline"


@dataclass(frozen=True, slots=True)
class EntryView:
    """What stands around the fields.

    title    "20 min vitals"; strong: "overdue 01:40" in `strong_ink`; sub: what follows it
    previous the last set, baseline the day's; reasons: field → why it is not measured
    """

    title: str
    sub: str = ""
    strong: str = ""
    strong_ink: str = "medText"
    previous: Vitals | None = None
    baseline: Vitals | None = None
    reasons: Mapping[str, str] = field(default_factory=dict)


def heading(view: EntryView, width: float, held_by: str = "") -> list[Shape]:
    """Title, what is urgent about it, what follows; the hint only where there is room."""
    strong, ink, sub = view.strong, view.strong_ink, view.sub
    if held_by:
        strong, ink, sub = f"Typed by {held_by}.", "medText", "Keep it or clear it."
    x = PAD + text_width(view.title, 17, 650) + 10
    shapes: list[Shape] = [
        Text((PAD, 25), view.title, 17, "ink", 650),
        Text((x, 24), strong, 13, ink, 650),
    ]
    x += text_width(f"{strong} ", 13, 650) if strong else 0
    shapes.append(Text((x, 24), sub, 13, "ink2"))
    if x + text_width(sub, 13) + 16 < width - PAD - text_width(_HINT, 12):
        shapes.append(Text((width - PAD, 24), _HINT, 12, "ink3", 500, "right"))
    return shapes
