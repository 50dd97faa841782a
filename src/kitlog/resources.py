"""Finds the data files that ship with KitLog: fonts, icons, protocols, theme, score tables."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
# In an installed wheel the folder lies inside the package, in a checkout beside `src/`.
_ROOT = next(
    (p for p in (_PACKAGE / "resources", _PACKAGE.parents[1] / "resources") if p.is_dir()),
    _PACKAGE / "resources",
)


def path(*parts: str) -> Path:
    """The path of a shipped file or folder."""
    return _ROOT.joinpath(*parts)


def text(*parts: str) -> str:
    """The text of a shipped UTF-8 file."""
    return path(*parts).read_text(encoding="utf-8")
