"""Verify, pressed in the page, on one record that is forged, mended and forged again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kitlog.app.demo.fill import Filler
from kitlog.store.anchors import anchor_file
from kitlog.store.journal import Store
from kitlog.ui.trail.page import TrailView
from kitlog.workflow.desk import Desk
from tests.app.forger import (
    CHANGES,
    FORGEABLE,
    STREAMS,
    chains_key,
    fill,
    forge_links,
    without_triggers,
)
from tests.ui.shots.stage import KEY, Stage, clinic_alone

SOME = (0, 7, 33, 77, 118, 150, 199)
"""Places: the first and the last entry, the first and the last stream, and between."""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The clinic, 200 entries, and the anchor that vouches for them."""
    folder = tmp_path_factory.mktemp("forged") / "record"
    shutil.copytree(clinic_alone(), folder)
    store = Store.open(folder / "kitlog.db", KEY, "demo")
    fill(store, Filler(store).clock.now())
    store.close()
    return folder


@pytest.fixture
def stage(qapp: QApplication, record: Path) -> Iterator[Stage]:
    made = Stage(record)
    made.sign_in()
    made.show("trail")
    yield made
    made.close()


def by_hand(stage: Stage, kind: str, number: int, *, forged: bool = False) -> None:
    def act(desk: Desk) -> None:
        with desk.store.database.transaction() as connection:
            driver: Any = connection.connection.driver_connection
            if driver.execute("SELECT 1 FROM sqlite_schema WHERE type = 'trigger'").fetchone():
                without_triggers(driver)
                driver.execute("CREATE TEMP TABLE held AS SELECT * FROM entries")
            driver.execute("DELETE FROM entries")
            driver.execute("INSERT INTO entries SELECT * FROM held")
            if kind:
                CHANGES[kind](driver, number)
            if forged:
                forge_links(driver, chains_key(driver))

    stage.do(act)


def pressed(stage: Stage) -> tuple[str, str]:
    """What the card says after Verify was pressed: the sentence, and the findings in view."""
    page = stage.page
    assert isinstance(page, TrailView)
    QTest.mouseClick(page.verify.start, Qt.MouseButton.LeftButton)
    stage.settle()
    assert not page.verify.running
    findings = page.verify.findings
    return page.verify.sentence.text(), findings.text() if findings.isVisible() else ""


@pytest.mark.parametrize("kind", CHANGES)
def test_it_is_found_in_the_page_and_an_honest_record_is_whole(stage: Stage, kind: str) -> None:
    honest = "entries whole. Anchors agree to "
    assert honest in pressed(stage)[0]
    for number in SOME:
        by_hand(stage, kind, number)
        sentence, findings = pressed(stage)
        assert sentence.startswith("Not whole: ")
        if kind != "roll back":
            assert findings.startswith(f"session:{number % STREAMS}: ")
        else:  # in every stream that had gone on
            assert "the end was cut off" in findings
    by_hand(stage, "", 0)
    assert honest in pressed(stage)[0]


@pytest.mark.parametrize("kind", FORGEABLE)
def test_without_the_anchors_a_forger_with_the_chains_key_is_not_found(
    stage: Stage, kind: str
) -> None:
    """The control: with the anchors he is; without them nothing is shown, and that is said."""
    by_hand(stage, kind, 77, forged=True)
    assert pressed(stage)[0].startswith("Not whole: ")
    anchor_file(stage.folder / "kitlog.db").unlink()
    sentence, findings = pressed(stage)
    assert findings == ""
    assert "no forgery found. There are no anchors beside the record" in sentence


@pytest.mark.parametrize("kind", ["truncate", "roll back"])
def test_without_the_anchors_an_end_cut_off_is_not_found(stage: Stage, kind: str) -> None:
    """The control: the chains alone do not tell."""
    anchor_file(stage.folder / "kitlog.db").unlink()
    by_hand(stage, kind, 77)
    assert pressed(stage)[1] == ""
