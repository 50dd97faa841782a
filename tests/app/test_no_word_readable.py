"""Not a byte of what was typed, in any field there is, can be read in what lies on the disk.

The fields come from the kinds of facts and the tables themselves: a new one is looked for, too.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from pytestqt.qtbot import QtBot
from sqlalchemy import LargeBinary, Text, text

from kitlog.app.log import log_to
from kitlog.domain.entry import Entry
from kitlog.domain.errors import KitLogError
from kitlog.domain.moment import Moment
from kitlog.store.holder import Kind, by_password, by_secret
from kitlog.store.index import CourseRow, IndexRows, PatientRow, SessionRow
from kitlog.store.journal import Store
from kitlog.store.keybook import Keybook, write_keybook
from kitlog.store.keyfile import Key, key_files
from kitlog.store.rekeying import rekey
from kitlog.store.tables import metadata
from kitlog.ui.clerk import Clerk
from kitlog.workflow.desk import new_id
from tests.app.canary import CANARY, filled_facts, forms, readable, text_fields
from tests.clock import FakeClock

CLOSED = {
    "Absent.field", "Answer.question", "ClinicSet.sheet", "LineAnswered.line", "Ordered.clock",
    "ClinicSet.file_naming", "ClinicSet.language", "OutcomeRecorded.form",
    "OutcomeRecorded.measure", "PatientLimit.field", "Threshold.measure", "TonesSilenced.tones",
    "WeightTaken.unit",
}  # fmt: skip
"""Text by its type, but one of a few words that the program knows, or a time of day."""
NOT_TYPED = {
    "entries.id", "entries.stream", "entries.workstation", "entries.kind", "entries.mac",
    "entries.measured_utc", "entries.entered_utc", "presence.workstation", "meta.key", "meta.value",
}  # fmt: skip
"""Random numbers, times, the computer's name, and what the store keeps for itself."""
KEY = Key(bytes(range(32)))
DAY = date(2026, 1, 14)


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system puts temporary files."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(folder))
    return folder


@pytest.fixture
def store(tmp_path: Path, scratch: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "clinic" / "kitlog.db", KEY, "desk")
    _driver(store).execute("PRAGMA cache_size=4")  # what does not fit goes to the files at once
    yield store
    store.close()


def fill(store: Store, clock: FakeClock) -> None:
    """The canary in every field of the record."""
    now = Moment(clock.now().utc, clock.now().boottime_ns, CANARY)
    facts, _, _ = filled_facts()
    rows = IndexRows(
        (PatientRow(CANARY, CANARY, CANARY, CANARY, DAY),),
        (CourseRow(CANARY, CANARY, 1, CANARY, True, DAY),),
        (SessionRow(CANARY, CANARY, CANARY, DAY, 1, CANARY, True, now.utc),),
    )
    entries = [
        Entry(
            new_id(), f"session:{place % 7}", fact, now, now, CANARY, "desk", CANARY, CANARY, CANARY
        )
        for place, fact in enumerate(facts)
    ]
    store.append(entries, rows)
    store.drafts.keep(CANARY, CANARY, CANARY, now.utc)
    store.presence.beat(now, CANARY)


def _driver(store: Store) -> Any:
    return store.database.connection.connection.driver_connection


def deleted_but_open() -> list[str]:
    """Temporary files without a name, as SQLite makes them, in which it can be read."""
    found = []
    for link in Path("/proc/self/fd").iterdir() if Path("/proc/self/fd").exists() else ():
        with suppress(OSError):
            name = str(link.readlink())
            if name.endswith(" (deleted)"):
                held = os.pread(int(link.name), 1 << 24, 0)
                found += [name] if any(form in held for form in forms()) else []
    return found


def test_every_field_of_every_fact_has_it() -> None:
    facts, taken, refused = filled_facts()
    assert taken | refused == text_fields(), "an example in tests/domain/facts.py lacks a part"
    assert refused == CLOSED
    assert len(taken) > 100
    assert len(facts) > 60


def test_every_column_of_every_table_has_it(store: Store, clock: FakeClock) -> None:
    fill(store, clock)
    empty = set()
    for table in metadata.tables.values():
        for column in table.columns:
            if isinstance(column.type, (Text, LargeBinary)):
                query = f"SELECT count(*) FROM {table} WHERE instr({column.name}, CAST(? AS BLOB))"
                (found,) = _driver(store).execute(query, (CANARY.encode(),)).fetchone()
                if not found:
                    empty.add(f"{table}.{column.name}")
    assert empty == NOT_TYPED | {"patients.search"}  # that one is in small letters


def test_not_while_it_is_written_nor_when_it_is_closed(
    store: Store, clock: FakeClock, tmp_path: Path
) -> None:
    """What a kill in mid-transaction would leave is what lies there in mid-transaction."""
    folder = store.database.path.parent
    fill(store, clock)
    with store.transaction():
        fill(store, clock)
        _driver(store).execute("UPDATE drafts SET text = text || text").fetchall()
        assert (folder / "kitlog.db-journal").stat().st_size > 4096
        assert readable(tmp_path) == []
        assert deleted_but_open() == []
    store.database.copy_to(folder / "copy.db")
    store.anchor(clock.now())
    store.close()
    names = {one.name for one in folder.iterdir()}
    assert {"kitlog.db", "copy.db", "kitlog.db.anchors", "kitlog.db.keycheck"} <= names
    assert not {"kitlog.db-wal", "kitlog.db-shm"} & names
    assert readable(tmp_path) == []


def test_not_in_the_key_file_its_copy_nor_while_the_key_is_changed(
    store: Store, clock: FakeClock, tmp_path: Path
) -> None:
    """The password is the canary; the sheet's secret is looked for as well."""
    database = store.database.path
    fill(store, clock)
    store.close()
    sheet = b"thirty-two bytes of a sheet, yes"
    holders = by_password("ada", CANARY, KEY), by_secret("sheet 1", Kind.SHEET, sheet, KEY)
    write_keybook(database, Keybook(holders))
    seen: list[str] = []

    def look() -> bool:
        seen.append(",".join(readable(tmp_path)))
        return True

    new = rekey(database, KEY, look)
    assert set(seen) == {""}
    assert readable(tmp_path) == []
    for path in key_files(database):
        held = path.read_bytes()
        for secret in (sheet, KEY.secret, new.secret):
            assert secret not in held
            assert secret.hex().encode() not in held


def test_not_in_the_log_when_an_act_fails_over_it(
    store: Store, clock: FakeClock, tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    log, before = tmp_path / "kitlog.log", list(logging.getLogger("kitlog").handlers)
    fill(store, clock)
    log_to(log)
    clerk, told = Clerk(), []

    def by_database() -> None:
        with store.database.transaction() as connection:
            connection.execute(text("INSERT INTO drafts VALUES (:a, :a, :a, NULL)"), {"a": CANARY})

    def by_mistake() -> None:
        raise ValueError(CANARY)

    def through_the_clerk(act: Callable[[], None]) -> Callable[[], None]:
        return lambda: clerk.do(act, lambda _: None, lambda error: told.append(error.sentence))

    def database_error() -> None:
        raise error

    try:
        by_database()
    except KitLogError as said:
        error = said
    for act in (by_mistake, database_error):
        through_the_clerk(act)()
    clerk.do(by_mistake, lambda _: None)
    qtbot.waitUntil(lambda: not clerk.busy, timeout=20_000)
    clerk.finish()
    for handler in logging.getLogger("kitlog").handlers[:]:
        if handler not in before:
            logging.getLogger("kitlog").removeHandler(handler)
            handler.close()
    caplog.clear()
    assert "an act failed: ValueError" in log.read_text()
    assert len(told) == 2
    assert CANARY not in " ".join(told)
    assert readable(tmp_path) == []


# -- the controls ----------------------------------------------------------------------------


def test_the_same_record_unencrypted_would_be_caught(
    store: Store, clock: FakeClock, tmp_path: Path
) -> None:
    database = store.database.path
    fill(store, clock)
    store.close()
    with closing(sqlcipher.connect(str(database), isolation_level=None)) as connection:
        connection.execute(f'PRAGMA key="{KEY.pragma}"')
        connection.execute("ATTACH ? AS plain KEY ''", (str(tmp_path / "plain.db"),))
        connection.execute("SELECT sqlcipher_export('plain')")
    assert readable(tmp_path) == ["plain.db"]
    with closing(sqlite3.connect(tmp_path / "plain.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=wal")
        connection.execute("UPDATE drafts SET text = text || text")
        assert "plain.db-wal" in readable(tmp_path)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="seen through /proc alone")
def test_a_temporary_file_of_the_engine_would_be_caught(store: Store, clock: FakeClock) -> None:
    fill(store, clock)
    driver = _driver(store)
    driver.execute("PRAGMA temp_store=1")  # as it would be without KitLog's own setting
    driver.execute("PRAGMA temp.cache_size=1")
    driver.execute("CREATE TEMP TABLE spilt AS SELECT * FROM entries, (SELECT 1 FROM entries)")
    assert deleted_but_open() != []


@pytest.mark.parametrize("form", range(len(forms())))
def test_every_form_of_it_is_looked_for(tmp_path: Path, form: int) -> None:
    (tmp_path / "found").write_bytes(b"before" + forms()[form] + b"after")
    assert readable(tmp_path) == ["found"]
