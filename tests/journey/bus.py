"""What a screen reader sees of KitLog, and what it can do there.

Run by Debian's python3, which has PyGObject. Each line on standard input asks: "all", "focus",
"hidden" for all with what is not on the screen, or "find", a tab, a role or nothing, a tab and
words of a name. Each is answered by one JSON line with a list of widgets, for "find" the first
match alone: [role, name, description, text, [states], [x, y, width, height]]. Before the
program is on the bus the list is empty.

"press" is asked as "find" is, but means a whole name, else the beginning of one, else a part of
one, and the last of its kind: what stands over the page comes last. One more tab gives the words
that the name of an earlier widget begins with, to press the first after it instead. "write" has
names and texts by turns, and writes only where all the fields are there.
The answer is what it acted on, as it was; nothing when there is none or it would not.

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
Row = list[object]
SHOWING, FOCUSED, CHECKED = 25, 12, 4
"""Numbers of AtspiStateType."""
STATES = {FOCUSED: "focused", CHECKED: "checked"}
ACTION, COMPONENT = "org.a11y.atspi.Action", "org.a11y.atspi.Component"
PRESSES = ("Press", "Toggle")
"""Qt's names of what a click does to a plain button, and to one that stays down."""
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

    def showing(self, program: Node, *, hidden: bool = False) -> list[Node]:
        """All in the program that is on the screen, from top to bottom of the tree.

        With `hidden` also what is not, and so much as its name could still be asked for.
        """
        level = [program]
        while level:
            below = self._inside(level)
            states = self._ask([(one, ACCESSIBLE, "GetState", None) for one in below])
            for one, bits in zip(below, states, strict=True):
                low, high = bits[0] if bits else (0, 0)
                one.states = low | high << 32
            level = [one for one in below if hidden or SHOWING in one]
        found = _down(program, hidden)
        self._name(found)
        return found

    def rows(self, nodes: list[Node]) -> list[Row]:
        """The widgets as the tests get them; those that went away meanwhile are left out."""
        screen, whole = GLib.Variant("(u)", (0,)), GLib.Variant("(ii)", (0, -1))
        about = GLib.Variant("(ss)", (ACCESSIBLE, "Description"))
        asked = []
        for one in nodes:
            asked += [
                (one, ACCESSIBLE, "GetRoleName", None),
                (one, PROPERTIES, "Get", about),
                (one, "org.a11y.atspi.Text", "GetText", whole),
                (one, COMPONENT, "GetExtents", screen),
            ]
        answers, rows = self._ask(asked), []
        for number, one in enumerate(nodes):
            role, said, text, box = answers[4 * number : 4 * number + 4]
            if role:
                states = [word for state, word in STATES.items() if state in one]
                words = text[0] if text else ""
                place = box[0] if box else (0, 0, 0, 0)
                rows.append([role[0], one.name, said[0] if said else "", words, states, place])
        return rows

    def press(self, node: Node) -> bool:
        """Do what a click does; whether the widget offers it and did."""
        (offered,) = self._ask([(node, ACTION, "GetActions", None)])
        names = [name for name, _, _ in offered[0]] if offered else []
        place = next((names.index(name) for name in PRESSES if name in names), None)
        return place is not None and self._did(node, ACTION, "DoAction", "(i)", place)

    def write(self, node: Node, text: str) -> bool:
        """Focus the field and put `text` in place of what stands in it."""
        return self._did(node, COMPONENT, "GrabFocus") and self._did(
            node, "org.a11y.atspi.EditableText", "SetTextContents", "(s)", text
        )

    def _did(self, node: Node, kind: str, method: str, form: str = "", *given: object) -> bool:
        (done,) = self._ask([(node, kind, method, GLib.Variant(form, given) if form else None)])
        return bool(done and done[0])

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


def _down(node: Node, hidden: bool) -> list[Node]:
    found = []
    for one in node.inside:
        if hidden or SHOWING in one:
            found += [one, *_down(one, hidden)]
    return found


def answer(reader: Reader, line: str) -> list[Row]:
    """What one line asks."""
    what, *rest = line.rstrip("\n").split("\t")
    program = reader.program()
    seen = reader.showing(program, hidden=what == "hidden") if program is not None else []
    if what in ("all", "hidden"):
        return reader.rows(seen)
    if what == "focus":
        return reader.rows([one for one in seen if FOCUSED in one])
    if what == "write":
        meant = [_meant(reader, seen, "text", name)[-1:] for name in rest[::2]]
        fields = [field for one in meant for field in one]
        texts = dict(zip(rest[::2], rest[1::2], strict=True))
        if len(fields) < len(texts):
            return []
        pairs = zip(fields, texts.values(), strict=True)
        return [row for (node, row), text in pairs if reader.write(node, text)]
    role, words, after = [*rest, ""][:3]
    if what == "press":
        first = next((n for n, one in enumerate(seen) if one.name.startswith(after)), len(seen))
        found = _meant(reader, seen[first if after else 0 :], role, words)
        return [row for node, row in (found[:1] if after else found[-1:]) if reader.press(node)]
    return [row for _, row in _of(reader, role, [one for one in seen if words in one.name])[:1]]


def _meant(reader: Reader, seen: list[Node], role: str, words: str) -> list[tuple[Node, Row]]:
    """Those of the whole name, else those it begins, else those it is a part of."""
    found = _of(reader, role, [one for one in seen if words in one.name])
    whole = [(one, row) for one, row in found if one.name == words]
    return whole or [(one, row) for one, row in found if one.name.startswith(words)] or found


def _of(reader: Reader, role: str, nodes: list[Node]) -> list[tuple[Node, Row]]:
    """Those of this role, each with its row; of any role without one."""
    rows = reader.rows(nodes)
    if len(rows) < len(nodes):
        return []  # one went away meanwhile: whoever asks looks again
    return [(one, row) for one, row in zip(nodes, rows, strict=True) if role in ("", row[0])]


def main() -> None:
    reader = Reader(os.environ["AT_SPI_BUS_ADDRESS"])
    for line in sys.stdin:
        print(json.dumps(answer(reader, line)), flush=True)


if __name__ == "__main__":
    main()
