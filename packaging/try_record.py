"""Reads and makes records for the trials of the packages, with this tree instead of the package.

try_record.py charted FOLDER   the set charted at chair 4 is in the file
try_record.py found FOLDER     a new clinic kept by a password, which goes into build/try/
"""

from __future__ import annotations

import sys
from pathlib import Path

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.clock import SystemClock
from kitlog.domain.people import Role
from kitlog.domain.vitals import Vitals
from kitlog.store.journal import Store
from kitlog.store.keyfile import obtain_key
from kitlog.workflow import doorkeeping, keyholding, sheets
from kitlog.workflow.keyholding import Founding

PASSWORD = Path("build/try/password")


def main(arguments: list[str]) -> int:
    """What is asked for; 1 when it is not there."""
    what, folder = arguments
    return charted(Path(folder)) if what == "charted" else found(Path(folder))


def charted(folder: Path) -> int:
    """The last set of chair 4 is the one that was typed."""
    database = folder / "kitlog.db"
    store = Store.open(database, obtain_key(database), "try")
    try:
        row = next(row for row in store.index.open_sessions() if row.chair == 4)
        entries = store.entries(f"session:{row.id}")
        sets = [entry.fact for entry in entries if isinstance(entry.fact, Vitals)]
        last = sets[-1]
        if (last.sys, last.dia, last.hr, last.spo2) != (146, 86, 92, 96):
            print(f"The last set at chair 4 is another one: {last}", file=sys.stderr)
            return 1
        print(f"  read from the file by this tree: 146/86 at chair 4, {len(entries)} entries")
    finally:
        store.close()
    return 0


def found(folder: Path) -> int:
    """Two people, a password, a recovery sheet."""
    folder.mkdir(mode=0o700, parents=True)
    people = (("R. Mock RN", Role.CHARGE, "147258"), ("T. Sample RN", Role.NURSE, "258369"))
    PASSWORD.parent.mkdir(parents=True, exist_ok=True)
    PASSWORD.write_text("three small boats\n", encoding="utf-8")
    founding = Founding(
        ClinicSet("Test clinic", "", 4), people, "three small boats", sheets.new_sheet()
    )
    desk = keyholding.found(folder / "kitlog.db", "try", SystemClock(), founding)
    doorkeeping.keep_door(desk)
    desk.store.anchor(desk.now())
    desk.store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
