"""The page of hazards: all there, each shown by tests that run; and the check of it can fail."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TOOL = runpy.run_path(str(ROOT / "packaging" / "check_hazards.py"))
PAGE = (ROOT / "docs/hazards.md").read_text(encoding="utf-8")


def faults(page: str) -> list[str]:
    found: list[str] = TOOL["faults_of"](page, ROOT)
    return found


def test_every_hazard_is_there_with_tests_that_run() -> None:
    assert faults(PAGE) == []


@pytest.mark.parametrize(
    ("was", "is_", "said"),
    [
        ("### H28 ", "### H29 ", "the hazards are not H1 to H57"),
        ("Severity: catastrophic. Likelihood: sometimes. Owner: nurse at the chair",
         "Severity: high. Likelihood: sometimes. Owner: nurse at the chair", "H1 has no severity"),
        ("- Left: low", "- Left: high", "H1 doesn't say what is left"),
        ("- The own chair's number", "The own chair's number", "H1 doesn't say in one line"),
        ("test_the_own_chair_stands_before_the_name", "test_that_is_gone", "which doesn't run"),
        ("tests/ui/kit/test_bars.py::", "tests/ui/kit/test_gone.py::", "which doesn't run"),
    ],
)  # fmt: skip
def test_what_is_missing_is_found(was: str, is_: str, said: str) -> None:
    assert was in PAGE
    assert any(said in fault for fault in faults(PAGE.replace(was, is_, 1)))


def test_a_catastrophic_hazard_needs_two_tests(tmp_path: Path) -> None:
    record = (
        "### H1 A hazard\n- Severity: catastrophic. Likelihood: rare. Owner: nobody.\n"
        "- Something is done.\n- Left: low.\n- Shown by: `tests/test_one.py::test_one`\n"
    )
    test = tmp_path / "tests/test_one.py"
    test.parent.mkdir()
    test.write_text("def test_one() -> None:\n    assert True\n")
    (tmp_path / "docs").mkdir()
    said: list[str] = TOOL["faults_of"](record, tmp_path)
    assert "H1 names 1 tests; it needs 2" in said
    assert not any("doesn't run" in fault for fault in said)
    test.write_text("@pytest.mark.skip\ndef test_one() -> None:\n    assert True\n")
    assert any("doesn't run" in fault for fault in TOOL["faults_of"](record, tmp_path))
