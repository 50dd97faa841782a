"""Ids of entries: unique, and growing in the order they are made in, whatever the clock says.

By them anchors know what has grown, the trail what came first, and the door which wrong tries
were made at a PIN that is no longer.
"""

from __future__ import annotations

from uuid import UUID

RANDOM_BITS = 80
"""Of a UUIDv7, with its marks; the milliseconds since 1970 stand before them."""


def id_after(last: str) -> str:
    """A UUIDv7 greater than `last`, which was one too; "" for none.

    `uuid7` grows by itself while the program runs, and not over a restart with the clock set back.
    """
    from uuid6 import uuid7  # imports half of the standard library

    fresh = uuid7()
    if str(fresh) > last:
        return str(fresh)
    milliseconds = (UUID(last).int >> RANDOM_BITS) + 1
    return str(UUID(int=milliseconds << RANDOM_BITS | fresh.int & (1 << RANDOM_BITS) - 1))
