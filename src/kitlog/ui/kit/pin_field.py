"""The field for a PIN in a dialog: dots, so many digits, typed anew when it was not accepted."""

from __future__ import annotations

from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.people import PIN_DIGITS
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr


def pin_field(label: str) -> TextField:
    field = TextField(label, secret=True)
    field.line.setMaxLength(PIN_DIGITS)
    return field


def typed_pin(field: TextField) -> str:
    """The PIN typed there, or "" with a sentence below it."""
    if len(field.text) == PIN_DIGITS:
        return field.text
    type_anew(field, tr("A PIN has {digits} digits.", digits=PIN_DIGITS))
    return ""


def type_anew(field: TextField, sentence: str) -> None:
    """What nobody can see is not mended, but typed again from the start."""
    field.set_text("")
    field.refuse(sentence)
    field.setFocus()


def not_signed(dialog: Dialog, pin: TextField, error: KitLogError) -> None:
    """The act was not accepted: why, at the PIN or in the dialog; the PIN alone is typed again."""
    at_the_pin = isinstance(error, Refused) and error.field == "pin"
    type_anew(pin, error.sentence if at_the_pin else "")
    if not at_the_pin:
        dialog.refuse(error.sentence)
