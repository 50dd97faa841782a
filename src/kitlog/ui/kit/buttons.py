"""The button: it says the act, shows its key, and when it is not open says why."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.kit.fit import Fitted, fit
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.keycap import HEIGHT as CAP
from kitlog.ui.kit.keycap import keycap, keycap_width
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.ui.kit.return_button import ReturnButton
from kitlog.ui.kit.theme import Theme
from kitlog.words import tr

STANDARD, LARGE, START = 44, 56, 64
"""Heights in px (DESIGN 6)."""
_PAD, _GAP, _ICON, _KEY_ICON = 14, 8, 20, 26
"""`_KEY_ICON` is the size of an icon that has a key of the keypad for itself, px."""


@dataclass(frozen=True, slots=True)
class _Look:
    """Colour tokens of ground, edge and text, of the key cap, and the width of the edge."""

    fill: str
    edge: str
    ink: str
    cap_ink: str = "ink2"
    cap_edge: str = "lineStrong"
    line: float = 1.0


_LOOKS: dict[str, _Look] = {
    "": _Look("surface", "lineStrong", "ink"),
    "primary": _Look("fill", "fill", "fillInk", "fillInk", "fillInk"),
    "danger": _Look("surface", "highLine", "highText"),
    "stop": _Look("high", "high", "highInk", "highInk", "highInk"),
    "quiet": _Look("surface", "line", "ink"),
    "ghost": _Look("", "", "accent"),
}
_CLOSED = _Look("sunken", "lineStrong", "ink3", "ink3")


class KitButton(ReturnButton):
    """A button of 44, 56 or 64 px; the letters follow the height.

    kind   "" standard, "primary", "danger" (red text), "stop" (filled red, in its dialog
           only), "quiet" (faint edge), "ghost" (no edge)
    key    the key that does the same, shown as a cap
    `refuse(reason)` closes it: dashed, still reached by Tab, and a press emits `refused`.
    """

    refused = Signal(str)

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        key: str = "",
        kind: str = "",
        parent: QWidget | None = None,
        *,
        height: int = STANDARD,
        px: int = 0,
    ) -> None:
        super().__init__(parent)
        self._icon, self._key, self._kind, self._px = icon, key, kind, px
        self._reason = ""
        self._tall = height
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(max(STANDARD, height))
        # A tap leaves the focus in the field where the nurse is typing.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setText(text)

    def setText(self, text: str) -> None:
        """The act. An ampersand is an ampersand, never a mnemonic."""
        super().setText(text)
        if "&" in text:
            self.setShortcut(QKeySequence())
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_kind(self, kind: str, icon: str = "") -> None:
        """Another look at the same place, as Pause becomes Resume."""
        if (kind, icon) != (self._kind, self._icon):
            self._kind, self._icon = kind, icon
            self.update()

    @property
    def reason(self) -> str:
        """Why it is closed, "" when it is open."""
        return self._reason

    def refuse(self, reason: str) -> None:
        """Close the button and say why ("Opens when infusion 5 is signed"); "" opens it."""
        if reason == self._reason:
            return
        self._reason = reason
        self.setToolTip(reason)
        self.setAccessibleDescription(tr("Unavailable. {reason}", reason=reason) if reason else "")
        self.update()

    def nextCheckState(self) -> None:
        # Every press, by finger, key or screen reader, passes here just before `clicked`.
        if self._reason:
            self.blockSignals(True)
            QTimer.singleShot(0, self, self._say_why)
        else:
            super().nextCheckState()

    def _say_why(self) -> None:
        self.blockSignals(False)
        self.refused.emit(self._reason)

    def sizeHint(self) -> QSize:
        fixed = self.minimumHeight() == self.maximumHeight()
        height = self.minimumHeight() if fixed else self._tall
        text = text_width(self.text(), self._letters(height), 600)
        return QSize(round(self._content(text, self._key)) + 2 * _PAD, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(STANDARD, self.sizeHint().height())

    def cut(self) -> list[str]:
        """The text, if it can't be shown whole in the room the button has."""
        return [self.text()] if self._words(self._cap).cut else []

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            look = self._look()
            self._paint_ground(painter, look, theme)
            cap, ink = self._cap, look.ink
            words = self._words(cap)
            reason = self._reason_lines(words)
            middle = self.height() / 2 - (len(reason) * 15 / 2 if reason else 0)
            left = (self.width() - self._content(words.width(600), cap)) / 2
            if self._icon:
                side = self._icon_side
                box = QRectF(left, middle - side / 2, side, side)
                draw_icon(painter, self._icon, box, theme.colour(ink))
                left += side + (_GAP if self.text() else 0)
            width = words.width(600)
            shapes: list[Shape] = []
            top = middle + words.size * 0.36 - words.leading * (len(words.lines) - 1) / 2
            for index, line in enumerate(words.lines):
                at = (left + width / 2, top + index * words.leading)
                shapes.append(Text(at, line, words.size, ink, 600, "centre"))
            if cap:
                x, y = left + width + (_GAP if self.text() else 0), middle - CAP / 2
                cap_fill = "" if look.fill != "surface" else "surface"
                shapes += keycap(round(x), round(y), cap, look.cap_ink, look.cap_edge, cap_fill)
            foot = middle + words.leading * len(words.lines) / 2 + 13
            for index, line in enumerate(reason):
                at = (self.width() / 2, foot + 15 * index)
                shapes.append(Text(at, line, 12, "ink3", 500, "centre"))
            if self.hasFocus():
                width, height = self.width() - 3, self.height() - 3
                shapes.append(Box(1.5, 1.5, width, height, "", "focus", 3, 8))
            paint(painter, shapes, theme)

    def _look(self) -> _Look:
        return _CLOSED if self._reason or not self.isEnabled() else _LOOKS[self._kind]

    def _paint_ground(self, painter: QPainter, look: _Look, theme: Theme) -> None:
        inset, wide, high = look.line / 2, self.width() - look.line, self.height() - look.line
        dash = (4.0, 3.0) if look is _CLOSED else ()
        paint(
            painter,
            [Box(inset, inset, wide, high, look.fill, look.edge, look.line, 8, dash)],
            theme,
        )
        if self.isDown() and look is not _CLOSED:
            # One step darker, whatever the colour (DESIGN 6).
            shade = theme.colour("ink")
            shade.setAlphaF(0.12)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)

    def _letters(self, height: int) -> float:
        """Size of the letters in a button of `height` px, as drawn."""
        return self._px or (19 if height >= START else 17 if height >= 48 else 15)

    @property
    def _icon_side(self) -> int:
        return _KEY_ICON if not self.text() and self.height() >= START else _ICON

    def _content(self, text: float, cap: str) -> float:
        """Width of icon, text and key together."""
        parts = [text] if self.text() else []
        parts += [float(self._icon_side)] if self._icon else []
        parts += [keycap_width(cap)] if keycap_width(cap) else []
        return sum(parts) + _GAP * max(0, len(parts) - 1)

    @property
    def _cap(self) -> str:
        """The key, where the words leave room for it: all keys can be had by F1."""
        return "" if self._words(self._key).cut else self._key

    def _words(self, cap: str) -> Fitted:
        room = self.width() - 12 - self._content(0, cap)
        most = self._letters(self.height())
        sizes = [size for size in (28, 19, 17, 16, 15, 14, 13) if size <= most]
        return fit(self.text(), room, sizes, 600, 2)

    def _reason_lines(self, words: Fitted) -> tuple[str, ...]:
        """The reason below the act, where there is room to say all of it."""
        if not self._reason:
            return ()
        lines = int((self.height() - 6 - words.leading * len(words.lines)) // 15)
        if lines < 1:
            return ()
        found = fit(self._reason, self.width() - 20, (12,), 500, min(lines, 2))
        return () if found.cut else found.lines
