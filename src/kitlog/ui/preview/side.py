"""Beside the page: what it is, its paper, the pages, how near, and the ways out of the program."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.ui import printing
from kitlog.ui.course.exporting import OFFERED, PAPERS
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.labels import Label
from kitlog.ui.porter import NO_ANSWER
from kitlog.ui.preview.sheet import WHOLE, WIDTH
from kitlog.words import tr, unsaid

WIDE = 316
FITS = (WIDTH, WHOLE)
SAVE, STOP = unsaid("Save PDF"), unsaid("Stop waiting")
BUSY = unsaid("It is being set on paper.")
SAVING = unsaid("It is written, read back and compared.")
DRAFT = unsaid("A draft can't leave the program.")


class Side(Card):
    """`turned` gives pages on or back, `nearer` steps of size."""

    paper_chosen = Signal(str)
    turned = Signal(int)
    nearer = Signal(int)
    fit_chosen = Signal(str)
    save_asked = Signal()
    print_asked = Signal()
    folder_asked = Signal()
    filed_asked = Signal()
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__(margins=(14, 12, 14, 12), spacing=8)
        self.setFixedWidth(WIDE)
        self.what = Label(tr("Course summary"), "h2", wraps=True)
        self.about = Label("", "label", "ink2", wraps=True)
        self.paper = Choice(OFFERED, 2, gap=0)
        self.page = Label("", "body", weight=600)
        self.back = KitButton(tr("Back"), key=tr("PgUp", "a key"), px=14)
        self.on = KitButton(tr("On", "next page"), key=tr("PgDn", "a key"), px=14)
        self.off = KitButton(tr("Smaller"), key="−", px=14)
        self.near = KitButton(tr("Larger"), key="+", px=14)
        self.fit = Choice((tr("Width"), tr("Whole page")), 2, gap=0)
        self.fit.set_index(0)
        self.sentence = Label("", "label", "ink", wraps=True, weight=600)
        self.folder = KitButton(tr("Choose folder…"), px=14)
        self.filed = KitButton(tr("Filed…"), icon="check", key="F", px=14)
        self.print = KitButton(tr("Print"), key="P", px=14)
        self.save = KitButton(tr(SAVE), icon="file", key="F12", kind="primary", height=LARGE)
        self._place()
        self._connect()
        for option in self.paper.options:
            option.setAccessibleName(tr("Paper {sheet}", sheet=option.text()))

    def _place(self) -> None:
        for part in (self.what, self.about, self.paper, self.page):
            self.box.addWidget(part)
        self.box.addLayout(_beside(self.back, self.on))
        self.box.addLayout(_beside(self.off, self.near))
        self.box.addWidget(self.fit)
        self.box.addStretch(1)
        self.box.addWidget(self.sentence)
        self.box.addLayout(_beside(self.folder, self.filed, self.print))
        self.box.addWidget(self.save)
        for one in (self.sentence, self.filed):
            one.hide()

    def _connect(self) -> None:
        self.paper.chosen.connect(lambda _: self.paper_chosen.emit(self.chosen_paper))
        self.back.clicked.connect(lambda: self.turned.emit(-1))
        self.on.clicked.connect(lambda: self.turned.emit(1))
        self.off.clicked.connect(lambda: self.nearer.emit(-1))
        self.near.clicked.connect(lambda: self.nearer.emit(1))
        self.fit.chosen.connect(lambda _: self.fit_chosen.emit(FITS[self.fit.index]))
        for button, asked in (
            (self.save, self.save_asked), (self.print, self.print_asked),
            (self.folder, self.folder_asked), (self.filed, self.filed_asked),
        ):  # fmt: skip
            button.clicked.connect(asked)
            button.refused.connect(self.refused)

    @property
    def chosen_paper(self) -> str:
        return PAPERS[self.paper.text or next(iter(PAPERS))]

    def use_sheet(self, sheet: str) -> None:
        """The paper that stands chosen."""
        self.paper.set_index(list(PAPERS.values()).index(sheet))

    def close_acts(self, reason: str) -> None:
        """Nothing can be saved or printed, and why; "" opens both."""
        self.save.setText(tr(SAVE))
        self.save.refuse(reason)
        self.print.refuse(reason or ("" if printing.can_print() else tr(printing.NO_COMMAND)))
        self.folder.refuse(reason)

    def wait_for_folder(self) -> None:
        """It takes too long: it may be given up, or go to another folder."""
        self.say(tr(NO_ANSWER), "medText")
        self.save.setText(tr(STOP))
        self.save.refuse("")
        self.folder.refuse("")

    def say(self, words: str, tone: str = "ink") -> None:
        self.sentence.say(words, tone)
        self.sentence.setVisible(bool(words))

    def show_fit(self, fit: str) -> None:
        """Which of the two it is; neither once it is nearer or further off."""
        self.fit.set_index(FITS.index(fit) if fit in FITS else -1)


def _beside(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part, 1, Qt.AlignmentFlag.AlignVCenter)
    return row
