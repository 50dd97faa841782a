"""The certificate that papers are sealed with: KitLog's own, or the clinic's; and the sealing."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import kitlog
from kitlog.domain.errors import Refused
from kitlog.domain.rights import Right
from kitlog.domain.seal import SealChosen, chosen
from kitlog.words import tr, unsaid
from kitlog.workflow import reading
from kitlog.workflow.allowed import may, program
from kitlog.workflow.desk import CLINIC, Desk

if TYPE_CHECKING:
    from kitlog.report.certificate import Seal

LARGEST = 1_000_000
"""Bytes of a file that may hold a certificate; real ones have some thousands."""
UNREADABLE = unsaid("The file {name} can’t be read. Choose another.")
TOO_LARGE = unsaid("The file {name} is too large to be a certificate.")
IN_USE = unsaid("This certificate is in use already.")
OWN_IN_USE = unsaid("KitLog’s own certificate is in use already.")


def in_use(desk: Desk) -> SealChosen | None:
    """The certificate papers are sealed with now; None before the first one."""
    known = known_seals(desk)
    return known[-1] if known else None


def known_seals(desk: Desk) -> tuple[SealChosen, ...]:
    """Every certificate this record ever sealed with, oldest first."""
    return chosen(desk.store.entries(CLINIC))


@program
def ready(desk: Desk) -> Seal:
    """The key and certificate to seal with, made by the program where there is none that serves.

    That is at the first run, and later when the clinic has another name or the certificate
    ends. A certificate of the clinic's own that has ended is followed by KitLog's: a paper is
    wanted tonight, and whoever can get a new certificate is not here.
    """
    from kitlog.report.certificate import Seal

    with desk.store.transaction():
        now, last = desk.now().utc, in_use(desk)
        name = reading.clinic_settings(desk).name
        if last is None or not _serves(last, name, now):
            return _own(desk.as_person(""), name)
        return Seal.read(desk.store.seal_key.kept())


@program
def sealed(desk: Desk, pdf: bytes, what: str) -> bytes:
    """The PDF with the clinic's seal; `what` it is, as readers show it beside the seal."""
    from kitlog.report.seal import sealed

    return sealed(pdf, ready(desk), desk.now().utc, f"{what}, KitLog {kitlog.__version__}")


def read(path: Path) -> bytes:
    """The file of a certificate, from a stick or a share that may hang: not by the clerk.

    Refused where it can't be read or is no such file.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise Refused(tr(TOO_LARGE, name=path.name), "file")
        return path.read_bytes()
    except OSError as error:
        raise Refused(tr(UNREADABLE, name=path.name), "file") from error


@may(Right.SETTINGS)
def choose(desk: Desk, pkcs12: bytes, password: str) -> SealChosen:
    """Seal with the certificate of this PKCS#12 file from now on.

    Refused, with a sentence of its own, for a wrong password and for a certificate that has no
    key, is too weak, not valid today, or not meant for signatures.
    """
    from kitlog.report import certificate

    seal = certificate.from_file(pkcs12, password, desk.now().utc)
    fact = certificate.told(seal, own=False)
    with desk.store.transaction():
        last = in_use(desk)
        if last is not None and last.fingerprint == fact.fingerprint:
            raise Refused(tr(IN_USE), "file")
        return _keep(desk, seal, fact)


@may(Right.SETTINGS)
def own_again(desk: Desk) -> SealChosen:
    """Seal with a new certificate of KitLog's own again."""
    from kitlog.report.certificate import told

    with desk.store.transaction():
        last = in_use(desk)
        if last is not None and last.own:
            raise Refused(tr(OWN_IN_USE))
        return told(_own(desk, reading.clinic_settings(desk).name), own=True)


def _serves(last: SealChosen, name: str, now: datetime) -> bool:
    from kitlog.report.certificate import LONGEST_NAME

    if last.own:
        return last.subject == name[:LONGEST_NAME] and not last.ends_soon(now)
    return last.valid(now)


def _own(desk: Desk, name: str) -> Seal:
    from kitlog.report import certificate

    seal = certificate.own(name, desk.now().utc)
    _keep(desk, seal, certificate.told(seal, own=True))
    return seal


def _keep(desk: Desk, seal: Seal, fact: SealChosen) -> SealChosen:
    """The key of the one before is gone; its fingerprint stays, so its papers can be verified."""
    desk.store.seal_key.keep(seal.pem())
    desk.store.append((desk.entry(CLINIC, fact),))
    return fact
