"""Both sets side by side, what the order expects, and who enters again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from kitlog.domain import texts
from kitlog.domain.checks import DoseChecked
from kitlog.domain.expected import Expected, off_order
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.second_check.comparison import Comparison, checked_rows
from kitlog.ui.second_check.step import Step
from kitlog.words import tr, unsaid

_DIFFER = (
    unsaid("One number differs"), unsaid("Two numbers differ"), unsaid("Three numbers differ"),
    unsaid("Four numbers differ"), unsaid("Five numbers differ"),
)  # fmt: skip
_STILL = (
    unsaid("One number still differs."), unsaid("Two numbers still differ."),
    unsaid("Three numbers still differ."), unsaid("Four numbers still differ."),
    unsaid("Five numbers still differ."),
)  # fmt: skip


class VerdictStep(Step):
    """`first_again` and `second_again` name the fields to clear; `done` gives the reason or "".

    `against_order` says on what the two agree although the order says otherwise.
    """

    first_again = Signal(tuple)
    second_again = Signal(tuple)
    done = Signal(str)

    def __init__(
        self,
        check: DoseChecked,
        names: tuple[str, str],
        ordered: dict[str, Expected],
        against_order: str,
    ) -> None:
        differing = check.differences
        self._asks = check.agrees and bool(against_order)
        off = off_order(check.first_figures, ordered) if check.agrees else ()
        fields = differing or off or ("draw_ml",)
        super().__init__(_title(len(differing), self._asks), "")
        # The coloured rows reach from edge to edge.
        self.box.setContentsMargins(1, 14, 1, 16)
        self.title.setContentsMargins(19, 0, 19, 0)
        self.said.setContentsMargins(19, 0, 19, 0)
        self.foot.setContentsMargins(19, 0, 19, 0)
        self.rows = Comparison()
        self.rows.draw(checked_rows(check, ordered), *names)
        self.middle.addWidget(self.rows, 100)
        self.box.setStretch(self.box.indexOf(self.middle), 1)
        self.box.setStretch(self.box.count() - 1, 0)
        self.words = Label(_sentence(differing, off, ordered, against_order), wraps=True, px=16)
        self.words.setContentsMargins(19, 4, 19, 0)
        self.middle.addWidget(self.words)
        self.middle.addStretch(1)  # on a large screen the sentence stays with its table
        self.why = TextField(tr("Reason to go on although the order says otherwise"))
        self.why.line.setMaxLength(texts.NAME_LENGTH)
        self.why.setContentsMargins(19, 0, 19, 0)
        self.why.setVisible(False)
        self.box.insertWidget(self.box.indexOf(self.foot), self.why)
        self.second = self.button(
            tr("{name} enters again", name=names[1]), "primary" if differing else ""
        )
        self.first = self.button(tr("{name} enters again", name=names[0]))
        self.end = self.button(
            tr("Go on") if self._asks else tr("Done"), "" if differing else "primary"
        )
        if differing:
            self.end.refuse(tr(_STILL[len(differing) - 1]))
        self.second.clicked.connect(lambda: self.second_again.emit(fields))
        self.first.clicked.connect(lambda: self.first_again.emit(fields))
        self.end.clicked.connect(self._end)
        self.end.refused.connect(self.say)
        self.why.entered.connect(self._end)
        # Done is never squeezed: the two names give way, on two lines if need be.
        self.end.setMinimumWidth(self.end.sizeHint().width())
        self.back.setMinimumWidth(self.back.sizeHint().width())
        self.foot.removeWidget(self.back)
        self.foot.insertWidget(0, self.second)
        self.foot.insertWidget(1, self.first)
        self.foot.addWidget(self.back)
        self.foot.addWidget(self.end)
        for button in (self.second, self.first, self.back):
            button.setVisible(bool(differing) or self._asks)

    def begin(self) -> None:
        self.why.setVisible(self._asks)
        first = self.why.line if self._asks else self.second if self.end.reason else self.end
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _end(self) -> None:
        if self._asks and not self.why.text.strip():
            self.why.refuse(tr("Say why it is not as ordered."))
            self.why.setFocus()
        else:
            self.done.emit(self.why.text.strip())


def _title(differing: int, off: bool) -> str:
    if differing:
        return tr(_DIFFER[differing - 1])
    return tr("Both agree, but not with the order") if off else tr("All five agree")


def _sentence(
    differing: tuple[str, ...],
    off: tuple[str, ...],
    ordered: dict[str, Expected],
    against_order: str,
) -> str:
    """The sum of every figure that does not fit, and what to do."""
    sums = "; ".join(ordered[name].words for name in differing or off)
    if differing:
        if len(differing) == 1:
            return tr(
                "Expected from the order: {sums}. Work it out again together, then enter it again.",
                sums=sums,
            )
        return tr(
            "Expected from the order: {sums}. Work them out again together, then enter them again.",
            sums=sums,
        )
    if off:
        return tr("Expected from the order: {sums}. Enter again, or say why you go on.", sums=sums)
    if against_order:
        said = against_order[0].upper() + against_order[1:]
        return tr("{said}. Prepare and enter it again, or say why you go on.", said=said)
    return tr("Both nurses agree with each other and with the order.")
