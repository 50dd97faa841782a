"""Where the packaged program begins: PyInstaller makes `kitlog` of this file.

It is the command `kitlog`, which is also the processes that KitLog starts of itself
(`kitlog.own_process`): there is no Python beside the packaged program that could run them.
"""

from __future__ import annotations

import os
import sys


def main() -> int:
    """The exit code."""
    own_libraries_only_here()
    from kitlog.app.cli import main as command

    return command()


def own_libraries_only_here() -> None:
    """The system's programs that KitLog starts (systemd-inhibit) find the system's libraries.

    PyInstaller's start leads every search for a library into the package first; this process
    has done its searching by the time it comes here.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before


if __name__ == "__main__":
    sys.exit(main())
