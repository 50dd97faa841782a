"""A new database, a migrated one and the tables in the code are the same; rows survive."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import text

from kitlog.domain.errors import MachineError
from kitlog.store import backup, copying, schema
from kitlog.store.backup_file import unpack
from kitlog.store.backups import newest_good
from kitlog.store.engine import engine_for
from kitlog.store.holder import Kind, by_secret
from kitlog.store.journal import Store
from kitlog.store.keybook import Keybook, write_keybook
from kitlog.store.keyfile import Key

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("sessions", sa.Column("room", sa.Text, nullable=False, server_default=""))
    op.execute("INSERT INTO meta (key, value) VALUES ('from 0005', x'00')")
    {trouble}
"""


def shape(connection: Any) -> dict[str, str]:
    """Every object of the schema by name, its SQL without differences of layout."""
    rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    return {name: "".join(sorted(sql.replace(",", " ").split())) for name, sql in rows}


def columns(connection: Any) -> dict[str, list[tuple[Any, ...]]]:
    names = [name for (name,) in connection.execute(text("SELECT name FROM sqlite_master"))]
    return {
        name: [
            tuple(row)
            for row in connection.execute(text(f"SELECT * FROM pragma_table_info('{name}')"))
        ]
        for name in names
    }


@pytest.fixture
def a_next_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes this program one schema newer than the databases it finds."""

    def add(trouble: str) -> None:
        scripts = tmp_path / "migrations"
        shutil.copytree(schema.SCRIPTS, scripts, dirs_exist_ok=True)
        (scripts / "versions" / "0005_room.py").write_text(NEXT.format(trouble=trouble))
        monkeypatch.setattr(schema, "SCRIPTS", scripts)
        monkeypatch.setattr(schema, "HEAD", "0005")

    return add


def test_the_newest_revision_is_the_one_the_code_expects() -> None:
    config = Config()
    config.set_main_option("script_location", str(schema.SCRIPTS))
    assert ScriptDirectory.from_config(config).get_heads() == [schema.HEAD]


def test_the_migrations_lead_to_the_same_schema_as_a_new_database(tmp_path: Path, key: Key) -> None:
    with engine_for(tmp_path / "new.db", key).begin() as connection:
        schema.create(connection)
        made = shape(connection), columns(connection), schema.installed(connection)
        assert len(schema.chain_key(connection)) == 32
    with engine_for(tmp_path / "migrated.db", key).begin() as connection:
        schema.upgrade(connection)
        assert (shape(connection), columns(connection), schema.installed(connection)) == made
        assert len(schema.chain_key(connection)) == 32


def test_rows_survive_a_migration_and_a_copy_of_the_former_file_is_kept(
    store: Store,
    path: Path,
    make_note: Any,
    open_store: Callable[[], Store],
    a_next_revision: Callable[[str], None],
    nine: Any,
    key: Key,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    saved = [make_note("one"), make_note("two")]
    store.append(saved)
    store.drafts.keep("a", "x", "person-1", nine.utc)
    anchor = store.heads()
    with monkeypatch.context() as later:
        a_next_revision("")
        migrated = open_store()
        assert migrated.entries("session:1") == tuple(saved)
        assert migrated.verify(anchor=anchor) == []
        assert len(migrated.drafts.all()) == 1
        with migrated.database.transaction() as connection:
            assert schema.installed(connection) == "0005"
            assert "room" in str(columns(connection)["sessions"])
        open_store()
        later.undo()
    copies = sorted(path.parent.glob("kitlog.db.before-0005-*"))
    assert [copy.name for copy in copies] == ["kitlog.db.before-0005-1"]
    monkeypatch.undo()
    former = Store.open(copies[0], key, "desk")
    assert former.entries("session:1") == tuple(saved)
    assert former.verify(anchor=anchor) == []
    former.close()


def test_a_record_kept_by_passwords_is_backed_up_first(
    store: Store,
    path: Path,
    make_note: Any,
    open_store: Callable[[], Store],
    a_next_revision: Callable[[str], None],
    key: Key,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With its keys, whole, and of the former form: it opens without this program."""
    write_keybook(path, Keybook((by_secret("sheet 1", Kind.SHEET, bytes(range(32)), key),)))
    saved = make_note("one")
    store.append([saved])
    a_next_revision("")
    open_store()
    monkeypatch.undo()
    found = newest_good(path.parent / "backups")
    assert found is not None
    assert (found[1].schema, found[1].entries) == ("0004", 1)
    assert not list(path.parent.glob("kitlog.db.before-*"))
    unpack(found[0].path, "kitlog.db", tmp_path / "former.db")
    former = Store.open(tmp_path / "former.db", key, "desk")
    assert former.entries("session:1") == (saved,)
    former.close()


def test_without_room_for_a_backup_nothing_is_migrated(
    store: Store,
    path: Path,
    key: Key,
    open_store: Callable[[], Store],
    a_next_revision: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write_keybook(path, Keybook((by_secret("sheet 1", Kind.SHEET, bytes(range(32)), key),)))
    a_next_revision("")
    monkeypatch.setattr(backup, "LEAVE_FREE", 10**18)
    with pytest.raises(MachineError, match="Make room"):
        open_store()
    monkeypatch.undo()
    with open_store().database.transaction() as connection:
        assert schema.installed(connection) == "0004"


def test_a_migration_that_fails_leaves_the_former_database_whole(
    store: Store,
    make_note: Any,
    open_store: Callable[[], Store],
    a_next_revision: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    saved = make_note("one")
    store.append([saved])
    a_next_revision("raise RuntimeError('power')")
    with pytest.raises(RuntimeError, match="power"):
        open_store()
    monkeypatch.undo()
    former = open_store()
    assert former.entries("session:1") == (saved,)
    with former.database.transaction() as connection:
        assert schema.installed(connection) == "0004"
        assert "room" not in str(columns(connection)["sessions"])


def test_a_copy_that_cannot_be_written_stops_the_migration(
    store: Store,
    open_store: Callable[[], Store],
    a_next_revision: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    a_next_revision("")
    monkeypatch.setattr(copying, "free_name", lambda path, word: tmp_path / "no" / "folder")
    with pytest.raises(MachineError, match="can't be used"):
        open_store()
    monkeypatch.undo()
    with open_store().database.transaction() as connection:
        assert schema.installed(connection) == "0004"


def test_opening_does_not_import_alembic(path: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from kitlog.store.journal import Store; from kitlog.store.keyfile import Key\n"
        f"Store.open(Path({str(path)!r}), Key(bytes(32)), 'desk').close()\n"
        "print('alembic' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert said.stdout == "False\n"
