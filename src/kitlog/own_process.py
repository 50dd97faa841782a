"""How a part of KitLog is started as a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any

MODULES = ("kitlog.store.looker", "kitlog.store.packer", "kitlog.ui.sound.player")
"""Each has a `main(words)` that gives the exit code."""


def command(module: str, words: Sequence[str] = ()) -> list[str]:
    """The program and arguments that run `main(words)` of `module`, and end with its result.

    The packaged program is no Python: there the program itself is started with `-m`. Elsewhere a
    Python that takes nothing from the folder it is started in, and finds what this one finds.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, "-m", module, *words]
    paths = [path for path in sys.path if path]
    code = (
        f"import sys; sys.path[:] = {paths!r}; "
        f"from {module} import main; sys.exit(main({list(words)!r}))"
    )
    return [sys.executable, "-I", "-c", code]


def run(words: Sequence[str]) -> int | None:
    """Be the part that `command` named, in the packaged program: its exit code. None without."""
    if len(words) < 2 or words[0] != "-m" or words[1] not in MODULES:
        return None
    code: int = import_module(words[1]).main(words[2:])
    return code


@contextmanager
def told_by(module: str, asked: bytes) -> Iterator[Iterator[dict[str, Any]]]:
    """What it says, a JSON object a line, after it was asked on its stdin; OSError when it does
    not start.

    It is gone when the block is left, and its stdin ends with the program.
    """
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.BELOW_NORMAL_PRIORITY_CLASS | subprocess.CREATE_NO_WINDOW
    process = subprocess.Popen(
        command(module),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        creationflags=flags,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        with suppress(BrokenPipeError):  # it has ended: its last words are there to read
            process.stdin.write(asked)
            process.stdin.flush()
        yield map(json.loads, process.stdout)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
        with suppress(OSError):
            process.stdin.close()
