"""Below every page while something is wrong with the record: what, and what to do."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.shapes import Box
from kitlog.ui.kit.buttons import STANDARD, KitButton
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting

HEIGHT = STANDARD
NOT_WHOLE = "The record is not whole: {places} not as saved. Tell the machine’s keeper today."
NOT_WHOLE_TITLE = "The record is not whole"
NOT_WHOLE_SAFE = "What is open at the chairs was looked at and is as it was saved. Go on charting."
KEEPER = (
    "For the machine’s keeper: kitlog check says where. Copy the whole folder before anything "
    "else, and copy nothing over it."
)
WHERE = "A charge nurse or an auditor finds the places under Trail, with Verify."


class DamageBar(QWidget):
    """`words` in the bar; `title`, `safe` and `lines` in what its button opens."""

    def __init__(self, words: str, title: str, safe: str, lines: tuple[str, ...]) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        self.words = Label("", "body", "highText", weight=650)
        row.addWidget(self.words)
        row.addStretch(1)
        self.draw(words, title, safe, lines)
        self.more = KitButton("What to do…", kind="quiet")
        self.more.clicked.connect(self._say_more)
        row.addWidget(self.more)

    def draw(self, words: str, title: str, safe: str, lines: tuple[str, ...]) -> None:
        """From now on it says this."""
        self.words.say(words)
        self._told = title, safe, lines

    def tell(self, lines: tuple[str, ...]) -> None:
        """Open the dialog with these lines."""
        title, safe, _ = self._told
        dialog = DamageDialog(self.window(), title, safe, lines)
        dialog.open_it(dialog.act)

    def _say_more(self) -> None:
        self.tell(self._told[2])

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [Box(0, 0, self.width(), self.height(), "highSoft")], theme)


class DamageDialog(Dialog):
    """There is nothing to decide: Return and Esc close it."""

    def __init__(self, window: QWidget, title: str, safe: str, lines: tuple[str, ...]) -> None:
        super().__init__(window, title, safe, "Close", self.close_it)
        self.safe.hide()
        for line in lines:
            self.body.addWidget(Label(line, "body", "ink", wraps=True))
        self.body.addStretch(1)


def not_whole(places: int) -> DamageBar:
    """Found while charting goes on, in what was charted long ago."""
    many = "1 place is" if places == 1 else f"{places:,} places are"
    lines = (KEEPER, WHERE)
    return DamageBar(NOT_WHOLE.format(places=many), NOT_WHOLE_TITLE, NOT_WHOLE_SAFE, lines)
