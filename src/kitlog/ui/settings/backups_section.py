"""Backups: how old the newest are, one made now, and the second place they are copied to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout
from shiboken6 import isValid

from kitlog.domain.clinic import Clinic
from kitlog.ui.apart import apart, wait_apart
from kitlog.ui.backups import Backups
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.progress_bar import ProgressBar
from kitlog.ui.page import Page
from kitlog.ui.settings.section import SAVING, Section
from kitlog.ui.today.backup_line import lines
from kitlog.words import tr, unsaid
from kitlog.workflow import backing_up
from kitlog.workflow.backing_up import Prepared, Standing

ABOUT = unsaid(
    "KitLog backs the record up when a session ends, every 30 min while one runs, and twice a day. "
    "Each backup is encrypted, opened and checked. A password or the recovery sheet opens it."
)
KEPT = unsaid(
    "All of two days are kept, then one for each of 12 days, 10 weeks and 9 months, in {folder}"
)
RUNNING = unsaid("It is running.")
RESTORE = unsaid(
    "To put one back: close KitLog and give the command “kitlog restore FILE”. On another computer "
    "as well; what is there is kept."
)
SECOND = unsaid(
    "A folder on another drive, or on the clinic’s server. Every backup is copied there and "
    "checked again: a computer that is stolen or breaks takes the backups on it along."
)
NONE_HERE = unsaid("A record whose key lies on the computer is not backed up.")
CHOOSE, DROP = unsaid("Choose folder…"), unsaid("No second place")
NOW, STOP = unsaid("Back up now"), unsaid("Stop")
ASKING = unsaid("The folder is tried out.")
SILENT = unsaid("The folder does not answer. Is its drive connected?")
TAKEN = unsaid("Backups are copied there from now on.")
DROPPED = unsaid("There is no second place now.")
PATIENCE_S = 20.0


class BackupsSection(Section):
    def __init__(self, page: Page) -> None:
        super().__init__(page, "backups", tr("Backups"), tr(ABOUT), tr(NOW))
        self._against = ""
        self.here, self.there = Label("", "body", weight=600), Label("", "body", weight=600)
        self.bar, self.stop = ProgressBar(), KitButton(tr(STOP), icon="x")
        self.kept = Label("", "body", wraps=True)
        self.where = Label("", "body", "ink2", wraps=True)
        self.choose, self.drop = KitButton(tr(CHOOSE)), KitButton(tr(DROP))
        self._place()
        self.bar.hide()
        self.stop.hide()
        self.stop.clicked.connect(self._stop)
        self.choose.clicked.connect(self._choose)
        self.drop.clicked.connect(self._drop)
        for button in (self.choose, self.drop):
            button.refused.connect(lambda reason: self.say(reason, "highText"))
        if self._backups is not None:
            self._backups.changed.connect(self._follow)

    @property
    def _backups(self) -> Backups | None:
        return self.page.station.watch.backups

    def _place(self) -> None:
        self.body.addWidget(self.here)
        self.body.addWidget(self.kept)
        self.body.addWidget(Label(tr(RESTORE), "body", wraps=True))
        self.body.addSpacing(6)
        self.body.addWidget(Label(tr("Second place"), "h2"))
        self.body.addWidget(Label(tr(SECOND), "body", wraps=True))
        self.body.addWidget(self.there)
        self.body.addWidget(self.where)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.choose)
        row.addWidget(self.drop)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.box.insertWidget(self.box.indexOf(self.foot), self.bar)
        self.foot.insertWidget(1, self.stop)

    def focus_first(self) -> None:
        self.act.setFocus()

    def show_clinic(self, clinic: Clinic) -> None:
        if not self._busy:
            self.page.do(backing_up.standing, self._draw, self.refused)

    def allow(self) -> None:
        super().allow()
        if self._backups is None and not self.act.reason:
            self.act.refuse(tr(NONE_HERE))
        for button in (self.choose, self.drop):
            button.refuse(self.act.reason)
        if self._backups is not None and self._backups.running and not self.act.reason:
            self.act.refuse(tr(RUNNING))

    def save(self) -> None:
        if self.act.reason or self._backups is None:
            self.say(self.act.reason, "highText")
        else:
            self._backups.back_up_now()

    def _stop(self) -> None:
        if self._backups is not None:
            self._backups.stop()

    def _follow(self) -> None:
        backups = self._backups
        if backups is None or not isValid(self):
            return
        self.bar.setVisible(backups.running)
        self.stop.setVisible(backups.running)
        self.bar.draw(backups.done, backups.of)
        self.allow()
        far = f" {100 * backups.done // backups.of} %" if backups.running and backups.of > 1 else ""
        self.say(
            backups.words + far, "highText" if backups.trouble and not backups.running else "ink2"
        )
        self._draw(backups.standing)

    def _draw(self, standing: Standing | None) -> None:
        found = lines(standing, self.page.station.now().utc)
        for label, (words, tone) in zip((self.here, self.there), found, strict=False):
            label.say(words, tone)
        self.kept.say(tr(KEPT, folder=standing.folder) if standing else "")
        place = standing.second.place if standing else None
        self.where.say(f"{place}\n{self._against}".strip() if place else "")
        self.where.setVisible(place is not None)
        self.drop.setVisible(place is not None)

    # -- the second place -------------------------------------------------------------

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self.window(), tr("Second place"), str(Path.home())
        )
        if not chosen or self._busy:
            return
        self._busy = True
        self.say(tr(ASKING))
        answer = apart(lambda: backing_up.prepare_place(chosen))
        wait_apart(answer, self._use, self._not_kept, self, PATIENCE_S, tr(SILENT))

    def _use(self, prepared: Prepared) -> None:
        self.page.do(lambda desk: backing_up.use_place(desk, prepared), self._taken, self._not_kept)

    def _taken(self, warning: str) -> None:
        """The first copy goes there at once: whoever chose it sees that it works."""
        self._against = warning
        self._used(tr(TAKEN))
        self.save()

    def _drop(self) -> None:
        if not self._busy:
            self._busy = True
            self.say(tr(SAVING))
            self.page.do(backing_up.use_no_place, lambda _: self._used(tr(DROPPED)), self._not_kept)

    def _used(self, words: str) -> None:
        self._busy = False
        self.say(words, "ok")
        if self._backups is not None:
            self._backups.read()
