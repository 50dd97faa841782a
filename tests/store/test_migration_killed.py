"""A migration killed at every one of its statements leaves the old record or the new one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import insert, text

from kitlog.domain.errors import MachineError
from kitlog.store import chain, schema
from kitlog.store.engine import engine_for
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key
from kitlog.store.opening import keycheck_file
from kitlog.store.stored import content_of
from kitlog.store.tables import entries
from tests.store.conftest import MakeNote


@pytest.fixture
def first(path: Path, key: Key, make_note: MakeNote) -> Path:
    """A record as the first KitLog left it, with entries in it."""
    path.parent.mkdir()
    config = Config()
    config.set_main_option("script_location", str(schema.SCRIPTS))
    with engine_for(path, key).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        mac, secret = b"", schema.chain_key(connection)
        for number in range(1, 41):
            row = content_of(make_note("x" * 300)) | {"seq": number}
            mac = chain.link(secret, mac, row)
            connection.execute(insert(entries).values(**row, mac=mac))
    keycheck_file(path).write_text(key.fingerprint)
    return path


def left(path: Path, how: str) -> list[list[str]]:
    """Of each kill: what was left, and the statement it fell on; the last one was not killed."""
    script = str(Path(__file__).with_name("migrator.py"))
    done = subprocess.run(
        [sys.executable, script, str(path), how],
        capture_output=True, text=True, timeout=170,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [line.split("\t") for line in done.stdout.splitlines()]


def test_it_is_the_old_record_or_the_new_one_and_never_between(first: Path) -> None:
    found = left(first, "strong")
    counts = Counter(word for word, _ in found)
    print(f"{len(found) - 1} kills:", dict(counts))
    assert counts.keys() == {"old", "new"}
    assert [word for word, _ in found] == sorted((w for w, _ in found), reverse=True), "old first"
    statements = " ".join(said for _, said in found)
    for part in ("VACUUM INTO", "BEGIN IMMEDIATE", "CREATE INDEX", "UPDATE alembic_version"):
        assert part in statements
    assert any(said == "COMMIT" for _, said in found)


def test_kept_statement_by_statement_it_is_between(first: Path) -> None:
    """The control."""
    assert any(word == "between" for word, _ in left(first, "weak"))


def test_an_older_program_refuses_what_a_newer_one_migrated(
    store: Store, path: Path, key: Key, make_note: MakeNote
) -> None:
    store.append([make_note("one")])
    store.close()
    with engine_for(path, key).begin() as connection:
        connection.execute(text("ALTER TABLE sessions ADD COLUMN room TEXT NOT NULL DEFAULT ''"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0099'"))
    before = path.read_bytes()
    with pytest.raises(MachineError) as caught:
        Store.open(path, key, "desk")
    assert caught.value.sentence == (
        f"This database was written by a newer KitLog (schema 0099; this one knows {schema.HEAD})."
        " Nothing was changed. Start the newer KitLog."
    )
    assert path.read_bytes() == before
