"""Every exported version of the summary: when, by whom, how it stands, and where it is filed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.charted import Charted
from kitlog.domain.course_facts import SummaryFiled
from kitlog.domain.dates import clock, day
from kitlog.domain.summary_versions import Version, left_to_do
from kitlog.ui.chair import asking
from kitlog.ui.course.check_dialog import check_file
from kitlog.ui.course.course_file import CourseFile
from kitlog.ui.course.exporting import OFFERED, PAPERS
from kitlog.ui.course.filed_dialog import ask_filed
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.words import plural, tr, unsaid
from kitlog.workflow import summary_filing

if TYPE_CHECKING:
    from kitlog.ui.course.page import CoursePage

ABOUT = unsaid("Each is kept as it was written; a newer version replaces nothing.")
_SHEETS = dict(zip(PAPERS.values(), OFFERED, strict=True))
STRIKE_REASONS = (
    unsaid("Wrong patient"),
    unsaid("Wrong version"),
    unsaid("Not there"),
    unsaid("Other…"),
)
NameOf = Callable[[str], str]


class VersionCard(Card):
    """`filed` asks where it is filed, `strike` gives the filing to strike."""

    filed = Signal()
    strike = Signal(object)

    def __init__(self, version: Version, name_of: NameOf, refused: str, *, owed: bool) -> None:
        super().__init__(margins=(12, 8, 8, 8), spacing=4)
        fact = version.fact
        top = QHBoxLayout()
        top.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(1)
        head = tr("Version {version}: {standing}", version=fact.version, standing=version.standing)
        tone = "highText" if version.amended else "medText" if version.added else "ok"
        words.addWidget(Label(head, "body", tone if version.newest or version.amended else "ink2",
                              wraps=True, weight=650))  # fmt: skip
        words.addWidget(Label(about(version, name_of), "label", "ink2", wraps=True))
        top.addLayout(words, 1)
        self.file = KitButton(tr("Filed…"), parent=self, px=14)
        self.file.setAccessibleName(tr("Filed…, version {version}", version=fact.version))
        self.file.refuse(refused)
        self.file.clicked.connect(self.filed)
        top.addWidget(self.file, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(top)
        self.strikes: list[KitButton] = []
        if not version.filed:
            self.box.addWidget(
                Label(tr("Not filed"), "label", "highText" if owed else "ink2", weight=600)
            )
        for one in version.filed:
            self.box.addLayout(self._filing(one, name_of, refused))

    def _filing(self, one: Charted, name_of: NameOf, refused: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        words = filing(one, name_of)
        row.addWidget(Label(words, "label", "ink", wraps=True), 1)
        button = KitButton(tr("Strike…"), kind="ghost", parent=self, px=14)
        button.setAccessibleName(tr("Strike…, {words}", words=words))
        button.refuse(refused)
        button.clicked.connect(lambda: self.strike.emit(one))
        self.strikes.append(button)
        row.addWidget(button)
        return row


def about(version: Version, name_of: NameOf) -> str:
    """14-Jan-2026 09:48, R. Mock RN · A4, 5 pages · SHA-256 ab12cd34 ef56…"""
    fact, at = version.fact, version.said.measured.local
    pages = plural("{n} page", "{n} pages", fact.pages)
    sheet = _SHEETS.get(fact.paper, fact.paper)
    when = f"{day(at.date())} {clock(at)}, {name_of(version.said.author)}"
    return f"{when} · {sheet}, {pages} · SHA-256 {fact.sha256[:8]} {fact.sha256[8:16]}"


def filing(one: Charted, name_of: NameOf) -> str:
    """Filed: Paper chart, 14-Jan-2026 09:50, R. Mock RN"""
    at = one.measured.local
    where = one.as_(SummaryFiled).where
    return tr(
        "Filed: {where}, {when}, {name}",
        where=tr(where),
        when=f"{day(at.date())} {clock(at)}",
        name=name_of(one.author),
    )


class VersionsDialog(Dialog):
    """Newest first. Return files the newest, where that is still to be done."""

    most = 720

    def __init__(
        self, window: QWidget, file: CourseFile, name_of: NameOf, refused: str,
        file_it: Callable[[int], None], strike_it: Callable[[Charted], None],
        check_it: Callable[[], None],
    ) -> None:  # fmt: skip
        newest = file.versions[-1]
        super().__init__(
            window, tr("Versions of the summary"),
            f"{file.patient.name} · {file.course.opened.number}. {tr(ABOUT)}",
            tr("Filed…"), lambda: file_it(newest.fact.version), safe=tr("Close"), icon="check",
        )  # fmt: skip
        self.act.refuse(refused)
        owed = bool(left_to_do(file.versions))
        self.cards = [
            VersionCard(one, name_of, refused, owed=owed and one.newest)
            for one in reversed(file.versions)
        ]
        for card, version in zip(self.cards, reversed(file.versions), strict=True):
            number = version.fact.version
            card.filed.connect(lambda number=number: file_it(number))
            card.strike.connect(strike_it)
            for button in (card.file, *card.strikes):
                button.refused.connect(self.refuse)
            self.body.addWidget(card)
        self.check = KitButton(tr("Check a file…"), parent=self)
        self.check.setFixedHeight(LARGE)
        self.check.clicked.connect(check_it)
        self.foot.insertWidget(0, self.check)
        # The newest one is filed by the act itself, until it is.
        self.cards[0].file.setVisible(bool(newest.filed))
        self.act.setVisible(not newest.filed)
        self.open_it(self.safe if newest.filed else self.act)


def show_versions(page: CoursePage) -> None:
    """The versions as the page read them; each act closes it, and the page reads again."""
    file = page.file
    if file is None or not file.versions:
        return
    clinic, refused = page.station.clinic, page.export_refused

    def file_it(version: int) -> None:
        dialog.close_it()
        ask_filed(
            page, file, version, lambda where: page.say_done(tr("Filed: {where}.", where=tr(where)))
        )

    def strike_it(one: Charted) -> None:
        dialog.close_it()
        _ask_strike(page, one, filing(one, clinic.name_of))

    def check_it() -> None:
        dialog.close_it()
        check_file(page)

    dialog = VersionsDialog(
        page.window(), file, clinic.name_of, refused, file_it, strike_it, check_it
    )
    page.destroyed.connect(dialog.deleteLater)


def _ask_strike(page: CoursePage, one: Charted, words: str) -> None:
    assert page.file is not None
    id = page.file.course.id

    def strike(why: str) -> None:
        page.answer(
            dialog,
            lambda desk: summary_filing.strike(desk, id, one.id, why),
            lambda _: page.say_done(tr("The filing is struck.")),
        )

    about = tr(
        "{words}. It stays readable; the course is on the board until it is filed.", words=words
    )
    dialog = asking.why(
        page.window(),
        tr("Not filed there?"),
        about,
        STRIKE_REASONS,
        tr("Strike the filing"),
        strike,
    )
    page.destroyed.connect(dialog.deleteLater)
