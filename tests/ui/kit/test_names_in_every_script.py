"""Names in every script in the window: from the shipped faces, never a box, never half a letter."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGlyphRun, QImage, QTextLayout
from PySide6.QtWidgets import QLabel

from kitlog.ui.kit.both_ways import measures_kept
from kitlog.ui.kit.faces import face, wrapped
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.theme import font
from tests.report.example import PATIENT
from tests.report.test_every_script import NAMES

GRAY = QImage.Format.Format_Grayscale8
pytestmark = pytest.mark.usefixtures("qapp")


def glyph_runs(text: str, size: float = 17, weight: int = 650) -> list[QGlyphRun]:
    layout = QTextLayout(text, face(size, weight))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout.glyphRuns()


@pytest.mark.parametrize("weight", [400, 650])
@pytest.mark.parametrize("script", NAMES)
def test_a_name_is_drawn_from_the_shipped_faces(script: str, weight: int) -> None:
    runs = glyph_runs(NAMES[script], 17, weight)
    assert runs
    for run in runs:
        # An installed DejaVu or Noto would serve, but not on the next machine.
        assert run.rawFont().familyName().lower().startswith("kitlog")
        assert 0 not in run.glyphIndexes()


def test_a_letter_of_no_shipped_face_would_be_seen() -> None:
    (run,) = glyph_runs("გიორგი")
    assert not run.rawFont().familyName().lower().startswith("kitlog") or 0 in run.glyphIndexes()


def test_large_letters_know_the_same_scripts() -> None:
    families = {run.rawFont().familyName() for run in glyph_runs("김 דוד", 40)}
    assert {"KitLog Kana Hangul", "KitLog Hebrew"} <= families
    assert font("countdown").family() == "KitLog Inter Display"


@pytest.mark.parametrize("script", NAMES)
def test_a_cut_name_ends_in_a_whole_letter(script: str) -> None:
    name = NAMES[script] * 6
    for room in range(40, 200, 7):
        found = fit(name, room, (16.0,))
        kept = found.lines[0].rstrip("\u200f").removesuffix("…")
        assert found.cut
        assert name.startswith(kept)
        following = name[len(kept) :].lstrip()[:1]
        assert not following or not (0x300 <= ord(following) < 0x370), "a mark was left behind"
        assert following not in "\u0e33\u0e34\u0e49\u0e4a\u05b0\u05b8\u064e\u0651\u093f\u0940"


def test_the_dots_of_a_cut_name_stand_where_it_goes_on() -> None:
    assert fit("כהן דוד בן אברהם", 60, (16.0,)).lines[0].endswith("…\u200f")
    assert fit("TEST of Averylongplace", 60, (16.0,)).lines[0].endswith("…")


def test_lines_are_counted_as_qt_counts_them() -> None:
    assert wrapped("𝔸𝔹 TEST", 16, 500, 1000) == ["𝔸𝔹 TEST"]


@pytest.mark.parametrize(
    ("given", "short"),
    [("Ada", "A"), ("E\u0301va", "E\u0301"), ("श्रीमती", "श"), ("น้ำใจ", "น้"), ("小明", "小")],
)
def test_the_short_name_has_a_whole_first_letter(given: str, short: str) -> None:
    assert replace(PATIENT, given=given).short_name == f"TEST, {short}."


@pytest.mark.parametrize("script", NAMES)
def test_a_name_of_one_long_word_is_broken_and_pushes_nothing_away(script: str) -> None:
    word = (NAMES[script].replace(" ", "") * 40)[:200]
    label, plain = Label(word, "body", wraps=True), QLabel(word)
    plain.setWordWrap(True)
    by_itself = plain.minimumSizeHint().width() < 300
    assert by_itself == (script in ("Thai", "Chinese", "Japanese")), "Qt's own label would"
    assert label.minimumSizeHint().width() <= 60
    one_line = Label("TEST", "body").sizeHint().height()
    assert label.heightForWidth(144) >= 4 * one_line
    label.resize(144, label.heightForWidth(144))
    drawn = label.grab().toImage().convertToFormat(GRAY)
    assert len(set(drawn.constBits())) > 2, "nothing is drawn"
    assert label.text() == measures_kept(word)


def test_a_label_of_common_words_is_laid_out_by_qt() -> None:
    text = "Entered with the outcomes page, not built yet."
    label, plain = Label(text, "label", wraps=True), QLabel(text)
    plain.setWordWrap(True)
    plain.setFont(label.font())
    assert label.heightForWidth(120) == plain.heightForWidth(120)
    assert label.minimumSizeHint() == plain.minimumSizeHint()


@pytest.mark.parametrize("start", ["", "Medicine "])
def test_a_dose_stands_before_its_unit_beside_words_from_right_to_left(start: str) -> None:
    def dose_first(text: str) -> bool:
        layout = QTextLayout(text, face(17, 400))
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        digit, unit = text.index("3"), text.index("m")
        after = line.cursorToX(unit)[0] - line.cursorToX(digit)[0]  # type: ignore[index]
        return bool(0 < after < 20)

    typed = f"{start}هادئ موسيقى 3 mg"
    assert dose_first(measures_kept(typed))
    assert not dose_first(typed), "Qt by itself parts them"
    assert measures_kept("midazolam 3 mg") == "midazolam 3 mg"
    assert Label(typed).text() == measures_kept(typed)


@pytest.mark.parametrize("text", ["Systolic: 40–300 only.", "SpO₂ ≥ 94 % · 21:12 left", "5 mg → 6"])
def test_a_text_without_words_from_right_to_left_is_left_as_it_is(text: str) -> None:
    assert measures_kept(text) == text
