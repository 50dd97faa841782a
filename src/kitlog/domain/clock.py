"""Clocks that hand out moments: the machine's own, and the demo's, which can run faster.

Both count through sleep. `time.monotonic()` and Qt's timers do not, and the wall clock steps,
so neither may ever measure an infusion (RELIABILITY finding 7).
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kitlog.domain.errors import Refused
from kitlog.domain.moment import Clock, Moment, elapsed

if sys.platform == "linux":

    def _boottime_ns() -> int:
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME)

    def _boot_id() -> str:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()

elif sys.platform == "win32":  # pragma: no cover - runs on Windows only
    import ctypes
    import winreg

    _ticks = ctypes.WinDLL("kernel32").GetTickCount64
    _ticks.restype = ctypes.c_uint64
    _BOOTS = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management"

    def _boottime_ns() -> int:
        return int(_ticks()) * 1_000_000

    def _boot_id() -> str:
        """Windows' own count of boots; without it the time of the boot, to the minute."""
        try:
            with winreg.OpenKey(
                winreg.HKEY_LOCAL_MACHINE, _BOOTS + r"\PrefetchParameters"
            ) as found:
                return f"boot-{winreg.QueryValueEx(found, 'BootId')[0]}"
        except OSError:
            return f"booted-{(time.time_ns() - _boottime_ns()) // 60_000_000_000}"

else:  # pragma: no cover - runs on macOS only
    import ctypes

    _system = ctypes.CDLL("/usr/lib/libSystem.dylib")
    _system.mach_continuous_time.restype = ctypes.c_uint64
    _scale = (ctypes.c_uint32 * 2)()
    _system.mach_timebase_info(_scale)

    def _boottime_ns() -> int:
        return int(_system.mach_continuous_time()) * _scale[0] // _scale[1]

    def _boot_id() -> str:
        text = ctypes.create_string_buffer(64)
        size = ctypes.c_size_t(len(text))
        _system.sysctlbyname(b"kern.bootsessionuuid", text, ctypes.byref(size), None, 0)
        return text.value.decode("ascii")


class SystemClock:
    """The machine's wall clock and its boot time, which goes on through sleep."""

    def __init__(self) -> None:
        self._boot = _boot_id()

    def now(self) -> Moment:
        return Moment(datetime.now(UTC), _boottime_ns(), self._boot)


DEMO_BOOT = "demo"
"""The demo's boot never ends: its time goes on wherever the machine was restarted."""


@dataclass(frozen=True, slots=True)
class DemoOrigin:
    """Where the demo's time stands: at the machine's moment `real` it was `shown`.

    From there on it runs `speed` times as fast. Kept as text in the demo's file.
    """

    shown: Moment
    real: Moment
    speed: int = 1

    @classmethod
    def starting(cls, utc: datetime, real: Moment, speed: int = 1) -> DemoOrigin:
        """A demo that begins at `real` and then shows `utc` (aware, UTC)."""
        # Hours of the demo lie before its origin: boot time must not reach below zero for them.
        return cls(Moment(utc, 1_000_000 * 1_000_000_000, DEMO_BOOT), real, speed)

    def at(self, real: Moment) -> Moment:
        """The demo's moment; it never runs backwards, whatever the machine's clock does."""
        return self.shown.shifted(max(0.0, elapsed(self.real, real).seconds) * self.speed)

    def text(self) -> str:
        return json.dumps([self.shown.plain(), self.real.plain(), self.speed])

    @classmethod
    def read(cls, text: str) -> DemoOrigin:
        shown, real, speed = json.loads(text)
        return cls(Moment.of_plain(shown), Moment.of_plain(real), speed)


class DemoClock:
    """A clock for invented patients. `origin` is to be stored after each act that changes it."""

    def __init__(self, origin: DemoOrigin, source: Clock) -> None:
        self.origin = origin
        self._source = source

    @classmethod
    def starting(cls, utc: datetime, source: Clock, speed: int = 1) -> DemoClock:
        """A demo that begins now and shows `utc` (aware, UTC)."""
        return cls(DemoOrigin.starting(utc, source.now(), speed), source)

    def real(self) -> Moment:
        """The machine's own moment."""
        return self._source.now()

    def now(self) -> Moment:
        return self.origin.at(self.real())

    def set_speed(self, speed: int) -> None:
        """1 or 60 times as fast from now on, without a jump."""
        real = self.real()
        self.origin = DemoOrigin(self.origin.at(real), real, speed)

    def jump_to(self, utc: datetime) -> None:
        """Go on from `utc`, with boot time moved along. Refused for what is already past."""
        real = self.real()
        shown = self.origin.at(real)
        ahead = (utc - shown.utc).total_seconds()
        if ahead < 0:
            raise Refused("The demo's clock only goes forward.")
        self.origin = DemoOrigin(shown.shifted(ahead), real, self.origin.speed)
