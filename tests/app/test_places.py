"""Where the record lies: the folder asked for, or the user's own; the demo's apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from kitlog.app.places import places


@pytest.fixture
def user_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the desktop keeps this user's data of programs."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


def test_a_given_folder_holds_record_log_and_summaries(tmp_path: Path) -> None:
    here = places(tmp_path, demo=False)
    assert here.database == tmp_path / "kitlog.db"
    assert here.log == tmp_path / "kitlog.log"
    assert here.summaries == tmp_path / "summaries"


def test_without_one_it_is_the_users_own_folder(user_folder: Path) -> None:
    assert places(None, demo=False).folder == user_folder / "KitLog"


@pytest.mark.parametrize("given", [True, False])
def test_the_demo_shares_no_file_with_the_record(
    tmp_path: Path, user_folder: Path, given: bool
) -> None:
    folder = tmp_path if given else None
    real, demo = places(folder, demo=False), places(folder, demo=True)
    assert demo.folder == real.folder / "demo"
    for name in ("database", "log", "summaries"):
        assert getattr(real, name) != getattr(demo, name)
        assert getattr(demo, name).is_relative_to(demo.folder)


def test_looking_makes_nothing(tmp_path: Path) -> None:
    places(tmp_path / "none", demo=True)
    assert list(tmp_path.iterdir()) == []
