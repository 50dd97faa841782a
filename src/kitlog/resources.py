"""Finds the data files that ship with KitLog: fonts, icons, protocols, theme, score tables."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
# In an installed wheel the folder lies inside the package, in a checkout beside `src/`.
_ROOT = next(
    (p for p in (_PACKAGE / "resources", _PACKAGE.parents[1] / "resources") if p.is_dir()),
    _PACKAGE / "resources",
)


_MANUAL = _ROOT / "manual" if (_ROOT / "manual").is_dir() else _PACKAGE.parents[1] / "docs/manual"
"""Installed it lies with the other files, its pictures beside it in `pictures`."""


def path(*parts: str) -> Path:
    """The path of a shipped file or folder."""
    return _ROOT.joinpath(*parts)


def text(*parts: str) -> str:
    """The text of a shipped UTF-8 file."""
    return path(*parts).read_text(encoding="utf-8")


def manual(name: str, language: str = "") -> Path:
    """The path of a page of the manual, or of what a page names as lying beside it.

    A language without a folder of its own has the English pages.
    """
    folder = _MANUAL / language
    return (folder if folder.is_dir() else _MANUAL) / name
