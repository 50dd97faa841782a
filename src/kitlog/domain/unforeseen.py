"""What may be told of an error nobody foresaw: its kind and its place, in this program's own words.

Never its message, never a value: both can hold what was typed about a patient.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import TracebackType

DEEPEST = 8
"""Errors behind an error that are told of."""
_CRASH = re.compile(r"(?:Fatal Python error|Windows fatal exception): [\w ,.:()-]{1,80}")
_THREAD = re.compile(r"(Current thread|Thread) 0x[0-9a-f]+ .*")
_FRAME = re.compile(r'  File "(.*)", line (\d+|\?\?\?) in (.*)')


def place_of(error: BaseException) -> str:
    """Kind, and where it was raised, in one line."""
    frames = [*_frames(error.__traceback__)]
    return f"{_kind(error)} in {frames[-1]}" if frames else _kind(error)


def told(error: BaseException) -> str:
    """Kind and every place it went through, and the same of the errors behind it."""
    lines: list[str] = []
    one: BaseException | None = error
    for _ in range(DEEPEST):
        if one is None:
            break
        lines += [_kind(one), *(f"  {frame}" for frame in _frames(one.__traceback__))]
        one = one.__cause__ or one.__context__
    return "\n".join(lines) + "\n"


def told_of_crash(text: str) -> str:
    """The same of what Python's fault handler wrote: nothing but the lines known to be places."""
    lines: list[str] = []
    for line in text.splitlines():
        if _CRASH.fullmatch(line):
            lines.append(line)
        elif found := _THREAD.fullmatch(line):
            lines.append(found[1])
        elif found := _FRAME.fullmatch(line):
            lines.append(f"  {found[3]} ({_file(found[1])}:{found[2]})")
    return "\n".join(lines) + "\n"


def _kind(error: BaseException) -> str:
    return type(error).__name__


def _frames(trace: TracebackType | None) -> Iterator[str]:
    """Each as "save (workflow/charting.py:41)", the outermost first."""
    while trace is not None:
        code = trace.tb_frame.f_code
        yield f"{code.co_name} ({_file(code.co_filename)}:{trace.tb_lineno})"
        trace = trace.tb_next


def _file(path: str) -> str:
    """The last two parts: the folder above them can hold somebody's name."""
    return "/".join(path.replace("\\", "/").split("/")[-2:])
