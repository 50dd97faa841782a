"""What every question at the chair has in common: a choice with words of one's own, and keeping."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from kitlog.domain import numbers
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.words import Unsaid, tr

Now = Callable[[], Moment]
Said = Callable[[object, Moment | None], None]
"""Called with the fact and when it happened (None for now)."""


def reason_of(choice: Choice, other: TextField) -> str:
    """The chosen word, or what was typed for "Other…"."""
    return other.text.strip() if choice.text.endswith("…") or not choice.text else choice.text


def with_other(
    dialog: Dialog, words: tuple[str | Unsaid, ...], label: str, columns: int = 4
) -> tuple[Choice, TextField]:
    """A choice whose "Other…" opens a field for words of one's own; `reason_of` reads both.

    What the record keeps of it is English, whatever is shown.
    """
    choice = Choice(words, columns, label=label)
    other = TextField(tr("In words"))
    other.setVisible(False)
    choice.chosen.connect(lambda _: other.setVisible(choice.text.endswith("…")))
    dialog.body.addWidget(choice)
    dialog.body.addWidget(other)
    return choice, other


def number(field: TextField, *, needed: bool = False) -> Decimal | None:
    """The typed number; what is wrong stands beside its field."""
    if not field.text and not needed:
        return None
    try:
        return numbers.read(field.text)
    except Refused as error:
        field.refuse(error.sentence)
        field.line.setFocus()
        raise


def keep(dialog: Dialog, fact: Callable[[], object], when: TimeBack | None, said: Said) -> None:
    """Build the fact and hand it on; a refusal stands in the dialog, everything typed stays."""
    try:
        built, moment = fact(), when.moment() if when else None
    except Refused as error:
        dialog.refuse(error.sentence)
        return
    dialog.refuse("")
    said(built, moment)
