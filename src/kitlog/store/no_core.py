"""A crash must leave no copy of the memory behind: it holds the data key and the open record."""

from __future__ import annotations

import sys
from contextlib import suppress

_PR_SET_DUMPABLE = 4
"""<linux/prctl.h>"""


def leave_no_core() -> None:
    """No core file from this process or any it starts; its memory is closed to other programs.

    Systems that collect crashes through a pipe do not ask for the limit (core(5)), so Linux is
    told besides that this process is not to be dumped; nor can the user's other programs then
    read its memory. Windows has neither; docs/security.md says what to set there.
    """
    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
