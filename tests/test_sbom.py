"""`make sbom`: the list of what KitLog is made of names the lock, all of it, and nothing else."""

from __future__ import annotations

import json
import re
import runpy
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCK = (ROOT / "requirements" / "run.lock").read_text()
LICENCES: dict[str, str] = tomllib.loads((ROOT / "requirements" / "licences.toml").read_text())
TOOL = runpy.run_path(str(ROOT / "packaging" / "sbom.py"))

Package = tuple[str, frozenset[str]]


@pytest.fixture
def bom(tmp_path: Path) -> dict[str, Any]:
    """As the command writes it."""
    out = tmp_path / "build" / "kitlog.cdx.json"
    assert TOOL["main"]([str(out)]) == 0
    found: dict[str, Any] = json.loads(out.read_text())
    return found


def locked() -> dict[str, Package]:
    """Version and hashes by name, read line by line."""
    found: dict[str, tuple[str, set[str]]] = {}
    name = ""
    for line in LOCK.splitlines():
        if "==" in line.split(" ;")[0]:
            name, version = line.split(" ")[0].split("==")
            found[name] = version, set()
        elif "--hash=sha256:" in line:
            found[name][1].add(line.split(":")[1].rstrip(" \\"))
    return {name: (version, frozenset(hashes)) for name, (version, hashes) in found.items()}


def listed(bom: dict[str, Any]) -> dict[str, Package]:
    return {
        one["name"]: (one["version"], frozenset(h["content"] for h in one["hashes"]))
        for one in bom["components"]
    }


def test_it_names_exactly_what_the_lock_holds(bom: dict[str, Any]) -> None:
    assert len(locked()) > 30
    assert all(hashes for _, hashes in locked().values())
    assert listed(bom) == locked()
    assert len(bom["components"]) == len(locked()), "none of them twice"


@pytest.mark.parametrize("spoil", ["package", "version", "hash"])
def test_a_list_that_lacks_something_would_be_seen(bom: dict[str, Any], spoil: str) -> None:
    one = next(c for c in bom["components"] if c["name"] == "sqlcipher3")
    match spoil:
        case "package":
            bom["components"].remove(one)
        case "version":
            one["version"] = "0.6.3"
        case _:
            one["hashes"].pop()
    assert listed(bom) != locked()


def test_each_has_a_licence_and_a_name_that_scanners_know(bom: dict[str, Any]) -> None:
    for one in bom["components"]:
        assert one["purl"] == one["bom-ref"] == f"pkg:pypi/{one['name']}@{one['version']}"
        (licence,) = one["licenses"]
        said = licence.get("expression") or licence["license"]["id"]
        assert said == LICENCES[one["name"]]


def test_the_licences_are_those_the_installed_packages_state() -> None:
    stated = {}
    for name in LICENCES:
        try:
            stated[name] = metadata(name).json.get("license_expression")
        except PackageNotFoundError:  # for another system, or another Python
            continue
    stated = {name: licence for name, licence in stated.items() if licence}
    assert len(stated) > 15
    assert stated == {name: LICENCES[name] for name in stated}


def test_a_package_without_licence_or_hash_stops_it() -> None:
    bill, not_whole = TOOL["bill"], TOOL["NotWhole"]
    without = {name: licence for name, licence in LICENCES.items() if name != "keyring"}
    with pytest.raises(not_whole, match="keyring has no licence"):
        bill(LOCK, without)
    with pytest.raises(not_whole, match="not in the lock: left-over"):
        bill(LOCK, {**LICENCES, "left-over": "MIT"})
    with pytest.raises(not_whole, match="zipp has no hashes"):
        bill("zipp==4.1.2 \\\n    # nothing\n", LICENCES)


def test_the_same_lock_gives_the_same_list_and_no_place_to_download_from(
    bom: dict[str, Any], tmp_path: Path
) -> None:
    again = tmp_path / "again.json"
    TOOL["main"]([str(again)])
    assert json.loads(again.read_text()) == bom
    assert "://" not in again.read_text()


def test_what_the_project_asks_for_stands_under_the_program(bom: dict[str, Any]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = {re.split(r"[<>=]", one)[0].lower() for one in project["dependencies"]}
    (edges,) = bom["dependencies"]
    assert edges["ref"] == bom["metadata"]["component"]["bom-ref"]
    assert {re.split("[/@]", ref)[1] for ref in edges["dependsOn"]} == asked
