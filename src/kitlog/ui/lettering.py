"""Tells of a character that can't be printed as soon as its field is left; the text stays."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from shiboken6 import isValid

from kitlog.ui.clerk import Clerk
from kitlog.ui.kit.text_field import TextField
from kitlog.workflow import lettering


def tell_unprintable(clerk: Clerk, *of: TextField) -> None:
    """Below each of these fields; the clerk asks the faces, which takes a while at first."""
    for field in of:
        field.left.connect(lambda field=field: _look(clerk, field))


def _look(clerk: Clerk, field: TextField) -> None:
    text = field.text
    if lettering.sure(text):
        return

    def told(sentence: str) -> None:
        if sentence and isValid(field) and field.text == text:
            field.refuse(sentence)

    clerk.do(lambda: lettering.unprintable(text), told)


def once_printable(
    clerk: Clerk, fields: Sequence[TextField], go_on: Callable[[], None], wrong: Callable[[], None]
) -> None:
    """`go_on` when all of these fields can be printed, else say so at each and ask for `wrong`."""
    texts = [field.text for field in fields]
    if all(map(lettering.sure, texts)):
        go_on()
        return

    def told(sentences: list[str]) -> None:
        bad = [(f, s) for f, s in zip(fields, sentences, strict=True) if s and isValid(f)]
        for field, sentence in bad:
            field.refuse(sentence)
        if bad:
            bad[0][0].setFocus()
        (wrong if any(sentences) else go_on)()

    clerk.do(lambda: [lettering.unprintable(text) for text in texts], told)
