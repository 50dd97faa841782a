"""Reads the program's own code: which texts it says through translation, and which it does not."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SAYING = ("tr", "unsaid", "plural")
_NOBODY_READS = {
    "emit", "show_page", "setProperty", "getattr", "Fault", "ValueError", "TypeError", "compile",
    "OSError", "AssertionError", "startswith", "endswith", "partition", "ContextVar", "property",
}  # fmt: skip
"""Calls whose arguments are names, patterns, or words for whoever mends the program."""
_NAMES = ("kind", "icon", "role", "tone", "field", "place")
"""Keywords whose value is a name."""
_WORDS = re.compile(r"[A-Za-z]{2,}[,;:.]? +\W?\w|(?:^| )[A-Z][a-z]+|.…$")
"""Two words, one that begins large, or one with "…": what a person would read."""
_SQL = re.compile(r"(?:PRAGMA|SELECT|CREATE TRIGGER|BEGIN|VACUUM|ATTACH|DETACH) ")
_KEYS_AND_NAMES = {"Esc", "Tab", "Alt 1–9", "Ctrl Z", "KitLog"}
"""The same in every language."""


@dataclass(frozen=True)
class Said:
    """A call that says a text. `early` is one made while the module is imported."""

    text: str
    comment: str
    plural: bool
    line: int
    early: bool


class Code:
    """One module, with the way up from each node."""

    def __init__(self, file: Path) -> None:
        self.tree = ast.parse(file.read_text(encoding="utf-8"))
        self._up = {
            child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)
        }

    def said(self) -> Iterator[Said]:
        """Every text given to `tr`, `unsaid` or `plural` as it stands there."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and _name(node) in SAYING and node.args:
                texts = [_text(one) for one in node.args[:2]]
                if texts[0] is None:
                    continue  # a text that was noted elsewhere
                early = _name(node) != "unsaid" and not self.runs_later(node)
                comment, many = texts[1] if len(texts) > 1 else "", _name(node) == "plural"
                yield Said(texts[0], comment or "", many, node.lineno, early)

    def not_said(self) -> Iterator[tuple[int, str]]:
        """Line and text of what looks as if a person would read it, but is in English for ever."""
        for node in ast.walk(self.tree):
            if self.is_left(node):
                yield getattr(node, "lineno", 0), _whole(node) or ""

    def is_left(self, node: ast.AST) -> bool:
        """Whether `node` is such a text."""
        text = _whole(node)
        if text is None or text in _KEYS_AND_NAMES or _SQL.match(text):
            return False
        if not _WORDS.search(text.strip()):
            return False
        return not self._nobody_reads(node)

    def runs_later(self, node: ast.AST) -> bool:
        """Inside a function's body, not in its defaults."""
        child, above = node, self._up.get(node)
        while above is not None:
            if isinstance(above, ast.FunctionDef) and child in above.body:
                return True
            if isinstance(above, ast.Lambda) and child is above.body:
                return True
            child, above = above, self._up.get(above)
        return False

    def _nobody_reads(self, node: ast.AST) -> bool:
        child, above = node, self._up.get(node)
        while above is not None:
            if _is_a_name(child, above):
                return True
            child, above = above, self._up.get(above)
        return False


def _is_a_name(child: ast.AST, above: ast.AST) -> bool:
    if isinstance(above, ast.Call):
        return child is not above.func and _name(above) in (*_NOBODY_READS, *SAYING)
    if isinstance(above, ast.keyword):
        return above.arg in _NAMES
    if isinstance(above, ast.FunctionDef) and above.name == "__repr__":
        return True
    if isinstance(above, ast.AnnAssign | ast.FunctionDef | ast.arg):
        return child in (getattr(above, "annotation", None), getattr(above, "returns", None))
    if isinstance(above, ast.Expr):
        return isinstance(child, ast.Constant)  # a docstring
    if isinstance(above, ast.Assign):
        return any(isinstance(one, ast.Name) and one.id == "__all__" for one in above.targets)
    return isinstance(above, ast.Compare | ast.Subscript | ast.MatchValue | ast.JoinedStr)


def _whole(node: ast.AST) -> str | None:
    """A text, or an f-string with "0" for each of its values."""
    if isinstance(node, ast.JoinedStr):
        parts = [one.value if isinstance(one, ast.Constant) else "0" for one in node.values]
        return "".join(map(str, parts))
    return _text(node)


def _text(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _name(call: ast.Call) -> str:
    func = call.func
    return func.id if isinstance(func, ast.Name) else getattr(func, "attr", "")
