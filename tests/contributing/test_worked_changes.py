"""The three changes of docs/contributing.md, applied to a copy of the tree and used.

Each copy runs in a process of its own: it is another program. What it charted, plotted, printed
and exported comes back as JSON.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from kitlog import resources
from kitlog.domain import codec
from kitlog.domain.effects import read_list
from kitlog.domain.errors import Fault
from kitlog.domain.measures import BY_ID
from kitlog.domain.vitals import FIELDS
from tests.report.reading_pdf import squeezed
from tests.ui.shots.stage import clinic_alone

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/contributing.md").read_text(encoding="utf-8")
PATCHES = {
    "vital": ROOT / "docs/contributing/add-a-vital.patch",
    "effect": ROOT / "docs/contributing/add-an-effect.patch",
    "scale": ROOT / "docs/contributing/add-a-scale.patch",
}
MOST_FILES, MOST_LINES = 4, 80


def patched(folder: Path, change: str) -> Path:
    """A copy of the tree with a change applied. The fonts, which are large, are not copied."""
    (folder / "packaging").mkdir()
    for name in ("packaging/texts.py", "pyproject.toml"):
        shutil.copy(ROOT / name, folder / name)
    for name in ("src", "tests", "docs", "resources"):
        shutil.copytree(
            ROOT / name, folder / name,
            ignore=shutil.ignore_patterns("fonts", "pictures", "__pycache__"),
        )  # fmt: skip
    (folder / "resources/fonts").symlink_to(ROOT / "resources/fonts")
    apply = ["git", "apply", "-C1", str(PATCHES[change])]
    # In a repository around this folder git would look for the files beside it.
    alone = {**os.environ, "GIT_CEILING_DIRECTORIES": str(folder.parent)}
    subprocess.run(apply, cwd=folder, env=alone, check=True, capture_output=True)
    run_in(folder, "packaging/texts.py", "compile")
    return folder


def run_in(folder: Path, *command: str) -> str:
    """What Python prints with the program of this folder; nothing may be said beside it."""
    env = {**os.environ, "PYTHONPATH": f"{folder / 'src'}{os.pathsep}{folder}"}
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder, env=env, check=False, capture_output=True, text=True, timeout=150,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    return done.stdout


def used(folder: Path, change: str) -> dict[str, Any]:
    """What tests/contributing/<change>.py found in the program of this folder."""
    clinic_alone()  # written by this program, before another one opens it
    found: dict[str, Any] = json.loads(run_in(folder, "-m", f"tests.contributing.{change}"))
    return found


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {change: patched(tmp_path_factory.mktemp(change), change) for change in PATCHES}


@pytest.fixture(scope="module")
def vital(copies: dict[str, Path]) -> dict[str, Any]:
    return used(copies["vital"], "vital")


@pytest.fixture(scope="module")
def effect(copies: dict[str, Path]) -> dict[str, Any]:
    return used(copies["effect"], "effect")


@pytest.fixture(scope="module")
def scale(copies: dict[str, Path]) -> dict[str, Any]:
    return used(copies["scale"], "scale")


# -- the changes themselves ---------------------------------------------------------------


def changed_lines(change: str) -> Iterator[str]:
    for line in PATCHES[change].read_text(encoding="utf-8").splitlines():
        if re.match(r"[+-](?![+-]{2} )", line):
            yield line


@pytest.mark.parametrize("change", PATCHES)
def test_a_change_takes_few_files_and_lines(change: str) -> None:
    """Of the program, its texts, its tests and its pages; added and taken away."""
    text = PATCHES[change].read_text(encoding="utf-8")
    files = re.findall(r"^\+\+\+ b/(.+)$", text, re.MULTILINE)
    lines = list(changed_lines(change))
    assert 1 <= len(files) <= MOST_FILES
    assert 1 <= len(lines) <= MOST_LINES
    told = f"{len(files)} file{'s' * (len(files) > 1)}, {len(lines)} lines"
    assert told in PAGE


@pytest.mark.parametrize("change", PATCHES)
def test_a_change_has_all_its_texts_in_every_language(change: str, copies: dict[str, Path]) -> None:
    """Gathered, found and translated: nothing is left to do that the page does not count."""
    run_in(
        copies[change], "-m", "pytest", "-q", "-p", "no:cacheprovider",
        "tests/languages/test_texts_are_gathered.py",
    )  # fmt: skip


@pytest.mark.parametrize("change", PATCHES)
def test_the_page_shows_every_line_of_a_change(change: str) -> None:
    shown = PAGE.splitlines()
    assert [line for line in changed_lines(change) if line not in shown] == []


def test_the_program_as_it_stands_knows_none_of_them() -> None:
    """The control: what the copies can do comes from the changes alone."""
    assert "etco2" not in FIELDS
    assert "peg" not in BY_ID
    assert "itching" not in {one.id for one in read_list(resources.text("effects.toml"))}
    with pytest.raises(Fault):
        codec.decode("vitals", 2, b'{"etco2":38,"hr":70}')
    with pytest.raises(Fault):
        codec.decode("outcome", 2, b'{"measure":"peg","point":"baseline","value":"5"}')


# -- a vital ------------------------------------------------------------------------------


def test_a_new_vital_is_asked_where_a_protocol_says_so_and_nowhere_else(
    vital: dict[str, Any],
) -> None:
    assert vital["asked"][-1] == "etco2"
    assert all("etco2" not in asked for asked in vital["asked_before"])


def test_a_new_vital_is_charted_by_keys_and_flagged(vital: dict[str, Any]) -> None:
    assert vital["typed"]["etco2"] == "61"
    assert vital["log"][0].endswith("Pain 5 · EtCO₂ 61")
    assert vital["alerts"] == ["EtCO₂ 61 ▲ above 60"]


def test_a_new_vital_has_room_beside_the_others(vital: dict[str, Any]) -> None:
    """At 1366 × 704, where seven fill the row."""
    assert vital["cut"] == []
    boxes = vital["boxes"]
    assert len(boxes) == len(vital["asked"])
    assert [b for (_, a), (b, _) in pairwise(boxes) if b <= a] == []


def test_a_new_vital_speaks_spanish(vital: dict[str, Any]) -> None:
    assert vital["spanish"] == ["CO₂ al final de la espiración", "línea obstruida"]


def test_a_new_vital_is_plotted_and_told(vital: dict[str, Any]) -> None:
    assert {"EtCO₂", "61 ▲"} <= set(vital["shapes"])
    (told,) = [one for one in vital["spoken"] if one.startswith("20 minute vitals")]
    assert told.endswith("pain 5, end-tidal carbon dioxide 61")


def test_a_new_vital_is_printed(vital: dict[str, Any]) -> None:
    assert "SpO₂RespRASSPainEtCO₂" in vital["failsafe"]
    assert squeezed("09:50 20 146 86 92 96 13 0 5 61") in vital["failsafe"]
    assert squeezed("HR SpO₂ Resp Sedation Pain EtCO₂ Late, missing") in vital["summary"]
    assert squeezed("09:50 20 146 86 106 92 96 13 0 5 61") in vital["summary"]
    assert squeezed("End-tidal CO₂, mmHg < 5, > 100 < 20, > 60") in vital["summary"]
    assert squeezed("BP HR SpO₂ Resp Sedation (RASS) Pain EtCO₂") in vital["day_note"]
    assert "38" in vital["day_note"].partition("EtCO₂")[2][:400]
    assert "Pain 5, EtCO₂ 61" in vital["pasted"]


def test_a_new_vital_is_exported(vital: dict[str, Any]) -> None:
    assert [one["etco2"] for one in vital["json"]] == [None] * 4 + [61]
    assert vital["codes"]["etco2"] == {"name": "End-tidal CO₂", "ucum": "mm[Hg]"}
    assert [row["EtCO2 (mmHg)"] for row in vital["csv"] if row["State"] == "stands"] == [
        "", "", "", "", "61",
    ]  # fmt: skip


# -- an effect ----------------------------------------------------------------------------


def test_a_new_effect_is_asked_under_other_by_keys(effect: dict[str, Any]) -> None:
    """The eight on screen stay: which they are is the clinic's to say."""
    assert len(effect["on_screen"]) == 8
    assert "Itching" not in effect["on_screen"]
    assert effect["button"] == "Other… 1"
    assert effect["log"][0] == "09:50, Side effects, itching 2"


def test_a_new_effect_is_plotted_under_its_infusion(effect: dict[str, Any]) -> None:
    """As a row of tiles, beside the eight: on the course page and in the summary."""
    assert "Anxiety not asked" in effect["told"]
    assert effect["told"].endswith("Itching 2, moderate.")
    assert effect["tiles"] == ["Itching", "2"]
    assert effect["printed"] == ["sev2 2"]


def test_a_new_effect_speaks_spanish(effect: dict[str, Any]) -> None:
    assert effect["spanish"] == ["Picor", "picor"]


def test_a_new_effect_is_printed_and_exported(effect: dict[str, Any]) -> None:
    assert squeezed("Itching 2 at 09:50") in effect["failsafe"]
    assert "Itching" in effect["summary"]
    assert "Itching 2" in effect["pasted"]
    assert effect["json"][-1] == {"effect": "itching", "severity": 2, "text": ""}
    assert effect["codes"]["itching"] == {"name": "Itching"}


# -- a scale ------------------------------------------------------------------------------


def test_a_new_scale_is_entered_by_keys_within_its_range(scale: dict[str, Any]) -> None:
    assert scale["refused"] == "0 to 10 only."
    assert scale["kept"] == [["pain", "None"], ["peg", "6.7"]]


def test_a_new_scale_has_its_change_and_its_responder(scale: dict[str, Any]) -> None:
    """6.7 to 4.3 is 35.8 % lower, and 30 % counts."""
    (row,) = [one for one in scale["json"] if one["measure"] == "peg"]
    assert (row["values"]["baseline"], row["values"]["last infusion"]) == ("6.7", "4.3")
    assert row["change"]["last infusion"] == "-35.82"
    assert row["responder"]["last infusion"] is True


def test_a_new_scale_speaks_spanish(scale: dict[str, Any]) -> None:
    assert scale["spanish"] == ["Dolor y función (PEG)"]


def test_a_new_scale_stands_on_the_course_page_and_on_paper(scale: dict[str, Any]) -> None:
    for place in (scale["course_page"], scale["summary"]):
        words = squeezed(place)
        assert squeezed("Pain and function (PEG)") in words
        assert "6.7" in words
        assert "4.3" in words
