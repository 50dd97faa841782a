"""The command as it is typed: in a process of its own, with folders of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Said:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    def line(self, what: str) -> str:
        """The line of a table that begins with `what`."""
        return next(line for line in self.out.splitlines() if line.startswith(what))


_WATCHED = """
from kitlog.app.cli import main
code = main(sys.argv[1:])
print("qt:", sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))))
sys.exit(code)
"""


def kitlog(*words: str | Path, home: Path) -> Said:
    """Run `kitlog words…` with `home` for the user's folders; no keyring, no display."""
    return _run(["-m", "kitlog.app"], words, home)


def kitlog_watched(*words: str | Path, home: Path, first: str = "") -> Said:
    """The same; the last line says which parts of Qt were imported, by it or by `first`."""
    return _run(["-c", f"import sys\n{first}{_WATCHED}"], words, home)


def _run(start: list[str], words: tuple[str | Path, ...], home: Path) -> Said:
    scratch = home / "scratch"
    scratch.mkdir(mode=0o700, parents=True, exist_ok=True)
    environment = {
        **os.environ,
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "TMPDIR": str(scratch),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "PYTHONWARNINGS": "error",
    }
    environment.pop("DISPLAY", None)
    environment.pop("WAYLAND_DISPLAY", None)
    done = subprocess.run(
        [sys.executable, *start, *map(str, words)],
        env=environment, cwd=home, capture_output=True, text=True, check=False, timeout=150,
    )  # fmt: skip
    return Said(done.returncode, done.stdout, done.stderr)
