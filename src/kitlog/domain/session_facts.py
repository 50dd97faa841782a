"""What is said about a session as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kitlog.domain import texts
from kitlog.words import tr


@dataclass(frozen=True, slots=True)
class SessionOpened:
    """A patient of a course sits (or is expected) in a chair on a day."""

    course_id: str
    patient_id: str
    day: date
    chair: int


@dataclass(frozen=True, slots=True)
class HeldToday:
    """Came, but was not infused; what was measured stays and is printed."""

    why: str

    def __post_init__(self) -> None:
        texts.one_line(self.why, "why", needed=tr("Say why the infusion was held."))


@dataclass(frozen=True, slots=True)
class EnteredInError:
    why: str

    def __post_init__(self) -> None:
        texts.one_line(self.why, "why", needed=tr("Say what went wrong."))


@dataclass(frozen=True, slots=True)
class Struck:
    """The entry named in `corrects` does not count; it stays readable."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature: what it means, and the SHA-256 of exactly what was signed."""

    person_id: str
    meaning: str
    digest: str


@dataclass(frozen=True, slots=True)
class Addendum:
    text: str

    def __post_init__(self) -> None:
        texts.several_lines(self.text, "text", needed=tr("Write the addendum."))


@dataclass(frozen=True, slots=True)
class ProgramWasClosed:
    """KitLog was not running for so long in mid-session; the infusion's clock went on."""

    seconds: int
    reboot: bool = False


@dataclass(frozen=True, slots=True)
class ComputerSlept:
    """The computer slept for so long in mid-session: nothing was shown and nothing sounded."""

    seconds: int


@dataclass(frozen=True, slots=True)
class ClockStepped:
    """The computer's wall clock moved by so many seconds while the session ran."""

    seconds: int
