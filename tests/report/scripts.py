"""Invented people and words in the scripts of the world: every name says that it is a test."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Script:
    """Names as typed, and a few plain words of that script for notes and reasons."""

    family: str
    given: str
    nurse: str
    words: tuple[str, ...]


SCRIPTS = {
    "latin": Script("TEST", "Ada", "V. Demo RN", ("quiet", "window", "music", "blanket")),
    "diacritics": Script(
        "TËST-ŁĘŻĘ", "Åsa Þórdís Ñuñez Ğül", "Ž. Dęmø RN", ("über", "façade", "ő", "Œuvre", "ẞ")
    ),
    "greek": Script("ΤΕΣΤ", "Άννα Ϊώ", "Δ. Δοκιμή RN", ("ήσυχα", "μουσική", "παράθυρο")),
    "cyrillic": Script("ТЕСТ", "Юлия Ёлкина", "Ї. Проба RN", ("спокойно", "музыка", "Ґанок")),
    "vietnamese": Script("THỬ NGHIỆM", "Ngọc Ánh", "Đ. Thử RN", ("yên tĩnh", "nghe nhạc", "ghế")),
    "arabic": Script("تجربة", "آدا", "ن. اختبار", ("هادئ", "موسيقى", "نافذة")),
    "hebrew": Script("בדיקה", "עדה", "נ. דוגמה", ("שקט", "מוזיקה", "חלון")),
    "devanagari": Script("परीक्षण", "श्रद्धा", "न. नमूना", ("शांत", "संगीत", "खिड़की")),
    "thai": Script("ทดสอบ", "น้ำฝน", "น. ตัวอย่าง", ("เงียบ", "ดนตรี", "หน้าต่าง")),
    "cjk": Script("測試", "小明", "試 樣", ("安靜", "音乐", "テスト", "창문")),
    "combining": Script(
        "TE\u0301ST", "Nguye\u0302\u0303n A\u030asa", "E\u0301. De\u0323mo\u0308 RN",
        ("cafe\u0301", "a\u0323\u0302", "z\u030c", "o\u031b\u0301"),
    ),
}  # fmt: skip
"""By name. The family name is TEST, or the word for it; "combining" is typed as letter and mark."""

HARD = (
    "<b>&amp;</b>", '<img src="/etc/hostname"/>', "=1+1", "@SUM(A1:A9)", "+49 555", "-2", "<br/>",
    "/etc/passwd", r"C:\temp\note.txt", "file:///dev/zero", "%(name)s", "{0}", "a,b;c|d",
    '"quoted", \'too\'', "&lt;para&gt;", "100 %", "#REF!", "$(date)", "`id`", "]]>", "--", "\\n",
)  # fmt: skip
"""What looks like markup, a formula, a path or a command, and is only what somebody typed."""
