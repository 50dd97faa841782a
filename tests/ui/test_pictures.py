"""The pictures of manual and README show window and papers as they are now (`make screenshots`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.shots import pictures
from tests.ui.shots.pictures import (
    CHOSEN,
    COMMITTED,
    HASHES,
    MOST,
    PAGES,
    differ,
    kept,
    paper_name,
)
from tests.ui.shots.scenes import SCENES

ROOT = COMMITTED.parents[1]
OLD = "this picture is older than what it shows: run make screenshots"
_USED = re.compile(r"\((?:(?:\.\./)+|docs/)?pictures/([\w.-]+\.png)\)")


@pytest.fixture(autouse=True)
def steady_caret(qapp: QApplication) -> Iterator[None]:
    """As the pictures are taken: it would be there or not."""
    usual = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(usual)


def _taken(name: str, into: Path) -> Path:
    wanted, path = pictures.chosen(name), into / "now.png"
    stage = SCENES[wanted.scene]()
    stage.fit(wanted.width, wanted.height, dim=wanted.dim)
    stage.picture(path)
    stage.close()
    return path


@pytest.mark.parametrize("name", CHOSEN)
def test_a_picture_is_not_older_than_its_screen(name: str, tmp_path: Path, qtbot: QtBot) -> None:
    assert differ(_taken(name, tmp_path), kept(name)) <= MOST, OLD


def test_the_pictures_of_the_summary_are_not_older_than_it(tmp_path: Path, qtbot: QtBot) -> None:
    pictures.papers(tmp_path)
    for paper, page in PAGES:
        name = paper_name(paper, page)
        assert differ(tmp_path / f"{name}.png", kept(name), foot=HASHES) <= MOST, OLD


def test_one_digit_that_changed_is_noticed(tmp_path: Path, qtbot: QtBot) -> None:
    """The control: the same screen a second later has another timer."""
    stage = SCENES["04-chair-running"]()
    stage.fit(1366, 768, dim=False)
    stage.picture(tmp_path / "now.png")
    stage.at("09:48:49")
    stage.settle()
    stage.picture(tmp_path / "later.png")
    stage.close()
    assert differ(tmp_path / "now.png", tmp_path / "later.png") > MOST


def test_pages_name_pictures_that_are_there_and_no_picture_lies_about() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    used = {name for page in pages for name in _USED.findall(page.read_text(encoding="utf-8"))}
    there = {path.name for path in COMMITTED.glob("*.png")}
    assert used <= there
    wanted = {kept(name).name for name in CHOSEN} | {f"{paper_name(*one)}.png" for one in PAGES}
    assert there == wanted
