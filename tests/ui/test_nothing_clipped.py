"""Every text of every scene shows whole, and every target holds a gloved finger."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kitlog.ui.kit.theme import grown
from kitlog.workflow.workstation import Workstation
from tests.ui.clipping import clipped, painted
from tests.ui.shots.scenes import SCENES
from tests.ui.shots.stage import Stage
from tests.ui.strays import no_strays
from tests.ui.targets import small_targets

SCALES = ("1.25", "1.5", "2")
EVERY = 1 if os.environ.get("KITLOG_SOAK_SCALES") else len(SCALES)
"""`make soak` walks every scene at every scale and size, a short run each at some of them."""
SIZES = ((1366, 704), (1366, 768), (1536, 864), (1920, 1080))
FITS = [(*size, dim) for size in SIZES for dim in (False, True)]


def fits(scene: str) -> list[tuple[int, int, bool]]:
    """The smallest by day and, from scene to scene, two of the others; in `make soak` all."""
    if EVERY == 1:
        return FITS
    turn = list(SCENES).index(scene)
    others = FITS[1:]
    return [FITS[0], others[turn % len(others)], others[(turn + 3) % len(others)]]


def test_every_size_is_walked_by_some_scene() -> None:
    assert {fit for scene in SCENES for fit in fits(scene)} == set(FITS)


@pytest.mark.parametrize("scene", SCENES)
def test_no_text_is_cut_and_no_target_is_small(scene: str, qtbot: QtBot) -> None:
    with no_strays():
        stage = SCENES[scene]()
    try:
        found = []
        for width, height, dim in fits(scene):
            stage.fit(width, height, dim=dim)
            where = f"{width}×{height} {'dim' if dim else 'day'}"
            found += [f"{where}: {problem}" for problem in clipped(stage.window)]
            found += [f"{where}: small {problem}" for problem in small_targets(stage.window)]
        assert found == []
    finally:
        stage.close()


@pytest.mark.parametrize("scene", SCENES)
def test_nothing_is_lost_with_larger_text(
    scene: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """125 % at 1366 × 768 (DESIGN 13)."""
    monkeypatch.setattr(Stage, "preferred", Workstation(125))
    stage = SCENES[scene]()
    try:
        stage.fit(1366, 768)
        assert clipped(stage.window) == []
        assert small_targets(stage.window) == []
    finally:
        stage.close()


def test_a_widget_shown_before_it_has_a_parent_is_found(qtbot: QtBot) -> None:
    early = QLabel("early")

    def show() -> None:
        with no_strays():
            early.show()

    with pytest.raises(AssertionError, match="QLabel"):
        show()
    early.close()


def test_larger_text_keeps_the_places_of_what_comes_first(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The chart gives way: timer, next vitals, entry row and side effects stay (DESIGN 3)."""

    def places() -> list[tuple[int, int, int, int]]:
        stage = SCENES["04-chair-running"]()
        try:
            stage.fit(1366, 768)
            page = stage.page
            left, centre = page.left, page.centre  # type: ignore[attr-defined]
            parts = left.timer, left.next, centre.entry, centre.effects
            corners = [(part, part.mapTo(page, part.rect().topLeft())) for part in parts]
            return [(at.x(), at.y(), part.width(), part.height()) for part, at in corners]
        finally:
            stage.close()

    drawn = places()
    monkeypatch.setattr(Stage, "preferred", Workstation(125))
    assert places() == drawn


def test_most_texts_really_are_larger(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters give way only where they must: otherwise 125 % would be a word."""
    monkeypatch.setattr(Stage, "preferred", Workstation(125))
    stage = SCENES["04-chair-running"]()
    try:
        stage.fit(1366, 768)
        small = [one for one in painted(stage.window) if one.size <= 17]
        sizes = [grown(one.size) for one in small]
        assert min(sizes) >= 12
        assert sum(size >= 14 for size in sizes) / len(sizes) > 0.75
    finally:
        stage.close()


@pytest.mark.timeout(600)
@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_at_this_scale_of_the_screen(scale: str) -> None:
    """Scale 1 is walked above; Qt takes another one only when it starts."""
    first = SCALES.index(scale) % EVERY
    walked = subprocess.run(
        [sys.executable, "-m", "tests.ui.walk", str(first), str(EVERY)],
        env=os.environ | {"QT_SCALE_FACTOR": scale},
        capture_output=True,
        text=True,
        check=False,
    )
    assert walked.returncode == 0, walked.stdout + walked.stderr
    assert walked.stdout.strip() == f"{len(list(SCENES)[first::EVERY])} scenes at {scale}"


def test_the_scenes_are_really_shown(qtbot: QtBot) -> None:
    """A scene that showed an empty page would hold no cut text either."""
    stage = SCENES["04-chair-running"]()
    try:
        stage.fit(1366, 768)
        texts = {one.text for one in painted(stage.window)}
        assert {"21:12", "20 min vitals", "Dissociation"} <= texts
    finally:
        stage.close()
