"""Why an infusion was stopped; a side effect says which, out of those that are there."""

from __future__ import annotations

from kitlog.ui.chair.asking.answer import reason_of, with_other
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField

EFFECT = "Side effect"
STOP_REASONS = (
    "Blood pressure", "Oxygen", EFFECT, "Patient’s wish",
    "IV problem", "Pump problem", "Prescriber", "Other…",
)  # fmt: skip


class StopReason:
    """Two rows of reasons in a dialog, and below them the row that a side effect opens."""

    def __init__(self, dialog: Dialog, label: str, effects: tuple[str, ...]) -> None:
        """`effects` are those present, with their severity: "Anxiety 3"."""
        self.choice, self.other = with_other(dialog, STOP_REASONS, label)
        self.which = Choice((*effects, "Other…"), 4, label=EFFECT)
        self.named = TextField("Which side effect")
        for widget in (self.which, self.named):
            dialog.body.addWidget(widget)
            widget.hide()
        self.choice.chosen.connect(lambda _: self._open())
        self.which.chosen.connect(lambda _: self._open())

    def set_visible(self, on: bool) -> None:
        """Asked or not; what was chosen is forgotten when it is not."""
        self.choice.setVisible(on)
        if not on:
            self.choice.set_index(-1)
            self.other.hide()
        self._open()

    @property
    def text(self) -> str:
        """ "IV problem"; "Side effect, anxiety 3"; "" when nothing was chosen."""
        which = self._effect if self.choice.text == EFFECT else ""
        return f"{EFFECT}, {which}" if which else reason_of(self.choice, self.other)

    @property
    def _effect(self) -> str:
        said = reason_of(self.which, self.named)
        return said if self.which.text.endswith("…") else said[:1].lower() + said[1:]

    def _open(self) -> None:
        asked = self.choice.text == EFFECT
        self.which.setVisible(asked)
        self.named.setVisible(asked and self.which.text.endswith("…"))
