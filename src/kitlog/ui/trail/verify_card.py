"""Chain and anchors verified in view: how far, and in plain words what was found."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kitlog.domain.errors import KitLogError
from kitlog.ui.apart import apart, wait_apart
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.looking import Looking
from kitlog.ui.trail.long_act import Do, LongAct
from kitlog.ui.trail.looking_line import SUMS, LookingLine
from kitlog.words import tr, unsaid
from kitlog.workflow import verifying
from kitlog.workflow.verifying import Verified

if TYPE_CHECKING:
    from kitlog.workflow.verifying import Checking

HINT = unsaid("Every page, every entry and every anchor. Charting goes on meanwhile.")
MOST = 4
"""Findings that stand on the card; all others are the same chain gone on."""


class VerifyCard(LongAct):
    def __init__(self, do: Do, looking: Looking | None = None) -> None:
        super().__init__(do, tr("Is the record whole?"), tr(HINT))
        self.findings = Label("", "label", "highText", wraps=True)
        self.box.insertWidget(2, self.findings)
        self.findings.hide()
        self.start = KitButton(tr("Verify"), icon="check", key="V", parent=self)
        self.start.clicked.connect(self.verify)
        self.starts(self.start)
        self.buttons.addWidget(self.cancel, 1)
        self.beside = LookingLine(looking)
        self.box.addWidget(self.beside)

    def verify(self) -> None:
        if not self.running:
            self.findings.hide()
        self.run(verifying.begin, verifying.step, self._show, before=self._sum_apart)

    def _sum_apart(self, checking: Checking, go_on: Callable[[], None]) -> None:
        """Where the process that sums fails, the first step does it, and saving waits."""
        if checking.apart is None:
            go_on()
            return
        self.say(tr(SUMS))

        def told(_done: int, _of: int) -> None:
            if self.stopping:
                raise KitLogError(tr(SUMS))

        summed = apart(lambda: checking.sum_apart(told))
        wait_apart(summed, lambda _: go_on(), lambda _: go_on(), self)

    def _show(self, found: Verified) -> None:
        self.say(found.words, "ok" if found.whole else "highText")
        more = len(found.findings) - MOST
        lines = [*found.findings[:MOST], *([tr("and {more} more", more=more)] if more > 0 else [])]
        self.findings.say("\n".join(lines))
        self.findings.setVisible(bool(lines))
