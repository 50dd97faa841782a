"""Who came in, and who read what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A try to sign in by `person_id`, refused or not.

    too_soon  it came before the wait after many wrong ones was over and was not looked at
    """

    person_id: str
    accepted: bool
    too_soon: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """A patient's chair, course or export was opened: `what` is one of these words."""

    patient_id: str
    what: str
