"""Below every page while something is wrong with the record: what, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.shapes import Box
from kitlog.ui.kit.buttons import STANDARD, KitButton
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting
from kitlog.words import plural, tr, unsaid

HEIGHT = STANDARD
NOT_WHOLE_TITLE = unsaid("The record is not whole")
NOT_WHOLE_SAFE = unsaid(
    "What is open at the chairs was looked at and is as it was saved. Go on charting."
)
KEEPER = unsaid(
    "For the machine’s keeper: kitlog check says where. Copy the whole folder before anything "
    "else, and copy nothing over it."
)
WHERE = unsaid("A charge nurse or an auditor finds the places under Trail, with Verify.")


@dataclass(frozen=True)
class Told:
    """`words` in the bar; `title`, `safe` and `lines` in what its button opens."""

    words: str
    title: str
    safe: str
    lines: tuple[str, ...]


class DamageBar(QWidget):
    """Stands below every page and is never built anew: it asks again in another language."""

    def __init__(self, tells: Callable[[], Told]) -> None:
        super().__init__()
        self._tells = tells
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        self.words = Label("", "body", "highText", weight=650)
        row.addWidget(self.words)
        row.addStretch(1)
        self.more = KitButton("", kind="quiet")
        self.more.clicked.connect(self._say_more)
        row.addWidget(self.more)
        self.draw()

    def draw(self, tells: Callable[[], Told] | None = None) -> None:
        """Say it; from now on what `tells` does, if it is given."""
        self._tells = tells or self._tells
        self.words.say(self._tells().words)
        self.more.setText(tr("What to do…"))

    def tell(self, more: tuple[str, ...] = ()) -> None:
        """Open the dialog, with `more` lines before its own."""
        told = self._tells()
        dialog = DamageDialog(self.window(), told.title, told.safe, (*more, *told.lines))
        dialog.open_it(dialog.act)

    def _say_more(self) -> None:
        self.tell()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.draw()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [Box(0, 0, self.width(), self.height(), "highSoft")], theme)


class DamageDialog(Dialog):
    """There is nothing to decide: Return and Esc close it."""

    def __init__(self, window: QWidget, title: str, safe: str, lines: tuple[str, ...]) -> None:
        super().__init__(window, title, safe, tr("Close"), self.close_it)
        self.safe.hide()
        for line in lines:
            self.body.addWidget(Label(line, "body", "ink", wraps=True))
        self.body.addStretch(1)


def not_whole(places: int) -> DamageBar:
    """Found while charting goes on, in what was charted long ago."""

    def told() -> Told:
        words = plural(
            "The record is not whole: {n} place is not as saved. Tell the machine’s keeper today.",
            "The record is not whole: {n} places are not as saved. "
            "Tell the machine’s keeper today.",
            places,
        )
        return Told(words, tr(NOT_WHOLE_TITLE), tr(NOT_WHOLE_SAFE), (tr(KEEPER), tr(WHERE)))

    return DamageBar(told)
