"""KitLog itself made a mistake: what is safe, how to go on, and where the report is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.words import tr, unsaid

TITLE = unsaid("KitLog made a mistake")
AGAIN = unsaid("KitLog made the same mistake again")
CRASHED = unsaid("KitLog crashed")
SINCE = unsaid("It has been started again.")
SAFE = unsaid(
    "The record is safe: everything that was shown as saved is in it. The pump is not touched."
)
LOOK = unsaid("Look whether what you did last stands on the screen. If it doesn’t, chart it again.")
STUCK = unsaid("If something stands still or looks wrong, close KitLog and start it again.")
CLOSE = unsaid("Close KitLog now and start it again.")
THEN = unsaid("The running timers show at once, and half-typed values come back.")
REPORT = unsaid("A report without patient data is in {path}. Give it to the machine’s keeper.")
NO_REPORT = unsaid("A report could not be written. Tell the machine’s keeper what you did.")


class MistakeDialog(Dialog):
    """Return and Esc go on: a nurse in mid-typing must not close the program by her next key."""

    def __init__(
        self, window: QWidget, report: str, *, again: bool = False, crashed: bool = False
    ) -> None:
        """`again` the same one came before; `crashed` the run before this one ended by it."""
        title = CRASHED if crashed else AGAIN if again else TITLE
        super().__init__(window, tr(title), tr(SAFE), tr("Go on"), self.close_it)
        self.safe.hide()
        path = report.replace("/", "/\u200b").replace("\\", "\\\u200b")  # where it may break
        words = (
            tr(LOOK),
            f"{tr(SINCE if crashed else CLOSE if again else STUCK)} {tr(THEN)}",
            tr(REPORT, path=path) if report else tr(NO_REPORT),
        )
        for line in words:
            self.body.addWidget(Label(line, "body", "ink", wraps=True))
        self.body.addStretch(1)
        if crashed:
            return
        self.leave = KitButton(tr("Close KitLog"), parent=self)
        self.leave.setFixedHeight(LARGE)
        self.leave.clicked.connect(window.close)
        self.foot.insertWidget(1, self.leave)
