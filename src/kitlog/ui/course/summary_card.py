"""The course summary: what it waits for, the paper, the export, its versions, the early end."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kitlog.ui.course.exporting import OFFERED, PAPERS
from kitlog.ui.course.gate_list import GateList
from kitlog.ui.course.summary_lines import SummaryView
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import text_width
from kitlog.ui.kit.scrolling import scrolling
from kitlog.ui.porter import NO_ANSWER
from kitlog.words import tr, unsaid

NO_VERSION = unsaid("Nothing was exported yet.")
KEPT = unsaid("Each export is kept: a newer version replaces nothing.")
WRITING, STOP = unsaid("Writing…"), unsaid("Stop waiting")
_VERSIONS, _SENTENCE = 24, 34
"""Least heights, px: one version; the two lines that say what came of an export."""


class SummaryCard(Card):
    export_asked = Signal(str)
    """With the paper, "A4" or "Letter"."""
    folder_asked = Signal()
    stop_asked = Signal()
    """Nobody waits any longer for a folder that does not answer."""
    close_asked = Signal()
    amend_asked = Signal()
    sign_asked = Signal()
    preview_asked = Signal()
    versions_asked = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(14, 8, 14, 8), spacing=6)
        self._view: SummaryView | None = None
        self._writing = self._waiting = False
        self.gate = GateList()
        self.sentence = Label("", "label", "ink", wraps=True, weight=600)
        self.signed = Label("", "label", "ink2", wraps=True)
        self.versions = Label("", "label", "ink2", wraps=True)
        self.paper = Choice(OFFERED, 2, height=LARGE, gap=0)
        widest = max(text_width(one.text(), 13, 650) for one in self.paper.options)
        self.paper.setFixedWidth(max(112, round(2 * widest) + 24))
        self.paper.set_index(0)
        for option in self.paper.options:
            option.setAccessibleName(tr("Paper {sheet}", sheet=option.text()))
        self.export = KitButton(
            tr("Export PDF"), icon="file", key="F12", kind="primary", height=LARGE
        )
        self.preview = KitButton(tr("Preview"), key="P", height=LARGE, px=15)
        self.all_versions = KitButton(tr("Versions…"), kind="ghost", key="V", px=14)
        self.folder = KitButton(tr("Choose folder…"), px=14)
        self.close_early = KitButton(tr("Close course early…"), kind="ghost", px=14)
        self.sign = KitButton(tr("Sign course…"), icon="sign", key="S", px=14)
        self.owed = Label("", "label", "highText", wraps=True, weight=600)
        self.after = Label("", "label", "medText", wraps=True, weight=600)
        self.amend = KitButton(tr("Amend…"), kind="ghost", key="A", px=14)
        self._place()
        self.amend.clicked.connect(self.amend_asked)
        self.amend.refused.connect(self.refused)
        self.export.clicked.connect(self.ask_export)
        self.export.refused.connect(self.refused)
        self.folder.clicked.connect(self.folder_asked)
        self.preview.clicked.connect(self.preview_asked)
        self.preview.refused.connect(self.refused)
        self.all_versions.clicked.connect(self.versions_asked)
        self.all_versions.refused.connect(self.refused)
        self.sign.clicked.connect(self.sign_asked)
        self.sign.refused.connect(self.refused)
        self.close_early.clicked.connect(self.close_asked)
        self.close_early.refused.connect(self.refused)

    def use_sheet(self, sheet: str) -> None:
        """The clinic's own paper stands chosen; "" leaves it as it is."""
        if sheet in PAPERS.values():
            self.paper.set_index(list(PAPERS.values()).index(sheet))

    def _place(self) -> None:
        self.box.addWidget(Label(tr("Course summary"), "h2"))
        self.box.addWidget(self.gate)
        self.area = self._below()
        self.box.addWidget(self.area, 1)
        act = QHBoxLayout()
        act.setSpacing(8)
        self.preview.setFixedWidth(92)
        act.addWidget(self.preview)
        act.addWidget(self.paper)
        act.addWidget(self.export, 1)
        self.box.addLayout(act)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.amend)
        foot.addWidget(self.all_versions)
        foot.addWidget(self.folder)
        foot.addStretch(1)
        foot.addWidget(self.close_early)
        foot.addWidget(self.sign)
        self.box.addLayout(foot)
        for one in (
            self.folder, self.sentence, self.owed, self.after, self.signed, self.sign, self.paper,
        ):  # fmt: skip
            one.hide()

    def _below(self) -> QScrollArea:
        """What came of the last act, what came after a signature, all versions: nothing moves."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.sentence)
        column.addWidget(self.owed)
        column.addWidget(self.after)
        column.addWidget(self.signed)
        column.addWidget(self.versions)
        column.addStretch(1)
        area = scrolling(holder)
        area.setMinimumHeight(_VERSIONS)
        # It takes what is left below the outcomes, and asks for no more.
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        area.setAccessibleName(tr("Versions of the summary"))
        return area

    @property
    def chosen_paper(self) -> str:
        return self.paper.text or next(iter(PAPERS))

    def draw(self, view: SummaryView) -> None:
        self._view = view
        self.gate.draw(view.items)
        self.versions.say("\n".join(view.versions) if view.versions else tr(KEPT))
        self.owed.say(view.owed)
        self.owed.setVisible(bool(view.owed))
        # There is room for one of them; all are behind "Versions…".
        self.versions.setVisible(not view.owed)
        self.all_versions.refuse("" if view.versions else tr(NO_VERSION))
        self.signed.say("\n".join(view.signed))
        self.signed.setVisible(bool(view.signed))
        self.after.say("\n".join(view.after))
        self.after.setVisible(bool(view.after))
        self.close_early.refuse(view.close_reason)
        self.close_early.setVisible(not view.over)
        self.sign.refuse(view.sign_reason)
        self.sign.setVisible(view.over)
        self.amend.refuse(view.amend_reason)
        self._show_export()

    def ask_sign(self) -> None:
        """As a tap on the button, once there is one."""
        if self.sign.isVisible():
            self.sign.click()

    def ask_export(self) -> None:
        """As a tap on the button: export or, where it takes too long, wait no more; or why not."""
        if self._waiting:
            self.stop_asked.emit()
        elif self.export.reason:
            self.refused.emit(self.export.reason)
        else:
            self.export_asked.emit(self.chosen_paper)

    def begin(self) -> None:
        """The summary is being written: nothing else can be asked meanwhile."""
        self._writing, self._waiting = True, False
        self.say("")
        self._show_export()

    def wait_for_folder(self) -> None:
        """It takes too long: it may be given up, or go to another folder."""
        self._waiting = True
        self.say(tr(NO_ANSWER), "medText", failed=True)
        self._show_export()

    def finish(self, sentence: str, *, failed: bool = False) -> None:
        self._writing = self._waiting = False
        self.say(sentence, failed=failed)
        self._show_export()

    def say(self, sentence: str, tone: str = "", *, failed: bool = False) -> None:
        """With `failed` another folder is offered."""
        self.sentence.say(sentence, tone or ("highText" if failed else "ok"))
        self.sentence.setVisible(bool(sentence))
        self.area.setMinimumHeight(_SENTENCE if sentence else _VERSIONS)
        self.area.verticalScrollBar().setValue(0)
        # In the place of the versions: nothing else moves.
        self.folder.setVisible(failed)
        self.all_versions.setVisible(not failed)

    def _show_export(self) -> None:
        reason = self._view.reason if self._view else tr("The course is being read.")
        # Closed, the button needs the room to say why, and there is no paper to choose.
        self.paper.setVisible(not reason)
        if self._waiting:
            self.export.setText(tr(STOP))
            self.export.refuse("")
        elif self._writing:
            self.export.setText(tr(WRITING))
            self.export.refuse(tr("It is written, read back and compared."))
        else:
            self.export.setText(tr("Export course summary") if reason else tr("Export PDF"))
            self.export.refuse(reason)
