"""Why an infusion was stopped; a side effect says which, out of those that are there."""

from __future__ import annotations

from kitlog.domain.stopped import SIDE_EFFECT, effect_words, kept
from kitlog.ui.chair.asking.answer import reason_of, with_other
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr, unsaid

STOP_REASONS = (
    unsaid("Blood pressure"), unsaid("Oxygen"), SIDE_EFFECT, unsaid("Patient’s wish"),
    unsaid("IV problem"), unsaid("Pump problem"), unsaid("Prescriber"), unsaid("Other…"),
)  # fmt: skip


class StopReason:
    """Two rows of reasons in a dialog, and below them the row that a side effect opens."""

    def __init__(self, dialog: Dialog, label: str, effects: tuple[str, ...]) -> None:
        """`effects` are those present, with their severity: "Anxiety 3"."""
        self.choice, self.other = with_other(dialog, STOP_REASONS, label)
        self._effects = effects
        shown = map(effect_words, effects)
        self.which = Choice((*shown, unsaid("Other…")), 4, label=tr(SIDE_EFFECT))
        self.named = TextField(tr("Which side effect"))
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
        which = self._effect if self.choice.text == SIDE_EFFECT.text else ""
        return kept(which) if which else reason_of(self.choice, self.other)

    @property
    def _effect(self) -> str:
        place = self.which.index
        if 0 <= place < len(self._effects):
            return self._effects[place]
        return reason_of(self.which, self.named)

    def _open(self) -> None:
        asked = self.choice.text == SIDE_EFFECT.text
        self.which.setVisible(asked)
        self.named.setVisible(asked and self.which.text.endswith("…"))
