"""Each system call of a charting act fails, once or for ever: a sentence, and nothing half."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from kitlog.store.trouble import NOT_SAFE
from tests.durability.faults import counting, failing
from tests.durability.nurse import DEAF, FAITHFUL
from tests.durability.nurses import Nurses
from tests.durability.record import Record
from tests.durability.trial import Trial

EVERY = int(os.environ.get("KITLOG_IO_EVERY", "25"))
"""Of the calls so many-th one fails; the last of each kind always does."""
ERRORS = ("EIO", "EIO+", "ENOSPC", "ENOSPC+")
"""ENOSPC where something is written; with + for ever."""
NO_SPACE = ("pwrite64", "write", "openat", "ftruncate")
Fresh = Callable[[], Record]

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


def typed(staff: Nurses, record: Record, manner: str = FAITHFUL) -> Trial:
    """A nurse who has typed a set."""
    trial = Trial(staff, record, manner)
    assert trial.do("type_set") == ""
    return trial


def calls_of_saving(staff: Nurses, record: Record, log: Path) -> Counter[str]:
    trial = typed(staff, record)
    with counting(record.database, trial.pid, log) as found:
        assert trial.do("save") == ""
    assert trial.end(entries=1) == []
    return found


def cases(found: Counter[str]) -> list[tuple[str, int, str]]:
    """Which call, which of them, and the error."""
    return [
        (call, number, error)
        for call, count in sorted(found.items())
        for number in sorted({*range(1, count + 1, EVERY), count})
        for error in ERRORS
        if error.startswith("EIO") or call in NO_SPACE
    ]


@pytest.mark.timeout(600)
def test_whichever_call_fails_nothing_is_half_and_saving_again_works(
    fresh: Fresh, staff: Nurses, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    faults, sentences = dict[str, list[str]](), Counter[str]()
    found = calls_of_saving(staff, fresh(), tmp_path / "calls")
    tried = cases(found)
    for call, number, error in tried:
        trial = typed(staff, fresh())
        with failing(trial.record.database, trial.pid, call, number, error):
            said = trial.do("save")
            if error.endswith("+") and said not in ("", str(NOT_SAFE)):
                said = trial.do("save")
        sentences[said] += 1
        again = trial.do("save") if said and said != str(NOT_SAFE) else ""
        wrong = trial.end(entries=1) + ([f"again: {again}"] if again else [])
        if wrong:
            faults[f"{call} {number} {error}"] = wrong
    refused = len(tried) - sentences[""]
    figure(
        f"{len(tried)} failures in the {sum(found.values())} calls of saving a set: "
        f"{refused} refused, {len(tried) - refused} harmless, {len(faults)} faults\n"
        + "\n".join(f"  {count} × {words}" for words, count in sentences.items() if words)
    )
    assert faults == {}
    assert {words for words in sentences if words} <= SAID
    assert refused > len(tried) // 2


SAID = {str(NOT_SAFE)} | {
    f"Not saved: {cause}. The entry stays on screen."
    for cause in (
        "the disk is full",
        "the disk reports an error",
        "the database can't be opened or its folder can't be written",
    )
}


def test_a_nurse_who_does_not_listen_is_caught(fresh: Fresh, staff: Nurses) -> None:
    """The control: told that nothing was saved, she counts it as saved."""
    trial = typed(staff, fresh(), DEAF)
    with failing(trial.record.database, trial.pid, "fsync", 1, "EIO"):
        trial.do("save")
    assert any(fault.startswith("lost") for fault in trial.end(entries=1))
