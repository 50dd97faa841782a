"""Every key of the program, by page, and which of them a workstation may change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kitlog.domain.errors import Refused
from kitlog.ui.kit.keymap import Keymap, is_letter


@dataclass(frozen=True, slots=True)
class Key:
    """A key as written on it, and the act."""

    cap: str
    act: str


Part = tuple[str, tuple[Key, ...]]
"""A heading and the keys below it."""


def _keys(*pairs: tuple[str, str]) -> tuple[Key, ...]:
    return tuple(Key(*pair) for pair in pairs)


CHAIR: tuple[Part, ...] = (
    ("Charting", _keys(
        ("V", "vitals row"),
        ("S", "side effects, first unasked"),
        ("*", "rest: none"),
        ("N", "note"),
        ("M", "medication"),
        ("E", "adverse event"),
        ("C", "prescriber called"),
        ("G", "oxygen on or off"),
        ("H", "hand over to another nurse"),
        ("X", "more events, and what still waits"),
        ("F", "event log: find and correct an entry"),
        ("Ctrl Z", "undo the last entry, 10 s"),
    )),
    ("Watching", _keys(
        ("A", "acknowledge"),
        ("U", "sound, quiet room"),
        ("B", "chart: earlier infusions"),
        ("T", "chart: table of the values"),
        ("F4", "large, for three metres"),
        ("F6", "failsafe sheet"),
        ("F7", "text to paste"),
    )),
    ("In the vitals row", _keys(
        ("digits, Enter", "value, next or save"),
        ("+, Shift Tab", "next, previous field"),
        ("/", "this value is missing, why"),
        ("J", "measured now, −2, −5, −10"),
        ("Shift J", "measured at another time"),
        ("O", "oxygen and cuff of this set"),
        ("=", "oxygen and cuff as last set"),
        ("X", "swap SYS and DIA when asked"),
    )),
    ("Side effects and Aldrete", _keys(
        ("0–3, ↑ ↓", "severity and next row, move"),
        ("Ctrl 1–8, 0–3", "one side effect by its place"),
        ("0–2, arrows", "Aldrete score, move"),
    )),
    ("Before the start", _keys(
        ("Y", "time-out OK"),
        ("N", "time-out not OK, with reason"),
        ("Q", "last night"),
        ("R", "read the last infusion"),
        ("W", "weigh"),
        ("F9", "log start, 10 s to undo"),
    )),
    ("Infusion and recovery", _keys(
        ("P", "log pause, resume"),
        ("R", "rate change"),
        ("F10", "log end; discharge"),
        ("D", "Aldrete"),
    )),
)  # fmt: skip
"""Stopping early and closing a course have no key on purpose (DESIGN 8)."""

OTHER: tuple[Part, ...] = (
    ("Every page", _keys(
        ("F1", "all keys, this workstation"),
        ("Alt 1–9", "open chair"),
        ("L", "lock"),
        ("F8", "dim room"),
        ("F11", "full screen"),
        ("Esc", "back"),
        ("Tab, Shift Tab", "move through all that can be pressed"),
    )),
    ("Dialogs", _keys(
        ("Enter", "confirm"),
        ("Esc", "the safe choice"),
        ("1–9, arrows", "choose"),
    )),
    ("Today and courses", _keys(
        ("1–9", "open chair (Today)"),
        ("/", "search"),
        ("C", "new course"),
        ("P", "people (Today)"),
        ("S", "courses to sign"),
    )),
    ("Cohort", _keys(
        ("1–3", "last infusion, 3 or 6 months"),
        ("F", "which courses are counted"),
        ("X", "export the table"),
    )),
    ("People and trail", _keys(
        ("T", "trail (People)"),
        ("arrows", "line by line"),
        ("O", "older lines"),
        ("N", "newer lines"),
        ("V", "verify the record"),
    )),
    ("Course", _keys(
        ("1–5", "open infusion"),
        ("O", "outcomes"),
        ("A", "amend the record"),
        ("S", "sign the course"),
        ("P", "look at the summary"),
        ("V", "versions of the summary"),
        ("F12", "export the summary"),
        ("Page Up, Down", "scroll"),
    )),
    ("Preview of the summary", _keys(
        ("Page Up, Down", "a screenful, then the next page"),
        ("Home, End", "first, last page"),
        ("+, −", "larger, smaller"),
        ("W", "width or whole page"),
        ("F12", "save"),
        ("P", "print"),
        ("F", "filed where, once it is saved"),
    )),
    ("Outcomes", _keys(
        ("Enter", "next value"),
        ("F10", "save"),
    )),
    ("New course", _keys(
        ("K", "kg or lb"),
    )),
    ("Sign in", _keys(
        ("letters, arrows", "choose the name"),
        ("digits, Enter", "PIN, sign in"),
        ("Alt 1–9", "type vitals first, PIN at save"),
        ("F3", "emergency access"),
    )),
)  # fmt: skip


def letters() -> tuple[Key, ...]:
    """Each single letter once, A to Z, with all it does on any page."""
    acts: dict[str, list[str]] = {}
    for _, keys in CHAIR + OTHER:
        for key in keys:
            if is_letter(key.cap) and key.act not in acts.setdefault(key.cap, []):
                acts[key.cap].append(key.act)
    return tuple(Key(cap, "; ".join(acts[cap])) for cap in sorted(acts))


def changed(keys: Mapping[str, str], letter: str, to: str) -> dict[str, str]:
    """`keys` with `to` pressed in place of the program's `letter`; "" switches it off.

    Raises Refused when `to` is not a letter, or does something else here already.
    """
    to = to.upper()
    if to and not is_letter(to):
        raise Refused("Only a letter from A to Z can be a key here.", letter)
    here = Keymap(keys)
    for other in letters():
        if to and other.cap != letter and here.shown(other.cap) == to:
            raise Refused(f"{to} is taken: {other.act}.", letter)
    wanted = {**keys, letter: to}
    return {cap: pressed for cap, pressed in wanted.items() if pressed != cap}


def written(cap: str, here: Keymap) -> str:
    """A cap of the table as this workstation presses it, "off" where it does nothing."""
    return here.shown(cap) or "off"
