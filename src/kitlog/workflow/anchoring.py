"""Noting outside the database where its chains end: at a signature, an export, a backup."""

from __future__ import annotations

from kitlog.domain.errors import MachineError
from kitlog.words import tr, unsaid
from kitlog.workflow.allowed import program
from kitlog.workflow.desk import Desk

NOT_WRITTEN = unsaid("Saved. Its anchor could not be written: tell the machine’s keeper.")
NOT_AS_WRITTEN = unsaid("Saved. The anchors are not as they were written: run kitlog check.")


@program
def anchor(desk: Desk) -> str:
    """Note where all chains end now; what went wrong, "" when nothing did.

    It never stands in the way of what it anchors: that is saved already. Inside a
    transaction nothing is saved yet, and nothing is noted.
    """
    if desk.store.in_transaction:
        return ""
    try:
        desk.store.anchor(desk.now())
        return tr(NOT_AS_WRITTEN) if desk.store.anchored().faults else ""
    except MachineError:
        return tr(NOT_WRITTEN)
