"""What a screen reader sees of KitLog: run by Debian's python3, which has pyatspi.

Each line on standard input asks: "all", "focus", or "find", a tab, a role or nothing, a tab and
words of a name. Each is answered by one JSON line with a list of widgets, for "find" the first
match alone: [role, name, description, text, [states], [x, y, width, height]]. Before the
program is on the bus the list is empty.
"""

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

STATES = {Atspi.StateType.FOCUSED: "focused", Atspi.StateType.CHECKED: "checked"}


def application() -> Any:
    """KitLog's node on the bus, None while it is not there."""
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        found = desktop.get_child_at_index(place)
        if found is not None and found.get_name().casefold() == "kitlog":
            found.set_cache_mask(Atspi.Cache.NONE)
            return found
    return None


def showing(widget: Any) -> Iterator[tuple[Any, Any]]:
    """All below `widget` that is on the screen, each with its states."""
    for index in range(widget.get_child_count()):
        child = widget.get_child_at_index(index)
        if child is None:
            continue
        states = child.get_state_set()
        if states.contains(Atspi.StateType.SHOWING):
            yield child, states
            yield from showing(child)


def row(widget: Any, states: Any) -> list[object]:
    """One widget as the tests get it."""
    box = widget.get_extents(Atspi.CoordType.SCREEN)
    text = widget.get_text_iface()
    words = Atspi.Text.get_text(text, 0, -1) if text is not None else ""
    shown = [word for state, word in STATES.items() if states.contains(state)]
    place = [box.x, box.y, box.width, box.height]
    name, said = widget.get_name() or "", widget.get_description() or ""
    return [widget.get_role_name(), name, said, words, shown, place]


def asked(line: str) -> tuple[Callable[[Any, Any], bool], bool]:
    """What is wanted, and whether one is enough."""
    what, _, rest = line.rstrip("\n").partition("\t")
    role, _, words = rest.partition("\t")
    if what == "focus":
        return lambda _, states: bool(states.contains(Atspi.StateType.FOCUSED)), False
    if what == "find":
        return (
            lambda widget, _: (
                words in (widget.get_name() or "") and role in ("", widget.get_role_name())
            ),
            True,
        )
    return lambda *_: True, False


def main() -> None:
    for line in sys.stdin:
        wanted, one = asked(line)
        found: list[object] = []
        try:
            program = application()
            for widget, states in showing(program) if program is not None else ():
                if wanted(widget, states):
                    found.append(row(widget, states))
                    if one:
                        break
        except GLib.Error:
            found = []  # a widget went away while it was looked at: ask again
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
