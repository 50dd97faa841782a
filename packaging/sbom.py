"""Writes what KitLog is made of as CycloneDX 1.6: every locked package, its hashes, its licence.

It is made from the lock alone, so that it is the same on every machine, also for packages that
only another system installs. The tools there are either read the installed packages, which have
no hashes, or the lock, which has no licences.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
import uuid
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements" / "run.lock"
LICENCES = ROOT / "requirements" / "licences.toml"
OUT = ROOT / "build" / "kitlog.cdx.json"
VERSION = re.compile(r'^__version__ = "(.+)"$', re.MULTILINE)
PINNED = re.compile(r"([\w.-]+)==(\S+)(?: ; ([^\\]+?))? \\\n")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


class NotWhole(Exception):
    """The list would not say everything; the message names what is missing."""


def main(arguments: list[str]) -> int:
    """Write the list to OUT, or to the path given; 1 when something is missing."""
    out = Path(arguments[0]) if arguments else OUT
    try:
        bom = bill(LOCK.read_text(), tomllib.loads(LICENCES.read_text()))
    except NotWhole as missing:
        print(missing, file=sys.stderr)
        return 1
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(bom, indent=2, sort_keys=True) + "\n")
    print(f"{out}: {len(bom['components'])} packages.")
    return 0


def bill(lock: str, licences: dict[str, str]) -> dict[str, Any]:
    """The whole document. NotWhole when a package lacks its hashes or its licence."""
    components = [_component(block, licences) for block in re.split(r"\n(?=\S)", lock.strip())]
    names = {component["name"] for component in components}
    if unused := sorted(licences.keys() - names):
        raise NotWhole(f"{LICENCES.name} names what is not in the lock: {', '.join(unused)}.")
    version = _found(VERSION, (ROOT / "src/kitlog/__init__.py").read_text(), "KitLog's version")
    program = f"pkg:generic/kitlog@{version[1]}"
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        # The same lock gives the same document: no time, and a number made from the content.
        "serialNumber": uuid.uuid5(uuid.NAMESPACE_OID, program + lock).urn,
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": program,
                "name": "kitlog",
                "version": version[1],
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            }
        },
        "components": components,
        "dependencies": [{"ref": program, "dependsOn": _asked_for(components)}],
    }


def _asked_for(components: list[dict[str, Any]]) -> list[str]:
    """What pyproject.toml names itself; the rest comes with those."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = {re.split(r"[<>=]", one)[0].lower() for one in project["dependencies"]}
    return [component["bom-ref"] for component in components if component["name"] in asked]


def _component(block: str, licences: dict[str, str]) -> dict[str, Any]:
    pinned = _found(PINNED, block, f"a package in {block[:40]!r}")
    name, version, where = pinned.groups()
    hashes = HASH.findall(block)
    if not hashes:
        raise NotWhole(f"{name} has no hashes in the lock.")
    if name not in licences:
        raise NotWhole(f"{name} has no licence in {LICENCES.name}: read it in the package.")
    purl = f"pkg:pypi/{name}@{version}"
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": purl,
        "purl": purl,
        "name": name,
        "version": version,
        # One for each file that may be installed: wheels for every system, and the source.
        "hashes": [{"alg": "SHA-256", "content": one} for one in hashes],
        "licenses": [_licence(licences[name])],
    }
    if where:
        component["properties"] = [{"name": "kitlog:installed-where", "value": where}]
    return component


def _licence(expression: str) -> dict[str, Any]:
    if " " in expression:
        return {"expression": expression}
    return {"license": {"id": expression}}


def _found(pattern: re.Pattern[str], text: str, what: str) -> re.Match[str]:
    found = pattern.search(text)
    if found is None:
        raise NotWhole(f"There is no {what}.")
    return found


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
