"""Puts the page's own dose out of sight and out of a screen reader's reach."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kitlog.ui.kit.chair_header import ChairHeader


class Curtain:
    """The body stays away while the check lasts, weight and dose above while it is blind."""

    def __init__(self, body: QWidget, header: ChairHeader | None) -> None:
        self._body, self._header = body, header
        policy = body.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        body.setSizePolicy(policy)
        body.hide()

    def draw(self, *, blind: bool) -> None:
        if self._header is not None:
            self._header.dosing.setVisible(not blind)

    def open(self) -> None:
        self.draw(blind=False)
        self._body.show()
