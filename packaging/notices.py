"""Writes the notices that go with a package: every licence of everything that is in it.

The texts are those that the packages themselves carry; for what carries none or another one, or
hides other people's work inside a library, they lie in packaging/licences/ as within.toml says.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements" / "run.lock"
LICENCES = ROOT / "requirements" / "licences.toml"
TEXTS = ROOT / "packaging" / "licences"
FONTS = ROOT / "resources" / "fonts"
NAME = "THIRD-PARTY-NOTICES.txt"
RULE = "=" * 78
_TEXT_FILE = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)")


class NotWhole(Exception):
    """A text is missing; the message names what has none."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One work of others: what it is, its licence as SPDX, its texts."""

    title: str
    licence: str
    texts: tuple[str, ...]

    def text(self) -> str:
        return "\n\n".join((f"{RULE}\n{self.title}\nLicence: {self.licence}\n{RULE}", *self.texts))


def main(arguments: list[str]) -> int:
    """For "linux" or "windows": of the packages in a folder, into a file. 1 when one is missing."""
    system, site, out = arguments[0], Path(arguments[1]), Path(arguments[2])
    try:
        found = notices(distributions(path=[str(site)]), system)
    except NotWhole as missing:
        print(missing, file=sys.stderr)
        return 1
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(page(found), encoding="utf-8", newline="\n")
    print(f"{out}: {len(found)} notices.")
    return 0


def page(found: list[Notice]) -> str:
    """The whole file, beginning with what is in it."""
    table = "\n".join(f"  {one.title}: {one.licence}" for one in found)
    head = (
        "KitLog is under the Apache License 2.0. With it come the works listed here, each under "
        "its\nown licence, whose texts follow in the same order. Qt, PySide and Shiboken are used "
        "under\nthe LGPL 3: they lie beside the program as libraries of their own and may be "
        "replaced."
    )
    return "\n\n".join((head, table, *(one.text() for one in found))) + "\n"


def notices(installed: Iterable[Distribution], system: str) -> list[Notice]:
    """All of them: packages, what lies within them, Python, fonts. NotWhole when one has no text.

    `system` is "linux" or "windows". Of what is installed only what the program's own lock names
    is shipped.
    """
    licences: dict[str, str] = tomllib.loads(LICENCES.read_text(encoding="utf-8"))
    within = tomllib.loads((TEXTS / "within.toml").read_text(encoding="utf-8"))
    found = []
    for one in sorted(installed, key=lambda d: canonical(d.name)):
        name = canonical(one.name)
        if name in licences:
            texts = tuple(_shared(within.get(name, {}).get("texts", ()))) or tuple(_texts(one))
            if not texts:
                raise NotWhole(f"{name} carries no licence text: lay one into {TEXTS.name}/.")
            found.append(Notice(f"{one.name} {one.version}", licences[name], texts))
    found += [
        Notice(f"{part}, in {there}", said["licence"], tuple(_shared(said["texts"])))
        for there, parts in within.items()
        for part, said in parts.get("within", {}).items()
        if said.get("where", system) == system
    ]
    return found + list(fonts())


def fonts() -> Iterator[Notice]:
    """One for each family of faces. NotWhole when a face has no licence beside it."""
    said = {p.stem.removeprefix("LICENSE-"): p for p in FONTS.glob("LICENSE-*.txt")}
    faces = {face.stem for face in FONTS.glob("*.ttf")}
    for family, path in sorted(said.items()):
        mine = {face for face in faces if re.match(rf"KitLog{family}(Display)?-", face)}
        faces -= mine
        text = path.read_text(encoding="utf-8").strip()
        licence = "OFL-1.1" if "SIL OPEN FONT LICENSE" in text.upper() else "Apache-2.0"
        yield Notice(f"Typeface KitLog {family} ({len(mine)} faces)", licence, (text,))
    if faces:
        raise NotWhole(f"No licence beside the faces {', '.join(sorted(faces))}.")


def canonical(name: str) -> str:
    """As locks write it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(lock: str) -> dict[str, str]:
    """The system or Python a locked package is for, by name; "" for all."""
    return dict(re.findall(r"^([\w.-]+)==\S+(?: ; ([^\\]+?))? \\$", lock, re.MULTILINE))


def _texts(one: Distribution) -> Iterator[str]:
    for file in sorted(one.files or (), key=str):
        inside = ".dist-info" in file.parts[0]
        if inside and (_TEXT_FILE.search(file.name) or "licenses" in file.parts[1:-1]):
            path = Path(str(one.locate_file(file)))
            if path.is_file() and path.suffix not in (".json", ".py"):
                yield path.read_text(encoding="utf-8", errors="replace").strip()


def _shared(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        path = TEXTS / f"{name}.txt"
        if not path.is_file():
            raise NotWhole(f"{path.name} is not in {TEXTS.name}/.")
        yield path.read_text(encoding="utf-8").strip()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
