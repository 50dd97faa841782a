"""The chair from three metres: what is left, the next vitals, the last pressure, the alert.

Holds nothing of the patient but numbers: it may stand open in the room, as the locked screen
may. A digit seen from 3 m at 16 minutes of arc is 14 mm high (ISO 9241-303; DESIGN 5): on a
13.3 inch screen of 1366 px these are 65 px, set in 89 px letters. Nothing here is smaller.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kitlog.domain import limits
from kitlog.domain.dates import span
from kitlog.domain.session import Session
from kitlog.domain.shapes import Box, Line, Shape, Text
from kitlog.domain.view import Phase, View
from kitlog.domain.vitals import Vitals
from kitlog.ui.away import questions
from kitlog.ui.chair import timer
from kitlog.ui.chair.parts.next_vitals import NextVitalsView
from kitlog.ui.chair.parts.ring import RingView
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.fit import Fitted, fit
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.ui.kit.status_line import LOOKS, StatusView
from kitlog.ui.kit.typing_place import TypingPlace
from kitlog.words import Unsaid, tr, unsaid

_WIDE, _HIGH = 1366.0, 704.0
"""All is drawn for a page of this size and grows with it, px."""
_WORDS = 90.0
"""Size of the smallest letters, px."""
_DIGITS, _PRESSURE = 212.0, 150.0
_EDGE, _BAND, _TIMERS = 24.0, 400.0, 224.0
"""Margin; where the alert's band begins from the left, and the timers from above, px."""
_HALF, _FOOT = 740.0, 512.0
"""Where the next vitals begin from the left, and the pressure from above, px."""
_PHASES = {
    Phase.READY: unsaid("Not started"),
    Phase.RUNNING: unsaid("Infusing"),
    Phase.PAUSED: unsaid("Paused"),
    Phase.RECOVERY: unsaid("Recovery"),
    Phase.LEFT: unsaid("Left"),
    Phase.SIGNED: unsaid("Signed"),
    Phase.HELD: unsaid("Held today"),
    Phase.IN_ERROR: unsaid("In error"),
}
_SHORT: tuple[tuple[Unsaid, Unsaid], ...] = (
    (unsaid("Vitals due now"), unsaid("Vitals due")),
    (unsaid("Vitals overdue"), unsaid("Overdue")),
    (unsaid("Recheck in"), unsaid("Recheck")),
    (unsaid("Recheck overdue"), unsaid("Recheck")),
)
_LIMIT = re.compile(r"[▲▼] [^\d▲▼]+\S+")
"""A limit stays whole where the words break."""
_PASSING = (Qt.Key.Key_A, Qt.Key.Key_L, Qt.Key.Key_F8, Qt.Key.Key_F11)
_LATE = {"amber": ("med", "medInk"), "red": ("high", "highInk")}
_LATE_DIM = {"amber": ("medSoft", "med"), "red": ("highSoft", "highText")}
"""In the dim room a large bright area would glare (DESIGN 4)."""
_INKS = {limits.CAUTION: "medText", limits.URGENT: "highText"}


@dataclass(frozen=True, slots=True)
class FarFacts:
    """Ready words: `pressure` "168/98", `flag` "▲ above 160" and the colour of both.

    left   "left" where the digits would else be read as something other than the time left
    """

    chair: int
    phase: str
    ring: RingView
    following: NextVitalsView | None
    pressure: str
    flag: str
    ink: str
    left: str = ""

    @property
    def spoken(self) -> str:
        following = self.following.spoken if self.following else ""
        said = (tr("Chair {chair}", chair=self.chair), self.phase, self.ring.spoken, following)
        pressure = f"{tr('BP')} {self.pressure} {self.flag}".strip()
        return ", ".join(one for one in (*said, pressure) if one)


def far_facts(session: Session, view: View) -> FarFacts:
    """What the session says at this moment."""
    pressure, flag, ink = _pressure(session)
    paused = view.phase is Phase.PAUSED
    return FarFacts(
        session.chair,
        tr(_PHASES[view.phase]) + (f" {span(view.pause_now_s)}" if paused else ""),
        timer.ring(session, view),
        timer.next_vitals(session, view),
        pressure,
        flag,
        ink,
        tr("left", "time") if paused and view.remaining_s > 0 else "",
    )


def _pressure(session: Session) -> tuple[str, str, str]:
    """The last pressure charted, or the half of it, its flag in words, and their colour."""
    for charted in reversed(session.vitals):
        vitals = charted.as_(Vitals)
        if vitals.sys is not None or vitals.dia is not None:
            flags = [f for f in limits.flags(vitals, session.protocol) if f.field in ("sys", "dia")]
            words = f"{flags[0].arrow} {flags[0].limit_words}" if flags else tr("within limits")
            ink = _INKS[flags[0].level] if flags else "ink"
            return f"{vitals.sys or '–'}/{vitals.dia or '–'}", words, ink
    return "–", tr("not charted"), "ink2"


class FarView(QWidget):
    """Lies over the whole page; the page below keeps what is typed and goes on.

    `closed` on F4, Esc or its button. Of the other keys only those that make sense from here
    reach the page: acknowledge, lock, another chair, and those of the window.
    """

    closed = Signal()
    """Asked for: it stays until `leave`."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._facts: FarFacts | None = None
        self._status = StatusView("calm", "")
        self._before: TypingPlace | None = None
        self._covered: list[Dialog] = []
        self.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.back = KitButton(tr("Back"), key="F4", parent=self)
        self.back.clicked.connect(self.closed)
        self.place()

    def come(self) -> None:
        """Lie over the page and what is asked over it, and take the keys."""
        if self.isHidden():
            self._before = TypingPlace()
        self._covered = questions(self.window())
        for question in self._covered:
            question.hide()
        self.place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """All is in view again, and the typing goes on where it was."""
        self.hide()
        for question in self._covered:
            if isValid(question) and question.is_open:
                question.show()
                question.raise_()
        if self._before is not None:
            self._before.go_back()

    def draw(self, facts: FarFacts, status: StatusView) -> None:
        """`status` is what the page's status line shows."""
        if (facts, status) != (self._facts, self._status):
            self._facts, self._status = facts, status
            self.setAccessibleName(facts.spoken)
            self.update()

    def place(self) -> None:
        """As large as the page."""
        page = self.parentWidget()
        if page is not None:
            self.setGeometry(page.rect())
            high = round(140 * self.scale)
            self.back.setGeometry(round(_EDGE * self.scale), high, self.back.sizeHint().width(), 44)

    @property
    def scale(self) -> float:
        """How much larger than drawn the page is."""
        return min(self.width() / _WIDE, self.height() / _HIGH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        if key in (Qt.Key.Key_F4, Qt.Key.Key_Escape):
            self.closed.emit()
        elif key in _PASSING or held & Qt.KeyboardModifier.AltModifier:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [Box(0, 0, self.width(), self.height(), "bg")], theme)
            painter.scale(self.scale, self.scale)
            paint(painter, self.shapes(theme.dim), theme)

    def shapes(self, dim: bool = False) -> list[Shape]:
        """What is drawn, for a page of 1366 × 704 px."""
        facts = self._facts
        if facts is None:
            return []
        left = Text((_EDGE, 100), tr("Chair {chair}", chair=facts.chair), 96, "ink", 600)
        return [left, *self._alert(), *self._timers(facts, dim), *_last(facts)]

    def texts(self) -> list[Text]:
        """What is written, before it grows with the page."""
        return [shape for shape in self.shapes() if isinstance(shape, Text)]

    def _alert(self) -> Iterator[Shape]:
        """The status line's words in its colour, in one line or two."""
        status, looks = self._status, LOOKS[self._status.level]
        wide = _WIDE - _BAND - _EDGE
        yield Box(_BAND, 16, wide, _TIMERS - 24, looks.fill, looks.edge, 2, 12)
        found = _words(status.words or tr("No alerts"), wide - 32)
        top = 16 + (_TIMERS - 24) / 2 + found.size * 0.36
        top -= (len(found.lines) - 1) * found.size / 2
        for row, line in enumerate(found.lines):
            yield Text((_BAND + 16, top + row * found.size), line, found.size, looks.ink, 600)

    def _timers(self, facts: FarFacts, dim: bool) -> Iterator[Shape]:
        yield Text((_EDGE, _TIMERS + 70), facts.phase, _WORDS, "ink", 600)
        beside = text_width(f" {facts.left}", _WORDS, 600) if facts.left else 0.0
        left = _digits(_EDGE, facts.ring.large, _HALF - 2 * _EDGE - beside, "ink")
        yield left
        if facts.left:
            end = _EDGE + text_width(left.text, left.size, 600) + beside
            yield Text((end, _FOOT - 26), facts.left, _WORDS, "ink", 600, "right")
        following = facts.following
        if following is None:
            return
        fill, ink = (_LATE_DIM if dim else _LATE).get(following.state, ("surface", "ink"))
        wide = _WIDE - _HALF - _EDGE
        yield Box(_HALF, _TIMERS, wide, _FOOT - _TIMERS - 8, fill, "lineStrong", 2, 12)
        short = {tr(long): tr(words) for long, words in _SHORT}
        title = short.get(following.title, following.title)
        yield Text((_HALF + 20, _TIMERS + 70), title, _WORDS, ink, 600)
        over = "+" if following.state in ("overdue", "amber", "red") else ""
        yield _digits(_HALF + 20, over + following.digits, wide - 40, ink)


def _words(said: str, room: float) -> Fitted:
    """As many of the phrases, which three spaces part, as fit whole; and how many more."""
    phrases = [_LIMIT.sub(_unbroken, one) for one in said.split("   ")]
    for count in range(len(phrases), 0, -1):
        more = f" +{len(phrases) - count}" if count < len(phrases) else ""
        found = fit(" ".join(phrases[:count]) + more, room, (96, 93, _WORDS), 600, 2)
        if not found.cut:
            break
    return found


def _unbroken(limit: re.Match[str]) -> str:
    return limit.group().replace(" ", "\N{NO-BREAK SPACE}")


def _digits(x: float, words: str, room: float, ink: str) -> Text:
    """As large as there is room for, which hours need."""
    size = min(_DIGITS, _DIGITS * room / text_width(words, _DIGITS, 600))
    return Text((x, _FOOT - 26), words, size, ink, 600)


def _last(facts: FarFacts) -> Iterator[Shape]:
    """The last pressure with its flag, in words too."""
    yield Line((_EDGE, _FOOT + 8), (_WIDE - _EDGE, _FOOT + 8), "line", 2)
    base = _HIGH - 46
    name = tr("BP")
    yield Text((_EDGE, base), name, _WORDS, "ink2", 600)
    x = _EDGE + text_width(name, _WORDS, 600) + 36
    yield Text((x, base), facts.pressure, _PRESSURE, facts.ink, 600)
    x += text_width(facts.pressure, _PRESSURE, 600) + 44
    yield Text((x, base), facts.flag, _WORDS, facts.ink, 600)
