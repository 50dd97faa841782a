"""`kitlog check`: whether the record is what was charted; a sentence a finding, and an exit code.

Pages by SQLCipher's own sums, every entry by its chain, the chains' ends by the anchors outside
the file. Nothing is changed but that whoever looked is on record.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from kitlog.app.places import places
from kitlog.app.terminal import signed_in
from kitlog.domain.errors import KitLogError
from kitlog.domain.people import Role
from kitlog.store.checking import NO_ANCHORS
from kitlog.store.journal import Store
from kitlog.words import tr

WHOLE, NOT_WHOLE, NOT_LOOKED_AT = 0, 1, 2
"""Exit codes."""
WHO = "Only a charge nurse or an auditor can check the record."


def check(data_dir: Path | None) -> int:
    """Print what was found: WHOLE, NOT_WHOLE, or NOT_LOOKED_AT when it can't be opened."""
    here = places(data_dir, demo=False)
    if not here.database.exists():
        print(f"There is no record in {here.folder}.", file=sys.stderr)
        return NOT_LOOKED_AT
    try:
        store = signed_in(here, (Role.CHARGE, Role.AUDITOR), WHO).store
    except KitLogError as error:
        print(error.sentence, file=sys.stderr)
        return NOT_LOOKED_AT
    try:
        found = list(faults(store))
        words = f"{sum(h.count for h in store.heads().values())} entries are as they were charted."
    except KitLogError as error:
        found = [error.sentence]
    finally:
        store.close()
    for sentence in found or [words]:
        print(sentence)
    return NOT_WHOLE if found else WHOLE


def faults(store: Store) -> Iterator[str]:
    """What is not as it was saved; nothing when all is well."""
    for damage in store.database.damage():
        yield f"Damaged page: {damage}"
    anchors = store.anchored()
    for fault in (*anchors.faults, *store.verify(anchor=anchors.heads)):
        yield f"{fault.stream}: {fault.sentence}"
    if not anchors.count and store.heads():
        yield tr(NO_ANCHORS)
