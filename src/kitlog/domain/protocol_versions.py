"""The versions of each protocol: shipped, drafted on a copy, signed by the prescriber.

No course is opened by a version nobody has signed, the shipped one included. A signature names
the SHA-256 of the text it stands under: a draft changed afterwards is another text, and nobody
has signed it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kitlog.domain import texts
from kitlog.domain.charted import Charted
from kitlog.domain.errors import Refused
from kitlog.domain.protocol import Protocol, parse
from kitlog.domain.protocol_fields import FIELDS, PARTS, key_of
from kitlog.domain.protocol_text import leaves, shown, taken_apart, values
from kitlog.domain.session_facts import Signed
from kitlog.words import tr, unsaid

_MEANING = unsaid("protocol, for use in new courses")
_VERSION = unsaid("Version")
MEANING = _MEANING.text
LONGEST = 20_000
"""Characters a protocol may have; those shipped have 3,500."""
NONE_SIGNED = unsaid("No protocol is signed yet: a prescriber signs it under Settings › Protocols.")
"""Said wherever a course would be opened, until one is."""


@dataclass(frozen=True, slots=True)
class ProtocolDrafted:
    """A copy of a protocol with the next version, as changed by the charge nurse.

    text   the whole protocol, TOML
    of     SHA-256 of the text it was copied from
    """

    text: str
    of: str

    def __post_init__(self) -> None:
        if not 0 < len(self.text) <= LONGEST:
            most = tr("A protocol has 1 to {most} characters.", most=f"{LONGEST:,}")
            raise Refused(most, "text")
        texts.one_line(self.of, "of", needed=tr("Say which version was copied."))


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a protocol, with who drafted and who signed it; None for nobody."""

    protocol: Protocol
    of: str = ""
    drafted: Charted | None = None
    signed: Charted | None = None

    @property
    def draft(self) -> bool:
        return self.drafted is not None and self.signed is None


def versions(shipped: Iterable[Protocol], said: Iterable[Charted]) -> tuple[Version, ...]:
    """Of every protocol, oldest first; a draft gives way to a later draft of the same version."""
    found = {one.sha256: Version(one) for one in shipped}
    for one in said:
        if one.struck:
            continue
        if isinstance(one.fact, ProtocolDrafted):
            protocol = parse(one.fact.text)
            for digest, other in list(found.items()):
                if other.draft and other.protocol.name == protocol.name:
                    del found[digest]
            found[protocol.sha256] = Version(protocol, one.fact.of, one)
        elif isinstance(one.fact, Signed) and one.fact.digest in found:
            found[one.fact.digest] = replace(found[one.fact.digest], signed=one)
    return tuple(found.values())


def standing(known: Iterable[Version]) -> tuple[Version, ...]:
    """Of each name the last version that was signed; while none is, the last that is no draft."""
    last: dict[str, Version] = {}
    for one in known:
        before = last.get(one.protocol.name)
        if not one.draft and (before is None or _rank(one) >= _rank(before)):
            last[one.protocol.name] = one
    return tuple(last.values())


def _rank(one: Version) -> tuple[bool, int]:
    return one.signed is not None, one.protocol.version


def in_use(known: Iterable[Version]) -> tuple[Protocol, ...]:
    """What a new course may be opened with: of each name the last that was signed."""
    return tuple(one.protocol for one in standing(known) if one.signed is not None)


def not_signed(known: Iterable[Version], protocol: Protocol) -> str:
    """Why no course may be opened by this protocol as it stands; "" when it is signed."""
    if any(one.protocol == protocol and one.signed is None for one in standing(known)):
        name = protocol.name
        return tr(
            "{name} is not signed yet: a prescriber signs it under Settings › Protocols.", name=name
        )
    return ""


def all_values(text: str) -> tuple[tuple[str, str], ...]:
    """Part by part, every value the text holds: "SYS amber below 90 mmHg · …"."""
    known = values(text)
    found = []
    for part, fields in PARTS.items():
        said = (
            f"{field.words} {known[field.key]} {tr(field.unit)}".strip().replace(" -", " −")
            for field in fields
            if known[field.key]
        )
        found.append((tr(part), " · ".join(said)))
    return tuple(found)


def differences(before: str, after: str) -> tuple[str, ...]:
    """ "SYS red above: 180 → 175 mmHg", a line for every value that is not the same."""
    old, new = dict(leaves(taken_apart(before))), dict(leaves(taken_apart(after)))
    known = {field.path: field for field in FIELDS}
    order = {path: place for place, path in enumerate(known)}
    lines = []
    for path in sorted({*old, *new}, key=lambda one: (order.get(one, -1), key_of(one))):
        if old.get(path) == new.get(path):
            continue
        field = known.get(path)
        other = tr(_VERSION) if path == ("version",) else key_of(path).capitalize()
        words = field.words if field else other
        unit = f" {tr(field.unit)}" if field and field.unit else ""
        none = tr("none", "a limit")
        was = shown(old[path]) if path in old else none
        line = f"{words}: {was} → {shown(new[path]) if path in new else none}"
        lines.append(line + (unit if path in new else ""))
    return tuple(lines)
