"""What a backup says of itself: whose record, made when, how much it holds. No patient data.

Anybody can read it; only who holds the record's key could have written it.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime

from kitlog.store.chain import ChainName, Head
from kitlog.store.keyfile import Key

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """record   which record: the same after a change of its key; 8 hex digits
    made     aware UTC
    entries  how many, in `chains` chains; `heads` is the SHA-256 over where each of them ends
    faults   places that were not as saved when the backup was made; it is good with 0 alone
    sha256   of each file in it, by name
    key      the fingerprint of the data key that opens the database in it
    """

    record: str
    made: datetime
    program: str
    schema: str
    workstation: str
    entries: int
    chains: int
    heads: str
    faults: int
    sha256: Mapping[str, str] = field(default_factory=dict)
    key: str = ""

    def text(self, key: Key) -> bytes:
        """One line of JSON, and below it what shows that a holder of `key` wrote it."""
        body = {**asdict(self), "made": self.made.isoformat(), "kitlog backup": FORMAT}
        line = json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
        return line + b"\n" + _mac(line, key).encode() + b"\n"

    @classmethod
    def parse(cls, text: bytes) -> Manifest:
        """What `text` wrote, by whomever. ValueError for anything else."""
        try:
            body = json.loads(text.split(b"\n")[0])
            if body.pop("kitlog backup") != FORMAT:
                raise ValueError("a backup of another format")
            return cls(**{**body, "made": datetime.fromisoformat(body["made"])})
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("the manifest lacks something") from error


def written_with(text: bytes, key: Key) -> bool:
    """Whether a holder of `key` wrote this manifest, and nobody changed it since."""
    line, _, mac = text.partition(b"\n")
    return hmac.compare_digest(_mac(line, key).encode(), mac.strip())


def record_name(chain_key: bytes) -> str:
    """Tells one record from another, and says nothing about it."""
    return hmac.new(chain_key, b"kitlog record", hashlib.sha256).hexdigest()[:8]


def digest(heads: Mapping[ChainName, Head]) -> str:
    """One SHA-256 over where all chains end, 64 hex digits."""
    ends = [[*name, head.count, head.mac.hex()] for name, head in sorted(heads.items())]
    return hashlib.sha256(json.dumps(ends).encode()).hexdigest()


def _mac(line: bytes, key: Key) -> str:
    return hmac.new(key.secret, b"kitlog backup 1\n" + line, hashlib.sha256).hexdigest()
