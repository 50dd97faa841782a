"""The installed program from outside: a virtual screen, real keys, and what stands on the screen.

    try_window.py first-paint RUNS NAME COMMAND… [-- NAME COMMAND…]
    try_window.py chart PICTURE COMMAND…
    try_window.py hold COMMAND…                   says so when the window is shown, closes it at the
                                                  end of standard input
    try_window.py close

Run under xvfb-run. Text is read off the screen by tesseract: the program is asked nothing.
"""

from __future__ import annotations

import ctypes
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from statistics import median

from PIL import Image, ImageGrab

PATIENCE_S = 180.0
LOOK_AGAIN_S = 0.005
CLIENT_MESSAGE = 33
"""<X11/X.h>"""
MOST = 1.5
"""Times the source tree's first paint."""
STUCK = Path("build/try/stuck.png")
"""The screen, when what was waited for did not come."""


def main(arguments: list[str]) -> int:
    """What is asked for; 1 when it was not so."""
    what, *rest = arguments
    if what == "first-paint":
        runs, *words = rest
        parts = [list(g) for dashes, g in groupby(words, lambda w: w == "--") if not dashes]
        return compare(int(runs), {name: command for name, *command in parts})
    if what == "close":
        close(int(window()))
        return 0
    if what == "hold":
        return hold(rest)
    picture, *command = rest
    return chart(Path(picture), command)


def compare(runs: int, commands: dict[str, list[str]]) -> int:
    """First paint of each, taking turns; the last is held against the first."""
    seen: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            ms = first_paint(command)
            if turn:  # the first only fills the system's caches
                seen[name].append(ms)
    for name, values in seen.items():
        print(f"  {name:<14} first paint {median(values):6.0f} ms  (median of {runs})")
    source, installed = (median(values) for values in (*seen.values(),))
    print(f"  ratio {installed / source:.2f}, at most {MOST}")
    return int(installed > MOST * source)


def first_paint(command: list[str]) -> float:
    """Milliseconds from the start of the process until the screen is no longer empty."""
    with tempfile.TemporaryDirectory() as scratch:
        empty = screen().tobytes()
        begun = time.monotonic()
        process = start([word.replace("@", scratch) for word in command])
        try:
            wait("the window's first paint", lambda: screen().tobytes() != empty)
            return (time.monotonic() - begun) * 1000
        finally:
            end(process)
            wait("an empty screen", lambda: screen().tobytes() == empty)


def chart(picture: Path, command: list[str]) -> int:
    """Sign in among the invented patients and chart one set at chair 4, by keys alone."""
    process = start(command)
    try:
        see("Who are you")
        xdotool("windowfocus", "--sync", window())
        xdotool("key", "r")
        see("PIN|Type|Mock")
        time.sleep(1)
        xdotool("type", "--delay", "20", "147258")
        see("This week|To finish")
        xdotool("key", "4")
        see("Next vitals|Event log")
        time.sleep(1)
        xdotool("type", "--delay", "20", "1468692961304")
        xdotool("key", "equal", "Return")
        see("146/86")
        xdotool("key", "asterisk")
        see("effects.{0,3}none|dissociation 0")
        screen().save(picture)
        leave(process)
        print(f"  charted by keys, closed with exit code {process.returncode}: {picture}")
        return process.returncode
    finally:
        end(process)


def hold(command: list[str]) -> int:
    """Keep the window open for as long as somebody wants; 1 when it did not stay."""
    process = start(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    try:
        see("Who are you")
        print("shown", flush=True)
        sys.stdin.read()
        if process.poll() is not None:
            return 1
        see("Who are you")
        leave(process)
        return process.returncode
    finally:
        end(process)


def leave(process: subprocess.Popen[bytes]) -> None:
    """Close the window and wait for its program to end."""
    close(int(window()))
    try:
        process.wait(PATIENCE_S)
    except subprocess.TimeoutExpired:
        screen().save(STUCK)
        raise SystemExit(f"The window did not close: see {STUCK}.") from None


def see(words: str) -> None:
    """Wait until the screen says one of `words` (a regular expression)."""
    wait(f"“{words}” on the screen", lambda: re.search(words, read(), re.IGNORECASE) is not None)


def read() -> str:
    """What stands on the screen, as tesseract reads it."""
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        screen().save(file.name)
        command = ["tesseract", file.name, "-", "--psm", "11"]
        alone = os.environ | {"OMP_THREAD_LIMIT": "1"}  # its threads only wait for each other
        done = subprocess.run(command, env=alone, capture_output=True, text=True, check=True)
        return done.stdout


def window() -> str:
    """The number X gives to the window that is shown."""
    return xdotool("search", "--onlyvisible", "--name", "KitLog").split()[0]


def close(number: int) -> None:
    """As the button in a window's frame does; there is no window manager here to press it."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    protocols, delete = (
        x11.XInternAtom(display, name, False) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")
    )
    message = ClientMessage(
        CLIENT_MESSAGE, 0, True, None, number, protocols, 32, (ctypes.c_long * 5)(delete)
    )
    x11.XSendEvent(display, ctypes.c_ulong(number), False, 0, ctypes.byref(message))
    x11.XCloseDisplay(display)


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent of <X11/Xlib.h>, with room for the largest event."""

    _fields_ = (
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int),
        ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("kind", ctypes.c_ulong),
        ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("room", ctypes.c_long * 12),
    )  # fmt: skip


def xdotool(*words: str) -> str:
    done = subprocess.run(["xdotool", *words], capture_output=True, text=True, check=True)
    return done.stdout


def screen() -> Image.Image:
    """As the X server shows it."""
    return ImageGrab.grab(xdisplay=os.environ["DISPLAY"])


def start(
    command: list[str], stdin: int | None = None, stdout: int | None = None
) -> subprocess.Popen[bytes]:
    """In a group of its own."""
    return subprocess.Popen(command, stdin=stdin, stdout=stdout, start_new_session=True)


def end(process: subprocess.Popen[bytes]) -> None:
    """It and all it started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def wait(what: str, fact: Callable[[], bool]) -> None:
    """Look until `fact()` holds; leave with `what` when it never does."""
    until = time.monotonic() + PATIENCE_S
    while not fact():
        if time.monotonic() > until:
            screen().save(STUCK)
            raise SystemExit(f"Waited in vain for {what}: see {STUCK}.")
        time.sleep(LOOK_AGAIN_S)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
