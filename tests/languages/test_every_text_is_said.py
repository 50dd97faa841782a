"""No text that a person reads is left in English for ever."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kitlog import words
from tests.languages.stays import NEVER, PDF_PARTS, STAYS
from tests.languages.texts_in_code import Code

CODE = Path(words.__file__).parent


@cache
def left() -> dict[str, list[tuple[int, str]]]:
    """By file, what is not said through translation, without what stays as it is."""
    found = {}
    for file in sorted(CODE.rglob("*.py")):
        name = file.relative_to(CODE).as_posix()
        stays = STAYS.get(name, set())
        found[name] = [one for one in Code(file).not_said() if one[1] not in stays]
    return found


def directory(name: str) -> str:
    return Path(name).parent.as_posix()


def test_every_text_is_said() -> None:
    wrong = [
        f"{name}:{line}: {text!r}"
        for name, texts in left().items()
        if not {name, directory(name)} & {*NEVER}
        for line, text in texts
    ]
    assert wrong == []


def test_the_lists_name_what_is_there() -> None:
    """A text that went from the code goes from the list."""
    assert set(STAYS) <= set(left())
    assert set(NEVER) <= {*left(), *map(directory, left())}
    for name, stays in STAYS.items():
        found = {text for _, text in Code(CODE / name).not_said()}
        assert stays - PDF_PARTS <= found, name


def test_a_text_that_is_not_said_is_found(tmp_path: Path) -> None:
    """The control: each form in which a text could be handed to a widget or an error."""
    file = tmp_path / "page.py"
    file.write_text(
        '''"""A module's docstring is no text."""
TITLE = "Recovery sheet"
WORDS = {"value": f"{3} of the values"}
class Page:
    """Nor is a class's."""
    def draw(self, page="Last page"):
        self.go.emit("sign in")
        if self.where == "sign in":
            Label("Save…", role="body text")
        self.said.say(tr("It is said."), f"{tr('So is this')} Next")
        raise Refused("Type the name.", "name")
'''
    )
    assert sorted(text for _, text in Code(file).not_said()) == [
        "0 Next", "0 of the values", "Last page", "Recovery sheet", "Save…", "Type the name.",
    ]  # fmt: skip
