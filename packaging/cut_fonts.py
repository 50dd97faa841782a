"""Cuts KitLog's static fonts: Inter, and a face for each script that Inter does not have.

reportlab embeds static TrueType outlines only, and neither it nor Qt should depend on
OpenType features: so the digits 0–9 are mapped to Inter's tabular glyphs here, and every
family is renamed, because an installed one would silently win over the shipped one.

    python packaging/cut_fonts.py [FOLDER]

Inter and the Noto faces of most scripts come from the pinned `fontpkg-*` packages of the
development lock. FOLDER holds the files of LOOSE, which no such package has; each must be
exactly the one whose SHA-256 stands there. Without FOLDER their cuts stay as they are; their
licences have been put beside them by hand.
"""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TEXT, DISPLAY = 14, 32
"""Inter's optical sizes: 14 for text, 32 for large figures."""

CUTS = [(TEXT, weight) for weight in (400, 500, 550, 600, 650, 700)]
CUTS += [(DISPLAY, 600), (DISPLAY, 650)]
STYLES = {400: "Regular", 500: "Medium", 550: "Medium Plus", 600: "SemiBold", 650: "Strong",
          700: "Bold"}  # fmt: skip
OUT = Path(__file__).resolve().parents[1] / "resources" / "fonts"


Blocks = tuple[tuple[int, int], ...]
"""First and last characters."""


@dataclass(frozen=True)
class Script:
    """A face for the characters in `blocks`; sources by weight, in a package or LOOSE."""

    family: str
    blocks: Blocks
    sources: dict[int, str]
    package: str = ""
    shaped: bool = True


_LATIN = (
    (0x20, 0x7E), (0xA0, 0x52F), (0x1AB0, 0x1AFF), (0x1C80, 0x1C8F), (0x1D00, 0x1FFF),
    (0x2000, 0x20CF), (0x2C60, 0x2C7F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F), (0xA720, 0xA7FF),
    (0xAB30, 0xAB6F), (0xFE20, 0xFE2F),
)  # fmt: skip
_ARABIC = ((0x600, 0x6FF), (0x750, 0x77F), (0x870, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))
_HEBREW = ((0x591, 0x5F4), (0xFB1D, 0xFB4F))
_DEVANAGARI = ((0x900, 0x97F), (0x1CD0, 0x1CFF), (0xA830, 0xA839), (0xA8E0, 0xA8FF))
_KANA_HANGUL = ((0x3000, 0x3020), (0x3030, 0x30FF), (0x3130, 0x318F), (0x31F0, 0x31FF),
                (0xAC00, 0xD7A3), (0xFF01, 0xFFEF))  # fmt: skip
_HAN = ((0x2E80, 0x2FDF), (0x3021, 0x3029), (0x3400, 0x9FFF), (0xF900, 0xFAFF))
_HELP = ((0x20, 0x20), (0xA0, 0xA0), (0x200C, 0x200D), (0x25CC, 0x25CC))
"""In every shaped face: joiners, and the circle that shows a mark without a letter."""


def _both(source: str) -> dict[int, str]:
    return {400: source, 600: source}


SCRIPTS = [
    Script("KitLog Sans", _LATIN, _both("NotoSans[wdth,wght].ttf"), "fontpkg_noto_sans"),
    Script("KitLog Hebrew", _HEBREW, {
        weight: f"noto-sans-hebrew-hebrew-{weight}-normal.woff" for weight in (400, 600)
    }),
    Script("KitLog Arabic", _ARABIC, _both("NotoSansArabic[wdth,wght].ttf"),
           "fontpkg_noto_sans_arabic"),
    Script("KitLog Devanagari", _DEVANAGARI, _both("NotoSansDevanagari[wdth,wght].ttf"),
           "fontpkg_noto_sans_devanagari"),
    Script("KitLog Thai", ((0xE01, 0xE5B),), _both("NotoSansThai[wdth,wght].ttf"),
           "fontpkg_noto_sans_thai"),
    Script("KitLog Kana Hangul", _KANA_HANGUL, {400: "NotoSansKR_400Regular.ttf"}, shaped=False),
    Script("KitLog Han", _HAN, {400: "DroidSansFallbackFull.ttf"}, shaped=False),
]  # fmt: skip

LOOSE = {
    # npm @fontsource/noto-sans-hebrew 5.3.0
    "noto-sans-hebrew-hebrew-400-normal.woff":
        "50e545f6b9e4300a49ecf975baf4b1316e41ff287f1ceaf90861f9e0206185cf",
    "noto-sans-hebrew-hebrew-600-normal.woff":
        "e7bd7053e465e34b2eccb4e25559fd62fdf78d9a9d662f122691dbcc4638e018",
    # npm @expo-google-fonts/noto-sans-kr 0.4.3
    "NotoSansKR_400Regular.ttf": "8cbc9b353bb9ce848fd69bb6a507319dfacc659cf5fd643db5d88f3c4970e1dd",
    # Debian fonts-droid-fallback 1:6.0.1r16-1.1
    "DroidSansFallbackFull.ttf": "acb6440a713d880a13a21b468ba7cd43f5a2b2934972e51be791c880730777b8",
}  # fmt: skip


def main() -> int:
    """Write all cuts, and the licences of what comes from packages, into resources/fonts."""
    OUT.mkdir(parents=True, exist_ok=True)
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    try:
        cut_inter()
        for script in SCRIPTS:
            cut_script(script, folder)
    except (LookupError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def cut_inter() -> None:
    package = installed("fontpkg_inter")
    for optical, weight in CUTS:
        font = TTFont(package / "files" / "Inter[opsz,wght].ttf")
        font = instantiateVariableFont(font, {"opsz": optical, "wght": weight}, inplace=True)
        use_tabular_digits(font)
        save(font, "KitLog Inter Display" if optical == DISPLAY else "KitLog Inter", weight)
    shutil.copyfile(package / "LICENSE", OUT / "LICENSE-Inter.txt")


def cut_script(script: Script, folder: Path | None) -> None:
    """Each weight of a script's face; nothing for a loose source without a folder."""
    for weight, source in script.sources.items():
        if script.package:
            font = TTFont(installed(script.package) / "files" / source)
            font = instantiateVariableFont(font, {"wght": weight, "wdth": 100}, inplace=True)
        elif folder:
            font = TTFont(checked(folder / source))
        else:
            continue
        keep_only(font, script)
        save(font, script.family, weight)
    if script.package:
        name = script.family.removeprefix("KitLog ")
        shutil.copyfile(installed(script.package) / "LICENSE", OUT / f"LICENSE-{name}.txt")


def installed(package: str) -> Path:
    """Folder of an installed package; LookupError without it."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise LookupError(f"{package} is not installed")
    return Path(spec.origin).parent


def checked(file: Path) -> Path:
    """The loose file, if it is the one these cuts were made from; else LookupError."""
    if hashlib.sha256(file.read_bytes()).hexdigest() != LOOSE[file.name]:
        raise LookupError(f"{file.name} is not the pinned one")
    return file


def keep_only(font: TTFont, script: Script) -> None:
    """Leave out every character of other scripts, hints, and what only screens of 1995 need."""
    options = subset.Options()
    options.hinting = options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.layout_features = ["*"] if script.shaped else []
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "gasp", "kern"]
    options.drop_tables += [] if script.shaped else ["GSUB", "GPOS", "GDEF"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters(script.blocks + (_HELP if script.shaped else ())))
    cutter.subset(font)
    font.flavor = None  # a web font is unpacked


def characters(blocks: Iterable[tuple[int, int]]) -> list[int]:
    return [code for first, last in blocks for code in range(first, last + 1)]


def save(font: TTFont, family: str, weight: int) -> None:
    name = rename(font, family, weight)
    font["head"].modified = font["head"].created  # the same bytes on every run
    font.recalcTimestamp = False
    font.save(OUT / f"{name}.ttf")
    print(name)


def use_tabular_digits(font: TTFont) -> None:
    """Map U+0030–0039 to the glyphs of the feature `tnum`; nothing else becomes wider."""
    swap = tabular(font)
    for table in font["cmap"].tables:
        for code in range(0x30, 0x3A):
            if code in table.cmap:  # subtables may share one mapping: it is swapped only once
                table.cmap[code] = swap.get(table.cmap[code], table.cmap[code])


def tabular(font: TTFont) -> dict[str, str]:
    """Plain digit glyph to tabular digit glyph, as the font's own feature says."""
    gsub = font["GSUB"].table
    lookups = {
        index
        for record in gsub.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    found: dict[str, str] = {}
    for index in lookups:
        for subtable in gsub.LookupList.Lookup[index].SubTable:
            plain = getattr(subtable, "ExtSubTable", subtable)
            found.update(getattr(plain, "mapping", {}))
    return found


def rename(font: TTFont, family: str, weight: int) -> str:
    """One family for all weights; returns the PostScript name, used as the file's name."""
    style = STYLES[weight]
    postscript = f"{family}-{style}".replace(" ", "")
    table = font["name"]
    for record in (1, 2, 3, 4, 6, 16, 17, 21, 22, 25):
        table.removeNames(nameID=record)
    plain = weight in (400, 700)
    names = {
        1: family if plain else f"{family} {style}",
        2: style if plain else "Regular",
        3: postscript,
        4: f"{family} {style}",
        6: postscript,
        16: family,
        17: style,
    }
    for record, text in names.items():
        table.setName(text, record, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    bold = weight == 700
    font["OS/2"].fsSelection = 0x20 | 0x80 if bold else 0x40 | 0x80
    font["head"].macStyle = 1 if bold else 0
    if "STAT" in font:
        del font["STAT"]
    return postscript


if __name__ == "__main__":
    raise SystemExit(main())
