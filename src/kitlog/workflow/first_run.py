"""The first run: the clinic, its first people, and the protocols its prescriber signs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Refused
from kitlog.domain.people import Role
from kitlog.domain.protocol_versions import MEANING, ProtocolDrafted
from kitlog.domain.rights import Right
from kitlog.domain.session_facts import Signed
from kitlog.words import tr
from kitlog.workflow import people, protocols, reading
from kitlog.workflow.allowed import program
from kitlog.workflow.desk import CLINIC, Desk
from kitlog.workflow.lettering import require_printable

Newcomer = tuple[str, Role, str]
"""Name, role, PIN."""


@dataclass(frozen=True, slots=True)
class SignOff:
    """What the prescriber signs at the first run, with the PIN chosen just then.

    names     of the shipped protocols
    recovery  minutes of recovery for each of them, as typed
    """

    prescriber: Newcomer = field(repr=False)
    names: tuple[str, ...]
    recovery: str


@program
def set_up(
    desk: Desk,
    clinic: ClinicSet,
    newcomers: tuple[Newcomer, ...],
    sign_off: SignOff | None = None,
) -> str:
    """The clinic, its first people and what is signed, all or nothing.

    Returns the id of the first charge nurse. Refused without one, or without a second nurse.
    Without `sign_off` no protocol is signed, and no course can be opened until one is.
    """
    everybody = (*newcomers, sign_off.prescriber) if sign_off else newcomers
    roles = [role for _, role, _ in newcomers]
    if Role.CHARGE not in roles or sum(r in (Role.CHARGE, Role.NURSE) for r in roles) < 2:
        raise Refused(tr("A charge nurse and one more nurse are needed."), "people")
    if len({name.casefold().strip() for name, _, _ in everybody}) < len(everybody):
        raise Refused(tr("Two people have the same name."), "people")
    require_printable(clinic)
    enrolled = [people.newcomer(name, role, pin) for name, role, pin in everybody]
    first = next(p for p in enrolled if p.role is Role.CHARGE)
    with desk.store.transaction():
        if reading.clinic(desk).settings is not None:
            raise Refused(tr("The clinic is already set up."))
        acting = desk.as_person(first.person_id)
        entries = [acting.entry(CLINIC, fact) for fact in (clinic, *enrolled)]
        if sign_off is not None:
            entries += _signed(acting, sign_off, enrolled[-1].person_id)
        desk.store.append(entries)
    return first.person_id


def _signed(acting: Desk, sign_off: SignOff, prescriber_id: str) -> Iterator[Entry]:
    """The signatures; before each the copy it stands under, where the shipped text won't do."""
    if sign_off.prescriber[1] is not Role.PRESCRIBER:
        raise Refused(Right.SIGN_PROTOCOL.sentence, "role")
    for base in reading.shipped_protocols():
        if base.name in sign_off.names:
            meant = protocols.with_recovery(base, sign_off.recovery)
            if meant != base:
                yield acting.entry(CLINIC, ProtocolDrafted(meant.text, base.sha256))
            signed = Signed(prescriber_id, MEANING, meant.sha256)
            yield acting.entry(CLINIC, signed, author=prescriber_id)
