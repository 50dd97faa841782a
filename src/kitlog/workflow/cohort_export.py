"""The clinic's own figures into a file, and the export into the trail."""

from __future__ import annotations

import hashlib
from pathlib import Path

from kitlog.domain.access import CohortExported
from kitlog.domain.cohort import Cohort
from kitlog.domain.rights import Right
from kitlog.words import ENGLISH, in_language, tr
from kitlog.workflow import cohort as counted
from kitlog.workflow import filing
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import ACCESS, Desk


@may(Right.EXPORT)
def export(desk: Desk, cohort: Cohort, folder: Path) -> Path:
    """Write the figures as they stand on the page to a CSV file in `folder`, and note it.

    The folder is made if it is missing, and no file is written over. MachineError when the disk
    won't have it; then nothing is written and nothing noted.
    """
    from kitlog.report.cohort_csv import cohort_csv
    from kitlog.report.on_disk import put_new

    with in_language(ENGLISH):  # for machines, and stored
        words = counted.words(cohort)
        raw = cohort_csv(cohort, words)
    name = f"cohort-{desk.now().local.date().isoformat()}.csv"
    path = filing.place(folder, name, tr("Table"))
    put_new(raw, path)
    fact = CohortExported(words, cohort.courses, hashlib.sha256(raw).hexdigest())
    try:
        desk.store.append((desk.entry(ACCESS, fact),))
    except BaseException:
        path.unlink(missing_ok=True)  # what is not on record did not leave the program
        raise
    return path
