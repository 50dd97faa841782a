"""The clinic: name, address, chairs, opening days; when the screen locks, paper, file names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog import words
from kitlog.domain.clinic import FILE_NAMINGS, LONGEST_IDLE_MIN, SHEETS, Clinic, ClinicSet
from kitlog.domain.errors import KitLogError, Refused
from kitlog.ui.first_run.clinic_form import ClinicForm
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.lettering import tell_unprintable
from kitlog.ui.page import Page
from kitlog.ui.settings.section import Section
from kitlog.words import tr, unsaid
from kitlog.workflow import settings

_FIELDS = {"file_word": "word", "filing_places": "places"}
"""By the name in the record, that of the line here."""
_SHEETS = (unsaid("As usual here"), "A4", unsaid("Letter"))
_NAMINGS = (unsaid("Course number"), unsaid("Patient’s name"))
_EXAMPLES = ("KIT-2026-0001-summary-v1.pdf", "TEST_Ada_ZZ000417-summary-v1.pdf")


class ClinicSection(Section):
    def __init__(self, page: Page) -> None:
        super().__init__(
            page, "clinic", tr("The clinic"), tr("Printed on every summary from now on.")
        )
        self.form = ClinicForm()
        self.idle = TextField(tr("Lock the screen after"), "min")
        self.word = TextField(tr("First word of file names, may stay empty"))
        self.sheet = Choice(tuple(map(str, _SHEETS)), 3, label=tr("Paper"), gap=0)
        self.naming = Choice(tuple(map(str, _NAMINGS)), 2, label=tr("Files are called by"), gap=0)
        self.language = Choice(
            tuple(words.NAMES[one] for one in words.OFFERED),
            len(words.OFFERED),
            label=tr("Language of papers"),
            gap=0,
        )
        self.places = TextField(tr("Where summaries are filed, with commas between"))
        self.body.addWidget(self.form)
        row = QHBoxLayout()
        row.setSpacing(12)
        for part, share in ((self.idle, 22), (self.word, 33), (self.sheet, 27)):
            row.addLayout(_at_top(part), share)
        if len(words.OFFERED) > 1:
            row.addLayout(_at_top(self.language), 18)
        self.body.addLayout(row)
        files = QHBoxLayout()
        files.setSpacing(12)
        files.addLayout(_at_top(self.naming), 1)
        files.addLayout(_at_top(self.places), 2)
        self.body.addLayout(files)
        self.body.addStretch(1)
        self._lines = {
            "name": self.form.name, "address": self.form.address, "chairs": self.form.chairs,
            "idle": self.idle, "word": self.word, "places": self.places,
        }  # fmt: skip
        tell_unprintable(page.station.clerk, self.form.name, self.form.address)
        for line in self._lines.values():
            line.edited.connect(lambda _: self._typed())
        for day in self.form.days.days:
            day.clicked.connect(self._typed)
        for choice in (self.sheet, self.naming, self.language):
            choice.chosen.connect(lambda _: self._typed())
        self.naming.chosen.connect(lambda _: self._say_example())
        self.form.entered.connect(self.idle.setFocus)
        self.idle.entered.connect(self.word.setFocus)
        self.word.entered.connect(self.places.line.setFocus)
        self.places.entered.connect(self.save)
        self.word.edited.connect(lambda _: self._say_example())

    def focus_first(self) -> None:
        self.form.setFocus()

    def show_clinic(self, clinic: Clinic) -> None:
        if clinic.settings is None:
            return
        found = self.half.found()
        self._show(_texts(clinic.settings) | found)  # a draft of an older KitLog knows less
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
        naming = texts.get("naming", "")
        self.naming.set_index(FILE_NAMINGS.index(naming) if naming in FILE_NAMINGS else 0)
        language = texts.get("language", "")
        self.language.set_index(words.OFFERED.index(language) if language in words.OFFERED else 0)
        self.idle.hint(tr("1 to {longest} minutes without a touch", longest=LONGEST_IDLE_MIN))
        self._say_example()

    def _typed(self) -> None:
        self.say(tr("Not saved yet."))
        texts = {name: line.text for name, line in self._lines.items()}
        texts["days"] = "".join(map(str, self.form.days.chosen))
        texts["sheet"] = SHEETS[max(self.sheet.index, 0)]
        texts["naming"] = FILE_NAMINGS[max(self.naming.index, 0)]
        texts["language"] = words.OFFERED[max(self.language.index, 0)]
        self.half.keep(texts)

    def _say_example(self) -> None:
        word, example = self.word.text.strip(), _EXAMPLES[max(self.naming.index, 0)]
        self.word.hint(f"{word}-{example}" if word else example)

    def save(self) -> None:
        base = self.form.read()
        changes: dict[str, object] = {
            "idle_min": _whole(self.idle.text), "file_word": self.word.text.strip(),
            "sheet": SHEETS[max(self.sheet.index, 0)],
            "file_naming": FILE_NAMINGS[max(self.naming.index, 0)],
            "language": words.OFFERED[max(self.language.index, 0)],
            "filing_places": _listed(self.places.text),
        }  # fmt: skip
        plain = ClinicSet("-", "", 1)
        wrong = [
            _refused(self.idle, lambda: replace(plain, idle_min=_whole(self.idle.text))),
            _refused(self.word, lambda: replace(plain, file_word=self.word.text.strip())),
            _refused(self.places, lambda: replace(plain, filing_places=_listed(self.places.text))),
        ]
        if base is None or any(wrong):
            self.say(tr("Some fields need another look."), "highText")
            return
        wanted = replace(base, **changes)  # type: ignore[arg-type]
        self.keep(lambda desk: settings.change_clinic(desk, wanted))

    def refused(self, error: KitLogError) -> None:
        named = error.field if isinstance(error, Refused) else ""
        field = self._lines.get(_FIELDS.get(named, named))
        if field is not None:
            field.refuse(error.sentence)
            field.line.setFocus()
            self.say(tr("One field needs another look."), "highText")
        else:
            super().refused(error)


def _texts(set: ClinicSet) -> dict[str, str]:
    return {
        "name": set.name, "address": set.address, "chairs": str(set.chairs),
        "days": "".join(map(str, set.open_weekdays)), "idle": str(set.idle_min),
        "sheet": set.sheet, "word": set.file_word, "naming": set.file_naming,
        "places": ", ".join(set.filing_places), "language": set.language,
    }  # fmt: skip


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(","))


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
