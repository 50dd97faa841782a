"""The preferences of this workstation in use: read at start, changed by whoever stands there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kitlog.ui.clerk import Clerk, Failed
from kitlog.ui.kit.keymap import Keymap, use_keymap
from kitlog.ui.kit.theme import set_text_size
from kitlog.ui.language import use_language
from kitlog.workflow.workstation import Workstation, keep_workstation, read_workstation


class Preferences(QObject):
    """`changed` says that what is in view should be built anew.

    Without a `file` they last as long as the window. `damaged` is the sentence to show when
    the file can't be read; the usual preferences are in use then.
    """

    changed = Signal()

    def __init__(self, clerk: Clerk, file: Path | None = None) -> None:
        super().__init__()
        self._clerk, self._file = clerk, file
        self.workstation, self.damaged = (
            read_workstation(file) if file is not None else (Workstation(), "")
        )
        self._use(self.workstation)

    def keep(self, wanted: Workstation, kept: Callable[[], None], failed: Failed) -> None:
        """Write `wanted` down; once it is on disk it is in use."""

        def use(_: None) -> None:
            self.damaged = ""
            self._use(wanted)
            kept()
            self.changed.emit()

        file = self._file
        if file is None:
            use(None)
        else:
            self._clerk.do(lambda: keep_workstation(file, wanted), use, failed)

    def _use(self, wanted: Workstation) -> None:
        self.workstation = wanted
        use_language(wanted.language)
        set_text_size(wanted.text_percent)
        use_keymap(Keymap(wanted.keys, wanted.letters))
