"""From 0001 to the newest, by a real file with rows in it, killed wherever it can be."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import insert

from kitlog.store import chain, schema
from kitlog.store.engine import engine_for
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key
from kitlog.store.opening import keycheck_file
from kitlog.store.stored import content_of
from kitlog.store.tables import entries
from tests.store.conftest import MakeNote


@pytest.fixture
def former(path: Path, key: Key, make_note: MakeNote) -> Path:
    """A closed database as the first KitLog made it, with three chained entries."""
    config = Config()
    config.set_main_option("script_location", str(schema.SCRIPTS))
    path.parent.mkdir(mode=0o700)
    with engine_for(path, key).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        secret, mac = schema.chain_key(connection), b""
        for seq in (1, 2, 3):
            row = {**content_of(make_note(f"note {seq}")), "seq": seq}
            row["mac"] = mac = chain.link(secret, mac, row)
            connection.execute(insert(entries), [row])
    keycheck_file(path).write_text(key.fingerprint)
    return path


def rows(raw: Callable[[], Any]) -> list[tuple[Any, ...]]:
    with raw() as connection:
        return list(connection.execute("SELECT * FROM entries ORDER BY seq").fetchall())


def state(path: Path, key: Key) -> tuple[str, int]:
    """Which revision the file says it has, and how many of the new indexes."""
    with closing(engine_for(path, key).connect()) as connection:
        found = connection.exec_driver_sql(
            "SELECT count(*) FROM sqlite_master WHERE name LIKE 'ix_entries%' "
            "OR name = 'ix_sessions_patient_id'"
        ).scalar_one()
        return schema.installed(connection), int(found)


OLD, NEW = ("0001", 0), (schema.HEAD, 9)


def test_the_rows_and_their_chain_are_untouched(
    former: Path, key: Key, raw: Callable[[], Any]
) -> None:
    copy = shutil.copy(former, former.with_name("copy.db"))
    assert state(former, key) == OLD
    store = Store.open(former, key, "desk")
    assert store.verify() == []
    assert [entry.fact for entry in store.entries("session:1")] != []
    store.close()
    assert state(former, key) == NEW
    after = rows(raw)
    shutil.copy(copy, former)
    assert after == rows(raw)
    assert len(after) == 3


KILLED = """
import os, shutil, signal, sys
from pathlib import Path
from sqlalchemy import event
from sqlalchemy.engine import Engine
import alembic.command, alembic.config
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key

path, key = Path(sys.argv[1]), Key(bytes(range(32)))
last = done = 0

def count(*_):
    global done
    done += 1
    if done == last:
        os.kill(os.getpid(), signal.SIGKILL)

event.listen(Engine, "before_cursor_execute", count)
event.listen(Engine, "commit", count)
for line in sys.stdin:
    last = int(line)
    child = os.fork()
    if child == 0:
        try:
            Store.open(path, key, "desk").close()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    print("killed" if os.WIFSIGNALED(status) else "done", flush=True)
"""


@pytest.fixture
def migrate(path: Path) -> Iterator[Callable[[int], str]]:
    """Opens the file in another process, which is killed at this statement: "killed" or "done"."""
    worker = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert worker.stdin is not None
    assert worker.stdout is not None
    tell, hear = worker.stdin, worker.stdout

    def at(statement: int) -> str:
        tell.write(f"{statement}\n")
        tell.flush()
        return hear.readline().strip()

    yield at
    tell.close()
    worker.wait()
    hear.close()


def test_killed_at_every_statement_it_is_the_old_one_or_the_new(
    former: Path, key: Key, migrate: Callable[[int], str], raw: Callable[[], Any]
) -> None:
    before = former.read_bytes()
    wanted, killed = rows(raw), 0
    former.write_bytes(before)  # `raw` has removed the triggers
    seen = set()
    for statement in range(1, 200):
        for leftover in former.parent.glob("kitlog.db[-.]*"):
            if leftover != keycheck_file(former):
                leftover.unlink()
        former.write_bytes(before)
        if migrate(statement) == "done":
            break
        killed += 1
        seen.add(found := state(former, key))
        assert found in (OLD, NEW)
        store = Store.open(former, key, "desk")
        assert store.verify() == []
        store.close()
        assert state(former, key) == NEW
    assert rows(raw) == wanted
    assert killed > NEW[1]
    assert OLD in seen
