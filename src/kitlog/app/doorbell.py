"""One window for one record: a second start rings, and the window that is there comes forward.

Over the socket goes one word, and nothing of any patient. The lock beside it tells a window that
is there from a socket that a crash left behind. Who can't be reached so, another user or another
computer, is refused by the record's own lock, with its own sentence.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kitlog.domain.errors import MachineError
from kitlog.store.lock import Lock
from kitlog.store.private import make_private_folder

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer
    from PySide6.QtWidgets import QWidget

PATIENCE_S = 5.0
"""A window that has just been started hears the bell once its first page stands."""
HERE = b"here"
CAME = "KitLog is already open: its window came forward."
_LONGEST_NAME = 100
"""Of a socket on POSIX, bytes: the system takes a few more."""
_LOOK_AGAIN_MS = 50


def is_doorbell(path: Path) -> bool:
    """Whether it belongs to the window that is open, and not to the record."""
    return path.name.startswith("kitlog.db.window")


class Doorbell:
    """Of the record at `database`. `rung` first; then `hear`, and `close` at the end."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(database.name + ".window")
        self._lock: Lock | None = None
        self._server: QLocalServer | None = None

    def rung(self, patience_s: float = PATIENCE_S) -> bool:
        """Whether another window was there and came forward; else this is the first."""
        if sys.platform != "win32" and len(os.fsencode(self._path)) > _LONGEST_NAME:
            return False
        try:
            make_private_folder(self._path.parent)
            self._lock = Lock(self._path)
        except MachineError:
            return self._ring(patience_s)
        except OSError:
            pass  # opening the record will say what is wrong with the folder
        return False

    def hear(self, come: Callable[[], None]) -> None:
        """From now on `come` is called whenever somebody rings."""
        if self._lock is None:
            return
        from PySide6.QtNetwork import QLocalServer

        server = self._server = QLocalServer()
        QLocalServer.removeServer(self._name)  # what a crash left behind: the lock is ours

        def answer() -> None:
            come()
            caller = server.nextPendingConnection()
            caller.disconnected.connect(caller.deleteLater)
            caller.write(HERE)
            caller.disconnectFromServer()

        server.newConnection.connect(answer)
        with _for_this_user_alone():
            server.listen(self._name)  # refused: a second start finds the record locked

    def close(self) -> None:
        """Nobody is at home any more."""
        if self._server is not None:
            self._server.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _ring(self, patience_s: float) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        _let_others_come_forward()
        until = time.monotonic() + patience_s
        while time.monotonic() < until:
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(_LOOK_AGAIN_MS):
                left = int(1000 * (until - time.monotonic()))
                socket.waitForReadyRead(max(1, left))
                return bytes(socket.readAll().data()) == HERE
            time.sleep(_LOOK_AGAIN_MS / 1000)
        return False

    @property
    def _name(self) -> str:
        """A file in the folder of the record; on Windows a pipe, which has no folder."""
        if sys.platform != "win32":
            return str(self._path.absolute())
        return "KitLog-" + hashlib.sha256(str(self._path.absolute()).encode()).hexdigest()


def come_forward(window: QWidget) -> None:
    """Bring the window before all others, out of the task bar too."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)  # where the system lets no window come forward by itself


@contextmanager
def _for_this_user_alone() -> Iterator[None]:
    """What is made meanwhile (0600) nobody else can open. Windows' pipes go by account."""
    before = os.umask(0o177)
    try:
        yield
    finally:
        os.umask(before)


def _let_others_come_forward() -> None:
    """Windows lets the program that was just started say who may."""
    if sys.platform == "win32":
        import ctypes

        with suppress(OSError, AttributeError):
            ctypes.windll.user32.AllowSetForegroundWindow(-1)
