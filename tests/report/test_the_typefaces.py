"""What is read of a shipped face in one go is what reportlab reads of it number by number."""

from __future__ import annotations

from typing import Any

import pytest
from reportlab.pdfbase.ttfonts import TTFontFace

from kitlog import resources
from kitlog.report.typeface import Face, Typeface

NAMES = sorted(file.stem for file in resources.path("fonts").glob("KitLog*.ttf"))


@pytest.mark.parametrize("name", NAMES)
def test_a_face_is_what_reportlab_reads(name: str) -> None:
    own: Any = Face(name)
    theirs: Any = TTFontFace(str(resources.path("fonts", f"{name}.ttf")))
    drawn = {code: glyph for code, glyph in theirs.charToGlyph.items() if glyph}
    assert own.charToGlyph == drawn
    assert own.charWidths == {code: theirs.charWidths[code] for code in drawn}
    assert (own.glyphPos, own.defaultWidth) == (theirs.glyphPos, theirs.defaultWidth)
    assert [bearing for _, bearing in own.hmetrics] == [bearing for _, bearing in theirs.hmetrics]
    whole = [advance * 1000 / own.unitsPerEm for advance, _ in own.hmetrics]
    glyphs = {glyph: theirs.charWidths[code] for code, glyph in drawn.items()}
    assert all(whole[glyph] == pytest.approx(wide) for glyph, wide in glyphs.items())
    for what in ("name", "ascent", "descent", "capHeight", "bbox", "flags", "stemV"):
        assert getattr(own, what) == getattr(theirs, what), what


def test_a_letter_that_a_face_lacks_is_as_wide_as_its_sign_for_that() -> None:
    font: Any = Typeface("KitLogInter-Regular")
    assert font.stringWidth("漢", 1000) == font.face.defaultWidth
    assert font.stringWidth("I", 1000) != font.face.defaultWidth
