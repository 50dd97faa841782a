"""Where the packaged program begins: PyInstaller makes `kitlog` of this file.

It is the command `kitlog`, and besides the processes that KitLog starts of itself: there is no
Python beside the packaged program that could run them.
"""

from __future__ import annotations

import os
import runpy
import sys

OWN_PROCESSES = ("kitlog.ui.sound.player", "kitlog.store.packer")
"""What `kitlog -m MODULE WORDS` runs; nothing else."""


def main() -> int:
    """The exit code."""
    own_libraries_only_here()
    if sys.argv[1:2] == ["-m"]:
        if sys.argv[2:3] and sys.argv[2] in OWN_PROCESSES:
            module = sys.argv[2]
            sys.argv[:] = [module, *sys.argv[3:]]
            # Which ends by sys.exit: to come back from it is no answer, least of all "played".
            runpy.run_module(module, run_name="__main__", alter_sys=True)
        return 2
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
