"""Which certificate papers are sealed with: made by the program, or chosen; and why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.x509 import KeyUsage

from kitlog.domain.errors import Refused
from kitlog.domain.seal import SealChosen
from kitlog.report.certificate import (
    EXPIRED,
    NO_KEY,
    NOT_FOR_THIS,
    NOT_YET,
    WEAK,
    WRONG,
    WRONG_KIND,
    Seal,
)
from kitlog.report.sealed_file import judge
from kitlog.report.trail_line import NOBODY
from kitlog.store.journal import Store
from kitlog.store.rekeying import rekey
from kitlog.words import tr
from kitlog.workflow import enrolling, reading, sealing, settings, summarising, trail
from kitlog.workflow.desk import CLINIC, Desk
from kitlog.workflow.sealing import IN_USE, OWN_IN_USE, TOO_LARGE, UNREADABLE
from kitlog.workflow.trail import Filter
from tests.report.certificates import (
    PASSWORD,
    SINCE,
    UNTIL,
    clinics_own,
    curve,
    issued,
    one_page,
    pkcs12_file,
)
from tests.workflow.founded import clock as clock
from tests.workflow.founded import database as database
from tests.workflow.founded import founded as founded
from tests.workflow.ward import Ward


def entries(desk: Desk) -> list[tuple[str, SealChosen]]:
    """Who, and what."""
    found = desk.store.entries(CLINIC)
    return [(one.author, one.fact) for one in found if isinstance(one.fact, SealChosen)]


def test_the_first_run_makes_one_in_the_clinics_name(founded: Desk) -> None:
    ((author, fact),) = entries(founded)
    assert (author, fact.subject, fact.issuer, fact.own) == ("", "Test clinic", "Test clinic", True)
    now = founded.now().utc
    assert fact.until - now > timedelta(days=3650)
    assert sealing.ready(founded).certificate.not_valid_after_utc == fact.until
    assert len(entries(founded)) == 1


def test_a_record_without_one_makes_it_at_its_first_export(here: Ward, tmp_path: Path) -> None:
    assert sealing.in_use(here.desk) is None
    course = here.course()
    here.signed(course)
    enrolling.close_early(here.desk, course.id, "moved away")
    done = summarising.export(here.desk, course.id, tmp_path / "one.pdf", "a4")
    ((author, fact),) = entries(here.desk)
    assert author == "", "nobody asked for it: the program made it"
    said = judge(done.path.read_bytes())
    assert (said.fault, said.fingerprint, said.sha256) == ("", fact.fingerprint, done.sha256)
    again = summarising.export(here.desk, course.id, tmp_path / "two.pdf", "letter")
    assert judge(again.path.read_bytes()).fingerprint == fact.fingerprint
    assert done.course.exports[-1].sha256 == done.sha256


def test_the_key_is_in_no_entry_and_stays_when_the_record_is_opened_again(here: Ward) -> None:
    seal = sealing.ready(here.desk)
    kept = here.desk.store.seal_key.kept()
    assert b"PRIVATE KEY" in kept
    for stream in here.desk.store.streams():
        for entry in here.desk.store.entries(stream):
            assert "PRIVATE" not in repr(entry.fact)
    assert "PrivateKey" not in repr(seal)
    file, key = here.desk.store.database.path, here.desk.store.database.key
    here.desk.store.close()
    assert b"PRIVATE KEY" not in file.read_bytes()
    here.desk = replace(here.desk, store=Store.open(file, key, "test"))
    assert sealing.ready(here.desk).der == seal.der


def test_it_stays_when_the_data_key_is_changed(founded: Desk) -> None:
    seal, database = sealing.ready(founded), founded.store.database
    founded.store.close()
    store = Store.open(database.path, rekey(database.path, database.key), "desk")
    try:
        assert sealing.ready(replace(founded, store=store)).der == seal.der
    finally:
        store.close()


def test_another_name_of_the_clinic_gets_another_certificate(here: Ward) -> None:
    sealing.ready(here.desk)
    named = replace(reading.clinic_settings(here.desk), name="New name")
    settings.change_clinic(here.desk.as_person(here.charge), named)
    sealing.ready(here.desk)
    assert [fact.subject for _, fact in entries(here.desk)][-1] == "New name"
    assert len({fact.fingerprint for _, fact in entries(here.desk)}) == 2


def test_one_that_ends_soon_is_renewed(here: Ward) -> None:
    first = sealing.ready(here.desk).certificate
    here.clock.advance(3580 * 86_400)
    sealing.ready(here.desk)
    assert len(entries(here.desk)) == 1
    here.clock.advance(20 * 86_400)
    assert sealing.ready(here.desk).certificate.not_valid_after_utc > first.not_valid_after_utc
    assert [author for author, _ in entries(here.desk)] == ["", ""]


def test_a_charge_nurse_chooses_the_clinics_own(here: Ward, tmp_path: Path) -> None:
    own = sealing.ready(here.desk)
    in_charge = here.desk.as_person(here.charge)
    fact = sealing.choose(in_charge, sealing.read(clinics_own(tmp_path)), PASSWORD)
    assert (fact.subject, fact.issuer, fact.own) == (
        "Example Pain Clinic Ltd", "Example Trust CA", False,
    )  # fmt: skip
    assert (fact.since, fact.until) == (SINCE, UNTIL)
    assert entries(here.desk)[-1] == (here.charge, fact)
    assert b"PRIVATE KEY" in here.desk.store.seal_key.kept()
    assert own.pem() not in here.desk.store.seal_key.kept(), "one key at a time"
    assert judge(sealing.sealed(here.desk, one_page(), "x")).fingerprint == fact.fingerprint
    with pytest.raises(Refused, match=str(IN_USE)):
        sealing.choose(in_charge, sealing.read(tmp_path / "clinic.p12"), PASSWORD)
    back = sealing.own_again(in_charge)
    assert (back.own, entries(here.desk)[-1]) == (True, (here.charge, back))
    with pytest.raises(Refused, match=str(OWN_IN_USE)):
        sealing.own_again(in_charge)
    assert len({one.fingerprint for one in sealing.known_seals(here.desk)}) == 3


def test_the_trail_says_which_and_by_whom(here: Ward, tmp_path: Path) -> None:
    in_charge = here.desk.as_person(here.charge)
    sealing.ready(here.desk)
    fact = sealing.choose(in_charge, sealing.read(clinics_own(tmp_path)), PASSWORD)
    lines = [
        one
        for one in trail.page(in_charge, Filter()).lines
        if one.what == "Certificate of the seal"
    ]
    assert [one.who for one in lines] == ["R. Mock RN", NOBODY]
    assert lines[0].words == (
        "Example Pain Clinic Ltd, from a file, issued by Example Trust CA, valid until "
        f"01-Jun-2028. SHA-256: {fact.fingerprint}"
    )


def test_after_the_clinics_own_has_ended_kitlogs_seals(here: Ward, tmp_path: Path) -> None:
    """A paper is wanted tonight, and nobody here can get a certificate."""
    sealing.choose(here.desk.as_person(here.charge), sealing.read(clinics_own(tmp_path)), PASSWORD)
    here.clock.advance((UNTIL - here.desk.now().utc).total_seconds() - 60)
    sealing.ready(here.desk)
    assert [fact.own for _, fact in entries(here.desk)] == [False]
    here.clock.advance(120)
    sealing.ready(here.desk)
    assert [(who, fact.own) for who, fact in entries(here.desk)][1:] == [("", True)]


def only_for_keys() -> KeyUsage:
    return KeyUsage(False, False, True, False, False, False, False, False, False)


def weak_rsa(folder: Path) -> Path:
    key = rsa.generate_private_key(65537, 1024)
    return pkcs12_file(folder, issued("Weak", key), key)


def weak_curve(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP192R1())
    return pkcs12_file(folder, issued("Weak", key), key)


def edwards(folder: Path) -> Path:
    key = ed25519.Ed25519PrivateKey.generate()
    return pkcs12_file(folder, issued("Other kind", key), key)


def expired(folder: Path) -> Path:
    until = SINCE + timedelta(days=30)
    return pkcs12_file(folder, issued("Old", curve(), until=until), curve())


def not_yet(folder: Path) -> Path:
    since = UNTIL - timedelta(days=30)
    return pkcs12_file(folder, issued("Young", curve(), since=since), curve())


def not_for_this(folder: Path) -> Path:
    return pkcs12_file(folder, issued("For keys", curve(), usage=only_for_keys()), curve())


def no_key(folder: Path) -> Path:
    return pkcs12_file(folder, None, None)


def no_such_file(folder: Path) -> Path:
    return folder / "gone.p12"


def no_pkcs12(folder: Path) -> Path:
    path = folder / "clinic.p12"
    path.write_bytes(b"Dear clinic, the certificate is attached.")
    return path


def too_large(folder: Path) -> Path:
    path = folder / "clinic.p12"
    path.write_bytes(bytes(1_000_001))
    return path


UNFIT: dict[Callable[[Path], Path], str] = {
    weak_rsa: str(WEAK),
    weak_curve: str(WEAK),
    edwards: str(WRONG_KIND),
    expired: tr(EXPIRED, day="01-Jul-2025"),
    not_yet: tr(NOT_YET, day="02-May-2028"),
    not_for_this: str(NOT_FOR_THIS),
    no_key: str(NO_KEY),
    no_pkcs12: str(WRONG),
    no_such_file: tr(UNREADABLE, name="gone.p12"),
    too_large: tr(TOO_LARGE, name="clinic.p12"),
}


@pytest.mark.parametrize("made", UNFIT, ids=lambda made: made.__name__)
def test_a_file_that_cant_seal_is_refused_with_a_sentence_of_its_own(
    here: Ward, tmp_path: Path, made: Callable[[Path], Path]
) -> None:
    sealing.ready(here.desk)
    kept = here.desk.store.seal_key.kept()
    with pytest.raises(Refused) as refused:
        sealing.choose(here.desk.as_person(here.charge), sealing.read(made(tmp_path)), PASSWORD)
    assert refused.value.sentence == UNFIT[made]
    assert here.desk.store.seal_key.kept() == kept
    assert len(entries(here.desk)) == 1


@pytest.mark.parametrize("typed", ["", "windmill", "Wind mill", "wind mill "])
def test_a_wrong_password_is_refused(here: Ward, tmp_path: Path, typed: str) -> None:
    with pytest.raises(Refused) as refused:
        sealing.choose(here.desk.as_person(here.charge), sealing.read(clinics_own(tmp_path)), typed)
    assert (refused.value.sentence, refused.value.field) == (str(WRONG), "password")


def test_what_was_kept_is_read_back_as_it_was(tmp_path: Path, here: Ward) -> None:
    sealing.choose(here.desk.as_person(here.charge), sealing.read(clinics_own(tmp_path)), PASSWORD)
    seal = sealing.ready(here.desk)
    assert Seal.read(seal.pem()).der == seal.der
    assert len(seal.der) == 2, "with who vouches for it"
