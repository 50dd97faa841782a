"""The summary page by page as it will be written; saved and printed from here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kitlog.domain.errors import KitLogError
from kitlog.domain.moment import Moment
from kitlog.ui import printing
from kitlog.ui.course.course_file import CourseFile, draw_banner, read_course
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.chair_header import ChairHeader
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.page import Page
from kitlog.ui.preview.keeping import Keeping
from kitlog.ui.preview.sheet import WHOLE, WIDTH, Frame, Sheet
from kitlog.ui.preview.side import BUSY, DRAFT, Side
from kitlog.ui.station import Station
from kitlog.words import tr, unsaid
from kitlog.workflow import previewing
from kitlog.workflow.previewing import Sight

NO_SUMMARY = unsaid("Draft, not the summary")
_TURNS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
SETTING = unsaid("The summary is being set on paper. Esc goes back.")


def _keys() -> tuple[tuple[str, str], ...]:
    """What the keys do; a draft can only be looked at."""
    *look, leave = _looking()
    return (*look, ("F12", tr("Save")), leave)


def _looking() -> tuple[tuple[str, str], ...]:
    return (
        (tr("PgDn", "a key"), tr("On", "next page")), ("+ −", tr("Size")),
        ("W", tr("Width, whole page")), ("Esc", tr("Course")),
    )  # fmt: skip


class PreviewPage(Page):
    """Pages are set and drawn by the clerk, one after another: charting waits for one at most.

    Esc leaves at any time; what comes after it is dropped.
    """

    def __init__(self, station: Station, course_id: str) -> None:
        super().__init__(station)
        self.file: CourseFile | None = None
        self.sight: Sight | None = None
        self.number = 0
        self._id = course_id
        self._asked = 0
        self._drawing = self._again = self._to_foot = False
        self.header = ChairHeader()
        self.header.back.setText(tr("Course"))
        self.lay_out(self.header)
        self.strip = Card(margins=(14, 8, 14, 8), fill="medSoft", edge="medLine")
        self.draft = Label("", "body", "medText", weight=650, wraps=True)
        self.strip.box.addWidget(self.draft)
        self.strip.hide()
        self.sheet, self.side = Sheet(), Side()
        self.keeping = Keeping(self)
        self.side.use_sheet(printing.sheet_for(station.clinic.settings))
        self._place()
        self._connect()

    def _place(self) -> None:
        row = QHBoxLayout(self.body)
        row.setContentsMargins(12, 8, 12, 10)
        row.setSpacing(10)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.strip)
        left.addWidget(Frame(self.sheet), 1)
        row.addLayout(left, 1)
        row.addWidget(self.side)

    def _connect(self) -> None:
        self.header.back_asked.connect(self._leave)
        self.header.theme_asked.connect(lambda: self.go.emit("dim", ""))
        self.header.person_asked.connect(lambda: self.go.emit("lock", ""))
        self.sheet.wanted.connect(self._draw)
        side = self.side
        side.paper_chosen.connect(lambda _: self.set_anew())
        side.turned.connect(self._turn)
        side.nearer.connect(self.sheet.nearer)
        side.fit_chosen.connect(self.sheet.use_fit)
        side.save_asked.connect(self.keeping.save)
        side.print_asked.connect(self.keeping.print)
        side.folder_asked.connect(self.keeping.choose_folder)
        side.filed_asked.connect(self.keeping.ask_filed)
        side.refused.connect(lambda reason: self.toast.offer(reason, None))
        self.station.person_changed.connect(self._another)

    def opened(self) -> None:
        id = self._id
        self.sheet.setFocus()
        self.do(lambda desk: read_course(desk, id), self._show_whose)
        self.set_anew()

    def tick(self, now: Moment) -> None:
        draw_banner(self, self.header, self.file, now)

    def _show_whose(self, file: CourseFile) -> None:
        self.file = file
        self.tick(self.station.now())

    def _another(self) -> None:
        """Who makes it is printed: for somebody else it is set anew."""
        person, sight = self.station.person, self.sight
        if person and sight and sight.prepared and sight.prepared.by != person.person_id:
            self.set_anew()

    # -- setting and drawing -------------------------------------------------------------

    def set_anew(self, why: str = "") -> None:
        """From the record as it is now, on the paper chosen."""
        self._asked += 1
        asked, id, paper = self._asked, self._id, self.side.chosen_paper
        self.sight = None
        self.keeping.begin()
        self.side.close_acts(tr(BUSY))
        self.side.say(why, "medText")
        self.status.draw(StatusView("calm", tr("Preview"), tr(SETTING), _keys()))

        def seen(sight: Sight) -> None:
            if asked == self._asked:
                self._show(sight)

        def refused(error: KitLogError) -> None:
            if asked == self._asked:
                self.side.close_acts(error.sentence)
                self.side.say(error.sentence, "highText")
                self.status.draw(StatusView("calm", tr("Preview"), error.sentence, _keys()))

        self.do(lambda desk: previewing.begin(desk, id, paper), seen, refused)

    def _show(self, sight: Sight) -> None:
        self.sight = sight
        self.number = min(self.number, len(sight.sizes) - 1)
        self.strip.setVisible(bool(sight.draft))
        if sight.prepared is None:
            self.draft.say(f"{NO_SUMMARY}. {sight.draft}")
            self.side.what.say(tr(NO_SUMMARY))
            self.side.about.say(sight.draft)
            self.side.close_acts(tr(DRAFT))
            self.status.draw(StatusView("calm", tr(NO_SUMMARY), sight.draft, _looking()))
        else:
            words = tr("Version {version}, not saved yet", version=sight.prepared.version)
            self.side.what.say(
                tr("Course summary, version {version}", version=sight.prepared.version)
            )
            self.side.close_acts("")
            self.keeping.say_where()
            about = tr("What you see is what is written, byte for byte.")
            self.status.draw(StatusView("calm", words, about, _keys()))
        self._draw()

    def show_saved(self, version: int) -> None:
        """It is on the disk; it is handed over once somebody says where it is filed."""
        words = tr("Version {version} saved, not filed yet", version=version)
        keys = (("P", tr("Print")), ("F", tr("Filed")), ("Esc", tr("Course")))
        self.status.draw(StatusView("calm", words, tr("File it, then press Filed…"), keys))

    def _draw(self) -> None:
        """The page in view as large as it is wanted; asked once at a time."""
        sight = self.sight
        if sight is None:
            return
        if self._drawing:
            self._again = True
            return
        self._drawing, self._again = True, False
        self.sheet.use_size(sight.sizes[self.number])
        number, ratio = self.number, self.devicePixelRatioF()
        width = round(self.sheet.wide * ratio)
        self._say_page(drawing=True)

        def drawn(found: previewing.Picture) -> None:
            self._drawing = False
            if self._again or self.sight is not sight:
                self._draw()
                return
            self.sheet.paper.show_picture(found.width, found.height, found.pixels, ratio)
            self._say_page(drawing=False)
            self.sheet.setAccessibleName(self._page_words())
            self.sheet.setAccessibleDescription(found.text)
            self.side.show_fit(self.sheet.fit)
            if self._to_foot:
                self.sheet.to_end(last=True)
                self._to_foot = False

        def failed(error: KitLogError) -> None:
            self._drawing = False
            self.side.say(error.sentence, "highText")

        self.do(lambda _: previewing.picture(sight.data, number, width), drawn, failed)

    def _page_words(self) -> str:
        """Draft, page 2 of 5"""
        assert self.sight is not None
        page, pages = self.number + 1, len(self.sight.sizes)
        if self.sight.draft:
            return tr("Draft, page {page} of {pages}", page=page, pages=pages)
        return tr("Page {page} of {pages}", page=page, pages=pages)

    def _say_page(self, *, drawing: bool) -> None:
        words = self._page_words()
        self.side.page.say(tr("{page}, being drawn", page=words) if drawing else words)

    def _turn(self, pages: int) -> None:
        """A screenful on or back, then the next page or the one before."""
        if self.sight is None or self.sheet.scroll_by(pages):
            return
        self._go_to(self.number + pages, foot=pages < 0)

    def _go_to(self, number: int, *, foot: bool = False) -> None:
        if self.sight is None or not 0 <= number < len(self.sight.sizes):
            return
        if number != self.number:
            self.number, self._to_foot = number, foot
            self._draw()
        self.sheet.to_end(last=foot)

    def _leave(self) -> None:
        self.go.emit("course", self._id)

    # -- keys ----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if held or (event.isAutoRepeat() and key not in _TURNS):
            super().keyPressEvent(event)
        elif key in _TURNS:
            self._turn(_TURNS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = key == Qt.Key.Key_End and self.sight is not None
            self._go_to(len(self.sight.sizes) - 1 if last and self.sight else 0)
        elif key in _STEPS:
            self.sheet.nearer(_STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_W:
            self.sheet.use_fit(WHOLE if self.sheet.fit == WIDTH else WIDTH)
        elif key == Qt.Key.Key_F12:
            self.side.save.click()
        elif key == Qt.Key.Key_P:
            self.side.print.click()
        elif key == Qt.Key.Key_F and self.side.filed.isVisible():
            self.side.filed.click()
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif key == Qt.Key.Key_L:
            self.go.emit("lock", "")
        else:
            super().keyPressEvent(event)
