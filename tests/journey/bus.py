"""What a screen reader sees of KitLog: run by Debian's python3, which has PyGObject.

Each line on standard input asks: "all", "focus", or "find", a tab, a role or nothing, a tab and
words of a name. Each is answered by one JSON line with a list of widgets, for "find" the first
match alone: [role, name, description, text, [states], [x, y, width, height]]. Before the
program is on the bus the list is empty.

The questions go straight over the bus, all of one level of the tree at a time: asked one after
the other, as the usual library does, they would take most of a journey's time.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass, field
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # type: ignore[import-not-found]  # noqa: E402

ACCESSIBLE, ROOT = "org.a11y.atspi.Accessible", "/org/a11y/atspi/accessible/root"
PROPERTIES = "org.freedesktop.DBus.Properties"
SHOWING, FOCUSED, CHECKED = 25, 12, 4
"""Numbers of AtspiStateType."""
STATES = {FOCUSED: "focused", CHECKED: "checked"}
PATIENCE_MS = 5000


@dataclass
class Node:
    """A widget on the bus and, once asked, its name, its states as bits, and what is in it."""

    bus: str
    path: str
    name: str = ""
    states: int = 0
    inside: list[Node] = field(default_factory=list)

    def __contains__(self, state: int) -> bool:
        return bool(self.states >> state & 1)


class Reader:
    """The accessibility bus of one session."""

    def __init__(self, address: str) -> None:
        flags = Gio.DBusConnectionFlags
        self._bus = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None
        )

    def program(self) -> Node | None:
        """KitLog's own node, None while it is not there."""
        nodes = self._inside([Node("org.a11y.atspi.Registry", ROOT)])
        self._name(nodes)
        return next((one for one in nodes if one.name.casefold() == "kitlog"), None)

    def showing(self, program: Node) -> list[Node]:
        """All in the program that is on the screen, from top to bottom of the tree."""
        level = [program]
        while level:
            below = self._inside(level)
            states = self._ask([(one, ACCESSIBLE, "GetState", None) for one in below])
            for one, bits in zip(below, states, strict=True):
                low, high = bits[0] if bits else (0, 0)
                one.states = low | high << 32
            level = [one for one in below if SHOWING in one]
        found = _down(program)
        self._name(found)
        return found

    def rows(self, nodes: list[Node]) -> list[list[object]]:
        """The widgets as the tests get them; those that went away meanwhile are left out."""
        screen, whole = GLib.Variant("(u)", (0,)), GLib.Variant("(ii)", (0, -1))
        about = GLib.Variant("(ss)", (ACCESSIBLE, "Description"))
        asked = []
        for one in nodes:
            asked += [
                (one, ACCESSIBLE, "GetRoleName", None),
                (one, PROPERTIES, "Get", about),
                (one, "org.a11y.atspi.Text", "GetText", whole),
                (one, "org.a11y.atspi.Component", "GetExtents", screen),
            ]
        answers, rows = self._ask(asked), []
        for place, one in enumerate(nodes):
            role, said, text, box = answers[4 * place : 4 * place + 4]
            if role and box:
                states = [word for state, word in STATES.items() if state in one]
                words = text[0] if text else ""
                rows.append([role[0], one.name, said[0] if said else "", words, states, box[0]])
        return rows

    def _inside(self, nodes: list[Node]) -> list[Node]:
        """What is directly in these; each keeps its own."""
        found = self._ask([(one, ACCESSIBLE, "GetChildren", None) for one in nodes])
        for one, places in zip(nodes, found, strict=True):
            one.inside = [Node(*place) for place in places[0]] if places else []
        return [below for one in nodes for below in one.inside]

    def _name(self, nodes: list[Node]) -> None:
        wanted = GLib.Variant("(ss)", (ACCESSIBLE, "Name"))
        asked = [(one, PROPERTIES, "Get", wanted) for one in nodes]
        for one, name in zip(nodes, self._ask(asked), strict=True):
            one.name = name[0] if name else ""

    def _ask(self, questions: list[tuple[Node, str, str, Any]]) -> list[Any]:
        """One answer a question, in their order; None where a widget has none."""
        answers: list[Any] = [None] * len(questions)
        open_questions = len(questions)

        def answered(bus: Any, result: Any, place: int) -> None:
            nonlocal open_questions
            open_questions -= 1
            try:
                answers[place] = bus.call_finish(result).unpack()
            except GLib.Error:
                answers[place] = None

        for place, (node, kind, method, given) in enumerate(questions):
            self._bus.call(
                node.bus, node.path, kind, method, given, None,
                Gio.DBusCallFlags.NONE, PATIENCE_MS, None, answered, place,
            )  # fmt: skip
        while open_questions:
            GLib.MainContext.default().iteration(True)
        return answers


def _down(node: Node) -> list[Node]:
    found = []
    for one in node.inside:
        if SHOWING in one:
            found += [one, *_down(one)]
    return found


def answer(reader: Reader, line: str) -> list[list[object]]:
    """What one line asks."""
    what, _, rest = line.rstrip("\n").partition("\t")
    role, _, words = rest.partition("\t")
    program = reader.program()
    seen = reader.showing(program) if program is not None else []
    if what == "all":
        return reader.rows(seen)
    if what == "focus":
        return reader.rows([one for one in seen if FOCUSED in one])
    named = reader.rows([one for one in seen if words in one.name])
    return [row for row in named if role in ("", row[0])][:1]


def main() -> None:
    reader = Reader(os.environ["AT_SPI_BUS_ADDRESS"])
    for line in sys.stdin:
        print(json.dumps(answer(reader, line)), flush=True)


if __name__ == "__main__":
    main()
