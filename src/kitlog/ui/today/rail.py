"""The right column: follow-ups, what is left to finish, the week in numbers."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kitlog.domain.people import PersonEnrolled
from kitlog.ui.courses.waiting import TO_SIGN, waiting_words
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.today.backup_line import BackupLines, is_red
from kitlog.ui.today.follow_ups import FollowUpsCard
from kitlog.ui.today.patient_line import PatientLine
from kitlog.words import plural, tr
from kitlog.workflow.board import Board, Unfinished

WIDTH = 268


def _act(one: Unfinished) -> str:
    if one.session_id:
        return tr("Open")
    return tr("File") if one.to_file else tr("Export")


class ToSign(QWidget):
    """How many courses wait for a signature, and the way to them; gone where none does."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(6)
        self.words = Label("", "body", weight=650, wraps=True)
        self.button = KitButton(tr("Sign"), key="S", kind="quiet")
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def draw(self, words: str) -> None:
        self.words.say(words)
        self.button.setAccessibleName(tr("Sign, {words}", words=words))
        self.setVisible(bool(words))


class Rail(QScrollArea):
    """`asked` gives the page and the id to go to."""

    asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.follow = FollowUpsCard()
        self.follow.asked.connect(lambda id: self.asked.emit("outcomes", id))
        self._finish = Card(margins=(14, 12, 14, 8), spacing=2)
        self._finish.box.addWidget(Label(tr("To finish"), "h2"))
        self.to_sign = ToSign()
        self.to_sign.button.clicked.connect(lambda: self.asked.emit("courses", TO_SIGN))
        self._finish.box.addWidget(self.to_sign)
        self.items: list[PatientLine] = []
        self._nothing = Label(tr("Nothing is left to finish."), "label", "ink2", wraps=True)
        self._finish.box.addWidget(self._nothing)
        self.late = Card(margins=(14, 12, 14, 10), spacing=2)
        self.late.box.addWidget(Label(tr("Backups"), "h2"))
        self._late_lines = BackupLines()
        self.late.box.addWidget(self._late_lines)
        column.addWidget(self.late)
        self.late.hide()
        column.addWidget(self.follow)
        column.addWidget(self._finish)
        column.addWidget(self._week_card(), 1)
        self.setWidget(holder)

    def _week_card(self) -> Card:
        card = Card(margins=(14, 12, 14, 12), spacing=6)
        card.box.addWidget(Label(tr("This week"), "h2"))
        row = QHBoxLayout()
        row.setSpacing(18)
        self._given, self._missed = Figure(tr("infusions given")), Figure(tr("missed days"))
        row.addWidget(self._given)
        row.addWidget(self._missed)
        row.addStretch(1)
        card.box.addLayout(row)
        self._open = Label("", "label", "ink2", wraps=True)
        card.box.addWidget(self._open)
        self.backups = BackupLines()
        card.box.addWidget(self.backups)
        card.box.addStretch(1)
        self.people = KitButton(tr("People"), icon="user", key="P", kind="quiet")
        self.people.clicked.connect(lambda: self.asked.emit("people", ""))
        card.box.addWidget(self.people)
        return card

    def draw(self, board: Board, person: PersonEnrolled | None, now: datetime) -> None:
        """Show what is left to finish, for `person` to sign too, the week, the age of backups.

        Backups that are too old stand first: a long list must not push them out of sight.
        """
        red = is_red(board.backups, now)
        self.late.setVisible(red)
        self._late_lines.draw(board.backups if red else None, now)
        self.backups.draw(None if red else board.backups, now)
        self.to_sign.draw(waiting_words(board.to_sign, person))
        for one in self.items:
            self._finish.box.removeWidget(one)
            one.hide()
            one.deleteLater()
        self.items = [self._item(one) for one in board.unfinished]
        for item in self.items:
            self._finish.box.addWidget(item)
        self._nothing.setVisible(not self.items and self.to_sign.isHidden())
        self._given.draw(board.given_this_week, tr("infusion given"), tr("infusions given"))
        self._missed.draw(board.missed_this_week, tr("missed day"), tr("missed days"))
        ending = sum(
            row.session is not None and row.number == row.course.wanted for row in board.rows
        )
        words = [plural("{n} course open", "{n} courses open", board.open_courses)]
        words += [plural("{n} ends today", "{n} end today", ending)] if ending else []
        self._open.say(" · ".join(words))

    def _item(self, one: Unfinished) -> PatientLine:
        tone = "highText" if one.red else "ink2"
        item = PatientLine(one.patient.name, one.words, _act(one), tone)
        where = ("chair", one.session_id) if one.session_id else ("course", one.course_id)
        item.button.clicked.connect(lambda: self.asked.emit(*where))
        return item


class Figure(QWidget):
    """A large number with its word below."""

    def __init__(self, words: str) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._number = Label("0", "fact", px=34)
        self._words = Label(words, "label", "ink2")
        box.addWidget(self._number)
        box.addWidget(self._words)

    def draw(self, number: int, one: str, many: str) -> None:
        self._number.say(str(number))
        self._words.say(one if number == 1 else many)
