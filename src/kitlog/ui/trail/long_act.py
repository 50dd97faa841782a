"""An act of many steps in view: how far it is, and a button to stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout

from kitlog.domain.errors import KitLogError
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.progress_bar import ProgressBar
from kitlog.words import tr, unsaid
from kitlog.workflow.desk import Desk

RUNNING = unsaid("It is running.")


class Step(Protocol):
    """What a step gives back."""

    @property
    def looked_at(self) -> int: ...
    @property
    def total(self) -> int: ...
    @property
    def done(self) -> bool: ...


class Do(Protocol):
    """As `Page.do`."""

    def __call__(
        self,
        act: Callable[[Desk], Any],
        then: Callable[[Any], None],
        failed: Callable[[KitLogError], None] | None = None,
    ) -> None: ...


class LongAct(Card):
    """Each step is asked of the clerk only once the one before is done.

    So the window and the chairs never wait for more than a step, and stopping is asking no
    further. It stops as well when the page goes out of view.
    """

    counted = unsaid("entries")
    """What a step looks at, and the sentence counts."""

    def __init__(self, do: Do, title: str, hint: str) -> None:
        super().__init__(margins=(18, 12, 18, 14))
        self._do = do
        self.running = self.stopping = False
        self._stop: Callable[[], object] | None = None
        self._last: Step | None = None
        self._starts: list[KitButton] = []
        self.box.addWidget(Label(title, "h2"))
        self.sentence = Label(hint, "body", "ink2", wraps=True)
        self.box.addWidget(self.sentence)
        self.bar = ProgressBar()
        self.box.addWidget(self.bar)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.box.addLayout(self.buttons)
        self.cancel = KitButton(tr("Stop"), icon="x", parent=self)
        self.cancel.clicked.connect(self.stop)
        self.cancel.hide()
        self.bar.hide()

    def run(
        self,
        begin: Callable[[Desk], Any],
        step: Callable[[Desk, Any], Step],
        finished: Callable[[Any], None],
        stop: Callable[[Any], object] = lambda _: None,
        between: Callable[[Any, Callable[[], None]], None] = lambda _, go_on: go_on(),
        before: Callable[[Any, Callable[[], None]], None] = lambda _, go_on: go_on(),
    ) -> None:
        """`begin` gives what `step` goes on with until it says done.

        `before` is done with it ahead of the first step, `between` after each, and then goes on;
        `stop` puts it away.
        """
        if self.running:
            return
        self.running, self.stopping = True, False
        self._last = None
        self._show_running()

        def begun(work: Any) -> None:
            self._stop = lambda: stop(work)
            before(work, lambda: go_on(work))

        def go_on(work: Any) -> None:
            if self.stopping:
                self._stopped()
                return
            self._do(lambda desk: step(desk, work), lambda now: stepped(work, now), self._failed)

        def stepped(work: Any, now: Step) -> None:
            self._last = now
            if now.done:
                self._ended()
                finished(now)
            else:
                self.bar.draw(now.looked_at, now.total)
                done, of = f"{now.looked_at:,}", f"{now.total:,}"
                self.say(tr("{done} of {of} {things}", done=done, of=of, things=tr(self.counted)))
                between(work, lambda: go_on(work))

        self._do(begin, begun, self._failed)

    def stop(self) -> None:
        """After the step that is under way."""
        self.stopping = self.running

    def say(self, words: str, tone: str = "ink2") -> None:
        self.sentence.say(words, tone)

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous() and self.running:
            self.stop()
            if self._stop is not None:  # the page may be gone before the next answer comes
                self._stop()
        super().hideEvent(event)

    def _stopped(self) -> None:
        if self._stop is not None:
            self._stop()
        far = self._last
        self._ended()
        if far is None:
            self.say(tr("Stopped."))
            return
        done, of = f"{far.looked_at:,}", f"{far.total:,}"
        self.say(
            tr("Stopped at {done} of {of} {things}.", done=done, of=of, things=tr(self.counted))
        )

    def _failed(self, error: KitLogError) -> None:
        if self._stop is not None:
            self._stop()
        self._ended()
        self.say(error.sentence, "highText")

    def starts(self, button: KitButton) -> None:
        """A button that starts it stands closed while it runs."""
        self._starts.append(button)
        self.buttons.addWidget(button, 1)

    def _show_running(self) -> None:
        for button in self._starts:
            button.refuse(tr(RUNNING))
        self.say(tr("Begins…"))
        self.bar.draw(0, 1)
        self.bar.show()
        self.cancel.show()

    def _ended(self) -> None:
        self.running = False
        self._stop = None
        for button in self._starts:
            button.refuse("")
        self.bar.hide()
        self.cancel.hide()
