"""Arrival and the last night: when the patient came in, and seven questions read aloud."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.arrival import SUICIDAL, Answer, NightAsked, Question, Reply
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import Line
from kitlog.ui.kit.theme import font
from kitlog.words import tr

REPLIES = (Reply.YES, Reply.NO, Reply.NOT_ASKED)

Said = Callable[[NightAsked | None, Moment | None], None]
"""Called with the answers, None for none, and the time of arrival, None for now."""


class NightDialog(Dialog):
    """Nothing is chosen before; what is left open stays open, and is not a no."""

    def __init__(
        self,
        window: QWidget,
        now: Callable[[], Moment],
        questions: tuple[Question, ...],
        known: dict[str, Answer],
        arrived: str,
        pathway: str,
        said: Said,
    ) -> None:
        title = tr("Arrival and last night") if questions else tr("Arrival")
        about = tr("Read each question aloud. Not asked is not a no.") if questions else ""
        act = tr("Log answers") if questions else tr("Log arrival")
        super().__init__(window, title, about, act, self._read)
        self._said, self._pathway = said, pathway
        self.when: TimeBack | None = None
        if arrived:
            self.body.addWidget(Label(arrived, "body", "ink2", px=14))
        else:
            self.when = TimeBack(now)
            self.body.addWidget(self.when)
        self.rows = {one.id: QuestionRow(one, known.get(one.id)) for one in questions}
        for row in self.rows.values():
            self.body.addWidget(row)
        if SUICIDAL in self.rows:
            self.rows[SUICIDAL].choice.chosen.connect(lambda _: self._show_pathway())
            self._show_pathway()

    def begin(self) -> None:
        """Focus the first question without an answer."""
        open_rows = [row for row in self.rows.values() if row.choice.index < 0]
        if open_rows:
            self.open_it(open_rows[0].choice.options[0])
        else:
            self.open_it(self.when.choice.options[0] if self.when else self.act)

    def _show_pathway(self) -> None:
        """Beside the buttons, where it can't be scrolled away."""
        self.refuse(self._pathway if self.rows[SUICIDAL].reply is Reply.YES else "")

    def _read(self) -> None:
        try:
            came = self.when.moment() if self.when else None
            answers = tuple(a for row in self.rows.values() if (a := row.answer()))
            urgent = any(one.urgent for one in answers)
            asked = NightAsked(answers, self._pathway if urgent else "") if answers else None
        except Refused as error:
            self.refuse(error.sentence)
            return
        self._said(asked, came)


class QuestionRow(QWidget):
    """Title and question, Yes, No or Not asked, and the patient's words where there are any."""

    def __init__(self, question: Question, known: Answer | None) -> None:
        super().__init__()
        self._question = question
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(12)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Label(tr(question.title), "body", weight=600))
        names.addWidget(Label(tr(question.words), "label", "ink2"))
        row.addLayout(names, 1)
        self.choice = Choice((tr("Yes"), tr("No"), tr("Not asked")), 3, height=44, gap=0)
        for option in self.choice.options:
            option.setAccessibleName(f"{tr(question.title)}, {option.text()}")
        self.choice.setFixedWidth(270)
        row.addWidget(self.choice)
        box.addLayout(row)
        self.words = Line()
        self.words.setFixedHeight(44)
        self.words.setFont(font("body", 15))
        self.words.setPlaceholderText(tr("In the patient’s words"))
        self.words.setAccessibleName(
            tr("{title}, in the patient’s words", title=tr(question.title))
        )
        box.addWidget(self.words)
        self.words.hide()
        self.choice.chosen.connect(lambda _: self.words.setVisible(self.reply is Reply.YES))
        if known is not None:
            self.choice.set_index(REPLIES.index(known.reply))
            self.words.setText(known.words)
            self.words.setVisible(known.reply is Reply.YES)

    @property
    def reply(self) -> Reply | None:
        return REPLIES[self.choice.index] if self.choice.index >= 0 else None

    def answer(self) -> Answer | None:
        """What was answered, None while it is open."""
        if self.reply is None:
            return None
        words = self.words.text().strip() if self.reply is Reply.YES else ""
        return Answer(self._question.id, self.reply, words)
