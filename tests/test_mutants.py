"""The count of planted faults: what it plants, that a fault nobody finds fails it, and why."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from tests.mutants.plain import plain
from tests.mutants.run import ROOT, Fault, areas_of, listed, main, wrong_with

ONE = ("domain/dose.py", "pump_rate: / → *")


def wrong(found: int, left: int, reasons: dict[tuple[str, str], str]) -> list[str]:
    """Of a module with so many faults found and so many left, all of the same words."""
    faults = [Fault(ONE[0], "", True)] * found + [Fault(*ONE, False)] * left
    return wrong_with(faults, reasons)


def test_a_survivor_with_a_reason_passes_and_one_without_fails() -> None:
    assert wrong(90, 10, {ONE: "It is the same sum."}) == []
    for reasons in ({}, {ONE: " "}):
        assert wrong(90, 10, reasons) == [
            "domain/dose.py: survived, and no reason is listed: '''pump_rate: / → *'''"
        ]


@pytest.mark.parametrize(("found", "left", "fails"), [(85, 15, False), (84, 15, True)])
def test_less_than_85_percent_fails_however_well_it_is_explained(
    found: int, left: int, fails: bool
) -> None:
    said = wrong(found, left, {ONE: "It is the same sum."})
    assert said == (["domain/dose.py: 84.8 % is under 85 %."] if fails else [])


def test_a_listed_fault_that_is_found_or_gone_fails_and_another_module_is_left_alone() -> None:
    gone = {ONE: "It is the same sum.", ("domain/clock.py", "x"): "Not tried now."}
    assert wrong(10, 0, gone) == [
        "domain/dose.py: listed, and found or gone: '''pump_rate: / → *'''"
    ]


def test_what_is_listed_names_a_module_that_is_tried_and_gives_a_reason() -> None:
    tried = {module for area in areas_of(ROOT) for module in area.modules}
    reasons = listed(ROOT)
    assert {module for module, _ in reasons} <= tried
    assert all(len(why.split()) > 3 for why in reasons.values())
    for area in areas_of(ROOT):
        files = [ROOT / "src/kitlog" / module for module in area.modules]
        files += [ROOT / test.partition("::")[0] for test in area.tests]
        assert [file for file in files if not file.is_file()] == []


def test_properties_acts_and_limits_are_reached_too() -> None:
    written = plain(
        textwrap.dedent("""
        LIMIT_S = 60 * 2
        T = TypeVar("T")
        class Course:
            @property
            def complete(self) -> bool:
                return self.s > LIMIT_S
            @classmethod
            def of(cls) -> Course:
                return cls(LIMIT_S=other.LIMIT_S)
        @may(Right.EXPORT)
        def export(desk: T) -> None:
            return T
        """)
    )
    assert "    def complete(self) -> bool:\n        return self.s > (60 * 2)\n" in written
    assert "    complete = property(complete)\n" in written
    assert "    @classmethod\n" in written
    assert "cls(LIMIT_S=other.LIMIT_S)" in written
    assert written.endswith("    return T\nexport = may(Right.EXPORT)(export)\n")


def test_what_is_said_to_a_translator_alone_is_left_out() -> None:
    written = plain(
        textwrap.dedent("""
        WAY = unsaid("over", "of a dose")
        def said(many: int, **told: int) -> str:
            return tr(WAY) + tr("{many} left", "of ampoules", many=many, **told)
        """)
    )
    assert '    return tr((unsaid("over"))) + tr("{many} left", many=many, **told)\n' in written


def test_a_test_that_looks_at_nothing_finds_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A program of two functions, one of them tested in earnest: mutmut itself judges it."""
    files = {
        "pyproject.toml": "[tool.pytest.ini_options]\npythonpath = ['.']\n",
        "src/kitlog/__init__.py": "",
        "src/kitlog/half.py": "LEAST = 3\n\n\ndef enough(n):\n    return n >= LEAST\n\n\n"
        "def shown(n):\n    return n + 1\n",
        "resources/empty.txt": "",
        "tests/conftest.py": "",
        "tests/test_half.py": "from kitlog import half\n\n\ndef test_enough():\n"
        "    assert [half.enough(n) for n in (2, 3)] == [False, True]\n\n\n"
        "def test_shown():\n    half.shown(1)\n",
        "tests/mutants/areas.toml": "[half]\nmodules = ['half.py']\n"
        "tests = ['tests/test_half.py']\n",
        "tests/mutants/survivors.toml": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    assert main([], tmp_path) == 1
    said = capsys.readouterr().out
    assert "half.py: 50.0 % is under 85 %." in said
    assert (
        "half.py: survived, and no reason is listed: '''shown: return n + 1 → return n - 1'''"
        in said
    )
    assert "enough:" not in said
