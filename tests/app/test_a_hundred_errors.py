"""A hundred errors over a record full of a canary: not a byte of it where others could read it."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from kitlog.app import mistakes
from kitlog.app.crash_watch import CrashWatch
from kitlog.app.log import log_to
from kitlog.domain.codec import decode
from kitlog.domain.errors import Fault, MachineError, Refused
from kitlog.store.journal import Store
from kitlog.ui.clerk import Clerk
from kitlog.ui.window import Window
from tests.app.canary import CANARY, forms, readable
from tests.app.test_no_word_readable import KEY, deleted_but_open, fill
from tests.clock import FakeClock

Act = Callable[[], object]


class Told(Exception):
    """An error that says all it knows, as careless ones do."""

    def __init__(self) -> None:
        super().__init__(CANARY, {"patient": CANARY})
        self.patient = CANARY
        self.add_note(f"of {CANARY}")

    def __repr__(self) -> str:
        return f"Told({CANARY})"


def raising(error: BaseException) -> Act:
    def act() -> None:
        patient = CANARY  # a local, as a traceback with values would print it
        assert patient
        raise error

    return act


def _behind() -> None:
    try:
        raise ValueError(CANARY)
    except ValueError as error:
        raise Told from error


def _by_record(folder: Path, do: Callable[[Store], object]) -> Act:
    """On a record of its own: one belongs to the thread that opened it."""

    def act() -> None:
        store = Store.open(folder / "other.db", KEY, "desk")
        try:
            do(store)
        finally:
            store.close()

    return act


def _in_sql(store: Store) -> None:
    with store.database.transaction() as connection:
        connection.execute(text("INSERT INTO drafts VALUES (:a, :a, :a, NULL)"), {"a": CANARY})


def _draft(store: Store) -> None:
    store.drafts.keep(CANARY, None, CANARY, None)  # type: ignore[arg-type]


def _deep(n: int) -> int:
    return _deep(n + 1) + len(CANARY)


KINDS: dict[str, Callable[[Path], Act]] = {
    "value": lambda _: raising(ValueError(CANARY)),
    "key": lambda _: lambda: dict[str, int]()[CANARY],
    "attribute": lambda _: lambda: getattr(object(), CANARY),
    "assertion": lambda _: raising(AssertionError(CANARY)),
    "unicode": lambda _: lambda: (CANARY + "é").encode("ascii"),
    "json": lambda _: lambda: json.loads(f'{{"patient": "{CANARY}"'),
    "number": lambda _: lambda: Decimal(CANARY),
    "file": lambda _: lambda: Path(f"/nowhere/{CANARY}").read_bytes(),
    "type": lambda _: lambda: CANARY + 1,  # type: ignore[operator]
    "index": lambda _: lambda: [CANARY][5],
    "notes": lambda _: raising(Told()),
    "behind": lambda _: _behind,
    "recursion": lambda _: lambda: _deep(0),
    "division": lambda _: lambda: len(CANARY) / 0,
    "refused": lambda _: raising(Refused(f"“{CANARY}” is not a number.")),
    "machine": lambda _: raising(MachineError(f"{CANARY} is in the way.")),
    "fault": lambda _: raising(Fault(f"{CANARY} broke it.")),
    "sql": lambda folder: _by_record(folder, _in_sql),
    "payload": lambda _: lambda: decode("note", 1, json.dumps({"txt": CANARY}).encode()),
    "draft": lambda folder: _by_record(folder, _draft),
}
WAYS = ("clerk", "clerk, nobody told", "slot", "thread", "terminal")
"""Where an error can come up."""


@pytest.fixture
def quiet_log(tmp_path: Path) -> Iterator[Path]:
    """The program's own log, taken away afterwards."""
    log, before = tmp_path / "clinic" / "kitlog.log", list(logging.getLogger("kitlog").handlers)
    (tmp_path / "clinic").mkdir(mode=0o700)
    log_to(log)
    yield log
    for handler in logging.getLogger("kitlog").handlers[:]:
        if handler not in before:
            logging.getLogger("kitlog").removeHandler(handler)
            handler.close()


def test_not_a_byte_of_it_is_left_anywhere(
    tmp_path: Path,
    quiet_log: Path,
    clock: FakeClock,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir(mode=0o700)
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(scratch))
    window, clerk, titles = Window(), Clerk(), set[str]()
    qtbot.addWidget(window)
    window.windowTitleChanged.connect(titles.add)
    window.show()
    folder = quiet_log.parent
    opened: list[Store] = []
    clerk.do(lambda: opened.append(Store.open(folder / "kitlog.db", KEY, "desk")), lambda _: None)
    clerk.do(lambda: fill(opened[0], clock), lambda _: None)
    qtbot.waitUntil(lambda: not clerk.busy, timeout=30_000)
    watch = CrashWatch(window, folder)
    clerk.mistaken.connect(watch.reports.of)
    came: list[str] = []
    try:
        for kind, make in KINDS.items():
            act = make(folder)
            for way in WAYS:
                _force(way, act, clerk, folder, qtbot)
                came.append(f"{kind} by {way}")
    finally:
        watch.close()
    clerk.do(opened[0].close, lambda _: None)
    clerk.finish()
    assert len(came) == 100
    reports = list(folder.glob("kitlog-mistake-*.txt"))
    assert len(reports) > 20, "hardly anything was reported: nothing was shown"
    assert quiet_log.stat().st_size > 1000
    out = capfd.readouterr()
    shown = [label.text() for label in window.findChildren(QLabel)]
    said = "".join((out.out, out.err, caplog.text, window.windowTitle(), *titles, *shown))
    caplog.clear()
    assert not any(form in said.encode() for form in forms())
    assert readable(folder, scratch) == []
    assert deleted_but_open() == []
    for path in (folder, *folder.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, f"others can read {path.name}"


def _force(way: str, act: Act, clerk: Clerk, folder: Path, qtbot: QtBot) -> None:
    done: list[str] = []
    if way.startswith("clerk"):
        failed = None if way.endswith("told") else (lambda error: None)
        clerk.do(act, lambda _: None, failed)
        qtbot.waitUntil(lambda: not clerk.busy, timeout=30_000)
    elif way == "slot":

        def slot() -> None:
            done.append(way)
            act()

        QTimer.singleShot(0, slot)
        qtbot.waitUntil(lambda: bool(done))
    elif way == "thread":
        thread = threading.Thread(target=act)
        thread.start()
        thread.join()
    else:
        try:
            act()
        except Exception as error:
            mistakes.said(error, folder)


def test_a_log_with_messages_would_be_caught(tmp_path: Path) -> None:
    """The control: what logging does by itself with an error."""
    log = tmp_path / "log"
    handler = logging.FileHandler(log)
    try:
        raise Told
    except Told:
        record = logging.LogRecord("a", 40, "f", 1, "failed", (), __import__("sys").exc_info())
    handler.emit(record)
    handler.close()
    assert readable(tmp_path) == ["log"]
