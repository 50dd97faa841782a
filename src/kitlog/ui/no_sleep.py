"""How the system is asked to hold off sleep, on Linux and macOS; needs no Qt."""

from __future__ import annotations

import sys

_LINUX = (
    "systemd-inhibit", "--what=sleep:idle", "--mode=block", "--who=KitLog",
    "--why=An infusion is running", "cat",
)  # fmt: skip
_MACOS = ("caffeinate", "-i", "-s", "cat")
COMMAND = _MACOS if sys.platform == "darwin" else _LINUX
"""Holds it off for as long as its last word, `cat`, can read from whoever asked."""
