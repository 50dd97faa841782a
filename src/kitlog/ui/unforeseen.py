"""What an act on another thread came back with that nobody foresaw."""

from __future__ import annotations

import logging

from kitlog.domain.errors import Fault, KitLogError
from kitlog.domain.unforeseen import place_of
from kitlog.words import tr, unsaid

SENTENCE = unsaid("KitLog made a mistake. What was typed stays on the screen.")
_log = logging.getLogger(__name__)


def is_ours(error: BaseException) -> bool:
    """Whether it is a mistake of the program, and not of a disk, a person or a folder."""
    return isinstance(error, Fault) or not isinstance(error, KitLogError)


def fit_to_show(error: BaseException) -> KitLogError:
    """The error itself where it has a sentence; else it is logged by its kind and place alone."""
    if isinstance(error, KitLogError):
        return error
    _log.error("an act failed: %s", place_of(error))
    return KitLogError(tr(SENTENCE))
