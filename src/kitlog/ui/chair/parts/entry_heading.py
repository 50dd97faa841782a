"""The line above the entry fields: which set, when it is due, when and how it was measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kitlog.domain.shapes import Shape, Text
from kitlog.domain.vitals import Absent, Vitals
from kitlog.ui.chair.parts.field_reading import LastMeasured
from kitlog.ui.chair.parts.row_chips import ChipsView
from kitlog.ui.kit.fit import Fitted, fit, least_width
from kitlog.ui.kit.paint import text_width
from kitlog.words import tr, unsaid

PAD = 13
_HINT = unsaid("under each: previous · change from baseline")


@dataclass(frozen=True, slots=True)
class EntryView:
    """What stands around the fields.

    title    "20 min vitals"; strong: "overdue 01:40" in `strong_ink`; sub: what follows it,
             its parts after " · " only where there is room
    previous the last value measured of each field, baseline the day's; absent: what is missing
             in this set, and why
    wanted   the fields this set is asked for; Enter saves once they are filled
    closed   why whoever is signed in can't save; what is typed stays for somebody who can
    """

    title: str
    sub: str = ""
    strong: str = ""
    strong_ink: str = "medText"
    previous: Mapping[str, LastMeasured] = field(default_factory=dict)
    baseline: Vitals | None = None
    absent: Mapping[str, Absent] = field(default_factory=dict)
    wanted: tuple[str, ...] = ()
    chips: ChipsView = field(default_factory=ChipsView)
    closed: str = ""


def heading(view: EntryView, right: float, held_by: str = "") -> list[Shape]:
    """Title, what is urgent about it, what follows, all left of `right`."""
    ink, sub = view.strong_ink, view.sub
    if view.closed:
        ink, sub = "medText", ""
    elif held_by:
        ink, sub = "medText", tr("Keep it or clear it.")
    title, strong = first_words(view, right, held_by)
    x = PAD + title.width(650) + 10
    shapes: list[Shape] = [
        Text((PAD, 25), title.lines[0], title.size, "ink", 650),
        Text((x, 24), strong.lines[0], strong.size, ink, 650),
    ]
    x += strong.width(650) + text_width(" ", 13, 650) if strong.lines[0] else 0
    hint, sub = tr(_HINT), _shortened(sub, right - x)
    shapes.append(Text((x, 24), sub, 13, "ink2"))
    if x + text_width(sub, 13) + 16 < right - text_width(hint, 12):
        shapes.append(Text((right, 24), hint, 12, "ink3", 500, "right"))
    return shapes


def first_words(view: EntryView, right: float, held_by: str = "") -> tuple[Fitted, Fitted]:
    """The title and what is urgent about it; larger letters of the title give way to that."""
    urgent = view.closed or (tr("Typed {held_by}.", held_by=held_by) if held_by else view.strong)
    room = right - PAD - 10
    most = max(least_width(view.title, 15, 650), room - least_width(urgent, 12, 650))
    title = fit(view.title, most, (17, 16, 15), 650)
    return title, fit(urgent, room - title.width(650), (13, 12), 650)


def least_room(view: EntryView) -> int:
    """px from the left that the title and what is urgent about it take."""
    taken = PAD + text_width(view.title, 17, 650) + 10 + text_width(view.strong, 13, 650)
    return round(taken) + 12


def _shortened(sub: str, room: float) -> str:
    """As many of its parts as there is room for, the first ones first."""
    parts = sub.split(" · ")
    while parts and text_width(" · ".join(parts), 13) > room:
        parts.pop()
    return " · ".join(parts)
