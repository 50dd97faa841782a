"""Changing a protocol: on a copy with the next version, signed by the prescriber before use."""

from __future__ import annotations

from collections.abc import Mapping

from kitlog.domain import protocol_check
from kitlog.domain.clinic import Clinic
from kitlog.domain.errors import Fault, Refused
from kitlog.domain.protocol import Protocol, parse
from kitlog.domain.protocol_text import changed
from kitlog.domain.protocol_versions import (
    MEANING,
    ProtocolDrafted,
    Version,
    in_use,
    standing,
)
from kitlog.domain.rights import Right
from kitlog.domain.session_facts import Signed
from kitlog.words import tr
from kitlog.workflow import allowed, people, reading
from kitlog.workflow.allowed import may, program
from kitlog.workflow.desk import CLINIC, Desk
from kitlog.workflow.lettering import require_printable

NOT_CHARGE = Right.SETTINGS.value
RECOVERY = "schedule.recovery_min"
"""The value chosen when a protocol is signed at the first run (RULINGS Safety 8)."""


class Wrong(Refused):
    """Values a protocol can't take: a sentence for each, by the key of its field."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        first = next(iter(sentences))
        super().__init__(sentences[first], first)
        self.sentences = dict(sentences)


def copied(base: Protocol, typed: Mapping[str, str]) -> Protocol:
    """A copy of `base` with the next version and what was typed. Wrong, field by field."""
    text, wrong = changed(base.text, typed, base.version + 1)
    if wrong:
        raise Wrong(wrong)
    try:
        copy = parse(text)
    except Fault as fault:
        raise Refused(tr("These values make no protocol.")) from fault
    if found := protocol_check.problems(copy):
        raise Wrong(found)
    if changed(base.text, {}, base.version + 1)[0] == text:
        raise Refused(tr("Nothing was changed."))
    return copy


def with_recovery(base: Protocol, typed: str) -> Protocol:
    """`base` itself, or a copy of it with another recovery, minutes as typed. Wrong for no such."""
    text, wrong = changed(base.text, {RECOVERY: typed}, base.version)
    if wrong:
        raise Wrong(wrong)
    same = parse(text).recovery_min == base.recovery_min
    return base if same else copied(base, {RECOVERY: typed})


@may(Right.SETTINGS)
def draft(desk: Desk, base_sha256: str, typed: Mapping[str, str]) -> Clinic:
    """Keep a changed copy of the version in use as a draft; nobody can be treated by it yet.

    A draft of the same protocol that nobody signed gives way to it. Of a protocol nobody has
    signed yet, the shipped version is copied.
    """
    with desk.store.transaction():
        stands = (one.protocol for one in standing(reading.clinic(desk).protocols))
        base = next((p for p in stands if p.sha256 == base_sha256), None)
        if base is None:
            raise Refused(tr("A newer version is in use meanwhile. Copy that one."), "version")
        copy = copied(base, typed)
        drafted = ProtocolDrafted(copy.text, base.sha256)
        require_printable(drafted)
        desk.store.append((desk.entry(CLINIC, drafted),))
        return reading.clinic(desk)


@program
def sign(desk: Desk, sha256: str, prescriber_id: str, pin: str) -> Clinic:
    """The prescriber signs exactly the text with this SHA-256; from then on it is in use.

    Her PIN proves who she is; nobody is signed in or out, and every try is recorded. Refused
    for whoever is no prescriber, for a wrong PIN, and for a draft that was changed meanwhile.
    """
    people.sign_in(desk, prescriber_id, pin)
    allowed.check(desk, Right.SIGN_PROTOCOL, prescriber_id, "prescriber")
    with desk.store.transaction():
        clinic = reading.clinic(desk)
        _open_to_sign(clinic, sha256)
        signed = Signed(prescriber_id, MEANING, sha256)
        desk.store.append((desk.entry(CLINIC, signed, author=prescriber_id),))
        return reading.clinic(desk)


def _open_to_sign(clinic: Clinic, sha256: str) -> Version:
    found = next((one for one in clinic.protocols if one.protocol.sha256 == sha256), None)
    if found is None:
        raise Refused(tr("The draft was changed meanwhile. Read it again."), "version")
    if found.signed is not None:
        raise Refused(tr("This version is signed already."), "version")
    newer = (p for p in in_use(clinic.protocols) if p.name == found.protocol.name)
    if any(p.version > found.protocol.version for p in newer):
        raise Refused(tr("A newer version is in use."), "version")
    return found
