"""How long the clock's question takes: `view` of a session of 60 entries."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from kitlog.app.demo.fill import Filler
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.session import Session
from kitlog.domain.view import view
from kitlog.store.journal import Store
from kitlog.store.keyfile import KEY_BYTES, Key
from kitlog.workflow import reading
from kitlog.workflow.board import board
from kitlog.workflow.keeping import keep_fact

ENTRIES, TIMES = 60, 500


def of_sixty(filler: Filler) -> Session:
    """TEST, Ada in mid-infusion, asked for her side effects until the session holds 60 entries."""
    row = next(row for row in board(filler.desk).rows if row.patient.family == "TEST")
    assert row.session is not None
    found = reading.session(filler.desk, row.session.id)
    while len(found.happenings) < ENTRIES:
        filler.clock.later(0.2)
        asked = EffectsAsked((Score("nausea", len(found.happenings) % 3),))
        found = keep_fact(filler.desk, row.session.id, asked)
    return found


def main(folder: Path) -> None:
    store = Store.open(folder / "kitlog.db", Key(bytes(KEY_BYTES)), "bench")
    filler = Filler(store)
    filler.fill()
    session = of_sixty(filler)
    found = []
    for _ in range(TIMES):
        filler.clock.later(0.01)
        now = filler.clock.now()
        begun = time.perf_counter()
        view(session, now)
        found.append((time.perf_counter() - begun) * 1000)
    store.close()
    print(json.dumps({"entries": len(session.happenings), "view": found}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
