"""Cuts KitLog's static fonts from the variable Inter of the `fontpkg-inter` package.

reportlab embeds static TrueType outlines only, and neither it nor Qt should depend on
OpenType features: so the digits 0–9 are mapped to Inter's tabular glyphs here, and the
family is renamed, because an installed Inter would silently win over the shipped one.
"""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TEXT, DISPLAY = 14, 32
"""Inter's optical sizes: 14 for text, 32 for large figures."""

CUTS = [(TEXT, weight) for weight in (400, 500, 550, 600, 650, 700)]
CUTS += [(DISPLAY, 600), (DISPLAY, 650)]
STYLES = {400: "Regular", 500: "Medium", 550: "Medium Plus", 600: "SemiBold", 650: "Strong",
          700: "Bold"}  # fmt: skip
OUT = Path(__file__).resolve().parents[1] / "resources" / "fonts"


def main() -> int:
    """Write all cuts and the licence into resources/fonts."""
    spec = importlib.util.find_spec("fontpkg_inter")
    if spec is None or spec.origin is None:
        print("fontpkg-inter is not installed", file=sys.stderr)
        return 1
    package = Path(spec.origin).parent
    OUT.mkdir(parents=True, exist_ok=True)
    for optical, weight in CUTS:
        font = TTFont(package / "files" / "Inter[opsz,wght].ttf")
        font = instantiateVariableFont(font, {"opsz": optical, "wght": weight}, inplace=True)
        use_tabular_digits(font)
        name = rename(font, optical, weight)
        font["head"].modified = font["head"].created  # the same bytes on every run
        font.recalcTimestamp = False
        font.save(OUT / f"{name}.ttf")
        print(name)
    shutil.copyfile(package / "LICENSE", OUT / "LICENSE-Inter.txt")
    return 0


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


def rename(font: TTFont, optical: int, weight: int) -> str:
    """One family for all weights; returns the PostScript name, used as the file's name."""
    family = "KitLog Inter Display" if optical == DISPLAY else "KitLog Inter"
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
