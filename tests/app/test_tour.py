"""The tour: from first run to the summary, through the window, by keys alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest


@pytest.mark.parametrize(("language", "all_given"), [("en", "5 of 5"), ("es", "5 de 5")])
def test_the_tour_ends_with_a_summary_of_five_infusions(
    language: str, all_given: str, tmp_path: Path
) -> None:
    out = tmp_path / "tour"
    done = subprocess.run(
        [sys.executable, "-m", "kitlog.app.tour", str(out)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "KITLOG_LANG": language},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    (summary,) = out.glob("*.pdf")
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(summary)]
    assert all("TEST, Ada" in text for text in pages)
    assert all_given in pages[0]
    assert "128/76" in pages[0]
    assert len(list(out.glob("*.png"))) >= 10
