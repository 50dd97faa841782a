"""What can go wrong, sorted by who can act on it.

KitLogError
├── Refused         the nurse can act: the sentence belongs beside the field
├── MachineError    the machine's keeper can act: disk, lock, permissions, schema
│   ├── DiskFull    freeing space helps
│   └── Damaged     the record is not what was saved, or gone: a backup helps
└── Fault           we must act: a broken promise inside KitLog
"""


class KitLogError(Exception):
    """Base of every error KitLog raises on purpose. `sentence` is fit to show."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Refused(KitLogError):
    """An input or act that the record cannot take. `field` names the place it was made."""

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.field = field


class MachineError(KitLogError):
    """Something on this machine stands in the way; the sentence says what and what to do."""


class DiskFull(MachineError):
    """There is no room left for what was to be saved."""


class Damaged(MachineError):
    """The record, or a part of it, is not what was saved. Nothing was reset."""


class Fault(KitLogError):
    """A promise inside KitLog was broken. Never caused by what a nurse typed."""
