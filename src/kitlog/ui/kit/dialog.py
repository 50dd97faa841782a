"""A dialog inside the window, beside the ring: timer and alerts stay in sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.shapes import Box
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting

WIDTH = 640
LEFT = 308
"""The ring column ends here; a dialog never stands over it."""
TOP = 120


class Dialog(QWidget):
    """Title, body, and two buttons: the safe choice on Esc, the act on Return.

    `confirm` is called when the act is chosen; the caller closes the dialog once the act is
    kept, or says with `refuse` why it is not. Focus stays inside and goes back afterwards.
    """

    closed = Signal()

    def __init__(
        self,
        window: QWidget,
        title: str,
        subtitle: str,
        act: str,
        confirm: Callable[[], None],
        *,
        safe: str = "Cancel",
        kind: str = "primary",
        icon: str = "",
    ) -> None:
        super().__init__(window)
        self._confirm = confirm
        self._before = QApplication.focusWidget()
        self.setAccessibleName(title)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 16)
        box.setSpacing(6)
        box.addWidget(Label(title, "h1", wraps=True))
        self.subtitle = Label(subtitle, "body", "ink2", wraps=True, px=14)
        self.subtitle.setVisible(bool(subtitle))
        box.addWidget(self.subtitle)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        box.addLayout(self.body, 1)
        self.sentence = Label("", "body", "highText", wraps=True, weight=600)
        self.sentence.hide()
        box.addWidget(self.sentence)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addStretch(1)
        self.safe = KitButton(safe, key="Esc", parent=self)
        self.act = KitButton(act, icon=icon, key="↵", kind=kind, parent=self)
        for button in (self.safe, self.act):
            button.setFixedHeight(LARGE)
            foot.addWidget(button)
        box.addSpacing(6)
        box.addLayout(foot)
        self.safe.clicked.connect(self.close_it)
        self.act.clicked.connect(self.ask)
        self.act.refused.connect(self.refuse)

    def open_it(self, first: QWidget | None = None) -> None:
        """Show it over the window and put focus on `first` or the safe choice."""
        self.place()
        self.show()
        self.raise_()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        (first or self.safe).setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """Beside the ring column, as wide as drawn or as the window allows."""
        window = self.parentWidget()
        if window is None:
            return
        width = min(WIDTH, window.width() - LEFT - 12)
        self.setFixedWidth(width)
        layout = self.layout()
        high = layout.heightForWidth(width) if layout is not None else 0
        height = min(max(high, self.sizeHint().height()), window.height() - TOP - 8)
        self.setGeometry(LEFT, min(TOP, window.height() - height - 8), width, height)

    def ask(self) -> None:
        """Confirm, as a tap on the act would."""
        if self.act.reason:
            self.refuse(self.act.reason)
        else:
            self._confirm()

    def refuse(self, sentence: str) -> None:
        """Say why it was not done; everything typed stays."""
        self.sentence.say(sentence)
        self.sentence.setVisible(bool(sentence))
        self.place()

    def close_it(self) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self.hide()
        self.deleteLater()
        try:
            if self._before is not None and self._before.isVisible():
                self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        except RuntimeError:  # the widget that had focus is gone
            pass
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            # A held Return that saved the vitals must not confirm what opens after it.
            self.ask()
        # Every other key ends here: the page below must not act on it.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep focus inside while the dialog stands."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            outside = watched is not self and not self.isAncestorOf(watched)
            if outside and watched.window() is self.window() and self.isVisible():
                self._last_or_first().setFocus(Qt.FocusReason.TabFocusReason)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            box = Box(0.5, 0.5, self.width() - 1, self.height() - 1, "surface", "lineStrong", 1, 12)
            paint(painter, [box], theme)

    def _last_or_first(self) -> QWidget:
        following = self.nextInFocusChain()
        while following is not self and following is not None:
            takes = following.focusPolicy() & Qt.FocusPolicy.TabFocus
            if self.isAncestorOf(following) and following.isVisible() and takes:
                return following
            following = following.nextInFocusChain()
        return self.safe
