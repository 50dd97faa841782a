"""An error nobody foresaw, in the real program: it is said, reported, and the work goes on."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kitlog.app.cli import main
from kitlog.app.mistakes import MISTAKEN, MOST, Reports
from kitlog.domain.unforeseen import place_of, told
from kitlog.store.doorplate import read_door
from kitlog.store.journal import Store
from kitlog.store.keyfile import obtain_key
from tests.app.canary import CANARY, forms, readable

DRIVEN = """
import sys, threading
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from kitlog.app import crash_watch, start
from kitlog.app.cli import main
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.page import Page
from kitlog.ui.window import Window

CANARY = sys.argv[1]
crash_watch.AGAIN_S = 0
wrong = []

class Driven(Window):
    def begin(self, station):
        super().begin(station)
        steps = run(self)
        self.waits, self.timer = next(steps), QTimer(self)
        self.timer.timeout.connect(lambda: self.go_on(steps))
        self.timer.start(20)
        QTimer.singleShot(60_000, lambda: QApplication.exit(8))

    def go_on(self, steps):
        if self.waits():
            self.waits = next(steps, None)
            if self.waits is None:
                QApplication.exit(9)

    def paintEvent(self, event):
        super().paintEvent(event)
        if "paint" in wrong:
            wrong.clear()
            patient = CANARY
            raise ValueError(f"{patient} in a painted page")

def dialog(window):
    return next((d for d in window.findChildren(Dialog) if d.is_open), None)

def said(window):
    words = [one.text() for one in dialog(window).findChildren(QLabel) if one.text()]
    print("\\ndialog:", *words, sep="|", flush=True)

def in_a_thread():
    raise KeyError(CANARY)

def run(window):
    yield lambda: window.page is not None and window.page.station.clinic.settings
    page = type(window.page).__name__
    wrong.append("paint")
    window.update()
    yield lambda: dialog(window)
    said(window)
    QTest.keyClick(dialog(window), Qt.Key.Key_Return)
    yield lambda: not dialog(window)
    QTest.keyClicks(window.page, "r147258")
    yield lambda: type(window.page).__name__ != page
    print("went on to", type(window.page).__name__, flush=True)
    threading.Thread(target=in_a_thread).start()
    yield lambda: dialog(window)
    said(window)
    QTest.keyClick(dialog(window), Qt.Key.Key_Escape)
    yield lambda: not dialog(window)
    QTimer.singleShot(0, slot)
    yield lambda: dialog(window)
    QTest.keyClick(dialog(window), Qt.Key.Key_Escape)
    yield lambda: not dialog(window)
    QTimer.singleShot(0, slot)
    yield lambda: dialog(window)
    said(window)
    dialog(window).leave.click()
    yield lambda: False

def slot():
    raise RuntimeError(CANARY) from ValueError(CANARY)

start.Window = Driven
sys.exit(main(sys.argv[2:]))
"""


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, int]:
    """The folder after it, all it said, and its exit code."""
    folder = tmp_path_factory.mktemp("mistaken")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "TMPDIR": str(folder),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }
    done = subprocess.run(
        [sys.executable, "-c", DRIVEN, CANARY, "--data-dir", str(folder / "data"), "--demo"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=150, env=environment,
    )  # fmt: skip
    return folder, done.stdout, done.returncode


def test_it_says_that_the_record_is_safe_and_how_to_go_on(run: tuple[Path, str, int]) -> None:
    said = [line.split("|") for line in run[1].splitlines() if line.startswith("dialog:")]
    assert [words[1] for words in said] == [
        "KitLog made a mistake",
        "KitLog made a mistake",
        "KitLog made the same mistake again",
    ], run[1]
    for words in said:
        assert words[2].startswith("The record is safe: everything that was shown as saved is in")
        assert "close KitLog" in " ".join(words).replace("Close", "close")
        assert "A report without patient data is in " in words[-1]


def test_the_program_goes_on_and_closes_cleanly(run: tuple[Path, str, int]) -> None:
    folder, said, code = run
    assert "went on to TodayPage" in said
    assert code == 0
    database = folder / "data" / "demo" / "kitlog.db"
    door = read_door(database)
    assert door is not None
    assert door.timers, "what the next start shows first"
    store = Store.open(database, obtain_key(database), "demo")
    try:
        assert store.verify(anchor=store.anchored().heads) == []
    finally:
        store.close()


def test_the_reports_tell_where_and_nothing_of_any_patient(run: tuple[Path, str, int]) -> None:
    folder, said, _ = run
    reports = sorted((folder / "data" / "demo").glob("kitlog-mistake-*.txt"))
    texts = [one.read_text() for one in reports]
    assert len(texts) == 3, "one for each place"
    for path, text in zip(reports, texts, strict=True):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert text.startswith("KitLog ")
    assert any("ValueError\n  paintEvent (<string>:" in text for text in texts)
    assert any("KeyError" in text and "in_a_thread (<string>:" in text for text in texts)
    assert any("RuntimeError\n  slot" in text and "\nValueError\n" in text for text in texts)
    assert CANARY not in said
    assert readable(folder) == []
    for path in ((folder / "data"), *(folder / "data").rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, f"others can read {path.name}"
    assert (
        "a mistake: ValueError in paintEvent"
        in (folder / "data" / "demo" / "kitlog.log").read_text()
    )


def test_python_itself_would_have_told_it(capsys: pytest.CaptureFixture[str]) -> None:
    """The control: what is kept back here is what a traceback says."""
    with pytest.raises(ValueError) as caught:
        raise ValueError(CANARY)
    error = caught.value
    sys.__excepthook__(ValueError, error, error.__traceback__)
    assert CANARY in capsys.readouterr().err
    assert not any(form in (told(error) + place_of(error)).encode() for form in forms())


def test_a_command_keeps_it_back_too(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    def wrong(_: object) -> int:
        raise LookupError(CANARY)

    monkeypatch.setattr("kitlog.app.doctor.doctor", wrong)
    assert main(["--data-dir", str(tmp_path), "doctor"]) == MISTAKEN
    (report,) = tmp_path.glob("kitlog-mistake-*.txt")
    out = capsys.readouterr()
    assert "What was shown as saved is in the record." in out.err
    assert str(report) in out.err
    assert CANARY not in out.err + out.out + caplog.text + report.read_text()
    assert "a mistake: LookupError in wrong" in caplog.text
    caplog.clear()


def test_a_mistake_that_comes_back_fills_no_disk(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    reports = Reports(tmp_path / "data")
    codes = [compile(f"{'pass;' * 1}\n" * n + "1 / 0", "here", "exec") for n in range(MOST + 5)]
    for code in codes * 3:
        try:
            exec(code, {})
        except ZeroDivisionError as error:
            reports.of(error)
    assert len(list((tmp_path / "data").iterdir())) == MOST
    caplog.clear()


def test_where_no_report_can_be_written_the_rest_still_happens(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    assert Reports(tmp_path / "file").of(ValueError(CANARY)) is None
    assert CANARY not in caplog.text
    caplog.clear()
