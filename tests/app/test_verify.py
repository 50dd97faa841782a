"""`kitlog verify`: exports of a real record, held against it in a process without a display."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from kitlog.app.verify import (
    ALONE,
    AS_GIVEN,
    NOT,
    NOT_AS_GIVEN,
    NOT_HELD,
    NOT_LOOKED_AT,
    OLDER,
    RIGHT,
    verify,
)
from kitlog.domain.access import Opened
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.outcomes import OutcomeRecorded, Point
from kitlog.domain.papers import Paper
from kitlog.domain.people import Role
from kitlog.report.certificate import Seal
from kitlog.report.document import grouped
from kitlog.report.seal import sealed
from kitlog.report.sealed_file import CHANGED, NO_SEAL, judge
from kitlog.workflow import (
    amending,
    enrolling,
    keyholding,
    reading,
    sealing,
    sheets,
    summarising,
)
from kitlog.workflow.checked_file import EXPORT, FOREIGN, FROM_FILE, NOT_KNOWN, OURS
from kitlog.workflow.desk import ACCESS, Desk, course_stream
from kitlog.workflow.keyholding import Founding
from tests.app.command import Said, kitlog
from tests.app.forger import without_triggers
from tests.clock import FakeClock
from tests.report.certificates import PASSWORD as FILE_PASSWORD
from tests.report.certificates import clinics_own, curve, issued, one_page
from tests.workflow.on_paper import write
from tests.workflow.ward import Ward, sign_as_shipped

CHARGE, SECOND = "R. Mock RN", "T. Sample RN"
PASSWORD = "three small boats"


@dataclass
class Clinic:
    """A record kept by passwords, with one course that was closed early and exported."""

    folder: Path
    desk: Desk
    course: str
    session: str
    files: Path

    def export(self, name: str) -> Path:
        return summarising.export(self.desk, self.course, self.files / name, "a4").path

    def closed(self) -> None:
        self.desk.store.close()


@dataclass(frozen=True)
class Made:
    folder: Path
    charge: str
    course: str
    session: str


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """One day of one course, signed; closed early. The record is closed."""
    clock, folder = FakeClock(), tmp_path_factory.mktemp("made") / "clinic"
    people = ((CHARGE, Role.CHARGE, "147258"), (SECOND, Role.NURSE, "258369"))
    founding = Founding(ClinicSet("Test clinic", "", 4), people, PASSWORD, sheets.new_sheet())
    desk = keyholding.found(folder / "kitlog.db", "desk", clock, founding)
    ids = {p.name: p.person_id for p in reading.clinic(desk).at_work}
    sign_as_shipped(desk)
    here = Ward(desk, clock, ids[CHARGE], ids[SECOND])
    course = here.course()
    session = here.signed(course)
    enrolling.close_early(desk, course.id, "moved away")
    desk.store.close()
    return Made(folder, ids[CHARGE], course.id, session.id)


@pytest.fixture
def clinic(tmp_path: Path, made: Made) -> Clinic:
    """The next morning."""
    folder = tmp_path / "clinic"
    shutil.copytree(made.folder, folder)
    clock = FakeClock()
    clock.advance(86_400)
    desk = keyholding.open_by_password(folder / "kitlog.db", "desk", clock, made.charge, PASSWORD)
    return Clinic(folder, desk, made.course, made.session, tmp_path)


@pytest.fixture(autouse=True)
def _charge_nurse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "password"
    file.write_text(PASSWORD + "\n", "utf-8")
    file.chmod(0o600)
    monkeypatch.setenv("KITLOG_USER", CHARGE)
    monkeypatch.setenv("KITLOG_PASSWORD_FILE", str(file))


def command(clinic: Clinic, file: Path, *more: str) -> Said:
    clinic.closed()
    return kitlog("--data-dir", clinic.folder, "verify", file, *more, home=clinic.files)


@pytest.fixture
def here(clinic: Clinic, capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """The same in this process."""

    def run(
        file: Path, *, alone: bool = False, folder: Path = clinic.folder, fingerprint: str = ""
    ) -> Said:
        clinic.closed()
        capsys.readouterr()
        code = verify(file, folder, alone=alone, fingerprint=fingerprint)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return run


def test_a_summary_that_says_what_the_record_says(clinic: Clinic) -> None:
    file = clinic.export("summary.pdf")
    said = command(clinic, file)
    judged = judge(file.read_bytes())
    assert judged.at is not None
    assert said.out.splitlines() == [
        f"Sealed by Test clinic on {judged.at:%d-%b-%Y %H:%M}. Not a byte was changed since.",
        f"Certificate vouched for by nobody else, SHA-256 {grouped(judged.fingerprint)}.",
        str(OURS),
        "Course summary, course KIT-2026-0001, version 1: the record says the same.",
    ]
    assert (said.code, said.err) == (RIGHT, "")


def amended(clinic: Clinic) -> None:
    desk, id = clinic.desk, reading.course(clinic.desk, clinic.course).opened.patient_id
    known = reading.patient(desk, id)
    today = desk.now().local.date()
    amending.amend_identity(desk, id, replace(known, given="Adah"), "spelt wrong", today)


def test_one_that_is_older_than_the_record(clinic: Clinic) -> None:
    file = clinic.export("summary.pdf")
    amended(clinic)
    clinic.export("anew.pdf")
    said = command(clinic, file)
    version = r"Course summary, course KIT-2026-0001, version 1, of \S+ \d\d:\d\d"
    assert said.code == OLDER
    assert re.fullmatch(f"{version}: the record was changed since.", said.out.splitlines()[-2])
    assert said.out.endswith("\nVersion 2 is newer.\n")


def test_one_that_was_changed_asks_no_record(clinic: Clinic, tmp_path: Path) -> None:
    data = bytearray(clinic.export("summary.pdf").read_bytes())
    data[1000] ^= 1
    (tmp_path / "changed.pdf").write_bytes(data)
    said = command(clinic, tmp_path / "changed.pdf")
    assert (said.code, said.out, said.err) == (NOT, f"{CHANGED}\n", "")


def test_one_that_somebody_else_sealed(clinic: Clinic, tmp_path: Path) -> None:
    """In the clinic's name, with the summary's own pages."""
    file = clinic.export("summary.pdf")
    data = file.read_bytes()
    paper = data[: data.index(b"%%EOF") + len(b"%%EOF\n")]
    stranger = Seal(curve(), (issued("Test clinic", curve()),))
    forged = tmp_path / "forged.pdf"
    forged.write_bytes(sealed(paper, stranger, clinic.desk.now().utc, "Course summary"))
    said = command(clinic, forged)
    assert said.code == NOT
    assert said.out.startswith("Sealed by Test clinic on ")
    assert said.out.splitlines()[-2:] == [str(FOREIGN), str(NOT_KNOWN)]


def test_what_was_bound_to_come_is_said(clinic: Clinic, here: Callable[..., Said]) -> None:
    file, desk = clinic.export("summary.pdf"), clinic.desk
    fact = OutcomeRecorded("fatigue", Point.MONTHS_3, Decimal("55.4"))
    desk.store.append((desk.entry(course_stream(clinic.course), fact),))
    said = here(file)
    assert said.code == OLDER
    assert said.out.splitlines()[-2].endswith(": 3-month outcomes added since version 1.")
    assert said.out.splitlines()[-1] == str(EXPORT)


def test_a_day_note_too(clinic: Clinic, here: Callable[..., Said]) -> None:
    note = write(clinic.desk, clinic.session, Paper.DAY_NOTE, clinic.files).path
    said = here(note)
    assert said.code == RIGHT
    assert said.out.endswith(
        "\nDay note, course KIT-2026-0001, version 1: the record says the same.\n"
    )
    sheet = clinic.files / "other.pdf"
    sheet.write_bytes(one_page())
    assert here(sheet) == Said(NOT, f"{NO_SEAL}\n", "")


def test_files_of_a_former_certificate_are_still_known(
    clinic: Clinic, here: Callable[..., Said]
) -> None:
    before = clinic.export("before.pdf")
    sealing.choose(clinic.desk, sealing.read(clinics_own(clinic.files)), FILE_PASSWORD)
    after = clinic.export("after.pdf")
    sealing.own_again(clinic.desk)
    assert str(OURS) in here(before).out
    said = here(after)
    assert said.code == RIGHT
    assert said.out.startswith("Sealed by Example Pain Clinic Ltd on ")
    assert "Certificate issued by Example Trust CA, SHA-256 " in said.out
    assert str(FROM_FILE) in said.out


def test_a_file_of_another_record_is_not_of_this_one(
    clinic: Clinic, here: Callable[..., Said]
) -> None:
    """Sealed with this clinic's key, and not on record here: as after an old backup came back."""
    seal = sealing.ready(clinic.desk)
    file = clinic.files / "unknown.pdf"
    file.write_bytes(sealed(one_page(), seal, clinic.desk.now().utc, "Course summary"))
    said = here(file)
    assert said.code == NOT
    assert said.out.splitlines()[-2:] == [str(OURS), str(NOT_KNOWN)]


def test_the_paper_tells_of_a_record_that_was_written_anew(
    clinic: Clinic, here: Callable[..., Said]
) -> None:
    """By somebody with the chains' key, so that no chain and no anchor tells: here, the last entry.

    What is seen of the record is the same; only the paper that left the building knows its links.
    """
    file = clinic.export("summary.pdf")
    database = clinic.desk.store.database
    clinic.closed()
    raw = sqlcipher.connect(str(database.path), isolation_level=None)
    raw.execute(f'PRAGMA key="{database.key.pragma}"')
    without_triggers(raw)
    raw.execute(
        "UPDATE entries SET mac = zeroblob(32) WHERE stream = ? AND seq = "
        "(SELECT max(seq) FROM entries WHERE stream = ?)",
        (f"session:{clinic.session}", f"session:{clinic.session}"),
    )
    raw.close()
    said = here(file)
    assert said.code == NOT
    assert "this record’s journal is not the one it was made from" in said.out


def test_without_a_record_the_file_alone_is_looked_at(
    clinic: Clinic, here: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = clinic.export("summary.pdf")
    monkeypatch.delenv("KITLOG_USER")
    for said in (here(file, alone=True), here(file, folder=clinic.files / "none")):
        assert (said.code, said.out.splitlines()[-1]) == (NOT_HELD, ALONE)


def test_a_fingerprint_known_from_elsewhere_says_whose_seal_it_is(
    clinic: Clinic, here: Callable[..., Said]
) -> None:
    file = clinic.export("summary.pdf")
    fingerprint = judge(file.read_bytes()).fingerprint
    said = here(file, alone=True, fingerprint=fingerprint)
    assert (said.code, said.out.splitlines()[-1]) == (RIGHT, AS_GIVEN)
    other = fingerprint[::-1]
    for alone in (True, False):  # no record is asked of a file that somebody else sealed
        said = here(file, alone=alone, fingerprint=other)
        assert (said.code, said.out.splitlines()[-1], said.err) == (NOT, NOT_AS_GIVEN, "")
    said = here(file, fingerprint=fingerprint)
    assert said.code == RIGHT
    assert said.out.splitlines()[2] == AS_GIVEN
    assert said.out.splitlines()[-1].endswith("the record says the same.")
    file.write_bytes(file.read_bytes().replace(b"/Pages", b"/pages", 1))
    assert here(file, alone=True, fingerprint=fingerprint).code == NOT


def test_a_terminal_without_the_letters_of_a_name_says_it_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seal = Seal(curve(), (issued("Łódź", curve()),))
    file = tmp_path / "one.pdf"
    file.write_bytes(sealed(one_page(), seal, FakeClock().now().utc, "x"))
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    groups = grouped(judge(file.read_bytes()).fingerprint).upper().split()
    said = kitlog("verify", file, "--no-record", "--fingerprint", *groups, home=tmp_path)
    assert (said.code, said.err) == (RIGHT, "")
    assert said.out.startswith(r"Sealed by \u0141\xf3d\u017a on ")
    said = kitlog("verify", file, "--fingerprint", *groups[1:], home=tmp_path)
    assert said.code == NOT_LOOKED_AT
    assert "A fingerprint has 64 digits" in said.err


def test_what_cant_be_looked_at_is_neither(
    clinic: Clinic, here: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = clinic.export("summary.pdf")
    gone = here(clinic.files / "gone.pdf")
    assert gone.code == NOT_LOOKED_AT
    assert gone.err.endswith("gone.pdf can’t be read: no such file or directory.\n")
    monkeypatch.setenv("KITLOG_USER", "Nobody")
    said = here(file)
    assert said.code == NOT_LOOKED_AT
    assert said.err
    assert "Not a byte was changed since." in said.out, "what the file says is said all the same"


def test_a_look_is_on_record_and_names_no_patient(
    clinic: Clinic, here: Callable[..., Said]
) -> None:
    said = here(clinic.export("summary.pdf"))
    assert "TEST" not in said.out.replace("Test clinic", "")
    desk = keyholding.open_by_password(
        clinic.folder / "kitlog.db", "desk", FakeClock(), "", PASSWORD
    )
    looks = [one.fact for one in desk.store.entries(ACCESS) if isinstance(one.fact, Opened)]
    desk.store.close()
    assert [(one.what, one.of) for one in looks] == [("file", clinic.course)]
