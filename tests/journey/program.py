"""The real program in a real X window, seen and used only from outside.

Keys and clicks are made by xdotool, what stands on the screen is read from the accessibility
bus, and what was kept is read from the record once the program has ended.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from PIL import ImageGrab

from kitlog.domain.entry import Entry
from kitlog.store.journal import Store
from kitlog.store.keyfile import obtain_key

PATIENCE_S = 15.0
"""How long a fact may take to appear. Reached only when it never does."""
_LOOK_AGAIN_S = 0.02


@dataclass(frozen=True, slots=True)
class Widget:
    """What a screen reader is told of one widget; `box` is x, y, width, height on the screen."""

    role: str
    name: str
    description: str
    text: str
    states: tuple[str, ...]
    box: tuple[int, int, int, int]

    @property
    def centre(self) -> tuple[int, int]:
        x, y, width, height = self.box
        return x + width // 2, y + height // 2


class Program:
    """`kitlog` with its own session bus. A context manager: nothing it started outlives it."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        self.messages = folder / "messages.txt"
        self._bus = self._start(["dbus-daemon", "--session", "--nofork", "--print-address=1"], {})
        assert self._bus.stdout is not None
        buses = {"DBUS_SESSION_BUS_ADDRESS": self._bus.stdout.readline().strip()}
        # Said outright: else both look at a note on the X server that may be another bus's.
        buses["AT_SPI_BUS_ADDRESS"] = accessibility_bus(buses)
        reader = str(Path(__file__).with_name("bus.py"))
        self._reader = self._start(["/usr/bin/python3", "-W", "ignore", reader], buses)
        command = [sys.executable, "-m", "kitlog.app", *options, "--data-dir", str(folder)]
        self._kitlog = self._start(command, buses)
        self.keys_pressed = 0

    def __enter__(self) -> Self:
        try:
            self.wait(lambda: bool(self.screen()), "the window on the accessibility bus")
            found = _xdotool("search", "--onlyvisible", "--pid", str(self._kitlog.pid))
            self._window = found.split()[0]
            _xdotool("windowfocus", "--sync", self._window)
        except BaseException:
            self._end_all()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._end_all()

    # -- hands ------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Real keys by their X names: "Return", "F9", "ctrl+5"."""
        self.keys_pressed += len(keys)
        _xdotool("key", "--delay", "4", *keys)

    def type(self, text: str) -> None:
        """Real keys, one a character."""
        self.keys_pressed += len(text)
        _xdotool("type", "--delay", "4", text)

    def tap(self, *widgets: Widget) -> None:
        """One click in the middle of each."""
        click = ("click", "--delay", "4", "1")
        _xdotool(*(w for one in widgets for w in ("mousemove", *map(str, one.centre), *click)))

    def do(self, words: str, role: str = "", *, after: str = "") -> Widget:
        """Press what is named so over the accessibility bus, once it is there.

        The last of that name, which stands above the others, or the first `after` another one.
        """
        return self._act(f"press\t{role}\t{words}\t{after}", f"pressing “{words}” {role}")

    def write(self, *names_and_texts: str) -> Widget:
        """Put each text into the field named before it, over the accessibility bus."""
        question = "\t".join(("write", *names_and_texts))
        return self._act(question, f"writing into “{names_and_texts[0]}”")

    def _act(self, question: str, what: str) -> Widget:
        done: list[Widget] = []

        def did() -> bool:
            done.extend(self._ask(question))
            return bool(done)

        self.wait(did, what)
        return done[0]

    # -- eyes -------------------------------------------------------------------------

    def screen(self) -> list[Widget]:
        """Everything on the screen, from top to bottom of the tree."""
        return self._ask("all")

    def tree(self) -> list[Widget]:
        """All that can be asked for on the bus, on the screen or not."""
        return self._ask("hidden")

    def find(self, words: str, role: str = "") -> Widget | None:
        """The first widget whose name holds `words`."""
        return next(iter(self._ask(f"find\t{role}\t{words}")), None)

    def focused(self) -> Widget | None:
        """The widget that takes the next key."""
        # A widget and the one inside that it hands focus to both say that they have it.
        return next(reversed(self._ask("focus")), None)

    def _ask(self, question: str) -> list[Widget]:
        assert self._reader.stdin is not None
        assert self._reader.stdout is not None
        self._reader.stdin.write(question + "\n")
        self._reader.stdin.flush()
        rows = json.loads(self._reader.stdout.readline() or "[]")
        return [
            Widget(role, name, said, text, tuple(states), tuple(box))
            for role, name, said, text, states, box in rows
        ]

    def see(self, words: str, role: str = "") -> Widget:
        """Wait until `words` stand on the screen."""
        found: list[Widget] = []

        def there() -> bool:
            seen = self.find(words, role)
            found.extend([seen] if seen else [])
            return bool(found)

        self.wait(there, f"“{words}” {role}")
        return found[0]

    def gone(self, words: str, role: str = "") -> None:
        """Wait until `words` are no longer on the screen."""
        self.wait(lambda: self.find(words, role) is None, f"“{words}” to go")

    def focus_on(self, words: str) -> None:
        """Wait until the widget named so takes the next key."""

        def there() -> bool:
            here = self.focused()
            return here is not None and words in here.name

        self.wait(there, f"focus on “{words}”")

    def wait(self, fact: Callable[[], bool], what: str) -> None:
        """Look until `fact` holds; fail with what the screen says instead."""
        until = time.monotonic() + PATIENCE_S
        while not fact():
            if self._kitlog.poll() is not None:
                raise AssertionError(f"The program ended: {self.messages.read_text()}")
            if time.monotonic() > until:
                here = self.focused()
                said = [f"{w.role}: {w.name or w.text}" for w in self.screen() if w.name or w.text]
                raise AssertionError(f"No {what}.\nFocus: {here}\n" + "\n".join(said))
            time.sleep(_LOOK_AGAIN_S)

    def picture(self, path: Path) -> None:
        """What the X server shows."""
        ImageGrab.grab(xdisplay=os.environ["DISPLAY"]).save(path)

    # -- the end ----------------------------------------------------------------------

    def kill(self) -> None:
        """kill -9: nothing is said to the program."""
        self._kitlog.kill()
        self._kitlog.wait(PATIENCE_S)

    def _start(
        self, command: list[str], buses: dict[str, str], user: int | None = None
    ) -> subprocess.Popen[str]:
        """A process in a group of its own, so that it can be ended with all its children.

        Of another account when `user` is its number.
        """
        qt = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        with self.messages.open("a", encoding="utf-8") as messages:
            return subprocess.Popen(
                command,
                env={**os.environ, **qt, **buses},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=messages,
                text=True,
                start_new_session=True,
                user=user,
            )

    def _end_all(self) -> None:
        for process in (self._kitlog, self._reader, self._bus):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()


@contextmanager
def record(folder: Path) -> Iterator[Store]:
    """The demo's record, opened with the key that lies beside it."""
    database = folder / "demo" / "kitlog.db"
    store = Store.open(database, obtain_key(database), "demo")
    try:
        yield store
    finally:
        store.close()


def facts(entries: tuple[Entry, ...], kind: type) -> list[object]:
    """The facts of one kind, in the order they were saved."""
    return [entry.fact for entry in entries if isinstance(entry.fact, kind)]


def accessibility_bus(session: dict[str, str], user: int | None = None) -> str:
    """The address of the bus of this session that screen readers use; starts it."""
    ask = ["dbus-send", "--session", "--print-reply=literal", "--dest=org.a11y.Bus"]
    done = subprocess.run(
        [*ask, "/org/a11y/bus", "org.a11y.Bus.GetAddress"],
        env={**os.environ, **session}, capture_output=True, text=True, timeout=PATIENCE_S,
        user=user,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def _xdotool(*words: str) -> str:
    done = subprocess.run(["xdotool", *words], capture_output=True, text=True, timeout=PATIENCE_S)
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout
