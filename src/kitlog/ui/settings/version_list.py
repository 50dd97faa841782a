"""Every version of the protocols, one below the other, with its state in a word."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kitlog.domain.protocol_versions import Version, standing
from kitlog.ui.kit.choice import Choice
from kitlog.words import tr

WIDTH = 330


class VersionList(QWidget):
    """Newest first within a protocol; `chosen` when another one is."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.choice = Choice((), 1, height=48, gap=6)
        self._order: tuple[int, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.choice)
        column.addStretch(1)
        self.choice.chosen.connect(lambda _: self.chosen.emit(self.index))

    @property
    def index(self) -> int:
        """The place among the versions as they were drawn, −1 for none."""
        return self._order[self.choice.index] if self.choice.index >= 0 else -1

    def draw(self, versions: tuple[Version, ...]) -> None:
        """The one that was chosen stays so; a newer draft of it is shown instead."""
        names = list(dict.fromkeys(one.protocol.name for one in versions))
        place = max(self.choice.index, 0)
        order = sorted(
            range(len(versions)),
            key=lambda at: (
                names.index(versions[at].protocol.name), -versions[at].protocol.version
            ),
        )  # fmt: skip
        words = tuple(_words(versions[at], versions) for at in order)
        self._order = tuple(order)
        self.choice.set_options(words)
        self.choice.set_index(min(place, len(words) - 1))

    def focus_first(self) -> None:
        if self.choice.options:
            self.choice.options[max(self.choice.index, 0)].setFocus()


def _words(one: Version, versions: tuple[Version, ...]) -> str:
    """KIT-40 · 2 · draft"""
    state = tr("draft") if one.draft else tr("earlier")
    if one in standing(versions):
        state = tr("in use") if one.signed else tr("not signed")
    return f"{one.protocol.name} · {one.protocol.version} · {state}"
