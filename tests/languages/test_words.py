"""What `tr`, `unsaid` and `plural` say, without Qt and with it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from inspect import getclosurevars
from pathlib import Path
from threading import Thread

import pytest

from kitlog import resources, words
from kitlog.domain import dates
from kitlog.domain.errors import MachineError, Refused
from kitlog.domain.moment import Moment
from kitlog.domain.people import Role, checked_pin
from kitlog.ui import language
from kitlog.words import in_language, plural, tr, unsaid
from tests.clock import FakeClock
from tests.languages import pseudo

SHIPPED = resources.path("translations", "es")
WAS_IN_USE = (
    "Chair {chairs} was in use when KitLog stopped, {seen}",
    "Chairs {chairs} were in use when KitLog stopped, {seen}",
)


@pytest.fixture
def spanish() -> None:
    words.use("es", language.translator("es"))


def in_use(n: int) -> str:
    return plural(*WAS_IN_USE, n, chairs="1", seen="09:48")


def test_without_a_translator_all_is_as_it_stands_in_the_code() -> None:
    assert tr("Chair {chair}", chair=3) == "Chair 3"
    assert in_use(1) == "Chair 1 was in use when KitLog stopped, 09:48"
    assert in_use(2) == "Chairs 1 were in use when KitLog stopped, 09:48"
    assert plural("{n} line", "{n} lines", 1200) == "1,200 lines"


def test_braces_that_somebody_typed_are_no_places() -> None:
    assert tr("The account of {name} is closed.", name="{chair} O'Neill") == (
        "The account of {chair} O'Neill is closed."
    )
    assert tr("a brace { and no values") == "a brace { and no values"


@pytest.mark.usefixtures("spanish")
def test_qt_says_texts_plurals_and_meanings() -> None:
    assert tr("Chair {chair}", chair=3) == "Sillón 3"
    assert in_use(1) == "El sillón 1 estaba en uso cuando KitLog se detuvo, 09:48"
    assert in_use(2) == "Los sillones 1 estaban en uso cuando KitLog se detuvo, 09:48"
    assert tr("Day", "light") == "De día"
    assert tr("Nobody has translated this.") == "Nobody has translated this."


@pytest.mark.usefixtures("spanish")
def test_what_is_stored_stays_and_what_is_shown_does_not() -> None:
    assert (Role.CHARGE.value, Role.CHARGE.words) == ("charge nurse", "responsable de enfermería")
    with pytest.raises(Refused) as error:
        checked_pin("12")
    assert error.value.sentence == "Un PIN tiene 6 cifras."


@pytest.mark.usefixtures("spanish")
def test_a_constant_is_said_when_it_is_shown_and_is_no_text_before() -> None:
    noted = unsaid("Sign in")
    assert tr(noted) == str(noted) == f"{noted}" == "Entrar"
    assert noted
    assert not words.Unsaid("")
    assert not isinstance(noted, str)  # nor can it be stored or compared with one by mistake


@pytest.mark.usefixtures("spanish")
def test_a_paper_has_its_own_language_on_its_own_thread() -> None:
    found: list[str] = []

    def other() -> None:
        found.append(tr("Sign in"))

    with in_language("en"):
        assert tr("Sign in") == "Sign in"
        thread = Thread(target=other)
        thread.start()
        thread.join()
    assert found == [tr("Sign in")] == ["Entrar"]


@pytest.mark.usefixtures("spanish")
def test_dates_are_written_as_everywhere_and_read_in_both_languages(clock: FakeClock) -> None:
    assert dates.day(date(2026, 1, 14)) == "14-ene-2026"
    assert dates.weekday_day(date(2026, 1, 14)) == "mié 14-ene"
    for typed in ("12-Mar-1971", "12-mar-1971", "12 marzo 1971", "1971-03-12"):
        assert dates.read(typed) == date(1971, 3, 12)
    assert dates.read("05-ago-1980") == dates.read("05-Aug-1980")
    assert dates.read("1 septiembre 1980") == date(1980, 9, 1)
    months = [date(2026, month, 1) for month in range(1, 13)]
    assert {len(dates.month(one)) for one in months} == {3}
    assert [dates.read(dates.day(one)) for one in months] == months


def test_an_emergency_keeps_its_name_in_every_language(clock: FakeClock) -> None:
    from kitlog.domain.emergency import printed

    now: Moment = clock.now()
    english = printed("A. Agency RN", now)
    words.use("es", language.translator("es"))
    assert printed("A. Agency RN", now) == english


@pytest.mark.parametrize(
    ("asked", "chosen", "offered", "used"),
    [
        ("", "", ("en",), "en"),
        ("es", "", ("en",), "es"),
        ("es", "en", ("en", "es"), "es"),
        ("xx", "es", ("en", "es"), "es"),
        ("", "es", ("en", "es"), "es"),
        ("", "es", ("en",), "en"),
    ],
)
def test_which_language_is_used(
    asked: str, chosen: str, offered: tuple[str, ...], used: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words, "OFFERED", offered)
    assert language.wanted(chosen, {language.ASKED_FOR: asked}) == used


def test_a_translation_needs_no_display_and_no_application() -> None:
    code = (
        "import sys; from kitlog.ui.language import translator; "
        "print(translator('es')('Sign in', '', -1), 'PySide6.QtGui' in sys.modules)"
    )
    environment = {"PYTHONPATH": os.pathsep.join(sys.path)}
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    assert said.stdout.split() == ["Entrar", "False"]
    assert said.stderr == ""


def test_words_that_somebody_typed_are_not_kept_past_the_lock() -> None:
    translate = language.translator("es")
    (kept,) = (one for one in vars_of(translate) if isinstance(one, dict))
    assert translate("wishes to be called Ada", "", -1) == ""
    assert kept == {}
    assert translate("Today", "", -1) == translate("Today", "", -1) == "Hoy"
    assert kept == {("Today", ""): "Hoy"}, "the control"


def vars_of(function: words.Translate) -> list[object]:
    return list(getclosurevars(function).nonlocals.values())


@pytest.mark.parametrize("there", ["no file", "one of two", "one damaged"])
def test_without_its_files_a_language_is_refused_not_english(
    there: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What git holds is not what Qt reads: without `make setup` there would be English papers."""
    monkeypatch.setattr(resources, "path", tmp_path.joinpath)
    monkeypatch.setattr(language, "_files", language._files.__wrapped__)
    folder = tmp_path / "translations" / "es"
    folder.mkdir(parents=True)
    if there != "no file":
        for name in ("report.ts", "store.ts", "report.qm"):
            shutil.copy(SHIPPED / name, folder)
        if there == "one damaged":
            (folder / "store.qm").write_bytes(b"no translation")
    with pytest.raises(MachineError, match="Install it anew; in its source run `make setup`"):
        language.translator("es")
    if there == "one damaged":  # the control
        shutil.copy(SHIPPED / "store.qm", folder)
        assert language.translator("es")("Sign in", "", -1) == ""


def test_a_program_without_its_texts_says_so_and_ends(tmp_path: Path) -> None:
    without = (
        "import sys; from pathlib import Path; from kitlog import resources; there = resources.path"
        "; resources.path = lambda *at: Path(*at) if 'translations' in at else there(*at); "
        "from kitlog.app.cli import main; sys.exit(main(['--data-dir', 'record']))"
    )
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen",
        language.ASKED_FOR: "es",
    }  # fmt: skip
    ended = subprocess.run(
        [sys.executable, "-c", without],
        cwd=tmp_path, capture_output=True, text=True, check=False, env=environment, timeout=60,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == (
        "KitLog lacks its file es/*.qm. Install it anew; in its source run `make setup`.\n"
    )
    assert not list(tmp_path.rglob("*.db"))


def test_the_language_nobody_speaks_is_a_third_longer() -> None:
    for text in ("Sign in", "Type the password.", "Recovery sheet", "Password"):
        said = pseudo.translate(text, "", -1)
        assert len(said) >= 1.3 * len(text)
        assert pseudo.seems_said(said)
    assert pseudo.translate("{n} day", "{n} days", 2).startswith("{n} dàyş")
    assert not pseudo.seems_said("Password")
