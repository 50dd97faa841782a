"""`make texts`: gather the texts of each directory for translation, and compile what is translated.

resources/translations/<language>/<directory>.ts is edited by people (Qt Linguist, or by hand),
the .qm beside it is read by the program. One pair a directory, so that several can be worked on.
The .qm is made here and not kept in git: `texts.py compile` does only that, as every `make` does
where a .ts is newer.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT / "src/kitlog"
HOME = ROOT / "resources/translations"
LANGUAGES = ("es",)
ALIASES = "tr+=unsaid,tr+=plural"
"""How the program calls them (kitlog/words.py), so that lupdate finds them."""
_WORDS = "from kitlog.words import"


def directories() -> list[Path]:
    """Every directory whose code says something, by name."""
    files = (file for file in CODE.rglob("*.py") if _WORDS in file.read_text(encoding="utf-8"))
    return sorted({file.parent for file in files})


def name_of(directory: Path) -> str:
    """ "ui.sign_in" of .../src/kitlog/ui/sign_in."""
    return ".".join(directory.relative_to(CODE).parts) or "kitlog"


def gather(language: str, into: Path) -> None:
    """Bring the .ts files in `into` up to date with the code; what went from it is dropped."""
    wanted = directories()
    for file in into.glob("*.ts"):
        if file.stem not in {name_of(one) for one in wanted}:
            file.unlink()
    for directory in wanted:
        file = into / f"{name_of(directory)}.ts"
        _tool(
            "lupdate", "-silent", "-no-obsolete", "-locations", "none", "-no-recursive",
            "-source-language", "en", "-target-language", language,
            "-tr-function-alias", ALIASES, *map(str, sorted(directory.glob("*.py"))),
            "-ts", str(file),
        )  # fmt: skip
        if "<message" not in file.read_text(encoding="utf-8"):
            file.unlink()


def compile_(folder: Path, into: Path) -> None:
    """A .qm in `into` for each .ts of `folder`, and no other; unfinished texts stay English."""
    for old in into.glob("*.qm"):
        old.unlink()
    for file in sorted(folder.glob("*.ts")):
        made = into / f"{file.stem}.qm"
        _tool("lrelease", "-silent", str(file), "-qm", str(made))


def main(arguments: list[str]) -> int:
    """Do both for every language; say how many texts wait for a translation."""
    for language in LANGUAGES:
        folder = HOME / language
        if arguments == ["compile"]:
            compile_(folder, folder)
            continue
        folder.mkdir(parents=True, exist_ok=True)
        gather(language, folder)
        compile_(folder, folder)
        texts = [file.read_text(encoding="utf-8") for file in folder.glob("*.ts")]
        found, waiting = (sum(t.count(w) for t in texts) for w in ("<message", 'type="unfinished"'))
        print(f"{language}: {found} texts in {len(texts)} files, {waiting} wait for a translation")
    return 0


def _tool(name: str, *arguments: str) -> None:
    """One of Qt's own, as PySide6 brings them."""
    program = shutil.which(name, path=str(Path(PySide6.__file__).parent))
    if program is None:
        raise SystemExit(f"PySide6 brings no {name} here.")
    subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
