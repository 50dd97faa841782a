"""The events that happen less often, in one list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.words import tr

Act = Callable[[], None]


def more(
    window: QWidget, waiting: Sequence[tuple[str, Act]], events: Sequence[tuple[str, Act]]
) -> Dialog:
    """`waiting` stands first. A tap, a digit, or Return where the arrows led, opens at once."""

    def go(place: int) -> None:
        dialog.close_it()
        acts[place][1]()

    def confirm() -> None:
        reached = [place for place, one in enumerate(choice.options) if one.hasFocus()]
        if reached:
            go(reached[0])
        else:
            dialog.refuse(tr("Choose one."))

    acts = (*waiting, *events)
    about = tr("Still to do is listed first.") if waiting else ""
    dialog = Dialog(window, tr("More events"), about, tr("Open"), confirm)
    choice = Choice(tuple(words for words, _ in acts), 2)
    choice.setAccessibleName(tr("Events"))
    choice.chosen.connect(go)
    dialog.body.addWidget(choice)
    dialog.open_it(choice.options[0])
    return dialog
