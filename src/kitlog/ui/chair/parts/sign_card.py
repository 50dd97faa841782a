"""Signing the infusion: advice given, who goes home with the patient, then the signature."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Polyline, Shape, Text
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.paint import face, ground, paint, painting
from kitlog.ui.kit.typed_line import TypedLine
from kitlog.words import tr, unsaid

ADVICE, SHEET = "advice", unsaid("Advice sheet")
"""The point beside which the sheet can be had, and the button's name."""
_LEFT, _ROOMY = 15, 340
"""Px; in a lower card everything below the sentence stands nearer to it."""
_TOLD = unsaid("Closes today’s record. Later changes become dated addenda.")


@dataclass(frozen=True, slots=True)
class SignView:
    """`points`: (id, words, ticked); `escort` as on record; `closed` says why Sign is not open.

    told    what signing does, "" for the usual
    signed  nothing is asked any more; papers and an addendum are offered instead
    noted   the day note is written as things stand; until then its button stands out
    """

    title: str
    points: tuple[tuple[str, str, bool], ...] = ()
    escort: str = ""
    sign: str = ""
    closed: str = ""
    told: str = ""
    signed: bool = False
    noted: bool = False


class SignPoint(QAbstractButton):
    """A tick with its words; the whole line is the target."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        on, top = self.isChecked(), self.height() / 2 - 13
        fill, edge = ("okSoft", "ok") if on else ("surface", "lineStrong")
        shapes: list[Shape] = [Box(0.75, top + 0.75, 24.5, 24.5, fill, edge, 1.5, 7)]
        if on:
            tick = ((7.5, top + 13.5), (11.0, top + 17), (18.5, top + 8.5))
            shapes.append(Polyline(tick, "ok", 2))
        words = fit(self._words, self.width() - 36, (15, 14, 13), 400, 2)
        base = self.height() / 2 + 5 - (len(words.lines) - 1) * words.leading / 2
        for row, line in enumerate(words.lines):
            at = (34, base + row * words.leading)
            shapes.append(Text(at, line, words.size, "ink", 400))
        if self.hasFocus():
            frame = Box(1.5, 1.5, self.width() - 3, self.height() - 3, "", "focus", 3, 8)
            shapes.append(frame)
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)


class SignCard(QWidget):
    """`ticked` a point, `escort_named` when typing ends, `sign_asked`."""

    ticked = Signal(str, bool)
    escort_named = Signal(str)
    sign_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = SignView("")
        self.points: dict[str, SignPoint] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.escort = TypedLine(self)
        self.escort.setFont(face(17, 400))
        self.escort.setAccessibleName(tr("Going home with"))
        self.escort.editingFinished.connect(self._name_escort)
        self.addendum = KitButton(tr("Addendum"), icon="note", key="N", kind="quiet", parent=self)
        self.addendum.hide()
        self.note = KitButton(tr("Day note"), icon="file", kind="quiet", parent=self)
        self.sheet = KitButton("", icon="file", kind="quiet", parent=self)
        self.note.hide()
        self.sign = KitButton(tr("Sign"), icon="sign", kind="primary", parent=self)
        self.sign.clicked.connect(self.sign_asked)

    def draw(self, view: SignView) -> None:
        if [one[0] for one in view.points] != list(self.points):
            for point in self.points.values():
                point.hide()
                point.deleteLater()
            self.points = {name: self._point(name, words) for name, words, _ in view.points}
        for name, _, on in view.points:
            self.points[name].setChecked(on)
        if view.escort != self._view.escort and not self.escort.hasFocus():
            self.escort.setText(view.escort)
        self._view = view
        self.escort.setVisible(not view.signed)
        self.addendum.setVisible(view.signed)
        self.note.setVisible(view.signed)
        self.note.set_kind("quiet" if view.noted else "primary", "file")
        self.sheet.setText(tr(SHEET) if view.signed else "")
        self.sheet.setAccessibleName(tr(SHEET))
        self.sign.setText(view.sign or tr("Sign"))
        self.sign.refuse(view.closed)
        self._place()
        self.update()

    def resizeEvent(self, _event: object) -> None:
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            title = Text((_LEFT, 31), self._view.title, 17, "ink", 650)
            paint(painter, [ground(self), title], theme)
            if not self._view.signed:
                label = Text((_LEFT, self.escort.y() - 6), tr("Going home with"), 12, "ink2", 600)
                paint(painter, [label], theme)
            told = fit(self._view.told or tr(_TOLD), self.width() - 2 * _LEFT, (14, 13), 400, 2)
            lines = enumerate(told.lines)
            paint(painter, [Text((_LEFT, 58 + 17 * row), line, told.size, "ink2", 400)
                            for row, line in lines], theme)  # fmt: skip

    def _point(self, name: str, words: str) -> SignPoint:
        point = SignPoint(words, self)
        point.clicked.connect(lambda on: self._tick(name, on))
        point.show()
        return point

    def _tick(self, name: str, on: bool) -> None:
        # A tap only asks; the tick stands when the record hands it back.
        self.points[name].setChecked(not on)
        self.ticked.emit(name, on)

    def _name_escort(self) -> None:
        text = self.escort.text().strip()
        if text != self._view.escort:
            self.escort_named.emit(text)

    def _place(self) -> None:
        wide, top = self.width() - 2 * _LEFT, 104 if self.height() >= _ROOMY else 98
        if not self._view.signed:
            self.sheet.setGeometry(_LEFT + wide - 44, top - 9, 44, 44)
        for name, point in self.points.items():
            point.setGeometry(_LEFT, top - 9, wide - 44 if name == ADVICE else wide, 44)
            top += 44
        self.escort.setGeometry(_LEFT, top + 18, wide, 48)
        if self._view.signed:
            for place, button in enumerate((self.note, self.sheet, self.addendum)):
                button.setGeometry(_LEFT, top + 4 + 48 * place, wide, 44)
        self.sign.setGeometry(_LEFT, self.height() - _LEFT - 56, wide, 56)
