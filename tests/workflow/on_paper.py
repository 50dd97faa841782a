"""Papers into a folder as the window does it, one step after the other."""

from __future__ import annotations

from pathlib import Path

from kitlog.domain.errors import KitLogError
from kitlog.domain.papers import Paper
from kitlog.workflow import filing, papers, summarising, trail_export
from kitlog.workflow.desk import Desk
from kitlog.workflow.papers import Asked, OnDisk
from kitlog.workflow.summarising import Exported, Prepared
from kitlog.workflow.trail_export import Export


def write(
    desk: Desk, session_id: str, paper: Paper, folder: Path, *, advice: Path | None = None
) -> OnDisk:
    made = papers.ready(desk, session_id, Asked(paper, "a4", advice))
    return papers.note(desk, session_id, made, filing.put(made.copy, folder))


def keep(desk: Desk, course_id: str, prepared: Prepared, folder: Path) -> Exported:
    made = summarising.ready(desk, course_id, prepared)
    return summarising.note(desk, course_id, made, filing.put(made.copy, folder))


def step(desk: Desk, export: Export) -> trail_export.Exported:
    """One step, and what it gave into the folder."""
    try:
        far = trail_export.step(desk, export)
        if not far.done:
            trail_export.carry(export, lambda: True)
    except KitLogError:
        trail_export.cancel(export)
        raise
    return far
