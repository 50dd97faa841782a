"""The record while it is closed: what the first pages may ask of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from kitlog.domain.door import Door
from kitlog.domain.people import PersonEnrolled
from kitlog.ui.clerk import Failed

if TYPE_CHECKING:
    from kitlog.workflow.keyholding import Founding


class Closed(Protocol):
    """Each answer comes on the window's thread, once the station holds the open record.

    new    there is none yet: the first run founds it
    words  what became of opening by itself, "" where nothing is to be said
    """

    new: bool
    words: str

    def by_password(
        self,
        person_id: str,
        password: str,
        then: Callable[[PersonEnrolled], None],
        failed: Failed,
    ) -> None:
        """Open it as this person, or as whoever's password it is where no names are known."""

    def by_sheet(self, words: str, then: Callable[[], None], failed: Failed) -> None:
        """Open it with the words of the recovery sheet; nobody is signed in."""

    def found(
        self, founding: Founding, then: Callable[[PersonEnrolled], None], failed: Failed
    ) -> None:
        """Make it, open it, and sign its first charge nurse in."""

    def silence(self, door: Door, then: Callable[[Door], None], failed: Failed) -> None:
        """Pause what sounds at this door for two minutes; the record takes it over once open."""
