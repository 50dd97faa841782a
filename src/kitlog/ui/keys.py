"""Every key of the program, by page, and which of them a workstation may change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kitlog.domain.errors import Refused
from kitlog.ui.kit.keymap import Keymap, is_letter
from kitlog.words import tr


@dataclass(frozen=True, slots=True)
class Key:
    """A key as written on it, and the act."""

    cap: str
    act: str


Part = tuple[str, tuple[Key, ...]]
"""A heading and the keys below it."""


def _keys(*pairs: tuple[str, str]) -> tuple[Key, ...]:
    return tuple(Key(*pair) for pair in pairs)


def chair() -> tuple[Part, ...]:
    """At the chair. Stopping early and closing a course have no key on purpose (DESIGN 8)."""
    return (
        (tr("Charting"), _keys(
            ("V", tr("vitals row")),
            ("S", tr("side effects, first unasked")),
            ("*", tr("rest: none")),
            ("N", tr("note")),
            ("M", tr("medication")),
            ("E", tr("adverse event")),
            ("C", tr("prescriber called")),
            ("G", tr("oxygen on or off")),
            ("H", tr("hand over to another nurse")),
            ("X", tr("more events, and what still waits")),
            ("F", tr("event log: find and correct an entry")),
            (tr("Ctrl Z", "a key"), tr("undo the last entry, 10 s")),
        )),
        (tr("Watching"), _keys(
            ("A", tr("acknowledge")),
            ("U", tr("sound, quiet room")),
            ("B", tr("chart: earlier infusions")),
            ("T", tr("chart: table of the values")),
            ("F4", tr("large, for three metres")),
            ("F6", tr("failsafe sheet")),
            ("F7", tr("text to paste")),
        )),
        (tr("In the vitals row"), _keys(
            (tr("digits, Enter", "a key"), tr("value, next or save")),
            (tr("+, Shift Tab", "a key"), tr("next, previous field")),
            ("/", tr("this value is missing, why")),
            ("J", tr("measured now, −2, −5, −10")),
            (tr("Shift J", "a key"), tr("measured at another time")),
            ("O", tr("oxygen and cuff of this set")),
            ("=", tr("oxygen and cuff as last set")),
            ("X", tr("swap SYS and DIA when asked")),
        )),
        (tr("Side effects and Aldrete"), _keys(
            ("0–3, ↑ ↓", tr("severity and next row, move")),
            (tr("Ctrl 1–8, 0–3", "a key"), tr("one side effect by its place")),
            (tr("0–2, arrows", "a key"), tr("Aldrete score, move")),
        )),
        (tr("Before the start"), _keys(
            ("Y", tr("time-out OK")),
            ("N", tr("time-out not OK, with reason")),
            ("Q", tr("last night")),
            ("R", tr("read the last infusion")),
            ("W", tr("weigh")),
            ("F9", tr("log start, 10 s to undo")),
        )),
        (tr("Infusion and recovery"), _keys(
            ("P", tr("log pause, resume")),
            ("R", tr("rate change")),
            ("F10", tr("log end; discharge")),
            ("D", tr("Aldrete")),
        )),
    )  # fmt: skip


def other() -> tuple[Part, ...]:
    """On every other page."""
    return (
        (tr("Every page"), _keys(
            ("F1", tr("all keys, this workstation")),
            ("Alt 1–9", tr("open chair")),
            ("L", tr("lock")),
            ("F8", tr("dim room")),
            ("F11", tr("full screen")),
            ("Esc", tr("back")),
            (tr("Tab, Shift Tab", "a key"), tr("move through all that can be pressed")),
        )),
        (tr("Dialogs"), _keys(
            (tr("Enter", "a key"), tr("confirm")),
            ("Esc", tr("the safe choice")),
            (tr("1–9, arrows", "a key"), tr("choose")),
        )),
        (tr("Today and courses"), _keys(
            ("1–9", tr("open chair (Today)")),
            ("/", tr("search")),
            ("C", tr("new course")),
            ("P", tr("people (Today)")),
            ("S", tr("courses to sign")),
        )),
        (tr("Cohort"), _keys(
            ("1–3", tr("last infusion, 3 or 6 months")),
            ("F", tr("which courses are counted")),
            ("X", tr("export the table")),
        )),
        (tr("People and trail"), _keys(
            ("T", tr("trail (People)")),
            (tr("arrows", "a key"), tr("line by line")),
            ("O", tr("older lines")),
            ("N", tr("newer lines")),
            ("V", tr("verify the record")),
        )),
        (tr("Course"), _keys(
            ("1–5", tr("open infusion")),
            ("O", tr("outcomes")),
            ("A", tr("amend the record")),
            ("S", tr("sign the course")),
            ("P", tr("look at the summary")),
            ("V", tr("versions of the summary")),
            ("F12", tr("export the summary")),
            (tr("Page Up, Down", "a key"), tr("scroll")),
        )),
        (tr("Preview of the summary"), _keys(
            (tr("Page Up, Down", "a key"), tr("a screenful, then the next page")),
            (tr("Home, End", "a key"), tr("first, last page")),
            ("+, −", tr("larger, smaller")),
            ("W", tr("width or whole page")),
            ("F12", tr("save")),
            ("P", tr("print")),
            ("F", tr("filed where, once it is saved")),
        )),
        (tr("Outcomes"), _keys(
            (tr("Enter", "a key"), tr("next value")),
            ("F10", tr("save")),
        )),
        (tr("New course"), _keys(
            ("K", tr("kg or lb")),
        )),
        (tr("Sign in"), _keys(
            (tr("letters, arrows", "a key"), tr("choose the name")),
            (tr("digits, Enter", "a key"), tr("PIN, sign in")),
            ("Alt 1–9", tr("type vitals first, PIN at save")),
            ("F3", tr("emergency access")),
        )),
    )  # fmt: skip


def letters() -> tuple[Key, ...]:
    """Each single letter once, A to Z, with all it does on any page."""
    acts: dict[str, list[str]] = {}
    for _, keys in chair() + other():
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
        raise Refused(tr("Only a letter from A to Z can be a key here."), letter)
    here = Keymap(keys)
    for taken in letters():
        if to and taken.cap != letter and here.shown(taken.cap) == to:
            raise Refused(tr("{key} is taken: {act}.", key=to, act=taken.act), letter)
    wanted = {**keys, letter: to}
    return {cap: pressed for cap, pressed in wanted.items() if pressed != cap}


def written(cap: str, here: Keymap) -> str:
    """A cap of the table as this workstation presses it, "off" where it does nothing."""
    return here.shown(cap) or tr("off")
