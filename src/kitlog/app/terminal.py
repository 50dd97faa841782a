"""Signing in at the terminal: name and password, or KITLOG_USER and a password file.

The same people, roles and record of tries as in the window.
"""

from __future__ import annotations

import getpass
import os
import stat
import sys
from collections.abc import Container
from pathlib import Path

from kitlog.app.places import Places, workstation
from kitlog.domain.clock import SystemClock
from kitlog.domain.errors import MachineError, Refused
from kitlog.domain.people import Role
from kitlog.store.doorplate import read_door
from kitlog.store.journal import Store
from kitlog.store.keyfile import kept_by_passwords, obtain_key
from kitlog.workflow import keyholding, reading
from kitlog.workflow.desk import Desk

USER, PASSWORD_FILE = "KITLOG_USER", "KITLOG_PASSWORD_FILE"


def signed_in(here: Places, roles: Container[Role], refusal: str) -> Desk:
    """The open record, at the desk of whoever signed in; `refusal` says who may do this.

    A record whose key lies on the computer is opened by it, for nobody. Refused for a wrong
    password or another role, Wait after many tries, MachineError when it can't be opened.
    """
    clock, database = SystemClock(), here.database
    if not kept_by_passwords(database):
        return Desk(Store.open(database, obtain_key(database), workstation()), clock)
    person_id = _person_id(database, name_given())
    secret = secret_given("Password: ")
    desk = keyholding.open_by_password(database, workstation(), clock, person_id, secret)
    if reading.clinic(desk).people[desk.author].role not in roles:
        desk.store.close()
        raise Refused(refusal, "role")
    return desk


def name_given() -> str:
    """Typed, or from KITLOG_USER. Refused where there is nobody to type it."""
    given = os.environ.get(USER, "")
    if given:
        return given
    if not sys.stdin.isatty():
        raise Refused(f"Say who you are: set {USER} to your name as it is printed.", "name")
    return input("Name as it is printed: ")


def secret_given(asked: str) -> str:
    """A password, or a sheet's words: typed, or from the file KITLOG_PASSWORD_FILE."""
    path = os.environ.get(PASSWORD_FILE, "")
    if not path:
        if not sys.stdin.isatty():
            raise Refused(f"Set {PASSWORD_FILE} to a file that holds your password.", "password")
        return getpass.getpass(asked)
    try:
        if os.name == "posix" and Path(path).stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise Refused(f"Others can read {path}. Close it to them (chmod 600) first.")
        return Path(path).read_text("utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise MachineError(f"The password file {path} can't be read.") from error


def _person_id(database: Path, name: str) -> str:
    """Whose name it is by what stands at the door.

    Somebody unknown there is nobody, refused like a wrong password; without a door the password
    alone says who it is.
    """
    door = read_door(database)
    if door is None or not door.people:
        return ""
    wanted = name.strip().casefold()
    return next((id for id, known in door.people if known.casefold() == wanted), "nobody")
