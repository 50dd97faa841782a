"""Saving, printing and filing what the preview shows: the acts behind its buttons."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from shiboken6 import isValid

from kitlog.domain.errors import KitLogError, MachineError
from kitlog.ui import printing
from kitlog.ui.course import exporting
from kitlog.ui.course.filed_dialog import ask_filed
from kitlog.ui.handing import STOPPED, HandingOver
from kitlog.ui.kit.paint import text_width
from kitlog.ui.preview.side import SAVING
from kitlog.words import tr, unsaid
from kitlog.workflow import summarising
from kitlog.workflow.summarising import CHANGED, Exported

if TYPE_CHECKING:
    from kitlog.ui.preview.page import PreviewPage

SAVED_ALREADY = unsaid("This version is saved. A newer one is set when you come back here.")
SENDING, SENT = unsaid("Sending to the printer."), unsaid("Sent to the printer.")


class Keeping:
    """What is shown is what is kept; where that fails it can be kept elsewhere as it is."""

    def __init__(self, page: PreviewPage) -> None:
        self._page = page
        self._folder = exporting.summaries_folder(page.station)
        self.saved: Exported | None = None
        self._on_its_way: HandingOver | None = None

    def begin(self) -> None:
        """Another summary is set: this one is not waited for any more."""
        if self._on_its_way is not None:
            self._on_its_way.give_up()
        self.saved = None
        self._page.side.filed.hide()
        self._page.side.folder.show()

    def say_where(self) -> None:
        side, path = self._page.side, str(self.saved.path.parent if self.saved else self._folder)
        words = unsaid("Saved in {folder}") if self.saved else unsaid("Will be saved in {folder}")
        room = side.about.width() - text_width(tr(words, folder=""), 13) - 8
        side.about.say(tr(words, folder=_shortened(path, room)))
        side.about.setToolTip(path)

    def save(self) -> None:
        self._keep(lambda _: None)

    def print(self) -> None:
        """What is printed is kept: it is saved first where it is not yet."""
        if self.saved is None:
            self._keep(self._send)
        else:
            self._send(self.saved)

    def _keep(self, then: Callable[[Exported], None]) -> None:
        page = self._page
        prepared = page.sight.prepared if page.sight else None
        if prepared is None:
            return
        if self._waits:
            self.stop()
            return
        id = prepared.course_id
        page.side.close_acts(tr(SAVING))
        page.side.say(tr(SAVING))

        def kept(done: Exported) -> None:
            if page.sight is None or page.sight.prepared is not prepared:
                return  # another one is looked at by now
            self.saved = done
            page.side.close_acts("")
            page.side.save.refuse(tr(SAVED_ALREADY))
            page.side.folder.hide()
            self.say_where()
            page.side.say(exporting.exported(done.path.name, done.pages), "ok")
            page.side.filed.show()
            page.show_saved(prepared.version)
            then(done)

        self._on_its_way = page.hand_over(
            tr(exporting.PAPER), self._folder,
            lambda desk: summarising.ready(desk, id, prepared),
            lambda desk, ready, path: summarising.note(desk, id, ready, path),
            kept, self._not_kept, page.side.wait_for_folder,
        )  # fmt: skip

    @property
    def _waits(self) -> bool:
        return self._on_its_way is not None and self._on_its_way.goes_on

    def stop(self) -> None:
        """Wait no longer for a folder that does not answer."""
        if self._on_its_way is not None and self._waits:
            self._on_its_way.give_up()
            self._page.side.close_acts("")
            self._page.side.say(tr(STOPPED), "medText")

    def _not_kept(self, error: KitLogError) -> None:
        """Another folder helps against what the machine says; against the record, a new one."""
        page = self._page
        if isinstance(error, MachineError):
            page.side.close_acts("")
            page.side.say(error.sentence, "highText")
        elif error.sentence == tr(CHANGED):
            page.set_anew(tr(CHANGED))
        else:
            page.side.close_acts(error.sentence)
            page.side.say(error.sentence, "highText")

    def choose_folder(self) -> None:
        """Save into another one, where the first has not answered until it is chosen."""
        waited = self._waits
        folder = exporting.ask_folder(self._page, self._folder)
        if folder is None or (waited and not self._waits):
            return
        self.stop()
        self._folder = folder
        self.say_where()
        self.save()

    def _send(self, done: Exported) -> None:
        side = self._page.side

        def printed(trouble: str) -> None:
            if isValid(side):
                side.say(trouble or f"{tr(SENT)} {done.path.name}", "highText" if trouble else "ok")
                side.print.refuse("")

        side.print.refuse(tr(SENDING))
        side.say(tr(SENDING))
        printing.send(done.path, printed)

    def ask_filed(self) -> None:
        page = self._page
        if self.saved is None or page.file is None:
            return
        version = self.saved.course.exports[-1].version

        def filed(where: str) -> None:
            page.side.filed.hide()
            place = tr(where)
            words = tr(
                "Version {version} recorded as filed: {where}.", version=version, where=place
            )
            page.side.say(words, "ok")

        ask_filed(page, page.file, version, filed)


def _shortened(path: str, room: float) -> str:
    """The end of a path that is too long for its line: the folders that tell it from others."""
    words = path
    while text_width(words, 13) > room and len(path) > 1:
        path = path[1:]
        words = f"…{path}"
    return words
