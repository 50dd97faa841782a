"""What a screen reader sees of KitLog: run by Debian's python3, which has pyatspi.

For every line on standard input it writes one JSON line: all widgets on the screen as
[role, name, description, text, [states], [x, y, width, height]]. Before the program is on
the bus the list is empty.
"""

import json
import sys
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


def showing(widget: Any, found: list[object]) -> None:
    """Collect `widget` and all below it that is on the screen."""
    states = widget.get_state_set()
    if not states.contains(Atspi.StateType.SHOWING):
        return
    box = widget.get_extents(Atspi.CoordType.SCREEN)
    text = widget.get_text_iface()
    words = Atspi.Text.get_text(text, 0, -1) if text is not None else ""
    shown = [word for state, word in STATES.items() if states.contains(state)]
    place = [box.x, box.y, box.width, box.height]
    name, said = widget.get_name() or "", widget.get_description() or ""
    found.append([widget.get_role_name(), name, said, words, shown, place])
    for index in range(widget.get_child_count()):
        child = widget.get_child_at_index(index)
        if child is not None:
            showing(child, found)


def main() -> None:
    for _ in sys.stdin:
        found: list[object] = []
        try:
            program = application()
            for index in range(program.get_child_count() if program else 0):
                showing(program.get_child_at_index(index), found)
        except GLib.Error:
            found = []  # a widget went away while it was looked at: ask again
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
