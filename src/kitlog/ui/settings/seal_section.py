"""The certificate that papers are sealed with: KitLog's own, or one the clinic has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout
from shiboken6 import isValid

from kitlog.domain.clinic import Clinic
from kitlog.domain.dates import day
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.seal import SealChosen
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.page import Page
from kitlog.ui.porter import Errand
from kitlog.ui.settings.section import SAVING, Section
from kitlog.words import tr, unsaid
from kitlog.workflow import sealing
from kitlog.workflow.desk import Desk

ABOUT = unsaid(
    "The summary and the day note carry a seal with the clinic’s certificate. PDF readers show it, "
    "and “kitlog verify” says whether anything was changed since."
)
NONE_YET = unsaid("KitLog makes a certificate of its own with the first paper.")
OWN = unsaid("KitLog’s own certificate is in use. Nobody else vouches for it.")
CLINICS = unsaid("The clinic’s own certificate is in use.")
ENDS = unsaid("The clinic’s own certificate ends on {day}. After it KitLog seals with its own.")
OF_CLINIC = unsaid("The clinic’s own certificate")
WHAT_FILE = unsaid(
    "A file with key and certificate (PKCS#12, .p12 or .pfx), as a certificate authority gives it. "
    "KitLog keeps the key in the record and needs the file no more."
)
CHOOSE, NO_FILE = unsaid("Choose file…"), unsaid("No file chosen")
USE, BACK = unsaid("Use it"), unsaid("Back to KitLog’s own")
CHOOSE_FIRST = unsaid("Choose the file first.")
SLOW = unsaid("The folder of the file does not answer. Copy the file to this computer.")
USED = unsaid("From now on papers are sealed with it.")
OWN_AGAIN = unsaid("KitLog seals with its own again.")
_FACTS = (unsaid("Whose"), unsaid("Issued by"), unsaid("Valid until"), "SHA-256")


class SealSection(Section):
    def __init__(self, page: Page) -> None:
        super().__init__(page, "seal", tr("Seal of papers"), tr(ABOUT), tr(USE))
        self._file: Path | None = None
        self._porter = page.station.clerk.porter
        self._errand: Errand | None = None
        self.state = Label("", "body", wraps=True, weight=600)
        self.facts = {name: Label("", "body", wraps=True) for name in map(str, _FACTS)}
        self.choose = KitButton(tr(CHOOSE))
        self.name = Label(tr(NO_FILE), "body", "ink2", wraps=True)
        self.password = TextField(tr("Password of the file"), password=True)
        self.back = KitButton(tr(BACK))
        self._place()
        self.choose.clicked.connect(self._choose)
        self.password.entered.connect(self.save)
        self.back.clicked.connect(self._back)
        for button in (self.back, self.choose):
            button.refused.connect(lambda reason: self.say(reason, "highText"))

    def _place(self) -> None:
        self.body.addWidget(self.state)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self._names = [Label(str(name), "body", "ink2") for name in _FACTS]
        for row, (name, fact) in enumerate(zip(self._names, self.facts.values(), strict=True)):
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(fact, row, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addSpacing(10)
        self.body.addWidget(Label(tr(OF_CLINIC), "h2"))
        self.body.addWidget(Label(tr(WHAT_FILE), "body", wraps=True))
        file = QHBoxLayout()
        file.setSpacing(12)
        file.addWidget(self.choose)
        file.addWidget(self.name, 1)
        self.body.addLayout(file)
        self.password.setMaximumWidth(420)
        password = QHBoxLayout()  # which asks it how high it is as wide as it may be
        password.addWidget(self.password, 1)
        password.addStretch(1)
        self.body.addLayout(password)
        self.body.addStretch(1)

    def focus_first(self) -> None:
        self.choose.setFocus()

    def show_clinic(self, clinic: Clinic) -> None:
        if not self._busy:
            self.page.do(sealing.in_use, self._draw, self.refused)

    def allow(self) -> None:
        super().allow()
        for button in (self.back, self.choose):
            button.refuse(self.act.reason)

    def save(self) -> None:
        if self.act.reason:
            self.say(self.act.reason, "highText")
            return
        file, password = self._file, self.password.text
        if file is None:
            self.say(tr(CHOOSE_FIRST), "highText")
            self.choose.setFocus()
            return
        if not self._begin():
            return

        def read(pkcs12: bytes) -> None:
            if isValid(self):
                self._do(lambda desk: sealing.choose(desk, pkcs12, password), tr(USED))

        self._errand = self._porter.carry(
            file.parent, lambda _: sealing.read(file), read, self._not_read,
            lambda: self._not_read(Refused(tr(SLOW), "file")),
        )  # fmt: skip

    def _not_read(self, error: KitLogError) -> None:
        """Also after a while without an answer: another file can be chosen then."""
        if self._errand is not None:
            self._porter.give_up(self._errand)
            self._errand = None
        if isValid(self):
            self._not_kept(error)

    def _back(self) -> None:
        if self._begin():
            self._do(sealing.own_again, tr(OWN_AGAIN))

    def _begin(self) -> bool:
        """False while something is on its way already."""
        if self._busy:
            return False
        self._busy = True
        self.say(tr(SAVING))
        self.password.refuse("")
        return True

    def _do(self, act: Callable[[Desk], SealChosen], words: str) -> None:
        def done(seal: SealChosen) -> None:
            self._busy = False
            self._forget()
            self._draw(seal)
            self.say(words, "ok")

        self.page.do(act, done, self._not_kept)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self.window(), tr("Certificate"), str(Path.home()), "PKCS#12 (*.p12 *.pfx)"
        )
        if chosen:
            self._file = Path(chosen)
            self.name.say(self._file.name, "ink")
            self.say("")
            self.password.setFocus()

    def _forget(self) -> None:
        """A password stands nowhere longer than it is needed."""
        self._file = None
        self.name.say(tr(NO_FILE), "ink2")
        self.password.set_text("")

    def refused(self, error: KitLogError) -> None:
        if isinstance(error, Refused) and error.field == "password":
            self.password.refuse(error.sentence)
            self.password.setFocus()
            self.say("")
        else:
            super().refused(error)

    def _draw(self, seal: SealChosen | None) -> None:
        for part in (*self._names, *self.facts.values()):
            part.setVisible(seal is not None)
        self.back.setVisible(seal is not None and not seal.own)
        if seal is None:
            self.state.say(tr(NONE_YET))
            return
        until = day(seal.until.astimezone().date())
        soon = not seal.own and seal.ends_soon(self.page.station.now().utc)
        self.state.say(
            tr(ENDS, day=until) if soon else tr(OWN if seal.own else CLINICS),
            "medText" if soon else "ink",
        )
        values = (seal.subject, seal.issuer, until, seal.printed)
        for label, value in zip(self.facts.values(), values, strict=True):
            label.say(value)
