"""Where a version of the summary was filed, and when: told by whoever filed it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kitlog.domain.clinic import FILING_PLACES
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment
from kitlog.ui.chair.asking.answer import Now, reason_of, with_other
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.course.course_file import CourseFile
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.page import Page
from kitlog.words import Unsaid, tr, unsaid
from kitlog.workflow import summary_filing


class FiledDialog(Dialog):
    """`said` gets the place and when it was filed, None for now."""

    def __init__(
        self,
        window: QWidget,
        about: str,
        version: int,
        places: tuple[str, ...],
        now: Now,
        said: Callable[[str, Moment | None], None],
    ) -> None:
        super().__init__(
            window, tr("Version {version} of the summary filed", version=version), about,
            tr("Record as filed"), self._confirm_it, icon="check",
        )  # fmt: skip
        self._said = said
        offered = (*map(Unsaid, places), unsaid("Other…"))
        self.where, self.other = with_other(self, offered, tr("Where"), 3)
        self.when = TimeBack(now)
        self.body.addWidget(self.when)
        self.open_it(self.where.options[0])

    def _confirm_it(self) -> None:
        where = reason_of(self.where, self.other)
        if not where:
            self.refuse(tr("Say where it is filed."))
            return
        try:
            moment = self.when.moment()
        except Refused as error:
            self.refuse(error.sentence)
            return
        self.refuse("")
        self._said(where, moment)


def ask_filed(
    page: Page, file: CourseFile, version: int, filed: Callable[[str], None]
) -> FiledDialog:
    """Ask, and keep it; `filed` gets the place once it is kept."""
    station, id = page.station, file.course.id
    settings = station.clinic.settings
    about = tr(
        "{name} · {number}. Filed by {person}.",
        name=file.patient.name,
        number=file.course.opened.number,
        person=page.person_text(),
    )

    def said(where: str, moment: Moment | None) -> None:
        page.answer(
            dialog,
            lambda desk: summary_filing.file(desk, id, version, where, moment),
            lambda _: filed(where),
        )

    places = settings.filing_places if settings else FILING_PLACES
    dialog = FiledDialog(page.window(), about, version, places, station.now, said)
    page.destroyed.connect(dialog.deleteLater)
    return dialog
