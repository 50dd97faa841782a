"""When and how the patient answered, and the button that keeps all that was typed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from kitlog.domain import dates
from kitlog.domain.errors import Refused
from kitlog.domain.outcomes import FOLLOW_UPS, Point, Way
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.kit.tick_box import TickBox
from kitlog.words import tr

WAYS = tuple(Way)


class AskedCard(Card):
    """`edited` with every change, `asked` to save, `cleared` to begin anew."""

    edited = Signal()
    asked = Signal()
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.day = TextField(tr("Answered on"))
        self.how = Choice(tuple(way.words.capitalize() for way in WAYS), 2, label=tr("How"), px=14)
        self.again = TickBox(tr("After re-treatment"))
        self.said = Label("", "body", "ink2", wraps=True, weight=600)
        self.save = KitButton(tr("Save"), kind="primary", key="F10", height=LARGE)
        self.clear = KitButton(tr("Clear what is typed"), kind="ghost", px=14)
        for widget in (self.day, self.how, self.again, self.said, self.save, self.clear):
            self.box.addWidget(widget)
        self.day.edited.connect(lambda _: self.edited.emit())
        self.how.chosen.connect(lambda _: self.edited.emit())
        self.again.toggled.connect(lambda _: self.edited.emit())
        self.save.clicked.connect(self.asked)
        self.save.refused.connect(lambda reason: self.say(reason, "highText"))
        self.clear.clicked.connect(self.cleared)

    def begin(self, today: date) -> None:
        """Answered today, unless said otherwise; how is never guessed."""
        self.day.set_text(dates.day(today))
        self.day.refuse("")
        self.how.set_index(-1)
        self.how.refuse("")
        self.again.setChecked(False)

    def show_point(self, point: Point) -> None:
        self.again.setVisible(point in FOLLOW_UPS)

    def answered(self) -> date:
        return dates.read(self.day.text, "answered")

    def way(self) -> Way:
        if self.how.index < 0:
            raise Refused(tr("Choose how it was answered."), "how")
        return WAYS[self.how.index]

    def refuse(self, field: str, sentence: str) -> bool:
        """Say it at the field of this name; whether there is one."""
        if field == "answered":
            self.day.refuse(sentence)
            self.day.line.setFocus()
        elif field == "how":
            self.how.refuse(sentence)
        else:
            return False
        return True

    def say(self, words: str, tone: str = "ink2") -> None:
        self.said.say(words, tone)
        self.said.setVisible(bool(words))

    def texts(self) -> dict[str, str]:
        return {"day": self.day.text, "how": str(self.how.index),
                "again": "1" if self.again.isChecked() else ""}  # fmt: skip

    def set_texts(self, texts: dict[str, str]) -> None:
        self.day.set_text(texts.get("day", self.day.text))
        self.how.set_index(int(texts.get("how", -1)))
        self.again.setChecked(bool(texts.get("again")))
