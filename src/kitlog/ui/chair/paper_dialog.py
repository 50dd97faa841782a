"""A paper that was asked for: being written, then where it lies, to be opened or printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kitlog.domain.errors import KitLogError, MachineError
from kitlog.ui import printing
from kitlog.ui.handing import STOPPED, HandingOver
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.ui.porter import NO_ANSWER
from kitlog.words import plural, tr, unsaid
from kitlog.workflow.papers import OnDisk

WRITING = unsaid("It is written, read back and compared.")
NO_PROGRAM = unsaid("No program here opens PDF files. The file is kept.")
SENDING, SENT = unsaid("Sending to the printer."), unsaid("Sent to the printer.")


class PaperDialog(Dialog):
    """Opens at once, so that it takes no focus later from what is being typed.

    `looked` says that the file was opened or sent to the printer.
    """

    looked = Signal()
    folder_asked = Signal()
    """Another folder, for one that does not answer or can't take it."""

    def __init__(self, window: QWidget, title: str) -> None:
        super().__init__(
            window, title, tr(WRITING), tr("Open"), self._open_file, safe=tr("Close"), icon="file"
        )
        self.path: Path | None = None
        self._on_its_way: HandingOver | None = None
        self.where = Label("", "body", "ink", wraps=True)
        self.printed = Label("", "label", "ink2", wraps=True)
        self.to_printer = KitButton(tr("Print"), parent=self)
        self.body.addWidget(self.where)
        self.body.addWidget(self.printed)
        self.folder = KitButton(tr("Choose folder…"), parent=self)
        self.stop = KitButton(tr("Stop waiting"), parent=self)
        for button in (self.stop, self.folder, self.to_printer):
            button.setFixedHeight(LARGE)
            self.foot.insertWidget(self.foot.indexOf(self.act), button)
        self.folder.clicked.connect(self.folder_asked)
        self.stop.clicked.connect(self._stop_waiting)
        self.to_printer.clicked.connect(self._print)
        self.to_printer.refused.connect(self.refuse)

    def begin(self, on_its_way: HandingOver) -> None:
        """It is set and written."""
        self._on_its_way = on_its_way
        self.subtitle.say(tr(WRITING))
        self.refuse("")
        for button in (self.act, self.to_printer):
            button.refuse(tr(WRITING))
        self._offer()

    def wait_for_folder(self) -> None:
        """It takes too long. Closed, the dialog leaves it on its way."""
        self.subtitle.say(tr(NO_ANSWER), "medText")
        self._offer(self.stop, self.folder)

    def give_up(self) -> bool:
        """Wait no longer; False where it stands in the record by now."""
        if self.path is not None or (self._on_its_way is None):
            return False
        self._on_its_way.give_up()
        return True

    def show_file(self, done: OnDisk) -> None:
        """It is on the disk and says what the record says."""
        self.path = done.path
        words = plural(
            "Version {version}, {n} page, read back and compared.",
            "Version {version}, {n} pages, read back and compared.",
            done.pages, version=done.version,
        )  # fmt: skip
        self.subtitle.say(words)
        self.where.say(str(done.path))
        self.act.refuse("")
        self._offer()
        self.to_printer.refuse("" if printing.can_print() else tr(printing.NO_COMMAND))

    def fail(self, error: KitLogError) -> None:
        """It was not written; nothing else has changed."""
        self.subtitle.say(tr("Not written."))
        for button in (self.act, self.to_printer):
            button.refuse(error.sentence)
        self.refuse(error.sentence)
        # Another folder helps against what the machine says, not against the record.
        self._offer(*(self.folder,) if isinstance(error, MachineError) else ())

    def _stop_waiting(self) -> None:
        if self.give_up():
            self.fail(MachineError(tr(STOPPED)))

    def _offer(self, *buttons: KitButton) -> None:
        """These instead of opening and printing what is not there."""
        for one in (self.stop, self.folder):
            one.setVisible(one in buttons)
        for one in (self.act, self.to_printer):
            one.setVisible(not buttons)
        self.safe.setText(tr("Keep waiting") if self.stop in buttons else tr("Close"))

    def _open_file(self) -> None:
        assert self.path is not None
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path))):
            self.refuse(tr(NO_PROGRAM))
        else:
            self.looked.emit()

    def _print(self) -> None:
        assert self.path is not None
        self.refuse("")
        self.printed.say(tr(SENDING))
        self.to_printer.refuse(tr(SENDING))
        printing.send(self.path, self._printed)
        self.looked.emit()

    def _printed(self, trouble: str) -> None:
        if isValid(self):
            self.to_printer.refuse("")
            self.printed.say("" if trouble else tr(SENT))
            self.refuse(trouble)
