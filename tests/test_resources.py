"""The shipped files are whole: fonts with one digit width, icons that draw, lists that agree."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont as FontFile
from hatchling.builders.wheel import WheelBuilder
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QRawFont
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont

from kitlog import resources
from kitlog.domain.protocol import parse

TEXT = [("KitLog Inter", weight) for weight in (400, 500, 550, 600, 650, 700)]
FACES = [*TEXT, ("KitLog Inter Display", 600), ("KitLog Inter Display", 650)]
FONTS = sorted(resources.path("fonts").glob("*.ttf"))
INTER = [file for file in FONTS if file.stem.startswith("KitLogInter")]
ICONS = sorted(resources.path("icons").glob("*.svg"))
PROTOCOLS = ("kit-40", "kit-40-q5", "kit-40-booster")
PRIVATE_USE = "\ue000"
"""From here on Inter lists every alternative glyph by itself."""
CHECKLIST = {
    "dissociation", "dizziness", "nausea", "vomiting", "anxiety", "hallucination", "headache",
    "chest_pain", "floating", "vision", "numbness", "speech", "drowsiness", "confusion",
    "palpitations", "iv_site",
}  # fmt: skip
EFFECTS: list[dict[str, Any]] = tomllib.loads(resources.text("effects.toml"))["effect"]


def face(family: str, weight: int) -> QFont:
    font = QFont(family)
    font.setPixelSize(26)
    font.setWeight(QFont.Weight(weight))
    return font


# Fonts


@pytest.mark.parametrize(("family", "weight"), FACES)
def test_each_weight_is_drawn_from_its_own_file(qtbot: QtBot, family: str, weight: int) -> None:
    drawn = QRawFont.fromFont(face(family, weight))
    weight_in_file = int.from_bytes(drawn.fontTable("OS/2").data()[4:6], "big")
    assert (drawn.familyName(), weight_in_file) == (family, weight)


@pytest.mark.parametrize(("family", "weight"), FACES)
def test_all_digits_advance_equally_on_screen(qtbot: QtBot, family: str, weight: int) -> None:
    measure = QFontMetricsF(face(family, weight))
    assert len({measure.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_a_sans_of_the_machine_would_not_pass_for_ours(qtbot: QtBot) -> None:
    assert QRawFont.fromFont(face("No such family", 400)).familyName() != "KitLog Inter"


@pytest.mark.parametrize("file", INTER, ids=lambda file: file.stem)
def test_all_digits_advance_equally_on_paper(file: Path) -> None:
    font = TTFont(file.stem, str(file))
    assert len({font.stringWidth(digit, 12) for digit in "0123456789"}) == 1
    assert stringWidth("0123456789", "Helvetica", 12) != font.stringWidth("0123456789", 12)


@pytest.mark.parametrize("file", INTER, ids=lambda file: file.stem)
def test_only_digits_were_made_tabular(file: Path) -> None:
    with FontFile(file) as font:
        chosen = font.getBestCmap()
        tabular = [chr(code) for code, glyph in chosen.items() if glyph.endswith(".tf")]
        assert [sign for sign in tabular if sign < PRIVATE_USE] == list("0123456789")


@pytest.mark.parametrize("file", INTER, ids=lambda file: file.stem)
def test_the_faces_hold_the_signs_that_the_screens_use(file: Path) -> None:
    with FontFile(file) as font:
        missing = set("ŁłéßÅğ–−×÷·•…’“”≥≤→▲▼₂°µ±½‖") - {chr(c) for c in font.getBestCmap()}
    assert not missing


@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.stem)
def test_each_face_is_static_renamed_and_carries_its_licence(file: Path) -> None:
    with FontFile(file) as font:
        assert "fvar" not in font, "reportlab prints a variable font wrongly, without an error"
        assert "glyf" in font, "reportlab embeds TrueType outlines only"
        named = [font["name"].getDebugName(number) for number in (1, 4, 6, 16)]
        assert all(name.startswith("KitLog") for name in named), "an installed one would win"
    family = file.stem.partition("-")[0].removeprefix("KitLog").removesuffix("Display")
    licence = resources.text("fonts", f"LICENSE-{family}.txt").upper()
    own = "APACHE LICENSE" if family == "Han" else "SIL OPEN FONT LICENSE VERSION 1.1"
    assert own in licence


# Icons and theme


@pytest.mark.parametrize("file", ICONS, ids=lambda file: file.stem)
def test_an_icon_draws_something(qtbot: QtBot, file: Path) -> None:
    source = file.read_text().replace("currentColor", "#12212A")
    source = source.replace("{track}", "#DCE4E9").replace("{accent}", "#1D5A94")
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    blank = image.copy()
    renderer = QSvgRenderer(QByteArray(source.encode()))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    assert renderer.isValid()
    assert image != blank


def test_both_themes_name_the_same_colours() -> None:
    tokens = json.loads(resources.text("theme", "tokens.json"))
    assert tokens["day"].keys() == tokens["dim"].keys()
    assert all(QColor(value).isValid() for value in tokens["day"].values())


# Lists


def test_eight_effects_are_on_screen_and_chest_pain_is_one_of_them() -> None:
    shown = sorted((e["shown"], e["id"]) for e in EFFECTS if "shown" in e)
    assert [place for place, _ in shown] == list(range(1, 9))
    assert "chest_pain" in {name for _, name in shown}


def test_every_effect_of_the_checklist_is_listed_once() -> None:
    names = [effect["id"] for effect in EFFECTS]
    assert len(names) == len(set(names))
    assert set(names) >= CHECKLIST


@pytest.mark.parametrize("name", PROTOCOLS)
def test_effects_urgent_at_once_are_the_same_in_list_and_protocol(name: str) -> None:
    urgent = {effect["id"] for effect in EFFECTS if effect.get("urgent")}
    assert urgent == set(parse(resources.text("protocols", f"{name}.toml")).urgent_at_once)


def test_no_medicine_is_offered_with_a_dose() -> None:
    listed = tomllib.loads(resources.text("adjuncts.toml"))
    assert listed.keys() == {"names"}
    assert all(isinstance(name, str) for name in listed["names"])
    assert not [name for name in listed["names"] if " mg" in name or " mL" in name]


@pytest.mark.parametrize(
    ("name", "differs"),
    [
        ("kit-40-q5", {"name", "title", "schedule.infusion_minutes"}),
        ("kit-40-booster", {"name", "title", "infusions"}),
    ],
)
def test_a_variant_differs_from_kit_40_only_where_it_should(name: str, differs: set[str]) -> None:
    plain, other = (
        flat(tomllib.loads(resources.text("protocols", f"{n}.toml"))) for n in ("kit-40", name)
    )
    assert plain.keys() == other.keys()
    assert {key for key in plain if plain[key] != other[key]} == differs


def flat(table: dict[str, Any], above: str = "") -> dict[str, Any]:
    """A nested table as one row of dotted names."""
    found: dict[str, Any] = {}
    for key, value in table.items():
        name = f"{above}{key}"
        found |= flat(value, f"{name}.") if isinstance(value, dict) else {name: value}
    return found


@pytest.mark.parametrize("name", PROTOCOLS)
def test_every_limit_lies_inside_what_may_be_typed(name: str) -> None:
    protocol = parse(resources.text("protocols", f"{name}.toml"))
    for field, tiers in protocol.limits.items():
        allowed = protocol.entry[field].refuse
        for bounds in (tiers.caution, tiers.urgent):
            assert all(allowed.holds(b) for b in (bounds.low, bounds.high) if b is not None), field
        assert wider(tiers.urgent.low, tiers.caution.low, -1), field
        assert wider(tiers.urgent.high, tiers.caution.high, 1), field


def wider(urgent: int | None, caution: int | None, direction: int) -> bool:
    """Red lies at or beyond amber, or stands open."""
    return urgent is None or (caution is not None and (urgent - caution) * direction >= 0)


@pytest.mark.parametrize(
    "file", sorted(resources.path("promis").glob("*_4a.csv")), ids=lambda file: file.stem
)
def test_a_score_table_covers_every_raw_sum_and_rises(file: Path) -> None:
    with file.open(newline="") as rows:
        table = [(int(row["raw_sum"]), float(row["t_score"])) for row in csv.DictReader(rows)]
    assert [raw for raw, _ in table] == list(range(4, 21))
    scores = [score for _, score in table]
    assert scores == sorted(set(scores))


# Where they are found


def test_a_built_wheel_carries_the_files_and_finds_them(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[1]
    (wheel,) = WheelBuilder(str(root)).build(directory=str(tmp_path), versions=["standard"])
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(site)
    ask = (
        "from kitlog import resources as r; print(r.path(), r.manual('nurse.md'), sep='|', end='')"
    )
    found = subprocess.run(
        [sys.executable, "-c", ask],
        env={**os.environ, "PYTHONPATH": str(site)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    there = site / "kitlog" / "resources"
    assert found.split("|") == [str(there), str(there / "manual" / "nurse.md")]
    docs = {
        f"{part}/{name}" for part in ("manual", "pictures") for name in files(root / "docs" / part)
    }
    assert files(there) == files(resources.path()) | docs
    assert "translations/es/domain.qm" in files(there)  # made here, not in git


def files(folder: Path) -> set[str]:
    return {str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file()}
