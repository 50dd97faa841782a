"""Subcommands know the same people, passwords and roles as the window."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kitlog.app.check import NOT_LOOKED_AT, WHOLE
from kitlog.domain.access import KeyChanged, SignedIn
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.clock import SystemClock
from kitlog.domain.errors import MachineError
from kitlog.domain.people import Role
from kitlog.store.journal import Store
from kitlog.store.keyfile import key_files
from kitlog.workflow import doorkeeping, keyholding, reading, sheets
from kitlog.workflow.desk import ACCESS
from kitlog.workflow.keyholding import Founding
from tests.app.command import Said, kitlog

CHARGE, NURSE = "R. Mock RN", "T. Sample RN"
PASSWORD, OTHER = "three small boats", "a lamp in the hall"
Check = Callable[..., Said]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A record kept by the passwords of a charge nurse and a nurse, closed."""
    folder = tmp_path / "clinic"
    people = ((CHARGE, Role.CHARGE, "147258"), (NURSE, Role.NURSE, "258369"))
    founding = Founding(ClinicSet("Test clinic", "", 4), people, PASSWORD, sheets.new_sheet())
    desk = keyholding.found(folder / "kitlog.db", "desk", SystemClock(), founding)
    nurse = next(p.person_id for p in reading.clinic(desk).at_work if p.name == NURSE)
    keyholding.choose_password(desk.as_person(nurse), "258369", OTHER)
    doorkeeping.keep_door(desk)
    desk.store.anchor(desk.now())
    desk.store.close()
    return folder


@pytest.fixture
def check(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """`kitlog check` as somebody, the password in a file."""

    def run(name: str, password: str, mode: int = 0o600) -> Said:
        file = tmp_path / "password"
        file.write_text(password + "\n", "utf-8")
        file.chmod(mode)
        monkeypatch.setenv("KITLOG_USER", name)
        monkeypatch.setenv("KITLOG_PASSWORD_FILE", str(file))
        return kitlog("--data-dir", folder, "check", home=tmp_path)

    return run


def tries(folder: Path) -> list[SignedIn]:
    """Those on record, the last being this look itself."""
    desk = keyholding.open_by_password(folder / "kitlog.db", "desk", SystemClock(), "", PASSWORD)
    facts = [one.fact for one in desk.store.entries(ACCESS)]
    desk.store.close()
    return [one for one in facts if isinstance(one, SignedIn)]


def test_a_charge_nurse_checks_with_her_password(check: Check, folder: Path) -> None:
    said = check(CHARGE, PASSWORD)
    assert said.code == WHOLE, said.err
    assert "as they were charted" in said.out
    assert [one.accepted for one in tries(folder)][-2:] == [True, True]


def test_a_wrong_password_looks_at_nothing_and_is_on_record(check: Check, folder: Path) -> None:
    said = check(CHARGE, OTHER)
    assert (said.code, said.out) == (NOT_LOOKED_AT, "")
    assert said.err == "That password does not fit the name.\n"
    assert False in [one.accepted for one in tries(folder)]


def test_an_unknown_name_is_refused_in_the_same_words(check: Check) -> None:
    assert check("S. Nobody", PASSWORD).err == "That password does not fit the name.\n"


def test_a_nurse_may_not(check: Check) -> None:
    said = check(NURSE, OTHER)
    assert said.code == NOT_LOOKED_AT
    assert said.err == "Only a charge nurse or an auditor can check the record.\n"


def test_a_password_file_others_can_read_is_refused(check: Check) -> None:
    assert "Others can read" in check(CHARGE, PASSWORD, 0o644).err


def test_without_a_terminal_and_without_names_it_says_what_to_set(
    folder: Path, tmp_path: Path
) -> None:
    said = kitlog("--data-dir", folder, "check", home=tmp_path)
    assert said.code == NOT_LOOKED_AT
    assert "set KITLOG_USER" in said.err


def test_on_a_terminal_it_asks_and_does_not_show_the_password(folder: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kitlog.app", "--data-dir", str(folder), "check"]
    environment = {**os.environ, "HOME": str(tmp_path)}
    near, far = pty.openpty()
    done = subprocess.Popen(
        command, stdin=far, stdout=far, stderr=far, env=environment, start_new_session=True,
        preexec_fn=_own_terminal,
    )  # fmt: skip
    os.close(far)
    shown = b""

    def until(words: bytes) -> None:
        nonlocal shown
        while words not in shown:
            shown += os.read(near, 4096)

    until(b"Name as it is printed: ")
    os.write(near, f"{CHARGE}\n".encode())
    until(b"Password: ")
    os.write(near, f"{PASSWORD}\n".encode())
    until(b"as they were charted")
    assert done.wait(30) == WHOLE
    os.close(near)
    assert PASSWORD.encode() not in shown


def _own_terminal() -> None:
    """So that getpass finds the terminal by its name, as in a shell."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def test_doctor_says_who_can_open_it_without_a_password(folder: Path, tmp_path: Path) -> None:
    said = kitlog("--data-dir", folder, "doctor", home=tmp_path)
    assert "passwords of 2, recovery sheets: 1, in two copies" in said.line("key")
    assert "closed" in said.line("record")
    key_files(folder / "kitlog.db")[1].unlink()
    said = kitlog("--data-dir", folder, "doctor", home=tmp_path)
    assert "one copy is gone or older" in said.line("key")


def test_a_charge_nurse_changes_the_key_and_everybody_opens_it_as_before(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, file = folder / "kitlog.db", tmp_path / "password"
    file.write_text(PASSWORD, "utf-8")
    file.chmod(0o600)
    former = database.read_bytes()
    monkeypatch.setenv("KITLOG_PASSWORD_FILE", str(file))
    monkeypatch.setenv("KITLOG_USER", CHARGE)
    said = kitlog("--data-dir", folder, "rekey", home=tmp_path)
    assert said.code == 0, said.err
    assert "The key is changed." in said.out
    desk = keyholding.open_by_password(database, "desk", SystemClock(), "", OTHER)
    assert KeyChanged() in [one.fact for one in desk.store.entries(ACCESS)]
    assert desk.store.verify() == []
    key = desk.store.database.key
    desk.store.close()
    database.write_bytes(former)  # the copy somebody took along
    with pytest.raises(MachineError, match="an older copy, from before the key was changed"):
        Store.open(database, key, "desk")


def test_a_nurse_may_not_change_it(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "password"
    file.write_text(OTHER, "utf-8")
    file.chmod(0o600)
    monkeypatch.setenv("KITLOG_PASSWORD_FILE", str(file))
    monkeypatch.setenv("KITLOG_USER", NURSE)
    said = kitlog("--data-dir", folder, "rekey", home=tmp_path)
    assert (said.code, said.err) == (1, "Only a charge nurse can change the key.\n")
