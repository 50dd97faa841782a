"""What the project promises about its dependencies: floors, pins and hashes."""

from __future__ import annotations

import re
import sqlite3
import sys
import tomllib
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("run.lock", "dev.lock")
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", text)[:3])


def lock(name: str) -> str:
    return (ROOT / "requirements" / name).read_text()


@pytest.mark.parametrize(
    ("package", "floor"), [("sqlcipher3", (0, 6, 4)), ("reportlab", (5, 1)), ("pillow", (13, 0))]
)
def test_a_package_with_a_known_fault_is_new_enough(package: str, floor: tuple[int, ...]) -> None:
    assert numbers(version(package)) >= floor


def test_qt_is_the_version_that_was_measured_safe() -> None:
    assert version("PySide6-Essentials") == version("shiboken6") == "6.11.3"


def test_the_engine_is_free_of_the_wal_reset_fault() -> None:
    assert numbers(sqlcipher.sqlite_version) >= (3, 51, 3)
    assert sqlcipher.sqlite_version != sqlite3.sqlite_version, "this is Python's own engine"


# PySide6 6.12.0 loses a reference to None in nearly every call that returns nothing, and the
# process aborts inside a 40-minute session. From Python 3.12 on None is not counted.
NONE_IS_COUNTED = sys.version_info < (3, 12)
CALLS = 2000


def none_gained(act: Callable[[int], object]) -> int:
    before = sys.getrefcount(None)
    for turn in range(CALLS):
        act(turn)
    return sys.getrefcount(None) - before


def test_qt_calls_leave_the_references_to_none_alone(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    assert abs(none_gained(lambda turn: label.setText(f"{turn}"))) <= 50


def test_a_lost_reference_to_none_would_be_seen() -> None:
    kept: list[None] = []
    assert none_gained(lambda _: kept.append(None)) >= (CALLS - 50 if NONE_IS_COUNTED else 0)


@pytest.mark.parametrize("name", LOCKS)
def test_every_pinned_package_has_hashes(name: str) -> None:
    blocks = re.split(r"\n(?=\S)", lock(name).strip())
    assert len(blocks) > 10
    assert [b.split()[0] for b in blocks if not PINNED.match(b) or "--hash=sha256:" not in b] == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_place_to_download_from(name: str) -> None:
    assert not re.search(r"://|file:|--(extra-)?index-url|--find-links|/home|/opt", lock(name))


def test_the_locks_hold_every_package_that_is_asked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = {
        "run.lock": project["project"]["dependencies"],
        "dev.lock": project["project"]["dependencies"] + project["dependency-groups"]["dev"],
    }
    for name, packages in wanted.items():
        pinned = {found.lower() for found, _ in PINNED.findall(lock(name))}
        asked = {re.split(r"[<>=]", package)[0].lower() for package in packages}
        assert asked <= pinned


def test_both_locks_pin_the_same_versions() -> None:
    run, dev = (dict(PINNED.findall(lock(name))) for name in LOCKS)
    assert run == {name: dev[name] for name in run}


def test_the_program_runs_on_the_pinned_versions() -> None:
    pinned = dict(PINNED.findall(lock("run.lock")))
    for package in ("sqlalchemy", "alembic", "reportlab", "pypdfium2", "argon2-cffi", "keyring"):
        assert version(package) == pinned[package]


def test_every_file_the_security_page_names_is_there() -> None:
    page = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:tests|docs|src)/[^`]+)`", page)
    assert len(named) > 10
    assert [name for name in named if not (ROOT / name).is_file()] == []
