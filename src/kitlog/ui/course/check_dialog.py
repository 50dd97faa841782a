"""A PDF that came back, held against its seal and the record, as `kitlog verify` does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from kitlog.domain.errors import KitLogError
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.ui.porter import NO_ANSWER, Errand
from kitlog.words import tr, unsaid
from kitlog.workflow import checked_file
from kitlog.workflow.checked_file import Said, Standing

if TYPE_CHECKING:
    from kitlog.ui.course.page import CoursePage

READING = unsaid("It is read and held against the record.")
HEADS = {
    Standing.SAME: (unsaid("As it was sealed, and as the record says."), "ok"),
    Standing.OLDER: (unsaid("As it was sealed. The record says something else by now."), "medText"),
    Standing.NOT: (unsaid("Do not rely on this file."), "highText"),
}
OF_ANOTHER = unsaid("It is of another course, {theirs}, and not of the one you came from, {here}.")


class CheckDialog(Dialog):
    most = 720

    def __init__(self, window: QWidget, page: CoursePage) -> None:
        super().__init__(
            window, tr("Check a file"), tr(READING), tr("Another file…"), self._choose,
            safe=tr("Close"), icon="file",
        )  # fmt: skip
        self._page = page
        self._errand: Errand | None = None
        self.head = Label("", "body", wraps=True, weight=650)
        self.words = Label("", "body", "ink", wraps=True)
        self.body.addWidget(self.head)
        self.body.addWidget(self.words)
        self.closed.connect(self._give_up)
        self.open_it()

    def look_at(self, file: Path) -> None:
        """The porter reads, for the folder may hang; the clerk alone knows PDF files and record."""
        self._give_up()
        reading = tr(READING)
        self.subtitle.say(f"{file.name}. {reading}", "ink2")
        self._show("", "ink", ())
        self._errand = self._page.station.clerk.porter.carry(
            file.parent, lambda _: checked_file.read(file), lambda pdf: self._ask(file, pdf),
            self._not_read, lambda: self.subtitle.say(f"{file.name}. {tr(NO_ANSWER)}", "medText"),
        )  # fmt: skip

    def _ask(self, file: Path, pdf: bytes) -> None:
        def said(found: Said) -> None:
            if isValid(self):
                self._say(file, found)

        self._errand = None
        self._page.do(lambda desk: checked_file.check(desk, pdf), said, self._not_read)

    def _say(self, file: Path, found: Said) -> None:
        self.subtitle.say(file.name, "ink2")
        words, tone = HEADS[found.standing]
        head = tr(words)
        course = self._page.file.course.opened.number if self._page.file else ""
        if found.course not in ("", course):
            head, tone = tr(OF_ANOTHER, theirs=found.course, here=course), "medText"
        self._show(head, tone, found.sentences)

    def _not_read(self, error: KitLogError) -> None:
        if isValid(self):
            self.subtitle.say(tr("Nothing was looked at."), "ink2")
            self._show(error.sentence, "highText", ())

    def _show(self, head: str, tone: str, sentences: tuple[str, ...]) -> None:
        self.head.say(head, tone)
        self.words.say("\n".join(sentences))
        for label, words in ((self.head, head), (self.words, sentences)):
            label.setVisible(bool(words))
        self.place()

    def _give_up(self) -> None:
        if self._errand is not None:
            self._page.station.clerk.porter.give_up(self._errand)
            self._errand = None

    def _choose(self) -> None:
        file = ask_file(self._page)
        if file is not None and isValid(self):
            self.look_at(file)


def ask_file(page: CoursePage) -> Path | None:
    """A PDF somebody brought, None where nobody chose one."""
    chosen, _ = QFileDialog.getOpenFileName(
        page.window(), tr("Check a file"), str(page.exporting.folder), "PDF (*.pdf)"
    )
    return Path(chosen) if chosen else None


def check_file(page: CoursePage) -> None:
    """Choose one and say what it is."""
    file = ask_file(page)
    if file is not None:
        dialog = CheckDialog(page.window(), page)
        page.destroyed.connect(dialog.deleteLater)
        dialog.look_at(file)
