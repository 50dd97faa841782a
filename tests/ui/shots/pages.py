"""The pages that belong to no chair: sign-in, Today, new course, courses, people."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kitlog.store.backup import backup_folder
from kitlog.store.backups import file_name
from kitlog.store.holder import Kind, by_secret
from kitlog.store.keybook import Keybook, write_keybook
from kitlog.store.second_place import SecondPlace, write_second
from kitlog.ui.backups import COPYING, Backups
from kitlog.ui.course.limits_dialog import LimitsDialog
from kitlog.ui.course.page import CoursePage
from kitlog.ui.new_course.page import NewCoursePage
from kitlog.ui.settings.page import SettingsPage
from kitlog.ui.settings.protocols_section import ProtocolsSection
from kitlog.ui.settings.seal_section import SealSection
from kitlog.ui.sign_in.page import SignInPage
from kitlog.ui.today.page import TodayPage
from kitlog.words import tr
from kitlog.workflow import emergency, reading, sealing
from kitlog.workflow.desk import Desk
from kitlog.workflow.emergency import Asked
from tests.ui.shots.stage import Stage, clinic_alone, demo

PIN = "369147"


def this_workstation() -> Stage:
    """What this computer prefers, asked before anybody has signed in."""
    stage = sign_in()
    stage.window.show_page("workstation")
    stage.settle()
    return stage


def sign_in() -> Stage:
    """09: locked, two chairs infusing, names hidden, three digits of a PIN typed."""
    stage = Stage(demo())
    page = stage.show("lock")
    assert isinstance(page, SignInPage)
    for digit in "147":
        page.press(digit)
    stage.settle()
    return stage


def type_first() -> Stage:
    """09: a set for chair 4 while the screen is locked, its last value still to come."""
    stage = Stage(demo())
    stage.show("lock")
    QTest.keyClick(stage.page, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    for key in "146868497130":
        stage.keys(key)
    return stage


def typed_first_and_left() -> Stage:
    """A minute later: no digit in sight, and the set said to wait."""
    stage = type_first()
    page = stage.page
    assert isinstance(page, SignInPage)
    page.type_first.unseen.timeout.emit()
    stage.settle()
    return stage


def today() -> Stage:
    """01: the board at 09:48:48."""
    return _signed_in("today")


def today_without_patients() -> Stage:
    """No one booked (DESIGN 12)."""
    stage = Stage(clinic_alone())
    stage.sign_in()
    stage.show("today")
    return stage


def search_without_result() -> Stage:
    """Search finds nothing (DESIGN 12)."""
    stage = _signed_in("today")
    page = stage.page
    assert isinstance(page, TodayPage)
    assert page.bar.search is not None
    page.bar.search.setText("adda")
    page.bar.search_changed.emit("adda")
    stage.settle()
    return stage


def new_course() -> Stage:
    """02: everything typed, the dose worked out and back."""
    stage = _signed_in("new course")
    page = stage.page
    assert isinstance(page, NewCoursePage)
    patient = page.patient
    for field, text in (
        (patient.record, "ZZ 000 431"),
        (patient.family, "TEST"),
        (patient.given, "Kim"),
        (patient.born, "12-Mar-1971"),
        (patient.allergies, "None known"),
        (patient.weight, "181.7"),
        (page.order.reason, "Complex regional pain syndrome, left arm"),
        (page.order.prescriber, "Dr P. Example"),
    ):
        field.set_text(text)
    patient.sex.choose(0)
    patient.unit.choose(1)
    page.order.drug.choose(0)
    page.order.strength.choose(1)
    page.order.bag.choose(1)
    page.order.clock.set_text("10:30")
    page.order.chair.set_text("8")
    stage.settle()
    return stage


def courses() -> Stage:
    return _signed_in("courses")


def people() -> Stage:
    return _signed_in("people")


def settings() -> Stage:
    return _signed_in("settings")


def side_effects() -> Stage:
    """Which are on screen, and which under "Other…"."""
    stage, page = _settings()
    page.parts.choose(list(page.sections).index("Side effects"))
    stage.settle()
    return stage


def seal() -> Stage:
    """Whose certificate papers carry; a wrong password was typed for another."""
    stage, page = _settings()
    page.parts.choose(list(page.sections).index("Seal of papers"))
    stage.settle()
    section = page.section
    assert isinstance(section, SealSection)
    stage.do(sealing.ready)
    section.show_clinic(stage.station.clinic)
    section.name.say("clinic.p12", "ink")
    section.password.set_text("wind mill")
    section.password.refuse("The password does not open this file, or it is no PKCS#12 file.")
    stage.settle()
    return stage


def backups() -> Stage:
    """One is being made; the drive of the second place was not there for three days."""
    stage = settings()
    stage.do(_backed_up)
    stage.station.watch.backups = beside = Backups(stage.station)
    beside.read()
    page = stage.show("settings")
    assert isinstance(page, SettingsPage)
    page.parts.choose(list(page.sections).index("Backups"))
    stage.settle()
    beside.running = True
    beside._tell(lambda: tr(COPYING), 212, 548)
    stage.settle()
    return stage


def today_old_backup() -> Stage:
    """The board, with a second place that no backup has reached for three days."""
    stage = today()
    stage.do(_backed_up)
    stage.show("today")
    return stage


def _backed_up(desk: Desk) -> None:
    """As a record that people have passwords for, backed up 12 min ago; in the second place not."""
    database, key, at = desk.store.database.path, desk.store.database.key, desk.now().utc
    write_keybook(database, Keybook((by_secret("sheet 1", Kind.SHEET, bytes(range(32)), key),)))
    place = Path("/media/clinic/Safe drive 2/KitLog backups")
    write_second(backup_folder(database), SecondPlace(place, at - timedelta(hours=73)))
    (backup_folder(database) / file_name("3f9a2c1b", at - timedelta(minutes=12))).touch()


def protocol_copy() -> Stage:
    """A copy of KIT-40 with one value changed and one that does not fit."""
    stage, section = _copy()
    for key, text in (("limits.sys.urgent.high", "175"), ("limits.hr.caution.high", "180")):
        _type_over(stage, section, key, text)
    section.act.click()
    stage.settle()
    return stage


def protocol_signature() -> Stage:
    """The draft is kept; the prescriber is asked to sign it."""
    stage, section = _copy()
    _type_over(stage, section, "limits.sys.urgent.high", "175")
    section.act.click()
    stage.settle()
    section.sign.click()
    stage.settle()
    return stage


def patient_limits() -> Stage:
    """Limits for one patient, two of them changed."""
    stage = _course("TEST")
    page = stage.page
    assert isinstance(page, CoursePage)
    page.amending.limits()
    stage.settle()
    dialog = stage.window.findChild(LimitsDialog)
    assert isinstance(dialog, LimitsDialog)
    for key, text in (("limits.sys.caution.high", "170"), ("limits.sys.urgent.high", "190")):
        dialog.lines[key].setFocus()
        stage.settle()
        dialog.lines[key].line.selectAll()
        stage.keys(text)
    return stage


def _settings() -> tuple[Stage, SettingsPage]:
    stage = settings()
    page = stage.page
    assert isinstance(page, SettingsPage)
    return stage, page


def _copy() -> tuple[Stage, ProtocolsSection]:
    stage, page = _settings()
    page.parts.choose(list(page.sections).index("Protocols"))
    section = page.section
    assert isinstance(section, ProtocolsSection)
    section.copy.click()
    stage.settle()
    return stage, section


def _type_over(stage: Stage, section: ProtocolsSection, key: str, text: str) -> None:
    section.form.show_field(key)
    stage.settle()
    section.form.fields[key].line.selectAll()
    stage.keys(text)


def course_running() -> Stage:
    """07: infusion 3 of 5 today, the export still closed."""
    return _course("TEST")


def course_complete() -> Stage:
    """07b: five signed, outcomes entered, the export open."""
    return _course("PLACEBO")


def course_closed_early() -> Stage:
    return _course("BLANK")


def _course(family: str) -> Stage:
    stage = _signed_in("today")
    stage.show("course", stage.course(family))
    return stage


def _signed_in(where: str) -> Stage:
    stage = Stage(demo())
    stage.sign_in()
    stage.show(where)
    return stage


def emergency_access() -> Stage:
    """Locked, two chairs infusing: an agency nurse says who she is and why."""
    stage = sign_in()
    stage.press(Qt.Key.Key_F3)
    for words in ("A. Agency RN", "no account yet, chair 2 alone"):
        stage.keys(words)
        stage.press(Qt.Key.Key_Return)
    stage.keys("369147")
    return stage


def emergency_vouched() -> Stage:
    """The second person has chosen her name and types her PIN."""
    stage = emergency_access()
    stage.press(Qt.Key.Key_Return)
    stage.keys("369147")
    stage.press(Qt.Key.Key_Return)
    stage.keys("2")
    stage.keys("258")
    return stage


def today_emergency() -> Stage:
    """A charge nurse finds two of yesterday, one of them vouched for by herself."""
    stage = Stage(demo())
    stage.station.sign_in(None)
    mock, sample = stage.person("R. Mock RN"), stage.person("T. Sample RN")
    first = Asked("A. Agency RN", "no account yet, chair 2 alone, asked by the ward sister", PIN)
    second = Asked("V. Demo RN", "forgot my PIN, chair 4 running", PIN)
    stage.do(lambda desk: emergency.give(desk, first, sample.person_id, "258369"))
    stage.do(lambda desk: emergency.give(desk, second, mock.person_id, "147258"))
    stage.at("09:49:30")
    stage.sign_in()
    stage.station.clinic = stage.do(reading.clinic)
    stage.show("today")
    return stage


def emergency_looked_at() -> Stage:
    stage = today_emergency()
    page = stage.page
    assert isinstance(page, TodayPage)
    page.emergencies.button.click()
    stage.settle()
    stage.keys("called in by the ward, charted chair 2 from 08:40, all well")
    return stage
