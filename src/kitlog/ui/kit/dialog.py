"""A dialog inside the window, beside the ring: timer and alerts stay in sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kitlog.domain.shapes import Box
from kitlog.ui.kit.application import application
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.keymap import PAGES_OWN, means_the_same_everywhere
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.letters import beside_ring, letters_of
from kitlog.ui.kit.paint import paint, painting
from kitlog.ui.kit.rest import Rest
from kitlog.ui.kit.text_field import HEIGHT
from kitlog.ui.kit.typing_place import TypingPlace
from kitlog.words import tr, unsaid

WIDTH = 640
SAVING = unsaid("Saving…")
TOP = 120
_SIDE, _MARGIN = 18, 8
"""Left and right within the dialog, and below it, px."""


class Dialog(QWidget):
    """Title, body, and two buttons: the safe choice on Esc, the act on Return.

    `confirm` is called when the act is chosen; the caller closes the dialog once the act is
    kept, or says with `refuse` why it is not. Focus stays inside and goes back afterwards.
    Where the screen keyboard leaves too little room, the body scrolls and the buttons stay.
    """

    closed = Signal()
    most = WIDTH
    """Its width where the window has room, px."""

    def __init__(
        self,
        window: QWidget,
        title: str,
        subtitle: str,
        act: str,
        confirm: Callable[[], None],
        *,
        safe: str = "",
        kind: str = "primary",
        icon: str = "",
    ) -> None:
        super().__init__(window)
        self._confirm = confirm
        self._before = TypingPlace()
        self._opened = self._gone = False
        self._waits = False
        self._held: list[QLineEdit] = []
        self.setAccessibleName(title)
        box = QVBoxLayout(self)
        box.setContentsMargins(_SIDE, 14, _SIDE, 16)
        box.setSpacing(6)
        box.addWidget(Label(title, "h1", wraps=True))
        self.subtitle = Label(subtitle, "body", "ink2", wraps=True, px=14)
        box.addWidget(self.subtitle)
        # Only now: shown without a parent it would be a window of its own.
        self.subtitle.setVisible(bool(subtitle))
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidgetResizable(True)
        self._area.setFixedHeight(0)
        holder = QWidget()
        self.body = QVBoxLayout(holder)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        self._area.setWidget(holder)
        holder.installEventFilter(self)
        box.addWidget(self._area, 1)
        self.sentence = Label("", "body", "highText", wraps=True, weight=600)
        self.sentence.hide()
        box.addWidget(self.sentence)
        self.foot = foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addStretch(1)
        self.safe = KitButton(safe or tr("Cancel"), key="Esc", parent=self)
        self.act = KitButton(act, icon=icon, key="↵", kind=kind, parent=self)
        for button in (self.safe, self.act):
            button.setFixedHeight(LARGE)
            foot.addWidget(button)
        box.addSpacing(6)
        box.addLayout(foot)
        self.safe.clicked.connect(self._leave)
        self.act.clicked.connect(self.ask)
        self.act.refused.connect(self.refuse)

    def open_it(self, first: QWidget | None = None) -> None:
        """Show it over the window and put focus on `first` or the safe choice."""
        self._opened = True
        letters = letters_of(self)
        if letters is not None:
            letters.settled.connect(self.place)
        self.place()
        self.show()
        self.raise_()
        (first or self.safe).setFocus(Qt.FocusReason.OtherFocusReason)
        application().focusChanged.connect(self._hold_focus)

    def corner(self, window: QWidget) -> tuple[int, int]:
        """Its upper left one, px: beside the ring column."""
        return beside_ring(window), TOP

    def place(self) -> None:
        """From its corner on, as wide as drawn or as the window allows."""
        window, layout = self.parentWidget(), self.layout()
        if window is None or layout is None:
            return
        (left, top), letters = self.corner(window), letters_of(self)
        width = min(self.most, window.width() - left - 12)
        self.setFixedWidth(width)
        foot = window.height() - _MARGIN
        if letters is not None:
            foot = letters.foot(left, left + width, foot)
        around = layout.heightForWidth(width) - self._area.maximumHeight()
        wanted = max(self.body.heightForWidth(width - 2 * _SIDE), self.body.sizeHint().height())
        self._area.setFixedHeight(max(0, min(wanted, foot - top - around)))
        self.setGeometry(left, top, width, around + self._area.maximumHeight())
        focus = self.focusWidget()
        if focus is not None and self._area.isAncestorOf(focus):
            # Qt goes by the cursor: so much above and below shows the field and its title.
            self._area.ensureWidgetVisible(focus, 0, HEIGHT)

    def ask(self) -> None:
        """Confirm, as a tap on the act would."""
        if self._waits:
            self.refuse(tr(SAVING))
        elif self.act.reason:
            self.refuse(self.act.reason)
        else:
            self._confirm()

    def refuse(self, sentence: str) -> None:
        """Say why it was not done; everything typed stays."""
        self.sentence.say(sentence)
        self.sentence.setVisible(bool(sentence))
        self.place()

    @property
    def is_open(self) -> bool:
        """It was opened and not answered yet, in view or not."""
        return self._opened and not self._gone

    @property
    def waits(self) -> bool:
        """Whether the answer is on its way to the record."""
        return self._waits

    def wait(self, on: bool) -> None:
        """While the answer is on its way nothing is typed over it, and it can't be left or asked
        twice: were it not kept, everything must still be here.
        """
        self._waits = on
        if on:
            self._held = [one for one in self.findChildren(QLineEdit) if not one.isReadOnly()]
        for line in self._held:
            line.setReadOnly(on)
        if not on:
            self.refuse("")

    def _leave(self) -> None:
        """By its safe choice."""
        self.refuse(tr(SAVING)) if self._waits else self.close_it()

    def begun_by(self, name: str) -> None:
        """Say who typed what stands here: another nurse goes on with it (RULINGS Safety 10)."""
        self.subtitle.say(tr("Begun by {name}. Check it before you confirm.", name=name), "medText")
        self.subtitle.setVisible(True)
        self.place()

    def close_it(self) -> None:
        """Go, and give focus back. Closing twice is closing: an answer may come after Esc."""
        if self._gone:
            return
        self._gone = True
        application().focusChanged.disconnect(self._hold_focus)
        window = self.parentWidget()
        if window is not None and self.isVisible():
            self._before.go_back()
            Rest(window, self.geometry())
        self.hide()
        self.deleteLater()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            # A held Return that saved the vitals must not confirm what opens after it.
            self.ask()
        elif means_the_same_everywhere(event) or event.key() in PAGES_OWN:
            event.ignore()
        # Every other key ends here: the page below must not act on it.

    def event(self, event: QEvent) -> bool:
        """Grow or shrink with what is in it, as when "Other…" opens a field."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.place()
        return super().event(event)

    def eventFilter(self, body: QObject, event: QEvent) -> bool:
        """What changes in the body changes the dialog; the scroll area would keep it to itself."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.place()
        return False

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round inside the dialog; Qt asks here on behalf of all that is in it."""
        stops = self._stops()
        if not stops:  # on its way out
            return super().focusNextPrevChild(next)
        focus = QApplication.focusWidget()
        here = stops.index(focus) if focus in stops else -1
        step = 1 if next else -1
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(here + step) % len(stops)].setFocus(reason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            box = Box(0.5, 0.5, self.width() - 1, self.height() - 1, "surface", "lineStrong", 1, 12)
            paint(painter, [box], theme)

    def _stops(self) -> list[QWidget]:
        """What Tab reaches, in order; the safe choice is always one of them."""
        # Qt's own chain leads through the page below: PySide would never free what it went over.
        return [
            one for one in self.findChildren(QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled() and one.isVisible()
        ]  # fmt: skip

    def _hold_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Take back the focus a tap on the page below has taken."""
        if now is None or not self.isVisible() or now.window() is not self.window():
            return
        if _dialog_around(now) is None:
            (self.focusWidget() or self.safe).setFocus(Qt.FocusReason.PopupFocusReason)


def _dialog_around(widget: QWidget | None) -> Dialog | None:
    """The dialog `widget` is part of; one opened over another keeps its own focus."""
    while widget is not None and not isinstance(widget, Dialog):
        widget = widget.parentWidget()
    return widget
