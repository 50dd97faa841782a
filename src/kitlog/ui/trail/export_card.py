"""What the filter left, written into a file: how far it is, and where it lies."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from shiboken6 import isValid

from kitlog.domain.errors import KitLogError, MachineError
from kitlog.ui.course.exporting import ask_folder, summaries_folder
from kitlog.ui.handing import STOPPED
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.page import Page
from kitlog.ui.porter import NO_ANSWER, Errand
from kitlog.ui.printing import sheet_here
from kitlog.ui.trail.long_act import LongAct
from kitlog.words import plural, tr, unsaid
from kitlog.workflow import trail_export
from kitlog.workflow.trail import Filter
from kitlog.workflow.trail_export import Export, Exported, Format

HINT = unsaid("All lines of this filter. The export is recorded.")
CHOSEN = unsaid("Now into {folder}.")


class ExportCard(LongAct):
    """What each step read goes into the folder before the next one; a folder may hang."""

    def __init__(self, page: Page, wanted: Callable[[], Filter]) -> None:
        super().__init__(page.do, tr("Export"), tr(HINT))
        self._page, self._wanted = page, wanted
        self._porter = page.station.clerk.porter
        self._folder = summaries_folder(page.station)
        self._errand: Errand | None = None
        self._slow = False
        self.by_format: dict[Format, KitButton] = {}
        for one in Format:
            button = KitButton(one.value, icon="file", parent=self)
            button.clicked.connect(partial(self._export, one))
            self.starts(button)
            self.by_format[one] = button
        self.folder = KitButton(tr("Choose folder…"), parent=self, px=14)
        self.folder.clicked.connect(self._choose_folder)
        self.box.addWidget(self.folder)
        self.folder.hide()
        self.buttons.addWidget(self.cancel, 1)

    def stop(self) -> None:
        """After the step that is under way; at once where a folder does not answer."""
        super().stop()
        if self._slow:
            self._stopped()
            self.say(tr(STOPPED), "medText")

    def _export(self, format: Format) -> None:
        wanted, folder = self._wanted(), self._folder
        paper = sheet_here()
        self.folder.hide()
        self.run(
            lambda desk: trail_export.begin(desk, wanted, folder, format, paper),
            trail_export.step,
            self._show,
            self._put_away,
            self._carry,
        )

    def _carry(self, export: Export, go_on: Callable[[], None]) -> None:
        """Nothing is read of the record meanwhile."""

        def carried(_: object) -> None:
            self._answered()
            if isValid(self):
                go_on()

        def failed(error: KitLogError) -> None:
            self._answered()
            if isValid(self):
                self._failed(error)

        def slow() -> None:
            self._slow = True
            if isValid(self):
                self.say(tr(NO_ANSWER), "medText")
                self.folder.show()

        self._errand = self._porter.carry(
            export.folder, partial(trail_export.carry, export), carried, failed, slow
        )

    def _answered(self) -> None:
        self._errand, self._slow = None, False
        if isValid(self):
            self.folder.hide()

    def _put_away(self, export: Export) -> None:
        """Once nothing is read or recorded of it: what is on record by then stays."""
        porter = self._porter
        if self._errand is not None:
            porter.give_up(self._errand)
        self._errand, self._slow = None, False

        def left_behind(error: KitLogError) -> None:
            porter.left_behind.emit(error.sentence)

        def cancel(_: object) -> None:
            porter.carry(
                export.folder, lambda _: trail_export.cancel(export), lambda _: None, left_behind
            )

        self._page.station.do(lambda _: None, cancel)

    def _failed(self, error: KitLogError) -> None:
        super()._failed(error)
        self.folder.setVisible(isinstance(error, MachineError))

    def _choose_folder(self) -> None:
        folder = ask_folder(self._page, self._folder)
        if folder is not None:
            self._folder = folder
            self.stop()
            self.folder.hide()
            self.say(tr(CHOSEN, folder=folder.name))

    def _show(self, done: Exported) -> None:
        assert done.path is not None
        file, folder = done.path.name, done.path.parent.name
        words = plural(
            "{n} line in {file}, folder {folder}.", "{n} lines in {file}, folder {folder}.",
            done.looked_at, file=file, folder=folder,
        )  # fmt: skip
        self.say(words, "ok")
        self.sentence.setToolTip(str(done.path))
