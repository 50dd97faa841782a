"""The bars below every page: a record that is not whole, and a disk that reports errors."""

from __future__ import annotations

from kitlog.store.trouble import NOT_SAFE
from kitlog.ui import damage_bar
from kitlog.ui.damage_bar import DamageBar
from tests.ui.shots import chair
from tests.ui.shots.stage import Stage


def not_whole() -> Stage:
    """Found beside charting: two chains of long ago do not agree; somebody asks what to do."""
    stage = chair.running()
    stage.window.say_below(damage_bar.not_whole(2))
    return _asked(stage)


def disk_in_doubt() -> Stage:
    """The set before was saved, and a power cut could still undo it."""
    stage = chair.running()
    stage.station.heard.emit(str(NOT_SAFE), 0)
    return _asked(stage)


def _asked(stage: Stage) -> Stage:
    bar = stage.window.findChild(DamageBar)
    assert isinstance(bar, DamageBar)
    stage.settle()
    bar.more.click()
    stage.settle()
    return stage
