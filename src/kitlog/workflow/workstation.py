"""What a workstation prefers: text size, motion, its own keys. No patient data, no sign-in.

Kept as a small JSON file beside the record, because two screens on one record may differ, and
because the window needs it before the record is open.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from kitlog.domain.errors import MachineError
from kitlog.store.private import write_private_file
from kitlog.words import tr, unsaid

TEXT_PERCENTS = (100, 110, 125)
"""Text sizes to choose from (DESIGN 13)."""
DAMAGED = unsaid("The preferences of this workstation can't be read. The usual ones are in use.")


@dataclass(frozen=True, slots=True)
class Workstation:
    """The preferences of one workstation.

    text_percent  one of TEXT_PERCENTS
    less_motion   nothing flashes; colour and words stay (DESIGN 14)
    letters       single letters act at all (WCAG 2.1.4)
    keys          the letter shown in the program → the letter pressed here, "" for none
    language      of the window, as "es"; "" is the system's where it is offered, else English
    """

    text_percent: int = 100
    less_motion: bool = False
    letters: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)
    language: str = ""

    def __post_init__(self) -> None:
        if self.text_percent not in TEXT_PERCENTS:
            raise ValueError(f"text size {self.text_percent}")
        if type(self.less_motion) is not bool or type(self.letters) is not bool:
            raise ValueError("less motion and letters are yes or no")
        if not isinstance(self.language, str):
            raise ValueError("the language is a text")
        if not all(_letter(one) and (not to or _letter(to)) for one, to in self.keys.items()):
            raise ValueError("keys are single capital letters")


def read_workstation(file: Path) -> tuple[Workstation, str]:
    """The preferences kept in `file`, and a sentence to show where it is damaged, else "".

    A missing file is a workstation nobody has set up: the usual preferences, nothing to say.
    """
    try:
        found = json.loads(file.read_bytes())
        return Workstation(**found), ""
    except FileNotFoundError:
        return Workstation(), ""
    except (OSError, ValueError, TypeError, AttributeError):
        return Workstation(), tr(DAMAGED)


def keep_workstation(file: Path, wanted: Workstation) -> None:
    """Put `wanted` in `file`, whole or not at all. MachineError when the disk refuses."""
    try:
        write_private_file(file, json.dumps(asdict(wanted), indent=1, sort_keys=True).encode())
    except OSError as error:
        words = tr("Preferences not kept: the disk does not take the file.")
        raise MachineError(words) from error


def _letter(text: object) -> bool:
    return isinstance(text, str) and len(text) == 1 and "A" <= text <= "Z"
