"""A language's files hold what the code says, all of it translated, as `make texts` left it."""

from __future__ import annotations

import re
import runpy
import shutil
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from kitlog import words
from tests.languages.gathered import all_entries, entries, folder
from tests.languages.texts_in_code import Code, Said

ROOT = Path(__file__).resolve().parents[2]
TOOL = runpy.run_path(str(ROOT / "packaging" / "texts.py"))
LANGUAGES = sorted(set(words.NAMES) - {words.ENGLISH})
PLACES = re.compile(r"[{][a-z_0-9]*[}]")

Texts = dict[str, set[tuple[str, str, bool]]]


@cache
def said() -> tuple[tuple[Path, Said], ...]:
    """Everything the code says, and where."""
    files = (file for one in TOOL["directories"]() for file in one.glob("*.py"))
    return tuple((file, one) for file in files for one in Code(file).said())


def said_in_code() -> Texts:
    """Text, comment, and whether it counts something, by directory."""
    found: Texts = defaultdict(set)
    for file, one in said():
        found[TOOL["name_of"](file.parent)].add((one.text, one.comment, one.plural))
    return dict(found)


@pytest.fixture(scope="module", params=LANGUAGES)
def made_anew(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Path]:
    """The shipped files, and what `make texts` makes of a copy of them."""
    shipped, copy = folder(request.param), tmp_path_factory.mktemp(request.param)
    for file in shipped.glob("*.ts"):
        shutil.copy(file, copy)
    TOOL["gather"](request.param, copy)
    TOOL["compile_"](copy, copy)
    return shipped, copy


def test_make_texts_would_change_nothing(made_anew: tuple[Path, Path]) -> None:
    shipped, anew = ({file.name: file.read_bytes() for file in one.iterdir()} for one in made_anew)
    differs = [name for name in shipped | anew if shipped.get(name) != anew.get(name)]
    assert differs == [], "run `make texts`"


def test_lupdate_finds_every_text_the_code_says(made_anew: tuple[Path, Path]) -> None:
    """It passes over what is in an f-string, in double brackets, or behind an `else`."""
    found: Texts = {}
    for file in made_anew[1].glob("*.ts"):
        found[file.stem] = {(one.text, one.comment, one.plural) for one in entries(file)}
    assert found == said_in_code()


def test_no_text_is_said_while_the_program_starts() -> None:
    """Then nobody knows the language yet: it is `unsaid` until it is shown."""
    early = [f"{file.name}:{one.line}: {one.text!r}" for file, one in said() if one.early]
    assert early == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    assert [one.text for one in all_entries(language) if not one.finished] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_its_text(language: str) -> None:
    def places(text: str) -> list[str]:
        return sorted(PLACES.findall(text))

    wrong = [
        (one.text, said)
        for one in all_entries(language)
        for said in one.translations
        # Only "one" may leave its number out: "the last day", "the last 3 days".
        if (places(said) != places(one.text) and not (one.plural and "{n}" in one.text))
        or {"{n}"} < {*places(said)} ^ {*places(one.text)}
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_text_has_one_translation(language: str) -> None:
    """Of one meaning: two meanings have two comments."""
    found: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    for one in all_entries(language):
        found[one.text, one.comment].add(one.translations)
    assert [text for (text, _), forms in found.items() if len(forms) > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_ends_as_its_text(language: str) -> None:
    """With the same full stop, colon or "…": a button that asks more says so in every language."""
    wrong = [
        (one.text, words_)
        for one in all_entries(language)
        for words_ in one.translations
        for end in ("…", ".", ":")
        if one.text.endswith(end) != words_.endswith(end)
    ]
    assert wrong == []


def test_controls(tmp_path: Path) -> None:
    """What lupdate passes over, and what is said too early, is seen in the code."""
    file = tmp_path / "page.py"
    file.write_text(
        """TITLE = tr("early")
LATE = unsaid("late")
def f(words=tr("default")):
    return f"{tr('hidden')}", tr(("bracketed")), plural("{n} day", "{n} days", 2), tr("a", "verb")
"""
    )
    found = list(Code(file).said())
    assert {one.text for one in found if one.early} == {"early", "default"}
    assert {one.text for one in found} == {
        "early", "late", "default", "hidden", "bracketed", "{n} day", "a",
    }  # fmt: skip
    gathered = tmp_path / "page.ts"
    TOOL["_tool"](
        "lupdate", "-silent", "-locations", "none", "-tr-function-alias", TOOL["ALIASES"],
        str(file), "-ts", str(gathered),
    )  # fmt: skip
    missed = {one.text for one in found} - {one.text for one in entries(gathered)}
    assert missed == {"hidden", "bracketed"}
