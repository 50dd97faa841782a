"""Opens a record of an older form, or restores a backup over one, and says when it is done.

python -m tests.durability.restorer migrate|restore FOLDER [careless]

Careless, it syncs nothing but what SQLite itself syncs: for the test of the test.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

from alembic import command
from alembic.config import Config

from kitlog.store import schema
from kitlog.store.engine import engine_for
from kitlog.store.holder import Kind, by_secret
from kitlog.store.journal import Store
from kitlog.store.keybook import Keybook, write_keybook
from kitlog.store.opening import keycheck_file
from tests.durability.nurse import say
from tests.workflow import backer

OLDEST = "0001"


def an_older_record(folder: Path) -> None:
    """As the first KitLog left it, kept by a recovery sheet; as many notes as `backer` makes."""
    path = folder / "kitlog.db"
    made = folder / "made"
    store = Store.open(made / "kitlog.db", backer.KEY, "desk")
    backer.chart(store)
    store.close()
    with engine_for(made / "kitlog.db", backer.KEY).connect() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM entries ORDER BY seq").all()
        secret = schema.chain_key(connection)
    shutil.rmtree(made)
    config = Config()
    config.set_main_option("script_location", str(schema.SCRIPTS))
    with engine_for(path, backer.KEY).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, OLDEST)
        connection.exec_driver_sql("UPDATE meta SET value = ? WHERE key = ?",
                                   (secret, schema.CHAIN_KEY))  # fmt: skip
        places = ", ".join("?" * len(rows[0]))
        for row in rows:
            connection.exec_driver_sql(f"INSERT INTO entries VALUES ({places})", tuple(row))
    keycheck_file(path).write_text(backer.KEY.fingerprint)
    sheet = by_secret("sheet 1", Kind.SHEET, backer.SECRET, backer.KEY)
    write_keybook(path, Keybook((sheet,)))


def migrate(folder: Path) -> None:
    store = Store.open(folder / "kitlog.db", backer.KEY, "desk")
    tell("migrated")
    backer.chart(store)
    tell("charted")
    store.close()


def restore(folder: Path) -> None:
    backer.restore(folder, lambda: None)
    tell("restored")


def tell(word: str) -> None:
    say(json.dumps(word))


ACTS = {"migrate": (an_older_record, migrate), "restore": (backer.a_record, restore)}

if __name__ == "__main__":
    if "careless" in sys.argv:
        setattr(os, "fsync", lambda _: None)  # noqa: B010  (mypy keeps functions as they are)
    # Else the system copies a file by itself, and what it copies is in no call.
    setattr(shutil, "_USE_CP_SENDFILE", False)  # noqa: B010
    ACTS[sys.argv[1]][1](Path(sys.argv[2]))
