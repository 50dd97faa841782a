"""Which side effects are asked: eight on screen in order, all others under "Other…"."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain import effect_names
from kitlog.domain.clinic import Clinic
from kitlog.domain.effects import ALWAYS_SHOWN, MOST_SHOWN, EffectsSet
from kitlog.domain.errors import Refused
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import HEIGHT, TextField
from kitlog.ui.page import Page
from kitlog.ui.settings.section import Section
from kitlog.words import tr, unsaid
from kitlog.workflow import reading, settings

ABOUT = unsaid(
    "At most {most} on screen, in this order; chest pain or breathlessness is one of them. "
    "What was asked before stays in the record and is printed."
)
_BREAK = "\n"


class EffectRow(QWidget):
    """A side effect by name; `moved` by −1 up or 1 down, `turned` on or off the screen."""

    moved = Signal(int)
    turned = Signal()
    removed = Signal()

    def __init__(self, label: str, *, shown: bool, own: bool) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(label, "body", weight=600 if shown else 400), 1)
        self.turn = KitButton(
            tr("Take off screen") if shown else tr("Put on screen"), kind="quiet", px=14
        )
        self.up, self.down = KitButton(tr("Up"), px=14), KitButton(tr("Down"), px=14)
        self.remove = KitButton("", icon="x", kind="quiet")
        for button, words, width in (
            (self.turn, self.turn.text(), 150), (self.up, self.up.text(), 64),
            (self.down, self.down.text(), 64), (self.remove, tr("Take off the list"), 46),
        ):  # fmt: skip
            button.setFixedWidth(width)
            button.setAccessibleName(f"{words}: {label}")
            row.addWidget(button)
        for button in (self.up, self.down):
            button.setVisible(shown)
        self.remove.setVisible(own and not shown)
        self.turn.clicked.connect(self.turned)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)


class EffectsSection(Section):
    def __init__(self, page: Page) -> None:
        super().__init__(page, "effects", tr("Side effects"), tr(ABOUT, most=MOST_SHOWN))
        self.shown: list[str] = []
        self.others: list[str] = []
        self._labels: dict[str, str] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.rows: list[QWidget] = []
        self.body.addLayout(self._rows)
        self.new = TextField(tr("Another side effect, in plain words"))
        self.add = KitButton(tr("Add"), icon="plus")
        self.add.setFixedHeight(HEIGHT)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(Label(" ", "label"))
        beside.addWidget(self.add)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.new, 1)
        row.addLayout(beside)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.add.clicked.connect(self._add)
        self.new.entered.connect(self._add)

    def focus_first(self) -> None:
        self.new.setFocus()

    def show_clinic(self, clinic: Clinic) -> None:
        self._labels = reading.effect_labels(clinic)
        found = self.half.found()
        if found:
            self.shown, self.others = (_ids(found.get(key, "")) for key in ("shown", "others"))
            self.say_whose()
        else:
            self.shown = [one.id for one in clinic.effects if one.shown]
            self.others = [
                one.id for one in reading.known_effects(clinic) if one.id not in self.shown
            ]
        self._draw()

    def _draw(self) -> None:
        for old in self.rows:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [Label(tr("On screen"), "h2")]
        self.rows += [self._row(id, place, self.shown) for place, id in enumerate(self.shown)]
        self.rows.append(Label(tr("Under “Other…”"), "h2"))
        self.rows += [self._row(id, place, self.others) for place, id in enumerate(self.others)]
        for one in self.rows:
            self._rows.addWidget(one)

    def _row(self, id: str, place: int, among: list[str]) -> EffectRow:
        shown = among is self.shown
        own = id not in {one.id for one in reading.shipped_effects()}
        row = EffectRow(effect_names.in_words(self._labels.get(id, id)), shown=shown, own=own)
        row.moved.connect(lambda step: self._move(place, step))
        row.turned.connect(lambda: self._turn(id))
        row.removed.connect(lambda: self._remove(id))
        if id == ALWAYS_SHOWN and shown:
            row.turn.refuse(tr("Always on screen."))
            row.turn.refused.connect(self.say)
        return row

    def _move(self, place: int, step: int) -> None:
        there = place + step
        if 0 <= there < len(self.shown):
            self.shown[place], self.shown[there] = self.shown[there], self.shown[place]
            self._typed()

    def _turn(self, id: str) -> None:
        if id in self.shown:
            self.shown.remove(id)
            self.others.insert(0, id)
        elif len(self.shown) >= MOST_SHOWN:
            self.say(
                tr("At most {most} on screen. Take one off first.", most=MOST_SHOWN),
                "highText",
            )
            return
        else:
            self.others.remove(id)
            self.shown.append(id)
        self._typed()

    def _remove(self, id: str) -> None:
        self.others.remove(id)
        self._typed()

    def _add(self) -> None:
        name = self.new.text.strip()
        try:
            EffectsSet(tuple(self.shown), (*self.others, name))
        except Refused as error:
            self.new.refuse(error.sentence)
            return
        self.others.insert(0, name)
        self.new.set_text("")
        self._typed()

    def _typed(self) -> None:
        self.half.keep({"shown": _BREAK.join(self.shown), "others": _BREAK.join(self.others)})
        self._draw()
        self.say(tr("Not saved yet."))

    def save(self) -> None:
        try:
            wanted = EffectsSet(tuple(self.shown), tuple(self.others))
        except Refused as error:
            self.refused(error)
            return
        self.keep(lambda desk: settings.change_effects(desk, wanted))


def _ids(text: str) -> list[str]:
    return text.split(_BREAK) if text else []
