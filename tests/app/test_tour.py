"""The tour: from first run to the summary, through the window, by keys alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from tests.languages.english import in_english


@pytest.mark.parametrize(
    ("language", "said", "all_given"),
    [("en", "Side effects", "5 of 5"), ("es", "Efectos adversos", "5 de 5")],
)
def test_the_tour_ends_with_a_summary_of_five_infusions(
    language: str, said: str, all_given: str, tmp_path: Path
) -> None:
    """At each picture nothing is cut at 1366 × 768; in Spanish nothing is left in English."""
    out = tmp_path / "tour"
    done = subprocess.run(
        [sys.executable, "-m", "tests.app.looked_at_tour", str(out)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "KITLOG_LANG": language},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    lines = done.stdout.splitlines()
    assert [one for one in lines if one.startswith(("cut in", "English in"))] == []
    pictures = [one for one in lines if one.startswith("picture ")]
    assert len(pictures) == len(list(out.glob("*.png"))) >= 10
    assert any(f" · {said} · " in one for one in pictures)
    (summary,) = out.glob("*.pdf")
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(summary)]
    assert all("TEST, Ada" in text for text in pages)
    assert all_given in pages[0]
    assert "128/76" in pages[0]


def test_what_stays_english_is_found() -> None:
    """The control: a whole text and one with its place filled, not what is Spanish too."""
    shown = ["Side effects", "now 12:30", "Efectos adversos", "SpO₂", "TEST, Ada"]
    assert in_english(shown, "es") == ["Side effects", "now 12:30"]
