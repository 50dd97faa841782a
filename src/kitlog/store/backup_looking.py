"""Looking a copied record through: every page, every entry, all chains to their ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select

from kitlog.domain.errors import MachineError
from kitlog.store import schema
from kitlog.store.backup_file import Told
from kitlog.store.backup_manifest import digest
from kitlog.store.chain import COLUMNS, ChainFault, ChainName, Head, Links
from kitlog.store.keyfile import Key
from kitlog.store.opening import connect
from kitlog.store.tables import entries
from kitlog.store.trouble import CHECKING, said_plainly
from kitlog.words import tr

_LINKED = [entries.c[name] for name in (*COLUMNS, "mac")]
"""What the chain covers, and no more: a backup may be of an older form."""
AT_ONCE = 1000
"""Entries between two questions whether to go on."""


@dataclass(frozen=True, slots=True)
class LookedThrough:
    """What a copy holds; `heads` as in a manifest, `faults` where a chain is not as saved."""

    entries: int
    chains: int
    heads: str
    schema: str
    faults: tuple[ChainFault, ...]
    chain_key: bytes = field(repr=False)


def looked_through(
    copy: Path, key: Key, anchored: Mapping[ChainName, Head], told: Told
) -> LookedThrough:
    """Open `copy`, which nothing else has open. MachineError when a page of it is damaged."""
    connection = connect(copy, key)
    try:
        with said_plainly(CHECKING):
            if connection.exec_driver_sql("PRAGMA cipher_integrity_check").all():
                raise MachineError(tr("The copy is damaged and was not kept. Try again."))
            version, chain_key = schema.installed(connection), schema.chain_key(connection)
            total = connection.execute(select(func.count()).select_from(entries)).scalar_one()
            links, faults = Links(chain_key, anchored, {}), list[ChainFault]()
            heads: dict[ChainName, Head] = {}
            query = select(*_LINKED).order_by(
                entries.c.stream, entries.c.workstation, entries.c.seq
            )
            rows = connection.execute(query.execution_options(yield_per=AT_ONCE)).mappings()
            for number, row in enumerate(rows):
                faults += links.of(row)
                heads[row["stream"], row["workstation"]] = Head(row["seq"], row["mac"])
                if number % AT_ONCE == 0:
                    told(number, total)
    finally:
        connection.close()
    faults += links.gone()
    return LookedThrough(int(total), len(heads), digest(heads), version, tuple(faults), chain_key)
