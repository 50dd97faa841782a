"""Every text of every scene shows whole, and every target holds a gloved finger."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.clipping import clipped
from tests.ui.shots.scenes import SCENES
from tests.ui.targets import small_targets

SIZES = ((1366, 704), (1366, 768), (1920, 1080))


@pytest.mark.parametrize("scene", SCENES)
def test_no_text_is_cut_and_no_target_is_small(scene: str, qtbot: QtBot) -> None:
    stage = SCENES[scene]()
    try:
        found = []
        for width, height in SIZES:
            for dim in (False, True):
                stage.fit(width, height, dim=dim)
                where = f"{width}×{height} {'dim' if dim else 'day'}"
                found += [f"{where}: {problem}" for problem in clipped(stage.window)]
                found += [f"{where}: small {problem}" for problem in small_targets(stage.window)]
        assert found == []
    finally:
        stage.close()


def test_the_scenes_are_really_shown(qtbot: QtBot) -> None:
    """A scene that showed an empty page would hold no cut text either."""
    from tests.ui.clipping import painted

    stage = SCENES["04-chair-running"]()
    try:
        stage.fit(1366, 768)
        texts = {one.text for one in painted(stage.window)}
        assert {"21:12", "20 min vitals", "Dissociation"} <= texts
    finally:
        stage.close()
