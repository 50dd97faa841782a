"""Words half typed in the time-out: kept by line and answer until that answer is in the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from kitlog.ui.chair.half_typed import HalfTyped
from kitlog.ui.chair.parts.timeout_card import TimeoutCard
from kitlog.words import tr

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage

_ANSWERS, _BY = {"ok": True, "not ok": False}, "by"


class HalfLines(QObject):
    """Another nurse's words say whose they are; her Return is what confirms them."""

    def __init__(self, page: ChairPage, card: TimeoutCard) -> None:
        super().__init__(card)  # it goes with the card: after the start nobody asks whose words
        self._page, self._card = page, card
        self._half = HalfTyped(page.station, f"time-out:{page.live.id}", page)
        self._texts = dict(self._half.found())
        self._drop_answered()
        card.half = {line: (ok, text) for (line, ok), text in self._by_line().items()}
        card.typing.connect(self._keep)
        page.station.person_changed.connect(self._say_whose)
        self._say_whose()

    def answered(self, line: str) -> None:
        """It is in the record."""
        self._keep(line, True, "")
        self._half.write()

    def _keep(self, line: str, ok: bool, text: str) -> None:
        """One answer to a line at a time; "" takes it away. Who began a line stays its typist."""
        by = self._texts.pop(f"{line} {_BY}", self._me)
        for answer in _ANSWERS:
            self._texts.pop(f"{line} {answer}", None)
        if text:
            self._texts[f"{line} {'ok' if ok else 'not ok'}"] = text
            self._texts[f"{line} {_BY}"] = by
        self._half.keep(dict(self._texts))
        self._say_whose()

    def _drop_answered(self) -> None:
        """The page was left before the record had answered."""
        said = self._page.live.session.time_out
        for (line, ok), text in self._by_line().items():
            if line in said and (said[line].ok, said[line].detail) == (ok, text.strip()):
                self.answered(line)

    def _by_line(self) -> dict[tuple[str, bool], str]:
        pairs = {place.partition(" "): text for place, text in self._texts.items()}
        return {
            (line, _ANSWERS[answer]): text
            for (line, _, answer), text in pairs.items()
            if answer in _ANSWERS
        }

    @property
    def _me(self) -> str:
        person = self._page.station.person
        return person.person_id if person is not None else ""

    def _say_whose(self) -> None:
        """Nobody signed in: nobody looks."""
        if not isValid(self._card):
            return  # the last answer was kept after the start had taken the card away
        name_of = self._page.station.clinic.name_of
        typists = {line: self._texts.get(f"{line} {_BY}", "") for line, _ in self._by_line()}
        self._card.say_whose(
            {
                line: tr("by {name}", name=name_of(by))
                for line, by in typists.items()
                if self._me not in ("", by)
            }
        )
