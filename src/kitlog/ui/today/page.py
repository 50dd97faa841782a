"""The first page of the day: every chair, what is due there, and the way to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kitlog.domain.dates import long_day
from kitlog.domain.errors import KitLogError
from kitlog.domain.moment import Moment
from kitlog.domain.rights import Right
from kitlog.domain.session import Session
from kitlog.ui.courses.found_list import FoundList, none_found
from kitlog.ui.courses.waiting import NONE_TO_SIGN, TO_SIGN
from kitlog.ui.kit.app_bar import AppBar
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.keymap import keymap
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.page import Page
from kitlog.ui.station import Station
from kitlog.ui.today.chips import Chips
from kitlog.ui.today.day_list import DayList
from kitlog.ui.today.emergencies import Emergencies
from kitlog.ui.today.missing import ask_missed
from kitlog.ui.today.rail import Rail
from kitlog.ui.today.row_view import live_view, row_view
from kitlog.ui.today.summary_line import day_line
from kitlog.ui.today.twins import TwinStrip
from kitlog.words import tr, unsaid
from kitlog.workflow import keyholding, preparing, searching
from kitlog.workflow.board import Board, BoardRow, board
from kitlog.workflow.desk import Desk
from kitlog.workflow.searching import SEEN, Found

NO_PASSWORD = unsaid(
    "You have no password yet. Choose one under People, to open KitLog in the morning."
)
READ_AGAIN_MS = 30_000
"""Another program on the same record may have charted; real time, whatever the demo's speed."""


class TodayPage(Page):
    """Reads the board when it opens, after an act, and every 30 s; ticks change words only."""

    shows_room = True

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self.board: Board | None = None
        self._unread, self._reading = "", False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = AppBar("Today", search=True)
        self.bar.search_changed.connect(self._search)
        self.lay_out(self.bar)
        self.heading, self.chips = Label("", "h1"), Chips()
        self.new_course = KitButton(
            tr("New course"), icon="plus", key="C", kind="primary", height=48, px=15
        )
        self.twins, self.list, self.found, self.rail = TwinStrip(), DayList(), FoundList(), Rail()
        self.emergencies = Emergencies(self)
        self._place()
        self._connect()
        self._again = QTimer(self)
        self._again.timeout.connect(self.read)
        self._again.start(READ_AGAIN_MS)

    def _place(self) -> None:
        row = QHBoxLayout(self.body)
        row.setContentsMargins(12, 10, 12, 8)
        row.setSpacing(12)
        left = QVBoxLayout()
        left.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(0, 2, 0, 2)
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addSpacing(14)
        head.addWidget(self.chips)
        head.addStretch(1)
        self.new_course.setFixedHeight(48)
        self.new_course.setMinimumWidth(174)
        head.addWidget(self.new_course)
        left.addLayout(head)
        left.addWidget(self.emergencies)
        left.addWidget(self.twins)
        left.addWidget(self.list, 1)
        left.addWidget(self.found, 1)
        self.found.hide()
        row.addLayout(left, 1)
        row.addWidget(self.rail)

    def _connect(self) -> None:
        self.new_course.clicked.connect(lambda: self.go.emit("new course", ""))
        self.new_course.refused.connect(lambda reason: self.toast.offer(reason, None))
        self.chips.chosen.connect(self.list.show_group)
        self.list.act.connect(self._act)
        self.list.missed.connect(self._miss)
        self.list.name_pressed.connect(self._open_course)
        self.rail.asked.connect(self.go)
        self.rail.follow.wants_more.connect(lambda: self.rail.follow.read(self))
        self.found.asked.connect(self._open_found)
        self.found.wants_more.connect(self._more)

    def opened(self) -> None:
        self.setFocus()
        self.read()
        self._remind()

    def returned(self) -> None:
        super().returned()
        self.read()
        self._remind()

    def _remind(self) -> None:
        """Somebody came: whoever has no password yet is told so, once."""
        person = self.station.person
        if person is not None and person.person_id not in self.station.reminded:
            self.station.reminded.add(person.person_id)
            self.do(keyholding.lacks_password, self._ask_for_password, lambda _: None)

    def _ask_for_password(self, lacks: bool) -> None:
        if lacks:
            self.toast.offer(tr(NO_PASSWORD), None)

    def read(self) -> None:
        """Read the board again; what is shown stays until the answer is there."""
        if not self._reading:
            self._reading = True
            self.do(board, self._show, self._cannot_read)
            self.rail.follow.read(self)

    def tick(self, now: Moment) -> None:
        super().tick(now)
        self.new_course.refuse(self.station.refusal(Right.ORDER))
        if self.board is not None:
            if now.local.date() != self.board.day:
                self.read()
            self._draw(self.board, now)
        elif self._unread:
            self.status.draw(StatusView("medium", self._unread))

    def _show(self, board: Board) -> None:
        self.board, self._unread, self._reading = board, "", False
        self.heading.say(long_day(board.day))
        self.twins.draw(board.rows)
        self.rail.draw(board, self.station.person, self.station.now().utc)
        self._draw(board, self.station.now())

    def _draw(self, board: Board, now: Moment) -> None:
        seen = {row.key: live_view(row, now) for row in board.rows}
        views = {r.key: row_view(r, seen[r.key], board.settings, now) for r in board.rows}
        person = self.station.person
        self.emergencies.draw(board.emergencies, self.station.clinic, person, now)
        start = "" if person and person.charts else tr("A nurse starts.")
        self.list.draw(views, start, self.station.refusal(Right.ORDER))
        groups = [view.group for view in views.values()]
        self.chips.draw({group: groups.count(group) for group in groups})
        chairs = ((r.chair, v) for r in board.rows if (v := seen[r.key]) is not None)
        self.status.draw(day_line(chairs, self._unread, signed=board.signed))

    def _cannot_read(self, error: KitLogError) -> None:
        self._reading = False
        self._unread = tr("The board is not up to date: {sentence}", sentence=error.sentence)

    def _row(self, key: str) -> BoardRow | None:
        rows = self.board.rows if self.board else ()
        return next((row for row in rows if row.key == key), None)

    def _act(self, key: str) -> None:
        """Open the chair of this row; start its session if there is none."""
        row = self._row(key)
        if row is None:
            return
        if row.session is not None:
            self.go.emit("chair", row.session.id)
            return
        today, course_id, chair = self.station.today(), row.course.id, row.chair

        def seat(desk: Desk) -> Session:
            return preparing.open_session(desk, course_id, today, chair)

        self.do(seat, lambda session: self.go.emit("chair", session.id), self._not_done)

    def _not_done(self, error: KitLogError) -> None:
        self.read()
        self.toast.offer(error.sentence, None)

    def _open_course(self, key: str) -> None:
        row = self._row(key)
        if row is not None:
            self.go.emit("course", row.course.id)

    def _miss(self, key: str) -> None:
        row = self._row(key)
        if row is not None and self.board is not None:
            ask_missed(self, row, self.board.settings)

    def _to_sign(self) -> None:
        """On to the courses that wait for a signature, if any does."""
        if self.board is not None and self.board.to_sign:
            self.go.emit("courses", TO_SIGN)
        else:
            self.toast.offer(tr(NONE_TO_SIGN), None)

    def acted(self, words: str) -> None:
        """ "Open chair 4" of the status line."""
        self._open_chair(self.status.view.chair)

    def _open_chair(self, chair: int) -> None:
        """The chair's session; without one its button gets focus: a stray digit seats nobody."""
        rows = [row for row in (self.board.rows if self.board else ()) if row.chair == chair]
        rows.sort(key=lambda row: row.session is None or row.session.signed is not None)
        if not rows:
            self.toast.offer(tr("Nobody is booked in chair {chair} today.", chair=chair), None)
        elif rows[0].session is not None:
            self.go.emit("chair", rows[0].session.id)
        else:
            self.chips.choose("")
            self.list.rows[rows[0].key].button.setFocus(Qt.FocusReason.TabFocusReason)

    def _search(self, text: str) -> None:
        self.list.setVisible(not text.strip())
        self.found.setVisible(bool(text.strip()))
        self.station.searched.typed(text)
        if text.strip():
            self._seek(text, 0)

    def _seek(self, text: str, skip: int) -> None:
        self.do(
            lambda desk: searching.search(desk, text, skip, SEEN),
            lambda found: self._found(text, found, skip),
            self._not_found,
        )

    def _not_found(self, error: KitLogError) -> None:
        self.found.not_read(error.sentence)
        self.trouble(error)

    def _more(self, shown: int) -> None:
        if self.bar.search is not None:
            self._seek(self.bar.search.text(), shown)

    def _found(self, text: str, found: tuple[Found, ...], skip: int) -> None:
        clinic, now, more = self.station.clinic.settings, self.station.now(), len(found) == SEEN
        if clinic is None or self.bar.search is None or self.bar.search.text() != text:
            return
        if skip:
            self.found.add(found, clinic, now, more=more)
        else:
            self.found.draw(found, none_found(text), clinic, now, more=more)

    def _open_found(self, course_id: str) -> None:
        self.go.emit("course" if course_id else "new course", course_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and digits act here while no text box has focus (DESIGN 8)."""
        search = self.bar.search
        key, typing = event.key(), search is not None and search.hasFocus()
        if search is not None and key == Qt.Key.Key_Escape:
            search.clear()
            self._search("")
            self.setFocus()
        elif typing:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.found.open_first()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif search is not None and key == Qt.Key.Key_Slash:
            search.setFocus()
        elif key == Qt.Key.Key_C:
            self.new_course.click()
        elif key == Qt.Key.Key_P:
            self.go.emit("people", "")
        elif key == Qt.Key.Key_S:
            self._to_sign()
        elif key == Qt.Key.Key_L:
            self.go.emit("lock", "")
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and keymap().on:
            self._open_chair(key - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)
