"""Fails unless what is installed here is the lowest that pyproject.toml allows."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FLOOR = re.compile(r"([\w.-]+)[>=]=([\d.]+)")


def main() -> int:
    """Print what is asked for and what is here; 1 when they differ, or a floor is missing."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    above = 0
    for wanted in project["dependencies"]:
        floor = FLOOR.match(wanted)
        here = version(floor[1]) if floor else "any"
        same = floor is not None and numbers(here) == numbers(floor[2])
        above += not same
        print(f"{wanted:<32} {here}{'' if same else '   not the floor'}")
    return int(above > 0)


def numbers(text: str) -> list[int]:
    """3.0 and 3 are the same version."""
    parts = [int(part) for part in text.split(".")]
    while parts and not parts[-1]:
        parts.pop()
    return parts


if __name__ == "__main__":
    raise SystemExit(main())
