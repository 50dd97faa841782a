"""Real encrypted files in a temporary folder, and believable entries to put in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

import pytest
import sqlcipher3.dbapi2 as sqlcipher
import uuid6

from kitlog.domain.entry import Entry
from kitlog.domain.events import NoteWritten
from kitlog.domain.moment import Moment
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key

NINE = Moment(datetime(2026, 3, 2, 9, 0, 0, 250_000, tzinfo=UTC), 1_000_000_000_000, "boot-1")


class MakeNote(Protocol):
    def __call__(self, text: str, stream: str = "session:1", **changed: Any) -> Entry: ...


@pytest.fixture
def nine() -> Moment:
    return NINE


@pytest.fixture
def make_note() -> MakeNote:
    def make(text: str, stream: str = "session:1", **changed: Any) -> Entry:
        values: dict[str, Any] = {
            "id": str(uuid6.uuid7()),
            "stream": stream,
            "fact": NoteWritten(text),
            "measured": NINE,
            "entered": NINE.shifted(20),
            "author": "person-1",
            "workstation": "desk",
        }
        return Entry(**(values | changed))

    return make


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "clinic" / "kitlog.db"


@pytest.fixture
def key() -> Key:
    return Key(bytes(range(32)))


@pytest.fixture
def open_store(path: Path, key: Key) -> Iterator[Callable[[], Store]]:
    """Opens the same file again and again, as after a restart; closes what was left open."""
    opened: list[Store] = []

    def open_again() -> Store:
        for former in opened:
            former.close()
        opened[:] = [Store.open(path, key, "desk")]
        return opened[0]

    yield open_again
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    return open_store()


@pytest.fixture
def raw(path: Path, key: Key) -> Callable[[], Any]:
    """A hand on the file that knows the page key and has removed the triggers."""

    @contextmanager
    def connect() -> Iterator[Any]:
        connection = sqlcipher.connect(str(path), isolation_level=None)
        try:
            connection.execute(f'PRAGMA key="{key.pragma}"')
            triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            for (name,) in triggers.fetchall():
                connection.execute(f"DROP TRIGGER {name}")
            yield connection
        finally:
            connection.close()

    return connect
