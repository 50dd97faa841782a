"""Names in every script on paper: shaped, ordered, whole, read back; or refused by name."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import uharfbuzz
from bidi import get_display
from fontTools.ttLib import TTFont
from reportlab.pdfgen.canvas import Canvas

from kitlog import resources
from kitlog.domain.errors import MachineError, Refused
from kitlog.domain.patient import Patient
from kitlog.domain.shapes import Text
from kitlog.report import direction, fonts, glyph_font, script_runs, typeface, written
from kitlog.report.direction import MARKS, base_level, in_visual_order, levels, set_levels
from kitlog.report.paint import Painter
from kitlog.report.parts import Drawn, Part
from kitlog.report.pdf import pdf_bytes
from kitlog.report.setting import Piece, lines, set_lines
from kitlog.report.written import page_texts, proven, write
from tests.report.example import PATIENT
from tests.report.papers import advice_of, third
from tests.report.reading_glyphs import Outline, glyphs_of, outlines, placed, same
from tests.report.reading_pdf import squeezed

NAMES = {
    "Latin": "Żółć, Ďuriš Çağrı Ðorđe Ǆ Łukasz",
    "Vietnamese": "Nguyễn, Thị Ánh Tuyết Ặ",
    "Yoruba": "Ọ̀ṣun, Kẹ́hìndé ɔ̀ M̀",
    "Greek": "Παπαδόπουλος, Ἀχιλλεύς ᾧ",
    "Cyrillic": "Ёлкин, Ўрқон Ҝ Ꙋ",
    "Hebrew": "כהן, דוד",
    "pointed Hebrew": "כֹּהֵן, שָׁלוֹם",
    "Arabic": "الأحمد, عبد الرحمن سلامة",
    "voweled Arabic": "الأَحْمَد, مُحَمَّد",
    "Persian": "علی\u200cزاده, پگاه",
    "Devanagari": "क्षत्रिय, श्रीमती र्कि",
    "Thai": "สมชาย, น้ำใจ ปิ๊ก ญู",
    "Chinese": "王, 小龍",
    "Japanese": "山﨑, さくら ヴ ﾊﾅｺ",
    "Korean": "김, 민준 훈",
    "mixed": "כהן (Levi), דוד 3 and عمر (٣)",
}
READ_AS_TYPED = set(NAMES) - {"pointed Hebrew", "voweled Arabic", "Persian", "mixed"}
"""By a common reader; it guesses wrongly at points, joiners and two directions in one line."""

WORDS = {
    "KitLogHebrew": "שָׁלוֹם", "KitLogArabic": "مُحَمَّدسلا", "KitLogDevanagari": "क्षत्रियर्कि",
    "KitLogThai": "น้ำใจปิ๊กญู", "KitLogHan": "小龍", "KitLogKanaHangul": "さくら훈",
    "KitLogSans": "ɔ̀Ǆ", "KitLogInter": "M̀Ẹ̀",
}  # fmt: skip


@pytest.fixture
def forgetful() -> Iterator[None]:
    """What a test draws otherwise is not drawn so in the next."""
    caches = (script_runs.runs, fonts.width, fonts.drawn)
    for cache in caches:
        cache.cache_clear()
    yield
    for cache in caches:
        cache.cache_clear()


def sheet_of(*texts: str, size: float = 20, weight: int = 400) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, invariant=True, initialFontName=fonts.face(11, 400))  # type: ignore[arg-type]
    shapes: list[Drawn] = []
    for number, text in enumerate(texts, 1):
        shapes += [Part("P"), Text((40, 40 * number), text, size, "ink", weight)]
    Painter(canvas, 800).paint(shapes)
    canvas.save()
    return out.getvalue()


def expected(file: str, word: str) -> list[Outline]:
    """What HarfBuzz makes of a word with the shipped file, in px at 20 px."""
    path = resources.path("fonts", f"{file}-Regular.ttf")
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path)))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(word)
    buffer.guess_segment_properties()
    latin = file in ("KitLogSans", "KitLogInter")
    uharfbuzz.shape(font, buffer, {"kern": not latin, "calt": not latin, "liga": not latin})
    drawn, em, x, found = outlines(TTFont(path)), font.face.upem / 20, 0.0, []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        at = x + place.x_offset / em, place.y_offset / em
        found.append(placed(drawn(info.codepoint), *at, 1 / em))
        x += place.x_advance / em
    return found


# Drawn


@pytest.mark.parametrize("file", WORDS)
def test_the_glyphs_on_paper_are_those_of_harfbuzz(file: str) -> None:
    (row,) = glyphs_of(sheet_of(WORDS[file]))
    assert same(row.glyphs, expected(file, WORDS[file]))
    assert row.advance == pytest.approx(fonts.width(WORDS[file], 20), abs=0.02)


@pytest.mark.parametrize("file", ["KitLogHebrew", "KitLogArabic", "KitLogDevanagari"])
def test_unshaped_glyphs_would_be_seen(
    file: str, forgetful: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unshaped(name: str, text: str, backwards: bool, plain: bool) -> uharfbuzz.Buffer:
        buffer = uharfbuzz.Buffer()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        buffer.direction, buffer.script = "ltr", "Zyyy"
        uharfbuzz.shape(typeface.shaper(name), buffer, {})
        return buffer

    monkeypatch.setattr(glyph_font, "shape", unshaped)
    (row,) = glyphs_of(sheet_of(WORDS[file]))
    assert not same(row.glyphs, expected(file, WORDS[file]))


@pytest.mark.parametrize("weight", [400, 650])
def test_no_name_is_drawn_with_a_box(weight: int) -> None:
    rows = glyphs_of(sheet_of(*NAMES.values(), weight=weight))
    assert len(rows) == len(NAMES)
    assert not any(row.boxes for row in rows)
    for row, name in zip(rows, NAMES.values(), strict=True):
        assert row.advance == pytest.approx(fonts.width(name, 20, weight), abs=0.1), name


def test_a_box_would_be_seen() -> None:
    out = BytesIO()
    canvas = Canvas(out, initialFontName=fonts.face(11, 400))  # type: ignore[arg-type]
    canvas.setFont(fonts.face(11, 400), 12)
    canvas.drawString(40, 40, "王")
    canvas.save()
    assert glyphs_of(out.getvalue())[0].boxes


def test_the_same_words_are_the_same_file_whatever_was_set_before() -> None:
    first = sheet_of(NAMES["Arabic"], NAMES["Devanagari"])
    sheet_of(*reversed(NAMES.values()))
    assert sheet_of(NAMES["Arabic"], NAMES["Devanagari"]) == first


# Read back


@pytest.mark.parametrize("script", NAMES)
def test_a_name_is_written_and_found_again(script: str, tmp_path: Path) -> None:
    path = tmp_path / "advice.pdf"
    write(advice_of(third(), patient=named(NAMES[script])), path, "a4")
    page = squeezed(page_texts(path)[0])
    words = [squeezed(word) for word in NAMES[script].split()]
    found = all(word in page for word in words) and squeezed(NAMES[script]) in page
    assert found or script not in READ_AS_TYPED


@pytest.mark.parametrize("script", ["Hebrew", "voweled Arabic", "mixed", "Thai", "Korean"])
def test_another_letter_in_a_name_keeps_the_file_from_being_written(
    script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = NAMES[script]
    letters = [at for at, letter in enumerate(name) if letter.isalpha()]
    other = name[: letters[1]] + name[letters[0]] + name[letters[1] + 1 :]
    assert other != name
    wrong = pdf_bytes(advice_of(third(), patient=named(other)), "a4")
    monkeypatch.setattr(written, "pdf_bytes", lambda *_: wrong)
    with pytest.raises(MachineError, match="does not say what the record says"):
        write(advice_of(third(), patient=named(name)), tmp_path / "advice.pdf", "a4")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("script", NAMES)
def test_two_hundred_letters_are_set_in_full(script: str, tmp_path: Path) -> None:
    family = (NAMES[script].replace(" ", "").replace(",", "") * 200)[:199]
    given = (NAMES[script].replace(",", "") * 200)[:199]
    patient = replace(PATIENT, family=family.strip("\u200c"), given=given.strip())
    assert write(advice_of(third(), patient=patient), tmp_path / "advice.pdf", "letter").pages


@pytest.mark.parametrize("wrong", [False, True])
def test_words_a_reader_puts_in_another_order_are_found_as_drawn(
    wrong: bool,
) -> None:
    out = BytesIO()
    canvas = Canvas(out, initialFontName=fonts.face(11, 400))  # type: ignore[arg-type]
    right = Text((80, 40), "95" if wrong else "87", 11, "ink")
    left = Text((60, 40), "95", 11, "ink")
    Painter(canvas, 800).paint([right, left])
    canvas.save()
    if wrong:
        with pytest.raises(MachineError, match="does not say"):
            proven(out.getvalue(), [["87", "95"]])
    else:
        assert proven(out.getvalue(), [["87", "95"]]).pages == 1
        assert squeezed(page_texts(out.getvalue())[0]) == "9587"


# Refused


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Ada 🙂", r"“🙂” \(U\+1F642, slightly smiling face\)"),
        ("გიორგი", r"“გ” \(U\+10D2, georgian letter gan\)"),
        ("\u0301Ada", r"character \(U\+0301, combining acute accent\)"),
        ("葛\U000e0100", r"character \(U\+E0100, variation selector-17\)"),
        ("Ada\u202e", r"character \(U\+202E, right-to-left override\)"),
    ],
)
def test_a_letter_no_face_has_is_refused_by_name(name: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        fonts.require_glyphs(["plain", name])
    assert "[U+" in fonts.printable(name)


def test_every_name_may_be_printed() -> None:
    fonts.require_glyphs(NAMES.values())
    for name in NAMES.values():
        assert fonts.printable(name) == script_runs.composed(name)


# Ordered and broken


def visual(text: str, base: int) -> str:
    return "".join(text[at] for at in in_visual_order(levels(text, base)))


def random_texts(count: int) -> Iterator[str]:
    chance = random.Random(5)
    alphabet = "abאבاب ١0123,.:/+-#$%!?()[]{}\u05b0\u0301  "
    for _ in range(count):
        yield "".join(chance.choice(alphabet) for _ in range(chance.randint(1, 14)))


def test_the_order_is_that_of_the_unicode_algorithm() -> None:
    for text in random_texts(5000):
        for base in (0, 1):
            assert visual(text, base) == get_display(text, base_dir="LR"[base]), ascii(text)


def test_a_rule_left_out_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(direction, "_brackets", lambda *_: None)
    wrong = [t for t in random_texts(500) if visual(t, 0) != get_display(t, base_dir="L")]
    assert wrong


def test_a_sentence_of_ours_stays_one_when_a_name_begins_it() -> None:
    assert base_level("דוד כהן, charge nurse") == 0
    assert base_level("לקח Prozac 20 מג בבוקר") == 1
    assert base_level("12:30") == 0


@pytest.mark.parametrize("base", [0, 1])
@pytest.mark.parametrize("dose", ["3 mg IV", "78.9 kg", "100 %", "10:15 h"])
def test_a_number_stands_before_its_unit_whatever_is_beside_it(dose: str, base: int) -> None:
    text = f"هادئ موسيقى {dose}, נבדק"
    drawn = "".join(text[at] for at in in_visual_order(set_levels(text, base)))
    assert dose in drawn
    assert dose not in visual(text, base), "the plain algorithm would part them"


def test_our_words_before_what_is_typed_keep_their_order() -> None:
    line = script_runs.drawn_order("78.9 kg · هادئ موسيقى هادئ موسيقى")
    assert line.startswith("78.9 kg · ")


def test_each_line_of_a_paragraph_runs_as_the_paragraph_does() -> None:
    note = "הוא לקח בבוקר אחרי האוכל Prozac Forte Retard 20 בערב אחרי האוכל"
    wrapped = [
        shape.text for shape in set_lines((Piece(note),), 0, 0, 100, 15) if isinstance(shape, Text)
    ]
    assert [line for line in wrapped if line[0] in MARKS]
    assert {base_level(line) for line in wrapped} == {1}


@pytest.mark.parametrize("script", NAMES)
def test_no_letter_is_parted_from_its_marks(script: str) -> None:
    word = NAMES[script].replace(" ", "") * 6
    broken = lines((Piece(word),), 60)
    assert len(broken) > 3
    starts = [line[0].text.lstrip("".join(MARKS))[0] for line in broken]
    assert not any(unicodedata.category(start)[0] == "M" or start == "\u200c" for start in starts)
    widest = max(fonts.width(piece.text, piece.size) for line in broken for piece in line)
    assert widest <= 60.01


def named(name: str) -> Patient:
    family, _, given = name.partition(", ")
    return replace(PATIENT, family=family, given=given)
