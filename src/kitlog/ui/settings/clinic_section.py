"""The clinic: name, address, chairs, opening days; when the screen locks, paper, file names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.clinic import LONGEST_IDLE_MIN, SHEETS, Clinic, ClinicSet
from kitlog.domain.errors import KitLogError, Refused
from kitlog.ui.first_run.clinic_form import ClinicForm
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.page import Page
from kitlog.ui.settings.section import Section
from kitlog.workflow import settings

_SHEETS = ("As usual here", "A4", "Letter")
_EXAMPLE = "KIT-2026-0001-summary-v1.pdf"


class ClinicSection(Section):
    def __init__(self, page: Page) -> None:
        super().__init__(page, "clinic", "The clinic", "Printed on every summary from now on.")
        self.form = ClinicForm()
        self.idle = TextField("Lock the screen after", "min")
        self.word = TextField("First word of file names, may stay empty")
        self.sheet = Choice(_SHEETS, 3, label="Paper", gap=0)
        self.body.addWidget(self.form)
        row = QHBoxLayout()
        row.setSpacing(12)
        for part in (self.idle, self.word, self.sheet):
            row.addLayout(_at_top(part), 1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self._lines = {
            "name": self.form.name, "address": self.form.address, "chairs": self.form.chairs,
            "idle": self.idle, "word": self.word,
        }  # fmt: skip
        for line in self._lines.values():
            line.edited.connect(lambda _: self._typed())
        for day in self.form.days.days:
            day.clicked.connect(self._typed)
        self.sheet.chosen.connect(lambda _: self._typed())
        self.form.entered.connect(self.idle.setFocus)
        self.idle.entered.connect(self.word.setFocus)
        self.word.entered.connect(self.save)
        self.word.edited.connect(lambda _: self._say_example())

    def focus_first(self) -> None:
        self.form.setFocus()

    def show_clinic(self, clinic: Clinic) -> None:
        if clinic.settings is None:
            return
        found = self.half.found()
        self._show(found or _texts(clinic.settings))
        if found:
            self.say_whose()

    def _show(self, texts: dict[str, str]) -> None:
        for name, line in self._lines.items():
            line.set_text(texts.get(name, ""))
            line.refuse("")
        for place, day in enumerate(self.form.days.days):
            day.setChecked(str(place) in texts.get("days", ""))
        sheet = texts.get("sheet", "")
        self.sheet.set_index(SHEETS.index(sheet) if sheet in SHEETS else 0)
        self.idle.hint(f"1 to {LONGEST_IDLE_MIN} minutes without a touch")
        self._say_example()

    def _typed(self) -> None:
        self.say("Not saved yet.")
        texts = {name: line.text for name, line in self._lines.items()}
        texts["days"] = "".join(map(str, self.form.days.chosen))
        texts["sheet"] = SHEETS[max(self.sheet.index, 0)]
        self.half.keep(texts)

    def _say_example(self) -> None:
        word = self.word.text.strip()
        self.word.hint(f"{word}-{_EXAMPLE}" if word else _EXAMPLE)

    def save(self) -> None:
        base = self.form.read()
        changes: dict[str, object] = {
            "idle_min": _whole(self.idle.text), "file_word": self.word.text.strip(),
            "sheet": SHEETS[max(self.sheet.index, 0)],
        }  # fmt: skip
        plain = ClinicSet("-", "", 1)
        wrong = [
            _refused(self.idle, lambda: replace(plain, idle_min=_whole(self.idle.text))),
            _refused(self.word, lambda: replace(plain, file_word=self.word.text.strip())),
        ]
        if base is None or any(wrong):
            self.say("Some fields need another look.", "highText")
            return
        wanted = replace(base, **changes)  # type: ignore[arg-type]
        self.keep(lambda desk: settings.change_clinic(desk, wanted))

    def refused(self, error: KitLogError) -> None:
        if isinstance(error, Refused) and error.field == "chairs":
            self.form.chairs.refuse(error.sentence)
            self.form.chairs.setFocus()
            self.say("One field needs another look.", "highText")
        else:
            super().refused(error)


def _texts(set: ClinicSet) -> dict[str, str]:
    return {
        "name": set.name, "address": set.address, "chairs": str(set.chairs),
        "days": "".join(map(str, set.open_weekdays)), "idle": str(set.idle_min),
        "sheet": set.sheet, "word": set.file_word,
    }  # fmt: skip


def _whole(text: str) -> int:
    """The number typed; 0, which no clinic may have, when it is none."""
    typed = text.strip()
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 0


def _refused(field: TextField, check: Callable[[], object]) -> bool:
    try:
        check()
    except Refused as error:
        field.refuse(error.sentence)
        return True
    return False


def _at_top(part: QWidget) -> QVBoxLayout:
    """A sentence below one field does not move the field beside it."""
    column = QVBoxLayout()
    column.addWidget(part)
    column.addStretch(1)
    return column
