"""Plays one burst and ends: a process of its own, so that no sound driver can hold the record.

Sound drivers can hang on opening, on stopping, and when a device is pulled out. The window
starts this, gives it some seconds, and ends it if it must. Imports nothing of Qt.
"""

from __future__ import annotations

import os
import time
from array import array
from collections.abc import Generator, Sequence

import miniaudio

from kitlog import own_process
from kitlog.domain.alerts import Priority
from kitlog.ui.sound.tones import RATE, samples

PLAYED, NO_DEVICE = 0, 3
PROBE = "probe"
_BUFFER_MS = 100
_SILENT = (miniaudio.Backend.NULL, miniaudio.Backend.CUSTOM)
_BACKENDS = [backend for backend in miniaudio.Backend if backend not in _SILENT]
"""Without the null device, which would take every tone and let nobody hear it."""


def command(words: Sequence[str]) -> list[str]:
    """The program and arguments that run `main(words)`, as a process of its own."""
    return own_process.command("kitlog.ui.sound.player", words)


def main(words: Sequence[str]) -> int:
    """ "probe", or a priority's name and a volume in percent; PLAYED or NO_DEVICE."""
    try:
        device = miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.SIGNED16, nchannels=1, sample_rate=RATE,
            buffersize_msec=_BUFFER_MS, backends=_BACKENDS, app_name="KitLog",
        )  # fmt: skip
        if words[0] != PROBE:
            burst = samples(Priority[words[0]], int(words[1]))
            stream = _stream(burst)
            next(stream)  # miniaudio wants it started
            device.start(stream)
            time.sleep(len(burst) / RATE + 3 * _BUFFER_MS / 1000)
    except miniaudio.MiniaudioError:
        return NO_DEVICE
    # Closing the device is where drivers hang; the end of the process closes it too.
    os._exit(PLAYED)


def _stream(burst: array[int]) -> Generator[array[int], int, None]:
    """Hands out as many samples as asked for, then silence."""
    place, said = 0, array("h")
    while True:
        count = yield said
        said = burst[place : place + count]
        said.extend(array("h", bytes(2 * (count - len(said)))))
        place += count
