"""The account of a controlled drug: drawn, given, wasted, and a witness's PIN."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.drug_account import DrugAccounted
from kitlog.domain.errors import Refused
from kitlog.domain.people import PersonEnrolled
from kitlog.ui.chair.asking.answer import number
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr


@dataclass(frozen=True, slots=True)
class Account:
    """What the record knows of it before: figures of record are filled in, never the sums.

    `of` is the entry of the medicine, "" for the bag; `expected_ml` by the pump's own volume.
    """

    drug: str
    of: str = ""
    strength: Decimal | None = None
    drawn_ml: Decimal | None = None
    expected_ml: Decimal | None = None
    lot: str = ""


class AccountQuestion(Dialog):
    """`giver` is who gave it, id and words; `said` gets the account and the witness's PIN."""

    def __init__(
        self,
        window: QWidget,
        account: Account,
        giver: tuple[str, str],
        others: tuple[PersonEnrolled, ...],
        said: Callable[[DrugAccounted, str], None],
    ) -> None:
        about = tr("Drawn = given + wasted. Given by {name}.", name=giver[1])
        title = tr("Account for {drug}", drug=tr(account.drug))
        super().__init__(window, title, about, tr("Keep account"), self._confirm)
        self._account, self._giver, self._others, self._said = account, giver[0], others, said
        self.strength, self.lot = TextField(tr("Strength"), "mg/mL"), TextField(tr("Lot"))
        self.drawn, self.given, self.wasted = (
            TextField(word, "mL") for word in (tr("Drawn"), tr("Given"), tr("Wasted"))
        )
        self._row(self.strength, self.lot)
        self._row(self.drawn, self.given, self.wasted)
        self.witness = Choice(tuple(p.name for p in others), 3, label=tr("Witness"))
        self.pin = TextField(tr("PIN of the witness"), secret=True)
        self.body.addWidget(self.witness)
        self.body.addWidget(self.pin)
        self._fill(self.strength, account.strength)
        self._fill(self.drawn, account.drawn_ml)
        self.lot.set_text(account.lot)
        if account.expected_ml is not None:
            self.given.hint(tr("by the pump {ml} mL", ml=f"{account.expected_ml:f}"))
        self.open_it((self.given if account.drawn_ml is not None else self.strength).line)

    def wrong_pin(self, sentence: str) -> None:
        """It was not accepted: the PIN is typed again, the figures stay."""
        self.pin.set_text("")
        self.refuse(sentence)
        self.pin.line.setFocus()

    def _confirm(self) -> None:
        try:
            fact = self._fact()
        except Refused as error:
            self.refuse(error.sentence)
            return
        self.refuse("")
        self._said(fact, self.pin.text)

    def _fact(self) -> DrugAccounted:
        strength, drawn, given, wasted = (
            number(field, needed=True) or Decimal(0)
            for field in (self.strength, self.drawn, self.given, self.wasted)
        )
        if self.witness.index < 0:
            raise Refused(tr("Choose the witness."), "witness")
        witness = self._others[self.witness.index].person_id
        return DrugAccounted(
            self._account.drug, strength, drawn, given, wasted,
            self._giver, witness, self.lot.text, self._account.of,
        )  # fmt: skip

    def _row(self, *fields: TextField) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for field in fields:
            row.addWidget(field, 1)
        self.body.addLayout(row)

    @staticmethod
    def _fill(field: TextField, value: Decimal | None) -> None:
        if value is not None:
            field.set_text(f"{value:f}")
