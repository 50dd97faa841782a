"""Which shape the database has, how a new one gets it, and how an old one is brought to it."""

from __future__ import annotations

import secrets
from pathlib import Path

from sqlalchemy import (
    Column,
    Connection,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    insert,
    inspect,
    select,
)

import kitlog.store.triggers  # noqa: F401  (they are created together with the table)
from kitlog.domain.errors import MachineError
from kitlog.store.tables import meta, metadata
from kitlog.words import tr

HEAD = "0004"
"""The newest revision in `migrations/versions`; revisions count upwards in four digits."""

SCRIPTS = Path(__file__).parent / "migrations"

CHAIN_KEY = "chain_key"
CHAIN_KEY_BYTES = 32

# As Alembic itself makes it.
_version = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def create(connection: Connection) -> None:
    """Give an empty database its tables, its version and its chain key.

    Straight from `tables`, which takes milliseconds where Alembic's import alone takes a
    hundred; a test shows that the migrations lead to the very same schema. The chain key is
    random and lives inside, under the page key: it stays when the page key is changed.
    """
    metadata.create_all(connection)
    _version.create(connection)
    connection.execute(insert(_version).values(version_num=HEAD))
    secret = secrets.token_bytes(CHAIN_KEY_BYTES)
    connection.execute(insert(meta).values(key=CHAIN_KEY, value=secret))


def chain_key(connection: Connection) -> bytes:
    """The key of the entries' HMAC chains."""
    secret: bytes = connection.execute(
        select(meta.c.value).where(meta.c.key == CHAIN_KEY)
    ).scalar_one()
    return secret


def installed(connection: Connection) -> str:
    """The revision of this database. Raises MachineError for a newer or a foreign one."""
    version = None
    if inspect(connection).has_table(_version.name):
        version = connection.execute(select(_version.c.version_num)).scalar_one_or_none()
    if version is None:
        raise MachineError(
            tr("This file is a database, but not one of KitLog's. Nothing was changed.")
        )
    if version > HEAD:
        raise MachineError(
            tr(
                "This database was written by a newer KitLog (schema {version}; this one knows "
                "{head}). Nothing was changed. Start the newer KitLog.",
                version=version,
                head=HEAD,
            )
        )
    return str(version)


def upgrade(connection: Connection) -> None:
    """Run the migrations up to HEAD inside the caller's transaction: all of them or none.

    Alembic is imported here because almost no start needs it and it costs 100 ms.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)
