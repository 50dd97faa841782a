"""Correcting who the patient is: name, birth date, record number, with the reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain import dates
from kitlog.domain.charted import Charted
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.patient import Patient, Sex
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr, unsaid

_SEXES = tuple(Sex)
_SHOWN = (unsaid("Female"), unsaid("Male"), unsaid("Other"))
"""As they are called, in the same order."""


class IdentityDialog(Dialog):
    """Filled with what is on record; below it, what was there before."""

    def __init__(
        self,
        window: QWidget,
        known: Patient,
        before: tuple[str, ...],
        said: Callable[[Patient, str], None],
    ) -> None:
        about = tr("All pages and papers follow. The old value stays and is printed.")
        super().__init__(
            window, tr("Correct the identity"), about, tr("Correct identity"), self._read
        )
        self._known, self._said = known, said
        self.fields = {
            "family": TextField(tr("Family name")), "given": TextField(tr("Given name")),
            "born": TextField(tr("Born")), "record_no": TextField(tr("Record no.")),
            "why": TextField(tr("Why it is corrected")),
        }  # fmt: skip
        for id, text in (
            ("family", known.family), ("given", known.given), ("born", dates.day(known.born)),
            ("record_no", known.record_no),
        ):  # fmt: skip
            self.fields[id].set_text(text)
        for pair in (("family", "given"), ("born", "record_no")):
            row = QHBoxLayout()
            row.setSpacing(10)
            for id in pair:
                row.addWidget(self.fields[id], 1)
            self.body.addLayout(row)
        self.sex = Choice(_SHOWN, 3, height=44, gap=0)
        self.sex.set_index(_SEXES.index(known.sex))
        self.body.addWidget(self.sex)
        self.body.addWidget(self.fields["why"])
        if before:
            self.body.addWidget(Label("\n".join(before), "label", "ink2", wraps=True))

    def refused(self, error: KitLogError) -> None:
        """Say it beside its field, or in the dialog."""
        field = self.fields.get(error.field) if isinstance(error, Refused) else None
        if field is None:
            self.refuse(error.sentence)
            return
        field.refuse(error.sentence)
        field.line.setFocus()

    def _read(self) -> None:
        texts = {id: field.text.strip() for id, field in self.fields.items()}
        try:
            amended = replace(
                self._known, family=texts["family"], given=texts["given"],
                born=dates.read(texts["born"], "born"), record_no=texts["record_no"],
                sex=_SEXES[self.sex.index],
            )  # fmt: skip
        except Refused as error:
            self.refused(error)
            return
        if not texts["why"]:
            self.refused(Refused(tr("Say why it is corrected."), "why"))
            return
        self._said(amended, texts["why"])


def earlier(known: Charted, name_of: Callable[[str], str]) -> tuple[str, ...]:
    """What stood there before each correction: old value, reason, who, when."""
    found = []
    for old, new in zip(known.history, known.history[1:], strict=False):
        assert isinstance(old.fact, Patient)
        was = old.fact
        when = dates.day(new.entered.local.date())
        identity = tr(
            "Before {when}: {name}, born {day}, {record_no}.",
            when=when,
            name=was.name,
            day=dates.day(was.born),
            record_no=was.record_no,
        )
        found.append(f"{identity} {new.reason}, {name_of(new.author)}")
    return tuple(found)
