"""What the pump did some minutes ago: a pause, a resume, a start that was logged late."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment
from kitlog.ui.chair.asking.answer import Now
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField


def earlier(
    window: QWidget,
    now: Now,
    title: str,
    about: str,
    act: str,
    said: Callable[[str, Moment | None], None],
    *,
    why: str = "",
) -> Dialog:
    """When it happened, and words beside it where `why` names the field for them."""

    def confirm() -> None:
        try:
            moment = when.moment()
        except Refused as error:
            dialog.refuse(error.sentence)
            return
        dialog.refuse("")
        said(text.text, moment)

    dialog = Dialog(window, title, about, act, confirm)
    when, text = TimeBack(now), TextField(why)
    dialog.body.addWidget(when)
    dialog.body.addWidget(text)
    text.setVisible(bool(why))
    dialog.open_it(when.choice.options[0])
    return dialog
