"""The first page stands before what opens the record has been imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

LOOKED_AT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from kitlog.app import start
from kitlog.ui.window import Window

class Looked(Window):
    def begin(self, station):
        super().begin(station)
        page = type(self.page).__name__
        self.repaint()
        early = sorted({"sqlalchemy", "cryptography", "pyhanko"} & sys.modules.keys())
        print(page, early, file=sys.stdout, flush=True)
        QTimer.singleShot(0, QApplication.exit)

start.Window = Looked
start.start(Path(sys.argv[1]), demo=sys.argv[2] == "demo")
print("afterwards", "sqlalchemy" in sys.modules)
"""


def first_page(folder: Path, kind: str, before: str = "") -> str:
    """What the program shows first, and what was imported by then though it is not needed yet."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }
    done = subprocess.run(
        [sys.executable, "-c", before + LOOKED_AT, str(folder), kind],
        env=environment, capture_output=True, text=True, check=True, timeout=150,
    )  # fmt: skip
    page, late = done.stdout.splitlines()
    assert late == "afterwards True"  # it is what the record is opened with: it can be seen here
    return page


@pytest.mark.parametrize("kind", ["new", "demo"])
def test_the_first_page_stands_before_the_record_is_open(tmp_path: Path, kind: str) -> None:
    if kind == "demo":
        first_page(tmp_path, kind)  # made at its first start; from the second on it has a door
    page = {"new": "FirstRunPage", "demo": "SignInPage"}[kind]
    assert first_page(tmp_path, kind) == f"{page} []"


def test_what_is_imported_too_early_is_seen(tmp_path: Path) -> None:
    before = "import sqlalchemy, pyhanko.pdf_utils.incremental_writer\n"
    seen = "FirstRunPage ['cryptography', 'pyhanko', 'sqlalchemy']"
    assert first_page(tmp_path, "new", before) == seen
