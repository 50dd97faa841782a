"""Entering what a patient reported: a row a measure, a column a point in time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.moment import Moment
from kitlog.domain.outcomes import OutcomeRecorded
from kitlog.domain.rights import Right
from kitlog.ui.chair.half_typed import HalfTyped
from kitlog.ui.course.course_file import draw_banner
from kitlog.ui.kit.chair_header import ChairHeader
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.outcomes.asked_card import AskedCard
from kitlog.ui.outcomes.follow_up_card import FollowUpCard
from kitlog.ui.outcomes.measure_list import POINTS, MeasureList, laid_out
from kitlog.ui.outcomes.outcomes_file import OutcomesFile, next_point, read_outcomes
from kitlog.ui.outcomes.putting_right import PuttingRight
from kitlog.ui.page import Page
from kitlog.ui.station import Station
from kitlog.words import tr, unsaid
from kitlog.workflow import outcomes, reading

RIGHT = 318
PUT_RIGHT = unsaid("Put right what is marked.")


class OutcomesPage(Page):
    """What is typed stays until the record has taken it, or it is cleared."""

    def __init__(self, station: Station, course_id: str) -> None:
        super().__init__(station)
        self.file: OutcomesFile | None = None
        self.course_id, self._saving = course_id, False
        self.half = HalfTyped(station, f"outcomes:{course_id}", self)
        self.header = ChairHeader()
        self.lay_out(self.header)
        self.list, self.asked, self.follow = MeasureList(), AskedCard(), FollowUpCard()
        self.right = PuttingRight(self)
        self._place()
        self._connect()
        self.status.draw(_calm())

    def _place(self) -> None:
        row = QHBoxLayout(self.body)
        row.setContentsMargins(12, 8, 12, 10)
        row.setSpacing(10)
        row.addWidget(self.list, 1)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(8)
        right.addWidget(self.asked)
        right.addWidget(self.follow, 1)
        side = laid_out(right)
        side.setFixedWidth(RIGHT)
        row.addWidget(side)

    def _connect(self) -> None:
        header = self.header
        header.back.setText(tr("Course"))
        header.back_asked.connect(lambda: self.go.emit("course", self.course_id))
        header.theme_asked.connect(lambda: self.go.emit("dim", ""))
        header.person_asked.connect(lambda: self.go.emit("lock", ""))
        self.list.edited.connect(self._typed)
        self.list.chosen.connect(self._chosen)
        self.list.asked.connect(self.right.correct)
        self.list.finished.connect(lambda: self.asked.day.line.setFocus())
        self.asked.edited.connect(self._typed)
        self.asked.asked.connect(self.save)
        self.asked.cleared.connect(self._clear)
        self.follow.asked.connect(self.right.log_attempt)
        self.follow.wrong.connect(self.right.strike)
        self.follow.attempt.refused.connect(lambda why: self.toast.offer(why, None))
        self.station.person_changed.connect(self._allow)

    def opened(self) -> None:
        self.read()

    def read(self) -> None:
        """Read the course again; what is typed stays."""
        id = self.course_id
        show = self._show if self.list.rows else self._begin
        self.do(lambda desk: read_outcomes(desk, id), show)

    def tick(self, now: Moment) -> None:
        draw_banner(self, self.header, self.file.file if self.file else None, now)

    # -- showing ----------------------------------------------------------------------

    def _begin(self, file: OutcomesFile) -> None:
        """The first time: what was half typed, or the point that is next to be asked."""
        today, found = self.station.today(), self.half.found()
        at = POINTS[int(found["point"])] if found else next_point(file.course, today)
        self.list.begin(file.course, reading.pathway_text(self.station.clinic), at)
        self.asked.begin(today)
        self._show(file)
        if found:
            self.asked.set_texts(found)
            self.list.set_texts(found)
            self._say_whose()
        self.list.focus_first()

    def _show(self, file: OutcomesFile) -> None:
        self.file = file
        self.list.draw(file.course)
        self.asked.show_point(self.list.at)
        self.follow.draw(file.course, file.before, self.station.today())
        self._allow()
        self.tick(self.station.now())

    def _allow(self) -> None:
        """Only who charts records; another who signed in meanwhile reads."""
        refused = self.station.refusal(Right.CHART)
        closed = outcomes.refusal(self.file.course, self.list.at) if self.file else ""
        self.asked.save.refuse(refused or closed)
        if self.half.another:
            self._say_whose()

    def _say_whose(self) -> None:
        by = self.half.another
        words = (
            tr("Typed {by}, not saved yet.", by=by) if by else tr("Typed before, not saved yet.")
        )
        self.asked.say(words, "medText")

    def _chosen(self) -> None:
        if self.file is not None:
            self._show(self.file)
            self._typed()
            self.list.focus_first()

    # -- typing -----------------------------------------------------------------------

    def _typed(self) -> None:
        typed = self.list.texts()
        if typed:
            typed |= {"point": str(POINTS.index(self.list.at)), **self.asked.texts()}
        self.half.keep(typed)
        self.asked.say(tr("Not saved yet.") if typed else "")

    def _empty(self) -> None:
        """Nothing is half typed any more."""
        self.list.set_texts({})
        self.half.keep({})
        self.half.write()

    def _clear(self) -> None:
        self._empty()
        self.asked.begin(self.station.today())
        self.asked.say("")
        self.list.focus_first()

    def save(self) -> None:
        """Keep all that stands in this column; each wrong value says so beside it."""
        if self._saving or self.file is None:
            return
        if self.asked.save.reason:
            self.asked.say(self.asked.save.reason, "highText")
        elif by := self.half.another:
            self.half.take_over()
            self.asked.say(tr("Typed {by}. Check every value, then save again.", by=by), "medText")
        elif facts := self._facts():
            id, place = self.course_id, self.half.place
            self._saving = True
            self.asked.say(tr("Saving"))
            self.do(
                lambda desk: outcomes.record(desk, id, facts, place), lambda _: self._saved(),
                self._refused,
            )  # fmt: skip

    def _facts(self) -> tuple[OutcomeRecorded, ...]:
        """Everything typed, read; none where something is wrong, which is said there."""
        typed = [entry for entry in self.list.fields.values() if entry.text]
        if not typed:
            self.asked.say(tr("Type at least one value."), "highText")
            return ()
        wrong = [entry for entry in typed if not entry.check()]
        if wrong:
            wrong[0].line.setFocus()
            self.asked.say(tr(PUT_RIGHT), "highText")
            return ()
        again = self.asked.again.isChecked() and not self.asked.again.isHidden()
        try:
            answered, how = self.asked.answered(), self.asked.way()
            read = (e.outcome(self.list.at, answered, how, retreated=again) for e in typed)
            return tuple(fact for fact in read if fact is not None)
        except Refused as error:
            self._refused(error)
            return ()

    def _saved(self) -> None:
        self._saving = False
        self._empty()
        self.asked.say(tr("Saved."), "ok")
        self.read()

    def _refused(self, error: KitLogError) -> None:
        """The sentence stands beside its field, or above Save; everything typed stays."""
        self._saving = False
        field = error.field if isinstance(error, Refused) else ""
        if self.list.refuse(field, error.sentence) or self.asked.refuse(field, error.sentence):
            self.asked.say(tr(PUT_RIGHT), "highText")
        else:
            self.asked.say(error.sentence, "highText")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F10 and not event.isAutoRepeat():
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.go.emit("course", self.course_id)
        else:
            super().keyPressEvent(event)


def _calm() -> StatusView:
    words = tr("Type what the patient reported. Missing is not recorded, never 0.")
    keys = ((tr("Enter", "a key"), tr("Next")), ("F10", tr("Save")), ("Esc", tr("Course")))
    return StatusView("calm", tr("Outcomes"), words, keys)
